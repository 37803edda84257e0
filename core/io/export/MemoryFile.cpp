// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/MemoryFile.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace riparia {

Result<MemoryFile> MemoryFile::make()
{
    const int file = ::memfd_create("riparia-export", MFD_CLOEXEC);
    if (file < 0)
        return fail(ErrorCode::Internal, "memfd_create", std::strerror(errno));
    return MemoryFile(file);
}

MemoryFile::~MemoryFile()
{
    if (m_file >= 0)
        ::close(m_file);
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{}

MemoryFile& MemoryFile::operator=(MemoryFile&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

std::string MemoryFile::path() const
{
    return "/proc/self/fd/" + std::to_string(m_file);
}

Result<std::string> MemoryFile::bytes() const
{
    struct stat about {};
    if (::fstat(m_file, &about) != 0)
        return fail(ErrorCode::Internal, "fstat", std::strerror(errno));
    std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got = ::pread(m_file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail(ErrorCode::Internal, "pread", std::strerror(errno));
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

} // namespace riparia
