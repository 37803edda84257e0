// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/NameList.h"

#include "core/ledger/CountingScheme.h"

#include <map>
#include <set>

namespace riparia::cli {

namespace {

std::set<std::string> riverNames(const Plan& plan)
{
    std::map<std::string, int> bearers;
    std::set<std::string> names;
    for (const auto& [id, row] : plan.rivers()) {
        if (row->meta.deleted)
            continue;
        names.insert(row->river.key);
        ++bearers[row->river.name];
    }
    for (const auto& [name, count] : bearers) {
        if (count == 1)
            names.insert(name);
    }
    return names;
}

std::set<std::string> scenarioNames(const Plan& plan)
{
    std::set<std::string> names;
    for (const auto& [id, row] : plan.scenarios()) {
        if (!row->meta.deleted)
            names.insert(row->meta.name.empty() ? row->meta.code : row->meta.name);
    }
    return names;
}

Result<std::set<std::string>> schemeNames(const Plan& plan)
{
    const auto schemes = schemesOf(plan);
    if (!schemes)
        return fail(schemes.error());
    std::set<std::string> names;
    for (const CountingScheme& scheme : *schemes)
        names.insert({scheme.code, scheme.name, scheme.nameEn});
    return names;
}

} // namespace

Result<std::vector<std::string>> NameList::of(const Plan& plan, const std::string& kind)
{
    Result<std::set<std::string>> names = std::set<std::string>();
    if (kind == "rivers")
        names = riverNames(plan);
    else if (kind == "scenarios")
        names = scenarioNames(plan);
    else if (kind == "schemes")
        names = schemeNames(plan);
    else
        return fail(ErrorCode::InvalidArgument, kind, "rivers, scenarios, schemes");
    if (!names)
        return fail(names.error());
    std::vector<std::string> lines;
    for (const std::string& name : *names) {
        if (!name.empty() && name.find_first_of("\r\n") == std::string::npos)
            lines.push_back(name);
    }
    return lines;
}

} // namespace riparia::cli
