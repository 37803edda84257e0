// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ComparisonRows.h"

#include "app/text/CaptionText.h"
#include "app/text/DeltaText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/io/export/TableContext.h"

#include <utility>

namespace riparia {

namespace {

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
    for (const char* quantity : {"river_length", "bank_length", "area", "greenway_length"}) {
        const char* unit = std::string_view(quantity) == "area" ? "_m2" : "_m";
        for (const char* side : {"_a", "_b", "_change"})
            table.columns.push_back({std::string(quantity) + side + unit, ColumnKind::Number});
    }
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
        const std::string& name = language == Language::Chinese || meta.nameEn.empty() ? meta.name : meta.nameEn;
        add({"feature", meta.code, name, std::string(toString(feature.delta)), differencesCell(feature.differences)},
            feature.amountA, feature.amountB);
    }
    return table;
}

} // namespace riparia
