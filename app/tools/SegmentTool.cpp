// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/EntryHint.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/PathPaint.h"
#include "app/tools/SegmentBubble.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/SegmentOverlap.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kBesideRiver = 3; // pixels from which on the pointer is on a side

} // namespace

SegmentTool::SegmentTool(ToolContext context)
    : SketchTool(context)
    , m_drawn(context.drawing.values())
{
    connect(m_entry, &ChainageEntry::edited, this, &SegmentTool::readEntry);
    connect(m_entry, &ChainageEntry::accepted, this, &SegmentTool::acceptEntry);
    connect(&context.drawing, &DrawingTemplate::changed, this, &SegmentTool::followTemplate);
}

QString SegmentTool::whyDisabled() const
{
    return m_context.document.riverCount() == 0 ? tr("Import rivers first") : QString();
}

QString SegmentTool::prompt() const
{
    if (m_sketch.isEmpty())
        return tr("Click the start of the segment on a river, or type its chainages (K)");
    const QString name = riverName(m_context.document, m_sketch.back().river);
    if (m_escaped)
        return tr("Esc again discards the sketch on %1").arg(name);
    if (m_end && m_path.empty())
        return tr("Not connected to %1. Click on %1 or press Esc").arg(name);
    return tr("Click the end on %1, or type a chainage such as K4+000").arg(name);
}

void SegmentTool::activate()
{
    m_escaped = false;
    if (m_sketch.isEmpty()) // else the choice was made for the one that goes on
        m_isBankChosen = false;
    setEnd({});
}

void SegmentTool::deactivate()
{
    m_entry->close();
    m_context.totals.setSketched(nullptr);
    m_end.reset();
    m_path.clear();
}

void SegmentTool::contentChanged()
{
    // Places name rivers by their number; when rivers come or go, what was begun may be on another one.
    const std::size_t rivers = m_context.document.riverCount();
    const auto isGone = [rivers](const NetworkPlace& place) { return place.river >= rivers; };
    if (std::ranges::any_of(m_sketch.points(), isGone))
        lose();
    if (std::ranges::any_of(m_beforeEntry, isGone))
        m_beforeEntry.clear();
    if (m_last && *m_last >= rivers)
        m_last.reset();
    // Where the pointer is on the rivers that are there now, its next move tells.
    if (m_end)
        setEnd({});
}

SnapOptions SegmentTool::snapOptions() const
{
    SnapOptions options;
    options.rounds = true;
    return options;
}

/// Held, not the only one: the segment may end on another river.
std::optional<std::size_t> SegmentTool::heldRiver() const
{
    if (m_sketch.isEmpty() || m_sketch.back().river >= m_context.document.network().rivers().size())
        return std::nullopt;
    return mapRiver(m_context.document, *m_context.canvas.content(), m_sketch.back().river);
}

// --- pointer

void SegmentTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    m_hasPointer = true;
    if (m_entry->isOpen())
        return;
    m_escaped = m_escaped && event.isStill;
    chooseBank(event);
    setEnd(placeOf(m_context.document, *m_context.canvas.content(), event.snap));
}

/// The bank the pointer is on, where that is wanted; on the line itself it stays as it is.
void SegmentTool::chooseBank(const ToolEvent& event)
{
    if (!m_context.drawing.values().bankFromCursor || m_isBankChosen || !event.nearestRiver)
        return;
    const double offset = event.nearestRiver->offset;
    if (m_context.canvas.viewport().pixels(std::abs(offset)) < kBesideRiver)
        return;
    m_drawn.bank = offset > 0 ? Bank::Left : Bank::Right; // what is no choice of anybody
    m_context.drawing.setBank(m_drawn.bank);
}

/// Another bank than the pointer has set was chosen, in the strip above the map; to ask for that of the pointer takes the choice back.
void SegmentTool::followTemplate()
{
    const DrawingTemplate::Values& now = m_context.drawing.values();
    if (now.bank != m_drawn.bank)
        m_isBankChosen = true;
    if (now.bankFromCursor && !m_drawn.bankFromCursor)
        m_isBankChosen = false;
    m_drawn = now;
    setEnd(m_end);
}

