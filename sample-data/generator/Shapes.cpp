// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-data/generator/Shapes.h"

#include "core/geometry/Region.h"

#include <cmath>
#include <numbers>

namespace riparia::sample {

namespace {

constexpr double kOriginEast = 526200;
constexpr double kOriginNorth = 2515200;
constexpr double kStep = 25; // metres between vertices

Point rounded(Point p)
{
    return {std::round(p.x * 1000) / 1000, std::round(p.y * 1000) / 1000};
}

double distance(Point a, Point b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// A point of the Catmull-Rom curve through the control points, between points i and i + 1.
Point curvePoint(const Line& control, std::size_t i, double t)
{
    const Point p0 = control[i == 0 ? 0 : i - 1];
    const Point p1 = control[i];
    const Point p2 = control[i + 1];
    const Point p3 = control[std::min(i + 2, control.size() - 1)];
    const auto blend = [t](double a, double b, double c, double d) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    };
    return {blend(p0.x, p1.x, p2.x, p3.x), blend(p0.y, p1.y, p2.y, p3.y)};
}

std::vector<double> distances(const Line& line)
{
    std::vector<double> along{0};
    for (std::size_t i = 1; i < line.size(); ++i)
        along.push_back(along.back() + distance(line[i - 1], line[i]));
    return along;
}

struct Place {
    Point at;
    Point direction; // unit vector downstream
};

Place placeAt(const Line& line, const std::vector<double>& along, double metres)
{
    std::size_t i = 1;
    while (i + 1 < line.size() && along[i] < metres)
        ++i;
    const double length = along[i] - along[i - 1];
    const double t = (metres - along[i - 1]) / length;
    const Point a = line[i - 1];
    const Point b = line[i];
    return {{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}, {(b.x - a.x) / length, (b.y - a.y) / length}};
}

/// Direction smoothed over 40 m, so that offset lines do not jump at vertices.
Point smoothDirection(const Line& line, const std::vector<double>& along, double metres)
{
    const Point before = placeAt(line, along, std::max(0.0, metres - 20)).at;
    const Point after = placeAt(line, along, std::min(along.back(), metres + 20)).at;
    const double length = distance(before, after);
    return {(after.x - before.x) / length, (after.y - before.y) / length};
}

Line curve(const Line& control)
{
    Line fine;
    for (std::size_t i = 0; i + 1 < control.size(); ++i) {
        for (int step = 0; step < 200; ++step)
            fine.push_back(curvePoint(control, i, step / 200.0));
    }
    fine.push_back(control.back());
    return fine;
}

/// The river's course: a smooth curve with meanders that fade out at both ends.
Line meandering(const Line& control, double amplitude, double wavelength)
{
    const Line fine = curve(control);
    const std::vector<double> along = distances(fine);
    const double total = along.back();
    const int steps = static_cast<int>(total / kStep);
    Line course;
    for (int i = 0; i <= steps; ++i) {
        const double metres = total * i / steps;
        const Place place = placeAt(fine, along, metres);
        const double fade = std::min({1.0, metres / 300, (total - metres) / 300});
        const double aside = amplitude * fade * std::sin(2 * std::numbers::pi * metres / wavelength);
        course.push_back(rounded({place.at.x - place.direction.y * aside, place.at.y + place.direction.x * aside}));
    }
    return course;
}

} // namespace

std::map<std::string, Line> courses()
{
    std::map<std::string, Line> made;
    for (const CaseRiver& river : rivers()) {
        Line control;
        for (const auto& [east, north] : river.course)
            control.push_back({kOriginEast + 100 * east, kOriginNorth + 100 * north});
        if (!river.into.empty()) {
            const Line& receiving = made.at(river.into);
            const std::vector<double> along = distances(receiving);
            control.push_back(placeAt(receiving, along, river.joinsAt * along.back()).at);
        }
        made[river.key] = meandering(control, river.amplitude, river.wavelength);
    }
    return made;
}

Line beside(const Line& course, double from, double to, double offset)
{
    const std::vector<double> along = distances(course);
    const int steps = std::max(1, static_cast<int>((to - from) / 20));
    Line line;
    for (int i = 0; i <= steps; ++i) {
        const double metres = from + (to - from) * i / steps;
        const Point at = placeAt(course, along, metres).at;
        const Point direction = smoothDirection(course, along, metres);
        line.push_back({at.x - direction.y * offset, at.y + direction.x * offset});
    }
    return line;
}

Polygon strip(const Line& course, double from, double to, bool left, double inner, double outer)
{
    const double side = left ? 1 : -1;
    Ring ring = beside(course, from, to, side * inner);
    const Line back = beside(course, from, to, side * outer);
    ring.insert(ring.end(), back.rbegin(), back.rend());
    ring.push_back(ring.front());
    return {ring, {}};
}

std::vector<Polygon> areaPolygons(const CaseArea& area, const Line& course, const Ruler& ruler)
{
    const double middle = (area.from + area.to) / 2;
    const double overlap = (area.to - area.from) / 12;
    const auto withWidth = [&](double width) {
        return std::vector<Polygon>{
            strip(course, area.from, middle + overlap, area.left, 12, 12 + width),
            strip(course, middle - overlap, area.to, area.left, 12, 12 + width),
        };
    };
    const auto unionArea = [&](double width) {
        const std::vector<Polygon> parts = withWidth(width);
        const auto a = Region::make({parts[0]});
        const auto b = Region::make({parts[1]});
        const auto both = a->region.united(b->region);
        return ruler.area(both->polygons());
    };
    double low = 2;
    double high = 120;
    for (int i = 0; i < 80; ++i) {
        const double width = (low + high) / 2;
        (unionArea(width) < area.squareMetres ? low : high) = width;
    }
    return withWidth((low + high) / 2);
}

Polygon reservoir()
{
    Ring ring;
    for (int i = 0; i < 48; ++i) {
        const double angle = 2 * std::numbers::pi * i / 48;
        const double radius = 260 + 45 * std::sin(3 * angle) + 25 * std::cos(5 * angle);
        ring.push_back(rounded({533600 + 1.4 * radius * std::cos(angle), 2516500 + radius * std::sin(angle)}));
    }
    ring.push_back(ring.front());
    return {ring, {}};
}

std::vector<Line> reservoirPath()
{
    // Two thirds of the way round, in two pieces with a gap that is still to be closed.
    std::vector<Line> lines;
    for (const auto& [first, last] : {std::pair{2, 18}, std::pair{22, 36}}) {
        Line line;
        for (int i = first; i <= last; ++i) {
            const double angle = 2 * std::numbers::pi * i / 48;
            const double radius = 290 + 45 * std::sin(3 * angle) + 25 * std::cos(5 * angle);
            line.push_back(rounded({533600 + 1.4 * radius * std::cos(angle), 2516500 + radius * std::sin(angle)}));
        }
        lines.push_back(line);
    }
    return lines;
}

Polygon jurisdiction(const Ruler& ruler)
{
    constexpr double kPublished = 53.14e6; // m2, the subdistrict's published area
    const auto scaled = [](double scale) {
        Ring ring;
        for (int i = 0; i < 72; ++i) {
            const double angle = 2 * std::numbers::pi * i / 72;
            const double radius = scale * (1 + 0.10 * std::sin(2 * angle + 0.6) + 0.06 * std::sin(5 * angle) +
                                           0.03 * std::cos(9 * angle));
            ring.push_back({531700 + 1.12 * radius * std::cos(angle), 2519800 + 0.92 * radius * std::sin(angle)});
        }
        ring.push_back(ring.front());
        return Polygon{ring, {}};
    };
    double low = 2000;
    double high = 8000;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (ruler.area(scaled(middle)) < kPublished ? low : high) = middle;
    }
    return scaled((low + high) / 2);
}

} // namespace riparia::sample
