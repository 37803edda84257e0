// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/LikelyRole.h"

#include "core/io/import/FieldMap.h"

#include <algorithm>

namespace riparia {

namespace {

/// The fields that an import in this role would find by itself.
bool findsFields(const SourceLayer& layer, ImportRole role, std::initializer_list<std::string_view> fields)
{
    ImportOptions options;
    options.role = role;
    const auto found = FieldMap::detect(layer, options);
    return found && std::ranges::all_of(fields, [&](std::string_view field) { return found->has(field); });
}

ImportRole roleOfLines(const SourceLayer& layer, ImportRole otherLines)
{
    if (layer.fields.empty()) // works would say something of themselves
        return ImportRole::Rivers;
    if (!findsFields(layer, ImportRole::Segments, {"river", "from", "to"}))
        return otherLines;
    for (const std::string_view onlyOfGreenways : {"paths", "surface"}) {
        if (findsFields(layer, ImportRole::Greenways, {onlyOfGreenways}))
            return ImportRole::Greenways;
    }
    return ImportRole::Segments;
}

} // namespace

const SourceLayer* firstDrawnLayer(const Source& source)
{
    const auto drawn =
        std::ranges::find_if(source.layers, [](const SourceLayer& layer) { return layer.shapes.vertexCount() > 0; });
    if (drawn != source.layers.end())
        return &*drawn;
    return source.layers.empty() ? nullptr : &source.layers.front();
}

ImportRole likelyRole(const Source& source, bool planHasRivers, ImportRole otherLines)
{
    const SourceLayer* layer = firstDrawnLayer(source);
    const auto draws = [&](ShapeKind kind) {
        return layer && std::ranges::find(layer->shapes.kind, kind) != layer->shapes.kind.end();
    };
    if (draws(ShapeKind::Line))
        return planHasRivers ? roleOfLines(*layer, otherLines) : ImportRole::Rivers;
    if (draws(ShapeKind::Polygon))
        return ImportRole::Areas;
    if (draws(ShapeKind::Point))
        return ImportRole::Sites;
    return ImportRole::Rivers;
}

} // namespace riparia
