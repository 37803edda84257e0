// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"
#include "app/tools/NetworkPlace.h"

#include "core/river/Bank.h"
#include "core/river/RiverPath.h"

#include <QPainter>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace riparia {

class MapCanvas;
class PlanTotals;

/// Sketches along rivers as tools show them over the map.
struct PathPaint {
    const PlanDocument& document;
    const MapCanvas& canvas;
    const PlanTotals& totals;

    /// The lanes of the path in the colour of the selection; hatched where another segment has counted it already.
    void path(QPainter& painter, const Viewport& view, const std::vector<PathStretch>& path, Bank bank) const;
    /// A bar across the river.
    void place(QPainter& painter, const Viewport& view, const NetworkPlace& place) const;
    /// The outline of what the pointer is over.
    void hover(QPainter& painter, const Viewport& view, const Uuid& feature) const;

    QPointF onScreen(const Viewport& view, const NetworkPlace& place) const;
    QRectF bounds(const Viewport& view, const std::vector<PathStretch>& path) const;

private:
    void stretch(QPainter& painter, const Viewport& view, const MapRiver& river, Span span, Bank bank,
                 bool isCounted) const;
};

} // namespace riparia
