// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapPaint.h"

#include "app/render/MapLabels.h"
#include "app/render/PaintTask.h"

#include <QImage>

#include <functional>
#include <memory>

namespace riparia {

namespace {

using PaintPart = std::function<void(const PaintTask&)>;

/// A layer is seen through as one: on a sheet of its own first, so that casings do not shine through the lines over them. Shapes on paper stay shapes,
/// and are painted in full.
void paintFaded(const PaintTask& task, double opacity, const PaintPart& paint)
{
    const auto* picture = dynamic_cast<const QImage*>(task.painter.device());
    if (opacity >= 1 || !picture) {
        paint(task);
        return;
    }
    QImage sheet(picture->size(), QImage::Format_ARGB32_Premultiplied);
    sheet.setDevicePixelRatio(picture->devicePixelRatio());
    sheet.fill(Qt::transparent);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setWorldTransform(task.painter.worldTransform());
    paint(PaintTask{painter, task.scene, task.style, task.view, task.stop});
    painter.end();
    task.painter.save();
    task.painter.resetTransform();
    task.painter.setOpacity(opacity);
    task.painter.drawImage(QPointF(0, 0), sheet);
    task.painter.restore();
}

void paintWaterAndFlow(const PaintTask& task, bool rivers, bool surfaces)
{
    paintWater(task, rivers, surfaces);
    task.painter.setBrush(Qt::NoBrush);
    if (rivers && !task.isCancelled())
        paintFlow(task);
    task.painter.setBrush(Qt::NoBrush);
}

/// Rivers flow into surfaces without a seam as long as both are seen through alike.
void paintAllWater(const PaintTask& task, const MapLayers& layers)
{
    const LayerOpacity& opacity = task.style.opacity;
    const auto paint = [&](bool rivers, bool surfaces, double share) {
        if ((rivers || surfaces) && !task.isCancelled())
            paintFaded(task, share, [=](const PaintTask& part) { paintWaterAndFlow(part, rivers, surfaces); });
    };
    if (opacity.rivers == opacity.boundaries) {
        paint(layers.rivers, layers.boundaries, opacity.rivers);
        return;
    }
    paint(false, layers.boundaries, opacity.boundaries);
    paint(layers.rivers, false, opacity.rivers);
}

} // namespace

void paintScene(QPainter& painter, const MapScene& scene, const MapStyle& style, const MapLayers& layers,
                const Viewport& view, std::stop_token stop, const MapGround* ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), view.size()), style.paper);
    if (ground)
        paintGround(painter, *ground, style.paper, view, stop);
    const PaintTask task{painter, scene, style, view, std::move(stop)};
    const LayerOpacity& opacity = style.opacity;
    const auto draw = [&](bool isWanted, double share, const PaintPart& paint) {
        if (isWanted && !task.isCancelled())
            paintFaded(task, share, paint);
        painter.setBrush(Qt::NoBrush);
    };
    draw(layers.graticule, 1, paintGraticule);
    draw(layers.boundaries, opacity.boundaries, paintBoundaries);
    paintAllWater(task, layers);
    draw(layers.areas, opacity.areas, paintAreas);
    draw(layers.greenways, opacity.greenways, paintGreenways);
    draw(layers.rivers && layers.chainage, 1, paintChainage);
    draw(layers.segments, opacity.segments, paintSegments);
    draw(layers.sites, 1, paintSites);
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
