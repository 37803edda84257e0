// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/ShapeTable.h"

#include <random>

namespace riparia::bench {

/// Loose reaches in longitude and latitude, 4 by 4 degrees around Pingdi, edges of some 100 m: the same ones every time.
inline ShapeTable randomReaches(std::size_t reaches, std::size_t vertices)
{
    std::mt19937_64 random(20230320);
    std::uniform_real_distribution<double> longitude(112.3, 116.3);
    std::uniform_real_distribution<double> latitude(20.8, 24.8);
    std::uniform_real_distribution<double> step(-0.001, 0.001);
    ShapeTable table;
    table.x.reserve(reaches * vertices);
    table.y.reserve(reaches * vertices);
    for (std::size_t i = 0; i < reaches; ++i) {
        Point p = {longitude(random), latitude(random)};
        for (std::size_t k = 0; k < vertices; ++k) {
            table.addVertex(p.x, p.y);
            p = {p.x + step(random), p.y + step(random)};
        }
        table.endPart(PartRole::Line);
        table.endShape(ShapeKind::Line);
    }
    return table;
}

} // namespace riparia::bench
