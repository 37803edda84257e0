// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SelectTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/HiddenText.h"
#include "app/tools/PathPaint.h"
#include "app/tools/Pixels.h"
#include "app/tools/SegmentEdits.h"

#include "core/plan/ObjectLock.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

/// Works and sites that are locked lie there like a picture. Rivers are locked as a rule, and asked about all the same.
std::vector<Uuid> unlocked(const PlanDocument& document, std::vector<Uuid> ids)
{
    std::erase_if(ids, [&](const Uuid& id) {
        const Plan& plan = document.plan();
        return (plan.segments().find(id) && document.isLocked(EntityKind::Segment)) ||
               (plan.areas().find(id) && document.isLocked(EntityKind::Area)) ||
               (plan.greenways().find(id) && document.isLocked(EntityKind::Greenway)) ||
               (plan.table<Site>().find(id) && document.isLocked(EntityKind::Site));
    });
    return ids;
}

/// The one segment that is selected, where its ends can be moved.
std::shared_ptr<const Segment> movableSegment(const ToolContext& context)
{
    auto segment = edits::selectedSegment(context);
    return segment && !isLocked(segment->meta.attrs) ? segment : nullptr;
}

} // namespace

SelectTool::SelectTool(ToolContext context)
    : MapTool(context)
    , m_entry(new ChainageEntry(&context.canvas))
{
    connect(m_entry, &ChainageEntry::edited, this, &SelectTool::readEntry);
    connect(m_entry, &ChainageEntry::accepted, this, &SelectTool::acceptEntry);
    connect(m_entry, &ChainageEntry::cancelled, this, &SelectTool::cancel);
}

QString SelectTool::prompt() const
{
    if (m_phase == Phase::MovingEnd)
        return tr("Move the end along the river, or type its chainage; Esc puts it back");
    if (m_phase == Phase::TypingEnd)
        return tr("Enter takes the chainage; Esc puts the end back");
    const auto segment = edits::selectedSegment(m_context);
    if (!segment)
        return tr("Click an object, or drag a box around several");
    const QString code = fromUtf8(segment->meta.code);
    return isLocked(segment->meta.attrs) ? tr("%1 is locked; click another object").arg(code)
                                         : tr("Drag an end of %1 along the river, or click another object").arg(code);
}

void SelectTool::deactivate()
{
    cancel();
    m_hovered.reset();
}

void SelectTool::contentChanged()
{
    m_confluence.reset(); // its rivers may be others
    if (m_end && !edits::segmentOf(m_context.document, m_end->segment))
        cancel();
    Q_EMIT promptChanged();
}

void SelectTool::shownChanged()
{
    if (m_end && !edits::shownSegment(m_context, m_end->segment))
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

/// The end of the selected segment that is under the pointer.
std::optional<SegmentEnd> SelectTool::endAt(QPointF screen) const
{
    const auto segment = movableSegment(m_context);
    const auto end = segment ? ends::nearest(m_context, *segment, screen) : std::nullopt;
    return end && *ends::pixelsTo(m_context, *end, screen) <= pixels::kHandle ? end : std::nullopt;
}

void SelectTool::pointerPressed(const ToolEvent& event)
{
    if (event.button == Qt::RightButton && m_phase == Phase::Idle) {
        openMenu(event);
        return;
    }
    if (event.button != Qt::LeftButton)
        return;
    if (m_phase == Phase::TypingEnd)
        cancel(); // a click elsewhere puts the end back
    m_pressed = m_pointer = event.screen;
    if (event.isDoubleClick && !(event.modifiers & (Qt::ControlModifier | Qt::ShiftModifier))) {
        m_phase = Phase::DoubleClicked; // the button comes up yet
        return;
    }
    m_end = endAt(event.screen);
    m_phase = m_end ? Phase::MovingEnd : Phase::Pressed;
    m_span.reset();
    Q_EMIT promptChanged();
}

void SelectTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (m_phase == Phase::Pressed && pixels::between(m_pressed, m_pointer) >= pixels::kDragBegins)
        m_phase = Phase::Boxing;
    if (m_phase == Phase::MovingEnd)
        setSpan(movedSpan(event));
    if (m_phase == Phase::Idle) {
        const auto hit = unlocked(m_context.document, m_context.canvas.featuresAt(event.screen, pixels::kPick));
        m_hovered = hit.empty() ? std::nullopt : std::optional(hit.front());
    }
}

