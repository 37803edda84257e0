// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ColumnFilterPopup.h"
#include "app/panels/FilterBar.h"
#include "app/panels/FilterHead.h"
#include "app/panels/TablePanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QCheckBox>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest/QtTest>

#include <optional>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A table with the filter bar that it drives, as in the window.
struct FilteredTable : PanelBench {
    explicit FilteredTable(const Plan& plan = benchPlan())
        : PanelBench(plan)
    {
        stage.resize(1300, 400);
        bar.setGeometry(0, 0, 1200, 40);
        panel.setGeometry(0, 40, 1300, 300);
        QObject::connect(&panel, &TablePanel::conditionsWanted, &bar, &FilterBar::setParts);
        stage.present();
    }
    PlanTableModel& model() { return panel.model(TableType::Segments); }
    QTableView& view() { return panel.view(TableType::Segments); }
    int at(const char* key) { return model().columnOf(key); }
    /// By Alt+Down in a cell of the column.
    ColumnFilterPopup* open(const char* key)
    {
        view().setFocus();
        view().setCurrentIndex(model().index(0, at(key)));
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
        return panel.findChild<ColumnFilterPopup*>();
    }
    static void press(const ColumnFilterPopup& popup, const char* button)
    {
        QTest::mouseClick(popup.findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
    }
    static QLineEdit& line(const ColumnFilterPopup& popup, const char* name)
    {
        return *popup.findChild<QLineEdit*>(QLatin1String(name));
    }
    FilterHead& head() { return static_cast<FilterHead&>(*view().horizontalHeader()); }
    /// The pointer over the title of a column.
    void hover(const char* key)
    {
        const QPoint at(head().sectionViewportPosition(this->at(key)) + 10, 8);
        QMouseEvent move(QEvent::MouseMove, at, head().viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(head().viewport(), &move);
    }
    bool isMarked(const char* key)
    {
        return !model().headerData(at(key), Qt::Horizontal, Qt::DecorationRole).value<QIcon>().isNull();
    }

    Stage stage;
    FilterBar bar{context(), &stage};
    TablePanel panel{context(), &stage};
};

Plan segmentsOfManyRivers()
{
    Plan plan = emptyPlan();
    for (int i = 0; i < 12; ++i) {
        const std::string key = "R" + std::to_string(100 + i);
        add(plan, straightRiver(key, 1000, 100.0 * i));
        add(plan, segment("S-0" + std::to_string(100 + i), key, 100, 500));
    }
    plan.raiseCounters();
    return plan;
}

/// The same plan as a large one, counted, whose next work in the background does not begin before letCount().
struct LargeTable : FilteredTable {
    LargeTable()
        : FilteredTable(segmentsOfManyRivers())
        , large(*document, 1)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!large.isCounting(), 20'000); }();
        held.emplace();
    }
    ColumnFilterPopup* open(const char* key)
    {
        auto* popup = new ColumnFilterPopup({*document, large, names, figures}, model(), at(key), &panel);
        QObject::connect(popup, &ColumnFilterPopup::chosen, &bar, &FilterBar::setParts);
        popup->showBelow(QRect(10, 10, 80, 20));
        return popup;
    }
    void letCount() { held.reset(); }

    PlanTotals large;
    std::optional<HeldJobs> held;
};

} // namespace

