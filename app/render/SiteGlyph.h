// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"

#include <QPainter>
#include <QPointF>

namespace riparia {

/// The sign of a site of this kind: triangle for outfalls, barred circle for control sections, square for parks and venues ...; a dot for kinds that are
/// not known.
void drawSiteGlyph(QPainter& painter, QPointF at, const QString& kind, const MapStyle& style);

} // namespace riparia
