// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Projector.h"
#include "core/io/export/ExportTable.h"

#include <functional>
#include <string>
#include <vector>

namespace riparia {

struct KmlTexts {
    std::string title;                                           ///< of the document
    std::function<std::string(const std::string& table)> folder; ///< empty function = name of the table
    std::function<std::string(const std::string& key)> caption;  ///< empty function = the key
    std::function<std::string(const std::string& key, const std::string& codes)> codeText; ///< empty function = codes
    std::string noRiver; ///< folder of what is at no river
};

/// KML 2.2 in longitude and latitude (`toLonLat`: geoJsonProjector): a folder for each table, in it one for each river, in it one for each
/// status, where the table has such. Every column is in the ExtendedData under its key, codes in the balloon in words; rows without a
/// shape are left out. Colours are those of the display classes.
/// Errors: TransformFailed when a vertex cannot be converted; those of the sink.
Result<void> writeKml(const std::vector<ExportTable>& tables, const Projector& toLonLat, const KmlTexts& texts,
                      const Sink& sink);

} // namespace riparia
