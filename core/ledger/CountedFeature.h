// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/base/Issue.h"
#include "core/base/Uuid.h"
#include "core/geometry/Region.h"
#include "core/ledger/Figures.h"
#include "core/ledger/MeasuredLine.h"
#include "core/plan/EntityTraits.h"
#include "core/plan/Status.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// The river or water body a feature belongs to. An unknown key is kept, with neither.
struct WaterRef {
    std::string key; ///< river key or code of a water body; "" = unassigned
    std::shared_ptr<const PlanRiver> river;
    std::shared_ptr<const WaterBody> body;
};

/// What of a feature is counted, or lies outside, or is excluded. One of the three is used, by kind and form.
struct CountedShape {
    std::vector<Span> spans;         ///< of segments and along-river greenways, ascending, disjoint
    std::vector<MeasuredLine> lines; ///< of free greenways
    Region region;                   ///< of areas: densified and repaired
};

/// A segment, area or greenway as the ledger sees it: what it is, what it is worth alone, and everything the filter, the
/// owner order and pivots ask about. A value that is made once and shared by ledgers until its entity changes.
struct CountedFeature {
    EntityKind kind = EntityKind::Segment;
    std::shared_ptr<const Meta> meta;   ///< of the entity counted (the scenario's, where it has its own); never null
    Uuid baseId;                        ///< the entity of the base it stands for: the same in every scenario
    std::shared_ptr<const Works> works; ///< null = none, or not in the plan
    Uuid worksId;                       ///< of these works in the base; nil for none
    WaterRef water;
    bool alongRiver = false;           ///< counted by spans of water.river
    std::optional<Span> span;          ///< along water.river as it was entered; none for what is detached or free
    std::optional<Bank> bank;          ///< none: an area or free greenway without a link
    std::string areaKind;              ///< Area::kind
    StatusOn status;                   ///< on the day asked about
    std::optional<Date> firstCounted;  ///< day it first reached a counted status
    std::optional<int> year;           ///< of firstCounted, else planned end (own, else the works'), else none
    std::vector<std::string> measures; ///< sorted codes, each once
    double cost = 0;                   ///< yuan: sum over its measures
    std::vector<Point> crossings;      ///< of greenways

    Amounts whole; ///< before boundary and exclusions
    CountedShape counted;
    CountedShape outside;  ///< cut off by the boundary
    CountedShape excluded; ///< taken out by exclusion layers (areas only)
    Amounts gross;         ///< of `counted`
    Amounts grossOutside;
    SquareCentimetres grossExcluded;
    Issues issues; ///< subject = code

    const Uuid& id() const { return meta->uuid; }
    const std::string& code() const { return meta->code; }
    /// False for a feature of which nothing is left inside the boundary and outside the exclusions.
    bool isInside() const { return !gross.isZero() || (grossOutside.isZero() && grossExcluded.value == 0); }
};

using FeaturePtr = std::shared_ptr<const CountedFeature>;

} // namespace riparia
