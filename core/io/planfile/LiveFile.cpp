// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/LiveFile.h"

#include "core/base/SqliteFiles.h"
#include "core/io/planfile/SqliteError.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

namespace riparia::planfile {

namespace {

namespace fs = std::filesystem;

bool isNotEmpty(const std::string& path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return !error && size > 0;
}

bool isWritable(const std::string& path)
{
    const std::string folder = fs::path(path).parent_path().string();
    // The rollback journal is made beside the file.
    if (::access(path.c_str(), W_OK) != 0 || ::access(folder.c_str(), W_OK | X_OK) != 0)
        return false;
    // SQLite does not even read a file beside which it may not end what a crash, or another user, has begun.
    return std::none_of(std::begin(kSqliteLogs), std::end(kSqliteLogs), [&](const std::string& sidecar) {
        return isNotEmpty(path + sidecar) && ::access((path + sidecar).c_str(), W_OK) != 0;
    });
}

/// Reading needs writing first: a transaction to be rolled back, or a WAL index.
bool needsScratch(Connection& connection, const std::string& path)
{
    for (const char* sidecar : kSqliteLogs) {
        if (isNotEmpty(path + sidecar))
            return true;
    }
    const bool isWal = connection.text("PRAGMA journal_mode") == "wal" || !connection.ok();
    connection.forgetError();
    return isWal;
}

Result<void> copySidecar(const std::string& from, const std::string& to)
{
    if (!isNotEmpty(from))
        return {};
    if (::access(from.c_str(), R_OK) != 0)
        return fail(ErrorCode::FileUnreadable, from, std::generic_category().message(errno));
    std::error_code error;
    fs::copy_file(from, to, error);
    if (!error) // the rights were copied too, but the copy is there to be written
        fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
    if (error)
        return fail(systemError(error.value(), from));
    return {};
}

/// Size and time of change.
using Signature = std::pair<std::int64_t, std::int64_t>;

std::vector<Signature> signatures(const std::string& path)
{
    std::vector<Signature> all;
    for (const char* part : {"", "-journal", "-wal"}) {
        struct stat found {};
        const bool isThere = ::stat((path + part).c_str(), &found) == 0;
        all.emplace_back(isThere ? std::int64_t{found.st_size} : -1,
                         std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec);
    }
    return all;
}

void configure(Connection& connection)
{
    connection.exec("PRAGMA synchronous = FULL");
    connection.exec("PRAGMA temp_store = MEMORY");
    connection.exec("PRAGMA mmap_size = 0"); // a file cut short by another program must be an error, not a signal
    connection.exec("PRAGMA cache_size = -16000");
    connection.exec("PRAGMA cell_size_check = ON");
}

} // namespace

Result<ScratchFolder> ScratchFolder::make()
{
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "riparia-XXXXXX").string();
    ScratchFolder folder;
    if (error || !::mkdtemp(name.data()))
        return fail(systemError(error ? error.value() : errno, name));
    folder.m_path = name;
    return folder;
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{}

ScratchFolder& ScratchFolder::operator=(ScratchFolder&& other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code error;
    if (!m_path.empty())
        fs::remove_all(m_path, error);
}

std::string resolvedPath(const std::string& path)
{
    std::error_code error;
    fs::path resolved = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : resolved.string();
}

Result<LiveFile> LiveFile::open(const std::string& path, bool readOnly, Issues& issues)
{
    LiveFile file;
    file.m_path = resolvedPath(path);
    std::error_code error;
    const fs::file_status status = fs::status(file.m_path, error);
    if (!fs::exists(status))
        return fail(ErrorCode::FileNotFound, path);
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::NotAPlan, path);
    if (::access(file.m_path.c_str(), R_OK) != 0)
        return fail(ErrorCode::FileUnreadable, path, std::generic_category().message(errno));
    const bool writable = isWritable(file.m_path);
    file.m_isReadOnly = readOnly || !writable;
    if (!writable && !readOnly)
        issues.push_back({Severity::Warning, IssueCode::PlanFileReadOnly, path, {}, {}});
    // A writable file is opened for writing even to be read, so that SQLite can roll back what a crash left.
    Result<void> connected = file.connect(writable ? Connection::Access::ReadWrite : Connection::Access::ReadOnly);
    if (connected && !writable && needsScratch(file.connection(), file.m_path))
        connected = file.moveToScratch();
    if (!connected)
        return fail(connected.error());
    configure(file.connection());
    file.connection().integer("SELECT count(*) FROM sqlite_schema");
    file.leaveWal(issues);
    if (file.connection().isCutShort())
        return fail(ErrorCode::PlanDamaged, path, "cut short");
    if (const Result<void> read = file.connection().result(); !read)
        return fail(read.error());
    return file;
}

