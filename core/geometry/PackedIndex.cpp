// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/PackedIndex.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <queue>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kFanOut = 16;
/// 16^8 nodes are more than 32 bits count, and each level leaves at most 16 groups on the stack.
constexpr std::size_t kMaxStack = 8 * kFanOut;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kMax = std::numeric_limits<float>::max();

/// The greatest float that is not above the value.
float roundedDown(double value)
{
    if (std::abs(value) > static_cast<double>(kMax))
        return value > 0 ? kMax : -kInfinity;
    const auto nearest = static_cast<float>(value);
    return static_cast<double>(nearest) > value ? std::nextafter(nearest, -kInfinity) : nearest;
}

/// The least float that is not below the value.
float roundedUp(double value)
{
    return -roundedDown(-value);
}

bool isUsable(const Box& box)
{
    return std::isfinite(box.minX) && std::isfinite(box.minY) && std::isfinite(box.maxX) && std::isfinite(box.maxY) &&
           !box.isEmpty();
}

/// Place of a cell of a 65536 x 65536 grid along the Hilbert curve; bitwise form of the usual table walk
/// (Warren, Hacker's Delight, 2nd ed., 16-3, after Lam and Shapiro).
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y)
{
    std::uint32_t result = 0;
    for (int bit = 15; bit >= 0; --bit) {
        const std::uint32_t xBit = (x >> bit) & 1;
        const std::uint32_t yBit = (y >> bit) & 1;
        result = (result << 2) | ((3 * xBit) ^ yBit);
        if (yBit == 0) {
            if (xBit == 1) {
                x = ~x;
                y = ~y;
            }
            std::swap(x, y);
        }
    }
    return result;
}

/// Where a value lies between two others, on a scale of 0..65535; halves keep the difference of huge values finite.
std::uint32_t cell(double value, double from, double to)
{
    const double width = to / 2 - from / 2;
    if (!(width > 0))
        return 0;
    const double share = (value / 2 - from / 2) / width;
    return static_cast<std::uint32_t>(std::clamp(share, 0.0, 1.0) * 65535.0);
}

/// Indices 0..n-1 in the order of their keys; equal keys keep their order.
std::vector<std::uint32_t> sortedByKey(std::vector<std::uint32_t> keys)
{
    constexpr std::uint32_t kBits = 11;
    constexpr std::uint32_t kMask = (1u << kBits) - 1;
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    std::vector<std::uint32_t> otherKeys(keys.size());
    std::vector<std::uint32_t> otherOrder(keys.size());
    for (std::uint32_t shift = 0; shift < 32; shift += kBits) {
        std::array<std::uint32_t, kMask + 2> start{};
        for (std::uint32_t key : keys)
            ++start[((key >> shift) & kMask) + 1];
        std::partial_sum(start.begin(), start.end(), start.begin());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::uint32_t to = start[(keys[i] >> shift) & kMask]++;
            otherKeys[to] = keys[i];
            otherOrder[to] = order[i];
        }
        keys.swap(otherKeys);
        order.swap(otherOrder);
    }
    return order;
}

} // namespace

PackedIndex::PackedIndex(std::span<const Box> boxes)
    : m_count(boxes.size())
{
    std::vector<std::uint32_t> items;
    Box extent;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (isUsable(boxes[i])) {
            items.push_back(static_cast<std::uint32_t>(i));
            extent.add(boxes[i]);
        }
    }
    if (items.empty())
        return;
    std::vector<std::uint32_t> keys;
    keys.reserve(items.size());
    for (std::uint32_t item : items) {
        const Box& box = boxes[item];
        keys.push_back(hilbert(cell(box.minX / 2 + box.maxX / 2, extent.minX, extent.maxX),
                               cell(box.minY / 2 + box.maxY / 2, extent.minY, extent.maxY)));
    }
    addLeaves(boxes, items, sortedByKey(std::move(keys)));
    while (m_levelEnd.back() - (m_levelEnd.size() > 1 ? m_levelEnd[m_levelEnd.size() - 2] : 0) > 1)
        addLevel();
}

void PackedIndex::addLeaves(std::span<const Box> boxes, const std::vector<std::uint32_t>& items,
                            const std::vector<std::uint32_t>& order)
{
    const std::size_t nodes = items.size() + items.size() / (kFanOut - 1) + 8;
    m_boxes.reserve(4 * nodes);
    m_children.reserve(nodes);
    for (std::uint32_t at : order) {
        const Box& box = boxes[items[at]];
        m_boxes.insert(m_boxes.end(),
                       {roundedDown(box.minX), roundedDown(box.minY), roundedUp(box.maxX), roundedUp(box.maxY)});
        m_children.push_back(items[at]);
    }
    m_levelEnd.push_back(static_cast<std::uint32_t>(m_children.size()));
}

