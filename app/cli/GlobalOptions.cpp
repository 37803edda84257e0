// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandSpec.h"

#include "app/text/Fill.h"

#include <QCoreApplication>

#include <algorithm>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::GlobalOptions)

public:
    static std::vector<OptionSpec> options()
    {
        return {
            {.name = "help", .value = {}, .help = toUtf8(tr("show this help")), .letter = 'h'},
            {.name = "version", .value = {}, .help = toUtf8(tr("show the version"))},
            {.name = "json", .value = {}, .help = toUtf8(tr("write the result as JSON"))},
            {.name = "lang", .value = "LANG", .help = toUtf8(tr("language of texts, en or zh_CN"))},
            {.name = "quiet",
             .value = {},
             .help = toUtf8(tr("no notes, no progress, no account of what import and add did")),
             .letter = 'q'},
            {.name = "verbose", .value = {}, .help = toUtf8(tr("all findings, however many")), .letter = 'v'},
            {.name = "no-color", .value = {}, .help = toUtf8(tr("no colours, as with NO_COLOR"))},
        };
    }
};

} // namespace

std::vector<OptionSpec> globalOptions()
{
    return Texts::options();
}

std::vector<OptionSpec> globalOptionsBeside(const CommandSpec& command)
{
    std::vector<OptionSpec> options = globalOptions();
    std::erase_if(options, [&](const OptionSpec& option) {
        return std::ranges::find(command.options, option.name, &OptionSpec::name) != command.options.end();
    });
    return options;
}

} // namespace riparia::cli