void SegmentTool::setBank(Bank bank)
{
    m_isBankChosen = true; // also where it is that bank already
    m_context.drawing.setBank(bank);
}

void SegmentTool::pointerLeft()
{
    m_hasPointer = false;
    if (!m_entry->isOpen())
        setEnd({});
}

void SegmentTool::pointerPressed(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (event.button == Qt::RightButton) {
        m_isTyped = false;
        if (m_sketch.size() == 1 && !m_path.empty())
            finish();
        else
            showMenu(event.screen);
        return;
    }
    if (event.button != Qt::LeftButton || event.isDoubleClick)
        return;
    m_entry->close();
    m_isTyped = false;
    const auto place = placeOf(m_context.document, *m_context.canvas.content(), event.snap);
    if (place)
        take(*place);
    else
        Q_EMIT notice(m_sketch.isEmpty() ? tr("There is no river here. Click on a river.") : prompt());
}

void SegmentTool::take(const NetworkPlace& place)
{
    m_escaped = false;
    m_last = place.river;
    if (m_sketch.isEmpty()) {
        m_sketch.add(place);
        setEnd({});
        return;
    }
    setEnd(place);
    if (!m_path.empty() && !m_changes.isEmpty())
        finish();
    else if (m_path.empty())
        Q_EMIT notice(prompt());
}

/// What is previewed becomes segments.
void SegmentTool::finish()
{
    const NetworkPlace end = *m_end;
    const ChangeSet changes = edits::newSegments(m_context.document, m_context.drawing.values(), m_path, true);
    std::vector<Uuid> made;
    for (const Change& change : changes.changes)
        made.push_back(idOf(change.after));
    const auto name = [count = static_cast<int>(made.size()), codes = edits::codesOf(changes)] {
        return count == 1 ? tr("Add %1", "segment").arg(codes) : tr("Add %n segment(s)", nullptr, count);
    };
    if (const auto done = m_context.document.edit(changes, name); !done) {
        Q_EMIT notice(ErrorText::sentence(done.error()));
        return;
    }
    m_sketch.add(end);
    m_sketch.finish(m_context.document.historyPlace());
    m_isBankChosen = false;
    m_entry->close();
    setEnd({});
    m_context.document.selection().set(made);
    Q_EMIT objectMade(m_isTyped);
    sayOverlap(made);
}

void SegmentTool::sayOverlap(const std::vector<Uuid>& made)
{
    const SegmentOverlap overlap = overlapOf(m_context.document, made);
    if (overlap.isEmpty())
        return;
    const QString length = m_context.canvas.content()->units.text(overlap.length, LengthUnit::Metre);
    const QString code = fromUtf8(overlap.codes.front());
    const QString text = overlap.codes.size() == 1 ? tr("Overlaps %1 by %2", "segment, length").arg(code, length)
                                                   : tr("Overlaps %1 and others by %2").arg(code, length);
    // The message may outlive the tool.
    const auto act = [tool = QPointer<SegmentTool>(this), made] {
        if (tool)
            tool->trimOverlap(made);
    };
    Q_EMIT offered({text, overlap.isWhole ? tr("Remove", "a segment") : tr("Trim"), act});
}

void SegmentTool::trimOverlap(const std::vector<Uuid>& made)
{
    const ChangeSet changes = withoutOverlap(m_context.document, made);
    if (changes.isEmpty()) {
        Q_EMIT notice(tr("There is nothing to trim any more."));
        return;
    }
    const auto name = [codes = edits::codesOf(changes)] {
        return codes.isEmpty() ? tr("Remove the overlap") : tr("Trim %1").arg(codes);
    };
    if (const auto done = m_context.document.edit(changes, name); !done)
        Q_EMIT notice(ErrorText::sentence(done.error()));
}

