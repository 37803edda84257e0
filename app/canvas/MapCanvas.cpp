// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/MapCanvas.h"

#include "app/canvas/KineticPan.h"
#include "app/canvas/OverlayPaint.h"
#include "app/canvas/SelectionPaint.h"
#include "app/canvas/SnapText.h"
#include "app/render/Furniture.h"
#include "app/render/HitTest.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
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
constexpr double kMinMetresPerPixel = 0.001;
constexpr double kMaxMetresPerPixel = 200000;
constexpr int kFrame = 16;
constexpr double kFurnitureGap = 14; // from the edges of the map

bool isWithinLimits(const Viewport& view)
{
    return view.metresPerPixel() >= kMinMetresPerPixel && view.metresPerPixel() <= kMaxMetresPerPixel;
}

} // namespace

struct MapCanvas::Impl {
    MapRenderer renderer;
    std::shared_ptr<const MapContent> content = std::make_shared<const MapContent>();
    std::shared_ptr<const MapStyle> style = MapStyle::light();
    MapLayers layers;
    const Theme* theme = &Theme::of(ThemeKind::Light);
    Snapper snapper;
    MapInput* input = nullptr;
    Viewport view;
    std::vector<Uuid> selected;
    bool snapping = true;
    bool spaceHeld = false;
    KineticPan pan;
    QBasicTimer glideTimer;
    QElapsedTimer clock;
    std::vector<Snap> snaps; // under the pointer, best first
    std::size_t snap = 0;    // the one chosen with Tab
    QPointF pointer;
    bool hasPointer = false;
    bool focusByKeyboard = false; // shows the ring
};

MapCanvas::MapCanvas(QWidget* parent)
    : QWidget(parent)
    , m_impl(std::make_unique<Impl>())
{
    setObjectName(QStringLiteral("mapCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 160);
    m_impl->clock.start();
    m_impl->snapper = Snapper(m_impl->content);
    connect(&m_impl->renderer, &MapRenderer::updated, this, qOverload<>(&QWidget::update));
}

MapCanvas::~MapCanvas() = default;

QSize MapCanvas::sizeHint() const
{
    return {865, 526};
}

void MapCanvas::setContent(std::shared_ptr<const MapContent> content)
{
    m_impl->content = std::move(content);
    m_impl->snapper = Snapper(m_impl->content, m_impl->snapper);
    m_impl->snaps.clear(); // they name rivers of the content before
    m_impl->renderer.setContent(m_impl->content);
    update();
}

void MapCanvas::setStyle(std::shared_ptr<const MapStyle> style)
{
    m_impl->style = std::move(style);
    m_impl->renderer.setStyle(m_impl->style);
    update();
}

void MapCanvas::setLayers(const MapLayers& layers)
{
    m_impl->layers = layers;
    m_impl->renderer.setLayers(layers);
    update();
}

MapRenderer& MapCanvas::renderer()
{
    return m_impl->renderer;
}

const MapLayers& MapCanvas::layers() const
{
    return m_impl->layers;
}

std::vector<Uuid> MapCanvas::featuresAt(QPointF screen, double pixels) const
{
    return riparia::featuresAt(*m_impl->content, m_impl->layers, *m_impl->style, m_impl->view, screen, pixels);
}

std::vector<Uuid> MapCanvas::featuresTouching(const QRectF& screen) const
{
    return featuresIn(*m_impl->content, m_impl->layers, *m_impl->style, m_impl->view, screen, true);
}

void MapCanvas::setTheme(const Theme& theme)
{
    m_impl->theme = &theme;
    update();
}

void MapCanvas::setInput(MapInput* input)
{
    m_impl->input = input;
    m_impl->snaps.clear();
    showCursor();
    update();
}

void MapCanvas::setSelected(std::vector<Uuid> ids)
{
    m_impl->selected = std::move(ids);
    update();
}

void MapCanvas::setSnapping(bool on)
{
    m_impl->snapping = on;
    m_impl->snaps.clear();
    update();
}

bool MapCanvas::isSnapping() const
{
    return m_impl->snapping;
}

const std::shared_ptr<const MapContent>& MapCanvas::content() const
{
    return m_impl->content;
}

const MapStyle& MapCanvas::style() const
{
    return *m_impl->style;
}

const Theme& MapCanvas::theme() const
{
    return *m_impl->theme;
}

const Viewport& MapCanvas::viewport() const
{
    return m_impl->view;
}

void MapCanvas::setViewport(const Viewport& view)
{
    const Viewport fitted = view.resized(size(), devicePixelRatioF());
    if (fitted == m_impl->view || !isWithinLimits(fitted))
        return;
    m_impl->view = fitted;
    update();
    Q_EMIT viewportChanged();
}

void MapCanvas::zoomTo(const Box& box)
{
    if (box.isEmpty())
        return;
    const MapContent& content = *m_impl->content;
    const Viewport here({}, 1, size(), devicePixelRatioF(), content.unitMetresX, content.unitMetresY);
    m_impl->pan.stop();
    setViewport(here.showing(box));
}

void MapCanvas::zoomToAll()
{
    zoomTo(m_impl->content->bounds);
}

void MapCanvas::setScaleDenominator(double denominator)
{
    const Viewport& view = m_impl->view;
    setViewport(
        view.zoomed(view.metresPerPixel() / Viewport::metresPerPixelAt(denominator), rect().toRectF().center()));
}

bool MapCanvas::isFullyDrawn() const
{
    return m_impl->renderer.isIdle() && m_impl->renderer.isFinished();
}

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
    event.nearestRiver = m_impl->snapper.nearestRiver(screen, m_impl->view, kTrackerPixels);
    return event;
}

void MapCanvas::snapAt(QPointF screen, Qt::KeyboardModifiers modifiers)
{
    m_impl->snaps.clear();
    m_impl->snap = 0;
    if (!m_impl->input)
        return;
    SnapOptions options = m_impl->input->snapOptions();
    options.layers = m_impl->layers;
    const bool suspended = !m_impl->snapping || (modifiers & Qt::ControlModifier);
    if (suspended && !options.onRiver)
        return;
    m_impl->snaps = m_impl->snapper.candidates(screen, m_impl->view, options);
    // A tool that is on a river stays on it; suspended, it takes the very place and nothing round.
    if (suspended)
        std::erase_if(m_impl->snaps, [](const Snap& snap) { return snap.kind != SnapKind::River; });
}

// --- painting

void MapCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF bar(kFurnitureGap, height() - kFurnitureGap); // lower left corner
    const QRectF arrow(width() - kFurnitureGap - 34, kFurnitureGap, 34, 48);
    const QSizeF barSize = scaleBarSize(m_impl->view);
    const QString attribution = m_impl->renderer.ground() ? m_impl->renderer.ground()->attribution : QString();
    m_impl->renderer.setFurniture(
        {QRectF(bar - QPointF(0, barSize.height()), barSize), arrow, attributionPlate(rect(), attribution)});
    m_impl->renderer.paint(painter, m_impl->view);
    paintSelection(painter, *m_impl->style, *m_impl->content, m_impl->selected, m_impl->view);
    if (m_impl->input)
        m_impl->input->paintOverlay(painter, m_impl->view);
    const bool showsSnap = m_impl->hasPointer && m_impl->snap < m_impl->snaps.size() && !m_impl->pan.isDragging() &&
                           m_impl->input && m_impl->input->showsSnap();
    if (showsSnap) {
        const Snap& snap = m_impl->snaps[m_impl->snap];
        overlay::paintSnap(painter, *m_impl->theme, snap, m_impl->view.toScreen(snap.at),
                           SnapText::label(snap, *m_impl->content), rect());
    }
    paintScaleBar(painter, bar, m_impl->view, *m_impl->style);
    paintNorthArrow(painter, arrow, *m_impl->style);
    paintAttribution(painter, rect(), attribution, *m_impl->style);
    if (m_impl->focusByKeyboard)
        overlay::paintFocusRing(painter, *m_impl->theme, rect());
}

