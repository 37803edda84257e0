// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/plan/Entities.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace riparia {

/// Rows of square tiles from an upper left corner, in the units of their coordinate system.
struct TileLevel {
    QString name;     ///< as it stands in addresses; "" = the number of the level
    double pixel = 1; ///< units to a side of a pixel
    double left = 0;
    double top = 0;
    std::int64_t columns = 1;
    std::int64_t rows = 1;

    friend bool operator==(const TileLevel&, const TileLevel&) = default;
};

/// How a server cuts its map into tiles: levels from the coarsest to the finest.
struct TileGrid {
    Crs crs;
    std::vector<TileLevel> levels;
    int firstLevel = 0; ///< what is coarser is not served
    int tilePixels = 256;
    bool isRound = false; ///< east of the last column comes the first one

    double span(const TileLevel& level) const { return level.pixel * tilePixels; }
    int lastLevel() const { return static_cast<int>(levels.size()) - 1; }

    /// The usual pyramid: one tile for the world, four, sixteen ... Error: those of Crs.
    static Result<TileGrid> webMercator(int zoomFrom, int zoomTo, int tilePixels);

    friend bool operator==(const TileGrid&, const TileGrid&) = default;
};

/// A grid that is not the usual one, as a member of the style of a reference layer, so that a plan shows its basemap without asking the server what it
/// has.
class TileGridStyle {
    Q_DECLARE_TR_FUNCTIONS(riparia::TileGridStyle)

public:
    static ReferenceLayer with(ReferenceLayer layer, const TileGrid& grid);
    /// None where the layer says nothing of it. Error: InvalidArgument (subject = name of the layer) for what cannot be a grid.
    static Result<std::optional<TileGrid>> of(const ReferenceLayer& layer);

    /// Finite, from the coarsest to the finest, at most kMostLevels, at most kMostSide tiles on a side.
    static bool isSound(const TileGrid& grid);
    static constexpr std::size_t kMostLevels = 40;
    static constexpr std::int64_t kMostSide = std::int64_t{1} << 30;
};

} // namespace riparia
