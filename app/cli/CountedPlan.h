// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CommandSpec.h"
#include "app/cli/Session.h"
#include "app/cli/Summary.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace riparia::cli {

/// A plan counted as a command line says, and how a command that shows what was counted begins and ends: shared by summary and explain.
class CountedPlan {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::CountedPlan)

public:
    /// CountOptions, the forms a result can be asked for in, fail-empty and strict; in this order.
    static std::vector<OptionSpec> specs();
    /// Counts under CountOptions, a row for each value of `dimensions`. Errors: those of CountOptions::read, buildLedger and pivot; Cancelled.
    static Result<CountedPlan> count(const Plan& plan, const Arguments& arguments,
                                     const std::vector<std::string>& dimensions, const Progress& progress);
    /// The code a command ends with once it has written what it shows: NothingFound, with a note, where nothing is counted and --fail-empty asks for that;
    /// else as --strict has it. Error: Internal where the figures do not add up.
    static Outcome end(bool isEmpty, bool isReconciled, const Issues& issues, const Arguments& arguments,
                       Session& session);

    LedgerPtr ledger;
    /// Table, works of a later day, the findings of the plan and of the ledger; nothing that only one command asks for.
    Summary summary;
};

} // namespace riparia::cli