Result<void> LiveFile::connect(Connection::Access access)
{
    const std::string path = m_scratch.path().empty() ? m_path : m_scratch.path() + "/plan.gpkg";
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, access, m_path);
    if (!connection)
        return fail(connection.error());
    m_connection = std::move(*connection);
    m_canWrite = access != Connection::Access::ReadOnly;
    return m_connection->result();
}

void LiveFile::removeStaleJournal()
{
    const std::string journal = m_path + "-journal";
    std::error_code error;
    if (!m_scratch.path().empty() || !fs::exists(journal, error))
        return;
    // Nobody else is writing then, and what had to be rolled back was when we read.
    m_connection->begin();
    if (m_connection->ok())
        fs::remove(journal, error);
    m_connection->rollback();
}

/// In WAL mode committed data lies outside the file, which would not be complete when it is copied or sent.
void LiveFile::leaveWal(Issues& issues)
{
    Connection& file = connection();
    if (m_isReadOnly || file.text("PRAGMA journal_mode") != "wal")
        return;
    const bool left = file.text("PRAGMA journal_mode = DELETE") == "delete" && file.ok();
    if (left)
        return;
    file.forgetError();
    m_isReadOnly = true;
    issues.push_back({Severity::Warning, IssueCode::PlanUsedElsewhere, m_path, {}, {}});
}

Result<void> LiveFile::moveToScratch()
{
    Result<ScratchFolder> folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    const std::string copy = folder->path() + "/plan.gpkg";
    const int descriptor = ::open(copy.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(systemError(errno, copy));
    const std::vector<Signature> found = signatures(m_path);
    const Result<void> copied = m_connection->copyFileTo(descriptor, copy);
    ::close(descriptor);
    if (!copied)
        return copied;
    for (const char* sidecar : kSqliteLogs) {
        if (const Result<void> done = copySidecar(m_path + sidecar, copy + sidecar); !done)
            return done;
    }
    // Nothing can be locked where nothing can be written: whoever can may have gone on meanwhile.
    if (signatures(m_path) != found)
        return fail(ErrorCode::PlanLocked, m_path);
    m_connection.reset();
    m_scratch = std::move(*folder);
    const Result<void> connected = connect(Connection::Access::ReadWrite);
    if (connected)
        configure(*m_connection);
    return connected;
}

FileState LiveFile::state() const
{
    struct stat found {};
    FileState state;
    if (::stat(m_path.c_str(), &found) == 0) {
        state.device = found.st_dev;
        state.inode = found.st_ino;
        state.size = found.st_size;
        state.modified = std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
    }
    state.changeCounter = m_connection->changeCounter();
    return state;
}

Result<void> settle(const std::string& path)
{
    if (!isNotEmpty(path))
        return {};
    if (Result<std::unique_ptr<Connection>> old = Connection::open(path, Connection::Access::ReadWrite)) {
        (*old)->integer("SELECT count(*) FROM sqlite_schema");
        (*old)->begin(); // fails where another program is between two writes, whose journal is no left one
        if ((*old)->ok())
            (*old)->rollback();
        (*old)->text("PRAGMA journal_mode = DELETE");
        if (const Result<void> settled = (*old)->result(); !settled && settled.error().code == ErrorCode::PlanLocked)
            return settled;
    }
    // What is still there cannot be applied to anything any more.
    std::error_code error;
    for (const char* sidecar : kSqliteSidecars)
        fs::remove(path + sidecar, error);
    return {};
}

} // namespace riparia::planfile
