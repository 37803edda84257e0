// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/HiddenCommands.h"

#include "app/cli/PlanAccess.h"
#include "app/cli/help/HelpFiles.h"
#include "app/cli/help/NameList.h"

#include <ostream>

namespace riparia::cli {

namespace {

Outcome listNames(const std::string& file, const std::string& kind, Session& session)
{
    session.quiet = true; // somebody is typing
    std::unique_ptr<PlanStore> store;
    if (!file.empty()) {
        auto opened = openPlan(file, true, session);
        if (!opened)
            return ExitCode::CannotRead;
        store = std::move(*opened);
    }
    const auto names = NameList::of(store ? store->plan() : Plan(), kind);
    if (!names)
        return fail(names.error());
    for (const std::string& name : *names)
        session.out() << name << '\n';
    return ExitCode::Ok;
}

} // namespace

bool HiddenCommands::isOne(const std::vector<std::string>& words)
{
    return (words.size() == 2 && words[0] == "__help-files") || (words.size() == 3 && words[0] == "__names");
}

Outcome HiddenCommands::run(const std::vector<std::string>& words, Session& session)
{
    if (words[0] == "__names")
        return listNames(words[1], words[2], session);
    const auto written = HelpFiles::write(words[1]);
    return written ? Outcome(ExitCode::Ok) : Outcome(fail(written.error()));
}

} // namespace riparia::cli
