// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"
#include "core/river/RiverNetwork.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A river that becomes another one (turned, with other labels, on another line) and what lies on it (UX.md D6): what the three have in common.
namespace riparia {

/// What of the works on a river stays when the river itself changes.
enum class Keep {
    Place,    ///< they stay where they are on the ground: chainages change
    Chainage, ///< they keep their chainages, and so move on the ground
};

struct RiverChange {
    ChangeSet changes;
    /// Codes of what cannot keep what it was to keep: it is at the next best place, or has none on the river any more. By code, each once.
    std::vector<std::string> unkept;
};

/// The same ground as a span of the river before.
struct SpanOnGround {
    Span span;
    bool isNear = true; ///< false: the river runs elsewhere now, it is only the nearest there is
};

/// What becomes of one river, and where a span of it goes.
struct RiverRule {
    River after;
    std::function<SpanOnGround(const Span&)> byPlace;
    /// The span with the same labels; none where the river has not got them any more.
    std::function<std::optional<Span>(const Span&)> byChainage;
    bool isTurned = false; ///< left is right then, and the first end of a span is the second
    /// Rivers afterwards, where areas have to be asked anew which of them they lie at.
    std::optional<RiverNetwork> network{};
};

/// The river with this id. Errors: NotFound; InvalidArgument for one without a line.
Result<std::shared_ptr<const PlanRiver>> riverToChange(const Plan& plan, const Uuid& river);

/// The river as the rule has it, and whatever names a span of it. Segments and greenways along the river, water bodies and explicit links keep what `keep`
/// says; areas and sites that were linked by where they lie are linked by that. A segment that the river has left becomes Shifted, on the nearest stretch,
/// or Detached where there is none: both are findings of the checks. Where the stretch is gone altogether, a greenway along it becomes lines drawn where it
/// was, of the river as a whole; a link of something with a place of its own is taken away, and so is the stretch of a water body. All of them are unkept.
RiverChange changedRiver(const Plan& plan, const std::shared_ptr<const PlanRiver>& before, const RiverRule& rule,
                         Keep keep);

/// The span that has the labels in `now` that this one has in `was`; none where one of them is missing or there are several.
std::optional<Span> sameLabels(const Stationing& was, const Stationing& now, const Span& span);

/// How many segments, areas, greenways and sites name a stretch of this river (key), tombstones left out.
std::size_t worksOn(const Plan& plan, const std::string& river);

} // namespace riparia
