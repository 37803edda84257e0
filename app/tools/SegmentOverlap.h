// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/linref/Position.h"
#include "core/plan/ChangeSet.h"

#include <string>
#include <vector>

namespace riparia {

class PlanDocument;

/// What new segments share with others of the same measure on the same bank (UX.md 4.3). Both banks share with each of the two.
struct SegmentOverlap {
    Millimetres length;             ///< of river, of all new segments together
    std::vector<std::string> codes; ///< of the others, in the order of the river
    bool isWhole = false;           ///< nothing of the new segments lies elsewhere

    bool isEmpty() const { return length.value == 0; }
};

/// Of the segments with these ids in the scenario shown; those that are not there are passed over, and they do not overlap one another.
SegmentOverlap overlapOf(const PlanDocument& document, const std::vector<Uuid>& segments);

/// The same segments without what they share. What lies inside one leaves two (see dividedInto()), of which the second has a code of its own; what is
/// shared as a whole goes.
/// Empty when nothing is shared.
ChangeSet withoutOverlap(PlanDocument& document, const std::vector<Uuid>& segments);

} // namespace riparia
