// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/plan/Plan.h"

namespace riparia {

/// Everything in the plan that contradicts itself or the taxonomy: spans outside their river or empty, unknown rivers, works, measures and statuses, broken references,
/// duplicate codes and keys, missing status, shifted segments, areas not at their river. Subject = code of the entity. Never changes anything.
Issues validate(const Plan& plan);

} // namespace riparia
