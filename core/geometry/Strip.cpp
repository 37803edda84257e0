// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Strip.h"

#include "core/geometry/GeosPolygons.h"
#include "core/geometry/Overlay.h"
#include "core/geometry/Region.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace riparia {

using detail::geos;
using detail::GeosPtr;
using detail::GeosSession;

namespace {

constexpr double kMitreLimit = 2;
constexpr int kQuadrantSegments = 8; // of round joins, which a mitre has none of; GEOS asks for a number
constexpr double kSamePoint = 1e-6;  // metres
/// How much of the width the line is prolonged to cut the flat ends for sure.
constexpr double kBeyondEnd = 2e-3;
/// How far beside the line one looks which face lies there, as a share of edge and width.
constexpr double kBeside = 1e-3;

double lengthOf(Point a)
{
    return std::hypot(a.x, a.y);
}

Point unit(Point a)
{
    const double length = lengthOf(a);
    return {a.x / length, a.y / length};
}

/// Metres about the first vertex and back: GEOS works with small numbers then.
class LocalPlane {
public:
    explicit LocalPlane(const StripLine& along)
        : m_along(along)
        , m_origin(along.line.front())
    {}

    /// Without repeated vertices.
    Line line() const
    {
        Line local;
        for (const Point& point : m_along.line) {
            const Point moved{(point.x - m_origin.x) * m_along.unitX, (point.y - m_origin.y) * m_along.unitY};
            if (local.empty() || lengthOf(moved - local.back()) > kSamePoint)
                local.push_back(moved);
        }
        return local;
    }
    Point back(Point local) const
    {
        return {local.x / m_along.unitX + m_origin.x, local.y / m_along.unitY + m_origin.y};
    }
    MultiPolygon back(MultiPolygon polygons) const
    {
        for (Polygon& polygon : polygons) {
            toPlan(polygon.outer);
            for (Ring& hole : polygon.holes)
                toPlan(hole);
        }
        return polygons;
    }
    void toPlan(Line& points) const
    {
        for (Point& point : points)
            point = back(point);
    }

private:
    const StripLine& m_along;
    Point m_origin;
};

Error geosError()
{
    return {ErrorCode::GeometryInvalid, {}, GeosSession::ofThisThread().takeMessage()};
}

Result<void> check(const StripLine& along, double width)
{
    if (!std::isfinite(width) || width < 0)
        return fail(ErrorCode::InvalidArgument);
    const bool isFinite = std::all_of(along.line.begin(), along.line.end(),
                                      [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    if (!isFinite)
        return fail(ErrorCode::GeometryInvalid, {}, "a coordinate is not finite");
    if (along.line.empty() || LocalPlane(along).line().size() < 2)
        return fail(ErrorCode::GeometryEmpty);
    return {};
}

GeosPtr toGeosLine(const Line& line)
{
    static_assert(sizeof(Point) == 2 * sizeof(double));
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(geos(), &line.data()->x, static_cast<unsigned>(line.size()), 0, 0);
    return GeosPtr(sequence ? GEOSGeom_createLineString_r(geos(), sequence) : nullptr);
}

Line fromGeosLine(const GEOSGeometry* line)
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos(), line);
    unsigned size = 0;
    Line result;
    if (sequence && GEOSCoordSeq_getSize_r(geos(), sequence, &size) && size > 0) {
        result.resize(size);
        if (!GEOSCoordSeq_copyToBuffer_r(geos(), sequence, &result.data()->x, 0, 0))
            result.clear();
    }
    return result;
}

/// True left of the line: by its nearest edge, at a corner by the line that halves it.
bool isLeftOf(const Line& line, Point p)
{
    double nearest = std::numeric_limits<double>::infinity();
    bool isLeft = false;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point edge = line[i + 1] - line[i];
        const Point to = p - line[i];
        const double along =
            std::clamp((to.x * edge.x + to.y * edge.y) / (edge.x * edge.x + edge.y * edge.y), 0.0, 1.0);
        const Point from = {to.x - along * edge.x, to.y - along * edge.y};
        if (lengthOf(from) >= nearest)
            continue;
        nearest = lengthOf(from);
        Point direction = unit(edge);
        if (along >= 1 && i + 2 < line.size()) {
            const Point next = unit(line[i + 2] - line[i + 1]);
            direction = {direction.x + next.x, direction.y + next.y};
        }
        isLeft = crossProduct(direction, from) > 0;
    }
    return isLeft;
}

/// One side of a line in local metres.
class Side {
public:
    Side(double width, bool isLeft)
        : m_width(width)
        , m_isLeft(isLeft)
    {}

