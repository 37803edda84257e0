// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EditWarnings.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <variant>

namespace riparia {

namespace {

class WarningTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::EditWarnings)

public:
    static QString endsBeforeStart(int count) { return tr("%n objects would end before they start.", nullptr, count); }
    static QString losesAmounts(int count)
    {
        return tr("%n objects would lose the quantity or cost of a measure.", nullptr, count);
    }
    static QString noMeasure(int count) { return tr("%n objects would have no measure.", nullptr, count); }
};

/// How many entities each is true of.
struct WarningCounts {
    int endsBeforeStart = 0;
    int losesAmounts = 0;
    int noMeasure = 0;
};

template <class T>
bool endsBeforeStart(const T& entity)
{
    return entity.yearStart && entity.yearEnd && *entity.yearEnd < *entity.yearStart;
}

bool losesAmounts(const std::vector<MeasureEntry>& before, const std::vector<MeasureEntry>& after)
{
    return std::ranges::any_of(before, [&](const MeasureEntry& entry) {
        return (entry.quantity || entry.cost) &&
               std::ranges::find(after, entry.type, &MeasureEntry::type) == after.end();
    });
}

template <class T>
void countWarnings(const T& before, const T& after, WarningCounts& counts)
{
    if constexpr (requires { after.yearStart; })
        counts.endsBeforeStart += endsBeforeStart(after) && !endsBeforeStart(before) ? 1 : 0;
    if constexpr (requires { after.measures; }) {
        counts.losesAmounts += losesAmounts(before.measures, after.measures) ? 1 : 0;
        counts.noMeasure += after.measures.empty() && !before.measures.empty() ? 1 : 0;
    }
}

} // namespace

std::vector<EditWarning> warningsOf(const ChangeSet& changes)
{
    WarningCounts counts;
    for (const Change& change : changes.changes) {
        std::visit(
            [&]<class Held>(const Held& after) {
                if constexpr (requires { *after; }) {
                    const Held* before = std::get_if<Held>(&change.before);
                    if (before && *before && after)
                        countWarnings(**before, *after, counts);
                }
            },
            change.after);
    }
    std::vector<EditWarning> warnings;
    if (counts.losesAmounts > 0)
        warnings.push_back({"measure", WarningTexts::losesAmounts(counts.losesAmounts)});
    else if (counts.noMeasure > 0)
        warnings.push_back({"measure", WarningTexts::noMeasure(counts.noMeasure)});
    if (counts.endsBeforeStart > 0)
        warnings.push_back({"year_end", WarningTexts::endsBeforeStart(counts.endsBeforeStart)});
    return warnings;
}

} // namespace riparia
