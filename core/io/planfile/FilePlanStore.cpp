// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/FilePlanStore.h"

#include "core/io/planfile/HistoryTable.h"
#include "core/io/planfile/PreviousFile.h"
#include "core/io/planfile/TableLayout.h"
#include "core/io/planfile/TempFile.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace riparia::planfile {

namespace {

bool exists(const std::string& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

bool isSameFile(const std::string& a, const std::string& b)
{
    std::error_code error;
    return std::filesystem::equivalent(a, b, error) && !error;
}

/// A file with several names must keep them all, and one of another owner its owner.
bool isReplaceable(const std::string& path)
{
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 && found.st_nlink == 1 &&
           (found.st_uid == ::geteuid() || ::geteuid() == 0);
}

/// Our own file is not there any more, or nothing can be made of it.
bool isLost(const Error& error)
{
    constexpr ErrorCode kLost[] = {ErrorCode::FileNotFound, ErrorCode::FileUnreadable, ErrorCode::NotAPlan,
                                   ErrorCode::PlanDamaged,  ErrorCode::PlanNewer,      ErrorCode::CrsUnknown};
    return std::find(std::begin(kLost), std::end(kLost), error.code) != std::end(kLost);
}

} // namespace

Result<std::unique_ptr<PlanStore>> FilePlanStore::create(const std::string& path, const Plan& plan,
                                                         const SaveStamp& stamp, bool overwrite,
                                                         AttachedSources sources, const Progress& progress)
{
    const std::string target = resolvedPath(path);
    if (!overwrite && exists(target))
        return fail(ErrorCode::PlanExists, path);
    Result<TempFile> copy = TempFile::beside(target);
    if (!copy)
        return fail(copy.error());
    std::unique_ptr<FilePlanStore> store(new FilePlanStore());
    store->m_sources = std::move(sources);
    SaveJob job = store->job(plan, stamp, progress);
    job.touched = everythingOf(plan);
    job.isNew = true;
    Result<Written> written = writeSaveInto(*copy, job, {}, target);
    if (!written)
        return fail(written.error());
    if (const Result<void> settled = settle(target); !settled)
        return fail(settled.error());
    if (const Result<void> moved = copy->moveToTarget(overwrite); !moved)
        return fail(moved.error());
    store->m_path = target;
    store->m_loaded.state = written->state;
    store->adopt(job, std::move(*written));
    if (const Result<Connection*> connection = store->live(); !connection)
        return fail(connection.error());
    progress.at(1);
    return Result<std::unique_ptr<PlanStore>>(std::move(store));
}

Result<std::unique_ptr<PlanStore>> FilePlanStore::open(const std::string& path, const OpenOptions& options,
                                                       const Progress& progress)
{
    std::unique_ptr<FilePlanStore> store(new FilePlanStore());
    Result<LiveFile> file = LiveFile::open(path, options.readOnly, store->m_issues);
    if (!file)
        return fail(file.error());
    Result<LoadedPlan> loaded = loadPlan(*file, progress);
    if (!loaded)
        return fail(loaded.error());
    store->m_path = file->path();
    store->m_options = options;
    store->m_isReadOnly = file->isReadOnly() || loaded->isForeignSchema;
    if (store->m_isReadOnly)
        file->connection().forbidWriting();
    else {
        file->removeStaleJournal();
        removeLeftovers(store->m_path);
        removeLeftovers(previousPath(store->m_path));
    }
    store->m_issues.insert(store->m_issues.end(), loaded->content.issues.begin(), loaded->content.issues.end());
    store->m_file = std::move(*file);
    store->m_loaded = std::move(*loaded);
    return Result<std::unique_ptr<PlanStore>>(std::move(store));
}

Result<Connection*> FilePlanStore::live() const
{
    if (!m_file) {
        Issues ignored; // what makes it read-only shows when it is written to
        Result<LiveFile> file = LiveFile::open(m_path, m_isReadOnly, ignored);
        if (!file)
            return fail(file.error());
        m_file = std::move(*file);
        if (!m_isReadOnly)
            m_file->connection().trustSchema(); // lock() lets nobody write to another file than the one we judged
    }
    m_file->connection().forgetError();
    return &m_file->connection();
}

SaveJob FilePlanStore::job(const Plan& after, const SaveStamp& stamp, const Progress& progress) const
{
    const PlanContent& content = m_loaded.content;
    SaveJob job{content.plan, after, stamp, {}, content.found, m_sources, progress};
    job.completesSchema = m_loaded.completesSchema;
    return job;
}

bool FilePlanStore::writesSomething(const SaveJob& job) const
{
    for (const auto& [source, features] : m_sources) {
        if (job.after.table<SourceRecord>().find(source))
            return true;
    }
    return !m_loaded.content.pending.empty() || !job.found.thinned.empty() || job.completesSchema ||
           !(job.before.info() == job.after.info());
}

Result<void> FilePlanStore::save(const ChangeSet& changes, const PlanInfo& info, const SaveStamp& stamp,
                                 const Progress& progress)
{
    if (m_isReadOnly)
        return fail(ErrorCode::PlanReadOnly, m_path);
    Plan after = m_loaded.content.plan;
    after.setInfo(info);
    if (Result<void> applied = after.apply(changes); !applied)
        return applied;
    if (!writesSomething(job(after, stamp, progress)) && changes.isEmpty())
        return {};
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, m_path);
    if (Result<void> locked = lock(progress); !locked)
        return locked;
    SaveJob work = job(after, stamp, progress);
    work.touched = touchedBy(work.before, after, changes, m_loaded.content.pending);
    Result<Written> written = isCopied(m_loaded.state) ? saveByCopy(work) : saveInPlace(work);
    if (!written) {
        if (written.error().code == ErrorCode::PlanDamaged)
            m_damage = written.error();
        return fail(written.error());
    }
    adopt(work, std::move(*written));
    progress.at(1);
    return {};
}

