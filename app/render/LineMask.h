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

/// How much of each pixel a bundle of wide lines covers, without and with the casing along their sides. Where lines meet or overlap the larger coverage counts, so that joints have neither notches nor
/// seams and half-transparent colours do not add up. For bulk lines: QPainter takes a hundred times as long to stroke them (ENGINE.md A4).
class LineMask {
public:
    /// Device pixels.
    LineMask(int width, int height);

    bool isEmpty() const { return m_isEmpty; }
    /// Round caps and joins. Points in device pixels of the mask; those far outside cost nothing. `casing`: how much wider on each side.
    void add(const QPointF* points, std::size_t count, double radius, double casing = 0);
    /// The lines in one colour, premultiplied.
    QImage tinted(const QColor& color) const { return tinted(m_core, color); }
    /// The lines with their casing.
    QImage tintedCasing(const QColor& color) const { return tinted(m_cased, color); }

private:
    /// What a pixel is covered by the squared distance of its middle from the line: no root is drawn for any pixel.
    struct Profile {
        float radius = -1;
        float casing = 0;
        float reach = 0;    ///< beyond it nothing is covered
        float perEntry = 0; ///< entries for a squared pixel
        std::vector<std::uint8_t> core;
        std::vector<std::uint8_t> cased;
    };

    void makeProfile(float radius, float casing);
    void addPiece(float ax, float ay, float bx, float by);
    QImage tinted(const std::vector<std::uint8_t>& cover, const QColor& color) const;

    int m_width;
    int m_height;
    bool m_isEmpty = true;
    Profile m_profile; // of the line added last: mostly that of the next
    std::vector<std::uint8_t> m_core;
    std::vector<std::uint8_t> m_cased;
};

} // namespace riparia
