// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/RulerImpl.h"

#include "core/geometry/CompensatedSum.h"

#include <geodesic.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace riparia::detail {

Columns::Columns(std::span<const Point> line)
{
    x.reserve(line.size());
    y.reserve(line.size());
    for (const Point& p : line) {
        x.push_back(p.x);
        y.push_back(p.y);
    }
}

RulerWorker::RulerWorker(const Ruler::Impl& ruler)
    : m_ruler(ruler)
{
    if (ruler.projection)
        m_projection.emplace(*ruler.projection);
}

RulerWorker::Geographic RulerWorker::geographic(std::span<const double> x, std::span<const double> y)
{
    if (!m_projection && m_ruler.degreesPerUnit == 1)
        return {x, y};
    m_longitude.assign(x.begin(), x.end());
    m_latitude.assign(y.begin(), y.end());
    if (m_projection)
        m_projection->convert(ProjPipeline::Direction::Inverse, m_longitude, m_latitude);
    if (m_ruler.degreesPerUnit != 1) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            m_longitude[i] *= m_ruler.degreesPerUnit;
            m_latitude[i] *= m_ruler.degreesPerUnit;
        }
    }
    return {m_longitude, m_latitude};
}

void RulerWorker::planarEdges(std::span<const double> x, std::span<const double> y)
{
    const double unit = m_ruler.crs.unitMetres();
    for (std::size_t i = 0; i < m_lengths.size(); ++i) {
        const double dx = x[i + 1] - x[i];
        const double dy = y[i + 1] - y[i];
        m_lengths[i] = std::sqrt(dx * dx + dy * dy) * unit;
    }
}

RulerWorker::Vertices RulerWorker::shortEdges(std::span<const double> x, std::span<const double> y)
{
    m_lengths.resize(x.empty() ? 0 : x.size() - 1);
    if (m_ruler.method == LengthMethod::Grid) {
        planarEdges(x, y);
        return {x, y, {}};
    }
    if (m_ruler.transverse) {
        m_ruler.transverse->measureShort(x, y, m_lengths);
        return {x, y, {}};
    }
    const Geographic places = geographic(x, y);
    m_ruler.edges.measureShort(places.longitude, places.latitude, m_lengths);
    return {x, y, places};
}

double RulerWorker::edge(std::size_t i, const Vertices& vertices) const
{
    if (m_ruler.method == LengthMethod::Grid || !EllipsoidEdges::isLong(m_lengths[i]))
        return m_lengths[i];
    if (!m_ruler.transverse)
        return m_ruler.edges.longEdge(vertices.places.longitude[i], vertices.places.latitude[i],
                                      vertices.places.longitude[i + 1], vertices.places.latitude[i + 1]);
    std::array<double, 2> longitude = {vertices.x[i], vertices.x[i + 1]};
    std::array<double, 2> latitude = {vertices.y[i], vertices.y[i + 1]};
    m_projection->convert(ProjPipeline::Direction::Inverse, longitude, latitude);
    return m_ruler.edges.measure(longitude[0], latitude[0], longitude[1], latitude[1]);
}

std::span<const double> RulerWorker::edges(std::span<const double> x, std::span<const double> y)
{
    const Vertices vertices = shortEdges(x, y);
    for (std::size_t i = 0; i < m_lengths.size(); ++i)
        m_lengths[i] = edge(i, vertices);
    return m_lengths;
}

double RulerWorker::length(std::span<const double> x, std::span<const double> y)
{
    const Vertices vertices = shortEdges(x, y);
    CompensatedSum sum;
    for (std::size_t i = 0; i < m_lengths.size(); ++i)
        sum.add(edge(i, vertices));
    return sum.value();
}

RulerWorker::Vertices RulerWorker::shortEdges(const ShapeTable& shapes, std::size_t firstPart, std::size_t endPart)
{
    const std::size_t begin = shapes.partStart[firstPart];
    const std::size_t count = shapes.partStart[endPart] - begin;
    return shortEdges(std::span(shapes.x).subspan(begin, count), std::span(shapes.y).subspan(begin, count));
}

void RulerWorker::lengths(const ShapeTable& shapes, std::size_t first, std::span<double> lengths)
{
    const std::size_t firstPart = shapes.shapeStart[first];
    const std::size_t begin = shapes.partStart[firstPart];
    const Vertices vertices = shortEdges(shapes, firstPart, shapes.shapeStart[first + lengths.size()]);
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        CompensatedSum sum;
        for (std::size_t part = shapes.shapeStart[first + i]; part < shapes.shapeStart[first + i + 1]; ++part) {
            if (shapes.partRole[part] != PartRole::Line)
                continue;
            for (std::size_t at = shapes.partStart[part]; at + 1 < shapes.partStart[part + 1]; ++at)
                sum.add(edge(at - begin, vertices));
        }
        lengths[i] = sum.value();
    }
}

void RulerWorker::edges(const ShapeTable& shapes, std::size_t firstPart, std::size_t endPart, std::span<double> lengths)
{
    const std::size_t begin = shapes.partStart[firstPart];
    const Vertices vertices = shortEdges(shapes, firstPart, endPart);
    for (std::size_t part = firstPart; part < endPart; ++part) {
        if (shapes.partRole[part] != PartRole::Line)
            continue;
        for (std::size_t at = shapes.partStart[part]; at + 1 < shapes.partStart[part + 1]; ++at)
            lengths[at] = edge(at - begin, vertices);
    }
}

double RulerWorker::planarRingArea(std::span<const double> x, std::span<const double> y) const
{
    // Relative to the first vertex, so that large false eastings cost no digits.
    CompensatedSum twice;
    for (std::size_t i = 2; i < x.size(); ++i)
        twice.add((x[i - 1] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[i - 1] - y[0]));
    const double unit = m_ruler.crs.unitMetres();
    return std::abs(twice.value()) / 2 * unit * unit;
}

double RulerWorker::ringArea(std::span<const double> x, std::span<const double> y)
{
    if (x.size() > 1 && x.front() == x.back() && y.front() == y.back()) {
        x = x.first(x.size() - 1);
        y = y.first(y.size() - 1);
    }
    if (m_ruler.method == LengthMethod::Grid)
        return planarRingArea(x, y);
    const Geographic places = geographic(x, y);
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!std::isfinite(places.longitude[i]) || !(std::abs(places.latitude[i]) <= 90))
            return std::numeric_limits<double>::quiet_NaN();
        geod_polygon_addpoint(m_ruler.edges.geodesic(), &polygon, places.latitude[i], places.longitude[i]);
    }
    // Signed, then absolute: the smaller of the two parts of the globe, whatever the orientation.
    double area = 0;
    geod_polygon_compute(m_ruler.edges.geodesic(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

} // namespace riparia::detail
