// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/RiverChange.h"

namespace riparia {

/// The river (uuid) with its line turned and its direction confirmed, and whatever lies on it by position. Under Keep::Place positions are mirrored and left
/// becomes right; labels that were surveyed (calibration, equations) stay at their places on the ground, a plain chainage is counted anew from its origin.
/// Under Keep::Chainage works move to the other end and the other side. Areas and sites that were linked by where they lie never move. Lengths stay as they
/// are, and everything can be kept. Errors: those of riverToChange().
Result<RiverChange> reversedRiver(const Plan& plan, const Uuid& river, Keep keep);

} // namespace riparia
