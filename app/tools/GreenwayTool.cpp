// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/GreenwayTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"
#include "app/tools/GreenwayEnd.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/Pixels.h"
#include "app/tools/StripWidths.h"
#include "app/tools/ToolText.h"
#include "app/tools/TypedPoint.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace riparia {

GreenwayTool::GreenwayTool(ToolContext context)
    : SketchTool(context)
    , m_bar(new FreehandBar(context.canvas, m_freehand,
                            [this](std::size_t points, const Line& by) { refit(points, by); }))
{
    connect(m_entry, &ChainageEntry::edited, this, &GreenwayTool::readEntry);
    connect(m_entry, &ChainageEntry::accepted, this, &GreenwayTool::acceptEntry);
    connect(&context.drawing, &DrawingTemplate::changed, this, [this] { preview(); });
}

QString GreenwayTool::prompt() const
{
    if (m_escaped)
        return tr("Esc again discards the sketch");
    if (bearing())
        return bearingPrompt();
    if (m_sketch.isEmpty() && m_next && m_next->continues)
        return tr("Click to continue %1; with Shift a new greenway begins here").arg(codeOf(*m_next->continues));
    if (m_sketch.isEmpty())
        return tr("Click where the greenway begins, or drag to draw freely");
    if (canFollowNow())
        return m_follows ? tr("Click to follow the river; Tab goes straight, digits set the distance from it")
                         : tr("Click to go straight; Tab follows the river");
    if (const auto end = continued(); end && m_sketch.size() < 2)
        return tr("Click where %1 goes on").arg(codeOf(*end));
    return m_sketch.size() < 2 ? tr("Click the next point")
                               : tr("Click the next point; Enter, a double click or a right click ends it");
}

void GreenwayTool::deactivate()
{
    m_entry->close();
    m_next.reset();
    m_freehand.cancel();
    m_bar->hide();
    m_escaped = false;
    dropBearing();
    m_line.reset();
    m_context.totals.setSketched(nullptr);
}

void GreenwayTool::contentChanged()
{
    const std::size_t rivers = m_context.document.riverCount();
    m_next.reset();
    m_bar->hide(); // the sketch may go
    if (const auto end = continued(); end && !greenwayOf(m_context.document, *end))
        return lose();
    for (const GreenwayPoint& point : m_sketch.points())
        if (point.place && point.place->river >= rivers)
            return lose();
}

SnapOptions GreenwayTool::snapOptions() const
{
    SnapOptions options;
    options.outlines = true;
    return options;
}

// --- the sketch

GreenwayPoint GreenwayTool::pointAt(const ToolEvent& event) const
{
    GreenwayPoint point;
    const auto& points = m_sketch.points();
    const std::size_t count = points.size();
    point.at = placeFrom(event, count > 0 ? std::optional(points[count - 1].at) : std::nullopt,
                         count > 1 ? std::optional(points[count - 2].at) : std::nullopt);
    if (!bearing() || count == 0) // in a direction that was typed it is on no river
        point.place = placeOf(m_context.document, *m_context.canvas.content(), event.snap);
    point.follows = m_follows;
    point.offset = m_offset;
    if (count == 0 && !event.modifiers.testFlag(Qt::ShiftModifier))
        point.continues = greenwayEndAt(m_context, event.snap);
    if (point.continues)
        point.place = riverPlaceOf(m_context.document, *point.continues);
    return point;
}

bool GreenwayTool::canFollowNow() const
{
    return !m_sketch.isEmpty() && m_next && canFollow(m_sketch.back(), *m_next);
}

std::optional<GreenwayEnd> GreenwayTool::continued() const
{
    return m_sketch.isEmpty() ? std::nullopt : m_sketch.points().front().continues;
}

QString GreenwayTool::codeOf(const GreenwayEnd& end) const
{
    const auto greenway = greenwayOf(m_context.document, end);
    return greenway ? fromUtf8(greenway->meta.code) : QString();
}

/// What is drawn; it begins where the greenway it continues ends now, which other edits may have moved.
std::vector<GreenwayPoint> GreenwayTool::drawnPoints() const
{
    std::vector<GreenwayPoint> drawn = m_sketch.points();
    const auto end = continued();
    if (const auto greenway = end ? greenwayOf(m_context.document, *end) : nullptr) {
        drawn.front().at = placeOf(*greenway, *end);
        drawn.front().place = riverPlaceOf(m_context.document, *end);
    }
    return drawn;
}

