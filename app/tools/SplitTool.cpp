// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SplitTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/canvas/SnapText.h"
#include "app/document/PlanDocument.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/HiddenText.h"
#include "app/tools/Pixels.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/ToolText.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>

namespace riparia {

SplitTool::SplitTool(ToolContext context)
    : MapTool(context)
    , m_entry(new ChainageEntry(&context.canvas))
{
    connect(m_entry, &ChainageEntry::accepted, this, &SplitTool::acceptEntry);
    connect(m_entry, &ChainageEntry::cancelled, m_entry, &ChainageEntry::close);
}

QString SplitTool::whyDisabled() const
{
    return m_context.document.plan().segments().isEmpty() ? tr("There is no segment to split yet") : QString();
}

QString SplitTool::prompt() const
{
    return edits::selectedSegment(m_context) ? tr("Click where to split, or type chainages (K), several with commas")
                                             : tr("Click a segment where it is to be split");
}

void SplitTool::deactivate()
{
    m_entry->close();
    m_cut.reset();
}

SnapOptions SplitTool::snapOptions() const
{
    SnapOptions options;
    options.rounds = true;
    options.tolerance = 20; // bank works lie beside the river
    return options;
}

std::optional<SplitTool::Cut> SplitTool::cutAt(const ToolEvent& event) const
{
    for (const Uuid& id : m_context.canvas.featuresAt(event.screen, pixels::kPickToChange)) {
        const auto segment = edits::segmentOf(m_context.document, id);
        const River* river = segment ? edits::riverOf(m_context.document, segment->river) : nullptr;
        if (!river)
            continue;
        const bool snapped = event.snap.kind == SnapKind::RoundChainage || event.snap.kind == SnapKind::End;
        const Position at = snapped ? event.snap.position : river->alignment->locate(event.map).at;
        if (at > segment->span.from && at < segment->span.to)
            return Cut{segment, at};
    }
    return std::nullopt;
}

void SplitTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (!m_entry->isOpen())
        m_cut = cutAt(event);
}

void SplitTool::pointerPressed(const ToolEvent& event)
{
    if (event.button != Qt::LeftButton || event.isDoubleClick)
        return;
    m_cut = cutAt(event);
    if (m_cut) {
        split(m_cut->segment, {m_cut->at});
        return;
    }
    const QString hidden = hiddenText::here(m_context, event.screen, pixels::kPickToChange, {EntityKind::Segment});
    Q_EMIT notice(hidden.isEmpty() ? tr("There is no segment here.") : hidden);
}

void SplitTool::split(const std::shared_ptr<const Segment>& segment, const std::vector<Position>& at)
{
    m_cut.reset();
    const ChangeSet changes = edits::split(m_context.document, segment, at, true);
    if (changes.isEmpty()) {
        Q_EMIT notice(tr("%1 does not reach there.").arg(fromUtf8(segment->meta.code)));
        return;
    }
    std::vector<Uuid> parts;
    for (const Change& change : changes.changes)
        parts.push_back(idOf(change.after));
    const auto name = [code = fromUtf8(segment->meta.code)] { return tr("Split %1").arg(code); };
    if (const auto done = m_context.document.edit(changes, name); !done)
        Q_EMIT notice(ErrorText::sentence(done.error()));
    else
        m_context.document.select(parts);
}

bool SplitTool::keyPressed(const QKeyEvent& key)
{
    if (key.key() == Qt::Key_Escape) {
        Q_EMIT finished();
        return true;
    }
    const QString text = key.text();
    if (key.key() == Qt::Key_K)
        return openEntry();
    if (text.isEmpty() || !(text[0].isDigit() || text[0] == u'+'))
        return false;
    showEntry(text);
    return true;
}

bool SplitTool::openEntry()
{
    showEntry(QStringLiteral("K"));
    return true;
}

void SplitTool::showEntry(const QString& text)
{
    const auto segment = edits::selectedSegment(m_context);
    if (!segment) {
        const QString hidden = hiddenText::selected(m_context, {EntityKind::Segment});
        Q_EMIT notice(hidden.isEmpty() ? tr("Select the segment to split first, then type chainages.")
                                       : tr("%1; it cannot be split.", "the filter hides S-0001").arg(hidden));
        return;
    }
    m_entry->open(m_pointer, text);
    m_entry->showHint(tr("in %1; several with commas").arg(fromUtf8(segment->meta.code)), false);
}

std::optional<std::vector<Position>> SplitTool::positionsIn(const QString& text, const Segment& segment)
{
    const auto river = m_context.document.network().find(segment.river);
    if (!river) {
        m_entry->showHint(ErrorText::sentence(river.error()), true);
        return std::nullopt;
    }
    // A length is one from the end where its chainage begins.
    const Stationing& stationing = m_context.document.network().rivers()[*river].stationing;
    const bool growsDownstream =
        stationing.chainageAt(segment.span.from).mm <= stationing.chainageAt(segment.span.to).mm;
    const NetworkPlace start{*river, growsDownstream ? segment.span.from : segment.span.to};
    static const QRegularExpression comma(QStringLiteral("[,;\u3001\uff0c\uff1b]"));
    std::vector<Position> at;
    for (const QString& one : text.split(comma, Qt::SkipEmptyParts)) {
        const auto places = readPlaces(m_context.document, toUtf8(one), *river, start);
        if (!places) {
            m_entry->showHint(ErrorText::sentence(places.error()), true);
            return std::nullopt;
        }
        for (const NetworkPlace& place : *places) {
            if (place.river != *river) {
                m_entry->showHint(tr("%1 lies on %2.", "segment, river")
                                      .arg(fromUtf8(segment.meta.code), riverName(m_context.document, *river)),
                                  true);
                return std::nullopt;
            }
            at.push_back(place.at);
        }
    }
    return at;
}

void SplitTool::acceptEntry(const QString& text)
{
    const auto segment = edits::selectedSegment(m_context);
    if (!segment) {
        m_entry->close();
        return;
    }
    if (const auto at = positionsIn(text, *segment)) {
        m_entry->close();
        split(segment, *at);
    }
}

void SplitTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    if (!m_cut)
        return;
    const River* river = edits::riverOf(m_context.document, m_cut->segment->river);
    if (!river)
        return;
    const Point direction = river->alignment->directionAt(m_cut->at);
    overlay::paintTracker(painter, m_context.canvas.theme(), view.toScreen(river->alignment->pointAt(m_cut->at)),
                          {direction.x, -direction.y}, 24);
    const ShownUnits& units = m_context.canvas.content()->units;
    const QString unit = toolText::lengthUnit(units);
    const std::vector<BubbleLine> lines{{BubbleLine::Kind::Head,
                                         fromUtf8(m_cut->segment->meta.code),
                                         units.chainage(river->stationing.chainageAt(m_cut->at)),
                                         {}},
                                        {BubbleLine::Kind::Plain, tr("Upstream part"),
                                         toolText::length(m_cut->at - m_cut->segment->span.from, units), unit},
                                        {BubbleLine::Kind::Plain, tr("Downstream part"),
                                         toolText::length(m_cut->segment->span.to - m_cut->at, units), unit}};
    overlay::paintBubble(painter, m_context.canvas.theme(), lines, m_pointer, m_context.canvas.rect(), {});
}

} // namespace riparia
