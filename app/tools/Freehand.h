// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/ToolEvent.h"

#include <QString>

namespace riparia {

class MapCanvas;

/// What is drawn while the left button is held down: nothing for a click, a line for a drag.
class Freehand {
public:
    void press(QPointF screen);
    /// True when the pointer draws, false when it only moves.
    bool move(const ToolEvent& event, const MapCanvas& canvas);
    /// The line with as few points as its shape needs, without `from`, where it begins; empty for a click.
    Line release(Point from, const MapCanvas& canvas);
    void cancel();

    bool isDrawing() const { return !m_line.empty(); }
    const Line& line() const { return m_line; } ///< so far, without where it began
    /// "120 points drawn, 8 kept": of the last line.
    QString words() const;

private:
    Line m_line;
    QPointF m_pressed;
    bool m_isPressed = false;
    std::size_t m_drawn = 0; // points of the last line, before it was simplified
    std::size_t m_kept = 0;
};

} // namespace riparia
