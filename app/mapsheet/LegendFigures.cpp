// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/LegendFigures.h"

#include "app/mapsheet/MapSheetWords.h"

#include <cstdint>
#include <string>
#include <unordered_set>

namespace riparia {

namespace {

template <class Work>
bool isMember(const Work& work, const LegendMembers& of)
{
    switch (of.by) {
    case LegendMembers::By::Status: return static_cast<int>(work.status) == of.number;
    case LegendMembers::By::Year: return work.yearClass == of.number;
    case LegendMembers::By::Cost: return work.costClass == of.number;
    case LegendMembers::By::Measure:
        if constexpr (requires { work.measure; })
            return work.measure == of.code;
        break;
    case LegendMembers::By::Grade:
        if constexpr (requires { work.grade; })
            return work.grade == of.code;
        break;
    }
    return false;
}

template <class Work>
void addMembers(std::unordered_set<Uuid>& ids, const std::vector<Work>& works, const std::vector<std::uint32_t>& seen,
                const LegendMembers& of)
{
    for (const std::uint32_t i : seen) {
        if (isMember(works[i], of))
            ids.insert(works[i].id);
    }
}

/// "8.43 km"; "" for several kinds of works.
QString amountOf(const Figures& figures, const LegendMembers& of, const ReportNumbers& numbers)
{
    if (of.segments + of.areas + of.greenways != 1)
        return {};
    const Quantity quantity = of.segments ? Quantity::RiverLength
                              : of.areas  ? Quantity::Area
                                          : Quantity::GreenwayLength;
    const QString amount = of.segments ? numbers.kilometres(figures.river.net, false)
                           : of.areas  ? numbers.area(figures.area.net, false)
                                       : numbers.kilometres(figures.greenway.net, false);
    return amount + u' ' + numbers.unit(quantity);
}

QString figuresOf(const LegendMembers& of, const SeenWorks& seen, const MapContent& content, const Ledger& ledger,
                  const ReportNumbers& numbers)
{
    std::unordered_set<Uuid> ids;
    if (of.segments)
        addMembers(ids, content.segments, seen.segments, of);
    if (of.areas)
        addMembers(ids, content.areas, seen.areas, of);
    if (of.greenways)
        addMembers(ids, content.greenways, seen.greenways, of);
    std::vector<FeaturePtr> features; // in the order they are counted in
    for (const FeaturePtr& feature : ledger.features) {
        if (ids.contains(feature->meta->uuid))
            features.push_back(feature);
    }
    const QString number = ReportNumbers::withCommas(std::to_string(features.size()));
    const auto alone = countAlone(*ledger.context, features);
    const QString amount = alone ? amountOf(alone->figures, of, numbers) : QString();
    return amount.isEmpty() ? number : QString(number + QStringLiteral(" · ") + amount);
}

} // namespace

void addFigures(std::vector<LegendGroup>& groups, const SeenWorks& seen, const MapContent& content,
                const Ledger& ledger, const ReportNumbers& numbers)
{
    bool isAny = false;
    for (LegendGroup& group : groups) {
        for (LegendRow& row : group.rows) {
            if (!row.members)
                continue;
            row.figures = figuresOf(*row.members, seen, content, ledger, numbers);
            isAny = true;
        }
    }
    if (!isAny)
        return;
    const LegendRow note{MapSheetWords::figuresInWhole(), [](QPainter&, const QRectF&) {}};
    // In front: a legend that is too long for its sheet loses its end.
    groups.insert(groups.begin(), LegendGroup{MapSheetWords::figures(), {note}});
}

} // namespace riparia
