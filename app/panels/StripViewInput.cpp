// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a straight-line diagram is handled by mouse and keyboard.
#include "app/document/PlanTotals.h"
#include "app/models/EntityEdits.h"
#include "app/panels/StripView.h"
#include "app/text/ErrorText.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kDragBegins = 4;          // pixels; less is a click
constexpr double kSnapToEnd = 7;           // pixels
constexpr double kSnapToRound = 4;         // pixels
constexpr std::int64_t kLeastSpan = 1'000; // mm: an end cannot be pushed over the other
constexpr double kKeyZoom = 1.5;
constexpr std::int64_t kKeyStep = 10'000; // mm an end goes with an arrow key
constexpr std::int64_t kFineKeyStep = 1'000;

} // namespace

StripHit StripView::hitAt(QPointF at)
{
    if (!m_content)
        return {};
    remeasure();
    const auto& selected = m_context.document.selection().ids();
    return m_layout.hit(at, *m_content, selected.empty() ? std::nullopt : std::optional(selected.front()));
}

std::optional<Uuid> StripView::idOf(const StripHit& hit) const
{
    if (hit.kind == StripHit::Kind::Piece)
        return m_content->pieces[hit.index].owner;
    if (hit.kind != StripHit::Kind::Bar && hit.kind != StripHit::Kind::End)
        return std::nullopt;
    const StripBar& bar = m_content->bars[hit.index];
    return bar.shown ? std::optional(bar.id) : std::nullopt; // what is filtered out is neither selected nor edited
}

void StripView::mousePressEvent(QMouseEvent* event)
{
    if (!m_content || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) {
        QWidget::mousePressEvent(event);
        return;
    }
    cancel();
    m_pressed = m_last = event->position();
    m_pressedHit = event->button() == Qt::LeftButton ? hitAt(m_pressed) : StripHit();
    m_phase = event->button() == Qt::LeftButton ? Phase::Pressed : Phase::Panning;
}

void StripView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_content)
        return;
    const QPointF at = event->position();
    const QPointF way = at - m_pressed;
    if (m_phase == Phase::Pressed && std::hypot(way.x(), way.y()) >= kDragBegins)
        m_phase = m_pressedHit.kind == StripHit::Kind::End ? Phase::MovingEnd : Phase::Panning;
    switch (m_phase) {
    case Phase::Idle: hover(at); break;
    case Phase::Pressed: break;
    case Phase::Panning:
        setCursor(Qt::ClosedHandCursor);
        m_axis.pan(at.x() - m_last.x());
        Q_EMIT pannedUp(static_cast<int>(std::lround(m_last.y() - at.y())));
        // The ground may have moved under the pointer.
        m_last = mapFromGlobal(event->globalPosition());
        track({});
        outdate();
        break;
    case Phase::MovingEnd:
        if (!m_isByKeys)
            moveEnd(at, event->modifiers());
        break;
    }
}

void StripView::mouseReleaseEvent(QMouseEvent* event)
{
    const Phase phase = m_phase;
    if (phase == Phase::MovingEnd) {
        putDown();
    } else if (phase == Phase::Pressed) {
        m_current = idOf(m_pressedHit);
        select(m_current, event->modifiers());
        describeCurrent();
    }
    m_phase = Phase::Idle;
    if (m_content)
        hover(event->position());
}

void StripView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!m_content || event->button() != Qt::LeftButton)
        return;
    const StripHit hit = hitAt(event->position());
    if (const auto id = idOf(hit))
        Q_EMIT zoomWanted({*id});
    else if (hit.kind == StripHit::Kind::Gap)
        Q_EMIT spanWanted(m_content->gaps[hit.index]);
}

void StripView::hover(QPointF at)
{
    const StripHit hit = hitAt(at);
    m_hovered = idOf(hit);
    const bool isOnRiver = at.x() >= m_axis.left() && at.x() <= m_axis.right();
    track(isOnRiver ? std::optional(m_axis.at(at.x())) : std::nullopt);
    setCursor(hit.kind == StripHit::Kind::End ? Qt::SizeHorCursor
              : m_hovered                     ? Qt::PointingHandCursor
                                              : Qt::ArrowCursor);
    update();
}

void StripView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (m_phase != Phase::Idle)
        return;
    m_hovered.reset();
    track({});
    update();
}

