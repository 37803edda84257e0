// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/StepName.h"
#include "app/models/PlanChecks.h"

#include "core/plan/ChangeSet.h"

#include <QCoreApplication>

#include <optional>

namespace riparia {

/// The repair of a finding that nobody could want otherwise, as one undoable step: a segment beyond an end of its river is cut there, one without length is
/// removed, a direction is confirmed, an outline that crosses itself is drawn as it is counted anyway. None where a choice would be needed.
struct CheckFix {
    Q_DECLARE_TR_FUNCTIONS(riparia::CheckFix)

public:
    StepName title; ///< "Cut S-0012 at the end of the river"; also the name of the step
    ChangeSet changes;

    static std::optional<CheckFix> of(const CheckFinding& finding, const Plan& plan);
};

} // namespace riparia
