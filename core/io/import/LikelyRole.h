// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"

namespace riparia {

/// What the features of a file most likely are, from the first layer that has any shape: polygons are areas, points are sites. Lines are rivers as long as
/// the plan has none, and without any attribute always. Else lines whose attributes name a river, a from and a to are greenways where an attribute only
/// greenways have is there too, else segments; `otherLines` is what all other lines are taken for. A file without shapes, or without layers: rivers.
ImportRole likelyRole(const Source& source, bool planHasRivers, ImportRole otherLines);

/// The layer likelyRole() looks at: the first with a vertex, else the first; null where there is none.
const SourceLayer* firstDrawnLayer(const Source& source);

} // namespace riparia
