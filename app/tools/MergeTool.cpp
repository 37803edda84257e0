// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/MergeTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/HiddenText.h"
#include "app/tools/MergeText.h"
#include "app/tools/PathPaint.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/ToolText.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace riparia {

MergeTool::MergeTool(ToolContext context)
    : MapTool(context)
    , m_question(new GapQuestion(&context.canvas))
    , m_table(new MergeTable(&context.canvas))
{
    connect(m_question, &GapQuestion::included, this, [this] { merge(true); });
    connect(m_question, &GapQuestion::kept, this, [this] { merge(false); });
    connect(m_question, &GapQuestion::cancelled, this, &MergeTool::finished);
    connect(m_table, &MergeTable::accepted, this, &MergeTool::finish);
    connect(m_table, &MergeTable::cancelled, this, &MergeTool::finished);
    // The question is about what was selected when it was asked.
    connect(&context.document.selection(), &Selection::changed, this, [this] {
        if (!m_segments.empty())
            Q_EMIT finished();
    });
}

QString MergeTool::whyDisabled() const
{
    switch (edits::mergeObstacle(edits::selectedSegments(m_context))) {
    case edits::MergeObstacle::TooFew: {
        const QString hidden = hiddenText::selected(m_context, {EntityKind::Segment});
        return hidden.isEmpty() ? tr("Select two segments or more first") : hidden;
    }
    case edits::MergeObstacle::OtherRiver: return tr("The selected segments lie on different rivers");
    case edits::MergeObstacle::OtherBank: return tr("The selected segments are of different banks");
    case edits::MergeObstacle::None: break;
    }
    return {};
}

QString MergeTool::prompt() const
{
    if (m_segments.empty())
        return tr("Select segments of one river and bank, then merge them");
    return m_table->isOpen() ? tr("Choose the values of the merged segment; Esc leaves all as it is")
                             : tr("Choose what becomes of the gap; Esc leaves all as it is");
}

void MergeTool::activate()
{
    auto segments = edits::selectedSegments(m_context);
    if (edits::mergeObstacle(segments) != edits::MergeObstacle::None) {
        Q_EMIT finished();
        return;
    }
    m_segments = std::move(segments);
    if (edits::gapsBetween(m_segments).empty())
        merge(true);
    else
        ask();
}

void MergeTool::deactivate()
{
    m_segments.clear();
    m_question->close();
    m_table->close();
}

void MergeTool::contentChanged()
{
    if (!m_segments.empty())
        Q_EMIT finished();
}

void MergeTool::shownChanged()
{
    const bool isHidden = std::ranges::any_of(
        m_segments, [this](const auto& segment) { return m_context.totals.isHidden(segment->meta.uuid); });
    if (isHidden)
        Q_EMIT finished();
}

void MergeTool::ask()
{
    const std::vector<Span> gaps = edits::gapsBetween(m_segments);
    const River* river = edits::riverOf(m_context.document, m_segments.front()->river);
    Millimetres total;
    for (const Span& gap : gaps)
        total += gap.length();
    const ShownUnits& units = m_context.canvas.content()->units;
    const QString length = toolText::length(total, units) + u' ' + toolText::lengthUnit(units);
    const bool isOne = gaps.size() == 1;
    const QString question =
        isOne ? tr("There is a gap of %1 between them.").arg(length)
              : tr("There are %n gaps between them, %1 in all.", nullptr, static_cast<int>(gaps.size())).arg(length);
    const Span& first = gaps.front();
    const QPointF below =
        m_context.canvas.viewport().toScreen(river->alignment->pointAt({first.from.mm + first.length().value / 2}));
    m_question->ask(below, question, isOne ? tr("Include the gap of %1").arg(length) : tr("Include the gaps"),
                    isOne ? tr("Keep as two parts")
                          : tr("Keep as %n parts", nullptr, static_cast<int>(gaps.size()) + 1));
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void MergeTool::merge(bool includeGaps)
{
    m_includesGaps = includeGaps;
    m_question->close();
    const edits::SegmentMerge result = edits::merged(m_context.document, m_segments, includeGaps);
    std::vector<edits::MergeConflict> asked;
    for (const edits::MergeConflict& conflict : result.conflicts)
        if (MergeText::differs(m_context.document, conflict))
            asked.push_back(conflict);
    if (asked.empty()) {
        finish();
        return;
    }
    m_table->ask(m_context.document, asked, result.results.size() == 1);
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void MergeTool::finish()
{
    const std::vector<edits::MergeChoice> choices =
        m_table->isOpen() ? m_table->choices() : std::vector<edits::MergeChoice>();
    // Emptied first: the edit changes content and selection, which would call the question off.
    const auto segments = std::exchange(m_segments, {});
    const edits::SegmentMerge result = edits::merged(m_context.document, segments, m_includesGaps, choices);
    const QString code = fromUtf8(result.code);
    const auto count = static_cast<int>(segments.size());
    const auto parts = static_cast<int>(result.results.size());
    const auto step = [isOne = parts == 1, count, code] {
        return isOne ? tr("Merge %n segments to %1", nullptr, count).arg(code)
                     : tr("Merge %n segments to parts of one", nullptr, count);
    };
    if (const auto done = m_context.document.edit(result.changes, step); !done) {
        Q_EMIT notice(ErrorText::sentence(done.error()));
        Q_EMIT finished();
        return;
    }
    m_context.document.select(result.results);
    Q_EMIT notice(parts == 1 ? tr("%n segments are now %1.", nullptr, count).arg(code)
                             : tr("The segments are now %n parts of one.", nullptr, parts));
    Q_EMIT finished();
}

void MergeTool::pointerPressed(const ToolEvent& event)
{
    if (event.button == Qt::LeftButton)
        Q_EMIT notice(prompt());
}

bool MergeTool::keyPressed(const QKeyEvent& key)
{
    if (key.key() != Qt::Key_Escape)
        return false;
    Q_EMIT finished();
    return true;
}

void MergeTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    if (m_segments.empty())
        return;
    const auto river = m_context.document.network().find(m_segments.front()->river);
    if (!river)
        return;
    const PathPaint paint{m_context.document, m_context.canvas, m_context.totals};
    for (const Span& gap : edits::gapsBetween(m_segments))
        paint.path(painter, view, {{*river, gap}}, m_segments.front()->bank);
}

} // namespace riparia
