// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"

#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// Which part of a plan a map shows.
struct MapExtent {
    enum class Kind { Plan, River, Works, Boundary, Rectangle };
    Kind kind = Kind::Plan;
    std::string name; ///< key, code or name, in either language and any case
    Box box;          ///< of Rectangle, in coordinates of the plan
};

/// "river:K", "works:W-0003", "boundary:NAME", "xmin,ymin,xmax,ymax"; "" and "plan" are the whole plan. Error: InvalidArgument (subject = what was
/// typed, detail = what is wrong with it).
Result<MapExtent> parseMapExtent(std::string_view typed);

struct ExtentFound {
    Box box;
    QString title;              ///< what it shows, in the language of the map; "" for the plan and for rectangles
    std::vector<Uuid> rivers{}; ///< that it shows: several where they share a name
};
/// Where it lies on the map. Errors: RiverUnknown; NotFound for works or a boundary there is not; InvalidArgument (subject = the name) where nothing of it is
/// on the map.
Result<ExtentFound> findExtent(const MapExtent& extent, const Plan& plan, const Ledger& ledger, const MapContent& map);

} // namespace riparia
