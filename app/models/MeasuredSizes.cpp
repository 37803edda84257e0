// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/MeasuredSizes.h"

#include "core/geodesy/Ruler.h"

#include <cstddef>

namespace riparia {

namespace {

/// The size of an entity, from `known` where it was measured before. The measuring itself is done without the lock.
template <class T, class Size, class Measure>
Size measuredOnce(std::mutex& guard, std::unordered_map<std::shared_ptr<const T>, Size>& known, const T& entity,
                  const Plan& plan, Measure measure)
{
    const auto held = plan.table<T>().find(entity.meta.uuid);
    const bool isHeld = held.get() == &entity;
    if (isHeld) {
        const std::lock_guard lock(guard);
        if (const auto found = known.find(held); found != known.end())
            return found->second;
    }
    const auto ruler = Ruler::make(plan.info().crs, plan.info().method);
    const Size size = ruler ? measure(*ruler) : Size{};
    if (isHeld) {
        const std::lock_guard lock(guard);
        if (known.size() > 2 * plan.table<T>().size() + std::size_t{64}) // most are of entities that are gone
            known.clear();
        known.emplace(held, size);
    }
    return size;
}

} // namespace

SquareCentimetres MeasuredSizes::area(const Area& area, const Plan& plan)
{
    return measuredOnce(m_guard, m_areas, area, plan, [&](const Ruler& ruler) {
        return SquareCentimetres::fromSquareMetres(ruler.area(ruler.densified(area.shape)));
    });
}

Millimetres MeasuredSizes::perimeter(const Area& area, const Plan& plan)
{
    return measuredOnce(m_guard, m_perimeters, area, plan, [&](const Ruler& ruler) {
        Millimetres length;
        for (const Polygon& polygon : area.shape) {
            length += Millimetres::fromMetres(ruler.length(polygon.outer));
            for (const Ring& hole : polygon.holes)
                length += Millimetres::fromMetres(ruler.length(hole));
        }
        return length;
    });
}

Millimetres MeasuredSizes::length(const Greenway& greenway, const Plan& plan)
{
    return measuredOnce(m_guard, m_lengths, greenway, plan, [&](const Ruler& ruler) {
        Millimetres length;
        for (const Line& line : greenway.lines)
            length += Millimetres::fromMetres(ruler.length(line));
        return length;
    });
}

} // namespace riparia
