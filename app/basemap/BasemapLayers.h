// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/GroundNews.h"
#include "app/basemap/TileService.h"
#include "app/render/Ground.h"

#include "core/geodesy/Crs.h"
#include "core/plan/Entities.h"
#include "core/plan/ReferenceStyle.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace riparia {

class TileLayer;
class RasterLayer;
class FeatureLayer;

/// A reference layer as it is to be shown now.
struct ShownReference {
    ReferenceLayer layer;
    ReferenceStyle style;
    bool isAgreed = false; ///< on this computer: without it nothing is contacted and no file opened
};

/// Reference layers of a plan as a ground for the map: makes tiles, pictures and features of those that are to be seen, keeps them while they are, tells
/// when more of them has come and what is wrong with them.
class BasemapLayers : public QObject {
    Q_OBJECT

public:
    explicit BasemapLayers(const TileServiceOptions& options, QObject* parent = nullptr);
    ~BasemapLayers() override;

    /// All of a plan, in any order: basemaps lie below features, and what is first in its group on top. What is hidden or not agreed to is let go of.
    void show(const std::vector<ShownReference>& layers, const Crs& map);
    /// An opacity that is being chosen: only looks, until the next show().
    void preview(const Uuid& layer, double opacity);

    /// Null while there is nothing to be seen.
    const std::shared_ptr<const MapGround>& ground() const { return m_ground; }
    /// "Tiles of OpenStreetMap could not be fetched: the server does not answer."; "" while nothing is wrong.
    QString problem(const Uuid& layer) const;
    /// Where a file lies on the map; none for tiles, and before it was read.
    std::optional<Box> extent(const Uuid& layer) const;
    bool isIdle() const { return m_service->isIdle() && m_news->isEmpty(); }
    TileService& service() { return *m_service; }

Q_SIGNALS:
    void groundChanged();                                   ///< ground() is another one
    void refreshed(const std::vector<riparia::Box>& boxes); ///< the same ground has more to show there
    void problemsChanged();

private:
    struct Held {
        ShownReference shown;
        std::shared_ptr<TileLayer> tiles;
        std::shared_ptr<RasterLayer> raster;
        std::shared_ptr<FeatureLayer> features;
        QString refusal; ///< why it could not even be made
        std::shared_ptr<const GroundLayer> ground() const;
    };

    const Held* held(const Uuid& layer) const;
    Held made(const ShownReference& shown);
    Result<std::shared_ptr<TileLayer>> tilesOf(const ShownReference& shown);
    void compose();
    void takeNews();
    void retry();

    std::shared_ptr<GroundNews> m_news;
    std::vector<Held> m_held; // those that are seen, the topmost first
    Crs m_map;
    std::shared_ptr<const MapGround> m_ground;
    QTimer m_gather;
    QTimer m_retry;
    std::shared_ptr<TileService> m_service;
};

} // namespace riparia
