// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/MapCanvas.h"

#include "app/canvas/MapCanvasImpl.h"
#include "app/canvas/OverlayPaint.h"
#include "app/canvas/SelectionPaint.h"
#include "app/canvas/SnapText.h"
#include "app/render/Furniture.h"
#include "app/render/HitTest.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kMinMetresPerPixel = 0.001;
constexpr double kMaxMetresPerPixel = 200000;
constexpr double kFurnitureGap = 14; // from the edges of the map
constexpr double kTrackerHalf = 24;  // pixels on both sides of a river
constexpr double kTrackerBeyond = 8; // and so many past the pointer

bool isWithinLimits(const Viewport& view)
{
    return view.metresPerPixel() >= kMinMetresPerPixel && view.metresPerPixel() <= kMaxMetresPerPixel;
}

std::size_t blocksOf(const MapContent& content)
{
    std::size_t blocks = 0;
    for (const MapRiver& river : content.rivers)
        blocks += river.alignment->blocks().size();
    return blocks;
}

template <class Items>
int shownOf(const Items& items)
{
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const auto& item) { return item.shown; }));
}

} // namespace

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
    connect(this, &MapCanvas::viewportChanged, this, &MapCanvas::describe);
    describe();
}

MapCanvas::~MapCanvas() = default;

QSize MapCanvas::sizeHint() const
{
    return {865, 526};
}

void MapCanvas::setContent(std::shared_ptr<const MapContent> content)
{
    m_impl->content = std::move(content);
    indexRivers();
    m_impl->snaps.clear(); // they name rivers of the content before
    m_impl->isTrackStale = true;
    m_impl->renderer.setContent(m_impl->content);
    m_impl->counts = {static_cast<int>(m_impl->content->rivers.size()), shownOf(m_impl->content->segments),
                      shownOf(m_impl->content->areas), shownOf(m_impl->content->greenways)};
    describe();
    update();
}

void MapCanvas::setIndexAsideFrom(std::size_t blocks)
{
    m_impl->indexAsideFrom = blocks;
}

bool MapCanvas::isIndexing() const
{
    return !m_impl->snapper.isIndexed();
}

