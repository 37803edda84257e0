// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TotalsEffect.h"

#include "core/ledger/Pivot.h"

#include <algorithm>

namespace riparia {

namespace {

TotalsEffect::Class& classOf(TotalsEffect& effect, const SummaryRow& row)
{
    const std::string code = row.key.front().value_or(std::string());
    const auto found = std::ranges::find(effect.classes, code, &TotalsEffect::Class::code);
    if (found != effect.classes.end())
        return *found;
    effect.classes.push_back({code, {}, {}});
    return effect.classes.back();
}

/// Rows of both tables in the order of the pivot: those of the later state first, then what it has no more.
Result<void> addClasses(TotalsEffect& effect, const Ledger& ledger, Figures TotalsEffect::Class::*side)
{
    const auto table = pivot(ledger, {"class"});
    if (!table)
        return fail(table.error());
    for (const SummaryRow& row : table->rows)
        classOf(effect, row).*side = row.figures;
    return {};
}

} // namespace

Result<TotalsEffect> effectOn(const PlanTotals& totals, const ChangeSet& changes)
{
    const auto after = totals.preview(changes);
    if (!after)
        return fail(after.error());
    TotalsEffect effect;
    effect.before = totals.ledger()->totals;
    effect.after = (*after)->totals;
    if (auto added = addClasses(effect, **after, &TotalsEffect::Class::after); !added)
        return fail(added.error());
    if (auto added = addClasses(effect, *totals.ledger(), &TotalsEffect::Class::before); !added)
        return fail(added.error());
    std::erase_if(effect.classes, [](const TotalsEffect::Class& row) { return row.before == row.after; });
    return effect;
}

} // namespace riparia
