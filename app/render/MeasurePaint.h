// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/LineRun.h"
#include "app/render/MapStyle.h"

#include <QPainter>

namespace riparia {

/// Strokes a line as works of a measure are drawn in the measure theme: colour and pattern, so that they are told apart without colour too.
void strokeMeasure(QPainter& painter, const LineRun& run, const MeasureStyle& measure, const MapStyle& style);

} // namespace riparia
