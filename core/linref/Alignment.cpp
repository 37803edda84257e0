// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/Alignment.h"

#include "core/base/Sha256.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace riparia {

namespace {

/// Up to here a look at every box is as fast as an index and costs nothing to build.
constexpr std::size_t kFewBlocks = 64;

std::int64_t millimetres(double metres)
{
    return Position::fromMetres(metres).mm;
}

} // namespace

Result<Alignment> Alignment::make(Line downstream, std::vector<double> z, const Ruler& ruler)
{
    std::vector<double> metres = ruler.cumulative(downstream);
    return make(std::move(downstream), std::move(z), std::move(metres), ruler);
}

Result<Alignment> Alignment::make(Line downstream, std::vector<double> z, std::vector<double> metres,
                                  const Ruler& ruler)
{
    if (downstream.size() < 2)
        return fail(ErrorCode::GeometryEmpty);
    if (metres.size() != downstream.size() || (!z.empty() && z.size() != downstream.size()))
        return fail(ErrorCode::GeometryInvalid);
    for (std::size_t i = 0; i < downstream.size(); ++i) {
        if (!std::isfinite(downstream[i].x) || !std::isfinite(downstream[i].y) || !std::isfinite(metres[i]))
            return fail(ErrorCode::GeometryInvalid, {}, std::to_string(i));
    }
    if (millimetres(metres.back()) == 0)
        return fail(ErrorCode::GeometryEmpty);
    return Alignment(std::move(downstream), std::move(z), std::move(metres), ruler);
}

Alignment::Alignment(Line points, std::vector<double> z, std::vector<double> metres, Ruler ruler)
    : m_points(std::move(points))
    , m_z(std::move(z))
    , m_metres(std::move(metres))
    , m_ruler(std::move(ruler))
    , m_length(Millimetres::fromMetres(m_metres.back()))
    , m_bounds(boundsOf(m_points))
{
    // The last half millimetre gives way so that the last vertex is at the rounded length.
    for (auto metre = m_metres.rbegin(); metre != m_metres.rend() && *metre > m_length.metres(); ++metre)
        *metre = m_length.metres();
    m_metres.back() = m_length.metres();
    makeBlocks();
    m_hash = computeHash();
}

void Alignment::makeBlocks()
{
    const std::size_t edges = m_points.size() - 1;
    m_blocks.resize((edges + kBlockEdges - 1) / kBlockEdges);
    for (std::size_t edge = 0; edge < edges; ++edge) {
        m_blocks[edge / kBlockEdges].add(m_points[edge]);
        m_blocks[edge / kBlockEdges].add(m_points[edge + 1]);
    }
    if (m_blocks.size() > kFewBlocks)
        m_index = std::make_shared<const PackedIndex>(m_blocks);
}

std::string Alignment::computeHash() const
{
    static_assert(sizeof(Point) == 2 * sizeof(double), "the bytes of a line are its coordinates");
    Sha256 hash;
    // By code where there is one: the WKT of one and the same system differs between versions of its library.
    hash.add(m_ruler.crs().epsg() ? m_ruler.crs().authorityText() : m_ruler.crs().wkt());
    hash.add("|").add(toString(m_ruler.method())).add("|");
    hash.add(m_points.data(), m_points.size() * sizeof(Point));
    return hash.hex();
}

Position Alignment::positionOf(std::size_t vertex) const
{
    return Position::fromMetres(m_metres[std::min(vertex, m_metres.size() - 1)]);
}

Alignment::Place Alignment::placeOf(Position at) const
{
    if (at.mm <= 0)
        return {0, 0};
    if (at.mm >= m_length.value)
        return {m_points.size() - 1, 0};
    constexpr double kReach = 0.0006; // a little more than what rounding to a millimetre can move
    const double metres = at.metres();
    auto near = std::lower_bound(m_metres.begin(), m_metres.end(), metres - kReach);
    for (; near != m_metres.end() && *near <= metres + kReach; ++near) {
        if (millimetres(*near) == at.mm)
            return {static_cast<std::size_t>(near - m_metres.begin()), 0};
    }
    const auto next = std::upper_bound(m_metres.begin(), m_metres.end(), metres);
    const auto vertex = static_cast<std::size_t>(next - m_metres.begin()) - 1;
    return {vertex, (metres - m_metres[vertex]) / (m_metres[vertex + 1] - m_metres[vertex])};
}

