// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfLabels.h"

#include "core/base/Text.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace riparia {

namespace {

constexpr std::string_view kTicks = "chainage_ticks";

/// Degrees of a text that lies in this direction, or in the opposite one where it would be upside down.
double uprightAngle(double degrees)
{
    constexpr double kQuarter = 90;
    const double turned = std::remainder(degrees, 4 * kQuarter);
    if (turned <= -kQuarter)
        return turned + 2 * kQuarter;
    return turned > kQuarter ? turned - 2 * kQuarter : turned;
}

double lengthOf(const Line& line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return length;
}

std::optional<DxfLabelPlace> middleOf(const Line& line)
{
    double left = lengthOf(line) / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point step = line[i] - line[i - 1];
        const double length = std::hypot(step.x, step.y);
        if (length > 0 && length >= left) {
            const double part = left / length;
            const double degrees = std::atan2(step.y, step.x) * 180 / std::numbers::pi;
            return DxfLabelPlace{{line[i - 1].x + part * step.x, line[i - 1].y + part * step.y}, uprightAngle(degrees)};
        }
        left -= length;
    }
    return std::nullopt;
}

std::optional<DxfLabelPlace> middleOfLongest(const std::vector<Line>& lines)
{
    const auto longest = std::ranges::max_element(lines, {}, lengthOf);
    return longest == lines.end() ? std::nullopt : middleOf(*longest);
}

double areaOf(const Ring& ring)
{
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        twice += crossProduct(ring[i - 1] - ring[0], ring[i] - ring[0]);
    return std::abs(twice) / 2;
}

/// Where a horizontal line at half the height is longest inside.
std::optional<DxfLabelPlace> insideOf(const Polygon& polygon)
{
    const Box box = boundsOf(polygon.outer);
    const double y = (box.minY + box.maxY) / 2;
    std::vector<double> crossings;
    const auto cross = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Point a = ring[i - 1];
            const Point b = ring[i];
            if ((a.y > y) != (b.y > y))
                crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
        }
    };
    cross(polygon.outer);
    for (const Ring& hole : polygon.holes)
        cross(hole);
    std::ranges::sort(crossings);
    double widest = -1;
    DxfLabelPlace place;
    for (std::size_t i = 1; i < crossings.size(); i += 2) {
        if (crossings[i] - crossings[i - 1] > widest) {
            widest = crossings[i] - crossings[i - 1];
            place.at = {(crossings[i] + crossings[i - 1]) / 2, y};
        }
    }
    return widest < 0 ? std::nullopt : std::optional(place);
}

struct PlaceOf {
    double flow; ///< degrees; of a tick

    std::optional<DxfLabelPlace> operator()(std::monostate) const { return std::nullopt; }
    std::optional<DxfLabelPlace> operator()(Point p) const { return DxfLabelPlace{p, flow}; }
    std::optional<DxfLabelPlace> operator()(const Line& line) const { return middleOf(line); }
    std::optional<DxfLabelPlace> operator()(const std::vector<Line>& lines) const { return middleOfLongest(lines); }
    std::optional<DxfLabelPlace> operator()(const MultiPolygon& polygons) const
    {
        const auto size = [](const Polygon& polygon) { return areaOf(polygon.outer); };
        const auto largest = std::ranges::max_element(polygons, {}, size);
        return largest == polygons.end() ? std::nullopt : insideOf(*largest);
    }
};

} // namespace

std::string dxfCell(const ExportTable& table, const ExportRow& row, std::string_view key)
{
    const auto column = std::ranges::find(table.columns, key, &ExportColumn::key);
    return column == table.columns.end() ? std::string()
                                         : row.cells[static_cast<std::size_t>(column - table.columns.begin())];
}

std::string dxfLabelText(const ExportTable& table, const ExportRow& row)
{
    if (table.name == kTicks)
        return dxfCell(table, row, "label");
    std::string label = dxfCell(table, row, "name");
    if (label.empty())
        label = dxfCell(table, row, "id");
    const std::string from = dxfCell(table, row, "from_label");
    const std::string to = dxfCell(table, row, "to_label");
    if (table.name == "segments" && !from.empty() && !to.empty())
        label += (label.empty() ? "" : " ") + from + "–" + to;
    return label;
}

std::optional<DxfLabelPlace> dxfLabelPlace(const ExportTable& table, const ExportRow& row)
{
    constexpr double kQuarter = 90;
    const auto flow = parseDouble(dxfCell(table, row, "angle"));
    return std::visit(PlaceOf{flow ? uprightAngle(*flow - kQuarter) : 0.0}, row.shape);
}

} // namespace riparia
