// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/RiverChange.h"

#include <QString>

namespace riparia {

/// What a change of a river (uuid) does to its works, in a few lines: the first of them with their chainages, or how far they move, and which of them cannot
/// be kept. `after`: the plan with the change. "" where no segment lies on the river and everything is kept.
QString riverPreview(const Plan& before, const Plan& after, const Uuid& river, Keep keep,
                     const std::vector<std::string>& unkept);

} // namespace riparia
