// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"

#include <QImage>
#include <QPainter>
#include <QRect>
#include <QRegion>

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace riparia {

/// A scale at which tiles are drawn, with what else decides where they lie. Tiles of a scale form a grid that begins at the map's zero.
struct TileScale {
    double metresPerPixel = 1;
    double unitX = 1;
    double unitY = 1;
    double ratio = 1; ///< device pixels to logical ones

    static TileScale of(const Viewport& view);
    TileScale withMetresPerPixel(double value) const { return {value, unitX, unitY, ratio}; }
    /// Device pixels on a side; whole, and about 512 logical ones.
    int deviceSide() const;
    double side() const { return deviceSide() / ratio; } ///< logical pixels

    friend auto operator<=>(const TileScale&, const TileScale&) = default;
};

struct TileKey {
    TileScale scale;
    std::int64_t column = 0; ///< eastward
    std::int64_t row = 0;    ///< southward

    /// The tile as a view of its own.
    Viewport view() const;
    Box box(double marginPixels) const;

    friend auto operator<=>(const TileKey&, const TileKey&) = default;
};

/// The tiles of a scale that a view needs, from the middle outward.
std::vector<TileKey> tilesFor(const TileScale& scale, const Viewport& view, double marginPixels = 0);

/// Tiles that were drawn, of all scales, the most recently used ones. For one thread.
class TileCache {
public:
    bool contains(const TileKey& key) const { return m_tiles.contains(key); }
    /// Whether it has the tile as the map looks now.
    bool isFresh(const TileKey& key) const;
    void insert(const TileKey& key, QImage image);
    void clear();

    /// What lies in one of the boxes has to be drawn anew; it is shown meanwhile.
    void makeStale(const std::vector<Box>& boxes, double marginPixels);
    /// The same for one tile, where the box meets it.
    void makeStale(const TileKey& key, const Box& box);
    void makeAllStale();

    /// How much of a view was painted, as shares of its area.
    struct Coverage {
        double own = 0; ///< tiles of its own scale, also stale ones
        double any = 0;
    };
    Coverage paint(QPainter& painter, const Viewport& view);

    /// Forgets the least recently used tiles until about `bytes` are held, but none of `keep`.
    void trim(std::size_t bytes, const std::vector<TileKey>& keep);
    std::size_t bytes() const;
    std::size_t size() const { return m_tiles.size(); }

private:
    struct Tile {
        QImage image;
        bool isStale = false;
        std::uint64_t used = 0;
    };
    /// Tiles of other scales under what is missing, the nearest scale on top. Gives back what is then covered.
    QRegion paintOthers(QPainter& painter, const Viewport& view, const TileScale& own, const QRegion& missing);

    std::map<TileKey, Tile> m_tiles;
    std::uint64_t m_clock = 0;
};

} // namespace riparia
