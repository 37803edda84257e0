// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RoomyPlace.h"

#include "app/render/LineRun.h"

#include <QLineF>
#include <QPolygonF>

#include <algorithm>

namespace riparia {

namespace {

/// The vertex in a box that is nearest to its middle.
std::optional<RoomyPlace> onEdge(const RingShape& shape, const QRectF& box)
{
    std::optional<RoomyPlace> best;
    for (const auto& ring : shape.rings()) {
        for (const QPointF& vertex : ring) {
            const auto distance = [&](QPointF p) { return QLineF(p, box.center()).length(); };
            if (box.contains(vertex) && (!best || distance(vertex) < distance(best->place)))
                best = RoomyPlace{vertex, 0};
        }
    }
    return best;
}

} // namespace

std::optional<RoomyPlace> roomiestPlace(const RingShape& shape, const QRectF& inside)
{
    QRectF bounds;
    for (const auto& ring : shape.rings())
        bounds |= QPolygonF(QList<QPointF>(ring.begin(), ring.end())).boundingRect();
    bounds &= inside;
    std::optional<RoomyPlace> best;
    constexpr int kGrid = 9;
    for (int row = 0; row < kGrid; ++row) {
        for (int column = 0; column < kGrid; ++column) {
            const QPointF p(bounds.left() + bounds.width() * (column + 0.5) / kGrid,
                            bounds.top() + bounds.height() * (row + 0.5) / kGrid);
            if (bounds.isEmpty() || !shape.contains(p))
                continue;
            double room = std::min(
                {p.x() - inside.left(), inside.right() - p.x(), p.y() - inside.top(), inside.bottom() - p.y()});
            for (const auto& ring : shape.rings())
                room = std::min({room, distanceTo(ring, p), distanceToEdge(ring.back(), ring.front(), p)});
            if (!best || room > best->room)
                best = RoomyPlace{p, room};
        }
    }
    return best ? best : onEdge(shape, bounds);
}

} // namespace riparia
