// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-data/generator/Sample.h"
#include "sample-data/generator/ShapefileWriter.h"
#include "sample-data/generator/Shapes.h"

#include <iconv.h>

#include <array>
#include <cmath>
#include <fstream>
#include <memory>

namespace riparia::sample {

namespace {

constexpr const char* kSchematic = "示意,非实测 schematic, not surveyed";

double planarLength(const Line& line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return length;
}

const CaseRiver& riverOf(const std::string& key)
{
    for (const CaseRiver& river : rivers()) {
        if (river.key == key)
            return river;
    }
    return rivers().front();
}

std::string chainage(int metres)
{
    std::string rest = std::to_string(metres % 1000);
    rest.insert(0, 3 - rest.size(), '0');
    return "K" + std::to_string(metres / 1000) + "+" + rest;
}

/// A river as agencies keep it: in a few reaches, every third one drawn against the flow.
std::vector<Line> reaches(const Line& course)
{
    const std::size_t pieces = course.size() > 120 ? 4 : course.size() > 60 ? 3 : 2;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < pieces; ++i) {
        const auto first = static_cast<std::ptrdiff_t>((course.size() - 1) * i / pieces);
        const auto last = static_cast<std::ptrdiff_t>((course.size() - 1) * (i + 1) / pieces);
        Line line(course.begin() + first, course.begin() + last + 1);
        if (i % 3 == 2)
            line = Line(line.rbegin(), line.rend());
        lines.push_back(line);
    }
    return lines;
}

SampleFile riverFile(const std::map<std::string, Line>& lines)
{
    SampleFile file{"rivers",
                    TextStorage::GbkByLanguageByte,
                    {{"编码", 12}, {"河流名称", 40}, {"英文名", 60}, {"级别", 20}, {"说明", 80}},
                    {}};
    // Round robin over the rivers: the reaches of one river are not neighbours in the file.
    for (std::size_t round = 0; round < 4; ++round) {
        for (const CaseRiver& river : rivers()) {
            const std::vector<Line> parts = reaches(lines.at(river.key));
            if (round < parts.size())
                file.features.push_back({parts[round], {river.key, river.name, river.nameEn, river.level, kSchematic}});
        }
    }
    return file;
}

SampleFile segmentFile(const std::map<std::string, Line>& lines)
{
    SampleFile file{"segments",
                    TextStorage::GbkByCpg,
                    {{"编号", 12},
                     {"河流编码", 12},
                     {"起点桩号", 16},
                     {"终点桩号", 16},
                     {"岸别", 8},
                     {"措施", 40},
                     {"工程编号", 12},
                     {"说明", 80}},
                    {}};
    int number = 0;
    for (const CaseSegment& segment : segments()) {
        const Line& course = lines.at(segment.river);
        const double length = planarLength(course);
        const bool fromMouth = riverOf(segment.river).fromMouth;
        const double from = fromMouth ? length - segment.to : segment.from;
        const double to = fromMouth ? length - segment.from : segment.to;
        const double offset = segment.bank == "左岸" ? 6 : segment.bank == "右岸" ? -6 : 0;
        const std::string code = std::to_string(++number);
        file.features.push_back(
            {beside(course, from, std::min(to, length), offset),
             {"S-" + std::string(4 - code.size(), '0') + code, segment.river, chainage(segment.from),
              chainage(segment.to), segment.bank, segment.measures, segment.works, kSchematic}});
    }
    return file;
}

Result<SampleFile> areaFile(const std::map<std::string, Line>& lines)
{
    const auto crs = Crs::fromEpsg(4547);
    if (!crs)
        return fail(crs.error());
    const auto ruler = Ruler::make(*crs);
    if (!ruler)
        return fail(ruler.error());
    SampleFile file{"areas",
                    TextStorage::GbkUndeclared,
                    {{"名称", 40}, {"类型", 20}, {"河流编码", 12}, {"措施", 40}, {"工程编号", 12}, {"说明", 80}},
                    {}};
    for (const CaseArea& area : areas()) {
        char part = 'A';
        for (const Polygon& polygon : areaPolygons(area, lines.at(area.river), *ruler)) {
            file.features.push_back({MultiPolygon{polygon},
                                     {area.name + part, area.kind, area.river, area.measures, area.works, kSchematic}});
            ++part;
        }
    }
    return file;
}

SampleFile greenwayFile(const std::map<std::string, Line>& lines)
{
    SampleFile file{"greenways",
                    TextStorage::Utf8,
                    {{"name", 60},
                     {"water", 20},
                     {"from", 16},
                     {"to", 16},
                     {"bank", 8},
                     {"type", 20},
                     {"grade", 20},
                     {"paths", 40},
                     {"width_m", 8},
                     {"works", 12},
                     {"note", 80}},
                    {}};
    file.features.push_back(
        {reservoirPath(),
         {"黄竹坑水库碧道", "", "", "", "", "湖库型", "二级", "漫步道;跑步道", "3", "W-0012", kSchematic}});
    const auto along = [&](const char* name, const char* river, int from, int to, const char* bank, const char* type,
                           const char* paths, const char* works) {
        const double offset = std::string(bank) == "左岸" ? 10 : -10;
        file.features.push_back(
            {beside(lines.at(river), from, to, offset),
             {name, river, chainage(from), chainage(to), bank, type, "二级", paths, "3.5", works, kSchematic}});
    };
    along("屯梓河碧道漫步道", "TZ", 300, 2600, "左岸", "城镇型", "漫步道", "W-0013");
    along("屯梓河碧道骑行道", "TZ", 900, 2900, "左岸", "城镇型", "骑行道", "W-0013");
    along("屯梓河碧道右岸", "TZ", 300, 1500, "右岸", "城镇型", "漫步道", "W-0013");
    const Line ring{{529572, 2520471}, {529700, 2520750}, {529900, 2520900}, {529960, 2521250},
                    {529950, 2521600}, {529500, 2521400}, {529100, 2521000}, {529350, 2520150}};
    file.features.push_back(
        {ring, {"绿环串联线一", "", "", "", "", "都市型", "二级", "漫步道", "3", "W-0015", kSchematic}});
    const Line link{{529350, 2520150}, {529800, 2519300}, {530150, 2518420}, {531281, 2519901}};
    file.features.push_back(
        {link, {"绿环串联线二", "", "", "", "", "都市型", "二级", "漫步道", "3", "W-0015", kSchematic}});
    return file;
}

SampleFile siteFile()
{
    SampleFile file{"sites", TextStorage::Utf8, {{"name", 60}, {"name_en", 60}, {"kind", 20}, {"note", 80}}, {}};
    for (const CaseSite& site : sites())
        file.features.push_back({Point{site.east, site.north}, {site.name, site.nameEn, site.kind, kSchematic}});
    return file;
}

Result<SampleFile> boundaryFile()
{
    const auto crs = Crs::fromEpsg(4547);
    if (!crs)
        return fail(crs.error());
    const auto ruler = Ruler::make(*crs);
    if (!ruler)
        return fail(ruler.error());
    SampleFile file{"boundary",
                    TextStorage::GbkByCpg,
                    {{"名称", 40}, {"类型", 20}, {"代码", 16}, {"代码体系", 40}, {"说明", 80}},
                    {}};
    file.features.push_back(
        {MultiPolygon{jurisdiction(*ruler)}, {"坪地街道(示意)", "jurisdiction", "440307006", "NBS 2022", kSchematic}});
    file.features.push_back({MultiPolygon{reservoir()}, {"黄竹坑水库(示意)", "water_surface", "", "", kSchematic}});
    return file;
}

/// A river file with faults of many kinds, for the river doctor.
SampleFile messyFile(const std::map<std::string, Line>& lines)
{
    SampleFile file{"rivers_messy", TextStorage::GbkByLanguageByte, {{"编码", 16}, {"河流名称", 40}, {"说明", 80}}, {}};
    const auto add = [&](SampleGeometry geometry, const char* key, const char* name) {
        file.features.push_back({std::move(geometry), {key, name, kSchematic}});
    };
    const Line& ds = lines.at("DS");
    const auto piece = [&](std::size_t first, std::size_t last) {
        return Line(ds.begin() + static_cast<std::ptrdiff_t>(first),
                    ds.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    };
    const auto back = [](Line line) { return Line(line.rbegin(), line.rend()); };
    const auto shifted = [](Line line, double east, double north) {
        for (Point& p : line)
            p = {p.x + east, p.y + north};
        return line;
    };
    add(piece(0, 40), "10000", "丁山河");
    add(piece(41, 80), "10000", "丁山河");                  // a gap of one edge, 25 m
    add(back(piece(80, 120)), "10000.0", "丁山河");         // reversed, key with stray decimals
    add(piece(80, 120), "10000", "丁山河");                 // the same reach once more
    add(piece(110, 140), "10000", "丁山河");                // overlaps the one before
    add(piece(150, 170), "10000", "丁山河");                // a gap too wide to bridge
    add(shifted(piece(60, 75), 400, 0), "10000", "丁山河"); // touches nothing
    Line fork = shifted(piece(100, 115), 0, 0);
    for (std::size_t i = 1; i < fork.size(); ++i)
        fork[i].x += 12 * static_cast<double>(i);
    add(fork, "10000", "丁山河"); // branches off
    const Point a = ds[30];
    add(Line{a, {a.x + 40, a.y}, {a.x + 40, a.y - 40}, a}, "10000", "丁山河"); // a loop
    add(Line{ds[50], ds[50]}, "10000", "丁山河");                              // zero length
    Line repeated = shifted(piece(10, 20), 900, 0);
    repeated.insert(repeated.begin() + 3, 4, repeated[3]);
    add(repeated, "10001", "未列名");                               // vertices repeated
    add(std::monostate(), "10002", "未列名");                       // no geometry
    add(shifted(piece(0, 20), 1400, 0), "10003", "榛勬矙娌冲乏鏀"); // text garbled before it got here
    add(shifted(piece(0, 20), 1800, 0), "", "未列名");              // no key
    return file;
}

std::string quoted(const std::string& value)
{
    if (value.find_first_of(",\"\n") == std::string::npos)
        return value;
    std::string result = "\"";
    for (const char c : value) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + "\"";
}

/// The list of works as a spreadsheet saves it here: GBK, CRLF, nothing that says so.
Result<void> writeWorksTable(const std::string& path)
{
    std::string text = "工程编号,工程名称,英文名,类别,责任单位,立项日期,开工日期,完工日期,验收日期,暂停日期,取消日期,"
                       "计划完工年,说明\r\n";
    for (const CaseWorks& w : works()) {
        const std::array<std::string, 13> cells{
            w.code,       w.name,       w.nameEn,    w.category,  "责任单位(占位)",          w.planned, w.construction,
            w.completion, w.acceptance, w.suspended, w.cancelled, std::to_string(w.yearEnd), kSchematic};
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i > 0 ? "," : "") + quoted(cells[i]);
        text += "\r\n";
    }
    std::string gbk(text.size() * 2, '\0');
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1))
        return fail(ErrorCode::EncodingUnknown, "GB18030");
    char* in = text.data();
    std::size_t inLeft = text.size();
    char* out = gbk.data();
    std::size_t outLeft = gbk.size();
    const std::size_t converted = iconv(converter, &in, &inLeft, &out, &outLeft);
    iconv_close(converter);
    if (converted == static_cast<std::size_t>(-1))
        return fail(ErrorCode::EncodingUnknown, path, "GB18030");
    gbk.resize(gbk.size() - outLeft);
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(gbk.data(), static_cast<std::streamsize>(gbk.size()));
    stream.close();
    if (!stream)
        return fail(ErrorCode::FileNotWritable, path);
    return {};
}

} // namespace

Result<void> writeSources(const std::string& folder)
{
    const std::map<std::string, Line> lines = courses();
    const Result<SampleFile> areaShapes = areaFile(lines);
    if (!areaShapes)
        return fail(areaShapes.error());
    const Result<SampleFile> boundaryShapes = boundaryFile();
    if (!boundaryShapes)
        return fail(boundaryShapes.error());
    for (const SampleFile& file : {riverFile(lines), segmentFile(lines), *areaShapes, greenwayFile(lines), siteFile(),
                                   *boundaryShapes, messyFile(lines)}) {
        if (Result<void> written = writeShapefile(folder, file); !written)
            return written;
    }
    return writeWorksTable(folder + "/works.csv");
}

} // namespace riparia::sample
