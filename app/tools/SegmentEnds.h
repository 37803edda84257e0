// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/OverlayPaint.h"
#include "app/tools/MapTool.h"
#include "app/tools/NetworkPlace.h"

#include "core/plan/Entities.h"
#include "core/river/RiverNetwork.h"

#include <QPainter>

#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// One end of a segment.
struct SegmentEnd {
    Uuid segment;
    bool isFrom = false; ///< the upstream one

    friend bool operator==(const SegmentEnd&, const SegmentEnd&) = default;
};

/// Moving an end of a segment along its river: what Select and Trim share.
namespace ends {

Position placeOf(const Segment& segment, bool isFrom);
/// The end of the segment that is nearer on screen; none when its river is not there.
std::optional<SegmentEnd> nearest(const ToolContext& context, const Segment& segment, QPointF screen);
/// Pixels of the screen from the end; nothing when segment or river is gone.
std::optional<double> pixelsTo(const ToolContext& context, const SegmentEnd& end, QPointF screen);
/// The span with the end there. An end cannot be pushed over the other: a millimetre stays.
Span moved(const Segment& segment, bool isFrom, Position to);

/// The confluence on the segment's river that is next to the pointer on screen: an end snaps to it where nothing else is notable.
std::optional<Confluence> confluenceAt(const ToolContext& context, const Segment& segment, QPointF pointer);
/// Why the end cannot go there; "" when it can.
QString whyNot(const ToolContext& context, const Segment& segment, bool isFrom, const NetworkPlace& target);
/// The place that was typed for an end, on the segment's river unless it names another. Errors: NotFound when the segment is gone, those of readPlaces(),
/// ChainageSyntax for a range.
Result<NetworkPlace> typedPlace(const ToolContext& context, const SegmentEnd& end, const QString& text);

/// Shows in the totals what it would do; none shows the plan as it is.
void preview(const ToolContext& context, const SegmentEnd& end, std::optional<Span> span);
/// One undo step. Errors: NotFound when the segment is gone, those of PlanDocument::edit().
Result<void> move(const ToolContext& context, const SegmentEnd& end, Span span);

/// Chainages, length and how it changes, and what it does to the totals (those of preview()).
std::vector<BubbleLine> bubble(const ToolContext& context, const Segment& segment, Span span);
/// The segment as it would be, with its bubble beside the pointer.
void paint(QPainter& painter, const ToolContext& context, const Viewport& view, const Segment& segment, Span span,
           QPointF pointer);
/// The mark of a confluence an end would snap to, with the name of the river that joins.
void paintConfluence(QPainter& painter, const ToolContext& context, const Viewport& view, const Confluence& confluence);
/// The bar across the river at one end.
void paintHandle(QPainter& painter, const ToolContext& context, const Viewport& view, const SegmentEnd& end);

} // namespace ends

} // namespace riparia
