// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/InspectorPanel.h"
#include "app/panels/FieldSet.h"
#include "app/panels/HiddenNote.h"
#include "app/panels/ObjectHead.h"
#include "tests/app/panels/InspectorBench.h"
#include "tests/support/TestMain.h"
#include "tests/support/TimeZone.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class InspectorPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// UX.md 4.1
    void stepsOfGettingStartedAreTickedWhenTheyAreDone()
    {
        PanelBench bench(emptyPlan());
        ShownInspector shown(bench);
        QSignalSpy ticked(&shown.panel, &InspectorPanel::stepTicked);
        auto* steps = shown.panel.findChild<QLabel*>(QStringLiteral("inspectorSteps"));
        QVERIFY(steps->isVisible());
        QVERIFY(steps->text().contains(QStringLiteral("0 of 6")));
        QVERIFY(!steps->text().contains(u'✓'));
        int done = 0;
        for (const char* step : {"segment", "chainage", "strip", "several", "report"}) {
            shown.panel.tickStep(QLatin1String(step));
            QVERIFY(steps->text().contains(QStringLiteral("%1 of 6").arg(++done)));
            QCOMPARE(int(steps->text().count(u'✓')), done);
            QCOMPARE(int(ticked.size()), done);
        }
        shown.panel.tickStep(QStringLiteral("strip")); // once more
        shown.panel.tickStep(QStringLiteral("area"));  // no step
        QCOMPARE(int(ticked.size()), 5);
    }

    void riversComeFirstAndAreTickedWhereThereAreSome()
    {
        PanelBench empty(emptyPlan());
        ShownInspector none(empty);
        const auto* steps = none.panel.findChild<QLabel*>(QStringLiteral("inspectorSteps"));
        QVERIFY(steps->text().indexOf(QStringLiteral("import rivers")) <
                steps->text().indexOf(QStringLiteral("segment")));
        PanelBench bench;
        ShownInspector some(bench);
        const auto* done = some.panel.findChild<QLabel*>(QStringLiteral("inspectorSteps"));
        QVERIFY(done->text().contains(QStringLiteral("1 of 6")));
        QCOMPARE(int(done->text().count(u'✓')), 1);
        QVERIFY(some.panel.stepsDone().isEmpty()); // the plan says it
    }

    void anotherObjectIsShownFromItsTop()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        shown.panel.resize(320, 200);
        bench.select({"S-0001"});
        auto* bar = shown.panel.findChild<QScrollArea*>(QStringLiteral("inspectorScroll"))->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 50);
        bar->setValue(50);
        shown.type("remarks", QStringLiteral("note"));
        QTest::keyClick(&shown.line("remarks"), Qt::Key_Return);
        QVERIFY(bar->value() > 0); // the same object
        bench.select({"S-0002"});
        QCOMPARE(bar->value(), 0);
    }

    void stepsThatWereDoneBeforeAreTicked()
    {
        PanelBench bench(emptyPlan());
        ShownInspector shown(bench);
        shown.panel.setStepsDone({QStringLiteral("segment"), QStringLiteral("segment"), QStringLiteral("unknown")});
        const auto* steps = shown.panel.findChild<QLabel*>(QStringLiteral("inspectorSteps"));
        QVERIFY(steps->text().contains(QStringLiteral("1 of 6")));
        QCOMPARE(shown.panel.stepsDone(), QStringList{QStringLiteral("segment")});
    }

    void figuresOfSeveralComeFromTheBackgroundAndOnlyTheNewest()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        const ObjectHead& head = shown.panel.head();
        bench.select({"S-0001", "S-0003"});
        QVERIFY(shown.panel.isCounting() && head.areOutdated());
        QTRY_VERIFY(!shown.panel.isCounting());
        QVERIFY(!head.areOutdated());
        QCOMPARE(head.figures().size(), std::size_t{2});
        QCOMPARE(head.figures()[0].value, QStringLiteral("2\u2009070.0"));
        QCOMPARE(head.figures()[1].value, QStringLiteral("1\u2009850.0")); // 220 m of S-0001 are counted by S-0002
        // The last ones stand until the others are there, and say so.
        bench.select({"S-0002", "S-0003"});
        QVERIFY(head.areOutdated());
        QCOMPARE(head.figures()[0].value, QStringLiteral("2\u2009070.0"));
        bench.select({"S-0001", "S-0002"});
        QTRY_VERIFY(!shown.panel.isCounting());
        QCOMPARE(head.figures()[0].value, QStringLiteral("2\u2009470.0"));
        QCOMPARE(head.figures()[1].value, QStringLiteral("2\u2009250.0"));
        // One alone has its own at once, and keeps them.
        bench.select({"S-0002", "S-0003"});
        bench.select({"S-0003"});
        QVERIFY(!shown.panel.isCounting() && !head.areOutdated());
        QCOMPARE(head.figures().size(), std::size_t{3});
        QVERIFY(jobPool().waitForDone());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // what the first ones posted
        QCOMPARE(head.figures().size(), std::size_t{3});
        QCOMPARE(head.figures()[0].value, QStringLiteral("300.0"));
    }

    void timeOfAChangeIsThatOfTheClockHere()
    {
        const TimeZone here("Asia/Shanghai");
        PanelBench bench;
        QVERIFY(bench.edit("S-0001", "remarks", QStringLiteral("a"))); // at 08:00 UTC
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        QStringList texts;
        for (const auto* label : shown.panel.findChildren<QLabel*>())
            texts += label->text();
        QVERIFY(texts.join(u' ').contains(QStringLiteral("2026-11-28 16:00")));
    }

    void fieldIsWrittenWhenEnterIsPressed()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        QCOMPARE(shown.line("from").text(), QStringLiteral("K0+350"));
        shown.type("to", QStringLiteral("K2+200"));
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{2'120'000});
        QTest::keyClick(&shown.line("to"), Qt::Key_Return);
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{2'200'000});
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set end of S-0001"));
    }

    void fieldIsWrittenWhenItIsLeft()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        const int before = bench.document->undoStack().count();
        shown.type("remarks", QStringLiteral("note"));
        shown.line("name").setFocus();
        QCOMPARE(bench.segmentOf("S-0001")->meta.remarks, std::string("note"));
        // Walking through fields without touching them is no edit.
        for (const char* field : {"from", "to", "year_end", "remarks", "name"})
            shown.line(field).setFocus();
        QCOMPARE(bench.document->undoStack().count(), before + 1);
    }

    void whatCannotBeReadStaysWithItsReasonAndThePlanStays()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        shown.type("to", QStringLiteral("K9+000"));
        QTest::keyClick(&shown.line("to"), Qt::Key_Return);
        QCOMPARE(shown.line("to").text(), QStringLiteral("K9+000"));
        QVERIFY(shown.panel.fields().problem("to").contains(QStringLiteral("K5+")));
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{2'120'000});
        // Another edit meanwhile does not wipe it.
        QVERIFY(bench.edit("S-0001", "remarks", QStringLiteral("x")));
        QCOMPARE(shown.line("to").text(), QStringLiteral("K9+000"));
        shown.type("to", QStringLiteral("K2+000"));
        QTest::keyClick(&shown.line("to"), Qt::Key_Return);
        QVERIFY(shown.panel.fields().problem("to").isEmpty());
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{2'000'000});
    }

    void aLockThatRefusesIsOpenedAtTheField() // UX.md 2.7
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.document->setLocked({EntityKind::Segment, EntityKind::Area});
        bench.select({"S-0001"});
        auto* unlock = shown.panel.findChild<QPushButton*>(QStringLiteral("field_remarksRemedy"));
        QVERIFY(!unlock->isVisible());
        shown.type("remarks", QStringLiteral("note"));
        QTest::keyClick(&shown.line("remarks"), Qt::Key_Return);
        QVERIFY(shown.panel.fields().problem("remarks").contains(QStringLiteral("locked")));
        QVERIFY(bench.segmentOf("S-0001")->meta.remarks.empty());
        QVERIFY(unlock->isVisible());
        QCOMPARE(unlock->text(), QStringLiteral("Unlock"));
        expectNames(shown.panel);
        QTest::mouseClick(unlock, Qt::LeftButton);
        QVERIFY(!bench.document->isLocked(EntityKind::Segment));
        QVERIFY(bench.document->isLocked(EntityKind::Area));
        QCOMPARE(bench.segmentOf("S-0001")->meta.remarks, std::string("note")); // what was refused
        QVERIFY(!unlock->isVisible() && shown.panel.fields().problem("remarks").isEmpty());
        // What no lock refuses has no such link.
        shown.type("to", QStringLiteral("K9+000"));
        QTest::keyClick(&shown.line("to"), Qt::Key_Return);
        QVERIFY(!shown.panel.fields().problem("to").isEmpty());
        QVERIFY(!shown.panel.findChild<QPushButton*>(QStringLiteral("field_toRemedy"))->isVisible());
    }

    void aLockThatRefusesSeveralIsOpenedBeforeTheyAreWritten() // UX.md 2.7
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.document->setLocked({EntityKind::Segment});
        bench.select({"S-0001", "S-0003"});
        shown.choose("status", QStringLiteral("construction"));
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        auto* unlock = shown.panel.findChild<QPushButton*>(QStringLiteral("field_statusRemedy"));
        QVERIFY(unlock->isVisible());
        QTest::mouseClick(unlock, Qt::LeftButton);
        QVERIFY(!unlock->isVisible() && shown.panel.applyButton().isEnabled());
        QVERIFY(bench.segmentOf("S-0003")->events.empty()); // by the button only
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0003")->events.back().status, std::string("construction"));
    }

    void quantityAndCostOfAMeasureAreWritten()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        QCOMPARE(shown.line("cost").text(), QStringLiteral("5000"));
        shown.type("cost", QStringLiteral("620000"));
        QTest::keyClick(&shown.line("cost"), Qt::Key_Return);
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(620000.0));
        shown.type("quantity", QStringLiteral("much"));
        QTest::keyClick(&shown.line("quantity"), Qt::Key_Return);
        QVERIFY(!shown.panel.fields().problem("quantity").isEmpty());
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().quantity, std::optional(1770.0));
        // Without a measure the field says what is missing.
        bench.select({"S-0002"});
        shown.type("cost", QStringLiteral("1"));
        QTest::keyClick(&shown.line("cost"), Qt::Key_Return);
        QVERIFY(shown.panel.fields().problem("cost").contains(QStringLiteral("measure")));
    }

    void usualValuesAreOfferedAndOthersMayBeTyped()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        const Uuid id = bench.document->plan().areas().begin()->first;
        const auto kind = [&] { return bench.document->plan().areas().find(id)->kind; };
        bench.document->selection().set({id});
        QVERIFY(!shown.line("type").isVisible()); // of a greenway
        QCOMPARE(shown.line("kind").text(), QStringLiteral("wetland"));
        shown.type("kind", QStringLiteral("bank pl"));
        QCompleter* completer = shown.line("kind").completer();
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QTRY_COMPARE(kind(), std::string("planting"));
        QCOMPARE(shown.line("kind").text(), QStringLiteral("bank planting"));
        shown.type("kind", QStringLiteral("reed bed"));
        QTest::keyClick(&shown.line("kind"), Qt::Key_Return);
        QCOMPARE(kind(), std::string("reed bed"));
    }

    void escapeRestoresThatFieldOnly()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        shown.type("to", QStringLiteral("K9"));
        QTest::keyClick(&shown.line("to"), Qt::Key_Escape);
        QCOMPARE(shown.line("to").text(), QStringLiteral("K2+120"));
        QCOMPARE(bench.document->undoStack().count(), 1);
    }

    ///
    void chainageCommittedByAnInputMethodIsTaken()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        QLineEdit& line = shown.line("to");
        line.setFocus();
        line.selectAll();
        QInputMethodEvent composing(QStringLiteral("Ｋ２"), {});
        QApplication::sendEvent(&line, &composing);
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{2'120'000});
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("Ｋ２＋２５０．５"));
        QApplication::sendEvent(&line, &commit);
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{2'120'000});
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{2'250'500});
    }

    void nothingTickedNothingApplied()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001", "S-0002", "S-0003"});
        const Plan before = bench.document->plan();
        QVERIFY(!shown.panel.applyButton().isEnabled());
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        QVERIFY(bench.document->plan() == before);
        QVERIFY(!shown.panel.applyButton().toolTip().isEmpty());
    }

    void statusOfSeveralIsOneUndoStep()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001", "S-0002", "S-0003"});
        const int before = bench.document->undoStack().count();
        shown.choose("status", QStringLiteral("construction"));
        // Choosing is not applying.
        QVERIFY(bench.segmentOf("S-0003")->events.empty());
        QVERIFY(shown.panel.applyButton().isEnabled());
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set status of 3 segments"));
        for (const char* code : {"S-0001", "S-0002", "S-0003"})
            QCOMPARE(bench.segmentOf(code)->events.back().status, std::string("construction"));
        // Only that field: names, works and remarks differ as before.
        QCOMPARE(bench.segmentOf("S-0001")->measures.size(), std::size_t{1});
        QVERIFY(bench.segmentOf("S-0002")->measures.empty());
        bench.document->undoStack().undo();
        QVERIFY(bench.segmentOf("S-0003")->events.empty());
    }

    void whatTheFilterHidesIsNoLongerSelected()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001", "S-0002", "S-0003"});
        QVERIFY(bench.totals.setFilter(QStringLiteral("code = \"S-0001\" or code = \"S-0003\"")));
        QCOMPARE(bench.document->selection().ids().size(), std::size_t{2});
        QVERIFY(shown.panel.applyButton().text().contains(u'2'));
    }

    /// D9
    void batchWritesOnlyWhatTheFilterShowsAndSaysSo()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        QVERIFY(bench.totals.setFilter(QStringLiteral("code = \"S-0001\" or code = \"S-0003\"")));
        bench.select({"S-0001", "S-0002", "S-0003"}); // by a check, say, which looks past the filter
        auto* note = shown.panel.findChild<HiddenNote*>();
        QVERIFY(note->text().startsWith(u'1'));
        shown.choose("status", QStringLiteral("construction"));
        QVERIFY(shown.panel.applyButton().text().contains(u'2'));
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0001")->events.back().status, std::string("construction"));
        QCOMPARE(bench.segmentOf("S-0002")->events.back().status, std::string("completion"));
        QCOMPARE(bench.segmentOf("S-0003")->events.back().status, std::string("construction"));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set status of 2 segments"));
    }

    void whatTheFilterHidesIsLookedAtOnlyUntilItIsShownAgain()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        QVERIFY(bench.totals.setFilter(QStringLiteral("code = \"S-0001\"")));
        bench.select({"S-0002"});
        auto* note = shown.panel.findChild<HiddenNote*>();
        QVERIFY(note->isVisible());
        QVERIFY(shown.line("name").isVisible() && !shown.line("name").isEnabled());
        expectNames(shown.panel);
        QTest::mouseClick(note->findChild<QPushButton*>(QStringLiteral("hiddenNoteShowAll")), Qt::LeftButton);
        QVERIFY(!note->isVisible());
        QVERIFY(bench.totals.request().filter.isEmpty());
        shown.type("name", QStringLiteral("n"));
        QTest::keyClick(&shown.line("name"), Qt::Key_Return);
        QCOMPARE(bench.segmentOf("S-0002")->meta.name, std::string("n"));
    }

    void twoFieldsOfSeveralAreOneUndoStepToo()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001", "S-0003"});
        const int before = bench.document->undoStack().count();
        shown.choose("measure", QStringLiteral("M05"));
        shown.type("year_end", QStringLiteral("2028"));
        QTest::keyClick(&shown.line("year_end"), Qt::Key_Return);
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        QCOMPARE(bench.segmentOf("S-0003")->yearEnd, std::optional(2028));
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().type, std::string("M05"));
        bench.document->undoStack().undo();
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().type, std::string("M07"));
        QVERIFY(!bench.segmentOf("S-0003")->yearEnd);
    }

    void overlapNamesItsOwnerAndIsTrimmedByOneClick()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        auto* trim = shown.panel.findChild<QPushButton*>(QStringLiteral("inspectorTrim"));
        QVERIFY(trim->isVisible());
        QTest::mouseClick(trim, Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0001")->span.to.mm, std::int64_t{1'900'000});
        QVERIFY(!trim->isVisible());
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Trim S-0001"));
    }

    void everyKindOfObjectCanBeShown()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        const Plan& plan = bench.document->plan();
        std::vector<Uuid> ids{plan.areas().begin()->first, plan.greenways().begin()->first, plan.works().begin()->first,
                              plan.rivers().begin()->first};
        for (const Uuid& id : ids) {
            bench.document->selection().set({id});
            QVERIFY(shown.line("name").isVisible());
        }
        bench.document->selection().set(ids);
        QVERIFY(!shown.combo("river").isVisible());
        bench.document->selection().clear();
        QVERIFY(!shown.line("name").isVisible());
    }

    void everyControlHasAName()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        expectNames(shown.panel);
    }
};

RIPARIA_TEST(InspectorPanelTest)
#include "InspectorPanelTest.moc"
