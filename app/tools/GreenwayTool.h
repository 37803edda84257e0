// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/ChainageEntry.h"
#include "app/tools/Freehand.h"
#include "app/tools/FreehandBar.h"
#include "app/tools/GreenwayLine.h"
#include "app/tools/SketchTool.h"

#include "core/plan/ChangeSet.h"

#include <optional>
#include <vector>

namespace riparia {

/// Draws a greenway: click its points, or press and drag to draw freely. Between two places on one river it runs beside it, at an offset that is typed; Tab
/// takes the straight way instead. Enter, a double click, a right click or a click on the first point ends it. Begun at the end of a greenway it continues
/// that one; with Shift it is a new one all the same.
class GreenwayTool : public SketchTool {
    Q_OBJECT

public:
    explicit GreenwayTool(ToolContext context);

    QString id() const override { return QStringLiteral("greenway"); }
    QString title() const override { return tr("Greenway"); }
    QString shortcut() const override { return QStringLiteral("G"); }
    QString prompt() const override;
    void deactivate() override;
    QJsonObject sketch() const override;
    void restoreSketch(const QJsonObject& sketch) override;
    void paintParked(QPainter& painter, const Viewport& view) const override;
    std::optional<Point> parkedAt() const override { return m_sketch.back().at; }
    void contentChanged() override;

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
    void letGo() override { m_freehand.cancel(); }
    void sketchTouched() override { m_bar->hide(); }
    void showEntry(const QString& text) override;
    void entryCancelled() override;
    QString entryStart() const override { return {}; }
    QString entryTitle() const override { return tr("Enter distance or place..."); }
    bool opensEntry(QChar typed) const override { return typed.isDigit() || typed == u'@' || typed == u'<'; }
    GreenwayPoint pointAt(const ToolEvent& event) const;
    bool canFollowNow() const;
    std::vector<GreenwayPoint> points() const;
    std::vector<GreenwayPoint> drawnPoints() const;
    /// The end of a greenway that the sketch goes on from.
    std::optional<GreenwayEnd> continued() const;
    QString codeOf(const GreenwayEnd& end) const;
    Result<GreenwayLine> lineOf(const std::vector<GreenwayPoint>& drawn) const;
    ChangeSet changesFor(const GreenwayLine& line, bool takeCode) const;
    void commit(const GreenwayLine& line);
    std::optional<Point> closingPoint() const;
    void add(GreenwayPoint point);
    void refit(std::size_t points, const Line& by);
    void setOffset(double offset);
    bool readEntry(const QString& text);
    void acceptEntry(const QString& text);
    void paintLine(QPainter& painter, const Viewport& view, const Line& line) const;

    SketchPoints<GreenwayPoint> m_sketch;
    std::optional<GreenwayPoint> m_next; // where the next click would be
    Freehand m_freehand;
    FreehandBar* m_bar;                 // about the stretch drawn last
    std::optional<GreenwayLine> m_line; // what is previewed
    bool m_follows = true;
    double m_offset = -5; // metres beside the river, left of the flow positive
    double m_offsetBefore = 0;
};

} // namespace riparia
