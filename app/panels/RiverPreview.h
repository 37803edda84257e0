// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/ShownUnits.h"

#include "core/plan/RiverChange.h"

#include <QString>

#include <string>
#include <vector>

namespace riparia {

/// What a change of a river (uuid) does to its works, in a few lines: the first of them with their chainages, or how far they move, and which of them cannot
/// be kept, in these units. `after`: the plan with the change. "" where no segment lies on the river and everything is kept.
QString riverPreview(const Plan& before, const Plan& after, const Uuid& river, Keep keep,
                     const std::vector<std::string>& unkept, const ShownUnits& units);

} // namespace riparia
