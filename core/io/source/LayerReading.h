// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"
#include "core/io/source/Charset.h"
#include "core/io/source/SourceTable.h"

#include <optional>

namespace riparia {

class IssueLog;

/// ReadOptions after checking, as the readers of the single formats get them.
struct LayerReading {
    std::optional<std::string> layer;
    std::optional<Charset> charset; ///< the user's choice
    Crs crs;                        ///< the user's choice; invalid for none
    bool attributes = true;
    bool tables = false;
};

/// Counts, compares with what was declared, and gathers the issues: the last step of every reader.
void finishLayer(SourceLayer& layer, IssueLog&& log);

} // namespace riparia
