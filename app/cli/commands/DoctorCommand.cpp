// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/DoctorCommand.h"

#include "app/cli/CountOptions.h"
#include "app/cli/IssueList.h"
#include "app/cli/JsonText.h"
#include "app/cli/PlanAccess.h"
#include "app/models/PlanChecks.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/geodesy/Ruler.h"
#include "core/io/import/StoredReaches.h"
#include "core/ledger/Ledger.h"
#include "core/river/RiverDoctor.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <tuple>

namespace riparia::cli {

namespace {

/// Where a finding comes from.
enum class Origin { River, Plan, Counting, Import, File };

constexpr std::array kOrigins{Origin::River, Origin::Plan, Origin::Counting, Origin::Import, Origin::File};

struct Diagnosis {
    Origin origin;
    std::string id; ///< of the river doctor: the same in another run
    Issue issue;
    std::optional<std::string> setAside{}; ///< why, where somebody looked at it and left it as it is
};

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::DoctorCommand)

public:
    /// The same under either name.
    static CommandSpec spec(const std::string& name, const QString& purpose);
    static QString listing() { return tr("list everything that is doubtful in a plan, with places"); }
    static QString alias() { return tr("another name of doctor"); }
    static QString examining() { return tr("Examining"); }
    static QString counting() { return tr("Counting"); }
    static QString title(Origin origin);
    static QString nothing() { return tr("Nothing to complain about."); }
    static QString counts(const std::array<std::size_t, 3>& bySeverity);
    static QString setAside(std::size_t count) { return fill(tr("Set aside: %1."), {std::to_string(count)}); }
    static QString unreadable(const std::string& file)
    {
        return fill(tr("The source features of %1 cannot be examined."), {file});
    }
};