/// The span with the end being moved where the pointer is on the river.
std::optional<Span> SelectTool::movedSpan(const ToolEvent& event)
{
    m_confluence.reset();
    const auto segment = edits::segmentOf(m_context.document, m_end->segment);
    const River* river = segment ? edits::riverOf(m_context.document, segment->river) : nullptr;
    if (!river)
        return std::nullopt;
    const Position end = ends::placeOf(*segment, m_end->isFrom);
    const bool isNotable = event.snap.kind != SnapKind::None && event.snap.kind != SnapKind::River;
    if (!isNotable && m_context.canvas.isSnapping() && !(event.modifiers & Qt::ControlModifier))
        m_confluence = ends::confluenceAt(m_context, *segment, event.screen);
    if (m_confluence)
        return ends::moved(*segment, m_end->isFrom, m_confluence->at);
    const Position at =
        event.snap.kind != SnapKind::None ? event.snap.position : river->alignment->locate(event.map, end).at;
    return ends::moved(*segment, m_end->isFrom, at);
}

void SelectTool::setSpan(std::optional<Span> span)
{
    m_span = span;
    ends::preview(m_context, *m_end, m_span);
    Q_EMIT overlayChanged();
}

void SelectTool::moveEnd(const SegmentEnd& end, Span span)
{
    if (const auto done = ends::move(m_context, end, span); !done)
        Q_EMIT notice(ErrorText::sentence(done.error()));
}

void SelectTool::pointerReleased(const ToolEvent& event)
{
    if (m_phase == Phase::TypingEnd)
        return; // what is typed counts now
    const Phase phase = m_phase;
    const auto end = m_end;
    const auto span = m_span;
    cancel();
    if (phase == Phase::Boxing) {
        const QRectF box = QRectF(m_pressed, event.screen).normalized();
        select(unlocked(m_context.document, m_context.canvas.featuresTouching(box)), event.modifiers);
    } else if (phase == Phase::Pressed ||
               (phase == Phase::MovingEnd && pixels::between(m_pressed, event.screen) < pixels::kDragBegins)) {
        click(event);
    } else if (phase == Phase::DoubleClicked) {
        editPoints();
    } else if (phase == Phase::MovingEnd && span) {
        moveEnd(*end, *span);
    }
}

// --- a chainage typed for the end

bool SelectTool::openEntry()
{
    if (m_phase != Phase::MovingEnd)
        return false;
    showEntry(QStringLiteral("K"));
    return true;
}

void SelectTool::showEntry(const QString& text)
{
    const auto segment = edits::segmentOf(m_context.document, m_end->segment);
    if (!segment)
        return;
    m_phase = Phase::TypingEnd;
    m_confluence.reset();
    m_entry->open(m_pointer, text);
    m_entry->showHint(tr("Where the end of %1 goes").arg(fromUtf8(segment->meta.code)), false);
    Q_EMIT promptChanged();
}

void SelectTool::readEntry(const QString& text)
{
    if (m_phase != Phase::TypingEnd)
        return;
    const auto segment = edits::segmentOf(m_context.document, m_end->segment);
    const auto place = ends::typedPlace(m_context, *m_end, text);
    const bool fits = segment && place && ends::whyNot(m_context, *segment, m_end->isFrom, *place).isEmpty();
    setSpan(fits ? std::optional(ends::moved(*segment, m_end->isFrom, place->at)) : std::nullopt);
}

