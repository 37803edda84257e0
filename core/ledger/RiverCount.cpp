// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/RiverCount.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace riparia {

namespace {

using Features = std::vector<const CountedFeature*>;

Millimetres times(Millimetres length, std::int64_t n)
{
    return {length.value * n};
}

Millimetres lengthOf(const std::vector<Span>& spans)
{
    Millimetres sum;
    for (const Span& span : spans)
        sum += span.length();
    return sum;
}

/// The pieces of one kind of feature, for what is counted or for what lies outside.
std::vector<SweptPiece> sweep(const Features& features, EntityKind kind, CountedShape CountedFeature::*shape)
{
    std::vector<LaneSpan> spans;
    for (std::uint32_t rank = 0; rank < features.size(); ++rank) {
        const CountedFeature& feature = *features[rank];
        if (feature.kind != kind)
            continue;
        const Bank bank = feature.bank.value_or(Bank::Channel);
        const Lanes lanes = kind == EntityKind::Segment ? lanesOfSegment(bank) : lanesOfGreenway(bank);
        for (const Span& span : (feature.*shape).spans)
            spans.push_back({span, rank, lanes});
    }
    return sweepLanes(spans);
}

const CountedFeature* featureAt(const Features& features, std::uint32_t rank)
{
    return rank == kNobody ? nullptr : features[rank];
}

LengthPiece lengthPiece(const SweptPiece& swept, const Features& features)
{
    const auto& river = swept.on(Lane::Middle);
    const auto& left = swept.on(Lane::Left);
    const auto& right = swept.on(Lane::Right);
    return {swept.span,
            featureAt(features, river.owner),
            featureAt(features, left.owner),
            featureAt(features, right.owner),
            river.contributors,
            left.contributors,
            right.contributors};
}

Bank bankOf(Lane lane)
{
    switch (lane) {
    case Lane::Left: return Bank::Left;
    case Lane::Right: return Bank::Right;
    case Lane::Middle: break;
    }
    return Bank::Channel;
}

std::vector<GreenwayPiece> greenwayPieces(const std::vector<SweptPiece>& swept, const Features& features)
{
    std::vector<GreenwayPiece> pieces;
    for (const Lane lane : kLanes)
        for (const SweptPiece& piece : swept)
            if (const auto& on = piece.on(lane); on.contributors > 0)
                pieces.push_back({features[on.owner], on.contributors, piece.span, bankOf(lane), {}});
    return pieces;
}

Amounts netOf(const std::vector<LengthPiece>& pieces)
{
    Amounts net;
    for (const LengthPiece& piece : pieces)
        net += piece.net();
    return net;
}

Millimetres netOf(const std::vector<GreenwayPiece>& pieces)
{
    Millimetres net;
    for (const GreenwayPiece& piece : pieces)
        net += piece.length();
    return net;
}

std::vector<LengthPiece> lengthPieces(const Features& features, CountedShape CountedFeature::*shape)
{
    std::vector<LengthPiece> pieces;
    for (const SweptPiece& swept : sweep(features, EntityKind::Segment, shape))
        pieces.push_back(lengthPiece(swept, features));
    return pieces;
}

} // namespace

Bank LengthPiece::bankClass() const
{
    if (ownerLeft)
        return ownerRight ? Bank::Both : Bank::Left;
    return ownerRight ? Bank::Right : Bank::Channel;
}

Amounts LengthPiece::net() const
{
    return {span.length(), times(span.length(), int{ownerLeft != nullptr} + int{ownerRight != nullptr}), {}, {}};
}

Amounts LengthPiece::gross() const
{
    return {times(span.length(), onRiver), times(span.length(), std::int64_t{onLeft} + onRight), {}, {}};
}

std::shared_ptr<const RiverCount> countRiver(const std::string& river, Features features)
{
    auto count = std::make_shared<RiverCount>();
    count->river = river;
    count->features = std::move(features);
    const Features& all = count->features;
    count->pieces = lengthPieces(all, &CountedFeature::counted);
    count->greenways = greenwayPieces(sweep(all, EntityKind::Greenway, &CountedFeature::counted), all);
    count->net = netOf(count->pieces);
    count->net.greenway = netOf(count->greenways);
    count->netOutside = netOf(lengthPieces(all, &CountedFeature::outside));
    count->netOutside.greenway = netOf(greenwayPieces(sweep(all, EntityKind::Greenway, &CountedFeature::outside), all));
    return count;
}

Lanes lanesOfSegment(Bank bank)
{
    Lanes lanes;
    lanes.add(Lane::Middle);
    if (bank == Bank::Left || bank == Bank::Both)
        lanes.add(Lane::Left);
    if (bank == Bank::Right || bank == Bank::Both)
        lanes.add(Lane::Right);
    return lanes;
}

Lanes lanesOfGreenway(Bank bank)
{
    Lanes lanes;
    if (bank == Bank::Channel)
        lanes.add(Lane::Middle);
    if (bank == Bank::Left || bank == Bank::Both)
        lanes.add(Lane::Left);
    if (bank == Bank::Right || bank == Bank::Both)
        lanes.add(Lane::Right);
    return lanes;
}

Lane laneOf(Bank bank)
{
    return bank == Bank::Left ? Lane::Left : bank == Bank::Right ? Lane::Right : Lane::Middle;
}

Amounts amountsOfSegment(const std::vector<Span>& spans, Bank bank)
{
    const Millimetres length = lengthOf(spans);
    return {length, times(length, lanesOfSegment(bank).count() - 1), {}, {}};
}

Amounts amountsOfGreenway(const std::vector<Span>& spans, Bank bank)
{
    return {{}, {}, {}, times(lengthOf(spans), lanesOfGreenway(bank).count())};
}

} // namespace riparia
