// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShapeTables.h"

#include <limits>

namespace riparia {

namespace {

void appendValues(std::vector<double>& values, std::size_t before, const std::vector<double>& more, std::size_t count)
{
    if (values.empty() && more.empty())
        return;
    values.resize(before, kNoOrdinate);
    values.insert(values.end(), more.begin(), more.end());
    values.resize(before + count, kNoOrdinate);
}

} // namespace

void append(ShapeTable& shapes, ShapeTable&& more)
{
    const std::size_t vertices = shapes.vertexCount();
    const std::size_t parts = shapes.partCount();
    appendValues(shapes.z, vertices, more.z, more.vertexCount());
    appendValues(shapes.m, vertices, more.m, more.vertexCount());
    shapes.x.insert(shapes.x.end(), more.x.begin(), more.x.end());
    shapes.y.insert(shapes.y.end(), more.y.begin(), more.y.end());
    shapes.partRole.insert(shapes.partRole.end(), more.partRole.begin(), more.partRole.end());
    shapes.kind.insert(shapes.kind.end(), more.kind.begin(), more.kind.end());
    for (std::size_t i = 1; i < more.partStart.size(); ++i)
        shapes.partStart.push_back(static_cast<std::uint32_t>(more.partStart[i] + vertices));
    for (std::size_t i = 1; i < more.shapeStart.size(); ++i)
        shapes.shapeStart.push_back(static_cast<std::uint32_t>(more.shapeStart[i] + parts));
    more = ShapeTable();
}

ShapeTable filtered(const ShapeTable& shapes, const std::vector<bool>& keep)
{
    ShapeTable result;
    for (std::size_t shape = 0; shape < shapes.shapeCount(); ++shape) {
        if (!keep[shape])
            continue;
        for (std::size_t part = shapes.shapeStart[shape]; part < shapes.shapeStart[shape + 1]; ++part) {
            for (std::size_t i = shapes.partStart[part]; i < shapes.partStart[part + 1]; ++i) {
                result.addVertex(shapes.x[i], shapes.y[i]);
                if (!shapes.z.empty())
                    result.z.push_back(shapes.z[i]);
                if (!shapes.m.empty())
                    result.m.push_back(shapes.m[i]);
            }
            result.endPart(shapes.partRole[part]);
        }
        result.endShape(shapes.kind[shape]);
    }
    return result;
}

FieldColumn picked(const FieldColumn& column, const std::vector<std::int64_t>& rows)
{
    FieldColumn result;
    result.name = column.name;
    result.type = column.type;
    result.isNameFull = column.isNameFull;
    result.start.reserve(rows.size() + 1);
    const auto count = static_cast<std::int64_t>(column.rows());
    for (const std::int64_t row : rows)
        result.add(row >= 0 && row < count ? column.at(static_cast<std::size_t>(row)) : std::string_view());
    return result;
}

} // namespace riparia
