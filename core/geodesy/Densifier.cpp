// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Densifier.h"

#include "core/geodesy/VectorMath.h"

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace riparia::detail {

namespace {
constexpr int kMaxHalvings = 12;
} // namespace

Densifier::Densifier(const Ruler::Impl& ruler, double tolerance)
    : m_ruler(ruler)
    , m_worker(ruler)
    , m_tolerance(tolerance)
{
    if (ruler.projection)
        m_projection.emplace(*ruler.projection);
}

Densifier::Vertex Densifier::fromPlan(Point plan) const
{
    Point place = plan;
    if (m_projection)
        m_projection->convert(ProjPipeline::Direction::Inverse, {&place.x, 1}, {&place.y, 1});
    return {plan, {place.x * m_ruler.degreesPerUnit, place.y * m_ruler.degreesPerUnit}};
}

Densifier::Vertex Densifier::fromPlace(Point place, Point near) const
{
    Point plan = {place.x / m_ruler.degreesPerUnit, place.y / m_ruler.degreesPerUnit};
    if (m_projection) {
        m_projection->convert(ProjPipeline::Direction::Forward, {&plan.x, 1}, {&plan.y, 1});
    } else {
        const double turn = 360 / m_ruler.degreesPerUnit; // stay on the same sheet of longitudes
        plan.x += turn * std::round((near.x - plan.x) / turn);
    }
    return {plan, place};
}

bool Densifier::isSurelyClose(const Vertex& a, const Vertex& b) const
{
    // Straight lines of a plan bend no more than ten times as much as the globe itself, away from the poles.
    constexpr double kMostBending = 10;
    constexpr double kPolar = 84;
    if (!(std::abs(a.place.y) < kPolar) || !(std::abs(b.place.y) < kPolar))
        return false;
    const double length = m_ruler.edges.measure(a.place.x, a.place.y, b.place.x, b.place.y);
    return length * length * kMostBending / (8 * m_ruler.crs.ellipsoid().semiMajor) < m_tolerance;
}

double Densifier::deviation(const Vertex& a, const Vertex& b) const
{
    const geod_geodesic* geodesic = m_ruler.edges.geodesic();
    double azimuth = 0;
    geod_inverse(geodesic, a.place.y, a.place.x, b.place.y, b.place.x, nullptr, &azimuth, nullptr);
    double most = 0;
    for (double along : {0.25, 0.5, 0.75}) {
        const Vertex chord =
            fromPlan({a.plan.x + along * (b.plan.x - a.plan.x), a.plan.y + along * (b.plan.y - a.plan.y)});
        double length = 0;
        double towards = 0;
        geod_inverse(geodesic, a.place.y, a.place.x, chord.place.y, chord.place.x, &length, &towards, nullptr);
        most = std::max(most, std::abs(length * std::sin((towards - azimuth) * kRadiansPerDegree)));
    }
    return most;
}

void Densifier::split(const Vertex& a, const Vertex& b, int depth, Line& between) const
{
    if (depth >= kMaxHalvings || isSurelyClose(a, b) || !(deviation(a, b) >= m_tolerance))
        return;
    geod_geodesicline line;
    geod_inverseline(&line, m_ruler.edges.geodesic(), a.place.y, a.place.x, b.place.y, b.place.x, 0);
    Point place;
    geod_position(&line, line.s13 / 2, &place.y, &place.x, nullptr);
    const Vertex middle = fromPlace(place, {(a.plan.x + b.plan.x) / 2, (a.plan.y + b.plan.y) / 2});
    if (!std::isfinite(middle.plan.x) || !std::isfinite(middle.plan.y))
        return;
    split(a, middle, depth + 1, between);
    between.push_back(middle.plan);
    split(middle, b, depth + 1, between);
}

bool Densifier::canDivide(const Vertex& a, const Vertex& b) const
{
    const bool isFinite = std::isfinite(a.place.x) && std::isfinite(b.place.x);
    if (!isFinite || !(std::abs(a.place.y) <= 90) || !(std::abs(b.place.y) <= 90))
        return false;
    return m_projection || std::abs(a.place.x - b.place.x) <= 180;
}

void Densifier::addBetween(const Vertex& a, const Vertex& b, Ring& result) const
{
    if (!canDivide(a, b))
        return;
    Line between;
    const bool isForward = std::tie(a.plan.x, a.plan.y) <= std::tie(b.plan.x, b.plan.y);
    split(isForward ? a : b, isForward ? b : a, 0, between);
    if (!isForward)
        std::reverse(between.begin(), between.end());
    result.insert(result.end(), between.begin(), between.end());
}

void Densifier::addPieces(const Vertex& a, const Vertex& b, double longest, Line& result) const
{
    constexpr double kMostPieces = 100'000;
    const double length = m_ruler.edges.measure(a.place.x, a.place.y, b.place.x, b.place.y);
    if (!(length > longest) || !canDivide(a, b))
        return;
    const bool isForward = std::tie(a.plan.x, a.plan.y) <= std::tie(b.plan.x, b.plan.y);
    const Vertex& from = isForward ? a : b;
    const Vertex& to = isForward ? b : a;
    const auto pieces = static_cast<int>(std::min(std::ceil(length / longest), kMostPieces));
    geod_geodesicline line;
    geod_inverseline(&line, m_ruler.edges.geodesic(), from.place.y, from.place.x, to.place.y, to.place.x, 0);
    Line between;
    for (int i = 1; i < pieces; ++i) {
        const double along = static_cast<double>(i) / pieces;
        const Point near{from.plan.x + along * (to.plan.x - from.plan.x),
                         from.plan.y + along * (to.plan.y - from.plan.y)};
        Point place;
        geod_position(&line, line.s13 * along, &place.y, &place.x, nullptr);
        const Vertex vertex = fromPlace(place, near);
        if (!std::isfinite(vertex.plan.x) || !std::isfinite(vertex.plan.y))
            return;
        between.push_back(vertex.plan);
    }
    if (!isForward)
        std::reverse(between.begin(), between.end());
    result.insert(result.end(), between.begin(), between.end());
}

Line Densifier::divided(const Line& line, double longest)
{
    const Columns columns(line);
    const RulerWorker::Geographic places = m_worker.geographic(columns.x, columns.y);
    Line result;
    result.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0)
            addPieces({line[i - 1], {places.longitude[i - 1], places.latitude[i - 1]}},
                      {line[i], {places.longitude[i], places.latitude[i]}}, longest, result);
        result.push_back(line[i]);
    }
    return result;
}

Ring Densifier::densified(const Ring& ring)
{
    if (ring.size() < 2)
        return ring;
    const Columns columns(ring);
    const RulerWorker::Geographic places = m_worker.geographic(columns.x, columns.y);
    Ring result;
    result.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (i > 0)
            addBetween({ring[i - 1], {places.longitude[i - 1], places.latitude[i - 1]}},
                       {ring[i], {places.longitude[i], places.latitude[i]}}, result);
        result.push_back(ring[i]);
    }
    return result;
}

} // namespace riparia::detail
