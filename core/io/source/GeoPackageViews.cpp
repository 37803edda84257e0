// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/GeoPackageViews.h"

#include "core/base/Text.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <map>

namespace riparia {

namespace {

std::map<std::string, std::string> definitionsOfViews(GDALDataset& geoPackage)
{
    std::map<std::string, std::string> definitions;
    OGRLayer* rows = geoPackage.ExecuteSQL("SELECT name, sql FROM sqlite_master WHERE type = 'view'", nullptr, nullptr);
    while (rows) {
        const OGRFeatureUniquePtr row(rows->GetNextFeature());
        if (!row)
            break;
        definitions[row->GetFieldAsString(0)] = lowerAscii(row->GetFieldAsString(1));
    }
    if (rows)
        geoPackage.ReleaseResultSet(rows);
    return definitions;
}

} // namespace

std::set<std::string> endlessViews(GDALDataset& geoPackage)
{
    const std::map<std::string, std::string> definitions = definitionsOfViews(geoPackage);
    std::set<std::string> endless;
    for (std::size_t before = definitions.size() + 1; before != endless.size();) {
        before = endless.size();
        for (const auto& [name, sql] : definitions) {
            const bool uses = std::any_of(endless.begin(), endless.end(), [&text = sql](const std::string& other) {
                return text.find(lowerAscii(other)) != std::string::npos;
            });
            if (uses || sql.find("recursive") != std::string::npos)
                endless.insert(name);
        }
    }
    return endless;
}

} // namespace riparia
