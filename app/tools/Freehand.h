// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/ToolEvent.h"

#include <QString>

#include <cstddef>

namespace riparia {

class MapCanvas;

/// What is drawn while the left button is held down: nothing for a click, a line for a drag.
class Freehand {
public:
    void press(QPointF screen);
    /// True when the pointer draws, false when it only moves.
    bool move(const ToolEvent& event, const MapCanvas& canvas);
    /// The line drawn with as few points as its shape needs, without `from`, where it begins; empty for a click.
    Line release(Point from, const MapCanvas& canvas);
    /// The last line anew, with so many times the tolerance it was released with.
    Line fitted(double factor, const MapCanvas& canvas);
    void cancel();

    bool isDrawing() const { return !m_line.empty(); }
    const Line& line() const { return m_line; } ///< so far, without where it began
    /// Points of the last line as it was returned.
    std::size_t kept() const { return m_kept; }
    /// "412 → 58 points, max deviation 0.8 m": of the last line.
    QString words(const MapCanvas& canvas) const;

private:
    Line m_line;
    QPointF m_pressed;
    bool m_isPressed = false;
    Line m_drawn;           // the last line before it was simplified, with where it began
    double m_tolerance = 0; // metres, of its release
    std::size_t m_kept = 0; // of its points, without where it began
    double m_deviation = 0; // metres: the farthest of those left out is from the line
};

} // namespace riparia
