// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LabelBoard.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

int cellOf(double at, double cell)
{
    return static_cast<int>(std::floor(std::clamp(at, -1e6, 1e6) / cell));
}

} // namespace

LabelBoard::LabelBoard(QSizeF size, double margin)
    : m_size(size)
    , m_seen(QRectF(QPointF(0, 0), size).adjusted(margin, margin, -margin, -margin))
    , m_columns(cellOf(size.width(), kCell) + 1)
    , m_rows(cellOf(size.height(), kCell) + 1)
    , m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{
    blockBorder();
}

void LabelBoard::blockBorder()
{
    const QPointF halo(2, 2);
    const auto blockAlong = [&](QPointF from, QPointF to) { block(QRectF(from - halo, to + halo), Labels); };
    blockAlong(m_seen.topLeft(), m_seen.topRight());
    blockAlong(m_seen.bottomLeft(), m_seen.bottomRight());
    blockAlong(m_seen.topLeft(), m_seen.bottomLeft());
    blockAlong(m_seen.topRight(), m_seen.bottomRight());
}

void LabelBoard::block(const QRectF& rect, Layer layer)
{
    const int left = std::max(0, cellOf(rect.left(), kCell));
    const int right = std::min(m_columns - 1, cellOf(rect.right(), kCell));
    const int top = std::max(0, cellOf(rect.top(), kCell));
    const int bottom = std::min(m_rows - 1, cellOf(rect.bottom(), kCell));
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column)
            cell(column, row) |= layer;
    }
}

void LabelBoard::blockLine(const std::vector<QPointF>& points, double radius, Layer layer)
{
    const QRectF near = QRectF(QPointF(0, 0), m_size).adjusted(-radius, -radius, radius, radius);
    const QPointF corner(radius, radius);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QPointF a = points[i];
        const QPointF step = points[i + 1] - a;
        if (std::max(a.x(), a.x() + step.x()) < near.left() || std::min(a.x(), a.x() + step.x()) > near.right() ||
            std::max(a.y(), a.y() + step.y()) < near.top() || std::min(a.y(), a.y() + step.y()) > near.bottom())
            continue;
        const double stride = std::max(kCell, radius);
        const int pieces =
            std::max(1, static_cast<int>(std::ceil(std::min(1e5, std::hypot(step.x(), step.y())) / stride)));
        for (int k = 0; k <= pieces; ++k) {
            const QPointF p = a + step * (double(k) / pieces);
            block(QRectF(p - corner, p + corner), layer);
        }
    }
}

bool LabelBoard::isFree(const QRectF& rect, unsigned layers) const
{
    if (rect.left() < 0 || rect.top() < 0 || rect.right() > m_size.width() || rect.bottom() > m_size.height())
        return false;
    for (int row = cellOf(rect.top(), kCell); row <= cellOf(rect.bottom(), kCell); ++row) {
        const std::uint8_t* cells =
            m_cells.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
        for (int column = cellOf(rect.left(), kCell); column <= cellOf(rect.right(), kCell); ++column) {
            if (cells[column] & layers)
                return false;
        }
    }
    return true;
}

bool LabelBoard::isFree(const std::vector<QRectF>& rects, unsigned layers) const
{
    const auto isSeen = [&](const QRectF& rect) { return m_seen.contains(rect.center()); };
    return std::ranges::all_of(
        rects, [&](const QRectF& rect) { return isFree(rect, layers) && isSeen(rect) == isSeen(rects.front()); });
}

bool LabelBoard::isLineFree(QPointF from, QPointF to, unsigned layers) const
{
    const QPointF step = to - from;
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::hypot(step.x(), step.y()) / kCell)));
    for (int k = 0; k <= pieces; ++k) {
        const QPointF p = from + step * (double(k) / pieces);
        const int column = cellOf(p.x(), kCell);
        const int row = cellOf(p.y(), kCell);
        if (contains(column, row) && (m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                                              static_cast<std::size_t>(column)] &
                                      layers))
            return false;
    }
    return true;
}

} // namespace riparia
