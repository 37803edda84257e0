// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Projector.h"
#include "core/io/export/ExportTable.h"

namespace riparia {

/// Converts the shapes of a table, whose lengths and areas stay those of the plan. Error: TransformFailed (subject = id of the row) when a
/// vertex cannot be converted; the table is then of no use.
Result<void> reproject(ExportTable& table, const Projector& projector, const Crs& target);

} // namespace riparia
