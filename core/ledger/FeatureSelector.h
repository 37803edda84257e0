// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/CountedFeature.h"
#include "core/plan/Plan.h"

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace riparia {

/// Steps 2 to 5 of the counting order: makes a CountedFeature of an entity that the scheme and the filters select, measured alone
/// and cut by boundary and exclusions. What cannot be measured as it is leaves an issue in the feature.
class FeatureSelector {
public:
    FeatureSelector(const Plan& plan, const CountContext& context)
        : m_plan(plan)
        , m_context(context)
    {}

    /// Null when not selected. Safe to call from several threads.
    FeaturePtr select(const std::shared_ptr<const Segment>& segment) const;
    FeaturePtr select(const std::shared_ptr<const Area>& area) const;
    FeaturePtr select(const std::shared_ptr<const Greenway>& greenway) const;

    /// Whether the request's own filter lets it through, whatever the scheme counts. Cheaper than select(): measured only where the filter asks for it.
    template <class Entity>
    bool passesFilter(const std::shared_ptr<const Entity>& entity) const;

    /// All features of the request's scenario, in no particular order. Error: Cancelled.
    Result<std::vector<FeaturePtr>> selectAll(const Progress& progress) const;

private:
    template <class Entity>
    FeaturePtr selected(const std::shared_ptr<const Entity>& entity) const;
    template <class Entity>
    std::shared_ptr<CountedFeature> described(const std::shared_ptr<const Entity>& entity,
                                              std::shared_ptr<const Works> works, StatusOn status) const;
    template <class Entity>
    Result<void> selectTable(std::vector<FeaturePtr>& into, const Progress& progress) const;

    void measure(CountedFeature& feature, const Segment& segment) const;
    void measure(CountedFeature& feature, const Area& area) const;
    void measure(CountedFeature& feature, const Greenway& greenway) const;
    void clip(CountedFeature& feature) const;
    void measureSpan(CountedFeature& feature, const Span& span) const;
    void clipSpans(CountedFeature& feature) const;
    void measureArea(CountedFeature& feature, const Area& area) const;
    void clipArea(CountedFeature& feature) const;
    void measureLines(CountedFeature& feature, const Greenway& greenway) const;
    void clipLines(CountedFeature& feature) const;
    std::vector<Span> spansInBoundary(const PlanRiver& river) const;

    const Plan& m_plan;
    const CountContext& m_context;
    mutable std::mutex m_mutex;
    mutable std::unordered_map<std::string, std::vector<Span>> m_riverSpans; // inside the boundary, by river key
};

} // namespace riparia
