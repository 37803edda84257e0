// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/GreenwayRoute.h"

#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

namespace riparia {

namespace {

// 60 degrees: a path that goes on may bend as at a street corner cut short, while one beside it lies at 90.
constexpr double kLeastCosine = 0.5;

/// Metres east and north of a place.
struct Neighbourhood {
    Point origin;
    Ruler::LocalScale scale;

    Point operator()(Point p) const { return {(p.x - origin.x) * scale.x, (p.y - origin.y) * scale.y}; }
};

/// From the origin to the edge between two points.
double distanceToEdge(Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double share = square > 0 ? std::clamp(-(a.x * dx + a.y * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(a.x + share * dx, a.y + share * dy);
}

/// The drawn lines of a greenway; of one that follows its river and has none, that stretch of the river.
std::vector<Line> drawnLines(const Plan& plan, const Greenway& greenway)
{
    std::vector<Line> lines;
    std::ranges::copy_if(greenway.lines, std::back_inserter(lines), [](const Line& line) { return line.size() >= 2; });
    if (!lines.empty() || !greenway.isAlongRiver())
        return lines;
    const auto found = plan.riverByKey(greenway.link.water);
    if (!found || !found->river.alignment)
        return lines;
    if (Line line = found->river.alignment->slice(greenway.link.span); line.size() >= 2)
        lines.push_back(std::move(line));
    return lines;
}

} // namespace

/// Sets of parts that grow together.
class GreenwayRoutes::Groups {
public:
    explicit Groups(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t of(std::size_t item)
    {
        while (m_parent[item] != item)
            item = m_parent[item] = m_parent[m_parent[item]];
        return item;
    }
    std::size_t count()
    {
        std::size_t roots = 0;
        for (std::size_t item = 0; item < m_parent.size(); ++item)
            roots += of(item) == item ? 1 : 0;
        return roots;
    }
    /// False when they were one already.
    bool join(std::size_t a, std::size_t b)
    {
        a = of(a);
        b = of(b);
        m_parent[a] = b;
        return a != b;
    }

private:
    std::vector<std::size_t> m_parent;
};

GreenwayRoutes::GreenwayRoutes(const Plan& plan, const Uuid& scenario)
{
    if (auto ruler = Ruler::make(plan.info().crs, plan.info().method))
        m_ruler = std::move(*ruler);
    else
        return;
    m_greenways = entitiesOf<Greenway>(plan, scenario);
    std::vector<Box> boxes;
    for (std::uint32_t owner = 0; owner < m_greenways.size(); ++owner) {
        m_firstPart.push_back(static_cast<std::uint32_t>(m_parts.size()));
        for (Line& line : drawnLines(plan, *m_greenways[owner])) {
            const Box bounds = boundsOf(line);
            boxes.push_back(bounds);
            m_parts.push_back({owner, std::move(line), bounds});
        }
    }
    m_firstPart.push_back(static_cast<std::uint32_t>(m_parts.size()));
    m_index = PackedIndex(boxes);
}

Point GreenwayRoutes::placeOf(const End& end) const
{
    const Line& line = m_parts[end.part].line;
    return end.isBack ? line.back() : line.front();
}

double GreenwayRoutes::metres(Point a, Point b) const
{
    return m_ruler->distance(a, b);
}

Box GreenwayRoutes::around(Point p, double reach) const
{
    const Ruler::LocalScale scale = m_ruler->localScale(p);
    const double dx = reach / scale.x;
    const double dy = reach / scale.y;
    return {p.x - dx, p.y - dy, p.x + dx, p.y + dy};
}

bool GreenwayRoutes::isNear(Point end, const Part& part) const
{
    if (!around(end, kJoinedMetres).intersects(part.bounds))
        return false;
    const Neighbourhood here{end, m_ruler->localScale(end)};
    for (std::size_t i = 1; i < part.line.size(); ++i) {
        if (distanceToEdge(here(part.line[i - 1]), here(part.line[i])) <= kJoinedMetres)
            return true;
    }
    return false;
}

/// Whether a part of another greenway is at this end.
bool GreenwayRoutes::meetsOther(const End& end) const
{
    const Point place = placeOf(end);
    bool meets = false;
    m_index.query(around(place, kJoinedMetres), [&](std::uint32_t part) {
        meets = m_parts[part].owner != m_parts[end.part].owner && isNear(place, m_parts[part]);
        return !meets;
    });
    return meets;
}

/// Whether any other part is at this end, whosever it is.
bool GreenwayRoutes::meetsAny(const End& end) const
{
    const Point place = placeOf(end);
    bool meets = false;
    m_index.query(around(place, kJoinedMetres), [&](std::uint32_t part) {
        meets = part != end.part && isNear(place, m_parts[part]);
        return !meets;
    });
    return meets;
}

bool GreenwayRoutes::isMarked(std::uint32_t owner, Point a, Point b) const
{
    return std::ranges::any_of(m_greenways[owner]->crossings, [&](Point crossing) {
        return metres(crossing, a) <= kMarkedMetres && metres(crossing, b) <= kMarkedMetres;
    });
}

/// Whether the path, going on straight at its end, would go towards the target.
bool GreenwayRoutes::pointsAt(const End& end, Point target) const
{
    const Line& line = m_parts[end.part].line;
    const Point place = placeOf(end);
    const Neighbourhood here{place, m_ruler->localScale(place)};
    const Point ahead = here(target);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point before = here(end.isBack ? line[line.size() - 1 - i] : line[i]);
        const double length = std::hypot(before.x, before.y);
        if (length > 0)
            return -(before.x * ahead.x + before.y * ahead.y) >= kLeastCosine * length * std::hypot(ahead.x, ahead.y);
    }
    return false;
}

bool GreenwayRoutes::isFamily(std::uint32_t a, std::uint32_t b) const
{
    const Greenway& one = *m_greenways[a];
    const Greenway& two = *m_greenways[b];
    return (!one.meta.name.empty() && one.meta.name == two.meta.name) || (!one.works.isNil() && one.works == two.works);
}

/// Joins the parts of a greenway that meet, or lie at one marked crossing. Groups count its parts from 0.
void GreenwayRoutes::joinParts(std::uint32_t owner, Groups& groups, const Progress& progress) const
{
    const std::uint32_t first = m_firstPart[owner];
    for (std::uint32_t part = first; part < m_firstPart[owner + 1] && !progress.cancelled(); ++part) {
        for (const Point place : {m_parts[part].line.front(), m_parts[part].line.back()}) {
            m_index.query(around(place, kJoinedMetres), [&](std::uint32_t other) {
                if (m_parts[other].owner == owner && other != part && isNear(place, m_parts[other]))
                    groups.join(part - first, other - first);
                return true;
            });
        }
    }
    for (const Point crossing : m_greenways[owner]->crossings) {
        std::optional<std::uint32_t> joined;
        m_index.query(around(crossing, kMarkedMetres), [&](std::uint32_t part) {
            if (m_parts[part].owner != owner || !(metres(crossing, m_parts[part].line.front()) <= kMarkedMetres ||
                                                  metres(crossing, m_parts[part].line.back()) <= kMarkedMetres))
                return true;
            groups.join(part - first, joined.value_or(part) - first);
            joined = part;
            return true;
        });
    }
}

/// The shortest ways that make one of all groups (Boruvka: each group takes the way to its nearest, until there is one). Which ends are near comes from an index
/// of them, in a metric about each end, which may be off by a hundredth.
std::vector<GreenwayRoutes::Way> GreenwayRoutes::waysBetween(std::uint32_t owner, Groups& groups,
                                                             const Progress& progress) const
{
    const std::uint32_t first = m_firstPart[owner];
    const std::uint32_t count = m_firstPart[owner + 1] - first;
    const auto endOf = [first](std::uint32_t item) { return End{first + item / 2, item % 2 == 1}; };
    std::vector<Box> places(std::size_t{2} * count);
    for (std::uint32_t item = 0; item < 2 * count; ++item)
        places[item].add(placeOf(endOf(item)));
    const PackedIndex index(places);
    std::vector<Way> all;
    std::size_t left = groups.count();
    for (bool isGrowing = true; isGrowing && left > 1;) {
        std::vector<Way> nearest(count, Way{std::numeric_limits<double>::infinity(), {}, {}});
        for (std::uint32_t item = 0; item < 2 * count; ++item) {
            if (progress.cancelled())
                return {};
            const End end = endOf(item);
            const Point place = placeOf(end);
            const std::size_t group = groups.of(item / 2);
            Way& best = nearest[group];
            const Ruler::LocalScale scale = m_ruler->localScale(place);
            index.nearest(place, scale.x, scale.y, [&](std::uint32_t other, double) {
                if (groups.of(other / 2) != group) {
                    const double length = metres(place, placeOf(endOf(other)));
                    if (length < best.length)
                        best = {length, end, endOf(other)};
                }
                return best.length * 1.01;
            });
        }
        std::ranges::stable_sort(nearest, {}, &Way::length);
        isGrowing = false;
        for (const Way& way : nearest) {
            if (!std::isfinite(way.length) || !groups.join(way.from.part - first, way.to.part - first))
                continue;
            all.push_back(way.from.part < way.to.part ? way : Way{way.length, way.to, way.from});
            isGrowing = true;
            --left;
        }
    }
    return all;
}

void GreenwayRoutes::addBetweenParts(std::uint32_t owner, std::vector<GreenwayGap>& found,
                                     const Progress& progress) const
{
    const std::uint32_t count = m_firstPart[owner + 1] - m_firstPart[owner];
    if (count < 2)
        return;
    Groups groups(count);
    joinParts(owner, groups, progress);
    std::vector<Way> ways = waysBetween(owner, groups, progress);
    std::ranges::stable_sort(ways, std::ranges::greater{}, &Way::length);
    const Uuid& id = m_greenways[owner]->meta.uuid;
    for (const Way& way : ways) {
        if (meetsOther(way.from) && meetsOther(way.to))
            continue;
        found.push_back({id, id, placeOf(way.from), placeOf(way.to), Millimetres::fromMetres(way.length)});
    }
}

/// The gap from a free end to the next greenway.
std::optional<GreenwayGap> GreenwayRoutes::nextOf(const End& end) const
{
    const std::uint32_t owner = m_parts[end.part].owner;
    const Point place = placeOf(end);
    std::optional<GreenwayGap> next;
    std::uint32_t beyond = owner;
    m_index.query(around(place, kNextMetres), [&](std::uint32_t part) {
        const std::uint32_t other = m_parts[part].owner;
        if (other == owner || m_parts[part].isClosed() || !isFamily(owner, other))
            return true;
        for (const End to : {End{part, false}, End{part, true}}) {
            const Point target = placeOf(to);
            const double length = metres(place, target);
            const bool isNearer = length <= kNextMetres && (!next || Millimetres::fromMetres(length) < next->length);
            if (!isNearer || !pointsAt(end, target) || !pointsAt(to, place))
                continue;
            next = GreenwayGap{m_greenways[owner]->meta.uuid, m_greenways[other]->meta.uuid, place, target,
                               Millimetres::fromMetres(length)};
            beyond = other;
        }
        return true;
    });
    const bool isJoined = next && (isMarked(owner, next->from, next->to) || isMarked(beyond, next->from, next->to));
    return isJoined ? std::nullopt : next;
}

void GreenwayRoutes::addToOthers(std::uint32_t owner, std::vector<GreenwayGap>& found, const Progress& progress) const
{
    // An end at a gap between parts leads to the part beyond.
    std::set<std::pair<double, double>> taken;
    for (const GreenwayGap& gap : found) {
        taken.emplace(gap.from.x, gap.from.y);
        taken.emplace(gap.to.x, gap.to.y);
    }
    for (std::uint32_t part = m_firstPart[owner]; part < m_firstPart[owner + 1] && !progress.cancelled(); ++part) {
        if (m_parts[part].isClosed())
            continue;
        for (const End end : {End{part, false}, End{part, true}}) {
            const Point place = placeOf(end);
            if (taken.contains({place.x, place.y}) || meetsAny(end))
                continue;
            if (const auto next = nextOf(end))
                found.push_back(*next);
        }
    }
}

Result<std::vector<GreenwayGap>> GreenwayRoutes::gapsOf(std::uint32_t owner, const Progress& progress) const
{
    std::vector<GreenwayGap> found;
    addBetweenParts(owner, found, progress);
    addToOthers(owner, found, progress);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    return found;
}

Result<std::vector<GreenwayGap>> GreenwayRoutes::gapsOf(const Uuid& greenway, const Progress& progress) const
{
    const auto at =
        std::ranges::find_if(m_greenways, [&](const auto& candidate) { return candidate->meta.uuid == greenway; });
    if (at == m_greenways.end())
        return std::vector<GreenwayGap>();
    return gapsOf(static_cast<std::uint32_t>(at - m_greenways.begin()), progress);
}

Result<std::vector<GreenwayGap>> GreenwayRoutes::gaps(const Progress& progress) const
{
    std::vector<GreenwayGap> all;
    std::set<std::array<double, 4>> known; // from one end to the other
    for (std::uint32_t owner = 0; owner < m_greenways.size(); ++owner) {
        const auto found = gapsOf(owner, progress);
        if (!found)
            return fail(found.error());
        for (const GreenwayGap& gap : *found) {
            if (known.contains({gap.to.x, gap.to.y, gap.from.x, gap.from.y}))
                continue;
            known.insert({gap.from.x, gap.from.y, gap.to.x, gap.to.y});
            all.push_back(gap);
        }
    }
    return all;
}

} // namespace riparia
