// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/geodesy/Ruler.h"
#include "core/plan/EntityTable.h"
#include "core/plan/EntityTraits.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace riparia {

struct Change;
struct ChangeSet;

/// What belongs to the plan as a whole.
struct PlanInfo {
    Uuid id;
    std::string title;
    Crs crs; ///< fixed after the first river
    LengthMethod method = LengthMethod::Geodesic;
    std::map<char, std::int64_t> counters; ///< last number given per code letter
    Issues notes;                          ///< what every report must repeat, such as an accepted ballpark conversion
    /// Findings of the checks that somebody looked at and left as they are: key of the finding, reason.
    std::map<std::string, std::string> setAside;
    /// Filters that are kept to be looked through again: name of the view, expression of core/ledger; "" = everything.
    std::map<std::string, std::string> views;
    std::string targetBasis;    ///< by which works the window measures targets, see app/models; "" = those that count
    std::string reportSettings; ///< how the report was asked for last: JSON of app/report; "" = never

    friend bool operator==(const PlanInfo&, const PlanInfo&) = default;
};

/// The document: every entity, by type and id. A value; a copy is a snapshot and costs nothing. Changed by ChangeSets only.
class Plan {
public:
    const PlanInfo& info() const { return m_info; }
    /// For making a plan and for the plan file; entities change by apply().
    void setInfo(PlanInfo info) { m_info = std::move(info); }

    template <class T>
    const EntityTable<T>& table() const
    {
        return std::get<EntityTable<T>>(m_tables);
    }
    const EntityTable<PlanRiver>& rivers() const { return table<PlanRiver>(); }
    const EntityTable<Segment>& segments() const { return table<Segment>(); }
    const EntityTable<Area>& areas() const { return table<Area>(); }
    const EntityTable<Greenway>& greenways() const { return table<Greenway>(); }
    const EntityTable<Works>& works() const { return table<Works>(); }

    const EntityTable<WaterBody>& waterBodies() const { return table<WaterBody>(); }
    const EntityTable<Scenario>& scenarios() const { return table<Scenario>(); }

    /// The river of the base (no scenario) with this key; null when there is none. O(rivers).
    std::shared_ptr<const PlanRiver> riverByKey(std::string_view key) const;

    /// Applies all changes in their order, or none. `before` is compared by value; info() is not touched. Errors: ChangeConflict when a `before` is
    /// not what the plan holds, or something is added that is there already (subject = code); InvalidArgument for an entity without id and for a
    /// change that turns one entity into another.
    Result<void> apply(const ChangeSet& changes);

    /// The next code of a type, "S-0013"; counts up. Codes are never given twice as long as the counters are kept.
    std::string nextCode(char letter);
    /// Lifts every counter to the highest number in use, scenarios included: for rows that came from elsewhere.
    void raiseCounters();

    /// Same info and same entities by value.
    friend bool operator==(const Plan& a, const Plan& b);

private:
    template <class T>
    using Table = EntityTable<T>;

    AnyEntity held(const AnyEntity& like, const Uuid& id) const;
    void put(const Change& change);

    PlanInfo m_info;
    EntityTypes::Tuple<Table> m_tables;
};

} // namespace riparia
