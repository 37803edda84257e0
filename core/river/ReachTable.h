// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/river/RiverBuilder.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// How RiverBuilder and RiverDoctor see a reach soup. Not for use outside this room.
namespace riparia::detail {

/// One line part of a shape that can be measured, with its vertices in the soup.
///
/// Its canonical direction follows from its coordinates alone: from the end that is smaller by x, then y; in a ring towards the
/// smaller neighbour of its start. All decisions are taken in canonical order and direction, so that they do not
/// depend on how the source was written; the drawn direction is a vote about the flow and nothing else.
struct ReachPart {
    std::uint32_t shape = 0;
    std::uint32_t begin = 0; ///< vertices [begin, end) of the soup, two at least
    std::uint32_t end = 0;
    bool isFlipped = false; ///< drawn against the canonical direction
    double metres = 0;
    double before = 0; ///< metres of the line as drawn ahead of this piece of it; 0 where it is no piece
    double whole = 0;  ///< metres of the line in the source
    Point front;       ///< canonical ends, next to each other in memory because everything begins with them
    Point back;
};

/// A place inside a part where it is to be divided.
struct ReachTouch {
    std::uint32_t part = 0;
    std::uint32_t vertex = 0; ///< in canonical direction, the one at the place or before it
    double along = 0;         ///< of the edge that begins there; 0 at the vertex itself
    Point at;
};

/// A shape, or a part of one, that no river can be made of, and why.
struct UnusableReach {
    std::uint32_t shape = 0;
    IssueCode code{};
    std::vector<std::string> args;
    std::optional<std::array<double, 2>> at;
    double metres = 0;
};

class ReachTable {
public:
    /// Reads and measures everything, in parallel. Keeps references to `soup` and a copy of `ruler`. Error: Cancelled.
    static Result<ReachTable> read(const ReachSoup& soup, const Ruler& ruler, const Progress& progress);

    /// Divides parts into pieces at these places; edges get a vertex there, their length stays.
    void divide(std::span<const ReachTouch> touches);

    /// Attributes; for coordinates see shapes().
    const ReachSoup& soup() const { return *m_soup; }
    const ShapeTable& shapes() const { return *m_shapes; }
    const Ruler& ruler() const { return m_ruler; }
    const std::vector<ReachPart>& parts() const { return m_parts; }
    const std::vector<UnusableReach>& unusable() const { return m_unusable; }

    /// In canonical direction, i < size(part).
    static std::size_t size(const ReachPart& part) { return part.end - part.begin; }
    static std::uint32_t vertex(const ReachPart& part, std::size_t i)
    {
        return part.isFlipped ? part.end - 1 - static_cast<std::uint32_t>(i)
                              : part.begin + static_cast<std::uint32_t>(i);
    }
    Point at(const ReachPart& part, std::size_t i) const { return pointOf(vertex(part, i)); }
    /// Metres from at(i) to at(i + 1).
    double edge(const ReachPart& part, std::size_t i) const
    {
        return m_edges[part.isFlipped ? vertex(part, i + 1) : vertex(part, i)];
    }
    Point middle(const ReachPart& part) const { return at(part, size(part) / 2); }
    Line line(const ReachPart& part) const;
    /// A strict order by coordinates, then feature number, then row.
    bool isBefore(const ReachPart& a, const ReachPart& b) const;

    std::int64_t fid(std::uint32_t shape) const;
    std::string subject(std::uint32_t shape) const;
    std::string_view key(std::uint32_t shape) const;
    std::string_view name(std::uint32_t shape) const;

private:
    ReachTable(const ReachSoup& soup, Ruler ruler)
        : m_soup(&soup)
        , m_shapes(&soup.shapes)
        , m_ruler(std::move(ruler))
    {}
    Point pointOf(std::uint32_t vertex) const { return {m_shapes->x[vertex], m_shapes->y[vertex]}; }
    void readShape(std::uint32_t shape, std::vector<ReachPart>& parts, std::vector<UnusableReach>& unusable) const;
    void readPart(std::uint32_t shape, std::size_t part, std::vector<ReachPart>& parts,
                  std::vector<UnusableReach>& unusable) const;
    /// Finds the canonical direction of a part given as drawn.
    void addPart(ReachPart part, std::vector<ReachPart>& parts) const;

    /// A touch in the order and direction of the soup.
    struct DrawnTouch {
        std::uint32_t vertex;
        double along;
        Point at;
    };
    /// Copies the shapes with the new vertices; returns where each vertex is then, and one past the last.
    std::vector<std::uint32_t> addVertices(std::span<const DrawnTouch> touches);
    void addPieces(const ReachPart& part, std::span<const std::uint32_t> cuts, std::vector<ReachPart>& parts) const;

    const ReachSoup* m_soup;
    const ShapeTable* m_shapes;
    std::unique_ptr<ShapeTable> m_divided; // what m_shapes is where vertices were added
    Ruler m_ruler;
    std::vector<double> m_edges; // from each vertex to the next
    std::vector<ReachPart> m_parts;
    std::vector<UnusableReach> m_unusable;
};

/// Smaller by x, then y.
inline bool isSmaller(Point a, Point b)
{
    return a.x != b.x ? a.x < b.x : a.y < b.y;
}

/// "12.345": metres as an argument of an issue.
std::string metresText(double metres);

} // namespace riparia::detail