    /// A geometry of polygons; null when GEOS fails.
    GeosPtr along(const Line& line)
    {
        const GeosPtr middle = toGeosLine(line);
        const GeosPtr both = middle ? buffered(middle.get()) : nullptr;
        const GeosPtr faces = both ? facesOf(line, both.get()) : nullptr;
        if (!faces)
            return nullptr;
        std::vector<const GEOSGeom_t*> ours;
        for (int i = 0; i < GEOSGetNumGeometries_r(geos(), faces.get()); ++i) {
            const GEOSGeometry* face = GEOSGetGeometryN_r(geos(), faces.get(), i);
            const Touched touched = touchedBy(line, face);
            if (touched.left && touched.right && line.size() > 2)
                return inHalves(line);
            const bool isOurs = touched.left || touched.right ? (m_isLeft ? touched.left : touched.right)
                                                              : isOurSliver(line, both.get(), face);
            if (isOurs)
                ours.push_back(face);
        }
        return united(detail::collected(ours));
    }

    bool comesBack() const { return m_comesBack; }

private:
    GeosPtr buffered(const GEOSGeometry* line) const
    {
        const auto destroy = [](GEOSBufferParams* params) { GEOSBufferParams_destroy_r(geos(), params); };
        const std::unique_ptr<GEOSBufferParams, decltype(destroy)> params(GEOSBufferParams_create_r(geos()), destroy);
        if (!params)
            return nullptr;
        GEOSBufferParams_setEndCapStyle_r(geos(), params.get(), GEOSBUF_CAP_FLAT);
        GEOSBufferParams_setJoinStyle_r(geos(), params.get(), GEOSBUF_JOIN_MITRE);
        GEOSBufferParams_setMitreLimit_r(geos(), params.get(), kMitreLimit);
        GEOSBufferParams_setQuadrantSegments_r(geos(), params.get(), kQuadrantSegments);
        return GeosPtr(GEOSBufferWithParams_r(geos(), line, params.get(), m_width));
    }

    /// The buffer, cut along the line.
    GeosPtr facesOf(const Line& line, const GEOSGeometry* both) const
    {
        Line longer = line;
        const double beyond = m_width * kBeyondEnd;
        const Point first = unit(line[0] - line[1]);
        const Point last = unit(line[line.size() - 1] - line[line.size() - 2]);
        longer.front() = {line.front().x + first.x * beyond, line.front().y + first.y * beyond};
        longer.back() = {line.back().x + last.x * beyond, line.back().y + last.y * beyond};
        const GeosPtr cutter = toGeosLine(longer);
        const GeosPtr outline(GEOSBoundary_r(geos(), both));
        const GeosPtr noded(cutter && outline ? GEOSUnion_r(geos(), outline.get(), cutter.get()) : nullptr);
        const GEOSGeometry* edges = noded.get();
        return GeosPtr(noded ? GEOSPolygonize_r(geos(), &edges, 1) : nullptr);
    }

    /// Which sides of the line a face lies at. Both, where the line comes back to itself with its left towards its right.
    struct Touched {
        bool left = false;
        bool right = false;
    };
    Touched touchedBy(const Line& line, const GEOSGeometry* face) const
    {
        Touched touched;
        const detail::GeosPreparedPtr prepared(GEOSPrepare_r(geos(), face));
        const auto holds = [&](Point p) {
            const GeosPtr point(GEOSGeom_createPointFromXY_r(geos(), p.x, p.y));
            return prepared && point && GEOSPreparedContains_r(geos(), prepared.get(), point.get()) == 1;
        };
        for (std::size_t i = 0; i + 1 < line.size() && !(touched.left && touched.right); ++i) {
            const Point edge = line[i + 1] - line[i];
            const Point middle = {(line[i].x + line[i + 1].x) / 2, (line[i].y + line[i + 1].y) / 2};
            const double beside = std::min(m_width, lengthOf(edge)) * kBeside / lengthOf(edge);
            touched.left = touched.left || holds({middle.x - edge.y * beside, middle.y + edge.x * beside});
            touched.right = touched.right || holds({middle.x + edge.y * beside, middle.y - edge.x * beside});
        }
        return touched;
    }

    /// Of a face that meets the middle of no edge: a hole of the buffer is one too, and nobody's.
    bool isOurSliver(const Line& line, const GEOSGeometry* both, const GEOSGeometry* face) const
    {
        const GeosPtr within(GEOSPointOnSurface_r(geos(), face));
        Point place;
        return within && GEOSGeomGetX_r(geos(), within.get(), &place.x) &&
               GEOSGeomGetY_r(geos(), within.get(), &place.y) && GEOSIntersects_r(geos(), both, within.get()) == 1 &&
               isLeftOf(line, place) == m_isLeft;
    }

    /// Where the line comes back to itself no face belongs to one side alone: each half of the line has its own sides.
    GeosPtr inHalves(const Line& line)
    {
        m_comesBack = true;
        const auto middle = line.begin() + static_cast<std::ptrdiff_t>(line.size() / 2);
        // One edge in common, as far as there is one to spare: the corner between the halves is mitred then.
        const auto firstEnd = middle + (line.size() > 4 ? 2 : 1);
        const GeosPtr first = along(Line(line.begin(), firstEnd));
        const GeosPtr second = along(Line(middle, line.end()));
        if (!first || !second)
            return nullptr;
        return united(detail::collected({first.get(), second.get()}));
    }

