// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/MetaTable.h"

#include "core/base/Text.h"
#include "core/io/planfile/InfoText.h"
#include "core/io/planfile/Schema.h"

#include <algorithm>
#include <limits>

namespace riparia::planfile {

namespace {

Result<Crs> readCrs(Connection& connection)
{
    const std::string code = meta(connection, "crs_code");
    const std::string wkt = meta(connection, "crs");
    if (wkt.empty())
        return Crs();
    Result<Crs> byCode = code.starts_with("EPSG:") ? Crs::parse(code) : Result<Crs>(fail(ErrorCode::CrsUnknown, code));
    return byCode ? byCode : Crs::parse(wkt);
}

} // namespace

bool isPlan(Connection& connection)
{
    return connection.exists("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'riparia_meta'");
}

int schemaVersion(Connection& connection)
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    return static_cast<int>(
        std::clamp<std::int64_t>(parseInteger(meta(connection, "schema_version")).value_or(0), 0, kMost));
}

void setMeta(Connection& connection, const std::string& key, const std::string& value)
{
    Statement put = connection.prepare("INSERT OR REPLACE INTO riparia_meta (key, value) VALUES (?, ?)");
    put.bind(1, key).bind(2, value);
    put.run();
}

std::string meta(Connection& connection, const std::string& key)
{
    Statement find = connection.prepare("SELECT value FROM riparia_meta WHERE key = ?");
    find.bind(1, key);
    return find.step() ? find.text(0) : std::string();
}

Result<PlanInfo> readInfo(Connection& connection)
{
    PlanInfo info;
    info.id = Uuid::parse(meta(connection, "plan_id")).value_or(Uuid());
    info.title = meta(connection, "title");
    const std::optional<LengthMethod> method = methodOf(meta(connection, "length_method"));
    if (!method)
        return fail(ErrorCode::PlanDamaged, connection.subject(), "length_method");
    info.method = *method;
    Result<Crs> crs = readCrs(connection);
    if (!crs)
        return fail(crs.error());
    info.crs = *crs;
    info.counters = countersOf(meta(connection, "counters"));
    info.notes = notesOf(meta(connection, "notes"));
    info.setAside = pairsOf(meta(connection, "set_aside"));
    info.views = pairsOf(meta(connection, "views"));
    info.targetBasis = meta(connection, "target_basis");
    info.reportSettings = meta(connection, "report");
    if (const Result<void> read = connection.result(); !read)
        return fail(read.error());
    return info;
}

void writeInfo(Connection& connection, const PlanInfo& info, const SaveStamp& stamp)
{
    setMeta(connection, "schema_version", std::to_string(kSchemaVersion));
    setMeta(connection, "app", "Riparia " RIPARIA_VERSION);
    setMeta(connection, "plan_id", info.id.toString());
    setMeta(connection, "title", info.title);
    setMeta(connection, "crs", info.crs.wkt());
    setMeta(connection, "crs_code", info.crs.epsg() ? info.crs.authorityText() : "");
    setMeta(connection, "length_method", std::string(toString(info.method)));
    setMeta(connection, "counters", countersText(info.counters));
    setMeta(connection, "notes", notesText(info.notes));
    setMeta(connection, "set_aside", pairsText(info.setAside));
    if (!info.views.empty() || !meta(connection, "views").empty()) // most plans have none
        setMeta(connection, "views", pairsText(info.views));
    if (!info.targetBasis.empty() || !meta(connection, "target_basis").empty())
        setMeta(connection, "target_basis", info.targetBasis);
    if (!info.reportSettings.empty() || !meta(connection, "report").empty()) // nor this
        setMeta(connection, "report", info.reportSettings);
    setMeta(connection, "saved", stamp.time);
    setMeta(connection, "saved_by", stamp.author);
}

} // namespace riparia::planfile
