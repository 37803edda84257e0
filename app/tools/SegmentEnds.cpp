// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentEnds.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/tools/PathPaint.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/ToolText.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia::ends {

namespace {

constexpr std::int64_t kLeastSpan = 1; // mm
constexpr double kConfluence = 12;     // pixels from a mouth that snap to it

class EndTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::SegmentEnds)

public:
    static QString move(const QString& code, const QString& chainage)
    {
        return tr("Move end of %1 to %2").arg(code, chainage);
    }
    static QString range(const QString& from, const QString& to)
    {
        return tr("%1\u2013%2", "chainage from, to").arg(from, to);
    }
    static QString otherRiver(const QString& code) { return tr("%1 lies on another river than that place.").arg(code); }
    static QString beyond(const QString& code)
    {
        return tr("That place is at or beyond the other end of %1.").arg(code);
    }
    static QString confluence(const QString& river) { return tr("Confluence with %1").arg(river); }
    static QString length() { return tr("Length of this segment"); }
    static QString change() { return tr("Change"); }
    static QString newLength() { return tr("New net length"); }
};

} // namespace

Position placeOf(const Segment& segment, bool isFrom)
{
    return isFrom ? segment.span.from : segment.span.to;
}

std::optional<double> pixelsTo(const ToolContext& context, const SegmentEnd& end, QPointF screen)
{
    const auto segment = edits::segmentOf(context.document, end.segment);
    const River* river = segment ? edits::riverOf(context.document, segment->river) : nullptr;
    if (!river)
        return std::nullopt;
    const QPointF at = context.canvas.viewport().toScreen(river->alignment->pointAt(placeOf(*segment, end.isFrom)));
    return std::hypot(at.x() - screen.x(), at.y() - screen.y());
}

std::optional<SegmentEnd> nearest(const ToolContext& context, const Segment& segment, QPointF screen)
{
    const SegmentEnd from{segment.meta.uuid, true};
    const SegmentEnd to{segment.meta.uuid, false};
    const auto toFrom = pixelsTo(context, from, screen);
    const auto toTo = pixelsTo(context, to, screen);
    if (!toFrom || !toTo)
        return std::nullopt;
    return *toFrom < *toTo ? from : to;
}

Span moved(const Segment& segment, bool isFrom, Position to)
{
    Span span = segment.span;
    if (isFrom)
        span.from = std::min(to, Position{span.to.mm - kLeastSpan});
    else
        span.to = std::max(to, Position{span.from.mm + kLeastSpan});
    return span;
}

std::optional<Confluence> confluenceAt(const ToolContext& context, const Segment& segment, QPointF pointer)
{
    const RiverNetwork& network = context.document.network();
    const auto river = network.find(segment.river);
    if (!river)
        return std::nullopt;
    const Alignment& alignment = *network.rivers()[*river].alignment;
    std::optional<Confluence> found;
    double nearest = kConfluence;
    for (const Confluence& confluence : network.confluences()) {
        if (confluence.into != *river)
            continue;
        const QPointF to = context.canvas.viewport().toScreen(alignment.pointAt(confluence.at)) - pointer;
        if (std::hypot(to.x(), to.y()) > nearest)
            continue;
        nearest = std::hypot(to.x(), to.y());
        found = confluence;
    }
    return found;
}

QString whyNot(const ToolContext& context, const Segment& segment, bool isFrom, const NetworkPlace& target)
{
    const QString code = fromUtf8(segment.meta.code);
    if (context.document.network().rivers()[target.river].key != segment.river)
        return EndTexts::otherRiver(code);
    const bool isBeyond = isFrom ? target.at >= segment.span.to : target.at <= segment.span.from;
    return isBeyond ? EndTexts::beyond(code) : QString();
}

Result<NetworkPlace> typedPlace(const ToolContext& context, const SegmentEnd& end, const QString& text)
{
    const auto segment = edits::shownSegment(context, end.segment);
    if (!segment)
        return fail(ErrorCode::NotFound);
    const auto river = context.document.network().find(segment->river);
    if (!river)
        return fail(river.error());
    const NetworkPlace start{*river, placeOf(*segment, end.isFrom)};
    const auto places = readPlaces(context.document, toUtf8(text), *river, start);
    if (!places)
        return fail(places.error());
    if (places->size() != 1)
        return fail(ErrorCode::ChainageSyntax, toUtf8(text));
    return places->front();
}

