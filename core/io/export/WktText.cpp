// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/WktText.h"

#include "core/base/Decimal.h"

namespace riparia {

namespace {

std::string coordinates(Point p)
{
    return shortest(p.x) + " " + shortest(p.y);
}

std::string vertices(const Line& line)
{
    std::string text;
    for (const Point& p : line)
        text += (text.empty() ? "(" : ", ") + coordinates(p);
    return text.empty() ? "EMPTY" : text + ")";
}

std::string rings(const Polygon& polygon)
{
    if (polygon.outer.empty())
        return "EMPTY";
    std::string text = "(" + vertices(polygon.outer);
    for (const Ring& hole : polygon.holes)
        text += ", " + vertices(hole);
    return text + ")";
}

template <class Part>
std::string parts(const std::vector<Part>& all, std::string (*textOf)(const Part&))
{
    std::string text;
    for (const Part& part : all)
        text += (text.empty() ? "(" : ", ") + textOf(part);
    return text.empty() ? "EMPTY" : text + ")";
}

struct Writer {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(Point p) const { return "POINT (" + coordinates(p) + ")"; }
    std::string operator()(const Line& line) const { return "LINESTRING " + vertices(line); }
    std::string operator()(const std::vector<Line>& lines) const
    {
        return lines.size() == 1 ? (*this)(lines.front()) : "MULTILINESTRING " + parts(lines, vertices);
    }
    std::string operator()(const MultiPolygon& polygons) const
    {
        return polygons.size() == 1 ? "POLYGON " + rings(polygons.front()) : "MULTIPOLYGON " + parts(polygons, rings);
    }
};

} // namespace

std::string wktOf(const ExportShape& shape)
{
    return std::visit(Writer{}, shape);
}

} // namespace riparia
