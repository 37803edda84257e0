// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverStationing.h"

#include "core/linref/ChainageText.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace riparia {

namespace {

/// A place with a label of its own, which is another one just after it where the place has a chainage equation.
struct LabelledPlace {
    Position at;
    std::int64_t before = 0;
    std::int64_t after = 0;
};

/// Downstream.
std::vector<LabelledPlace> labelledPlaces(const Stationing& stationing)
{
    std::vector<LabelledPlace> places;
    for (const CalibrationPoint& point : stationing.calibration())
        places.push_back({point.at, point.chainage, point.chainage});
    for (const ChainageEquation& equation : stationing.equations())
        places.push_back({equation.at, equation.back, equation.ahead});
    if (stationing.calibration().empty()) {
        const Position end{stationing.origin() == Origin::Source ? 0 : stationing.length().value};
        places.push_back({end, stationing.start(), stationing.start()});
    }
    std::ranges::stable_sort(places, {}, &LabelledPlace::at);
    return places;
}

tl::unexpected<Error> notGrowing(std::int64_t chainage, std::int64_t from, std::int64_t to)
{
    return fail(ErrorCode::InvalidArgument, chainageText({chainage}),
                "from " + chainageText({from}) + " to " + chainageText({to}) + " the chainage would not grow");
}

/// That labels grow away from the origin between the place and those beside it.
Result<void> checkGrowth(const Stationing& stationing, Position at, std::int64_t chainage)
{
    const bool isDownstream = stationing.origin() == Origin::Source;
    const std::vector<LabelledPlace> places = labelledPlaces(stationing);
    for (auto place = places.begin(); place != places.end(); ++place) {
        const auto next = std::next(place);
        if (next == places.end() || (place->at != at && next->at != at))
            continue;
        if (place->at == next->at)
            return fail(ErrorCode::InvalidArgument, chainageText({chainage}), "a chainage equation is at this place");
        const std::int64_t first = isDownstream ? place->after : next->before;
        const std::int64_t second = isDownstream ? next->before : place->after;
        if (second <= first)
            return notGrowing(chainage, first, second);
    }
    return {};
}

} // namespace

Result<Stationing> relabelled(const Stationing& stationing, Position at, std::int64_t chainage)
{
    const Position end{stationing.origin() == Origin::Source ? 0 : stationing.length().value};
    const bool isStart = stationing.calibration().empty() && at == end;
    std::vector<CalibrationPoint> points = stationing.calibration();
    if (!isStart) {
        std::erase_if(points, [at](const CalibrationPoint& point) { return point.at == at; });
        points.push_back({at, chainage});
    }
    Stationing after(stationing.length(), stationing.origin(), isStart ? chainage : stationing.start(),
                     std::move(points), stationing.equations());
    if (const auto grows = checkGrowth(after, at, chainage); !grows)
        return fail(grows.error());
    return after;
}

Result<RiverChange> restationedRiver(const Plan& plan, const Uuid& river, const Stationing& stationing, Keep keep)
{
    const auto before = riverToChange(plan, river);
    if (!before)
        return fail(before.error());
    RiverRule rule;
    rule.after = (*before)->river;
    rule.after.stationing = stationing;
    rule.byPlace = [](const Span& span) { return SpanOnGround{span}; };
    rule.byChainage = [&was = (*before)->river.stationing, &stationing](const Span& span) {
        return sameLabels(was, stationing, span);
    };
    return changedRiver(plan, *before, rule, keep);
}

} // namespace riparia
