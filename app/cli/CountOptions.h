// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CommandSpec.h"

#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace riparia::cli {

/// The options that say what is counted: scheme, scenario, status, as-of, filter. Shared by summary, explain, compare and export.
class CountOptions {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::CountOptions)

public:
    static std::vector<OptionSpec> specs();
    /// Errors: SchemeUnknown, ScenarioUnknown, StatusUnknown, DateSyntax, FilterSyntax.
    static Result<CountRequest> read(const Arguments& arguments, const Plan& plan);
    /// The dimensions of --by, or the usual ones where it was not given; "none" is none. Whether there are such is not looked at.
    /// Error: InvalidArgument for an empty name beside a comma.
    static Result<std::vector<std::string>> dimensions(const Arguments& arguments, const std::string& usual);
};

} // namespace riparia::cli