/// Errors: those of greenwayLine().
Result<GreenwayLine> GreenwayTool::lineOf(const std::vector<GreenwayPoint>& drawn) const
{
    auto made = greenwayLine(m_context.document, drawn);
    // A leg beside a river begins beside it; what is continued is joined to it.
    if (made && !made->line.empty() && drawn.front().continues && made->line.front() != drawn.front().at)
        made->line.insert(made->line.begin(), drawn.front().at);
    return made;
}

ChangeSet GreenwayTool::changesFor(const GreenwayLine& line, bool takeCode) const
{
    if (const auto end = continued())
        return continuedGreenway(m_context.document, *end, line);
    return edits::newGreenway(m_context.document, m_context.drawing.values(), {line.line}, line.link, takeCode);
}

/// With what the pointer would add.
std::vector<GreenwayPoint> GreenwayTool::points() const
{
    std::vector<GreenwayPoint> all = drawnPoints();
    if (all.empty() || m_escaped)
        return all;
    for (const Point& point : m_freehand.line())
        all.push_back({point});
    if (m_next && !m_freehand.isDrawing())
        all.push_back(*m_next);
    return all;
}

void GreenwayTool::preview()
{
    m_line.reset();
    ChangeSet sketched;
    if (!m_sketch.isEmpty()) {
        if (auto line = lineOf(points()); line && line->line.size() >= 2) {
            m_line = std::move(*line);
            sketched = changesFor(*m_line, false);
        }
    }
    m_context.totals.sketch(std::move(sketched));
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void GreenwayTool::add(GreenwayPoint point)
{
    m_escaped = false;
    dropBearing();
    m_next.reset();
    const auto greenway = point.continues ? greenwayOf(m_context.document, *point.continues) : nullptr;
    if (greenway && greenway->isAlongRiver() && greenway->link.bank == Bank::Left)
        m_offset = std::abs(m_offset);
    else if (greenway && greenway->isAlongRiver() && greenway->link.bank == Bank::Right)
        m_offset = -std::abs(m_offset);
    m_sketch.add(std::move(point));
    preview();
}

void GreenwayTool::finishSketch()
{
    m_next.reset();
    m_freehand.cancel();
    dropBearing();
    const auto line = lineOf(drawnPoints());
    if (!line || line->line.size() < 2) {
        Q_EMIT notice(line ? tr("A greenway needs at least two points.") : ErrorText::sentence(line.error()));
        preview();
        return;
    }
    commit(*line);
}

void GreenwayTool::commit(const GreenwayLine& line)
{
    const auto end = continued();
    const auto before = end ? greenwayOf(m_context.document, *end) : nullptr;
    if (before && m_context.totals.isHidden(before->meta.uuid)) {
        Q_EMIT notice(tr("The filter hides %1: it cannot be continued.").arg(codeOf(*end)));
        return;
    }
    const ChangeSet changes = changesFor(line, true);
    const auto name = [codes = edits::codesOf(changes), isNew = !end] {
        return isNew ? tr("Add %1", "greenway").arg(codes) : tr("Continue %1", "greenway").arg(codes);
    };
    if (const auto done = m_context.document.edit(changes, name); !done) {
        Q_EMIT notice(ErrorText::sentence(done.error()));
        return;
    }
    m_entry->close();
    m_bar->hide();
    m_escaped = false;
    m_sketch.finish(m_context.document.historyPlace());
    preview();
    m_context.document.select(edits::idsOf(changes));
    if (before && before->isAlongRiver() && !greenwayOf(m_context.document, *end)->isAlongRiver())
        Q_EMIT notice(tr("%1 leaves its river here: from now on its line is counted.").arg(codeOf(*end)));
}

/// Where a click closes the loop: the first point that was drawn, of a greenway that is continued its other end. None with too few points for a loop.
std::optional<Point> GreenwayTool::closingPoint() const
{
    const auto end = continued();
    if (!end)
        return m_sketch.size() >= 3 ? std::optional(m_sketch.points().front().at) : std::nullopt;
    const auto greenway = greenwayOf(m_context.document, *end);
    const bool isEnough = greenway && greenway->lines[end->line].size() + m_sketch.size() >= 4;
    return isEnough ? std::optional(otherEndOf(*greenway, *end)) : std::nullopt;
}

// --- pointer

void GreenwayTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (m_entry->isOpen())
        return;
    m_escaped = m_escaped && event.isStill;
    if (!m_freehand.move(event, m_context.canvas))
        m_next = pointAt(event);
    preview();
}

