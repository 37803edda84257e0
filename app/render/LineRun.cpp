// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineRun.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riparia {

namespace {

constexpr double kGuard = 4000; // pixels outside the view beyond which edges are cut

/// Collects vertices that come in order of the line into runs inside a rectangle.
class RunCollector {
public:
    RunCollector(const Viewport& view, double margin)
        : m_view(view)
        , m_near(QRectF(QPointF(0, 0), view.size()).adjusted(-margin, -margin, margin, margin))
        , m_guard(m_near.adjusted(-kGuard, -kGuard, kGuard, kGuard))
    {
        // Cells of a grid that is fixed to the map: which vertices are passed over depends on the scale alone.
        constexpr double kCell = 0.6;
        m_perCellX = view.unitMetresX() / (view.metresPerPixel() * kCell);
        m_perCellY = view.unitMetresY() / (view.metresPerPixel() * kCell);
    }

    void add(Point map, double at, bool isEnd)
    {
        const QPointF p = m_view.toScreen(map);
        const double cellX = std::floor(map.x * m_perCellX);
        const double cellY = std::floor(map.y * m_perCellY);
        if (!m_hasLast) {
            m_hasLast = true;
            m_isFirst = true;
        } else if (cellX == m_cellX && cellY == m_cellY && !isEnd) {
            return; // in the cell of the vertex before it
        } else {
            addEdge(m_last, m_lastAt, p, at);
            m_isFirst = false;
        }
        m_cellX = cellX;
        m_cellY = cellY;
        m_last = p;
        m_lastAt = at;
    }
    /// What comes next does not follow what was before.
    void skip()
    {
        closeRun(false);
        m_hasLast = false;
        m_isBeginning = false;
    }
    std::vector<LineRun> finish(bool reachedEnd)
    {
        closeRun(reachedEnd);
        return std::move(m_runs);
    }

private:
    static bool touches(const QRectF& rect, QPointF a, QPointF b)
    {
        return std::max(a.x(), b.x()) >= rect.left() && std::min(a.x(), b.x()) <= rect.right() &&
               std::max(a.y(), b.y()) >= rect.top() && std::min(a.y(), b.y()) <= rect.bottom();
    }

    /// The part of an edge inside the guard as fractions; none where it passes it by (Liang and Barsky).
    std::optional<std::pair<double, double>> guarded(QPointF a, QPointF b) const
    {
        double from = 0;
        double to = 1;
        const auto cut = [&](double from0, double step, double low, double high) {
            if (step == 0)
                return from0 >= low && from0 <= high;
            double first = (low - from0) / step;
            double second = (high - from0) / step;
            if (first > second)
                std::swap(first, second);
            from = std::max(from, first);
            to = std::min(to, second);
            return from <= to;
        };
        if (!cut(a.x(), b.x() - a.x(), m_guard.left(), m_guard.right()) ||
            !cut(a.y(), b.y() - a.y(), m_guard.top(), m_guard.bottom()))
            return std::nullopt;
        return std::pair(from, to);
    }

    void addEdge(QPointF a, double atA, QPointF b, double atB)
    {
        if (!std::isfinite(a.x() + a.y() + b.x() + b.y()) || !touches(m_near, a, b)) {
            closeRun(false);
            m_isBeginning = false;
            return;
        }
        bool cutsStart = false;
        bool cutsEnd = false;
        if (!m_guard.contains(a) || !m_guard.contains(b)) {
            const auto part = guarded(a, b);
            if (!part) {
                closeRun(false);
                m_isBeginning = false;
                return;
            }
            const QPointF step = b - a;
            const double stepAt = atB - atA;
            cutsStart = part->first > 0;
            cutsEnd = part->second < 1;
            b = a + step * part->second;
            atB = atA + stepAt * part->second;
            a += step * part->first;
            atA += stepAt * part->first;
        }
        if (m_run.points.empty() || cutsStart) {
            closeRun(false);
            m_run.hasStart = m_isBeginning && m_isFirst && !cutsStart;
            m_run.points.push_back(a);
            m_run.at.push_back(atA);
        }
        m_run.points.push_back(b);
        m_run.at.push_back(atB);
        m_isBeginning = false;
        if (cutsEnd)
            closeRun(false);
    }

    void closeRun(bool hasEnd)
    {
        if (m_run.points.size() >= 2) {
            m_run.hasEnd = hasEnd;
            m_runs.push_back(std::move(m_run));
        }
        m_run = {};
    }

