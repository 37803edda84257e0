// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapsheet/MapSheetRequest.h"
#include "app/render/Viewport.h"
#include "app/report/PdfFinish.h"
#include "app/report/Sheet.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/plan/Plan.h"

#include <QSize>

#include <memory>

namespace riparia {

/// A map on a sheet, before it is written: for the preview and every format alike.
struct MapSheet {
    Sheet sheet;
    std::shared_ptr<const MapStyle> style;
    PdfInfo info;
    QRectF frame;  ///< of the map, millimetres
    Viewport view; ///< of the frame
    Crs crs;
    QSize pixels;           ///< of a picture of pixels
    double denominator = 1; ///< 1 : this
    double angle = 0;       ///< radians the map is turned by, anticlockwise; `view` is that of the turned map
    Point pivot;            ///< about which
    std::shared_ptr<const MapGround> ground;
    bool isGroundWhole = true; ///< all of the ground could be had
    bool isWhole = true;       ///< all of the extent is inside the frame
    bool isSchematic = false;  ///< the plan says that it is not surveyed
};

/// Where a place of the turned map lies in the coordinates of the plan.
Point planPlace(const MapSheet& sheet, Point place);
/// What the frame shows, in the coordinates of the plan.
Box planExtent(const MapSheet& sheet);

/// Counts and lays out. For any thread; needs a TranslationScope in the program. Errors: those of findExtent and buildLedger; InvalidArgument for a paper, a
/// scale or a number of pixels that cannot be (subject = what was asked); NotFound (subject = a font) where Chinese text has none; Cancelled.
Result<MapSheet> makeMapSheet(const Plan& plan, const MapSheetRequest& request, const Progress& progress = {});

} // namespace riparia
