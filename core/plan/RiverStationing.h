// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/RiverChange.h"

namespace riparia {

/// The stationing with this chainage (millimetres) at this place: the start of one that has no surveyed label and begins there, else a calibration point,
/// which takes the place of one that is there. Errors: InvalidArgument, subject = the chainage, where a chainage equation is at that place and where the
/// chainage would stand still or run back on the way to a neighbour that has a label of its own.
Result<Stationing> relabelled(const Stationing& stationing, Position at, std::int64_t chainage);

/// The river with other labels on the same line. Keep::Place moves nothing; under Keep::Chainage what lies on the river goes where its labels are now, and
/// what has labels the river has no more stays in its place, unkept. Errors: those of riverToChange().
Result<RiverChange> restationedRiver(const Plan& plan, const Uuid& river, const Stationing& stationing, Keep keep);

} // namespace riparia
