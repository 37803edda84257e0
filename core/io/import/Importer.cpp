// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/Importer.h"

#include "core/io/import/ImportRun.h"
#include "core/io/import/PlanCrs.h"
#include "core/io/import/SourceCopy.h"
#include "core/plan/ReferenceStyle.h"

#include <array>

namespace riparia {

namespace {

constexpr std::array<std::pair<ImportRole, std::string_view>, 9> kRoles{{
    {ImportRole::Rivers, "rivers"},
    {ImportRole::Segments, "segments"},
    {ImportRole::Areas, "areas"},
    {ImportRole::Greenways, "greenways"},
    {ImportRole::Works, "works"},
    {ImportRole::Sites, "sites"},
    {ImportRole::Boundaries, "boundaries"},
    {ImportRole::BankLines, "banks"},
    {ImportRole::Reference, "reference"},
}};

Result<void> importFeatures(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    switch (run.options().role) {
    case ImportRole::Rivers: return importRivers(run, layer, report);
    case ImportRole::Segments: return importSegments(run, layer, report);
    case ImportRole::Areas: return importAreas(run, layer, report);
    case ImportRole::Greenways: return importGreenways(run, layer, report);
    case ImportRole::Works: return importWorks(run, layer, report);
    case ImportRole::Sites: return importSites(run, layer, report);
    case ImportRole::Boundaries: return importBoundaries(run, layer, report);
    case ImportRole::BankLines:
    case ImportRole::Reference: break;
    }
    return {};
}

LayerReport reportOf(const SourceLayer& layer)
{
    LayerReport report;
    report.file = layer.file;
    report.layer = layer.name;
    report.declared = layer.featuresDeclared;
    report.read = layer.featuresRead;
    return report;
}

/// A feature that becomes several entities needs codes beyond its own: they must not be those of features still to come.
void reserveCodes(ImportRun& run, const SourceLayer& layer)
{
    const auto fields = FieldMap::detect(layer, run.options());
    if (!fields || !fields->has("code"))
        return; // what is wrong with the fields is said where they are used
    for (std::size_t row = 0; row < layer.fid.size(); ++row)
        run.reserveCode(fields->text("code", row));
}

/// A layer that is shown and not read: only where it lies is remembered.
void importReference(ImportRun& run, const Source& source, const SourceLayer& layer, LayerReport& report)
{
    ReferenceLayer reference;
    reference.meta.uuid = run.newId("reference " + layer.file + " " + layer.name);
    reference.meta.code = run.newCode('L', {});
    reference.meta.name = layer.name.empty() ? layer.file : layer.name;
    reference.meta.created = reference.meta.updated = run.options().time;
    reference.meta.createdBy = reference.meta.updatedBy = run.options().author;
    reference.path = source.path;
    reference.layer = layer.name;
    reference.crs = layer.crs.isValid() ? layer.crs.authorityText() : std::string();
    if (run.options().role == ImportRole::BankLines) {
        ReferenceStyle style;
        style.hasBankLines = true;
        reference = withStyle(std::move(reference), style);
    }
    run.add(std::move(reference));
    report.made = 1;
    report.joined = report.read;
}

/// One layer; the record of its source is made first, so that what follows can name it, and filled in last.
Result<void> importLayer(ImportRun& run, const SourceLayer& source, const SourceFile& file, Imported& result)
{
    LayerReport report = reportOf(source);
    const std::size_t firstIssue = run.issues().size();
    run.report(source.issues);
    auto fields = FieldMap::detect(source, run.options());
    if (!fields)
        return fail(fields.error());
    report.fields = fields->mapped();
    run.report(fields->issues());
    ImportLayer layer{&source, {}, std::move(*fields), {}};
    if (usesGeometry(run.options().role)) {
        auto shapes = toPlanCoordinates(run, source);
        if (!shapes)
            return fail(shapes.error());
        layer.shapes = std::move(*shapes);
        reportMixedCrs(run, source);
    }
    SourceRecord record = makeSourceRecord(run, source, file);
    record.meta.attrs = importNote(layer.fields, run.options());
    layer.record = record.meta.uuid;
    const std::size_t recordPlace = run.changes().changes.size();
    run.changes().changes.emplace_back();
    if (auto done = importFeatures(run, layer, report); !done)
        return done;

    const auto issues = run.issues().begin() + static_cast<std::ptrdiff_t>(firstIssue);
    record.report = issuesAsJson(Issues(issues, run.issues().end()));
    if (report.made == 0) {
        run.changes().changes.erase(run.changes().changes.begin() + static_cast<std::ptrdiff_t>(recordPlace));
        run.report(Severity::Warning, IssueCode::LayerSkipped, source.file, {"nothing in it could be used"});
    } else {
        if (!record.linked)
            result.sourceFeatures.emplace_back(record.meta.uuid, verbatimRows(source, layer.fields));
        run.changes().changes[recordPlace].after = std::make_shared<const SourceRecord>(std::move(record));
    }
    result.report.layers.push_back(std::move(report));
    return {};
}

} // namespace

std::string_view toString(ImportRole role)
{
    for (const auto& [value, name] : kRoles) {
        if (value == role)
            return name;
    }
    return {};
}

std::optional<ImportRole> parseImportRole(std::string_view text)
{
    for (const auto& [value, name] : kRoles) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

Result<Imported> importSource(const Plan& plan, const Source& source, const ImportOptions& options,
                              const Progress& progress, ImportReport* unusable)
{
    ImportRun run(plan, options, progress);
    Imported result;
    run.report(source.issues);
    if (usesGeometry(options.role)) {
        if (auto settled = settlePlanCrs(run, source); !settled)
            return fail(settled.error());
        reportMixedLayers(run, source);
    }
    const bool isReference = isOnlyShown(options.role);
    const SourceFile file = isReference ? SourceFile{} : examineFile(source);
    for (const SourceLayer& layer : source.layers) {
        if (!isReference)
            reserveCodes(run, layer);
    }
    for (std::size_t i = 0; i < source.layers.size(); ++i) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        progress.at(static_cast<double>(i) / static_cast<double>(source.layers.size()));
        const SourceLayer& layer = source.layers[i];
        run.setHintPrefix(source.layers.size() > 1 ? layer.name + " " : std::string());
        if (isReference) {
            result.report.layers.push_back(reportOf(layer));
            importReference(run, source, layer, result.report.layers.back());
        } else if (auto done = importLayer(run, layer, file, result); !done) {
            return fail(done.error());
        }
    }
    result.report.issues = std::move(run.issues());
    if (run.changes().isEmpty()) {
        const std::string issues = std::to_string(result.report.issues.size());
        if (unusable)
            *unusable = std::move(result.report);
        return fail(ErrorCode::NothingUsable, source.path, issues);
    }
    progress.at(1);
    result.changes = std::move(run.changes());
    result.changes.label = "import " + std::string(toString(options.role));
    result.info = run.info();
    return result;
}

} // namespace riparia
