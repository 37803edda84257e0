// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/ImportRun.h"

#include <cstddef>

namespace riparia {

/// True when the shape is of the wanted kind and all its vertices are in the plan; else says why not in an issue of the feature.
bool checkShape(ImportRun& run, const ImportLayer& layer, std::size_t row, ShapeKind wanted);
/// As checkShape, for roles that take several kinds; a null shape is fine where `orNone` is set.
bool isUsableShape(ImportRun& run, const ImportLayer& layer, std::size_t row, bool orNone);

} // namespace riparia
