// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PlanChecks.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>
#include <string>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace riparia;
using namespace riparia::test;

namespace {

PlanRiver confirmed(const char* key)
{
    PlanRiver river = straightRiver(key, 999);
    river.river.directionConfirmed = true;
    return river;
}

Segment done(const char* code, double from, double to, Bank bank, const char* measure = "M07")
{
    Segment segment = test::segment(code, "DS", from, to, bank);
    segment.events = {on("2024-01-01", "completion")};
    segment.measures = {{measure}};
    return segment;
}

std::vector<CheckFinding> check(const Plan& plan, const Issues& file = {})
{
    return checkPlan(plan, *test::count(plan), file).value();
}

std::vector<CheckFinding> of(const std::vector<CheckFinding>& all, IssueCode code)
{
    std::vector<CheckFinding> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const auto& f) { return f.issue.code == code; });
    return found;
}

/// A square of 100 m whose outline crosses itself.
Area bowTie(const char* code)
{
    Area tie = test::area(code, MultiPolygon{Polygon{Ring{{0, 0}, {100, 100}, {100, 0}, {0, 100}, {0, 0}}, {}}});
    tie.events = {on("2024-01-01", "plan")};
    return tie;
}

/// The issues that a source of ours names, by what they are called elsewhere ("SpanEmpty" is "span_empty").
void collectIssues(const char* path, std::map<std::string, int>& codes)
{
    QFile file(QStringLiteral(RIPARIA_SOURCE_DIR "/") + QLatin1String(path));
    QVERIFY2(file.open(QIODevice::ReadOnly), path);
    static const QRegularExpression named(QStringLiteral("IssueCode::(\\w+)"));
    static const QRegularExpression capital(QStringLiteral("(?<=.)([A-Z])"));
    auto found = named.globalMatch(QString::fromUtf8(file.readAll()));
    while (found.hasNext()) {
        QString code = found.next().captured(1);
        ++codes[code.replace(capital, QStringLiteral("_\\1")).toLower().toStdString()];
    }
}

} // namespace

class PlanChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundPlanHasNoFindings()
    {
        Plan plan = emptyPlan();
        add(plan, confirmed("DS"), done("S-1", 0, 100, Bank::Left), done("S-2", 200, 300, Bank::Right));
        QVERIFY(check(plan).empty());
        QVERIFY(check(emptyPlan()).empty());
    }

    void overlapOfOneMeasureOnOneBankIsFound_data()
    {
        QTest::addColumn<int>("bank");
        QTest::addColumn<QString>("measure");
        QTest::addColumn<int>("found");
        QTest::newRow("same") << int(Bank::Left) << QStringLiteral("M07") << 1;
        QTest::newRow("both banks") << int(Bank::Both) << QStringLiteral("M07") << 1;
        QTest::newRow("other bank") << int(Bank::Right) << QStringLiteral("M07") << 0;
        QTest::newRow("channel") << int(Bank::Channel) << QStringLiteral("M07") << 0;
        QTest::newRow("other measure") << int(Bank::Left) << QStringLiteral("M05") << 0;
    }
    void overlapOfOneMeasureOnOneBankIsFound()
    {
        QFETCH(int, bank);
        QFETCH(QString, measure);
        QFETCH(int, found);
        Plan plan = emptyPlan();
        const Segment s1 = done("S-1", 100, 300, Bank::Left);
        const Segment s2 = done("S-2", 250, 400, static_cast<Bank>(bank), qPrintable(measure));
        add(plan, confirmed("DS"), s1, s2);
        const auto overlaps = of(check(plan), IssueCode::SegmentsOverlap);
        QCOMPARE(int(overlaps.size()), found);
        if (found == 0)
            return;
        QCOMPARE(overlaps[0].issue.subject, std::string("S-2"));
        QCOMPARE(overlaps[0].issue.args, (std::vector<std::string>{"S-1", "50.0"}));
        QCOMPARE(overlaps[0].ids, (std::vector<Uuid>{s2.meta.uuid, s1.meta.uuid}));
        QVERIFY(overlaps[0].issue.at.has_value());
    }

    void overlapOfAreasOfOneKindIsFound()
    {
        Plan plan = emptyPlan();
        const Area a1 = square("A-1", 0, 0, 100);
        const Area a2 = square("A-2", 90, 0, 100);
        Area park = square("A-3", 0, 0, 300);
        park.kind = "park";                                 // in which there may be others
        add(plan, a1, a2, park, square("A-4", 190, 0, 50)); // which only touches
        const auto overlaps = of(check(plan), IssueCode::AreasOverlap);
        QCOMPARE(overlaps.size(), std::size_t{1});
        QCOMPARE(overlaps[0].issue.subject, std::string("A-2"));
        QCOMPARE(overlaps[0].issue.args.front(), std::string("A-1"));
        QVERIFY(std::abs(std::stod(overlaps[0].issue.args.back()) - 1000) < 5); // on the ellipsoid
        QCOMPARE(overlaps[0].ids, (std::vector<Uuid>{a2.meta.uuid, a1.meta.uuid}));
        QVERIFY(overlaps[0].issue.at.has_value());
    }

    void overlapOfGreenwaysIsFoundAlongRiversAndOff()
    {
        Plan plan = emptyPlan();
        add(plan, confirmed("DS"), greenwayAlong("G-1", "DS", 0, 500, Bank::Left),
            greenwayAlong("G-2", "DS", 400, 600, Bank::Left), greenwayAlong("G-3", "DS", 0, 600, Bank::Right),
            freeGreenway("G-4", {{{0, 500}, {200, 500}}}), freeGreenway("G-5", {{{100, 500}, {300, 500}}}));
        const auto overlaps = of(check(plan), IssueCode::GreenwaysOverlap);
        QCOMPARE(overlaps.size(), std::size_t{2});
        QCOMPARE(overlaps[0].issue.subject, std::string("G-2"));
        QCOMPARE(overlaps[0].issue.args, (std::vector<std::string>{"G-1", "100.0"}));
        QCOMPARE(overlaps[1].issue.subject, std::string("G-5"));
        QCOMPARE(overlaps[1].issue.args.front(), std::string("G-4"));
    }

    void gapIsReportedOnlyWhenItLooksLikeASlip()
    {
        Plan plan = emptyPlan();
        add(plan, confirmed("DS"), done("S-1", 0, 100, Bank::Left), done("S-2", 103, 200, Bank::Left),
            done("S-3", 205, 300, Bank::Left));
        const auto gaps = of(check(plan), IssueCode::SegmentGap);
        QCOMPARE(gaps.size(), std::size_t{1});
        QCOMPARE(gaps[0].issue.args.front(), std::string("3.0"));
        QCOMPARE(gaps[0].ids.size(), std::size_t{2});
    }

    void anInterruptedGreenwayIsFoundWithItsPlace()
    {
        Plan plan = emptyPlan();
        const Greenway broken = freeGreenway("G-1", {{{0, 0}, {0, 100}}, {{0, 120}, {0, 200}}});
        Greenway one = freeGreenway("G-2", {{{500, 0}, {600, 0}}});
        Greenway next = freeGreenway("G-3", {{{640, 0}, {700, 0}}});
        one.meta.name = next.meta.name = "Ring";
        add(plan, confirmed("DS"), broken, one, next);
        const auto gaps = of(check(plan), IssueCode::GreenwayGap);
        QCOMPARE(gaps.size(), std::size_t{2});
        QCOMPARE(gaps[0].issue.subject, std::string("G-1"));
        QCOMPARE(gaps[0].issue.args, (std::vector<std::string>{"20.0", "G-1"}));
        QCOMPARE(gaps[0].ids, std::vector<Uuid>{broken.meta.uuid});
        QVERIFY(gaps[0].issue.at.has_value());
        QCOMPARE(gaps[1].issue.args.front(), std::string("40.0"));
        QCOMPARE(gaps[1].ids.size(), std::size_t{2});
    }

    void riverNobodyConfirmedAndSegmentOffItsRiverAreFound()
    {
        Plan plan = emptyPlan();
        PlanRiver river = straightRiver("DS", 999);
        river.river.directionConfirmed = false;
        Segment detached = done("S-1", 0, 100, Bank::Left);
        detached.state = SegmentState::Detached;
        add(plan, river, detached);
        const auto unconfirmed = of(check(plan), IssueCode::DirectionUnconfirmed);
        QCOMPARE(unconfirmed.size(), std::size_t{1});
        QCOMPARE(unconfirmed[0].ids, std::vector<Uuid>{river.meta.uuid});
        const auto off = of(check(plan), IssueCode::SegmentDetached);
        QCOMPARE(off.size(), std::size_t{1});
        QCOMPARE(off[0].ids, std::vector<Uuid>{detached.meta.uuid});
    }

    void contradictionsComeFirstAndNameTheirEntity()
    {
        Plan plan = emptyPlan();
        Segment lost = done("S-2", 0, 100, Bank::Left);
        lost.river = "XX";
        Segment unset = done("S-1", 0, 100, Bank::Left);
        unset.events.clear();
        add(plan, confirmed("DS"), unset, lost);
        const auto all = check(plan, {{Severity::Warning, IssueCode::PlanFileReadOnly, "plan.gpkg", {}, {}}});
        QCOMPARE(all.front().issue.code, IssueCode::RiverNotInPlan);
        QCOMPARE(all.front().ids, std::vector<Uuid>{lost.meta.uuid});
        QVERIFY(std::ranges::is_sorted(all, std::greater(), [](const auto& f) { return f.issue.severity; }));
        QCOMPARE(of(all, IssueCode::PlanFileReadOnly).front().origin, CheckOrigin::File);
        QCOMPARE(of(all, IssueCode::StatusMissing).front().ids, std::vector<Uuid>{unset.meta.uuid});
    }

    void targetWithoutWorksIsFound()
    {
        Plan plan = emptyPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-1");
        target.meta.code = "T-1";
        target.metric = "greenway_length_m";
        target.value = 1000;
        add(plan, confirmed("DS"), done("S-1", 0, 100, Bank::Left), target);
        QCOMPARE(of(check(plan), IssueCode::TargetWithoutData).front().issue.subject, std::string("T-1"));
    }

    void planThatCannotBeCountedKeepsTheOtherFindings()
    {
        Plan plan = emptyPlan();
        PlanRiver river = straightRiver("DS", 999);
        river.river.directionConfirmed = false;
        add(plan, river, done("S-1", 0, 100, Bank::Left), done("S-2", 50, 150, Bank::Left));
        const Issue file{Severity::Info, IssueCode::PlanFileReadOnly, "x.gpkg", {}, std::nullopt};
        auto all = check(plan, {file});
        const auto uncounted = checkUncounted(plan, {}, {file});
        QVERIFY(!of(all, IssueCode::SegmentsOverlap).empty());
        std::erase_if(all, [](const auto& f) { return f.origin == CheckOrigin::Counting; });
        QCOMPARE(uncounted, all);
        QVERIFY(!of(uncounted, IssueCode::DirectionUnconfirmed).empty());
    }

    void anOutlineThatCrossesItselfIsFoundWhetherItCountsOrNot_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("counted") << QString();
        QTest::newRow("left out") << QStringLiteral("kind = segment");
    }
    void anOutlineThatCrossesItselfIsFoundWhetherItCountsOrNot()
    {
        QFETCH(QString, filter);
        Plan plan = emptyPlan();
        const Area tie = bowTie("A-1");
        add(plan, tie, square("A-2", 300, 300, 50));
        CountRequest request;
        if (!filter.isEmpty())
            request.filter = Filter::parse(filter.toStdString()).value();
        const LedgerPtr ledger = test::count(plan, request);
        const auto found = of(checkPlan(plan, *ledger, {}).value(), IssueCode::PolygonRepaired);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].issue.severity, Severity::Warning);
        QCOMPARE(found[0].issue.subject, std::string("A-1"));
        QCOMPARE(found[0].ids, std::vector<Uuid>{tie.meta.uuid});
    }

    void aPlanWithoutACoordinateSystemIsFoundOnceSomethingIsDrawn()
    {
        Plan plan = emptyPlan();
        PlanInfo info = plan.info();
        info.crs = Crs();
        plan.setInfo(info);
        QVERIFY(of(checkUncounted(plan, {}, {}), IssueCode::PlanCrsMissing).empty());
        add(plan, square("A-1", 0, 0, 50));
        const auto found = of(checkUncounted(plan, {}, {}), IssueCode::PlanCrsMissing);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].issue.severity, Severity::Error);
    }

    void theRulesAreThoseThatAreLookedAt()
    {
        std::map<std::string, int> named;
        for (const char* path : {"core/plan/Validation.cpp", "app/models/PlanChecks.cpp",
                                 "core/ledger/FeatureSelector.cpp", "core/ledger/CountContext.cpp",
                                 "core/ledger/AreaCount.cpp", "core/ledger/AreaFaces.cpp", "core/ledger/Targets.cpp"})
            collectIssues(path, named);
        const std::vector<IssueCode> rules = checkRules(true);
        std::set<std::string> known;
        for (const IssueCode rule : rules) {
            const std::string name(toString(rule));
            QVERIFY2(known.insert(name).second, name.c_str()); // none is counted twice
            QVERIFY2(named[name] >= 2, name.c_str());          // in the list, and where it is looked for
        }
        QCOMPARE(named.size(), known.size()); // nothing is found that is no rule
        QVERIFY(checkRules(false).size() < rules.size());
    }

    void isCancelled()
    {
        Plan plan = emptyPlan();
        add(plan, confirmed("DS"), done("S-1", 0, 100, Bank::Left));
        std::stop_source stop;
        stop.request_stop();
        const auto found = checkPlan(plan, *test::count(plan), {}, {stop.get_token(), {}});
        QVERIFY(!found && found.error().code == ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(PlanChecksTest)
#include "PlanChecksTest.moc"
