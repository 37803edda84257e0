// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/GroupPlan.h"

#include <cstdint>
#include <vector>

namespace riparia::detail {

/// The line of a path, measured, and where its length comes from. All lengths in metres.
struct PathLine {
    struct Gap {
        double from, to; ///< along the line
        Point middle;
    };

    Line line;
    std::vector<double> z; ///< empty where the source has none
    std::vector<double> metres;
    std::vector<Gap> bridges;
    double reaches = 0;      ///< as in the source
    double bridged = 0;      ///< over gaps
    double snapped = 0;      ///< gained (or lost, if negative) by moving ends onto nodes
    std::size_t divided = 0; ///< edges cut because they were too long
    std::vector<std::uint32_t> shapes;
};

/// Draws a path from node to node, downstream. Edges longer than BuildOptions allows are cut on the geodesic.
PathLine drawPath(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps,
                  const BuildOptions& options);

} // namespace riparia::detail
