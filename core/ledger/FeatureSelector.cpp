// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/FeatureSelector.h"

#include "core/base/Text.h"
#include "core/geometry/Parallel.h"
#include "core/ledger/BaseIdentity.h"
#include "core/ledger/LineClip.h"
#include "core/ledger/RiverCount.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <type_traits>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kEntitiesPerRange = 64;

template <class Entity>
void describeMeasures(CountedFeature& feature, const Entity& entity)
{
    std::set<std::string> codes;
    for (const MeasureEntry& entry : entity.measures) {
        codes.insert(entry.type);
        feature.cost += entry.cost.value_or(0);
    }
    feature.measures.assign(codes.begin(), codes.end());
}

/// Where the link says a river or water body, its bank is meant; else the default Bank::Channel says nothing.
void describeLink(CountedFeature& feature, const WaterLink& link, const PlanLookup& lookup)
{
    feature.water = lookup.water(link.water);
    if (!link.water.empty())
        feature.bank = link.bank;
}

void describePlace(CountedFeature& feature, const Segment& segment, const PlanLookup& lookup)
{
    feature.water = lookup.water(segment.river);
    feature.bank = segment.bank;
    feature.alongRiver = true;
    if (segment.state != SegmentState::Detached)
        feature.span = segment.span;
}

void describePlace(CountedFeature& feature, const Area& area, const PlanLookup& lookup)
{
    describeLink(feature, area.link, lookup);
    feature.areaKind = area.kind;
}

void describePlace(CountedFeature& feature, const Greenway& greenway, const PlanLookup& lookup)
{
    describeLink(feature, greenway.link, lookup);
    feature.alongRiver = greenway.isAlongRiver();
    if (feature.alongRiver)
        feature.span = greenway.link.span;
    feature.crossings = greenway.crossings;
}

void report(CountedFeature& feature, IssueCode code, std::vector<std::string> args,
            Severity severity = Severity::Warning)
{
    feature.issues.push_back({severity, code, feature.code(), std::move(args), {}});
}

std::string metresText(Position at)
{
    return shortest(at.metres());
}

Amounts amountsOf(const CountedFeature& feature, const std::vector<Span>& spans)
{
    const Bank bank = feature.bank.value_or(Bank::Channel);
    return feature.kind == EntityKind::Segment ? amountsOfSegment(spans, bank) : amountsOfGreenway(spans, bank);
}

Amounts amountsOf(const std::vector<MeasuredLine>& lines)
{
    Amounts amounts;
    for (const MeasuredLine& line : lines)
        amounts.greenway += line.length();
    return amounts;
}

SquareCentimetres areaOf(const Region& region, const Ruler& ruler)
{
    return SquareCentimetres::fromSquareMetres(region.isEmpty() ? 0.0 : ruler.area(region.polygons()));
}

