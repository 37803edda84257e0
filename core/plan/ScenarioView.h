// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/Plan.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace riparia {

/// The entities of one scenario: the base overlaid by the scenario's replacements, additions and tombstones, and its parents' before it.
/// Rows in id order of the entity they stand for. nil = the base; a scenario that is not in the plan is a chain of its own rows over the base.
/// A replacement stands even where what it replaces is gone; parents that form a ring are taken once.
template <class T>
std::vector<std::shared_ptr<const T>> entitiesOf(const Plan& plan, const Uuid& scenario);

/// A scenario and what it stands over, the outermost first, without the base; empty for the base. Parents that form a ring are taken once.
std::vector<Uuid> scenarioChain(const Plan& plan, const Uuid& scenario);

/// Which row stands for which entity in a scenario (nil = the base), for asking by id. O(rows of scenarios) memory; made in O(entities).
class ScenarioPlaces {
public:
    ScenarioPlaces(const Plan& plan, const Uuid& scenario);

    /// The row that stands in the scenario for this entity of the base, or for a row that replaces it in the scenario or a parent. The id itself where
    /// the scenario says nothing of it; nil where it is not there, as for rows of other scenarios.
    Uuid standIn(const Uuid& id) const;
    /// Whether the row with this id is one of those the scenario is made of.
    bool stands(const Uuid& id) const { return standIn(id) == id; }
    /// The entity of the base a row stands for; itself where it stands for none.
    Uuid placeOf(const Uuid& id) const;

private:
    std::unordered_map<Uuid, Uuid> m_place;   // by row of any scenario
    std::unordered_map<Uuid, Uuid> m_standIn; // by place
};

/// By uuid text, code, or unique name or English name, any case and width; "" and "base" are the base. Error: ScenarioUnknown (detail = the names there are).
Result<Uuid> findScenario(const Plan& plan, std::string_view text);

} // namespace riparia
