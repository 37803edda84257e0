// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/GroundNews.h"
#include "app/basemap/TileGrid.h"
#include "app/basemap/TileService.h"
#include "app/basemap/TileTemplate.h"
#include "app/render/Ground.h"

#include "core/geodesy/Projector.h"

#include <memory>
#include <optional>

namespace riparia {

/// What a tile server offers.
struct TileSource {
    TileTemplate address;
    TileGrid grid; ///< sound
};

/// Tiles of a server under a map of any coordinate system. What is missing is asked for while it is painted, shown from coarser tiles meanwhile, and
/// told when it has come. The centre is asked for first.
class TileLayer : public GroundLayer, public std::enable_shared_from_this<TileLayer> {
public:
    /// Error: those of Projector::make for the systems of the map and of the tiles. `retryMs`: after which time what failed is worth asking for again.
    static Result<std::shared_ptr<TileLayer>> make(TileSource source, const Crs& map,
                                                   std::weak_ptr<TileService> service, std::shared_ptr<GroundNews> news,
                                                   int retryMs = 15'000);
    ~TileLayer() override;

    bool paint(QImage& into, const Viewport& view, std::stop_token stop) const override;

    GroundState state() const override;

    /// Why the last tile that failed did, until one comes.
    std::optional<TileProblem> problem() const;
    /// Asks again for what failed: to be called now and then. True when there was something.
    bool retry();
    /// The tile in the middle of a view, of the level that suits it.
    TileId tileAt(const Viewport& view) const;

private:
    struct Impl;
    explicit TileLayer(std::unique_ptr<Impl> impl);
    void ask(const std::vector<TileId>& tiles) const;
    void arrived(const TileId& tile, TileOutcome outcome) const;

    std::unique_ptr<Impl> m_impl;
};

} // namespace riparia
