// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"

#include "app/cli/commands/AddCommand.h"
#include "app/cli/commands/CompareCommand.h"
#include "app/cli/commands/DoctorCommand.h"
#include "app/cli/commands/ExplainCommand.h"
#include "app/cli/commands/ExportCommand.h"
#include "app/cli/commands/ImportCommand.h"
#include "app/cli/commands/InfoCommand.h"
#include "app/cli/commands/LocateCommand.h"
#include "app/cli/commands/MapCommand.h"
#include "app/cli/commands/ReportCommand.h"
#include "app/cli/commands/SampleCommand.h"
#include "app/cli/commands/SliceCommand.h"
#include "app/cli/commands/SummaryCommand.h"

namespace riparia::cli {

std::vector<Command> allCommands()
{
    return {infoCommand(),   importCommand(), doctorCommand(),  validateCommand(), locateCommand(),
            sliceCommand(),  addCommand(),    summaryCommand(), explainCommand(),  compareCommand(),
            exportCommand(), reportCommand(), mapCommand(),     sampleCommand()};
}

} // namespace riparia::cli
