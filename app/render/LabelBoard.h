// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace riparia {

/// Where on a picture there is room for text. A grid of small cells: what stands in one is not written over. What is seen of the picture may be less than
/// all of it: no text stands across that border, nor so near that its halo would.
class LabelBoard {
public:
    enum Layer : std::uint8_t {
        Works = 1,  ///< lines and signs that must stay clear
        Labels = 2, ///< text that is placed already
        Water = 4,  ///< better left free, but may be written over
    };

    /// `margin`: pixels along each edge that are not seen.
    explicit LabelBoard(QSizeF size, double margin = 0);

    const QRectF& seen() const { return m_seen; }

    void block(const QRectF& rect, Layer layer);
    /// Every cell that is no further than `radius` from the line, across and down; nothing for fewer than two points.
    void blockLine(const std::vector<QPointF>& points, double radius, Layer layer);
    /// Wholly on the board, and no cell it touches is taken on one of the layers.
    bool isFree(const QRectF& rect, unsigned layers) const;
    /// All of them, and on one side of the border of what is seen.
    bool isFree(const std::vector<QRectF>& rects, unsigned layers) const;
    /// No cell along a line is taken.
    bool isLineFree(QPointF from, QPointF to, unsigned layers) const;

private:
    static constexpr double kCell = 3;
    bool contains(int column, int row) const { return column >= 0 && row >= 0 && column < m_columns && row < m_rows; }
    std::uint8_t& cell(int column, int row)
    {
        return m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                       static_cast<std::size_t>(column)];
    }

    void blockBorder();
    void blockEdge(QPointF a, QPointF b, double radius, Layer layer);

    QSizeF m_size;
    QRectF m_seen;
    int m_columns;
    int m_rows;
    std::vector<std::uint8_t> m_cells;
};

} // namespace riparia
