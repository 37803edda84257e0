// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Validation.h"
#include "core/plan/AreaDistance.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>

using namespace riparia;
using riparia::test::makeRiver;

namespace {

constexpr double kX = 530000;
constexpr double kY = 2520000;

MultiPolygon square(double x, double y, double side)
{
    return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

/// A plan with the river DS, 999.989 m eastward, that has nothing wrong with it until something is added.
class ValidationFixture {
public:
    ValidationFixture()
    {
        add(makeRiver("DS", {{kX, kY}, {kX + 1000, kY}}));
        works.meta.uuid = Uuid::named("works");
        works.meta.code = "W-0001";
        works.events = {{{2022, 1, 1}, "construction"}};
        add(works);
    }

    template <class T>
    void add(const T& entity)
    {
        ChangeSet changes;
        changes.add(entity);
        test::mustApply(plan, changes);
    }

    /// Ids grow in the order of the calls, and so come the findings.
    template <class T>
    T make(const std::string& code) const
    {
        T entity;
        entity.meta.uuid = Uuid::parse("00000000-0000-4000-8000-00000000" + std::to_string(1000 + m_made++)).value();
        entity.meta.code = code;
        return entity;
    }

    Segment segment(const std::string& code, std::int64_t from, std::int64_t to) const
    {
        Segment segment = make<Segment>(code);
        const Alignment& line = *plan.riverByKey("DS")->river.alignment;
        segment.river = "DS";
        segment.span = {Position{from}, Position{to}};
        segment.works = works.meta.uuid;
        segment.measures = {{"M07"}};
        segment.alignmentHash = line.hash();
        segment.anchorFrom = line.pointAt(segment.span.from);
        segment.anchorTo = line.pointAt(segment.span.to);
        return segment;
    }

    Area area(const std::string& code, MultiPolygon shape) const
    {
        Area area = make<Area>(code);
        area.shape = std::move(shape);
        area.works = works.meta.uuid;
        area.link = {"DS", {}, Bank::Channel, LinkOrigin::Derived};
        return area;
    }

    /// "warning span_empty S-0001 args", one finding a line.
    std::string findings() const
    {
        std::string text;
        for (const Issue& issue : validate(plan)) {
            text += (text.empty() ? "" : "\n") + std::string(toString(issue.severity)) + " " +
                    std::string(toString(issue.code)) + " " + issue.subject;
            for (const std::string& arg : issue.args)
                text += " | " + arg;
        }
        return text;
    }

    Works works;
    Plan plan;

private:
    mutable int m_made = 0;
};

} // namespace

class ValidationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundPlanHasNoFindings()
    {
        ValidationFixture f;
        QCOMPARE(f.plan.riverByKey("DS")->river.length().value, std::int64_t(999989));
        f.add(f.segment("S-0001", 0, 999989));
        f.add(f.area("A-0001", square(kX + 100, kY + 50, 40)));
        QCOMPARE(f.findings(), std::string());
        QCOMPARE(validate(Plan()).size(), std::size_t(0));
    }

    void spansOutsideTheirRiverAreErrors()
    {
        ValidationFixture f;
        f.add(f.segment("S-0001", 500000, 999990));
        f.add(f.segment("S-0002", -1000, 10));
        QCOMPARE(f.findings(),
                 std::string("error span_outside_river S-0001 | K0+500 - K0+999.99 | DS | K0+000 - K0+999.989\n"
                             "error span_outside_river S-0002 | K-0+001 - K0+000.01 | DS | K0+000 - K0+999.989"));
        PlanRiver fromTheMouth = *f.plan.riverByKey("DS");
        fromTheMouth.river.stationing = Stationing(fromTheMouth.river.length(), Origin::Mouth);
        ChangeSet turned;
        turned.replace(f.plan.riverByKey("DS"), fromTheMouth);
        test::mustApply(f.plan, turned);
        QCOMPARE(validate(f.plan)[1].args,
                 (std::vector<std::string>{"K1+000.989 - K0+999.979", "DS", "K0+999.989 - K0+000"}));
    }

