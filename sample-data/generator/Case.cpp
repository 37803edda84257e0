// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-data/generator/Case.h"

namespace riparia::sample {

const std::vector<CaseRiver>& rivers()
{
    // Topology of DOMAIN.md 1.4: the main stem runs from the south-west to the north-east, Dingshan and Huangsha come from the north.
    static const std::vector<CaseRiver> all{
        {"LG",
         "龙岗河",
         "Longgang River",
         "干流",
         "",
         0,
         {{4, 10}, {20, 18}, {37, 27}, {53, 35}, {71, 44}, {88, 53}, {109, 68}},
         45,
         900},
        {"DS", "丁山河", "Dingshan River", "一级支流", "LG", 0.40, {{33, 96}, {36, 84}, {32, 72}, {37, 60}, {41, 48}}},
        {"HY", "花园河", "Huayuan River", "一级支流", "LG", 0.55, {{58, 68}, {60, 60}, {57, 52}}, 22, 420},
        {"HS", "黄沙河", "Huangsha River", "一级支流", "LG", 0.74, {{76, 100}, {79, 90}, {75, 80}, {80, 70}, {79, 62}}},
        {"WB4", "未列名水体4", "Unnamed water 4", "一级支流", "LG", 0.47, {{62, 14}, {58, 22}}, 18, 380},
        {"WB5", "未列名水体5", "Unnamed water 5", "二级支流", "DS", 0.45, {{50, 82}, {45, 76}}, 18, 360},
        {"SS", "上輋水", "Shangshe Stream", "一级支流", "LG", 0.28, {{44, -4}, {40, 6}, {37, 16}}, 24, 460},
        {"HSZ", "黄沙河左支", "Huangsha left branch", "二级支流", "HS", 0.62, {{104, 92}, {98, 86}, {90, 80}}, 24, 460},
        {"CH3", "未列名河道3", "Unnamed channel 3", "二级支流", "DS", 0.58, {{14, 80}, {21, 74}, {27, 68}}, 20, 400},
        {"CH4", "未列名河道4", "Unnamed channel 4", "一级支流", "LG", 0.70, {{92, 26}, {87, 34}}, 20, 400},
        {"CH5", "未列名河道5", "Unnamed channel 5", "一级支流", "LG", 0.87, {{94, 78}, {96, 70}}, 16, 340},
        {"CH6", "未列名河道6", "Unnamed channel 6", "二级支流", "HS", 0.50, {{62, 88}, {68, 82}}, 16, 340},
        {"TZ", "屯梓河", "Tunzi River", "一级支流", "LG", 0.80, {{110, 22}, {107, 32}, {101, 41}, {97, 50}}, 28, 500},
    };
    return all;
}

const std::vector<CaseWorks>& works()
{
    static const std::vector<CaseWorks> all{
        {"W-0001", "丁山河黑臭水体治理", "Dingshan River clean-up", "black_odour", "2015-11-20", "2016-05-10",
         "2018-12-20", "2019-11-28", "", "", 2018},
        {"W-0002", "花园河黑臭水体治理", "Huayuan River clean-up", "black_odour", "2016-03-15", "2017-02-20",
         "2018-10-31", "2019-08-30", "", "", 2018},
        {"W-0003", "黄沙河黑臭水体治理", "Huangsha River clean-up", "black_odour", "2015-11-20", "2016-06-01",
         "2018-11-30", "2019-11-28", "", "", 2018},
        {"W-0004", "未列名水体4黑臭治理", "Unnamed water 4 clean-up", "black_odour", "2017-04-10", "2018-01-15",
         "2019-06-30", "2020-05-20", "", "", 2019},
        {"W-0005", "未列名水体5黑臭治理", "Unnamed water 5 clean-up", "black_odour", "2017-04-10", "2018-03-01",
         "2019-09-30", "2020-05-20", "", "", 2019},
        {"W-0006", "上輋水综合整治", "Shangshe Stream rebuilding", "channel", "2017-09-01", "2018-09-12", "2020-12-25",
         "2021-12-10", "", "", 2020},
        {"W-0007", "黄沙河左支综合整治", "Huangsha left branch rebuilding", "channel", "2017-09-01", "2018-11-05",
         "2021-03-31", "2021-12-10", "", "", 2021},
        {"W-0008", "未列名河道3综合整治", "Unnamed channel 3 rebuilding", "channel", "2018-06-20", "2019-06-18",
         "2021-07-15", "2022-06-30", "", "", 2021},
        {"W-0009", "未列名河道4综合整治", "Unnamed channel 4 rebuilding", "channel", "2018-06-20", "2019-10-08",
         "2021-12-20", "2022-11-15", "", "", 2021},
        {"W-0010", "未列名河道5综合整治", "Unnamed channel 5 rebuilding", "channel", "2019-05-06", "2020-04-22",
         "2022-06-30", "", "", "", 2022},
        {"W-0011", "未列名河道6综合整治", "Unnamed channel 6 rebuilding", "channel", "2019-05-06", "2020-07-01",
         "2022-11-30", "", "", "", 2022},
        {"W-0012", "黄竹坑水库碧道建设", "Huangzhukeng reservoir greenway", "greenway", "2021-08-30", "2022-06-15", "",
         "", "", "", 2023},
        {"W-0013", "屯梓河碧道建设", "Tunzi River greenway", "greenway", "2021-08-30", "2022-09-01", "", "", "", "",
         2024},
        {"W-0014", "龙岗河干流生态修复", "Longgang main stem restoration", "ecology", "2022-12-01", "", "", "", "", "",
         2026},
        {"W-0015", "绿环串联", "Green ring links", "greenway", "2023-02-10", "", "", "", "", "", 2027},
        {"W-0016", "支流整治二期", "Tributaries, second phase", "channel", "2022-03-01", "2023-01-09", "2024-06-30", "",
         "", "", 2024},
        {"W-0017", "花园河下游整治", "Lower Huayuan rebuilding", "channel", "2021-05-17", "2022-02-21", "", "",
         "2022-11-08", "", 2024},
        {"W-0018", "黄沙河上游清淤(已取消)", "Upper Huangsha dredging (cancelled)", "channel", "2021-10-11", "", "", "",
         "", "2022-07-25", 2023},
    };
    return all;
}

const std::vector<CaseSegment>& segments()
{
    // Each published row (DOMAIN.md 5.4) is the union of its segments; they overlap as they do in life.
    static const std::vector<CaseSegment> all{
        // 4,385 m
        {"DS", 350, 2120, "两岸", "M01;M07", "W-0001"},
        {"DS", 1900, 3400, "左岸", "M07", "W-0001"},
        {"DS", 3300, 4735, "河槽", "M05", "W-0001"},
        // 1,845 m
        {"HY", 120, 1100, "两岸", "M01", "W-0002"},
        {"HY", 1000, 1965, "右岸", "M07;M09", "W-0002"},
        // 3,615 m
        {"HS", 200, 1800, "两岸", "M01;M05", "W-0003"},
        {"HS", 1700, 3000, "河槽", "M05", "W-0003"},
        {"HS", 2900, 3815, "左岸", "M08", "W-0003"},
        // 1,295 m
        {"WB4", 0, 800, "河槽", "M05", "W-0004"},
        {"WB4", 700, 1295, "两岸", "M01", "W-0004"},
        // 985 m
        {"WB5", 100, 600, "两岸", "M01", "W-0005"},
        {"WB5", 550, 1085, "河槽", "M05;M16", "W-0005"},
        // 2,225 m
        {"SS", 300, 1500, "两岸", "M07;M10", "W-0006"},
        {"SS", 1400, 2525, "左岸", "M07", "W-0006"},
        // 2,635 m
        {"HSZ", 150, 1650, "两岸", "M07;M10", "W-0007"},
        {"HSZ", 1500, 2785, "右岸", "M08", "W-0007"},
        // 1,815 m
        {"CH3", 200, 1200, "两岸", "M07", "W-0008"},
        {"CH3", 1100, 2015, "河槽", "M10", "W-0008"},
        // 1,465 m
        {"CH4", 100, 1000, "左岸", "M07", "W-0009"},
        {"CH4", 100, 1000, "右岸", "M08", "W-0009"},
        {"CH4", 950, 1565, "两岸", "M07", "W-0009"},
        // 1,175 m
        {"CH5", 50, 700, "两岸", "M07;M17", "W-0010"},
        {"CH5", 650, 1225, "左岸", "M07", "W-0010"},
        // 980 m
        {"CH6", 100, 600, "两岸", "M07", "W-0011"},
        {"CH6", 560, 1080, "右岸", "M08", "W-0011"},
        // after the published day, under way, planned, suspended, cancelled
        {"CH3", 2060, 2360, "两岸", "M07", "W-0016"},
        {"WB4", 1295, 1700, "左岸", "M07", "W-0016"},
        {"TZ", 300, 2600, "两岸", "M07;M09", "W-0013"},
        {"LG", 2000, 5200, "两岸", "M09;M11", "W-0014"},
        {"LG", 5000, 6400, "左岸", "M07", "W-0014"},
        {"LG", 8200, 9300, "右岸", "M14", "W-0014"},
        {"HS", 3815, 4400, "两岸", "M07", "W-0014"},
        {"HY", 1965, 2250, "两岸", "M07", "W-0017"},
        {"HS", 0, 200, "河槽", "M05", "W-0018"},
    };
    return all;
}

const std::vector<CaseArea>& areas()
{
    // Published rows of DOMAIN.md 5.4: 451,000 m2 together.
    static const std::vector<CaseArea> all{
        {"DS", 88250, 1200, 3700, true, "岸带绿化", "M09", "W-0001", "丁山河岸带"},
        {"HY", 31750, 500, 1700, false, "岸带绿化", "M09", "W-0002", "花园河岸带"},
        {"HS", 72450, 900, 3100, true, "湿地", "M13", "W-0003", "黄沙河湿地"},
        {"WB4", 24650, 150, 1050, true, "岸带绿化", "M09", "W-0004", "未列名水体4岸带"},
        {"WB5", 15150, 200, 900, false, "岸带绿化", "M09", "W-0005", "未列名水体5岸带"},
        {"SS", 41350, 500, 2100, false, "湿地", "M13", "W-0006", "上輋水湿地"},
        {"HSZ", 55850, 500, 2300, false, "滩地", "M14", "W-0007", "黄沙河左支滩地"},
        {"CH3", 38450, 300, 1700, true, "岸带绿化", "M09", "W-0008", "未列名河道3岸带"},
        {"CH4", 33250, 300, 1400, true, "生境", "M11", "W-0009", "未列名河道4生境"},
        {"CH5", 27550, 150, 1000, false, "公园", "M20", "W-0010", "未列名河道5公园"},
        {"CH6", 22300, 150, 900, true, "岸带绿化", "M09", "W-0011", "未列名河道6岸带"},
        // under way and planned
        {"TZ", 36000, 500, 2200, true, "岸带绿化", "M09", "W-0013", "屯梓河岸带"},
        {"LG", 118000, 2200, 4800, true, "湿地", "M13", "W-0014", "龙岗河湿地扩建"},
        {"LG", 64000, 8400, 9900, false, "滩地", "M14", "W-0014", "龙岗河滩地"},
    };
    return all;
}

const std::vector<CaseSite>& sites()
{
    // The exhibition hall stands where a public file puts it (DOMAIN.md 1.2); all other places are schematic.
    static const std::vector<CaseSite> all{
        {"低碳城展示馆", "Low Carbon City exhibition hall", "venue", 529572.41, 2520471.52},
        {"坪地公园", "Pingdi park", "park", 531281, 2519901},
        {"龙岗河湿地公园", "Longgang River wetland park", "park", 530150, 2518420},
        {"零碳公园", "Zero-carbon park", "park", 529900, 2520900},
        {"丁山河公园", "Dingshan River park", "park", 529950, 2521600},
        {"新桥世居", "Xinqiao walled house", "node", 529100, 2521000},
        {"建科院未来大厦", "Future tower", "node", 529350, 2520150},
        {"西湖村断面", "Xihu village section", "control_section", 536700, 2521700},
        {"吓陂断面", "Xiapi section", "control_section", 535900, 2521100},
        {"排口01", "Outfall 01", "outfall", 529420, 2523400},
        {"排口02", "Outfall 02", "outfall", 529560, 2522300},
        {"排口03", "Outfall 03", "outfall", 533900, 2523600},
        {"排口04", "Outfall 04", "outfall", 531980, 2521400},
        {"排口05", "Outfall 05", "outfall", 535200, 2523200},
        {"排口06", "Outfall 06", "outfall", 529900, 2516300},
    };
    return all;
}

} // namespace riparia::sample
