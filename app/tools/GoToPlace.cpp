// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/GoToPlace.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/PlanDocument.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"
#include "app/tools/ChainageEntry.h"
#include "app/tools/EntryHint.h"
#include "app/tools/SegmentEdits.h"

namespace riparia {

namespace {

constexpr int kMarkShownMs = 8000;

const River& riverAt(const PlanDocument& document, const NetworkPlace& place)
{
    return document.network().rivers()[place.river];
}

QString chainageOf(const ToolContext& context, const NetworkPlace& place)
{
    const Stationing& stationing = riverAt(context.document, place).stationing;
    return context.canvas.content()->units.chainage(stationing.chainageAt(place.at));
}

} // namespace

GoToPlace::GoToPlace(ToolContext context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_entry(new ChainageEntry(&context.canvas))
{
    m_entry->setObjectName(QStringLiteral("goToEntry"));
    m_marked.setSingleShot(true);
    m_marked.setInterval(kMarkShownMs);
    connect(&m_marked, &QTimer::timeout, this, [this] {
        m_mark.reset();
        m_context.canvas.update();
    });
    connect(m_entry, &ChainageEntry::edited, this, &GoToPlace::showWhere);
    connect(m_entry, &ChainageEntry::accepted, this, &GoToPlace::go);
    connect(m_entry, &ChainageEntry::cancelled, m_entry, &ChainageEntry::close);
}

void GoToPlace::open(const QString& text)
{
    if (const auto selected = edits::selectedRiver(m_context.document))
        m_river = selected;
    else if (m_context.document.network().rivers().size() == 1)
        m_river = 0;
    m_entry->setPurpose(tr("Chainage to go to"), tr("river and chainage, K2+120"));
    m_start = m_mark && m_mark->river == m_river ? m_mark : std::nullopt;
    m_entry->open(m_context.canvas.rect().toRectF().center(), text);
    showWhere(text);
}

void GoToPlace::contentChanged()
{
    m_mark.reset();
    m_start.reset();
    if (m_river && *m_river >= m_context.document.riverCount())
        m_river.reset();
}

Result<std::vector<NetworkPlace>> GoToPlace::read(const QString& text) const
{
    return readPlaces(m_context.document, toUtf8(text), m_river, m_start);
}

void GoToPlace::showWhere(const QString& text)
{
    QString where = m_river ? tr("on %1").arg(riverName(m_context.document, *m_river)) : tr("type the river first");
    if (const auto places = read(text))
        where = tr("go to %1 on %2", "chainage, river")
                    .arg(chainageOf(m_context, places->front()), riverName(m_context.document, places->front().river));
    m_entry->showHint(where, false);
}

void GoToPlace::go(const QString& text)
{
    const auto places = read(text);
    if (!places) {
        EntryHint::refuse(*m_entry, m_context.document, text, m_river, m_start, places.error());
        return;
    }
    m_entry->close();
    const NetworkPlace& place = places->front();
    m_river = place.river;
    m_mark = place;
    m_marked.start();
    const Alignment& line = *riverAt(m_context.document, place).alignment;
    const Point there = line.pointAt(place.at);
    if (places->size() > 1) {
        Box stretch;
        for (const Point p : line.slice({place.at, places->back().at}))
            stretch.add(p);
        m_context.canvas.zoomTo(stretch);
    } else {
        m_context.canvas.setViewport(m_context.canvas.viewport().centredOn(there));
    }
    m_context.canvas.update();
    Q_EMIT arrived(tr("%1 %2 · %3", "river, chainage, coordinates")
                       .arg(riverName(m_context.document, place.river), chainageOf(m_context, place),
                            fromUtf8(UnitText::place(there.x, there.y))));
}

void GoToPlace::paint(QPainter& painter, const Viewport& view) const
{
    if (!m_mark)
        return;
    const Alignment& line = *riverAt(m_context.document, *m_mark).alignment;
    const Point direction = line.directionAt(m_mark->at);
    const QPointF at = view.toScreen(line.pointAt(m_mark->at));
    overlay::paintTracker(painter, m_context.canvas.theme(), at, {direction.x, -direction.y}, 24);
    const std::vector<BubbleLine> lines{{BubbleLine::Kind::Head, riverName(m_context.document, m_mark->river),
                                         chainageOf(m_context, *m_mark), QString()}};
    overlay::paintBubble(painter, m_context.canvas.theme(), lines, at, m_context.canvas.rect(), {});
}

} // namespace riparia