    void spansWithoutLengthAreReported()
    {
        ValidationFixture f;
        f.add(f.segment("S-0001", 500, 500));
        f.add(f.segment("S-0002", 500, 400));
        QCOMPARE(f.findings(), std::string("warning span_empty S-0001\nwarning span_empty S-0002"));
    }

    void riversThatAreNotThereAreErrors()
    {
        ValidationFixture f;
        Segment segment = f.segment("S-0001", 0, 10);
        segment.river = "HS";
        f.add(segment);
        Area area = f.area("A-0001", square(kX, kY, 10));
        area.link.water = "B-0009";
        f.add(area);
        WaterBody body = f.make<WaterBody>("B-0001");
        body.spans = {{"HS", {Position{0}, Position{10}}}};
        f.add(body);
        Greenway greenway = f.make<Greenway>("G-0001");
        greenway.works = f.works.meta.uuid;
        greenway.link.water = "HS";
        f.add(greenway);
        Site site = f.make<Site>("P-0001");
        site.link.water = "HS";
        f.add(site);
        QCOMPARE(f.findings(), std::string("error river_not_in_plan B-0001 | HS\n"
                                           "error river_not_in_plan S-0001 | HS\n"
                                           "error river_not_in_plan A-0001 | B-0009\n"
                                           "error river_not_in_plan G-0001 | HS\n"
                                           "error river_not_in_plan P-0001 | HS"));
    }

    void aLinkMayNameAWaterBodyOrASpan()
    {
        ValidationFixture f;
        f.add(f.make<WaterBody>("B-0001"));
        Area lake = f.area("A-0001", square(kX + 90000, kY, 10));
        lake.link.water = "B-0001";
        f.add(lake);
        Area beyond = f.area("A-0002", square(kX, kY, 10));
        beyond.link.span = {Position{0}, Position{2000000}};
        f.add(beyond);
        QCOMPARE(f.findings(),
                 std::string("error span_outside_river A-0002 | K0+000 - K2+000 | DS | K0+000 - K0+999.989"));
    }

    void unknownWorksMeasuresAndStatusesAreReported()
    {
        ValidationFixture f;
        Segment segment = f.segment("S-0001", 0, 10);
        segment.works = Uuid::named("nobody");
        segment.measures = {{"M07"}, {"X1"}};
        segment.events = {{{2022, 1, 1}, "blessed"}};
        f.add(segment);
        QCOMPARE(f.findings(), "warning works_not_in_plan S-0001 | " + segment.works.toString() +
                                   "\ninfo measure_unknown S-0001 | X1\nwarning status_unknown S-0001 | blessed");
    }

    void aFeatureWithoutAnyEventHasNoStatus()
    {
        ValidationFixture f;
        Segment segment = f.segment("S-0001", 0, 10);
        segment.works = {};
        f.add(segment);
        Works silent = f.make<Works>("W-0002");
        f.add(silent);
        Area area = f.area("A-0001", square(kX, kY, 10));
        area.works = silent.meta.uuid;
        f.add(area);
        QCOMPARE(f.findings(), std::string("info status_missing S-0001\ninfo status_missing A-0001"));
    }

    void brokenReferencesNameTheirField()
    {
        ValidationFixture f;
        const Uuid nobody = Uuid::named("nobody");
        Works works = f.make<Works>("W-0002");
        works.meta.scenario = nobody;
        works.meta.replaces = nobody;
        works.meta.source = nobody;
        f.add(works);
        Sample sample = f.make<Sample>("Q-0001");
        sample.water = nobody;
        f.add(sample);
        Indicator indicator = f.make<Indicator>("I-0001");
        indicator.subject = nobody;
        f.add(indicator);
        Attachment attachment = f.make<Attachment>("H-0001");
        attachment.subject = nobody;
        f.add(attachment);
        WaterBody body = f.make<WaterBody>("B-0001");
        body.parent = nobody;
        f.add(body);
        const std::string tail = " | " + nobody.toString();
        QCOMPARE(f.findings(),
                 "warning reference_broken W-0002 | scenario" + tail + "\nwarning reference_broken W-0002 | source_id" +
                     tail + "\nwarning reference_broken W-0002 | replaces" + tail +
                     "\nwarning reference_broken B-0001 | parent" + tail + "\nwarning reference_broken Q-0001 | water" +
                     tail + "\nwarning reference_broken I-0001 | subject" + tail +
                     "\nwarning reference_broken H-0001 | subject" + tail);
    }

