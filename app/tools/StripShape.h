// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/OverlayPaint.h"
#include "app/document/DrawingTemplate.h"
#include "app/tools/MapTool.h"
#include "app/tools/OverlapCut.h"
#include "app/tools/StripBanks.h"

#include "core/geometry/Strip.h"
#include "core/plan/ChangeSet.h"
#include "core/river/RiverPath.h"

#include <QPainter>

#include <QString>

#include <optional>
#include <vector>

namespace riparia {

/// A strip to be: its ground and the areas it would make.
struct StripShape {
    PathStretch along;
    double leftWidth = 0; ///< metres
    double rightWidth = 0;
    Strip strip;                ///< without what is covered already
    std::optional<Point> tight; ///< where it is wider than a bend
    ChangeSet changes;
    CutGround cut; ///< both sides together
    StripBase base = StripBase::Centreline;
    std::vector<Span> withoutLeft{}; ///< where it begins at the centreline for want of a line of `base`
    std::vector<Span> withoutRight{};
    bool areBanksCut = false; ///< more lines lie there than were looked through

    /// Widths count from `base`. One area a side, linked to the stretch and that bank; none for a side that areas cover already. Errors: those of stripAlong() and OverlapCut::of();
    /// InvalidArgument without a width.
    static Result<StripShape> make(const ToolContext& context, OverlapCut& overlaps, StripBanks& banks,
                                   const PathStretch& along, double leftWidth, double rightWidth, StripBase base,
                                   bool takeCodes);

    /// "No bank line on the left from K0+400 to K0+550: the strip begins at the centreline there."; also that lines were left out; "" where nothing is missing, and
    /// for a river that is gone.
    QString missing(const ToolContext& context) const;
    /// Stretch, what is new of the area, both sides as they are measured, and where it is too wide.
    std::vector<BubbleLine> bubble(const ToolContext& context) const;
    void paint(QPainter& painter, const ToolContext& context, const Viewport& view) const;
};

} // namespace riparia