/// UX.md 2.8, A-41, A-42
class ColumnFilterPopupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFunnelInATitleOpensIt()
    {
        FilteredTable bench;
        const QPoint funnel = bench.head().funnelOf(bench.at("river")).center();
        const int sorted = bench.head().sortIndicatorSection();
        bench.hover("river");
        QTest::mouseClick(bench.head().viewport(), Qt::LeftButton, Qt::NoModifier, funnel);
        QPointer<ColumnFilterPopup> popup = bench.panel.findChild<ColumnFilterPopup*>();
        QVERIFY(popup);
        QCOMPARE(bench.head().sortIndicatorSection(), sorted); // beside it a click sorts
        popup->close();
        QTRY_VERIFY(!popup);
        bench.hover("length_m");
        QTest::mouseClick(bench.head().viewport(), Qt::LeftButton, Qt::NoModifier, funnel);
        QVERIFY(!bench.panel.findChild<ColumnFilterPopup*>()); // no funnel is to be seen there
        QCOMPARE(bench.head().sortIndicatorSection(), bench.at("river"));
    }

    void theTitleSaysHowItIsFilteredAndSorted()
    {
        FilteredTable bench;
        const QString tip = bench.model().headerData(bench.at("river"), Qt::Horizontal, Qt::ToolTipRole).toString();
        QCOMPARE(tip, QStringLiteral("River\nClick sorts; right click or Alt+Down filters"));
        QCOMPARE(bench.model().headerData(bench.at("river"), Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("River"));
    }

    void aValueIsChosenForTheFilterOfThePlan()
    {
        FilteredTable bench;
        QPointer<ColumnFilterPopup> popup = bench.open("river");
        QVERIFY(popup);
        expectNames(*popup);
        auto* list = popup->findChild<QListWidget*>();
        QCOMPARE(list->count(), 2);
        QVERIFY(!popup->findChild<QLineEdit*>(QStringLiteral("columnFilterSearch")));
        QVERIFY(list->item(0)->text().contains(QStringLiteral("(2)")));
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(!popup);
        QCOMPARE(bench.bar.expression(), QStringLiteral("river = HS"));
        QVERIFY(bench.bar.findChild<QWidget*>(QStringLiteral("filterChip0")));
        QCOMPARE(bench.model().rowCount(), 1);
        QVERIFY(bench.isMarked("river"));
        QVERIFY(!bench.isMarked("bank"));
        QVERIFY(bench.model()
                    .headerData(bench.at("river"), Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("黄沙河")));

        popup = bench.open("river");
        QVERIFY(popup);
        FilteredTable::press(*popup, "columnFilterClear");
        QCOMPARE(bench.bar.expression(), QString());
        QVERIFY(!bench.isMarked("river"));
    }

    void othersStayAsTheyAre()
    {
        FilteredTable bench;
        bench.bar.add(QStringLiteral("river = DS"));
        ColumnFilterPopup* popup = bench.open("length_m");
        QVERIFY(popup);
        FilteredTable::line(*popup, "columnFilterFrom").setText(QStringLiteral("1000"));
        QTest::keyClick(&FilteredTable::line(*popup, "columnFilterTo"), Qt::Key_Return);
        QCOMPARE(bench.bar.expression(), QStringLiteral("river = DS and length_m >= 1000"));
        QCOMPARE(bench.model().rowCount(), 1);
        QVERIFY(bench.isMarked("river"));
        QVERIFY(bench.isMarked("length_m"));
    }

    void whatCannotBeReadStaysWithItsReason()
    {
        FilteredTable bench;
        QPointer<ColumnFilterPopup> popup = bench.open("from");
        QVERIFY(popup);
        QLineEdit& line = FilteredTable::line(*popup, "columnFilterTo");
        line.setText(QStringLiteral("nowhere"));
        FilteredTable::press(*popup, "columnFilterOk");
        QVERIFY(popup && popup->isVisible());
        auto* error = popup->findChild<QLabel*>(QStringLiteral("columnFilterError"));
        QVERIFY(error->isVisible() && error->text().contains(QStringLiteral("nowhere")));
        QCOMPARE(bench.bar.expression(), QString());
        line.setText(QStringLiteral("K1+000"));
        FilteredTable::press(*popup, "columnFilterOk");
        QCOMPARE(bench.bar.expression(), QStringLiteral("chainage <= K1+000"));
        QVERIFY(bench.isMarked("from") && bench.isMarked("to"));
    }

    void manyValuesAreSearched()
    {
        FilteredTable bench(segmentsOfManyRivers());
        ColumnFilterPopup* popup = bench.open("river");
        QVERIFY(popup);
        auto* list = popup->findChild<QListWidget*>();
        auto* all = popup->findChild<QCheckBox*>(QStringLiteral("columnFilterAll"));
        auto* ok = popup->findChild<QPushButton*>(QStringLiteral("columnFilterOk"));
        QCOMPARE(all->checkState(), Qt::Checked);
        all->click();
        QVERIFY(!ok->isEnabled()); // nothing would be left
        QTest::keyClicks(&FilteredTable::line(*popup, "columnFilterSearch"), QStringLiteral("R11"));
        QVERIFY(list->item(0)->isHidden());
        all->click();
        QVERIFY(ok->isEnabled());
        QTest::keyClick(&FilteredTable::line(*popup, "columnFilterSearch"), Qt::Key_Return);
        QCOMPARE(bench.bar.expression(), QStringLiteral("river in (R110, R111)"));
    }

    void aLargePlanIsCountedWhileThePopupIsOpen()
    {
        LargeTable bench;
        bench.bar.add(QStringLiteral("river in (R100, R110)"));
        QVERIFY(bench.large.setFilter(bench.bar.expression()));
        QPointer<ColumnFilterPopup> popup = bench.open("river");
        QVERIFY(popup->isVisible());
        auto* list = popup->findChild<QListWidget*>();
        auto* wait = popup->findChild<QLabel*>(QStringLiteral("columnFilterWait"));
        auto* all = popup->findChild<QCheckBox*>(QStringLiteral("columnFilterAll"));
        auto* ok = popup->findChild<QPushButton*>(QStringLiteral("columnFilterOk"));
        QVERIFY(wait->isVisible() && !list->isVisible());
        QVERIFY(!all->isEnabled() && !ok->isEnabled());
        expectNames(*popup);
        QLineEdit& search = FilteredTable::line(*popup, "columnFilterSearch");
        QTest::keyClicks(&search, QStringLiteral("R11"));
        QTest::keyClick(&search, Qt::Key_Down);   // nowhere to go yet
        QTest::keyClick(&search, Qt::Key_Return); // nothing to choose yet
        QVERIFY(popup && search.hasFocus());
        bench.letCount();
        QTRY_VERIFY_WITH_TIMEOUT(list->isVisible(), 20'000);
        QVERIFY(!wait->isVisible() && search.hasFocus());
        QCOMPARE(list->count(), 12);
        QVERIFY(list->item(0)->isHidden() && !list->item(10)->isHidden()); // what was typed before
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QCOMPARE(list->item(10)->checkState(), Qt::Checked);
        QCOMPARE(list->item(11)->checkState(), Qt::Unchecked);
        QVERIFY(ok->isEnabled());
        list->item(11)->setCheckState(Qt::Checked);
        search.clear();
        QCOMPARE(list->item(11)->checkState(), Qt::Checked);
        QTest::keyClick(&search, Qt::Key_Return);
        QTRY_VERIFY(!popup);
        QCOMPARE(bench.bar.expression(), QStringLiteral("river in (R100, R110, R111)"));
    }

    void aPopupThatIsClosedIsToldNothingMore()
    {
        LargeTable bench;
        QPointer<ColumnFilterPopup> popup = bench.open("river");
        popup->close();
        QTRY_VERIFY(!popup);
        popup = bench.open("river");
        QTest::keyClick(&FilteredTable::line(*popup, "columnFilterSearch"), Qt::Key_Escape);
        bench.letCount(); // what was asked for comes to nobody
        QTRY_VERIFY(!popup);
        QCoreApplication::processEvents();
        QCOMPARE(bench.bar.expression(), QString());
    }

    void whatIsLeftAsItWasChangesNothing()
    {
        FilteredTable bench;
        bench.bar.add(QStringLiteral("code = S-0001"));
        QSignalSpy wanted(&bench.panel, &TablePanel::conditionsWanted);
        QPointer<ColumnFilterPopup> popup = bench.open("code");
        QVERIFY(popup);
        FilteredTable::press(*popup, "columnFilterOk"); // the filter says more than "contains"
        QTRY_VERIFY(!popup);
        popup = bench.open("bank");
        QVERIFY(popup);
        QTest::keyClick(popup->findChild<QListWidget*>(), Qt::Key_Escape);
        QTRY_VERIFY(!popup);
        QVERIFY(wanted.isEmpty());
        QCOMPARE(bench.bar.expression(), QStringLiteral("code = S-0001"));
    }

    void theMenusOfferItWhereThereIsOne()
    {
        FilteredTable bench;
        QVERIFY(!bench.open("cost"));
        QMenu none;
        bench.panel.fillRowMenu(none, bench.model().index(0, bench.at("cost")));
        QVERIFY(!none.findChild<QAction*>(QStringLiteral("columnFilter")));
        QMenu menu;
        bench.panel.fillRowMenu(menu, bench.model().index(0, bench.at("bank")));
        auto* line = menu.findChild<QAction*>(QStringLiteral("columnFilter"));
        QVERIFY(line);
        line->trigger();
        QTRY_VERIFY(bench.panel.findChild<ColumnFilterPopup*>());
    }
};

RIPARIA_TEST(ColumnFilterPopupTest)
#include "ColumnFilterPopupTest.moc"
