// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/WindowProgram.h"

#include "app/text/Fill.h"

#include <QCoreApplication>

namespace riparia::cli {

namespace {

class WindowTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::WindowProgram)

public:
    static CommandSpec spec();
};

CommandSpec WindowTexts::spec()
{
    return {
        "riparia",
        toUtf8(tr("plan and account for river and greenway remediation")),
        toUtf8(tr("Opens the window. A plan is opened, any other map file is imported beside the map; without a file, "
                  "the start page is shown. A second start hands its files to the window that is open.")),
        {{"FILE", toUtf8(tr("plan to open, or map files to import")), false, true}},
        {{"new-instance", "", toUtf8(tr("open a window of its own, whatever else is open"))},
         {"new-plan", "", toUtf8(tr("begin a new plan"))},
         {"sample", "", toUtf8(tr("open the sample"))},
         {"config-dir", "DIR", toUtf8(tr("keep settings, recovery and pictures in this folder, as with RIPARIA_HOME"))},
         {"help", "", toUtf8(tr("show this help")), 'h'},
         {"version", "", toUtf8(tr("show the version")), 'v'}},
        {{"plan.riparia.gpkg", toUtf8(tr("go on with a plan"))},
         {"rivers.shp works.csv", toUtf8(tr("begin a plan from the files of others"))}},
    };
}

} // namespace

CommandSpec windowProgram()
{
    return WindowTexts::spec();
}

} // namespace riparia::cli
