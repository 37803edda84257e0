// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineRun.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace riparia {

namespace {

double cross(QPointF a, QPointF b)
{
    return a.x() * b.y() - a.y() * b.x();
}

double dot(QPointF a, QPointF b)
{
    return a.x() * b.x() + a.y() * b.y();
}

/// Where two edges cross, as a fraction of the first.
std::optional<double> crossing(QPointF a, QPointF b, QPointF c, QPointF d)
{
    if (std::max(a.x(), b.x()) < std::min(c.x(), d.x()) || std::max(c.x(), d.x()) < std::min(a.x(), b.x()) ||
        std::max(a.y(), b.y()) < std::min(c.y(), d.y()) || std::max(c.y(), d.y()) < std::min(a.y(), b.y()))
        return std::nullopt;
    const QPointF first = b - a;
    const QPointF second = d - c;
    const double area = cross(first, second);
    if (std::abs(area) < 1e-12)
        return std::nullopt;
    const double along = cross(c - a, second) / area;
    const double other = cross(c - a, first) / area;
    if (along < 0 || along > 1 || other < 0 || other > 1)
        return std::nullopt;
    return along;
}

/// The parallel before its loops are cut off.
class RawParallel {
public:
    RawParallel(const LineRun& run, double offset)
        : m_offset(offset)
    {
        m_base.points.push_back(run.points.front());
        m_base.at.push_back(run.at.front());
        for (std::size_t i = 1; i < run.points.size(); ++i) {
            const QPointF step = run.points[i] - m_base.points.back();
            if (std::hypot(step.x(), step.y()) < 0.02)
                continue;
            m_base.points.push_back(run.points[i]);
            m_base.at.push_back(run.at[i]);
        }
    }

    LineRun make()
    {
        const auto& p = m_base.points;
        if (p.size() < 2)
            return {};
        QPointF before = normal(0);
        add(p[0] + before * m_offset, m_base.at[0]);
        for (std::size_t i = 1; i + 1 < p.size(); ++i) {
            const QPointF after = normal(i);
            addBend(i, before, after);
            before = after;
        }
        add(p.back() + before * m_offset, m_base.at.back());
        return std::move(m_raw);
    }
    const LineRun& base() const { return m_base; }

private:
    QPointF normal(std::size_t edge) const
    {
        const QPointF step = m_base.points[edge + 1] - m_base.points[edge];
        return leftOf(step / std::hypot(step.x(), step.y()));
    }
    double length(std::size_t edge) const
    {
        const QPointF step = m_base.points[edge + 1] - m_base.points[edge];
        return std::hypot(step.x(), step.y());
    }
    void add(QPointF p, double at)
    {
        m_raw.points.push_back(p);
        m_raw.at.push_back(at);
    }
    void addBend(std::size_t vertex, QPointF before, QPointF after)
    {
        const QPointF p = m_base.points[vertex];
        const double at = m_base.at[vertex];
        const double turn = std::atan2(cross(before, after), dot(before, after)); // clockwise on the screen is positive
        const bool isOuter = turn * m_offset > 0;
        if (std::abs(turn) < 0.02) {
            add(p + after * m_offset, at);
            return;
        }
        if (!isOuter) {
            // The corner itself, where both edges are long enough for it; else what sticks out is cut off later.
            const double back = std::abs(m_offset * std::tan(turn / 2));
            if (std::abs(turn) < 2.8 && back <= length(vertex - 1) && back <= length(vertex)) {
                add(p + (before + after) * (m_offset / (1 + dot(before, after))), at);
                return;
            }
        }
        add(p + before * m_offset, at);
        if (isOuter) {
            constexpr double kSagitta = 0.15; // pixels an arc may be off
            const double step = 2 * std::acos(1 - std::min(0.5, kSagitta / std::abs(m_offset)));
            const int pieces = static_cast<int>(std::ceil(std::abs(turn) / step));
            for (int i = 1; i < pieces; ++i) {
                const double angle = turn * i / pieces;
                const QPointF n(before.x() * std::cos(angle) - before.y() * std::sin(angle),
                                before.x() * std::sin(angle) + before.y() * std::cos(angle));
                add(p + n * m_offset, at);
            }
        }
        add(p + after * m_offset, at);
    }

