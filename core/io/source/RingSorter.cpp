// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/RingSorter.h"

#include "core/geometry/PackedIndex.h"
#include "core/geometry/Point.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace riparia {

namespace {

struct RingFacts {
    Box box;
    double area = 0; // signed, twice
};

class Sorter {
public:
    Sorter(const double* x, const double* y, const std::vector<RingRange>& rings)
        : m_x(x)
        , m_y(y)
        , m_rings(rings)
    {
        m_facts.reserve(rings.size());
        for (const RingRange& ring : rings)
            m_facts.push_back(factsOf(ring));
    }

    std::vector<SortedRing> sorted()
    {
        std::vector<std::uint32_t> clockwise, counter;
        for (std::uint32_t i = 0; i < m_rings.size(); ++i)
            (m_facts[i].area <= 0 ? clockwise : counter).push_back(i);
        place(clockwise, counter);
        if (reversed(clockwise)) {
            std::swap(clockwise, counter);
            place(clockwise, counter);
        }
        return inOrder();
    }

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    // Beyond this many vertex tests in one record, boxes decide alone: a crafted record must not hang the reader.
    static constexpr std::size_t kMostTests = 2'000'000'000;

    RingFacts factsOf(const RingRange& ring) const
    {
        RingFacts facts;
        const double x0 = m_x[ring.begin], y0 = m_y[ring.begin];
        for (std::size_t i = ring.begin; i < ring.end; ++i) {
            facts.box.add(Point{m_x[i], m_y[i]});
            const std::size_t next = i + 1 < ring.end ? i + 1 : ring.begin;
            facts.area += (m_x[i] - x0) * (m_y[next] - y0) - (m_x[next] - x0) * (m_y[i] - y0);
        }
        return facts;
    }

    /// Finds for each of `inner` the smallest ring of `outer` around it.
    void place(const std::vector<std::uint32_t>& outer, const std::vector<std::uint32_t>& inner)
    {
        m_parent.assign(m_rings.size(), kNone);
        m_tests = 0;
        if (outer.empty() || inner.empty())
            return;
        std::vector<Box> boxes;
        boxes.reserve(outer.size());
        for (const std::uint32_t ring : outer)
            boxes.push_back(m_facts[ring].box);
        const bool few = outer.size() * inner.size() <= 4096;
        const PackedIndex index = few ? PackedIndex() : PackedIndex(boxes);
        for (const std::uint32_t ring : inner) {
            const auto consider = [&](std::uint32_t candidate) {
                if (isBetterParent(outer[candidate], ring))
                    m_parent[ring] = outer[candidate];
                return true;
            };
            if (!few) {
                index.query(m_facts[ring].box, consider);
                continue;
            }
            for (std::uint32_t candidate = 0; candidate < outer.size(); ++candidate)
                consider(candidate);
        }
    }

    bool isBetterParent(std::uint32_t outer, std::uint32_t ring)
    {
        const Box& around = m_facts[outer].box;
        const Box& box = m_facts[ring].box;
        if (box.minX < around.minX || box.maxX > around.maxX || box.minY < around.minY || box.maxY > around.maxY)
            return false;
        const std::uint32_t known = m_parent[ring];
        const double area = std::abs(m_facts[outer].area);
        if (known != kNone &&
            (area > std::abs(m_facts[known].area) || (area == std::abs(m_facts[known].area) && outer > known)))
            return false;
        return contains(m_rings[outer], m_rings[ring]);
    }

    /// By the first vertex or edge middle of `inner` that is not on the edge of `outer`.
    bool contains(const RingRange& outer, const RingRange& inner)
    {
        for (std::size_t i = inner.begin; i < inner.end && m_tests < kMostTests; ++i) {
            if (const auto inside = isInside(outer, m_x[i], m_y[i]))
                return *inside;
        }
        for (std::size_t i = inner.begin; i + 1 < inner.end && m_tests < kMostTests; ++i) {
            if (const auto inside = isInside(outer, (m_x[i] + m_x[i + 1]) / 2, (m_y[i] + m_y[i + 1]) / 2))
                return *inside;
        }
        return true;
    }

    /// Even-odd; nothing for a point on the edge.
    std::optional<bool> isInside(const RingRange& ring, double px, double py)
    {
        m_tests += ring.end - ring.begin;
        bool inside = false;
        for (std::size_t i = ring.begin, j = ring.end - 1; i < ring.end; j = i++) {
            const double cross = (m_x[i] - m_x[j]) * (py - m_y[j]) - (px - m_x[j]) * (m_y[i] - m_y[j]);
            const bool between = px >= std::min(m_x[i], m_x[j]) && px <= std::max(m_x[i], m_x[j]) &&
                                 py >= std::min(m_y[i], m_y[j]) && py <= std::max(m_y[i], m_y[j]);
            if (cross == 0 && between)
                return std::nullopt;
            if ((m_y[i] > py) != (m_y[j] > py) && (cross > 0) == (m_y[i] > m_y[j]))
                inside = !inside;
        }
        return inside;
    }

    /// True where rings that found no place lie around clockwise ones: the writer turned all of them.
    bool reversed(const std::vector<std::uint32_t>& clockwise)
    {
        std::vector<std::uint32_t> unplaced;
        for (std::uint32_t i = 0; i < m_rings.size(); ++i) {
            if (m_facts[i].area > 0 && m_parent[i] == kNone)
                unplaced.push_back(i);
        }
        if (unplaced.empty() || clockwise.empty())
            return false;
        const std::vector<std::uint32_t> before = m_parent;
        place(unplaced, clockwise);
        const bool around = std::any_of(clockwise.begin(), clockwise.end(),
                                        [&](std::uint32_t ring) { return m_parent[ring] != kNone; });
        m_parent = before;
        return around;
    }

    std::vector<SortedRing> inOrder() const
    {
        std::vector<std::uint32_t> order(m_rings.size());
        std::iota(order.begin(), order.end(), 0u);
        const auto family = [&](std::uint32_t ring) { return m_parent[ring] == kNone ? ring : m_parent[ring]; };
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const bool aIsHole = m_parent[a] != kNone, bIsHole = m_parent[b] != kNone;
            return family(a) != family(b) ? family(a) < family(b) : aIsHole < bIsHole;
        });
        std::vector<SortedRing> result;
        result.reserve(order.size());
        for (const std::uint32_t ring : order)
            result.push_back({ring, m_parent[ring] != kNone});
        return result;
    }

    const double* m_x;
    const double* m_y;
    const std::vector<RingRange>& m_rings;
    std::vector<RingFacts> m_facts;
    std::vector<std::uint32_t> m_parent;
    std::size_t m_tests = 0;
};

} // namespace

std::vector<SortedRing> sortRings(const double* x, const double* y, const std::vector<RingRange>& rings)
{
    if (rings.size() == 1)
        return {{0, false}};
    return Sorter(x, y, rings).sorted();
}

} // namespace riparia
