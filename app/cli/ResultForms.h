// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CommandSpec.h"
#include "app/cli/JsonText.h"
#include "app/cli/Session.h"

#include "core/base/Result.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/planfile/PlanStore.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace riparia::cli {

/// A result in each form that can be asked for; only that one is made.
struct ResultForms {
    std::function<ExportTable(const CsvFormat& format)> table;
    std::function<Json()> json;
    std::function<std::string()> text; ///< for people; session.color says whether in colours
};

/// --csv, --output and --overwrite.
std::vector<OptionSpec> formOptions();
/// Opens the plan that a result is made of, for reading. Errors: those of openPlan; InvalidArgument where two forms were asked for, or the file of --output
/// is the plan itself (as checkTarget).
Result<std::unique_ptr<PlanStore>> openForForms(const Arguments& arguments, Session& session);
/// Where --output says, in the form of --csv or --json. Errors: those of OutputFile.
Result<void> writeForms(const ResultForms& forms, const Arguments& arguments, Session& session);

} // namespace riparia::cli
