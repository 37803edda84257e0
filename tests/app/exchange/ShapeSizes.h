// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/io/export/ExportTable.h"

#include <ogr_geometry.h>

#include <variant>
#include <vector>

namespace riparia::test {

/// Metres of the lines and square metres of the polygons of a geometry; how many places it is.
struct ShapeSize {
    double length = 0;
    double area = 0;
    int places = 0;
};

inline Line lineOf(const OGRSimpleCurve& curve)
{
    Line line;
    for (int i = 0; i < curve.getNumPoints(); ++i)
        line.push_back({curve.getX(i), curve.getY(i)});
    return line;
}

/// As GDAL read it; none is nothing.
inline ShapeSize sizeOf(const OGRGeometry* shape, const Ruler& ruler)
{
    ShapeSize size;
    if (!shape || shape->IsEmpty())
        return size;
    const OGRwkbGeometryType kind = wkbFlatten(shape->getGeometryType());
    if (kind == wkbPoint) {
        size.places = 1;
    } else if (kind == wkbLineString) {
        size.length = ruler.length(lineOf(*shape->toLineString()));
    } else if (kind == wkbPolygon) {
        const OGRPolygon* read = shape->toPolygon();
        Polygon polygon{lineOf(*read->getExteriorRing()), {}};
        for (int i = 0; i < read->getNumInteriorRings(); ++i)
            polygon.holes.push_back(lineOf(*read->getInteriorRing(i)));
        size.area = ruler.area(polygon);
    } else if (OGR_GT_IsSubClassOf(kind, wkbGeometryCollection)) {
        const OGRGeometryCollection* parts = shape->toGeometryCollection();
        for (int i = 0; i < parts->getNumGeometries(); ++i) {
            const ShapeSize part = sizeOf(parts->getGeometryRef(i), ruler);
            size.length += part.length;
            size.area += part.area;
            size.places += part.places;
        }
    }
    return size;
}

/// As the plan has it.
inline ShapeSize sizeOf(const ExportShape& shape, const Ruler& ruler)
{
    ShapeSize size;
    if (const auto* line = std::get_if<Line>(&shape))
        size.length = ruler.length(*line);
    if (const auto* lines = std::get_if<std::vector<Line>>(&shape)) {
        for (const Line& one : *lines)
            size.length += ruler.length(one);
    }
    if (const auto* polygons = std::get_if<MultiPolygon>(&shape))
        size.area = ruler.area(*polygons);
    if (std::holds_alternative<Point>(shape))
        size.places = 1;
    return size;
}

} // namespace riparia::test
