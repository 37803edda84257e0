// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/WorksNumbers.h"

#include "app/render/ThemeClasses.h"

#include "core/plan/Status.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <vector>

namespace riparia {

namespace {

/// As statuses are: the works speak where the segment has no event of its own by that day.
std::optional<Date> completedOn(const Segment& segment, const Works* works, const std::optional<Date>& day)
{
    const auto isPast = [&](const StatusEvent& event) { return !day || event.date <= *day; };
    const bool speaksItself = std::ranges::any_of(segment.events, isPast);
    if (!speaksItself && !works)
        return std::nullopt;
    std::optional<Date> first;
    for (const StatusEvent& event : speaksItself ? segment.events : works->events) {
        if (!isPast(event) || (first && *first <= event.date))
            continue;
        const auto status = statusOn({event}, nullptr, std::nullopt, Taxonomy::builtIn());
        if (status.displayClass == StatusClass::Completed && !status.cancelled)
            first = event.date;
    }
    return first;
}

std::optional<double> costPerMetre(const Segment& segment)
{
    const double metres = segment.span.length().metres();
    std::optional<double> cost;
    for (const MeasureEntry& measure : segment.measures) {
        if (measure.cost)
            cost = cost.value_or(0) + *measure.cost;
    }
    return cost && metres > 0 ? themeCost(*cost / metres) : std::nullopt;
}

} // namespace

WorksNumbers worksNumbers(const Segment& segment, const Works* works, const std::optional<Date>& day)
{
    WorksNumbers numbers;
    numbers.costPerMetre = costPerMetre(segment);
    if (const auto completed = completedOn(segment, works, day))
        numbers.year = static_cast<double>(completed->year);
    else if (segment.yearEnd)
        numbers.year = static_cast<double>(*segment.yearEnd);
    else if (works && works->yearEnd)
        numbers.year = static_cast<double>(*works->yearEnd);
    return numbers;
}

} // namespace riparia
