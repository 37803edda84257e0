// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapScene.h"
#include "app/render/Viewport.h"

#include "core/geometry/PackedIndex.h"

#include <QPointF>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace riparia {

/// The rivers of a content, simplified for small scales: flat arrays of coordinates, each level at least twice as coarse as the one before it, with an
/// index over blocks of 64 edges. The finest level is the alignments themselves, which are not copied. Immutable.
class LineLevels {
public:
    struct Level {
        double tolerance = 0; ///< metres a line may be off
        std::vector<float> x; ///< from origin()
        std::vector<float> y;
        std::vector<std::uint32_t>
            start; ///< first vertex of each block, and one past the last; a block ends on its last vertex
        std::vector<std::uint32_t> river; ///< of each block
        PackedIndex index;                ///< over blocks
    };

    /// On all cores. Null when stopped.
    static std::shared_ptr<const LineLevels> make(const MapContent& content, std::stop_token stop);

    /// The coarsest that no eye tells from the original at this scale; null when that is the original.
    const Level* levelFor(double metresPerPixel) const;
    const std::vector<Level>& levels() const { return m_levels; }
    Point origin() const { return m_origin; }
    std::size_t bytes() const;

private:
    Point m_origin;
    std::vector<Level> m_levels;
};

/// A stretch of a river on the screen.
struct RiverPiece {
    const QPointF* points;
    std::size_t count;
    int rank;
};

/// All stretches of rivers in view, from the level that fits the scale. Each is at most 64 edges; neighbours share their end.
class RiverPieces {
public:
    void collect(const MapScene& scene, const Viewport& view, double margin);
    const std::vector<RiverPiece>& pieces() const { return m_pieces; }

private:
    void collectLevel(const MapScene& scene, const LineLevels::Level& level, const Viewport& view, const Box& box);
    void collectAlignments(const MapScene& scene, const Viewport& view, const Box& box, double margin);
    void endPiece(std::size_t first, int rank);

    struct Range {
        std::size_t first, count;
        int rank;
    };
    std::vector<QPointF> m_points;
    std::vector<Range> m_ranges;
    std::vector<RiverPiece> m_pieces;
};

} // namespace riparia
