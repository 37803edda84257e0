// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <cmath>

/// Distances on the screen that all tools share, so that the same hand has the same effect everywhere.
namespace riparia::pixels {

inline constexpr double kDragBegins = 4;    ///< less is a click
inline constexpr double kPick = 6;          ///< around the pointer, where an object is to be chosen
inline constexpr double kPickToChange = 10; ///< the same where only one kind of object can be meant
inline constexpr double kHandle = 9;        ///< around an end or a point that can be dragged
inline constexpr double kClose = 10;        ///< from the first point: a click there closes the ring

inline double between(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace riparia::pixels
