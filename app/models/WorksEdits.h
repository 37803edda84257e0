// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"

#include "core/plan/Entities.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace riparia {

using WorksPtr = std::shared_ptr<const Works>;

/// The works of the scenario shown, in the order of lists.
std::vector<WorksPtr> worksInOrder(const PlanDocument& document);
/// How many segments, areas, greenways and sites of the scenario shown belong to these works.
std::size_t membersOf(const PlanDocument& document, const Uuid& works);

/// New works after all others: "Add W-0004". They get their id, code and stamps here.
FieldEdit addingWorks(PlanDocument& document, Works works);
/// They go; what belongs to them stays and belongs to none. "Delete W-0004". Error: NotFound.
Result<FieldEdit> removingWorks(const PlanDocument& document, const Uuid& works);

} // namespace riparia
