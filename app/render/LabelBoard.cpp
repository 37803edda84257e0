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
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QPointF a = points[i];
        const QPointF b = points[i + 1];
        if (std::max(a.x(), b.x()) < near.left() || std::min(a.x(), b.x()) > near.right() ||
            std::max(a.y(), b.y()) < near.top() || std::min(a.y(), b.y()) > near.bottom())
            continue;
        blockEdge(a, b, radius, layer);
    }
}

void LabelBoard::blockEdge(QPointF a, QPointF b, double radius, Layer layer)
{
    const QPointF step = b - a;
    const int top = std::max(0, cellOf(std::min(a.y(), b.y()) - radius, kCell));
    const int bottom = std::min(m_rows - 1, cellOf(std::max(a.y(), b.y()) + radius, kCell));
    for (int row = top; row <= bottom; ++row) {
        // The part of the edge that comes as near to this row as `radius`: steps along the edge would leave notches between them.
        double from = 0;
        double to = 1;
        if (step.y() != 0) {
            const double first = (row * kCell - radius - a.y()) / step.y();
            const double second = ((row + 1) * kCell + radius - a.y()) / step.y();
            from = std::clamp(std::min(first, second), 0.0, 1.0);
            to = std::clamp(std::max(first, second), 0.0, 1.0);
        }
        const double x1 = a.x() + step.x() * from;
        const double x2 = a.x() + step.x() * to;
        const int left = std::max(0, cellOf(std::min(x1, x2) - radius, kCell));
        const int right = std::min(m_columns - 1, cellOf(std::max(x1, x2) + radius, kCell));
        for (int column = left; column <= right; ++column)
            cell(column, row) |= layer;
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
