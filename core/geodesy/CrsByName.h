// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"

#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// The name a definition in WKT gives to its system: the first text in quotes; "" for what is no WKT.
std::string nameInDefinition(std::string_view wkt);

/// The EPSG entry known by this name, in the spelling of EPSG or of Esri ("CGCS2000_3_Degree_GK_CM_114E"); none where there is no such name, or several
/// entries have it.
std::optional<Crs> crsByName(const std::string& name);

} // namespace riparia
