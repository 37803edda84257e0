// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PlanChecks.h"

#include "core/base/Decimal.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/Region.h"
#include "core/io/import/StoredReaches.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/OverlapPairs.h"
#include "core/ledger/OwnerOrder.h"
#include "core/ledger/Targets.h"
#include "core/plan/GreenwayRoute.h"
#include "core/plan/OverlapRule.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/Validation.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace riparia {

namespace {

/// Of the plan itself: those of validate() first.
constexpr std::array kPlanRules{
    IssueCode::SpanEmpty,       IssueCode::SpanOutsideRiver, IssueCode::RiverNotInPlan,       IssueCode::WorksNotInPlan,
    IssueCode::ReferenceBroken, IssueCode::DuplicateCode,    IssueCode::KeyMissing,           IssueCode::MeasureUnknown,
    IssueCode::StatusUnknown,   IssueCode::StatusMissing,    IssueCode::SegmentShifted,       IssueCode::AreaNotAtRiver,
    IssueCode::SegmentDetached, IssueCode::PlanCrsMissing,   IssueCode::DirectionUnconfirmed, IssueCode::GreenwayGap,
};

/// Of the plan as it is counted.
constexpr std::array kCountingRules{
    IssueCode::SegmentsOverlap,   IssueCode::SegmentGap,        IssueCode::PolygonRepaired,
    IssueCode::PolygonUnusable,   IssueCode::CoordinateInvalid, IssueCode::OverlayFixedPrecision,
    IssueCode::TargetWithoutData, IssueCode::ReportedDiffers,   IssueCode::AttributeUnreadable,
    IssueCode::AreasOverlap,      IssueCode::GreenwaysOverlap,
};

/// Less is what edges that nearly coincide leave, and what nobody has to look at.
constexpr SquareCentimetres kLeastSharedArea{10'000};
constexpr Millimetres kLeastSharedWay{1'000};

std::string metres(Millimetres length)
{
    return fixedDecimal(length.value, 3, 1);
}

class Checker {
public:
    Checker(const Plan& plan, const Uuid& scenario)
        : m_plan(plan)
        , m_scenario(scenario)
        , m_places(plan, scenario)
    {
        EntityTypes::forEach([&]<class T>() {
            for (const auto& [id, row] : plan.table<T>()) {
                if (!row->meta.code.empty())
                    m_ids[row->meta.code].push_back(id);
            }
        });
    }

    /// Error: Cancelled.
    Result<void> addCounted(const Ledger& ledger, const Progress& progress)
    {
        for (const Issue& issue : ledger.issues) {
            if (issue.code != IssueCode::SegmentDetached) // addDetached() names them, whatever the scheme counts
                addByCode(CheckOrigin::Counting, issue);
        }
        for (const auto& river : ledger.rivers) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            addOverlaps(*river, EntityKind::Segment);
            addOverlaps(*river, EntityKind::Greenway);
            addShortGaps(*river);
        }
        addFreeOverlaps(*ledger.freeGreenways);
        if (auto looked = addAreaOverlaps(ledger, progress); !looked)
            return looked;
        if (auto looked = addUncountedOutlines(ledger, progress); !looked)
            return looked;
        return addTargets(ledger, progress);
    }

    /// All there are, with those of the counting where they have been added. Error: Cancelled.
    Result<std::vector<CheckFinding>> finish(const Issues& file, const Progress& progress)
    {
        for (Issue& issue : validate(m_plan))
            addByCode(CheckOrigin::Plan, std::move(issue));
        addCrs();
        addRivers();
        addDetached();
        if (auto looked = addGreenwayGaps(progress); !looked)
            return fail(looked.error());
        addReports(file);
        sort();
        for (CheckFinding& finding : m_findings) {
            const auto& setAside = m_plan.info().setAside;
            if (const auto reason = setAside.find(keyOf(finding)); reason != setAside.end())
                finding.setAside = reason->second;
        }
        return std::move(m_findings);
    }

private:
    void add(CheckOrigin origin, Issue issue, std::vector<Uuid> ids)
    {
        m_findings.push_back({origin, std::move(issue), std::move(ids), std::nullopt});
    }

    void addByCode(CheckOrigin origin, Issue issue)
    {
        const auto known = m_ids.find(issue.subject);
        std::vector<Uuid> ids = known == m_ids.end() ? std::vector<Uuid>() : known->second;
        // Rows of several scenarios share a code: those that are seen, where there are any.
        if (std::ranges::any_of(ids, [&](const Uuid& id) { return m_places.stands(id); }))
            std::erase_if(ids, [&](const Uuid& id) { return !m_places.stands(id); });
        if (const auto id = Uuid::parse(issue.subject); id && ids.empty())
            ids.push_back(*id); // of an entity without a code
        add(origin, std::move(issue), std::move(ids));
    }

    /// Rivers do not come without one; what is drawn by hand may.
    void addCrs()
    {
        const bool isDrawn = !m_plan.areas().isEmpty() || !m_plan.greenways().isEmpty() || !m_plan.rivers().isEmpty();
        if (isDrawn && !m_plan.info().crs.isValid())
            add(CheckOrigin::Plan, {Severity::Error, IssueCode::PlanCrsMissing, m_plan.info().title, {}, std::nullopt},
                {});
    }

    void addRivers()
    {
        for (const auto& [id, row] : m_plan.rivers()) {
            if (row->meta.deleted || row->river.directionConfirmed)
                continue;
            const std::string& subject = row->meta.code.empty() ? row->river.key : row->meta.code;
            add(CheckOrigin::Plan,
                {Severity::Warning, IssueCode::DirectionUnconfirmed, subject, {"nobody confirmed it"}, std::nullopt},
                {id});
        }
    }

    void addDetached()
    {
        for (const auto& [id, row] : m_plan.segments()) {
            if (row->state == SegmentState::Detached && !row->meta.deleted)
                add(CheckOrigin::Plan,
                    {Severity::Warning, IssueCode::SegmentDetached, row->meta.code, {}, std::nullopt}, {id});
        }
    }

    /// Of those that are counted the ledger tells.
    Result<void> addUncountedOutlines(const Ledger& ledger, const Progress& progress)
    {
        const auto ruler = Ruler::make(m_plan.info().crs, m_plan.info().method);
        if (!ruler)
            return {}; // none can be measured, which addCrs() says
        std::unordered_set<Uuid> counted;
        for (const FeaturePtr& feature : ledger.features)
            counted.insert(feature->id());
        for (const auto& [id, area] : m_plan.areas()) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            if (!counted.contains(id) && !area->meta.deleted && m_places.stands(id))
                addOutline(*area, *ruler);
        }
        return {};
    }

    void addOutline(const Area& area, const Ruler& ruler)
    {
        const auto made = Region::make(ruler.densified(area.shape)); // as it would be counted
        if (!made)
            add(CheckOrigin::Counting,
                {Severity::Error, IssueCode::PolygonUnusable, area.meta.code, {made.error().detail}, std::nullopt},
                {area.meta.uuid});
        else if (!made->reason.empty())
            add(CheckOrigin::Counting,
                {Severity::Warning, IssueCode::PolygonRepaired, area.meta.code, {made->reason}, std::nullopt},
                {area.meta.uuid});
    }

    /// Where a path is interrupted, between its parts and before the next one it leads to.
    Result<void> addGreenwayGaps(const Progress& progress)
    {
        const auto gaps = GreenwayRoutes(m_plan, m_scenario).gaps(progress);
        if (!gaps)
            return fail(gaps.error());
        for (const GreenwayGap& gap : *gaps) {
            std::vector<Uuid> ids{gap.greenway};
            if (!gap.isBetweenParts())
                ids.push_back(gap.other);
            add(CheckOrigin::Plan,
                {Severity::Warning,
                 IssueCode::GreenwayGap,
                 codeOf(gap.greenway),
                 {metres(gap.length), codeOf(gap.other)},
                 std::array<double, 2>{gap.from.x, gap.from.y}},
                std::move(ids));
        }
        return {};
    }

    std::string codeOf(const Uuid& greenway) const
    {
        const auto row = m_plan.greenways().find(greenway);
        return !row || row->meta.code.empty() ? greenway.toString() : row->meta.code;
    }

    /// Two segments that do the same at the same place on the same bank, or two greenways there.
    void addOverlaps(const RiverCount& river, EntityKind kind)
    {
        struct Stretch {
            Span span;
            const CountedFeature* feature;
        };
        std::vector<Stretch> stretches;
        for (const CountedFeature* feature : river.features) {
            if (feature->kind != kind)
                continue;
            for (const Span& span : feature->counted.spans)
                stretches.push_back({span, feature});
        }
        std::ranges::stable_sort(stretches, {}, [](const Stretch& s) { return s.span.from; });
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            for (std::size_t j = i + 1; j < stretches.size() && stretches[j].span.from < stretches[i].span.to; ++j)
                addOverlap(*stretches[i].feature, *stretches[j].feature,
                           stretches[i].span.intersected(stretches[j].span));
        }
    }

