// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanLoader.h"

#include "core/io/planfile/MetaTable.h"
#include "core/io/planfile/SaveWriter.h"
#include "core/io/planfile/Schema.h"
#include "core/io/planfile/SchemaTrust.h"

#include <algorithm>
#include <utility>

namespace riparia::planfile {

namespace {

/// Only to read an older file; the save that completes it has a time of its own.
constexpr const char* kNoTime = "1970-01-01T00:00:00.000Z";

struct Verdict {
    Issues issues;
    bool isNewer = false;
    bool isUntrusted = false;
    bool isIncomplete = false;
    bool isRegistered = true;
};

Verdict judge(Connection& connection)
{
    Verdict verdict;
    const std::string& path = connection.subject();
    const int version = schemaVersion(connection);
    verdict.isNewer = version > kSchemaVersion;
    if (verdict.isNewer)
        verdict.issues.push_back({Severity::Warning,
                                  IssueCode::PlanSchemaNewer,
                                  path,
                                  {std::to_string(version), std::to_string(kSchemaVersion)},
                                  {}});
    for (const std::string& name : untrustedObjects(connection)) {
        verdict.isUntrusted = true;
        verdict.issues.push_back({Severity::Warning, IssueCode::PlanSchemaUntrusted, path, {name}, {}});
    }
    const std::vector<SchemaGap> gaps = schemaGaps(connection);
    verdict.isIncomplete = version < kSchemaVersion || !gaps.empty();
    verdict.isRegistered =
        std::none_of(gaps.begin(), gaps.end(), [](const SchemaGap& gap) { return gap.table == "riparia_rows"; });
    for (const SchemaGap& gap : gaps) {
        const std::string what = gap.column.empty() ? gap.table : gap.table + "." + gap.column;
        verdict.issues.push_back({Severity::Info, IssueCode::PlanSchemaCompleted, path, {what}, {}});
    }
    return verdict;
}

Result<PlanContent> readCompleted(Connection& connection, bool isRegistered, const Progress& progress)
{
    const Result<PlanInfo> info = readInfo(connection);
    if (!info)
        return fail(info.error());
    connection.begin();
    completeSchema(connection, info->crs, kNoTime);
    Result<void> completed = connection.result();
    if (!completed && completed.error().code == ErrorCode::ChangeConflict) // what is there contradicts itself
        completed = fail(ErrorCode::PlanDamaged, connection.subject(), completed.error().detail);
    Result<PlanContent> content =
        completed ? readPlan(connection, isRegistered, progress) : Result<PlanContent>(fail(completed.error()));
    connection.rollback();
    return content;
}

Result<PlanContent> readComplete(Connection& connection, bool isRegistered, const Progress& progress)
{
    Result<PlanContent> content = readPlan(connection, isRegistered, progress);
    connection.rollback();
    return content;
}

} // namespace

Result<LoadedPlan> loadPlan(LiveFile& file, const Progress& progress)
{
    file.connection().stopWhen(progress.stop);
    file.connection().exec("BEGIN");
    if (!isPlan(file.connection())) {
        const Result<void> read = file.connection().result();
        file.connection().rollback();
        return read ? fail(ErrorCode::NotAPlan, file.path()) : fail(read.error());
    }
    Verdict verdict = judge(file.connection());
    LoadedPlan loaded;
    loaded.state = file.state();
    loaded.isForeignSchema = verdict.isNewer || verdict.isUntrusted;
    loaded.completesSchema = verdict.isIncomplete;
    if (verdict.isIncomplete) {
        file.connection().rollback();
        if (verdict.isNewer)
            return fail(ErrorCode::PlanNewer, file.path());
        if (!file.canWrite()) {
            if (const Result<void> moved = file.moveToScratch(); !moved)
                return fail(moved.error());
        }
    }
    if (verdict.isUntrusted)
        file.connection().disableTriggers();
    else
        file.connection().trustSchema();
    Result<PlanContent> content = verdict.isIncomplete
                                      ? readCompleted(file.connection(), verdict.isRegistered, progress)
                                      : readComplete(file.connection(), verdict.isRegistered, progress);
    file.connection().stopWhen({});
    if (!content)
        return fail(content.error());
    loaded.content = std::move(*content);
    loaded.content.issues.insert(loaded.content.issues.begin(), verdict.issues.begin(), verdict.issues.end());
    return loaded;
}

} // namespace riparia::planfile
