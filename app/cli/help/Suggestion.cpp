// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/Suggestion.h"

#include "app/report/ReportMap.h"
#include "app/report/ReportSection.h"

#include "core/ledger/Pivot.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <array>
#include <span>

namespace riparia::cli {

namespace {

using Kind = Suggestion::Kind;

std::vector<std::string> dimensionCodes()
{
    std::vector<std::string> codes;
    for (const Dimension& dimension : dimensions())
        codes.emplace_back(dimension.code);
    codes.emplace_back("none");
    return codes;
}

std::vector<std::string> statusCodes()
{
    std::vector<std::string> codes;
    for (const StatusType& type : Taxonomy::builtIn().statuses())
        codes.push_back(type.code);
    return codes;
}

/// The languages of texts; a report may be in both, which is then an option of its own.
std::vector<std::string> languageCodes(const CommandSpec& command)
{
    std::vector<std::string> codes{"en", "zh_CN"};
    if (std::ranges::find(command.options, "lang", &OptionSpec::name) != command.options.end())
        codes.emplace_back("both");
    return codes;
}

/// Of a map, which may have any other too.
constexpr std::array kCommonScales{1'000.0, 2'000.0, 5'000.0, 10'000.0, 25'000.0, 50'000.0, 100'000.0};

/// Those of the report are closed lists; maps of other commands have a few that are common.
std::vector<std::string> scaleNumbers(std::span<const double> scales, bool hasAuto)
{
    std::vector<std::string> numbers;
    if (hasAuto)
        numbers.emplace_back("auto");
    for (const double scale : scales)
        numbers.push_back(std::to_string(static_cast<int>(scale)));
    return numbers;
}

} // namespace

Suggestion suggestionFor(const OptionSpec& option, const CommandSpec& command)
{
    if (!option.choices.empty())
        return {Kind::Words, option.choices};
    if (option.name == "lang")
        return {Kind::Words, languageCodes(command)};
    if (option.name == "by")
        return {Kind::Words, dimensionCodes(), {}, true};
    if (option.name == "status")
        return {Kind::Words, statusCodes(), {}, true};
    if (option.name == "sections")
        return {Kind::Words, reportSectionCodes(), {}, true};
    if (option.name == "overview-scale")
        return {Kind::Words, scaleNumbers(kOverviewScales, true)};
    if (option.name == "scale" && command.name == "report")
        return {Kind::Words, scaleNumbers(kStripScales, true)};
    if (option.name == "scale")
        return {Kind::Words, scaleNumbers(kCommonScales, false)};
    if (option.name == "scheme" || option.name == "scenario")
        return {Kind::Names, {}, option.name + "s"};
    if (option.name == "scheme-b")
        return {Kind::Names, {}, "schemes"};
    if (option.value == "SCENARIO")
        return {Kind::Names, {}, "scenarios"};
    if (option.name == "river")
        return {Kind::Names, {}, "rivers"};
    if (option.name == "scope")
        return {Kind::Names, {}, "rivers", true};
    if (option.value == "DIR")
        return {Kind::Folders};
    if (option.value == "FILE" || option.value == "PLAN")
        return {Kind::Files};
    return {};
}

Suggestion suggestionFor(const PositionalSpec&)
{
    return {Kind::Files};
}

} // namespace riparia::cli
