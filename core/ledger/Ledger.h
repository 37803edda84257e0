// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geometry/Region.h"
#include "core/ledger/CountingScheme.h"
#include "core/ledger/Filter.h"
#include "core/linref/Position.h"
#include "core/plan/Plan.h"
#include "core/plan/Status.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// Index of a feature in Ledger::features; kNobody = none.
using FeatureIndex = std::uint32_t;
inline constexpr FeatureIndex kNobody = 0xFFFFFFFF;

/// An area in whole square centimetres; sums are exact.
struct SquareCentimetres {
    std::int64_t value = 0;

    static SquareCentimetres fromSquareMetres(double m2) { return {toInteger(m2, 10000.0)}; }
    double squareMetres() const { return static_cast<double>(value) / 10000.0; }
    friend auto operator<=>(const SquareCentimetres&, const SquareCentimetres&) = default;
};

/// A feature as the ledger sees it: what it is, what it is worth alone (gross), and everything pivots ask about.
struct CountedFeature {
    EntityKind kind = EntityKind::Segment;
    Uuid id;
    std::string code;
    std::string name;
    std::string water; ///< river key or water body code; "" = unassigned
    Span span;         ///< clipped; of segments and along-river greenways
    Bank bank = Bank::Channel;
    Uuid works;
    std::string worksCategory;
    std::int64_t worksOrder = 0;
    std::string areaKind;
    StatusOn status;
    std::optional<Date> firstCounted; ///< day it first reached a counted status
    std::optional<int> year;
    std::vector<std::string> measures; ///< sorted codes, each once
    std::vector<std::string> tags;
    std::string attrs;
    double cost = 0;
    // gross, after clipping
    Millimetres river;
    Millimetres bankLength;
    SquareCentimetres area;
    Millimetres greenway;
};

/// A stretch of river with the same contributors throughout.
struct LengthPiece {
    std::string river; ///< key
    Span span;
    std::vector<FeatureIndex> channel, left,
        right;                         ///< contributors per lane, in owner order; channel holds all whatever their bank
    FeatureIndex ownerRiver = kNobody; ///< of the river length: set on every piece
    FeatureIndex ownerLeft = kNobody;
    FeatureIndex ownerRight = kNobody;
};

/// What one feature owns of the ground: its polygon minus those of earlier owners.
struct AreaPart {
    FeatureIndex owner = kNobody;
    SquareCentimetres area;
    Region region;
};

/// A face of the overlay with everyone who covers it; made on demand.
struct AreaFace {
    SquareCentimetres area;
    std::vector<FeatureIndex> contributors; ///< in owner order; the first owns it
    Region region;
};

/// A stretch of greenway counted once.
struct GreenwayPiece {
    FeatureIndex owner = kNobody;
    std::vector<FeatureIndex> contributors;
    std::string river; ///< key, along-river form; "" = free
    Span span;         ///< along-river form
    std::vector<Bank> lanes;
    Millimetres length;
    Line line; ///< free form
};

/// Gross, net and what was counted more than once. overlap = gross - net, always.
template <class Unit>
struct Figure {
    Unit gross{};
    Unit net{};
    Unit overlap() const { return {gross.value - net.value}; }
    friend bool operator==(const Figure&, const Figure&) = default;
};

struct Figures {
    Figure<Millimetres> river;
    Figure<Millimetres> bank;
    Figure<SquareCentimetres> area;
    Figure<Millimetres> greenway;
    friend bool operator==(const Figures&, const Figures&) = default;
};

struct CountRequest {
    CountingScheme scheme;
    Uuid scenario;            ///< nil = base
    Filter filter;            ///< besides the scheme's own
    std::optional<Date> asOf; ///< overrides the scheme's
};

/// The disjoint pieces that all numbers are sums of (台账). Immutable.
struct Ledger {
    CountRequest request;
    std::vector<CountedFeature> features; ///< in owner order: a smaller index owns before a larger one
    std::vector<LengthPiece> lengths;     ///< by river key, then from
    std::vector<AreaPart> areas;          ///< one per area feature that owns something, in feature order
    std::vector<GreenwayPiece> greenways;
    Figures totals;
    Figures outside;            ///< gross of what the boundary cut off (net side is zero)
    SquareCentimetres excluded; ///< taken out by exclusion layers, of what was counted
    Issues issues;
};

/// Counts (README.md of core/plan, section 5). Errors: Cancelled, FilterSyntax, SchemeUnknown.
Result<std::shared_ptr<const Ledger>> buildLedger(const Plan& plan, const CountRequest& request,
                                                  const Progress& progress = {});

/// The same ledger after the entities with these ids changed: re-sweeps only their rivers, re-overlays only the areas they touch or touched.
/// Equal to building it anew.
Result<std::shared_ptr<const Ledger>> updateLedger(const std::shared_ptr<const Ledger>& before, const Plan& plan,
                                                   const std::vector<Uuid>& changed);

/// Faces with all contributors, for explain, overlaps and shared dimensions.
Result<std::vector<AreaFace>> areaFaces(const Ledger& ledger, const Plan& plan);

} // namespace riparia
