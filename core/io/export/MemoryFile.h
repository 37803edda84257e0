// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>

namespace riparia {

/// A file in memory for libraries that write to a path and to nothing else. Gone with the object, and with the process.
class MemoryFile {
public:
    /// Error: Internal with the system's reason.
    static Result<MemoryFile> make();
    ~MemoryFile();
    MemoryFile(MemoryFile&& other) noexcept;
    MemoryFile& operator=(MemoryFile&& other) noexcept;

    /// What other code opens it by, as long as this object lives.
    std::string path() const;
    /// All that was written. Error: Internal with the system's reason.
    Result<std::string> bytes() const;

private:
    explicit MemoryFile(int file)
        : m_file(file)
    {}

    int m_file = -1;
};

} // namespace riparia