    void addOverlap(const CountedFeature& a, const CountedFeature& b, const Span& span)
    {
        const bool isSegment = a.kind == EntityKind::Segment;
        if (a.id() == b.id() || !a.bank || !b.bank || !sharesBank(*a.bank, *b.bank) ||
            (isSegment ? !sharesMeasure(a.measures, b.measures) : span.length() < kLeastSharedWay))
            return;
        addShared(isSegment ? IssueCode::SegmentsOverlap : IssueCode::GreenwaysOverlap, a, b, metres(span.length()),
                  placeOn(a.water.river, span.from));
    }

    /// About the one with the later code.
    void addShared(IssueCode code, const CountedFeature& a, const CountedFeature& b, std::string amount,
                   std::optional<std::array<double, 2>> at)
    {
        const auto [first, second] = compareCodes(a.code(), b.code()) <= 0 ? std::pair(&a, &b) : std::pair(&b, &a);
        add(CheckOrigin::Counting, {Severity::Warning, code, second->code(), {first->code(), std::move(amount)}, at},
            {second->id(), first->id()});
    }

    /// Stretches of one free greenway along another are one finding.
    void addFreeOverlaps(const FreeGreenways& greenways)
    {
        const auto& overlaps = greenways.overlaps;
        for (std::size_t i = 0; i < overlaps.size();) {
            Millimetres together;
            std::size_t next = i;
            for (; next < overlaps.size() && overlaps[next].feature == overlaps[i].feature &&
                   overlaps[next].owner == overlaps[i].owner;
                 ++next)
                together += overlaps[next].length();
            if (const Line& line = overlaps[i].line.points; together >= kLeastSharedWay && !line.empty())
                addShared(IssueCode::GreenwaysOverlap, *overlaps[i].feature, *overlaps[i].owner, metres(together),
                          std::array<double, 2>{line.front().x, line.front().y});
            i = next;
        }
    }

