// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/OverlayPaint.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/SketchTool.h"

#include "core/geodesy/Ruler.h"

#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// Measures between clicked or typed places: along the river where both lie on the same one, else straight on the ellipsoid (or the grid, as the plan measures).
/// Leaves nothing in the plan, but is protected like a sketch: undo and Backspace take the last place, the second Esc all of them. What was
/// measured stays on the map until the next measurement begins.
class MeasureTool : public SketchTool {
    Q_OBJECT

public:
    explicit MeasureTool(ToolContext context);

    QString id() const override { return QStringLiteral("measure"); }
    QString title() const override { return tr("Measure"); }
    QString shortcut() const override { return QStringLiteral("M"); }
    QString prompt() const override;
    void deactivate() override;
    void contentChanged() override;
    void paintParked(QPainter& painter, const Viewport& view) const override;
    std::optional<Point> parkedAt() const override { return m_sketch.back().at; }

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerLeft() override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    SnapOptions snapOptions() const override;

private:
    struct Place {
        Point at;
        std::string river{}; ///< key, "" for none
        Position position{}; ///< on it
    };
    struct Leg {
        Line line;
        double metres = 0;
        bool isAlongRiver = false;
    };

    Sketch& drawn() override { return m_sketch; }
    const Sketch& drawn() const override { return m_sketch; }
    void preview() override;
    void finishSketch() override;
    QString discardedText(int steps) const override;
    void letGo() override { m_next.reset(); }
    void sketchTouched() override { m_next.reset(); }
    bool isStepOfPlan() const override { return false; }
    void reopened() override { m_measured.clear(); }
    void showEntry(const QString& text) override;
    void entryCancelled() override { m_next.reset(); }
    bool opensEntry(QChar typed) const override;
    std::optional<NetworkPlace> startOfEntry() const;
    std::optional<std::size_t> riverOfEntry() const;
    Result<std::vector<Place>> placesIn(const QString& text) const;
    void readEntry(const QString& text);
    void acceptEntry(const QString& text);
    Place placeOf(const ToolEvent& event) const;
    /// Of the plan; null where its coordinate system cannot be measured in.
    const Ruler* ruler() const;
    Leg legBetween(const Place& from, const Place& to) const;
    std::vector<BubbleLine> bubble(const std::vector<Leg>& legs) const;
    std::vector<Leg> paintLegs(QPainter& painter, const Viewport& view, const std::vector<Place>& places) const;

    SketchPoints<Place> m_sketch;
    std::vector<Place> m_measured; // what was finished last
    std::optional<Place> m_next;
    std::optional<std::size_t> m_typedOn; // the river typed chainages are on, where none is said
    mutable std::optional<Ruler> m_ruler; // made once: each asks the database of PROJ
};

} // namespace riparia
