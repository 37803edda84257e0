// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/DuplicateEntry.h"
#include "app/tools/GoToPlace.h"
#include "app/tools/MapTool.h"

#include <QByteArray>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QTimer>

#include <memory>
#include <vector>

namespace riparia {

/// Owns the tools and knows which one is in use; what happens on the map goes through it to that one. Sketches of the others stay, parked, and are shown,
/// each with a mark that is clicked to go on with it.
class ToolManager : public QObject, public MapInput {
    Q_OBJECT

public:
    explicit ToolManager(ToolContext context, QObject* parent = nullptr);
    ~ToolManager() override;

    const std::vector<std::unique_ptr<MapTool>>& tools() const { return m_tools; }
    MapTool& current() const { return *m_current; }
    MapTool* find(const QString& id) const; ///< null when there is none
    /// Nothing happens when the tool cannot be used now.
    void use(const QString& id);
    /// The shortcut K: the box of the current tool, else the one that takes the map to a chainage.
    void openEntry();
    /// What was typed into a field of the tool in use; false with a notice where it is not taken.
    bool typeField(const QString& id, const QString& text);
    /// The shortcut D: copies of the selected segments further along.
    DuplicateEntry& duplicates() { return m_duplicates; }
    /// Undo where a sketch is open or has just been finished or discarded; false when it is the document's turn.
    bool undoInSketch();
    /// Takes the newest step back as that tool has made it, its sketch open again; false where it is not in use, or that is no step of it.
    bool reopenFinished(const QString& id);
    /// Uses that tool and brings back the sketch it discarded; a notice tells when that cannot be.
    void restoreDiscarded(const QString& id);
    /// What was parked in the document when the program ended; the tool of the first one is in use then.
    void restoreSketches(const QByteArray& parked);

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent& event) override;
    void pointerLeft() override { m_current->pointerLeft(); }
    bool keyPressed(const QKeyEvent& key) override;
    bool takesKey(const QKeyEvent& key) const override { return m_current->takesKey(key); }
    bool isBusy() const override { return m_current->isBusy(); }
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    QCursor cursor() const override { return m_isOnMark ? QCursor(Qt::PointingHandCursor) : m_current->cursor(); }
    SnapOptions snapOptions() const override { return m_current->snapOptions(); }
    bool needsRiver() const override { return m_current->needsRiver(); }
    std::optional<std::size_t> heldRiver() const override { return m_current->heldRiver(); }
    bool showsSnap() const override { return m_current->showsSnap(); }
    bool showsTracker() const override { return m_current->showsTracker(); }
    bool highlightsRiver() const override { return m_current->highlightsRiver(); }

Q_SIGNALS:
    void currentChanged();
    void promptChanged();                                       ///< of the current tool
    void discarded(const QString& notice, const QString& tool); ///< `tool`: the id of the one that did
    void notice(const QString& text);
    void undoable(const QString& text,
                  const QString& tool); ///< see MapTool; `tool`: the id of the one that made the step
    void offered(const riparia::ToolOffer& offer);
    void objectMade(const QString& tool, bool isTyped);
    void menuWanted(const QPointF& screen);                                     ///< see SelectTool
    void riverLineDrawn(const riparia::Uuid& river, const riparia::Line& line); ///< see PointsTool
    void riverLineTouched();                                                    ///< the same

private:
    void add(std::unique_ptr<MapTool> tool);
    /// Tells all tools; what they answer is not yet taken for their sketches, of which some have not heard it.
    void tell(void (MapTool::*news)());
    void parkSketches();
    bool opensGoTo(const QKeyEvent& key);
    /// "▶ Continue (S)": its place beside the sketch of a tool that is not in use; none where that shows none.
    std::optional<QRectF> continueMark(const MapTool& tool, const Viewport& view) const;
    QString continueText(const MapTool& tool) const;
    MapTool* continuedAt(QPointF screen) const; ///< null where no such mark is

    ToolContext m_context;
    std::vector<std::unique_ptr<MapTool>> m_tools;
    MapTool* m_current = nullptr;
    GoToPlace m_goTo;
    DuplicateEntry m_duplicates;
    QTimer m_parking;
    QByteArray m_parked; // as the document has it
    bool m_isTelling = false;
    bool m_isOnMark = false;     // the pointer, of a sketch to go on with
    bool m_isPressTaken = false; // the last press was on one
};

} // namespace riparia
