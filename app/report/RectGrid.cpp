// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/RectGrid.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kCellMm = 5;

int cellAt(double place, double begin, int count)
{
    return static_cast<int>(std::clamp(std::floor((place - begin) / kCellMm), 0.0, count - 1.0));
}

int cellsIn(double length)
{
    return std::max(1, static_cast<int>(std::ceil(length / kCellMm)));
}

} // namespace

RectGrid::RectGrid(const QRectF& area)
    : m_area(area)
    , m_columns(cellsIn(area.width()))
    , m_rows(cellsIn(area.height()))
    , m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{}

RectGrid::Cells RectGrid::cellsOf(const QRectF& rect) const
{
    return {cellAt(rect.left(), m_area.left(), m_columns), cellAt(rect.top(), m_area.top(), m_rows),
            cellAt(rect.right(), m_area.left(), m_columns), cellAt(rect.bottom(), m_area.top(), m_rows)};
}

std::size_t RectGrid::indexOf(int column, int row) const
{
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
}

void RectGrid::add(const QRectF& rect)
{
    const auto index = static_cast<int>(m_rects.size());
    m_rects.push_back(rect);
    const Cells cells = cellsOf(rect);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column)
            m_cells[indexOf(column, row)].push_back(index);
    }
}

bool RectGrid::meets(const QRectF& rect) const
{
    const Cells cells = cellsOf(rect);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            if (std::ranges::any_of(m_cells[indexOf(column, row)], [&](int index) {
                    return m_rects[static_cast<std::size_t>(index)].intersects(rect);
                }))
                return true;
        }
    }
    return false;
}

} // namespace riparia