void SegmentTool::setEnd(std::optional<NetworkPlace> end)
{
    m_end = end;
    m_path.clear();
    m_changes = {};
    if (!m_sketch.isEmpty() && m_end) {
        const NetworkPlace& start = m_sketch.back();
        m_path = pathBetween(m_context.document.network(), start.river, start.at, m_end->river, m_end->at);
        m_changes = edits::newSegments(m_context.document, m_context.drawing.values(), m_path, false);
    }
    m_context.totals.sketch(m_changes);
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

// --- keys

bool SegmentTool::keyPressed(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_BracketLeft: setBank(Bank::Left); return true;
    case Qt::Key_BracketRight: setBank(Bank::Right); return true;
    case Qt::Key_Backslash: setBank(Bank::Both); return true;
    default: return SketchTool::keyPressed(key);
    }
}

void SegmentTool::finishSketch()
{
    if (m_sketch.size() == 1 && !m_changes.isEmpty())
        finish();
}

QString SegmentTool::discardedText(int) const
{
    return tr("The sketch of a segment was discarded.");
}

/// Both places are there again; the second is where the pointer would be.
void SegmentTool::reopened()
{
    m_end = m_sketch.back();
    m_sketch.removeLast();
}

void SegmentTool::entryCancelled()
{
    m_sketch.replace(m_beforeEntry);
    m_end.reset();
}

QJsonObject SegmentTool::sketch() const
{
    if (m_sketch.isEmpty())
        return {};
    const NetworkPlace& start = m_sketch.points().front();
    return {{QStringLiteral("river"), fromUtf8(m_context.document.network().rivers()[start.river].key)},
            {QStringLiteral("mm"), static_cast<double>(start.at.mm)}};
}

void SegmentTool::restoreSketch(const QJsonObject& sketch)
{
    const RiverNetwork& network = m_context.document.network();
    const auto river = network.find(toUtf8(sketch.value(QStringLiteral("river")).toString()));
    const Position at{static_cast<std::int64_t>(sketch.value(QStringLiteral("mm")).toDouble(-1))};
    if (!river || at.mm < 0 || at.mm > network.rivers()[*river].length().value)
        return;
    m_sketch.replace({{*river, at}});
    setEnd({});
}

// --- typed chainages

void SegmentTool::showEntry(const QString& text)
{
    if (!m_sketch.isEmpty())
        m_last = m_sketch.back().river;
    else if (const auto selected = edits::selectedRiver(m_context.document))
        m_last = selected;
    else if (m_end)
        m_last = m_end->river;
    m_beforeEntry = m_sketch.points();
    const QPointF beside = m_hasPointer ? m_pointer : m_context.canvas.rect().toRectF().center();
    m_entry->open(beside, text);
}

/// From where lengths are typed.
std::optional<NetworkPlace> SegmentTool::startOfEntry() const
{
    return m_beforeEntry.empty() ? std::nullopt : std::optional(m_beforeEntry.back());
}

void SegmentTool::offer(const std::string& river, Span span)
{
    const auto found = m_context.document.network().find(river);
    if (!found)
        return;
    const River& line = m_context.document.network().rivers()[*found];
    const ShownUnits& units = m_context.canvas.content()->units;
    if (line.stationing.origin() == Origin::Mouth)
        std::swap(span.from, span.to); // as people say it: from the smaller chainage
    const QString from = units.chainage(line.stationing.chainageAt(span.from));
    const QString to = units.chainage(line.stationing.chainageAt(span.to));
    m_last = *found;
    m_beforeEntry = m_sketch.points();
    const Position middle{(span.from.mm + span.to.mm) / 2};
    m_entry->open(m_context.canvas.viewport().toScreen(line.alignment->pointAt(middle)), from + u'-' + to);
}

/// What is typed never touches the sketch as it was before the box was opened.
Result<std::vector<NetworkPlace>> SegmentTool::placesIn(const QString& text)
{
    m_sketch.replace(m_beforeEntry);
    return readPlaces(m_context.document, toUtf8(text), m_last, startOfEntry());
}

void SegmentTool::readEntry(const QString& text)
{
    const auto places = placesIn(text);
    if (!places) {
        setEnd({});
        m_entry->showHint(m_last ? tr("on %1").arg(riverName(m_context.document, *m_last)) : QString(), false);
        return;
    }
    if (places->size() == 2) {
        m_sketch.replace({places->front()});
        setEnd(places->back());
    } else {
        setEnd(places->front());
    }
    const QString where = tr("on %1. Enter takes it.").arg(riverName(m_context.document, places->front().river));
    const QString order = EntryHint::putInOrder(text, m_context.canvas.content()->units);
    m_entry->showHint(order.isEmpty() ? where : QString(order + u' ' + where), false);
}

