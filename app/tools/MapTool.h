// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/MapInput.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace riparia {

class MapCanvas;
class PlanDocument;
class PlanTotals;
class DrawingTemplate;

/// What tools work with; references, no window.
struct ToolContext {
    PlanDocument& document;
    PlanTotals& totals;
    DrawingTemplate& drawing;
    MapCanvas& canvas;
};

/// Something a tool has to say of what it has just made, and what can be done about it in one step.
struct ToolOffer {
    QString text;
    QString word; ///< of the act
    std::function<void()> act;
};

/// A value of the sketch that is shown beside the map and may be typed there.
struct ToolField {
    QString id;   ///< "river", "from", "to" (chainages), "left", "right" (widths)
    QString text; ///< as the sketch is now, with what the pointer would add; "" for none
};

/// One tool, one file. Adding one: its file and one line in ToolManager.cpp.
class MapTool : public QObject, public MapInput {
    Q_OBJECT

public:
    explicit MapTool(ToolContext context)
        : m_context(context)
    {}

    virtual QString id() const = 0;       ///< "segment": name of action, icon, help page; never translated
    virtual QString title() const = 0;    ///< translated
    virtual QString shortcut() const = 0; ///< one key on the canvas, "S"
    /// Why it cannot be used now, "" when it can ("Import rivers first").
    virtual QString whyDisabled() const { return {}; }
    virtual void activate() {}
    /// An open sketch is parked, never lost: it is there when the tool is used again.
    virtual void deactivate() {}
    /// What the next click does, for the status bar.
    virtual QString prompt() const = 0;
    /// True while something is drawn that is not in the plan yet.
    virtual bool hasSketch() const { return false; }
    bool isBusy() const override { return hasSketch(); }
    /// Whether there are sketches, of which undoInSketch() may have one to bring back.
    virtual bool hasSketches() const { return false; }
    /// Undo inside the sketch (R-SKETCH): true when it did something, then the document is left alone.
    virtual bool undoInSketch() { return false; }
    /// Opens again what the newest step of the history was made of, and takes that back; false, and nothing happens, where the tool has not made it.
    virtual bool reopenFinished() { return false; }
    /// Brings back the sketch that was discarded last; false when there is none any more, or another one is open.
    virtual bool restoreDiscarded() { return false; }
    /// The open sketch, for the next start after a crash; empty for none. restoreSketch() of another plan, or of one that has changed, takes what still fits.
    virtual QJsonObject sketch() const { return {}; }
    virtual void restoreSketch(const QJsonObject& sketch) { Q_UNUSED(sketch); }
    /// What an open sketch of this tool looks like while another one is in use.
    virtual void paintParked(QPainter& painter, const Viewport& view) const
    {
        Q_UNUSED(painter);
        Q_UNUSED(view);
    }
    /// Where on the map a button goes on with it then; none where it has no place to show.
    virtual std::optional<Point> parkedAt() const { return std::nullopt; }
    /// The shortcut K: a box to type chainages in, where the tool has one; false where it has none.
    virtual bool openEntry() { return false; }
    /// Of the sketch, whether there is one yet or not; they may be others whenever the prompt is another.
    virtual std::vector<ToolField> fields() const { return {}; }
    /// What was typed into one of them; "" when it was taken, else why not.
    virtual QString typeField(const QString& id, const QString& text)
    {
        Q_UNUSED(id);
        Q_UNUSED(text);
        return {};
    }
    /// The document has changed under the tool.
    virtual void contentChanged() {}
    /// What the filter shows has changed, or may have: what it hides now is edited no more.
    virtual void shownChanged() {}

    void pointerLeft() override {}

Q_SIGNALS:
    void promptChanged();
    void overlayChanged();
    void finished();                       ///< back to Select
    void toolWanted(const QString& id);    ///< another tool goes on with this
    void discarded(const QString& notice); ///< a sketch was thrown away: see restoreDiscarded()
    void notice(const QString& text);      ///< something worth a message on the map
    void offered(const riparia::ToolOffer& offer);
    void objectMade(bool isTyped);      ///< a segment or a strip is in the plan, by typed places or by clicks
    void undoable(const QString& text); ///< the same of the step just made, with a way to take that back

protected:
    ToolContext m_context;
};

} // namespace riparia
