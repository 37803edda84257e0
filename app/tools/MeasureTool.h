// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/OverlayPaint.h"
#include "app/tools/MapTool.h"

#include <vector>

namespace riparia {

/// Measures between clicked places: along the river where both lie on the same one, else straight on the ellipsoid (or the grid, as the plan measures).
/// Leaves nothing in the plan.
class MeasureTool : public MapTool {
    Q_OBJECT

public:
    using MapTool::MapTool;

    QString id() const override { return QStringLiteral("measure"); }
    QString title() const override { return tr("Measure"); }
    QString shortcut() const override { return QStringLiteral("M"); }
    QString whyDisabled() const override;
    QString prompt() const override;
    void deactivate() override;
    void contentChanged() override { m_places.clear(); }

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent&) override {}
    bool keyPressed(const QKeyEvent& key) override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    QCursor cursor() const override { return Qt::CrossCursor; }
    SnapOptions snapOptions() const override;

private:
    struct Place {
        Point at;
        std::optional<Snap> onRiver;
    };
    struct Leg {
        Line line;
        double metres = 0;
        bool isAlongRiver = false;
    };

    Place placeOf(const ToolEvent& event) const;
    Leg legBetween(const Place& from, const Place& to) const;
    std::vector<BubbleLine> bubble(const std::vector<Leg>& legs) const;

    std::vector<Place> m_places;
    std::optional<Place> m_next;
    bool m_isDone = false;
    QPointF m_pointer;
};

} // namespace riparia
