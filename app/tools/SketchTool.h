// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/MapTool.h"
#include "app/tools/SketchPoints.h"

#include <QPointF>

#include <optional>

namespace riparia {

class ChainageEntry;

/// A tool that draws step by step and keeps what is begun as R-SKETCH asks (UX.md 3.2): Esc hides the rubber, a second Esc discards, undo brings back;
/// Backspace takes the last step, Enter finishes, digits open the box for typed places. What the steps are is the tool's own affair.
class SketchTool : public MapTool {
    Q_OBJECT

public:
    /// Draws wherever there are coordinates, where a tool asks for no more.
    QString whyDisabled() const override;
    bool hasSketch() const override { return !drawn().isEmpty(); }
    bool hasSketches() const final { return true; }
    bool undoInSketch() final;
    bool reopenFinished() final;
    bool restoreDiscarded() final;
    bool keyPressed(const QKeyEvent& key) override;
    bool openEntry() override;
    void pointerReleased(const ToolEvent& event) override { Q_UNUSED(event); }
    QCursor cursor() const override { return Qt::CrossCursor; }

protected:
    explicit SketchTool(ToolContext context);

    virtual Sketch& drawn() = 0;
    virtual const Sketch& drawn() const = 0;
    /// Shows what would be made of the sketch as it is now.
    virtual void preview() = 0;
    /// Enter: the sketch becomes an object, or a notice says what is missing.
    virtual void finishSketch() = 0;
    virtual QString discardedText(int steps) const;
    /// What stands in the sketch as an offer, drawn by nobody, makes room: for one that comes back, and for the first Esc. False where nothing is offered.
    virtual bool dropOffer() { return false; }
    /// The first Esc: forgets what the pointer would add.
    virtual void letGo() {}
    /// A step was taken back, or all of them, or they came back.
    virtual void sketchTouched() {}
    /// Undo has opened a finished sketch again.
    virtual void reopened() {}
    /// Whether a finished sketch is a step in the history of the plan, which undo takes back as it opens the sketch.
    virtual bool isStepOfPlan() const { return true; }
    virtual void showEntry(const QString& text) { Q_UNUSED(text); }
    /// The box was closed with Esc: the sketch goes back to what it was before.
    virtual void entryCancelled() {}
    /// What a box opened by hand begins with.
    virtual QString entryStart() const { return QStringLiteral("K"); }
    virtual QString entryTitle() const { return tr("Enter chainage..."); }
    virtual bool opensEntry(QChar typed) const { return typed.isDigit() || typed == u'+'; }
    /// Where the event is. With a direction that was typed: in that one. While Shift is held and nothing is snapped to: on a direction of 15 degrees, or
    /// along or across the last edge.
    Point placeFrom(const ToolEvent& event, const std::optional<Point>& last, const std::optional<Point>& before) const;

    /// The direction of the next leg, typed as "<45" without a length: it holds until the leg is there, or Esc lets it go.
    const std::optional<double>& bearing() const { return m_bearing; }
    /// Takes such a text out of the box, or says there what is missing; false when it is something else.
    bool takeBearing(const QString& text);
    void dropBearing() { m_bearing.reset(); }
    /// A length typed while a direction holds, from `last`; none where it is something else.
    std::optional<Point> placeTyped(const QString& text, const std::optional<Point>& last) const;
    QString bearingPrompt() const;
    void paintBearing(QPainter& painter, const Viewport& view, Point last) const;

    bool escape();
    void removeLast();
    /// Throws the sketch away, which undo brings back.
    void discard();
    /// The same, unsaid, where the plan has changed and the sketch does not fit it any more: to be called in contentChanged().
    void lose() { drawn().lose(m_step); }
    /// The menu of a right click that finishes nothing.
    void showMenu(QPointF at);
    bool isTyping() const;
    void closeEntry();

    ChainageEntry* m_entry;
    QPointF m_pointer;
    bool m_escaped = false; ///< Esc was pressed once

private:
    bool fitsPlan();

    std::optional<double> m_bearing;
    int m_step; // where the undo history stood before it is told that the plan has changed
};

} // namespace riparia
