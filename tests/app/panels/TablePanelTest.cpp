// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TablePanel.h"
#include "app/panels/Look.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

struct Bench : PanelBench {
    Stage stage;
    TablePanel panel{context(), &stage};

    Bench()
    {
        panel.resize(1200, 300);
        stage.resize(1200, 300);
        stage.present();
    }
    QTableView& view() { return panel.view(TableType::Segments); }
    int column(const char* key) const { return panel.model(TableType::Segments).columnOf(key); }
    QModelIndex cell(const char* code, const char* key)
    {
        PlanTableModel& model = panel.model(TableType::Segments);
        return model.index(model.rowOf(idOf(code)), model.columnOf(key));
    }
    /// The action of the menu on this cell.
    void trigger(const QModelIndex& at, const char* action)
    {
        QMenu menu;
        panel.fillRowMenu(menu, at);
        auto* found = menu.findChild<QAction*>(QLatin1String(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }
    /// A column's line in the menu.
    void toggle(const QString& title)
    {
        QMenu menu;
        panel.fillRowMenu(menu, {});
        for (QAction* line : menu.findChild<QMenu*>(QStringLiteral("rowsColumns"))->actions()) {
            if (line->text() == title)
                line->trigger();
        }
    }
    QStringList rows() const
    {
        const PlanTableModel& model = panel.model(TableType::Segments);
        QStringList codes;
        for (int row = 0; row < model.rowCount(); ++row)
            codes += model.index(row, 0).data().toString();
        return codes;
    }
};

} // namespace

/// UX.md 2.8
class TablePanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreChosenAndKept()
    {
        Bench bench;
        QSignalSpy changed(&bench.panel, &TablePanel::layoutChanged);
        bench.toggle(QStringLiteral("Bank"));
        QVERIFY(bench.view().isColumnHidden(bench.column("bank")));
        QCOMPARE(changed.count(), 1);
        bench.toggle(QStringLiteral("ID")); // names the rows
        QVERIFY(!bench.view().isColumnHidden(0));
        QHeaderView* header = bench.view().horizontalHeader();
        header->moveSection(header->visualIndex(bench.column("status")), 1);
        bench.view().setColumnWidth(bench.column("river"), look::scaled(222));
        QVERIFY(changed.count() >= 3);
        bench.select({"S-0001"});
        const QString copied = bench.panel.copied();
        QVERIFY(copied.startsWith(QStringLiteral("ID\tStatus\tRiver\t")));
        QVERIFY(!copied.contains(QStringLiteral("Bank")));

        const QStringList texts = bench.panel.columnTexts();
        Bench other;
        QSignalSpy quiet(&other.panel, &TablePanel::layoutChanged);
        other.panel.setColumnTexts(texts);
        QCOMPARE(other.panel.columnTexts(), texts);
        QVERIFY(quiet.isEmpty());
        QVERIFY(other.view().isColumnHidden(other.column("bank")));
        QCOMPARE(other.view().columnWidth(other.column("river")), look::scaled(222));
        QCOMPARE(other.view().horizontalHeader()->visualIndex(other.column("status")), 1);
        other.toggle(QStringLiteral("Columns as at first"));
        QCOMPARE(other.panel.columnTexts(), Bench().panel.columnTexts());
    }

