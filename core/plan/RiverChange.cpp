// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverChange.h"

#include "core/plan/DerivedLink.h"
#include "core/plan/SegmentPlace.h"

#include <algorithm>
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

std::optional<Position> sameLabel(const Stationing& was, const Stationing& now, Position at)
{
    const Chainage label = was.chainageAt(at);
    Result<Position> found = now.positionOf(label);
    if (!found && label.branch != 0) // there may be one such label now
        found = now.positionOf({label.mm});
    return found ? std::optional(*found) : std::nullopt;
}

/// Follows one river with everything that names a span of it.
class RiverFollower {
public:
    RiverFollower(const Plan& plan, const PlanRiver& before, const RiverRule& rule, Keep keep)
        : m_plan(plan)
        , m_before(before)
        , m_key(before.river.key)
        , m_rule(rule)
        , m_keep(keep)
    {}

    RiverChange change(const std::shared_ptr<const PlanRiver>& before)
    {
        PlanRiver after = *before;
        after.river = m_rule.after;
        if (!(after == *before))
            m_change.changes.replace(before, std::move(after));
        EntityTypes::forEach([&]<class T>() {
            for (const auto& [id, row] : m_plan.table<T>()) {
                T followed = *row;
                follow(followed);
                if (!(followed == *row))
                    m_change.changes.replace(row, std::move(followed));
            }
        });
        std::ranges::sort(m_change.unkept);
        const auto repeated = std::ranges::unique(m_change.unkept);
        m_change.unkept.erase(repeated.begin(), repeated.end());
        return std::move(m_change);
    }

private:
    struct Moved {
        Span span;
        bool isKept = true; ///< what was to be kept
        bool isNear = true; ///< false: the river has left that ground
    };

    Moved moved(const Span& span) const { return moved(span, m_keep); }

    Moved moved(const Span& span, Keep keep) const
    {
        if (keep == Keep::Chainage) {
            if (const auto same = m_rule.byChainage(span))
                return {*same, true, true};
        }
        const SpanOnGround there = m_rule.byPlace(span);
        return {there.span, keep == Keep::Place && there.isNear && !there.span.isEmpty(), there.isNear};
    }

    void note(const Meta& meta, bool isKept)
    {
        if (!isKept && !meta.deleted)
            m_change.unkept.push_back(meta.code);
    }

    bool turnsRound() const { return m_rule.isTurned && m_keep == Keep::Place; }

    void follow(Segment& segment)
    {
        if (segment.river != m_key || (segment.state == SegmentState::Detached && !m_rule.isTurned))
            return;
        const Moved to = moved(segment.span);
        note(segment.meta, to.isKept);
        if (turnsRound())
            segment.bank = otherSide(segment.bank);
        if (segment.state != SegmentState::Located) {
            followUnreviewed(segment, to.span);
            return;
        }
        if (m_rule.after.alignment == m_before.river.alignment && to.span == segment.span)
            return;
        if (to.isNear && !to.span.isEmpty()) {
            segment = placedOn(std::move(segment), m_rule.after, to.span);
            return;
        }
        // Anchors and snapshot go on telling where it was measured.
        segment.state = to.span.isEmpty() ? SegmentState::Detached : SegmentState::Shifted;
        if (!to.span.isEmpty())
            segment.span = to.span;
    }

    /// Not reviewed yet: it stays so, on the line it was measured on.
    void followUnreviewed(Segment& segment, const Span& span) const
    {
        if (!span.isEmpty())
            segment.span = span;
        if (!turnsRound())
            return;
        std::swap(segment.anchorFrom, segment.anchorTo);
        std::reverse(segment.snapshot.begin(), segment.snapshot.end());
    }

    void follow(Area& area)
    {
        const bool isDerived = area.link.water == m_key && area.link.origin == LinkOrigin::Derived;
        if (!isDerived || !m_rule.network) {
            followFixed(area.meta, area.link);
            return;
        }
        area.link = derivedLink(*m_rule.network, area.shape);
        note(area.meta, area.link.water == m_key);
    }

    void follow(Site& site) { followFixed(site.meta, site.link); }

    void follow(Greenway& greenway)
    {
        if (!greenway.isAlongRiver()) {
            followFixed(greenway.meta, greenway.link);
            return;
        }
        if (greenway.link.water != m_key)
            return;
        const Moved to = moved(greenway.link.span);
        note(greenway.meta, to.isKept);
        if (turnsRound())
            greenway.link.bank = otherSide(greenway.link.bank);
        if (to.span.isEmpty())
            drawWhereItWas(greenway);
        else
            greenway.link.span = to.span;
    }

    /// The river has left it: the path is still there, of this river, but along no stretch of it.
    void drawWhereItWas(Greenway& greenway) const
    {
        if (greenway.lines.empty()) {
            if (Line line = m_before.river.alignment->slice(greenway.link.span); !line.empty())
                greenway.lines.push_back(std::move(line));
        }
        greenway.link.span = {};
        greenway.link.origin = LinkOrigin::Explicit;
    }

    void follow(WaterBody& body)
    {
        std::vector<RiverSpan> left;
        for (RiverSpan& stretch : body.spans) {
            if (stretch.river == m_key && !stretch.span.isEmpty()) {
                const Moved to = moved(stretch.span);
                note(body.meta, to.isKept);
                if (to.span.isEmpty())
                    continue; // it would name other ground
                stretch.span = to.span;
            }
            left.push_back(std::move(stretch));
        }
        body.spans = std::move(left);
    }

    template <class T>
    void follow(T&) const
    {}

    /// The link of something with a place of its own. One whose stretch is gone is none: without a span it would be to the river as a whole.
    void followFixed(const Meta& meta, WaterLink& link)
    {
        if (link.water != m_key)
            return;
        const Keep keep = link.origin == LinkOrigin::Derived ? Keep::Place : m_keep;
        if (m_rule.isTurned && keep == Keep::Place)
            link.bank = otherSide(link.bank);
        if (link.span == Span{}) // the river as a whole
            return;
        const Moved to = moved(link.span, keep);
        note(meta, to.isKept);
        if (to.span.isEmpty())
            link = {};
        else
            link.span = to.span;
    }

    const Plan& m_plan;
    const PlanRiver& m_before;
    std::string m_key;
    const RiverRule& m_rule;
    Keep m_keep;
    RiverChange m_change;
};

} // namespace

Result<std::shared_ptr<const PlanRiver>> riverToChange(const Plan& plan, const Uuid& river)
{
    std::shared_ptr<const PlanRiver> row = plan.rivers().find(river);
    if (!row)
        return fail(ErrorCode::NotFound, river.toString());
    if (!row->river.alignment)
        return fail(ErrorCode::InvalidArgument, row->river.key);
    return row;
}

RiverChange changedRiver(const Plan& plan, const std::shared_ptr<const PlanRiver>& before, const RiverRule& rule,
                         Keep keep)
{
    return RiverFollower(plan, *before, rule, keep).change(before);
}

std::optional<Span> sameLabels(const Stationing& was, const Stationing& now, const Span& span)
{
    const auto first = sameLabel(was, now, span.from);
    const auto second = sameLabel(was, now, span.to);
    if (!first || !second || *first == *second)
        return std::nullopt;
    return Span{std::min(*first, *second), std::max(*first, *second)};
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
