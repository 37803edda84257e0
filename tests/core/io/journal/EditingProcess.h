// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace riparia::test {

/// What a process that edits says after each gesture.
struct Said {
    std::int64_t gestures = 0; ///< done so far
    std::int64_t missing = 0;  ///< of which would not be back by its own account
    std::int64_t bytes = 0;    ///< of whatever the test measures
};

/// A process of its own that edits until it is killed; nothing in it is closed or flushed then.
class EditingProcess {
public:
    /// `body` runs in the process and calls its argument after each gesture.
    explicit EditingProcess(const std::function<void(const std::function<void(const Said&)>&)>& body);
    ~EditingProcess();
    EditingProcess(const EditingProcess&) = delete;
    EditingProcess& operator=(const EditingProcess&) = delete;

    /// Waits until it has said this much; fewer when it ended before.
    std::vector<Said> listen(int gestures);
    /// kill -9; returns what it had still said.
    std::vector<Said> kill();

private:
    bool hear(Said& said) const;

    pid_t m_process = -1;
    int m_ear = -1;
};

/// Runs `body` in a process of its own with `folder` on an empty file system of this size. Returns what it returns: "" where all was well; "skipped"
/// where mounting is not allowed; "ended by signal 11".
std::string onDiskOf(const std::string& folder, std::int64_t bytes, const std::function<std::string()>& body);

} // namespace riparia::test
