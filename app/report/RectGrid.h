// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstddef>
#include <vector>

namespace riparia {

/// Rectangles of a page by the cells they touch, so that what is asked about a small one looks at its neighbours only.
class RectGrid {
public:
    /// `area`: where they lie, in millimetres; what is beyond belongs to the cells at its edge.
    explicit RectGrid(const QRectF& area);

    void add(const QRectF& rect);
    /// Whether any shares room with this one; to touch is not to meet.
    bool meets(const QRectF& rect) const;
    const std::vector<QRectF>& rects() const { return m_rects; }

private:
    struct Cells {
        int left, top, right, bottom; // both ends included
    };
    Cells cellsOf(const QRectF& rect) const;
    std::size_t indexOf(int column, int row) const;

    QRectF m_area;
    int m_columns;
    int m_rows;
    std::vector<QRectF> m_rects;
    std::vector<std::vector<int>> m_cells; // by row
};

} // namespace riparia
