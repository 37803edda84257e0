// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ChildProcess.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <optional>

extern char** environ;

namespace riparia::bench {

namespace {

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

/// The id of the child, whose standard output is the given descriptor; none where it could not be started.
std::optional<pid_t> start(const std::vector<std::string>& words, int output)
{
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? std::optional(child) : std::nullopt;
}

} // namespace

ChildRun runChild(const std::vector<std::string>& words)
{
    ChildRun run;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return run;
    const auto begin = std::chrono::steady_clock::now();
    const std::optional<pid_t> child = start(words, ends[1]);
    ::close(ends[1]);
    char buffer[4096];
    for (ssize_t count = 0; child && (count = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        run.output.append(buffer, static_cast<std::size_t>(count));
    ::close(ends[0]);
    int status = 0;
    rusage usage{};
    if (!child || ::wait4(*child, &status, 0, &usage) != *child)
        return run;
    run.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    run.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    run.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return run;
}

} // namespace riparia::bench
