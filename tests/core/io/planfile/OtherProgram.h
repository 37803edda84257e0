// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

struct sqlite3;

namespace riparia::test {

/// Another program that has a plan open, with a plain SQLite connection of its own.
class OtherProgram {
public:
    explicit OtherProgram(const std::string& path);
    ~OtherProgram();
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    /// Runs statements and returns the first column of their rows. Ends the test program when they fail.
    std::vector<std::string> run(const std::string& statements);
    /// The same; the message of SQLite when they fail, else "".
    std::string tried(const std::string& statements);

private:
    sqlite3* m_handle = nullptr;
};

} // namespace riparia::test
