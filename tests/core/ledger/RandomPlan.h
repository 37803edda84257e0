// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Ledger.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <random>
#include <string>
#include <vector>

namespace riparia::test {

/// Plans for the laws of counting: a few rivers, works with and without events, segments, areas and greenways that overlap much,
/// a boundary, exclusion layers and a scenario. The same seed makes the same plan.
class RandomPlan {
public:
    explicit RandomPlan(unsigned seed);

    const Plan& plan() const { return m_plan; }
    /// Entities added, replaced or removed, in the base and in the scenario; applied to plan(). Returns their ids.
    std::vector<Uuid> edit();
    /// A request with any of boundary, exclusions, statuses, filter, day, scenario and owner criteria.
    CountRequest request();
    /// The same entities added in another order, each with the same id.
    Plan reordered();

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

private:
    template <class Entity>
    Entity named(const std::string& prefix);
    template <class Entity>
    void describe(Entity& entity);
    template <class Entity>
    void change(ChangeSet& changes, std::vector<Uuid>& ids);
    template <class Entity>
    void fill(Entity& entity);
    void fillOne(Segment& segment);
    void fillOne(Area& area);
    void fillOne(Greenway& greenway);
    void fillOne(Works& works);
    std::vector<StatusEvent> events();
    MultiPolygon polygon();
    Span span();
    std::string river();

    std::mt19937 m_random;
    Plan m_plan;
    int m_next = 1;
    std::vector<Uuid> m_works;
    Uuid m_scenario;
};

} // namespace riparia::test
