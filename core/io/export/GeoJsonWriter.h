// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Projector.h"
#include "core/io/export/ExportTable.h"

#include <string>
#include <vector>

namespace riparia {

/// A geometry object of RFC 7946, longitude before latitude, nine decimals of a degree (0.1 mm), outer rings
/// counter-clockwise; "null" for no shape. `toLonLat` converts from the coordinates of the shape.
/// Error: TransformFailed when a vertex cannot be converted.
Result<std::string> geoJsonGeometry(const ExportShape& shape, const Projector& toLonLat);

/// The conversion GeoJSON needs: from the CRS of a plan to WGS 84 longitude and latitude. Errors as Projector::make.
Result<Projector> geoJsonProjector(const Crs& crs, DatumRule rule = DatumRule::Strict);

/// A FeatureCollection of the rows of all tables, a property per column and the table's name as "layer". Numbers are
/// numbers, empty cells null. The member "riparia" holds schema, CRS of the plan and what the conversion has to say.
Result<void> writeGeoJson(const std::vector<ExportTable>& tables, const Projector& toLonLat, const Sink& sink);

} // namespace riparia
