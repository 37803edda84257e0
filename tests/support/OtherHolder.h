// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QtGlobal>

#include <filesystem>
#include <string>

namespace riparia::test {

/// While it lives, a plan is open in a window of Li Na's on ws-7, as far as anybody can tell: the lock of another process that has written `facts`.
class OtherHolder {
public:
    explicit OtherHolder(const std::string& plan,
                         const std::string& facts = "812\nws-7\nLi Na\nriparia\n2026-05-01T10:00:00Z\n")
        : m_file(fileOf(plan))
        , m_descriptor(::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644))
    {
        if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 || ::ftruncate(m_descriptor, 0) != 0 ||
            ::pwrite(m_descriptor, facts.data(), facts.size(), 0) != static_cast<ssize_t>(facts.size()))
            qFatal("the plan cannot be held");
    }
    /// As when its process is killed: the file stays.
    ~OtherHolder() { ::close(m_descriptor); }
    OtherHolder(const OtherHolder&) = delete;
    OtherHolder& operator=(const OtherHolder&) = delete;

    static std::string fileOf(const std::string& plan)
    {
        const std::filesystem::path path = std::filesystem::weakly_canonical(plan);
        return (path.parent_path() / ("." + path.filename().string() + ".lock")).string();
    }

private:
    std::string m_file;
    int m_descriptor;
};

} // namespace riparia::test
