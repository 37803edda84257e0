// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace riparia {

/// A local regular file open for reading at any place; usable from several threads at once. It is read, not mapped:
/// a file that shrinks or a drive that vanishes meanwhile gives short reads, never a signal.
class InputFile {
public:
    /// Error: FileNotFound, FileUnreadable (also for what is not a regular file).
    static Result<InputFile> open(const std::string& path);

    std::uint64_t size() const { return m_size; } ///< when it was opened
    const std::string& path() const { return m_path; }
    /// Reads up to `length` bytes; returns how many were there.
    std::size_t read(std::uint64_t offset, void* into, std::size_t length) const;
    /// The first bytes of the file, at most `limit`.
    std::string head(std::size_t limit) const;

private:
    InputFile(std::string path, int descriptor, std::uint64_t size);

    std::string m_path;
    std::shared_ptr<const int> m_descriptor;
    std::uint64_t m_size = 0;
};

/// A moving window over a file, for one thread. Reads ahead while the places asked for follow each other and only what
/// is asked for where they jump.
class BlockReader {
public:
    explicit BlockReader(const InputFile& file)
        : m_file(file)
    {}
    /// The bytes [offset, offset + length), valid until the next call; null where the file does not have them all.
    const unsigned char* at(std::uint64_t offset, std::size_t length);

private:
    const InputFile& m_file;
    std::vector<unsigned char> m_window;
    std::uint64_t m_begin = 0;
    std::size_t m_filled = 0;
    std::size_t m_ahead = 0;
};

} // namespace riparia
