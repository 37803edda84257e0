// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ReportPages.h"

#include <memory>

namespace riparia {

/// What lies under one map of a report.
struct FrameGround {
    std::shared_ptr<const MapGround> ground; ///< null for paper
    bool isWhole = true;                     ///< all of it could be had

    /// Where it comes from, to be said on the map; "" for nothing to say.
    QString source() const { return ground ? ground->attribution : QString(); }
    /// That it is not whole, to be said beside the map; "" where it is.
    QString problem() const;
};

/// The ground of the request for a view, fetched and kept as a picture: when the last page is painted the tiles of the first may be gone. That the work was
/// cancelled is told when the pages are done.
FrameGround groundUnder(PageContext& pages, const Viewport& view);
/// The same under a map that is turned about a place, anticlockwise by `angle` radians.
FrameGround groundUnder(PageContext& pages, const Viewport& view, Point pivot, double angle);

} // namespace riparia
