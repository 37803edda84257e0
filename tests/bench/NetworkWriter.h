// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/NetworkReaches.h"

#include <string>
#include <vector>

namespace riparia::bench {

/// Writes the reaches as a shapefile with 14 columns, with GDAL: not by code of our own that is measured afterwards.
/// False where it could not be written in full.
bool writeNetwork(const std::vector<NetworkReach>& reaches, const std::string& path);

} // namespace riparia::bench