void preview(const ToolContext& context, const SegmentEnd& end, std::optional<Span> span)
{
    const auto segment = span ? edits::segmentOf(context.document, end.segment) : nullptr;
    context.totals.sketch(segment ? edits::resized(context.document, segment, *span) : ChangeSet());
}

Result<void> move(const ToolContext& context, const SegmentEnd& end, Span span)
{
    const auto segment = edits::segmentOf(context.document, end.segment);
    const River* river = segment ? edits::riverOf(context.document, segment->river) : nullptr;
    if (!river)
        return fail(ErrorCode::NotFound, end.segment.toString());
    const ShownUnits& units = context.canvas.content()->units;
    const QString label = units.chainage(river->stationing.chainageAt(end.isFrom ? span.from : span.to));
    return context.document.edit(edits::resized(context.document, segment, span),
                                 [code = fromUtf8(segment->meta.code), label] { return EndTexts::move(code, label); });
}

std::vector<BubbleLine> bubble(const ToolContext& context, const Segment& segment, Span span)
{
    const ShownUnits& units = context.canvas.content()->units;
    const QString unit = toolText::lengthUnit(units);
    std::vector<BubbleLine> lines;
    if (const River* river = edits::riverOf(context.document, segment.river)) {
        Chainage from = river->stationing.chainageAt(span.from);
        Chainage to = river->stationing.chainageAt(span.to);
        if (to < from)
            std::swap(from, to);
        lines.push_back({BubbleLine::Kind::Head,
                         EndTexts::range(units.chainage(from), units.chainage(to)),
                         NameText::bank(segment.bank),
                         {}});
    }
    lines.push_back({BubbleLine::Kind::Figure, EndTexts::length(), toolText::length(span.length(), units), unit});
    lines.push_back({BubbleLine::Kind::Plain, EndTexts::change(),
                     toolText::length(span.length() - segment.span.length(), units), unit});
    if (const auto sketched = context.totals.sketched()) {
        const Millimetres before = context.totals.ledger()->totals.river.net;
        lines.push_back({BubbleLine::Kind::Plain, EndTexts::newLength(),
                         toolText::length(sketched->totals.river.net - before, units), unit});
    }
    return lines;
}

void paint(QPainter& painter, const ToolContext& context, const Viewport& view, const Segment& segment, Span span,
           QPointF pointer)
{
    const PathPaint path{context.document, context.canvas, context.totals};
    const auto index = context.document.network().find(segment.river);
    if (!index)
        return;
    path.path(painter, view, {{*index, span}}, segment.bank);
    overlay::paintBubble(painter, context.canvas.theme(), bubble(context, segment, span), pointer,
                         context.canvas.rect(), path.bounds(view, {{*index, span}}));
}

void paintConfluence(QPainter& painter, const ToolContext& context, const Viewport& view, const Confluence& confluence)
{
    const Alignment& alignment = *context.document.network().rivers()[confluence.into].alignment;
    Snap snap;
    snap.kind = SnapKind::End;
    overlay::paintSnap(painter, context.canvas.theme(), snap, view.toScreen(alignment.pointAt(confluence.at)),
                       EndTexts::confluence(riverName(context.document, confluence.from)), context.canvas.rect());
}

void paintHandle(QPainter& painter, const ToolContext& context, const Viewport& view, const SegmentEnd& end)
{
    const auto segment = edits::segmentOf(context.document, end.segment);
    const River* river = segment ? edits::riverOf(context.document, segment->river) : nullptr;
    if (!river)
        return;
    const Position at = placeOf(*segment, end.isFrom);
    const Point direction = river->alignment->directionAt(at);
    overlay::paintHandle(painter, context.canvas.theme(), view.toScreen(river->alignment->pointAt(at)),
                         {direction.x, -direction.y});
}

} // namespace riparia::ends
