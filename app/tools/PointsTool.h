// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/MapTool.h"
#include "app/tools/RiverDraft.h"
#include "app/tools/VertexShape.h"

#include "core/plan/ChangeSet.h"

#include <optional>

namespace riparia {

/// Edits the points of the selected area or free greenway: drag one to move it, click the middle of an edge to put one in, Delete takes it out. One undo step
/// each. An outline that crosses itself is kept, with a warning. The points of a river are a sketch: Enter gives it the line in one step, Esc puts all of them back.
class PointsTool : public MapTool {
    Q_OBJECT

public:
    explicit PointsTool(ToolContext context);

    QString id() const override { return QStringLiteral("points"); }
    QString title() const override { return tr("Points"); }
    QString shortcut() const override { return QStringLiteral("N"); }
    QString whyDisabled() const override;
    QString prompt() const override;
    void deactivate() override;
    bool hasSketch() const override { return m_isDragging || m_draft; }
    bool hasSketches() const override { return true; }
    bool undoInSketch() override;
    bool restoreDiscarded() override;
    QJsonObject sketch() const override;
    void restoreSketch(const QJsonObject& sketch) override;
    std::optional<Point> parkedAt() const override;
    void paintParked(QPainter& painter, const Viewport& view) const override;
    void contentChanged() override;
    void shownChanged() override;

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent& event) override;
    void pointerLeft() override;
    bool keyPressed(const QKeyEvent& key) override;
    bool takesKey(const QKeyEvent& key) const override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    QCursor cursor() const override;
    SnapOptions snapOptions() const override;
    bool showsSnap() const override { return m_isDragging; }

Q_SIGNALS:
    /// The line of a river with works is finished: what they keep has to be asked. The sketch stays until the plan has the line.
    void riverLineDrawn(const riparia::Uuid& river, const riparia::Line& line);
    /// The sketch of a line is another one now, or none any more: what was asked about it is out of date.
    void riverLineTouched();

private:
    enum class Act { Move, Insert, Remove };
    /// What the pointer is over: a point, or the middle of the edge after it.
    struct Spot {
        Vertex vertex;
        bool isMiddle = false;
    };

    AnyEntity edited() const;
    /// As it is in the plan, or in the sketch of a river; null for none. Until either is another one.
    const VertexShape* shapeNow() const;
    bool isOwnSnap(const ToolEvent& event) const;
    std::optional<Spot> spotAt(QPointF screen) const;
    void paintMiddles(QPainter& painter, const Viewport& view, const VertexShape& shape, std::size_t path) const;
    void paintPoints(QPainter& painter, const Viewport& view, const VertexShape& shape, std::size_t path) const;
    ChangeSet changesTo(const VertexShape& shape, bool isFinal) const;
    void preview();
    void commit(const VertexShape& shape, Act act);
    void removeChosen();
    void cancel();
    void sketchRiver(const PlanRiver& river, const VertexShape& shape);
    void finishRiver();
    void discardRiver();
    bool undoRiver();
    void followRiver();
    void draftTouched();

    mutable AnyEntity m_shapedFrom;              // what m_shaped was made of: a river has very many points
    mutable std::optional<VertexShape> m_shaped; // see shapeNow()
    std::optional<VertexShape> m_shape;          // while the button is down
    std::optional<Spot> m_hovered;
    std::optional<Vertex> m_chosen; // the point Delete is about
    bool m_isNew = false;           // it was put in by this press
    bool m_isDragging = false;
    QPointF m_pressed;
    std::optional<RiverDraft> m_draft; // while the points of a river are edited
    std::optional<RiverDraft> m_discarded;
    int m_discardedAt = 0; // where the history stood then
    int m_step;            // where it stood before the tool is told that the plan has changed
};

} // namespace riparia
