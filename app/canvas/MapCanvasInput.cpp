// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the map is handled by mouse and keyboard.
#include "app/canvas/MapCanvas.h"
#include "app/canvas/MapCanvasImpl.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kWheelFactor = 1.5;
constexpr double kFineFactor = 1.1;
constexpr double kKeyPan = 80;
constexpr double kTrackerPixels = 40; // how far from a river the chainage cell still names it
constexpr int kFrame = 16;
constexpr double kEdge = 24;      // pixels from the edge of the map where the pointer pulls it
constexpr double kEdgeSpeed = 12; // pixels a frame at the very edge
constexpr int kEdgeDwell = 250;   // milliseconds the pointer stays there first: it may be on its way out
constexpr double kKeyStep = 10;   // of the keyboard's cursor
constexpr double kFineKeyStep = 1;

/// How hard a pointer pulls at the edges of a map that long: -1 at its beginning, 1 at its end, 0 in between.
double pull(double at, double length)
{
    if (at < kEdge)
        return -std::min(1.0, (kEdge - at) / kEdge);
    return at > length - kEdge ? std::min(1.0, (at - length + kEdge) / kEdge) : 0;
}

} // namespace

// --- what the pointer is on

ToolEvent MapCanvas::eventAt(QPointF screen) const
{
    return toolEvent(screen, Qt::NoButton, Qt::NoModifier);
}

ToolEvent MapCanvas::toolEvent(QPointF screen, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const
{
    ToolEvent event;
    event.screen = screen;
    event.map = m_impl->view.toMap(screen);
    event.button = button;
    event.modifiers = modifiers;
    if (m_impl->snap < m_impl->snaps.size())
        event.snap = m_impl->snaps[m_impl->snap];
    event.nearestRiver = m_impl->snapper.nearestRiver(screen, m_impl->view, kTrackerPixels, snapOptionsAt(screen));
    return event;
}

SnapOptions MapCanvas::snapOptionsAt(QPointF screen) const
{
    SnapOptions options = m_impl->input ? m_impl->input->snapOptions() : SnapOptions();
    options.layers = m_impl->layers;
    options.kinds = m_impl->snapKinds;
    options.ground = m_impl->renderer.ground();
    if (m_impl->input && m_impl->input->needsRiver())
        options.kinds.set(SnapKind::River, true);
    const auto held = m_impl->input ? m_impl->input->heldRiver() : std::nullopt;
    if (held && !options.onRiver && !m_impl->snapper.nearestRiver(screen, m_impl->view, options.tolerance, options))
        options.onRiver = held;
    return options;
}

void MapCanvas::snapAt(QPointF screen, Qt::KeyboardModifiers modifiers)
{
    m_impl->snaps.clear();
    m_impl->snap = 0;
    if (!m_impl->input)
        return;
    const SnapOptions options = snapOptionsAt(screen);
    m_impl->snapRiver = options.onRiver;
    const bool suspended = !m_impl->snapping || (modifiers & Qt::ControlModifier);
    if (suspended && !options.onRiver && !m_impl->input->needsRiver())
        return;
    m_impl->snaps = m_impl->snapper.candidates(screen, m_impl->view, options);
    // A tool that is on a river, or must begin on one, stays on it; suspended, it takes the very place and nothing round.
    if (suspended)
        std::erase_if(m_impl->snaps, [](const Snap& snap) { return snap.kind != SnapKind::River; });
}

// --- pointer

void MapCanvas::press(QMouseEvent* event, bool isDoubleClick)
{
    m_impl->glideTimer.stop();
    m_impl->pan.stop();
    m_impl->focusByKeyboard = false;
    hideKeyCursor();
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_impl->spaceHeld);
    if (pans) {
        m_impl->pan.begin(event->position(), m_impl->clock.elapsed());
        showCursor();
        return;
    }
    if (!m_impl->input)
        return;
    snapAt(event->position(), event->modifiers());
    ToolEvent pressed = toolEvent(event->position(), event->button(), event->modifiers());
    pressed.isDoubleClick = isDoubleClick;
    m_impl->input->pointerPressed(pressed);
    update();
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    press(event, false);
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    press(event, true);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    // A window that opens or closes over the map sends moves too: the keyboard's cursor stays until the hand moves.
    if (m_impl->hasKeyCursor && event->position() == m_impl->mouse)
        return;
    hideKeyCursor();
    m_impl->mouse = event->position();
    m_impl->pointer = event->position();
    m_impl->hasPointer = true;
    if (m_impl->pan.isDragging()) {
        setViewport(m_impl->view.movedBy(m_impl->pan.drag(event->position(), m_impl->clock.elapsed())));
        return;
    }
    pointTo(event->position(), event->modifiers());
    pullAtEdge();
}

