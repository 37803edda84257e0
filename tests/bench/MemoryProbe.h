// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace riparia::bench {

/// The option by which the program calls itself: memory is measured in a process that has done nothing else.
inline constexpr const char* kMemoryProbe = "--memory-probe";

/// Reads a file without attributes, builds the index over its shapes, and prints the vertices and the growth of resident memory in bytes;
/// then reads it with attributes and prints what those hold. Returns an exit code.
int memoryProbe(const std::string& path);

} // namespace riparia::bench
