// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/WorksNumbers.h"

#include "app/render/ThemeClasses.h"

#include "core/ledger/RiverCount.h"
#include "core/plan/Status.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <vector>

namespace riparia {

namespace {

/// As statuses are: the works speak where the feature has no event of its own by that day.
std::optional<Date> completedOn(const std::vector<StatusEvent>& own, const Works* works, const std::optional<Date>& day)
{
    const auto isPast = [&](const StatusEvent& event) { return !day || event.date <= *day; };
    const bool speaksItself = std::ranges::any_of(own, isPast);
    if (!speaksItself && !works)
        return std::nullopt;
    std::optional<Date> first;
    for (const StatusEvent& event : speaksItself ? own : works->events) {
        if (!isPast(event) || (first && *first <= event.date))
            continue;
        const auto status = statusOn({event}, nullptr, std::nullopt, Taxonomy::builtIn());
        if (status.displayClass == StatusClass::Completed && !status.cancelled)
            first = event.date;
    }
    return first;
}

std::optional<double> costBySize(const std::vector<MeasureEntry>& measures, const std::function<double()>& size)
{
    std::optional<double> cost;
    for (const MeasureEntry& measure : measures) {
        if (measure.cost)
            cost = cost.value_or(0) + *measure.cost;
    }
    if (!cost)
        return std::nullopt;
    const double by = size();
    return by > 0 ? themeCost(*cost / by) : std::nullopt;
}

template <class Feature>
WorksNumbers numbersOf(const Feature& feature, const Works* works, const std::optional<Date>& day,
                       const std::function<double()>& size)
{
    WorksNumbers numbers;
    numbers.costPerMetre = costBySize(feature.measures, size);
    if (const auto completed = completedOn(feature.events, works, day))
        numbers.year = static_cast<double>(completed->year);
    else if (feature.yearEnd)
        numbers.year = static_cast<double>(*feature.yearEnd);
    else if (works && works->yearEnd)
        numbers.year = static_cast<double>(*works->yearEnd);
    return numbers;
}

} // namespace

WorksNumbers worksNumbers(const Segment& segment, const Works* works, const std::optional<Date>& day)
{
    return numbersOf(segment, works, day, [&] { return segment.span.length().metres(); });
}

WorksNumbers worksNumbers(const Greenway& greenway, const Works* works, const std::optional<Date>& day,
                          const std::function<double()>& metres)
{
    const int lanes = greenway.isAlongRiver() ? lanesOfGreenway(greenway.link.bank).count() : 1;
    return numbersOf(greenway, works, day, [&] { return metres() * lanes; });
}

WorksNumbers worksNumbers(const Area& area, const Works* works, const std::optional<Date>& day,
                          const std::function<double()>& squareMetres)
{
    return numbersOf(area, works, day, squareMetres);
}

} // namespace riparia
