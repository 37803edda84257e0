// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SketchTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/PlanDocument.h"
#include "app/text/Fill.h"
#include "app/tools/AngleStep.h"
#include "app/tools/ChainageEntry.h"
#include "app/tools/SketchMenu.h"
#include "app/tools/TypedPoint.h"

#include <QKeyEvent>
#include <QPainter>

namespace riparia {

SketchTool::SketchTool(ToolContext context)
    : MapTool(context)
    , m_entry(new ChainageEntry(&context.canvas))
    , m_step(context.document.historyPlace())
{
    // The document hears of it first, and tells of the change before this.
    connect(&context.document.undoStack(), &QUndoStack::indexChanged, this, [this] {
        m_step = m_context.document.historyPlace();
        drawn().historyMoved(m_step);
    });
    connect(m_entry, &ChainageEntry::cancelled, this, [this] { escape(); });
}

QString SketchTool::whyDisabled() const
{
    return m_context.document.plan().info().crs.isValid()
               ? QString()
               : tr("The plan has no coordinate system yet: import rivers first");
}

QString SketchTool::discardedText(int steps) const
{
    return tr("The sketch with %n point(s) was discarded.", nullptr, steps);
}

bool SketchTool::isTyping() const
{
    return m_entry->isOpen();
}

void SketchTool::closeEntry()
{
    m_entry->close();
}

bool SketchTool::openEntry()
{
    showEntry(entryStart());
    return true;
}

bool SketchTool::keyPressed(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Escape: return escape();
    case Qt::Key_Backspace: removeLast(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!hasSketch())
            return false; // the map has a use for it
        finishSketch();
        return true;
    default: break;
    }
    if (key.key() == Qt::Key_K) {
        openEntry();
        return true;
    }
    const QString text = key.text();
    if (text.isEmpty() || !opensEntry(text[0]))
        return false;
    showEntry(text);
    return true;
}

bool SketchTool::escape()
{
    if (isTyping()) {
        m_entry->close();
        entryCancelled();
        preview();
        return true;
    }
    letGo();
    if (dropOffer()) { // nothing is lost that anybody has drawn
        preview();
        return true;
    }
    if (m_bearing) {
        m_bearing.reset();
        preview();
        return true;
    }
    if (!hasSketch()) {
        Q_EMIT finished();
    } else if (!m_escaped) {
        m_escaped = true;
        preview();
    } else {
        discard();
    }
    return true;
}

void SketchTool::discard()
{
    const auto steps = static_cast<int>(drawn().size());
    m_escaped = false;
    m_bearing.reset();
    letGo();
    drawn().discard(m_context.document.historyPlace());
    sketchTouched();
    preview();
    Q_EMIT discarded(discardedText(steps));
}

void SketchTool::removeLast()
{
    m_escaped = false;
    m_bearing.reset();
    drawn().removeLast();
    sketchTouched();
    preview();
}

bool SketchTool::undoInSketch()
{
    const Sketch::Undone undone = drawn().undo(m_context.document.historyPlace());
    if (undone == Sketch::Undone::Nothing)
        return false;
    if (undone == Sketch::Undone::Restored && !fitsPlan())
        return false;
    m_escaped = false;
    m_bearing.reset();
    sketchTouched();
    if (undone == Sketch::Undone::Reopened) {
        if (isStepOfPlan())
            m_context.document.undoStack().undo();
        reopened();
    }
    preview();
    return true;
}

bool SketchTool::reopenFinished()
{
    return drawn().canReopen(m_context.document.historyPlace()) && undoInSketch();
}

/// Whether what was brought back can be gone on with; it is lost again where it cannot.
bool SketchTool::fitsPlan()
{
    contentChanged();
    return hasSketch();
}

bool SketchTool::restoreDiscarded()
{
    dropOffer();
    if (!drawn().restore() || !fitsPlan())
        return false;
    m_escaped = false;
    sketchTouched();
    preview();
    return true;
}

Point SketchTool::placeFrom(const ToolEvent& event, const std::optional<Point>& last,
                            const std::optional<Point>& before) const
{
    if (m_bearing && last) {
        const MapContent& shown = *m_context.canvas.content();
        return nearestAlong(*last, *m_bearing, event.place(), shown.unitMetresX, shown.unitMetresY);
    }
    const bool isStepped = event.modifiers.testFlag(Qt::ShiftModifier) && event.snap.kind == SnapKind::None;
    const MapContent& content = *m_context.canvas.content();
    return isStepped && last ? steppedTo(*last, event.map, before, content.unitMetresX, content.unitMetresY)
                             : event.place();
}

bool SketchTool::takeBearing(const QString& text)
{
    const auto typed = parseBearing(toUtf8(text));
    if (!typed)
        return false;
    if (!hasSketch()) {
        m_entry->showHint(tr("A direction needs a point to begin at."), true);
        return true;
    }
    m_bearing = typed;
    m_escaped = false;
    letGo();
    m_entry->close();
    entryCancelled(); // what the text would have added is not there
    preview();
    return true;
}

std::optional<Point> SketchTool::placeTyped(const QString& text, const std::optional<Point>& last) const
{
    const auto metres = m_bearing && last ? parseLength(toUtf8(text)) : std::nullopt;
    if (!metres)
        return std::nullopt;
    const MapContent& content = *m_context.canvas.content();
    return placeAlong(*last, *m_bearing, *metres, content.unitMetresX, content.unitMetresY);
}

QString SketchTool::bearingPrompt() const
{
    return tr("Click how far in direction %1\u00b0, or type a length; Esc lets the direction go")
        .arg(m_bearing.value_or(0), 0, 'g', 10);
}

void SketchTool::paintBearing(QPainter& painter, const Viewport& view, Point last) const
{
    if (!m_bearing)
        return;
    const MapContent& content = *m_context.canvas.content();
    const double far = (view.size().width() + view.size().height()) * view.metresPerPixel();
    const Point end = placeAlong(last, *m_bearing, far, content.unitMetresX, content.unitMetresY);
    overlay::paintDashes(painter, QPen(m_context.canvas.theme().color(QStringLiteral("mark")), 1),
                         QPolygonF({view.toScreen(last), view.toScreen(end)}), view);
}

void SketchTool::showMenu(QPointF at)
{
    std::vector<SketchMenuEntry> entries{{"sketchEntry", entryTitle(), [this] { openEntry(); }}};
    if (hasSketch()) {
        entries.push_back({"sketchRemoveLast", tr("Remove last point"), [this] { removeLast(); }});
        entries.push_back({"sketchDiscard", tr("Discard sketch"), [this] { discard(); }});
    }
    showSketchMenu(m_context.canvas, at, entries);
}

} // namespace riparia
