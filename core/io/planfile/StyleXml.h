// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace riparia::planfile {

/// One line drawn along a line or around a polygon; sizes in millimetres on paper.
struct Stroke {
    std::string color; ///< "#CB6D0B"
    double width = 0.5;
    std::vector<double> dash; ///< drawn, left out, ...; empty = solid
};

/// How the features of one class look: strokes from the lowest to the highest, and for polygons a fill.
struct FeatureSymbol {
    std::string value; ///< of the attribute; "" = all features
    std::string label;
    std::vector<Stroke> strokes;
    std::string fill; ///< "" for lines
    double fillOpacity = 1;
};

struct FieldAlias {
    std::string field;
    std::string alias;
};

struct LayerStyle {
    std::string table;
    std::string attribute; ///< that classifies; "" = one symbol for all
    std::vector<FeatureSymbol> symbols;
    std::vector<FieldAlias> aliases; ///< QML only: QGIS took them from there before it read gpkg_data_columns
};

std::string qmlOf(const LayerStyle& style); ///< QGIS 3
std::string sldOf(const LayerStyle& style); ///< SLD 1.0.0

} // namespace riparia::planfile
