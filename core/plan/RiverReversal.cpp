// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverReversal.h"

#include "core/plan/SegmentPlace.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace riparia {

namespace {

Bank otherSide(Bank bank)
{
    switch (bank) {
    case Bank::Left: return Bank::Right;
    case Bank::Right: return Bank::Left;
    case Bank::Channel:
    case Bank::Both: break;
    }
    return bank;
}

/// Turns one river and gathers what that does to everything that names a stretch of it.
class Reversal {
public:
    Reversal(const Plan& plan, const PlanRiver& before, Keep keep)
        : m_plan(plan)
        , m_key(before.river.key)
        , m_length(before.river.length().value)
        , m_keep(keep)
        , m_after(before)
    {
        River& river = m_after.river;
        river.alignment = std::make_shared<const Alignment>(before.river.alignment->reversed());
        river.directionConfirmed = true;
        if (keep == Keep::Place)
            river.stationing = mirrored(before.river.stationing);
    }

    ChangeSet changes(const std::shared_ptr<const PlanRiver>& before)
    {
        m_changes.replace(before, m_after);
        EntityTypes::forEach([&]<class T>() {
            for (const auto& [id, row] : m_plan.table<T>()) {
                T after = *row;
                turn(after);
                if (!(after == *row))
                    m_changes.replace(row, std::move(after));
            }
        });
        return std::move(m_changes);
    }

private:
    Span mirrored(const Span& span) const
    {
        return {Position{m_length - span.to.mm}, Position{m_length - span.from.mm}};
    }

    /// Surveyed labels count the other way along the turned river.
    Stationing mirrored(const Stationing& stationing) const
    {
        if (stationing.calibration().empty() && stationing.equations().empty())
            return stationing;
        std::vector<CalibrationPoint> points = stationing.calibration();
        for (CalibrationPoint& point : points)
            point.at = Position{m_length - point.at.mm};
        std::vector<ChainageEquation> equations = stationing.equations();
        for (ChainageEquation& equation : equations) {
            equation.at = Position{m_length - equation.at.mm};
            std::swap(equation.back, equation.ahead);
        }
        const Origin origin = stationing.origin() == Origin::Source ? Origin::Mouth : Origin::Source;
        return {stationing.length(), origin, stationing.start(), std::move(points), std::move(equations)};
    }

    void turn(Segment& segment) const
    {
        if (segment.river != m_key)
            return;
        const bool isLocated = segment.state == SegmentState::Located;
        const Span span = segment.span;
        if (m_keep == Keep::Chainage) {
            if (isLocated)
                segment = placedOn(std::move(segment), m_after.river, span);
            return;
        }
        segment.bank = otherSide(segment.bank);
        if (isLocated) {
            segment = placedOn(std::move(segment), m_after.river, mirrored(span));
            return;
        }
        // Not reviewed yet: it stays so, on the line it was measured on.
        segment.span = mirrored(span);
        std::swap(segment.anchorFrom, segment.anchorTo);
        std::reverse(segment.snapshot.begin(), segment.snapshot.end());
    }

    void turn(Area& area) const { turnFixed(area.link); }
    void turn(Site& site) const { turnFixed(site.link); }

    void turn(Greenway& greenway) const
    {
        if (!greenway.isAlongRiver())
            turnFixed(greenway.link);
        else if (greenway.link.water == m_key && m_keep == Keep::Place)
            turnLink(greenway.link);
    }

    void turn(WaterBody& body) const
    {
        for (RiverSpan& stretch : body.spans) {
            if (stretch.river == m_key && m_keep == Keep::Place)
                stretch.span = mirrored(stretch.span);
        }
    }

    template <class T>
    void turn(T&) const
    {}

    /// The link of something with a place of its own.
    void turnFixed(WaterLink& link) const
    {
        if (link.water == m_key && (m_keep == Keep::Place || link.origin == LinkOrigin::Derived))
            turnLink(link);
    }

    void turnLink(WaterLink& link) const
    {
        link.bank = otherSide(link.bank);
        if (link.span != Span{}) // an empty one means the river as a whole
            link.span = mirrored(link.span);
    }

    const Plan& m_plan;
    std::string m_key;
    std::int64_t m_length;
    Keep m_keep;
    PlanRiver m_after;
    ChangeSet m_changes;
};

} // namespace

Result<ChangeSet> reversedRiver(const Plan& plan, const Uuid& river, Keep keep)
{
    const std::shared_ptr<const PlanRiver> before = plan.rivers().find(river);
    if (!before)
        return fail(ErrorCode::NotFound, river.toString());
    if (!before->river.alignment)
        return fail(ErrorCode::InvalidArgument, before->river.key);
    return Reversal(plan, *before, keep).changes(before);
}

std::size_t worksOn(const Plan& plan, const std::string& river)
{
    std::size_t count = 0;
    const auto add = [&](const Meta& meta, bool isOn) { count += isOn && !meta.deleted ? 1 : 0; };
    for (const auto& [id, row] : plan.segments())
        add(row->meta, row->river == river);
    for (const auto& [id, row] : plan.areas())
        add(row->meta, row->link.water == river);
    for (const auto& [id, row] : plan.greenways())
        add(row->meta, row->link.water == river);
    for (const auto& [id, row] : plan.table<Site>())
        add(row->meta, row->link.water == river);
    return count;
}

} // namespace riparia
