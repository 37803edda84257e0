// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FilterBar.h"
#include "app/panels/HistoryPanel.h"
#include "app/panels/LayersPanel.h"
#include "app/panels/LogPanel.h"
#include "app/panels/MessageOverlay.h"
#include "app/panels/SummaryPanel.h"
#include "app/panels/TablePanel.h"
#include "app/panels/TargetRow.h"
#include "app/text/Language.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class PanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filterTypedInTheBarGoesToTheTotalsAndBackIntoChips()
    {
        PanelBench bench;
        Stage stage;
        FilterBar bar(bench.context(), &stage);
        bar.resize(900, 40);
        stage.present();
        auto* field = bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        field->setFocus();
        // Not letter by letter: the list of fields that would open is a window, which the offscreen platform cannot raise.
        field->setText(QStringLiteral("river = DS and bank = left"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bar.expression(), QStringLiteral("river = DS and bank = left"));
        QVERIFY(!bench.totals.isShown(bench.idOf("S-0003")));
        auto* chip = bar.findChild<QToolButton*>(QStringLiteral("filterChip1"));
        QVERIFY(chip);
        QCOMPARE(chip->text(), QStringLiteral("Bank = left bank"));
        QVERIFY(chip->toolTip().contains(QStringLiteral("bank = left"))); // as it would be typed
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(bar.expression(), QStringLiteral("river = DS"));
        bar.clear();
        QVERIFY(bench.totals.isShown(bench.idOf("S-0003")));
    }

    ///
    void whatAnInputMethodComposesDoesNotFilter()
    {
        PanelBench bench;
        Stage stage;
        FilterBar bar(bench.context(), &stage);
        bar.resize(900, 40);
        stage.present();
        auto* field = bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        field->setFocus();
        QInputMethodEvent composing(QStringLiteral("river=DS"), {});
        QApplication::sendEvent(field, &composing);
        QCOMPARE(bar.expression(), QString());
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("river = DS"));
        QApplication::sendEvent(field, &commit);
        QCOMPARE(bar.expression(), QString()); // what ends a candidate does not apply
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bar.expression(), QStringLiteral("river = DS"));
        QVERIFY(!bench.totals.isShown(bench.idOf("S-0003")));
    }

    void filterThatCannotBeReadStaysInTheFieldAndChangesNothing()
    {
        PanelBench bench;
        QVERIFY(bench.totals.setFilter(QStringLiteral("river = DS")));
        Stage stage;
        FilterBar bar(bench.context(), &stage);
        stage.present();
        bar.edit();
        auto* field = bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        field->setText(QStringLiteral("river = = DS"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), QStringLiteral("river = = DS"));
        QCOMPARE(bar.expression(), QStringLiteral("river = DS"));
        QVERIFY(!field->accessibleDescription().isEmpty());
    }

    void alternativesAndBracketsAreNotTornIntoChips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("chips");
        QTest::newRow("one") << QStringLiteral("river = DS") << 1;
        QTest::newRow("two") << QStringLiteral("river = DS and year <= 2026") << 2;
        QTest::newRow("or") << QStringLiteral("river = DS or bank = left") << 0;
        QTest::newRow("or of one field") << QStringLiteral("river = DS or river = HS") << 1;
        QTest::newRow("values of one field") << QStringLiteral("river in (DS, HS) and bank = left") << 2;
        QTest::newRow("or inside") << QStringLiteral("(river = DS or river = HS) and bank = left") << 2;
        QTest::newRow("word inside a word") << QStringLiteral("name ~ sand and name ~ orchid") << 2;
        QTest::newRow("quoted") << QStringLiteral("name = \"a and b\"") << 1;
        QTest::newRow("not") << QStringLiteral("not river = DS") << 0;
    }
    void alternativesAndBracketsAreNotTornIntoChips()
    {
        QFETCH(QString, text);
        QFETCH(int, chips);
        PanelBench bench;
        QVERIFY(bench.totals.setFilter(text));
        Stage stage;
        FilterBar bar(bench.context(), &stage);
        int found = 0;
        for (const QToolButton* button : bar.findChildren<QToolButton*>())
            found += button->objectName().startsWith(QStringLiteral("filterChip")) ? 1 : 0;
        QCOMPARE(found, chips);
        QCOMPARE(bar.expression(), text);
    }

    void selectionIsSharedByTablesAndMap()
    {
        PanelBench bench;
        Stage stage;
        TablePanel panel(bench.context(), &stage);
        panel.resize(900, 300);
        stage.present();
        bench.select({"S-0002", "S-0003"});
        QTableView& view = panel.view(TableType::Segments);
        QCOMPARE(view.selectionModel()->selectedRows().size(), 2);
        view.selectRow(panel.model(TableType::Segments).rowOf(bench.idOf("S-0001")));
        QCOMPARE(bench.document->selection().ids(), std::vector<Uuid>{bench.idOf("S-0001")});
        const Uuid area = bench.document->plan().areas().begin()->first;
        bench.document->selection().set({area});
        QVERIFY(!view.selectionModel()->hasSelection());
        QVERIFY(panel.view(TableType::Areas).selectionModel()->hasSelection());
        view.sortByColumn(5, Qt::DescendingOrder);
        QCOMPARE(bench.document->selection().ids(), std::vector<Uuid>{area});
    }

    void rowsCopiedAreTabSeparatedWithTitles()
    {
        PanelBench bench;
        Stage stage;
        TablePanel panel(bench.context(), &stage);
        bench.select({"S-0003"});
        const QStringList lines = panel.copied().split(u'\n');
        QVERIFY(lines[0].startsWith(QStringLiteral("ID\tRiver\tFrom\tTo\tLength m\tBank\t")));
        QVERIFY(lines[1].startsWith(QStringLiteral("S-0003\t")));
        QVERIFY(lines[1].contains(QStringLiteral("\t300\t")));
    }

    void keysOfTheTableStayInTheTable()
    {
        // S, Space and Del are type-ahead and cell acts there, never tools.
        PanelBench bench;
        Stage stage;
        TablePanel panel(bench.context(), &stage);
        stage.present();
        QTableView& view = panel.view(TableType::Segments);
        view.setFocus();
        view.setCurrentIndex(view.model()->index(0, 2));
        const Plan before = bench.document->plan();
        const QSignalSpy deleted(&panel, &TablePanel::deleteWanted);
        const QSignalSpy left(&panel, &TablePanel::mapWanted);
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_Space, Qt::Key_Delete})
            QTest::keyClick(&view, key);
        QVERIFY(bench.document->plan() == before); // it is the window that deletes
        QCOMPARE(deleted.size(), 1);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QTest::keyClick(&view, Qt::Key_F2);
        auto* editor = view.findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Delete); // of the text
        QTest::keyClick(editor, Qt::Key_Escape); // of the edit
        QCOMPARE(deleted.size(), 1);
        QCOMPARE(left.size(), 1);
    }

    void clickOnATotalNamesItsFeatures()
    {
        PanelBench bench;
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        panel.resize(320, 600);
        stage.present();
        const QSignalSpy wanted(&panel, &SummaryPanel::selectWanted);
        QTest::mouseClick(&panel.totalsTable(), Qt::LeftButton, Qt::NoModifier,
                          panel.totalsTable().rowRect(2).center());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<std::vector<Uuid>>().size(), std::size_t{1});
        panel.groupTable().setFocus();
        QTest::keyClick(&panel.groupTable(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
    }

    void detailsSayWhatPartOfTheRiversWhichBanksAndWhatItCosts() // UX 2.6
    {
        PanelBench bench;
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        panel.resize(320, 600);
        stage.present();
        const FigureTable& details = panel.detailTable();
        const auto shown = [&](const QString& caption) -> QString {
            for (const FigureTable::Row& row : details.rows()) {
                if (row.caption == caption)
                    return row.cells.front() + u' ' + row.cells.back();
            }
            return QString();
        };
        QCOMPARE(shown(QStringLiteral("Treated or planned, of all rivers")),
                 QStringLiteral("31.9 %")); // 2,550 of 8,002 m
        QCOMPARE(shown(QStringLiteral("Left bank")), QStringLiteral("1.77 km"));
        QCOMPARE(shown(QStringLiteral("Right bank")), QStringLiteral("0.70 km"));
        QCOMPARE(shown(QStringLiteral("River with both banks")), QStringLiteral("0.22 km"));
        QCOMPARE(shown(QStringLiteral("River with one bank")), QStringLiteral("2.03 km"));
        QCOMPARE(shown(QStringLiteral("Cost")), QStringLiteral("5\u2009000 yuan"));
        // A click selects those it is made of.
        const QSignalSpy wanted(&panel, &SummaryPanel::selectWanted);
        const auto chosen = [&](int row) {
            QTest::mouseClick(&panel.detailTable(), Qt::LeftButton, Qt::NoModifier, details.rowRect(row).center());
            return wanted.back()[0].value<std::vector<Uuid>>();
        };
        QCOMPARE(chosen(0).size(), std::size_t{3});
        QCOMPARE(chosen(1), std::vector<Uuid>{bench.idOf("S-0001")});
        QCOMPARE(chosen(2), std::vector<Uuid>{bench.idOf("S-0002")});
        QCOMPARE(chosen(3).size(), std::size_t{2});
        QCOMPARE(chosen(4).size(), std::size_t{2});
        QCOMPARE(chosen(5), std::vector<Uuid>{bench.idOf("S-0001")});
        QVERIFY(panel.copied().contains(QStringLiteral("Left bank\t1.77\tkm\n")));
        {
            const TranslationScope words(Language::Chinese);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&panel, &change);
            QVERIFY(QStringList({QStringLiteral("3.7 亩"), QStringLiteral("3.8 亩")})
                        .contains(shown(QStringLiteral("修复及拟修复面积")))); // 2,500 m² are 3.75 of them
            QCOMPARE(shown(QStringLiteral("费用")), QStringLiteral("5\u2009000 元"));
        }
    }

    void targetsAreAskedForWhereThereAreNoneAndBesideTheirTitle()
    {
        PanelBench bench;
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        panel.resize(320, 600);
        stage.present();
        const QSignalSpy wanted(&panel, &SummaryPanel::targetWanted);
        auto* first = panel.findChild<QPushButton*>(QStringLiteral("summaryFirstTarget"));
        auto* add = panel.findChild<QToolButton*>(QStringLiteral("summaryAddTarget"));
        QVERIFY(first->isVisible() && !add->isVisible());
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(wanted[0][0].value<Uuid>().isNil());
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 5000;
        ChangeSet changes;
        changes.add(target);
        QVERIFY(bench.document->edit(changes, "Target"));
        QVERIFY(!first->isVisible() && add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(wanted.count(), 2);
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("targetEdit")), Qt::LeftButton);
        QCOMPARE(wanted[2][0].value<Uuid>(), target.meta.uuid);
        bench.document->undoStack().undo();
        QVERIFY(first->isVisible());
    }

    void sketchStandsUnderTheTotalItChanges()
    {
        PanelBench bench;
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        QCOMPARE(panel.totalsTable().rows().size(), std::size_t{4});
        ChangeSet sketch;
        sketch.add(segment("S-0009", "DS", 3000, 4000));
        bench.totals.setSketched(*bench.totals.preview(sketch));
        const auto& rows = panel.totalsTable().rows();
        QCOMPARE(rows.size(), std::size_t{6});
        QCOMPARE(rows[1].cells[2], QStringLiteral("+1.00"));
        QCOMPARE(rows[2].cells[2], QStringLiteral("3.55"));
        bench.totals.setSketched(nullptr);
        QCOMPARE(panel.totalsTable().rows().size(), std::size_t{4});
    }

    void figuresOfThePanelAreThoseOfTheLedgerAndOverlapHasAMinus()
    {
        PanelBench bench;
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        const auto& river = panel.totalsTable().rows()[0];
        QCOMPARE(river.cells[0], QStringLiteral("2.77"));
        QCOMPARE(river.cells[1], QStringLiteral("\u22120.22"));
        QCOMPARE(river.cells[2], QStringLiteral("2.55"));
    }

    void figuresOfTheSelectionAreDimUntilTheyAreThere()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 5000;
        add(plan, target);
        PanelBench bench(plan);
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        panel.resize(320, 600);
        stage.present();
        auto* scope = panel.findChild<QComboBox*>(QStringLiteral("summaryScope"));
        auto* note = panel.findChild<QLabel*>(QStringLiteral("summaryScopeNote"));
        auto* row = panel.findChild<TargetRow*>();
        QVERIFY(scope && note && row && !note->isVisible());
        bench.select({"S-0001"});
        QTest::keyClick(scope, Qt::Key_Down); // everything
        QTest::keyClick(scope, Qt::Key_Down);
        QCOMPARE(panel.summary().scope(), SummaryScope::Selection);
        QVERIFY(panel.totalsTable().areOutdated() && panel.groupTable().areOutdated() && row->isOutdated());
        QCOMPARE(panel.totalsTable().rows()[0].cells[2], QStringLiteral("2.55")); // the last ones
        QVERIFY(note->isVisible());
        QTRY_COMPARE(panel.totalsTable().rows()[0].cells[2], QStringLiteral("1.77"));
        QVERIFY(!panel.totalsTable().areOutdated() && !panel.groupTable().areOutdated() && !row->isOutdated());
        QCOMPARE(row->target().reached, 1770.0);
        bench.select({"S-0003"});
        QVERIFY(panel.totalsTable().areOutdated());
        QTest::keyClick(scope, Qt::Key_Home);
        QCOMPARE(panel.summary().scope(), SummaryScope::Shown);
        QVERIFY(!panel.totalsTable().areOutdated() && !note->isVisible());
        QCOMPARE(panel.totalsTable().rows()[0].cells[2], QStringLiteral("2.55"));
    }

    void historyTravelsByAClick()
    {
        PanelBench bench;
        Stage stage;
        HistoryPanel panel(*bench.document, &stage);
        panel.resize(300, 300);
        stage.present();
        QAbstractItemModelTester tester(panel.list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(bench.edit("S-0001", "remarks", QStringLiteral("one")));
        QVERIFY(bench.edit("S-0001", "remarks", QStringLiteral("two")));
        QCOMPARE(panel.list().model()->rowCount(), 4);
        const QModelIndex second = panel.list().model()->index(2, 0);
        QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, Qt::NoModifier,
                          panel.list().visualRect(second).center());
        QCOMPARE(bench.segmentOf("S-0001")->meta.remarks, std::string("one"));
        QVERIFY(panel.list().model()->index(3, 0).data(HistoryModel::IsUndoneRole).toBool());
        QVERIFY(bench.edit("S-0001", "remarks", QStringLiteral("three")));
        QCOMPARE(panel.list().model()->rowCount(), 4);
    }

    void historySaysWhenOlderStepsAreGone()
    {
        PanelBench bench;
        bench.document->undoStack().clear();
        bench.document->undoStack().setUndoLimit(2);
        Stage stage;
        HistoryPanel panel(*bench.document, &stage);
        stage.present();
        QAbstractItemModel& model = *panel.list().model();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto first = [&] { return model.index(0, 0).data().toString(); };
        for (const char* remarks : {"one", "two"})
            QVERIFY(bench.edit("S-0001", "remarks", QLatin1String(remarks)));
        QCOMPARE(first(), QStringLiteral("Plan as opened"));
        QVERIFY(bench.edit("S-0001", "remarks", QStringLiteral("three")));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(first(), QStringLiteral("Older steps are no longer kept"));
        QVERIFY(model.index(2, 0).data(HistoryModel::IsCurrentRole).toBool());
        QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, Qt::NoModifier,
                          panel.list().visualRect(model.index(0, 0)).center());
        QCOMPARE(bench.segmentOf("S-0001")->meta.remarks, std::string("one"));
    }

    ///
    void historyIsReadInTheLanguageOfToday()
    {
        PanelBench bench;
        Stage stage;
        HistoryPanel panel(*bench.document, &stage);
        stage.present();
        const auto step = [&](int row) { return panel.list().model()->index(row, 0).data().toString(); };
        QVERIFY(bench.edit("S-0001", "status", QStringLiteral("completion")));
        QCOMPARE(step(2), QStringLiteral("Set status of S-0001"));
        QSignalSpy travelled(bench.document.get(), &PlanDocument::travelled);
        {
            const TranslationScope chinese(Language::Chinese);
            QCOMPARE(step(0), QStringLiteral("打开时的规划"));
            QCOMPARE(step(2), QStringLiteral("设置 S-0001 的状态"));
            bench.document->undoStack().undo();
            QCOMPARE(travelled.back().front().toString(), step(2));
            bench.document->undoStack().redo();
            QVERIFY(bench.edit("S-0001", "bank", QStringLiteral("right")));
        }
        QCOMPARE(step(3), QStringLiteral("Set bank of S-0001"));
        bench.document->undoStack().undo();
        QCOMPARE(travelled.back().front().toString(), QStringLiteral("Set bank of S-0001"));
    }

    void layersAreSwitchedByTheirBoxes()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        stage.present();
        const QSignalSpy changed(&panel, &LayersPanel::layersChanged);
        auto* box = panel.findChild<QCheckBox*>(QStringLiteral("layerAreas"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!panel.layers().areas);
        QVERIFY(panel.layers().segments);
    }

    void equalMessagesAreOneAndNoMoreThanThreeAreShown()
    {
        MessageLog log;
        QWidget host;
        host.resize(800, 600);
        host.show();
        const MessageOverlay overlay(log, &host);
        for (int i = 0; i < 3; ++i)
            log.add(MessageKind::Warning, QStringLiteral("same"));
        QCOMPARE(overlay.shown(), QStringList{QStringLiteral("same")});
        for (int i = 0; i < 4; ++i)
            log.add(MessageKind::Info, QStringLiteral("other %1").arg(i));
        QCOMPARE(overlay.shown().size(), 3);
        QCOMPARE(log.messages().size(), std::size_t{7});
        QCOMPARE(host.size(), QSize(800, 600));
        QVERIFY(overlay.width() <= 720);
    }

    void whoHearsAMessageMayAddOthers()
    {
        MessageLog log;
        bool isAnswered = false;
        connect(&log, &MessageLog::added, this, [&] {
            if (!std::exchange(isAnswered, true)) {
                for (int i = 0; i < 100; ++i) // more than there is room for
                    log.add(MessageKind::Info, QStringLiteral("answer %1").arg(i));
            }
        });
        QStringList heard;
        connect(&log, &MessageLog::added, this, [&](const Message& message) { heard += message.text; });
        log.add(MessageKind::Warning, QStringLiteral("first"));
        QCOMPARE(heard.size(), 101);
        QCOMPARE(heard.back(), QStringLiteral("first"));
        QCOMPARE(log.messages().size(), std::size_t{101});
    }

    void messageActionActsAndCloses()
    {
        MessageLog log;
        QWidget host;
        host.resize(800, 600);
        host.show();
        const MessageOverlay overlay(log, &host);
        bool done = false;
        log.add(MessageKind::Info, QStringLiteral("Deleted."), {{QStringLiteral("Undo"), [&] { done = true; }}});
        QTest::mouseClick(host.findChild<QPushButton*>(QStringLiteral("messageAction1")), Qt::LeftButton);
        QVERIFY(done);
        QVERIFY(overlay.shown().isEmpty());
    }

    void everyControlOfEveryPanelHasAName()
    {
        PanelBench bench;
        MessageLog log;
        Stage stage;
        std::vector<std::unique_ptr<QWidget>> panels;
        panels.push_back(std::make_unique<FilterBar>(bench.context(), &stage));
        panels.push_back(std::make_unique<TablePanel>(bench.context(), &stage));
        panels.push_back(std::make_unique<SummaryPanel>(bench.context(), &stage));
        panels.push_back(std::make_unique<LayersPanel>(bench.context(), &stage));
        panels.push_back(std::make_unique<HistoryPanel>(*bench.document, &stage));
        panels.push_back(std::make_unique<LogPanel>(log, &stage));
        for (const auto& panel : panels) {
            panel->resize(700, 500);
        }
        stage.present();
        for (const auto& panel : panels)
            expectNames(*panel);
    }
};

RIPARIA_TEST(PanelsTest)
#include "PanelsTest.moc"
