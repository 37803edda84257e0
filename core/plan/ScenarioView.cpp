// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ScenarioView.h"

#include "core/base/Text.h"

#include <algorithm>
#include <map>

namespace riparia {

namespace {

/// What the scenarios of a chain put in place of, or beside, the base: by the id of the entity stood for; null = it is not there.
template <class T>
std::map<Uuid, std::shared_ptr<const T>> overlayOf(const EntityTable<T>& table, const std::vector<Uuid>& chain)
{
    std::map<Uuid, std::shared_ptr<const T>> overlay;
    std::map<Uuid, Uuid> standsFor; // a replacement may itself be replaced further down
    for (const Uuid& scenario : chain) {
        for (const auto& [id, row] : table) {
            if (row->meta.scenario != scenario)
                continue;
            const Uuid named = row->meta.replaces.isNil() ? id : row->meta.replaces;
            const auto further = standsFor.find(named);
            const Uuid place = further == standsFor.end() ? named : further->second;
            standsFor[id] = place;
            overlay[place] = row->meta.deleted ? nullptr : row;
        }
    }
    return overlay;
}

std::string foldedName(std::string_view text)
{
    return lowerAscii(trim(narrow(text)));
}

} // namespace

std::vector<Uuid> scenarioChain(const Plan& plan, const Uuid& scenario)
{
    std::vector<Uuid> chain;
    Uuid next = scenario;
    while (!next.isNil() && std::find(chain.begin(), chain.end(), next) == chain.end()) {
        chain.push_back(next);
        const auto row = plan.scenarios().find(next);
        next = row ? row->parent : Uuid();
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

ScenarioPlaces::ScenarioPlaces(const Plan& plan, const Uuid& scenario)
{
    const std::vector<Uuid> chain = scenarioChain(plan, scenario);
    EntityTypes::forEach([&]<class T>() {
        const EntityTable<T>& table = plan.table<T>();
        for (const auto& [id, row] : table) {
            if (!row->meta.scenario.isNil() || row->meta.deleted)
                m_standIn[id] = Uuid(); // unless the chain has it
        }
        for (const Uuid& link : chain) {
            for (const auto& [id, row] : table) {
                if (row->meta.scenario != link)
                    continue;
                const Uuid named = row->meta.replaces.isNil() ? id : row->meta.replaces;
                const auto further = m_place.find(named);
                const Uuid place = further == m_place.end() ? named : further->second;
                m_place[id] = place;
                m_standIn[place] = row->meta.deleted ? Uuid() : id;
            }
        }
    });
}

Uuid ScenarioPlaces::placeOf(const Uuid& id) const
{
    const auto known = m_place.find(id);
    return known == m_place.end() ? id : known->second;
}

Uuid ScenarioPlaces::standIn(const Uuid& id) const
{
    const Uuid place = placeOf(id);
    const auto row = m_standIn.find(place);
    return row == m_standIn.end() ? place : row->second;
}

template <class T>
std::vector<std::shared_ptr<const T>> entitiesOf(const Plan& plan, const Uuid& scenario)
{
    const EntityTable<T>& table = plan.table<T>();
    const auto overlay = overlayOf(table, scenarioChain(plan, scenario));
    std::vector<std::shared_ptr<const T>> rows;
    rows.reserve(table.size());
    auto changed = overlay.begin();
    const auto takeUpTo = [&](const Uuid& id) {
        for (; changed != overlay.end() && changed->first <= id; ++changed) {
            if (changed->second)
                rows.push_back(changed->second);
        }
    };
    for (const auto& [id, row] : table) {
        if (!row->meta.scenario.isNil() || row->meta.deleted)
            continue;
        takeUpTo(id);
        if (!overlay.contains(id))
            rows.push_back(row);
    }
    for (; changed != overlay.end(); ++changed) {
        if (changed->second)
            rows.push_back(changed->second);
    }
    return rows;
}

Result<Uuid> findScenario(const Plan& plan, std::string_view text)
{
    const std::string wanted = foldedName(text);
    if (wanted.empty() || wanted == "base")
        return Uuid();
    const auto id = Uuid::parse(wanted);
    std::vector<Uuid> found;
    std::vector<std::string> names;
    for (const auto& [uuid, row] : plan.scenarios()) {
        const Meta& meta = row->meta;
        if (meta.deleted)
            continue;
        if (uuid == id || foldedName(meta.code) == wanted)
            return uuid;
        if (foldedName(meta.name) == wanted || foldedName(meta.nameEn) == wanted)
            found.push_back(uuid);
        names.push_back(meta.name.empty() ? meta.code : meta.name);
    }
    if (found.size() == 1)
        return found.front();
    return fail(ErrorCode::ScenarioUnknown, std::string(text), join(names, ", "));
}

#define RIPARIA_VIEW(Type) template std::vector<std::shared_ptr<const Type>> entitiesOf<Type>(const Plan&, const Uuid&);
RIPARIA_FOR_EACH_ENTITY(RIPARIA_VIEW)
#undef RIPARIA_VIEW

} // namespace riparia
