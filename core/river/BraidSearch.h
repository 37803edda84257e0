// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/LocalGraph.h"

#include <cstdint>
#include <vector>

namespace riparia::detail {

/// A way through a LocalGraph: nodes[i] --edges[i]-- nodes[i + 1].
struct LocalPath {
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> edges;
};

/// Replaces stretches of a simple path by longer ways around through nodes that are not on it. Each round takes all
/// gains that do not touch each other, the greatest first; rounds end when there is no gain. In a braid
/// of many branches the search for ways around stops after a fixed number of steps.
void takeLongerBraids(const LocalGraph& graph, LocalPath& path);

} // namespace riparia::detail
