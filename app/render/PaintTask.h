// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/LineRun.h"
#include "app/render/MapScene.h"
#include "app/render/MapStyle.h"

#include <QPainter>

#include <stop_token>

namespace riparia {

/// Pixels a symbol or an arrow may stand out from what it belongs to: so much around the view is drawn too.
inline constexpr double kMarkReach = 32;

/// What is to be drawn, and where. Painters of the parts of a map take it and keep nothing.
struct PaintTask {
    QPainter& painter;
    const MapScene& scene;
    const MapStyle& style;
    const Viewport& view;
    std::stop_token stop;

    bool isCancelled() const { return stop.stop_requested(); }
    /// Map coordinates in view with so many pixels around.
    Box extent(double margin) const
    {
        return view.toMap(QRectF(QPointF(0, 0), view.size()).adjusted(-margin, -margin, margin, margin));
    }
    /// Whether pixels are drawn and not shapes for a PDF or a picture.
    bool isRaster() const { return painter.device() && painter.device()->devType() == QInternal::Image; }
};

inline QPen linePen(const QColor& color, double width, Qt::PenCapStyle cap = Qt::FlatCap)
{
    return {color, width, Qt::SolidLine, cap, Qt::RoundJoin};
}

inline void drawRun(QPainter& painter, const LineRun& run)
{
    painter.drawPolyline(run.points.data(), static_cast<int>(run.points.size()));
}

/// A colour at a share of its opacity.
inline QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(color.alphaF() * opacity));
    return color;
}

/// Rivers and standing water: all edges first, then all fills, so that confluences have no seam.
void paintWater(const PaintTask& task, bool rivers, bool surfaces);
void paintFlow(const PaintTask& task);
void paintChainage(const PaintTask& task);
void paintAreas(const PaintTask& task);
void paintGreenways(const PaintTask& task);
void paintSegments(const PaintTask& task);
void paintSites(const PaintTask& task);
void paintBoundaries(const PaintTask& task);
void paintGraticule(const PaintTask& task);

} // namespace riparia
