// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace riparia::test {

/// As fork(), once no thread is on its way out. Qt Test starts a watchdog for every class and does not wait until the last one's thread has
/// gone: a lock of the allocator that such a thread holds at the fork is held in the child for ever. The test ends where there can be no
/// process.
pid_t forkAlone();

} // namespace riparia::test
