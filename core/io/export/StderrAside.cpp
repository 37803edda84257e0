// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/StderrAside.h"

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace riparia {

StderrAside::StderrAside()
    : m_kept(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0))
{
    const int nowhere = m_kept < 0 ? -1 : ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0)
        return;
    std::fflush(stderr);
    ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

StderrAside::~StderrAside()
{
    if (m_kept < 0)
        return;
    std::fflush(stderr);
    ::dup2(m_kept, STDERR_FILENO);
    ::close(m_kept);
}

} // namespace riparia
