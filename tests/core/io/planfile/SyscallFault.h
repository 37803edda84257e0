// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace riparia::test {

/// While it lives, one of the system calls by which this thread changes files goes wrong: to create, write, flush, cut, rename, link, unlink.
/// SQLite's calls are among them. The test program brings its own versions of these calls, which the linker finds before the C library's.
class SyscallFault {
public:
    static constexpr int kShortWrite = -1; ///< half of the bytes are written, then the disk is full
    static constexpr int kKill = -2;       ///< the process is killed instead

    /// The call of this number, from 1, fails with `error` (an errno or one of the above). 0 = none: only count.
    explicit SyscallFault(int number = 0, int error = 0);
    ~SyscallFault();
    SyscallFault(const SyscallFault&) = delete;
    SyscallFault& operator=(const SyscallFault&) = delete;

    int calls() const;        ///< so far
    std::string name() const; ///< of the call that went wrong; "" for none yet
};

/// Does something before this thread's first call of that name, once.
class BeforeSyscall {
public:
    BeforeSyscall(const std::string& name, std::function<void()> action);
    ~BeforeSyscall();
    BeforeSyscall(const BeforeSyscall&) = delete;
    BeforeSyscall& operator=(const BeforeSyscall&) = delete;

    bool wasCalled() const;
};

} // namespace riparia::test
