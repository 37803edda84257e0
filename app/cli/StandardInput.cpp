// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StandardInput.h"

#include <cerrno>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace riparia::cli {

StandardInput::StandardInput(int descriptor, const std::stop_token& stop)
    : m_descriptor(descriptor)
    , m_stopped(eventfd(0, EFD_CLOEXEC))
    , m_onStop(stop, [this] { eventfd_write(m_stopped, 1); })
{}

StandardInput::~StandardInput()
{
    if (m_stopped >= 0)
        close(m_stopped);
}

/// False when the run is stopped.
bool StandardInput::waitForInput() const
{
    for (;;) {
        std::array<pollfd, 2> waiting{{{m_descriptor, POLLIN, 0}, {m_stopped, POLLIN, 0}}};
        if (poll(waiting.data(), waiting.size(), -1) < 0 && errno == EINTR)
            continue;
        return waiting[1].revents == 0;
    }
}

StandardInput::int_type StandardInput::underflow()
{
    while (waitForInput()) {
        const ssize_t bytes = read(m_descriptor, m_buffer.data(), m_buffer.size());
        if (bytes < 0 && errno == EINTR)
            continue;
        if (bytes <= 0)
            break;
        setg(m_buffer.data(), m_buffer.data(), m_buffer.data() + bytes);
        return traits_type::to_int_type(*gptr());
    }
    return traits_type::eof();
}

} // namespace riparia::cli
