// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/TempFile.h"

#include "core/base/SqliteFiles.h"
#include "core/base/Uuid.h"
#include "core/io/planfile/Sqlite.h"
#include "core/io/planfile/SqliteError.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace riparia::planfile {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSuffix = ".tmp";
constexpr std::size_t kRandomLetters = 8;
constexpr std::size_t kLongestName = 200; // with dot, letters and suffix it still fits into 255 bytes

std::string prefixOf(const fs::path& target)
{
    return "." + target.filename().string().substr(0, kLongestName) + ".";
}

/// `.name.XXXXXXXX.tmp`, or a journal of such a file.
bool isOurs(std::string_view name, std::string_view prefix)
{
    for (const std::string_view sidecar : kSqliteSidecars) {
        if (name.ends_with(sidecar))
            name.remove_suffix(sidecar.size());
    }
    return name.size() == prefix.size() + kRandomLetters + kSuffix.size() && name.starts_with(prefix) &&
           name.ends_with(kSuffix);
}

bool isSameFile(const struct stat& a, const struct stat& b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// True when no other process holds it; it is ours then until the descriptor is closed.
bool seize(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

bool stillHasName(int descriptor)
{
    struct stat state {};
    return ::fstat(descriptor, &state) == 0 && state.st_nlink > 0;
}

/// rename() that does not replace; errno tells why it failed.
bool moveWithoutReplacing(const std::string& from, const std::string& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // File systems without that call: a hard link does not replace either.
    if (::link(from.c_str(), to.c_str()) != 0)
        return false;
    ::unlink(from.c_str());
    return true;
}

/// Without this the new name may be lost with the power; the file then still has its old content, which is complete too. Some
/// file systems cannot do it, and it is too late to fail: the name is there.
void syncFolderOf(const std::string& path)
{
    const std::string folder = fs::path(path).parent_path().string();
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

TempFile::TempFile(std::string path, std::string target, int descriptor)
    : m_path(std::move(path))
    , m_target(std::move(target))
    , m_descriptor(descriptor)
{}

TempFile::TempFile(TempFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_target(std::move(other.m_target))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

TempFile::~TempFile()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_path.c_str());
    ::close(m_descriptor);
}

Result<TempFile> TempFile::beside(const std::string& target)
{
    const fs::path path(target);
    const std::size_t folder = path.parent_path().string().size() + 1;
    if (folder + prefixOf(path).size() + kRandomLetters + kSuffix.size() > kLongestPath)
        return fail(ErrorCode::FileNotWritable, target, std::generic_category().message(ENAMETOOLONG));
    constexpr int kAttempts = 10;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const std::string letters = Uuid::random().toString().substr(0, kRandomLetters);
        const std::string name = (path.parent_path() / (prefixOf(path) + letters + std::string(kSuffix))).string();
        const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno != EEXIST)
            return fail(systemError(errno, target));
        if (descriptor < 0)
            continue;
        // Another process may have taken it for a leftover before it was locked.
        if (seize(descriptor) && stillHasName(descriptor))
            return TempFile(name, target, descriptor);
        ::close(descriptor);
    }
    return fail(ErrorCode::FileNotWritable, target);
}

void TempFile::dressLike(const std::string& existing) const
{
    struct stat state {};
    if (::stat(existing.c_str(), &state) != 0)
        return;
    // Only root may give a file away; then the rights of a new file stay.
    if (::fchown(m_descriptor, state.st_uid, state.st_gid) == 0 || state.st_uid == ::geteuid())
        ::fchmod(m_descriptor, state.st_mode & 07777);
}

Result<void> TempFile::clear() const
{
    if (::ftruncate(m_descriptor, 0) != 0 || ::lseek(m_descriptor, 0, SEEK_SET) != 0)
        return fail(systemError(errno, m_target));
    return {};
}

Result<void> TempFile::sync() const
{
    if (::fsync(m_descriptor) != 0)
        return fail(systemError(errno, m_target));
    return {};
}

Result<void> TempFile::moveToTarget(bool overwrite)
{
    const bool moved =
        overwrite ? std::rename(m_path.c_str(), m_target.c_str()) == 0 : moveWithoutReplacing(m_path, m_target);
    if (!moved)
        return fail(systemError(errno, m_target));
    // Closed before anybody opens a database of this name: closing later would drop SQLite's locks on it.
    ::close(std::exchange(m_descriptor, -1));
    syncFolderOf(m_target);
    return {};
}

void removeLeftovers(const std::string& target)
{
    const fs::path path(target);
    const std::string prefix = prefixOf(path);
    struct stat plan {};
    const bool isThere = ::stat(target.c_str(), &plan) == 0;
    const auto isTarget = [&](const struct stat& found) { return isThere && isSameFile(found, plan); };
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(path.parent_path(), error)) {
        struct stat found {};
        if (!isOurs(entry.path().filename().string(), prefix) || ::lstat(entry.path().c_str(), &found) != 0 ||
            !S_ISREG(found.st_mode))
            continue;
        // A second name of the plan, which a killed creation left. Opening it would be a second handle on a live plan.
        if (isTarget(found)) {
            ::unlink(entry.path().c_str());
            continue;
        }
        const int descriptor = ::open(entry.path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0)
            continue;
        if (seize(descriptor))
            ::unlink(entry.path().c_str());
        ::close(descriptor);
    }
}

} // namespace riparia::planfile
