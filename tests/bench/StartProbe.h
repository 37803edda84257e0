// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia::bench {

/// The options by which the program calls itself to be the desktop application for a moment.
inline constexpr const char* kStartProbe = "--start-probe";
inline constexpr const char* kSampleProbe = "--sample-probe";

/// Starts the application on a copy of a plan in an empty settings folder and ends the process when the map is on the screen as it will stay. Does not return
/// before; the exit code is 1 when the plan does not open within 20 seconds.
int startProbe(int argc, char** argv);

/// The same with the sample asked for on the start page, nothing of which is there: it is made first.
int sampleProbe(int argc, char** argv);

} // namespace riparia::bench