/// The nearest end of another segment or of the river within reach, else a round chainage, else where the pointer is.
Position StripView::snapped(double x) const
{
    Position best = m_axis.at(x);
    double nearest = kSnapToEnd;
    const auto offer = [&](Position at) {
        const double away = std::abs(m_axis.x(at) - x);
        if (away < nearest) {
            nearest = away;
            best = at;
        }
    };
    offer(Position{0});
    offer(Position{m_content->length.value});
    for (const StripBar& bar : m_content->bars) {
        if (bar.kind == EntityKind::Segment && bar.id != m_moved->id) {
            offer(bar.span.from);
            offer(bar.span.to);
        }
    }
    if (nearest < kSnapToEnd)
        return best;
    nearest = kSnapToRound;
    for (const ChainageStep& step : m_axis.steps(m_content->stationing, 70, 6))
        offer(step.position);
    return best;
}

void StripView::moveEnd(QPointF at, Qt::KeyboardModifiers modifiers)
{
    const StripBar& bar = m_content->bars[m_pressedHit.index];
    if (!m_moved)
        m_moved = StripMoved{bar.id, bar.span};
    moveEndTo(modifiers & Qt::ControlModifier ? m_axis.at(at.x()) : snapped(at.x()));
    setCursor(Qt::SizeHorCursor);
}

void StripView::moveEndTo(Position place)
{
    const StripBar& bar = m_content->bars[m_pressedHit.index];
    const std::int64_t least = std::min(kLeastSpan, bar.span.length().value);
    Span span = bar.span;
    if (m_pressedHit.isFrom)
        span.from = std::min(place, Position{span.to.mm - least});
    else
        span.to = std::max(place, Position{span.from.mm + least});
    m_moved->span = span;
    track(m_pressedHit.isFrom ? span.from : span.to);
    const auto edit = resizing(m_context.document, bar.id, span);
    m_context.totals.sketch(edit ? edit->changes : ChangeSet());
    outdate();
}

/// The keyboard takes hold of an end of the work it is on; one it holds already is put down.
void StripView::takeEnd(bool isLeft)
{
    if (m_isByKeys)
        putDown();
    cancel();
    const auto bar = std::ranges::find_if(m_content->bars, [this](const StripBar& one) { return m_current == one.id; });
    if (bar == m_content->bars.end() || bar->kind != EntityKind::Segment) {
        Q_EMIT refused(tr("Only segments have ends that can be moved here."));
        return;
    }
    remeasure();
    const bool isFromLeft = m_axis.x(bar->span.from) <= m_axis.x(bar->span.to);
    m_pressedHit = {};
    m_pressedHit.kind = StripHit::Kind::End;
    m_pressedHit.index = static_cast<std::size_t>(bar - m_content->bars.begin());
    m_pressedHit.isFrom = isLeft == isFromLeft;
    m_moved = StripMoved{bar->id, bar->span};
    m_isByKeys = true;
    m_phase = Phase::MovingEnd;
    moveEndTo(m_pressedHit.isFrom ? bar->span.from : bar->span.to);
    describeCurrent();
}

/// The keys while an end is held.
bool StripView::endKey(const QKeyEvent& key)
{
    const bool isRising = m_axis.x(Position{m_content->length.value}) > m_axis.x(Position{0});
    const std::int64_t step = key.modifiers() & Qt::ShiftModifier ? kFineKeyStep : kKeyStep;
    const auto move = [&](bool toTheRight) {
        const Position at = m_pressedHit.isFrom ? m_moved->span.from : m_moved->span.to;
        const std::int64_t to = at.mm + (toTheRight == isRising ? step : -step);
        moveEndTo(Position{std::clamp<std::int64_t>(to, 0, m_content->length.value)});
        m_axis.reveal({*m_tracker, *m_tracker}, 20);
        describeCurrent();
    };
    switch (key.key()) {
    case Qt::Key_Left: move(false); return true;
    case Qt::Key_Right: move(true); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: putDown(); return true;
    default: return false;
    }
}

void StripView::putDown()
{
    const auto moved = m_moved;
    cancel();
    if (!moved)
        return;
    const auto edit = resizing(m_context.document, moved->id, moved->span);
    if (!edit) {
        Q_EMIT refused(ErrorText::sentence(edit.error()));
        return;
    }
    if (edit->changes.isEmpty())
        return;
    if (const auto done = m_context.document.edit(edit->changes, edit->text); !done)
        Q_EMIT refused(ErrorText::sentence(done.error()));
}