    const Viewport& m_view;
    QRectF m_near;
    QRectF m_guard;
    double m_perCellX = 1;
    double m_perCellY = 1;
    double m_cellX = 0;
    double m_cellY = 0;
    bool m_hasLast = false;
    bool m_isFirst = false;
    bool m_isBeginning = true;
    QPointF m_last;
    double m_lastAt = 0;
    LineRun m_run;
    std::vector<LineRun> m_runs;
};

/// First vertex whose position is not before `position`.
std::size_t vertexAt(const Alignment& alignment, Position position)
{
    std::size_t low = 0;
    std::size_t high = alignment.points().size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (alignment.positionOf(middle) < position)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

QPointF LineRun::pointAt(double place) const
{
    const auto after = std::upper_bound(at.begin(), at.end(), place) - at.begin();
    if (after == 0)
        return points.front();
    if (after == static_cast<std::ptrdiff_t>(at.size()))
        return points.back();
    const auto i = static_cast<std::size_t>(after);
    const double part = (place - at[i - 1]) / (at[i] - at[i - 1]);
    return points[i - 1] + (points[i] - points[i - 1]) * part;
}

std::optional<QPointF> LineRun::directionAt(double place, double half) const
{
    const QPointF step = pointAt(place + half) - pointAt(place - half);
    const double length = std::hypot(step.x(), step.y());
    if (!(length > 1e-9))
        return std::nullopt;
    return step / length;
}

std::optional<LineRun> LineRun::between(double from, double to) const
{
    if (to < at.front() || from > at.back() || to < from)
        return std::nullopt;
    LineRun part;
    part.hasStart = hasStart && from <= at.front();
    part.hasEnd = hasEnd && to >= at.back();
    from = std::max(from, at.front());
    to = std::min(to, at.back());
    part.points.push_back(pointAt(from));
    part.at.push_back(from);
    const auto begin = std::upper_bound(at.begin(), at.end(), from) - at.begin();
    for (auto i = static_cast<std::size_t>(begin); i < at.size() && at[i] < to; ++i) {
        part.points.push_back(points[i]);
        part.at.push_back(at[i]);
    }
    part.points.push_back(pointAt(to));
    part.at.push_back(to);
    return part;
}

std::vector<LineRun> visibleRuns(const Alignment& alignment, Span span, const Viewport& view, double margin)
{
    span = span.intersected(alignment.whole());
    if (span.isEmpty())
        return {};
    const QRectF screen = QRectF(QPointF(0, 0), view.size()).adjusted(-margin, -margin, margin, margin);
    const Box near = view.toMap(screen);
    if (!near.intersects(alignment.bounds()))
        return {};
    const auto place = [&](Position position) { return view.pixels((position - span.from).metres()); };

    RunCollector runs(view, margin);
    runs.add(alignment.pointAt(span.from), 0, false);
    std::size_t vertex = vertexAt(alignment, {span.from.mm + 1});
    const std::size_t end = vertexAt(alignment, span.to);
    while (vertex < end) {
        const std::size_t block = vertex / Alignment::kBlockEdges;
        const std::size_t next = std::min(end, (block + 1) * Alignment::kBlockEdges);
        // A block's box holds its edges and so the vertex at either end; the edge into this vertex may belong to the block before.
        const bool isNear =
            near.intersects(alignment.blocks()[block]) || (block > 0 && near.intersects(alignment.blocks()[block - 1]));
        if (isNear) {
            for (; vertex < next; ++vertex)
                runs.add(alignment.points()[vertex], place(alignment.positionOf(vertex)), false);
        } else {
            runs.skip();
            vertex = next;
            if (vertex < end) // the edge out of the block begins with its last vertex
                runs.add(alignment.points()[vertex - 1], place(alignment.positionOf(vertex - 1)), false);
        }
    }
    runs.add(alignment.pointAt(span.to), place(span.to), true);
    return runs.finish(true);
}

std::vector<LineRun> visibleRuns(const Line& line, const Viewport& view, double margin)
{
    RunCollector runs(view, margin);
    double at = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
            const double step = view.pixels(std::hypot((line[i].x - line[i - 1].x) * view.unitMetresX(),
                                                       (line[i].y - line[i - 1].y) * view.unitMetresY()));
            at += std::isfinite(step) ? step : 0;
        }
        runs.add(line[i], at, i + 1 == line.size());
    }
    return runs.finish(true);
}

std::vector<LineRun> dashed(const LineRun& run, const std::vector<double>& pattern)
{
    if (pattern.empty())
        return {run};
    double period = 0;
    for (const double part : pattern)
        period += part;
    // Finer than a pixel no dash is seen, and their number would not be bounded.
    if (period < 1)
        return {run};
    std::vector<LineRun> dashes;
    const double first = std::floor(run.at.front() / period);
    for (double count = first; count * period <= run.at.back(); ++count) {
        double at = count * period;
        for (std::size_t i = 0; i + 1 < pattern.size(); i += 2) {
            if (auto dash = run.between(at, at + pattern[i]); dash && (pattern[i] == 0 || dash->length() > 0.05))
                dashes.push_back(std::move(*dash));
            at += pattern[i] + pattern[i + 1];
        }
    }
    return dashes;
}

double squaredDistanceToEdge(QPointF a, QPointF b, QPointF p)
{
    const QPointF edge = b - a;
    const double size = QPointF::dotProduct(edge, edge);
    const double along = size > 0 ? std::clamp(QPointF::dotProduct(p - a, edge) / size, 0.0, 1.0) : 0.0;
    const QPointF d = p - (a + edge * along);
    return QPointF::dotProduct(d, d);
}

double distanceToEdge(QPointF a, QPointF b, QPointF p)
{
    return std::sqrt(squaredDistanceToEdge(a, b, p));
}

double distanceTo(const std::vector<QPointF>& points, QPointF p)
{
    if (points.size() == 1)
        return distanceToEdge(points[0], points[0], p);
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        nearest = std::min(nearest, squaredDistanceToEdge(points[i], points[i + 1], p));
    return std::sqrt(nearest);
}

} // namespace riparia
