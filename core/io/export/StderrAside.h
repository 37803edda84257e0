// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia {

/// As long as it lives nothing that is printed to the standard error stream is seen, by any thread: for the calls of a library that prints the
/// errors it also gives back. Nothing is changed where that cannot be had.
class StderrAside {
public:
    StderrAside();
    ~StderrAside();
    StderrAside(const StderrAside&) = delete;
    StderrAside& operator=(const StderrAside&) = delete;

private:
    int m_kept; // where the stream went, -1 for none
};

} // namespace riparia
