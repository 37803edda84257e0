// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Figures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

namespace riparia::bench {

namespace {

/// The budgets of DESIGN.md section 8, figure by figure.
const std::vector<FigureNote>& notes()
{
    static const std::vector<FigureNote> all = {
        {"read, 1M reaches with 14 attributes",
         1.0,
         {},
         {"GDAL, geometry and 14 attributes", "walk of the mapped .shp", "QGIS, read with attributes",
          "geopandas, read with attributes"}},
        {"read, 1M reaches, geometry only", {}, {}, {"GDAL, geometry only", "walk of the mapped .shp"}},
        {"geodesic length of the network",
         0.5,
         {},
         {"geod_inverse over the network", "pyproj, geodesic length of all",
          "QGIS, geodesic length of all, reading included"}},
        {"spatial index of the network",
         0.5,
         {},
         {"geopandas, spatial index", "QGIS, spatial index, reading included"}},
        {"read the network, assemble it and draw it, 1600x1000", {}, {}, {"QGIS, open and draw everything"}, 1.0 / 5},
        {"draw the assembled network, 1600x1000, from nothing", {}, {}, {"QGIS, warm redraw of everything"}},
        {"warm redraw of everything", {}, {}, {"QGIS, warm redraw of everything"}, 1.0 / 25},
        {"warm redraw of 2 x 2 degrees", {}, {}, {"QGIS, warm redraw of 2 x 2 degrees"}, 1.0 / 10},
        {"warm redraw of 0.2 x 0.2 degrees", {}, {}, {"QGIS, warm redraw of 0.2 x 0.2 degrees"}, 1.0 / 10},
        {"warm redraw of everything, with names", {}, {}, {"QGIS, warm redraw of everything"}},
        {"warm redraw of 2 x 2 degrees, with names", {}, {}, {"QGIS, warm redraw of 2 x 2 degrees"}},
        {"warm redraw of 0.2 x 0.2 degrees, with names", {}, {}, {"QGIS, warm redraw of 0.2 x 0.2 degrees"}},
        {"map after one edit, 83,337 rivers and 10,000 segments", 50},
        {"start to the sample on the screen", 3, {}, {"QGIS, start to an empty window"}, 1.0 / 3},
        {"first opening of the sample", 3},                                   // UX.md A-02
        {"import of 20,000 lines, longest gap until it is shown", 100, "ms"}, // UX.md A-71, with the next two
        {"import of 20,000 lines, longest gap while it is taken", 100, "ms"},
        {"import of 20,000 lines, cancel", 500, "ms"},
        {"second click to the changed summary", 200}, // UX.md A-16
        {"sweep of 10,000 segments", 5},
        {"sweep after one edit of 10,000 segments", 0.1},
        {"ledger after one edit of 10,000 segments", 4},
        {"totals of 5,000 segments after one edit", 50}, // UX.md A-72, with the next one
        {"totals of 5,000 segments after a new filter", 50},
        {"owner parts of 100,000 overlapping polygons",
         {},
         {},
         {"GEOS unary union of 100,000 overlapping polygons"},
         1.0 / 3},
        {"faces of 100,000 overlapping polygons", {}, {}, {"GEOS unary union of 100,000 overlapping polygons"}, 2.0},
        {"ledger after one edit of 100,000 overlapping polygons", 5},
        {"locate p99", 50},
        {"snap within 12 px p99, 5 m a pixel", 200},
        {"snap within 12 px p99, 100 m a pixel", 200},
        {"assemble the network into rivers", 3},
        {"open a plan with 83,337 rivers", 2},
        {"save one edit into a plan with 83,337 rivers", 50},
        {"map PDF of 1M reaches at overview", 3, {}, {"QGIS, map PDF of everything"}},
        {"map PDF of 1M reaches at overview, size", 10, "MiB"},
        {"report of 500 rivers and 5,000 segments", 20},
        {"report of 500 rivers and 5,000 segments, pages", {}, "pages"},
        {"report of the sample, whole process", 1.5},
        {"report of the sample, whole process, size", 2, "MiB"},
        {"XLSX and CSV of 100,000 rows", 2},
        {"pan and zoom frames, p99", 16, "ms"},
        {"pan and zoom frames, median", {}, "ms"},
        {"pan and zoom frames, least covered", {}, "of the view", {}, {}, 0.95},
        {"pan and zoom frames, level bytes", {}, "bytes per vertex"},
        {"pan and zoom over 5,000 segments, 1920x1080, p99", 33, "ms"}, // 30 frames a second, UX.md A-72
        {"pan and zoom over 5,000 segments, 1920x1080, median", {}, "ms"},
        {"pan and zoom over 5,000 segments, 1920x1080, least covered", {}, "of the view", {}, {}, 0.95},
        {"memory, read and index", 40, "bytes per vertex"},
        {"memory, attributes", {}, "bytes per vertex"},
        {"riparia-cli info, whole process",
         {},
         {},
         {"ogrinfo over every feature, whole process", "ogrinfo -al -so, whole process"}},
        {"riparia-cli info, whole process, memory", {}, "MiB"},
        {"riparia-cli info, whole process, cpu", {}, "s", {"ogrinfo over every feature, whole process, cpu"}},
        {"ogrinfo over every feature, whole process, memory", {}, "MiB"},
        {"ogrinfo over every feature, whole process, cpu", {}, "s"},
        {"ogrinfo -al -so, whole process, memory", {}, "MiB"},
        {"ogrinfo -al -so, whole process, cpu", {}, "s"},
        {"locate p99, median", {}, "us"},
        {"snap within 12 px p99, 5 m a pixel, median", {}, "us"},
        {"snap within 12 px p99, 100 m a pixel, median", {}, "us"},
    };
    return all;
}

/// Names are our own, but for quotation marks nothing has to be escaped in them.
std::string inQuotes(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\\\"") : std::string(1, c);
    return out + "\"";
}

/// The figures of this run so far: times in seconds, other values as they are.
std::map<std::string, double, std::less<>>& measured()
{
    static std::map<std::string, double, std::less<>> all;
    return all;
}

/// Seconds in a unit of time; 1 for every other unit.
double secondsIn(std::string_view unit)
{
    if (unit == "ms")
        return 1e-3;
    if (unit == "us")
        return 1e-6;
    return unit == "ns" ? 1e-9 : 1;
}

[[noreturn]] void stopAtPeers(const std::filesystem::path& lines, const std::string& why)
{
    std::fprintf(stderr, "bench: %s: %s\n", lines.c_str(), why.c_str());
    std::exit(2);
}

} // namespace

