// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/plan/Entities.h"

#include <optional>

namespace riparia {

/// What the map themes of numbers tell of a segment.
struct WorksNumbers {
    /// Of the day it was completed by its statuses, else of its works', up to the day asked about; else the planned end, its own or its works'.
    std::optional<double> year;
    /// Yuan a metre of its river length, of all measures with a cost together, as themeCost() has it.
    std::optional<double> costPerMetre;
};

/// `works`: those the segment is of, null for none. `day`: statuses after it are not there yet; none: all are.
WorksNumbers worksNumbers(const Segment& segment, const Works* works, const std::optional<Date>& day);

} // namespace riparia
