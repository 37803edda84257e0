// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"

#include "core/geometry/PackedIndex.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace riparia {

class LineLevels;

/// Boxes of all rivers by blocks of 64 edges, to be asked which of them a part of the map needs. Immutable.
class RiverIndex {
public:
    explicit RiverIndex(const std::vector<MapRiver>& rivers);

    struct Block {
        std::uint32_t river;
        std::uint32_t block; ///< of the alignment
    };
    /// In order of rivers and blocks.
    std::vector<Block> blocksIn(const Box& box) const;
    /// Each once, in order.
    std::vector<std::uint32_t> riversIn(const Box& box) const;
    std::size_t vertices() const { return m_vertices; }

private:
    std::vector<std::uint32_t> m_start; // first item of each river, and one past the last
    PackedIndex m_index;
    std::size_t m_vertices = 0;
};

/// A content with what it takes to find the parts of it that a piece of the map shows. Immutable, for several threads.
class MapScene {
public:
    /// `previous` (or null) lends its river index where the rivers' lines are the same.
    MapScene(std::shared_ptr<const MapContent> content, const MapScene* previous);
    /// The same with simplified lines for small scales.
    MapScene(const MapScene& scene, std::shared_ptr<const LineLevels> levels);

    const MapContent& content() const { return *m_content; }
    const std::shared_ptr<const MapContent>& sharedContent() const { return m_content; }
    const RiverIndex& rivers() const { return *m_rivers; }
    const std::shared_ptr<const LineLevels>& levels() const { return m_levels; } ///< null until made

    /// Indexes of items whose bounds meet a box, in order. Segments by the bounds of their stretch of the river.
    std::vector<std::uint32_t> segmentsIn(const Box& box) const { return sorted(m_segments, box); }
    std::vector<std::uint32_t> areasIn(const Box& box) const { return sorted(m_areas, box); }
    std::vector<std::uint32_t> greenwaysIn(const Box& box) const { return sorted(m_greenways, box); }
    std::vector<std::uint32_t> sitesIn(const Box& box) const { return sorted(m_sites, box); }
    std::vector<std::uint32_t> boundariesIn(const Box& box) const { return sorted(m_boundaries, box); }
    /// Segments of a river in order of their starts.
    std::pair<const std::uint32_t*, const std::uint32_t*> segmentsOf(std::uint32_t river) const;

private:
    static std::vector<std::uint32_t> sorted(const PackedIndex& index, const Box& box);

    std::shared_ptr<const MapContent> m_content;
    std::shared_ptr<const RiverIndex> m_rivers;
    std::shared_ptr<const LineLevels> m_levels;
    PackedIndex m_segments;
    PackedIndex m_areas;
    PackedIndex m_greenways;
    PackedIndex m_sites;
    PackedIndex m_boundaries;
    std::vector<std::uint32_t> m_segmentOrder;
    std::vector<std::uint32_t> m_segmentStart; // by river
};

/// Bounds of a stretch of a line, not smaller than they are.
Box boundsOf(const Alignment& alignment, Span span);
/// Whether two contents have the same rivers' lines in the same order.
bool haveSameLines(const MapContent& a, const MapContent& b);

} // namespace riparia