void SelectTool::acceptEntry(const QString& text)
{
    if (m_phase != Phase::TypingEnd)
        return;
    const SegmentEnd end = *m_end;
    const auto segment = edits::segmentOf(m_context.document, end.segment);
    const auto place = ends::typedPlace(m_context, end, text);
    if (!segment || !place) {
        m_entry->showHint(place ? QString() : ErrorText::sentence(place.error()), true);
        return;
    }
    if (const QString why = ends::whyNot(m_context, *segment, end.isFrom, *place); !why.isEmpty()) {
        m_entry->showHint(why, true);
        return;
    }
    cancel();
    moveEnd(end, ends::moved(*segment, end.isFrom, place->at));
}

/// What is meant is what is pointed at: an object outside the selection becomes it.
void SelectTool::openMenu(const ToolEvent& event)
{
    m_pointer = event.screen;
    const auto hit = unlocked(m_context.document, m_context.canvas.featuresAt(event.screen, pixels::kPick));
    const Selection& selection = m_context.document.selection();
    if (!hit.empty() && std::ranges::none_of(hit, [&](const Uuid& id) { return selection.contains(id); }))
        select({hit.front()}, Qt::NoModifier);
    Q_EMIT menuWanted(event.screen);
}

void SelectTool::click(const ToolEvent& event)
{
    const auto hit = unlocked(m_context.document, m_context.canvas.featuresAt(event.screen, pixels::kPick));
    const bool again = pixels::between(m_lastClick, event.screen) < pixels::kDragBegins;
    m_depth = again && !hit.empty() ? (m_depth + 1) % hit.size() : 0;
    m_lastClick = event.screen;
    m_beforeClick = again ? m_context.document.selection().ids() : std::vector<Uuid>();
    select(hit.empty() ? hit : std::vector{hit[m_depth]}, event.modifiers);
    if (hit.empty())
        sayWhatIsHidden(event.screen);
}

/// What is dim on the map looks as if it could be taken; where it is not drawn at all nobody expects it.
void SelectTool::sayWhatIsHidden(QPointF screen)
{
    if (m_context.canvas.style().filteredOpacity <= 0)
        return;
    const QString hidden = hiddenText::here(m_context, screen, pixels::kPick,
                                            {EntityKind::Segment, EntityKind::Area, EntityKind::Greenway});
    if (!hidden.isEmpty())
        Q_EMIT notice(hidden);
}

/// The first click of the two may have gone down from what was meant: one is about what the hand was on.
void SelectTool::editPoints()
{
    const auto hit = m_context.canvas.featuresAt(m_pressed, pixels::kPick);
    const bool wasOnIt = m_beforeClick.size() == 1 && std::ranges::find(hit, m_beforeClick.front()) != hit.end();
    if (wasOnIt)
        m_context.document.selection().set(m_beforeClick);
    m_lastClick = {-1, -1};
    Q_EMIT toolWanted(QStringLiteral("points"));
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
    m_confluence.reset();
    m_entry->close();
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
    if (key.key() == Qt::Key_Menu && m_phase == Phase::Idle) {
        Q_EMIT menuWanted(m_context.canvas.rect().center());
        return true;
    }
    if (m_phase == Phase::MovingEnd && key.key() == Qt::Key_K)
        return openEntry();
    if (m_phase == Phase::MovingEnd && !key.text().isEmpty() && key.text()[0].isDigit()) {
        showEntry(key.text());
        return true;
    }
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
    const auto segment = movableSegment(m_context);
    const River* river = segment ? edits::riverOf(m_context.document, segment->river) : nullptr;
    if (!river)
        return;
    const Span span = m_span.value_or(segment->span);
    if (m_span)
        ends::paint(painter, m_context, view, *segment, *m_span, m_pointer);
    if (m_confluence)
        ends::paintConfluence(painter, m_context, view, *m_confluence);
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