    /// Two areas of one kind that do the same on the same ground: a wetland within a park is none.
    Result<void> addAreaOverlaps(const Ledger& ledger, const Progress& progress)
    {
        const OwnerOrder& order = ledger.context->order();
        const PairMeter meter(order, ledger.context->ruler());
        for (const FeaturePtr& area : ledger.features) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            if (area->kind != EntityKind::Area)
                continue;
            ledger.areas.index().query(area->counted.region.bounds(), [&](const FeaturePtr& other) {
                if (order(*area, *other) &&
                    areSameAreas(area->areaKind, area->measures, other->areaKind, other->measures))
                    addAreaOverlap(meter, *area, *other);
            });
        }
        return {};
    }

    void addAreaOverlap(const PairMeter& meter, const CountedFeature& a, const CountedFeature& b)
    {
        const auto shared = meter.shared(a, b);
        if (!shared || !*shared || (*shared)->amount.area < kLeastSharedArea)
            return; // what cannot be overlaid the counting names
        const Box box = (*shared)->places.front().region.bounds();
        addShared(IssueCode::AreasOverlap, a, b, fixedDecimal((*shared)->amount.area.value, 4, 1),
                  std::array<double, 2>{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2});
    }

    void addShortGaps(const RiverCount& river)
    {
        for (std::size_t i = 1; i < river.pieces.size(); ++i) {
            const LengthPiece& before = river.pieces[i - 1];
            const LengthPiece& after = river.pieces[i];
            const Span gap{before.span.to, after.span.from};
            if (gap.isEmpty() || gap.length() >= kShortGap)
                continue;
            add(CheckOrigin::Counting,
                {Severity::Warning,
                 IssueCode::SegmentGap,
                 before.ownerRiver->code(),
                 {metres(gap.length())},
                 placeOn(before.ownerRiver->water.river, gap.from)},
                {before.ownerRiver->id(), after.ownerRiver->id()});
        }
    }

    static std::optional<std::array<double, 2>> placeOn(const std::shared_ptr<const PlanRiver>& river, Position at)
    {
        if (!river || !river->river.alignment)
            return std::nullopt;
        const Point point = river->river.alignment->pointAt(at);
        return std::array<double, 2>{point.x, point.y};
    }

    Result<void> addTargets(const Ledger& ledger, const Progress& progress)
    {
        const auto targets = targetProgress(ledger, m_plan, std::nullopt, progress);
        if (!targets)
            return fail(targets.error());
        for (const TargetProgress& target : *targets) {
            const Meta& meta = target.target->meta;
            if (auto issue = target.issue())
                add(CheckOrigin::Counting, std::move(*issue), {meta.uuid});
            else if (target.measured == 0)
                add(CheckOrigin::Counting, {Severity::Info, IssueCode::TargetWithoutData, meta.code, {}, std::nullopt},
                    {meta.uuid});
        }
        const auto reported = reportedChecks(ledger, m_plan, progress);
        if (!reported)
            return fail(reported.error());
        for (const ReportedCheck& check : *reported) {
            if (auto issue = check.issue())
                add(CheckOrigin::Counting, std::move(*issue), {check.value->meta.uuid});
        }
        return {};
    }

    void addReports(const Issues& file)
    {
        for (const Issue& issue : m_plan.info().notes)
            add(CheckOrigin::Import, issue, {});
        std::set<std::tuple<IssueCode, std::string, std::vector<std::string>>> seen;
        for (const auto& [id, source] : m_plan.table<SourceRecord>()) {
            for (Issue& issue : storedIssues(*source)) {
                // Whether a direction is confirmed now is told by the river itself.
                if (issue.code == IssueCode::DirectionUnconfirmed ||
                    !seen.emplace(issue.code, issue.subject, issue.args).second)
                    continue;
                addByCode(CheckOrigin::Import, std::move(issue));
            }
        }
        for (const Issue& issue : file)
            addByCode(CheckOrigin::File, issue);
    }

    void sort()
    {
        std::ranges::stable_sort(m_findings, [](const CheckFinding& a, const CheckFinding& b) {
            if (a.issue.severity != b.issue.severity)
                return a.issue.severity > b.issue.severity;
            if (a.origin != b.origin)
                return a.origin < b.origin;
            if (a.issue.code != b.issue.code)
                return a.issue.code < b.issue.code;
            return compareCodes(a.issue.subject, b.issue.subject) < 0;
        });
    }

    const Plan& m_plan;
    Uuid m_scenario;                                          // that is counted
    ScenarioPlaces m_places;                                  // of it
    std::unordered_map<std::string, std::vector<Uuid>> m_ids; // by code
    std::vector<CheckFinding> m_findings;
};

} // namespace

std::vector<IssueCode> checkRules(bool isCounted)
{
    std::vector<IssueCode> rules(kPlanRules.begin(), kPlanRules.end());
    if (isCounted)
        rules.insert(rules.end(), kCountingRules.begin(), kCountingRules.end());
    return rules;
}

std::string keyOf(const CheckFinding& finding)
{
    std::string key = std::string(toString(finding.issue.code)) + '|' + finding.issue.subject;
    for (const std::string& argument : finding.issue.args)
        key += '|' + argument;
    return key;
}

Result<std::vector<CheckFinding>> checkPlan(const Plan& plan, const Ledger& ledger, const Issues& file,
                                            const Progress& progress)
{
    Checker checker(plan, ledger.request.scenario);
    if (auto counted = checker.addCounted(ledger, progress); !counted)
        return fail(counted.error());
    return checker.finish(file, progress);
}

std::vector<CheckFinding> checkUncounted(const Plan& plan, const Uuid& scenario, const Issues& file)
{
    return Checker(plan, scenario).finish(file, {}).value(); // nobody stops it
}

} // namespace riparia
