// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"
#include "core/plan/Taxonomy.h"

#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// The status of a feature on a day.
struct StatusOn {
    std::string code = "unset";
    StatusClass displayClass = StatusClass::Unset; ///< Suspended when the flag is set, whatever the code
    bool delayed = false;
    bool suspended = false;
    bool cancelled = false;
    std::optional<Date> since;
    bool fromWorks = false; ///< told by the works: the feature has no event of its own by that day
};

/// The last event on or before `asOf` (no day = the last of all): of the feature's own events, else, when none of them lies by that day, of the
/// works' (null = no works), else unset. Two events of one day: the later in the list. A code the taxonomy does not know is kept, its class is Unset.
StatusOn statusOn(const std::vector<StatusEvent>& own, const std::vector<StatusEvent>* works,
                  const std::optional<Date>& asOf, const Taxonomy& taxonomy);

} // namespace riparia
