// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/MapLegend.h"
#include "app/report/ReportPages.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <vector>

namespace riparia {

/// What stands beside a map on a page of the report, added from the top down: its scale, the legend, and where and how it was drawn.
class MapColumn {
public:
    /// How close it is set: wide beside a map that has the page to itself, tight beside one with tables below.
    enum class Setting { Wide, Tight };

    static constexpr double kWidth = 50; ///< in millimetres, as all lengths here

    /// From a place on the page in hand on; `view` is that of the map.
    MapColumn(const PageContext& pages, QPointF corner, Setting setting, const Viewport& view);

    /// Scale, bar and north arrow, with a line below; where there is no one scale a note in place of the bar.
    void addScale(double denominator);
    void addHead(const QString& words);
    void addRow(const LegendRow& row);
    /// The signs of several rows side by side in one, narrower where the words leave little room.
    void addRow(const QString& words, const std::vector<LegendRow>& signs);
    void addRule();
    /// The grid and its coordinate system, where true north lies, and what else is to be said: sentences, of which some may be empty.
    void addNote(const QStringList& more);

    /// For what is of one map only: the left end of the next base line, the distance to the one after, and room that was taken.
    QPointF cursor() const { return m_cursor; }
    double line() const { return m_line; }
    void moveDown(double by) { m_cursor.ry() += by; }
    Sheet& sheet() const { return m_sheet; }

private:
    const PageContext& m_pages;
    Sheet& m_sheet;
    Viewport m_view;
    QPointF m_cursor;
    double m_line;      // from one base line to the next
    double m_scaleRoom; // above the line below the scale
    double m_ruleRoom;  // from a line to the base line below it
};

} // namespace riparia
