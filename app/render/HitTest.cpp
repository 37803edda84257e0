// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/HitTest.h"

#include "app/render/Lane.h"
#include "app/render/LineRun.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace riparia {

namespace {

struct Hit {
    double order; ///< smaller comes first among its kind
    Uuid id;
};

void append(std::vector<Uuid>& ids, std::vector<Hit> hits)
{
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.order < b.order; });
    for (const Hit& hit : hits)
        ids.push_back(hit.id);
}

/// A small view around a place of a larger one: geometry elsewhere is passed over.
class Spot {
public:
    Spot(const Viewport& view, QPointF screen, double reach)
        : m_view(view.centredOn(view.toMap(screen)).resized(QSizeF(2 * reach, 2 * reach), 1))
        , m_middle(reach, reach)
        , m_box(m_view.extent())
    {}

    const Viewport& view() const { return m_view; }
    const Box& box() const { return m_box; }
    double distance(const std::vector<LineRun>& runs) const
    {
        double nearest = std::numeric_limits<double>::infinity();
        for (const LineRun& run : runs)
            nearest = std::min(nearest, distanceTo(run.points, m_middle));
        return nearest;
    }
    double distance(Point p) const
    {
        const QPointF d = m_view.toScreen(p) - m_middle;
        return std::hypot(d.x(), d.y());
    }

private:
    Viewport m_view;
    QPointF m_middle;
    Box m_box;
};

double areaOf(const Box& box)
{
    return (box.maxX - box.minX) * (box.maxY - box.minY);
}

void addSegments(std::vector<Uuid>& ids, const MapContent& content, const MapStyle& style, const Spot& spot,
                 double tolerance)
{
    std::vector<Hit> hits;
    const double half = pixelsOfMm(style.status(StatusClass::Completed).mm) / 2;
    for (const MapSegment& segment : content.segments) {
        const MapRiver& river = content.rivers[segment.river];
        if (!segment.shown || !river.alignment->bounds().intersects(spot.box()))
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        for (const Bank bank : lanesOfBank(segment.bank)) {
            nearest = std::min(nearest,
                               spot.distance(laneRuns(river, segment.span, bank, segment.lane, spot.view(), style, 0)));
        }
        if (nearest <= tolerance + half)
            hits.push_back({nearest, segment.id});
    }
    append(ids, std::move(hits));
}

double ringDistance(const MultiPolygon& shape, const Spot& spot)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const Polygon& polygon : shape) {
        nearest = std::min(nearest, spot.distance(visibleRuns(polygon.outer, spot.view(), 0)));
        for (const Ring& hole : polygon.holes)
            nearest = std::min(nearest, spot.distance(visibleRuns(hole, spot.view(), 0)));
    }
    return nearest;
}

/// Calls `inside(points)` for the screen lines of every feature that may be picked.
void forEachDrawn(const MapContent& content, const MapLayers& layers, const MapStyle& style, const Viewport& view,
                  const Box& box, const std::function<void(const Uuid&, const std::vector<QPolygonF>&)>& visit)
{
    for (const MapSegment& segment : content.segments) {
        if (layers.segments && segment.shown && content.rivers[segment.river].alignment->bounds().intersects(box))
            visit(segment.id, laneOf(content, segment, view, style));
    }
    const auto lineOf = [&](const Line& line) {
        QPolygonF drawn;
        for (const Point& p : line)
            drawn << view.toScreen(p);
        return drawn;
    };
    for (const MapArea& area : content.areas) {
        if (!layers.areas || !area.shown || !area.bounds.intersects(box))
            continue;
        std::vector<QPolygonF> rings;
        for (const Polygon& polygon : area.shape)
            rings.push_back(lineOf(polygon.outer));
        visit(area.id, rings);
    }
    for (const MapGreenway& greenway : content.greenways) {
        if (!layers.greenways || !greenway.shown || !greenway.bounds.intersects(box))
            continue;
        std::vector<QPolygonF> lines;
        for (const Line& line : greenway.lines)
            lines.push_back(lineOf(line));
        visit(greenway.id, lines);
    }
    if (!layers.sites)
        return;
    for (const MapSite& site : content.sites)
        visit(site.id, {QPolygonF({view.toScreen(site.place)})});
}