void PackedIndex::addLevel()
{
    const std::uint32_t end = m_levelEnd.back();
    const std::uint32_t begin = m_levelEnd.size() > 1 ? m_levelEnd[m_levelEnd.size() - 2] : 0;
    for (std::uint32_t first = begin; first < end; first += kFanOut) {
        std::array<float, 4> box{};
        std::copy_n(boxOf(first), box.size(), box.begin());
        const std::uint32_t last = std::min<std::uint32_t>(first + kFanOut, end);
        for (std::uint32_t node = first + 1; node < last; ++node) {
            const float* b = boxOf(node);
            box = {std::min(box[0], b[0]), std::min(box[1], b[1]), std::max(box[2], b[2]), std::max(box[3], b[3])};
        }
        m_boxes.insert(m_boxes.end(), box.begin(), box.end());
        m_children.push_back(first);
    }
    m_levelEnd.push_back(static_cast<std::uint32_t>(m_children.size()));
}

void PackedIndex::query(const Box& box, const std::function<bool(std::uint32_t item)>& hit) const
{
    if (m_levelEnd.empty() || box.isEmpty())
        return;
    const float minX = roundedDown(box.minX);
    const float minY = roundedDown(box.minY);
    const float maxX = roundedUp(box.maxX);
    const float maxY = roundedUp(box.maxY);
    struct Group {
        std::uint32_t first, level;
    };
    std::array<Group, kMaxStack> stack;
    std::size_t depth = 0;
    stack[depth++] = {static_cast<std::uint32_t>(m_children.size() - 1),
                      static_cast<std::uint32_t>(m_levelEnd.size() - 1)};
    while (depth > 0) {
        const Group group = stack[--depth];
        const std::uint32_t last = std::min<std::uint32_t>(group.first + kFanOut, m_levelEnd[group.level]);
        for (std::uint32_t node = group.first; node < last; ++node) {
            const float* b = boxOf(node);
            if (!(b[0] <= maxX && b[2] >= minX && b[1] <= maxY && b[3] >= minY))
                continue;
            if (group.level > 0)
                stack[depth++] = {m_children[node], group.level - 1};
            else if (!hit(m_children[node]))
                return;
        }
    }
}

std::vector<std::uint32_t> PackedIndex::query(const Box& box) const
{
    std::vector<std::uint32_t> result;
    query(box, [&result](std::uint32_t item) {
        result.push_back(item);
        return true;
    });
    return result;
}

void PackedIndex::nearest(Point p, double scaleX, double scaleY,
                          const std::function<double(std::uint32_t item, double atLeast)>& visit) const
{
    if (m_levelEnd.empty() || !std::isfinite(p.x) || !std::isfinite(p.y))
        return;
    struct Entry {
        double distance;
        std::uint32_t node, level; ///< level of the node
        bool operator>(const Entry& other) const
        {
            return distance != other.distance ? distance > other.distance : node > other.node;
        }
    };
    const auto distanceTo = [&](std::uint32_t node) {
        const float* b = boxOf(node);
        const double dx = std::max({static_cast<double>(b[0]) - p.x, p.x - static_cast<double>(b[2]), 0.0}) * scaleX;
        const double dy = std::max({static_cast<double>(b[1]) - p.y, p.y - static_cast<double>(b[3]), 0.0}) * scaleY;
        return std::sqrt(dx * dx + dy * dy);
    };
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    const auto root = static_cast<std::uint32_t>(m_children.size() - 1);
    waiting.push({distanceTo(root), root, static_cast<std::uint32_t>(m_levelEnd.size() - 1)});
    double best = std::numeric_limits<double>::infinity();
    while (!waiting.empty() && !(best < waiting.top().distance)) {
        const Entry entry = waiting.top();
        waiting.pop();
        if (entry.level == 0) {
            best = visit(m_children[entry.node], entry.distance);
            continue;
        }
        const std::uint32_t first = m_children[entry.node];
        const std::uint32_t last = std::min<std::uint32_t>(first + kFanOut, m_levelEnd[entry.level - 1]);
        for (std::uint32_t node = first; node < last; ++node) {
            const double distance = distanceTo(node);
            if (!(best < distance))
                waiting.push({distance, node, entry.level - 1});
        }
    }
}

} // namespace riparia
