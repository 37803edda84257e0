// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CommandSpec.h"
#include "app/text/Language.h"

#include "core/io/export/CsvWriter.h"

#include <QCoreApplication>

#include <optional>

namespace riparia::cli {

/// CSV in its two presets, with headers and words of the reader's language for the one for spreadsheets.
class CsvOptions {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::CsvOptions)

public:
    /// --csv excel|data
    static OptionSpec spec();
    /// None when --csv was not given.
    static std::optional<CsvFormat> read(const Arguments& arguments, Language language);
    static CsvFormat format(CsvPreset preset, Language language);
};

} // namespace riparia::cli
