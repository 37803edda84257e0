// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/AreaTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/ChainageEntry.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/OutlineTrace.h"
#include "app/tools/Pixels.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/ToolText.h"
#include "app/tools/TypedPoint.h"

#include "core/plan/DerivedLink.h"

#include <QJsonArray>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kLeastCorners = 3;

Ring closed(Line corners)
{
    corners.push_back(corners.front());
    return corners;
}

} // namespace

AreaTool::AreaTool(ToolContext context)
    : SketchTool(context)
    , m_bar(new FreehandBar(context.canvas, m_freehand,
                            [this](std::size_t points, const Line& by) { refit(points, by); }))
    , m_cut(context)
{
    connect(m_entry, &ChainageEntry::edited, this, &AreaTool::readEntry);
    connect(m_entry, &ChainageEntry::accepted, this, &AreaTool::acceptEntry);
}

QString AreaTool::prompt() const
{
    if (m_escaped)
        return tr("Esc again discards the sketch");
    if (bearing())
        return bearingPrompt();
    if (m_ways.size() > 1)
        return tr("Click to follow the outline; Tab goes the other way round, Shift draws straight");
    if (!m_ways.empty())
        return tr("Click to follow the river; Shift draws straight");
    if (m_sketch.size() >= kLeastCorners)
        return tr("Click the next corner; Enter, a right click or the first corner closes the area");
    return m_sketch.isEmpty() ? tr("Click the first corner of the area, or drag to draw freely")
                              : tr("Click the next corner");
}

void AreaTool::deactivate()
{
    m_entry->close();
    m_next.reset();
    m_freehand.cancel();
    m_bar->hide();
    m_escaped = false;
    dropBearing();
    m_ways.clear();
    m_cut.forget();
    m_context.totals.setSketched(nullptr);
}

SnapOptions AreaTool::snapOptions() const
{
    SnapOptions options;
    options.outlines = true;
    return options;
}

// --- pointer

void AreaTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (m_entry->isOpen())
        return;
    m_escaped = m_escaped && event.isStill;
    if (!m_freehand.move(event, m_context.canvas))
        m_next = placeAt(event);
    trace(event);
    preview();
}

void AreaTool::pointerPressed(const ToolEvent& event)
{
    m_pointer = event.screen;
    m_escaped = false;
    m_bar->hide();
    if (event.button == Qt::RightButton && m_sketch.size() < kLeastCorners) {
        showMenu(event.screen);
        return;
    }
    if (event.button == Qt::LeftButton)
        m_entry->close();
    if (event.button == Qt::RightButton || event.isDoubleClick) {
        m_next.reset(); // the corner of the first click of two is there already
        finishSketch();
        return;
    }
    if (event.button != Qt::LeftButton)
        return;
    const Viewport& view = m_context.canvas.viewport();
    if (m_sketch.size() >= kLeastCorners &&
        pixels::between(view.toScreen(m_sketch.points().front()), event.screen) <= pixels::kClose) {
        m_next.reset();
        finishSketch();
        return;
    }
    if (bearing() && !m_sketch.isEmpty() && placeAt(event) == m_sketch.back()) {
        Q_EMIT notice(tr("This lies behind the last corner in the direction that was typed."));
        return;
    }
    trace(event);
    const Line added = m_ways.empty() ? Line{placeAt(event)} : m_ways[m_way];
    for (const Point& corner : added)
        m_sketch.add(corner);
    m_from = event.snap.kind == SnapKind::None || bearing() ? std::nullopt : std::optional(event.snap);
    dropBearing();
    m_ways.clear();
    m_way = 0;
    m_freehand.press(event.screen);
    preview();
}

Point AreaTool::placeAt(const ToolEvent& event) const
{
    const Line& corners = m_sketch.points();
    const std::size_t count = corners.size();
    return placeFrom(event, count > 0 ? std::optional(corners[count - 1]) : std::nullopt,
                     count > 1 ? std::optional(corners[count - 2]) : std::nullopt);
}

/// The ways along the line that the last corner and the pointer are both on.
void AreaTool::trace(const ToolEvent& event)
{
    const bool isStraight = event.modifiers.testFlag(Qt::ShiftModifier) || m_freehand.isDrawing() || bearing();
    m_ways = m_from && !m_sketch.isEmpty() && !isStraight && event.snap.kind != SnapKind::None
                 ? tracedWays(*m_context.canvas.content(), *m_from, event.snap)
                 : std::vector<Line>();
    // Ctrl leaves the line for as long as it is held, not the way that was chosen on it.
    if (m_way >= m_ways.size() && !(event.isStill && m_ways.empty()))
        m_way = 0;
}

bool AreaTool::takesKey(const QKeyEvent& key) const
{
    return m_ways.size() > 1 && key.key() == Qt::Key_Tab;
}

