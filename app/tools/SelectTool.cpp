// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SelectTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/canvas/SnapText.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/render/HitTest.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/PathPaint.h"
#include "app/tools/SegmentBubble.h"
#include "app/tools/SegmentEdits.h"

#include "core/linref/ChainageText.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kTolerance = 6;       // pixels around the pointer
constexpr double kHandle = 9;          // how near to an end of the selected segment takes it
constexpr double kDragBegins = 4;      // less is a click
constexpr std::int64_t kLeastSpan = 1; // mm: an end cannot be pushed over the other

double pixelsBetween(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// The one segment that is selected, if it is one.
std::shared_ptr<const Segment> selectedSegment(const ToolContext& context)
{
    const auto& ids = context.document.selection().ids();
    return ids.size() == 1 ? edits::segmentOf(context.document, ids.front()) : nullptr;
}

} // namespace

QString SelectTool::prompt() const
{
    if (m_phase == Phase::MovingEnd)
        return tr("Move the end along the river; Esc puts it back");
    const auto segment = selectedSegment(m_context);
    return segment ? tr("Drag an end of %1 along the river, or click another object").arg(fromUtf8(segment->meta.code))
                   : tr("Click an object, or drag a box around several");
}

void SelectTool::deactivate()
{
    cancel();
    m_hovered.reset();
}

void SelectTool::contentChanged()
{
    if (m_end && !edits::segmentOf(m_context.document, m_end->segment))
        cancel();
    Q_EMIT promptChanged();
}

SnapOptions SelectTool::snapOptions() const
{
    SnapOptions options;
    if (!m_end)
        return options;
    options.rounds = true;
    const auto& content = *m_context.canvas.content();
    const auto segment = std::find_if(content.segments.begin(), content.segments.end(),
                                      [&](const MapSegment& s) { return s.id == m_end->segment; });
    if (segment != content.segments.end())
        options.onRiver = segment->river;
    return options;
}

// --- pointer

std::optional<SelectTool::End> SelectTool::endAt(QPointF screen) const
{
    const auto segment = selectedSegment(m_context);
    const River* river = segment ? edits::riverOf(m_context.document, segment->river) : nullptr;
    if (!river)
        return std::nullopt;
    const Viewport& view = m_context.canvas.viewport();
    const auto distance = [&](Position at) {
        return pixelsBetween(view.toScreen(river->alignment->pointAt(at)), screen);
    };
    const double from = distance(segment->span.from);
    const double to = distance(segment->span.to);
    if (std::min(from, to) > kHandle)
        return std::nullopt;
    return End{segment->meta.uuid, from < to};
}

void SelectTool::pointerPressed(const ToolEvent& event)
{
    if (event.button != Qt::LeftButton)
        return;
    m_pressed = m_pointer = event.screen;
    m_end = endAt(event.screen);
    m_phase = m_end ? Phase::MovingEnd : Phase::Pressed;
    m_span.reset();
    Q_EMIT promptChanged();
}

void SelectTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (m_phase == Phase::Pressed && pixelsBetween(m_pressed, m_pointer) >= kDragBegins)
        m_phase = Phase::Boxing;
    if (m_phase == Phase::MovingEnd) {
        m_span = movedSpan(event);
        LedgerPtr sketched;
        if (const auto segment = m_span ? edits::segmentOf(m_context.document, m_end->segment) : nullptr)
            if (const auto counted = m_context.totals.preview(edits::resized(m_context.document, segment, *m_span)))
                sketched = *counted;
        m_context.totals.setSketched(std::move(sketched));
    }
    if (m_phase == Phase::Idle) {
        const auto hit = featuresAt(*m_context.canvas.content(), m_context.canvas.style(), m_context.canvas.viewport(),
                                    event.screen, kTolerance);
        m_hovered = hit.empty() ? std::nullopt : std::optional(hit.front());
    }
}

/// The span with the end being moved where the pointer is on the river.
std::optional<Span> SelectTool::movedSpan(const ToolEvent& event) const
{
    const auto segment = edits::segmentOf(m_context.document, m_end->segment);
    const River* river = segment ? edits::riverOf(m_context.document, segment->river) : nullptr;
    if (!river)
        return std::nullopt;
    const Position end = m_end->isFrom ? segment->span.from : segment->span.to;
    const Position at =
        event.snap.kind != SnapKind::None ? event.snap.position : river->alignment->locate(event.map, end).at;
    Span span = segment->span;
    if (m_end->isFrom)
        span.from = std::min(at, Position{span.to.mm - kLeastSpan});
    else
        span.to = std::max(at, Position{span.from.mm + kLeastSpan});
    return span;
}

