// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/AreaFill.h"
#include "app/render/LineRun.h"
#include "app/render/MapContent.h"
#include "app/render/MapStyle.h"

#include <QPainter>

namespace riparia {

/// Strokes a line as works of a status are drawn: dashes, dots, core line. Without the casing. `scale` makes all of it finer; a `color` that
/// is valid stands for the status' own.
void strokeStatus(QPainter& painter, const LineRun& run, StatusClass status, const MapStyle& style, double scale = 1,
                  const QColor& color = {});
/// The colour of a segment in the themes of numbers; none in the others.
QColor themeColor(const MapSegment& segment, const MapContent& content, const MapStyle& style);
/// The colour and fill of an area in the theme.
AreaLook areaLook(const MapArea& area, const MapContent& content, const MapStyle& style);
/// The colour of the line along the middle of a greenway in the theme.
QColor greenwayColor(const MapGreenway& greenway, const MapContent& content, const MapStyle& style);
/// A line of a map that compares: added is solid, removed grey and dotted, changed double.
void strokeDelta(QPainter& painter, const LineRun& run, StatusClass status, MapDelta delta, const MapStyle& style,
                 double scale);
/// One of the parts of a greenway's line: 0 casing, 1 core, 2 line in the middle, whose colour tells the status or what the theme does, and whose dash the
/// class.
void strokeGreenway(QPainter& painter, const LineRun& run, const QColor& color, const QString& grade,
                    const MapStyle& style, int part);

} // namespace riparia
