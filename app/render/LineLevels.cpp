// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineLevels.h"

#include "app/render/LineRun.h"

#include "core/geometry/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kInvisible = 0.35; // pixels a line may be off
constexpr std::size_t kEdges = Alignment::kBlockEdges;

/// Douglas and Peucker in pieces of a bounded number of vertices, so that no line is slower than another.
class Simplifier {
public:
    /// `point(i)` in metres. Appends what is kept of [0, count) to `kept`.
    template <class PointAt>
    void simplify(std::size_t count, const PointAt& point, double tolerance, std::vector<std::uint32_t>& kept)
    {
        constexpr std::size_t kPiece = 512;
        kept.push_back(0);
        for (std::size_t first = 0; first + 1 < count; first += kPiece)
            piece(first, std::min(count - 1, first + kPiece), point, tolerance, kept);
    }

private:
    template <class PointAt>
    void piece(std::size_t first, std::size_t last, const PointAt& point, double tolerance,
               std::vector<std::uint32_t>& kept)
    {
        m_stack.assign(1, {first, last});
        while (!m_stack.empty()) {
            const auto [from, to] = m_stack.back();
            m_stack.pop_back();
            const Point a = point(from);
            const Point b = point(to);
            const double dx = b.x - a.x;
            const double dy = b.y - a.y;
            const double size = dx * dx + dy * dy;
            double worst = tolerance * tolerance;
            std::size_t at = from;
            for (std::size_t i = from + 1; i < to; ++i) {
                const Point p = point(i);
                const double px = p.x - a.x;
                const double py = p.y - a.y;
                const double along = size > 0 ? std::clamp((px * dx + py * dy) / size, 0.0, 1.0) : 0.0;
                const double ex = px - along * dx;
                const double ey = py - along * dy;
                if (const double off = ex * ex + ey * ey; off > worst) {
                    worst = off;
                    at = i;
                }
            }
            if (at == from) {
                kept.push_back(static_cast<std::uint32_t>(to));
            } else {
                m_stack.push_back({at, to}); // the front half is done first, so that vertices come in order
                m_stack.push_back({from, at});
            }
        }
    }

    std::vector<std::pair<std::size_t, std::size_t>> m_stack;
};

/// Vertices of one river on the level before.
struct RiverVertices {
    const Alignment* alignment = nullptr; ///< null: from x and y
    const float* x = nullptr;
    const float* y = nullptr;
    std::size_t count = 0;
    Point origin;

    Point at(std::size_t i) const
    {
        return alignment ? Point{alignment->points()[i].x - origin.x, alignment->points()[i].y - origin.y}
                         : Point{static_cast<double>(x[i]), static_cast<double>(y[i])};
    }
};

/// What one range of rivers becomes.
struct Part {
    std::vector<float> x, y;
    std::vector<std::uint32_t> count; ///< vertices per river
};

Part simplifyRange(const std::vector<RiverVertices>& rivers, std::size_t begin, std::size_t end, double tolerance,
                   double unitX, double unitY)
{
    Part part;
    Simplifier simplifier;
    std::vector<std::uint32_t> kept;
    for (std::size_t r = begin; r < end; ++r) {
        const RiverVertices& river = rivers[r];
        kept.clear();
        simplifier.simplify(
            river.count,
            [&](std::size_t i) {
                const Point p = river.at(i);
                return Point{p.x * unitX, p.y * unitY};
            },
            tolerance, kept);
        for (const std::uint32_t i : kept) {
            part.x.push_back(static_cast<float>(river.at(i).x));
            part.y.push_back(static_cast<float>(river.at(i).y));
        }
        part.count.push_back(static_cast<std::uint32_t>(kept.size()));
    }
    return part;
}

struct FlatRivers {
    std::vector<float> x, y;
    std::vector<std::uint32_t> start; ///< of each river, and one past the last
};

