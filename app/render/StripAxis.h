// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/ChainageSteps.h"

#include "core/linref/Stationing.h"

#include <utility>
#include <vector>

namespace riparia {

/// Where positions of a river stand on a straight line from left to right. Chainage grows to the right: downstream for a river that is
/// stationed from its source, upstream for one from its mouth. Shows a part of the river that can be moved and zoomed, never beyond its ends.
class StripAxis {
public:
    StripAxis() = default;
    /// The whole river between two abscissas, in pixels; at least one apart.
    StripAxis(Millimetres length, Origin origin, double left, double right);

    double left() const { return m_left; }
    double right() const { return m_left + m_width; }
    double pixelsPerMetre() const { return m_scale; }
    /// The flow runs from left to right.
    bool isDownstream() const { return m_origin == Origin::Source; }
    bool isWhole() const; ///< all of the river is in view

    double x(Position at) const;
    /// Brought inside the river.
    Position at(double x) const;
    /// Left to right.
    std::pair<double, double> ends(const Span& span) const;
    /// What is between left() and right().
    Span visible() const;

    /// The same part of the river between other abscissas; the whole one stays whole.
    void fit(double left, double right);
    /// Magnifies about an abscissa, down to ten metres in view.
    void zoom(double factor, double aboutX);
    void pan(double pixels); ///< the river moves to the right when positive
    void showWhole();
    /// Moves as little as needed to have the span in view; zooms out where it does not fit.
    void reveal(const Span& span, double marginPx);

    /// Steps in view, labels at least `apartPx` apart, with their abscissas by x().
    std::vector<ChainageStep> steps(const Stationing& stationing, double apartPx, double minorApartPx) const;

    friend bool operator==(const StripAxis&, const StripAxis&) = default;

private:
    double along(Position at) const; ///< metres from the end that is on the left
    double wholeScale() const { return m_width / m_length; }
    void clamp();

    double m_length = 1; ///< metres
    Origin m_origin = Origin::Source;
    double m_left = 0;
    double m_width = 1;
    double m_from = 0; ///< metres along at m_left
    double m_scale = 1;
};

} // namespace riparia
