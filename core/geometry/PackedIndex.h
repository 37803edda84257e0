// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace riparia {

/// A static index over boxes: a packed R-tree in Hilbert order with float boxes rounded outward, 16 a node.
/// Built once (O(n), 0.2 s for a million), immutable, safe to read from several threads. Hits are candidates:
/// test exactly.
class PackedIndex {
public:
    PackedIndex() = default;
    /// Item i of the index is boxes[i]. Empty and non-finite boxes are never hit. At most 2^31 boxes.
    explicit PackedIndex(std::span<const Box> boxes);

    /// Boxes given, usable or not.
    std::size_t size() const { return m_count; }
    /// Calls `hit` for each item whose box may intersect; stops when it returns false. Order is unspecified but fixed.
    /// A box with NaN hits nothing.
    void query(const Box& box, const std::function<bool(std::uint32_t item)>& hit) const;
    std::vector<std::uint32_t> query(const Box& box) const;

    /// Items in order of growing box distance from `p`, nearest first, until `visit` returns a value smaller than the
    /// distance of all that remain. `scaleX/Y` turn coordinate differences into metres. `visit` gets the item and a lower
    /// bound of its distance in metres and returns the best distance known so far. Nothing is visited for a point
    /// that is not finite.
    void nearest(Point p, double scaleX, double scaleY,
                 const std::function<double(std::uint32_t item, double atLeast)>& visit) const;

private:
    void addLeaves(std::span<const Box> boxes, const std::vector<std::uint32_t>& items,
                   const std::vector<std::uint32_t>& order);
    void addLevel();
    const float* boxOf(std::uint32_t node) const { return &m_boxes[std::size_t{4} * node]; }

    std::size_t m_count = 0;
    std::vector<float> m_boxes;            // minX minY maxX maxY per node, leaves first
    std::vector<std::uint32_t> m_children; // item, or first child of the node
    std::vector<std::uint32_t> m_levelEnd; // one past the last node of each level; the last level is the root alone
};

} // namespace riparia
