// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FilePlace.h"

#include "core/base/SqliteFiles.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace riparia {

namespace {

constexpr std::string_view kUnfinished = ".part";

/// What the names of all unfinished files of this machine for the target begin with. Processes of another machine in a shared folder have other names: whether they live
/// cannot be known here.
std::string unfinishedStem(const std::string& target)
{
    constexpr std::size_t kLongestStem = 100; // names may have 255 bytes
    std::array<char, 65> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '\0';
    const std::string name = std::filesystem::path(target).filename().string().substr(0, kLongestStem);
    return "." + name + "." + host.data() + "-";
}

/// The process of "PROCESS.part", alone or with what SQLite adds for its own files.
std::optional<pid_t> processOf(std::string_view name)
{
    pid_t process = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
    name.remove_prefix(static_cast<std::size_t>(end - name.data()));
    const bool isOurs = error == std::errc() && process > 0 && name.starts_with(kUnfinished);
    if (!isOurs)
        return std::nullopt;
    name.remove_prefix(kUnfinished.size());
    const bool isKnown = name.empty() || std::ranges::count(kSqliteSidecars, name) > 0;
    return isKnown ? std::optional(process) : std::nullopt;
}

} // namespace

std::string linkTarget(const std::string& path)
{
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(path, error);
    return error ? path : target.string();
}

std::string folderOf(const std::string& path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string unfinishedName(const std::string& target)
{
    return folderOf(target) + "/" + unfinishedStem(target) + std::to_string(::getpid()) + std::string(kUnfinished);
}

void removeUnfinished(const std::string& target)
{
    const std::string stem = unfinishedStem(target);
    std::error_code error;
    std::filesystem::directory_iterator at(folderOf(target), error);
    for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        const std::string name = at->path().filename().string();
        const auto process =
            name.starts_with(stem) ? processOf(std::string_view(name).substr(stem.size())) : std::nullopt;
        if (process && ::kill(*process, 0) != 0 && errno == ESRCH)
            ::unlink(at->path().c_str());
    }
}

bool moveInPlace(const std::string& from, const std::string& to, bool overwrite)
{
    if (overwrite)
        return ::rename(from.c_str(), to.c_str()) == 0;
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // An old file system: the best that is left is to look first.
    if (::access(to.c_str(), F_OK) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

void syncFolder(const std::string& folder)
{
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace riparia