/// The index before serves meanwhile, for the rivers that are still there.
void MapCanvas::indexRivers()
{
    const auto& content = m_impl->content;
    const bool wasIndexing = isIndexing();
    m_impl->snapper = Snapper(content, m_impl->snapper.index(), m_impl->snapper);
    if (isIndexing() && blocksOf(*content) < m_impl->indexAsideFrom)
        m_impl->snapper = Snapper(content, Snapper::indexOf(*content), m_impl->snapper);
    if (isIndexing()) {
        m_impl->indexing.start(
            [content](const Progress&) -> Result<Snapper::Index> { return Snapper::indexOf(*content); },
            [this](Result<Snapper::Index> index) {
                if (!index)
                    return; // not wanted any more
                m_impl->snapper = Snapper(m_impl->content, std::move(*index), m_impl->snapper);
                m_impl->snaps.clear();
                m_impl->isTrackStale = true;
                update();
                Q_EMIT indexingChanged();
            });
    } else {
        m_impl->indexing.stop();
    }
    if (isIndexing() != wasIndexing)
        Q_EMIT indexingChanged();
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
    m_impl->isTrackStale = true;
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

std::vector<Uuid> MapCanvas::hiddenAt(QPointF screen, double pixels) const
{
    return riparia::featuresAt(*m_impl->content, m_impl->layers, *m_impl->style, m_impl->view, screen, pixels,
                               FilterSide::Hidden);
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
    m_impl->isTrackStale = true;
    m_impl->snaps.clear();
    showCursor();
    update();
}

void MapCanvas::setSelected(std::vector<Uuid> ids)
{
    m_impl->selected = std::move(ids);
    update();
}

void MapCanvas::setMark(const std::optional<MapMark>& mark)
{
    if (mark == m_impl->mark)
        return;
    m_impl->mark = mark;
    update();
}

const std::optional<MapMark>& MapCanvas::mark() const
{
    return m_impl->mark;
}

void MapCanvas::setSnapping(bool on)
{
    m_impl->snapping = on;
    m_impl->snaps.clear();
    update();
}

void MapCanvas::setSnapKinds(const SnapKinds& kinds)
{
    m_impl->snapKinds = kinds;
    m_impl->snaps.clear();
    update();
}

const SnapKinds& MapCanvas::snapKinds() const
{
    return m_impl->snapKinds;
}

void MapCanvas::setEdgePan(bool on)
{
    m_impl->edgePan = on;
}

void MapCanvas::setGliding(bool on)
{
    m_impl->glides = on;
    if (on || !m_impl->pan.isGliding())
        return;
    m_impl->pan.stop();
    m_impl->glideTimer.stop();
}

bool MapCanvas::isGliding() const
{
    return m_impl->pan.isGliding();
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
    m_impl->isTrackStale = true;
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
    // Part of the map: what the tools say stands above it on its own ground, else its plate would hide their figures.
    paintScaleBar(painter, bar, m_impl->view, *m_impl->style);
    paintNorthArrow(painter, arrow, *m_impl->style);
    paintAttribution(painter, rect(), attribution, *m_impl->style);
    track();
    paintUnderTools(painter);
    if (m_impl->input)
        m_impl->input->paintOverlay(painter, m_impl->view);
    if (const auto& mark = m_impl->mark)
        overlay::paintTracker(painter, *m_impl->theme, m_impl->view.toScreen(mark->at), {mark->along.x, -mark->along.y},
                              kTrackerHalf);
    paintPointer(painter);
    if (m_impl->hasKeyCursor && hasFocus())
        overlay::paintKeyCursor(painter, *m_impl->theme, m_impl->pointer);
    if (m_impl->focusByKeyboard)
        overlay::paintFocusRing(painter, *m_impl->theme, rect());
}

/// The outline of the river that a click would take.
void MapCanvas::paintUnderTools(QPainter& painter)
{
    if (!m_impl->hasPointer || !m_impl->input || !m_impl->input->highlightsRiver() ||
        m_impl->snap >= m_impl->snaps.size())
        return;
    if (const auto river = m_impl->snaps[m_impl->snap].river)
        paintHover(painter, *m_impl->style, *m_impl->content, m_impl->content->rivers[*river].id, m_impl->view);
}

/// What the pointer is near and what it snaps to.
void MapCanvas::paintPointer(QPainter& painter)
{
    if (!m_impl->hasPointer || !m_impl->input || m_impl->pan.isDragging())
        return;
    if (m_impl->tracked && m_impl->input->showsTracker()) {
        const Snap& near = *m_impl->tracked;
        const Alignment& line = *m_impl->content->rivers[*near.river].alignment;
        const Point along = line.directionAt(near.position);
        const QPointF on = m_impl->view.toScreen(near.at);
        // The line reaches the pointer, wherever that is.
        const double reach = std::hypot(on.x() - m_impl->pointer.x(), on.y() - m_impl->pointer.y());
        overlay::paintTracker(painter, *m_impl->theme, on, {along.x, -along.y},
                              std::max(kTrackerHalf, reach + kTrackerBeyond));
        overlay::paintTrackerLabel(painter, *m_impl->theme, SnapText::tracker(near, *m_impl->content), m_impl->pointer,
                                   rect());
    }
    if (m_impl->input->showsSnap() && m_impl->snap < m_impl->snaps.size()) {
        const Snap& snap = m_impl->snaps[m_impl->snap];
        overlay::paintSnap(painter, *m_impl->theme, snap, m_impl->view.toScreen(snap.at),
                           SnapText::label(snap, *m_impl->content), rect());
    }
}

void MapCanvas::resizeEvent(QResizeEvent*)
{
    m_impl->view = m_impl->view.resized(size(), devicePixelRatioF());
    m_impl->isTrackStale = true;
    Q_EMIT viewportChanged();
}

void MapCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

// --- for readers of the screen

/// "2 rivers, 14 segments".
QString MapCanvas::contentWords() const
{
    const Impl::Counts& counts = m_impl->counts;
    QStringList words;
    if (counts.rivers > 0)
        words += tr("%n river(s)", nullptr, counts.rivers);
    if (counts.segments > 0)
        words += tr("%n segment(s)", nullptr, counts.segments);
    if (counts.areas > 0)
        words += tr("%n area(s)", nullptr, counts.areas);
    if (counts.greenways > 0)
        words += tr("%n greenway(s)", nullptr, counts.greenways);
    return words.isEmpty() ? tr("Nothing is on the map yet") : words.join(QStringLiteral(", "));
}

/// "east 497000 to 498200, north 2519000 to 2519900"; degrees with their decimals.
QString MapCanvas::extentWords() const
{
    constexpr double kMetresOfADegree = 1000; // a unit of so many metres is no length
    const int decimals = m_impl->content->unitMetresY > kMetresOfADegree ? 4 : 0;
    const Box box = m_impl->view.extent();
    const auto number = [decimals](double value) { return QString::number(value, 'f', decimals); };
    return tr("east %1 to %2, north %3 to %4")
        .arg(number(box.minX), number(box.maxX), number(box.minY), number(box.maxY));
}

/// Where the keyboard's cursor is, or what the map shows and how to get one; and the scale.
void MapCanvas::describe()
{
    const auto scale = static_cast<qint64>(std::llround(m_impl->view.scaleDenominator()));
    const QString about = tr("Scale 1:%1", "of the map").arg(scale);
    if (!m_impl->hasKeyCursor) {
        setAccessibleDescription(
            tr("%1, %2. %3. Enter shows a cursor that the arrow keys move.", "scale, extent, how much the map has")
                .arg(about, extentWords(), contentWords()));
        return;
    }
    const ToolEvent event = eventAt(m_impl->pointer);
    QString place = SnapText::label(event.snap, *m_impl->content);
    if (event.nearestRiver && event.snap.kind != SnapKind::River) {
        const MapRiver& river = m_impl->content->rivers[*event.nearestRiver->river];
        const QString beside =
            tr("%1 %2 · %3", "river, chainage, offset")
                .arg(river.shownName(), SnapText::chainage(river, event.nearestRiver->position, m_impl->content->units),
                     SnapText::offset(event.nearestRiver->offset));
        place = place.isEmpty() ? beside : tr("%1; %2", "what the cursor snaps to; where it is").arg(place, beside);
    }
    if (place.isEmpty())
        place = tr("No river is near");
    setAccessibleDescription(tr("%1. %2", "where the cursor is; scale").arg(place, about));
}

} // namespace riparia
