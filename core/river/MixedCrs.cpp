// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/MixedCrs.h"

namespace riparia {

std::vector<std::size_t> shapesInDegrees(const ShapeTable& shapes)
{
    constexpr double kMostLongitude = 360;
    constexpr double kMostLatitude = 90;
    constexpr double kSurelyMetres = 1000; // a drawing near the origin of its own grid is not in degrees
    std::vector<std::size_t> inDegrees;
    std::size_t inMetres = 0;
    for (std::size_t shape = 0; shape < shapes.shapeCount(); ++shape) {
        const Box box = shapes.bounds(shape);
        if (box.isEmpty())
            continue;
        if (box.minX >= -kMostLongitude && box.maxX <= kMostLongitude && box.minY >= -kMostLatitude &&
            box.maxY <= kMostLatitude)
            inDegrees.push_back(shape);
        else if (box.maxX > kSurelyMetres && box.maxY > kSurelyMetres)
            ++inMetres;
    }
    return inDegrees.size() < inMetres ? inDegrees : std::vector<std::size_t>();
}

} // namespace riparia
