// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/SourceUpdate.h"

#include "core/io/export/PlanTables.h"
#include "core/io/update/NewRows.h"

#include <algorithm>
#include <array>
#include <set>

namespace riparia {

namespace {

/// Rivers and works first: the others name them.
constexpr std::array<std::string_view, 6> kOrder{"rivers", "works", "segments", "areas", "greenways", "sites"};

struct Recognised {
    const SourceLayer* layer;
    OwnTable table;
};

class SourceUpdater {
public:
    SourceUpdater(Plan plan, const Source& source, const UpdateOptions& options, const ImportOptions& importing,
                  const Progress& progress)
        : m_plan(std::move(plan))
        , m_source(source)
        , m_options(options)
        , m_importing(importing)
        , m_progress(progress)
    {}

    Result<void> take(const Recognised& own)
    {
        auto update = updateFromTable(m_plan, *own.layer, own.table, m_options, m_progress);
        if (!update)
            return fail(update.error());
        m_result.issues.insert(m_result.issues.end(), update->issues.begin(), update->issues.end());
        m_result.layers.push_back({own.layer->file, own.layer->name, own.table.name, update->same, update->changed, 0});
        if (auto applied = apply(update->changes); !applied)
            return applied;
        return update->newRows.empty() ? Result<void>() : importNew(own, *update);
    }

    SourceUpdate finish()
    {
        m_result.info = m_plan.info();
        return std::move(m_result);
    }

private:
    Result<void> apply(const ChangeSet& changes)
    {
        if (auto applied = m_plan.apply(changes); !applied)
            return applied;
        auto all = composed(m_result.changes, changes);
        if (!all)
            return fail(all.error());
        m_result.changes = std::move(*all);
        return {};
    }

    Result<void> importNew(const Recognised& own, const TableUpdate& update)
    {
        const std::vector<std::size_t>& rows = update.newRows;
        Source source;
        source.path = m_source.path;
        source.format = m_source.format;
        source.layers.push_back(importableRows(*own.layer, own.table, rows, update.customs, m_options.words));
        ImportOptions options = m_importing;
        options.role = *parseImportRole(own.table.name);
        const auto ids = identitiesOf(*own.layer, own.table, rows);
        options.makeId = [this, ids](std::string_view hint) {
            const auto at = ids.find(std::string(hint));
            if (at != ids.end() && m_used.insert(at->second).second)
                return at->second;
            return m_importing.makeId ? m_importing.makeId(hint) : Uuid::random();
        };
        ImportReport unusable;
        auto imported = importSource(m_plan, source, options, m_progress, &unusable);
        if (!imported && imported.error().code == ErrorCode::NothingUsable) {
            say(std::move(unusable.issues));
            return {};
        }
        if (!imported)
            return fail(imported.error());
        say(std::move(imported->report.issues));
        for (const LayerReport& report : imported->report.layers)
            m_result.layers.back().made += static_cast<std::size_t>(report.made);
        for (auto& features : imported->sourceFeatures) {
            for (SourceFeatureRow& row : features.second)
                row.attrs = withCustomNames(row.attrs);
            m_result.sourceFeatures.push_back(std::move(features));
        }
        m_plan.setInfo(imported->info);
        restoreCustomNames(imported->changes);
        return apply(imported->changes);
    }

    /// What an import has to say.
    void say(Issues issues)
    {
        restoreCustomNames(issues);
        m_result.issues.insert(m_result.issues.end(), issues.begin(), issues.end());
    }

    Plan m_plan;
    const Source& m_source;
    const UpdateOptions& m_options;
    const ImportOptions& m_importing;
    const Progress& m_progress;
    SourceUpdate m_result;
    std::set<Uuid> m_used;
};

} // namespace

bool hasOwnTables(const Source& source, const OwnWords& words)
{
    return std::ranges::any_of(source.layers, [&](const SourceLayer& layer) {
        return hasSeveralTables(layer) || ownTable(layer, words).has_value();
    });
}

Result<SourceUpdate> updateFromSource(const Plan& plan, const Source& source, const UpdateOptions& options,
                                      const ImportOptions& importing, const Progress& progress)
{
    SourceUpdater updater(plan, source, options, importing, progress);
    std::vector<Recognised> tables;
    Issues issues = source.issues;
    for (const SourceLayer& layer : source.layers) {
        if (hasSeveralTables(layer))
            return fail(ErrorCode::FileUnreadable, layer.file, "features of several tables in one layer");
        if (auto table = ownTable(layer, options.words))
            tables.push_back({&layer, std::move(*table)});
        else
            issues.push_back({Severity::Info,
                              IssueCode::LayerSkipped,
                              layer.file,
                              {layer.name + ": not one of the tables of a plan"},
                              {}});
    }
    for (const std::string_view name : kOrder) {
        for (const Recognised& own : tables) {
            if (own.table.name != name)
                continue;
            if (auto taken = updater.take(own); !taken)
                return fail(taken.error());
        }
    }
    SourceUpdate result = updater.finish();
    result.issues.insert(result.issues.begin(), issues.begin(), issues.end());
    result.changes.label = "update";
    return result;
}

} // namespace riparia
