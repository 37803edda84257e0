// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/OverlayCheck.h"

#include "core/geometry/GeosPolygons.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>

namespace riparia::detail {

namespace {

/// Edges looked at on each side; two points beside each.
constexpr std::size_t kSamples = 8;
constexpr std::size_t kSamplesOfMany = 64;

enum class Place { Inside, Outside, Unclear };

double areaOf(const GEOSGeom_t* geometry)
{
    double area = 0;
    GEOSArea_r(geos(), geometry, &area);
    return area;
}

double lengthOf(const GEOSGeom_t* geometry)
{
    double length = 0;
    GEOSLength_r(geos(), geometry, &length);
    return length;
}

double squaredDistance(Point p, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double along = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    return std::pow(p.x - (a.x + along * dx), 2) + std::pow(p.y - (a.y + along * dy), 2);
}

bool isNear(const Ring& ring, Point p, double slack)
{
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const bool isApart =
            std::max(ring[i - 1].y, ring[i].y) < p.y - slack || std::min(ring[i - 1].y, ring[i].y) > p.y + slack;
        if (!isApart && squaredDistance(p, ring[i - 1], ring[i]) <= slack * slack)
            return true;
    }
    return false;
}

/// A geometry as plain rings, with the boxes that spare most of the work.
class Shape {
public:
    explicit Shape(const GEOSGeom_t* geometry)
        : m_polygons(fromGeos(geometry))
    {
        for (const Polygon& polygon : m_polygons)
            m_boxes.push_back(riparia::boundsOf(polygon.outer));
    }

    /// By the even-odd rule, so that what is covered twice is outside; with `any`, inside one polygon is enough.
    Place placeOf(Point p, double slack, bool any = false) const
    {
        bool isInside = false;
        for (std::size_t i = 0; i < m_polygons.size(); ++i) {
            if (!m_boxes[i].grown(slack).contains(p))
                continue;
            if (isNearBoundary(m_polygons[i], p, slack))
                return Place::Unclear;
            const bool isHere = contains(m_polygons[i], p);
            isInside = any ? isInside || isHere : isInside != isHere;
        }
        return isInside ? Place::Inside : Place::Outside;
    }

    /// Points at a distance on both sides of some edges, spread evenly; the same ones every time.
    std::vector<Point> besideEdges(std::size_t edges, double distance) const
    {
        std::size_t total = 0;
        for (const Polygon& polygon : m_polygons)
            total += polygon.outer.size();
        const std::size_t step = std::max<std::size_t>(1, total / edges);
        std::vector<Point> result;
        std::size_t at = 0;
        for (const Polygon& polygon : m_polygons) {
            for (std::size_t i = 1; i < polygon.outer.size(); ++i, ++at) {
                if (at % step == 0)
                    addBeside(polygon.outer[i - 1], polygon.outer[i], distance, result);
            }
        }
        return result;
    }

private:
    static bool isNearBoundary(const Polygon& polygon, Point p, double slack)
    {
        return isNear(polygon.outer, p, slack) || std::any_of(polygon.holes.begin(), polygon.holes.end(),
                                                              [&](const Ring& hole) { return isNear(hole, p, slack); });
    }
    static void addBeside(Point a, Point b, double distance, std::vector<Point>& result)
    {
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (!(length > 0))
            return;
        const Point middle = {(a.x + b.x) / 2, (a.y + b.y) / 2};
        const double aside = distance / length;
        const Point normal = {(a.y - b.y) * aside, (b.x - a.x) * aside};
        result.push_back({middle.x + normal.x, middle.y + normal.y});
        result.push_back({middle.x - normal.x, middle.y - normal.y});
    }

    MultiPolygon m_polygons;
    std::vector<Box> m_boxes;
};

bool holds(bool inA, bool inB, Overlay kind)
{
    switch (kind) {
    case Overlay::Union: return inA || inB;
    case Overlay::Intersection: return inA && inB;
    case Overlay::Difference: return inA && !inB;
    }
    return false;
}

bool isAreaPossible(double a, double b, double result, Overlay kind, double slack)
{
    switch (kind) {
    case Overlay::Union: return result >= std::max(a, b) - slack && result <= a + b + slack;
    case Overlay::Intersection: return result <= std::min(a, b) + slack;
    case Overlay::Difference: return result <= a + slack && result >= a - b - slack;
    }
    return false;
}

bool isWithin(const Box& inner, const Box& outer, double slack)
{
    const Box grown = outer.grown(slack);
    return inner.isEmpty() || (grown.contains({inner.minX, inner.minY}) && grown.contains({inner.maxX, inner.maxY}));
}

bool areBoundsPossible(Box a, const Box& b, const Box& result, Overlay kind, double slack)
{
    if (kind == Overlay::Union)
        a.add(b);
    return isWithin(result, a, slack) && (kind != Overlay::Intersection || isWithin(result, b, slack));
}

/// What an area may be off by when its boundary has moved by the slack.
double areaSlack(double length, double area, double slack)
{
    return length * slack + area * 1e-12;
}

} // namespace

bool isPossible(const GEOSGeom_t* a, const GEOSGeom_t* b, const GEOSGeom_t* result, Overlay kind, double slack)
{
    const double areaA = areaOf(a);
    const double areaB = areaOf(b);
    const double mayDiffer = areaSlack(lengthOf(a) + lengthOf(b), areaA + areaB, slack);
    if (!isAreaPossible(areaA, areaB, areaOf(result), kind, mayDiffer) ||
        !areBoundsPossible(boundsOf(a), boundsOf(b), boundsOf(result), kind, slack))
        return false;
    const Shape shapeA(a);
    const Shape shapeB(b);
    const Shape found(result);
    std::vector<Point> points = shapeA.besideEdges(kSamples, 8 * slack);
    const std::vector<Point> more = shapeB.besideEdges(kSamples, 8 * slack);
    points.insert(points.end(), more.begin(), more.end());
    return std::all_of(points.begin(), points.end(), [&](Point p) {
        const Place inA = shapeA.placeOf(p, 4 * slack);
        const Place inB = inA == Place::Unclear ? inA : shapeB.placeOf(p, 4 * slack);
        if (inB == Place::Unclear)
            return true;
        const bool isExpected = holds(inA == Place::Inside, inB == Place::Inside, kind);
        return found.placeOf(p, slack) == (isExpected ? Place::Inside : Place::Outside);
    });
}

bool isPossibleUnion(const GEOSGeom_t* parts, const GEOSGeom_t* result, double slack)
{
    double largest = 0;
    for (int i = 0; i < GEOSGetNumGeometries_r(geos(), parts); ++i)
        largest = std::max(largest, areaOf(GEOSGetGeometryN_r(geos(), parts, i)));
    const double all = areaOf(parts);
    const double mayDiffer = areaSlack(lengthOf(parts), all, slack);
    const double area = areaOf(result);
    if (area < largest - mayDiffer || area > all + mayDiffer || !isWithin(boundsOf(result), boundsOf(parts), slack))
        return false;
    const Shape given(parts);
    const Shape found(result);
    const std::vector<Point> points = given.besideEdges(kSamplesOfMany, 8 * slack);
    return std::all_of(points.begin(), points.end(), [&](Point p) {
        const Place expected = given.placeOf(p, 4 * slack, true);
        return expected == Place::Unclear || found.placeOf(p, slack) == expected;
    });
}

} // namespace riparia::detail
