// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/StoredReaches.h"

#include "core/geodesy/Projector.h"
#include "core/io/import/FieldMap.h"
#include "core/io/import/Importer.h"
#include "core/io/import/KindWords.h"
#include "core/io/import/ShapeRead.h"

#include <nlohmann/json.hpp>

namespace riparia {

namespace {

using Json = nlohmann::json;

/// What makeSourceRecord noted of the import.
struct ImportNote {
    std::map<std::string, std::string> fields; // plan field -> attribute
    BuildOptions build;
};

/// What another program may have written over is not trusted to be a number.
double metresOr(const Json& json, const char* member, double otherwise)
{
    const auto at = json.find(member);
    return at != json.end() && at->is_number() && at->get<double>() >= 0 ? at->get<double>() : otherwise;
}

ImportNote noteOf(const SourceRecord& source)
{
    ImportNote note;
    const Json json = Json::parse(source.meta.attrs, nullptr, false);
    if (!json.is_object())
        return note;
    const Json fields = json.contains("fields") ? json.at("fields") : Json();
    for (const auto& [field, attribute] : fields.items()) {
        if (attribute.is_string())
            note.fields[field] = attribute.get<std::string>();
    }
    note.build.snap = metresOr(json, "snap", note.build.snap);
    note.build.bridge = metresOr(json, "bridge", note.build.bridge);
    if (json.contains("origin") && json.at("origin") == std::string(toString(Origin::Mouth)))
        note.build.origin = Origin::Mouth;
    return note;
}

std::string textOf(const Json& row, const ImportNote& note, const char* field)
{
    const auto attribute = note.fields.find(field);
    if (attribute == note.fields.end() || !row.is_object() || !row.contains(attribute->second))
        return {};
    const Json& value = row.at(attribute->second);
    return value.is_string() ? value.get<std::string>() : wholeNumberText(value.dump());
}

/// Into plan coordinates; what cannot be converted becomes NaN, which the doctor reports.
Result<void> convert(ShapeTable& shapes, const SourceRecord& source, const Crs& planCrs)
{
    const auto crs = Crs::parse(source.crs);
    if (!crs)
        return fail(crs.error());
    // How the datums may be treated was settled at import.
    const auto projector = Projector::make(*crs, planCrs, DatumRule::AcceptBallpark);
    if (!projector)
        return fail(projector.error());
    static_cast<void>(projector->convert(shapes.x, shapes.y));
    return {};
}

std::optional<Issue> issueOf(const Json& row)
{
    const auto code = parseIssueCode(row.value("code", ""));
    if (!code)
        return std::nullopt;
    Issue issue{Severity::Info, *code, row.value("subject", ""), {}, {}};
    for (const Severity severity : {Severity::Warning, Severity::Error}) {
        if (row.value("severity", "") == toString(severity))
            issue.severity = severity;
    }
    issue.args = row.value("args", std::vector<std::string>());
    if (row.contains("at"))
        issue.at = row.at("at").get<std::array<double, 2>>();
    return issue;
}

} // namespace

Result<std::optional<StoredReaches>> storedReaches(const PlanStore& store, const SourceRecord& source)
{
    if (source.role != toString(ImportRole::Rivers) || source.linked)
        return std::optional<StoredReaches>();
    const auto rows = store.sourceFeatures(source.meta.uuid);
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return std::optional<StoredReaches>();

    const ImportNote note = noteOf(source);
    // As at import: where no attribute holds keys, names do.
    const char* keyField = note.fields.contains("key") ? "key" : "name";
    StoredReaches reaches;
    reaches.options = note.build;
    ReachSoup& soup = reaches.soup;
    soup.source = source.file;
    for (const SourceFeatureRow& row : *rows) {
        if (auto read = appendLinesFromWkb(soup.shapes, row.geometry); !read)
            return fail(read.error().code, featureSubject(source.file, row.fid));
        const Json attributes = Json::parse(row.attrs, nullptr, false);
        soup.fid.push_back(row.fid);
        if (note.fields.contains(keyField))
            soup.key.push_back(textOf(attributes, note, keyField));
        soup.name.push_back(textOf(attributes, note, "name"));
        soup.nameEn.push_back(textOf(attributes, note, "name_en"));
        soup.origin.push_back(originWord(textOf(attributes, note, "origin")));
    }
    if (auto converted = convert(soup.shapes, source, store.plan().info().crs); !converted)
        return fail(converted.error());
    return std::optional(std::move(reaches));
}

Issues storedIssues(const SourceRecord& source)
{
    Issues issues;
    try {
        const Json list = Json::parse(source.report, nullptr, false);
        if (!list.is_array())
            return issues;
        for (const Json& row : list) {
            if (auto issue = row.is_object() ? issueOf(row) : std::nullopt)
                issues.push_back(std::move(*issue));
        }
    } catch (const Json::exception&) {
        // A report that another program has written over: what was read of it is what there is.
    }
    return issues;
}

} // namespace riparia
