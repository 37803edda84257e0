// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ChangeSet.h"
#include "core/plan/SegmentPlace.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/RiverFixtures.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// Plans of one river with works on it, in plane metres.
namespace riparia::test {

constexpr Position metresAlong(std::int64_t metres)
{
    return Position{metres * 1000};
}

inline PlanRiver riverOf(const char* key, std::string_view wkt)
{
    PlanRiver row;
    row.meta.uuid = Uuid::named(key);
    row.meta.code = key;
    row.river = planarRiver(key, wkt);
    return row;
}

inline Segment segmentOn(const PlanRiver& river, const char* code, std::int64_t from, std::int64_t to, Bank bank)
{
    Segment segment;
    segment.meta.uuid = Uuid::named(code);
    segment.meta.code = code;
    segment.bank = bank;
    return placedOn(segment, river.river, {metresAlong(from), metresAlong(to)});
}

template <class... Entities>
Plan planOf(Entities... entities)
{
    Plan plan;
    ChangeSet changes;
    (changes.add(std::move(entities)), ...);
    mustApply(plan, changes);
    return plan;
}

inline Plan changed(const Plan& plan, const ChangeSet& changes)
{
    Plan after = plan;
    mustApply(after, changes);
    return after;
}

template <class T>
T held(const Plan& plan, const char* code)
{
    return *plan.table<T>().find(Uuid::named(code));
}

/// "100-250": the labels of a segment on river R in whole metres.
inline std::string labels(const Plan& plan, const Segment& segment)
{
    const Stationing& stationing = held<PlanRiver>(plan, "R").river.stationing;
    return std::to_string(stationing.chainageAt(segment.span.from).mm / 1000) + "-" +
           std::to_string(stationing.chainageAt(segment.span.to).mm / 1000);
}

} // namespace riparia::test
