// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/GapQuestion.h"
#include "app/tools/MergeTable.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/SegmentMerge.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QPushButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

void change(ToolBench& bench, const Uuid& id, const std::function<void(Segment&)>& edit)
{
    const auto before = edits::segmentOf(*bench.document, id);
    Segment after = *before;
    edit(after);
    ChangeSet changes;
    changes.replace(before, after);
    const auto done = bench.document->edit(changes, "change");
    Q_ASSERT(done);
}

void selectAll(ToolBench& bench)
{
    std::vector<Uuid> ids;
    for (const auto& segment : bench.segments())
        ids.push_back(segment->meta.uuid);
    bench.document->selection().set(ids);
}

std::vector<edits::MergeField> fieldsOf(const edits::SegmentMerge& merge)
{
    std::vector<edits::MergeField> fields;
    for (const edits::MergeConflict& conflict : merge.conflicts)
        fields.push_back(conflict.field);
    return fields;
}

QPushButton* button(const ToolBench& bench, const char* name)
{
    return bench.canvas.findChild<QPushButton*>(QString::fromLatin1(name));
}

} // namespace

class MergeToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neighboursBecomeOneAtOnceAndOneUndoPartsThem()
    {
        ToolBench bench;
        bench.addSegment(220, 300);
        bench.addSegment(300, 640);
        bench.addSegment(500, 700);
        selectAll(bench);
        const int steps = bench.document->undoStack().count();
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("merge"));
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(bench.segments().front()->span == metres(220, 700));
        QCOMPARE(bench.segments().front()->meta.code, std::string("S-0002"));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        QVERIFY(bench.document->selection().contains(bench.segments().front()->meta.uuid));
        QCOMPARE(notices.size(), 1);
        QVERIFY(!notices[0][0].toString().contains(QStringLiteral("longest")));
        bench.document->undoStack().undo();
        QCOMPARE(bench.segments().size(), std::size_t(3));
    }

    ///
    void aGapAsks()
    {
        ToolBench bench;
        bench.addSegment(220, 400);
        bench.addSegment(435, 500);
        selectAll(bench);
        bench.tools.use(QStringLiteral("merge"));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("merge"));
        QCOMPARE(bench.segments().size(), std::size_t(2));
        auto* question = bench.canvas.findChild<GapQuestion*>();
        QVERIFY(question && question->isVisible());
        QVERIFY(button(bench, "gapInclude")->text().contains(QStringLiteral("35.0")));
        bench.canvas.grab();
        QTest::mouseClick(button(bench, "gapInclude"), Qt::LeftButton);
        QVERIFY(!question->isVisible());
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(bench.segments().front()->span == metres(220, 500));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
    }

    void partsThatAreKeptShareAGroup()
    {
        ToolBench bench;
        bench.addSegment(220, 300);
        bench.addSegment(300, 400);
        bench.addSegment(435, 500);
        selectAll(bench);
        const int steps = bench.document->undoStack().count();
        bench.tools.use(QStringLiteral("merge"));
        QTest::mouseClick(button(bench, "gapKeep"), Qt::LeftButton);
        const auto parts = bench.segments();
        QCOMPARE(parts.size(), std::size_t(2));
        QVERIFY(parts[0]->span == metres(220, 400) && parts[1]->span == metres(435, 500));
        QVERIFY(!parts[0]->group.isNil() && parts[0]->group == parts[1]->group);
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
    }

    void escapeLeavesAllAsItIs()
    {
        ToolBench bench;
        bench.addSegment(220, 400);
        bench.addSegment(435, 500);
        selectAll(bench);
        bench.tools.use(QStringLiteral("merge"));
        QTest::keyClick(button(bench, "gapInclude"), Qt::Key_Escape);
        QVERIFY(!bench.canvas.findChild<GapQuestion*>()->isVisible());
        QCOMPARE(bench.segments().size(), std::size_t(2));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        bench.tools.use(QStringLiteral("merge"));
        bench.document->selection().clear();
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
    }

    void onlyConflictingFieldsAreNamedAndTheLongestWins()
    {
        ToolBench bench;
        const Uuid brief = bench.addSegment(220, 300);
        const Uuid longest = bench.addSegment(300, 640);
        change(bench, brief, [](Segment& s) {
            s.events = {{Date::parse("2026-01-01").value(), "done"}};
            s.meta.remarks = "walls first";
            s.measures = {{"M07", 100.0, "m2", 5000.0}, {"M08", 3.0, "m", 700.0}};
        });
        change(bench, longest, [](Segment& s) {
            s.measures = {{"M07", 400.0, "m2", 20000.0}};
            s.yearEnd = 2027;
        });
        const auto merge =
            edits::merged(*bench.document,
                          {edits::segmentOf(*bench.document, brief), edits::segmentOf(*bench.document, longest)}, true);
        QVERIFY((fieldsOf(merge) == std::vector{edits::MergeField::Measure, edits::MergeField::Status}));
        QCOMPARE(merge.conflicts[0].parts.front()->meta.uuid, longest);
        QCOMPARE(merge.conflicts[0].parts.size(), std::size_t(2));
        QVERIFY(bench.document->edit(merge.changes, "merge"));
        const auto one = bench.segments().front();
        QCOMPARE(one->meta.uuid, longest);
        QCOMPARE(one->events.front().status, std::string("plan"));
        QCOMPARE(one->meta.remarks, std::string("walls first"));
        QCOMPARE(one->measures.size(), std::size_t(1));
        QCOMPARE(*one->measures[0].quantity, 500.0);
        QCOMPARE(*one->measures[0].cost, 25700.0);
        QCOMPARE(*one->yearEnd, 2027);
    }

    ///
    void aTableAsksForTheConflictingFieldsOnly()
    {
        ToolBench bench;
        const Uuid brief = bench.addSegment(220, 300);
        const Uuid longest = bench.addSegment(300, 640);
        change(bench, brief, [](Segment& s) {
            s.meta.name = "Brief";
            s.yearStart = 2026;
            s.measures = {{"M07", 100.0, "m2", 5000.0}};
        });
        change(bench, longest, [](Segment& s) {
            s.meta.name = "Longest";
            s.measures = {{"M07", 400.0, "m2", 20000.0}};
            s.yearEnd = 2027;
        });
        selectAll(bench);
        const int steps = bench.document->undoStack().count();
        bench.tools.use(QStringLiteral("merge"));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("merge"));
        auto* table = bench.canvas.findChild<MergeTable*>();
        QVERIFY(table->isVisible());
        QVERIFY(bench.canvas.rect().contains(table->geometry()));
        const auto combos = table->findChildren<QComboBox*>();
        QCOMPARE(combos.size(), 1);
        QCOMPARE(combos[0]->accessibleName(), QStringLiteral("Name"));
        QCOMPARE(combos[0]->currentText(), QStringLiteral("Longest"));
        QVERIFY(combos[0]->accessibleDescription().contains(QStringLiteral("S-0001: Brief")));
        QCOMPARE(bench.segments().size(), std::size_t(2));
        QTest::keyClick(combos[0], Qt::Key_Down);
        QCOMPARE(combos[0]->currentText(), QStringLiteral("Brief"));
        button(bench, "mergeAccept")->setText(QStringLiteral("in another language"));
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(table, &language);
        QCOMPARE(button(bench, "mergeAccept")->text(), QStringLiteral("Merge"));
        QCOMPARE(table->findChildren<QComboBox*>().size(), 1);
        QCOMPARE(table->findChild<QComboBox*>()->currentText(), QStringLiteral("Brief")); // as it was chosen
        QTest::mouseClick(button(bench, "mergeAccept"), Qt::LeftButton);
        QVERIFY(!table->isVisible());
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        const auto one = bench.segments().front();
        QCOMPARE(one->meta.uuid, longest);
        QCOMPARE(one->meta.name, std::string("Brief"));
        QCOMPARE(*one->measures[0].quantity, 500.0);
        QCOMPARE(*one->measures[0].cost, 25000.0);
        QCOMPARE(*one->yearStart, 2026);
        QCOMPARE(*one->yearEnd, 2027);
        bench.document->undoStack().undo();
        QCOMPARE(bench.segments().size(), std::size_t(2));
    }

    /// Both are finished on the same day; when they were begun is not the same.
    void anotherHistoryOfTheSameStatusIsAsked()
    {
        ToolBench bench;
        const StatusEvent finished{Date::parse("2026-01-01").value(), "completion"};
        const StatusEvent begun{Date::parse("2025-03-01").value(), "construction"};
        const Uuid brief = bench.addSegment(220, 300);
        const Uuid longest = bench.addSegment(300, 640);
        change(bench, brief, [&](Segment& s) { s.events = {begun, finished}; });
        change(bench, longest, [&](Segment& s) { s.events = {finished}; });
        selectAll(bench);
        bench.tools.use(QStringLiteral("merge"));
        auto* table = bench.canvas.findChild<MergeTable*>();
        QVERIFY(table->isVisible());
        const auto combos = table->findChildren<QComboBox*>();
        QCOMPARE(combos.size(), 1);
        QCOMPARE(combos[0]->accessibleName(), QStringLiteral("Status"));
        QCOMPARE(combos[0]->count(), 2);
        QTest::keyClick(combos[0], Qt::Key_Down);
        QTest::mouseClick(button(bench, "mergeAccept"), Qt::LeftButton);
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY((bench.segments().front()->events == std::vector{begun, finished}));
    }

    void theTableComesAfterTheGapAndEscapeLeavesAllAsItIs()
    {
        ToolBench bench;
        const Uuid brief = bench.addSegment(220, 400);
        const Uuid other = bench.addSegment(435, 500);
        change(bench, brief, [](Segment& s) { s.meta.remarks = "walls first"; });
        change(bench, other, [](Segment& s) { s.meta.remarks = "trees first"; });
        selectAll(bench);
        const int steps = bench.document->undoStack().count();
        bench.tools.use(QStringLiteral("merge"));
        auto* table = bench.canvas.findChild<MergeTable*>();
        QVERIFY(!table->isVisible());
        QTest::mouseClick(button(bench, "gapInclude"), Qt::LeftButton);
        QVERIFY(table->isVisible());
        QVERIFY(!bench.canvas.findChild<GapQuestion*>()->isVisible());
        QTest::keyClick(table->findChild<QComboBox*>(), Qt::Key_Escape);
        QVERIFY(!table->isVisible());
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        QCOMPARE(bench.document->undoStack().count(), steps);
        QCOMPARE(bench.segments().size(), std::size_t(2));
        // Each kept as a part has nothing to be chosen.
        bench.tools.use(QStringLiteral("merge"));
        QTest::mouseClick(button(bench, "gapKeep"), Qt::LeftButton);
        QVERIFY(!table->isVisible());
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
    }

    void quantitiesAreAddedUpInTheUnitThatIsChosen()
    {
        ToolBench bench;
        const Uuid brief = bench.addSegment(220, 300);
        const Uuid longest = bench.addSegment(300, 640);
        change(bench, brief, [](Segment& s) { s.measures = {{"M07", 80.0, "m", 5000.0}}; });
        change(bench, longest, [](Segment& s) { s.measures = {{"M07", 400.0, "m2", 20000.0}}; });
        const std::vector parts{edits::segmentOf(*bench.document, brief), edits::segmentOf(*bench.document, longest)};
        const auto usual = edits::merged(*bench.document, parts, true);
        QVERIFY((fieldsOf(usual) == std::vector{edits::MergeField::Quantity}));
        const auto chosen = edits::merged(*bench.document, parts, true, {{edits::MergeField::Quantity, brief}});
        QVERIFY((fieldsOf(chosen) == fieldsOf(usual)));
        QVERIFY(bench.document->edit(chosen.changes, "merge"));
        const MeasureEntry entry = bench.segments().front()->measures.front();
        QCOMPARE(*entry.quantity, 80.0);
        QCOMPARE(entry.unit, std::string("m"));
        QCOMPARE(*entry.cost, 25000.0);
    }

    void theReasonIsSaidWhereItCannot()
    {
        ToolBench bench;
        MapTool& tool = *bench.tools.find(QStringLiteral("merge"));
        QVERIFY(!tool.whyDisabled().isEmpty());
        bench.addSegment(220, 300);
        bench.addSegment(300, 400, Bank::Left);
        selectAll(bench);
        QVERIFY(tool.whyDisabled().contains(QStringLiteral("bank")));
        bench.document->undoStack().undo();
        bench.addSegment(10, 50, Bank::Channel, "LONE");
        selectAll(bench);
        QVERIFY(tool.whyDisabled().contains(QStringLiteral("rivers")));
        bench.tools.use(QStringLiteral("merge"));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
    }

    /// UX.md D9
    void whatTheFilterHidesIsNotMerged()
    {
        ToolBench bench;
        bench.addSegment(220, 300);
        bench.addSegment(300, 400);
        const Uuid hidden = bench.addSegment(400, 500);
        bench.filter(QStringLiteral("code = \"S-0001\" or code = \"S-0002\""));
        selectAll(bench);
        bench.tools.use(QStringLiteral("merge"));
        QCOMPARE(bench.segments().size(), std::size_t(2));
        QVERIFY(bench.segments()[0]->span == metres(220, 400));
        QVERIFY(edits::segmentOf(*bench.document, hidden)->span == metres(400, 500));
        selectAll(bench);
        MapTool& tool = *bench.tools.find(QStringLiteral("merge"));
        QVERIFY(tool.whyDisabled().contains(QStringLiteral("S-0003")));
        bench.filter({});
        selectAll(bench);
        QVERIFY(tool.whyDisabled().isEmpty());
    }

    void theQuestionIsCalledOffWhenADayHidesWhatItIsAbout()
    {
        ToolBench bench;
        bench.addSegment(220, 400);
        bench.addSegment(435, 500);
        bench.filter(QStringLiteral("status = plan"));
        selectAll(bench);
        bench.tools.use(QStringLiteral("merge"));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("merge"));
        bench.totals.setDay(Date::parse("2020-01-01").value()); // before they had a status
        QVERIFY(bench.totals.isHidden(bench.segments()[0]->meta.uuid));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        QVERIFY(!bench.canvas.findChild<GapQuestion*>()->isVisible());
        QCOMPARE(bench.segments().size(), std::size_t(2));
    }
};

RIPARIA_TEST(MergeToolTest)
#include "MergeToolTest.moc"
