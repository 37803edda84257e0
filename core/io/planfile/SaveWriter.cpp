// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/SaveWriter.h"

#include "core/io/planfile/HistoryTable.h"
#include "core/io/planfile/MetaTable.h"
#include "core/io/planfile/Migrations.h"
#include "core/io/planfile/Schema.h"

#include <sys/stat.h>

#include <utility>

namespace riparia::planfile {

namespace {

/// The copy is worthless until it is complete, so that nothing is written twice or waited for before sync().
Result<std::unique_ptr<Connection>> openCopy(const std::string& path, const std::string& subject)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Access::ReadWrite, subject);
    if (!connection)
        return connection;
    (*connection)->exec("PRAGMA journal_mode = MEMORY");
    (*connection)->exec("PRAGMA synchronous = OFF");
    (*connection)->exec("PRAGMA cache_size = -16000");
    (*connection)->trustSchema(); // new, or the copy of a file that was judged
    return connection;
}

/// Reads the file as it is now through a connection of its own. Returns its change counter.
Result<std::uint32_t> verified(const TempFile& copy, const PlanWriter& rows, const Progress& progress,
                               const std::string& subject)
{
    Result<std::unique_ptr<Connection>> connection =
        Connection::open(copy.path(), Connection::Access::ReadOnly, subject);
    if (!connection)
        return fail(connection.error());
    (*connection)->stopWhen(progress.stop);
    const std::string verdict = (*connection)->text("PRAGMA quick_check(1)");
    if (const Result<void> read = (*connection)->result(); !read)
        return fail(read.error());
    if (verdict != "ok")
        return fail(ErrorCode::PlanDamaged, subject, verdict);
    if (const Result<void> same = rows.verify(**connection); !same)
        return fail(same.error());
    return (*connection)->changeCounter();
}

FileState stateOf(const TempFile& copy, std::uint32_t changeCounter)
{
    struct stat found {};
    if (::fstat(copy.descriptor(), &found) != 0)
        return {};
    return {found.st_dev, found.st_ino, found.st_size,
            std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec, changeCounter};
}

} // namespace

void completeSchema(Connection& connection, const Crs& crs, const std::string& time)
{
    migrate(connection, schemaVersion(connection), migrations());
    createMissing(connection, crs, time);
}

Written writeSave(Connection& connection, const SaveJob& job, RowHashes hashes)
{
    const Crs& crs = job.after.info().crs;
    if (job.isNew)
        createMissing(connection, crs, job.stamp.time);
    else if (job.completesSchema)
        completeSchema(connection, crs, job.stamp.time);
    if (!job.isNew && !(job.before.info().crs == crs))
        registerCrs(connection, crs);
    Written written{std::move(hashes), 0, {}, std::make_unique<PlanWriter>(connection, job)};
    written.rows->write();
    written.rows->update(written.hashes);
    writeInfo(connection, job.after.info(), job.stamp);
    setMeta(connection, "plan_hash", written.hashes.planHash());
    written.pruned = appendHistory(connection, job);
    return written;
}

Result<Written> writeSaveInto(const TempFile& copy, const SaveJob& job, RowHashes hashes, const std::string& subject)
{
    Written written;
    {
        Result<std::unique_ptr<Connection>> connection = openCopy(copy.path(), subject);
        if (!connection)
            return fail(connection.error());
        (*connection)->stopWhen(job.progress.stop);
        (*connection)->begin();
        written = writeSave(**connection, job, std::move(hashes));
        (*connection)->commit();
        written.rows->release();
        if (const Result<void> done = (*connection)->result(); !done)
            return fail(done.error());
    }
    if (const Result<void> synced = copy.sync(); !synced)
        return fail(synced.error());
    const Result<std::uint32_t> counter = verified(copy, *written.rows, job.progress, subject);
    if (!counter)
        return fail(counter.error());
    written.state = stateOf(copy, *counter);
    return written;
}

} // namespace riparia::planfile
