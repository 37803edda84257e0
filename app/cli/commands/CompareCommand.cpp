// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/CompareCommand.h"

#include "app/cli/Comparison.h"
#include "app/cli/CountOptions.h"
#include "app/cli/PlanAccess.h"
#include "app/cli/ResultForms.h"
#include "app/exchange/ComparisonRows.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/ledger/ScenarioComparison.h"
#include "core/plan/ScenarioView.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::CompareCommand)

public:
    static CommandSpec spec();
    static QString comparing() { return tr("Comparing"); }
    static QString sameScenario() { return tr("it is the scenario of --a"); }
    static QString nothingToCompare() { return tr("name what differs: --b, --scheme-b or --as-of-b"); }
    static QString allAlike() { return tr("A and B have the same scenario, scheme and day"); }
};

CommandSpec Texts::spec()
{
    CommandSpec spec{
        "compare",
        toUtf8(tr("compare two scenarios of a plan, two days or two counting schemes")),
        toUtf8(
            tr("What is counted net in A and in B, row by row, and each segment, area and greenway that B adds, leaves "
               "out or has another way. The change is always B minus A.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {{"a", "SCENARIO", toUtf8(tr("the scenario that is compared with; without it the base"))},
         {"b", "SCENARIO", toUtf8(tr("the other scenario; base is the base, without it that of A"))},
         {"scheme-b", "NAME", toUtf8(tr("the counting scheme of B; without it that of A"))},
         {"as-of-b", "DATE",
          toUtf8(tr("the day of B; without it --as-of, else the day of its scheme, else that of A"))},
         {"by", "DIMENSION", toUtf8(tr("what the rows are: a dimension of summary, or none; without it water"))}},
        {{"compare plan.gpkg --b Frugal", toUtf8(tr("what a scenario changes of the base, river by river"))},
         {"compare plan.gpkg --a Frugal --b Ample --by works --json", toUtf8(tr("two alternatives, for programs"))},
         {"compare plan.gpkg --as-of 2024-12-31 --as-of-b 2025-12-31", toUtf8(tr("what a year has brought"))},
         {"compare plan.gpkg --b Frugal --csv excel -o changes.csv", toUtf8(tr("a table for a spreadsheet"))}}};
    for (OptionSpec& option : CountOptions::specs()) {
        if (option.name != "scenario")
            spec.options.push_back(std::move(option));
    }
    for (OptionSpec& option : formOptions())
        spec.options.push_back(std::move(option));
    return spec;
}

/// What B is counted under: as A, but for what is said of it.
Result<CountRequest> requestOfB(const Plan& plan, const Arguments& arguments, const CountRequest& a)
{
    CountRequest b = a;
    if (const auto typed = arguments.value("b")) {
        const auto scenario = findScenario(plan, *typed);
        if (!scenario)
            return fail(scenario.error());
        b.scenario = *scenario;
    }
    if (const auto typed = arguments.value("scheme-b")) {
        auto scheme = findScheme(plan, *typed);
        if (!scheme)
            return fail(scheme.error());
        b.scheme = std::move(*scheme);
        if (arguments.has("status")) // said of both
            b.scheme.statuses = a.scheme.statuses;
    }
    if (const auto typed = arguments.value("as-of-b")) {
        const auto day = Date::parse(*typed);
        if (!day)
            return fail(day.error());
        b.asOf = *day;
    }
    if (!dayOf(b)) // its own scheme may say none while that of A does
        b.asOf = dayOf(a);
    return b;
}

/// InvalidArgument where A and B are the same.
Result<void> checkDifference(const Arguments& arguments, const CountRequest& a, const CountRequest& b)
{
    if (!arguments.has("b") && !arguments.has("scheme-b") && !arguments.has("as-of-b"))
        return fail(ErrorCode::InvalidArgument, "compare", toUtf8(Texts::nothingToCompare()));
    if (a.scenario != b.scenario || !(a.scheme == b.scheme) || dayOf(a) != dayOf(b))
        return {};
    if (arguments.has("b"))
        return fail(ErrorCode::InvalidArgument, "--b " + arguments.value("b").value_or(""),
                    toUtf8(Texts::sameScenario()));
    return fail(ErrorCode::InvalidArgument, "compare", toUtf8(Texts::allAlike()));
}

Result<Comparison> compared(const Plan& plan, const Arguments& arguments, Session& session)
{
    auto requestA = CountOptions::read(arguments, plan);
    if (!requestA)
        return fail(requestA.error());
    const auto scenarioA = findScenario(plan, arguments.value("a").value_or(""));
    if (!scenarioA)
        return fail(scenarioA.error());
    requestA->scenario = *scenarioA;
    auto requestB = requestOfB(plan, arguments, *requestA);
    if (!requestB)
        return fail(requestB.error());
    if (const auto checked = checkDifference(arguments, *requestA, *requestB); !checked)
        return fail(checked.error());
    const std::string dimension = lowerAscii(trim(narrow(arguments.value("by").value_or("water"))));
    const std::vector<std::string> dimensions =
        dimension == "none" ? std::vector<std::string>() : std::vector<std::string>{dimension};
    auto scenarios = compareCounts(plan, *requestA, *requestB, dimensions, session.progress(Texts::comparing()));
    session.progressDone();
    if (!scenarios)
        return fail(scenarios.error());
    Comparison comparison{plan.info().title,
                          scenarioName(plan, requestA->scenario),
                          scenarioName(plan, requestB->scenario),
                          std::move(*requestA),
                          std::move(*requestB),
                          plan.info(),
                          std::move(*scenarios),
                          plan.info().notes};
    const LedgerComparison& counted = comparison.scenarios.counted;
    for (const LedgerPtr& ledger : {counted.a, counted.b}) {
        for (const Issue& issue : ledger->issues) {
            if (std::ranges::find(comparison.issues, issue) == comparison.issues.end())
                comparison.issues.push_back(issue); // what both say is said once
        }
    }
    return comparison;
}

Outcome run(const Arguments& arguments, Session& session)
{
    const auto store = openForForms(arguments, session);
    if (!store)
        return fail(store.error());
    const auto comparison = compared((*store)->plan(), arguments, session);
    if (!comparison)
        return fail(comparison.error());
    ResultForms forms;
    forms.table = [&](const CsvFormat&) { return comparisonTable(comparison->scenarios, session.language); };
    forms.json = [&] { return comparisonJson(*comparison, session.language); };
    forms.text = [&] { return ComparisonPrinter(*comparison, session).text(); };
    if (auto written = writeForms(forms, arguments, session); !written)
        return fail(written.error());
    return ExitCode::Ok;
}

} // namespace

Command compareCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
