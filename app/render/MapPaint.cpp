// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapPaint.h"

#include "app/render/MapLabels.h"
#include "app/render/PaintTask.h"

#include <memory>

namespace riparia {

void paintScene(QPainter& painter, const MapScene& scene, const MapStyle& style, const MapLayers& layers,
                const Viewport& view, std::stop_token stop, const MapGround* ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), view.size()), style.paper);
    if (ground)
        paintGround(painter, *ground, style.paper, view, stop);
    const PaintTask task{painter, scene, style, view, std::move(stop)};
    const auto draw = [&](bool isWanted, void (*paint)(const PaintTask&)) {
        if (isWanted && !task.isCancelled())
            paint(task);
        painter.setBrush(Qt::NoBrush);
    };
    draw(layers.graticule, paintGraticule);
    draw(layers.boundaries, paintBoundaries);
    if (!task.isCancelled())
        paintWater(task, layers.rivers, layers.boundaries);
    draw(layers.rivers, paintFlow);
    draw(layers.areas, paintAreas);
    draw(layers.greenways, paintGreenways);
    draw(layers.rivers && layers.chainage, paintChainage);
    draw(layers.segments, paintSegments);
    draw(layers.sites, paintSites);
    painter.restore();
}

void paintMap(QPainter& painter, const MapContent& content, const MapStyle& style, const MapLayers& layers,
              const Viewport& view, const MapGround* ground)
{
    // The scene does not outlive this call: it may look at the content without owning it.
    const MapScene scene(std::shared_ptr<const MapContent>(std::shared_ptr<void>(), &content), nullptr);
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), view.size()), Qt::IntersectClip);
    paintScene(painter, scene, style, layers, view, {}, ground);
    if (layers.labels)
        paintLabels(painter, placeLabels(scene, style, layers, view), style, view);
    painter.restore();
}

} // namespace riparia
