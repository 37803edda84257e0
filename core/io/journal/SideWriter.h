// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/io/journal/ChangeText.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace riparia::journal {

/// Writes side files in a thread of its own, one after the other.
class SideWriter {
public:
    struct Task {
        std::int64_t gesture = 0; ///< that needs the file
        std::string path;
        std::function<void(const LineSink&)> fill;
    };

    SideWriter();
    /// Ends when all that is asked for is written or has failed.
    ~SideWriter();
    SideWriter(const SideWriter&) = delete;
    SideWriter& operator=(const SideWriter&) = delete;

    void add(Task task);
    /// What was written to this file by others is to be on the disk soon; best effort, for the day the power fails.
    void sync(const std::string& path);
    /// Tries those again that failed.
    void retry();
    void wait();
    /// Stops what runs and forgets what waits.
    void abandon();

    /// The first gesture whose file is not written (yet); none when all are.
    std::optional<std::int64_t> firstMissing() const;
    /// Of the last file that failed, until it is written.
    std::optional<Error> error() const;

private:
    void run(const std::stop_token& end);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Task> m_tasks; // the first of them is being written when m_isBusy
    std::vector<Task> m_failed;
    std::string m_toSync;
    std::optional<Error> m_error;
    std::stop_source m_stop;
    bool m_isBusy = false;
    std::jthread m_thread; // last: it uses all of these
};

} // namespace riparia::journal
