// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/PlanCrs.h"

#include "core/geodesy/Projector.h"

#include <algorithm>

namespace riparia {

namespace {

bool hasGeometry(const SourceLayer& layer)
{
    return std::any_of(layer.shapes.kind.begin(), layer.shapes.kind.end(),
                       [](ShapeKind kind) { return kind != ShapeKind::Null; });
}

tl::unexpected<Error> crsMissing(const SourceLayer& layer)
{
    std::string guesses;
    for (const CrsGuess& guess : layer.crsGuesses)
        guesses += (guesses.empty() ? "" : ", ") + ("EPSG:" + std::to_string(guess.epsg)) + " (" + guess.reason + ")";
    return fail(ErrorCode::CrsMissing, layer.file, guesses);
}

/// True when nothing in the plan has coordinates yet.
bool isWithoutGeometry(const Plan& plan)
{
    return plan.rivers().isEmpty() && plan.segments().isEmpty() && plan.areas().isEmpty() &&
           plan.greenways().isEmpty() && plan.table<Site>().isEmpty() && plan.table<Boundary>().isEmpty() &&
           plan.waterBodies().isEmpty();
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
    return role != ImportRole::Works && role != ImportRole::Reference;
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

} // namespace riparia
