// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Validation.h"

#include "core/base/Decimal.h"
#include "core/linref/ChainageText.h"
#include "core/plan/AreaDistance.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace riparia {

namespace {

/// An area farther than this from the river it is linked to is reported; derived links reach as far (README.md).
constexpr double kAreaReach = 100.0;

std::string metres(double value)
{
    return fixedDecimal(toInteger(value, 1000.0), 3, 1);
}

/// The label of a place that may lie outside the river: beyond its ends labels go on metre by metre.
std::string labelOf(const River& river, Position at)
{
    const Position inside = std::clamp(at, Position{0}, Position{river.length().value});
    Chainage label = river.stationing.chainageAt(inside);
    const std::int64_t beyond = (at - inside).value;
    label.mm += river.stationing.origin() == Origin::Mouth ? -beyond : beyond;
    return chainageText(label);
}

/// Walks all entities and collects what contradicts itself.
class Validator {
public:
    explicit Validator(const Plan& plan)
        : m_plan(plan)
        , m_taxonomy(Taxonomy::builtIn())
    {
        for (const auto& [id, row] : plan.rivers()) {
            if (!row->meta.deleted)
                m_rivers.try_emplace(row->river.key, row);
        }
        for (const auto& [id, row] : plan.waterBodies())
            m_waterCodes.insert(row->meta.code);
    }

    Issues run()
    {
        EntityTypes::forEach([&]<class T>() {
            CodeHolders codes;
            for (const auto& [id, row] : m_plan.table<T>()) {
                m_subject = row->meta.code.empty() ? id.toString() : row->meta.code;
                m_at.reset();
                checkMeta<T>(row->meta, codes);
                if (!row->meta.deleted)
                    check(*row);
            }
        });
        return std::move(m_issues);
    }

private:
    /// An entity that bears a code, by what of the base it stands for.
    struct CodeHolder {
        Uuid scenario;
        Uuid standsFor;
    };
    using CodeHolders = std::map<std::string, std::vector<CodeHolder>>;

    void report(Severity severity, IssueCode code, std::vector<std::string> args = {})
    {
        m_issues.push_back({severity, code, m_subject, std::move(args), m_at});
    }

    void broken(const char* field, const Uuid& id)
    {
        report(Severity::Warning, IssueCode::ReferenceBroken, {field, id.toString()});
    }

    template <class T>
    void reference(const char* field, const Uuid& id)
    {
        if (!id.isNil() && !m_plan.table<T>().find(id))
            broken(field, id);
    }

    void anyReference(const char* field, const Uuid& id)
    {
        bool found = id.isNil();
        EntityTypes::forEach([&]<class T>() { found = found || m_plan.table<T>().find(id); });
        if (!found)
            broken(field, id);
    }

    template <class T>
    void checkMeta(const Meta& meta, CodeHolders& codes)
    {
        reference<Scenario>("scenario", meta.scenario);
        reference<SourceRecord>("source_id", meta.source);
        reference<T>("replaces", meta.replaces);
        if (meta.deleted && !meta.scenario.isNil() && meta.replaces.isNil())
            broken("replaces", meta.replaces);
        if (meta.code.empty())
            return;
        // What stands for one entity in several scenarios may well share its code, and so may what two alternatives each add: nobody sees both.
        const Uuid standsFor = meta.replaces.isNil() ? meta.uuid : meta.replaces;
        auto& known = codes[meta.code];
        // Of the rows for one entity the first has been judged for all.
        const bool isJudged =
            std::ranges::any_of(known, [&](const CodeHolder& other) { return other.standsFor == standsFor; });
        const bool isTaken = !isJudged && std::ranges::any_of(known, [&](const CodeHolder& other) {
            return other.scenario == meta.scenario || other.scenario.isNil() || meta.scenario.isNil();
        });
        known.push_back({meta.scenario, standsFor});
        if (isTaken)
            report(Severity::Warning, IssueCode::DuplicateCode, {meta.code});
    }

    template <class T>
    void checkParents(const T& entity)
    {
        reference<T>("parent", entity.parent);
        std::set<Uuid> seen{entity.meta.uuid};
        auto next = m_plan.table<T>().find(entity.parent);
        while (next && seen.insert(next->meta.uuid).second)
            next = m_plan.table<T>().find(next->parent);
        if (next)
            broken("parent", entity.parent);
    }

    /// The river of a span, after reporting what is wrong with it; null when there is none.
    std::shared_ptr<const PlanRiver> checkSpan(const std::string& key, const Span& span)
    {
        const auto at = m_rivers.find(key);
        if (at == m_rivers.end()) {
            report(Severity::Error, IssueCode::RiverNotInPlan, {key});
            return nullptr;
        }
        const River& river = at->second->river;
        const Position end{river.length().value};
        if (span.isEmpty())
            report(Severity::Warning, IssueCode::SpanEmpty);
        if (std::min(span.from, span.to) < Position{0} || std::max(span.from, span.to) > end)
            report(Severity::Error, IssueCode::SpanOutsideRiver,
                   {labelOf(river, span.from) + " - " + labelOf(river, span.to), key,
                    labelOf(river, Position{0}) + " - " + labelOf(river, end)});
        return at->second;
    }

