// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/Reprojection.h"

#include <cmath>

namespace riparia {

namespace {

/// Converts in place; false when a place cannot be converted.
struct Reprojecting {
    const Projector& projector;

    bool operator()(std::monostate) const { return true; }
    bool operator()(Point& p) const
    {
        const auto converted = projector.convert(p);
        if (!converted || !std::isfinite(converted->x) || !std::isfinite(converted->y))
            return false;
        p = *converted;
        return true;
    }
    bool operator()(std::vector<Point>& points) const
    {
        for (Point& p : points) {
            if (!(*this)(p))
                return false;
        }
        return true;
    }
    bool operator()(std::vector<Line>& lines) const
    {
        for (Line& line : lines) {
            if (!(*this)(line))
                return false;
        }
        return true;
    }
    bool operator()(MultiPolygon& polygons) const
    {
        for (Polygon& polygon : polygons) {
            if (!(*this)(polygon.outer) || !(*this)(polygon.holes))
                return false;
        }
        return true;
    }
};

} // namespace

Result<void> reproject(ExportTable& table, const Projector& projector, const Crs& target)
{
    for (ExportRow& row : table.rows) {
        if (!std::visit(Reprojecting{projector}, row.shape))
            return fail(ErrorCode::TransformFailed, row.cells.empty() ? table.name : row.cells.front());
    }
    if (table.hasShapes)
        table.crs = target;
    return {};
}

} // namespace riparia
