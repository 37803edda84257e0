// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RingShape.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

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

/// From the least to the greatest of a rectangle's corners in a direction.
std::pair<double, double> rangeOf(const QRectF& rect, QPointF direction)
{
    double low = 1e300;
    double high = -1e300;
    for (const QPointF& corner : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()}) {
        low = std::min(low, QPointF::dotProduct(direction, corner));
        high = std::max(high, QPointF::dotProduct(direction, corner));
    }
    return {low, high};
}

} // namespace

RingShape::RingShape(const MultiPolygon& polygons, const Viewport& view, double margin)
    : m_limit(QRectF(QPointF(0, 0), view.size()).adjusted(-margin - 500, -margin - 500, margin + 500, margin + 500))
    , m_near(QRectF(QPointF(0, 0), view.size()).adjusted(-margin, -margin, margin, margin))
{
    m_origin = view.toScreen({0, 0});
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

std::vector<QLineF> RingShape::hatch(double pitch, double degrees) const
{
    const double angle = degrees * 3.14159265358979323846 / 180;
    const QPointF along(std::cos(angle), -std::sin(angle));
    const QPointF across(std::sin(angle), std::cos(angle));
    const double origin = QPointF::dotProduct(across, m_origin);
    double low = 1e300;
    double high = -1e300;
    for (const auto& ring : m_rings) {
        for (const QPointF& p : ring) {
            low = std::min(low, QPointF::dotProduct(across, p));
            high = std::max(high, QPointF::dotProduct(across, p));
        }
    }
    const auto [nearLow, nearHigh] = rangeOf(m_near, across);
    low = std::max(low, nearLow);
    high = std::min(high, nearHigh);
    std::vector<QLineF> lines;
    std::vector<double> crossings; // how far along the line it crosses the rings
    for (double k = std::ceil((low - origin) / pitch); origin + k * pitch <= high; ++k) {
        const double at = origin + k * pitch;
        crossings.clear();
        for (const auto& ring : m_rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const QPointF a = ring[i];
                const QPointF b = ring[(i + 1) % ring.size()];
                const double atA = QPointF::dotProduct(across, a) - at;
                const double atB = QPointF::dotProduct(across, b) - at;
                if ((atA < 0) == (atB < 0))
                    continue;
                crossings.push_back(QPointF::dotProduct(along, a + (b - a) * (atA / (atA - atB))));
            }
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            lines.emplace_back(across * at + along * crossings[i], across * at + along * crossings[i + 1]);
    }
    return lines;
}

std::vector<QPointF> RingShape::places(QSizeF apart, double room) const
{
    std::vector<QPointF> places;
    for (const QLineF& row : hatch(apart.height(), 0)) {
        const double number = std::round((row.y1() - m_origin.y()) / apart.height());
        const double first = m_origin.x() + (std::fmod(number, 2) == 0 ? 0 : apart.width() / 2);
        const double low = std::max(row.x1() + room, m_near.left());
        const double high = std::min(row.x2() - room, m_near.right());
        for (double k = std::ceil((low - first) / apart.width()); first + k * apart.width() <= high; ++k)
            places.emplace_back(first + k * apart.width(), row.y1());
    }
    return places;
}

} // namespace riparia
