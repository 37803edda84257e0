// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapPaint.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QObject>
#include <QPainter>
#include <QRectF>

#include <memory>
#include <vector>

namespace riparia {

/// Keeps the map ready for a canvas: tiles drawn by workers from flat arrays and an index, labels placed for the whole view. paint() never waits:
/// what is not there yet is shown from other scales at once and refined when updated() says so. The screen never goes blank.
class MapRenderer : public QObject {
    Q_OBJECT

public:
    explicit MapRenderer(QObject* parent = nullptr);
    ~MapRenderer() override;

    /// Tiles that a change does not touch stay.
    void setContent(std::shared_ptr<const MapContent> content);
    void setStyle(std::shared_ptr<const MapStyle> style);
    void setLayers(const MapLayers& layers);
    /// Throws away what was drawn: the next paint() begins anew.
    void redraw();
    /// What the caller paints over the map, in pixels of the view: labels keep clear of it from the next paint() on.
    void setFurniture(std::vector<QRectF> furniture);
    /// What lies under the map; null = paper.
    void setGround(std::shared_ptr<const MapGround> ground);
    const std::shared_ptr<const MapGround>& ground() const;
    /// There is more of the ground in these boxes than there was.
    void refreshGround(const std::vector<Box>& boxes);

    void paint(QPainter& painter, const Viewport& view);
    /// Share of the view that the last paint() covered with tiles of its own scale, 0..1.
    double covered() const;
    /// Share of the view that the last paint() covered with tiles of any scale, 0..1.
    double coveredAtAll() const;
    bool isIdle() const;            ///< nothing ordered is outstanding, not even what a next pan would need
    bool isFinished() const;        ///< what the last paint() showed is as it will stay
    int tilesDrawn() const;         ///< since it was made: for tests and measurements
    std::size_t levelBytes() const; ///< memory of the simplified lines

Q_SIGNALS:
    void updated();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace riparia
