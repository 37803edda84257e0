// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/TrimTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/HiddenText.h"
#include "app/tools/Pixels.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/SketchMenu.h"

#include <QPainter>

namespace riparia {

TrimTool::TrimTool(ToolContext context)
    : SketchTool(context)
{
    connect(m_entry, &ChainageEntry::edited, this, &TrimTool::readEntry);
    connect(m_entry, &ChainageEntry::accepted, this, &TrimTool::acceptEntry);
}

QString TrimTool::whyDisabled() const
{
    return m_context.document.plan().segments().isEmpty() ? tr("There is no segment to trim yet") : QString();
}

QString TrimTool::prompt() const
{
    const auto segment = picked();
    if (!segment)
        return m_kept ? tr("Click the next end to move there; let Shift go for another place")
                      : tr("Click an end of a segment");
    const QString code = fromUtf8(segment->meta.code);
    if (m_escaped)
        return tr("Esc again lets go of %1").arg(code);
    return tr("Click where the end of %1 goes, with Shift for more ends, or type a chainage (K)").arg(code);
}

void TrimTool::deactivate()
{
    m_entry->close();
    m_kept.reset();
    m_hovered.reset();
    m_escaped = false;
    setTarget({});
}

void TrimTool::contentChanged()
{
    m_confluence.reset(); // its rivers may be others
    if (m_kept && m_kept->river >= m_context.document.riverCount())
        m_kept.reset();
    m_hovered.reset();
    if (!m_sketch.isEmpty() && !picked()) {
        m_entry->close();
        lose();
        setTarget({});
    }
}

/// What the filter hides now is let go of: there is nothing of it to be brought back.
void TrimTool::shownChanged()
{
    m_hovered.reset();
    const bool isThere = !m_sketch.isEmpty() && edits::segmentOf(m_context.document, m_sketch.back().segment);
    if (!isThere || picked())
        return;
    m_entry->close();
    m_sketch.replace({});
    setTarget({});
}

std::shared_ptr<const Segment> TrimTool::picked() const
{
    return m_sketch.isEmpty() ? nullptr : edits::shownSegment(m_context, m_sketch.back().segment);
}

SnapOptions TrimTool::snapOptions() const
{
    SnapOptions options;
    options.tolerance = 20; // bank works lie beside the river
    const auto segment = picked();
    const auto river =
        segment ? m_context.document.network().find(segment->river) : Result<std::size_t>(fail(ErrorCode::NotFound));
    if (!river)
        return options;
    options.rounds = true;
    options.tolerance = 12;
    options.onRiver = mapRiver(m_context.document, *m_context.canvas.content(), *river);
    return options;
}

// --- what the pointer means

/// Of the segments there, the selected one first: several may end at one place.
std::optional<SegmentEnd> TrimTool::endAt(const ToolEvent& event) const
{
    const MapCanvas& canvas = m_context.canvas;
    std::shared_ptr<const Segment> found;
    for (const Uuid& id : canvas.featuresAt(event.screen, pixels::kPickToChange)) {
        const auto segment = edits::segmentOf(m_context.document, id);
        if (segment && (!found || m_context.document.selection().contains(id)))
            found = segment;
    }
    // Bank works seen from the middle of the river: their ends are marked there.
    if (!found && event.snap.kind == SnapKind::End)
        found = edits::segmentOf(m_context.document, event.snap.feature);
    return found ? ends::nearest(m_context, *found, event.screen) : std::nullopt;
}

std::optional<NetworkPlace> TrimTool::targetAt(const ToolEvent& event)
{
    m_confluence.reset();
    const auto segment = picked();
    const auto river =
        segment ? m_context.document.network().find(segment->river) : Result<std::size_t>(fail(ErrorCode::NotFound));
    if (!river)
        return std::nullopt;
    NetworkPlace place{*river, {}};
    const bool isOwn = !event.snap.feature.isNil() && event.snap.feature == segment->meta.uuid;
    const bool isNotable = event.snap.kind == SnapKind::RoundChainage || event.snap.kind == SnapKind::End ||
                           event.snap.kind == SnapKind::Middle;
    if (isNotable && !isOwn) {
        place.at = event.snap.position;
        return place;
    }
    const Alignment& alignment = *m_context.document.network().rivers()[*river].alignment;
    place.at = alignment.locate(event.map, ends::placeOf(*segment, m_sketch.back().isFrom)).at;
    if (m_context.canvas.isSnapping() && !(event.modifiers & Qt::ControlModifier))
        m_confluence = ends::confluenceAt(m_context, *segment, event.screen);
    if (m_confluence)
        place.at = m_confluence->at;
    return place;
}

void TrimTool::setTarget(std::optional<NetworkPlace> target)
{
    m_target = target;
    if (!target)
        m_confluence.reset();
    const auto segment = picked();
    const bool fits = segment && target && ends::whyNot(m_context, *segment, m_sketch.back().isFrom, *target).isEmpty();
    if (fits)
        ends::preview(m_context, m_sketch.back(), ends::moved(*segment, m_sketch.back().isFrom, target->at));
    else
        m_context.totals.setSketched(nullptr);
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

// --- pointer

void TrimTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (m_entry->isOpen())
        return;
    m_escaped = m_escaped && event.isStill;
    if (m_kept && !(event.modifiers & Qt::ShiftModifier))
        m_kept.reset();
    m_hovered = m_sketch.isEmpty() ? endAt(event) : std::nullopt;
    setTarget(targetAt(event));
}

void TrimTool::pointerLeft()
{
    m_hovered.reset();
    if (!m_entry->isOpen())
        setTarget({});
}

void TrimTool::pointerPressed(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (event.button == Qt::RightButton) {
        if (m_target && !m_sketch.isEmpty())
            finish();
        else if (!m_sketch.isEmpty())
            showSketchMenu(m_context.canvas, event.screen,
                           {{"sketchEntry", tr("Enter chainage..."), [this] { openEntry(); }},
                            {"sketchDiscard", tr("Discard sketch"), [this] { discard(); }}});
        return;
    }
    if (event.button != Qt::LeftButton || event.isDoubleClick)
        return;
    m_entry->close();
    const bool keeps = event.modifiers & Qt::ShiftModifier;
    if (!keeps)
        m_kept.reset();
    if (!m_sketch.isEmpty()) {
        setTarget(targetAt(event));
        const auto target = m_target;
        if (finish() && keeps)
            m_kept = target;
        Q_EMIT promptChanged();
        return;
    }
    const auto end = endAt(event);
    if (!end) {
        const QString hidden = hiddenText::here(m_context, event.screen, pixels::kPickToChange, {EntityKind::Segment});
        Q_EMIT notice(hidden.isEmpty() ? tr("There is no segment here.") : hidden);
        return;
    }
    pick(*end);
    if (!m_kept)
        return;
    // The end goes where the others went; one that cannot is not picked either.
    setTarget(m_kept);
    if (!finish())
        removeLast();
}

void TrimTool::pick(const SegmentEnd& end)
{
    m_escaped = false;
    m_hovered.reset();
    m_sketch.add(end);
    m_context.document.select({end.segment});
    setTarget({});
}

/// What is previewed is done; false with a message when it cannot.
bool TrimTool::finish()
{
    const auto segment = picked();
    if (!segment || !m_target)
        return false;
    const SegmentEnd end = m_sketch.back();
    if (const QString why = ends::whyNot(m_context, *segment, end.isFrom, *m_target); !why.isEmpty()) {
        Q_EMIT notice(why);
        return false;
    }
    if (const auto done = ends::move(m_context, end, ends::moved(*segment, end.isFrom, m_target->at)); !done) {
        Q_EMIT notice(ErrorText::sentence(done.error()));
        return false;
    }
    m_sketch.finish(m_context.document.historyPlace());
    m_entry->close();
    setTarget({});
    return true;
}

QString TrimTool::discardedText(int) const
{
    return tr("The end of a segment that was picked was let go.");
}

// --- the sketch kept

QJsonObject TrimTool::sketch() const
{
    if (m_sketch.isEmpty())
        return {};
    return {{QStringLiteral("segment"), fromUtf8(m_sketch.back().segment.toString())},
            {QStringLiteral("isFrom"), m_sketch.back().isFrom}};
}

void TrimTool::restoreSketch(const QJsonObject& sketch)
{
    const auto id = Uuid::parse(toUtf8(sketch.value(QStringLiteral("segment")).toString()));
    if (!id || !edits::shownSegment(m_context, *id))
        return;
    m_sketch.replace({{*id, sketch.value(QStringLiteral("isFrom")).toBool()}});
    setTarget({});
}

// --- typed chainages

void TrimTool::showEntry(const QString& text)
{
    const auto segment = picked();
    if (!segment) {
        Q_EMIT notice(tr("Click an end of a segment first, then type where it goes."));
        return;
    }
    m_entry->open(m_pointer, text);
    m_entry->showHint(tr("Where the end of %1 goes").arg(fromUtf8(segment->meta.code)), false);
}

Result<NetworkPlace> TrimTool::placeIn(const QString& text) const
{
    if (m_sketch.isEmpty())
        return fail(ErrorCode::NotFound);
    return ends::typedPlace(m_context, m_sketch.back(), text);
}

void TrimTool::readEntry(const QString& text)
{
    const auto place = placeIn(text);
    setTarget(place ? std::optional(*place) : std::nullopt);
    if (place)
        m_entry->showHint(tr("Enter takes it."), false);
}

void TrimTool::acceptEntry(const QString& text)
{
    const auto segment = picked();
    const auto place = placeIn(text);
    if (!place || !segment) {
        m_entry->showHint(place ? QString() : ErrorText::sentence(place.error()), true);
        return;
    }
    if (const QString why = ends::whyNot(m_context, *segment, m_sketch.back().isFrom, *place); !why.isEmpty()) {
        m_entry->showHint(why, true);
        return;
    }
    setTarget(*place);
    finish();
}

// --- painting

void TrimTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    const auto& target = m_target ? m_target : m_kept;
    if (target) {
        // The line of the target goes far out: it shows what else could end there.
        const Alignment& alignment = *m_context.document.network().rivers()[target->river].alignment;
        const Point direction = alignment.directionAt(target->at);
        const QPointF at = view.toScreen(alignment.pointAt(target->at));
        overlay::paintTracker(painter, m_context.canvas.theme(), at, {direction.x, -direction.y},
                              view.size().width() + view.size().height());
        if (m_confluence)
            ends::paintConfluence(painter, m_context, view, *m_confluence);
    }
    if (m_hovered)
        ends::paintHandle(painter, m_context, view, *m_hovered);
    const auto segment = picked();
    if (!segment)
        return;
    ends::paintHandle(painter, m_context, view, m_sketch.back());
    const bool fits =
        m_target && !m_escaped && ends::whyNot(m_context, *segment, m_sketch.back().isFrom, *m_target).isEmpty();
    if (fits)
        ends::paint(painter, m_context, view, *segment, ends::moved(*segment, m_sketch.back().isFrom, m_target->at),
                    m_pointer);
}

void TrimTool::paintParked(QPainter& painter, const Viewport& view) const
{
    if (parkedAt())
        ends::paintHandle(painter, m_context, view, m_sketch.back());
}

std::optional<Point> TrimTool::parkedAt() const
{
    const auto segment = picked();
    const River* river = segment ? edits::riverOf(m_context.document, segment->river) : nullptr;
    if (!river)
        return std::nullopt;
    return river->alignment->pointAt(ends::placeOf(*segment, m_sketch.back().isFrom));
}

} // namespace riparia
