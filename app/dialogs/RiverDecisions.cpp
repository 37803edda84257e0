// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/RiverDecisions.h"

#include <utility>
#include <variant>

namespace riparia {

namespace {

/// 1 where a line runs the way of the other, -1 against it, 0 where they have too little in common to tell. The shorter is walked along the longer, for
/// one may be a part of the other.
int wayAlong(const Alignment& line, const Alignment& other)
{
    constexpr int kSteps = 16;
    const bool isShorter = line.length().value <= other.length().value;
    const Alignment& walked = isShorter ? line : other;
    const Alignment& along = isShorter ? other : line;
    int ahead = 0;
    int back = 0;
    std::optional<Position> last;
    for (int step = 0; step <= kSteps; ++step) {
        const Position on{walked.length().value * step / kSteps};
        const Position at = along.locate(walked.pointAt(on), last).at;
        ahead += last && at > *last ? 1 : 0;
        back += last && at < *last ? 1 : 0;
        last = at;
    }
    // Lines that lie elsewhere fall on one end, or to and fro.
    if (ahead + back < kSteps / 2)
        return 0;
    return ahead > 2 * back ? 1 : back > 2 * ahead ? -1 : 0;
}

} // namespace

void turnFlow(River& river)
{
    river.alignment = std::make_shared<const Alignment>(river.alignment->reversed());
    river.directionConfirmed = true;
}

void setOrigin(River& river, Origin origin)
{
    river.stationing = Stationing(river.length(), origin, river.stationing.start());
}

void setStart(River& river, std::int64_t start)
{
    river.stationing = Stationing(river.length(), river.stationing.origin(), start);
}

std::int64_t distanceFromStart(const River& river, Point place)
{
    const std::int64_t at = river.alignment->locate(place).at.mm;
    return river.stationing.origin() == Origin::Source ? at : river.length().value - at;
}

void setKnown(River& river, const KnownPlace& known)
{
    setStart(river, known.chainage - distanceFromStart(river, known.at));
}

RiverDecisions::Decision& RiverDecisions::of(const River& river)
{
    Decision& decision = m_decisions[river.key];
    decision.name = river.name.empty() ? river.key : river.name;
    decision.line = river.alignment;
    return decision;
}

void RiverDecisions::decideFlow(const River& river)
{
    of(river).isFlow = true;
}

void RiverDecisions::decideOrigin(const River& river, Origin origin)
{
    of(river).origin = origin;
}

void RiverDecisions::decideStart(const River& river, std::int64_t start)
{
    Decision& decision = of(river);
    decision.start = start;
    decision.known.reset();
}

void RiverDecisions::decideKnown(const River& river, const KnownPlace& known)
{
    Decision& decision = of(river);
    decision.known = known;
    decision.start.reset();
}

std::set<std::string> RiverDecisions::flows() const
{
    std::set<std::string> keys;
    for (const auto& [key, decision] : m_decisions)
        if (decision.isFlow)
            keys.insert(key);
    return keys;
}

std::optional<KnownPlace> RiverDecisions::known(const std::string& key) const
{
    const auto decision = m_decisions.find(key);
    return decision == m_decisions.end() ? std::nullopt : decision->second.known;
}

bool RiverDecisions::put(const Decision& decision, River& river)
{
    const int way = wayAlong(*river.alignment, *decision.line);
    if (way == 0)
        return false;
    if (decision.isFlow && way < 0)
        turnFlow(river);
    river.directionConfirmed = river.directionConfirmed || decision.isFlow;
    if (decision.origin)
        setOrigin(river, *decision.origin);
    if (decision.start)
        setStart(river, *decision.start);
    if (decision.known)
        setKnown(river, *decision.known);
    return true;
}

std::vector<LostDecision> RiverDecisions::putOn(ChangeSet& changes) const
{
    std::set<std::string> kept;
    std::set<std::string> otherLine;
    for (Change& change : changes.changes) {
        const auto* held = std::get_if<std::shared_ptr<const PlanRiver>>(&change.after);
        const auto decision = held ? m_decisions.find((*held)->river.key) : m_decisions.end();
        if (decision == m_decisions.end())
            continue;
        auto river = std::make_shared<PlanRiver>(**held);
        if (put(decision->second, river->river)) {
            change.after = std::shared_ptr<const PlanRiver>(std::move(river));
            kept.insert(decision->first);
        } else {
            otherLine.insert(decision->first);
        }
    }
    std::vector<LostDecision> lost;
    for (const auto& [key, decision] : m_decisions) {
        if (!kept.contains(key))
            lost.push_back({key, decision.name, !otherLine.contains(key)});
    }
    return lost;
}

} // namespace riparia
