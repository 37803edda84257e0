// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What moc reads before anything else; see tests/CMakeLists.txt.
#include <cstddef>
