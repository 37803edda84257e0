// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/OverlapPairs.h"

#include "core/ledger/LineClip.h"

#include <utility>

namespace riparia {

namespace {

Lanes lanesOf(const CountedFeature& feature)
{
    const Bank bank = feature.bank.value_or(Bank::Channel);
    return feature.kind == EntityKind::Segment ? lanesOfSegment(bank) : lanesOfGreenway(bank);
}

} // namespace

void PairMeter::addSpans(const CountedFeature& a, const CountedFeature& b, Overlap& overlap) const
{
    const Lanes lanesA = lanesOf(a);
    const Lanes lanesB = lanesOf(b);
    for (const Span& span : intersected(a.counted.spans, b.counted.spans)) {
        for (const Bank bank : {Bank::Channel, Bank::Left, Bank::Right}) {
            if (!lanesA.has(laneOf(bank)) || !lanesB.has(laneOf(bank)))
                continue;
            overlap.places.push_back({a.water.key, span, bank, {}, {}});
            Amounts& amount = overlap.amount;
            if (a.kind == EntityKind::Greenway)
                amount.greenway += span.length();
            else
                (bank == Bank::Channel ? amount.river : amount.bank) += span.length();
        }
    }
}

Result<void> PairMeter::addArea(const CountedFeature& a, const CountedFeature& b, Overlap& overlap) const
{
    auto both = a.counted.region.intersected(b.counted.region);
    if (!both)
        return fail(both.error().code, a.code(), b.code());
    if (both->isEmpty() || !m_ruler)
        return {};
    overlap.amount.area = SquareCentimetres::fromSquareMetres(m_ruler->area(both->polygons()));
    if (overlap.amount.area.value > 0)
        overlap.places.push_back({{}, {}, Bank::Channel, {}, std::move(*both)});
    return {};
}

void PairMeter::addLines(Overlap& overlap) const
{
    if (!m_ruler)
        return;
    for (GreenwayOverlap& stretch : countFreeGreenways(overlap.features, &CountedFeature::counted, *m_ruler).overlaps) {
        overlap.amount.greenway += stretch.length();
        overlap.places.push_back({{}, {}, Bank::Channel, std::move(stretch.line), {}});
    }
}

Result<std::optional<Overlap>> PairMeter::shared(const CountedFeature& a, const CountedFeature& b) const
{
    if (a.kind != b.kind || a.alongRiver != b.alongRiver)
        return std::nullopt;
    Overlap overlap;
    overlap.features = m_order(a, b) ? std::vector{&a, &b} : std::vector{&b, &a};
    overlap.rule = m_order.ruleBetween(a, b);
    if (a.kind == EntityKind::Area) {
        if (auto added = addArea(a, b, overlap); !added)
            return fail(added.error());
    } else if (!a.alongRiver) {
        addLines(overlap);
    } else if (a.water.key == b.water.key) {
        addSpans(a, b, overlap);
    }
    if (overlap.places.empty())
        return std::nullopt;
    return std::optional(std::move(overlap));
}

} // namespace riparia