void SegmentTool::acceptEntry(const QString& text)
{
    const auto places = placesIn(text);
    if (!places) {
        EntryHint::refuse(*m_entry, m_context.document, text, m_last, startOfEntry(), places.error());
        return;
    }
    m_entry->close();
    if (places->size() == 2) {
        if (!m_sketch.isEmpty())
            discard(); // a whole segment takes the place of the one that was begun
        m_sketch.replace({places->front()});
    }
    m_isTyped = true;
    take(places->back());
    if (const QString order = EntryHint::putInOrder(text, m_context.canvas.content()->units); !order.isEmpty())
        Q_EMIT notice(order);
}

// --- fields beside the map

QString SegmentTool::chainageOf(const std::optional<NetworkPlace>& place) const
{
    if (!place)
        return {};
    const Stationing& stationing = m_context.document.network().rivers()[place->river].stationing;
    return m_context.canvas.content()->units.chainageToTenths(stationing.chainageAt(place->at));
}

std::vector<ToolField> SegmentTool::fields() const
{
    const auto start = m_sketch.isEmpty() ? m_end : std::optional(m_sketch.back());
    const auto river = start ? std::optional(start->river) : m_last;
    return {{QStringLiteral("river"), river ? riverName(m_context.document, *river) : QString()},
            {QStringLiteral("from"), chainageOf(start)},
            {QStringLiteral("to"), m_sketch.isEmpty() ? QString() : chainageOf(m_end)}};
}

QString SegmentTool::typeRiver(const QString& text)
{
    const auto river = m_context.document.network().find(toUtf8(text.trimmed()));
    if (!river)
        return ErrorText::sentence(river.error());
    if (!m_sketch.isEmpty() && m_sketch.back().river != *river)
        return tr("The segment has begun on %1.").arg(riverName(m_context.document, m_sketch.back().river));
    m_last = *river;
    setEnd({});
    return {};
}

/// A range in either chainage field is the whole segment.
QString SegmentTool::typeField(const QString& id, const QString& text)
{
    m_entry->close();
    if (id == QStringLiteral("river"))
        return typeRiver(text);
    const bool isEnd = id == QStringLiteral("to");
    const auto start = m_sketch.isEmpty() ? std::nullopt : std::optional(m_sketch.back());
    const auto river = start ? std::optional(start->river) : m_last;
    const auto places = readPlaces(m_context.document, toUtf8(text), river, isEnd ? start : std::nullopt);
    if (!places)
        return places.error().code == ErrorCode::NotFound ? tr("Which river? Type its name before the chainage.")
                                                          : ErrorText::sentence(places.error());
    if (isEnd && !start && places->size() == 1)
        return tr("Type where the segment begins first.");
    m_isTyped = true;
    if (!isEnd || places->size() == 2)
        m_sketch.replace({});
    for (const NetworkPlace& place : *places)
        take(place);
    return {};
}

// --- painting

void SegmentTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    const PathPaint paint{m_context.document, m_context.canvas, m_context.totals};
    if (!m_sketch.isEmpty())
        paint.place(painter, view, m_sketch.back());
    if (m_path.empty() || m_escaped)
        return;
    paint.path(painter, view, m_path, m_context.drawing.values().bank);
    paint.place(painter, view, *m_end);
    if (!m_context.totals.sketched())
        return;
    const QPointF pointer = m_hasPointer ? m_pointer : paint.onScreen(view, *m_end);
    overlay::paintBubble(painter, m_context.canvas.theme(), segmentBubble(m_context, m_path), pointer,
                         m_context.canvas.rect(), paint.bounds(view, m_path));
}

void SegmentTool::paintParked(QPainter& painter, const Viewport& view) const
{
    const PathPaint paint{m_context.document, m_context.canvas, m_context.totals};
    paint.place(painter, view, m_sketch.back());
}

std::optional<Point> SegmentTool::parkedAt() const
{
    return pointOf(m_context.document, m_sketch.back());
}

} // namespace riparia
