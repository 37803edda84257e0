// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/plan/Entities.h"

#include <functional>
#include <optional>

namespace riparia {

/// What the map themes of numbers tell of a segment, a greenway or an area.
struct WorksNumbers {
    /// Of the day it was completed by its statuses, else of its works', up to the day asked about; else the planned end, its own or its works'.
    std::optional<double> year;
    /// Yuan a metre of its river length, of all measures with a cost together, as themeCost() has it. Of a greenway: a metre of its own length; of an area: a
    /// square metre.
    std::optional<double> costPerMetre;
};

/// `works`: those the segment is of, null for none. `day`: statuses after it are not there yet; none: all are.
WorksNumbers worksNumbers(const Segment& segment, const Works* works, const std::optional<Date>& day);
/// `metres`: how long its line or its stretch of the river is; asked only where there is a cost. On both banks it is counted twice, as the ledger does.
WorksNumbers worksNumbers(const Greenway& greenway, const Works* works, const std::optional<Date>& day,
                          const std::function<double()>& metres);
/// `squareMetres`: how large it is; asked only where there is a cost.
WorksNumbers worksNumbers(const Area& area, const Works* works, const std::optional<Date>& day,
                          const std::function<double()>& squareMetres);

} // namespace riparia
