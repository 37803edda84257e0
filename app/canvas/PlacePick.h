// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/MapInput.h"

#include "core/base/Uuid.h"

#include <QObject>

namespace riparia {

class MapCanvas;

/// Takes the next click on the map, on one of its rivers, in the place of the tool in use.
class PlacePick : public QObject, public MapInput {
    Q_OBJECT

public:
    /// Has the map until giveBack(), or until it goes; then `before` has it again. Without a river of that id any place will do.
    PlacePick(MapCanvas& canvas, MapInput& before, const Uuid& river, QObject* parent = nullptr);
    ~PlacePick() override;
    void giveBack();

    void pointerMoved(const ToolEvent&) override {}
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent& event) override;
    void pointerLeft() override {}
    bool keyPressed(const QKeyEvent& key) override;
    void paintOverlay(QPainter&, const Viewport&) const override {}
    QCursor cursor() const override { return Qt::CrossCursor; }
    SnapOptions snapOptions() const override;

Q_SIGNALS:
    void picked(const riparia::Point& place);
    void cancelled(); ///< Esc

private:
    MapCanvas& m_canvas;
    MapInput* m_before; // null once it has the map again
    Uuid m_river;
    bool m_isPressed = false;
};

} // namespace riparia
