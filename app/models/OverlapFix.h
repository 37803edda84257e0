// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"
#include "app/document/StepName.h"
#include "app/models/PlanChecks.h"

#include <QCoreApplication>

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// What can be done about two segments or areas that cover the same, besides leaving it so: what they share is taken from the later one (the one with the later
/// code), or given to it and taken from the other, or they become one.
enum class OverlapRepair { Trim, Give, Merge };

/// A repair of a finding of an overlap, as one undoable step. What a segment loses in its middle leaves two; one on both banks keeps the bank that the other
/// one is not on; parts share as dividedInto() says. What loses all of it goes. Areas become one as mergedArea() says.
class OverlapFix {
    Q_DECLARE_TR_FUNCTIONS(riparia::OverlapFix)

public:
    /// Whether a finding is about two that cover the same.
    static bool isOverlap(const CheckFinding& finding);
    /// Why it cannot be done to this finding of an overlap; "" where it can.
    static QString whyNot(OverlapRepair repair, const CheckFinding& finding, const Plan& plan);
    /// "Take what they share from S-0012"; also the name of the step. Of areas that become one it says which fields of the later one are lost, because the
    /// earlier one says something else there.
    static StepName title(OverlapRepair repair, const CheckFinding& finding, const Plan& plan);
    /// Takes codes for what is new. Empty for segments that are merged, which the tool Merge does. Errors: NotFound (one of the two is gone), those of
    /// uncoveredGround() and of Region, CrsMissing.
    static Result<ChangeSet> changes(OverlapRepair repair, const CheckFinding& finding, PlanDocument& document);

private:
    static StepName mergeTitle(const std::string& earlier, const std::string& later,
                               std::vector<std::string_view> lost);
    static QString fieldList(const std::vector<std::string_view>& fields);
};

} // namespace riparia
