// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/import/ImportSketch.h"

#include "core/plan/Validation.h"
#include "tests/support/Wkt.h"

#include <QtCore/qglobal.h>

namespace riparia::test {

namespace {

void addLine(ShapeTable& shapes, const Line& line, PartRole role)
{
    for (const Point& p : line)
        shapes.addVertex(p.x, p.y);
    shapes.endPart(role);
}

void addShape(ShapeTable& shapes, const std::string& wkt)
{
    if (wkt.empty()) {
        shapes.endShape(ShapeKind::Null);
    } else if (wkt.rfind("POINT", 0) == 0) {
        addLine(shapes, {wktPoint(wkt)}, PartRole::Points);
        shapes.endShape(ShapeKind::Point);
    } else if (wkt.rfind("LINESTRING", 0) == 0) {
        for (std::size_t from = 0; from < wkt.size();) {
            const std::size_t to = std::min(wkt.find(" + ", from), wkt.size());
            addLine(shapes, wktLine(wkt.substr(from, to - from)), PartRole::Line);
            from = to + 3;
        }
        shapes.endShape(ShapeKind::Line);
    } else {
        for (const Polygon& polygon : wktPolygons(wkt)) {
            addLine(shapes, polygon.outer, PartRole::OuterRing);
            for (const Ring& hole : polygon.holes)
                addLine(shapes, hole, PartRole::Hole);
        }
        shapes.endShape(ShapeKind::Polygon);
    }
}

} // namespace

SourceLayer sketchLayer(const std::string& file, std::vector<std::string> columns,
                        const std::vector<SketchedFeature>& features, int epsg)
{
    SourceLayer layer;
    layer.file = file;
    layer.name = file.substr(0, file.find('.'));
    if (epsg != 0)
        layer.crs = Crs::fromEpsg(epsg).value();
    layer.encoding.used = "UTF-8";
    for (std::string& column : columns) {
        layer.fields.emplace_back();
        layer.fields.back().name = std::move(column);
    }
    for (const SketchedFeature& feature : features) {
        addShape(layer.shapes, feature.wkt);
        layer.fid.push_back(static_cast<std::int64_t>(layer.fid.size()));
        for (std::size_t i = 0; i < layer.fields.size(); ++i)
            layer.fields[i].add(i < feature.values.size() ? feature.values[i] : std::string());
    }
    layer.featuresDeclared = layer.featuresRead = static_cast<std::int64_t>(features.size());
    return layer;
}

Source sketchSource(SourceLayer layer)
{
    Source source;
    source.path = "/nowhere/" + layer.file;
    source.format = "GeoJSON";
    source.layers.push_back(std::move(layer));
    return source;
}

ImportOptions optionsFor(ImportRole role)
{
    ImportOptions options;
    options.role = role;
    options.time = "2024-05-06T07:08:09Z";
    options.author = "tester";
    options.makeId = [](std::string_view hint) { return Uuid::named(hint); };
    return options;
}

Imported mustImport(Plan& plan, const Source& source, const ImportOptions& options)
{
    ImportReport unusable;
    auto imported = importSource(plan, source, options, {}, &unusable);
    if (!imported && imported.error().code == ErrorCode::NothingUsable)
        return {{}, plan.info(), std::move(unusable), {}};
    if (!imported)
        qFatal("not imported: %s %s %s", std::string(toString(imported.error().code)).c_str(),
               imported.error().subject.c_str(), imported.error().detail.c_str());
    if (auto applied = plan.apply(imported->changes); !applied)
        qFatal("not applied: %s %s", applied.error().subject.c_str(), applied.error().detail.c_str());
    plan.setInfo(imported->info);
    return *imported;
}

std::string listed(const Issues& issues)
{
    std::string text;
    for (const Issue& issue : issues) {
        text += (text.empty() ? "" : "\n") + std::string(toString(issue.severity)) + " " +
                std::string(toString(issue.code)) + " " + issue.subject;
        for (const std::string& arg : issue.args)
            text += " | " + arg;
    }
    return text;
}

} // namespace riparia::test
