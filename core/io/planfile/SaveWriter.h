// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/LiveFile.h"
#include "core/io/planfile/PlanWriter.h"
#include "core/io/planfile/RowHashes.h"
#include "core/io/planfile/SaveJob.h"
#include "core/io/planfile/TempFile.h"

#include <cstdint>
#include <memory>

namespace riparia::planfile {

/// What a save leaves behind when it has gone through.
struct Written {
    RowHashes hashes;
    std::int64_t pruned = 0; ///< versions dropped from the history
    FileState state;         ///< of the file that was written; of a copy before it gets its name
    std::unique_ptr<PlanWriter> rows;
};

/// Migrates and makes what is missing, in an open transaction. Errors stay in the connection.
void completeSchema(Connection& connection, const Crs& crs, const std::string& time);

/// Writes everything of a save into an open transaction. Errors stay in the connection. `state` is not filled.
Written writeSave(Connection& connection, const SaveJob& job, RowHashes hashes);

/// Writes a save into a file nobody else has: in one transaction, on disk and verified when it returns. Errors name `subject`.
Result<Written> writeSaveInto(const TempFile& copy, const SaveJob& job, RowHashes hashes, const std::string& subject);

} // namespace riparia::planfile
