// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/SourceTable.h"

#include <string>
#include <vector>

namespace riparia {

/// What a reader hands back of one file.
struct ReadLayers {
    std::string format;
    std::vector<SourceLayer> layers;
    std::vector<std::string> names; ///< of all layers in the file, also those not asked for
    Issues issues;
};

} // namespace riparia
