// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/RandomPlan.h"

#include "tests/core/ledger/PlanMaker.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace riparia::test {

namespace {

constexpr int kSide = 60; // metres: everything lies within a square of this size, so that much overlaps

} // namespace

RandomPlan::RandomPlan(unsigned seed)
    : m_random(seed)
    , m_plan(emptyPlan())
{
    add(m_plan, straightRiver("DS", kSide, 10), straightRiver("HS", kSide, 30),
        riverAlong("WAN", fromOrigin(Line{{50, 0}, {40, 20}, {55, 30}, {40, 45}, {50, 60}})));
    add(m_plan, boundary("Z-town", rectangle(-5, 15, 45, 52)), boundary("Z-lake", rectangle(20, 20, 35, 28), "water"),
        boundary("Z-pond", rectangle(30, 24, 44, 33), "water"));
    Scenario scenario;
    scenario.meta.uuid = m_scenario = Uuid::named("N-1");
    scenario.meta.code = "N-1";
    add(m_plan, scenario);
    ChangeSet changes;
    for (int i = 0; i < 3; ++i) {
        auto works = named<Works>("W");
        fill(works);
        m_works.push_back(works.meta.uuid);
        changes.add(works);
    }
    const auto some = [&]<class Entity>(const std::string& prefix, int most) {
        for (int i = below(most); i > 0; --i) {
            auto entity = named<Entity>(prefix);
            fill(entity);
            changes.add(entity);
        }
    };
    some.operator()<Segment>("S", 12);
    some.operator()<Area>("A", 9);
    some.operator()<Greenway>("G", 7);
    mustApply(m_plan, changes);
    for (int i = 0; i < 3; ++i)
        edit();
}

template <class Entity>
Entity RandomPlan::named(const std::string& prefix)
{
    Entity entity;
    entity.meta.code = prefix + "-" + std::to_string(m_next++);
    entity.meta.uuid = Uuid::named(entity.meta.code);
    return entity;
}

template <class Entity>
void RandomPlan::fill(Entity& entity)
{
    if constexpr (!std::is_same_v<Entity, Works>) {
        entity.works = below(3) ? m_works[static_cast<std::size_t>(below(static_cast<int>(m_works.size())))] : Uuid();
        entity.measures.clear();
        for (int i = below(4); i > 0; --i)
            entity.measures.push_back(
                {"M0" + std::to_string(1 + below(4)), {}, {}, below(2) ? std::optional(10.0) : std::nullopt});
    }
    entity.meta.tags.clear();
    for (int i = below(3); i > 0; --i)
        entity.meta.tags.push_back(std::string(1, static_cast<char>('a' + below(3))));
    entity.events = below(2) ? events() : std::vector<StatusEvent>{};
    entity.yearEnd = below(2) ? std::optional(2020 + below(4)) : std::nullopt;
    fillOne(entity);
}

void RandomPlan::fillOne(Segment& segment)
{
    segment.river = river();
    segment.span = span();
    segment.bank = static_cast<Bank>(below(4));
    segment.state = below(20) ? SegmentState::Located : SegmentState::Detached;
}

void RandomPlan::fillOne(Area& area)
{
    area.shape = polygon();
    area.kind = below(2) ? "wetland" : "park";
    if (below(2))
        area.link = {river(), {}, static_cast<Bank>(below(4)), LinkOrigin::Explicit};
}

void RandomPlan::fillOne(Greenway& greenway)
{
    greenway.lines.clear();
    if (below(2)) {
        greenway.link = {river(), span(), static_cast<Bank>(below(4)), LinkOrigin::Explicit};
        return;
    }
    greenway.link = {};
    // Parallel to each other within a few metres, so that some run together.
    Line line;
    const double east = below(4);
    for (int north = below(20); north < 20 + below(40); north += 5 + below(15))
        line.push_back({east + below(3) * 0.7, static_cast<double>(north)});
    greenway.lines.push_back(fromOrigin(line));
}

void RandomPlan::fillOne(Works& works)
{
    works.order = below(3);
    works.category = below(2) ? "black_odour" : "channel";
}

std::vector<StatusEvent> RandomPlan::events()
{
    static const std::vector<std::string> kStatuses{"plan", "construction", "completion", "acceptance"};
    std::vector<StatusEvent> list;
    for (int i = below(4); i > 0; --i) {
        StatusEvent one = on("2020-01-01", kStatuses[static_cast<std::size_t>(below(4))]);
        one.date.year += below(4);
        one.suspended = below(10) == 0;
        one.cancelled = below(10) == 0;
        list.push_back(one);
    }
    return list;
}

