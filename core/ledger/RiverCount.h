// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/CountedFeature.h"
#include "core/ledger/LaneSweep.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace riparia {

/// A stretch of river with the same contributors throughout. It has up to three owners: of its river length, of its left bank, of its
/// right bank. Who contributes besides the owners: Contributors.h.
struct LengthPiece {
    Span span;
    const CountedFeature* ownerRiver = nullptr; ///< never null
    const CountedFeature* ownerLeft = nullptr;  ///< null: nobody on this bank
    const CountedFeature* ownerRight = nullptr;
    std::uint32_t onRiver = 0; ///< number of contributors
    std::uint32_t onLeft = 0;
    std::uint32_t onRight = 0;

    /// Bank class of the piece by the lanes that are covered: Both, Left, Right, else Channel.
    Bank bankClass() const;
    Amounts net() const;
    Amounts gross() const; ///< of all contributors
};

/// A stretch of greenway counted once: of an along-river one on one lane, or of a free one.
struct GreenwayPiece {
    const CountedFeature* owner = nullptr;
    std::uint32_t contributors = 1;
    Span span;                 ///< along-river: on the river; free: on the line
    Bank lane = Bank::Channel; ///< along-river: Left, Right, or Channel where no bank is said
    MeasuredLine line;         ///< free form; empty for along-river

    Millimetres length() const { return span.length(); }
};

/// Everything counted by spans of one river: its pieces are disjoint and net is their sum.
struct RiverCount {
    std::string river;                           ///< key
    std::vector<const CountedFeature*> features; ///< in owner order; segments before greenways
    std::vector<LengthPiece> pieces;             ///< ascending
    std::vector<GreenwayPiece> greenways;        ///< ascending, lane by lane
    Amounts net;
    Amounts netOutside; ///< of what the boundary cut off
};

/// Sweeps one river. `features` are its along-river features in owner order; they must outlive the result.
std::shared_ptr<const RiverCount> countRiver(const std::string& river, std::vector<const CountedFeature*> features);

/// Lanes a segment is on: Middle is the river itself.
Lanes lanesOfSegment(Bank bank);
/// Lanes a greenway is on: Middle where no bank is said.
Lanes lanesOfGreenway(Bank bank);

/// The lane a bank names: Middle for Channel. Not for Both, which is two.
Lane laneOf(Bank bank);

/// The amounts of these spans, alone.
Amounts amountsOfSegment(const std::vector<Span>& spans, Bank bank);
Amounts amountsOfGreenway(const std::vector<Span>& spans, Bank bank);

} // namespace riparia
