// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/Plan.h"

#include <memory>
#include <string_view>
#include <vector>

namespace riparia {

/// The entities of one scenario: the base overlaid by the scenario's replacements, additions and tombstones (and its parents' before it).
/// Rows in id order of the base entity they stand for. nil = the base.
template <class T>
std::vector<std::shared_ptr<const T>> entitiesOf(const Plan& plan, const Uuid& scenario);

/// By uuid text, code, name or English name; "" and "base" are the base. Error: ScenarioUnknown.
Result<Uuid> findScenario(const Plan& plan, std::string_view text);

} // namespace riparia
