// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Polygon.h"
#include "core/ledger/Figures.h"

#include <QString>

#include <string>
#include <vector>

namespace riparia {

struct ToolContext;

/// New ground as it is made of a sketch, and what was cut out of it because areas cover it already.
struct CutGround {
    MultiPolygon left;
    SquareCentimetres taken;
    std::vector<std::string> codes; ///< of the areas that took it

    bool isAllTaken() const { return left.empty() && !codes.empty(); }
    /// What another part of the same sketch lost.
    void addLoss(const CutGround& other);
    /// "Cut 1234 m² that A-0003 covers already."
    QString done() const;
    /// Why nothing is made where all of it is taken.
    QString nothingLeft() const;
};

/// The ground without what the shown areas of the scenario cover, where the template avoids overlaps; else, and where they cover no more than a sliver of it,
/// as it is. Errors: those of uncoveredGround(); CrsMissing.
Result<CutGround> cutGround(const ToolContext& context, MultiPolygon ground);

} // namespace riparia
