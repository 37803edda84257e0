// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace riparia::cli {

/// While it lives, the first SIGINT or SIGTERM asks the work to stop, so that it can take back what is half done; a second one ends the process at once.
/// Make it before any other thread: threads inherit that these signals are blocked.
class SignalGuard {
public:
    SignalGuard();
    ~SignalGuard();
    SignalGuard(const SignalGuard&) = delete;
    SignalGuard& operator=(const SignalGuard&) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    /// The signal that came, 0 for none.
    int caught() const { return m_caught; }

private:
    void watch();

    std::stop_source m_source;
    std::atomic<int> m_caught{0};
    int m_signals = -1; // signalfd
    int m_ended = -1;   // eventfd
    std::thread m_thread;
};

} // namespace riparia::cli
