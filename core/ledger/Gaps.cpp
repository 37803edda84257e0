// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Gaps.h"

#include "core/ledger/CountContext.h"
#include "core/ledger/LineClip.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <tuple>

namespace riparia {

namespace {

const CountedFeature* ownerOn(const LengthPiece& piece, Bank lane)
{
    switch (laneOf(lane)) {
    case Lane::Left: return piece.ownerLeft;
    case Lane::Right: return piece.ownerRight;
    case Lane::Middle: break;
    }
    return piece.ownerRiver;
}

std::vector<LengthPiece> treatedPieces(const RiverCount* count, Bank lane)
{
    std::vector<LengthPiece> pieces;
    if (count)
        std::copy_if(count->pieces.begin(), count->pieces.end(), std::back_inserter(pieces),
                     [&](const LengthPiece& piece) { return ownerOn(piece, lane) != nullptr; });
    return pieces;
}

/// The stretches a jurisdiction answers for.
std::vector<Span> spansToTreat(const PlanRiver& river, const CountContext& context)
{
    const Span whole{Position{0}, Position{river.river.length().value}};
    if (!context.boundary() || !river.river.alignment)
        return {whole};
    return context.boundary()->spansInside(MeasuredLine::of(*river.river.alignment));
}

void addGaps(const std::shared_ptr<const PlanRiver>& river, const Ledger& ledger, Bank lane, std::vector<Gap>& gaps)
{
    const std::vector<LengthPiece> pieces = treatedPieces(ledger.river(river->river.key), lane);
    std::vector<Span> treated;
    treated.reserve(pieces.size());
    for (const LengthPiece& piece : pieces)
        treated.push_back(piece.span);
    for (const Span& stretch : spansToTreat(*river, *ledger.context)) {
        for (const Span& span : without(stretch, intersected({stretch}, treated))) {
            if (span.isEmpty())
                continue;
            Gap gap{river, span, nullptr, nullptr};
            const auto next =
                std::lower_bound(pieces.begin(), pieces.end(), span.to,
                                 [](const LengthPiece& p, Position place) { return p.span.from < place; });
            if (next != pieces.end() && next->span.from == span.to)
                gap.after = ownerOn(*next, lane);
            if (next != pieces.begin() && std::prev(next)->span.to == span.from)
                gap.before = ownerOn(*std::prev(next), lane);
            gaps.push_back(gap);
        }
    }
}

} // namespace

std::vector<Gap> gapsOf(const Ledger& ledger, const Plan& plan, Bank lane, GapRank rank)
{
    std::vector<Gap> gaps;
    const PlanLookup& lookup = ledger.context->lookup();
    for (const auto& river : entitiesOf<PlanRiver>(plan, ledger.request.scenario))
        if (lookup.river(river->river.key) == river) // of two with one key the one that is counted along
            addGaps(river, ledger, lane, gaps);
    const auto key = [&](const Gap& gap) {
        const bool byJoining = rank == GapRank::Joining;
        const std::int64_t length = gap.length().value;
        return std::tuple(byJoining && !gap.joinsTwo(), byJoining ? length : -length, gap.river->river.key,
                          gap.span.from);
    };
    std::sort(gaps.begin(), gaps.end(), [&](const Gap& a, const Gap& b) { return key(a) < key(b); });
    return gaps;
}

std::vector<Gap> gapsAlong(const Ledger& ledger, const std::shared_ptr<const PlanRiver>& river, Bank lane)
{
    std::vector<Gap> gaps;
    addGaps(river, ledger, lane, gaps);
    return gaps;
}

} // namespace riparia
