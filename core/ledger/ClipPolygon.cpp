// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ClipPolygon.h"

#include "core/ledger/LineClip.h"

#include <utility>

namespace riparia {

Result<ClipPolygon> ClipPolygon::make(const MultiPolygon& polygons, const Ruler& ruler)
{
    auto straight = Region::make(polygons);
    if (!straight)
        return fail(straight.error());
    auto geodesic = Region::make(ruler.densified(polygons));
    if (!geodesic)
        return fail(geodesic.error());
    ClipPolygon clip(ruler);
    clip.m_lineEdges = PolygonEdges(straight->region.polygons());
    clip.m_region = geodesic->region;
    clip.m_regionEdges = PolygonEdges(clip.m_region.polygons());
    clip.m_repairReason = straight->reason;
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
