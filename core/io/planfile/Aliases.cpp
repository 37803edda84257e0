// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/Aliases.h"

#include <algorithm>
#include <span>

namespace riparia::planfile {

namespace {

constexpr Alias kTableAliases[] = {
    {"sources", "Sources", "数据来源"},
    {"scenarios", "Scenarios", "方案"},
    {"rivers", "Rivers", "河流"},
    {"works", "Works", "工程"},
    {"water_bodies", "Water bodies", "水体"},
    {"segments", "Segments", "整治段"},
    {"areas", "Restored areas", "修复面积"},
    {"greenways", "Greenways", "碧道"},
    {"sites", "Sites", "点位"},
    {"boundaries", "Boundaries", "辖区界"},
    {"samples", "Samples", "水质监测"},
    {"targets", "Targets", "目标"},
    {"reported_values", "Reported values", "公布数"},
    {"indicators", "Indicators", "指标"},
    {"schemes", "Counting schemes", "统计口径"},
    {"attachments", "Attachments", "附件"},
    {"custom_fields", "Custom fields", "自定义字段"},
    {"reference_layers", "Reference layers", "参考图层"},
    {"measures", "Measures", "措施"},
    {"status_events", "Status events", "状态变更"},
    {"calibration", "Calibration and equations", "桩号校准与断链"},
    {"source_features", "Source features", "来源要素"},
};

constexpr Alias kColumns[] = {
    // every entity
    {"uuid", "Identity", "标识"},
    {"code", "Code", "编号"},
    {"name", "Name", "名称"},
    {"name_en", "English name", "英文名称"},
    {"scenario", "Scenario", "方案"},
    {"replaces", "Replaces", "替代对象"},
    {"deleted", "Deleted", "已删除"},
    {"source_id", "Source", "数据来源"},
    {"source_fid", "Feature in source", "来源要素号"},
    {"attrs", "Further attributes", "其他属性"},
    {"tags", "Tags", "标签"},
    {"remarks", "Remarks", "备注"},
    {"created", "Created", "创建时间"},
    {"created_by", "Created by", "创建人"},
    {"updated", "Updated", "更新时间"},
    {"updated_by", "Updated by", "更新人"},
    // rivers and places on them
    {"key", "River key", "河流编码"},
    {"river_name", "River name", "河流名称"},
    {"river_name_en", "English river name", "河流英文名称"},
    {"origin", "Origin of chainage", "桩号起算端"},
    {"start_mm", "Start chainage (mm)", "起始桩号(毫米)"},
    {"direction_confirmed", "Direction confirmed", "流向已确认"},
    {"length_mm", "Length (mm)", "长度(毫米)"},
    {"alignment_hash", "Alignment hash", "河线校验值"},
    {"river", "River key", "河流编码"},
    {"water", "River key or water body", "河流编码或水体"},
    {"from_mm", "From (mm downstream)", "起点位置(毫米)"},
    {"to_mm", "To (mm downstream)", "终点位置(毫米)"},
    {"bank", "Bank", "岸别"},
    {"link_origin", "Origin of link", "关联方式"},
    {"from_label", "From chainage", "起点桩号"},
    {"to_label", "To chainage", "终点桩号"},
    {"bank_length_mm", "Bank length (mm)", "岸线长度(毫米)"},
    {"state", "Location state", "定位状态"},
    {"anchor_from", "Anchor at start", "起点锚点"},
    {"anchor_to", "Anchor at end", "终点锚点"},
    {"snapshot", "Line as measured", "量测时河线"},
    {"spans", "River spans", "河段"},
    {"kind", "Kind", "类型"},
    {"seq", "Order", "顺序"},
    {"at_mm", "At (mm downstream)", "位置(毫米)"},
    {"back_mm", "Back chainage (mm)", "断前桩号(毫米)"},
    {"ahead_mm", "Ahead chainage (mm)", "断后桩号(毫米)"},
    // works, status, measures
    {"works", "Works", "工程"},
    {"works_name", "Works name", "工程名称"},
    {"category", "Category", "类别"},
    {"sort_order", "Order", "顺序"},
    {"responsible", "Responsible", "责任单位"},
    {"cost", "Cost (yuan)", "投资(元)"},
    {"year_start", "Planned start year", "计划开工年"},
    {"year_end", "Planned end year", "计划完工年"},
    {"group_id", "Group", "组"},
    {"status", "Status", "状态"},
    {"status_class", "Status class", "状态类别"},
    {"date", "Date", "日期"},
    {"delayed", "Delayed", "延期"},
    {"suspended", "Suspended", "暂停"},
    {"cancelled", "Cancelled", "取消"},
    {"note", "Note", "说明"},
    {"feature", "Feature", "所属要素"},
    {"feature_table", "Table of feature", "所属图层"},
    {"type", "Type", "类型"},
    {"quantity", "Quantity", "数量"},
    {"unit", "Unit", "单位"},
    // areas, greenways, sites, water
    {"area_m2", "Area (m²)", "面积(平方米)"},
    {"length_m", "Length (m)", "长度(米)"},
    {"grade", "Grade", "等级"},
    {"paths", "Path kinds", "路径类型"},
    {"width_m", "Width (m)", "宽度(米)"},
    {"surface", "Surface", "铺装"},
    {"crossings", "Crossings", "过街点"},
    {"lines", "Given lines", "原线"},
    {"register_number", "Register number", "登记编号"},
    {"code_system", "Code system", "编码体系"},
    {"level", "Level", "级别"},
    {"parent", "Parent", "上级"},
    {"black_odour", "Black and odorous", "黑臭水体"},
    {"grade_before", "Grade before", "治理前水质"},
    {"grade_after", "Grade after", "治理后水质"},
    {"indicator", "Indicator", "监测指标"},
    {"value", "Value", "数值"},
    {"role", "Role", "用途"},
    {"admin_code", "Administrative code", "行政区划代码"},
    // targets, schemes and the rest
    {"metric", "Metric", "指标"},
    {"scope", "Scope", "范围"},
    {"due", "Due", "期限"},
    {"approximate", "Approximate", "约数"},
    {"source_text", "Source", "出处"},
    {"unit_text", "As published", "公布文字"},
    {"tolerance", "Tolerance", "允许偏差"},
    {"subject", "Subject", "对象"},
    {"definition", "Definition", "定义"},
    {"is_default", "Default", "默认"},
    {"media_type", "Media type", "媒体类型"},
    {"file", "File", "文件"},
    {"content", "Content", "内容"},
    {"table_name", "Table", "图层"},
    {"field", "Field", "字段"},
    {"path", "Path", "路径"},
    {"layer", "Layer", "图层"},
    {"crs", "Coordinate system", "坐标系"},
    {"style", "Style", "样式"},
    {"encoding", "Encoding", "编码"},
    {"features_declared", "Features declared", "声明要素数"},
    {"features_read", "Features read", "读取要素数"},
    {"bytes", "Bytes", "字节数"},
    {"sha256", "SHA-256", "SHA-256"},
    {"linked", "Linked, not copied", "仅链接"},
    {"report", "Import report", "导入报告"},
    {"source", "Source", "数据来源"},
    {"geometry", "Geometry as read", "原始几何"},
};

const Alias* find(std::span<const Alias> aliases, std::string_view name)
{
    const auto at = std::find_if(aliases.begin(), aliases.end(), [&](const Alias& each) { return each.name == name; });
    return at == aliases.end() ? nullptr : &*at;
}

} // namespace

const Alias* tableAlias(std::string_view table)
{
    return find(kTableAliases, table);
}

const Alias* columnAlias(std::string_view column)
{
    return find(kColumns, column);
}

const std::vector<ValueList>& valueLists()
{
    static const std::vector<ValueList> lists{
        {"riparia_bank",
         "bank",
         {{"channel", "Channel", "河槽"},
          {"left", "Left", "左岸"},
          {"right", "Right", "右岸"},
          {"both", "Both", "两岸"}}},
        {"riparia_origin", "origin", {{"source", "Source", "源头"}, {"mouth", "Mouth", "河口"}}},
        {"riparia_state",
         "state",
         {{"located", "Located", "已定位"}, {"shifted", "Shifted", "待复核"}, {"detached", "Detached", "已脱离"}}},
        {"riparia_link_origin",
         "link_origin",
         {{"none", "None", "无"}, {"derived", "Derived", "推算"}, {"explicit", "Explicit", "指定"}}},
    };
    return lists;
}

std::string_view valueListOf(std::string_view column)
{
    for (const ValueList& list : valueLists()) {
        if (list.column == column)
            return list.name;
    }
    return {};
}

} // namespace riparia::planfile
