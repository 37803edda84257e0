// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Crs.h"

namespace riparia {

/// Longitude and latitude on the datum of a system: that below a projected one, itself for a geographic one. Error: CrsMissing for an invalid Crs.
Result<Crs> geographicCrsOf(const Crs& crs);

} // namespace riparia
