// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/planfile/ChildProcess.h"

#include "tests/support/Fork.h"

#include <QtCore/qglobal.h>

#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>

namespace riparia::test {

namespace {

constexpr const char* kSkipped = "skipped";
constexpr int kLongestSilence = 120'000; // milliseconds

/// What the child said until it ended; one that says nothing for a while is killed.
std::string readAll(int descriptor, pid_t child)
{
    std::string text;
    std::array<char, 4096> buffer{};
    for (;;) {
        pollfd waiting{descriptor, POLLIN, 0};
        if (::poll(&waiting, 1, kLongestSilence) == 0)
            ::kill(child, SIGKILL);
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

/// Mounts made from now on are seen by this process alone.
bool hasOwnMounts()
{
    return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

std::string inChild(const std::function<std::string()>& body)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        qFatal("no pipe");
    const pid_t child = forkAlone();
    if (child == 0) {
        ::close(ends[0]);
        const std::string said = body();
        const ssize_t written = ::write(ends[1], said.data(), said.size());
        ::_exit(written == static_cast<ssize_t>(said.size()) ? 0 : 1);
    }
    ::close(ends[1]);
    std::string said = readAll(ends[0], child);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        return said + "ended by signal " + std::to_string(WTERMSIG(status));
    if (WEXITSTATUS(status) != 0)
        return said + "ended with " + std::to_string(WEXITSTATUS(status));
    return said;
}

std::string asOrdinaryUser(const std::function<std::string()>& body)
{
    return inChild([&]() -> std::string {
        constexpr unsigned kNobody = 65534;
        if (::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0))
            return kSkipped;
        return body();
    });
}

std::string onSmallDisk(const std::string& folder, std::int64_t bytes, const std::function<std::string()>& body)
{
    return inChild([&]() -> std::string {
        const std::string size = "size=" + std::to_string(bytes);
        if (!hasOwnMounts() || ::mount("tmpfs", folder.c_str(), "tmpfs", 0, size.c_str()) != 0)
            return kSkipped;
        return body();
    });
}

std::string onReadOnlyMedium(const std::string& folder, const std::function<std::string()>& body)
{
    return inChild([&]() -> std::string {
        const char* place = folder.c_str();
        if (!hasOwnMounts() || ::mount(place, place, nullptr, MS_BIND, nullptr) != 0 ||
            ::mount(place, place, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            return kSkipped;
        return body();
    });
}

} // namespace riparia::test
