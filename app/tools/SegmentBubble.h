// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/OverlayPaint.h"
#include "app/tools/MapTool.h"

#include "core/river/RiverPath.h"

#include <vector>

namespace riparia {

/// What the bubble says of a segment being drawn along this path, from the totals and what the sketch makes of them (PlanTotals::sketched(), not null):
/// range and bank; what of it is new, or that a measure of banks in the channel adds nothing to theirs; its length; what is counted already and by whom; what it does to the target of river length.
std::vector<BubbleLine> segmentBubble(const ToolContext& context, const std::vector<PathStretch>& path);

} // namespace riparia