void StripView::cancel()
{
    m_phase = Phase::Idle;
    m_isByKeys = false;
    if (!m_moved)
        return;
    m_moved.reset();
    track({});
    m_context.totals.setSketched(nullptr);
    outdate();
}

void StripView::select(const std::optional<Uuid>& id, Qt::KeyboardModifiers modifiers)
{
    Selection& selection = m_context.document.selection();
    const bool adds = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!id) {
        if (!adds)
            selection.clear();
    } else if (modifiers & Qt::ControlModifier) {
        selection.toggle(*id);
    } else if (modifiers & Qt::ShiftModifier) {
        selection.add(*id);
    } else {
        selection.set({*id});
    }
}

void StripView::zoomBy(double factor, double aboutX)
{
    remeasure();
    m_axis.zoom(factor, aboutX);
    outdate();
}

void StripView::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    if (!m_content || turn.isNull() || m_phase != Phase::Idle) {
        event->accept();
        return;
    }
    const bool isSideways = std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers() & Qt::ShiftModifier;
    if (isSideways) {
        remeasure();
        m_axis.pan(turn.x() != 0 ? turn.x() : turn.y());
        outdate();
    } else {
        const double notch = event->modifiers() & Qt::ControlModifier ? 1.1 : kKeyZoom;
        zoomBy(std::pow(notch, turn.y() / 120.0), event->position().x());
    }
    hover(event->position());
    event->accept();
}

/// To the next work to the right, or back; from what is selected when the keyboard has been nowhere yet.
void StripView::step(int by)
{
    std::vector<const StripBar*> order;
    for (const StripBar& bar : m_content->bars) {
        if (bar.shown)
            order.push_back(&bar);
    }
    if (order.empty())
        return;
    std::ranges::stable_sort(order, {}, [&](const StripBar* bar) { return m_axis.ends(bar->span).first; });
    std::optional<Uuid> from = m_current;
    if (!from && !m_context.document.selection().isEmpty())
        from = m_context.document.selection().ids().front();
    const auto found = std::ranges::find_if(order, [&](const StripBar* bar) { return from == bar->id; });
    const auto count = static_cast<std::ptrdiff_t>(order.size());
    std::ptrdiff_t next = by > 0 ? 0 : count - 1;
    if (found != order.end())
        next = std::clamp<std::ptrdiff_t>(found - order.begin() + by, 0, count - 1);
    m_current = order[static_cast<std::size_t>(next)]->id;
    remeasure();
    m_axis.reveal(order[static_cast<std::size_t>(next)]->span, 20);
    outdate();
    describeCurrent();
}

bool StripView::stepKey(int key)
{
    const auto many = static_cast<int>(m_content->bars.size());
    switch (key) {
    case Qt::Key_Left: step(-1); return true;
    case Qt::Key_Right: step(1); return true;
    case Qt::Key_Home: step(-many); return true;
    case Qt::Key_End: step(many); return true;
    default: return false;
    }
}

void StripView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_phase == Phase::MovingEnd || m_phase == Phase::Panning)) {
        cancel();
        describeCurrent();
        return;
    }
    if (!m_content) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_isByKeys && m_moved && endKey(*event))
        return;
    const double middle = (m_axis.left() + m_axis.right()) / 2;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_current)
            break;
        if (event->modifiers() & Qt::ControlModifier)
            Q_EMIT zoomWanted({*m_current});
        else
            select(m_current, event->modifiers());
        return;
    case Qt::Key_Space: select(m_current, event->modifiers()); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(kKeyZoom, middle); return;
    case Qt::Key_Minus:
    case Qt::Key_Underscore: zoomBy(1 / kKeyZoom, middle); return;
    case Qt::Key_0: showWhole(); return;
    case Qt::Key_BracketLeft: takeEnd(true); return;
    case Qt::Key_BracketRight: takeEnd(false); return;
    default:
        if (stepKey(event->key()))
            return;
        break;
    }
    QWidget::keyPressEvent(event);
}

void StripView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (!m_current && m_content && event->reason() != Qt::MouseFocusReason) {
        for (const Uuid& id : m_context.document.selection().ids()) {
            const StripBar* bar = m_content->bar(id);
            if (bar && bar->shown && !m_current)
                m_current = id;
        }
        if (!m_current)
            step(1);
        describeCurrent();
    }
    update();
}

void StripView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_isByKeys)
        cancel();
    update();
}

} // namespace riparia
