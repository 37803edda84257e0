// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/ShapefileWriter.h"

#include "core/base/Text.h"
#include "core/io/export/CellText.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/OgrTable.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace riparia {

namespace {

constexpr const char* kDriver = "ESRI Shapefile";
constexpr std::size_t kMostBytes = 254;
constexpr std::size_t kMostName = 10;

/// Names are for life, like the keys.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kNames{{
    {"river_id", "river_id"},
    {"from_label", "k_from"},
    {"to_label", "k_to"},
    {"length_m", "len_m"},
    {"bank_length_m", "bank_len_m"},
    {"river_length_m", "riv_len_m"},
    {"greenway_length_m", "gw_len_m"},
    {"unit_cost", "cost_per_m"},
    {"updated_at", "updated"},
    {"direction_confirmed", "dir_ok"},
    {"register_number", "reg_no"},
    {"responsible", "respons"},
    {"status_date", "status_day"},
    {"year_start", "year_from"},
    {"year_end", "year_to"},
    {"position_m", "pos_m"},
    {"owner_left", "owner_l"},
    {"owner_right", "owner_r"},
    {"contributors", "contrib_n"},
    {"contributor_ids", "contrib_id"},
    {"scenario", "scenario"},
    {"measure", "measure"},
    {"area_m2", "area_m2"},
    {"name_en", "name_en"},
}};

/// The beginning of the name of a field, in its own letters.
std::string customName(const std::string& key)
{
    std::string name(cutToBytes(key, kMostName));
    std::ranges::replace_if(
        name, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, '_');
    return name;
}

std::vector<OgrColumn> shortColumns(const ExportTable& table)
{
    std::vector<OgrColumn> columns = ogrColumns(table);
    std::set<std::string> taken;
    for (OgrColumn& column : columns) {
        column.name = table.columns[column.cell].isCustom ? customName(column.name) : shapefileName(column.name);
        const std::string whole = column.name;
        for (int number = 2; !taken.insert(lowerAscii(column.name)).second; ++number) {
            const std::string digits = std::to_string(number);
            column.name = std::string(cutToBytes(whole, kMostName - digits.size())) + digits;
        }
        if (column.value == OgrValue::Truth) // as a word: GDAL before 3.9 knows none in a .dbf
            column.value = OgrValue::Text;
        if (column.value == OgrValue::Text) {
            column.width = static_cast<int>(kMostBytes);
            column.mostBytes = kMostBytes;
        }
        if (column.value == OgrValue::Time)
            column.value = OgrValue::Day; // there is no time in a .dbf
    }
    return columns;
}

void reportCuts(const ExportTable& table, const std::vector<OgrColumn>& columns, Issues& issues)
{
    for (const OgrColumn& column : columns) {
        if (column.mostBytes == 0)
            continue;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto& cells = table.rows[row].cells;
            if (soundText(cells[column.cell]).size() > column.mostBytes)
                issues.push_back({Severity::Warning,
                                  IssueCode::TextCut,
                                  featureSubject(table.name, static_cast<std::int64_t>(row)),
                                  {column.name, std::to_string(column.mostBytes)},
                                  {}});
        }
    }
}

std::string dictionary(const ExportTable& table, const std::vector<OgrColumn>& columns, const ShapefileTexts& texts)
{
    std::string text = "field,key,title\n";
    for (const OgrColumn& column : columns) {
        const auto& [key, kind, isCustom, field] = table.columns[column.cell];
        if (isCustom) // people typed it, and spreadsheets open this file
            text += csvCell(defused(column.name)) + "," + csvCell(defused(key)) + "," +
                    csvCell(defused(soundText(field))) + "\n";
        else
            text += csvCell(column.name) + "," + csvCell(key) + "," +
                    csvCell(texts.caption ? texts.caption(key) : key) + "\n";
    }
    return text;
}

} // namespace

std::string shapefileName(std::string_view key)
{
    for (const auto& [known, name] : kNames) {
        if (known == key)
            return std::string(name);
    }
    return std::string(key.substr(0, kMostName));
}

Result<MadeFiles> shapefileOf(const ExportTable& table, const ShapefileTexts& texts, const Progress& progress)
{
    if (!table.hasShapes)
        return fail(ErrorCode::InvalidArgument, table.name, "a table without places");
    if (!hasOneKindOfShape(table))
        return fail(ErrorCode::InvalidArgument, table.name, "a shapefile holds one kind of shape");
    const std::string name = table.name + ".shp";
    OgrFile file(kDriver, name);
    const std::vector<OgrColumn> columns = shortColumns(table);
    std::vector<std::string> options{"ENCODING=UTF-8"};
    if (!texts.day.empty())
        options.push_back("DBF_DATE_LAST_UPDATE=" + texts.day);
    if (auto written = file.addLayer(table, columns, options, progress); !written)
        return fail(written.error());
    if (auto whole = file.finish(); !whole)
        return fail(whole.error());
    MadeFiles made;
    for (const char* ending : kShapefileBeside) {
        std::string bytes =
            ending == kShapefileBeside.back() ? dictionary(table, columns, texts) : file.bytes(table.name + ending);
        if (!bytes.empty())
            made.files.push_back({ending, std::move(bytes)});
    }
    made.files.push_back({".shp", file.bytes(name)}); // last: what looks for it finds the others
    reportCuts(table, columns, made.issues);
    return made;
}

} // namespace riparia
