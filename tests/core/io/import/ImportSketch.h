// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::test {

/// A source written as text: features as WKT (LINESTRING, POLYGON, MULTIPOLYGON, POINT, "" for none; MULTILINESTRING as several LINESTRINGs with " + " between
/// them) followed by the values of the columns.
struct SketchedFeature {
    std::string wkt;
    std::vector<std::string> values;
};

SourceLayer sketchLayer(const std::string& file, std::vector<std::string> columns,
                        const std::vector<SketchedFeature>& features, int epsg = 4547);
Source sketchSource(SourceLayer layer);

/// The import applied to the plan, as a command would do it; stops the test program when it cannot be applied. Where nothing was usable
/// the plan stays and the result has nothing but the report.
Imported mustImport(Plan& plan, const Source& source, const ImportOptions& options);

ImportOptions optionsFor(ImportRole role);

/// "warning river_not_in_plan segments.shp #1 | XX", one finding a line.
std::string listed(const Issues& issues);

/// The entities of a table in order of their codes.
template <class T>
std::vector<T> sorted(const Plan& plan)
{
    std::vector<T> rows;
    for (const auto& [id, row] : plan.table<T>())
        rows.push_back(*row);
    std::sort(rows.begin(), rows.end(), [](const T& a, const T& b) { return a.meta.code < b.meta.code; });
    return rows;
}

} // namespace riparia::test