FlatRivers simplified(const std::vector<RiverVertices>& rivers, double tolerance, double unitX, double unitY,
                      std::stop_token stop)
{
    constexpr std::size_t kRiversPerRange = 512;
    std::vector<Part> parts((rivers.size() + kRiversPerRange - 1) / kRiversPerRange);
    inParallel(rivers.size(), kRiversPerRange, [&](std::size_t begin, std::size_t end) {
        if (!stop.stop_requested())
            parts[begin / kRiversPerRange] = simplifyRange(rivers, begin, end, tolerance, unitX, unitY);
    });
    FlatRivers flat;
    std::size_t vertices = 0;
    for (const Part& part : parts)
        vertices += part.x.size();
    flat.x.reserve(vertices);
    flat.y.reserve(vertices);
    flat.start.push_back(0);
    for (Part& part : parts) {
        flat.x.insert(flat.x.end(), part.x.begin(), part.x.end());
        flat.y.insert(flat.y.end(), part.y.begin(), part.y.end());
        for (const std::uint32_t count : part.count)
            flat.start.push_back(flat.start.back() + count);
        part = {};
    }
    return flat;
}

LineLevels::Level levelOf(FlatRivers flat, double tolerance, Point origin)
{
    LineLevels::Level level;
    level.tolerance = tolerance;
    level.x = std::move(flat.x);
    level.y = std::move(flat.y);
    std::vector<Box> boxes;
    for (std::size_t river = 0; river + 1 < flat.start.size(); ++river) {
        const std::size_t last = flat.start[river + 1] - 1;
        for (std::size_t first = flat.start[river]; first < last; first += kEdges) {
            Box box;
            for (std::size_t i = first; i <= std::min(last, first + kEdges); ++i)
                box.add(Point{origin.x + static_cast<double>(level.x[i]), origin.y + static_cast<double>(level.y[i])});
            boxes.push_back(box);
            level.start.push_back(static_cast<std::uint32_t>(first));
            level.river.push_back(static_cast<std::uint32_t>(river));
        }
    }
    level.start.push_back(static_cast<std::uint32_t>(level.x.size()));
    level.index = PackedIndex(boxes);
    return level;
}

} // namespace

