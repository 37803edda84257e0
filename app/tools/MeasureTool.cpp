// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/MeasureTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanDocument.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/tools/ChainageEntry.h"
#include "app/tools/EntryHint.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/ToolText.h"
#include "app/tools/TypedPoint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kOnRiver = 0.01; // metres from a river that still are on it

} // namespace

MeasureTool::MeasureTool(ToolContext context)
    : SketchTool(context)
{
    connect(m_entry, &ChainageEntry::edited, this, &MeasureTool::readEntry);
    connect(m_entry, &ChainageEntry::accepted, this, &MeasureTool::acceptEntry);
}

QString MeasureTool::prompt() const
{
    if (m_escaped)
        return tr("Esc again discards the measurement");
    if (bearing())
        return bearingPrompt();
    return m_sketch.isEmpty() ? tr("Click where to begin measuring, or type a place")
                              : tr("Click the next place or type it; Enter or a double click ends");
}

void MeasureTool::deactivate()
{
    closeEntry();
    dropBearing();
    m_next.reset();
    m_escaped = false;
}

/// A river may have been reversed, moved or taken away under the places on it.
void MeasureTool::contentChanged()
{
    const auto follow = [&document = m_context.document](std::vector<Place> places) {
        for (Place& place : places) {
            if (place.river.empty())
                continue;
            const RiverNetwork& network = document.network();
            const auto river = network.find(place.river);
            const auto located = river ? network.rivers()[*river].alignment->locate(place.at) : Located();
            if (river && std::abs(located.offset) < kOnRiver)
                place.position = located.at;
            else
                place.river.clear();
        }
        return places;
    };
    m_sketch.replace(follow(m_sketch.points()));
    m_measured = follow(m_measured);
    m_next.reset();
    if (m_typedOn && *m_typedOn >= m_context.document.riverCount())
        m_typedOn.reset();
}

SnapOptions MeasureTool::snapOptions() const
{
    SnapOptions options;
    options.rounds = true;
    options.outlines = true;
    return options;
}

MeasureTool::Place MeasureTool::placeOf(const ToolEvent& event) const
{
    const auto on =
        bearing() ? std::nullopt : riparia::placeOf(m_context.document, *m_context.canvas.content(), event.snap);
    if (!on) {
        const auto& places = m_sketch.points();
        const std::size_t count = places.size();
        return {placeFrom(event, count > 0 ? std::optional(places[count - 1].at) : std::nullopt,
                          count > 1 ? std::optional(places[count - 2].at) : std::nullopt)};
    }
    return {event.place(), m_context.document.network().rivers()[on->river].key, on->at};
}

MeasureTool::Leg MeasureTool::legBetween(const Place& from, const Place& to) const
{
    if (!from.river.empty() && from.river == to.river) {
        const Span span{std::min(from.position, to.position), std::max(from.position, to.position)};
        const RiverNetwork& network = m_context.document.network();
        if (const auto river = network.find(from.river))
            return {network.rivers()[*river].alignment->slice(span), span.length().metres(), true};
    }
    const Ruler* straight = ruler();
    return {{from.at, to.at}, straight ? straight->distance(from.at, to.at) : 0, false};
}

const Ruler* MeasureTool::ruler() const
{
    const PlanInfo& info = m_context.document.plan().info();
    if (!m_ruler || m_ruler->method() != info.method || !(m_ruler->crs() == info.crs)) {
        auto made = Ruler::make(info.crs, info.method);
        m_ruler = made ? std::optional(std::move(*made)) : std::nullopt;
    }
    return m_ruler ? &*m_ruler : nullptr;
}

void MeasureTool::preview()
{
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void MeasureTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (isTyping())
        return;
    m_escaped = m_escaped && event.isStill;
    m_next = placeOf(event);
    preview();
}

void MeasureTool::pointerLeft()
{
    if (isTyping())
        return;
    m_next.reset();
    preview();
}

