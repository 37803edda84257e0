// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/SampleCommand.h"

#include "app/cli/JsonText.h"
#include "app/text/Fill.h"
#include "sample-data/generator/Sample.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <ostream>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::SampleCommand)

public:
    static CommandSpec spec();
    static QString written() { return tr("The sample is in %1: its source files and the finished plan."); }
};

CommandSpec Texts::spec()
{
    return {
        "sample",
        toUtf8(tr("write the sample's source files and its finished plan")),
        toUtf8(tr("Schematic rivers and works of a subdistrict, not surveyed. The folder is made where it is missing; "
                  "one that "
                  "holds files needs --overwrite.")),
        {},
        {{"output", "DIR", toUtf8(tr("folder to write to")), 'o', false, {}, true},
         {"overwrite", "", toUtf8(tr("write into a folder that holds files"))}},
        {{"sample -o pingdi", toUtf8(tr("the files and pingdi/pingdi.riparia.gpkg"))},
         {"summary pingdi/pingdi.riparia.gpkg", toUtf8(tr("what the sample adds up to"))}},
    };
}

Outcome run(const Arguments& arguments, Session& session)
{
    const std::string folder = arguments.value("output").value_or("");
    session.file = folder;
    if (const Result<void> written = sample::writeSample(folder, arguments.has("overwrite")); !written)
        return fail(written.error());
    if (session.json)
        session.out() << dumped({{"schema", "riparia.sample/1"}, {"folder", folder}, {"plan", "pingdi.riparia.gpkg"}});
    else
        session.note(fill(Texts::written(), {folder}));
    return ExitCode::Ok;
}

} // namespace

Command sampleCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
