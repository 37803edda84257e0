// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ExplainCommand.h"

#include "app/cli/CountOptions.h"
#include "app/cli/CountedPlan.h"
#include "app/cli/Explained.h"
#include "app/cli/ResultForms.h"
#include "app/cli/RowFinder.h"
#include "app/text/Fill.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace riparia::cli {

namespace {

/// What --figure is given, as the summary has it.
constexpr std::array<std::pair<std::string_view, Quantity>, 4> kFigures{{{"river", Quantity::RiverLength},
                                                                         {"bank", Quantity::BankLength},
                                                                         {"area", Quantity::Area},
                                                                         {"greenway", Quantity::GreenwayLength}}};

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ExplainCommand)

public:
    static CommandSpec spec();
    static QString finding() { return tr("Finding the pieces"); }
    static QString rowOfWhat() { return tr("name with --by what it is a value of"); }
    static QString whichRow() { return tr("name its row with --of, one value for each dimension"); }
};

CommandSpec Texts::spec()
{
    OptionSpec figure{"figure", "FIGURE", toUtf8(tr("the number; without it river, the river length"))};
    for (const auto& [word, quantity] : kFigures)
        figure.choices.emplace_back(word);
    CommandSpec spec{
        "explain",
        toUtf8(tr("show which pieces a number of the summary is the sum of")),
        toUtf8(tr("Each piece with where it lies, what it adds, for whom it is counted, who covers it besides and why "
                  "the one goes before the others. Their sum is the net figure of summary under the same options, to "
                  "the last digit.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {std::move(figure),
         {"by", "LIST", toUtf8(tr("dimensions of the table whose row is meant, as of summary; without it the total"))},
         {.name = "of",
          .value = "VALUE",
          .help = toUtf8(tr("the row: a key or a name, or unassigned; once for each dimension of --by")),
          .repeated = true}},
        {{"explain plan.gpkg --by water --of DS", toUtf8(tr("the river length treated of one river"))},
         {"explain plan.gpkg --figure bank --by works,water --of 一期 --of DS",
          toUtf8(tr("the bank length of one works on one river"))},
         {"explain plan.gpkg --figure area --scheme completed --json", toUtf8(tr("the area completed, for programs"))},
         {"explain plan.gpkg --csv excel -o pieces.csv", toUtf8(tr("a table for a spreadsheet"))}}};
    for (OptionSpec& option : CountedPlan::specs())
        spec.options.push_back(std::move(option));
    return spec;
}

Quantity quantityOf(const Arguments& arguments)
{
    const std::string typed = arguments.value("figure").value_or("");
    for (const auto& [word, quantity] : kFigures) {
        if (word == typed)
            return quantity;
    }
    return Quantity::RiverLength; // other words are not let through
}

/// Those of --by, as many as --of has values.
Result<std::vector<std::string>> rowDimensions(const Arguments& arguments)
{
    auto dimensions = CountOptions::dimensions(arguments, "none");
    if (!dimensions)
        return dimensions;
    const std::vector<std::string> values = arguments.values("of");
    if (dimensions->empty() && !values.empty())
        return fail(ErrorCode::InvalidArgument, "--of " + values.front(), toUtf8(Texts::rowOfWhat()));
    if (dimensions->size() != values.size())
        return fail(ErrorCode::InvalidArgument, "--by " + arguments.value("by").value_or(""),
                    toUtf8(Texts::whichRow()));
    return dimensions;
}

Result<Explained> explainedNumber(const Plan& plan, const Arguments& arguments, Session& session)
{
    const auto dimensions = rowDimensions(arguments);
    if (!dimensions)
        return fail(dimensions.error());
    const Progress progress = session.progress(Texts::finding());
    auto counted = CountedPlan::count(plan, arguments, *dimensions, progress);
    if (!counted)
        return fail(counted.error());
    Explained explained;
    explained.counted = std::move(counted->summary);
    explained.quantity = quantityOf(arguments);
    Cell cell{*dimensions, std::nullopt, explained.quantity};
    if (!dimensions->empty()) {
        RowFinder finder(plan, explained.counted.request, explained.counted.table, session.language, progress);
        auto row = finder.find(arguments.values("of"));
        if (!row)
            return fail(row.error());
        cell.row = row->key;
        explained.row = std::move(*row);
    }
    auto found = explain(counted->ledger, cell, true, progress);
    if (!found)
        return fail(found.error());
    session.progressDone();
    explained.found = std::move(*found);
    Issues& issues = explained.counted.issues;
    issues.insert(issues.end(), explained.found.issues.begin(), explained.found.issues.end());
    return explained;
}

Outcome run(const Arguments& arguments, Session& session)
{
    const auto store = openForForms(arguments, session);
    if (!store)
        return fail(store.error());
    const auto explained = explainedNumber((*store)->plan(), arguments, session);
    if (!explained)
        return fail(explained.error());
    ResultForms forms;
    forms.table = [&](const CsvFormat& format) { return explainedExport(*explained, session.language, format.preset); };
    forms.json = [&] { return explainedJson(*explained, session.language); };
    forms.text = [&] { return ExplainedPrinter(*explained, session).text(); };
    if (auto written = writeForms(forms, arguments, session); !written)
        return fail(written.error());
    return CountedPlan::end(explained->found.pieces.empty(), explained->isReconciled(), explained->counted.issues,
                            arguments, session);
}

} // namespace

Command explainCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
