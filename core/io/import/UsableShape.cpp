// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/UsableShape.h"

#include <cmath>

namespace riparia {

namespace {

const char* nameOf(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Null: return "null";
    case ShapeKind::Point: return "point";
    case ShapeKind::Line: return "line";
    case ShapeKind::Polygon: return "polygon";
    }
    return "";
}

bool isFinite(const ShapeTable& shapes, std::size_t row)
{
    const std::size_t first = shapes.partStart[shapes.shapeStart[row]];
    const std::size_t last = shapes.partStart[shapes.shapeStart[row + 1]];
    for (std::size_t i = first; i < last; ++i) {
        if (!std::isfinite(shapes.x[i]) || !std::isfinite(shapes.y[i]))
            return false;
    }
    return true;
}

} // namespace

bool isUsableShape(ImportRun& run, const ImportLayer& layer, std::size_t row, bool orNone)
{
    const std::string subject = featureSubject(layer.source->file, layer.source->fid[row]);
    if (layer.shapes.kind[row] == ShapeKind::Null) {
        if (!orNone)
            run.report(Severity::Warning, IssueCode::GeometryNull, subject);
        return orNone;
    }
    if (isFinite(layer.shapes, row))
        return true;
    run.report(Severity::Warning, IssueCode::CoordinateInvalid, subject, {"outside the coordinate system of the plan"});
    return false;
}

bool checkShape(ImportRun& run, const ImportLayer& layer, std::size_t row, ShapeKind wanted)
{
    if (!isUsableShape(run, layer, row, false))
        return false;
    const ShapeKind found = layer.shapes.kind[row];
    if (found != wanted)
        run.report(Severity::Warning, IssueCode::GeometryTypeUnexpected,
                   featureSubject(layer.source->file, layer.source->fid[row]), {nameOf(found), nameOf(wanted)});
    return found == wanted;
}

} // namespace riparia