bool isFinite(const Line& line)
{
    return std::all_of(line.begin(), line.end(), [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

} // namespace

template <class Entity>
std::shared_ptr<CountedFeature> FeatureSelector::described(const std::shared_ptr<const Entity>& entity,
                                                           std::shared_ptr<const Works> works, StatusOn status) const
{
    auto feature = std::make_shared<CountedFeature>();
    feature->kind = EntityTraits<Entity>::kind;
    feature->meta = std::shared_ptr<const Meta>(entity, &entity->meta);
    feature->baseId = baseIdOf(m_plan.table<Entity>(), *entity);
    if (works)
        feature->worksId = baseIdOf(m_plan.table<Works>(), *works);
    feature->status = std::move(status);
    feature->firstCounted = m_context.rule().firstCounted(entity->events, works.get());
    if (feature->firstCounted)
        feature->year = feature->firstCounted->year;
    else if (entity->yearEnd || works)
        feature->year = entity->yearEnd ? entity->yearEnd : works->yearEnd;
    feature->works = std::move(works);
    describeMeasures(*feature, *entity);
    describePlace(*feature, *entity, m_context.lookup());
    return feature;
}

template <class Entity>
FeaturePtr FeatureSelector::selected(const std::shared_ptr<const Entity>& entity) const
{
    const auto& only = m_context.request().only;
    if (only && !only->contains(entity->meta.uuid))
        return nullptr;
    const SchemeRule& rule = m_context.rule();
    auto works = m_context.lookup().works(entity->works);
    StatusOn status = rule.statusOf(entity->events, works.get());
    if (!rule.countsKind(EntityTraits<Entity>::kind) || !rule.countsStatus(status))
        return nullptr;
    auto feature = described(entity, std::move(works), std::move(status));
    // Measuring costs more than filtering, so that it comes after it unless the filter asks for it.
    const bool measureFirst = m_context.asksForMeasures();
    if (measureFirst)
        measure(*feature, *entity);
    if (!m_context.passesFilters(*feature))
        return nullptr;
    if (!measureFirst)
        measure(*feature, *entity);
    clip(*feature);
    return feature;
}

FeaturePtr FeatureSelector::select(const std::shared_ptr<const Segment>& segment) const
{
    return selected(segment);
}

FeaturePtr FeatureSelector::select(const std::shared_ptr<const Area>& area) const
{
    return m_context.rule().countsAreaKind(area->kind) ? selected(area) : nullptr;
}

FeaturePtr FeatureSelector::select(const std::shared_ptr<const Greenway>& greenway) const
{
    return selected(greenway);
}

template <class Entity>
bool FeatureSelector::passesFilter(const std::shared_ptr<const Entity>& entity) const
{
    const Filter& filter = m_context.request().filter;
    if (filter.isEmpty())
        return true;
    auto works = m_context.lookup().works(entity->works);
    StatusOn status = m_context.rule().statusOf(entity->events, works.get());
    const auto feature = described(entity, std::move(works), std::move(status));
    if (filter.asksForMeasures())
        measure(*feature, *entity);
    return filter.matches(*feature);
}

template bool FeatureSelector::passesFilter(const std::shared_ptr<const Segment>&) const;
template bool FeatureSelector::passesFilter(const std::shared_ptr<const Area>&) const;
template bool FeatureSelector::passesFilter(const std::shared_ptr<const Greenway>&) const;

void FeatureSelector::measure(CountedFeature& feature, const Segment& segment) const
{
    if (segment.state == SegmentState::Detached)
        report(feature, IssueCode::SegmentDetached, {});
    else
        measureSpan(feature, segment.span);
}

void FeatureSelector::measure(CountedFeature& feature, const Area& area) const
{
    measureArea(feature, area);
}

void FeatureSelector::measure(CountedFeature& feature, const Greenway& greenway) const
{
    if (feature.alongRiver)
        measureSpan(feature, greenway.link.span);
    else
        measureLines(feature, greenway);
}

/// What is not measured has nothing to be cut.
void FeatureSelector::clip(CountedFeature& feature) const
{
    if (feature.alongRiver)
        clipSpans(feature);
    else if (feature.kind == EntityKind::Area)
        clipArea(feature);
    else
        clipLines(feature);
}

void FeatureSelector::measureSpan(CountedFeature& feature, const Span& span) const
{
    if (!feature.water.river) {
        report(feature, IssueCode::RiverNotInPlan, {feature.water.key});
        return;
    }
    const Span river{Position{0}, Position{feature.water.river->river.length().value}};
    const Span within = span.intersected(river);
    if (!span.isEmpty() && within != span)
        report(feature, IssueCode::SpanOutsideRiver,
               {metresText(span.from) + "-" + metresText(span.to), feature.water.key,
                metresText(river.from) + "-" + metresText(river.to)});
    if (!within.isEmpty())
        feature.counted.spans.push_back(within);
    feature.whole = amountsOf(feature, feature.counted.spans);
    feature.gross = feature.whole;
}

void FeatureSelector::clipSpans(CountedFeature& feature) const
{
    if (!m_context.boundary() || feature.counted.spans.empty())
        return;
    const Span whole = feature.counted.spans.front();
    feature.counted.spans = intersected({whole}, spansInBoundary(*feature.water.river));
    feature.outside.spans = without(whole, feature.counted.spans);
    feature.gross = amountsOf(feature, feature.counted.spans);
    feature.grossOutside = amountsOf(feature, feature.outside.spans);
}

std::vector<Span> FeatureSelector::spansInBoundary(const PlanRiver& river) const
{
    const std::scoped_lock lock(m_mutex);
    const auto [at, isNew] = m_riverSpans.try_emplace(river.river.key);
    if (isNew)
        at->second = m_context.boundary()->spansInside(MeasuredLine::of(*river.river.alignment));
    return at->second;
}

void FeatureSelector::measureArea(CountedFeature& feature, const Area& area) const
{
    const auto& ruler = m_context.ruler();
    if (!ruler) {
        report(feature, IssueCode::PolygonUnusable, {"no coordinate system"}, Severity::Error);
        return;
    }
    const auto made = Region::make(ruler->densified(area.shape));
    if (!made) {
        report(feature, IssueCode::PolygonUnusable, {made.error().detail}, Severity::Error);
        return;
    }
    if (!made->reason.empty())
        report(feature, IssueCode::PolygonRepaired, {made->reason});
    feature.counted.region = made->region;
    feature.whole.area = areaOf(made->region, *ruler);
    feature.gross = feature.whole;
}

void FeatureSelector::clipArea(CountedFeature& feature) const
{
    const auto cut = [&](const ClipPolygon& polygon, Region& inside, Region& outside) {
        auto split = polygon.split(feature.counted.region);
        if (!split) {
            report(feature, IssueCode::PolygonUnusable, {split.error().detail}, Severity::Error);
            return;
        }
        inside = std::move(split->inside);
        outside = std::move(split->outside);
    };
    if (m_context.boundary())
        cut(*m_context.boundary(), feature.counted.region, feature.outside.region);
    if (m_context.exclusion())
        cut(*m_context.exclusion(), feature.excluded.region, feature.counted.region);
    if (feature.outside.region.isEmpty() && feature.excluded.region.isEmpty())
        return; // not cut: its own area, bit for bit
    const Ruler& ruler = *m_context.ruler();
    feature.gross.area = areaOf(feature.counted.region, ruler);
    feature.grossOutside.area = areaOf(feature.outside.region, ruler);
    feature.grossExcluded = areaOf(feature.excluded.region, ruler);
}

void FeatureSelector::measureLines(CountedFeature& feature, const Greenway& greenway) const
{
    const auto& ruler = m_context.ruler();
    for (const Line& line : greenway.lines) {
        if (!ruler || !isFinite(line)) {
            report(feature, IssueCode::CoordinateInvalid, {ruler ? "nan" : "no coordinate system"}, Severity::Error);
            return;
        }
        if (auto measured = MeasuredLine::of(line, *ruler); !measured.isEmpty())
            feature.counted.lines.push_back(std::move(measured));
    }
    feature.whole = amountsOf(feature.counted.lines);
    feature.gross = feature.whole;
}

void FeatureSelector::clipLines(CountedFeature& feature) const
{
    if (!m_context.boundary())
        return;
    std::vector<MeasuredLine> inside;
    for (const MeasuredLine& line : feature.counted.lines) {
        const std::vector<Span> spans = m_context.boundary()->spansInside(line);
        for (const Span& span : spans)
            inside.push_back(line.slice(span));
        for (const Span& span : without(line.whole(), spans))
            feature.outside.lines.push_back(line.slice(span));
    }
    feature.counted.lines = std::move(inside);
    feature.gross = amountsOf(feature.counted.lines);
    feature.grossOutside = amountsOf(feature.outside.lines);
}

template <class Entity>
Result<void> FeatureSelector::selectTable(std::vector<FeaturePtr>& into, const Progress& progress) const
{
    const auto entities = entitiesOf<Entity>(m_plan, m_context.request().scenario);
    std::vector<FeaturePtr> selected(entities.size());
    inParallel(entities.size(), kEntitiesPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i)
            selected[i] = select(entities[i]);
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    std::copy_if(selected.begin(), selected.end(), std::back_inserter(into),
                 [](const auto& f) { return f != nullptr; });
    return {};
}

Result<std::vector<FeaturePtr>> FeatureSelector::selectAll(const Progress& progress) const
{
    std::vector<FeaturePtr> features;
    if (auto done = selectTable<Segment>(features, progress); !done)
        return fail(done.error());
    if (auto done = selectTable<Area>(features, progress); !done)
        return fail(done.error());
    if (auto done = selectTable<Greenway>(features, progress); !done)
        return fail(done.error());
    return features;
}

} // namespace riparia