    void referencesThatHoldAreNotReported()
    {
        ValidationFixture f;
        Site site = f.make<Site>("P-0001");
        f.add(site);
        WaterBody body = f.make<WaterBody>("B-0001");
        f.add(body);
        WaterBody tributary = f.make<WaterBody>("B-0002");
        tributary.parent = body.meta.uuid;
        f.add(tributary);
        for (const Uuid& water : {site.meta.uuid, body.meta.uuid}) {
            Sample sample = f.make<Sample>("Q-" + water.toString());
            sample.water = water;
            f.add(sample);
        }
        Indicator indicator = f.make<Indicator>("I-0001");
        indicator.subject = f.works.meta.uuid;
        f.add(indicator);
        QCOMPARE(f.findings(), std::string());
    }

    void parentsInARingAreReported()
    {
        ValidationFixture f;
        Scenario a = f.make<Scenario>("N-0001");
        Scenario b = f.make<Scenario>("N-0002");
        a.parent = b.meta.uuid;
        b.parent = a.meta.uuid;
        f.add(a);
        f.add(b);
        Issues issues = validate(f.plan);
        QCOMPARE(issues.size(), std::size_t(2));
        for (const Issue& issue : issues) {
            QCOMPARE(issue.code, IssueCode::ReferenceBroken);
            QCOMPARE(issue.args.front(), std::string("parent"));
        }
    }

    void tombstonesMustNameWhatTheyRemove()
    {
        ValidationFixture f;
        Scenario scenario = f.make<Scenario>("N-0001");
        f.add(scenario);
        Segment tombstone = f.make<Segment>("S-0001");
        tombstone.meta.scenario = scenario.meta.uuid;
        tombstone.meta.deleted = true;
        tombstone.river = "HS"; // what a tombstone says besides is not looked at
        f.add(tombstone);
        QCOMPARE(f.findings(), "warning reference_broken S-0001 | replaces | " + Uuid().toString());
    }

    void duplicateCodesAreReportedButAReplacementMayKeepItsCode()
    {
        ValidationFixture f;
        Scenario scenario = f.make<Scenario>("N-0001");
        f.add(scenario);
        Works replacement = f.works;
        replacement.meta.uuid = Uuid::named("replacement");
        replacement.meta.scenario = scenario.meta.uuid;
        replacement.meta.replaces = f.works.meta.uuid;
        f.add(replacement);
        QCOMPARE(f.findings(), std::string());
        Works twin = f.works;
        twin.meta.uuid = Uuid::named("twin");
        f.add(twin);
        QCOMPARE(f.findings(), std::string("warning duplicate_code W-0001 | W-0001"));
    }

    void duplicateAndEmptyKeysAreErrors()
    {
        ValidationFixture f;
        PlanRiver twin = makeRiver("DS", {{kX, kY}, {kX, kY + 10}});
        twin.meta.uuid = Uuid::named("twin");
        twin.meta.code = "R-0002";
        f.add(twin);
        PlanRiver nameless = makeRiver("", {{kX, kY}, {kX, kY + 10}});
        nameless.meta.code = "R-0003";
        f.add(nameless);
        const std::string found = f.findings();
        QVERIFY2(found.find("error duplicate_code") != std::string::npos, found.c_str());
        QVERIFY2(found.find("error key_missing R-0003") != std::string::npos, found.c_str());
        QCOMPARE(validate(f.plan).size(), std::size_t(2));
    }