MultiPolygon RandomPlan::polygon()
{
    const double x = below(kSide);
    const double y = below(kSide);
    const double width = 1 + below(25);
    const double height = 1 + below(25);
    switch (below(4)) {
    case 0: return fromOrigin(rectangle(x, y, x + width, y + height));
    case 1: { // a bow tie, which has to be repaired
        return fromOrigin(
            MultiPolygon{{{{x, y}, {x + width, y + height}, {x + width, y}, {x, y + height}, {x, y}}, {}}});
    }
    case 2: { // with a hole
        MultiPolygon frame = rectangle(x, y, x + width + 4, y + height + 4);
        frame.front().holes.push_back(rectangle(x + 1, y + 1, x + 3, y + 3).front().outer);
        return fromOrigin(frame);
    }
    default: {
        Ring ring;
        for (int k = 0; k < 9; ++k)
            ring.push_back({x + (5 + below(9)) * std::cos(k * 0.698), y + (5 + below(9)) * std::sin(k * 0.698)});
        ring.push_back(ring.front());
        return fromOrigin(MultiPolygon{{ring, {}}});
    }
    }
}

Span RandomPlan::span()
{
    const double from = below(kSide);
    return {Position::fromMetres(from), Position::fromMetres(from + below(kSide))};
}

std::string RandomPlan::river()
{
    static const std::vector<std::string> kRivers{"DS", "HS", "WAN", "DS", "HS", "WAN", "NONE"};
    return kRivers[static_cast<std::size_t>(below(7))];
}

template <class Entity>
void RandomPlan::change(ChangeSet& changes, std::vector<Uuid>& ids)
{
    std::vector<std::shared_ptr<const Entity>> rows;
    for (const auto& [id, row] : m_plan.table<Entity>())
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            rows.push_back(row);
    const auto& prefix = std::string(1, EntityTraits<Entity>::letter);
    Entity fresh = named<Entity>(prefix);
    const auto& old = rows.empty() ? nullptr : rows[static_cast<std::size_t>(below(static_cast<int>(rows.size())))];
    const int what = old ? below(6) : 0;
    if (what == 1 && !std::is_same_v<Entity, Works>) {
        changes.remove(old);
        ids.push_back(old->meta.uuid);
        return;
    }
    if (what >= 4) { // edited in place
        Entity edited = *old;
        fill(edited);
        changes.replace(old, edited);
        ids.push_back(old->meta.uuid);
        return;
    }
    fill(fresh);
    if (what == 2 || what == 3) { // replaced, taken away or added in the scenario
        fresh.meta.scenario = m_scenario;
        fresh.meta.replaces = below(3) && old->meta.scenario.isNil() ? old->meta.uuid : Uuid();
        fresh.meta.deleted = what == 3 && !fresh.meta.replaces.isNil();
    }
    changes.add(fresh);
    ids.push_back(fresh.meta.uuid);
}

std::vector<Uuid> RandomPlan::edit()
{
    ChangeSet changes;
    std::vector<Uuid> ids;
    for (int i = 1 + below(3); i > 0; --i) {
        switch (below(8)) {
        case 0: change<Works>(changes, ids); break;
        case 1:
        case 2: change<Area>(changes, ids); break;
        case 3:
        case 4: change<Greenway>(changes, ids); break;
        case 5:
            if (below(4) == 0) { // the boundary or an exclusion moves
                const auto old = m_plan.table<Boundary>().find(Uuid::named(below(2) ? "Z-town" : "Z-pond"));
                Boundary moved = *old;
                moved.shape = polygon();
                if (std::find(ids.begin(), ids.end(), moved.meta.uuid) == ids.end()) {
                    changes.replace(old, moved);
                    ids.push_back(moved.meta.uuid);
                }
                break;
            }
            [[fallthrough]];
        default: change<Segment>(changes, ids); break;
        }
    }
    mustApply(m_plan, changes);
    return ids;
}

CountRequest RandomPlan::request()
{
    CountRequest wanted;
    CountingScheme& scheme = wanted.scheme;
    if (below(2))
        scheme.boundary = Uuid::named("Z-town");
    if (below(3) == 0)
        scheme.exclusions = {"water"};
    if (below(3) == 0)
        scheme.statuses = {"completed", "construction"};
    scheme.suspended = below(2) == 0;
    scheme.cancelled = below(2) == 0;
    if (below(3) == 0)
        scheme.asOf = Date{2021, 6, 30};
    if (below(4) == 0)
        scheme.owner = {OwnerCriterion::LongestFirst};
    if (below(4) == 0)
        scheme.filter = "year != 2021";
    if (below(4) == 0)
        wanted.filter = *Filter::parse("length_m > 5 or area_m2 > 20 or river = WAN or category = channel");
    if (below(3) == 0)
        wanted.scenario = m_scenario;
    return wanted;
}

Plan RandomPlan::reordered()
{
    ChangeSet changes = compare(emptyPlan(), m_plan);
    std::shuffle(changes.changes.begin(), changes.changes.end(), m_random);
    Plan plan = emptyPlan();
    mustApply(plan, changes);
    return plan;
}

} // namespace riparia::test
