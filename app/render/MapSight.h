// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapPaint.h"
#include "app/render/MapScene.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QString>

#include <cstdint>
#include <set>
#include <vector>

namespace riparia {

/// What of a map can be seen in a view, by the kinds that a legend tells apart.
struct MapSight {
    std::set<StatusClass> segments, areas, greenways;
    std::set<QString> measures, areaMeasures; ///< codes of the first measures of segments and of areas, "" for none
    std::set<QString> grades;                 ///< classes of greenways, "" for none
    std::set<int> years; ///< classes of segments, greenways and areas, ThemeClasses::kUnknown for none
    std::set<int> costs; ///< of segments and greenways
    std::set<int> areaCosts;
    std::set<QString> sites;      ///< kinds
    std::set<QString> boundaries; ///< roles
    bool hasBanks = false;        ///< works on one bank, so that left and right have to be explained
    bool hasRivers = false;
    bool hasChainage = false;

    /// With what is seen in another view: a legend for both.
    MapSight& operator+=(const MapSight& other);
    friend bool operator==(const MapSight&, const MapSight&) = default;
};

/// The works that can be seen in a view, by their places in the content.
struct SeenWorks {
    std::vector<std::uint32_t> segments, areas, greenways;
};

/// Nothing of layers that are not shown, and nothing that is filtered out.
MapSight sightOf(const MapScene& scene, const MapStyle& style, const MapLayers& layers, const Viewport& view);
/// The same, one by one.
SeenWorks worksSeen(const MapScene& scene, const MapStyle& style, const MapLayers& layers, const Viewport& view);

} // namespace riparia
