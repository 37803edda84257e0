// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/FeatureText.h"
#include "core/io/import/ImportRun.h"
#include "core/plan/Entities.h"
#include "core/river/RiverNetwork.h"

#include <optional>

namespace riparia {

/// The water the attributes of a feature name: a river (with span and bank where they are given) or a water body; none when they name none or an
/// unknown one.
std::optional<WaterLink> namedWater(ImportRun& run, FeatureText& text);

/// Where an area belongs. Named water: Explicit, with the span and bank it takes up on that river where the attributes give none. Else Derived: the
/// river it meets, or the nearest within 100 m, that with the longest projected span; unassigned when there is none within reach or several are
/// equally good to the millimetre, which an Info issue of the feature says.
WaterLink waterOfArea(ImportRun& run, FeatureText& text, const MultiPolygon& shape);

} // namespace riparia
