// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/ImportRun.h"

namespace riparia {

/// Whether an import of this role looks at geometry at all, and whether it cannot do without.
bool usesGeometry(ImportRole role);
bool needsGeometry(ImportRole role);

/// Settles the CRS the plan has after the import, and its ruler. A plan without CRS takes the option's, else that of the first layer with
/// geometry; stays without where no layer has any. Errors: CrsMissing (subject = file, detail = ranked guesses), CrsUnsuitable.
Result<void> settlePlanCrs(ImportRun& run, const Source& source);

/// The shapes of a layer in plan coordinates; what a user must be told is reported, what every report must repeat is noted in the plan's info.
/// Vertices that cannot be converted are NaN. Errors: CrsMissing, TransformBallpark, TransformFailed.
Result<ShapeTable> toPlanCoordinates(ImportRun& run, const SourceLayer& layer);

/// Says MixedCrs for layers of one source that are in another system than its first, and for features with numbers of degrees in a layer of metres.
void reportMixedLayers(ImportRun& run, const Source& source);
void reportMixedCrs(ImportRun& run, const SourceLayer& layer);

} // namespace riparia
