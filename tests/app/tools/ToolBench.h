// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/MapCanvas.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/tools/ToolManager.h"

#include <QLineEdit>
#include <QPointF>
#include <QString>

#include <memory>

namespace riparia::test {

/// A document with rivers, a real canvas of 800 x 600 that shows it at one metre a pixel, and the tools; driven by real events.
///
/// Grid metres of EPSG:4547, (0, 0) of the bench at 530000 E, 2520000 N. MAIN runs 1,000 m east along y = 0 and its chainage from the source; A comes
/// from the north and joins it at 500 m; LONE lies 200 m south and joins nothing. The middle of the canvas is (500, 0).
class ToolBench {
public:
    ToolBench();

    std::unique_ptr<PlanDocument> document;
    PlanTotals totals;
    DrawingTemplate drawing;
    MapCanvas canvas;
    ToolManager tools;

    QPoint pixel(double x, double y) const; ///< where a place of the bench is on the canvas
    void move(double x, double y, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(double x, double y, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void rightClick(double x, double y);
    void doubleClick(double x, double y);
    void drag(double fromX, double fromY, double toX, double toY);
    void key(Qt::Key key);
    void type(const QString& text); ///< into whatever has the keyboard
    bool undo();                    ///< as the window does: the sketch first, then the document

    std::vector<std::shared_ptr<const Segment>> segments() const; ///< by code
    std::vector<std::shared_ptr<const Area>> areas() const;
    /// Adds a segment on MAIN as an edit of its own; metres along the river.
    Uuid addSegment(double from, double to, Bank bank = Bank::Channel, const std::string& river = "MAIN");
    void follow(); ///< the canvas shows the document as it is now
    void filter(const QString& text);

private:
    static std::unique_ptr<PlanDocument> withRivers();
};

/// Metres along a river.
Span metres(double from, double to);
/// The line of the box for typed chainages; null when none is open.
QLineEdit* openEntry(const ToolBench& bench);
/// Types into the box for chainages, which must be open, and ends with Return.
void typeInEntry(const ToolBench& bench, const QString& text);
double areaNet(const ToolBench& bench); ///< m2

} // namespace riparia::test
