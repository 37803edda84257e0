// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Points of a river: they are a sketch until the line is finished, for works lie on it.
#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/PlanDocument.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/PointsTool.h"

#include "core/plan/RiverLine.h"

#include <QPainter>

#include <utility>

namespace riparia {

void PointsTool::sketchRiver(const PlanRiver& river, const VertexShape& shape)
{
    if (!m_draft)
        m_draft.emplace(river);
    m_draft->change(shape);
    m_discarded.reset();
    draftTouched();
}

void PointsTool::draftTouched()
{
    Q_EMIT riverLineTouched();
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void PointsTool::finishRiver()
{
    PlanDocument& document = m_context.document;
    const auto river = document.plan().rivers().find(m_draft->river());
    if (!river)
        return;
    const auto change = relinedRiver(document.plan(), m_draft->river(), m_draft->line(), Keep::Place);
    if (!change) {
        Q_EMIT notice(ErrorText::sentence(change.error())); // the sketch stays, to be mended
        return;
    }
    if (change->changes.isEmpty()) { // every point is where it was
        m_draft.reset();
        m_chosen.reset();
        draftTouched();
        return;
    }
    if (worksOn(document.plan(), river->river.key) > 0) {
        const Line line = m_draft->line();             // the answer may come at once
        Q_EMIT riverLineDrawn(river->meta.uuid, line); // the sketch stays until the plan has the line
        return;
    }
    const RiverDraft finished = *std::exchange(m_draft, {});
    m_chosen.reset();
    const auto name = [code = fromUtf8(river->meta.code)] { return tr("Change the line of %1").arg(code); };
    if (const auto done = document.edit(change->changes, name); !done) {
        m_draft = finished;
        Q_EMIT notice(ErrorText::sentence(done.error()));
    }
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void PointsTool::discardRiver()
{
    m_discarded = std::exchange(m_draft, {});
    m_discardedAt = m_context.document.historyPlace();
    m_chosen.reset();
    draftTouched();
    Q_EMIT discarded(tr("The points of the river are where they were."));
}

bool PointsTool::restoreDiscarded()
{
    if (m_draft || !m_discarded || !m_discarded->fits(m_context.document.plan()))
        return false;
    m_draft = std::exchange(m_discarded, {});
    m_chosen.reset();
    draftTouched();
    return true;
}

/// Undo while a river is sketched, or has just been discarded.
bool PointsTool::undoRiver()
{
    if (!m_draft)
        return m_discarded && m_discardedAt == m_context.document.historyPlace() && restoreDiscarded();
    if (!m_draft->undo())
        m_draft.reset();
    m_chosen.reset();
    draftTouched();
    return true;
}

/// The plan has another line of the river: the sketch has become it, or does not fit any more.
void PointsTool::followRiver()
{
    const Plan& plan = m_context.document.plan();
    if (!m_draft || m_draft->fits(plan))
        return;
    const RiverDraft left = *std::exchange(m_draft, {});
    m_chosen.reset();
    const auto row = plan.rivers().find(left.river());
    if (row && row->river.alignment &&
        row->river.alignment->points() == asRiverLine(left.line(), row->river.alignment->ruler()))
        return;
    m_discarded = left; // it comes back with the line that it was begun with
    m_discardedAt = m_step;
    Q_EMIT riverLineTouched();
    Q_EMIT notice(tr("The line of the river is another one now: its points are edited from the beginning."));
}

QJsonObject PointsTool::sketch() const
{
    return m_draft ? m_draft->toJson() : QJsonObject();
}

void PointsTool::restoreSketch(const QJsonObject& sketch)
{
    m_draft = RiverDraft::read(sketch, m_context.document.plan());
    m_chosen.reset();
    draftTouched();
}

std::optional<Point> PointsTool::parkedAt() const
{
    return m_draft ? m_draft->place() : std::nullopt;
}

void PointsTool::paintParked(QPainter& painter, const Viewport& view) const
{
    if (!m_draft)
        return;
    painter.setPen(QPen(m_context.canvas.theme().color(QStringLiteral("mark")), 1.5, Qt::DashLine));
    overlay::paintLine(painter, m_draft->line(), view);
}

} // namespace riparia
