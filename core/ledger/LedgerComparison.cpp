// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LedgerComparison.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <unordered_map>
#include <utility>

namespace riparia {

namespace {

constexpr std::array<std::string_view, 10> kDifferences{"extent", "amount",        "bank", "water",    "works",
                                                        "status", "first_counted", "year", "measures", "cost"};

bool sameExtent(const CountedFeature& a, const CountedFeature& b)
{
    const CountedShape& shapeA = a.counted;
    const CountedShape& shapeB = b.counted;
    return shapeA.spans == shapeB.spans && shapeA.lines == shapeB.lines &&
           shapeA.region.polygons() == shapeB.region.polygons();
}

std::vector<FeatureDifference> differencesOf(const CountedFeature& a, const CountedFeature& b)
{
    using Difference = FeatureDifference;
    std::vector<FeatureDifference> found;
    const auto note = [&](bool isSame, FeatureDifference difference) {
        if (!isSame)
            found.push_back(difference);
    };
    note(sameExtent(a, b), Difference::Extent);
    note(a.gross == b.gross, Difference::Amount);
    note(a.bank == b.bank, Difference::Bank);
    note(a.water.key == b.water.key, Difference::Water);
    note(a.worksId == b.worksId, Difference::Works);
    note(a.status.code == b.status.code && a.status.displayClass == b.status.displayClass, Difference::Status);
    note(a.firstCounted == b.firstCounted, Difference::FirstCounted);
    note(a.year == b.year, Difference::Year);
    note(a.measures == b.measures, Difference::Measures);
    note(!(a.cost < b.cost) && !(b.cost < a.cost), Difference::Cost);
    return found;
}

std::vector<FeatureComparison> comparedFeatures(const Ledger& a, const Ledger& b)
{
    std::unordered_map<Uuid, FeaturePtr> inB;
    for (const FeaturePtr& feature : b.features)
        inB.emplace(feature->baseId, feature);
    std::vector<FeatureComparison> onlyA;
    std::vector<FeatureComparison> onlyB;
    std::vector<FeatureComparison> changed;
    std::unordered_map<Uuid, bool> inA;
    for (const FeaturePtr& feature : a.features) {
        inA.emplace(feature->baseId, true);
        const auto other = inB.find(feature->baseId);
        if (other == inB.end()) {
            onlyA.push_back({feature, nullptr, {}});
            continue;
        }
        if (auto differences = differencesOf(*feature, *other->second); !differences.empty())
            changed.push_back({feature, other->second, std::move(differences)});
    }
    for (const FeaturePtr& feature : b.features)
        if (!inA.contains(feature->baseId))
            onlyB.push_back({nullptr, feature, {}});
    std::vector<FeatureComparison> all = std::move(onlyA);
    all.insert(all.end(), onlyB.begin(), onlyB.end());
    all.insert(all.end(), changed.begin(), changed.end());
    return all;
}

bool isUnassigned(const RowKey& key)
{
    return std::find(key.begin(), key.end(), std::nullopt) != key.end();
}

std::vector<RowComparison> comparedRows(const SummaryTable& a, const SummaryTable& b)
{
    std::map<RowKey, const SummaryRow*> inB;
    for (const SummaryRow& row : b.rows)
        inB.emplace(row.key, &row);
    std::vector<RowComparison> rows;
    for (const SummaryRow& row : a.rows) {
        const auto other = inB.find(row.key);
        rows.push_back(
            {row.key, row.label, row.labelEn, row.figures, other == inB.end() ? Figures{} : other->second->figures});
        if (other != inB.end())
            inB.erase(other);
    }
    std::vector<RowComparison> more;
    for (const SummaryRow& row : b.rows)
        if (inB.contains(row.key))
            more.push_back({row.key, row.label, row.labelEn, {}, row.figures});
    // What only b has stands before a's rows without a value; b's own rows without one after them.
    const auto firstUnassigned =
        std::find_if(rows.begin(), rows.end(), [](const RowComparison& row) { return isUnassigned(row.key); });
    rows.insert(firstUnassigned, more.begin(), more.end());
    std::stable_partition(rows.begin(), rows.end(), [](const RowComparison& row) { return !isUnassigned(row.key); });
    return rows;
}

} // namespace

std::string_view toString(FeatureDifference difference)
{
    return kDifferences[static_cast<std::size_t>(difference)];
}

std::optional<FeatureDifference> parseFeatureDifference(std::string_view code)
{
    const auto known = std::find(kDifferences.begin(), kDifferences.end(), code);
    if (known == kDifferences.end())
        return std::nullopt;
    return static_cast<FeatureDifference>(known - kDifferences.begin());
}

Result<LedgerComparison> compareLedgers(const LedgerPtr& a, const LedgerPtr& b,
                                        const std::vector<std::string>& dimensions, const Progress& progress)
{
    const auto tableA = pivot(*a, dimensions, progress);
    if (!tableA)
        return fail(tableA.error());
    const auto tableB = pivot(*b, dimensions, progress);
    if (!tableB)
        return fail(tableB.error());
    LedgerComparison comparison;
    comparison.dimensions = dimensions;
    comparison.additive = tableA->additive;
    comparison.rows = comparedRows(*tableA, *tableB);
    comparison.totalsA = tableA->totals;
    comparison.totalsB = tableB->totals;
    comparison.severalRowsA = tableA->severalRows;
    comparison.severalRowsB = tableB->severalRows;
    comparison.features = comparedFeatures(*a, *b);
    comparison.a = a;
    comparison.b = b;
    return comparison;
}

} // namespace riparia
