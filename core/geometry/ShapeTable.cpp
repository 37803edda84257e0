// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/ShapeTable.h"

#include <cmath>

namespace riparia {

Line ShapeTable::line(std::size_t part) const
{
    Line result;
    result.reserve(partStart[part + 1] - partStart[part]);
    for (std::size_t i = partStart[part]; i < partStart[part + 1]; ++i)
        result.push_back({x[i], y[i]});
    return result;
}

std::vector<Line> ShapeTable::lines(std::size_t shape) const
{
    std::vector<Line> result;
    for (std::size_t part = shapeStart[shape]; part < shapeStart[shape + 1]; ++part) {
        if (partRole[part] == PartRole::Line)
            result.push_back(line(part));
    }
    return result;
}

MultiPolygon ShapeTable::polygons(std::size_t shape) const
{
    MultiPolygon result;
    for (std::size_t part = shapeStart[shape]; part < shapeStart[shape + 1]; ++part) {
        const PartRole role = partRole[part];
        if (role != PartRole::OuterRing && role != PartRole::Hole)
            continue;
        Ring ring = line(part);
        if (!ring.empty() && ring.front() != ring.back())
            ring.push_back(ring.front());
        if (role == PartRole::Hole && !result.empty())
            result.back().holes.push_back(std::move(ring));
        else
            result.push_back({std::move(ring), {}});
    }
    return result;
}

Point ShapeTable::point(std::size_t shape) const
{
    if (shapeStart[shape] == shapeStart[shape + 1])
        return {std::nan(""), std::nan("")};
    const std::size_t part = shapeStart[shape];
    if (partStart[part] == partStart[part + 1])
        return {std::nan(""), std::nan("")};
    return {x[partStart[part]], y[partStart[part]]};
}

Box ShapeTable::bounds(std::size_t shape) const
{
    Box box;
    for (std::size_t i = partStart[shapeStart[shape]]; i < partStart[shapeStart[shape + 1]]; ++i)
        box.add(Point{x[i], y[i]});
    return box;
}

Box ShapeTable::bounds() const
{
    Box box;
    for (std::size_t i = 0; i < x.size(); ++i)
        box.add(Point{x[i], y[i]});
    return box;
}

} // namespace riparia
