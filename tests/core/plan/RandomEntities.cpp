// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/plan/RandomEntities.h"

#include <QtCore/qglobal.h>

#include <bit>
#include <cmath>
#include <iterator>
#include <limits>

namespace riparia::test {

const Crs& planCrs()
{
    static const Crs crs = Crs::fromEpsg(4547).value();
    return crs;
}

const Ruler& planRuler()
{
    static const Ruler ruler = Ruler::make(planCrs()).value();
    return ruler;
}

void mustApply(Plan& plan, const ChangeSet& changes)
{
    const auto applied = plan.apply(changes);
    if (!applied)
        qFatal("fixture cannot be applied: %s %s", applied.error().subject.c_str(), applied.error().detail.c_str());
}

PlanRiver makeRiver(const std::string& key, Line line)
{
    PlanRiver row;
    row.meta.uuid = Uuid::named("river " + key);
    row.meta.code = "R-" + key;
    row.meta.name = key;
    row.river.key = key;
    row.river.name = key;
    row.river.alignment = std::make_shared<const Alignment>(Alignment::make(std::move(line), {}, planRuler()).value());
    row.river.stationing = Stationing(row.river.length(), Origin::Source);
    return row;
}

Uuid RandomEntities::newId()
{
    return Uuid::named(std::to_string(m_random()));
}

void RandomEntities::set(double& number)
{
    constexpr double inf = std::numeric_limits<double>::infinity();
    constexpr double hostile[] = {0.0,     -0.0,
                                  1e15,    -1e15,
                                  1e-7,    0.1,
                                  1e300,   std::numeric_limits<double>::min(),
                                  1e-320,  123456,
                                  1.0 / 3, inf,
                                  -inf,    std::numeric_limits<double>::quiet_NaN()};
    const auto bits = std::bit_cast<double>(m_random());
    number = below(3) == 0 ? hostile[below(std::size(hostile))] : bits;
    if (below(2) == 0)
        number = static_cast<double>(below(1'000'000'000)) / 1000.0;
    if (std::isnan(number) && !m_alsoNaN)
        number = 0;
}

void RandomEntities::set(std::string& text)
{
    const std::string samples[] = {"",
                                   "Ding Shan",
                                   "丁山河",
                                   "上輋水",
                                   "quote \" back \\ slash / newline \n tab \t",
                                   std::string("nul \0 inside", 12),
                                   "\x1b[31m\x7f",
                                   "\xd6\xd0\xce\xc4 GBK bytes",
                                   "\xff\xd8\xff\xe0 JPEG",
                                   "{\"base64\":\"Zg==\"}",
                                   "null",
                                   "𠮷 emoji 🌊"};
    text = samples[below(std::size(samples))];
    if (below(8) == 0)
        text += std::to_string(m_random());
}

void RandomEntities::set(MeasureEntry& measure)
{
    set(measure.type);
    set(measure.quantity);
    set(measure.unit);
    set(measure.cost);
}

void RandomEntities::set(StatusEvent& event)
{
    set(event.date);
    set(event.status);
    set(event.delayed);
    set(event.suspended);
    set(event.cancelled);
    set(event.note);
}

void RandomEntities::set(RiverSpan& span)
{
    set(span.river);
    set(span.span.from);
    set(span.span.to);
}

void RandomEntities::set(River& river)
{
    set(river.key);
    set(river.name);
    set(river.nameEn);
    set(river.directionConfirmed);
    Line line(2 + below(5));
    for (Point& p : line)
        p = {530000 + static_cast<double>(below(1u << 30)) / 1e6, 2520000 + static_cast<double>(below(1u << 30)) / 1e7};
    std::vector<double> z(below(2) * line.size());
    for (double& height : z)
        height = below(4) == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(below(100)) / 7;
    river.alignment = nullptr;
    river.stationing = {};
    if (below(10) == 0)
        return;
    river.alignment =
        std::make_shared<const Alignment>(Alignment::make(std::move(line), std::move(z), planRuler()).value());
    const Origin origin = below(2) == 0 ? Origin::Source : Origin::Mouth;
    const std::int64_t length = river.length().value;
    river.stationing = Stationing(river.length(), origin, static_cast<std::int64_t>(below(100000)) - 50000);
    if (below(2) == 0)
        river.stationing = Stationing(river.length(), origin, 0, {{Position{0}, 0}, {Position{length}, length + 77}},
                                      {{Position{length / 2}, length / 2, length / 2 + 5000}});
}

template <class T>
void RandomEntities::change(Plan& plan, ChangeSet& changes)
{
    const EntityTable<T>& table = plan.table<T>();
    ChangeSet one;
    std::shared_ptr<const T> chosen;
    if (!table.isEmpty())
        chosen = std::next(table.begin(), static_cast<std::ptrdiff_t>(below(table.size())))->second;
    switch (chosen ? below(3) : 0) {
    case 0: one.add(make<T>()); break;
    case 1: {
        T after = *chosen;
        if (below(4) != 0)
            fill(after);
        one.replace(chosen, std::move(after));
        break;
    }
    default: one.remove(chosen); break;
    }
    mustApply(plan, one);
    changes.changes.push_back(one.changes.front());
}

ChangeSet RandomEntities::changes(const Plan& plan, int amount)
{
    Plan after = plan;
    ChangeSet changes;
    changes.label = "random";
    while (amount-- > 0) {
        const std::uint64_t type = below(EntityTypes::kSize);
        std::uint64_t index = 0;
        EntityTypes::forEach([&]<class T>() {
            if (index++ == type)
                change<T>(after, changes);
        });
    }
    return changes;
}

Plan RandomEntities::plan(int entities)
{
    Plan plan;
    PlanInfo info;
    info.id = newId();
    info.crs = planCrs();
    plan.setInfo(info);
    mustApply(plan, changes(plan, entities));
    return plan;
}

} // namespace riparia::test