void MapCanvas::resizeEvent(QResizeEvent*)
{
    m_impl->view = m_impl->view.resized(size(), devicePixelRatioF());
    Q_EMIT viewportChanged();
}

// --- pointer

void MapCanvas::press(QMouseEvent* event, bool isDoubleClick)
{
    m_impl->glideTimer.stop();
    m_impl->pan.stop();
    m_impl->focusByKeyboard = false;
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
    m_impl->pointer = event->position();
    m_impl->hasPointer = true;
    if (m_impl->pan.isDragging()) {
        setViewport(m_impl->view.movedBy(m_impl->pan.drag(event->position(), m_impl->clock.elapsed())));
        return;
    }
    snapAt(event->position(), event->modifiers());
    const ToolEvent moved = toolEvent(event->position(), Qt::NoButton, event->modifiers());
    if (m_impl->input)
        m_impl->input->pointerMoved(moved);
    Q_EMIT pointerAt(moved);
    showCursor();
    update();
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
    if (m_impl->pan.release(m_impl->clock.elapsed()))
        m_impl->glideTimer.start(kFrame, this);
    showCursor();
}

void MapCanvas::timerEvent(QTimerEvent* event)
{
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
    if (event->key() == Qt::Key_Space) {
        m_impl->spaceHeld = true;
        showCursor();
        return;
    }
    if (event->key() == Qt::Key_Control && m_impl->hasPointer) {
        snapAt(m_impl->pointer, Qt::ControlModifier);
        update();
        return;
    }
    if (m_impl->input && m_impl->input->keyPressed(*event)) {
        update();
        return;
    }
    if (panByKey(*event))
        return;
    QWidget::keyPressEvent(event);
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
        snapAt(m_impl->pointer, Qt::NoModifier);
        update();
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
