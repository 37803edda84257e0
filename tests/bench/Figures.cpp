// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Figures.h"

#include <algorithm>
#include <cstdio>
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
         {"GDAL, geometry and 14 attributes", "walk of the mapped .shp"}},
        {"read, 1M reaches, geometry only", {}, {}, {"GDAL, geometry only", "walk of the mapped .shp"}},
        {"geodesic length of the network", 0.5, {}, {"geod_inverse over the network"}},
        {"spatial index of the network", 0.5},
        {"locate p99", 50},
        {"snap within 12 px p99, 5 m a pixel", 200},
        {"snap within 12 px p99, 100 m a pixel", 200},
        {"assemble the network into rivers", 3},
        {"open a plan with 83,337 rivers", 2},
        {"save one edit into a plan with 83,337 rivers", 50},
        {"map PDF of 1M reaches at overview", 3},
        {"map PDF of 1M reaches at overview, size", 10, "MiB"},
        {"report of 500 rivers and 5,000 segments", 20},
        {"report of 500 rivers and 5,000 segments, pages", {}, "pages"},
        {"report of the sample, whole process", 1.5},
        {"report of the sample, whole process, size", 2, "MiB"},
        {"XLSX and CSV of 100,000 rows", 2},
        {"pan and zoom frames, p99", 16, "ms"},
        {"pan and zoom frames, median", {}, "ms"},
        {"pan and zoom frames, least covered", {}, "of the view"},
        {"pan and zoom frames, level bytes", {}, "bytes per vertex"},
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
std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\\\"") : std::string(1, c);
    return out + "\"";
}

} // namespace

const FigureNote& noteOf(std::string_view figure)
{
    static const FigureNote none{};
    const auto at =
        std::find_if(notes().begin(), notes().end(), [&](const FigureNote& note) { return note.figure == figure; });
    return at == notes().end() ? none : *at;
}

void printFigure(const Figure& figure)
{
    static std::map<std::string, double, std::less<>> measured;
    measured[figure.name] = figure.value;
    const FigureNote& note = noteOf(figure.name);
    const std::string unit = figure.unit.empty() ? std::string(note.unit) : figure.unit;
    std::printf("{\"figure\": %s, \"value\": %.6g, \"unit\": %s", quoted(figure.name).c_str(), figure.value,
                quoted(unit).c_str());
    if (figure.cpu)
        std::printf(", \"cpu\": %.6g", *figure.cpu);
    if (note.budget)
        std::printf(", \"budget\": %g", *note.budget);
    int number = 0;
    for (const std::string_view peer : note.peers) {
        const auto found = measured.find(peer);
        if (found == measured.end())
            continue;
        const std::string suffix = ++number == 1 ? "" : std::to_string(number);
        std::printf(", \"peer%s\": %s, \"peer%s_value\": %.6g, \"ratio%s\": %.3g", suffix.c_str(), quoted(peer).c_str(),
                    suffix.c_str(), found->second, suffix.c_str(), figure.value / found->second);
    }
    std::printf("}\n");
    std::fflush(stdout);
}

} // namespace riparia::bench
