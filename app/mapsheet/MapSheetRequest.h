// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapsheet/MapExtent.h"
#include "app/mapsheet/MapTurn.h"
#include "app/render/MapPaint.h"
#include "app/render/MapStyle.h"
#include "app/text/Language.h"

#include "core/ledger/Ledger.h"

#include <QDateTime>
#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>

namespace riparia {

/// What is asked of a map on a sheet of its own.
struct MapSheetRequest {
    CountRequest count; ///< its scenario, statuses, day and filter choose what is shown, as in the report
    Language language = Language::English;
    MapExtent extent;
    std::optional<double> denominator; ///< 1 : this; without it the largest round scale at which the extent fits
    QSizeF paper{297, 210};            ///< millimetres
    double dpi = 200;                  ///< pixels an inch of a picture of pixels
    bool isBare =
        false; ///< the map alone, over the whole sheet: without title, legend, frame; to be put under or over others
    QString title; ///< "" = that of the plan
    MapLayers layers;
    MapTheme theme = MapTheme::Status;
    bool hasFigures = false;         ///< the legend says how many works there are of each sign, how long or large
    bool hasLonLat = false;          ///< ticks of longitude and latitude along the frame
    MapTurn turn = MapTurn::NorthUp; ///< a turned map has no grid
    std::shared_ptr<const MapGround> ground; ///< what lies under the map; null for paper
    QString author;                          ///< who publishes it; "" = nobody is named
    QDateTime generated;
    QString version; ///< of the program
};

/// The whole number of pixels nearest to the paper.
inline QSize pixelsOf(const MapSheetRequest& request)
{
    return (request.paper * (request.dpi / 25.4)).toSize();
}

inline constexpr double kLeastSheetMm = 60;  ///< of one side, where title and legend have to find room
inline constexpr double kMostSheetMm = 2500; ///< of one side
inline constexpr double kLeastScale = 10, kMostScale = 5e8;

} // namespace riparia
