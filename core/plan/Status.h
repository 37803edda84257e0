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
    bool fromWorks = false; ///< the feature has no events of its own
};

/// The last event on or before `asOf` (no day = the last of all): own events, else those of the works, else unset. Two events of one day: the later in the list.
StatusOn statusOn(const std::vector<StatusEvent>& own, const std::vector<StatusEvent>* works,
                  const std::optional<Date>& asOf, const Taxonomy& taxonomy);

} // namespace riparia
