// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Overlaps.h"

#include <optional>

namespace riparia {

/// Measures what two features share. Used for the overlaps of a ledger and for what two plans both claim.
class PairMeter {
public:
    PairMeter(const OwnerOrder& order, const std::optional<Ruler>& ruler)
        : m_order(order)
        , m_ruler(ruler)
    {}

    /// None when they share nothing: they are of different kinds, on different rivers or lanes, or apart. Features that share less than half a square
    /// centimetre share nothing. Error: GeometryInvalid when areas cannot be overlaid (subject = code of the one, detail = of the other).
    Result<std::optional<Overlap>> shared(const CountedFeature& a, const CountedFeature& b) const;

private:
    void addSpans(const CountedFeature& a, const CountedFeature& b, Overlap& overlap) const;
    Result<void> addArea(const CountedFeature& a, const CountedFeature& b, Overlap& overlap) const;
    void addLines(Overlap& overlap) const;

    const OwnerOrder& m_order;
    const std::optional<Ruler>& m_ruler;
};

} // namespace riparia
