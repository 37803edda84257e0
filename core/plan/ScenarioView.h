// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/Plan.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// The entities of one scenario: the base overlaid by the scenario's replacements, additions and tombstones, and its parents' before it.
/// Rows in id order of the entity they stand for. nil = the base; a scenario that is not in the plan is a chain of its own rows over the base.
/// A replacement stands even where what it replaces is gone; parents that form a ring are taken once.
template <class T>
std::vector<std::shared_ptr<const T>> entitiesOf(const Plan& plan, const Uuid& scenario);

/// By uuid text, code, or unique name or English name, any case and width; "" and "base" are the base. Error: ScenarioUnknown (detail = the names there are).
Result<Uuid> findScenario(const Plan& plan, std::string_view text);

} // namespace riparia