bool crosses(const QRectF& rect, QPointF a, QPointF b)
{
    // Liang and Barsky, yes or no.
    double from = 0;
    double to = 1;
    const auto cut = [&](double start, double step, double low, double high) {
        if (step == 0)
            return start >= low && start <= high;
        const double first = (low - start) / step;
        const double second = (high - start) / step;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
        return from <= to;
    };
    return cut(a.x(), b.x() - a.x(), rect.left(), rect.right()) && cut(a.y(), b.y() - a.y(), rect.top(), rect.bottom());
}

} // namespace

std::vector<Uuid> featuresAt(const MapContent& content, const MapLayers& layers, const MapStyle& style,
                             const Viewport& view, QPointF screen, double tolerancePx)
{
    // Wide enough for the water of a river and the lanes beside it.
    const double reach = tolerancePx + pixelsOfMm(style.rank(99).mostMm) + 4 * pixelsOfMm(style.works.pitchMm) + 8;
    const Spot spot(view, screen, reach);
    const Point place = view.toMap(screen);
    std::vector<Uuid> ids;

    std::vector<Hit> hits;
    for (const MapSite& site : content.sites) {
        if (const double distance = spot.distance(site.place);
            layers.sites && distance <= tolerancePx + pixelsOfMm(style.site.mm) / 2)
            hits.push_back({distance, site.id});
    }
    append(ids, std::move(hits));
    if (layers.segments)
        addSegments(ids, content, style, spot, tolerancePx);

    hits.clear();
    for (const MapGreenway& greenway : content.greenways) {
        if (!layers.greenways || !greenway.shown || !greenway.bounds.intersects(spot.box()))
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        for (const Line& line : greenway.lines)
            nearest = std::min(nearest, spot.distance(visibleRuns(line, spot.view(), 0)));
        if (nearest <= tolerancePx + pixelsOfMm(style.greenway.casingMm) / 2)
            hits.push_back({nearest, greenway.id});
    }
    append(ids, std::move(hits));

    hits.clear();
    for (const MapArea& area : content.areas) {
        if (layers.areas && area.shown && area.bounds.intersects(spot.box()) &&
            (contains(*area.shape, place) || ringDistance(area.shape, spot) <= tolerancePx))
            hits.push_back({areaOf(area.bounds), area.id});
    }
    append(ids, std::move(hits));

    hits.clear();
    for (const MapRiver& river : content.rivers) {
        if (!layers.rivers || !river.alignment->bounds().intersects(spot.box()))
            continue;
        const double nearest = spot.distance(visibleRuns(*river.alignment, river.alignment->whole(), spot.view(), 0));
        if (nearest <= tolerancePx + riverWidth(style, river.rank, view) / 2)
            hits.push_back({nearest, river.id});
    }
    append(ids, std::move(hits));
    return ids;
}

std::vector<Uuid> featuresIn(const MapContent& drawn, const MapLayers& layers, const MapStyle& style,
                             const Viewport& view, const QRectF& screen, bool touching)
{
    std::vector<Uuid> ids;
    forEachDrawn(drawn, layers, style, view, view.toMap(screen),
                 [&](const Uuid& id, const std::vector<QPolygonF>& lines) {
                     bool isWhole = !lines.empty();
                     bool touches = false;
                     for (const QPolygonF& line : lines) {
                         for (qsizetype i = 0; i < line.size(); ++i) {
                             const bool isInside = screen.contains(line[i]);
                             isWhole = isWhole && isInside;
                             touches = touches || isInside || (i > 0 && crosses(screen, line[i - 1], line[i]));
                         }
                     }
                     if (touching ? touches : isWhole)
                         ids.push_back(id);
                 });
    return ids;
}

} // namespace riparia