void GreenwayTool::pointerPressed(const ToolEvent& event)
{
    m_pointer = event.screen;
    m_bar->hide();
    if (event.button == Qt::RightButton) {
        if (m_sketch.size() >= 2) {
            finishSketch();
            return;
        }
        showMenu(event.screen);
        return;
    }
    if (event.button != Qt::LeftButton)
        return;
    m_entry->close();
    if (event.isDoubleClick) { // the point of its first click is there already
        finishSketch();
        return;
    }
    const Viewport& view = m_context.canvas.viewport();
    if (const auto closing = closingPoint();
        closing && pixels::between(view.toScreen(*closing), event.screen) <= pixels::kClose) {
        add({*closing});
        finishSketch();
        return;
    }
    const GreenwayPoint point = pointAt(event);
    if (bearing() && !m_sketch.isEmpty() && point.at == m_sketch.back().at) {
        Q_EMIT notice(tr("This lies behind the last point in the direction that was typed."));
        return;
    }
    add(point);
    m_freehand.press(event.screen);
}

void GreenwayTool::pointerReleased(const ToolEvent& event)
{
    if (event.button != Qt::LeftButton || m_sketch.isEmpty())
        return;
    const Line line = m_freehand.release(m_sketch.back().at, m_context.canvas);
    if (line.empty())
        return;
    for (const Point& point : line)
        m_sketch.add({point});
    m_bar->offer();
    preview();
}

/// The same stretch with more points or fewer.
void GreenwayTool::refit(std::size_t points, const Line& by)
{
    std::vector<GreenwayPoint> all = m_sketch.points();
    all.resize(all.size() - points);
    for (const Point& point : by)
        all.push_back({point});
    m_sketch.replace(std::move(all));
    preview();
}

void GreenwayTool::pointerLeft()
{
    if (m_entry->isOpen())
        return;
    m_next.reset();
    preview();
}

// --- keys

bool GreenwayTool::takesKey(const QKeyEvent& key) const
{
    return key.key() == Qt::Key_Tab && canFollowNow();
}

bool GreenwayTool::keyPressed(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_BracketLeft: setOffset(std::abs(m_offset)); return true;
    case Qt::Key_BracketRight: setOffset(-std::abs(m_offset)); return true;
    case Qt::Key_Tab:
        m_follows = !m_follows;
        if (m_next)
            m_next->follows = m_follows;
        preview();
        return true;
    default: return SketchTool::keyPressed(key);
    }
}

void GreenwayTool::setOffset(double offset)
{
    m_offset = offset;
    if (m_next)
        m_next->offset = offset;
    preview();
}

QJsonObject GreenwayTool::sketch() const
{
    return toJson(m_context.document, m_sketch.points());
}

void GreenwayTool::restoreSketch(const QJsonObject& sketch)
{
    m_sketch.replace(greenwayPoints(m_context.document, sketch));
    preview();
}

// --- typed distances and places

void GreenwayTool::showEntry(const QString& text)
{
    m_entry->setPurpose(tr("Distance from the river, or a place"), tr("5R, @120<45, <45 or x,y"));
    m_offsetBefore = m_offset;
    m_bar->hide();
    m_entry->open(m_pointer, text);
}

void GreenwayTool::entryCancelled()
{
    if (bearing())
        m_next.reset(); // what was typed is not where the pointer is
    setOffset(m_offsetBefore);
}

/// A number is the distance from the river, shown at once; true when it is one.
bool GreenwayTool::readEntry(const QString& text)
{
    if (bearing()) { // then it is a length
        const auto place = m_sketch.isEmpty() ? std::nullopt : placeTyped(text, m_sketch.back().at);
        m_next = place ? std::optional(GreenwayPoint{*place}) : std::nullopt;
        m_entry->showHint(place ? tr("Enter takes it.") : QString(), false);
        preview();
        return false;
    }
    const auto offset = parseOffset(toUtf8(text), m_offsetBefore > 0);
    setOffset(offset.value_or(m_offsetBefore));
    QString hint;
    if (offset && *offset != 0)
        hint = *offset > 0 ? tr("Left of the river. Enter takes it.") : tr("Right of the river. Enter takes it.");
    m_entry->showHint(hint, false);
    return offset.has_value();
}

