// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/IssueLog.h"

namespace riparia {

namespace {

constexpr std::size_t kDifferent = 100;

} // namespace

void IssueLog::say(Severity severity, IssueCode code, std::vector<std::string> args)
{
    m_entries.push_back({{0, severity, code, std::move(args), std::nullopt}, {}});
}

void IssueLog::say(FeatureNote note)
{
    const std::int64_t feature = note.feature;
    Group& group = m_groups[{note.code, note.severity}];
    const bool isFull = group.byArgs.size() >= kDifferent;
    const auto known = group.byArgs.find(note.args);
    if (known == group.byArgs.end() && !(isFull && group.overflow > 0)) {
        if (isFull)
            group.overflow = m_entries.size();
        else
            group.byArgs.emplace(note.args, m_entries.size());
        m_entries.push_back({std::move(note), {{feature, feature}}});
        return;
    }
    std::vector<Run>& runs = m_entries[known == group.byArgs.end() ? group.overflow : known->second].runs;
    if (feature == runs.back().last || feature == runs.back().last + 1)
        runs.back().last = feature;
    else
        runs.push_back({feature, feature});
}

void IssueLog::say(std::vector<FeatureNote> notes)
{
    for (FeatureNote& note : notes)
        say(std::move(note));
}

std::string IssueLog::subject(const Entry& entry) const
{
    if (entry.runs.empty())
        return m_file;
    std::string text;
    for (const Run& run : entry.runs) {
        text += text.empty() ? featureSubject(m_file, run.first) : ", #" + std::to_string(run.first);
        if (run.last != run.first)
            text += "-" + std::to_string(run.last);
    }
    return text;
}

Issues IssueLog::take() &&
{
    Issues issues;
    issues.reserve(m_entries.size());
    for (Entry& entry : m_entries)
        issues.push_back(
            {entry.note.severity, entry.note.code, subject(entry), std::move(entry.note.args), entry.note.at});
    return issues;
}

} // namespace riparia
