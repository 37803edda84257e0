// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverLine.h"

#include "core/plan/ScenarioView.h"
#include "core/river/RiverBuilder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace riparia {

namespace {

using AlignmentPtr = std::shared_ptr<const Alignment>;

/// How many points of two lines are the same from the first on, and from the last one back.
struct SamePoints {
    std::size_t head = 0;
    std::size_t tail = 0;

    SamePoints(const Line& was, const Line& now)
    {
        const std::size_t least = std::min(was.size(), now.size());
        while (head < least && was[head] == now[head])
            ++head;
        while (tail < least - head && was[was.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
    }
};

/// Finds places of a line again on the line it has become. Only the stretch that differs is searched, so that nothing jumps to another bend, and what lies
/// on the rest is met exactly.
class PlaceFinder {
public:
    struct Found {
        Position at;
        double away = 0; ///< metres
    };

    PlaceFinder(AlignmentPtr before, AlignmentPtr after)
        : m_before(std::move(before))
        , m_after(std::move(after))
    {
        const Line& was = m_before->points();
        const Line& now = m_after->points();
        const SamePoints same(was, now);
        m_head = same.head;
        m_tail = same.tail;
        const std::size_t first = m_head > 0 ? m_head - 1 : 0;
        const std::size_t beyond = m_tail > 0 ? m_tail : 1;
        m_wasBegin = m_before->positionOf(first);
        m_wasEnd = m_before->positionOf(was.size() - beyond);
        m_begin = m_after->positionOf(first);
        m_end = m_after->positionOf(now.size() - beyond);
        const auto from = now.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = now.end() - static_cast<std::ptrdiff_t>(beyond) + 1;
        if (from >= to)
            return;
        if (auto stretch = Alignment::make(Line(from, to), {}, m_after->ruler()))
            m_stretch = std::make_shared<const Alignment>(std::move(*stretch));
    }

    Found find(Position at) const
    {
        if (m_head > 0 && at <= m_wasBegin)
            return {at};
        if (m_tail > 0 && at >= m_wasEnd)
            return {at + (m_end - m_wasEnd)};
        const Point place = m_before->pointAt(at);
        Position there = m_begin;
        if (m_stretch) {
            const Located located = m_stretch->locate(place, Position{at.mm - m_wasBegin.mm});
            there = std::clamp(Position{m_begin.mm + located.at.mm}, m_begin, std::max(m_begin, m_end));
        }
        return {there, m_after->ruler().distance(place, m_after->pointAt(there))};
    }

    /// A label may lie beyond the ends: it stays as far beyond them.
    Position findLabel(Position at) const
    {
        const Position end{m_before->length().value};
        if (at < Position{0})
            return at;
        if (at > end)
            return at + (m_after->length() - m_before->length());
        return find(at).at;
    }

private:
    AlignmentPtr m_before;
    AlignmentPtr m_after;
    std::size_t m_head = 0; ///< points that are the same from the first on
    std::size_t m_tail = 0; ///< and from the last one back
    Position m_wasBegin;    ///< the stretch that differs
    Position m_wasEnd;
    Position m_begin; ///< what it has become
    Position m_end;
    AlignmentPtr m_stretch; ///< null where that is a single place
};

std::size_t repeatedPoints(const Line& line)
{
    std::size_t count = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        count += line[i] == line[i - 1] ? 1 : 0;
    return count;
}

/// Points that are the same have theirs: where the line comes back to a place, it has two heights there.
std::vector<double> heightsOf(const Line& line, const Alignment& before)
{
    std::vector<double> heights;
    if (before.z().empty())
        return heights;
    const SamePoints same(before.points(), line);
    heights.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t left = line.size() - i;
        if (i < same.head)
            heights.push_back(before.z()[i]);
        else if (left <= same.tail)
            heights.push_back(before.z()[before.z().size() - left]);
        else
            heights.push_back(before.zAt(before.locate(line[i]).at));
    }
    return heights;
}

/// The same labels at the same places on the ground. They stay in their order, also where the line folds.
Stationing carriedOver(const Stationing& stationing, const PlaceFinder& finder, Millimetres length)
{
    std::vector<CalibrationPoint> points = stationing.calibration();
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i].at = finder.findLabel(points[i].at);
        if (i > 0)
            points[i].at = std::max(points[i].at, points[i - 1].at);
    }
    std::vector<ChainageEquation> equations = stationing.equations();
    for (std::size_t i = 0; i < equations.size(); ++i) {
        equations[i].at = finder.findLabel(equations[i].at);
        if (i > 0)
            equations[i].at = std::max(equations[i].at, equations[i - 1].at);
    }
    return {length, stationing.origin(), stationing.start(), std::move(points), std::move(equations)};
}

/// The rivers of the base with this one as it is now; none where no area asks for them.
std::optional<RiverNetwork> networkWith(const Plan& plan, const River& after)
{
    bool isAsked = false;
    for (const auto& [id, area] : plan.areas())
        isAsked = isAsked || (area->link.water == after.key && area->link.origin == LinkOrigin::Derived);
    if (!isAsked)
        return std::nullopt;
    std::vector<River> rivers;
    for (const auto& row : entitiesOf<PlanRiver>(plan, Uuid()))
        rivers.push_back(row->river.key == after.key ? after : row->river);
    return RiverNetwork::make(std::move(rivers));
}

} // namespace

Line asRiverLine(const Line& line, const Ruler& ruler)
{
    const BuildOptions options;
    return ruler.divided(line,
                         ruler.crs().isGeographic() ? options.densifyBeyondGeographic : options.densifyBeyondProjected);
}

Result<RiverChange> relinedRiver(const Plan& plan, const Uuid& river, const Line& line, Keep keep, double furthest)
{
    const auto before = riverToChange(plan, river);
    if (!before)
        return fail(before.error());
    const River& was = (*before)->river;
    if (line == was.alignment->points())
        return RiverChange{};
    if (repeatedPoints(line) > repeatedPoints(was.alignment->points()))
        return fail(ErrorCode::GeometryInvalid, was.key, "two neighbouring points lie at the same place");
    const Line dense = asRiverLine(line, was.alignment->ruler());
    auto made = Alignment::make(dense, heightsOf(dense, *was.alignment), was.alignment->ruler());
    if (!made)
        return fail(made.error().code, was.key, made.error().detail);
    RiverRule rule;
    rule.after = was;
    rule.after.alignment = std::make_shared<const Alignment>(std::move(*made));
    const PlaceFinder finder(was.alignment, rule.after.alignment);
    rule.after.stationing = carriedOver(was.stationing, finder, rule.after.length());
    rule.byPlace = [&finder, furthest](const Span& span) {
        const PlaceFinder::Found from = finder.find(span.from);
        const PlaceFinder::Found to = finder.find(span.to);
        return SpanOnGround{{from.at, std::max(from.at, to.at)}, std::max(from.away, to.away) <= furthest};
    };
    rule.byChainage = [&was, &now = rule.after.stationing](const Span& span) {
        return sameLabels(was.stationing, now, span);
    };
    rule.network = networkWith(plan, rule.after);
    return changedRiver(plan, *before, rule, keep);
}

} // namespace riparia
