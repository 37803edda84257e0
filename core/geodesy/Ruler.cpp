// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Ruler.h"

#include "core/geodesy/CrsImpl.h"
#include "core/geodesy/Densifier.h"
#include "core/geodesy/RulerImpl.h"
#include "core/geometry/CompensatedSum.h"
#include "core/geometry/Parallel.h"

#include <cmath>
#include <utility>

namespace riparia {

using detail::Columns;
using detail::RulerWorker;

namespace {

/// Shapes or parts one thread takes at a time.
constexpr std::size_t kShapesPerRange = 512;
/// Of one edge; nobody has edges that need more.
constexpr double kMostPieces = 100'000;

double polygonArea(RulerWorker& worker, const Polygon& polygon)
{
    const Columns outer(polygon.outer);
    CompensatedSum sum;
    sum.add(worker.ringArea(outer.x, outer.y));
    for (const Ring& hole : polygon.holes) {
        const Columns columns(hole);
        sum.add(-worker.ringArea(columns.x, columns.y));
    }
    return sum.value();
}

double shapeArea(RulerWorker& worker, const ShapeTable& shapes, std::size_t shape)
{
    CompensatedSum sum;
    for (std::size_t part = shapes.shapeStart[shape]; part < shapes.shapeStart[shape + 1]; ++part) {
        const PartRole role = shapes.partRole[part];
        if (role == PartRole::OuterRing || role == PartRole::Hole) {
            const double area = worker.ringArea(shapes.partX(part), shapes.partY(part));
            sum.add(role == PartRole::Hole ? -area : area);
        }
    }
    return sum.value();
}

} // namespace

std::string_view toString(LengthMethod method)
{
    switch (method) {
    case LengthMethod::Geodesic: return "geodesic";
    case LengthMethod::Grid: return "grid";
    }
    return "geodesic";
}

Ruler::Ruler(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{}

Result<Ruler> Ruler::make(const Crs& crs, LengthMethod method)
{
    if (!crs.isValid())
        return fail(ErrorCode::CrsMissing);
    if (method == LengthMethod::Grid && (crs.isGeographic() || crs.isWebMercator()))
        return fail(ErrorCode::CrsUnsuitable, crs.authorityText(), "grid lengths");
    Impl impl{crs, method, detail::EllipsoidEdges(crs.ellipsoid()), nullptr, {}, 1};
    if (method == LengthMethod::Geodesic) {
        impl.degreesPerUnit = crs.impl()->frame.degreesPerUnit;
        if (!crs.isGeographic()) {
            impl.projection = detail::ProjPipeline::make(crs.impl()->projection);
            if (!impl.projection || !impl.projection->hasInverse())
                return fail(ErrorCode::CrsUnsuitable, crs.authorityText(), "no inverse projection");
            impl.transverse = detail::TransverseEdges::make(*crs.impl(), *impl.projection);
        }
    }
    return Ruler(std::make_shared<const Impl>(std::move(impl)));
}

const Crs& Ruler::crs() const
{
    return m_impl->crs;
}

LengthMethod Ruler::method() const
{
    return m_impl->method;
}

double Ruler::length(const Line& line) const
{
    const Columns columns(line);
    return length(columns.x, columns.y);
}

double Ruler::length(std::span<const double> x, std::span<const double> y) const
{
    return RulerWorker(*m_impl).length(x, y);
}

double Ruler::length(const ShapeTable& shapes) const
{
    CompensatedSum sum;
    for (double length : lengths(shapes))
        sum.add(length);
    return sum.value();
}

std::vector<double> Ruler::lengths(const ShapeTable& shapes) const
{
    std::vector<double> result(shapes.shapeCount());
    inParallel(shapes.shapeCount(), kShapesPerRange, [&](std::size_t begin, std::size_t end) {
        RulerWorker worker(*m_impl);
        worker.lengths(shapes, begin, std::span(result).subspan(begin, end - begin));
    });
    return result;
}

std::vector<double> Ruler::edges(const ShapeTable& shapes) const
{
    std::vector<double> result(shapes.vertexCount());
    inParallel(shapes.partCount(), kShapesPerRange, [&](std::size_t begin, std::size_t end) {
        RulerWorker worker(*m_impl);
        worker.edges(shapes, begin, end, result);
    });
    return result;
}

std::vector<double> Ruler::cumulative(const Line& line) const
{
    const Columns columns(line);
    RulerWorker worker(*m_impl);
    std::vector<double> result;
    result.reserve(line.size());
    CompensatedSum sum;
    if (!line.empty())
        result.push_back(0);
    for (double edge : worker.edges(columns.x, columns.y)) {
        sum.add(edge);
        result.push_back(sum.value());
    }
    return result;
}

double Ruler::distance(Point a, Point b) const
{
    return length(Line{a, b});
}

double Ruler::area(const Polygon& polygon) const
{
    RulerWorker worker(*m_impl);
    return polygonArea(worker, polygon);
}

double Ruler::area(const MultiPolygon& polygons) const
{
    RulerWorker worker(*m_impl);
    CompensatedSum sum;
    for (const Polygon& polygon : polygons)
        sum.add(polygonArea(worker, polygon));
    return sum.value();
}

std::vector<double> Ruler::areas(const ShapeTable& shapes) const
{
    std::vector<double> result(shapes.shapeCount());
    inParallel(shapes.shapeCount(), kShapesPerRange, [&](std::size_t begin, std::size_t end) {
        RulerWorker worker(*m_impl);
        for (std::size_t shape = begin; shape < end; ++shape)
            result[shape] = shapeArea(worker, shapes, shape);
    });
    return result;
}

Ruler::LocalScale Ruler::localScale(Point p) const
{
    const double unit = m_impl->crs.unitMetres();
    if (m_impl->method == LengthMethod::Grid)
        return {unit, unit};
    if (!m_impl->projection) {
        const detail::EllipsoidEdges::Scale scale = m_impl->edges.scaleAt(p.y * m_impl->degreesPerUnit);
        return {scale.perLongitude * m_impl->degreesPerUnit, scale.perLatitude * m_impl->degreesPerUnit};
    }
    const double half = 50 / unit;
    const double x = distance({p.x - half, p.y}, {p.x + half, p.y}) / (2 * half);
    const double y = distance({p.x, p.y - half}, {p.x, p.y + half}) / (2 * half);
    // Outside the domain of the projection there is no scale; the nominal one keeps nearest-point tests going.
    return {std::isfinite(x) ? x : unit, std::isfinite(y) ? y : unit};
}

MultiPolygon Ruler::densified(const MultiPolygon& polygons, double tolerance) const
{
    if (m_impl->method == LengthMethod::Grid)
        return polygons;
    detail::Densifier densifier(*m_impl, tolerance);
    MultiPolygon result;
    result.reserve(polygons.size());
    for (const Polygon& polygon : polygons) {
        Polygon dense{densifier.densified(polygon.outer), {}};
        for (const Ring& hole : polygon.holes)
            dense.holes.push_back(densifier.densified(hole));
        result.push_back(std::move(dense));
    }
    return result;
}

Line Ruler::divided(const Line& line, double longest) const
{
    if (m_impl->method == LengthMethod::Geodesic)
        return detail::Densifier(*m_impl, 0).divided(line, longest);
    Line result;
    for (const Point& b : line) {
        if (!result.empty()) {
            const Point a = result.back();
            const double pieces = std::ceil(distance(a, b) / longest);
            for (double piece = 1; piece < pieces && pieces <= kMostPieces; ++piece)
                result.push_back({a.x + piece / pieces * (b.x - a.x), a.y + piece / pieces * (b.y - a.y)});
        }
        result.push_back(b);
    }
    return result;
}

} // namespace riparia
