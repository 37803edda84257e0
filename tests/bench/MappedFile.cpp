// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/MappedFile.h"

#include "tests/bench/TestNetwork.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace riparia::bench {

MappedFile::MappedFile(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat found {};
    if (file < 0 || ::fstat(file, &found) != 0)
        stop("cannot open " + path);
    m_size = static_cast<std::size_t>(found.st_size);
    void* const mapped = ::mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, file, 0);
    ::close(file);
    if (mapped == MAP_FAILED)
        stop("cannot map " + path);
    m_begin = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile()
{
    ::munmap(const_cast<char*>(m_begin), m_size);
}

} // namespace riparia::bench