/// The river near the pointer once more where the map is another one: asked for when it is painted, since a tool may not have heard yet what has changed.
void MapCanvas::track()
{
    // A sketch that was begun or let go without the pointer: what it was held to is not what it is near now.
    if (m_impl->hasPointer && m_impl->input && snapOptionsAt(m_impl->pointer).onRiver != m_impl->snapRiver) {
        snapAt(m_impl->pointer, m_impl->modifiers);
        m_impl->isTrackStale = true;
    }
    if (!std::exchange(m_impl->isTrackStale, false))
        return;
    m_impl->tracked.reset();
    if (m_impl->hasPointer && m_impl->input)
        m_impl->tracked = eventAt(m_impl->pointer).nearestRiver;
}

/// Tells the tool and the status bar where the pointer is.
void MapCanvas::pointTo(QPointF screen, Qt::KeyboardModifiers modifiers, bool isStill)
{
    m_impl->modifiers = modifiers;
    snapAt(screen, modifiers);
    ToolEvent moved = toolEvent(screen, Qt::NoButton, modifiers);
    moved.isStill = isStill;
    m_impl->tracked = moved.nearestRiver;
    m_impl->isTrackStale = false;
    if (m_impl->input)
        m_impl->input->pointerMoved(moved);
    Q_EMIT pointerAt(moved);
    showCursor();
    update();
}

/// While something is drawn or dragged the pointer pulls the map at its edges.
void MapCanvas::pullAtEdge()
{
    const bool pulls = m_impl->edgePan && m_impl->hasPointer && !m_impl->hasKeyCursor && m_impl->input &&
                       m_impl->input->isBusy() &&
                       (pull(m_impl->pointer.x(), width()) != 0 || pull(m_impl->pointer.y(), height()) != 0);
    if (!pulls)
        m_impl->edgeTimer.stop();
    else if (!m_impl->edgeTimer.isActive())
        m_impl->edgeTimer.start(kEdgeDwell, this);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_impl->pan.isDragging()) {
        endPan();
        return;
    }
    if (m_impl->input)
        m_impl->input->pointerReleased(toolEvent(event->position(), event->button(), event->modifiers()));
    update();
}

void MapCanvas::beginPan(QPointF pointer)
{
    m_impl->pan.begin(pointer, m_impl->clock.elapsed());
    showCursor();
}

void MapCanvas::endPan()
{
    const bool isMoving = m_impl->pan.release(m_impl->clock.elapsed());
    if (isMoving && m_impl->glides)
        m_impl->glideTimer.start(kFrame, this);
    else
        m_impl->pan.stop();
    showCursor();
}

void MapCanvas::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_impl->edgeTimer.timerId()) {
        m_impl->edgeTimer.start(kFrame, this); // the dwell is over
        const QPointF way(pull(m_impl->pointer.x(), width()), pull(m_impl->pointer.y(), height()));
        setViewport(m_impl->view.movedBy(-kEdgeSpeed * way));
        pointTo(m_impl->pointer, m_impl->modifiers);
        pullAtEdge();
        return;
    }
    if (event->timerId() != m_impl->glideTimer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    setViewport(m_impl->view.movedBy(m_impl->pan.glide(m_impl->clock.elapsed())));
    if (!m_impl->pan.isGliding())
        m_impl->glideTimer.stop();
}

void MapCanvas::leaveEvent(QEvent*)
{
    m_impl->edgeTimer.stop();
    if (m_impl->hasKeyCursor)
        return; // the mouse has no part in it
    m_impl->hasPointer = false;
    m_impl->snaps.clear();
    if (m_impl->input)
        m_impl->input->pointerLeft();
    Q_EMIT pointerGone();
    update();
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    m_impl->pan.stop();
    m_impl->glideTimer.stop();
    const double notches = event->angleDelta().y() / 120.0;
    const double factor = event->modifiers() & Qt::ControlModifier ? kFineFactor : kWheelFactor;
    setViewport(m_impl->view.zoomed(std::pow(factor, notches), event->position()));
    event->accept();
}

// --- keys

bool MapCanvas::event(QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !m_impl->input || !m_impl->input->takesKey(*static_cast<QKeyEvent*>(event)))
        return QWidget::event(event);
    // Accepted as an override it is no shortcut and comes again as a key; Tab would not even reach keyPressEvent().
    event->accept();
    if (event->type() == QEvent::KeyPress)
        keyPressEvent(static_cast<QKeyEvent*>(event));
    return true;
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (m_impl->hasKeyCursor && cursorKey(*event))
        return;
    if (event->key() == Qt::Key_Space) {
        m_impl->spaceHeld = true;
        showCursor();
        return;
    }
    if (event->key() == Qt::Key_Control && m_impl->hasPointer) {
        suspendSnapping(*event);
        return;
    }
    if (m_impl->input && m_impl->input->keyPressed(*event)) {
        update();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        showKeyCursor();
        return;
    }
    if (panByKey(*event))
        return;
    QWidget::keyPressEvent(event);
}

/// Ctrl goes down or comes up over the map: what the tool shows follows at once, not with the next move. The keyboard's cursor clicks without Ctrl, which
/// is half of a key of its own there.
void MapCanvas::suspendSnapping(const QKeyEvent& key)
{
    if (key.isAutoRepeat() || m_impl->hasKeyCursor || m_impl->pan.isDragging())
        return;
    const bool isDown = key.type() == QEvent::KeyPress;
    pointTo(m_impl->pointer, key.modifiers().setFlag(Qt::ControlModifier, isDown), true);
}

