// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CountedPlan.h"

#include "app/cli/CountOptions.h"
#include "app/cli/IssueList.h"
#include "app/cli/PlanAccess.h"
#include "app/cli/ResultForms.h"
#include "app/text/Fill.h"

#include "core/ledger/ScenarioComparison.h"

#include <utility>

namespace riparia::cli {

std::vector<OptionSpec> CountedPlan::specs()
{
    std::vector<OptionSpec> options = CountOptions::specs();
    for (OptionSpec& option : formOptions())
        options.push_back(std::move(option));
    options.push_back({"fail-empty", "", toUtf8(tr("exit code 6 when nothing is counted"))});
    options.push_back({"strict", "", toUtf8(tr("exit code 4 when there are warnings"))});
    return options;
}

Result<CountedPlan> CountedPlan::count(const Plan& plan, const Arguments& arguments,
                                       const std::vector<std::string>& dimensions, const Progress& progress)
{
    auto request = CountOptions::read(arguments, plan);
    if (!request)
        return fail(request.error());
    auto ledger = buildLedger(plan, *request, progress);
    if (!ledger)
        return fail(ledger.error());
    auto table = pivot(**ledger, dimensions, progress);
    if (!table)
        return fail(table.error());
    auto later = laterThanDay(plan, **ledger, progress);
    if (!later)
        return fail(later.error());
    CountedPlan counted;
    counted.ledger = std::move(*ledger);
    Summary& summary = counted.summary;
    summary.planTitle = plan.info().title;
    summary.scenario = scenarioName(plan, request->scenario);
    summary.request = std::move(*request);
    summary.info = plan.info();
    summary.table = std::move(*table);
    summary.later = std::move(*later);
    for (const Issues& issues : {plan.info().notes, counted.ledger->issues})
        summary.issues.insert(summary.issues.end(), issues.begin(), issues.end());
    return counted;
}

Outcome CountedPlan::end(bool isEmpty, bool isReconciled, const Issues& issues, const Arguments& arguments,
                         Session& session)
{
    if (arguments.has("fail-empty") && isEmpty) {
        session.note(tr("Nothing in the plan is counted here."));
        return ExitCode::NothingFound;
    }
    if (!isReconciled)
        return fail(ErrorCode::Internal, "reconcile");
    return strictCode(arguments.has("strict"), issues);
}

} // namespace riparia::cli
