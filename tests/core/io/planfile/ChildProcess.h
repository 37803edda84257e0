// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace riparia::test {

/// Runs `body` in a process of its own and returns what it returns: "" where all was well, else what was wrong. A process that dies gives
/// "ended by signal 11".
std::string inChild(const std::function<std::string()>& body);

/// As inChild(), by a user who owns nothing where the tests run as root, whom no permission stops.
std::string asOrdinaryUser(const std::function<std::string()>& body);

/// As inChild(), with `folder` on a medium of its own: an empty file system of this size. "skipped" where mounting is not allowed.
std::string onSmallDisk(const std::string& folder, std::int64_t bytes, const std::function<std::string()>& body);

/// As inChild(), while `folder` is mounted read-only. "skipped" where mounting is not allowed.
std::string onReadOnlyMedium(const std::string& folder, const std::function<std::string()>& body);

} // namespace riparia::test
