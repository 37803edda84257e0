// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/SummaryCommand.h"

#include "app/cli/CountOptions.h"
#include "app/cli/CountedPlan.h"
#include "app/cli/ResultForms.h"
#include "app/cli/Summary.h"
#include "app/cli/SummaryPrinter.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/geodesy/Ruler.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <ostream>

namespace riparia::cli {

namespace {

constexpr const char* kUsualDimension = "water";

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::SummaryCommand)

public:
    static CommandSpec spec();
    static QString counting() { return tr("Counting"); }
};

std::string dimensionsThat(bool areAdditive)
{
    std::vector<std::string> codes;
    for (const Dimension& dimension : dimensions())
        if (dimension.additive == areAdditive)
            codes.emplace_back(dimension.code);
    return join(codes, ", ");
}

CommandSpec Texts::spec()
{
    CommandSpec spec{
        "summary",
        toUtf8(tr("count what is done, per river, works, year ...")),
        toUtf8(tr("Nothing is counted twice: gross is the sum of all features, net what is left when overlaps count "
                  "once. River "
                  "length counts a stretch once whatever its banks, bank length left and right each. Rows add up to "
                  "the total "
                  "exactly; what has no value stands in the last row.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {{"by", "LIST",
          toUtf8(fill(tr("dimensions of the rows, in this order: %1; or one of %2; or none. Without it water"),
                      {dimensionsThat(true), dimensionsThat(false)}))}},
        {{"summary plan.gpkg", toUtf8(tr("totals by river under the scheme of the plan"))},
         {"summary plan.gpkg --by category,works --scheme completed --as-of 2023-03-20",
          toUtf8(tr("what was completed by that day, by works"))},
         {"summary plan.gpkg --by works --filter \"river = 丁山河 and year <= 2023\" --json",
          toUtf8(tr("one river, for programs"))},
         {"summary plan.gpkg --by measure --csv excel -o measures.csv", toUtf8(tr("a table for a spreadsheet"))}}};
    for (OptionSpec& option : CountedPlan::specs())
        spec.options.push_back(std::move(option));
    return spec;
}

/// The counted river pieces measured by the method the plan does not use.
std::optional<Millimetres> riverByOtherMethod(const Ledger& ledger, const PlanInfo& info)
{
    const LengthMethod other = info.method == LengthMethod::Geodesic ? LengthMethod::Grid : LengthMethod::Geodesic;
    const auto ruler = Ruler::make(info.crs, other);
    if (!ruler || ledger.totals.river.net.value == 0)
        return std::nullopt;
    double metres = 0;
    for (const auto& river : ledger.rivers) {
        for (const LengthPiece& piece : river->pieces) {
            const auto& water = piece.ownerRiver->water.river;
            if (water && water->river.alignment)
                metres += ruler->length(water->river.alignment->slice(piece.span));
        }
    }
    return Millimetres::fromMetres(metres);
}

Result<Summary> summarize(const Plan& plan, const Arguments& arguments, Session& session)
{
    const auto dimensions = CountOptions::dimensions(arguments, kUsualDimension);
    if (!dimensions)
        return fail(dimensions.error());
    const Progress progress = session.progress(Texts::counting());
    auto counted = CountedPlan::count(plan, arguments, *dimensions, progress);
    if (!counted)
        return fail(counted.error());
    const Ledger& ledger = *counted->ledger;
    Summary summary = std::move(counted->summary);
    if (summary.request.filter.isEmpty()) {
        auto targets = targetProgress(ledger, plan, std::nullopt, progress);
        if (!targets)
            return fail(targets.error());
        summary.targets = std::move(*targets);
    }
    session.progressDone();
    summary.outside = ledger.outside;
    summary.excluded = ledger.excluded;
    summary.issues.insert(summary.issues.end(), summary.table.issues.begin(), summary.table.issues.end());
    for (const TargetProgress& target : summary.targets)
        if (auto issue = target.issue())
            summary.issues.push_back(std::move(*issue));
    summary.otherMethodRiver = riverByOtherMethod(ledger, plan.info());
    return summary;
}

Outcome run(const Arguments& arguments, Session& session)
{
    const auto store = openForForms(arguments, session);
    if (!store)
        return fail(store.error());
    const auto summary = summarize((*store)->plan(), arguments, session);
    if (!summary)
        return fail(summary.error());
    ResultForms forms;
    forms.table = [&](const CsvFormat& format) {
        return summaryExport(*summary, session.language, format.preset == CsvPreset::Data);
    };
    forms.json = [&] { return summaryJson(*summary, session.language); };
    forms.text = [&] { return SummaryPrinter(*summary, session).text(); };
    if (auto written = writeForms(forms, arguments, session); !written)
        return fail(written.error());
    return CountedPlan::end(summary->table.features == 0, summary->table.reconciled, summary->issues, arguments,
                            session);
}

} // namespace

Command summaryCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
