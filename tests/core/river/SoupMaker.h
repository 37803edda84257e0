// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/RiverBuilder.h"
#include "tests/support/RiverSketch.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace riparia::test {

/// Reaches one by one into a soup; feature numbers from 1.
class SoupMaker {
public:
    SoupMaker& reach(const Line& line, const std::string& key = "A") { return shape({line}, key); }
    /// Every word of a sketch as a reach.
    SoupMaker& reaches(const RiverSketch& sketch, const std::vector<std::string>& words, const std::string& key = "A")
    {
        for (const std::string& word : words)
            reach(sketch.line(word), key);
        return *this;
    }
    SoupMaker& shape(const std::vector<Line>& parts, const std::string& key = "A", ShapeKind kind = ShapeKind::Line)
    {
        for (const Line& part : parts) {
            for (const Point& p : part)
                soup.shapes.addVertex(p.x, p.y);
            soup.shapes.endPart(kind == ShapeKind::Line      ? PartRole::Line
                                : kind == ShapeKind::Polygon ? PartRole::OuterRing
                                                             : PartRole::Points);
        }
        soup.shapes.endShape(kind);
        soup.key.push_back(key);
        soup.fid.push_back(static_cast<std::int64_t>(soup.fid.size()) + 1);
        return *this;
    }
    /// A river without keys.
    SoupMaker& unkeyed()
    {
        soup.key.clear();
        return *this;
    }

    ReachSoup soup{"rivers.shp", {}, {}, {}, {}, {}};
};

/// The same reaches in another order, with their feature numbers, parts in another order too; those of which `isReversed`
/// says so drawn the other way.
template <class IsReversed>
ReachSoup shuffled(const ReachSoup& soup, std::mt19937_64& random, const IsReversed& isReversed)
{
    ReachSoup result;
    result.source = soup.source;
    std::vector<std::size_t> order(soup.shapes.shapeCount());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    const auto copyVertex = [&](std::size_t vertex) {
        result.shapes.addVertex(soup.shapes.x[vertex], soup.shapes.y[vertex]);
        if (!soup.shapes.m.empty())
            result.shapes.m.push_back(soup.shapes.m[vertex]);
        if (!soup.shapes.z.empty())
            result.shapes.z.push_back(soup.shapes.z[vertex]);
    };
    for (const std::size_t shape : order) {
        std::vector<std::uint32_t> parts(soup.shapes.shapeStart[shape + 1] - soup.shapes.shapeStart[shape]);
        std::iota(parts.begin(), parts.end(), soup.shapes.shapeStart[shape]);
        std::shuffle(parts.begin(), parts.end(), random);
        for (const std::uint32_t part : parts) {
            const std::uint32_t begin = soup.shapes.partStart[part];
            const std::uint32_t end = soup.shapes.partStart[part + 1];
            const bool reversed = isReversed(part);
            for (std::uint32_t i = begin; i < end; ++i)
                copyVertex(reversed ? end - 1 - (i - begin) : i);
            result.shapes.endPart(soup.shapes.partRole[part]);
        }
        result.shapes.endShape(soup.shapes.kind[shape]);
        for (auto [from, to] : {std::pair(&soup.key, &result.key), std::pair(&soup.name, &result.name)}) {
            if (!from->empty())
                to->push_back((*from)[shape]);
        }
        result.fid.push_back(soup.fid[shape]);
    }
    return result;
}

} // namespace riparia::test