bool AreaTool::keyPressed(const QKeyEvent& key)
{
    if (!takesKey(key))
        return SketchTool::keyPressed(key);
    m_way = (m_way + 1) % m_ways.size();
    preview();
    return true;
}

void AreaTool::letGo()
{
    m_freehand.cancel();
    m_ways.clear();
}

void AreaTool::sketchTouched()
{
    m_bar->hide();
    m_from.reset(); // which line the corner that is the last one now was on is not kept
    m_ways.clear();
}

void AreaTool::pointerReleased(const ToolEvent& event)
{
    if (event.button == Qt::LeftButton && !m_sketch.isEmpty())
        addFreehand();
}

/// A drag is a stretch of outline with as many corners as its shape needs.
void AreaTool::addFreehand()
{
    const Line line = m_freehand.release(m_sketch.back(), m_context.canvas);
    if (line.empty())
        return;
    for (const Point& corner : line)
        m_sketch.add(corner);
    m_from.reset();
    m_bar->offer();
    preview();
}

/// The same stretch with more points or fewer.
void AreaTool::refit(std::size_t points, const Line& by)
{
    Line corners = m_sketch.points();
    corners.resize(corners.size() - points);
    corners.insert(corners.end(), by.begin(), by.end());
    m_sketch.replace(std::move(corners));
    preview();
}

void AreaTool::pointerLeft()
{
    if (m_entry->isOpen())
        return;
    m_next.reset();
    m_ways.clear();
    preview();
}

// --- sketch

Line AreaTool::corners() const
{
    Line ring = m_sketch.points();
    ring.insert(ring.end(), m_freehand.line().begin(), m_freehand.line().end());
    if (!m_next || m_freehand.isDrawing() || ring.empty() || m_escaped)
        return ring;
    if (m_ways.empty())
        ring.push_back(*m_next);
    else
        ring.insert(ring.end(), m_ways[m_way].begin(), m_ways[m_way].end());
    return ring;
}

Result<CutGround> AreaTool::ground()
{
    return m_cut.of(MultiPolygon{{closed(corners()), {}}}, std::string()); // areas are drawn without a kind
}

ChangeSet AreaTool::newArea(const MultiPolygon& shape, bool takeCode) const
{
    const WaterLink link = takeCode ? derivedLink(m_context.document.network(), shape) : WaterLink();
    return edits::newAreas(m_context.document, m_context.drawing.values(), {{shape, link}}, takeCode);
}

void AreaTool::preview()
{
    ChangeSet sketched;
    m_taken = {};
    if (corners().size() >= kLeastCorners) {
        if (const auto cut = ground(); cut && !cut->left.empty()) {
            sketched = newArea(cut->left, false);
            m_taken = cut->taken;
        }
    }
    m_context.totals.sketch(std::move(sketched));
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void AreaTool::finishSketch()
{
    m_next.reset();
    dropBearing();
    if (m_sketch.size() < kLeastCorners) {
        Q_EMIT notice(tr("An area needs at least three corners."));
        return;
    }
    const auto cut = ground();
    if (!cut || cut->isAllTaken()) {
        Q_EMIT notice(cut ? cut->nothingLeft() : ErrorText::sentence(cut.error()));
        preview();
        return;
    }
    const ChangeSet changes = newArea(cut->left, true);
    const auto name = [codes = edits::codesOf(changes)] { return tr("Add %1", "area").arg(codes); };
    if (const auto done = m_context.document.edit(changes, name); !done) {
        Q_EMIT notice(ErrorText::sentence(done.error()));
        return;
    }
    m_freehand.cancel();
    m_bar->hide();
    m_entry->close();
    m_sketch.finish(m_context.document.historyPlace());
    m_context.totals.setSketched(nullptr);
    m_context.document.selection().set(edits::idsOf(changes));
    if (!cut->codes.empty())
        Q_EMIT undoable(cut->done(m_context.canvas.content()->units));
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

QJsonObject AreaTool::sketch() const
{
    QJsonArray corners;
    for (const Point& corner : m_sketch.points())
        corners.append(QJsonArray{corner.x, corner.y});
    return corners.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("corners"), corners}};
}

void AreaTool::restoreSketch(const QJsonObject& sketch)
{
    for (const QJsonValue& corner : sketch.value(QStringLiteral("corners")).toArray()) {
        if (corner[0].isDouble() && corner[1].isDouble())
            m_sketch.add({corner[0].toDouble(), corner[1].toDouble()});
    }
    preview();
}

// --- typed corners

void AreaTool::showEntry(const QString& text)
{
    m_entry->setPurpose(tr("A place, or length and direction"), tr("@120<45, <45, x,y or K0+350"));
    m_ways.clear();
    m_bar->hide();
    m_entry->open(m_pointer, text);
}

