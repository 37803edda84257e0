// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/DrawingTemplate.h"
#include "app/tools/MapTool.h"

#include "core/geometry/Point.h"
#include "core/river/RiverPath.h"

#include <QString>

#include <optional>
#include <vector>

namespace riparia {

/// The lines beside a stretch that widths count from, in coordinates of the plan. Bank lines: of the reference layers that are marked as such and shown,
/// but for lines that lie nearer to other rivers for the most part. Waterline: the outlines of the water surfaces that the stretch runs through. Centreline:
/// none.
std::vector<Line> stripBanks(const ToolContext& context, const PathStretch& along, StripBase base);

/// What was typed after widths, as in "15/10 bank", is taken out of the text: "centreline", "bank line", "waterline", "中线", "岸线", "水边线", also with "from"
/// or "自" before it. None where the text ends in no such word.
std::optional<StripBase> takeStripBase(QString& text);

} // namespace riparia
