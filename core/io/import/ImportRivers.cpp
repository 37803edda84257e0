// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/io/import/FeatureText.h"
#include "core/io/import/ImportRun.h"
#include "core/io/import/KindWords.h"
#include "core/io/import/ShapeCopy.h"
#include "core/io/import/UsableShape.h"
#include "core/river/RiverBuilder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace riparia {

namespace {

using OrderedJson = nlohmann::ordered_json;

/// The lines of a layer, and which feature each is.
struct Reaches {
    ReachSoup soup;
    std::vector<std::size_t> row;
};

Reaches reachesOf(ImportRun& run, const ImportLayer& layer)
{
    Reaches reaches;
    reaches.soup.source = layer.source->file;
    const FieldMap& fields = layer.fields;
    // Where no attribute holds keys, names are the best there is: by connection alone a whole network would be one river.
    const std::string_view keyField = fields.has("key") ? "key" : "name";
    for (std::size_t i = 0; i < layer.shapes.shapeCount(); ++i) {
        if (!checkShape(run, layer, i, ShapeKind::Line))
            continue;
        appendShape(reaches.soup.shapes, layer.shapes, i);
        reaches.row.push_back(i);
        reaches.soup.fid.push_back(layer.source->fid[i]);
        if (fields.has(keyField))
            reaches.soup.key.push_back(fields.text(keyField, i));
        reaches.soup.name.push_back(fields.text("name", i));
        reaches.soup.nameEn.push_back(fields.text("name_en", i));
        if (fields.has("origin"))
            reaches.soup.origin.push_back(originWord(fields.text("origin", i)));
    }
    return reaches;
}

/// Rivers without key and name were put together by connection alone: works that name theirs will not find it.
void reportNameless(ImportRun& run, const ImportLayer& layer)
{
    std::vector<std::string> names;
    for (const FieldColumn& column : layer.source->fields)
        names.push_back(column.name);
    run.report(Severity::Warning, IssueCode::RiverFieldsMissing, layer.source->file,
               {names.empty() ? std::string("no attributes") : join(names, ", ")});
}

/// What the attributes of all reaches agree in.
std::string sharedAttributes(const ImportLayer& layer, const std::vector<std::size_t>& rows,
                             const std::set<std::string, std::less<>>& notUsed)
{
    OrderedJson shared;
    for (const std::size_t row : rows) {
        const OrderedJson own = OrderedJson::parse(layer.fields.unmappedJson(row, notUsed), nullptr, false);
        if (!own.is_object())
            return {};
        if (shared.is_null())
            shared = own;
        for (auto member = shared.begin(); member != shared.end();)
            member = own.contains(member.key()) && own[member.key()] == member.value() ? std::next(member)
                                                                                       : shared.erase(member);
    }
    return shared.empty() ? std::string() : shared.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

/// The text all reaches have in a field; "" where they differ.
std::string sharedText(const ImportLayer& layer, const std::vector<std::size_t>& rows, std::string_view field)
{
    const std::string first = rows.empty() ? std::string() : layer.fields.text(field, rows.front());
    const bool same =
        std::all_of(rows.begin(), rows.end(), [&](std::size_t row) { return layer.fields.text(field, row) == first; });
    return same ? first : std::string();
}

/// What the reaches of a river say in a field, each once.
std::vector<std::string> textsOf(const ImportLayer& layer, const std::vector<std::size_t>& rows, std::string_view field)
{
    std::vector<std::string> texts;
    for (const std::size_t row : rows) {
        std::string text = layer.fields.text(field, row);
        if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    }
    return texts;
}

/// Where chainage starts has been settled by the builder, which needs it to read M values; here is said what it could not use.
bool isOriginClear(const ImportLayer& layer, const std::vector<std::size_t>& rows)
{
    std::optional<Origin> common;
    for (const std::string& text : textsOf(layer, rows, "origin")) {
        const auto origin = originWord(text);
        if (!origin || (common && *common != *origin))
            return false;
        common = origin;
    }
    return true;
}

/// The chainage at the origin; false where the reaches do not agree in one that can be read.
bool setStart(const ImportLayer& layer, const std::vector<std::size_t>& rows, River& river)
{
    const std::vector<std::string> texts = textsOf(layer, rows, "start");
    if (texts.empty())
        return true;
    const auto start = readChainage(texts.front());
    if (texts.size() > 1 || !start)
        return false;
    river.stationing = Stationing(river.stationing.length(), river.stationing.origin(), start->mm);
    return true;
}

/// Gives the river its stationing; returns the fields that could not be used.
std::set<std::string, std::less<>> setStationing(ImportRun& run, const ImportLayer& layer,
                                                 const std::vector<std::size_t>& rows, River& river)
{
    std::set<std::string, std::less<>> notUsed;
    if (!isOriginClear(layer, rows))
        notUsed.emplace("origin");
    if (!setStart(layer, rows, river))
        notUsed.emplace("start");
    for (const std::string& field : notUsed)
        run.report(Severity::Warning, IssueCode::AttributeUnreadable, layer.source->file + " " + river.key,
                   {layer.fields.attribute(field), join(textsOf(layer, rows, field), ", ")});
    return notUsed;
}

PlanRiver planRiver(ImportRun& run, const ImportLayer& layer, BuiltRiver& built, const std::vector<std::size_t>& rows)
{
    const ImportOptions& options = run.options();
    PlanRiver row;
    std::set<std::string, std::less<>> kept = setStationing(run, layer, rows, built.river);
    kept.insert({"level", "code"});
    row.river = built.river;
    row.meta.uuid = run.newId(layer.source->file + " " + row.river.key);
    row.meta.code = run.newCode('R', sharedText(layer, rows, "code"));
    row.meta.name = row.river.name;
    row.meta.nameEn = row.river.nameEn;
    row.meta.remarks = sharedText(layer, rows, "remarks");
    row.meta.attrs = sharedAttributes(layer, rows, kept);
    row.meta.source = layer.record;
    row.meta.sourceFid = rows.size() == 1 ? layer.source->fid[rows.front()] : -1;
    row.meta.created = row.meta.updated = options.time;
    row.meta.createdBy = row.meta.updatedBy = options.author;
    return row;
}

} // namespace

Result<void> importRivers(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    const ImportOptions& options = run.options();
    Reaches reaches = reachesOf(run, layer);
    report.skipped = static_cast<std::int64_t>(layer.source->fid.size());
    if (reaches.row.empty())
        return {};
    if (!layer.fields.has("key") && !layer.fields.has("name"))
        reportNameless(run, layer);
    BuildOptions build;
    build.snap = options.snap;
    build.bridge = options.bridge;
    build.origin = options.origin;
    auto assembly = buildRivers(reaches.soup, run.ruler(), build, run.progress());
    if (!assembly)
        return fail(assembly.error());
    run.report(assembly->issues);
    report.balance = assembly->balance;

    std::set<std::size_t> joined;
    for (BuiltRiver& built : assembly->rivers) {
        const std::string wanted = built.river.key;
        built.river.key = run.newRiverKey(wanted);
        if (built.river.key != wanted)
            run.report(Severity::Warning, IssueCode::KeyReplaced, layer.source->file + " " + wanted,
                       {wanted, built.river.key});
        std::vector<std::size_t> rows;
        for (const std::size_t shape : built.shapes)
            rows.push_back(reaches.row[shape]);
        joined.insert(rows.begin(), rows.end());
        run.add(planRiver(run, layer, built, rows));
        ++report.made;
    }
    report.joined = static_cast<std::int64_t>(joined.size());
    report.skipped -= report.joined;
    return {};
}

} // namespace riparia
