// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/IssueList.h"

#include "app/text/Fill.h"
#include "app/text/IssueText.h"
#include "app/text/SafeText.h"
#include "app/text/TextTable.h"
#include "app/text/UnitText.h"

#include "core/base/Text.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>
#include <vector>

namespace riparia::cli {

namespace {

constexpr std::size_t kMostOfAKind = 5;
constexpr std::size_t kLongestLine = 1000; // cells; a name of 10,000 letters does not help anybody

int colorOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return 31;
    case Severity::Warning: return 33;
    case Severity::Info: return 36;
    }
    return 0;
}

std::size_t severityWidth()
{
    std::size_t width = 0;
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
        width = std::max(width, displayWidth(toUtf8(IssueText::severity(severity))));
    return width;
}

struct Group {
    Severity severity;
    IssueCode code;
    std::vector<const Issue*> issues;
};

std::vector<Group> grouped(const Issues& issues)
{
    std::vector<Group> groups;
    for (const Issue& issue : issues) {
        auto at = std::ranges::find_if(
            groups, [&](const Group& group) { return group.severity == issue.severity && group.code == issue.code; });
        if (at == groups.end())
            at = groups.insert(groups.end(), {issue.severity, issue.code, {}});
        at->issues.push_back(&issue);
    }
    std::ranges::stable_sort(groups, std::greater<>(), &Group::severity);
    return groups;
}

} // namespace

std::string IssueList::line(const Issue& issue, const Session& session)
{
    const std::string severity = toUtf8(IssueText::severity(issue.severity));
    std::string text = issue.subject.empty() ? std::string() : issue.subject + ": ";
    text += toUtf8(IssueText::sentence(issue));
    if (issue.at)
        text += " (" + UnitText::place((*issue.at)[0], (*issue.at)[1]) + ")";
    return session.colored(padded(severity, severityWidth(), TextTable::Align::Left), colorOf(issue.severity)) + "  " +
           cutToWidth(oneLine(text), kLongestLine);
}

QString IssueList::more(std::size_t count)
{
    return fill(tr("... and %1 more of this kind; --verbose shows all."), {std::to_string(count)});
}

void IssueList::print(std::ostream& stream, const Issues& issues, const Session& session)
{
    for (const Group& group : grouped(issues)) {
        const std::size_t shown = session.verbose ? group.issues.size() : std::min(group.issues.size(), kMostOfAKind);
        for (std::size_t i = 0; i < shown; ++i)
            stream << "  " << line(*group.issues[i], session) << '\n';
        if (shown < group.issues.size())
            stream << "  " << std::string(severityWidth() + 2, ' ') << toUtf8(more(group.issues.size() - shown))
                   << '\n';
    }
}

Issues withoutRepetition(Issues issues)
{
    std::map<std::tuple<IssueCode, std::string, std::vector<std::string>>, std::size_t> places;
    Issues kept;
    for (Issue& issue : issues) {
        const auto [at, isNew] = places.try_emplace({issue.code, issue.subject, issue.args}, kept.size());
        if (isNew)
            kept.push_back(std::move(issue));
        else if (kept[at->second].severity < issue.severity)
            kept[at->second].severity = issue.severity;
    }
    return kept;
}

ExitCode strictCode(bool strict, const Issues& issues)
{
    return strict && worst(issues) != Severity::Info ? ExitCode::FoundErrors : ExitCode::Ok;
}

} // namespace riparia::cli
