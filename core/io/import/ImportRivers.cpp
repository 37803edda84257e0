// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/io/import/FeatureText.h"
#include "core/io/import/ImportRun.h"
#include "core/io/import/ShapeCopy.h"
#include "core/io/import/UsableShape.h"
#include "core/river/RiverBuilder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace riparia {

namespace {

using Json = nlohmann::ordered_json;

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
    }
    return reaches;
}

/// What the attributes of all reaches agree in.
std::string sharedAttributes(const ImportLayer& layer, const std::vector<std::size_t>& rows)
{
    Json shared;
    for (const std::size_t row : rows) {
        const Json own = Json::parse(layer.fields.unmappedJson(row, {"level", "code"}), nullptr, false);
        if (!own.is_object())
            return {};
        if (shared.is_null())
            shared = own;
        for (auto member = shared.begin(); member != shared.end();)
            member = own.contains(member.key()) && own[member.key()] == member.value() ? std::next(member)
                                                                                       : shared.erase(member);
    }
    return shared.empty() ? std::string() : shared.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The text all reaches have in a field; "" where they differ.
std::string sharedText(const ImportLayer& layer, const std::vector<std::size_t>& rows, std::string_view field)
{
    const std::string first = rows.empty() ? std::string() : layer.fields.text(field, rows.front());
    const bool same =
        std::all_of(rows.begin(), rows.end(), [&](std::size_t row) { return layer.fields.text(field, row) == first; });
    return same ? first : std::string();
}

std::optional<Origin> originNamed(const std::string& text)
{
    const std::string word = lowerAscii(trim(narrow(text)));
    for (const char* mouth : {"mouth", "outlet", "downstream", "河口", "下游"}) {
        if (word == mouth)
            return Origin::Mouth;
    }
    for (const char* source : {"source", "upstream", "源头", "河源", "上游"}) {
        if (word == source)
            return Origin::Source;
    }
    return std::nullopt;
}

void setOrigin(ImportRun& run, const ImportLayer& layer, const std::vector<std::size_t>& rows, River& river)
{
    const std::string typed = sharedText(layer, rows, "origin");
    if (typed.empty())
        return;
    const auto origin = originNamed(typed);
    if (!origin) {
        run.report(Severity::Warning, IssueCode::AttributeUnreadable, layer.source->file + " " + river.key,
                   {layer.fields.attribute("origin"), typed});
        return;
    }
    const Stationing& made = river.stationing;
    river.stationing = Stationing(made.length(), *origin, made.start(), made.calibration(), made.equations());
}

PlanRiver planRiver(ImportRun& run, const ImportLayer& layer, BuiltRiver& built, const std::vector<std::size_t>& rows)
{
    const ImportOptions& options = run.options();
    PlanRiver row;
    setOrigin(run, layer, rows, built.river);
    row.river = built.river;
    row.meta.uuid = run.newId(layer.source->file + " " + row.river.key);
    row.meta.code = run.newCode('R', sharedText(layer, rows, "code"));
    row.meta.name = row.river.name;
    row.meta.nameEn = row.river.nameEn;
    row.meta.remarks = sharedText(layer, rows, "remarks");
    row.meta.attrs = sharedAttributes(layer, rows);
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
    BuildOptions build;
    build.snap = options.snap;
    build.bridge = options.bridge;
    build.origin = options.origin;
    auto assembly = buildRivers(reaches.soup, run.ruler(), build, run.progress());
    if (!assembly && assembly.error().code == ErrorCode::NothingUsable)
        return {};
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