    std::shared_ptr<const PlanRiver> checkLink(const WaterLink& link)
    {
        if (link.water.empty())
            return nullptr;
        const auto at = m_rivers.find(link.water);
        if (at == m_rivers.end()) {
            if (!m_waterCodes.contains(link.water))
                report(Severity::Error, IssueCode::RiverNotInPlan, {link.water});
            return nullptr;
        }
        // Without a span the link means the river as a whole.
        return link.span == Span{} ? at->second : checkSpan(link.water, link.span);
    }

    void checkWorks(const Uuid& works)
    {
        if (!works.isNil() && !m_plan.works().find(works))
            report(Severity::Warning, IssueCode::WorksNotInPlan, {works.toString()});
    }

    void checkMeasures(const std::vector<MeasureEntry>& measures)
    {
        for (const MeasureEntry& measure : measures) {
            if (!m_taxonomy.measure(measure.type))
                report(Severity::Info, IssueCode::MeasureUnknown, {measure.type});
        }
    }

    void checkEvents(const std::vector<StatusEvent>& events)
    {
        for (const StatusEvent& event : events) {
            if (!m_taxonomy.status(event.status))
                report(Severity::Warning, IssueCode::StatusUnknown, {event.status});
        }
    }

    /// What segments, areas and greenways have in common.
    template <class T>
    void checkFeature(const T& feature)
    {
        checkWorks(feature.works);
        checkMeasures(feature.measures);
        checkEvents(feature.events);
        const auto works = m_plan.works().find(feature.works);
        if (feature.events.empty() && (!works || works->events.empty()))
            report(Severity::Info, IssueCode::StatusMissing);
    }

    void check(const PlanRiver& row)
    {
        if (!row.meta.scenario.isNil())
            broken("scenario", row.meta.scenario); // rivers are shared by all scenarios
        if (m_rivers.at(row.river.key)->meta.uuid != row.meta.uuid)
            report(Severity::Error, IssueCode::DuplicateCode, {row.river.key});
        if (row.river.key.empty())
            report(Severity::Error, IssueCode::KeyMissing);
    }

    void check(const Segment& segment)
    {
        m_at = {segment.anchorFrom.x, segment.anchorFrom.y};
        checkFeature(segment);
        if (segment.state == SegmentState::Detached)
            return;
        const auto row = checkSpan(segment.river, segment.span);
        if (!row || !row->river.alignment)
            return;
        const Alignment& alignment = *row->river.alignment;
        const bool otherLine = !segment.alignmentHash.empty() && segment.alignmentHash != alignment.hash();
        if (segment.state != SegmentState::Shifted && !otherLine)
            return;
        const Ruler& ruler = alignment.ruler();
        const double moved = std::max(ruler.distance(segment.anchorFrom, alignment.pointAt(segment.span.from)),
                                      ruler.distance(segment.anchorTo, alignment.pointAt(segment.span.to)));
        report(Severity::Warning, IssueCode::SegmentShifted, {metres(moved)});
    }

    void check(const Area& area)
    {
        if (!area.shape.empty() && !area.shape.front().outer.empty())
            m_at = {area.shape.front().outer.front().x, area.shape.front().outer.front().y};
        checkFeature(area);
        const auto row = checkLink(area.link);
        if (!row || !row->river.alignment || area.shape.empty())
            return;
        const double away = distanceToRiver(area.shape, *row->river.alignment, kAreaReach);
        if (away > kAreaReach)
            report(Severity::Warning, IssueCode::AreaNotAtRiver, {metres(away)});
    }

    void check(const Greenway& greenway)
    {
        if (!greenway.lines.empty() && !greenway.lines.front().empty())
            m_at = {greenway.lines.front().front().x, greenway.lines.front().front().y};
        checkFeature(greenway);
        checkLink(greenway.link);
    }

    void check(const Works& works) { checkEvents(works.events); }

    void check(const WaterBody& body)
    {
        checkParents(body);
        for (const RiverSpan& span : body.spans)
            checkSpan(span.river, span.span);
    }

    void check(const Sample& sample)
    {
        if (!sample.water.isNil() && !m_plan.waterBodies().find(sample.water))
            reference<Site>("water", sample.water);
    }

    void check(const Site& site)
    {
        if (site.place)
            m_at = {site.place->x, site.place->y};
        checkLink(site.link);
        checkWorks(site.works);
        checkEvents(site.events);
    }

    void check(const Scenario& scenario) { checkParents(scenario); }
    void check(const Indicator& indicator) { anyReference("subject", indicator.subject); }
    void check(const Attachment& attachment) { anyReference("subject", attachment.subject); }
    void check(const Boundary&) {}
    void check(const Target&) {}
    void check(const ReportedValue&) {}
    void check(const SchemeRecord&) {}
    void check(const CustomField&) {}
    void check(const ReferenceLayer&) {}
    void check(const SourceRecord&) {}

    const Plan& m_plan;
    const Taxonomy& m_taxonomy;
    std::map<std::string, std::shared_ptr<const PlanRiver>> m_rivers;
    std::set<std::string> m_waterCodes;
    std::string m_subject;
    std::optional<std::array<double, 2>> m_at;
    Issues m_issues;
};

} // namespace

Issues validate(const Plan& plan)
{
    return Validator(plan).run();
}

} // namespace riparia