// --- the keyboard's cursor

void MapCanvas::showKeyCursor()
{
    m_impl->pan.stop();
    m_impl->glideTimer.stop();
    if (!m_impl->hasPointer)
        m_impl->pointer = rect().toRectF().center();
    m_impl->hasKeyCursor = true;
    m_impl->hasPointer = true;
    moveKeyCursor({});
}

void MapCanvas::hideKeyCursor()
{
    if (!m_impl->hasKeyCursor)
        return;
    m_impl->hasKeyCursor = false;
    describe();
    update();
}

/// The map gives way where the cursor would leave it.
void MapCanvas::moveKeyCursor(QPointF by)
{
    const QRectF inside = rect().toRectF().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const QPointF wanted = m_impl->pointer + by;
    m_impl->pointer = {std::clamp(wanted.x(), inside.left(), std::max(inside.left(), inside.right())),
                       std::clamp(wanted.y(), inside.top(), std::max(inside.top(), inside.bottom()))};
    if (wanted != m_impl->pointer && !by.isNull())
        setViewport(m_impl->view.movedBy(m_impl->pointer - wanted));
    pointTo(m_impl->pointer, Qt::NoModifier);
    describe();
}

void MapCanvas::clickAtKeyCursor()
{
    if (!m_impl->input)
        return;
    snapAt(m_impl->pointer, Qt::NoModifier);
    m_impl->input->pointerPressed(toolEvent(m_impl->pointer, Qt::LeftButton, Qt::NoModifier));
    if (m_impl->pan.isDragging())
        endPan(); // a tool that pans has nothing to click
    else
        m_impl->input->pointerReleased(toolEvent(m_impl->pointer, Qt::LeftButton, Qt::NoModifier));
    pointTo(m_impl->pointer, Qt::NoModifier);
    describe();
}

/// What the keys do while that cursor is shown; Ctrl+Enter and an Esc that takes a sketch back are left to the tool.
bool MapCanvas::cursorKey(const QKeyEvent& key)
{
    const double step = key.modifiers() & Qt::ShiftModifier ? kFineKeyStep : kKeyStep;
    switch (key.key()) {
    case Qt::Key_Left: moveKeyCursor({-step, 0}); return true;
    case Qt::Key_Right: moveKeyCursor({step, 0}); return true;
    case Qt::Key_Up: moveKeyCursor({0, -step}); return true;
    case Qt::Key_Down: moveKeyCursor({0, step}); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers() & Qt::ControlModifier)
            return false;
        clickAtKeyCursor();
        return true;
    case Qt::Key_Space: clickAtKeyCursor(); return true;
    case Qt::Key_Escape:
        if (m_impl->input && m_impl->input->isBusy())
            return false;
        hideKeyCursor();
        return true;
    default: return false;
    }
}

bool MapCanvas::panByKey(const QKeyEvent& key)
{
    const Viewport& view = m_impl->view;
    const QPointF middle = rect().toRectF().center();
    switch (key.key()) {
    case Qt::Key_Left: setViewport(view.movedBy({kKeyPan, 0})); return true;
    case Qt::Key_Right: setViewport(view.movedBy({-kKeyPan, 0})); return true;
    case Qt::Key_Up: setViewport(view.movedBy({0, kKeyPan})); return true;
    case Qt::Key_Down: setViewport(view.movedBy({0, -kKeyPan})); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: setViewport(view.zoomed(kWheelFactor, middle)); return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore: setViewport(view.zoomed(1 / kWheelFactor, middle)); return true;
    default: return false;
    }
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_impl->spaceHeld = false;
        showCursor();
        return;
    }
    if (event->key() == Qt::Key_Control && m_impl->hasPointer) {
        suspendSnapping(*event);
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void MapCanvas::focusInEvent(QFocusEvent* event)
{
    m_impl->focusByKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                              event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void MapCanvas::focusOutEvent(QFocusEvent* event)
{
    m_impl->spaceHeld = false;
    m_impl->focusByKeyboard = false;
    QWidget::focusOutEvent(event);
    update();
}

/// Tab goes through what the pointer may snap to before it leaves the map.
bool MapCanvas::focusNextPrevChild(bool next)
{
    if (next && m_impl->hasPointer && m_impl->snaps.size() > 1) {
        m_impl->snap = (m_impl->snap + 1) % m_impl->snaps.size();
        if (m_impl->input)
            m_impl->input->pointerMoved(toolEvent(m_impl->pointer, Qt::NoButton, Qt::NoModifier));
        if (m_impl->hasKeyCursor)
            describe();
        update();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void MapCanvas::showCursor()
{
    if (m_impl->pan.isDragging())
        setCursor(Qt::ClosedHandCursor);
    else if (m_impl->spaceHeld)
        setCursor(Qt::OpenHandCursor);
    else
        setCursor(m_impl->input ? m_impl->input->cursor() : QCursor(Qt::ArrowCursor));
}

} // namespace riparia
