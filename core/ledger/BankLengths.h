// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/RiverCount.h"

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace riparia {

/// How much of a span lies in pieces of each bank class, from running sums over the pieces of one river: O(log n) a question.
class BankLengths {
public:
    explicit BankLengths(const std::vector<LengthPiece>& pieces);

    Millimetres within(const Span& span, Bank bankClass) const;

private:
    Millimetres upTo(Position place, Bank bankClass) const;

    std::vector<Span> m_spans;
    std::vector<Bank> m_classes;
    std::vector<std::array<Millimetres, 4>> m_before; // before the piece, per class
};

/// Net river length by the banks that are covered. The four of them add up to the river length treated, and left() and right() to the bank length.
struct NetByBank {
    Millimetres bothBanks;
    Millimetres leftOnly;
    Millimetres rightOnly;
    Millimetres channelOnly;

    Millimetres left() const { return bothBanks + leftOnly; }
    Millimetres right() const { return bothBanks + rightOnly; }
    Millimetres oneBank() const { return leftOnly + rightOnly; }
};

NetByBank netByBank(const std::vector<std::shared_ptr<const RiverCount>>& rivers);

/// The gross of the along-river features of a river by where it lies: what of a segment lies in pieces of each bank class, what of a greenway
/// on each lane. Parts of nothing are not visited; the parts of a feature add up to its gross.
void eachGrossByPlace(
    const RiverCount& river,
    const std::function<void(const CountedFeature& feature, Bank place, const Amounts& gross)>& visit);

} // namespace riparia
