// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/LoadedLayer.h"

#include "core/geodesy/Projector.h"
#include "core/io/source/RasterFile.h"

#include <memory>
#include <string>

namespace riparia {

/// A picture file with the way from the map to its pixels.
struct OpenedRaster {
    RasterFile file;
    Projector toFile;
    Box bounds; ///< on the map
};

/// A picture file under a map of any coordinate system.
class RasterLayer : public LoadedLayer<OpenedRaster> {
public:
    /// `crs`: of the file, where it names none itself; may be invalid.
    RasterLayer(std::string path, Crs crs, Crs map, std::shared_ptr<GroundNews> news);

    /// Opens it now. Errors: those of RasterFile::open and Projector::make; CrsMissing.
    static Result<std::shared_ptr<const OpenedRaster>> open(const std::string& path, const Crs& crs, const Crs& map);

protected:
    Result<std::shared_ptr<const OpenedRaster>> load() const override;
    bool draw(const OpenedRaster& raster, QImage& into, const Viewport& view,
              const std::stop_token& stop) const override;
    Box bounds(const OpenedRaster& raster) const override { return raster.bounds; }

private:
    std::string m_path;
    Crs m_crs;
    Crs m_map;
};

} // namespace riparia
