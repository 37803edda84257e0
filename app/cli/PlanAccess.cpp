// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PlanAccess.h"

#include "app/cli/IssueList.h"
#include "app/text/Fill.h"
#include "app/text/PlanHolderText.h"

#include "core/base/Text.h"
#include "core/io/planfile/PlanClaim.h"
#include "core/linref/ChainageText.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <ostream>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::PlanAccess)

public:
    static QString opening() { return tr("Opening the plan"); }
    static QString otherRiver() { return tr("it names another river"); }
    static QString evenIfOpen() { return tr("write even while another program has the plan open"); }
    static QString saving() { return tr("Saving the plan"); }
    static QString openElsewhere(const PlanHolder& holder)
    {
        return fill(tr("The plan is open elsewhere: %1. What is written now has to be taken in there before it can be "
                       "saved."),
                    {toUtf8(PlanHolderText::who(holder))});
    }
    static QString editedElsewhere(std::size_t rows)
    {
        return fill(tr("Rows of the plan edited by another program since Riparia saved it: %1."),
                    {std::to_string(rows)});
    }
};

} // namespace

Result<std::unique_ptr<PlanStore>> openPlan(const std::string& path, bool readOnly, Session& session)
{
    session.file = path;
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return fail(ErrorCode::NotAPlan, path, std::strerror(EISDIR));
    auto store = PlanStore::open(path, {readOnly}, session.progress(Texts::opening()));
    session.progressDone();
    if (!store)
        return store;
    if (!session.quiet)
        IssueList::print(session.err(), (*store)->issues(), session);
    if (const std::size_t rows = (*store)->foreignEdits().size(); rows > 0)
        session.note(Texts::editedElsewhere(rows));
    return store;
}

OptionSpec evenIfOpenOption()
{
    return {"even-if-open", "", toUtf8(Texts::evenIfOpen())};
}

Result<void> checkNotOpen(const std::string& path, const Arguments& arguments, Session& session)
{
    // The plan is not claimed for the run: a window opened meanwhile would stay read-only long after this is over. What it meets when it saves, it takes in.
    const auto holder = PlanClaim::holderOf(path);
    if (!holder)
        return {};
    if (!arguments.has("even-if-open"))
        return fail(ErrorCode::PlanInUse, path, toUtf8(PlanHolderText::who(*holder)));
    session.note(Texts::openElsewhere(*holder));
    return {};
}

Result<std::unique_ptr<PlanStore>> openToWrite(const std::string& path, const Arguments& arguments, Session& session)
{
    session.file = path;
    const bool dry = arguments.has("dry-run");
    if (auto checked = dry ? Result<void>() : checkNotOpen(path, arguments, session); !checked)
        return fail(checked.error());
    auto store = openPlan(path, dry, session);
    if (store && !dry && (*store)->isReadOnly())
        return fail(ErrorCode::PlanReadOnly, path);
    return store;
}

Result<RiverNetwork> riversOf(const Plan& plan, const std::string& file)
{
    std::vector<River> rivers;
    for (const auto& [id, row] : plan.rivers()) {
        if (!row->meta.deleted && row->river.alignment)
            rivers.push_back(row->river);
    }
    if (rivers.empty())
        return fail(ErrorCode::NothingUsable, file);
    return RiverNetwork::make(std::move(rivers));
}

Result<std::size_t> riverIn(const Plan& plan, const RiverNetwork& network, const std::string& typed)
{
    auto found = network.find(typed);
    if (found || found.error().code != ErrorCode::RiverUnknown)
        return found;
    const std::string wanted = lowerAscii(trim(narrow(typed)));
    for (const auto& [id, row] : plan.rivers()) {
        if (row->meta.deleted || !row->river.alignment || row->meta.code.empty() ||
            lowerAscii(row->meta.code) != wanted)
            continue;
        if (const auto byKey = network.find(row->river.key))
            return byKey;
    }
    return found;
}

Result<Position> positionOf(const RiverNetwork& network, std::size_t index, const std::string& typed)
{
    const River& river = network.rivers()[index];
    const auto input = parseChainage(typed);
    if (!input)
        return fail(input.error().code, typed, input.error().detail);
    if (!input->name.empty()) {
        if (const auto named = network.find(input->name); named && *named != index)
            return fail(ErrorCode::InvalidArgument, typed, toUtf8(Texts::otherRiver()));
    }
    const auto position = river.stationing.positionOf(input->chainage);
    if (!position)
        return fail(position.error().code, typed, position.error().detail);
    return *position;
}

std::string scenarioName(const Plan& plan, const Uuid& id)
{
    const auto scenario = plan.scenarios().find(id);
    if (!scenario)
        return {};
    return scenario->meta.name.empty() ? scenario->meta.code : scenario->meta.name;
}

Progress savingProgress(Session& session)
{
    return session.progress(Texts::saving());
}

SaveStamp stampOf(const Session& session, const std::string& label)
{
    return {session.environment().timeStamp, session.environment().userName, label};
}

} // namespace riparia::cli
