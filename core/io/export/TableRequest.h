// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/base/Uuid.h"
#include "core/ledger/Filter.h"

#include <memory>
#include <optional>
#include <unordered_set>

namespace riparia {

/// What of a plan goes into a table.
struct TableRequest {
    Uuid scenario;            ///< nil = base
    std::optional<Date> asOf; ///< day of the statuses; none = the last event of each feature
    Filter filter;            ///< of segments, areas and greenways
    bool hasShapes = true;    ///< false: rows are for formats without places
    std::shared_ptr<const std::unordered_set<Uuid>> only{}; ///< ids of the rows; null = all
};

} // namespace riparia
