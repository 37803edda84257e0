// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/LedgerComparison.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// What became of a feature from one scenario to another.
enum class ScenarioDelta { Added, Removed, Changed };

/// "added", "removed", "changed".
std::string_view toString(ScenarioDelta delta);

/// A feature that two scenarios have differently, counted or not.
struct ComparedFeature {
    ScenarioDelta delta = ScenarioDelta::Changed;
    FeaturePtr a;                               ///< with its last status; null where it was added
    FeaturePtr b;                               ///< null where it was removed
    std::vector<FeatureDifference> differences; ///< of one that changed
    Amounts amountA; ///< what the scheme counts of it, alone (gross); zero where it does not count it
    Amounts amountB;
    bool isCounted = false; ///< by the scheme, in one of the two at least

    const CountedFeature& any() const { return b ? *b : *a; }
};

/// Two counts of one plan: of two scenarios, on two days, under two schemes, or several of these at once.
struct ScenarioComparison {
    Uuid a;
    Uuid b;
    LedgerComparison counted; ///< totals and rows under the schemes
    /// Segments, areas and greenways that differ; removed, added, changed, each in owner order. Under one scheme whatever it counts, with the
    /// statuses of two days where there are two. Under two schemes what they count differently: in one of them only, or not as much.
    std::vector<ComparedFeature> features;
    std::size_t same = 0; ///< features that both have alike

    std::size_t count(ScenarioDelta delta) const;
    std::size_t uncounted() const; ///< of the features, those that the scheme counts in neither
};

/// `request`: scheme, day and filter; its scenario is not asked for. nil = the base. Errors: those of buildLedger() and pivot().
Result<ScenarioComparison> compareScenarios(const Plan& plan, const CountRequest& request, const Uuid& a, const Uuid& b,
                                            const std::vector<std::string>& dimensions, const Progress& progress = {});

/// The day a request counts on; none = the last status of each feature.
std::optional<Date> dayOf(const CountRequest& request);

/// The same of any two requests, their scenarios included. Errors: as above.
Result<ScenarioComparison> compareCounts(const Plan& plan, const CountRequest& a, const CountRequest& b,
                                         const std::vector<std::string>& dimensions, const Progress& progress = {});

/// Codes of the features of a plan that the request leaves out only because their status is later than its day: with the last status of each they
/// would be counted. In owner order; none where there is no day. `ledger` must be of this plan. Errors: those of buildLedger().
Result<std::vector<std::string>> laterThanDay(const Plan& plan, const Ledger& ledger, const Progress& progress = {});

} // namespace riparia