Result<void> FilePlanStore::lock(const Progress& progress)
{
    const Result<Connection*> connection = live();
    if (!connection)
        return fail(connection.error().code == ErrorCode::PlanLocked ? ErrorCode::PlanLocked
                                                                     : ErrorCode::PlanChangedElsewhere,
                    m_path, connection.error().detail);
    (*connection)->begin();
    if (Result<void> begun = (*connection)->result(); !begun) {
        (*connection)->rollback();
        return begun;
    }
    if (m_file->state() == m_loaded.state)
        return {};
    (*connection)->rollback();
    return lockAgain(progress);
}

/// Something touched the file. Programs do so without changing the plan, by looking at it in WAL mode or adding a table of
/// their own: then we go on from what is there now.
Result<void> FilePlanStore::lockAgain(const Progress& progress)
{
    m_file.reset();
    const auto changed = [&](const std::string& detail) {
        return fail(ErrorCode::PlanChangedElsewhere, m_path, detail);
    };
    Issues issues;
    Result<LiveFile> file = LiveFile::open(m_path, false, issues);
    if (!file)
        return changed(file.error().detail);
    Result<LoadedPlan> loaded = loadPlan(*file, {progress.stop, {}});
    if (!loaded && loaded.error().code == ErrorCode::Cancelled)
        return fail(loaded.error());
    if (!loaded)
        return changed(loaded.error().detail);
    if (file->isReadOnly() || loaded->isForeignSchema || !(loaded->content.plan == m_loaded.content.plan))
        return changed({});
    m_file = std::move(*file);
    m_loaded = std::move(*loaded);
    m_file->connection().begin();
    const Result<void> begun = m_file->connection().result();
    if (begun && m_file->state() == m_loaded.state)
        return {};
    m_file->connection().rollback();
    return begun ? Result<void>(changed({})) : begun;
}

bool FilePlanStore::isCopied(const FileState& state) const
{
    return state.size <= m_options.largestCopied && isReplaceable(m_path);
}

Result<Written> FilePlanStore::saveInPlace(const SaveJob& job)
{
    Connection& connection = m_file->connection();
    connection.stopWhen(job.progress.stop);
    Written written = writeSave(connection, job, m_loaded.content.hashes);
    connection.stopWhen({}); // from here on it is written
    connection.commit();
    written.rows->release();
    if (const Result<void> done = connection.result(); !done) {
        connection.rollback();
        return fail(done.error());
    }
    written.state = m_file->state();
    // One commit adds one: a program that wrote since is noticed at the next save.
    written.state.changeCounter = m_loaded.state.changeCounter + 1;
    return written;
}

/// The lock on the old file is held until the new one has its name: nobody can write to the old one meanwhile and lose it.
Result<Written> FilePlanStore::saveByCopy(const SaveJob& job)
{
    Connection& connection = m_file->connection();
    const auto unlocked = [&](Error error) {
        connection.rollback();
        return fail(std::move(error));
    };
    Result<TempFile> copy = TempFile::beside(m_path);
    if (!copy)
        return unlocked(copy.error());
    connection.stopWhen(job.progress.stop);
    const Result<void> copied = connection.copyFileTo(copy->descriptor(), m_path);
    connection.stopWhen({});
    if (!copied)
        return unlocked(copied.error());
    copy->dressLike(m_path);
    Result<Written> written = writeSaveInto(*copy, job, m_loaded.content.hashes, m_path);
    if (!written)
        return unlocked(written.error());
    const Result<void> kept = job.stamp.keepsPrevious ? keepPrevious(connection, m_path) : Result<void>();
    if (!kept)
        m_issues.push_back(
            {Severity::Warning, IssueCode::PreviousNotKept, previousPath(m_path), {kept.error().detail}, {}});
    if (const Result<void> moved = copy->moveToTarget(true); !moved)
        return unlocked(moved.error());
    connection.rollback();
    m_file.reset(); // of the file that has no name any more; live() opens the new one
    return written;
}

