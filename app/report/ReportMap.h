// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"
#include "app/report/ReportContent.h"

#include <QRectF>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// What the maps of a report show: the features that are counted, in the status of the day of the ledger. Never what the window shows beside.
std::shared_ptr<const MapContent> reportMapOf(const ReportContent& content);
/// The same of a plan and its ledger.
std::shared_ptr<const MapContent> countedMapOf(const Plan& plan, const Ledger& ledger, Language language);
/// The map's style on paper.
std::shared_ptr<const MapStyle> paperStyle();
/// The same for maps so small that works have to lie close to the water.
std::shared_ptr<const MapStyle> overviewStyle(const MapStyle& style);
/// Bounds of the rivers with works, and of areas and greenways; of all rivers where there is nothing else.
Box worksBounds(const ReportContent& content, const MapContent& map);

/// The largest of the round scales at which a box fits into a frame.
double roundScaleFor(const Box& box, const MapContent& map, QSizeF frameMm);
/// A view in a frame of millimetres at a scale 1 : `denominator`.
Viewport viewAt(Point centre, double denominator, QSizeF frameMm, const MapContent& map);

/// A part of a river drawn so that it flows from left to right.
struct StripSheet {
    Span span;
    double angle = 0;          ///< radians the map is turned by, anticlockwise
    Point centre;              ///< of the turned map, in its coordinates
    bool goesOnBefore = false; ///< there is a sheet upstream, or river without works
    bool goesOnAfter = false;
};

/// How the part of a river that has works is cut into strip maps: one scale for all of them, cut at round chainages, shorter ones where the river
/// winds out of the frame.
struct StripPlan {
    double denominator = 10'000;
    Point pivot; ///< about which maps are turned
    std::vector<StripSheet> sheets;
};
/// At `scale`, however many sheets that makes, or at the largest that makes few.
StripPlan stripPlanOf(const RiverFacts& river, const MapContent& map, QSizeF frameMm, std::optional<double> scale = {});
/// The scales strip maps may be asked for, 1 to this.
inline constexpr std::array kStripScales{500.0, 1'000.0, 2'000.0, 2'500.0, 5'000.0, 10'000.0, 20'000.0, 25'000.0};

/// The scales the overview map may be asked for.
inline constexpr std::array kOverviewScales{2'000.0,  5'000.0,   10'000.0,  20'000.0,  25'000.0,
                                            50'000.0, 100'000.0, 200'000.0, 250'000.0, 500'000.0};

/// What of the map meets a box, turned about a place. Lengths along rivers stay what they are; lines lose vertices by which they differ less than
/// `tolerance` metres.
std::shared_ptr<const MapContent> turned(const MapContent& map, Point pivot, double angle, const Box& around,
                                         double tolerance);
/// What no eye tells from the line itself on paper at a scale.
double paperTolerance(double denominator);
/// A place of the map on the turned one.
Point turned(Point place, const MapContent& map, Point pivot, double angle);

} // namespace riparia
