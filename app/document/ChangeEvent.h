// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/EntityTraits.h"

#include <set>
#include <utility>
#include <vector>

namespace riparia {

/// What changed in a document. Views update from it; nobody calls another view.
struct ChangeEvent {
    std::vector<Uuid> ids;      ///< entities added, replaced or removed, and what they stand for in the scenario shown
    std::set<EntityKind> kinds; ///< of these
    bool info = false;          ///< title, CRS, length method or notes of the plan
    bool everything = false;    ///< another plan, or one read anew, or another scenario of it
    /// In the scenario shown: where the first of two rows stood, there stands the second now. Not told when `everything`.
    std::vector<std::pair<Uuid, Uuid>> moved{};

    bool concerns(EntityKind kind) const { return everything || kinds.contains(kind); }
};

} // namespace riparia
