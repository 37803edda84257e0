// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"

#include "core/geometry/PackedIndex.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace riparia {

/// Where the outlines of areas and boundaries and the lines of greenways lie, in stretches of kStretchEdges edges. Knows places in a content, not the
/// content itself: to be asked together with one that has the same shapes in the same order. Immutable.
class OutlineIndex {
public:
    enum class Kind : std::uint8_t { Area, Greenway, Boundary };

    /// A ring, or one line of a greenway.
    struct Outline {
        Kind kind = Kind::Area;
        std::uint32_t item = 0; ///< index into the areas, greenways or boundaries of the content
        const Line* points = nullptr;

        friend bool operator==(const Outline&, const Outline&) = default;
    };
    /// From a vertex of an outline to the next.
    struct Edge {
        Outline of;
        std::size_t vertex = 0;

        Point from() const { return (*of.points)[vertex]; }
        Point to() const { return (*of.points)[vertex + 1]; }
        bool beginsOutline() const { return vertex == 0; }
        bool endsOutline() const { return vertex + 2 == of.points->size(); }
    };

    /// `before` itself where its outlines are those of this content; the content it was made for must still be there.
    static std::shared_ptr<const OutlineIndex> of(const MapContent& content,
                                                  const std::shared_ptr<const OutlineIndex>& before);

    /// The edges whose boxes meet a box, in order of the content; of no more than `stretches` stretches.
    std::vector<Edge> edgesIn(const Box& box, std::size_t stretches) const;

    static constexpr std::size_t kStretchEdges = 64;

private:
    explicit OutlineIndex(std::vector<Outline> outlines);

    std::vector<Outline> m_outlines;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_stretches; // outline, first edge
    PackedIndex m_index;
};

} // namespace riparia
