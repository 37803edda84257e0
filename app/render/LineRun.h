// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"

#include "core/geometry/Point.h"
#include "core/linref/Alignment.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <utility>
#include <vector>

namespace riparia {

/// A piece of a line on the screen with the place of every vertex along the whole line, in pixels from its beginning. Patterns follow these places
/// and not the length of the piece, so that dashes and ticks stay where they are whatever part of a line is in view.
struct LineRun {
    std::vector<QPointF> points; ///< two at least
    std::vector<double> at;      ///< as many, never falling
    bool hasStart = false;       ///< the first point is the beginning of the line itself, not of what is in view
    bool hasEnd = false;

    QPolygonF polygon() const { return {QList<QPointF>(points.begin(), points.end())}; }
    double length() const { return at.back() - at.front(); }
    QPointF pointAt(double place) const;
    /// Unit direction on the screen, taken between the points `half` pixels before and behind; none where they are the same.
    std::optional<QPointF> directionAt(double place, double half) const;
    /// Between two places, which are brought inside; none when nothing is left.
    std::optional<LineRun> between(double from, double to) const;
};

/// The parts of a river's span that are within `margin` pixels of the view. Places are metres along the river as pixels, from the start of the span.
/// Vertices closer than half a pixel or so are passed over, always the same ones at a given scale.
std::vector<LineRun> visibleRuns(const Alignment& alignment, Span span, const Viewport& view, double margin);
/// The same for any line. Places are pixels along the line.
std::vector<LineRun> visibleRuns(const Line& line, const Viewport& view, double margin);

/// The line at a distance of `offset` pixels: to the left of its direction when positive. Outer bends are round; loops that an offset has at inner
/// bends are cut off. Places are those of the original line.
LineRun parallelRun(const LineRun& run, double offset);

/// The dashes of a pattern in pixels (on, off, on, off ...), counted from the beginning of the whole line. An "on" of zero gives dots: runs of
/// two points that are the same. The run itself when the pattern is empty.
std::vector<LineRun> dashed(const LineRun& run, const std::vector<double>& pattern);

/// The square of the distance in pixels from a point to an edge: where many are compared, roots are most of the work.
double squaredDistanceToEdge(QPointF a, QPointF b, QPointF p);
/// Distance in pixels from a point to an edge, or to the nearest of a line.
double distanceToEdge(QPointF a, QPointF b, QPointF p);
double distanceTo(const std::vector<QPointF>& points, QPointF p);

/// Unit normal to the left of a direction, on a screen whose y grows downward.
inline QPointF leftOf(QPointF direction)
{
    return {direction.y(), -direction.x()};
}

} // namespace riparia
