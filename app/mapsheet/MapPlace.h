// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapsheet/MapSheet.h"
#include "app/report/PdfFinish.h"

#include <optional>
#include <string>

namespace riparia {

/// Six lines that say where each pixel of the picture of a sheet lies in the coordinates of the plan (ESRI world file).
std::string worldFileOf(const MapSheet& sheet);

/// The coordinate system of a picture as GDAL and QGIS keep it beside one (PAM, the file NAME.png.aux.xml): a NAME.prj could be that of a shapefile.
std::string crsFileOf(const Crs& crs);

/// Where the map of a sheet lies on the Earth; none where the system of the plan has no WKT 1 or its corners have no longitude and latitude.
std::optional<PdfPlace> pdfPlaceOf(const MapSheet& sheet);

} // namespace riparia
