// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/InputFile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace riparia {

namespace {

constexpr std::size_t kLeast = 4096;
constexpr std::size_t kMost = std::size_t{1} << 20;

} // namespace

InputFile::InputFile(std::string path, int descriptor, std::uint64_t size)
    : m_path(std::move(path))
    , m_descriptor(new int(descriptor),
                   [](const int* open) {
                       ::close(*open);
                       delete open;
                   })
    , m_size(size)
{}

Result<InputFile> InputFile::open(const std::string& path)
{
    // O_NONBLOCK: opening a named pipe must not wait for a writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        const int cause = errno;
        const bool missing = cause == ENOENT || cause == ENOTDIR || cause == ENAMETOOLONG;
        if (missing)
            return fail(ErrorCode::FileNotFound, path, cause == ENOENT ? "" : std::strerror(cause));
        return fail(ErrorCode::FileUnreadable, path, std::strerror(cause));
    }
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::FileUnreadable, path, "not a regular file");
    }
    return InputFile(path, descriptor, static_cast<std::uint64_t>(status.st_size));
}

std::size_t InputFile::read(std::uint64_t offset, void* into, std::size_t length) const
{
    std::size_t done = 0;
    while (done < length) {
        const auto got =
            ::pread(*m_descriptor, static_cast<char*>(into) + done, length - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

std::string InputFile::head(std::size_t limit) const
{
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(limit, m_size)), '\0');
    bytes.resize(read(0, bytes.data(), bytes.size()));
    return bytes;
}

const unsigned char* BlockReader::at(std::uint64_t offset, std::size_t length)
{
    if (offset > m_file.size() || length > m_file.size() - offset)
        return nullptr;
    const bool inside = offset >= m_begin && offset - m_begin <= m_filled;
    if (inside && length <= m_filled - (offset - m_begin))
        return m_window.data() + (offset - m_begin);

    const bool follows = inside || (offset > m_begin && offset - m_begin <= m_filled + m_ahead);
    m_ahead = follows ? std::clamp(m_ahead * 4, kLeast, kMost) : kLeast;
    const auto wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(std::max(length, m_ahead), m_file.size() - offset));
    if (m_window.size() < wanted)
        m_window.resize(wanted);
    m_begin = offset;
    m_filled = m_file.read(offset, m_window.data(), wanted);
    return m_filled >= length ? m_window.data() : nullptr;
}

} // namespace riparia
