// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/MeasureTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanDocument.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace riparia {

QString MeasureTool::whyDisabled() const
{
    return m_context.document.plan().info().crs.isValid()
               ? QString()
               : tr("The plan has no coordinate system yet: import rivers first");
}

QString MeasureTool::prompt() const
{
    if (m_places.empty() || m_isDone)
        return tr("Click where to begin measuring");
    return tr("Click the next place; Enter or a double click ends");
}

void MeasureTool::deactivate()
{
    m_places.clear();
    m_next.reset();
    m_isDone = false;
}

SnapOptions MeasureTool::snapOptions() const
{
    SnapOptions options;
    options.rounds = true;
    options.polygons = true;
    return options;
}

MeasureTool::Place MeasureTool::placeOf(const ToolEvent& event) const
{
    return {event.place(), event.snap.river ? std::optional(event.snap) : std::nullopt};
}

MeasureTool::Leg MeasureTool::legBetween(const Place& from, const Place& to) const
{
    if (from.onRiver && to.onRiver && from.onRiver->river == to.onRiver->river) {
        const Position a = from.onRiver->position;
        const Position b = to.onRiver->position;
        const Span span{std::min(a, b), std::max(a, b)};
        const auto& rivers = m_context.canvas.content()->rivers;
        if (*from.onRiver->river < rivers.size())
            return {rivers[*from.onRiver->river].alignment->slice(span), span.length().metres(), true};
    }
    const PlanInfo& info = m_context.document.plan().info();
    const auto ruler = Ruler::make(info.crs, info.method);
    return {{from.at, to.at}, ruler ? ruler->distance(from.at, to.at) : 0, false};
}

void MeasureTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (!m_isDone)
        m_next = placeOf(event);
}

void MeasureTool::pointerPressed(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (event.button == Qt::RightButton || event.isDoubleClick) {
        m_isDone = !m_places.empty();
    } else if (event.button == Qt::LeftButton) {
        if (m_isDone)
            m_places.clear();
        m_isDone = false;
        m_places.push_back(placeOf(event));
    }
    m_next.reset();
    Q_EMIT promptChanged();
}

bool MeasureTool::keyPressed(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: m_isDone = !m_places.empty(); break;
    case Qt::Key_Backspace:
        if (!m_places.empty())
            m_places.pop_back();
        m_isDone = false;
        break;
    case Qt::Key_Escape:
        if (m_places.empty())
            Q_EMIT finished();
        m_places.clear();
        m_isDone = false;
        break;
    default: return false;
    }
    m_next.reset();
    Q_EMIT promptChanged();
    return true;
}

std::vector<BubbleLine> MeasureTool::bubble(const std::vector<Leg>& legs) const
{
    double total = 0;
    for (const Leg& leg : legs)
        total += leg.metres;
    const auto text = [](double metres) {
        return fromUtf8(UnitText::number(Millimetres::fromMetres(metres), LengthUnit::Metre, 1));
    };
    const QString unit = UnitText::symbol(LengthUnit::Metre);
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

void MeasureTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    std::vector<Place> places = m_places;
    if (m_next && !m_isDone && !places.empty())
        places.push_back(*m_next);
    if (places.empty())
        return;
    const QColor mark = m_context.canvas.theme().color(QStringLiteral("mark"));
    std::vector<Leg> legs;
    QRectF drawn;
    for (std::size_t i = 1; i < places.size(); ++i) {
        legs.push_back(legBetween(places[i - 1], places[i]));
        QPolygonF line;
        for (const Point& point : legs.back().line)
            line.append(view.toScreen(point));
        painter.setPen(QPen(mark, 2, legs.back().isAlongRiver ? Qt::SolidLine : Qt::DashLine));
        painter.drawPolyline(line);
        drawn |= line.boundingRect();
    }
    painter.setPen(QPen(mark, 2));
    painter.setBrush(m_context.canvas.theme().color(QStringLiteral("panel")));
    for (const Place& place : places)
        painter.drawEllipse(view.toScreen(place.at), 3.5, 3.5);
    if (!legs.empty())
        overlay::paintBubble(painter, m_context.canvas.theme(), bubble(legs), m_pointer, m_context.canvas.rect(),
                             drawn);
}

} // namespace riparia
