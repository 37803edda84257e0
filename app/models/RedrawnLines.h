// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/PlanStore.h"
#include "core/plan/Plan.h"
#include "core/river/RiverNetwork.h"

#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// A segment whose line another program drew anew. The line is derived from the river, so that the segment is where it was until it is placed anew.
struct RedrawnLine {
    std::shared_ptr<const Segment> before;
    std::optional<Segment>
        placed; ///< on the longest stretch its line runs along, of its own river where there is one; none along no river
};

/// Those among the rows edited elsewhere that the plan still has, in their order. Bank and everything else of a segment stay. `network` is of the plan.
std::vector<RedrawnLine> redrawnLines(const Plan& plan, const RiverNetwork& network,
                                      const std::vector<ForeignEdit>& edits);

} // namespace riparia
