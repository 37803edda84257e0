// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ComparisonRows.h"

#include "app/text/CaptionText.h"
#include "app/text/DeltaText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/io/export/TableContext.h"

#include <array>
#include <utility>

namespace riparia {

namespace {

constexpr std::array<std::string_view, 4> kQuantities{"river_length", "bank_length", "area", "greenway_length"};

/// The twelve columns that addAmounts() fills.
void addAmountColumns(std::vector<ExportColumn>& columns)
{
    for (const std::string_view quantity : kQuantities) {
        const char* unit = quantity == "area" ? "_m2" : "_m";
        for (const char* side : {"_a", "_b", "_change"})
            columns.push_back({std::string(quantity) + side + unit, ColumnKind::Number});
    }
}

/// A, B and the change of the four quantities.
void addAmounts(std::vector<std::string>& cells, const Amounts& a, const Amounts& b)
{
    const auto add = [&](std::int64_t before, std::int64_t after, auto text) {
        cells.push_back(text(before));
        cells.push_back(text(after));
        cells.push_back(text(after - before));
    };
    const auto metres = [](std::int64_t mm) { return metresCell({mm}); };
    add(a.river.value, b.river.value, metres);
    add(a.bank.value, b.bank.value, metres);
    add(a.area.value, b.area.value, [](std::int64_t cm2) { return squareMetresCell({cm2}); });
    add(a.greenway.value, b.greenway.value, metres);
}

std::string differencesCell(const std::vector<FeatureDifference>& differences)
{
    std::string codes;
    for (const FeatureDifference difference : differences)
        codes += (codes.empty() ? "" : ";") + std::string(toString(difference));
    return codes;
}

const std::string& nameOf(const Meta& meta, Language language)
{
    return language == Language::Chinese || meta.nameEn.empty() ? meta.name : meta.nameEn;
}

std::string waterOf(const WaterRef& water, Language language)
{
    if (water.river)
        return toUtf8(NameText::river(water.river->river, language));
    return water.body ? nameOf(water.body->meta, language) : water.key;
}

} // namespace

std::string comparisonLabel(const LedgerComparison& comparison, const RowComparison& row, Language language)
{
    if (!row.key.front())
        return toUtf8(NameText::unassigned());
    const std::string& label = language == Language::Chinese ? row.label.front() : row.labelEn.front();
    return toUtf8(NameText::dimensionValue(comparison.dimensions.front(), *row.key.front(), label, language));
}

ExportTable comparisonTable(const ScenarioComparison& comparison, Language language)
{
    ExportTable table;
    table.name = "comparison";
    table.columns = {{"level", ColumnKind::Code},
                     {"id", ColumnKind::Text},
                     {"name", ColumnKind::Text},
                     {"delta", ColumnKind::Code},
                     {"differences", ColumnKind::Code}};
    addAmountColumns(table.columns);
    const auto add = [&](std::vector<std::string> cells, const Amounts& a, const Amounts& b) {
        addAmounts(cells, a, b);
        table.rows.push_back({std::move(cells), {}});
    };
    const LedgerComparison& counted = comparison.counted;
    add({"total", "", "", "", ""}, counted.totalsA.net(), counted.totalsB.net());
    if (!counted.dimensions.empty()) {
        for (const RowComparison& row : counted.rows)
            add({"group", "", comparisonLabel(counted, row, language), "", ""}, row.a.net(), row.b.net());
    }
    for (const ComparedFeature& feature : comparison.features) {
        const Meta& meta = *feature.any().meta;
        add({"feature", meta.code, nameOf(meta, language), std::string(toString(feature.delta)),
             differencesCell(feature.differences)},
            feature.amountA, feature.amountB);
    }
    return table;
}

ExportTable groupDifferences(const LedgerComparison& comparison, Language language)
{
    ExportTable table;
    table.name = "difference";
    table.columns = {{comparison.dimensions.front(), ColumnKind::Text}};
    addAmountColumns(table.columns);
    for (const RowComparison& row : comparison.rows) {
        std::vector<std::string> cells{comparisonLabel(comparison, row, language)};
        addAmounts(cells, row.a.net(), row.b.net());
        table.rows.push_back({std::move(cells), {}});
    }
    return table;
}

ExportTable featureDifferences(const ScenarioComparison& comparison, Language language)
{
    ExportTable table;
    table.name = "changes";
    table.columns = {{"id", ColumnKind::Text},
                     {"name", ColumnKind::Text},
                     {"river", ColumnKind::Text},
                     {"delta", ColumnKind::Code},
                     {"differences", ColumnKind::Code}};
    addAmountColumns(table.columns);
    for (const ComparedFeature& feature : comparison.features) {
        const Meta& meta = *feature.any().meta;
        std::vector<std::string> cells{meta.code, nameOf(meta, language), waterOf(feature.any().water, language),
                                       std::string(toString(feature.delta)), differencesCell(feature.differences)};
        addAmounts(cells, feature.amountA, feature.amountB);
        table.rows.push_back({std::move(cells), {}});
    }
    return table;
}

} // namespace riparia
