// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/SegmentPlace.h"

#include <utility>

namespace riparia {

Segment placedOn(Segment segment, const River& river, Span span)
{
    const Alignment& alignment = *river.alignment;
    segment.river = river.key;
    segment.span = span.intersected(alignment.whole());
    segment.anchorFrom = alignment.pointAt(segment.span.from);
    segment.anchorTo = alignment.pointAt(segment.span.to);
    segment.snapshot = alignment.slice(segment.span);
    segment.alignmentHash = alignment.hash();
    segment.state = SegmentState::Located;
    return segment;
}

} // namespace riparia
