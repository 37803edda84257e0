// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/BankLengths.h"

#include <algorithm>
#include <cstddef>

namespace riparia {

BankLengths::BankLengths(const std::vector<LengthPiece>& pieces)
{
    std::array<Millimetres, 4> sums{};
    for (const LengthPiece& piece : pieces) {
        m_spans.push_back(piece.span);
        m_classes.push_back(piece.bankClass());
        m_before.push_back(sums);
        sums[static_cast<std::size_t>(m_classes.back())] += piece.span.length();
    }
}

Millimetres BankLengths::within(const Span& span, Bank bankClass) const
{
    return upTo(span.to, bankClass) - upTo(span.from, bankClass);
}

Millimetres BankLengths::upTo(Position place, Bank bankClass) const
{
    // The last piece that begins before the place holds it or ends before it.
    const auto after = std::lower_bound(m_spans.begin(), m_spans.end(), place,
                                        [](const Span& span, Position p) { return span.from < p; });
    if (after == m_spans.begin())
        return {};
    const auto piece = static_cast<std::size_t>(after - m_spans.begin()) - 1;
    Millimetres length = m_before[piece][static_cast<std::size_t>(bankClass)];
    if (m_classes[piece] == bankClass)
        length += std::min(m_spans[piece].to, place) - m_spans[piece].from;
    return length;
}

NetByBank netByBank(const std::vector<std::shared_ptr<const RiverCount>>& rivers)
{
    NetByBank sums;
    for (const auto& river : rivers) {
        for (const LengthPiece& piece : river->pieces) {
            switch (piece.bankClass()) {
            case Bank::Both: sums.bothBanks += piece.span.length(); break;
            case Bank::Left: sums.leftOnly += piece.span.length(); break;
            case Bank::Right: sums.rightOnly += piece.span.length(); break;
            case Bank::Channel: sums.channelOnly += piece.span.length(); break;
            }
        }
    }
    return sums;
}

void eachGrossByPlace(const RiverCount& river,
                      const std::function<void(const CountedFeature& feature, Bank place, const Amounts& gross)>& visit)
{
    const BankLengths lengths(river.pieces);
    for (const CountedFeature* feature : river.features) {
        const Bank bank = feature->bank.value_or(Bank::Channel);
        for (const Span& span : feature->counted.spans) {
            if (feature->kind == EntityKind::Greenway) {
                for (const Bank lane : {Bank::Channel, Bank::Left, Bank::Right})
                    if (lanesOfGreenway(bank).has(laneOf(lane)))
                        visit(*feature, lane, {{}, {}, {}, span.length()});
                continue;
            }
            for (const Bank place : {Bank::Channel, Bank::Left, Bank::Right, Bank::Both}) {
                const Millimetres length = lengths.within(span, place);
                if (length.value != 0)
                    visit(*feature, place, {length, {length.value * (lanesOfSegment(bank).count() - 1)}, {}, {}});
            }
        }
    }
}

} // namespace riparia