const FigureNote& noteOf(std::string_view figure)
{
    static const FigureNote none{};
    const auto at =
        std::find_if(notes().begin(), notes().end(), [&](const FigureNote& note) { return note.figure == figure; });
    return at == notes().end() ? none : *at;
}

void readPeers(const std::filesystem::path& lines)
{
    std::ifstream in(lines);
    if (!in)
        stopAtPeers(lines, "cannot be opened");
    std::string line;
    while (std::getline(in, line)) {
        const auto peer = nlohmann::json::parse(line, nullptr, false);
        if (peer.is_discarded() || !peer.contains("figure") || !peer.contains("value"))
            stopAtPeers(lines, "not a figure: " + line);
        measured()[peer["figure"]] = peer["value"].get<double>() * secondsIn(peer.value("unit", "s"));
    }
}

void printFigure(const Figure& figure)
{
    const FigureNote& note = noteOf(figure.name);
    const std::string unit = figure.unit.empty() ? std::string(note.unit) : figure.unit;
    const double scale = secondsIn(unit);
    measured()[figure.name] = figure.value * scale;
    std::printf("{\"figure\": %s, \"value\": %.6g, \"unit\": %s", inQuotes(figure.name).c_str(), figure.value,
                inQuotes(unit).c_str());
    if (figure.cpu)
        std::printf(", \"cpu\": %.6g", *figure.cpu);
    if (note.budget)
        std::printf(", \"budget\": %g", *note.budget);
    if (note.least)
        std::printf(", \"at_least\": %g", *note.least);
    int number = 0;
    for (const std::string_view peer : note.peers) {
        const auto found = measured().find(peer);
        if (found == measured().end())
            continue;
        const std::string suffix = ++number == 1 ? "" : std::to_string(number);
        const double theirs = found->second / scale;
        std::printf(", \"peer%s\": %s, \"peer%s_value\": %.6g, \"ratio%s\": %.3g", suffix.c_str(),
                    inQuotes(peer).c_str(), suffix.c_str(), theirs, suffix.c_str(), figure.value / theirs);
        if (number == 1 && note.share)
            std::printf(", \"ratio_budget\": %.3g", *note.share);
    }
    std::printf("}\n");
    std::fflush(stdout);
}

} // namespace riparia::bench
