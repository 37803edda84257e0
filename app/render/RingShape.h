// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"

#include "core/geometry/Polygon.h"

#include <QLineF>
#include <QPainterPath>

#include <vector>

namespace riparia {

/// Polygons on the screen, cut to the view and a good deal around it so that coordinates stay small however far one zooms in. The cut edges lie outside the
/// view.
class RingShape {
public:
    RingShape(const MultiPolygon& polygons, const Viewport& view, double margin);

    bool isEmpty() const { return m_rings.empty(); }
    const std::vector<std::vector<QPointF>>& rings() const { return m_rings; }
    QPainterPath path() const; ///< even-odd
    bool contains(QPointF p) const;
    /// Lines inside, `pitch` pixels apart, that rise by so many degrees from left to right. They are fixed to the map: the same ones whatever part of it is
    /// in view.
    std::vector<QLineF> hatch(double pitch, double degrees = 45) const;
    /// Places inside in rows, every other one shifted by half of what they are `apart`, with so many pixels of `room` to their left and right. Likewise fixed
    /// to the map.
    std::vector<QPointF> places(QSizeF apart, double room) const;

private:
    void addRing(const Ring& ring, const Viewport& view);

    QRectF m_limit;
    QRectF m_near;
    QPointF m_origin; ///< of the map's coordinates: lines and places count from it
    std::vector<std::vector<QPointF>> m_rings;
};

} // namespace riparia
