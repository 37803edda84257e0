// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <stop_token>
#include <streambuf>

namespace riparia::cli {

/// Reads a descriptor until its end or until the run is stopped, whichever comes first: somebody who forgot the file and presses Ctrl+C while the program waits
/// for the keyboard is not kept waiting.
class StandardInput : public std::streambuf {
public:
    StandardInput(int descriptor, const std::stop_token& stop);
    ~StandardInput() override;
    StandardInput(const StandardInput&) = delete;
    StandardInput& operator=(const StandardInput&) = delete;

protected:
    int_type underflow() override;

private:
    bool waitForInput() const;

    int m_descriptor;
    int m_stopped; // eventfd
    std::stop_callback<std::function<void()>> m_onStop;
    std::array<char, 65536> m_buffer{};
};

} // namespace riparia::cli