    double m_offset;
    LineRun m_base;
    LineRun m_raw;
};

/// Cuts off the loops of a raw parallel: stretches that leave a point and come back to it and are nearer to the line than they should be.
class LoopCutter {
public:
    LoopCutter(const LineRun& base, const LineRun& raw, double offset)
        : m_base(base)
        , m_raw(raw)
        , m_offset(std::abs(offset))
        , m_window(12 * m_offset + 8)
        , m_nearness(raw.points.size(), Nearness::Unknown)
    {}

    LineRun cut()
    {
        LineRun out;
        out.hasStart = out.hasEnd = false;
        const auto& p = m_raw.points;
        out.points.push_back(p[0]);
        out.at.push_back(m_raw.at[0]);
        std::size_t edge = 0;
        while (edge + 1 < p.size()) {
            const auto loop = farthestLoop(out.points.back(), edge);
            if (!loop) {
                ++edge;
                out.points.push_back(p[edge]);
                out.at.push_back(m_raw.at[edge]);
                continue;
            }
            out.points.push_back(loop->at);
            out.at.push_back((m_raw.at[edge] + m_raw.at[loop->edge + 1]) / 2);
            edge = loop->edge;
        }
        return withoutStrays(out);
    }

private:
    enum class Nearness : std::uint8_t { Unknown, FarEnough, TooNear };
    struct Loop {
        std::size_t edge; ///< where the line goes on
        QPointF at;
    };

    std::optional<Loop> farthestLoop(QPointF from, std::size_t edge)
    {
        const auto& p = m_raw.points;
        std::optional<Loop> found;
        double walked = 0;
        bool isTooNear = false;
        for (std::size_t other = edge + 2; other + 1 < p.size(); ++other) {
            const QPointF step = p[other] - p[other - 1];
            walked += std::hypot(step.x(), step.y());
            if (walked > m_window)
                break;
            isTooNear = isTooNear || isTooNearAt(other - 1) || isTooNearAt(other);
            if (!isTooNear)
                continue;
            if (const auto along = crossing(from, p[edge + 1], p[other], p[other + 1]))
                found = Loop{other, from + (p[edge + 1] - from) * *along};
        }
        return found;
    }

    /// Whether a point of the raw parallel is nearer to the line than it should be. Asked of each from many places, found out once.
    bool isTooNearAt(std::size_t point)
    {
        Nearness& known = m_nearness[point];
        if (known == Nearness::Unknown)
            known = isNearer(m_raw.points[point], m_raw.at[point], 0.97) ? Nearness::TooNear : Nearness::FarEnough;
        return known == Nearness::TooNear;
    }

    /// Whether a point is nearer to the line than `share` of the offset.
    bool isNearer(QPointF p, double at, double share) const
    {
        const double limit = share * m_offset;
        const auto begin = std::lower_bound(m_base.at.begin(), m_base.at.end(), at - m_window) - m_base.at.begin();
        for (std::size_t i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, begin - 1));
             i + 1 < m_base.points.size() && m_base.at[i] <= at + m_window; ++i) {
            if (squaredDistanceToEdge(m_base.points[i], m_base.points[i + 1], p) < limit * limit)
                return true;
        }
        return false;
    }

    /// Bends tighter than the window leave points over that lie in the strip: they are passed over.
    LineRun withoutStrays(const LineRun& line) const
    {
        LineRun out;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const bool isEnd = i == 0 || i + 1 == line.points.size();
            if (!isEnd && isNearer(line.points[i], line.at[i], 0.8))
                continue;
            out.points.push_back(line.points[i]);
            out.at.push_back(line.at[i]);
        }
        return out;
    }

    const LineRun& m_base;
    const LineRun& m_raw;
    double m_offset;
    double m_window; // pixels along the parallel in which a loop closes
    std::vector<Nearness> m_nearness;
};

} // namespace

LineRun parallelRun(const LineRun& run, double offset)
{
    if (std::abs(offset) < 0.05)
        return run;
    RawParallel parallel(run, offset);
    const LineRun raw = parallel.make();
    if (raw.points.size() < 2)
        return run;
    LineRun cut = LoopCutter(parallel.base(), raw, offset).cut();
    for (std::size_t i = 1; i < cut.at.size(); ++i)
        cut.at[i] = std::max(cut.at[i], cut.at[i - 1]);
    cut.hasStart = run.hasStart;
    cut.hasEnd = run.hasEnd;
    return cut;
}

} // namespace riparia