    /// A file of settings may be edited by hand, or come from another version.
    void damagedColumnTextsDoNoHarm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no text of columns") << QStringLiteral("###,,, -,code");
        QTest::newRow("unknown column") << QStringLiteral("code 72,from_mars 10,-bank 90");
        QTest::newRow("twice, and the first hidden") << QStringLiteral("-code 72,-code 0,code -5");
        QTest::newRow("too wide") << QStringLiteral("code 2000000000");
    }
    void damagedColumnTextsDoNoHarm()
    {
        QFETCH(QString, text);
        Bench bench;
        bench.panel.setColumnTexts({text});
        QVERIFY(!bench.view().isColumnHidden(0));
        QVERIFY(bench.view().columnWidth(0) <= look::scaled(1000));
        QVERIFY(bench.view().columnWidth(0) > 0);
    }

    void menuOfTheHeadOpensByTheRightButton()
    {
        Bench bench;
        QHeaderView* header = bench.view().horizontalHeader();
        QStringList lines;
        QTimer::singleShot(0, &bench.stage, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (const QAction* line : menu ? menu->actions() : QList<QAction*>())
                lines += line->text();
            if (menu)
                menu->close();
        });
        Q_EMIT header->customContextMenuRequested(QPoint(20, 5));
        QVERIFY(lines.contains(QStringLiteral("Bank")));
        QVERIFY(lines.contains(QStringLiteral("Columns as at first")));
    }

    void aCellIsFilteredByAndItsRowCopied()
    {
        Bench bench;
        QSignalSpy filtered(&bench.panel, &TablePanel::filterWanted);
        bench.trigger(bench.cell("S-0002", "bank"), "rowsFilter");
        QCOMPARE(filtered.front().front().toString(), QStringLiteral("bank = right"));
        bench.select({"S-0002"});
        bench.trigger(bench.cell("S-0002", "bank"), "rowsCopy");
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("S-0002")));
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<td>S-0002</td>")));
        QMenu menu;
        bench.panel.fillRowMenu(menu, bench.cell("S-0002", "length_m"));
        QVERIFY(!menu.findChild<QAction*>(QStringLiteral("rowsFilter")));
    }

    void menuOffersTheActionsOfTheWindow()
    {
        Bench bench;
        QAction action;
        bench.panel.setRowActions({&action, nullptr});
        QMenu menu;
        bench.panel.fillRowMenu(menu, {});
        QVERIFY(menu.actions().contains(&action));
    }

    void whatIsSelectedElsewhereStandsOnTop()
    {
        Bench bench;
        const QStringList before{QStringLiteral("S-0001"), QStringLiteral("S-0002"), QStringLiteral("S-0003")};
        bench.select({"S-0003"});
        QCOMPARE(bench.rows(), before);
        QSignalSpy changed(&bench.panel, &TablePanel::layoutChanged);
        bench.trigger({}, "rowsOnTop");
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.rows().front(), QStringLiteral("S-0003"));
        QCOMPARE(bench.document->selection().ids(), std::vector{bench.idOf("S-0003")});
        bench.select({"S-0002"});
        QCOMPARE(bench.rows(),
                 (QStringList{QStringLiteral("S-0002"), QStringLiteral("S-0001"), QStringLiteral("S-0003")}));
        // Under the hand nothing jumps.
        bench.view().selectRow(2);
        QCOMPARE(bench.document->selection().ids(), std::vector{bench.idOf("S-0003")});
        QCOMPARE(bench.rows().front(), QStringLiteral("S-0002"));
        bench.panel.setSelectionOnTop(false);
        QCOMPARE(bench.rows(), before);
        QCOMPARE(bench.document->selection().ids(), std::vector{bench.idOf("S-0003")});
    }

    void neighboursAreSelectedAsOneRange()
    {
        Bench bench;
        const auto ranges = [&] { return bench.view().selectionModel()->selection(); };
        bench.select({"S-0002", "S-0003", "S-0001"});
        QCOMPARE(ranges().size(), 1);
        QCOMPARE(ranges().front().top(), 0);
        QCOMPARE(ranges().front().bottom(), 2);
        QCOMPARE(bench.view().currentIndex().row(), 1); // the first that was selected
        bench.select({"S-0003", "S-0001"});
        QCOMPARE(ranges().size(), 2);
        QVERIFY(!bench.view().selectionModel()->isRowSelected(1, {}));
        QCOMPARE(bench.document->selection().ids(), (std::vector{bench.idOf("S-0003"), bench.idOf("S-0001")}));
        bench.document->selection().clear();
        QVERIFY(ranges().isEmpty());
    }

    void footSaysMeanAndRangeWhereThereIsRoom()
    {
        Bench bench;
        auto* sums = bench.panel.findChild<QLabel*>(QStringLiteral("tableSums"));
        QTRY_VERIFY(!bench.panel.isAddingUp());
        QVERIFY2(sums->text().contains(QStringLiteral("(mean 923.3, 300.0 to 1\u2009770.0)")),
                 qPrintable(sums->text()));
        QVERIFY(sums->text().startsWith(QStringLiteral("Gross length"))); // where they overlap, more than counts
        QVERIFY(sums->toolTip().contains(QStringLiteral("mean 923.3")));
        bench.panel.resize(300, 300);
        QTRY_VERIFY(!sums->text().contains(QStringLiteral("mean")));
        QVERIFY(sums->toolTip().contains(QStringLiteral("mean 923.3")));
        bench.panel.resize(1200, 300);
        bench.select({"S-0003"});
        QTRY_VERIFY(!sums->text().contains(QStringLiteral("mean"))); // of one there is none
    }

    void sumsOfTheLastSelectionAreDimUntilThoseOfThisOneAreThere()
    {
        Bench bench;
        auto* sums = bench.panel.findChild<QLabel*>(QStringLiteral("tableSums"));
        const auto isDim = [&] { return sums->property("tone").toString() == QLatin1String("disabled"); };
        QTRY_VERIFY(!bench.panel.isAddingUp());
        QVERIFY(!isDim());
        const QString all = sums->text();
        bench.select({"S-0001"});
        QVERIFY(bench.panel.isAddingUp() && isDim());
        QCOMPARE(sums->text(), all);
        QVERIFY(!sums->toolTip().contains(QStringLiteral("sum"))); // which nobody sees as dim
        // Of many in a row the last one counts, here by hand.
        QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, Qt::NoModifier,
                          bench.view().visualRect(bench.cell("S-0002", "code")).center());
        QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, Qt::ControlModifier,
                          bench.view().visualRect(bench.cell("S-0003", "code")).center());
        QTRY_VERIFY(!bench.panel.isAddingUp());
        QVERIFY(!isDim());
        QVERIFY2(sums->text().contains(QStringLiteral("<b>1\u2009000.0</b>")), qPrintable(sums->text())); // 700 + 300
        // Those of another table are never shown for this one.
        bench.panel.showTable(TableType::Areas);
        QVERIFY(bench.panel.isAddingUp());
        QCOMPARE(sums->text(), QString());
        QTRY_VERIFY(!bench.panel.isAddingUp());
        QVERIFY(sums->text().contains(QStringLiteral("Gross area")));
    }

    void pasteGoesIntoCellsWhereRowsAreSelected()
    {
        Bench bench;
        QSignalSpy pasted(&bench.panel, &TablePanel::pasteWanted);
        QApplication::clipboard()->setText(QStringLiteral("left"));
        bench.view().setFocus();
        QTest::keyClick(&bench.view(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(pasted.count(), 0); // no cells: the window makes segments of rows
        bench.view().setCurrentIndex(bench.cell("S-0002", "bank"));
        QTest::keyClick(&bench.view(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(pasted.count(), 1);
        const PastedCells::Target target = bench.panel.pasteTarget();
        QCOMPARE(target.rows, std::vector{1});
        QCOMPARE(target.columns.front(), bench.column("bank"));
        bench.toggle(QStringLiteral("Measure")); // what is hidden gets nothing
        QCOMPARE(bench.panel.pasteTarget().columns[1], bench.column("status"));
    }
};

RIPARIA_TEST(TablePanelTest)
#include "TablePanelTest.moc"