    static GeosPtr united(const GeosPtr& faces)
    {
        if (!faces || GEOSGetNumGeometries_r(geos(), faces.get()) < 2)
            return faces ? GeosPtr(GEOSGeom_clone_r(geos(), faces.get())) : nullptr;
        auto whole = detail::unaryUnion(faces.get());
        return whole ? std::move(whole->geometry) : nullptr;
    }

    double m_width;
    bool m_isLeft;
    bool m_comesBack = false;
};

} // namespace

Result<Strip> stripAlong(const StripLine& along, double leftWidth, double rightWidth)
{
    for (const double width : {leftWidth, rightWidth})
        if (const auto good = check(along, width); !good)
            return fail(good.error());
    const LocalPlane plane(along);
    const Line line = plane.line();
    GeosPtr left;
    GeosPtr right;
    if (leftWidth > 0) {
        left = Side(leftWidth, true).along(line);
        if (!left)
            return fail(geosError());
    }
    if (rightWidth > 0) {
        Side side(rightWidth, false);
        right = side.along(line);
        if (!right)
            return fail(geosError());
        if (side.comesBack() && left) {
            auto rest = detail::overlay(right.get(), left.get(), detail::Overlay::Difference);
            if (!rest)
                return fail(rest.error());
            right = std::move(rest->geometry);
        }
    }
    // A face that touches itself at a corner of the line is one ring for GEOS; in a valid polygon that is a hole.
    const auto inPlan = [&plane](const GeosPtr& side) -> Result<MultiPolygon> {
        const auto made = Region::make(side ? plane.back(detail::fromGeos(side.get())) : MultiPolygon());
        return made ? Result<MultiPolygon>(made->region.polygons()) : fail(made.error());
    };
    auto onLeft = inPlan(left);
    auto onRight = inPlan(right);
    if (!onLeft || !onRight)
        return fail(onLeft ? onRight.error() : onLeft.error());
    return Strip{std::move(*onLeft), std::move(*onRight)};
}

std::optional<Point> tightBend(const StripLine& along, double leftWidth, double rightWidth)
{
    if (!check(along, leftWidth) || !check(along, rightWidth))
        return std::nullopt;
    const LocalPlane plane(along);
    const double least = std::max(leftWidth, rightWidth) / 4;
    Line line;
    for (const Point& point : plane.line())
        if (line.empty() || lengthOf(point - line.back()) >= least)
            line.push_back(point);
    // What the bend at each vertex takes from the edges beside it, left and right.
    std::vector<std::pair<double, double>> taken(line.size());
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const Point before = unit(line[i] - line[i - 1]);
        const Point after = unit(line[i + 1] - line[i]);
        const double turn = std::atan2(crossProduct(before, after), before.x * after.x + before.y * after.y);
        const double share = std::tan(std::min(std::abs(turn), 3.14) / 2);
        if (turn > 0)
            taken[i].first = share * leftWidth;
        else
            taken[i].second = share * rightWidth;
    }
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double edge = lengthOf(line[i + 1] - line[i]);
        if (taken[i].first + taken[i + 1].first > edge || taken[i].second + taken[i + 1].second > edge)
            return plane.back(line[taken[i].first + taken[i].second > 0 ? i : i + 1]);
    }
    return std::nullopt;
}

Result<Line> offsetLine(const StripLine& along, double offset)
{
    if (const auto good = check(along, std::abs(offset)); !good)
        return fail(good.error());
    if (offset == 0)
        return along.line;
    const LocalPlane plane(along);
    const GeosPtr line = toGeosLine(plane.line());
    const GeosPtr beside(
        line ? GEOSOffsetCurve_r(geos(), line.get(), offset, kQuadrantSegments, GEOSBUF_JOIN_MITRE, kMitreLimit)
             : nullptr);
    if (!beside)
        return fail(geosError());
    // Pieces in the order in which they lie along the line, each in its direction.
    std::vector<std::pair<double, Line>> pieces;
    for (int i = 0; i < GEOSGetNumGeometries_r(geos(), beside.get()); ++i) {
        Line piece = fromGeosLine(GEOSGetGeometryN_r(geos(), beside.get(), i));
        if (piece.size() < 2)
            continue;
        const auto place = [&](Point p) {
            const GeosPtr point(GEOSGeom_createPointFromXY_r(geos(), p.x, p.y));
            return point ? GEOSProject_r(geos(), line.get(), point.get()) : 0;
        };
        double begin = place(piece.front());
        const double end = place(piece.back());
        if (end < begin) {
            std::reverse(piece.begin(), piece.end());
            begin = end;
        }
        pieces.emplace_back(begin, std::move(piece));
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Line whole;
    for (const auto& [begin, piece] : pieces)
        whole.insert(whole.end(), piece.begin(), piece.end());
    if (whole.empty())
        return fail(ErrorCode::GeometryEmpty);
    plane.toPlan(whole);
    return whole;
}

} // namespace riparia
