// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia::bench {

/// The option by which the program calls itself to import a file as the desktop application does.
inline constexpr const char* kImportProbe = "--import-probe";

/// Imports 20,000 lines, which make 10,000 rivers, into a new plan of the application in an empty settings folder, and takes them; then takes that back and
/// cancels the import twice, while the file is read and while rivers are made of it. Prints four numbers and ends the process: seconds until the map shows
/// the rivers of the plan, apart from the press of the button; milliseconds of the longest time in which the window answered nothing, until the preview is on
/// the map and from the press until the rivers are there; milliseconds until no thread is at work after a cancel, of the longer one. The exit code is 1 where
/// something does not come within 20 seconds.
int importProbe(int argc, char** argv);

} // namespace riparia::bench
