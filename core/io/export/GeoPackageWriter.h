// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/export/ExportTable.h"

#include <functional>
#include <string>
#include <vector>

namespace riparia {

/// How QGIS draws a layer: its own XML and that of the OGC.
struct LayerLook {
    std::string table;
    std::string qml;
    std::string sld;
};

struct GeoPackageTexts {
    std::function<std::string(const std::string& table)> title; ///< of a layer, for people; empty function = its name
    std::function<std::string(const std::string& key)> caption; ///< of a column; empty function = its key
    std::vector<LayerLook> looks;
    std::string time; ///< "2023-03-20T08:00:00.000Z", of the contents: the same plan gives the same bytes
};

/// A GeoPackage with a layer for each table, in the coordinates of the plan: the columns of the table under their keys, `uuid`, and
/// `status_class` beside a status. The titles of columns are in gpkg_data_columns, looks in layer_styles, where QGIS finds them.
/// Errors: Cancelled; FileNotWritable with what GDAL says.
Result<std::string> geoPackageOf(const std::vector<ExportTable>& tables, const GeoPackageTexts& texts,
                                 const Progress& progress = {});

/// FlatGeobuf: one table, with a spatial index, in the coordinates of the plan; columns as in a GeoPackage. Errors likewise, and
/// InvalidArgument for a table without shapes.
Result<std::string> flatGeobufOf(const ExportTable& table, const Progress& progress = {});

} // namespace riparia
