// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Fork.h"

#include <QtCore/qglobal.h>

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iterator>
#include <thread>

namespace riparia::test {

namespace {

constexpr auto kUsualThreads = 2; // the test's and its watchdog
constexpr auto kPatience = std::chrono::seconds(10);

auto threads()
{
    return std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
}

} // namespace

pid_t forkAlone()
{
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (threads() > kUsualThreads && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const pid_t child = ::fork();
    if (child < 0)
        qFatal("no process");
    return child;
}

} // namespace riparia::test
