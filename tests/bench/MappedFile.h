// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace riparia::bench {

/// A file in memory as the system maps it, for as long as this lives. Ends the program where it cannot be mapped.
class MappedFile {
public:
    explicit MappedFile(const std::string& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    const char* begin() const { return m_begin; }
    std::size_t size() const { return m_size; }

private:
    const char* m_begin = nullptr;
    std::size_t m_size = 0;
};

} // namespace riparia::bench
