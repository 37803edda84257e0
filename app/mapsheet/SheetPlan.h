// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/MapLegend.h"
#include "app/report/Sheet.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <vector>

namespace riparia {

/// Where the parts of a sheet stand, millimetres.
struct SheetPlan {
    QRectF frame;  ///< of the map
    QRectF legend; ///< scale, north arrow and signs
    double titleBase = 0;
    double left = 0, right = 0;
    double footTop = 0; ///< of the lines below all

    /// A column beside the map on wide paper, a strip below it on other paper, as high as so many rows of a legend need; bare: the map alone.
    static SheetPlan of(QSizeF paper, bool isBare, int legendRows);
    static constexpr double kFootLine = 3.4;
};

/// Rows of a legend, its titles included.
int rowsOf(const std::vector<LegendGroup>& groups);

/// Fills columns of a legend from top to bottom, one after the other.
class LegendFlow {
public:
    LegendFlow(Sheet& sheet, const QRectF& room);

    /// `note` stands in place of the bar where there is no one scale; `angle`: radians the map is turned by, anticlockwise.
    void addScale(double denominator, const QString& note, double angle);
    /// Which side is left and which is right.
    void addBanks(const std::shared_ptr<const MapStyle>& style);
    /// For what does not fit any more a line says how much it is.
    void addGroups(const std::vector<LegendGroup>& groups);

private:
    bool need(double height, bool hasMore = false);
    void addRow(const LegendRow& row);

    Sheet& m_sheet;
    QRectF m_room;
    double m_x;
    double m_y;
};

} // namespace riparia
