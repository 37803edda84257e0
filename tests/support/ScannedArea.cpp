// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScannedArea.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace riparia::test {

namespace {

struct Edge {
    Point low, high;
    bool isOfA;
};

void addEdges(const MultiPolygon& polygons, bool isOfA, std::vector<Edge>& edges)
{
    const auto addRing = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            if (ring[i - 1].y < ring[i].y)
                edges.push_back({ring[i - 1], ring[i], isOfA});
            else if (ring[i - 1].y > ring[i].y)
                edges.push_back({ring[i], ring[i - 1], isOfA});
        }
    };
    for (const Polygon& polygon : polygons) {
        addRing(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), addRing);
    }
}

bool holds(bool inA, bool inB, const std::string& operation)
{
    if (operation == "union")
        return inA || inB;
    if (operation == "intersection")
        return inA && inB;
    if (operation == "difference")
        return inA && !inB;
    return inA != inB;
}

struct Crossing {
    double x;
    bool isOfA;
};

double lengthAlong(std::vector<Crossing>& crossings, const std::string& operation)
{
    std::sort(crossings.begin(), crossings.end(), [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    double length = 0;
    bool inA = false;
    bool inB = false;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        (crossings[i].isOfA ? inA : inB) ^= true;
        if (holds(inA, inB, operation))
            length += crossings[i + 1].x - crossings[i].x;
    }
    return length;
}

} // namespace

double scannedArea(const MultiPolygon& a, const MultiPolygon& b, const std::string& operation)
{
    std::vector<Edge> edges;
    addEdges(a, true, edges);
    addEdges(b, false, edges);
    std::sort(edges.begin(), edges.end(), [](const Edge& p, const Edge& q) { return p.low.y < q.low.y; });
    if (edges.empty())
        return 0;
    Box box;
    for (const Edge& edge : edges) {
        box.add(edge.low);
        box.add(edge.high);
    }
    constexpr int kLines = 20000;
    const double height = (box.maxY - box.minY) / kLines;
    double area = 0;
    std::size_t next = 0;
    std::vector<Edge> active;
    std::vector<Crossing> crossings;
    for (int line = 0; line < kLines; ++line) {
        const double y = box.minY + (line + 0.5) * height;
        for (; next < edges.size() && edges[next].low.y <= y; ++next)
            active.push_back(edges[next]);
        std::erase_if(active, [y](const Edge& edge) { return edge.high.y <= y; });
        crossings.clear();
        for (const Edge& edge : active) {
            const double along = (y - edge.low.y) / (edge.high.y - edge.low.y);
            crossings.push_back({edge.low.x + along * (edge.high.x - edge.low.x), edge.isOfA});
        }
        area += lengthAlong(crossings, operation) * height;
    }
    return area;
}

} // namespace riparia::test