void FilePlanStore::adopt(const SaveJob& job, Written written)
{
    for (auto source = m_sources.begin(); source != m_sources.end();)
        source = job.after.table<SourceRecord>().find(source->first) ? m_sources.erase(source) : std::next(source);
    if (written.pruned > 0)
        m_issues.push_back({Severity::Info, IssueCode::HistoryPruned, m_path, {std::to_string(written.pruned)}, {}});
    m_loaded.state = written.state;
    m_loaded.completesSchema = false;
    m_loaded.content.plan = job.after;
    m_loaded.content.hashes = std::move(written.hashes);
    m_loaded.content.edits.clear();
    m_loaded.content.pending.clear();
    m_loaded.content.found.adopted.clear();
    m_loaded.content.found.oddChildren.clear();
    m_loaded.content.found.thinned.clear();
}

void FilePlanStore::attachSourceFeatures(const Uuid& source, std::vector<SourceFeatureRow> rows)
{
    m_sources[source] = std::move(rows);
}

Result<std::vector<SourceFeatureRow>> FilePlanStore::sourceFeatures(const Uuid& source) const
{
    if (const auto attached = m_sources.find(source); attached != m_sources.end())
        return attached->second;
    const Result<Connection*> connection = live();
    if (!connection)
        return fail(connection.error());
    std::vector<SourceFeatureRow> rows;
    const std::string id = source.toString();
    Statement read =
        (*connection)->prepare("SELECT source_fid, geometry, attrs FROM source_features WHERE source = ? ORDER BY fid");
    read.bind(1, id);
    while (read.step())
        rows.push_back({read.integer(0), std::string(read.cell(1).bytes), read.text(2)});
    if (const Result<void> done = (*connection)->result(); !done)
        return fail(done.error());
    return rows;
}

Result<void> FilePlanStore::saveAs(const std::string& path, const ChangeSet& changes, const PlanInfo& info,
                                   const SaveStamp& stamp, bool overwrite, const Progress& progress)
{
    const std::string target = resolvedPath(path);
    if (isSameFile(target, m_path))
        return save(changes, info, stamp, progress);
    if (!overwrite && exists(target))
        return fail(ErrorCode::PlanExists, path);
    Plan after = m_loaded.content.plan;
    after.setInfo(info);
    if (Result<void> applied = after.apply(changes); !applied)
        return applied;
    Result<TempFile> copy = TempFile::beside(target);
    if (!copy)
        return fail(copy.error());
    const SaveJob work = job(after, stamp, progress);
    Result<Written> written = writeCopy(*copy, work, changes, target);
    if (!written)
        return fail(written.error());
    if (const Result<void> settled = settle(target); !settled)
        return settled;
    if (const Result<void> moved = copy->moveToTarget(overwrite); !moved)
        return moved;
    Issues issues;
    Result<LiveFile> file = LiveFile::open(target, false, issues);
    if (!file)
        return fail(file.error());
    if (m_loaded.isForeignSchema) {
        Result<LoadedPlan> loaded = loadPlan(*file); // copied as it is, whatever another program made of it meanwhile
        if (!loaded)
            return fail(loaded.error());
        m_loaded = std::move(*loaded);
    }
    m_path = target;
    m_damage.reset();
    m_isReadOnly = file->isReadOnly() || m_loaded.isForeignSchema;
    if (m_isReadOnly)
        file->connection().forbidWriting();
    else
        file->connection().trustSchema(); // as judged; lock() lets nobody write to another file than the one we renamed
    m_file = std::move(*file);
    m_issues.insert(m_issues.end(), issues.begin(), issues.end());
    if (!m_loaded.isForeignSchema)
        adopt(work, std::move(*written));
    progress.at(1);
    return {};
}

Result<Written> FilePlanStore::writeCopy(TempFile& copy, const SaveJob& job, const ChangeSet& changes,
                                         const std::string& target)
{
    Result<Written> written = m_damage && !m_loaded.isForeignSchema ? Result<Written>(fail(*m_damage))
                                                                    : writeElsewhere(copy, job, changes, target);
    if (written || m_loaded.isForeignSchema || !isLost(written.error()))
        return written;
    const Error lost = written.error();
    if (const Result<void> emptied = copy.clear(); !emptied)
        return fail(emptied.error());
    written = writeAnew(copy, job, target);
    if (written)
        m_issues.push_back({Severity::Warning, IssueCode::PlanWrittenAnew, m_path, {lost.detail}, {}});
    return written;
}

