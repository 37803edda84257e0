// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LineClip.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace riparia {

namespace {

/// A river that is the border is drawn from the same survey points; what conversion and rounding leave between the
/// two is far below this.
constexpr double kOnEdgeMetres = 0.01;

/// Metres east and north of a place: the plane in which nearness is judged.
class LocalPlane {
public:
    LocalPlane(Point origin, Ruler::LocalScale scale)
        : m_origin(origin)
        , m_scale(scale)
    {}
    Point metres(Point p) const { return {(p.x - m_origin.x) * m_scale.x, (p.y - m_origin.y) * m_scale.y}; }
    Box around(Box box, double metres) const
    {
        const double dx = metres / m_scale.x;
        const double dy = metres / m_scale.y;
        return {box.minX - dx, box.minY - dy, box.maxX + dx, box.maxY + dy};
    }

private:
    Point m_origin;
    Ruler::LocalScale m_scale;
};

double dot(Point a, Point b)
{
    return a.x * b.x + a.y * b.y;
}

/// Where on a-b (0..1) the point nearest to p is.
double nearestOn(Point a, Point b, Point p)
{
    const Point ab = b - a;
    const double length2 = dot(ab, ab);
    return length2 > 0 ? std::clamp(dot(p - a, ab) / length2, 0.0, 1.0) : 0.0;
}

double distanceTo(Point a, Point b, Point p)
{
    const double t = nearestOn(a, b, p);
    return std::hypot(a.x + (b.x - a.x) * t - p.x, a.y + (b.y - a.y) * t - p.y);
}

/// Of half a millimetre the even neighbour, also where the calculation missed the half by a last digit: a border that is cut in two must cut at the same place
/// as the whole one.
std::int64_t wholeMillimetres(double place)
{
    constexpr double kParts = 1024; // of a millimetre: far more than calculation leaves, and exact in binary
    return static_cast<std::int64_t>(std::nearbyint(std::nearbyint(place * kParts) / kParts));
}

class LineClipper {
public:
    LineClipper(const MeasuredLine& line, const PolygonEdges& polygons, const Ruler& ruler)
        : m_line(line)
        , m_polygons(polygons)
        , m_ruler(ruler)
    {}

    std::vector<Span> inside();

private:
    using Edges = std::vector<PolygonEdges::Edge>;

    LocalPlane planeAt(Point p) const { return {p, m_ruler.localScale(p)}; }
    void cutEdge(std::size_t edge);
    void cut(std::size_t edge, double along);
    bool isInside(Point p) const;

    const MeasuredLine& m_line;
    const PolygonEdges& m_polygons;
    const Ruler& m_ruler;
    std::vector<double> m_cuts; // positions in mm, with fractions
};

/// All places on one edge of the line where it may pass from one side to the other. Too many do no harm.
void LineClipper::cutEdge(std::size_t edge)
{
    const Point from = m_line.points[edge];
    const Point to = m_line.points[edge + 1];
    const LocalPlane plane = planeAt(from);
    Box box;
    box.add(from);
    box.add(to);
    const Point a = plane.metres(from);
    const Point b = plane.metres(to);
    for (const auto& near : m_polygons.near(plane.around(box, kOnEdgeMetres))) {
        const Point c = plane.metres(near.a);
        const Point d = plane.metres(near.b);
        const double turn = crossProduct(b - a, d - c);
        if (turn != 0) {
            const double along = crossProduct(c - a, d - c) / turn;
            const double across = crossProduct(c - a, b - a) / turn;
            if (along >= 0 && along <= 1 && across >= 0 && across <= 1)
                cut(edge, along);
        }
        // Ends that lie on the other one: where two lines begin or end to run together.
        for (const Point& end : {c, d})
            if (distanceTo(a, b, end) <= kOnEdgeMetres)
                cut(edge, nearestOn(a, b, end));
        if (distanceTo(c, d, a) <= kOnEdgeMetres)
            cut(edge, 0);
        if (distanceTo(c, d, b) <= kOnEdgeMetres)
            cut(edge, 1);
    }
}

void LineClipper::cut(std::size_t edge, double along)
{
    const auto from = static_cast<double>(m_line.mm[edge]);
    const auto to = static_cast<double>(m_line.mm[edge + 1]);
    m_cuts.push_back(from + (to - from) * along);
}

bool LineClipper::isInside(Point p) const
{
    if (m_polygons.contains(p))
        return true;
    const LocalPlane plane = planeAt(p);
    Box box;
    box.add(p);
    const auto near = m_polygons.near(plane.around(box, kOnEdgeMetres));
    return std::any_of(near.begin(), near.end(), [&](const PolygonEdges::Edge& edge) {
        return distanceTo(plane.metres(edge.a), plane.metres(edge.b), Point{}) <= kOnEdgeMetres;
    });
}

std::vector<Span> LineClipper::inside()
{
    for (std::size_t edge = 0; edge + 1 < m_line.points.size(); ++edge)
        cutEdge(edge);
    const Span whole = m_line.whole();
    std::vector<std::int64_t> cuts{whole.from.mm, whole.to.mm};
    for (const double place : m_cuts)
        cuts.push_back(wholeMillimetres(place));
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

    std::vector<Span> spans;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        // Between two cuts the line stays on one side, so that its middle speaks for it.
        const std::int64_t middle = cuts[i] + (cuts[i + 1] - cuts[i]) / 2;
        if (!isInside(m_line.at(Position{middle})))
            continue;
        if (!spans.empty() && spans.back().to.mm == cuts[i])
            spans.back().to.mm = cuts[i + 1];
        else
            spans.push_back({Position{cuts[i]}, Position{cuts[i + 1]}});
    }
    return spans;
}

} // namespace

std::vector<Span> spansInside(const MeasuredLine& line, const PolygonEdges& polygons, const Ruler& ruler)
{
    return line.isEmpty() ? std::vector<Span>{} : LineClipper(line, polygons, ruler).inside();
}

std::vector<Span> intersected(const std::vector<Span>& a, const std::vector<Span>& b)
{
    std::vector<Span> both;
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        if (const Span common = i->intersected(*j); !common.isEmpty())
            both.push_back(common);
        i->to < j->to ? ++i : ++j;
    }
    return both;
}

std::vector<Span> without(const Span& whole, const std::vector<Span>& spans)
{
    std::vector<Span> rest;
    Position from = whole.from;
    for (const Span& span : spans) {
        const Span gap{from, std::min(span.from, whole.to)};
        if (!gap.isEmpty())
            rest.push_back(gap);
        from = std::max(from, span.to);
    }
    if (from < whole.to)
        rest.push_back({from, whole.to});
    return rest;
}

} // namespace riparia
