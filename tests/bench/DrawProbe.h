// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia::bench {

/// The option by which the program calls itself to draw a segment in the desktop application.
inline constexpr const char* kDrawProbe = "--draw-probe";

/// Opens a copy of a plan in an empty settings folder, draws a segment along a river of it with two clicks, prints the milliseconds from the second click
/// until the summary shows other totals and nothing of the sketch any more, and ends the process. The exit code is 1 where that does not come within 20 seconds.
int drawProbe(int argc, char** argv);

} // namespace riparia::bench
