// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/KindWords.h"

#include "core/base/Text.h"

#include <span>

namespace riparia {

namespace {

struct Word {
    std::string_view word; // lower case, half width
    std::string_view code;
};

std::string codeOf(std::string_view typed, std::span<const Word> words)
{
    const std::string text(trim(narrow(typed)));
    const std::string folded = lowerAscii(text);
    for (const Word& word : words) {
        if (word.word == folded)
            return std::string(word.code);
    }
    return text;
}

constexpr Word kOrigins[]{{"outlet", "mouth"},    {"downstream", "mouth"},    {"downstream end", "mouth"},
                          {"河口", "mouth"},      {"下游", "mouth"},          {"下游端", "mouth"},
                          {"upstream", "source"}, {"upstream end", "source"}, {"源头", "source"},
                          {"河源", "source"},     {"上游", "source"},         {"上游端", "source"}};
constexpr Word kAreaKinds[]{{"湿地", "wetland"},           {"人工湿地", "wetland"},   {"岸带绿化", "planting"},
                            {"绿化", "planting"},          {"滨水绿化", "planting"},  {"缓冲带", "planting"},
                            {"bank planting", "planting"}, {"公园", "park"},          {"湿地公园", "park"},
                            {"生境", "habitat"},           {"河道生境", "habitat"},   {"滩地", "floodplain"},
                            {"河滩", "floodplain"},        {"滩地恢复", "floodplain"}};
constexpr Word kGreenwayTypes[]{{"都市型", "urban"},     {"城镇型", "town"},        {"乡村型", "country"},
                                {"郊野型", "country"},   {"自然生态型", "natural"}, {"自然型", "natural"},
                                {"湖库型", "reservoir"}, {"水库型", "reservoir"}};
constexpr Word kGreenwayGrades[]{{"省级", "regional"},    {"区域级", "regional"},  {"区域", "regional"},
                                 {"市级", "municipal"},   {"城市级", "municipal"}, {"县级", "municipal"},
                                 {"社区级", "community"}, {"社区", "community"}};
constexpr Word kPathKinds[]{
    {"漫步道", "walking"},   {"步行道", "walking"}, {"步道", "walking"},   {"人行道", "walking"}, {"walk", "walking"},
    {"跑步道", "jogging"},   {"慢跑道", "jogging"}, {"缓跑道", "jogging"}, {"jog", "jogging"},    {"骑行道", "cycling"},
    {"自行车道", "cycling"}, {"cycle", "cycling"},  {"综合道", "shared"},  {"共享道", "shared"},  {"混合道", "shared"}};
constexpr Word kSiteKinds[]{{"排口", "outfall"},
                            {"排水口", "outfall"},
                            {"排污口", "outfall"},
                            {"入河排口", "outfall"},
                            {"工地", "construction"},
                            {"建设工地", "construction"},
                            {"construction site", "construction"},
                            {"监测断面", "control_section"},
                            {"控制断面", "control_section"},
                            {"断面", "control_section"},
                            {"control section", "control_section"},
                            {"公园", "park"},
                            {"场馆", "venue"},
                            {"会场", "venue"},
                            {"节点", "node"}};
constexpr Word kBoundaryRoles[]{
    {"辖区", "jurisdiction"},  {"辖区界", "jurisdiction"}, {"行政区", "jurisdiction"}, {"行政界线", "jurisdiction"},
    {"水面", "water_surface"}, {"水域", "water_surface"},  {"water", "water_surface"}, {"道路", "road"}};

} // namespace

std::optional<Origin> originWord(std::string_view word)
{
    const std::string code = codeOf(word, kOrigins);
    for (const Origin origin : {Origin::Source, Origin::Mouth}) {
        if (lowerAscii(code) == toString(origin))
            return origin;
    }
    return std::nullopt;
}

std::string areaKind(std::string_view word)
{
    return codeOf(word, kAreaKinds);
}

std::string greenwayType(std::string_view word)
{
    return codeOf(word, kGreenwayTypes);
}

std::string greenwayGrade(std::string_view word)
{
    return codeOf(word, kGreenwayGrades);
}

std::string pathKind(std::string_view word)
{
    return codeOf(word, kPathKinds);
}

std::string siteKind(std::string_view word)
{
    return codeOf(word, kSiteKinds);
}

std::string boundaryRole(std::string_view word)
{
    return codeOf(word, kBoundaryRoles);
}

} // namespace riparia
