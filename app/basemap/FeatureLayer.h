// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/LoadedLayer.h"

#include "core/geodesy/Crs.h"
#include "core/geometry/PackedIndex.h"
#include "core/geometry/ShapeTable.h"

#include <memory>
#include <string>
#include <vector>

namespace riparia {

/// Features of a file in coordinates of the map, to be found by place.
struct LoadedFeatures {
    ShapeTable shapes;
    PackedIndex parts;
    Box bounds;
};

/// A reference layer: features of a file, shown in one quiet colour and not counted.
class FeatureLayer : public LoadedLayer<LoadedFeatures> {
public:
    /// `layer`: of the file, "" for all of it. `crs`: of the file, where it names none itself; may be invalid.
    FeatureLayer(std::string path, std::string layer, Crs crs, Crs map, std::shared_ptr<GroundNews> news);

    /// Reads it now. Errors: those of readSource and Projector::make; CrsMissing.
    static Result<std::shared_ptr<const LoadedFeatures>> open(const std::string& path, const std::string& layer,
                                                              const Crs& crs, const Crs& map);
    /// Of features too detailed to be looked through while the pointer moves, only the first ones; likewise of lines.
    std::vector<GroundEdge> edgesIn(const Box& box) const override;
    GroundLines linesIn(const Box& box) const override;

protected:
    Result<std::shared_ptr<const LoadedFeatures>> load() const override;
    bool draw(const LoadedFeatures& features, QImage& into, const Viewport& view,
              const std::stop_token& stop) const override;
    Box bounds(const LoadedFeatures& features) const override { return features.bounds; }

private:
    std::string m_path;
    std::string m_layer;
    Crs m_crs;
    Crs m_map;
};

} // namespace riparia
