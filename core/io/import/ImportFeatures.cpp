// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/FeatureText.h"
#include "core/io/import/ImportRun.h"
#include "core/io/import/KindWords.h"
#include "core/io/import/UsableShape.h"
#include "core/io/import/WaterOf.h"

#include <algorithm>

namespace riparia {

namespace {

/// What areas and greenways have in common.
template <class T>
void readWork(FeatureText& text, T& entity)
{
    entity.works = text.works();
    entity.measures = text.measures();
    entity.events = text.events();
    entity.yearStart = text.year("year_start");
    entity.yearEnd = text.year("year_end");
}

Greenway readGreenway(ImportRun& run, FeatureText& text)
{
    Greenway greenway;
    greenway.link = namedWater(run, text).value_or(WaterLink{});
    greenway.type = greenwayType(text.text("type"));
    greenway.grade = greenwayGrade(text.text("grade"));
    for (const std::string& path : text.list("paths"))
        greenway.paths.push_back(pathKind(path));
    greenway.width = text.number("width");
    greenway.surface = text.text("surface");
    readWork(text, greenway);
    return greenway;
}

/// The lines of a free greenway are its shape; those of one along a river are the river's.
std::vector<Line> linesOf(ImportRun& run, const ImportLayer& layer, std::size_t row, const Greenway& greenway)
{
    if (!greenway.isAlongRiver())
        return layer.shapes.lines(row);
    const auto& rivers = run.network().rivers();
    const auto river =
        std::find_if(rivers.begin(), rivers.end(), [&](const River& r) { return r.key == greenway.link.water; });
    return {river->alignment->slice(greenway.link.span)};
}

/// Calls `take` for each feature; it says whether the feature became an entity.
template <class Take>
Result<void> eachFeature(ImportRun& run, const ImportLayer& layer, LayerReport& report, Take take)
{
    for (std::size_t row = 0; row < layer.source->fid.size(); ++row) {
        if (run.progress().cancelled())
            return fail(ErrorCode::Cancelled);
        const bool made = take(row);
        report.made += made;
        ++(made ? report.joined : report.skipped);
    }
    return {};
}

} // namespace

Result<void> importAreas(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    return eachFeature(run, layer, report, [&](std::size_t row) {
        if (!checkShape(run, layer, row, ShapeKind::Polygon))
            return false;
        FeatureText text(run, layer, row);
        Area area;
        area.shape = layer.shapes.polygons(row);
        area.kind = areaKind(text.text("kind"));
        area.link = waterOfArea(run, text, area.shape);
        readWork(text, area);
        area.meta = text.meta('A');
        run.add(std::move(area));
        return true;
    });
}

Result<void> importGreenways(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    return eachFeature(run, layer, report, [&](std::size_t row) {
        FeatureText text(run, layer, row);
        Greenway greenway = readGreenway(run, text);
        if (!greenway.isAlongRiver() && !checkShape(run, layer, row, ShapeKind::Line))
            return false;
        greenway.lines = linesOf(run, layer, row, greenway);
        greenway.meta = text.meta('G');
        run.add(std::move(greenway));
        return true;
    });
}

Result<void> importWorks(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    return eachFeature(run, layer, report, [&](std::size_t row) {
        FeatureText text(run, layer, row);
        if (text.text("code").empty() && text.text("name").empty()) {
            text.report(Severity::Warning, IssueCode::KeyMissing);
            return false;
        }
        Works works;
        works.category = text.text("category");
        const auto given = text.number("order");
        works.order = given ? toInteger(*given, 1) : run.nextWorksOrder();
        works.responsible = text.text("responsible");
        works.cost = text.number("cost");
        works.events = text.events();
        works.yearStart = text.year("year_start");
        works.yearEnd = text.year("year_end");
        works.meta = text.meta('W');
        run.add(std::move(works));
        return true;
    });
}

Result<void> importSites(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    return eachFeature(run, layer, report, [&](std::size_t row) {
        if (!isUsableShape(run, layer, row, true))
            return false;
        const bool hasPlace = layer.shapes.kind[row] != ShapeKind::Null;
        if (hasPlace && !checkShape(run, layer, row, ShapeKind::Point))
            return false;
        FeatureText text(run, layer, row);
        Site site;
        if (hasPlace) {
            const std::size_t first = layer.shapes.partStart[layer.shapes.shapeStart[row]];
            site.place = Point{layer.shapes.x[first], layer.shapes.y[first]};
        }
        site.kind = siteKind(text.text("kind"));
        site.registerNumber = text.text("register_number");
        site.link = namedWater(run, text).value_or(WaterLink{});
        site.works = text.works();
        site.events = text.events();
        site.meta = text.meta('P');
        run.add(std::move(site));
        return true;
    });
}

Result<void> importBoundaries(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    return eachFeature(run, layer, report, [&](std::size_t row) {
        if (!checkShape(run, layer, row, ShapeKind::Polygon))
            return false;
        FeatureText text(run, layer, row);
        Boundary boundary;
        boundary.shape = layer.shapes.polygons(row);
        boundary.role = boundaryRole(text.text("role"));
        boundary.adminCode = text.text("admin_code");
        boundary.codeSystem = text.text("code_system");
        boundary.meta = text.meta('Z');
        run.add(std::move(boundary));
        return true;
    });
}

} // namespace riparia
