// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Polygon.h"

#include <cstdint>
#include <vector>

namespace riparia::bench {

/// One reach of the test network, before it is drawn either way.
struct NetworkReach {
    std::uint32_t river = 0;  ///< from 0
    std::uint32_t number = 0; ///< along the river
    bool isSideArm = false;
    bool isReversed = false;
    Line line;
};

/// All reaches in the order of the file (TestNetwork.h says what they are).
std::vector<NetworkReach> makeNetwork();

} // namespace riparia::bench
