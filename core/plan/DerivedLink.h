// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"
#include "core/river/RiverNetwork.h"

namespace riparia {

/// The river an area lies at where nobody says so: the one it meets or is nearest to within 100 m, with the longest projected span (DESIGN.md 4).
/// No origin and no water when none is within reach, or when two rivers are equally good to the millimetre.
WaterLink derivedLink(const RiverNetwork& network, const MultiPolygon& shape);

} // namespace riparia
