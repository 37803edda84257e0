// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/ShownUnits.h"
#include "app/tools/MapTool.h"

#include "core/base/Result.h"
#include "core/base/Uuid.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/Polygon.h"
#include "core/geometry/Region.h"
#include "core/ledger/Figures.h"
#include "core/plan/Entities.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace riparia {

struct MapContent;

/// New ground as it is made of a sketch, and what was cut out of it because areas cover it already.
struct CutGround {
    MultiPolygon left;
    SquareCentimetres taken;
    std::vector<std::string> codes; ///< of the areas that took it

    bool isAllTaken() const { return left.empty() && !codes.empty(); }
    /// What another part of the same sketch lost.
    void addLoss(const CutGround& other);
    /// "Cut 1234 m² that A-0003 covers already."
    QString done(const ShownUnits& units) const;
    /// Why nothing is made where all of it is taken.
    QString nothingLeft() const;
};

/// Cuts out of new ground what areas cover already. What it needs of them is kept until the map shows something else: a preview asks with every move of the
/// pointer.
class OverlapCut {
public:
    explicit OverlapCut(ToolContext context)
        : m_context(context)
    {}

    /// Ground of a new area of this kind (Area::kind, "" = not said yet), without what the shown areas of the scenario cover that may be of the same one, where
    /// the template avoids overlaps; else, and where they cover no more than a sliver of it, as it is. Errors: those of uncoveredGround(); CrsMissing.
    Result<CutGround> of(MultiPolygon ground, const std::string& kind);
    /// Lets go of what is kept, when nothing is drawn any more.
    void forget();

private:
    using AreaPtr = std::shared_ptr<const Area>;
    struct Known {
        AreaPtr area;
        Region region; ///< empty where it cannot be repaired
    };

    std::vector<AreaPtr> areasAround(const MultiPolygon& ground, const std::string& kind) const;
    const Region& regionOf(const AreaPtr& area);

    ToolContext m_context;
    std::shared_ptr<const MapContent> m_content; // of which the others are
    std::optional<Ruler> m_ruler;
    std::unordered_map<Uuid, Known> m_known;
};

} // namespace riparia
