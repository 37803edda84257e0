// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverStationing.h"

#include "tests/core/plan/RiverPlans.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr const char* kThousandMetres = "LINESTRING (0 0, 1000 0)";

Plan restationed(const Plan& plan, const Stationing& stationing, Keep keep)
{
    return changed(plan, restationedRiver(plan, Uuid::named("R"), stationing, keep).value().changes);
}

Stationing labelledAt(const Plan& plan, std::int64_t metres, std::int64_t chainageMetres)
{
    return relabelled(held<PlanRiver>(plan, "R").river.stationing, metresAlong(metres), chainageMetres * 1000).value();
}

} // namespace

/// A river whose chainage begins with another label or runs through a surveyed one (UX.md D6).
class RiverStationingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndWhereItBeginsTakesTheStart()
    {
        const Stationing source(Millimetres{1'000'000}, Origin::Source);
        const auto later = relabelled(source, Position{0}, 2'000'000);
        QVERIFY(later && later->start() == 2'000'000 && later->calibration().empty());
        const Stationing mouth(Millimetres{1'000'000}, Origin::Mouth);
        const auto up = relabelled(mouth, Position{1'000'000}, -50'000);
        QVERIFY(up && up->start() == -50'000 && up->calibration().empty());
        QCOMPARE(up->chainageAt(Position{0}).mm, std::int64_t(950'000));
    }

    void anotherPlaceBecomesASurveyedLabel()
    {
        const Stationing plain(Millimetres{1'000'000}, Origin::Source);
        const auto once = relabelled(plain, Position{400'000}, 500'000);
        QVERIFY(once && once->calibration().size() == 1);
        QCOMPARE(once->chainageAt(Position{0}).mm, std::int64_t(100'000)); // at scale 1 about it
        const auto again = relabelled(*once, Position{400'000}, 600'000);
        QVERIFY(again && again->calibration().size() == 1);   // in the place of the one before
        const auto both = relabelled(*again, Position{0}, 0); // no start any more: it would not count
        QVERIFY(both && both->calibration().size() == 2);
        QCOMPARE(both->chainageAt(Position{200'000}).mm, std::int64_t(300'000));
    }

    void labelsThatDoNotGrowAreRefused()
    {
        for (const Origin origin : {Origin::Source, Origin::Mouth}) {
            const Stationing one(Millimetres{1'000'000}, origin, 0, {{Position{400'000}, 500'000}});
            const std::int64_t up = origin == Origin::Source ? 1 : -1;
            QVERIFY(relabelled(one, Position{600'000}, 500'000 + up));
            for (const std::int64_t label : {std::int64_t(500'000), 500'000 - up * 100'000}) {
                const auto refused = relabelled(one, Position{600'000}, label);
                QVERIFY(!refused);
                QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
                QVERIFY(refused.error().detail.find("would not grow") != std::string::npos);
            }
        }
        const Stationing jump(Millimetres{1'000'000}, Origin::Source, 0, {}, {{Position{400'000}, 400'000, 500'000}});
        QVERIFY(!relabelled(jump, Position{400'000}, 450'000)); // it has two labels there
    }

    void keepingThePlaceChangesTheRiverAlone()
    {
        const PlanRiver river = riverOf("R", kThousandMetres);
        const Plan before = planOf(river, segmentOn(river, "S-1", 100, 250, Bank::Left));
        const auto change =
            restationedRiver(before, Uuid::named("R"), labelledAt(before, 0, 2000), Keep::Place).value();
        QCOMPARE(change.changes.changes.size(), std::size_t(1));
        QVERIFY(change.unkept.empty());
        const Plan after = changed(before, change.changes);
        QVERIFY(held<Segment>(after, "S-1") == held<Segment>(before, "S-1"));
        QCOMPARE(labels(after, held<Segment>(after, "S-1")), std::string("2100-2250"));
        QVERIFY(changed(after, inverted(change.changes)) == before);
    }

    void keepingTheChainageMovesTheWorks()
    {
        const PlanRiver river = riverOf("R", kThousandMetres);
        Greenway along;
        along.meta.uuid = Uuid::named("G-1");
        along.link = {"R", {metresAlong(300), metresAlong(400)}, Bank::Left, LinkOrigin::Explicit};
        Area area;
        area.meta.uuid = Uuid::named("A-1");
        area.link = {"R", {metresAlong(300), metresAlong(400)}, Bank::Left, LinkOrigin::Derived};
        WaterBody body;
        body.meta.uuid = Uuid::named("B-1");
        body.spans.push_back({"R", {metresAlong(200), metresAlong(900)}});
        const Plan before = planOf(river, segmentOn(river, "S-1", 300, 450, Bank::Left), along, area, body);
        const auto change =
            restationedRiver(before, Uuid::named("R"), labelledAt(before, 0, 100), Keep::Chainage).value();
        const Plan after = changed(before, change.changes);
        const auto now = held<Segment>(after, "S-1");
        QCOMPARE(labels(after, now), std::string("300-450"));
        QVERIFY(std::abs(now.anchorFrom.x - 200) < 1e-6 && std::abs(now.anchorTo.x - 350) < 1e-6);
        QVERIFY(held<Greenway>(after, "G-1").link.span == (Span{metresAlong(200), metresAlong(300)}));
        QVERIFY(held<WaterBody>(after, "B-1").spans.front().span == (Span{metresAlong(100), metresAlong(800)}));
        QVERIFY(held<Area>(after, "A-1") == area); // it lies where it lies
        QVERIFY(changed(after, inverted(change.changes)) == before);
    }

    void whatHasNoSuchLabelAnyMoreStaysAndIsNamed()
    {
        const PlanRiver river = riverOf("R", kThousandMetres);
        const Plan before =
            planOf(river, segmentOn(river, "S-1", 50, 250, Bank::Left), segmentOn(river, "S-2", 500, 600, Bank::Left));
        const auto change =
            restationedRiver(before, Uuid::named("R"), labelledAt(before, 0, 100), Keep::Chainage).value();
        QCOMPARE(change.unkept, std::vector<std::string>{"S-1"}); // K0+050 comes before the river now
        const Plan after = changed(before, change.changes);
        QVERIFY(held<Segment>(after, "S-1") == held<Segment>(before, "S-1"));
        QCOMPARE(labels(after, held<Segment>(after, "S-2")), std::string("500-600"));
    }

    void linksWhoseLabelsAreGoneAreNamedToo()
    {
        Area area;
        area.meta.uuid = Uuid::named("A-1");
        area.meta.code = "A-1";
        area.link = {"R", {metresAlong(50), metresAlong(250)}, Bank::Left, LinkOrigin::Explicit};
        Area derived = area;
        derived.meta.uuid = Uuid::named("A-2");
        derived.meta.code = "A-2";
        derived.link.origin = LinkOrigin::Derived;
        const Plan before = planOf(riverOf("R", kThousandMetres), area, derived);
        const auto change =
            restationedRiver(before, Uuid::named("R"), labelledAt(before, 0, 100), Keep::Chainage).value();
        QCOMPARE(change.unkept, std::vector<std::string>{"A-1"}); // the other one lies where it lies
        QVERIFY(held<Area>(changed(before, change.changes), "A-1") == area);
    }

    void anotherOriginTurnsTheSpansOfTheirLabels()
    {
        const PlanRiver river = riverOf("R", kThousandMetres);
        const Plan before = planOf(river, segmentOn(river, "S-1", 100, 250, Bank::Left));
        const Plan after = restationed(before, Stationing(river.river.length(), Origin::Mouth), Keep::Chainage);
        const auto now = held<Segment>(after, "S-1");
        QVERIFY(now.span == (Span{metresAlong(750), metresAlong(900)}));
        QVERIFY(now.bank == Bank::Left); // sides are those of the flow, which has not changed
    }

    /// Whatever is kept is kept to the millimetre, and undo is exact.
    void eitherIsKept()
    {
        for (unsigned i = 0; i < static_cast<unsigned>(amount(20, 500)); ++i) {
            RandomEntities random(seed() + i);
            const PlanRiver river = riverOf("R", "LINESTRING (0 0, 600 0, 600 400)");
            const auto from = static_cast<std::int64_t>(random.below(990));
            const Plan before = planOf(river, segmentOn(river, "S-1", from, from + 9, Bank::Left));
            const Stationing now = labelledAt(before, static_cast<std::int64_t>(random.below(1001)),
                                              static_cast<std::int64_t>(random.below(3000)) - 1000);
            for (const Keep keep : {Keep::Place, Keep::Chainage}) {
                const auto change = restationedRiver(before, Uuid::named("R"), now, keep).value();
                const Plan after = changed(before, change.changes);
                const bool isInPlace = held<Segment>(after, "S-1") == held<Segment>(before, "S-1");
                const bool hasLabels =
                    labels(after, held<Segment>(after, "S-1")) == labels(before, held<Segment>(before, "S-1"));
                QVERIFY(keep == Keep::Place || !change.unkept.empty() ? isInPlace : hasLabels);
                QVERIFY(changed(after, inverted(change.changes)) == before);
            }
        }
    }

    void whatIsNoRiverIsRefused()
    {
        const auto unknown = restationedRiver(Plan(), Uuid::named("R"), Stationing(), Keep::Place);
        QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    }
};

RIPARIA_TEST(RiverStationingTest)
#include "RiverStationingTest.moc"
