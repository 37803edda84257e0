// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ClipPolygon.h"

#include "core/ledger/LineClip.h"

#include <utility>

namespace riparia {

namespace {

/// Its sides in pieces: an area that is cut along one is measured between its vertices on the ellipsoid, where a long side would bend (a metre on ten
/// kilometres of a parallel, a quarter of a millimetre in so many pieces).
Result<Region> regionOf(const Box& box)
{
    if (box.isEmpty())
        return Region();
    constexpr int kPieces = 64;
    Ring ring;
    const auto side = [&](Point from, Point to) {
        for (int i = 0; i < kPieces; ++i) {
            const double share = static_cast<double>(i) / kPieces;
            ring.push_back({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
        }
    };
    const Point corners[] = {{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
    for (int i = 0; i < 4; ++i)
        side(corners[i], corners[(i + 1) % 4]);
    ring.push_back(ring.front());
    const auto made = Region::make({{ring, {}}});
    if (!made)
        return fail(made.error());
    return made->region;
}

} // namespace

ClipPolygon::ClipPolygon(Ruler ruler, Region straight, Region region)
    : m_ruler(std::move(ruler))
    , m_straight(std::move(straight))
    , m_lineEdges(m_straight.polygons())
    , m_region(std::move(region))
    , m_regionEdges(m_region.polygons())
{}

Result<ClipPolygon> ClipPolygon::make(const MultiPolygon& polygons, const Ruler& ruler)
{
    auto straight = Region::make(polygons);
    if (!straight)
        return fail(straight.error());
    auto geodesic = Region::make(ruler.densified(polygons));
    if (!geodesic)
        return fail(geodesic.error());
    ClipPolygon clip(ruler, straight->region, geodesic->region);
    clip.m_repairReason = straight->reason;
    return clip;
}

Result<ClipPolygon> ClipPolygon::make(const Box& box, const Ruler& ruler)
{
    const auto region = regionOf(box);
    if (!region)
        return fail(region.error());
    return ClipPolygon(ruler, *region, *region);
}

Result<ClipPolygon> ClipPolygon::within(const Box& box) const
{
    const auto also = regionOf(box);
    if (!also)
        return fail(also.error());
    auto straight = m_straight.intersected(*also);
    if (!straight)
        return fail(straight.error());
    auto region = m_region.intersected(*also);
    if (!region)
        return fail(region.error());
    ClipPolygon clip(m_ruler, std::move(*straight), std::move(*region));
    clip.m_repairReason = m_repairReason;
    return clip;
}

std::vector<Span> ClipPolygon::spansInside(const MeasuredLine& line) const
{
    return riparia::spansInside(line, m_lineEdges, m_ruler);
}

Result<ClipPolygon::Split> ClipPolygon::split(const Region& region) const
{
    if (region.isEmpty())
        return Split{};
    if (!m_regionEdges.hasNear(region.bounds())) {
        const Point any = region.polygons().front().outer.front();
        return m_regionEdges.contains(any) ? Split{region, Region()} : Split{Region(), region};
    }
    auto inside = region.intersected(m_region);
    if (!inside)
        return fail(inside.error());
    if (inside->isEmpty())
        return Split{Region(), region};
    auto outside = region.minus(m_region);
    if (!outside)
        return fail(outside.error());
    if (outside->isEmpty())
        return Split{region, Region()};
    return Split{*inside, *outside};
}

} // namespace riparia
