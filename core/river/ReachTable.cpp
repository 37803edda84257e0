// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/ReachTable.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/geometry/CompensatedSum.h"
#include "core/geometry/Parallel.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace riparia::detail {

namespace {

constexpr std::size_t kShapesPerChunk = 8192;
constexpr double kShortest = 0.0005; ///< metres: less rounds to nothing

std::string_view kindName(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Null: return "null";
    case ShapeKind::Point: return "point";
    case ShapeKind::Line: return "line";
    case ShapeKind::Polygon: return "polygon";
    }
    return "null";
}

} // namespace

std::string metresText(double metres)
{
    return shortest(Millimetres::fromMetres(metres).metres());
}

Result<ReachTable> ReachTable::read(const ReachSoup& soup, const Ruler& ruler, const Progress& progress)
{
    ReachTable table(soup, ruler);
    table.m_edges = ruler.edges(soup.shapes);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);

    struct Chunk {
        std::vector<ReachPart> parts;
        std::vector<UnusableReach> unusable;
    };
    const std::size_t shapes = soup.shapes.shapeCount();
    std::vector<Chunk> chunks((shapes + kShapesPerChunk - 1) / kShapesPerChunk);
    inParallel(shapes, kShapesPerChunk, [&](std::size_t begin, std::size_t end) {
        Chunk& chunk = chunks[begin / kShapesPerChunk];
        chunk.parts.reserve(end - begin);
        for (std::size_t shape = begin; shape < end; ++shape)
            table.readShape(static_cast<std::uint32_t>(shape), chunk.parts, chunk.unusable);
    });
    table.m_parts.reserve(soup.shapes.partCount());
    for (Chunk& chunk : chunks) {
        table.m_parts.insert(table.m_parts.end(), chunk.parts.begin(), chunk.parts.end());
        std::move(chunk.unusable.begin(), chunk.unusable.end(), std::back_inserter(table.m_unusable));
    }
    return table;
}

void ReachTable::readShape(std::uint32_t shape, std::vector<ReachPart>& parts,
                           std::vector<UnusableReach>& unusable) const
{
    const ShapeTable& shapes = m_soup->shapes;
    const ShapeKind kind = shapes.kind[shape];
    const std::uint32_t begin = shapes.shapeStart[shape];
    const std::uint32_t end = shapes.shapeStart[shape + 1];
    if (kind == ShapeKind::Null) {
        unusable.push_back({shape, IssueCode::GeometryNull, {}, std::nullopt, 0});
    } else if (begin == end) {
        unusable.push_back({shape, IssueCode::GeometryEmpty, {}, std::nullopt, 0});
    } else if (kind != ShapeKind::Line) {
        const Point p = pointOf(shapes.partStart[begin]);
        unusable.push_back(
            {shape, IssueCode::GeometryTypeUnexpected, {std::string(kindName(kind)), "line"}, {{p.x, p.y}}, 0});
    } else {
        for (std::uint32_t part = begin; part < end; ++part)
            readPart(shape, part, parts, unusable);
    }
}

void ReachTable::readPart(std::uint32_t shape, std::size_t part, std::vector<ReachPart>& parts,
                          std::vector<UnusableReach>& unusable) const
{
    const std::uint32_t begin = m_soup->shapes.partStart[part];
    const std::uint32_t end = m_soup->shapes.partStart[part + 1];
    if (begin == end) {
        unusable.push_back({shape, IssueCode::GeometryEmpty, {}, std::nullopt, 0});
        return;
    }
    std::optional<std::array<double, 2>> place;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Point p = pointOf(i);
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
            const double value = std::isfinite(p.x) ? p.y : p.x;
            unusable.push_back({shape, IssueCode::CoordinateInvalid, {shortest(value)}, place, 0});
            return;
        }
        if (!place)
            place = {p.x, p.y};
    }
    CompensatedSum sum;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (!std::isfinite(m_edges[i])) {
            const std::string where = shortest(pointOf(i).x) + " " + shortest(pointOf(i).y);
            unusable.push_back({shape, IssueCode::CoordinateOutOfRange, {where}, place, 0});
            return;
        }
        sum.add(m_edges[i]);
    }
    if (end - begin < 2)
        unusable.push_back({shape, IssueCode::GeometryDegenerate, {"one point"}, place, 0});
    else if (sum.value() < kShortest)
        unusable.push_back({shape, IssueCode::ReachZeroLength, {}, place, sum.value()});
    else
        addPart({shape, begin, end, false, sum.value(), 0, sum.value(), pointOf(begin), pointOf(end - 1)}, parts);
}

void ReachTable::addPart(ReachPart part, std::vector<ReachPart>& parts) const
{
    for (std::uint32_t i = part.begin, j = part.end - 1; i < j; ++i, --j) {
        if (pointOf(i) == pointOf(j))
            continue;
        part.isFlipped = isSmaller(pointOf(j), pointOf(i));
        break;
    }
    if (part.isFlipped)
        std::swap(part.front, part.back);
    parts.push_back(part);
}