/// Starts from the file as it is, for what is in it beside the plan.
Result<Written> FilePlanStore::writeElsewhere(TempFile& copy, const SaveJob& job, const ChangeSet& changes,
                                              const std::string& target)
{
    if (m_loaded.isForeignSchema && (!changes.isEmpty() || !(job.before.info() == job.after.info())))
        return fail(ErrorCode::PlanReadOnly, m_path);
    const Result<Connection*> connection = live();
    if (!connection)
        return fail(connection.error());
    (*connection)->stopWhen(job.progress.stop);
    (*connection)->exec("BEGIN");
    (*connection)->integer("SELECT count(*) FROM sqlite_schema"); // takes the read lock
    // In WAL mode the file is not all there is, and its state does not tell what has been written since.
    const bool isWal = (*connection)->text("PRAGMA journal_mode") == "wal";
    const bool isKnown = !isWal && m_file->state() == m_loaded.state;
    Result<void> copied = (*connection)->result();
    if (copied)
        copied =
            isWal ? (*connection)->backUpTo(copy.path(), target) : (*connection)->copyFileTo(copy.descriptor(), target);
    (*connection)->rollback();
    (*connection)->stopWhen({});
    if (!copied)
        return fail(copied.error());
    if (m_loaded.isForeignSchema) {
        if (const Result<void> synced = copy.sync(); !synced)
            return fail(synced.error());
        Written written;
        written.hashes = m_loaded.content.hashes;
        return written;
    }
    if (!isKnown)
        return writeOver(copy, job, target);
    SaveJob work = job;
    work.touched = touchedBy(job.before, job.after, changes, m_loaded.content.pending);
    return writeSaveInto(copy, work, m_loaded.content.hashes, target);
}

/// The copy holds what another program made of the plan: it becomes ours again.
Result<Written> FilePlanStore::writeOver(TempFile& copy, const SaveJob& job, const std::string& target)
{
    const auto about = [&](const Error& error) { return fail(error.code, target, error.detail); };
    Issues issues;
    Result<LiveFile> file = LiveFile::open(copy.path(), false, issues);
    if (!file)
        return about(file.error());
    Result<LoadedPlan> theirs = loadPlan(*file, {job.progress.stop, {}});
    if (!theirs)
        return about(theirs.error());
    if (theirs->isForeignSchema)
        return fail(ErrorCode::NotAPlan, target); // what came in would run while we write
    file->connection().forgetError();
    const PlanContent& content = theirs->content;
    const Plan& ours = job.after;
    SaveJob work{content.plan, ours, job.stamp, {}, content.found, m_sources, job.progress};
    work.completesSchema = theirs->completesSchema;
    work.touched = touchedBy(content.plan, ours, compare(content.plan, ours), content.pending);
    {
        LiveFile closed = std::move(*file);
    }
    Result<Written> written = writeSaveInto(copy, work, content.hashes, target);
    if (written)
        m_loaded.content.found = std::move(theirs->content.found);
    return written;
}

/// The plan as we have it, without history, source features and what other programs kept beside it.
Result<Written> FilePlanStore::writeAnew(TempFile& copy, const SaveJob& job, const std::string& target)
{
    const FoundRows nothing;
    SaveJob work{job.after, job.after, job.stamp, everythingOf(job.after), nothing, m_sources, job.progress};
    work.isNew = true;
    Result<Written> written = writeSaveInto(copy, work, {}, target);
    if (written)
        m_loaded.content.found = {};
    return written;
}

Result<void> FilePlanStore::reload(const Progress& progress)
{
    m_file.reset(); // two handles on one live file would drop each other's locks
    Result<std::unique_ptr<PlanStore>> fresh = open(m_path, m_options, progress);
    if (!fresh)
        return fail(fresh.error()); // live() opens the file again when it is back
    auto& read = static_cast<FilePlanStore&>(**fresh);
    m_file = std::move(read.m_file);
    m_loaded = std::move(read.m_loaded);
    m_issues = std::move(read.m_issues);
    m_isReadOnly = read.m_isReadOnly;
    return {};
}

Result<std::vector<PlanVersion>> FilePlanStore::history() const
{
    const Result<Connection*> connection = live();
    if (!connection)
        return fail(connection.error());
    std::vector<PlanVersion> versions = readHistory(**connection);
    if (const Result<void> done = (*connection)->result(); !done)
        return fail(done.error());
    return versions;
}

Result<ChangeSet> FilePlanStore::changesBackTo(std::int64_t version) const
{
    const Result<Connection*> connection = live();
    if (!connection)
        return fail(connection.error());
    return planfile::changesBackTo(**connection, plan(), version);
}

} // namespace riparia::planfile
