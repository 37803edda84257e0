// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <cstddef>
#include <string>

namespace riparia {

/// What of the works on a river stays when its flow turns out to run the other way.
enum class Keep {
    Place, ///< they stay where they are on the ground: positions are mirrored and left becomes right, chainages change
    Chainage, ///< they keep chainage and bank, and so move to the other end and the other side
};

/// The river (uuid) with its line turned and its direction confirmed, and whatever lies on it by position. Labels that were surveyed (calibration,
/// equations) stay at their places on the ground under Keep::Place; a plain chainage is counted anew from its origin. Areas and sites that were linked by where
/// they lie never move. Lengths stay as they are. Errors: NotFound; InvalidArgument for a river without a line.
Result<ChangeSet> reversedRiver(const Plan& plan, const Uuid& river, Keep keep);

/// How many segments, areas, greenways and sites name a stretch of this river (key), tombstones left out.
std::size_t worksOn(const Plan& plan, const std::string& river);

} // namespace riparia
