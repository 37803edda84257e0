// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CountOptions.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/Taxonomy.h"

namespace riparia::cli {

namespace {

/// Codes of statuses and display classes, in any spelling of either language.
Result<std::vector<std::string>> statusesOf(const std::string& typed)
{
    std::vector<std::string> codes;
    for (const std::string& part : split(typed, ',')) {
        const std::string word(trim(narrow(part)));
        if (const auto statusClass = parseStatusClass(lowerAscii(word)))
            codes.emplace_back(toString(*statusClass));
        else if (const StatusType* type = Taxonomy::builtIn().findStatus(word))
            codes.push_back(type->code);
        else
            return fail(ErrorCode::StatusUnknown, word);
    }
    return codes;
}

} // namespace

std::vector<OptionSpec> CountOptions::specs()
{
    return {
        {"scheme", "NAME", toUtf8(tr("counting scheme by code or name; without it that of the plan"))},
        {"scenario", "NAME", toUtf8(tr("a scenario instead of the base"))},
        {"status", "LIST", toUtf8(tr("only these statuses, instead of those of the scheme: completed,construction"))},
        {"as-of", "DATE", toUtf8(tr("statuses as they were on that day, instead of that of the scheme"))},
        {"filter", "EXPR", toUtf8(tr("only what fits, as in: river = DS and year <= 2023"))},
    };
}

Result<CountRequest> CountOptions::read(const Arguments& arguments, const Plan& plan)
{
    CountRequest request;
    auto scheme = findScheme(plan, arguments.value("scheme").value_or(""));
    if (!scheme)
        return fail(scheme.error());
    request.scheme = std::move(*scheme);
    const auto scenario = findScenario(plan, arguments.value("scenario").value_or(""));
    if (!scenario)
        return fail(scenario.error());
    request.scenario = *scenario;
    if (const auto typed = arguments.value("status")) {
        auto statuses = statusesOf(*typed);
        if (!statuses)
            return fail(statuses.error());
        request.scheme.statuses = std::move(*statuses);
    }
    if (const auto typed = arguments.value("as-of")) {
        const auto day = Date::parse(*typed);
        if (!day)
            return fail(day.error());
        request.asOf = *day;
    }
    if (const auto typed = arguments.value("filter")) {
        auto filter = Filter::parse(*typed);
        if (!filter)
            return fail(filter.error());
        request.filter = std::move(*filter);
    }
    return request;
}

Result<std::vector<std::string>> CountOptions::dimensions(const Arguments& arguments, const std::string& usual)
{
    const std::string typed = narrow(arguments.value("by").value_or(usual));
    std::vector<std::string> dimensions;
    for (const std::string& part : split(typed, ',')) {
        const std::string word = lowerAscii(trim(part));
        if (word.empty())
            return fail(ErrorCode::InvalidArgument, "--by " + typed, toUtf8(tr("a name is missing beside a comma")));
        if (word != "none")
            dimensions.push_back(word);
    }
    return dimensions;
}

} // namespace riparia::cli
