// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/AreaMerge.h"

#include "app/models/WaterEdits.h"

#include "core/geometry/Region.h"
#include "core/plan/DerivedLink.h"
#include "core/plan/DividedFields.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace riparia {

namespace {

/// What two areas say, as one says it.
class AreaJoin {
public:
    AreaJoin(const Area& kept, const Area& going)
        : m_joined(kept)
    {
        take("name", m_joined.meta.name, going.meta.name);
        take("name_en", m_joined.meta.nameEn, going.meta.nameEn);
        takeLink(going.link);
        take("works", m_joined.works, going.works);
        takeMeasures(going.measures);
        take("status", m_joined.events, going.events);
        take("year_start", m_joined.yearStart, going.yearStart);
        take("year_end", m_joined.yearEnd, going.yearEnd);
        take("remarks", m_joined.meta.remarks, going.meta.remarks);
        take("kind", m_joined.kind, going.kind);
        takeAttributes(going.meta.attrs);
        takeTags(going.meta.tags);
    }

    const Area& joined() const { return m_joined; }
    const std::vector<std::string_view>& lost() const { return m_lost; }

private:
    template <class Value>
    void take(std::string_view field, Value& own, const Value& other)
    {
        const Value nothing{};
        if (other == nothing || own == other)
            return;
        if (own == nothing)
            own = other;
        else
            m_lost.push_back(field);
    }

    /// What was chosen by hand counts more than what was worked out.
    void takeLink(const WaterLink& other)
    {
        WaterLink& own = m_joined.link;
        const bool isChosen = other.origin == LinkOrigin::Explicit;
        if (own.origin == LinkOrigin::None || (own.origin == LinkOrigin::Derived && isChosen))
            own = other;
        else if (isChosen && own.water != other.water)
            m_lost.push_back("river");
    }

    void takeMeasures(const std::vector<MeasureEntry>& others)
    {
        const auto add = [](std::optional<double>& sum, const std::optional<double>& more) {
            if (more)
                sum = sum.value_or(0) + *more;
        };
        for (const MeasureEntry& other : others) {
            const auto same = std::ranges::find_if(m_joined.measures, [&](const MeasureEntry& one) {
                return one.type == other.type && one.unit == other.unit;
            });
            if (same == m_joined.measures.end()) {
                m_joined.measures.push_back(other);
                continue;
            }
            add(same->quantity, other.quantity);
            add(same->cost, other.cost);
        }
    }

    /// Those of the source; what a split has divided in either of them is marked in both together.
    void takeAttributes(const std::string& others)
    {
        std::vector<std::string> divided = dividedFields(m_joined.meta.attrs);
        for (const std::string& field : dividedFields(others))
            if (std::ranges::find(divided, field) == divided.end())
                divided.push_back(field);
        std::string own = withDivided(m_joined.meta.attrs, {});
        take(kAttributesField, own, withDivided(others, {}));
        m_joined.meta.attrs = withDivided(own, divided);
    }

    void takeTags(const std::vector<std::string>& others)
    {
        std::vector<std::string>& tags = m_joined.meta.tags;
        for (const std::string& tag : others)
            if (std::ranges::find(tags, tag) == tags.end())
                tags.push_back(tag);
    }

    Area m_joined;
    std::vector<std::string_view> m_lost;
};

/// Where the ground of both lies.
void linkAnew(Area& area, const PlanDocument& document)
{
    if (area.link.origin == LinkOrigin::Derived)
        area.link = derivedLink(document.network(), area.shape);
    if (area.link.origin != LinkOrigin::Explicit)
        return;
    const WaterLink chosen = std::exchange(area.link, WaterLink{});
    if (const auto done = linkToRiver(area, chosen.water, document); !done)
        area.link = chosen; // a water body, which has no stretches
}

} // namespace

Result<Area> mergedArea(const Area& kept, const Area& going, const PlanDocument& document)
{
    const auto first = Region::make(kept.shape);
    const auto second = Region::make(going.shape);
    if (!first || !second)
        return fail(first ? second.error() : first.error());
    const auto both = first->region.united(second->region);
    if (!both)
        return fail(both.error());
    Area joined = AreaJoin(kept, going).joined();
    joined.shape = both->polygons();
    linkAnew(joined, document);
    return joined;
}

std::vector<std::string_view> lostFields(const Area& kept, const Area& going)
{
    return AreaJoin(kept, going).lost();
}

} // namespace riparia