void SelectTool::pointerReleased(const ToolEvent& event)
{
    const Phase phase = m_phase;
    const auto end = m_end;
    const auto span = m_span;
    cancel();
    if (phase == Phase::Boxing) {
        select(featuresIn(*m_context.canvas.content(), m_context.canvas.style(), m_context.canvas.viewport(),
                          QRectF(m_pressed, event.screen).normalized(), true),
               event.modifiers);
    } else if (phase == Phase::Pressed ||
               (phase == Phase::MovingEnd && pixelsBetween(m_pressed, event.screen) < kDragBegins)) {
        click(event);
    } else if (phase == Phase::MovingEnd && span) {
        const auto segment = edits::segmentOf(m_context.document, end->segment);
        const River* river = edits::riverOf(m_context.document, segment->river);
        const QString label = fromUtf8(chainageText(river->stationing.chainageAt(end->isFrom ? span->from : span->to)));
        const auto done = m_context.document.edit(edits::resized(m_context.document, segment, *span),
                                                  tr("Move end of %1 to %2").arg(fromUtf8(segment->meta.code), label));
        if (!done)
            Q_EMIT notice(ErrorText::sentence(done.error()));
    }
}

void SelectTool::click(const ToolEvent& event)
{
    const auto hit = featuresAt(*m_context.canvas.content(), m_context.canvas.style(), m_context.canvas.viewport(),
                                event.screen, kTolerance);
    const bool again = pixelsBetween(m_lastClick, event.screen) < kDragBegins;
    m_depth = again && !hit.empty() ? (m_depth + 1) % hit.size() : 0;
    m_lastClick = event.screen;
    select(hit.empty() ? hit : std::vector{hit[m_depth]}, event.modifiers);
}

void SelectTool::select(const std::vector<Uuid>& hit, Qt::KeyboardModifiers modifiers)
{
    Selection& selection = m_context.document.selection();
    std::vector<Uuid> ids = selection.ids();
    if (modifiers & Qt::ControlModifier) {
        for (const Uuid& id : hit)
            if (std::erase(ids, id) == 0)
                ids.push_back(id);
    } else if (modifiers & Qt::ShiftModifier) {
        ids.insert(ids.end(), hit.begin(), hit.end());
    } else {
        ids = hit;
    }
    selection.set(std::move(ids));
    Q_EMIT promptChanged();
}

void SelectTool::cancel()
{
    m_phase = Phase::Idle;
    m_end.reset();
    m_span.reset();
    m_context.totals.setSketched(nullptr);
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void SelectTool::pointerLeft()
{
    m_hovered.reset();
}

bool SelectTool::keyPressed(const QKeyEvent& key)
{
    if (key.key() != Qt::Key_Escape)
        return false;
    if (m_phase != Phase::Idle)
        cancel();
    else
        m_context.document.selection().clear();
    return true;
}

// --- painting

void SelectTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    const Theme& theme = m_context.canvas.theme();
    const PathPaint paint{m_context.document, m_context.canvas, m_context.totals};
    if (m_phase == Phase::Boxing) {
        painter.setPen(QPen(theme.color(QStringLiteral("mark")), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(m_pressed, m_pointer).normalized());
    }
    if (m_hovered && m_phase == Phase::Idle && !m_context.document.selection().contains(*m_hovered))
        paint.hover(painter, view, *m_hovered);
    const auto segment = selectedSegment(m_context);
    const River* river = segment ? edits::riverOf(m_context.document, segment->river) : nullptr;
    if (!river)
        return;
    const Span span = m_span.value_or(segment->span);
    if (m_span) {
        const auto index = m_context.document.network().find(segment->river);
        if (index)
            paint.path(painter, view, {{*index, span}}, segment->bank);
        if (index && m_context.totals.sketched())
            overlay::paintBubble(painter, theme, segmentBubble(m_context, {{*index, span}}), m_pointer,
                                 m_context.canvas.rect(), paint.bounds(view, {{*index, span}}));
    }
    for (const Position at : {span.from, span.to}) {
        const Point direction = river->alignment->directionAt(at);
        overlay::paintHandle(painter, theme, view.toScreen(river->alignment->pointAt(at)), {direction.x, -direction.y});
    }
}

QCursor SelectTool::cursor() const
{
    if (m_phase == Phase::MovingEnd || endAt(m_pointer))
        return Qt::SizeAllCursor;
    return m_hovered ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

} // namespace riparia
