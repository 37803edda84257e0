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

/// What may be hit at a place, one kind after the other.
class HitSearch {
public:
    HitSearch(const MapContent& content, const MapStyle& style, const Spot& spot, double tolerance, FilterSide side)
        : m_content(content)
        , m_style(style)
        , m_spot(spot)
        , m_tolerance(tolerance)
        , m_side(side)
    {}

    void addSites(std::vector<Uuid>& ids) const
    {
        std::vector<Hit> hits;
        for (const MapSite& site : m_content.sites) {
            const double distance = m_spot.distance(site.place);
            if (distance <= m_tolerance + pixelsOfMm(m_style.site.mm) / 2)
                hits.push_back({distance, site.id});
        }
        append(ids, std::move(hits));
    }
    void addSegments(std::vector<Uuid>& ids) const;
    void addGreenways(std::vector<Uuid>& ids) const;
    void addAreas(std::vector<Uuid>& ids, Point place) const;
    void addRivers(std::vector<Uuid>& ids, const Viewport& view) const;

private:
    template <class T>
    bool isOnSide(const T& feature) const
    {
        return feature.shown == (m_side == FilterSide::Shown);
    }

    const MapContent& m_content;
    const MapStyle& m_style;
    const Spot& m_spot;
    double m_tolerance;
    FilterSide m_side;
};

void HitSearch::addSegments(std::vector<Uuid>& ids) const
{
    std::vector<Hit> hits;
    const double half = pixelsOfMm(m_style.status(StatusClass::Completed).mm) / 2;
    for (const MapSegment& segment : m_content.segments) {
        const MapRiver& river = m_content.rivers[segment.river];
        if (!isOnSide(segment) || !river.alignment->bounds().intersects(m_spot.box()))
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        for (const Bank bank : lanesOfBank(segment.bank)) {
            const auto runs = laneRuns(river, segment.span, bank, segment.lane, m_spot.view(), m_style, 0);
            nearest = std::min(nearest, m_spot.distance(runs));
        }
        if (nearest <= m_tolerance + half)
            hits.push_back({nearest, segment.id});
    }
    append(ids, std::move(hits));
}

void HitSearch::addGreenways(std::vector<Uuid>& ids) const
{
    std::vector<Hit> hits;
    for (const MapGreenway& greenway : m_content.greenways) {
        if (!isOnSide(greenway) || !greenway.bounds.intersects(m_spot.box()))
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        for (const Line& line : greenway.lines)
            nearest = std::min(nearest, m_spot.distance(visibleRuns(line, m_spot.view(), 0)));
        if (nearest <= m_tolerance + pixelsOfMm(m_style.greenway.casingMm) / 2)
            hits.push_back({nearest, greenway.id});
    }
    append(ids, std::move(hits));
}

void HitSearch::addAreas(std::vector<Uuid>& ids, Point place) const
{
    std::vector<Hit> hits;
    for (const MapArea& area : m_content.areas) {
        if (isOnSide(area) && area.bounds.intersects(m_spot.box()) &&
            (contains(*area.shape, place) || ringDistance(area.shape, m_spot) <= m_tolerance))
            hits.push_back({areaOf(area.bounds), area.id});
    }
    append(ids, std::move(hits));
}

void HitSearch::addRivers(std::vector<Uuid>& ids, const Viewport& view) const
{
    std::vector<Hit> hits;
    for (const MapRiver& river : m_content.rivers) {
        if (!river.alignment->bounds().intersects(m_spot.box()))
            continue;
        const double nearest =
            m_spot.distance(visibleRuns(*river.alignment, river.alignment->whole(), m_spot.view(), 0));
        if (nearest <= m_tolerance + riverWidth(m_style, river.rank, view) / 2)
            hits.push_back({nearest, river.id});
    }
    append(ids, std::move(hits));
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
                             const Viewport& view, QPointF screen, double tolerancePx, FilterSide side)
{
    // Wide enough for the water of a river and the lanes beside it.
    const double reach = tolerancePx + pixelsOfMm(style.rank(99).mostMm) + 4 * pixelsOfMm(style.works.pitchMm) + 8;
    const Spot spot(view, screen, reach);
    const HitSearch search(content, style, spot, tolerancePx, side);
    const bool isShown = side == FilterSide::Shown;
    std::vector<Uuid> ids;
    if (layers.sites && isShown)
        search.addSites(ids);
    if (layers.segments)
        search.addSegments(ids);
    if (layers.greenways)
        search.addGreenways(ids);
    if (layers.areas)
        search.addAreas(ids, view.toMap(screen));
    if (layers.rivers && isShown)
        search.addRivers(ids, view);
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
