// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace riparia {
class Application;
}

/// What the probes have in common, which are the desktop application for a moment in a process of their own (ProcessBench.cpp).
namespace riparia::bench {

/// Lets the window live until it is so, which is asked every millisecond. Ends the process with 1 when it is not within 20 seconds.
void waitUntil(const std::function<bool()>& isSo);
void rest(int milliseconds);
/// A plan is open, and its map is on the screen as it will stay.
bool isDrawn(Application& riparia);
/// Runs this once the event loop does, and ends the process when it has come back: how long the application takes to end is not the question.
int runProbe(const std::function<void()>& probe);

} // namespace riparia::bench
