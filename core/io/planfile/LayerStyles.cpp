// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/LayerStyles.h"

#include "core/io/planfile/Aliases.h"
#include "core/io/planfile/GpkgTables.h"
#include "core/io/planfile/StyleXml.h"
#include "core/io/planfile/TableSpec.h"

#include <utility>

namespace riparia::planfile {

namespace {

// As QGIS makes it.
constexpr const char* kTable =
    "CREATE TABLE layer_styles (\"id\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \"f_table_catalog\" TEXT(256), "
    "\"f_table_schema\" TEXT(256), \"f_table_name\" TEXT(256), \"f_geometry_column\" TEXT(256), \"styleName\" "
    "TEXT(30), "
    "\"styleQML\" TEXT, \"styleSLD\" TEXT, \"useAsDefault\" BOOLEAN, \"description\" TEXT, \"owner\" TEXT(30), "
    "\"ui\" TEXT(30), \"update_time\" DATETIME DEFAULT CURRENT_TIMESTAMP)";

constexpr double kWorksWidth = 0.8;
constexpr double kCasing = 0.35;

/// The four display classes and their dashes: colour, pattern and text say the same (UX.md 5.2).
struct StatusLook {
    const char* value;
    const char* label;
    const char* color;
    std::vector<double> dash;
    bool hasCentreLine;
};

std::vector<StatusLook> statusLooks()
{
    return {{"planned", "Planned 规划", "#CB6D0B", {3.0, 1.5}, false},
            {"in_progress", "In progress 在建", "#7B40BF", {}, true},
            {"completed", "Completed 已完成", "#0C4A3A", {}, false},
            {"suspended", "Suspended 暂停", "#6F7680", {0.6, 1.2}, false},
            {"unset", "No status 未填", "#9AA0A6", {}, false}};
}

std::vector<FieldAlias> aliasesOf(const TableSpec& spec)
{
    std::vector<FieldAlias> aliases;
    for (const Column& column : spec.columns) {
        if (const Alias* alias = columnAlias(column.name))
            aliases.push_back({column.name, std::string(alias->english) + " " + std::string(alias->chinese)});
    }
    return aliases;
}

template <class T>
LayerStyle styleOf(std::string attribute)
{
    return {tableSpec<T>().name, std::move(attribute), {}, aliasesOf(tableSpec<T>())};
}

LayerStyle riverStyle()
{
    LayerStyle style = styleOf<PlanRiver>("");
    style.symbols.push_back({"", "River 河流", {{"#3E86B5", 0.5, {}}}, "", 1});
    return style;
}

LayerStyle segmentStyle()
{
    LayerStyle style = styleOf<Segment>("status_class");
    for (const StatusLook& look : statusLooks()) {
        FeatureSymbol symbol{look.value, look.label, {{"#FFFFFF", kWorksWidth + 2 * kCasing, {}}}, "", 1};
        symbol.strokes.push_back({look.color, kWorksWidth, look.dash});
        if (look.hasCentreLine)
            symbol.strokes.push_back({"#FFFFFF", 0.25, {}});
        style.symbols.push_back(std::move(symbol));
    }
    return style;
}

LayerStyle areaStyle()
{
    constexpr double kOpacity = 0.35;
    LayerStyle style = styleOf<Area>("status_class");
    for (const StatusLook& look : statusLooks())
        style.symbols.push_back({look.value, look.label, {{look.color, 0.4, look.dash}}, look.color, kOpacity});
    return style;
}

LayerStyle greenwayStyle()
{
    LayerStyle style = styleOf<Greenway>("status_class");
    for (const StatusLook& look : statusLooks())
        style.symbols.push_back({look.value,
                                 look.label,
                                 {{"#5B6B3A", 1.6, {}}, {"#FFFFFF", 1.0, {}}, {look.color, 0.3, look.dash}},
                                 "",
                                 1});
    return style;
}

} // namespace

std::vector<LayerStyle> layerStyles()
{
    return {riverStyle(), segmentStyle(), areaStyle(), greenwayStyle()};
}

void createLayerStyles(Connection& connection, const std::string& time)
{
    if (connection.exists("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'layer_styles'"))
        return;
    connection.exec(kTable);
    Statement contents =
        connection.prepare("INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, "
                           "description, last_change) VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?)");
    const std::string changed = contentsTime(time);
    contents.bind(1, changed);
    contents.run();
    Statement insert = connection.prepare(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
        "styleQML, styleSLD, "
        "useAsDefault, description, owner, update_time) VALUES ('', '', ?, ?, 'Riparia', ?, ?, 1, 'Riparia', '', ?)");
    for (const LayerStyle& style : layerStyles()) {
        const std::string qml = qmlOf(style);
        const std::string sld = sldOf(style);
        insert.bind(1, style.table).bind(2, kGeometry).bind(3, qml).bind(4, sld).bind(5, changed);
        insert.run();
    }
}

} // namespace riparia::planfile
