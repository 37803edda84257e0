// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/GreenwayRoute.h"

#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

namespace riparia {

namespace {

constexpr double kLeastCosine = 0.5; // 60 degrees

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

/// Sets of parts that grow together.
class Groups {
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

} // namespace

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

bool GreenwayRoutes::areJoined(std::uint32_t a, std::uint32_t b) const
{
    const Part& one = m_parts[a];
    const Part& two = m_parts[b];
    return isNear(one.line.front(), two) || isNear(one.line.back(), two) || isNear(two.line.front(), one) ||
           isNear(two.line.back(), one);
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

void GreenwayRoutes::addBetweenParts(std::uint32_t owner, std::vector<GreenwayGap>& found) const
{
    struct Way {
        double length;
        End from;
        End to;
    };
    const std::uint32_t first = m_firstPart[owner];
    const std::uint32_t last = m_firstPart[owner + 1];
    Groups groups(last - first);
    std::vector<Way> ways;
    for (std::uint32_t a = first; a < last; ++a) {
        for (std::uint32_t b = a + 1; b < last; ++b) {
            Way best{std::numeric_limits<double>::infinity(), {}, {}};
            for (const End from : {End{a, false}, End{a, true}}) {
                for (const End to : {End{b, false}, End{b, true}}) {
                    const double length = metres(placeOf(from), placeOf(to));
                    if (length < best.length)
                        best = {length, from, to};
                }
            }
            if (!std::isfinite(best.length) || areJoined(a, b) || isMarked(owner, placeOf(best.from), placeOf(best.to)))
                groups.join(a - first, b - first);
            else
                ways.push_back(best);
        }
    }
    std::ranges::stable_sort(ways, {}, &Way::length);
    const std::size_t before = found.size();
    const Uuid& id = m_greenways[owner]->meta.uuid;
    for (const Way& way : ways) {
        if (!groups.join(way.from.part - first, way.to.part - first) || (meetsOther(way.from) && meetsOther(way.to)))
            continue;
        found.push_back({id, id, placeOf(way.from), placeOf(way.to), Millimetres::fromMetres(way.length)});
    }
    std::reverse(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
}

/// The gap from a free end to the next greenway.
std::optional<GreenwayGap> GreenwayRoutes::nextOf(const End& end) const
{
    const std::uint32_t owner = m_parts[end.part].owner;
    const Point place = placeOf(end);
    std::optional<GreenwayGap> next;
    m_index.query(around(place, kNextMetres), [&](std::uint32_t part) {
        const std::uint32_t other = m_parts[part].owner;
        if (other == owner || m_parts[part].isClosed() || !isFamily(owner, other))
            return true;
        for (const End to : {End{part, false}, End{part, true}}) {
            const Point target = placeOf(to);
            const double length = metres(place, target);
            const bool isNearer = length <= kNextMetres && (!next || Millimetres::fromMetres(length) < next->length);
            if (isNearer && pointsAt(end, target) && pointsAt(to, place))
                next = GreenwayGap{m_greenways[owner]->meta.uuid, m_greenways[other]->meta.uuid, place, target,
                                   Millimetres::fromMetres(length)};
        }
        return true;
    });
    return next;
}

void GreenwayRoutes::addToOthers(std::uint32_t owner, std::vector<GreenwayGap>& found) const
{
    // An end at a gap between parts leads to the part beyond.
    const std::vector<GreenwayGap> own = found;
    for (std::uint32_t part = m_firstPart[owner]; part < m_firstPart[owner + 1]; ++part) {
        if (m_parts[part].isClosed())
            continue;
        for (const End end : {End{part, false}, End{part, true}}) {
            const Point place = placeOf(end);
            bool isFree = !meetsOther(end) && std::ranges::none_of(own, [&](const GreenwayGap& gap) {
                return gap.from == place || gap.to == place;
            });
            for (std::uint32_t other = m_firstPart[owner]; isFree && other < m_firstPart[owner + 1]; ++other)
                isFree = other == part || !isNear(place, m_parts[other]);
            const auto next = isFree ? nextOf(end) : std::nullopt;
            if (next && !isMarked(owner, next->from, next->to))
                found.push_back(*next);
        }
    }
}

std::vector<GreenwayGap> GreenwayRoutes::gapsOf(std::uint32_t owner) const
{
    std::vector<GreenwayGap> found;
    addBetweenParts(owner, found);
    addToOthers(owner, found);
    return found;
}

std::vector<GreenwayGap> GreenwayRoutes::gapsOf(const Uuid& greenway) const
{
    const auto at =
        std::ranges::find_if(m_greenways, [&](const auto& candidate) { return candidate->meta.uuid == greenway; });
    return at == m_greenways.end() ? std::vector<GreenwayGap>()
                                   : gapsOf(static_cast<std::uint32_t>(at - m_greenways.begin()));
}

Result<std::vector<GreenwayGap>> GreenwayRoutes::gaps(const Progress& progress) const
{
    std::vector<GreenwayGap> all;
    std::set<std::array<double, 4>> known; // from one end to the other
    for (std::uint32_t owner = 0; owner < m_greenways.size(); ++owner) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        for (const GreenwayGap& gap : gapsOf(owner)) {
            if (known.contains({gap.to.x, gap.to.y, gap.from.x, gap.from.y}))
                continue;
            known.insert({gap.from.x, gap.from.y, gap.to.x, gap.to.y});
            all.push_back(gap);
        }
    }
    return all;
}

} // namespace riparia
