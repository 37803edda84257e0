// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/PlanStore.h"
#include "core/plan/Entities.h"

#include <memory>
#include <optional>
#include <vector>

namespace riparia {

class PlanDocument;

/// A segment whose line another program drew anew. The line is derived from the river, so that the segment is where it was until it is placed anew.
struct RedrawnLine {
    std::shared_ptr<const Segment> before;
    std::optional<Segment>
        placed; ///< on the longest stretch its line runs along, of its own river where there is one; none along no river
};

/// Those among the rows edited elsewhere that stand, or for which another row stands, in the scenario shown, in their order: the row there is the one that is
/// placed, bank and everything else of it stay. Where both were drawn anew, its own line counts.
std::vector<RedrawnLine> redrawnLines(const PlanDocument& document, const std::vector<ForeignEdit>& edits);

} // namespace riparia
