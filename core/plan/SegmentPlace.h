// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"
#include "core/river/River.h"

namespace riparia {

/// The segment on this span of this river: river, span, anchors, snapshot and the hash of the alignment it is measured on, all together, so that
/// none of them is ever forgotten. The span is clamped to the river. The state becomes Located.
Segment placedOn(Segment segment, const River& river, Span span);

} // namespace riparia