void GreenwayTool::acceptEntry(const QString& text)
{
    if (takeBearing(text)) {
        m_next.reset();
        preview();
        return;
    }
    if (readEntry(text)) {
        m_entry->close();
        return;
    }
    const auto last = m_sketch.isEmpty() ? std::nullopt : std::optional(m_sketch.back().at);
    const auto& content = *m_context.canvas.content();
    const auto along = placeTyped(text, last);
    const auto place =
        along ? Result<Point>(*along) : parsePlace(toUtf8(text), last, content.unitMetresX, content.unitMetresY);
    if (!place) {
        m_entry->showHint(place.error().code == ErrorCode::NotFound ? tr("A length needs a point to begin at.")
                                                                    : tr("Type a distance such as 5R, a length and "
                                                                         "direction such as @120<45, or x,y."),
                          true);
        return;
    }
    m_entry->close();
    add({*place});
}

// --- painting

void GreenwayTool::paintLine(QPainter& painter, const Viewport& view, const Line& line) const
{
    const Theme& theme = m_context.canvas.theme();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(QStringLiteral("mark")), 4, Qt::SolidLine, Qt::FlatCap));
    overlay::paintLine(painter, line, view);
    painter.setPen(QPen(theme.color(QStringLiteral("panel")), 1.5));
    overlay::paintLine(painter, line, view);
}

void GreenwayTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    const Theme& theme = m_context.canvas.theme();
    if (m_line)
        paintLine(painter, view, m_line->line);
    if (!m_sketch.isEmpty())
        paintBearing(painter, view, m_sketch.back().at);
    painter.setPen(QPen(theme.color(QStringLiteral("mark")), 2));
    painter.setBrush(theme.color(QStringLiteral("panel")));
    for (const GreenwayPoint& point : drawnPoints())
        painter.drawRect(QRectF(view.toScreen(point.at) - QPointF(3, 3), QSizeF(6, 6)));
    if (!m_line || !m_context.totals.sketched())
        return;
    const auto before = m_context.totals.ledger()->totals.greenway;
    const auto after = m_context.totals.sketched()->totals.greenway;
    const Millimetres fresh = after.net - before.net;
    const Millimetres gross = after.gross - before.gross;
    const ShownUnits& units = m_context.canvas.content()->units;
    const QString unit = toolText::lengthUnit(units);
    std::vector<BubbleLine> lines{
        {BubbleLine::Kind::Figure, tr("New net greenway"), toolText::length(fresh, units), unit}};
    if (gross.value == 0)
        lines.push_back({BubbleLine::Kind::Plain, tr("Not counted under this scheme"), {}, {}});
    else
        lines.push_back({BubbleLine::Kind::Plain,
                         continued() ? tr("Added to this greenway") : tr("Length of this greenway"),
                         toolText::length(gross, units), unit});
    if (gross != fresh)
        lines.push_back({BubbleLine::Kind::Plain, tr("Counted already"), toolText::length(fresh - gross, units), unit});
    if (canFollowNow() && m_follows) {
        const QString offset = toolText::length(Millimetres::fromMetres(std::abs(m_offset)), units);
        const QString name = riverName(m_context.document, m_next->place->river);
        lines.push_back({BubbleLine::Kind::Rule, {}, {}, {}});
        lines.push_back({BubbleLine::Kind::Plain,
                         m_offset > 0   ? tr("Left of %1").arg(name)
                         : m_offset < 0 ? tr("Right of %1").arg(name)
                                        : tr("Along %1").arg(name),
                         offset, unit});
    } else if (canFollowNow()) {
        lines.push_back({BubbleLine::Kind::Rule, {}, {}, {}});
        lines.push_back({BubbleLine::Kind::Plain, tr("Straight; Tab follows the river"), {}, {}});
    }
    QPolygonF drawn;
    for (const Point& point : m_line->line)
        drawn.append(view.toScreen(point));
    overlay::paintBubble(painter, theme, lines, m_pointer, m_context.canvas.rect(), drawn.boundingRect());
}

void GreenwayTool::paintParked(QPainter& painter, const Viewport& view) const
{
    if (const auto line = lineOf(drawnPoints()))
        paintLine(painter, view, line->line);
}

} // namespace riparia
