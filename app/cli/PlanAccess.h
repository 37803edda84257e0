// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CommandSpec.h"
#include "app/cli/Session.h"

#include "core/io/planfile/PlanStore.h"
#include "core/river/RiverNetwork.h"

#include <memory>
#include <string>

namespace riparia::cli {

/// Opens the plan a command works on and says on stderr what is to be known about it (read-only, rows edited elsewhere).
Result<std::unique_ptr<PlanStore>> openPlan(const std::string& path, bool readOnly, Session& session);

/// --even-if-open: of commands that write into a plan.
OptionSpec evenIfOpenOption();

/// Whether a command may write where this plan is. Error: PlanInUse while another process has it open, unless --even-if-open says that this is known: then
/// who has it is said on stderr. Nobody is kept from opening it while the command runs.
Result<void> checkNotOpen(const std::string& path, const Arguments& arguments, Session& session);

/// Opens the plan a command writes into; under --dry-run for reading. Errors: those of openPlan and checkNotOpen; PlanReadOnly.
Result<std::unique_ptr<PlanStore>> openToWrite(const std::string& path, const Arguments& arguments, Session& session);

/// The rivers of the base. Error: NothingUsable when there are none.
Result<RiverNetwork> riversOf(const Plan& plan, const std::string& file);

/// The river somebody named: by its key, its name where no other has it, or its code in the plan. Index into network.rivers(). Errors: RiverUnknown,
/// RiverAmbiguous.
Result<std::size_t> riverIn(const Plan& plan, const RiverNetwork& network, const std::string& typed);

/// Position of a chainage typed for a river. Errors as parseChainage and Stationing::positionOf, InvalidArgument where it names
/// another river of the network; the subject is what was typed.
Result<Position> positionOf(const RiverNetwork& network, std::size_t river, const std::string& typed);

/// What a scenario is called: its name, else its code; "" for the base and for one that is not there.
std::string scenarioName(const Plan& plan, const Uuid& id);

/// For a save: says how far it is, and takes it back when the run is stopped.
Progress savingProgress(Session& session);

/// Name and time for what is saved.
SaveStamp stampOf(const Session& session, const std::string& label);

} // namespace riparia::cli
