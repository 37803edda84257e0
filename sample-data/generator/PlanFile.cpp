// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SqliteFiles.h"
#include "core/io/import/Importer.h"
#include "core/io/source/SourceReader.h"
#include "sample-data/generator/Finishing.h"
#include "sample-data/generator/Sample.h"

#include <array>
#include <filesystem>

namespace riparia::sample {

namespace {

constexpr const char* kTime = "2023-03-20T00:00:00Z";
constexpr const char* kAuthor = "sample";
constexpr const char* kPlanFile = "pingdi.riparia.gpkg";

struct Step {
    const char* file;
    ImportRole role;
};

constexpr std::array<Step, 7> kSteps{{
    {"rivers.shp", ImportRole::Rivers},
    {"works.csv", ImportRole::Works},
    {"segments.shp", ImportRole::Segments},
    {"areas.shp", ImportRole::Areas},
    {"greenways.shp", ImportRole::Greenways},
    {"sites.shp", ImportRole::Sites},
    {"boundary.shp", ImportRole::Boundaries},
}};

/// The plan and the verbatim source features that its file keeps.
struct Made {
    Plan plan;
    std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>> sourceFeatures;
};

Result<void> importStep(Made& made, const std::string& folder, const Step& step)
{
    const Result<Source> source = readSource(folder + "/" + step.file, {});
    if (!source)
        return fail(source.error());
    ImportOptions options;
    options.role = step.role;
    options.time = kTime;
    options.author = kAuthor;
    // Always the same ids: the sample's plan hash is part of expected.json.
    options.makeId = [](std::string_view hint) { return Uuid::named("pingdi/" + std::string(hint)); };
    Result<Imported> imported = importSource(made.plan, *source, options);
    if (!imported)
        return fail(imported.error());
    if (Result<void> applied = made.plan.apply(imported->changes); !applied)
        return applied;
    made.plan.setInfo(imported->info);
    for (auto& rows : imported->sourceFeatures)
        made.sourceFeatures.push_back(std::move(rows));
    return {};
}

Result<Made> make(const std::string& folder)
{
    Made made;
    PlanInfo info;
    info.id = Uuid::named("pingdi/plan");
    info.title = "坪地河道与碧道(示意)";
    made.plan.setInfo(info);
    for (const Step& step : kSteps) {
        if (Result<void> done = importStep(made, folder, step); !done)
            return fail(done.error());
    }
    const Result<ChangeSet> rest = finishing(made.plan);
    if (!rest)
        return fail(rest.error());
    if (Result<void> applied = made.plan.apply(*rest); !applied)
        return fail(applied.error());
    return made;
}

} // namespace

Result<Plan> makePlan(const std::string& sourceFolder)
{
    Result<Made> made = make(sourceFolder);
    if (!made)
        return fail(made.error());
    return std::move(made->plan);
}

namespace {

namespace fs = std::filesystem;

/// The whole sample, into a folder that is there.
Result<void> writeAll(const std::string& folder)
{
    if (Result<void> written = writeSources(folder); !written)
        return written;
    Result<Made> made = make(folder);
    if (!made)
        return fail(made.error());

    // First the empty plan, then everything in one save: the verbatim source features go in with their sources.
    const SaveStamp stamp{kTime, kAuthor, "sample"};
    Plan empty;
    empty.setInfo(made->plan.info());
    auto store = PlanStore::create(folder + "/" + kPlanFile, empty, stamp);
    if (!store)
        return fail(store.error());
    for (auto& [source, rows] : made->sourceFeatures)
        (*store)->attachSourceFeatures(source, std::move(rows));
    return (*store)->save(compare(empty, made->plan), made->plan.info(), stamp);
}

/// Every file of one folder into another, over those of its name.
Result<void> moveAll(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    for (const char* sidecar : kSqliteSidecars) // of a plan that is replaced, whose save was interrupted
        fs::remove((to / kPlanFile).string() + sidecar, error);
    for (const fs::directory_entry& file : fs::directory_iterator(from, error)) {
        fs::rename(file.path(), to / file.path().filename(), error);
        if (error)
            return fail(ErrorCode::FileNotWritable, (to / file.path().filename()).string(), error.message());
    }
    return error ? Result<void>(fail(ErrorCode::FileNotWritable, to.string(), error.message())) : Result<void>();
}

} // namespace

Result<void> writeSample(const std::string& folder, bool overwrite)
{
    std::error_code error;
    const bool isNew = fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::FileNotWritable, folder, error.message());
    if (!overwrite && !fs::is_empty(folder, error))
        return fail(ErrorCode::FileExists, folder);
    // Beside where they belong, until all are there: on a full disk none is left.
    const fs::path making = fs::path(folder) / ".sample.part";
    fs::remove_all(making, error);
    fs::create_directory(making, error);
    if (error)
        return fail(ErrorCode::FileNotWritable, folder, error.message());
    Result<void> done = writeAll(making.string());
    if (done)
        done = moveAll(making, folder);
    fs::remove_all(making, error);
    if (!done && isNew)
        fs::remove(folder, error);
    return done;
}

} // namespace riparia::sample
