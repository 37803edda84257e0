// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CsvOptions.h"

#include "app/exchange/ReaderWords.h"
#include "app/text/Fill.h"

namespace riparia::cli {

OptionSpec CsvOptions::spec()
{
    return {"csv", "PRESET", toUtf8(tr("write CSV, for a spreadsheet or for programs")), 0, false, {"excel", "data"}};
}

std::optional<CsvFormat> CsvOptions::read(const Arguments& arguments, Language language)
{
    const auto preset = arguments.value("csv");
    if (!preset)
        return std::nullopt;
    return format(*preset == "excel" ? CsvPreset::Excel : CsvPreset::Data, language);
}

CsvFormat CsvOptions::format(CsvPreset preset, Language language)
{
    return ReaderWords(language).csv(preset);
}

} // namespace riparia::cli
