// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/geometry/Point.h"
#include "core/plan/RiverChange.h"

namespace riparia {

/// Metres: works further than this from the new line of their river cannot keep their place. Half of the 100 m within which areas are linked to a river
/// (DerivedLink.h): works lie nearer to it than what is beside it.
inline constexpr double kFurthestKept = 50.0;

/// A drawn line as a river has it: with points of its own in long edges, as an import puts them in, for inside an edge positions are linear in coordinates.
Line asRiverLine(const Line& line, const Ruler& ruler);

/// The river on another line, downstream, in plan coordinates. Where the line begins and ends as before, what lies there keeps its place to a millimetre; on the
/// stretch between it goes to the nearest place of the new stretch under Keep::Place, of which `unkept` are those further than `furthest` metres away.
/// Under Keep::Chainage it goes where its labels are, and what has none on the new line to its place, unkept. Surveyed labels and equations stay at
/// their places on the ground in either case. Z is kept, point by point where the line is as it was, and taken from the nearest place for points that are new. Areas are linked anew to what they lie
/// at. A line that is the same changes nothing.
/// Errors: those of riverToChange() and Alignment::make(); GeometryInvalid where neighbouring points have come to lie at one place.
Result<RiverChange> relinedRiver(const Plan& plan, const Uuid& river, const Line& line, Keep keep,
                                 double furthest = kFurthestKept);

} // namespace riparia
