// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Pivot.h"

#include "core/base/Decimal.h"
#include "core/ledger/AdditivePivot.h"
#include "core/ledger/Dimensions.h"
#include "core/ledger/Reconcile.h"
#include "core/ledger/RowTable.h"

#include <algorithm>
#include <map>
#include <utility>

namespace riparia {

namespace {

/// A row per value: what the features that carry it come to, counted without the others.
Result<std::vector<SummaryRow>> sharedRows(const Ledger& ledger, const DimensionRule& rule, const Progress& progress)
{
    RowTable table;
    std::map<SummaryRow*, std::vector<FeaturePtr>> carriers;
    const auto carry = [&](const FeaturePtr& feature, std::optional<RowTable::Value> value) {
        SummaryRow& row = table.row({std::move(value)});
        ++row.features;
        row.cost += feature->cost;
        carriers[&row].push_back(feature);
    };
    for (const FeaturePtr& feature : ledger.features) {
        if (!feature->isInside())
            continue;
        const std::vector<std::string> codes = rule.values(*feature);
        for (const std::string& code : codes)
            carry(feature, RowTable::Value{code, rule.caption(*feature, code)});
        if (codes.empty())
            carry(feature, std::nullopt);
    }
    for (const auto& [row, features] : carriers) {
        const auto count = countAlone(*ledger.context, features, progress);
        if (!count)
            return fail(count.error());
        row->figures = count->figures;
    }
    return table.sorted();
}

/// "" for nothing, so that no words are made of it.
std::string amountText(std::int64_t value, int scale)
{
    return value == 0 ? std::string() : fixedDecimal(value, scale, 1);
}

void reportUnassigned(SummaryTable& table)
{
    for (std::size_t d = 0; d < table.dimensions.size(); ++d) {
        Amounts unassigned;
        for (const SummaryRow& row : table.rows)
            if (!row.key[d])
                unassigned += row.figures.net();
        if (!unassigned.isZero())
            table.issues.push_back({Severity::Info,
                                    IssueCode::UnassignedAmount,
                                    {},
                                    {table.dimensions[d], amountText(unassigned.river.value, 3),
                                     amountText(unassigned.area.value, 4), amountText(unassigned.greenway.value, 3)},
                                    {}});
    }
}

} // namespace

Result<SummaryTable> pivot(const Ledger& ledger, const std::vector<std::string>& dimensions, const Progress& progress)
{
    auto rules = dimensionRules(dimensions);
    if (!rules)
        return fail(rules.error());
    SummaryTable table;
    table.dimensions = dimensions;
    table.totals = ledger.totals;
    table.additive = rules->size() != 1 || rules->front()->dimension.additive;
    for (const FeaturePtr& feature : ledger.features) {
        if (!feature->isInside())
            continue;
        ++table.features;
        table.cost += feature->cost;
    }
    if (table.additive) {
        AdditivePivot additive(std::move(*rules));
        additive.add(ledger);
        table.rows = additive.rows();
    } else {
        auto rows = sharedRows(ledger, *rules->front(), progress);
        if (!rows)
            return fail(rows.error());
        table.rows = std::move(*rows);
        table.severalRows = table.totals;
        for (const SummaryRow& row : table.rows)
            table.severalRows -= row.figures;
    }
    table.reconciled = reconciles(table, ledger);
    reportUnassigned(table);
    return table;
}

} // namespace riparia
