// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/ledger/AreaCount.h"
#include "core/ledger/CountedFeature.h"
#include "core/ledger/CountingScheme.h"
#include "core/ledger/Figures.h"
#include "core/ledger/Filter.h"
#include "core/ledger/FreeGreenways.h"
#include "core/ledger/RiverCount.h"
#include "core/ledger/SharedList.h"
#include "core/plan/Plan.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace riparia {

class CountContext;

struct CountRequest {
    CountingScheme scheme;
    Uuid scenario;            ///< nil = base
    Filter filter;            ///< besides the scheme's own
    std::optional<Date> asOf; ///< overrides the scheme's
    /// Counts what lies in this box of plan coordinates, besides in the scheme's boundary; an empty one counts nothing.
    std::optional<Box> within{};
    /// Counts these features only, of those that are counted otherwise; null = all.
    std::shared_ptr<const std::unordered_set<Uuid>> only{};
};

/// The disjoint pieces that all numbers are sums of (台账). Immutable; pieces point at its features, so keep the ledger while they
/// are used. A ledger after an edit shares with the one before what the edit did not touch.
struct Ledger {
    CountRequest request;
    SharedList<FeaturePtr> features;                       ///< selected ones in owner order: segments, areas, greenways
    SharedList<FeaturePtr> byId;                           ///< the same by uuid
    std::vector<FeaturePtr> withIssues;                    ///< those that have something to say, in owner order
    std::vector<std::shared_ptr<const RiverCount>> rivers; ///< by key; only rivers with along-river features
    AreaCount areas{AreaSide::Counted};
    AreaCount areasOutside{AreaSide::Outside};
    AreaCount areasExcluded{AreaSide::Excluded};
    std::shared_ptr<const FreeGreenways> freeGreenways; ///< never null
    Millimetres freeOutside;                            ///< net of free greenways beyond the boundary
    Figures totals;
    Figures outside;                             ///< what the boundary cut off
    Figure<SquareCentimetres> excluded;          ///< what exclusion layers took out
    Issues issues;                               ///< of the scheme's polygons, then in feature order
    std::shared_ptr<const CountContext> context; ///< what it was counted with; never null

    /// Null when nothing is counted along this river.
    const RiverCount* river(std::string_view key) const;
    /// The selected feature with this uuid; null when there is none.
    FeaturePtr feature(const Uuid& id) const;
};

using LedgerPtr = std::shared_ptr<const Ledger>;

/// Counts (README.md of core/plan, section 5). Errors: Cancelled, FilterSyntax, GeometryInvalid (the boundary cannot be used),
/// NotFound (the scheme's boundary is not in the plan).
Result<LedgerPtr> buildLedger(const Plan& plan, const CountRequest& request, const Progress& progress = {});

/// The same ledger after the entities with these ids changed in `plan`: re-sweeps only their rivers, re-overlays only the areas they
/// touch or touched. Equal to building it anew, which it does when the change reaches everything (boundary, scenario, CRS).
Result<LedgerPtr> updateLedger(const LedgerPtr& before, const Plan& plan, const std::vector<Uuid>& changed,
                               const Progress& progress = {});

/// Some features counted without all others: their pieces among themselves. Points at the features, which must outlive it.
struct AloneCount {
    std::vector<std::shared_ptr<const RiverCount>> rivers; ///< by key
    AreaCount areas{AreaSide::Counted};
    FreeGreenways freeGreenways;
    Figures figures;
};

/// What features come to without the others: their gross, and their net among themselves. For rows of shared dimensions, scopes of
/// targets, selections, comparisons. `features` in the order of the context of a ledger of theirs. Errors: Cancelled.
Result<AloneCount> countAlone(const CountContext& context, const std::vector<FeaturePtr>& features,
                              const Progress& progress = {});

} // namespace riparia
