// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/FieldNames.h"

#include <array>

namespace riparia {

namespace {

using Names = std::vector<FieldNames>;

const Names& common()
{
    static const Names names{
        {"name", {"name", "名称", "中文名", "工程名称", "项目名称", "label", "title", "navn", "nom", "nombre"}},
        {"name_en", {"name_en", "英文名", "英文名称", "english", "nameen", "name_eng"}},
        {"code", {"code", "编号", "序号", "id", "seg_id", "gid"}},
        {"remarks", {"remarks", "remark", "备注", "说明", "note", "notes", "comment"}},
        {"tags", {"tags", "标签"}},
    };
    return names;
}

const Names& dates()
{
    static const Names names{
        {"status", {"status", "状态", "工程状态", "项目状态", "进度", "阶段"}},
        {"status_date", {"status_date", "状态日期", "日期", "date"}},
        {"date_plan", {"date_plan", "立项日期", "规划日期", "立项时间"}},
        {"date_design", {"date_design", "设计日期", "设计时间"}},
        {"date_construction", {"date_construction", "date_start", "start_date", "开工日期", "开工时间"}},
        {"date_completion",
         {"date_completion", "date_end", "end_date", "完工日期", "竣工日期", "完成日期", "完工时间"}},
        {"date_acceptance", {"date_acceptance", "验收日期", "验收时间"}},
        {"date_suspended", {"date_suspended", "暂停日期", "停工日期"}},
        {"date_cancelled", {"date_cancelled", "取消日期"}},
        {"year_start", {"year_start", "开工年", "计划开工年", "起始年"}},
        {"year_end", {"year_end", "year", "完工年", "计划完工年", "年份", "年度", "完成年份"}},
    };
    return names;
}

const Names& along()
{
    static const Names names{
        {"river",
         {"river", "river_key", "river_id", "water", "河流编码", "河流代码", "河流", "河流名称", "河名", "所在河流",
          "所在水体", "水体", "水体名称", "river_name"}},
        {"from", {"from", "k_from", "from_label", "from_k", "起点桩号", "起始桩号", "起点", "桩号起"}},
        {"to", {"to", "k_to", "to_label", "to_k", "终点桩号", "终止桩号", "终点", "止点桩号", "桩号止"}},
        {"bank", {"bank", "岸别", "岸", "岸侧", "左右岸", "side"}},
    };
    return names;
}

const Names& work()
{
    static const Names names{
        {"measures", {"measures", "measure", "措施", "治理措施", "整治措施", "措施类型"}},
        {"works", {"works", "works_code", "works_id", "工程编号", "项目编号", "工程", "所属工程", "项目", "project"}},
    };
    return names;
}

Names joined(std::initializer_list<const Names*> lists, Names own)
{
    for (const Names* list : lists)
        own.insert(own.end(), list->begin(), list->end());
    return own;
}

const Names& rivers()
{
    static const Names names = joined(
        {&common()},
        {
            {"key",
             {"key", "river_key", "river_id", "河流编码", "河流代码", "河流编号", "水系编码", "编码", "代码", "hydroid",
              "reachcode", "river_code", "code", "编号"}},
            {"name",
             {"河流名称", "河名", "水系名称", "name", "名称", "river_name", "river", "gnis_name", "namn", "rivername"}},
            {"level", {"level", "级别", "河流级别", "等级"}},
            {"origin", {"origin", "桩号起算", "起算端", "桩号方向"}},
            // not the chainage at which a reach begins: that differs from reach to reach
            {"start", {"start", "start_chainage", "chainage_start", "起算桩号", "起算里程", "起始里程"}},
        });
    return names;
}

const Names& worksTable()
{
    static const Names names = joined(
        {&dates(), &common()}, {
                                   {"code", {"code", "工程编号", "项目编号", "编号", "works_code", "序号", "id"}},
                                   {"name", {"name", "工程名称", "项目名称", "名称"}},
                                   {"category", {"category", "类别", "工程类别", "类型", "分类"}},
                                   {"order", {"order", "sort_order", "顺序", "排序"}},
                                   {"responsible", {"responsible", "责任单位", "建设单位", "主责部门"}},
                                   {"cost",
                                    {"cost", "投资(元)", "投资(万元)", "投资(亿元)", "总投资(元)", "总投资(万元)",
                                     "总投资(亿元)", "投资", "总投资"}},
                               });
    return names;
}

const Names& segmentsTable()
{
    static const Names names = joined({&along(), &work(), &dates(), &common()}, {});
    return names;
}

const Names& areasTable()
{
    static const Names names =
        joined({&along(), &work(), &dates(), &common()}, {{"kind", {"kind", "类型", "面积类型", "type", "地类"}}});
    return names;
}

const Names& greenwaysTable()
{
    static const Names names = joined({&along(), &work(), &dates(), &common()},
                                      {
                                          {"type", {"type", "类型", "碧道类型"}},
                                          {"grade", {"grade", "等级", "级别"}},
                                          {"paths", {"paths", "path", "路径", "路径类型", "道路类型"}},
                                          {"width", {"width_m", "width", "宽度", "宽度(m)", "路宽"}},
                                          {"surface", {"surface", "面层", "铺装"}},
                                      });
    return names;
}

const Names& sitesTable()
{
    static const Names names = joined({&along(), &work(), &dates(), &common()},
                                      {
                                          {"kind", {"kind", "类型", "点位类型", "type"}},
                                          {"register_number", {"register_number", "登记号", "排口编号", "地名代码"}},
                                      });
    return names;
}

const Names& boundariesTable()
{
    static const Names names =
        joined({&common()}, {
                                {"role", {"role", "类型", "用途", "kind", "type"}},
                                {"admin_code", {"admin_code", "代码", "行政代码", "区划代码", "adcode"}},
                                {"code_system", {"code_system", "代码体系"}},
                            });
    return names;
}

} // namespace

std::span<const FieldNames> fieldNames(ImportRole role)
{
    switch (role) {
    case ImportRole::Rivers: return rivers();
    case ImportRole::Segments: return segmentsTable();
    case ImportRole::Areas: return areasTable();
    case ImportRole::Greenways: return greenwaysTable();
    case ImportRole::Works: return worksTable();
    case ImportRole::Sites: return sitesTable();
    case ImportRole::Boundaries: return boundariesTable();
    case ImportRole::BankLines:
    case ImportRole::Reference: return common();
    }
    return common();
}

} // namespace riparia
