// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

/// The case as tables: what the sample holds, before any file is written. Names that the published text gives are used, the others are
/// placeholders; every length, area, date and place is invented so that the totals of the published text come out (README.md).
namespace riparia::sample {

struct CaseRiver {
    std::string key;
    std::string name;
    std::string nameEn;
    std::string level;  ///< 干流, 一级支流, 二级支流
    std::string into;   ///< key of the river it flows into; "" = leaves the map
    double joinsAt = 0; ///< share of the receiving river's length, 0..1
    std::vector<std::pair<double, double>>
        course;            ///< hectometres east and north of the local origin, without the mouth
    double amplitude = 30; ///< metres of meander
    double wavelength = 520;
    bool fromMouth = false; ///< chainage counted from the mouth
};

struct CaseWorks {
    std::string code;
    std::string name;
    std::string nameEn;
    std::string category; ///< black_odour, channel, greenway, ecology
    std::string planned;  ///< dates, "" = none
    std::string construction;
    std::string completion;
    std::string acceptance;
    std::string suspended;
    std::string cancelled;
    int yearEnd = 0;
};

struct CaseSegment {
    std::string river;
    int from = 0; ///< metres of chainage
    int to = 0;
    std::string bank;     ///< 左岸, 右岸, 两岸, 河槽
    std::string measures; ///< codes, "M01;M07"
    std::string works;
};

/// Areas along a river: two overlapping strips (and a doubled piece) on one bank whose union has exactly this area.
struct CaseArea {
    std::string river;
    double squareMetres = 0;
    double from = 0; ///< metres downstream of the source
    double to = 0;
    bool left = true;
    std::string kind; ///< 湿地, 岸带绿化, 公园
    std::string measures;
    std::string works;
    std::string name;
};

struct CaseSite {
    std::string name;
    std::string nameEn;
    std::string kind; ///< park, venue, node, outfall, control_section
    double east = 0;  ///< metres, EPSG:4547
    double north = 0;
};

const std::vector<CaseRiver>& rivers();
const std::vector<CaseWorks>& works();
const std::vector<CaseSegment>& segments();
const std::vector<CaseArea>& areas();
const std::vector<CaseSite>& sites();

} // namespace riparia::sample