void MeasureTool::pointerPressed(const ToolEvent& event)
{
    m_pointer = event.screen;
    m_escaped = false;
    m_next.reset();
    closeEntry();
    if (event.button == Qt::RightButton || event.isDoubleClick) {
        finishSketch(); // the place of the first click of two is there already
    } else if (event.button == Qt::LeftButton) {
        m_measured.clear();
        m_sketch.add(placeOf(event));
        dropBearing();
    }
    preview();
}

void MeasureTool::finishSketch()
{
    if (m_sketch.isEmpty())
        return;
    m_measured = m_sketch.points();
    m_sketch.finish(m_context.document.historyPlace());
    m_next.reset();
    preview();
}

// --- typed places

/// A sign is a key of the map where it is not the beginning of a length along the river.
bool MeasureTool::opensEntry(QChar typed) const
{
    return typed.isDigit() || typed == u'@' || typed == u'<' || (typed == u'+' && startOfEntry());
}

void MeasureTool::showEntry(const QString& text)
{
    m_typedOn = riverOfEntry();
    m_next.reset();
    m_entry->setPurpose(tr("A place, or length and direction"), tr("@120<45, <45, x,y or K0+350"));
    m_entry->open(m_pointer, text);
}

/// The last place, where it is on a river.
std::optional<NetworkPlace> MeasureTool::startOfEntry() const
{
    if (m_sketch.isEmpty() || m_sketch.back().river.empty())
        return std::nullopt;
    const auto river = m_context.document.network().find(m_sketch.back().river);
    return river ? std::optional(NetworkPlace{*river, m_sketch.back().position}) : std::nullopt;
}

std::optional<std::size_t> MeasureTool::riverOfEntry() const
{
    if (const auto start = startOfEntry())
        return start->river;
    const RiverNetwork& network = m_context.document.network();
    if (m_next && !m_next->river.empty())
        if (const auto pointed = network.find(m_next->river))
            return *pointed;
    if (const auto selected = edits::selectedRiver(m_context.document))
        return selected;
    return network.rivers().size() == 1 ? std::optional(std::size_t(0)) : std::nullopt;
}

/// Coordinates, a length and direction from the last place, a chainage, or a range, which is measured as a whole. Errors: those of parsePlace and readPlaces.
Result<std::vector<MeasureTool::Place>> MeasureTool::placesIn(const QString& text) const
{
    const auto last = m_sketch.isEmpty() ? std::nullopt : std::optional(m_sketch.back().at);
    if (const auto along = placeTyped(text, last))
        return std::vector{Place{*along}};
    const MapContent& content = *m_context.canvas.content();
    const auto place = parsePlace(toUtf8(text), last, content.unitMetresX, content.unitMetresY);
    if (place)
        return std::vector{Place{*place}};
    if (place.error().code != ErrorCode::NumberSyntax || text.contains(u'@'))
        return fail(place.error());
    const auto typed = readPlaces(m_context.document, toUtf8(text), m_typedOn, startOfEntry());
    if (!typed)
        return fail(typed.error());
    std::vector<Place> places;
    for (const NetworkPlace& on : *typed) {
        const River& river = m_context.document.network().rivers()[on.river];
        places.push_back({river.alignment->pointAt(on.at), river.key, on.at});
    }
    return places;
}

/// Shown as the next place while it is typed.
void MeasureTool::readEntry(const QString& text)
{
    const auto places = placesIn(text);
    m_next = places ? std::optional(places->front()) : std::nullopt;
    m_entry->showHint(places ? tr("Enter takes it.") : QString(), false);
    preview();
}

