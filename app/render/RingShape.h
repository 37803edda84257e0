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
    /// Lines at 45 degrees inside, `pitch` pixels apart. They are fixed to the map: the same ones whatever part of it is in view.
    std::vector<QLineF> hatch(double pitch) const;

private:
    void addRing(const Ring& ring, const Viewport& view);

    QRectF m_limit;
    QRectF m_near;
    double m_hatchOrigin = 0; ///< x + y of the place from which hatch lines count
    std::vector<std::vector<QPointF>> m_rings;
};

} // namespace riparia
