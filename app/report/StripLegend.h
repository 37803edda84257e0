// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/MapLegend.h"
#include "app/report/Sheet.h"

#include <QPointF>
#include <QString>

#include <functional>
#include <vector>

namespace riparia {

/// A legend below a map, as wide as it: groups one after the other, over as many lines as they take. Millimetres.
class StripLegend {
public:
    static constexpr double kLine = 5;

    StripLegend(const std::vector<LegendGroup>& groups, double width);

    int lines() const { return m_items.empty() ? 0 : m_items.back().line + 1; }
    double height() const { return kLine * lines(); }
    /// `at`: the left end of its first base line.
    void add(Sheet& sheet, QPointF at) const;

private:
    struct Item {
        int line = 0;
        double x = 0;
        QString words;
        std::function<void(QPainter&, const QRectF&)>
            paint; ///< of a sign before the words; empty for the title of a group
    };
    void put(Item item, double width);

    double m_width;
    double m_x = 0; // where the next one begins
    int m_line = 0;
    std::vector<Item> m_items;
};

} // namespace riparia