void MeasureTool::acceptEntry(const QString& text)
{
    if (takeBearing(text))
        return;
    const auto places = placesIn(text);
    if (!places) {
        const ErrorCode code = places.error().code;
        if (code == ErrorCode::NotFound && text.contains(u'@'))
            m_entry->showHint(tr("A length needs a place to begin at."), true);
        else if (code == ErrorCode::NumberSyntax || code == ErrorCode::ChainageSyntax)
            m_entry->showHint(tr("Type x,y, a length and direction such as @120<45, a direction such as <45, or a "
                                 "river and chainage."),
                              true);
        else
            EntryHint::refuse(*m_entry, m_context.document, text, m_typedOn, startOfEntry(), places.error());
        return;
    }
    m_entry->close();
    m_escaped = false;
    m_next.reset();
    dropBearing();
    m_measured.clear();
    for (const Place& place : *places)
        m_sketch.add(place);
    preview();
}

QString MeasureTool::discardedText(int steps) const
{
    return tr("The measurement with %n place(s) was discarded.", nullptr, steps);
}

std::vector<BubbleLine> MeasureTool::bubble(const std::vector<Leg>& legs) const
{
    double total = 0;
    for (const Leg& leg : legs)
        total += leg.metres;
    const ShownUnits& units = m_context.canvas.content()->units;
    const auto text = [&](double metres) { return toolText::length(Millimetres::fromMetres(metres), units); };
    const QString unit = toolText::lengthUnit(units);
    std::vector<BubbleLine> lines{{BubbleLine::Kind::Figure, tr("Distance"), text(total), unit}};
    if (legs.size() > 1)
        lines.push_back({BubbleLine::Kind::Plain,
                         legs.back().isAlongRiver ? tr("Last leg, along the river") : tr("Last leg, straight"),
                         text(legs.back().metres), unit});
    else
        lines.push_back(
            {BubbleLine::Kind::Plain, legs.back().isAlongRiver ? tr("Along the river") : tr("Straight"), {}, {}});
    lines.push_back(
        {BubbleLine::Kind::Plain, tr("Measured"), NameText::lengthMethod(m_context.document.plan().info().method), {}});
    return lines;
}

std::vector<MeasureTool::Leg> MeasureTool::paintLegs(QPainter& painter, const Viewport& view,
                                                     const std::vector<Place>& places) const
{
    const QColor mark = m_context.canvas.theme().color(QStringLiteral("mark"));
    std::vector<Leg> legs;
    for (std::size_t i = 1; i < places.size(); ++i) {
        legs.push_back(legBetween(places[i - 1], places[i]));
        if (legs.back().isAlongRiver) {
            painter.setPen(QPen(mark, 2));
            overlay::paintLine(painter, legs.back().line, view);
            continue;
        }
        QPolygonF line;
        for (const Point& point : legs.back().line)
            line.append(view.toScreen(point));
        overlay::paintDashes(painter, QPen(mark, 2), line, view);
    }
    painter.setPen(QPen(mark, 2));
    painter.setBrush(m_context.canvas.theme().color(QStringLiteral("panel")));
    for (const Place& place : places)
        painter.drawEllipse(view.toScreen(place.at), 3.5, 3.5);
    return legs;
}

void MeasureTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    std::vector<Place> places = m_sketch.isEmpty() ? m_measured : m_sketch.points();
    if (m_next && !m_sketch.isEmpty() && !m_escaped)
        places.push_back(*m_next);
    const std::vector<Leg> legs = paintLegs(painter, view, places);
    if (!m_sketch.isEmpty())
        paintBearing(painter, view, m_sketch.back().at);
    if (legs.empty())
        return;
    QRectF drawn;
    for (const Leg& leg : legs)
        for (const Point& point : leg.line)
            drawn |= QRectF(view.toScreen(point), QSizeF(1, 1));
    overlay::paintBubble(painter, m_context.canvas.theme(), bubble(legs), m_pointer, m_context.canvas.rect(), drawn);
}

void MeasureTool::paintParked(QPainter& painter, const Viewport& view) const
{
    paintLegs(painter, view, m_sketch.points());
}

} // namespace riparia
