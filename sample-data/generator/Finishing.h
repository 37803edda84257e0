// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

namespace riparia::sample {

/// What no source file holds: counting schemes (the default one is "Published 2023"), targets and published figures with their source,
/// the water register, and one alternative scenario. `plan` holds the imported rivers, works, segments and areas.
Result<ChangeSet> finishing(const Plan& plan);

} // namespace riparia::sample
