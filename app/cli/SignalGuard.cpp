// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SignalGuard.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace riparia::cli {

namespace {

sigset_t endSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

SignalGuard::SignalGuard()
{
    const sigset_t set = endSignals();
    if (pthread_sigmask(SIG_BLOCK, &set, nullptr) != 0)
        return;
    m_signals = signalfd(-1, &set, SFD_CLOEXEC);
    m_ended = eventfd(0, EFD_CLOEXEC);
    if (m_signals >= 0 && m_ended >= 0)
        m_thread = std::thread([this] { watch(); });
    else
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr); // without a watcher the default, to end, is right
}

SignalGuard::~SignalGuard()
{
    if (m_thread.joinable()) {
        eventfd_write(m_ended, 1);
        m_thread.join();
        const sigset_t set = endSignals();
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    }
    if (m_signals >= 0)
        close(m_signals);
    if (m_ended >= 0)
        close(m_ended);
}

void SignalGuard::watch()
{
    for (;;) {
        std::array<pollfd, 2> waiting{{{m_signals, POLLIN, 0}, {m_ended, POLLIN, 0}}};
        if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            return;
        if (waiting[1].revents != 0)
            return;
        signalfd_siginfo info{};
        if (waiting[0].revents == 0 || read(m_signals, &info, sizeof info) != sizeof info)
            continue;
        if (m_caught != 0)
            _exit(128 + static_cast<int>(info.ssi_signo));
        m_caught = static_cast<int>(info.ssi_signo);
        m_source.request_stop();
    }
}

} // namespace riparia::cli
