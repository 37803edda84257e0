// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/RiverCount.h"

#include <cstdint>
#include <vector>

namespace riparia {

/// Finds who contributes to the pieces of one river. Made once, asked for many pieces: O(log n + hits) where spans are short. Refers to the count,
/// which must outlive it.
class ContributorFinder {
public:
    explicit ContributorFinder(const RiverCount& count);

    /// In owner order, the owner first; as many as the piece says. Bank::Channel asks for the river as a whole, Left and Right
    /// for one bank; not for Both.
    std::vector<const CountedFeature*> contributorsOf(const LengthPiece& piece, Bank lane = Bank::Channel) const;
    std::vector<const CountedFeature*> contributorsOf(const GreenwayPiece& piece) const;

private:
    struct Entry {
        Span span;
        std::uint32_t rank = 0; ///< in owner order
        Lanes lanes;
    };
    using Entries = std::vector<Entry>;
    struct Spans {
        Entries entries;              ///< by their beginnings
        std::vector<Position> latest; ///< the farthest end among the entries up to each
    };

    static Spans spansOf(const RiverCount& count, EntityKind kind);
    std::vector<const CountedFeature*> find(const Spans& spans, const Span& piece, Lane lane) const;

    const RiverCount& m_count;
    Spans m_segments;
    Spans m_greenways;
};

} // namespace riparia
