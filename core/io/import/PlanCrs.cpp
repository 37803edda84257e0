// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/PlanCrs.h"

#include "core/geodesy/Projector.h"
#include "core/river/MixedCrs.h"

#include <algorithm>
#include <ranges>

namespace riparia {

namespace {

bool hasGeometry(const SourceLayer& layer)
{
    return layer.shapes.vertexCount() > 0;
}

tl::unexpected<Error> crsMissing(const SourceLayer& layer)
{
    constexpr std::size_t kNamed = 3; // the likeliest; `info` names all
    std::string guesses;
    for (const CrsGuess& guess : layer.crsGuesses | std::views::take(kNamed))
        guesses += (guesses.empty() ? "numbers fit " : "; ") + ("EPSG:" + std::to_string(guess.epsg)) + " (" +
                   guess.reason + ")";
    if (layer.crsGuesses.size() > kNamed)
        guesses += "; ...";
    return fail(ErrorCode::CrsMissing, layer.file, guesses);
}

/// True when nothing in the plan has coordinates yet.
bool isWithoutGeometry(const Plan& plan)
{
    return plan.rivers().isEmpty() && plan.segments().isEmpty() && plan.areas().isEmpty() &&
           plan.greenways().isEmpty() && plan.table<Site>().isEmpty() && plan.table<Boundary>().isEmpty() &&
           plan.waterBodies().isEmpty();
}

/// A geometry without a single vertex is none.
void nullEmptyShapes(ShapeTable& shapes)
{
    for (std::size_t shape = 0; shape < shapes.shapeCount(); ++shape) {
        if (shapes.partStart[shapes.shapeStart[shape]] == shapes.partStart[shapes.shapeStart[shape + 1]])
            shapes.kind[shape] = ShapeKind::Null;
    }
}

Result<Crs> chosenCrs(const ImportRun& run, const Source& source)
{
    const Crs& now = run.plan().info().crs;
    const std::optional<Crs>& wanted = run.options().planCrs;
    const bool fixed = now.isValid() && !isWithoutGeometry(run.plan());
    if (wanted && fixed && !(*wanted == now))
        return fail(ErrorCode::CrsUnsuitable, wanted->authorityText(), now.authorityText());
    if (wanted)
        return *wanted;
    if (now.isValid())
        return now;
    for (const SourceLayer& layer : source.layers) {
        if (!hasGeometry(layer))
            continue;
        if (!layer.crs.isValid())
            return crsMissing(layer);
        return layer.crs;
    }
    return Crs();
}

} // namespace

bool usesGeometry(ImportRole role)
{
    return role != ImportRole::Works && !isOnlyShown(role);
}

bool needsGeometry(ImportRole role)
{
    return role == ImportRole::Rivers || role == ImportRole::Areas || role == ImportRole::Boundaries;
}

Result<void> settlePlanCrs(ImportRun& run, const Source& source)
{
    const bool isNew = !run.plan().info().crs.isValid();
    const auto crs = chosenCrs(run, source);
    if (!crs)
        return fail(crs.error());
    if (!crs->isValid())
        return {};
    PlanInfo info = run.info();
    info.crs = *crs;
    if (isNew)
        info.method = run.options().method;
    auto ruler = Ruler::make(info.crs, info.method);
    if (!ruler)
        return fail(ruler.error());
    run.setInfo(std::move(info));
    run.setRuler(std::move(*ruler));
    return {};
}

Result<ShapeTable> toPlanCoordinates(ImportRun& run, const SourceLayer& layer)
{
    ShapeTable shapes = layer.shapes;
    nullEmptyShapes(shapes);
    if (!hasGeometry(layer))
        return shapes;
    if (!layer.crs.isValid())
        return crsMissing(layer);
    const DatumRule rule = run.options().acceptBallpark ? DatumRule::AcceptBallpark : DatumRule::Strict;
    const auto projector = Projector::make(layer.crs, run.plan().info().crs, rule);
    if (!projector)
        return fail(projector.error().code, layer.file, projector.error().detail);
    for (Issue note : projector->notes()) {
        note.subject = layer.file;
        if (note.code == IssueCode::TransformBallpark) {
            PlanInfo info = run.info();
            info.notes.push_back({note.severity, IssueCode::PlanBallpark, note.subject, note.args, std::nullopt});
            run.setInfo(std::move(info));
        }
        run.report({note});
    }
    projector->convert(shapes.x, shapes.y);
    return shapes;
}

void reportMixedLayers(ImportRun& run, const Source& source)
{
    const SourceLayer* first = nullptr;
    for (const SourceLayer& layer : source.layers) {
        if (!hasGeometry(layer) || !layer.crs.isValid())
            continue;
        if (!first)
            first = &layer;
        else if (!(layer.crs == first->crs))
            run.report(Severity::Info, IssueCode::MixedCrs, layer.file,
                       {first->crs.authorityText(), layer.crs.authorityText()});
    }
}

void reportMixedCrs(ImportRun& run, const SourceLayer& layer)
{
    if (!layer.crs.isValid() || layer.crs.isGeographic())
        return;
    for (const std::size_t row : shapesInDegrees(layer.shapes))
        run.report(Severity::Warning, IssueCode::MixedCrs, featureSubject(layer.file, layer.fid[row]),
                   {layer.crs.authorityText(), "degrees"});
}

} // namespace riparia
