// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/Region.h"
#include "core/ledger/MeasuredLine.h"
#include "core/ledger/PolygonEdges.h"

#include <string>
#include <vector>

namespace riparia {

/// The polygons things are cut by: a boundary, or the surface of exclusion layers. Asked for many features.
class ClipPolygon {
public:
    /// Repairs and, for areas, densifies. Error: GeometryInvalid.
    static Result<ClipPolygon> make(const MultiPolygon& polygons, const Ruler& ruler);
    /// A box, whose sides are straight in plan coordinates for lines and areas alike. Error: GeometryInvalid.
    static Result<ClipPolygon> make(const Box& box, const Ruler& ruler);
    /// What of it lies in a box too: a line or a region is cut by both where it would be cut by one after the other. Error: GeometryInvalid.
    Result<ClipPolygon> within(const Box& box) const;

    /// What was wrong with the polygons, "" when they were valid.
    const std::string& repairReason() const { return m_repairReason; }

    /// Stretches of the line inside or on the edge (LineClip.h).
    std::vector<Span> spansInside(const MeasuredLine& line) const;

    struct Split {
        Region inside;
        Region outside;
    };
    /// A region that lies on one side as a whole comes back as it is, bit for bit.
    Result<Split> split(const Region& region) const;

private:
    ClipPolygon(Ruler ruler, Region straight, Region region);

    Ruler m_ruler;
    Region m_straight; // in plan coordinates, as positions on rivers are
    PolygonEdges m_lineEdges;
    Region m_region; // densified, as areas are
    PolygonEdges m_regionEdges;
    std::string m_repairReason;
};

} // namespace riparia
