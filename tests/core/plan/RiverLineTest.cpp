// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverLine.h"

#include "core/plan/Validation.h"
#include "tests/core/plan/RiverPlans.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

RiverChange relined(const Plan& plan, const char* wkt, Keep keep)
{
    return relinedRiver(plan, Uuid::named("R"), wktLine(wkt), keep).value();
}

double metresBetween(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

/// A river that is drawn anew under its works (UX.md D6).
class RiverLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatLiesOnTheUnchangedPartsKeepsItsPlace()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 300 0, 600 0, 900 0, 1200 0)");
        const Plan before = planOf(river, segmentOn(river, "S-1", 20, 280, Bank::Left),
                                   segmentOn(river, "S-2", 950, 1100, Bank::Right));
        const RiverChange change = relined(before, "LINESTRING (0 0, 300 0, 600 40, 900 0, 1200 0)", Keep::Place);
        QVERIFY(change.unkept.empty());
        const Plan after = changed(before, change.changes);
        for (const char* code : {"S-1", "S-2"}) {
            const auto was = held<Segment>(before, code);
            const auto now = held<Segment>(after, code);
            QVERIFY(metresBetween(was.anchorFrom, now.anchorFrom) <= 0.001001);
            QVERIFY(metresBetween(was.anchorTo, now.anchorTo) <= 0.001001);
            QVERIFY(now.state == SegmentState::Located && now.bank == was.bank);
            QCOMPARE(now.alignmentHash, held<PlanRiver>(after, "R").river.alignment->hash());
        }
        QVERIFY(held<Segment>(after, "S-1").span == held<Segment>(before, "S-1").span);
        QVERIFY(held<Segment>(after, "S-2").span.from > metresAlong(955)); // the way there is longer
        QVERIFY(held<PlanRiver>(after, "R").river.stationing.length() ==
                held<PlanRiver>(after, "R").river.alignment->length());
        QVERIFY(changed(after, inverted(change.changes)) == before);
    }

    void whatLiesOnTheChangedPartGoesToTheNearestPlace()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 300 0, 700 0, 1000 0)");
        const Plan before = planOf(river, segmentOn(river, "S-1", 400, 600, Bank::Left));
        const RiverChange change =
            relined(before, "LINESTRING (0 0, 300 0, 300 30, 700 30, 700 0, 1000 0)", Keep::Place);
        QVERIFY(change.unkept.empty());
        const auto now = held<Segment>(changed(before, change.changes), "S-1");
        QVERIFY(metresBetween(now.anchorFrom, {400, 30}) < 0.001);
        QVERIFY(metresBetween(now.anchorTo, {600, 30}) < 0.001);
    }

    void whatTheRiverHasLeftIsNamedAndToBeReviewed()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 300 0, 700 0, 1000 0)");
        const Plan before =
            planOf(river, segmentOn(river, "S-1", 400, 600, Bank::Left), segmentOn(river, "S-2", 100, 200, Bank::Left));
        const RiverChange change =
            relined(before, "LINESTRING (0 0, 300 0, 300 80, 700 80, 700 0, 1000 0)", Keep::Place);
        QCOMPARE(change.unkept, std::vector<std::string>{"S-1"});
        const Plan after = changed(before, change.changes);
        const auto now = held<Segment>(after, "S-1");
        QVERIFY(now.state == SegmentState::Shifted);
        QVERIFY(now.anchorFrom == (Point{400, 0})); // still where it was measured
        QVERIFY(std::ranges::none_of(validate(after),
                                     [](const Issue& issue) { return issue.severity == Severity::Error; }));
        QVERIFY(std::ranges::any_of(validate(after),
                                    [](const Issue& issue) { return issue.code == IssueCode::SegmentShifted; }));
    }

    void keepingTheChainageMovesTheWorks()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 500 0, 1000 0)");
        const Plan before = planOf(river, segmentOn(river, "S-1", 600, 700, Bank::Left),
                                   segmentOn(river, "S-2", 950, 1000, Bank::Left));
        const RiverChange longer = relined(before, "LINESTRING (0 0, 500 40, 1000 0)", Keep::Chainage);
        QVERIFY(longer.unkept.empty());
        const Plan after = changed(before, longer.changes);
        for (const char* code : {"S-1", "S-2"})
            QCOMPARE(labels(after, held<Segment>(after, code)), labels(before, held<Segment>(before, code)));
        QVERIFY(changed(after, inverted(longer.changes)) == before);
        // A shorter one has not got all of them.
        const RiverChange shorter = relined(before, "LINESTRING (0 0, 500 0, 980 0)", Keep::Chainage);
        QCOMPARE(shorter.unkept, std::vector<std::string>{"S-2"});
        const auto now = held<Segment>(changed(before, shorter.changes), "S-2");
        QVERIFY(now.span == (Span{metresAlong(950), metresAlong(980)}) && now.state == SegmentState::Located);
    }

    void aStretchThatIsGoneIsDetached()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 500 0, 1000 0)");
        const Plan before = planOf(river, segmentOn(river, "S-1", 600, 700, Bank::Left));
        const RiverChange change = relined(before, "LINESTRING (0 0, 500 0)", Keep::Place);
        QCOMPARE(change.unkept, std::vector<std::string>{"S-1"});
        QVERIFY(held<Segment>(changed(before, change.changes), "S-1").state == SegmentState::Detached);
    }

    void whatNamesAStretchThatIsGoneNamesNoOther()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 300 0, 600 0, 900 0)");
        const Span gone{metresAlong(50), metresAlong(200)};
        const auto called = [](auto entity, const char* code) {
            entity.meta.uuid = Uuid::named(code);
            entity.meta.code = code;
            return entity;
        };
        Area area = called(Area(), "A-1");
        area.link = {"R", gone, Bank::Left, LinkOrigin::Explicit};
        Site site = called(Site(), "T-1");
        site.link = {"R", gone, Bank::Left, LinkOrigin::Derived};
        Site whole = called(Site(), "T-2");
        whole.link = {"R", {}, Bank::Left, LinkOrigin::Explicit};
        Greenway along = called(Greenway(), "G-1");
        along.link = {"R", gone, Bank::Left, LinkOrigin::Derived};
        WaterBody body = called(WaterBody(), "B-1");
        body.spans = {{"R", gone}, {"R", {metresAlong(400), metresAlong(500)}}};
        const Plan before = planOf(river, area, site, whole, along, body);
        for (const Keep keep : {Keep::Place, Keep::Chainage}) {
            // Labels are counted from the mouth, so that those of the first third are gone with it.
            Plan counted = before;
            PlanRiver labelled = river;
            labelled.river.stationing = Stationing(river.river.length(), Origin::Mouth);
            ChangeSet counting;
            counting.replace(before.rivers().find(Uuid::named("R")), std::move(labelled));
            mustApply(counted, counting);
            const RiverChange change = relined(counted, "LINESTRING (300 0, 600 0, 900 0)", keep);
            QCOMPARE(change.unkept, (std::vector<std::string>{"A-1", "B-1", "G-1", "T-1"}));
            const Plan after = changed(counted, change.changes);
            QVERIFY(held<Area>(after, "A-1").link == WaterLink{});
            QVERIFY(held<Site>(after, "T-1").link == WaterLink{});
            QVERIFY(held<Site>(after, "T-2").link == whole.link);
            const auto path = held<Greenway>(after, "G-1");
            QVERIFY(!path.isAlongRiver());
            QVERIFY(path.link == (WaterLink{"R", {}, Bank::Left, LinkOrigin::Explicit}));
            QVERIFY(path.lines.size() == 1 && metresBetween(path.lines[0].back(), {200, 0}) < 1e-6);
            QVERIFY(held<WaterBody>(after, "B-1").spans ==
                    (std::vector<RiverSpan>{{"R", {metresAlong(100), metresAlong(200)}}}));
            QVERIFY(changed(after, inverted(change.changes)) == counted);
        }
    }

    void surveyedLabelsStayAtTheirPlaces()
    {
        PlanRiver river = riverOf("R", "LINESTRING (0 0, 300 0, 600 0, 900 0)");
        river.river.stationing =
            Stationing(river.river.length(), Origin::Source, 0, {{metresAlong(100), 0}, {metresAlong(800), 700'000}},
                       {{metresAlong(850), 750'000, 760'000}});
        const Plan before = planOf(river);
        const Plan after =
            changed(before, relined(before, "LINESTRING (0 0, 300 0, 450 100, 600 0, 900 0)", Keep::Place).changes);
        const River now = held<PlanRiver>(after, "R").river;
        QCOMPARE(now.stationing.calibration().front().at, metresAlong(100));
        QVERIFY(metresBetween(now.alignment->pointAt(now.stationing.calibration().back().at), {800, 0}) <= 0.001001);
        QVERIFY(metresBetween(now.alignment->pointAt(now.stationing.equations().back().at), {850, 0}) <= 0.001001);
        QCOMPARE(now.stationing.calibration().back().chainage, std::int64_t(700'000));
    }

    void areasAreLinkedAnew()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 500 0, 1000 0)");
        Area area;
        area.meta.uuid = Uuid::named("A-1");
        area.meta.code = "A-1";
        area.shape = wktPolygons("POLYGON ((100 20, 200 20, 200 60, 100 60, 100 20))");
        area.link = {"R", {metresAlong(100), metresAlong(200)}, Bank::Left, LinkOrigin::Derived};
        const Plan before = planOf(river, area);
        const RiverChange near = relined(before, "LINESTRING (0 80, 500 80, 1000 0)", Keep::Place);
        QVERIFY(near.unkept.empty());
        QVERIFY(held<Area>(changed(before, near.changes), "A-1").link.bank == Bank::Right);
        const RiverChange far = relined(before, "LINESTRING (0 900, 500 900, 1000 0)", Keep::Place);
        QCOMPARE(far.unkept, std::vector<std::string>{"A-1"});
        QVERIFY(held<Area>(changed(before, far.changes), "A-1").link == WaterLink{});
    }

    void heightsAreKept()
    {
        PlanRiver river = riverOf("R", "LINESTRING (0 0, 1000 0)");
        river.river.alignment = std::make_shared<const Alignment>(
            Alignment::make(Line{{0, 0}, {1000, 0}}, {10.0, 5.0}, river.river.alignment->ruler()).value());
        const Plan before = planOf(river);
        const Plan after = changed(before, relined(before, "LINESTRING (0 0, 500 20, 1000 0)", Keep::Place).changes);
        const std::vector<double>& z = held<PlanRiver>(after, "R").river.alignment->z();
        QCOMPARE(z.size(), std::size_t(3));
        QVERIFY(std::abs(z[0] - 10) < 1e-9 && std::abs(z[1] - 7.5) < 1e-6 && std::abs(z[2] - 5) < 1e-9);
    }

    void aPlaceTheRiverPassesTwiceKeepsBothHeights()
    {
        PlanRiver river = riverOf("R", "LINESTRING (0 0, 50 0, 100 0, 100 100, 50 100, 50 0, 50 -100)");
        river.river.alignment = std::make_shared<const Alignment>(
            Alignment::make(river.river.alignment->points(), {10, 9, 8, 7, 6, 5, 4}, river.river.alignment->ruler())
                .value());
        const Plan before = planOf(river);
        const auto heights = [&](const char* line) {
            return held<PlanRiver>(changed(before, relined(before, line, Keep::Place).changes), "R")
                .river.alignment->z();
        };
        const auto end = heights("LINESTRING (0 0, 50 0, 100 0, 100 100, 50 100, 50 0, 60 -100)");
        QVERIFY(std::equal(end.begin(), end.begin() + 6, river.river.alignment->z().begin()));
        const auto begin = heights("LINESTRING (0 10, 50 0, 100 0, 100 100, 50 100, 50 0, 50 -100)");
        QVERIFY(std::equal(begin.begin() + 1, begin.end(), river.river.alignment->z().begin() + 1));
    }

    void theSameLineChangesNothing()
    {
        const PlanRiver river = riverOf("R", "LINESTRING (0 0, 1000 0)");
        QVERIFY(relined(planOf(river), "LINESTRING (0 0, 1000 0)", Keep::Place).changes.isEmpty());
    }

    void linesThatAreNoneAreRefused()
    {
        const Plan plan = planOf(riverOf("R", "LINESTRING (0 0, 500 0, 1000 0)"));
        const auto refused = [&plan](const Line& line) {
            const auto change = relinedRiver(plan, Uuid::named("R"), line, Keep::Place);
            return change ? ErrorCode::Internal : change.error().code;
        };
        QCOMPARE(refused(Line{{0, 0}, {0, 0}}), ErrorCode::GeometryInvalid);
        QCOMPARE(refused(Line{{0, 0}, {1000, 0}, {1000, 0}}), ErrorCode::GeometryInvalid);
        QCOMPARE(refused(Line{Point{0, 0}}), ErrorCode::GeometryEmpty);
        QCOMPARE(refused(Line()), ErrorCode::GeometryEmpty);
        QCOMPARE(refused(Line{{0, 0}, {0.0001, 0}}), ErrorCode::GeometryEmpty);
        QCOMPARE(refused(Line{{0, 0}, {std::nan(""), 0}}), ErrorCode::GeometryInvalid);
        const auto unknown = relinedRiver(Plan(), Uuid::named("R"), Line(), Keep::Place);
        QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    }

    /// Away from the stretch that was redrawn nothing moves, whatever is drawn there; and undo is exact.
    void eitherIsKept()
    {
        for (unsigned i = 0; i < static_cast<unsigned>(amount(20, 500)); ++i) {
            RandomEntities random(seed() + i);
            Line line;
            for (int x = 0; x <= 10; ++x)
                line.push_back({x * 100.0, static_cast<double>(random.below(300))});
            PlanRiver river = riverOf("R", "LINESTRING (0 0, 1 0)");
            river.river.alignment =
                std::make_shared<const Alignment>(Alignment::make(line, {}, river.river.alignment->ruler()).value());
            river.river.stationing = Stationing(river.river.length(), Origin::Source);
            const std::int64_t third = river.river.alignment->positionOf(3).mm / 1000;
            const std::int64_t seventh = river.river.alignment->positionOf(7).mm / 1000 + 1;
            const Plan before = planOf(river, segmentOn(river, "S-1", third / 3, third, Bank::Left),
                                       segmentOn(river, "S-2", seventh, seventh + 50, Bank::Left));
            for (std::size_t point = 4; point <= 6; ++point)
                line[point].y += static_cast<double>(random.below(400)) - 200;
            const auto change = relinedRiver(before, Uuid::named("R"), line, Keep::Place).value();
            const Plan after = changed(before, change.changes);
            for (const char* code : {"S-1", "S-2"}) {
                const auto was = held<Segment>(before, code);
                const auto now = held<Segment>(after, code);
                QVERIFY(metresBetween(was.anchorFrom, now.anchorFrom) <= 0.001001);
                QVERIFY(metresBetween(was.anchorTo, now.anchorTo) <= 0.001001);
            }
            QVERIFY(changed(after, inverted(change.changes)) == before);
        }
    }
};

RIPARIA_TEST(RiverLineTest)
#include "RiverLineTest.moc"
