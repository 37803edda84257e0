// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Polygon.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

namespace detail {
enum class Overlay;
}

/// A valid planar area ready for overlay: an immutable handle on a GEOS geometry, cheap to copy and safe
/// to read from several threads. Only polygons count: lines and points that an overlay leaves are dropped.
///
/// Overlay runs in floating precision; where GEOS reports a topology error, or returns what cannot be true, it is
/// repeated on a fixed grid of a millimetre or more and the result says so (usedGrid). It never throws.
class Region {
public:
    Region(); ///< empty

    struct Repaired;
    /// Makes a region of any polygons: crossing, duplicated or unclosed rings are repaired, degenerate ones dropped. The
    /// repair is GEOS's linework rule: all that the rings enclose, with a hole where a ring lies within another; polygons that
    /// overlap are united. Error: GeometryInvalid.
    static Result<Repaired> make(const MultiPolygon& polygons);

    bool isEmpty() const;
    Box bounds() const;
    MultiPolygon polygons() const;
    /// Planar, in squared units of the coordinates; for comparisons, not for reporting.
    double planarArea() const;

    /// True for copies of one region; false for regions of equal shape made apart.
    bool isSame(const Region& other) const { return m_impl == other.m_impl; }

    /// True when the interiors share an area or the edges touch.
    bool touches(const Region& other) const;

    /// Regions that are apart come back as they are, vertex for vertex. Error: GeometryInvalid, when GEOS fails in every way.
    Result<Region> united(const Region& other) const;
    Result<Region> minus(const Region& other) const;
    Result<Region> intersected(const Region& other) const;
    /// Union of many, clustered first.
    static Result<Region> unionOf(const std::vector<Region>& regions);

    struct Part;
    /// Cuts this region along the edges of others: one part for each set of them that covers something, none for what nobody has. The parts are
    /// disjoint and add up to the region; where no edge of another lies in it, it comes back as it is. Quick, and only for regions in
    /// general position: none where edges or vertices of two of them nearly meet (detail::CellCutter); then overlay them one by one.
    std::optional<std::vector<Part>> cutBy(const std::vector<Region>& others) const;

    /// Grid step in coordinate units of the fixed-precision fallback that made this region, 0 for none.
    double usedGrid() const;

    struct Impl;

private:
    explicit Region(std::shared_ptr<const Impl> impl);
    Result<Region> overlaid(const Region& other, detail::Overlay kind) const;
    std::shared_ptr<const Impl> m_impl;
};

struct Region::Repaired {
    Region region;
    /// Empty when the polygons were valid; else GEOS's reason ("Self-intersection[114.3 22.7]").
    std::string reason;
};

struct Region::Part {
    Region region;
    std::vector<std::uint32_t> cover; ///< numbers of the others that cover it, ascending
};

} // namespace riparia
