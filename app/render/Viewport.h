// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace riparia {

/// Which part of the plan's plane is seen, and how large: the one place where map coordinates become pixels. Logical pixels; y grows downward on screen,
/// northward on the map. In a plan of degrees x is compressed by the cosine of the middle latitude, so that shapes look right.
class Viewport {
public:
    Viewport() = default;
    /// `metresPerPixel`: ground metres a logical pixel at the centre. `unitMetresX/Y`: metres per coordinate unit at the centre (1, 1 in a metric CRS).
    /// What is not finite or not positive is taken as 1, the scale is kept between kFinest and kCoarsest.
    Viewport(Point centre, double metresPerPixel, QSizeF size, double devicePixelRatio, double unitMetresX = 1,
             double unitMetresY = 1);

    QPointF toScreen(Point map) const;
    Point toMap(QPointF screen) const;
    Box extent() const; ///< map coordinates of the whole size
    /// Map coordinates of a rectangle of the screen.
    Box toMap(const QRectF& screen) const;
    double pixels(double metres) const { return metres / m_metresPerPixel; }
    double metres(double pixels) const { return pixels * m_metresPerPixel; }

    Point centre() const { return m_centre; }
    double metresPerPixel() const { return m_metresPerPixel; }
    QSizeF size() const { return m_size; }
    double devicePixelRatio() const { return m_devicePixelRatio; }
    double unitMetresX() const { return m_unitX; }
    double unitMetresY() const { return m_unitY; }
    /// 1 : this, for a screen of 96 logical pixels an inch.
    double scaleDenominator() const;
    static double metresPerPixelAt(double scaleDenominator);

    Viewport resized(QSizeF size, double devicePixelRatio) const;
    Viewport movedBy(QPointF pixels) const; ///< the map follows the hand: content moves by this much
    Viewport zoomed(double factor,
                    QPointF about) const; ///< factor > 1 shows more detail; the place under `about` stays
    Viewport centredOn(Point centre) const;
    /// The box as large as it fits. An empty box changes nothing; of a single place the scale is kept, but at 1:1000 at the most detailed.
    Viewport showing(const Box& box, double marginPixels = 24) const;
    /// The same place and scale for the coordinates of another plan.
    Viewport withUnits(double unitMetresX, double unitMetresY) const;

    static constexpr double kFinest = 1e-4; ///< metres per pixel
    static constexpr double kCoarsest = 1e6;

    friend bool operator==(const Viewport&, const Viewport&) = default;

private:
    Point m_centre;
    double m_metresPerPixel = 1;
    QSizeF m_size{1, 1};
    double m_devicePixelRatio = 1;
    double m_unitX = 1;
    double m_unitY = 1;
};

} // namespace riparia
