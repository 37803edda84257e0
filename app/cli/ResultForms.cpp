// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ResultForms.h"

#include "app/cli/CsvOptions.h"
#include "app/cli/OutputFile.h"
#include "app/cli/PlanAccess.h"
#include "app/text/Fill.h"

#include "core/io/export/TargetCheck.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace riparia::cli {

namespace {

class FormTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ResultForms)

public:
    static QString oneForm() { return tr("--json was asked for too"); }
    static QString output() { return tr("write into this file; - is the standard output"); }
    static QString overwrite() { return tr("replace a file that is there"); }
};

} // namespace

std::vector<OptionSpec> formOptions()
{
    return {CsvOptions::spec(),
            {"output", "FILE", toUtf8(FormTexts::output()), 'o'},
            {"overwrite", "", toUtf8(FormTexts::overwrite())}};
}

Result<std::unique_ptr<PlanStore>> openForForms(const Arguments& arguments, Session& session)
{
    const std::string& plan = arguments.positionals.front();
    if (session.json && arguments.has("csv"))
        return fail(ErrorCode::InvalidArgument, "--csv", toUtf8(FormTexts::oneForm()));
    if (auto allowed = checkTarget(plan, arguments.value("output").value_or("-")); !allowed)
        return fail(allowed.error());
    return openPlan(plan, true, session);
}

Result<void> writeForms(const ResultForms& forms, const Arguments& arguments, Session& session)
{
    auto output = OutputFile::open(arguments, session);
    if (!output)
        return fail(output.error());
    const Sink sink = output->sink();
    Result<void> written;
    if (const auto format = CsvOptions::read(arguments, session.language)) {
        written = writeCsv(forms.table(*format), *format, sink);
    } else if (session.json) {
        written = sink(dumped(forms.json()));
    } else {
        session.color = session.color && output->isStandardOutput();
        written = sink(forms.text());
    }
    return written ? output->commit() : written;
}

} // namespace riparia::cli
