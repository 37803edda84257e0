// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/render/RingShape.h"

#include <QColor>
#include <QPainter>

namespace riparia {

/// What an area is filled with.
struct AreaLook {
    QColor color;
    AreaPattern pattern = AreaPattern::Hatch;
};

/// Fills a shape with a tint and a pattern of lines and small signs, which stay on the map however it is moved. Shapes only, nothing clipped: on paper as
/// on the screen.
void fillArea(QPainter& painter, const RingShape& shape, const AreaLook& look, const MapStyle& style);

} // namespace riparia
