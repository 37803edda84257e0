// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"

#include <string>
#include <vector>

namespace riparia {

/// One file of several that belong together: "segments" + ".dbf".
struct NamedBytes {
    std::string ending;
    std::string bytes;
};

/// What a writer made in memory.
struct MadeFiles {
    std::vector<NamedBytes> files; ///< one, or all of a shapefile
    Issues issues;
};

} // namespace riparia
