// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/geodesy/Ruler.h"
#include "core/plan/EntityTable.h"
#include "core/plan/EntityTraits.h"

#include <map>
#include <string>
#include <tuple>

namespace riparia {

struct ChangeSet;

/// What belongs to the plan as a whole.
struct PlanInfo {
    Uuid id;
    std::string title;
    Crs crs; ///< fixed after the first river
    LengthMethod method = LengthMethod::Geodesic;
    std::map<char, std::int64_t> counters; ///< last number given per code letter
    Issues notes;                          ///< what every report must repeat, such as an accepted ballpark conversion

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

    /// The river of the base (no scenario) with this key; null when there is none. O(rivers).
    std::shared_ptr<const PlanRiver> riverByKey(std::string_view key) const;

    /// Applies all changes or none. Error: ChangeConflict when a `before` is not what the plan holds (subject = code).
    Result<void> apply(const ChangeSet& changes);

    /// The next free code of a type, "S-0013"; counts up.
    std::string nextCode(char letter);

    friend bool operator==(const Plan& a, const Plan& b);

private:
    template <class T>
    using Table = EntityTable<T>;

    PlanInfo m_info;
    EntityTypes::Tuple<Table> m_tables;
};

} // namespace riparia
