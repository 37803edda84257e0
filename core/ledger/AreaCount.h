// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/ledger/AreaIndex.h"
#include "core/ledger/CountedFeature.h"
#include "core/ledger/OwnerOrder.h"
#include "core/ledger/SharedList.h"

#include <memory>
#include <vector>

namespace riparia {

/// What one feature owns of the ground: its region minus those of the earlier owners that touch it.
struct AreaPart {
    const CountedFeature* owner = nullptr;
    SquareCentimetres area; ///< geodesic, rounded once; of a feature that meets no earlier one: its own, bit for bit
    Region region;
    Issues issues; ///< OverlayFixedPrecision (args = grid step), PolygonUnusable (args = what the library said)
};

/// The owner parts of all areas (or of what lies outside, or is excluded): disjoint, their sum is the net area.
/// Immutable and cheap to copy; a change re-overlays only what came and what it touches.
class AreaCount {
public:
    explicit AreaCount(AreaSide side = AreaSide::Counted)
        : m_side(side)
        , m_index(side)
    {}

    /// In owner order; only of features that own something.
    const SharedList<std::shared_ptr<const AreaPart>>& parts() const { return m_parts; }
    /// Null for a feature that owns nothing.
    std::shared_ptr<const AreaPart> partOf(const CountedFeature& owner, const OwnerOrder& order) const;
    /// The parts that have something to say, in owner order.
    const std::vector<std::shared_ptr<const AreaPart>>& withIssues() const { return m_withIssues; }
    SquareCentimetres net() const { return m_net; }
    AreaSide side() const { return m_side; }
    const AreaIndex& index() const { return m_index; }

    /// Without `removed` and with `added` (areas only). Both must stay alive as long as the result. Errors: Cancelled.
    Result<AreaCount> updated(const std::vector<FeaturePtr>& removed, const std::vector<FeaturePtr>& added,
                              const OwnerOrder& order, const Ruler& ruler, const Progress& progress) const;

private:
    AreaSide m_side;
    AreaIndex m_index;
    SharedList<std::shared_ptr<const AreaPart>> m_parts;
    std::vector<std::shared_ptr<const AreaPart>> m_withIssues;
    SquareCentimetres m_net;
};

} // namespace riparia
