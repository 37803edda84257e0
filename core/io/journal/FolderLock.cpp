// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/FolderLock.h"

#include "core/io/planfile/SqliteError.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

namespace riparia::journal {

namespace {

constexpr const char* kLockName = "/lock";
constexpr const char* kHalfMade = ".new-";
constexpr const char* kRemoved = ".old-";

/// -1 when it cannot be had, with errno.
int lockedFile(const std::string& path, int flags)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | flags, 0600);
    if (descriptor < 0)
        return -1;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    const int number = errno;
    ::close(descriptor);
    errno = number;
    return -1;
}

} // namespace

FolderLock::FolderLock(std::string folder, int descriptor)
    : m_folder(std::move(folder))
    , m_descriptor(descriptor)
{}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    std::swap(m_folder, other.m_folder);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::optional<FolderLock> FolderLock::tryTake(const std::string& folder)
{
    const int descriptor = lockedFile(folder + kLockName, 0);
    if (descriptor < 0)
        return std::nullopt;
    return FolderLock(folder, descriptor);
}

Result<FolderLock> FolderLock::make(const std::string& root, const std::string& name)
{
    namespace fs = std::filesystem;
    std::error_code error;
    fs::create_directories(root, error);
    if (error)
        return fail(planfile::systemError(error.value(), root));
    const std::string hidden = root + "/" + kHalfMade + name;
    const std::string folder = root + "/" + name;
    if (!fs::create_directory(hidden, error))
        return fail(planfile::systemError(error ? error.value() : EEXIST, folder));
    fs::permissions(hidden, fs::perms::owner_all, error);
    const int descriptor = lockedFile(hidden + kLockName, O_CREAT | O_EXCL);
    FolderLock lock(hidden, descriptor);
    if (descriptor < 0 || ::rename(hidden.c_str(), folder.c_str()) != 0) {
        const int number = errno;
        fs::remove_all(hidden, error);
        return fail(planfile::systemError(number, folder));
    }
    lock.m_folder = folder;
    return lock;
}

Result<void> FolderLock::removeFolder()
{
    // In one step for everybody else: a process that ends half way must not leave half a journal.
    const std::filesystem::path folder(m_folder);
    const std::string gone = (folder.parent_path() / (kRemoved + folder.filename().string())).string();
    if (::rename(m_folder.c_str(), gone.c_str()) != 0)
        return fail(planfile::systemError(errno, m_folder));
    std::error_code error;
    std::filesystem::remove_all(gone, error);
    if (error)
        return fail(planfile::systemError(error.value(), m_folder));
    return {};
}

void FolderLock::removeLeftovers(const std::string& root)
{
    std::error_code ignored; // next time
    for (const auto& entry : std::filesystem::directory_iterator(root, ignored)) {
        const std::string name = entry.path().filename().string();
        const bool isHalfMade = name.starts_with(kHalfMade) && tryTake(entry.path().string());
        if (isHalfMade || name.starts_with(kRemoved))
            std::filesystem::remove_all(entry.path(), ignored);
    }
}

} // namespace riparia::journal
