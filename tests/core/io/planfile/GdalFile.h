// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

namespace riparia::test {

/// A plan as GDAL, and so QGIS, has it open; null where GDAL cannot open it. Flush and close by letting go of it.
inline std::unique_ptr<GDALDataset> openWithGdal(const std::string& path, bool update = false)
{
    if (!GDALGetDriverByName("GPKG"))
        GDALAllRegister();
    const char* const drivers[] = {"GPKG", nullptr};
    const unsigned flags = GDAL_OF_VECTOR | (update ? GDAL_OF_UPDATE : GDAL_OF_READONLY);
    return std::unique_ptr<GDALDataset>(GDALDataset::Open(path.c_str(), flags, drivers));
}

/// The first feature with this value, for editing; null for none.
inline OGRFeatureUniquePtr featureOf(OGRLayer& layer, const std::string& column, const std::string& value)
{
    layer.SetAttributeFilter((column + " = '" + value + "'").c_str());
    layer.ResetReading();
    OGRFeatureUniquePtr feature(layer.GetNextFeature());
    layer.SetAttributeFilter(nullptr);
    return feature;
}

} // namespace riparia::test
