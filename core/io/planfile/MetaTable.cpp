// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/MetaTable.h"

#include "core/base/Text.h"
#include "core/io/planfile/Schema.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace riparia::planfile {

namespace {

using Json = nlohmann::json;

std::string textOf(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json jsonOf(const Issue& issue)
{
    Json json{{"severity", toString(issue.severity)},
              {"code", toString(issue.code)},
              {"subject", issue.subject},
              {"args", issue.args}};
    if (issue.at)
        json["at"] = *issue.at;
    return json;
}

/// None for a note of a version that knows more kinds.
std::optional<Issue> issueOf(const Json& json)
{
    const auto text = [&](const char* key) {
        return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                                               : std::string();
    };
    const std::optional<Severity> severity = parseSeverity(text("severity"));
    const std::optional<IssueCode> code = parseIssueCode(text("code"));
    if (!severity || !code)
        return std::nullopt;
    Issue issue{*severity, *code, text("subject"), {}, {}};
    for (const Json& arg : json.value("args", Json::array())) {
        if (arg.is_string())
            issue.args.push_back(arg.get<std::string>());
    }
    const Json at = json.value("at", Json());
    if (at.is_array() && at.size() == 2 && at[0].is_number() && at[1].is_number())
        issue.at = {at[0].get<double>(), at[1].get<double>()};
    return issue;
}

std::string notesText(const Issues& notes)
{
    Json json = Json::array();
    for (const Issue& note : notes)
        json.push_back(jsonOf(note));
    return textOf(json);
}

Issues notesOf(const std::string& text)
{
    Issues notes;
    const Json json = Json::parse(text, nullptr, false);
    for (const Json& each : json.is_array() ? json : Json::array()) {
        if (std::optional<Issue> note = issueOf(each))
            notes.push_back(std::move(*note));
    }
    return notes;
}

std::string countersText(const std::map<char, std::int64_t>& counters)
{
    Json json = Json::object();
    for (const auto& [letter, number] : counters)
        json[std::string(1, letter)] = number;
    return textOf(json);
}

std::map<char, std::int64_t> countersOf(const std::string& text)
{
    std::map<char, std::int64_t> counters;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return counters;
    for (const auto& [letter, number] : json.items()) {
        if (letter.size() == 1 && number.is_number_integer())
            counters[letter[0]] = number.get<std::int64_t>();
    }
    return counters;
}

Result<Crs> readCrs(Connection& connection)
{
    const std::string code = meta(connection, "crs_code");
    const std::string wkt = meta(connection, "crs");
    if (wkt.empty())
        return Crs();
    Result<Crs> byCode = code.starts_with("EPSG:") ? Crs::parse(code) : Result<Crs>(fail(ErrorCode::CrsUnknown, code));
    return byCode ? byCode : Crs::parse(wkt);
}

std::optional<LengthMethod> methodOf(const std::string& text)
{
    for (const LengthMethod method : {LengthMethod::Geodesic, LengthMethod::Grid}) {
        if (text == toString(method))
            return method;
    }
    return std::nullopt;
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
    setMeta(connection, "saved", stamp.time);
    setMeta(connection, "saved_by", stamp.author);
}

} // namespace riparia::planfile
