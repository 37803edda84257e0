// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"

#include "core/geometry/Point.h"

#include <QImage>
#include <QSize>

#include <functional>
#include <span>
#include <vector>

namespace riparia {

/// Where the pixels of a view lie in a picture of another coordinate system. Computed at the nodes of a grid and taken as bilinear between them; the
/// grid is made as fine as it takes for no pixel to lie further than kMostOff from its true place, but not finer than kFinest.
class GroundMesh {
public:
    /// Turns map coordinates into coordinates of the picture, in place; what cannot be turned becomes NaN.
    using ToPicture = std::function<void(std::span<double> x, std::span<double> y)>;

    /// `device`: size of the view in device pixels.
    GroundMesh(const Viewport& view, QSize device, const ToPicture& toPicture);

    /// In the picture; empty when none of the view lies in it.
    Box bounds() const { return m_bounds; }
    /// Coordinates of the picture a device pixel, in the middle of what can be turned; 0 where there is nothing.
    double scale() const { return m_scale; }
    /// Where the centre of a device pixel lies in the picture; NaN where it does not.
    Point at(double column, double row) const;
    int step() const { return m_step; } ///< device pixels between nodes

    /// Draws a piece of the picture: `piece` begins at `origin` of the picture's coordinates and has `perUnitX/Y` pixels to a unit of them. Pixels
    /// outside the piece are left as they are; between its pixels values are mixed. Both pictures are ARGB32_Premultiplied.
    void draw(QImage& into, const QImage& piece, Point origin, double perUnitX, double perUnitY) const;

    static constexpr double kMostOff = 0.25; ///< device pixels
    static constexpr int kCoarsest = 64;     ///< device pixels between nodes
    static constexpr int kFinest = 4;

private:
    void fill(const Viewport& view, const ToPicture& toPicture);
    /// The largest distance between middles of edges as computed and as taken, in device pixels.
    double off(const Viewport& view, const ToPicture& toPicture) const;
    const Point& node(int column, int row) const
    {
        return m_nodes[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                       static_cast<std::size_t>(column)];
    }
    double scaleAt(int column, int row) const;

    QSize m_device;
    int m_step = kCoarsest;
    int m_columns = 0; // of nodes
    int m_rows = 0;
    std::vector<Point> m_nodes; // at the upper left corners of device pixels
    Box m_bounds;
    double m_scale = 0;
};

} // namespace riparia