CommandSpec Texts::spec(const std::string& name, const QString& purpose)
{
    return {
        name,
        toUtf8(purpose),
        toUtf8(tr(
            "Examines the river lines as they came (gaps, forks, duplicates, overlaps, loops, orphans, repeated "
            "vertices, keys with stray decimals ...), checks the plan against itself and what its counting says "
            "(segments that overlap, short gaps, targets without data ...), and repeats what the imports reported. "
            "What was set aside in the window is only counted. Changes nothing. Places are in the coordinates of the "
            "plan.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {{"strict", "", toUtf8(tr("exit code 4 for warnings, too; for errors it is 4 anyway"))}},
        {{name + " plan.gpkg", toUtf8(tr("all findings, those of a kind together"))},
         {name + " plan.gpkg --verbose", toUtf8(tr("each finding on a line of its own"))},
         {name + " plan.gpkg --strict --json", toUtf8(tr("for programs; exit code 4 when something is wrong"))}},
    };
}

QString Texts::title(Origin origin)
{
    switch (origin) {
    case Origin::River: return tr("River lines as they came");
    case Origin::Plan: return tr("The plan against itself");
    case Origin::Counting: return tr("What is counted");
    case Origin::Import: return tr("Reported at import");
    case Origin::File: return tr("The file");
    }
    return {};
}

QString Texts::counts(const std::array<std::size_t, 3>& bySeverity)
{
    return fill(tr("Errors: %1. Warnings: %2. Remarks: %3."),
                {std::to_string(bySeverity[2]), std::to_string(bySeverity[1]), std::to_string(bySeverity[0])});
}

const char* nameOf(Origin origin)
{
    switch (origin) {
    case Origin::River: return "river";
    case Origin::Plan: return "plan";
    case Origin::Counting: return "counting";
    case Origin::Import: return "import";
    case Origin::File: return "file";
    }
    return "";
}

Origin originOf(CheckOrigin origin)
{
    switch (origin) {
    case CheckOrigin::Plan: return Origin::Plan;
    case CheckOrigin::Counting: return Origin::Counting;
    case CheckOrigin::Import: return Origin::Import;
    case CheckOrigin::File: return Origin::File;
    }
    return Origin::Plan;
}

Result<void> examineSource(const PlanStore& store, const SourceRecord& source, std::vector<Diagnosis>& all,
                           Session& session)
{
    const auto reaches = storedReaches(store, source);
    if (!reaches) {
        const ErrorCode code = reaches.error().code;
        if (code != ErrorCode::CrsUnknown && code != ErrorCode::TransformFailed)
            return fail(reaches.error());
        session.note(Texts::unreadable(source.file));
        return {};
    }
    if (!*reaches)
        return {};
    const PlanInfo& info = store.plan().info();
    const auto ruler = Ruler::make(info.crs, info.method);
    if (!ruler)
        return fail(ruler.error());
    auto findings = examine((*reaches)->soup, *ruler, (*reaches)->options, session.progress(Texts::examining()));
    if (!findings)
        return fail(findings.error());
    for (Finding& finding : *findings)
        all.push_back({Origin::River, std::move(finding.id), std::move(finding.issue)});
    return {};
}

/// What an import reported is found again by examining its lines: it is listed once, by the examination, which knows its place.
void leaveOutRepetitions(std::vector<Diagnosis>& all)
{
    std::set<std::pair<IssueCode, std::string>> found;
    for (const Diagnosis& diagnosis : all) {
        if (diagnosis.origin == Origin::River)
            found.emplace(diagnosis.issue.code, diagnosis.issue.subject);
    }
    std::set<std::tuple<IssueCode, std::string, std::vector<std::string>>> reported;
    std::erase_if(all, [&](const Diagnosis& diagnosis) {
        const Issue& issue = diagnosis.issue;
        return diagnosis.origin == Origin::Import && (found.contains({issue.code, issue.subject}) ||
                                                      !reported.emplace(issue.code, issue.subject, issue.args).second);
    });
}

struct Examination {
    std::vector<Diagnosis> all;
    std::optional<Error> hindrance; ///< why some of what there may be was not looked for; the first reason

    /// The rest is found all the same: what cannot be counted, read or measured is what needs its doctor. False for what ends all work.
    bool goesOnAfter(const Error& error)
    {
        if (error.code == ErrorCode::Cancelled)
            return false;
        if (!hindrance)
            hindrance = error;
        return true;
    }
};

/// Error: Cancelled.
Result<std::vector<CheckFinding>> check(const PlanStore& store, const Result<CountRequest>& request,
                                        Examination& examination, const Progress& progress)
{
    const auto ledger =
        request ? buildLedger(store.plan(), *request, progress) : Result<LedgerPtr>(fail(request.error()));
    const auto checked = ledger ? checkPlan(store.plan(), **ledger, store.issues(), progress)
                                : Result<std::vector<CheckFinding>>(fail(ledger.error()));
    if (checked || !examination.goesOnAfter(checked.error()))
        return checked;
    return checkUncounted(store.plan(), request ? request->scenario : Uuid(), store.issues());
}

Result<Examination> diagnose(const PlanStore& store, const Arguments& arguments, Session& session)
{
    Examination examination;
    for (const auto& [id, source] : store.plan().table<SourceRecord>()) {
        const auto examined = examineSource(store, *source, examination.all, session);
        if (!examined && !examination.goesOnAfter(examined.error()))
            return fail(examined.error());
    }
    const auto request = CountOptions::read(arguments, store.plan());
    auto checked = check(store, request, examination, session.progress(Texts::counting()));
    if (!checked)
        return fail(checked.error());
    for (CheckFinding& finding : *checked)
        examination.all.push_back(
            {originOf(finding.origin), {}, std::move(finding.issue), std::move(finding.setAside)});
    session.progressDone();
    leaveOutRepetitions(examination.all);
    if (examination.hindrance && examination.hindrance->subject.empty())
        examination.hindrance->subject = session.file;
    return examination;
}

/// Those that are open.
Issues issuesOf(const std::vector<Diagnosis>& all, std::optional<Origin> origin)
{
    Issues issues;
    for (const Diagnosis& diagnosis : all) {
        if (!diagnosis.setAside && (!origin || diagnosis.origin == *origin))
            issues.push_back(diagnosis.issue);
    }
    return issues;
}

std::array<std::size_t, 3> counted(const std::vector<Diagnosis>& all)
{
    std::array<std::size_t, 3> counts{};
    for (const Issue& issue : issuesOf(all, std::nullopt))
        ++counts[static_cast<std::size_t>(issue.severity)];
    return counts;
}

void printText(const std::vector<Diagnosis>& all, Session& session)
{
    for (const Origin origin : kOrigins) {
        const Issues issues = issuesOf(all, origin);
        if (issues.empty())
            continue;
        session.out() << session.bold(toUtf8(Texts::title(origin))) << '\n';
        IssueList::print(session.out(), issues, session);
        session.out() << '\n';
    }
    const auto aside = static_cast<std::size_t>(
        std::ranges::count_if(all, [](const Diagnosis& diagnosis) { return diagnosis.setAside.has_value(); }));
    session.out() << toUtf8(aside == all.size() ? Texts::nothing() : Texts::counts(counted(all))) << '\n';
    if (aside > 0)
        session.out() << toUtf8(Texts::setAside(aside)) << '\n';
}

Json json(const std::vector<Diagnosis>& all, const std::string& file)
{
    const auto counts = counted(all);
    Json json{{"schema", "riparia.doctor/1"},
              {"plan", file},
              {"counts", {{"error", counts[2]}, {"warning", counts[1]}, {"info", counts[0]}}},
              {"findings", Json::array()}};
    for (const Diagnosis& diagnosis : all) {
        Json finding{{"origin", nameOf(diagnosis.origin)}, {"id", nullptr}};
        if (!diagnosis.id.empty())
            finding["id"] = diagnosis.id;
        finding["set_aside"] = diagnosis.setAside ? Json(*diagnosis.setAside) : Json(nullptr);
        finding.update(issueJson(diagnosis.issue));
        json["findings"].push_back(std::move(finding));
    }
    return json;
}

/// A plan with errors fails its examination; one with warnings where that is asked for.
ExitCode codeOf(const Issues& issues, bool isStrict)
{
    const bool hasErrors = std::ranges::find(issues, Severity::Error, &Issue::severity) != issues.end();
    return hasErrors ? ExitCode::FoundErrors : strictCode(isStrict, issues);
}

Outcome run(const Arguments& arguments, Session& session)
{
    const auto store = openPlan(arguments.positionals.front(), true, session);
    if (!store)
        return fail(store.error());
    const auto examination = diagnose(**store, arguments, session);
    if (!examination)
        return fail(examination.error());
    const std::vector<Diagnosis>& all = examination->all;
    if (session.json)
        session.out() << dumped(json(all, session.file));
    else
        printText(all, session);
    if (examination->hindrance)
        return fail(*examination->hindrance);
    return codeOf(issuesOf(all, std::nullopt), arguments.has("strict"));
}

} // namespace

Command doctorCommand()
{
    return {Texts::spec("doctor", Texts::listing()), run};
}

Command validateCommand()
{
    return {Texts::spec("validate", Texts::alias()), run};
}

} // namespace riparia::cli
