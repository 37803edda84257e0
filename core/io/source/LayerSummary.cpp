// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/LayerSummary.h"

#include "core/geodesy/Ruler.h"

#include <algorithm>
#include <numeric>

namespace riparia {

namespace {

/// Asked of the parts: a feature that has lines and polygons is of one kind only.
bool has(const ShapeTable& shapes, PartRole role)
{
    return std::find(shapes.partRole.begin(), shapes.partRole.end(), role) != shapes.partRole.end();
}

/// The system to measure in; an assumed one is said.
Crs measuringCrs(const SourceLayer& layer, Issues& issues)
{
    if (layer.crs.isValid() || layer.crsGuesses.empty())
        return layer.crs;
    const auto guess = Crs::fromEpsg(layer.crsGuesses.front().epsg);
    if (!guess || !guess->isGeographic())
        return {};
    issues.push_back({Severity::Warning,
                      IssueCode::CrsAssumed,
                      layer.file,
                      {guess->name(), layer.crsGuesses.front().reason},
                      std::nullopt});
    return *guess;
}

} // namespace

LayerSummary summarize(const SourceLayer& layer)
{
    LayerSummary summary;
    summary.vertices = static_cast<std::int64_t>(layer.shapes.vertexCount());
    const bool lines = has(layer.shapes, PartRole::Line), polygons = has(layer.shapes, PartRole::OuterRing);
    if (!lines && !polygons)
        return summary;
    summary.measuredIn = measuringCrs(layer, summary.issues);
    const auto ruler = Ruler::make(summary.measuredIn);
    if (!ruler)
        return summary;
    if (lines)
        summary.lengthMetres = ruler->length(layer.shapes);
    if (polygons) {
        const std::vector<double> areas = ruler->areas(layer.shapes);
        summary.areaSquareMetres = std::accumulate(areas.begin(), areas.end(), 0.0);
    }
    return summary;
}

} // namespace riparia
