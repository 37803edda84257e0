// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/PackedIndex.h"
#include "core/plan/Plan.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// Ends that are no farther apart than this are joined: the path goes on there. As wide as the path and the error of a drawing at 1 : 5 000 together.
inline constexpr double kJoinedMetres = 5.0;
/// An end of another greenway farther away than this is not what a path was meant to lead to: from there the other one is not seen, nor signposted. No
/// standard has a number for it.
inline constexpr double kNextMetres = 200.0;
/// A marked crossing joins the ends that are within this of it: half the width of a main road with its verges, drawn as a point in the middle of it.
inline constexpr double kMarkedMetres = 50.0;

/// Where a greenway is interrupted.
struct GreenwayGap {
    Uuid greenway;
    Uuid other; ///< the greenway beyond it; the same one between two of its own parts
    Point from; ///< end of `greenway`
    Point to;
    Millimetres length;

    bool isBetweenParts() const { return other == greenway; }
};

/// The greenways of a scenario as paths: what joins them and what does not. Made in O(vertices); nothing is found in a plan without a coordinate system.
/// Asking costs O(n log² n) in the parts for paths as they are drawn, as neighbours come from an index; where very many parts lie closer together than the
/// gap beyond them is wide, each of them is looked at for each.
///
/// Two parts of one greenway are joined where an end of one is within kJoinedMetres of the other, or both lie at a marked crossing. Parts that are not are
/// gaps, each to the nearest by its ends, so that n groups of parts have n - 1 gaps; one that another greenway bridges is none. A free end of a
/// greenway has a gap to the nearest end of another one of the same name, or the same works, within kNextMetres, where both ends point at each other
/// within 60 degrees and no crossing that either of them marks joins them: paths side by side, as on two banks, have none. Ends that are joined to any greenway are not free.
class GreenwayRoutes {
public:
    GreenwayRoutes(const Plan& plan, const Uuid& scenario);

    /// Longest first between parts, then to others; none for what is no greenway of the scenario. Error: Cancelled.
    Result<std::vector<GreenwayGap>> gapsOf(const Uuid& greenway, const Progress& progress = {}) const;
    /// All there are, a gap between two greenways once. Error: Cancelled.
    Result<std::vector<GreenwayGap>> gaps(const Progress& progress = {}) const;

private:
    struct Part {
        std::uint32_t owner = 0; // index into m_greenways
        Line line;
        Box bounds;

        bool isClosed() const { return line.front() == line.back(); }
    };
    struct End {
        std::uint32_t part = 0;
        bool isBack = false;
    };

    /// From the end of one part to that of another.
    struct Way {
        double length = 0;
        End from;
        End to;
    };
    class Groups;

    Result<std::vector<GreenwayGap>> gapsOf(std::uint32_t owner, const Progress& progress) const;
    void addBetweenParts(std::uint32_t owner, std::vector<GreenwayGap>& found, const Progress& progress) const;
    void joinParts(std::uint32_t owner, Groups& groups, const Progress& progress) const;
    std::vector<Way> waysBetween(std::uint32_t owner, Groups& groups, const Progress& progress) const;
    void addToOthers(std::uint32_t owner, std::vector<GreenwayGap>& found, const Progress& progress) const;
    std::optional<GreenwayGap> nextOf(const End& end) const;
    Point placeOf(const End& end) const;
    double metres(Point a, Point b) const;
    bool isNear(Point end, const Part& part) const;
    bool meetsOther(const End& end) const;
    bool meetsAny(const End& end) const;
    bool isMarked(std::uint32_t owner, Point a, Point b) const;
    bool pointsAt(const End& end, Point target) const;
    bool isFamily(std::uint32_t a, std::uint32_t b) const;
    Box around(Point p, double reach) const;

    std::optional<Ruler> m_ruler;
    std::vector<std::shared_ptr<const Greenway>> m_greenways;
    std::vector<Part> m_parts;              // of one greenway beside each other
    std::vector<std::uint32_t> m_firstPart; // by greenway, and one past the last
    PackedIndex m_index;
};

} // namespace riparia
