// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/RiverOrder.h"

#include "core/ledger/OwnerOrder.h"
#include "core/plan/ScenarioView.h"
#include "core/river/RiverNetwork.h"

#include <algorithm>
#include <compare>
#include <set>
#include <utility>

namespace riparia {

namespace {

/// Where a river stands among all.
struct RiverRank {
    std::string basin; ///< key of the river that receives all others
    int level = 0;
    std::vector<Position> joins; ///< on the main stem, on its tributary ... down to the river itself
};

/// Who flows into whom.
class RiverTree {
public:
    RiverTree(const RiverRegister& registered, const Plan& plan, const Uuid& scenario)
        : m_register(registered)
    {
        std::vector<River> lines;
        for (const auto& row : entitiesOf<PlanRiver>(plan, scenario)) {
            if (!row->river.alignment)
                continue;
            m_rivers.emplace(row->river.key, row->river);
            lines.push_back(row->river);
        }
        const RiverNetwork network = RiverNetwork::make(std::move(lines));
        for (const Confluence& confluence : network.confluences())
            m_receivers.emplace(network.rivers()[confluence.from].key, network.rivers()[confluence.into].key);
        for (const auto& [key, entry] : registered) {
            if (m_rivers.contains(entry.into))
                m_receivers.insert_or_assign(key, entry.into);
        }
    }

    RiverRank rankOf(const std::string& key) const
    {
        RiverRank rank;
        rank.basin = key;
        std::set<std::string> passed{key}; // rivers that form a ring end it
        for (auto next = m_receivers.find(key);
             next != m_receivers.end() && m_rivers.contains(rank.basin) && passed.insert(next->second).second;
             next = m_receivers.find(rank.basin)) {
            rank.joins.push_back(joinOf(m_rivers.at(rank.basin), m_rivers.at(next->second)));
            rank.basin = next->second;
        }
        std::ranges::reverse(rank.joins);
        const auto entry = m_register.find(key);
        rank.level = entry != m_register.end() && entry->second.level >= 0 ? entry->second.level
                                                                           : static_cast<int>(rank.joins.size());
        return rank;
    }

private:
    static Position joinOf(const River& river, const River& into)
    {
        return into.alignment->locate(river.alignment->points().back()).at;
    }

    const RiverRegister& m_register;
    std::map<std::string, River, std::less<>> m_rivers;
    std::map<std::string, std::string, std::less<>> m_receivers;
};

} // namespace

RiverRegister riverRegisterOf(const Plan& plan, const Uuid& scenario)
{
    static const std::map<std::string, int, std::less<>> kLevels{
        {"main", 0}, {"first", 1}, {"second", 2}, {"third", 3}};
    const auto bodies = entitiesOf<WaterBody>(plan, scenario);
    const ScenarioPlaces places(plan, scenario);
    std::map<Uuid, std::string> riverOf;
    for (const auto& body : bodies) {
        if (!body->spans.empty())
            riverOf.emplace(body->meta.uuid, body->spans.front().river);
    }
    RiverRegister registered;
    for (const auto& body : bodies) {
        const auto level = kLevels.find(body->level);
        const auto into = riverOf.find(places.standIn(body->parent));
        for (const RiverSpan& span : body->spans) {
            RegisteredRiver& entry = registered[span.river];
            if (level != kLevels.end() && (entry.level < 0 || level->second < entry.level))
                entry.level = level->second;
            if (into != riverOf.end() && into->second != span.river && entry.into.empty())
                entry.into = into->second;
            entry.isBlackOdorous = entry.isBlackOdorous || body->blackOdour;
        }
    }
    return registered;
}

void orderRivers(std::vector<RiverFacts>& rivers, const RiverRegister& registered, const Plan& plan,
                 const Uuid& scenario)
{
    const RiverTree tree(registered, plan, scenario);
    std::map<std::string, RiverRank, std::less<>> ranks;
    for (const RiverFacts& facts : rivers) {
        if (facts.river)
            ranks.emplace(facts.key, tree.rankOf(facts.key));
    }
    std::ranges::stable_sort(rivers, [&](const RiverFacts& a, const RiverFacts& b) {
        if (!a.river || !b.river)
            return a.river && !b.river;
        const RiverRank& first = ranks.at(a.key);
        const RiverRank& second = ranks.at(b.key);
        if (const auto basins = compareCodes(first.basin, second.basin); basins != 0)
            return basins < 0;
        if (first.level != second.level)
            return first.level < second.level;
        if (first.joins != second.joins)
            return first.joins < second.joins;
        return compareCodes(a.key, b.key) < 0;
    });
}

} // namespace riparia