Point Alignment::pointOn(Place place) const
{
    const Point a = m_points[place.vertex];
    if (place.along == 0)
        return a;
    const Point b = m_points[place.vertex + 1];
    return {a.x + place.along * (b.x - a.x), a.y + place.along * (b.y - a.y)};
}

double Alignment::zOn(Place place) const
{
    if (m_z.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double a = m_z[place.vertex];
    return place.along == 0 ? a : a + place.along * (m_z[place.vertex + 1] - a);
}

Point Alignment::pointAt(Position at) const
{
    return pointOn(placeOf(at));
}

double Alignment::zAt(Position at) const
{
    return zOn(placeOf(at));
}

std::optional<Point> Alignment::edgeDirection(std::size_t edge, Ruler::LocalScale scale) const
{
    const double x = (m_points[edge + 1].x - m_points[edge].x) * scale.x;
    const double y = (m_points[edge + 1].y - m_points[edge].y) * scale.y;
    const double length = std::sqrt(x * x + y * y);
    if (length == 0)
        return std::nullopt;
    return Point{x / length, y / length};
}

Point Alignment::directionAt(Position at) const
{
    const Place place = placeOf(at);
    const Ruler::LocalScale scale = m_ruler.localScale(pointOn(place));
    const std::size_t edges = m_points.size() - 1;
    for (std::size_t edge = std::min(place.vertex, edges - 1); edge < edges; ++edge) {
        if (const auto direction = edgeDirection(edge, scale))
            return *direction;
    }
    for (std::size_t edge = std::min(place.vertex, edges); edge-- > 0;) {
        if (const auto direction = edgeDirection(edge, scale))
            return *direction;
    }
    return {0, 0};
}

Span Alignment::clamped(Span span) const
{
    const auto clampedTo = [this](Position at) { return Position{std::clamp<std::int64_t>(at.mm, 0, m_length.value)}; };
    return {clampedTo(span.from), clampedTo(span.to)};
}

std::pair<std::size_t, std::size_t> Alignment::verticesInside(Span span) const
{
    if (span == whole())
        return {1, m_points.size() - 1};
    const auto notAfter = [](Position at) { return [at](double metres) { return millimetres(metres) <= at.mm; }; };
    const auto before = [](Position at) { return [at](double metres) { return millimetres(metres) < at.mm; }; };
    const auto begin = std::partition_point(m_metres.begin(), m_metres.end(), notAfter(span.from));
    const auto end = std::partition_point(begin, m_metres.end(), before(span.to));
    return {begin - m_metres.begin(), end - m_metres.begin()};
}

Line Alignment::slice(Span span) const
{
    span = clamped(span);
    if (span.isEmpty())
        return {};
    const auto [begin, end] = verticesInside(span);
    Line line;
    line.reserve(end - begin + 2);
    line.push_back(pointAt(span.from));
    line.insert(line.end(), m_points.begin() + static_cast<std::ptrdiff_t>(begin),
                m_points.begin() + static_cast<std::ptrdiff_t>(end));
    line.push_back(pointAt(span.to));
    return line;
}

std::vector<double> Alignment::sliceZ(Span span) const
{
    span = clamped(span);
    if (span.isEmpty() || m_z.empty())
        return {};
    const auto [begin, end] = verticesInside(span);
    std::vector<double> z;
    z.reserve(end - begin + 2);
    z.push_back(zAt(span.from));
    z.insert(z.end(), m_z.begin() + static_cast<std::ptrdiff_t>(begin), m_z.begin() + static_cast<std::ptrdiff_t>(end));
    z.push_back(zAt(span.to));
    return z;
}

Alignment Alignment::reversed() const
{
    std::vector<double> metres;
    metres.reserve(m_metres.size());
    for (auto metre = m_metres.rbegin(); metre != m_metres.rend(); ++metre)
        metres.push_back(m_metres.back() - *metre);
    return Alignment(Line(m_points.rbegin(), m_points.rend()), std::vector<double>(m_z.rbegin(), m_z.rend()),
                     std::move(metres), m_ruler);
}

} // namespace riparia
