// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/theme/Theme.h"

#include <QIcon>
#include <QPainter>
#include <QRectF>

namespace riparia {

/// Samples of how things look on the map, from the map's own style: for legends, badges, tables and combos.
class Swatch {
public:
    enum class Kind { Status, Area, Greenway, River, Chainage, Site, Boundary };

    /// The map's style of the theme in use.
    static const MapStyle& style();
    static const MapStyle& style(ThemeKind look);
    /// Where the map has another look than the window: its paper, on which its colours are told apart.
    static void paintGround(QPainter& painter, const QRectF& rect, ThemeKind look);
    /// A line of this status across the middle of the rectangle.
    static void paintStatus(QPainter& painter, const QRectF& rect, StatusClass statusClass, const MapStyle& style);
    static void paint(QPainter& painter, const QRectF& rect, Kind kind, const MapStyle& style);
    /// Tinted ground, line sample, words in the status's text colour (VISUAL.md, "status badge").
    static void paintBadge(QPainter& painter, const QRectF& rect, StatusClass statusClass, const QString& words,
                           const QFont& font);
    static int badgeWidth(const QString& words, const QFont& font);
    /// A status line as an icon for combos, in the colours of the theme in use.
    static QIcon statusIcon(StatusClass statusClass, double devicePixelRatio);
};

} // namespace riparia