std::shared_ptr<const LineLevels> LineLevels::make(const MapContent& content, std::stop_token stop)
{
    auto levels = std::make_shared<LineLevels>();
    Box bounds;
    std::vector<RiverVertices> rivers;
    rivers.reserve(content.rivers.size());
    double metres = 0;
    std::size_t vertices = 0;
    for (const MapRiver& river : content.rivers) {
        bounds.add(river.alignment->bounds());
        metres += river.alignment->length().metres();
        vertices += river.alignment->points().size();
        rivers.push_back({river.alignment.get(), nullptr, nullptr, river.alignment->points().size(), {}});
    }
    if (vertices == 0)
        return levels;
    levels->m_origin = {(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2};
    for (RiverVertices& river : rivers)
        river.origin = levels->m_origin;

    double tolerance = std::max(0.5, metres / static_cast<double>(vertices) / 2);
    std::size_t before = vertices;
    for (int count = 0; count < 14 && before > 3 * rivers.size(); ++count, tolerance *= 2) {
        FlatRivers flat = simplified(rivers, tolerance, content.unitMetresX, content.unitMetresY, stop);
        if (stop.stop_requested())
            return nullptr;
        if (flat.x.size() * 10 > before * 7)
            continue; // not worth its memory
        before = flat.x.size();
        const std::vector<std::uint32_t> start = flat.start;
        levels->m_levels.push_back(levelOf(std::move(flat), tolerance, levels->m_origin));
        const Level& level = levels->m_levels.back();
        for (std::size_t r = 0; r < rivers.size(); ++r)
            rivers[r] = {nullptr, level.x.data() + start[r], level.y.data() + start[r], start[r + 1] - start[r], {}};
    }
    return levels;
}

const LineLevels::Level* LineLevels::levelFor(double metresPerPixel) const
{
    const Level* best = nullptr;
    for (const Level& level : m_levels) {
        if (level.tolerance <= kInvisible * metresPerPixel)
            best = &level;
    }
    return best;
}

std::size_t LineLevels::bytes() const
{
    std::size_t sum = 0;
    for (const Level& level : m_levels)
        sum += level.x.size() * 2 * sizeof(float) + level.river.size() * (2 * sizeof(std::uint32_t) + 22);
    return sum;
}

void RiverPieces::collect(const MapScene& scene, const Viewport& view, double margin)
{
    const Box box = view.toMap(QRectF(QPointF(0, 0), view.size()).adjusted(-margin, -margin, margin, margin));
    const LineLevels::Level* level = scene.levels() ? scene.levels()->levelFor(view.metresPerPixel()) : nullptr;
    if (level)
        collectLevel(scene, *level, view, box);
    else
        collectAlignments(scene, view, box, margin);
    m_pieces.reserve(m_ranges.size());
    for (const Range& range : m_ranges)
        m_pieces.push_back({m_points.data() + range.first, range.count, range.rank});
}

void RiverPieces::collectLevel(const MapScene& scene, const LineLevels::Level& level, const Viewport& view,
                               const Box& box)
{
    const Point origin = scene.levels()->origin();
    const QPointF zero = view.toScreen(origin);
    const double perX = view.unitMetresX() / view.metresPerPixel();
    const double perY = -view.unitMetresY() / view.metresPerPixel();
    std::vector<std::uint32_t> blocks = level.index.query(box);
    std::sort(blocks.begin(), blocks.end());
    for (const std::uint32_t block : blocks) {
        const std::size_t first = m_points.size();
        // The next block of the same river begins with the vertex this one ends with.
        const std::size_t end = level.start[block + 1];
        const bool goesOn = block + 1 < level.river.size() && level.river[block + 1] == level.river[block];
        for (std::size_t i = level.start[block]; i < end + (goesOn ? 1 : 0); ++i)
            m_points.emplace_back(zero.x() + static_cast<double>(level.x[i]) * perX,
                                  zero.y() + static_cast<double>(level.y[i]) * perY);
        endPiece(first, scene.content().rivers[level.river[block]].rank);
    }
}

void RiverPieces::collectAlignments(const MapScene& scene, const Viewport& view, const Box& box, double margin)
{
    const double perCellX = view.unitMetresX() / (view.metresPerPixel() * 0.6);
    const double perCellY = view.unitMetresY() / (view.metresPerPixel() * 0.6);
    const QRectF small =
        QRectF(QPointF(0, 0), view.size()).adjusted(-margin - 4000, -margin - 4000, margin + 4000, margin + 4000);
    for (const RiverIndex::Block& block : scene.rivers().blocksIn(box)) {
        const MapRiver& river = scene.content().rivers[block.river];
        const Line& line = river.alignment->points();
        const std::size_t begin = std::size_t{block.block} * kEdges;
        const std::size_t end = std::min(line.size() - 1, begin + kEdges);
        const std::size_t first = m_points.size();
        double cellX = 0;
        double cellY = 0;
        bool isSmall = true;
        for (std::size_t i = begin; i <= end; ++i) {
            const double x = std::floor(line[i].x * perCellX);
            const double y = std::floor(line[i].y * perCellY);
            if (i > begin && i < end && x == cellX && y == cellY)
                continue; // in the pixel of the vertex before it
            cellX = x;
            cellY = y;
            m_points.push_back(view.toScreen(line[i]));
            isSmall = isSmall && small.contains(m_points.back());
        }
        if (isSmall) {
            endPiece(first, river.rank);
            continue;
        }
        // Far vertices: cut to the neighbourhood of the view.
        m_points.resize(first);
        const Line part(line.begin() + static_cast<std::ptrdiff_t>(begin),
                        line.begin() + static_cast<std::ptrdiff_t>(end) + 1);
        for (const LineRun& run : visibleRuns(part, view, margin)) {
            const std::size_t from = m_points.size();
            m_points.insert(m_points.end(), run.points.begin(), run.points.end());
            endPiece(from, river.rank);
        }
    }
}

void RiverPieces::endPiece(std::size_t first, int rank)
{
    if (m_points.size() > first + 1)
        m_ranges.push_back({first, m_points.size() - first, rank});
    else
        m_points.resize(first);
}

} // namespace riparia
