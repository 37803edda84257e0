// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SourceAccess.h"

#include "app/text/Fill.h"

#include <QCoreApplication>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::SourceAccess)

public:
    static QString noStream() { return tr("geodata is read from named files, not from the standard input"); }
};

} // namespace

Result<void> checkIsFile(const std::string& path)
{
    if (path == "-")
        return fail(ErrorCode::InvalidArgument, path, toUtf8(Texts::noStream()));
    return {};
}

} // namespace riparia::cli
