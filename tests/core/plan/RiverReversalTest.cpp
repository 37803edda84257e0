// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverReversal.h"

#include "core/plan/Validation.h"
#include "tests/core/plan/RiverPlans.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

PlanRiver eastward(const char* key, Stationing (*stationing)(Millimetres) = nullptr)
{
    PlanRiver row = riverOf(key, "LINESTRING (0 0, 600 0, 600 400)");
    if (stationing)
        row.river.stationing = stationing(row.river.length());
    return row;
}

Plan reversed(const Plan& plan, Keep keep, const char* key = "R")
{
    return changed(plan, reversedRiver(plan, Uuid::named(key), keep).value().changes);
}

} // namespace

/// A river whose flow runs the other way, and what lies on it (UX.md D6: nothing is moved silently).
class RiverReversalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepingThePlaceMirrorsPositionsAndSwapsBanks()
    {
        const PlanRiver river = eastward("R");
        const Plan before = planOf(river, segmentOn(river, "S-1", 100, 250, Bank::Left));
        const Plan after = reversed(before, Keep::Place);
        const auto was = held<Segment>(before, "S-1");
        const auto now = held<Segment>(after, "S-1");
        QVERIFY(now.span == (Span{metresAlong(750), metresAlong(900)}));
        QVERIFY(now.bank == Bank::Right);
        QVERIFY(now.anchorFrom == was.anchorTo && now.anchorTo == was.anchorFrom); // not a millimetre on the ground
        QVERIFY(now.snapshot == Line(was.snapshot.rbegin(), was.snapshot.rend()));
        QCOMPARE(labels(before, was), std::string("100-250"));
        QCOMPARE(labels(after, now), std::string("750-900"));
        QVERIFY(held<PlanRiver>(after, "R").river.directionConfirmed);
        QVERIFY(held<PlanRiver>(after, "R").river.alignment->points().front() == (Point{600, 400}));
    }

    void keepingTheChainageMovesTheWorks()
    {
        const PlanRiver river = eastward("R");
        const Plan before = planOf(river, segmentOn(river, "S-1", 100, 250, Bank::Left));
        const Plan after = reversed(before, Keep::Chainage);
        const auto now = held<Segment>(after, "S-1");
        QCOMPARE(labels(after, now), std::string("100-250"));
        QVERIFY(now.bank == Bank::Left);
        QVERIFY(now.anchorFrom == (Point{600, 300})); // counted from the other end
        QCOMPARE(now.alignmentHash, held<PlanRiver>(after, "R").river.alignment->hash());
    }

    void surveyedLabelsStayAtTheirPlaces()
    {
        const auto surveyed = [](Millimetres length) {
            return Stationing(length, Origin::Source, 0, {{metresAlong(0), 2'000'000}, {metresAlong(1000), 3'000'000}},
                              {{metresAlong(400), 2'400'000, 2'500'000}});
        };
        const PlanRiver river = eastward("R", surveyed);
        const Plan before = planOf(river, segmentOn(river, "S-1", 100, 250, Bank::Both));
        const Plan after = reversed(before, Keep::Place);
        QCOMPARE(labels(before, held<Segment>(before, "S-1")), std::string("2100-2250"));
        QCOMPARE(labels(after, held<Segment>(after, "S-1")), std::string("2250-2100"));
        QVERIFY(held<PlanRiver>(after, "R").river.stationing.origin() == Origin::Mouth);
    }

    void whatHasAPlaceOfItsOwnNeverMoves()
    {
        const PlanRiver river = eastward("R");
        Area area;
        area.meta.uuid = Uuid::named("A-1");
        area.link = {"R", {metresAlong(100), metresAlong(200)}, Bank::Right, LinkOrigin::Derived};
        Greenway along;
        along.meta.uuid = Uuid::named("G-1");
        along.link = {"R", {metresAlong(0), metresAlong(300)}, Bank::Left, LinkOrigin::Explicit};
        Site whole;
        whole.meta.uuid = Uuid::named("T-1");
        whole.link = {"R", {}, Bank::Left, LinkOrigin::Explicit};
        const Plan before = planOf(river, area, along, whole);
        for (const Keep keep : {Keep::Place, Keep::Chainage}) {
            const Plan after = reversed(before, keep);
            QVERIFY(held<Area>(after, "A-1").link.span == (Span{metresAlong(800), metresAlong(900)}));
            QVERIFY(held<Area>(after, "A-1").link.bank == Bank::Left);
            const bool stays = keep == Keep::Place;
            QVERIFY(held<Greenway>(after, "G-1").link.span ==
                    (stays ? Span{metresAlong(700), metresAlong(1000)} : along.link.span));
            QVERIFY(held<Greenway>(after, "G-1").link.bank == (stays ? Bank::Right : Bank::Left));
            QVERIFY(held<Site>(after, "T-1").link.span == Span{}); // still the river as a whole
            QVERIFY(held<Site>(after, "T-1").link.bank == (stays ? Bank::Right : Bank::Left));
        }
    }

    void whatWasNotReviewedStaysSo()
    {
        const PlanRiver river = eastward("R");
        Segment shifted = segmentOn(river, "S-1", 100, 250, Bank::Left);
        shifted.state = SegmentState::Shifted;
        shifted.alignmentHash = "of another line";
        const Plan before = planOf(river, shifted);
        const auto now = held<Segment>(reversed(before, Keep::Place), "S-1");
        QVERIFY(now.state == SegmentState::Shifted);
        QCOMPARE(now.alignmentHash, std::string("of another line"));
        QVERIFY(now.span == (Span{metresAlong(750), metresAlong(900)}) && now.anchorFrom == shifted.anchorTo);
        QVERIFY(held<Segment>(reversed(before, Keep::Chainage), "S-1") == shifted);
    }

    void otherRiversAreLeftAlone()
    {
        const PlanRiver river = eastward("R");
        const PlanRiver other = eastward("Q");
        const Plan before = planOf(river, other, segmentOn(other, "S-1", 0, 10, Bank::Left));
        const ChangeSet changes = reversedRiver(before, Uuid::named("R"), Keep::Place).value().changes;
        QCOMPARE(changes.changes.size(), std::size_t(1));
        QCOMPARE(worksOn(before, "R"), std::size_t(0));
        QCOMPARE(worksOn(before, "Q"), std::size_t(1));
    }

    void twiceIsAsBeforeAndUndoIsExact()
    {
        for (unsigned i = 0; i < static_cast<unsigned>(amount(20, 500)); ++i) {
            RandomEntities random(seed() + i);
            const PlanRiver river = eastward("R");
            ChangeSet some;
            some.add(river);
            for (const char* code : {"S-1", "S-2", "S-3"}) {
                const auto from = static_cast<std::int64_t>(random.below(990));
                some.add(segmentOn(river, code, from, from + 1 + static_cast<std::int64_t>(random.below(9)),
                                   static_cast<Bank>(random.below(4))));
            }
            Plan before;
            mustApply(before, some);
            for (const Keep keep : {Keep::Place, Keep::Chainage}) {
                const ChangeSet once = reversedRiver(before, Uuid::named("R"), keep).value().changes;
                Plan plan = before;
                mustApply(plan, once);
                QVERIFY(std::ranges::none_of(validate(plan),
                                             [](const Issue& issue) { return issue.severity == Severity::Error; }));
                Plan twice = reversed(plan, keep);
                for (const char* code : {"S-1", "S-2", "S-3"})
                    QVERIFY(held<Segment>(twice, code) == held<Segment>(before, code));
                mustApply(plan, inverted(once));
                QVERIFY(plan == before);
            }
        }
    }

    void whatIsNoRiverIsRefused()
    {
        PlanRiver lineless;
        lineless.meta.uuid = Uuid::named("R");
        lineless.river.key = "R";
        const auto none = reversedRiver(planOf(lineless), Uuid::named("R"), Keep::Place);
        QVERIFY(!none && none.error().code == ErrorCode::InvalidArgument);
        const auto unknown = reversedRiver(Plan(), Uuid::named("R"), Keep::Place);
        QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    }
};

RIPARIA_TEST(RiverReversalTest)
#include "RiverReversalTest.moc"
