// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Region.h"

#include "core/base/Decimal.h"
#include "core/geometry/RegionImpl.h"

#include <geos_c.h>

#include <cmath>
#include <utility>

namespace riparia {

using detail::geos;
using detail::GeosPtr;
using detail::GeosSession;

namespace {

std::string at(const Point& p)
{
    return "[" + shortest(p.x) + " " + shortest(p.y) + "]";
}

/// The polygons with closed rings of at least four points; why something had to be changed.
struct Cleaned {
    MultiPolygon polygons;
    std::string reason;
    bool isFinite = true;
};

bool isFinite(const Ring& ring)
{
    for (const Point& p : ring) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y))
            return false;
    }
    return true;
}

/// False when nothing is left of the ring.
bool cleanRing(Ring& ring, Cleaned& result)
{
    result.isFinite = result.isFinite && isFinite(ring);
    if (!ring.empty() && ring.front() != ring.back()) {
        result.reason = "Ring is not closed" + at(ring.front());
        ring.push_back(ring.front());
    }
    if (ring.size() >= 4)
        return true;
    result.reason = "Too few points in ring" + (ring.empty() ? std::string() : at(ring.front()));
    return false;
}

Cleaned clean(const MultiPolygon& polygons)
{
    Cleaned result;
    for (Polygon polygon : polygons) {
        std::erase_if(polygon.holes, [&result](Ring& hole) { return !cleanRing(hole, result); });
        if (cleanRing(polygon.outer, result)) {
            result.polygons.push_back(std::move(polygon));
            continue;
        }
        // Holes without an outer ring are rings of their own, as an even-odd reading has it.
        for (Ring& hole : polygon.holes)
            result.polygons.push_back({std::move(hole), {}});
    }
    return result;
}

std::string invalidReason(const GEOSGeometry* geometry)
{
    char* text = GEOSisValidReason_r(geos(), geometry);
    if (!text)
        return GeosSession::ofThisThread().takeMessage();
    std::string result = text;
    GEOSFree_r(geos(), text);
    return result;
}

/// Bounding boxes apart: nothing to overlay.
bool areApart(const Region::Impl& a, const Region::Impl& b)
{
    return !a.bounds.intersects(b.bounds);
}

} // namespace

Region::Region() = default;

Region::Region(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{}

Result<Region::Repaired> Region::make(const MultiPolygon& polygons)
{
    Cleaned cleaned = clean(polygons);
    if (!cleaned.isFinite)
        return fail(ErrorCode::GeometryInvalid, {}, "a coordinate is not finite");
    if (cleaned.polygons.empty())
        return Repaired{Region(), std::move(cleaned.reason)};
    GeosPtr geometry = detail::toGeos(cleaned.polygons);
    if (!geometry)
        return fail(ErrorCode::GeometryInvalid, {}, GeosSession::ofThisThread().takeMessage());
    if (GEOSisValid_r(geos(), geometry.get()) != 1) {
        cleaned.reason = invalidReason(geometry.get());
        geometry = detail::polygonalPart(detail::repaired(geometry.get()));
        if (!geometry)
            return fail(ErrorCode::GeometryInvalid, {}, GeosSession::ofThisThread().takeMessage());
    }
    return Repaired{Region(Impl::make(std::move(geometry), 0)), std::move(cleaned.reason)};
}

bool Region::isEmpty() const
{
    return !m_impl;
}

Box Region::bounds() const
{
    return m_impl ? m_impl->bounds : Box();
}

MultiPolygon Region::polygons() const
{
    return m_impl ? detail::fromGeos(m_impl->geometry.get()) : MultiPolygon();
}

double Region::planarArea() const
{
    double area = 0;
    if (m_impl)
        GEOSArea_r(geos(), m_impl->geometry.get(), &area);
    return area;
}

bool Region::touches(const Region& other) const
{
    if (isEmpty() || other.isEmpty() || areApart(*m_impl, *other.m_impl))
        return false;
    // A failing predicate (2) counts as touching: the overlay that follows finds out.
    return GEOSIntersects_r(geos(), m_impl->geometry.get(), other.m_impl->geometry.get()) != 0;
}

Result<Region> Region::overlaid(const Region& other, detail::Overlay kind) const
{
    Result<detail::Overlaid> done = detail::overlay(m_impl->geometry.get(), other.m_impl->geometry.get(), kind);
    if (!done)
        return fail(done.error());
    const double grid = std::max({done->grid, usedGrid(), other.usedGrid()});
    return Region(Impl::make(std::move(done->geometry), grid));
}

Result<Region> Region::united(const Region& other) const
{
    if (isEmpty() || other.isEmpty())
        return isEmpty() ? other : *this;
    if (areApart(*m_impl, *other.m_impl)) {
        GeosPtr both = detail::collected({m_impl->geometry.get(), other.m_impl->geometry.get()});
        if (both)
            return Region(Impl::make(std::move(both), std::max(usedGrid(), other.usedGrid())));
    }
    return overlaid(other, detail::Overlay::Union);
}

Result<Region> Region::minus(const Region& other) const
{
    if (isEmpty() || other.isEmpty() || areApart(*m_impl, *other.m_impl))
        return *this;
    return overlaid(other, detail::Overlay::Difference);
}

Result<Region> Region::intersected(const Region& other) const
{
    if (isEmpty() || other.isEmpty() || areApart(*m_impl, *other.m_impl))
        return Region();
    return overlaid(other, detail::Overlay::Intersection);
}

double Region::usedGrid() const
{
    return m_impl ? m_impl->usedGrid : 0;
}

std::shared_ptr<const Region::Impl> Region::Impl::make(GeosPtr geometry, double usedGrid)
{
    if (!geometry || GEOSisEmpty_r(geos(), geometry.get()) != 0)
        return nullptr;
    detail::computeEnvelopes(geometry.get());
    auto impl = std::make_shared<Impl>();
    impl->bounds = detail::boundsOf(geometry.get());
    impl->geometry = std::move(geometry);
    impl->usedGrid = usedGrid;
    return impl;
}

} // namespace riparia
