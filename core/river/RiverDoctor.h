// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/river/RiverBuilder.h"

#include <string>
#include <vector>

namespace riparia {

/// A finding of the river doctor. `id` is the same for the same finding at the same place in another run, so that
/// "ignored with a reason" survives.
struct Finding {
    std::string id;
    Issue issue;                     ///< code, subject, place
    std::vector<std::size_t> shapes; ///< rows of the soup it concerns
};

/// Examines reaches as they come, before or after assembly: gap, fork, duplicate, overlap, reversed, loop, orphan, zero length, repeated vertex,
/// null or invalid geometry, unreadable text, key with stray decimals ("10000" and "10000.0"). Each finding has a place.
Result<std::vector<Finding>> examine(const ReachSoup& soup, const Ruler& ruler, const BuildOptions& options,
                                     const Progress& progress = {});

} // namespace riparia
