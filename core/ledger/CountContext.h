// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/ledger/ClipPolygon.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/OwnerOrder.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace riparia {

/// What features refer to, as one scenario sees it.
class PlanLookup {
public:
    PlanLookup(const Plan& plan, const Uuid& scenario);

    /// Null when there is none. Of two rivers with one key the one with the smaller uuid.
    std::shared_ptr<const PlanRiver> river(const std::string& key) const;
    std::shared_ptr<const WaterBody> body(const std::string& code) const;
    /// By its own uuid or that of the base works it replaces.
    std::shared_ptr<const Works> works(const Uuid& id) const;
    WaterRef water(const std::string& key) const;
    /// True for the uuid of a river, a water body or works.
    bool holds(const Uuid& id) const { return m_ids.contains(id); }

private:
    std::unordered_map<std::string, std::shared_ptr<const PlanRiver>> m_rivers;
    std::unordered_map<std::string, std::shared_ptr<const WaterBody>> m_bodies;
    std::unordered_map<Uuid, std::shared_ptr<const Works>> m_works;
    std::unordered_set<Uuid> m_ids;
};

/// Which features a scheme counts by their status, kind and cancellation (steps 2 and 4 of the counting order).
class SchemeRule {
public:
    SchemeRule(const CountingScheme& scheme, const std::optional<Date>& asOf);

    const std::optional<Date>& asOf() const { return m_asOf; }
    bool countsKind(EntityKind kind) const;
    bool countsAreaKind(const std::string& areaKind) const;
    bool countsStatus(const StatusOn& status) const;
    /// Own events, else those of the works.
    StatusOn statusOf(const std::vector<StatusEvent>& own, const Works* works) const;
    std::optional<Date> firstCounted(const std::vector<StatusEvent>& own, const Works* works) const;

private:
    CountingScheme m_scheme;
    std::optional<Date> m_asOf;
};

/// A request made ready for counting: read once, asked for every feature, shared by ledgers that follow each other.
class CountContext {
public:
    /// Errors: FilterSyntax, NotFound (boundary), GeometryInvalid.
    static Result<std::shared_ptr<const CountContext>> make(const Plan& plan, const CountRequest& request);
    /// The same after rivers, works or water bodies changed.
    std::shared_ptr<const CountContext> withLookup(const Plan& plan) const;

    const CountRequest& request() const { return m_request; }
    const PlanLookup& lookup() const { return *m_lookup; }
    const SchemeRule& rule() const { return m_rule; }
    const OwnerOrder& order() const { return m_order; }
    bool asksForMeasures() const { return m_schemeFilter.asksForMeasures() || m_request.filter.asksForMeasures(); }
    bool passesFilters(const CountedFeature& feature) const;
    /// None when the plan has no CRS yet: then nothing but spans can be measured.
    const std::optional<Ruler>& ruler() const { return m_ruler; }
    const ClipPolygon* boundary() const { return m_boundary.get(); }
    const ClipPolygon* exclusion() const { return m_exclusion.get(); }
    const Issues& issues() const { return m_issues; }

    /// True when a change of these entities in `plan` changes what every feature is counted with, so that all is to be built anew.
    bool isOutdatedBy(const Plan& plan, const std::vector<Uuid>& changed) const;

private:
    explicit CountContext(const CountRequest& request);
    Result<void> readBoundary(const Plan& plan);
    Result<void> readBox();
    Result<void> readExclusions(const Plan& plan);

    CountRequest m_request;
    SchemeRule m_rule;
    OwnerOrder m_order;
    Filter m_schemeFilter;
    std::shared_ptr<const PlanLookup> m_lookup;
    std::optional<Ruler> m_ruler;
    std::shared_ptr<const ClipPolygon> m_boundary;
    std::shared_ptr<const ClipPolygon> m_exclusion;
    std::vector<Uuid> m_polygonIds; // boundary and exclusions in use
    Issues m_issues;
    Crs m_crs;
    LengthMethod m_method = LengthMethod::Geodesic;
};

} // namespace riparia
