// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/IssueLog.h"
#include "core/io/source/SourceTable.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// The coordinate system of a layer and what was said of it.
struct LayerCrs {
    Crs crs;
    std::string text; ///< as the file put it, shortened
};

/// From the definition in the file (nothing where it has none) and the user's choice, which wins. Says CrsMissing,
/// CrsUnreadable, and CrsAssumed where the choice goes against the file.
LayerCrs settleCrs(const std::optional<std::string>& definition, const Crs& chosen, IssueLog& log);

/// The systems that the numbers of a layer would fit, best first (UX.md 4.2 step 3): degrees; CGCS2000 zones by the
/// zone number in front of the easting; without one every central meridian, which the user must pick, those first where most
/// people live at that latitude; Web Mercator.
/// Nothing for coordinates that fit none.
std::vector<CrsGuess> guessCrs(const Box& bounds);

/// Fills crsGuesses of a layer without CRS and says CrsGuessed.
void addCrsGuesses(SourceLayer& layer, IssueLog& log);

} // namespace riparia