/// Coordinates, a length and direction from the last corner, or a chainage. Errors: those of parsePlace and readPlaces.
Result<Point> AreaTool::placeIn(const QString& text) const
{
    const auto last = m_sketch.isEmpty() ? std::nullopt : std::optional(m_sketch.back());
    if (const auto along = placeTyped(text, last))
        return *along;
    const MapContent& content = *m_context.canvas.content();
    auto place = parsePlace(toUtf8(text), last, content.unitMetresX, content.unitMetresY);
    if (place || place.error().code != ErrorCode::NumberSyntax || text.contains(u'@'))
        return place;
    const auto& rivers = m_context.document.network().rivers();
    auto river = edits::selectedRiver(m_context.document);
    if (m_from && m_from->river && *m_from->river < content.rivers.size())
        river = networkRiver(m_context.document, content, *m_from->river);
    else if (!river && rivers.size() == 1)
        river = 0;
    const auto places = readPlaces(m_context.document, toUtf8(text), river, std::nullopt);
    if (!places)
        return fail(places.error().code == ErrorCode::NotFound ? place.error() : places.error());
    return rivers[places->front().river].alignment->pointAt(places->front().at);
}

/// Shown as the next corner while it is typed.
void AreaTool::readEntry(const QString& text)
{
    const auto place = placeIn(text);
    m_next = place ? std::optional(*place) : std::nullopt;
    m_entry->showHint(place ? tr("Enter takes it.") : QString(), false);
    preview();
}

void AreaTool::acceptEntry(const QString& text)
{
    if (takeBearing(text))
        return;
    const auto place = placeIn(text);
    if (!place) {
        const ErrorCode code = place.error().code;
        m_entry->showHint(code == ErrorCode::NotFound       ? tr("A length needs a corner to begin at.")
                          : code == ErrorCode::NumberSyntax ? tr("Type x,y, a length and direction such as @120<45, a "
                                                                 "direction such as <45, or a river and chainage.")
                                                            : ErrorText::sentence(place.error()),
                          true);
        return;
    }
    m_entry->close();
    m_escaped = false;
    m_next.reset();
    dropBearing();
    m_sketch.add(*place);
    m_from.reset();
    preview();
}

// --- painting

void AreaTool::paintRing(QPainter& painter, const Viewport& view, const Line& ring) const
{
    const QColor mark = m_context.canvas.theme().color(QStringLiteral("mark"));
    QColor ground = mark;
    ground.setAlphaF(0.1F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    overlay::paintAreas(painter, {Polygon{ring, {}}}, view);
    painter.setPen(QPen(mark, 2));
    painter.setBrush(Qt::NoBrush);
    overlay::paintLine(painter, ring, view);
    overlay::paintDashes(painter, QPen(mark, 1), QPolygonF({view.toScreen(ring.back()), view.toScreen(ring.front())}),
                         view);
    painter.setPen(QPen(mark, 2));
    painter.setBrush(m_context.canvas.theme().color(QStringLiteral("panel")));
    for (const Point& corner : m_sketch.points())
        painter.drawRect(QRectF(view.toScreen(corner) - QPointF(3, 3), QSizeF(6, 6)));
}

void AreaTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    const Line ring = corners();
    if (ring.empty())
        return;
    paintRing(painter, view, ring);
    paintBearing(painter, view, m_sketch.back());
    if (!m_context.totals.sketched())
        return;
    const Figures before = m_context.totals.ledger()->totals;
    const Figures after = m_context.totals.sketched()->totals;
    const ShownUnits& units = m_context.canvas.content()->units;
    const QString unit = toolText::areaUnit(units);
    const SquareCentimetres gross = after.area.gross - before.area.gross;
    const SquareCentimetres fresh = after.area.net - before.area.net;
    std::vector<BubbleLine> lines{{BubbleLine::Kind::Figure, tr("New net area"), toolText::area(fresh, units), unit}};
    if (gross.value == 0)
        lines.push_back({BubbleLine::Kind::Plain, tr("Not counted under this scheme"), {}, {}});
    else
        lines.push_back({BubbleLine::Kind::Plain, tr("Size of this area"), toolText::area(gross, units), unit});
    if (gross != fresh)
        lines.push_back({BubbleLine::Kind::Plain, tr("Counted already"), toolText::area(fresh - gross, units), unit});
    if (m_taken.value != 0)
        lines.push_back(
            {BubbleLine::Kind::Plain, tr("Cut away, covered already"), toolText::area(m_taken, units), unit});
    QRectF drawn;
    for (const Point& corner : ring)
        drawn |= QRectF(view.toScreen(corner), QSizeF(1, 1));
    overlay::paintBubble(painter, m_context.canvas.theme(), lines, m_pointer, m_context.canvas.rect(), drawn);
}

void AreaTool::paintParked(QPainter& painter, const Viewport& view) const
{
    paintRing(painter, view, m_sketch.points());
}

} // namespace riparia
