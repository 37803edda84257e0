// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/Derivation.h"

#include <limits>

namespace riparia::planfile {

namespace {

constexpr std::int32_t kOwnSrsId = 100'000;
constexpr std::int32_t kUndefinedSrsId = -1;
/// A single edit must not pay for an index over a hundred thousand rivers.
constexpr int kSearchesBeforeIndex = 8;

} // namespace

std::int32_t srsIdOf(const Crs& crs)
{
    if (!crs.isValid())
        return kUndefinedSrsId;
    return crs.epsg().value_or(kOwnSrsId);
}

Derivation::Derivation(const Plan& plan)
    : m_plan(plan)
    , m_srsId(srsIdOf(plan.info().crs))
{
    Result<Ruler> ruler = Ruler::make(plan.info().crs, plan.info().method);
    if (ruler)
        m_ruler = *ruler;
}

const River* Derivation::river(const std::string& key) const
{
    if (m_rivers.empty() && ++m_searches <= kSearchesBeforeIndex) {
        const std::shared_ptr<const PlanRiver> found = m_plan.riverByKey(key);
        return found ? &found->river : nullptr; // the plan holds it
    }
    if (m_rivers.empty()) {
        m_rivers.reserve(m_plan.rivers().size());
        for (const auto& [id, each] : m_plan.rivers()) {
            if (each->meta.scenario.isNil())
                m_rivers.emplace(each->river.key, &each->river);
        }
    }
    const auto at = m_rivers.find(key);
    return at == m_rivers.end() ? nullptr : at->second;
}

const Works* Derivation::works(const Uuid& id) const
{
    return id.isNil() ? nullptr : m_plan.works().find(id).get();
}

double Derivation::area(const MultiPolygon& shape) const
{
    return m_ruler ? m_ruler->area(shape) : std::numeric_limits<double>::quiet_NaN();
}

double Derivation::length(const std::vector<Line>& lines) const
{
    if (!m_ruler)
        return std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (const Line& line : lines)
        sum += m_ruler->length(line);
    return sum;
}

StatusOn Derivation::status(const std::vector<StatusEvent>& own, const Uuid& id) const
{
    const Works* of = works(id);
    return statusOn(own, of ? &of->events : nullptr, std::nullopt, Taxonomy::builtIn());
}

Line Derivation::lineOf(const Segment& segment) const
{
    const River* on = segment.state == SegmentState::Detached ? nullptr : river(segment.river);
    if (!on || !on->alignment)
        return segment.snapshot;
    Line line = on->alignment->slice(segment.span);
    return line.empty() ? segment.snapshot : line;
}

std::vector<Line> Derivation::linesOf(const Greenway& greenway) const
{
    const River* on = greenway.isAlongRiver() ? river(greenway.link.water) : nullptr;
    if (!on || !on->alignment)
        return greenway.lines;
    Line line = on->alignment->slice(greenway.link.span);
    return line.empty() ? greenway.lines : std::vector<Line>{std::move(line)};
}

} // namespace riparia::planfile
