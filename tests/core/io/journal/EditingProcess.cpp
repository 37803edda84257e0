// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/journal/EditingProcess.h"

#include "tests/support/Fork.h"

#include <QtCore/qglobal.h>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace riparia::test {

namespace {

/// A child and the end of the pipe it talks into; in the child itself the other end, with no child.
std::pair<pid_t, int> forked()
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        qFatal("no pipe");
    const pid_t child = forkAlone();
    ::close(ends[child == 0 ? 0 : 1]);
    return {child, ends[child == 0 ? 1 : 0]};
}

} // namespace

EditingProcess::EditingProcess(const std::function<void(const std::function<void(const Said&)>&)>& body)
{
    const auto [child, end] = forked();
    if (child == 0) {
        body([mouth = end](const Said& said) {
            if (::write(mouth, &said, sizeof said) != sizeof said)
                ::_exit(1);
        });
        for (;;) // until it is killed: nothing is closed by leaving
            ::pause();
    }
    m_process = child;
    m_ear = end;
}

EditingProcess::~EditingProcess()
{
    if (m_process > 0)
        kill();
}

bool EditingProcess::hear(Said& said) const
{
    return ::read(m_ear, &said, sizeof said) == sizeof said; // written at once, read at once
}

std::vector<Said> EditingProcess::listen(int gestures)
{
    std::vector<Said> all;
    Said said;
    while (gestures-- > 0 && hear(said))
        all.push_back(said);
    return all;
}

std::vector<Said> EditingProcess::kill()
{
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
    std::vector<Said> rest;
    Said said;
    while (hear(said))
        rest.push_back(said);
    ::close(m_ear);
    return rest;
}

std::string onDiskOf(const std::string& folder, std::int64_t bytes, const std::function<std::string()>& body)
{
    const auto [child, end] = forked();
    if (child == 0) {
        const std::string size = "size=" + std::to_string(bytes);
        const bool isMounted = ::unshare(CLONE_NEWNS) == 0 &&
                               ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                               ::mount("tmpfs", folder.c_str(), "tmpfs", 0, size.c_str()) == 0;
        const std::string said = isMounted ? body() : "skipped";
        ::_exit(::write(end, said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
    }
    std::string said;
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t got = ::read(end, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        said.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(end);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        return said + "ended by signal " + std::to_string(WTERMSIG(status));
    if (WEXITSTATUS(status) != 0)
        return said + "ended with " + std::to_string(WEXITSTATUS(status));
    return said;
}

} // namespace riparia::test
