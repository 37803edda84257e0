// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Session.h"

#include "core/io/export/ExportTable.h"
#include "core/io/export/FileWriter.h"

#include <QCoreApplication>

#include <optional>
#include <string>

namespace riparia::cli {

/// Where a command writes its result: the file of --output, which appears whole or not at all, or the standard output for "-" and where no file is named.
class OutputFile {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::OutputFile)

public:
    /// Errors: FileExists without --overwrite, FileNotWritable.
    static Result<OutputFile> open(const Arguments& arguments, Session& session);

    bool isStandardOutput() const { return !m_file; }
    /// Writes into it until the run is stopped (Cancelled). Valid as long as this object and the session.
    Sink sink();
    /// Puts the file in place and says so.
    Result<void> commit();

private:
    explicit OutputFile(Session& session)
        : m_session(&session)
    {}

    Session* m_session;
    std::optional<FileWriter> m_file;
};

} // namespace riparia::cli
