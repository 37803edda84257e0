// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/OverlapFix.h"

#include "app/document/StepName.h"
#include "core/plan/DividedFields.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QUndoStack>
#include <QtTest/QtTest>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

Plan twoSegments(Bank first, Bank second, double from = 250, double to = 400)
{
    Plan plan = emptyPlan();
    Segment one = segment("S-0001", "DS", 100, 300, first);
    Segment two = segment("S-0002", "DS", from, to, second);
    for (Segment* each : {&one, &two}) {
        each->measures = {{"M07", 100.0, "m", 1000.0}};
        each->events = {on("2024-01-01", "completion")};
    }
    add(plan, straightRiver("DS", 1000), one, two);
    plan.raiseCounters();
    return plan;
}

Plan twoSquares()
{
    Plan plan = emptyPlan();
    add(plan, square("A-0001", 0, 0, 100), square("A-0002", 50, 0, 100));
    plan.raiseCounters();
    return plan;
}

struct OverlapBench : ModelBench {
    using ModelBench::ModelBench;

    std::optional<CheckFinding> finding() const
    {
        const auto found = checkPlan(document->plan(), *totals.ledger(), {}).value();
        const auto overlap = std::ranges::find_if(found, &OverlapFix::isOverlap);
        return overlap == found.end() ? std::nullopt : std::optional(*overlap);
    }
    /// False where it cannot be done.
    bool repair(OverlapRepair repair)
    {
        const auto changes = OverlapFix::changes(repair, *finding(), *document);
        return changes && document->edit(*changes, OverlapFix::title(repair, *finding(), document->plan())).has_value();
    }
    std::shared_ptr<const Area> areaOf(const std::string& code) const
    {
        for (const auto& [id, held] : document->plan().areas()) {
            if (held->meta.code == code)
                return held;
        }
        return nullptr;
    }
};

Span metres(double from, double to)
{
    return {Position::fromMetres(from), Position::fromMetres(to)};
}

} // namespace

class OverlapFixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLaterSegmentIsTrimmedOrGivenWhatTheyShare()
    {
        OverlapBench trimmed(twoSegments(Bank::Left, Bank::Left));
        QVERIFY(trimmed.repair(OverlapRepair::Trim));
        QCOMPARE(trimmed.segmentOf("S-0001")->span, metres(100, 300));
        QCOMPARE(trimmed.segmentOf("S-0002")->span, metres(300, 400));
        QVERIFY(!trimmed.finding());
        trimmed.document->undoStack().undo();
        QVERIFY(trimmed.finding());

        OverlapBench given(twoSegments(Bank::Left, Bank::Left));
        QVERIFY(given.repair(OverlapRepair::Give));
        QCOMPARE(given.segmentOf("S-0001")->span, metres(100, 250));
        QCOMPARE(given.segmentOf("S-0002")->span, metres(250, 400));
    }

    void whatLosesItsMiddleBecomesTwoThatShareItsCost()
    {
        OverlapBench bench(twoSegments(Bank::Left, Bank::Left, 150, 200));
        QVERIFY(bench.repair(OverlapRepair::Give));
        QCOMPARE(bench.segmentOf("S-0001")->span, metres(100, 150));
        const auto added = bench.segmentOf("S-0003");
        QVERIFY(added);
        QCOMPARE(added->span, metres(200, 300));
        QCOMPARE(*bench.segmentOf("S-0001")->measures[0].cost + *added->measures[0].cost, 1000.0);
        for (const char* code : {"S-0001", "S-0003"})
            QVERIFY((dividedFields(bench.segmentOf(code)->meta.attrs) == std::vector<std::string>{"quantity", "cost"}));
        QVERIFY(!bench.finding());
    }

    void aBankOfItsOwnStays()
    {
        OverlapBench bench(twoSegments(Bank::Left, Bank::Both));
        QVERIFY(bench.repair(OverlapRepair::Trim));
        const auto shared = bench.segmentOf("S-0002");
        QCOMPARE(shared->span, metres(250, 300));
        QCOMPARE(shared->bank, Bank::Right);
        QCOMPARE(bench.segmentOf("S-0003")->span, metres(300, 400));
        QCOMPARE(bench.segmentOf("S-0003")->bank, Bank::Both);
        QVERIFY(!bench.finding());
    }

    void whatLosesAllOfItGoes()
    {
        OverlapBench bench(twoSegments(Bank::Left, Bank::Left, 150, 200));
        QVERIFY(bench.repair(OverlapRepair::Trim));
        QVERIFY(!bench.segmentOf("S-0002"));
        QVERIFY(!bench.finding());
    }

    void areasAreCutOrBecomeOne()
    {
        for (const OverlapRepair repair : {OverlapRepair::Trim, OverlapRepair::Give, OverlapRepair::Merge}) {
            OverlapBench bench(twoSquares());
            const auto net = bench.totals.ledger()->totals.area.net.value;
            QVERIFY(bench.finding());
            QVERIFY(bench.repair(repair));
            QVERIFY(!bench.finding());
            QVERIFY(std::abs(bench.totals.ledger()->totals.area.net.value - net) <= 4); // nothing is lost
            QCOMPARE(bench.areaOf("A-0002") == nullptr, repair == OverlapRepair::Merge);
        }
    }

    void whatTheEarlierAreaDoesNotSayIsTakenFromTheLater()
    {
        Plan plan = emptyPlan();
        Area one = square("A-0001", 0, 0, 100);
        Area two = square("A-0002", 50, 0, 100);
        one.meta.name = "Wetland";
        one.meta.tags = {"a"};
        two.meta.name = "Reeds";
        two.meta.remarks = "planted";
        two.meta.tags = {"a", "b"};
        two.meta.attrs = R"({"depth":2})";
        two.yearStart = 2023;
        two.events = {on("2024-01-01", "completion")};
        add(plan, one, two);
        plan.raiseCounters();
        OverlapBench bench(plan);
        const QString name = OverlapFix::title(OverlapRepair::Merge, *bench.finding(), bench.document->plan()).words();
        QVERIFY2(name.endsWith(QStringLiteral("not kept of A-0002: name")), qPrintable(name)); // and nothing else
        QVERIFY(bench.repair(OverlapRepair::Merge));
        const auto joined = bench.areaOf("A-0001");
        QCOMPARE(joined->meta.name, std::string("Wetland"));
        QCOMPARE(joined->meta.remarks, std::string("planted"));
        QVERIFY((joined->meta.tags == std::vector<std::string>{"a", "b"}));
        QCOMPARE(joined->meta.attrs, two.meta.attrs);
        QVERIFY(joined->yearStart == 2023);
        QVERIFY(joined->events == two.events);
        QCOMPARE(stepWords(bench.document->undoStack(), bench.document->undoStack().index() - 1), name);
    }

    void theAreaOfBothLiesWhereBothDo()
    {
        Plan plan = emptyPlan();
        Area one = square("A-0001", 10, 100, 100);
        Area two = square("A-0002", 10, 150, 100);
        one.link = {"DS", metres(100, 200), Bank::Left, LinkOrigin::Derived};
        two.link = {"DS", metres(150, 250), Bank::Left, LinkOrigin::Derived};
        add(plan, straightRiver("DS", 1000), one, two);
        plan.raiseCounters();
        OverlapBench bench(plan);
        QVERIFY(bench.repair(OverlapRepair::Merge));
        const WaterLink link = bench.areaOf("A-0001")->link;
        QCOMPARE(link.water, std::string("DS"));
        QVERIFY(std::abs(link.span.from.metres() - 100) < 1);
        QVERIFY(std::abs(link.span.to.metres() - 250) < 1);
        QCOMPARE(link.origin, LinkOrigin::Derived);
    }

    void segmentsOfDifferentBanksAreNotMergedNorGreenwaysChanged()
    {
        OverlapBench bench(twoSegments(Bank::Left, Bank::Both));
        const Plan& plan = bench.document->plan();
        QVERIFY(!OverlapFix::whyNot(OverlapRepair::Merge, *bench.finding(), plan).isEmpty());
        QVERIFY(OverlapFix::whyNot(OverlapRepair::Trim, *bench.finding(), plan).isEmpty());
        CheckFinding ways = *bench.finding();
        ways.issue.code = IssueCode::GreenwaysOverlap;
        QVERIFY(!OverlapFix::whyNot(OverlapRepair::Trim, ways, plan).isEmpty());
        CheckFinding gone = *bench.finding();
        gone.ids = {Uuid::random(), Uuid::random()};
        QVERIFY(!OverlapFix::whyNot(OverlapRepair::Trim, gone, plan).isEmpty());
        QVERIFY(!OverlapFix::changes(OverlapRepair::Trim, gone, *bench.document));
    }
};

RIPARIA_TEST(OverlapFixTest)
#include "OverlapFixTest.moc"
