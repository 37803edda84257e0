// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riparia {

/// How much of each pixel a bundle of wide lines covers. Where lines meet or overlap the larger coverage counts, so that joints have neither notches nor
/// seams and half-transparent colours do not add up. For bulk lines: QPainter takes a hundred times as long to stroke them (ENGINE.md A4).
class LineMask {
public:
    /// Device pixels.
    LineMask(int width, int height);

    bool isEmpty() const { return m_isEmpty; }
    /// Round caps and joins. Points in device pixels of the mask; those far outside cost nothing.
    void add(const QPointF* points, std::size_t count, double radius);
    /// The mask in one colour, premultiplied.
    QImage tinted(const QColor& color) const;

private:
    void addPiece(float ax, float ay, float bx, float by, float radius);

    int m_width;
    int m_height;
    bool m_isEmpty = true;
    std::vector<std::uint8_t> m_cover;
};

} // namespace riparia
