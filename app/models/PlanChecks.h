// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/base/Uuid.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// Where a finding comes from.
enum class CheckOrigin {
    Plan,     ///< the plan against itself
    Counting, ///< what the ledger says, overlaps, short gaps, targets
    Import,   ///< reported when a source was imported
    File,     ///< reported when the plan was opened
};

/// Something in a plan that deserves a look.
struct CheckFinding {
    CheckOrigin origin = CheckOrigin::Plan;
    Issue issue;
    std::vector<Uuid> ids;               ///< what it is about: can be selected; empty for what is no entity of the plan
    std::optional<std::string> setAside; ///< the reason, where somebody looked at it and left it as it is

    friend bool operator==(const CheckFinding&, const CheckFinding&) = default;
};

/// The same for the same finding as long as nothing it says has changed: PlanInfo::setAside is by it.
std::string keyOf(const CheckFinding& finding);

/// A gap between two treated stretches that is shorter than this is reported: mostly a slip of the pen.
inline constexpr Millimetres kShortGap{5'000};

/// What a plan is checked for; what its imports and its file reported comes on top. `isCounted`: with what the counting tells.
std::vector<IssueCode> checkRules(bool isCounted);

/// Everything that is doubtful in a plan as its ledger counts it: contradictions (validate()), what the counting says, segments of one measure that overlap on one
/// bank, areas of one kind and measure and greenways that do, gaps of less than kShortGap, interrupted greenways (GreenwayRoutes), rivers whose direction nobody confirmed, outlines that cross themselves,
/// counted or not, a missing coordinate system, targets without works, published figures that differ, what imports and opening the file reported. Gravest
/// first, then by origin, code and subject. `file`: issues of opening the plan. Errors: Cancelled.
Result<std::vector<CheckFinding>> checkPlan(const Plan& plan, const Ledger& ledger, const Issues& file,
                                            const Progress& progress = {});

/// The same of a plan that cannot be counted, without what the counting would say. `scenario`: nil = the base.
std::vector<CheckFinding> checkUncounted(const Plan& plan, const Uuid& scenario, const Issues& file);

} // namespace riparia
