// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

class GDALDataset;

namespace riparia {

/// The views of a GeoPackage that are made by recursion, and those made of them: such a view may have rows without end, and
/// already asking how many would never return.
std::set<std::string> endlessViews(GDALDataset& geoPackage);

} // namespace riparia
