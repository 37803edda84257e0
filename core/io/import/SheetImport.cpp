// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/SheetImport.h"

#include "core/base/Text.h"
#include "core/io/import/FieldMap.h"

#include <set>
#include <string>

namespace riparia {

namespace {

ChangeSet worksOfSheet(const Plan& before, const SourceLayer& layer, const ImportOptions& options, Plan& after)
{
    std::set<std::string> known;
    for (const auto& [id, works] : before.works()) {
        known.insert(lowerAscii(works->meta.code));
        known.insert(lowerAscii(works->meta.name));
    }
    ChangeSet changes;
    const auto fields = FieldMap::detect(layer, options);
    if (!fields || !fields->has("works"))
        return changes;
    // A code means its own works before it means one of that name: none that a row names may be given to another.
    std::set<std::string> named;
    for (std::size_t row = 0; row < layer.fid.size(); ++row)
        named.insert(lowerAscii(fields->text("works", row)));
    for (std::size_t row = 0; row < layer.fid.size(); ++row) {
        const std::string name = fields->text("works", row);
        if (name.empty() || !known.insert(lowerAscii(name)).second)
            continue;
        Works works;
        works.meta.uuid = Uuid::random();
        do {
            works.meta.code = after.nextCode(EntityTraits<Works>::letter);
        } while (named.contains(lowerAscii(works.meta.code)));
        works.meta.name = name;
        works.meta.created = works.meta.updated = options.time;
        works.meta.createdBy = works.meta.updatedBy = options.author;
        changes.add(std::move(works));
    }
    return changes;
}

/// A line that is not understood lies at no river either: that is said once.
Issues withoutConsequences(Issues issues)
{
    std::set<std::string> explained;
    for (const Issue& issue : issues) {
        if (issue.code == IssueCode::RiverNotInPlan || issue.code == IssueCode::ChainageUnreadable)
            explained.insert(issue.subject);
    }
    std::erase_if(issues, [&](const Issue& issue) {
        return issue.code == IssueCode::WorkNotMatched && explained.contains(issue.subject);
    });
    return issues;
}

} // namespace

Result<ImportedSheet> importSegmentSheet(const Plan& plan, const Source& sheet, ImportOptions options,
                                         const Progress& progress, Issues* unusable)
{
    options.role = ImportRole::Segments;
    ImportedSheet done;
    done.after = plan;
    done.rows = sheet.layers.front().featuresRead;
    const ChangeSet works = worksOfSheet(plan, sheet.layers.front(), options, done.after);
    if (auto applied = done.after.apply(works); !applied)
        return fail(applied.error());
    ImportReport refused;
    auto imported = importSource(done.after, sheet, options, progress, &refused);
    if (!imported) {
        if (unusable)
            *unusable = withoutConsequences(std::move(refused.issues));
        return fail(imported.error());
    }
    if (auto applied = done.after.apply(imported->changes); !applied)
        return fail(applied.error());
    done.after.setInfo(imported->info);
    auto changes = composed(works, imported->changes);
    if (!changes)
        return fail(changes.error());
    done.changes = std::move(*changes);
    done.info = std::move(imported->info);
    done.issues = withoutConsequences(std::move(imported->report.issues));
    done.sourceFeatures = std::move(imported->sourceFeatures);
    return done;
}

} // namespace riparia