std::vector<std::uint32_t> ReachTable::addVertices(std::span<const DrawnTouch> touches)
{
    const ShapeTable& old = *m_shapes;
    auto divided = std::make_unique<ShapeTable>(old);
    for (std::vector<double>* column : {&divided->x, &divided->y, &divided->z, &divided->m})
        column->clear();
    std::vector<double> edges;
    std::vector<std::uint32_t> moved;
    moved.reserve(old.vertexCount() + 1);
    auto next = touches.begin();
    for (std::uint32_t vertex = 0; vertex < old.vertexCount(); ++vertex) {
        moved.push_back(static_cast<std::uint32_t>(edges.size()));
        const auto push = [&](Point p, double along) {
            const bool isCut = next != touches.end() && next->vertex == vertex;
            divided->addVertex(p.x, p.y);
            for (auto [from, to] : {std::pair(&old.z, &divided->z), std::pair(&old.m, &divided->m)}) {
                if (!from->empty())
                    to->push_back(along > 0 ? std::lerp((*from)[vertex], (*from)[vertex + 1], along) : (*from)[vertex]);
            }
            edges.push_back(isCut || along > 0 ? ((isCut ? next->along : 1) - along) * m_edges[vertex]
                                               : m_edges[vertex]);
        };
        while (next != touches.end() && next->vertex == vertex && next->along == 0)
            ++next;
        push(pointOf(vertex), 0);
        while (next != touches.end() && next->vertex == vertex) {
            const DrawnTouch& touch = *next++;
            push(touch.at, touch.along);
        }
    }
    moved.push_back(static_cast<std::uint32_t>(edges.size()));
    for (std::uint32_t& start : divided->partStart)
        start = moved[start];
    m_edges = std::move(edges);
    m_divided = std::move(divided);
    m_shapes = m_divided.get();
    return moved;
}

/// `cuts` are vertices inside the part, in the order of the soup.
void ReachTable::addPieces(const ReachPart& part, std::span<const std::uint32_t> cuts,
                           std::vector<ReachPart>& parts) const
{
    double before = 0;
    std::uint32_t begin = part.begin;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const std::uint32_t last = i < cuts.size() ? cuts[i] : part.end - 1;
        CompensatedSum sum;
        for (std::uint32_t vertex = begin; vertex < last; ++vertex)
            sum.add(m_edges[vertex]);
        addPart({part.shape, begin, last + 1, false, sum.value(), before, part.whole, pointOf(begin), pointOf(last)},
                parts);
        before += sum.value();
        begin = last;
    }
}

void ReachTable::divide(std::span<const ReachTouch> touches)
{
    if (touches.empty())
        return;
    std::vector<DrawnTouch> drawn;
    drawn.reserve(touches.size());
    for (const ReachTouch& touch : touches) {
        const ReachPart& part = m_parts[touch.part];
        if (part.isFlipped && touch.along > 0)
            drawn.push_back({vertex(part, touch.vertex + 1), 1 - touch.along, touch.at});
        else
            drawn.push_back({vertex(part, touch.vertex), touch.along, touch.at});
    }
    std::sort(drawn.begin(), drawn.end(), [](const DrawnTouch& a, const DrawnTouch& b) {
        return std::tie(a.vertex, a.along) < std::tie(b.vertex, b.along);
    });
    const std::vector<std::uint32_t> moved = addVertices(drawn);
    std::vector<ReachPart> parts;
    parts.reserve(m_parts.size() + drawn.size());
    auto next = drawn.begin();
    std::vector<std::uint32_t> cuts;
    for (ReachPart part : m_parts) { // parts lie in the soup one after the other
        cuts.clear();
        std::uint32_t added = 0; // vertices on the edge so far
        for (std::uint32_t last = part.begin; next != drawn.end() && next->vertex < part.end; ++next) {
            added = next->vertex == last ? added : 0;
            added += next->along > 0 ? 1 : 0;
            last = next->vertex;
            cuts.push_back(moved[next->vertex] + added);
        }
        part.end = moved[part.end - 1] + 1;
        part.begin = moved[part.begin];
        if (cuts.empty())
            parts.push_back(part);
        else
            addPieces(part, cuts, parts);
    }
    m_parts = std::move(parts);
}

Line ReachTable::line(const ReachPart& part) const
{
    Line line;
    line.reserve(size(part));
    for (std::size_t i = 0; i < size(part); ++i)
        line.push_back(at(part, i));
    return line;
}

bool ReachTable::isBefore(const ReachPart& a, const ReachPart& b) const
{
    if (a.front != b.front)
        return isSmaller(a.front, b.front);
    const std::size_t count = std::min(size(a), size(b));
    for (std::size_t i = 1; i < count; ++i) {
        const Point p = at(a, i);
        const Point q = at(b, i);
        if (p != q)
            return isSmaller(p, q);
    }
    if (size(a) != size(b))
        return size(a) < size(b);
    if (fid(a.shape) != fid(b.shape))
        return fid(a.shape) < fid(b.shape);
    return a.begin < b.begin;
}

std::int64_t ReachTable::fid(std::uint32_t shape) const
{
    return shape < m_soup->fid.size() ? m_soup->fid[shape] : std::int64_t{shape};
}

std::string ReachTable::subject(std::uint32_t shape) const
{
    return featureSubject(m_soup->source, fid(shape));
}

std::string_view ReachTable::name(std::uint32_t shape) const
{
    return shape < m_soup->name.size() ? trim(m_soup->name[shape]) : std::string_view();
}

std::string_view ReachTable::key(std::uint32_t shape) const
{
    return shape < m_soup->key.size() ? trim(m_soup->key[shape]) : std::string_view();
}

} // namespace riparia::detail
