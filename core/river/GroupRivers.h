// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/GroupPlan.h"
#include "core/river/ReachGroups.h"

#include <memory>
#include <string>
#include <vector>

namespace riparia::detail {

/// One river of a group, complete but for its key.
struct GroupRiver {
    std::shared_ptr<const Alignment> alignment; ///< null: could not be made, see `shapes`
    std::string name;
    std::string nameEn;
    std::vector<std::uint32_t> shapes;
    struct Gap {
        Span span;
        Point middle;
    };
    std::vector<Gap> bridges;
    std::size_t divided = 0;
    std::uint32_t component = 0; ///< 0 is the longest
    std::uint32_t parent = RiverPath::kNoParent;
    std::uint32_t parentIndex = 0;
    bool rejoins = false;
    FlowReason flow = FlowReason::Drawn;
    Origin origin = Origin::Source;
};

/// What became of one group of reaches. Lengths in metres.
struct GroupRivers {
    struct Dropped {
        std::uint32_t part, of;
    };

    std::vector<GroupRiver> rivers; ///< components from the longest; in each the main stem, then its side channels
    std::vector<Dropped> duplicates;
    std::vector<std::uint32_t> absorbed; ///< parts shorter than the snapping distance
    std::int64_t firstFid = 0;
    std::uint32_t firstShape = 0;
    double duplicateMetres = 0;
    double absorbedMetres = 0;
    double failedMetres = 0;
    double bridgedMetres = 0;
    double snappedMetres = 0;
};

GroupRivers buildGroup(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options);

} // namespace riparia::detail
