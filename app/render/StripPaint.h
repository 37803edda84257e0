// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/render/StripLayout.h"

#include <QColor>
#include <QPainter>
#include <QString>

#include <functional>
#include <optional>

namespace riparia {

/// Colours around the works of a straight-line diagram: of the window's theme, or of paper.
struct StripLook {
    QColor ground; ///< behind the lanes
    QColor alt;    ///< behind what is counted
    QColor text;
    QColor secondary; ///< names of lanes, lengths
    QColor line;      ///< hairlines
    QColor mark;      ///< selection, tracker, overlaps
    QColor markText;
    QColor gap; ///< frame
    QColor gapTint;
    QColor gapText;
    QColor counted; ///< invalid: what is counted has the colour and dash of its owner's status
    QColor focus;
};

/// What of a diagram stands out at the moment; nothing on paper.
struct StripMarks {
    std::function<bool(const Uuid&)> isSelected; ///< null: nothing is
    std::optional<Uuid> hovered;
    std::optional<Uuid> current;     ///< where the keyboard is
    std::optional<Position> tracker; ///< a dashed line across
    QString trackerText;             ///< on a plate beside it; "" for none
};

/// Paints a layout of this content, ground included. Works have the colours and dashes of the map's style.
void paintStrip(QPainter& painter, const StripContent& content, const StripLayout& layout, const MapStyle& style,
                const StripLook& look, const StripMarks& marks = {});

} // namespace riparia
