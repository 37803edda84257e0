// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/SqliteError.h"

#include <sqlite3.h>

#include <cerrno>
#include <system_error>

namespace riparia::planfile {

namespace {

ErrorCode codeOfSystem(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT: return ErrorCode::DiskFull;
    case ENOENT: return ErrorCode::FileNotFound;
    case EEXIST: return ErrorCode::PlanExists;
    default: return ErrorCode::FileNotWritable;
    }
}

bool isReading(int extended)
{
    return extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_FSTAT;
}

ErrorCode codeOfInputOutput(int extended, int number)
{
    if (number == ENOSPC || number == EDQUOT)
        return ErrorCode::DiskFull;
    return isReading(extended) ? ErrorCode::FileUnreadable : ErrorCode::FileNotWritable;
}

ErrorCode codeOf(int extended, int number, bool isWriting)
{
    // The file was replaced under its name while we had it open.
    if (extended == SQLITE_READONLY_DBMOVED)
        return ErrorCode::PlanChangedElsewhere;
    switch (extended & 0xFF) {
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::FileNotWritable;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return ErrorCode::PlanLocked;
    case SQLITE_CORRUPT: return ErrorCode::PlanDamaged;
    case SQLITE_NOTADB: return ErrorCode::NotAPlan;
    case SQLITE_IOERR: return codeOfInputOutput(extended, number);
    case SQLITE_CANTOPEN:
        if (isWriting) // the journal, beside the file
            return ErrorCode::FileNotWritable;
        return number == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    case SQLITE_TOOBIG: return ErrorCode::InvalidArgument;
    case SQLITE_CONSTRAINT: return ErrorCode::ChangeConflict;
    case SQLITE_ERROR: return ErrorCode::PlanDamaged; // a table or column is not what it must be
    default: return ErrorCode::Internal;
    }
}

} // namespace

Error sqliteError(sqlite3* handle, int code, const std::string& path)
{
    const int number = handle ? sqlite3_system_errno(handle) : 0;
    const bool isWriting = handle && sqlite3_txn_state(handle, "main") == SQLITE_TXN_WRITE;
    const char* message = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return {codeOf(code, number, isWriting), path, message};
}

Error systemError(int number, const std::string& path)
{
    return {codeOfSystem(number), path, std::generic_category().message(number)};
}

} // namespace riparia::planfile
