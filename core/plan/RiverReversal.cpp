// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverReversal.h"

#include <utility>

namespace riparia {

namespace {

Span mirrored(const Span& span, Millimetres length)
{
    return {Position{length.value - span.to.mm}, Position{length.value - span.from.mm}};
}

/// Surveyed labels count the other way along the turned river.
Stationing mirrored(const Stationing& stationing, Millimetres length)
{
    if (stationing.calibration().empty() && stationing.equations().empty())
        return stationing;
    std::vector<CalibrationPoint> points = stationing.calibration();
    for (CalibrationPoint& point : points)
        point.at = Position{length.value - point.at.mm};
    std::vector<ChainageEquation> equations = stationing.equations();
    for (ChainageEquation& equation : equations) {
        equation.at = Position{length.value - equation.at.mm};
        std::swap(equation.back, equation.ahead);
    }
    const Origin origin = stationing.origin() == Origin::Source ? Origin::Mouth : Origin::Source;
    return {stationing.length(), origin, stationing.start(), std::move(points), std::move(equations)};
}

} // namespace

Result<RiverChange> reversedRiver(const Plan& plan, const Uuid& river, Keep keep)
{
    const auto before = riverToChange(plan, river);
    if (!before)
        return fail(before.error());
    const Millimetres length = (*before)->river.length();
    RiverRule rule;
    rule.after = (*before)->river;
    rule.after.alignment = std::make_shared<const Alignment>((*before)->river.alignment->reversed());
    rule.after.directionConfirmed = true;
    if (keep == Keep::Place)
        rule.after.stationing = mirrored((*before)->river.stationing, length);
    rule.byPlace = [length](const Span& span) { return SpanOnGround{mirrored(span, length)}; };
    // The river turns under its labels.
    rule.byChainage = [](const Span& span) { return std::optional(span); };
    rule.isTurned = true;
    return changedRiver(plan, *before, rule, keep);
}

} // namespace riparia