    void riversBelongToNoScenario()
    {
        ValidationFixture f;
        Scenario scenario = f.make<Scenario>("N-0001");
        f.add(scenario);
        PlanRiver river = makeRiver("HS", {{kX, kY}, {kX, kY + 10}});
        river.meta.scenario = scenario.meta.uuid;
        f.add(river);
        QCOMPARE(f.findings(), "warning reference_broken R-HS | scenario | " + scenario.meta.uuid.toString());
    }

    void segmentsOfAnotherAlignmentAreShifted()
    {
        ValidationFixture f;
        Segment segment = f.segment("S-0001", 0, 500000);
        segment.alignmentHash = "measured on another line";
        segment.anchorTo.y += 12;
        f.add(segment);
        Segment known = f.segment("S-0002", 0, 500000);
        known.state = SegmentState::Shifted;
        f.add(known);
        Segment detached = segment;
        detached.meta.uuid = Uuid::named("detached");
        detached.meta.code = "S-0003";
        detached.river = "long gone";
        detached.state = SegmentState::Detached;
        f.add(detached);
        QCOMPARE(f.findings(),
                 std::string("warning segment_shifted S-0001 | 12.0\nwarning segment_shifted S-0002 | 0.0"));
        QCOMPARE(validate(f.plan).front().at, (std::optional<std::array<double, 2>>({kX, kY})));
    }

    void areasFarFromTheirRiverAreReported()
    {
        ValidationFixture f;
        f.add(f.area("A-0001", square(kX + 500, kY + 99, 10)));
        f.add(f.area("A-0002", square(kX + 500, kY + 150, 10)));
        QCOMPARE(f.findings(), std::string("warning area_not_at_river A-0002 | 150.0"));
    }

    void anAreaWithTheRiverInsideIsAtIt()
    {
        const auto alignment = makeRiver("DS", {{kX, kY}, {kX + 10000, kY}}).river.alignment;
        QCOMPARE(distanceToRiver(square(kX + 4000, kY - 1000, 2000), *alignment, 1), 0.0);
        const MultiPolygon ring{{square(kX + 4000, kY - 1000, 2000)[0].outer, {}}};
        QCOMPARE(distanceToRiver(ring, *alignment, 1), 0.0);
    }

    void distancesAreMeasuredBetweenVerticesToo()
    {
        const auto bent = makeRiver("DS", {{kX, kY}, {kX + 1000, kY + 900}, {kX + 2000, kY}}).river.alignment;
        const double away = distanceToRiver(square(kX, kY + 950, 2000), *bent, 1);
        QVERIFY2(std::abs(away - 50) < 1, std::to_string(away).c_str());
    }

    void brokenPolygonsAreSurvived()
    {
        const auto alignment = makeRiver("DS", {{kX, kY}, {kX + 100, kY}}).river.alignment;
        const double inf = std::numeric_limits<double>::infinity();
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(distanceToRiver({}, *alignment, 100), inf);
        QCOMPARE(distanceToRiver({Polygon{}}, *alignment, 100), inf);
        distanceToRiver({{{{nan, nan}, {kX, nan}, {inf, kY}, {nan, nan}}, {}}}, *alignment, 100);
        distanceToRiver({{{{0, 0}, {1e300, 1e300}, {-1e300, 0}, {0, 0}}, {}}}, *alignment, 100);
    }

    void neverChangesThePlanAndSurvivesAnything()
    {
        for (int i = 0; i < test::amount(20, 500); ++i) {
            test::RandomEntities random(test::seed() + unsigned(i), true);
            const Plan plan = random.plan(60);
            const Plan before = plan;
            QVERIFY(!validate(plan).empty());
            QVERIFY(plan == before);
        }
    }
};

RIPARIA_TEST(ValidationTest)
#include "ValidationTest.moc"
