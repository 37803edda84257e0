// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/Freehand.h"
#include "app/tools/FreehandBar.h"
#include "app/tools/OverlapCut.h"
#include "app/tools/SketchTool.h"

#include "core/geometry/Polygon.h"
#include "core/plan/ChangeSet.h"

#include <optional>
#include <vector>

namespace riparia {

/// Draws a restored area: click its corners, type them, or press and drag to draw freely. Between two corners on one river, or on one area, it follows that
/// line; Tab goes the other way round, Shift draws straight. Enter, a double click, a right click or a click on the first corner
/// closes it. The bubble shows its area and what of it is new.
/// What areas cover already is cut out of it where the template says so.
class AreaTool : public SketchTool {
    Q_OBJECT

public:
    explicit AreaTool(ToolContext context);

    QString id() const override { return QStringLiteral("area"); }
    QString title() const override { return tr("Area"); }
    QString shortcut() const override { return QStringLiteral("A"); }
    QString prompt() const override;
    void deactivate() override;
    QJsonObject sketch() const override;
    void restoreSketch(const QJsonObject& sketch) override;
    void paintParked(QPainter& painter, const Viewport& view) const override;
    std::optional<Point> parkedAt() const override { return m_sketch.back(); }

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent& event) override;
    void pointerLeft() override;
    bool keyPressed(const QKeyEvent& key) override;
    bool takesKey(const QKeyEvent& key) const override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    SnapOptions snapOptions() const override;

private:
    Sketch& drawn() override { return m_sketch; }
    const Sketch& drawn() const override { return m_sketch; }
    void preview() override;
    void finishSketch() override;
    void letGo() override;
    void sketchTouched() override;
    void showEntry(const QString& text) override;
    void entryCancelled() override { m_next.reset(); }
    QString entryStart() const override { return {}; }
    QString entryTitle() const override { return tr("Type a place..."); }
    bool opensEntry(QChar typed) const override { return typed.isDigit() || typed == u'@' || typed == u'<'; }
    Result<Point> placeIn(const QString& text) const;
    void readEntry(const QString& text);
    void acceptEntry(const QString& text);
    Point placeAt(const ToolEvent& event) const;
    /// The ring so far, with the pointer as its next corner; not closed.
    Line corners() const;
    /// What would be made of the corners, without what is covered already.
    Result<CutGround> ground();
    ChangeSet newArea(const MultiPolygon& shape, bool takeCode) const;
    void addFreehand();
    void refit(std::size_t points, const Line& by);
    void trace(const ToolEvent& event);
    void paintRing(QPainter& painter, const Viewport& view, const Line& ring) const;

    SketchPoints<Point> m_sketch;
    std::optional<Point> m_next;
    std::optional<Snap> m_from; // what the last corner was snapped to
    std::vector<Line> m_ways;   // from there to the pointer, along the line both are on
    std::size_t m_way = 0;
    Freehand m_freehand; // the drag that goes on
    FreehandBar* m_bar;  // about the last one
    OverlapCut m_cut;
    SquareCentimetres m_taken; // of what is previewed, because areas cover it
};

} // namespace riparia
