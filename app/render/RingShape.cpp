// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RingShape.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace riparia {

namespace {

/// One step of Sutherland and Hodgman: what lies on the good side of a line. `excess` is negative on the good side and linear.
std::vector<QPointF> cutBy(const std::vector<QPointF>& ring, const std::function<double(QPointF)>& excess)
{
    std::vector<QPointF> kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i];
        const QPointF b = ring[(i + 1) % ring.size()];
        const double atA = excess(a);
        const double atB = excess(b);
        if (atA <= 0)
            kept.push_back(a);
        if ((atA < 0 && atB > 0) || (atA > 0 && atB < 0))
            kept.push_back(a + (b - a) * (atA / (atA - atB)));
    }
    return kept;
}

} // namespace

RingShape::RingShape(const MultiPolygon& polygons, const Viewport& view, double margin)
    : m_limit(QRectF(QPointF(0, 0), view.size()).adjusted(-margin - 500, -margin - 500, margin + 500, margin + 500))
    , m_near(QRectF(QPointF(0, 0), view.size()).adjusted(-margin, -margin, margin, margin))
{
    const QPointF origin = view.toScreen({0, 0});
    m_hatchOrigin = origin.x() + origin.y();
    for (const Polygon& polygon : polygons) {
        addRing(polygon.outer, view);
        for (const Ring& hole : polygon.holes)
            addRing(hole, view);
    }
}

void RingShape::addRing(const Ring& ring, const Viewport& view)
{
    std::vector<QPointF> points;
    points.reserve(ring.size());
    QRectF bounds;
    const double perCellX = view.unitMetresX() / (view.metresPerPixel() * 0.6);
    const double perCellY = view.unitMetresY() / (view.metresPerPixel() * 0.6);
    double cellX = 0;
    double cellY = 0;
    for (const Point& p : ring) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y))
            return;
        const double x = std::floor(p.x * perCellX);
        const double y = std::floor(p.y * perCellY);
        if (!points.empty() && x == cellX && y == cellY)
            continue;
        cellX = x;
        cellY = y;
        points.push_back(view.toScreen(p));
    }
    if (points.size() > 1 && points.front() == points.back())
        points.pop_back();
    points = cutBy(points, [this](QPointF p) { return m_limit.left() - p.x(); });
    points = cutBy(points, [this](QPointF p) { return p.x() - m_limit.right(); });
    points = cutBy(points, [this](QPointF p) { return m_limit.top() - p.y(); });
    points = cutBy(points, [this](QPointF p) { return p.y() - m_limit.bottom(); });
    if (points.size() >= 3)
        m_rings.push_back(std::move(points));
}

QPainterPath RingShape::path() const
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const auto& ring : m_rings) {
        path.addPolygon(QPolygonF(QList<QPointF>(ring.begin(), ring.end())));
        path.closeSubpath();
    }
    return path;
}

bool RingShape::contains(QPointF p) const
{
    bool isInside = false;
    for (const auto& ring : m_rings) {
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            const QPointF a = ring[before];
            const QPointF b = ring[i];
            if ((a.y() > p.y()) != (b.y() > p.y()) &&
                p.x() < a.x() + (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()))
                isInside = !isInside;
        }
    }
    return isInside;
}

std::vector<QLineF> RingShape::hatch(double pitch) const
{
    // Lines x + y = origin + k * step run at 45 degrees, from lower left to upper right.
    const double step = pitch * std::sqrt(2.0);
    double low = 1e300;
    double high = -1e300;
    for (const auto& ring : m_rings) {
        for (const QPointF& p : ring) {
            low = std::min(low, p.x() + p.y());
            high = std::max(high, p.x() + p.y());
        }
    }
    low = std::max(low, m_near.left() + m_near.top());
    high = std::min(high, m_near.right() + m_near.bottom());
    std::vector<QLineF> lines;
    std::vector<double> crossings; // x - y of where a line crosses the rings
    for (double k = std::ceil((low - m_hatchOrigin) / step); m_hatchOrigin + k * step <= high; ++k) {
        const double sum = m_hatchOrigin + k * step;
        crossings.clear();
        for (const auto& ring : m_rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const QPointF a = ring[i];
                const QPointF b = ring[(i + 1) % ring.size()];
                const double atA = a.x() + a.y() - sum;
                const double atB = b.x() + b.y() - sum;
                if ((atA < 0) == (atB < 0))
                    continue;
                const QPointF p = a + (b - a) * (atA / (atA - atB));
                crossings.push_back(p.x() - p.y());
            }
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const auto at = [&](double difference) { return QPointF((sum + difference) / 2, (sum - difference) / 2); };
            lines.emplace_back(at(crossings[i]), at(crossings[i + 1]));
        }
    }
    return lines;
}

} // namespace riparia
