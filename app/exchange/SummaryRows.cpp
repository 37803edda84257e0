// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/SummaryRows.h"

#include "app/text/CaptionText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/base/Decimal.h"
#include "core/io/export/TableContext.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr const char* kAmountKeys[] = {"river_length_gross_m",    "river_length_overlap_m",    "river_length_net_m",
                                       "bank_length_gross_m",     "bank_length_overlap_m",     "bank_length_net_m",
                                       "area_gross_m2",           "area_overlap_m2",           "area_net_m2",
                                       "greenway_length_gross_m", "greenway_length_overlap_m", "greenway_length_net_m"};

void addThree(std::vector<std::string>& cells, const Figure<Millimetres>& figure)
{
    for (const Millimetres value : {figure.gross, figure.overlap(), figure.net})
        cells.push_back(metresCell(value));
}

void addThree(std::vector<std::string>& cells, const Figure<SquareCentimetres>& figure)
{
    for (const SquareCentimetres value : {figure.gross, figure.overlap(), figure.net})
        cells.push_back(squareMetresCell(value));
}

std::string targetName(const Target& target, Language language)
{
    const Meta& meta = target.meta;
    const std::string& name = language == Language::Chinese || meta.nameEn.empty() ? meta.name : meta.nameEn;
    return name.empty() ? toUtf8(CaptionText::column(target.metric)) : name;
}

std::string dayCell(const std::optional<Date>& day)
{
    return day ? day->toString() : std::string();
}

} // namespace

std::string summaryLabel(const SummaryTable& table, const SummaryRow& row, std::size_t dimension, Language language)
{
    if (!row.key[dimension])
        return toUtf8(NameText::unassigned());
    const std::string& label = language == Language::Chinese ? row.label[dimension] : row.labelEn[dimension];
    return toUtf8(NameText::dimensionValue(table.dimensions[dimension], *row.key[dimension], label, language));
}

ExportTable summaryTable(const SummaryTable& table, Language language, bool keys)
{
    ExportTable made;
    made.name = "summary";
    for (const std::string& dimension : table.dimensions) {
        if (keys)
            made.columns.push_back({dimension, ColumnKind::Text});
        made.columns.push_back({keys ? dimension + "_label" : dimension, ColumnKind::Text});
    }
    for (const char* key : kAmountKeys)
        made.columns.push_back({key, ColumnKind::Number});
    for (const char* key : {"features", "cost"})
        made.columns.push_back({key, ColumnKind::Number});
    for (const SummaryRow& row : table.rows) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < table.dimensions.size(); ++i) {
            if (keys)
                cells.push_back(row.key[i].value_or(""));
            cells.push_back(keys && !row.key[i] ? std::string() : summaryLabel(table, row, i, language));
        }
        addThree(cells, row.figures.river);
        addThree(cells, row.figures.bank);
        addThree(cells, row.figures.area);
        addThree(cells, row.figures.greenway);
        cells.push_back(std::to_string(row.features));
        cells.push_back(shortest(row.cost));
        made.rows.push_back({std::move(cells), {}});
    }
    return made;
}

std::vector<std::string> summaryAddends(const SummaryTable& table)
{
    std::vector<std::string> keys;
    if (!table.additive)
        return keys;
    for (const char* key : kAmountKeys)
        keys.emplace_back(key);
    std::int64_t features = 0;
    for (const SummaryRow& row : table.rows)
        features += row.features;
    if (features == table.features) {
        keys.emplace_back("features");
        keys.emplace_back("cost");
    }
    return keys;
}

ExportTable targetTable(const std::vector<TargetProgress>& targets, Language language)
{
    ExportTable made;
    made.name = "targets";
    made.columns = {
        {"id", ColumnKind::Text},       {"name", ColumnKind::Text},       {"metric", ColumnKind::Text},
        {"wanted", ColumnKind::Number}, {"measured", ColumnKind::Number}, {"missing", ColumnKind::Number},
        {"share", ColumnKind::Number},  {"due", ColumnKind::Date},        {"target_source", ColumnKind::Text}};
    for (const TargetProgress& target : targets) {
        if (!target.quantity)
            continue;
        const auto amount = [&](std::int64_t value) {
            return *target.quantity == Quantity::Area ? squareMetresCell({value}) : metresCell({value});
        };
        made.rows.push_back(
            {{target.target->meta.code, targetName(*target.target, language),
              toUtf8(CaptionText::column(target.target->metric)), amount(target.wanted), amount(target.measured),
              amount(target.missing()), target.share ? shortest(*target.share) : std::string(),
              dayCell(target.target->due), target.target->sourceText},
             {}});
    }
    return made;
}

} // namespace riparia
