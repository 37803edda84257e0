// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/ReachTable.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riparia::detail {

/// The places inside some parts of a table where ends of others of them lie within `snap` metres: a branch that ends on the middle
/// of a reach, a reach drawn over a stretch of another. Each is farther than that from the ends of its own part and from the
/// place before it. Where ends crowd so that looking at all of them would take too long there are none. In canonical order.
std::vector<ReachTouch> findTouches(const ReachTable& table, std::span<const std::uint32_t> parts, double snap);

} // namespace riparia::detail
