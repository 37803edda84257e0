// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/SourceCopy.h"

#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/io/import/ShapeCopy.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace riparia {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostIssues = 10'000;

/// The files of a source in a fixed order.
std::vector<fs::path> filesOf(const Source& source)
{
    const fs::path named(source.path);
    if (source.format != "ESRI Shapefile" || lowerAscii(named.extension().string()) == ".zip")
        return {named};
    constexpr std::array<std::string_view, 4> kParts{".shp", ".dbf", ".prj", ".cpg"};
    std::array<fs::path, kParts.size()> found;
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator(named.has_parent_path() ? named.parent_path() : fs::path("."), error)) {
        const std::string extension = lowerAscii(entry.path().extension().string());
        const auto part = std::find(kParts.begin(), kParts.end(), extension);
        if (part != kParts.end() && entry.path().stem() == named.stem())
            found[static_cast<std::size_t>(part - kParts.begin())] = entry.path();
    }
    std::vector<fs::path> files;
    for (const fs::path& file : found) {
        if (!file.empty())
            files.push_back(file);
    }
    return files.empty() ? std::vector{named} : files;
}

/// Text that Crs::parse() reads back: a system without a number has its definition.
std::string definitionOf(const Crs& crs)
{
    if (!crs.isValid())
        return {};
    return crs.epsg() ? crs.authorityText() : crs.wkt();
}

std::string sizeText(std::int64_t bytes)
{
    return std::to_string(bytes / (std::int64_t{1024} * 1024)) + " MiB";
}

/// Who takes the same file in twice has all of it twice, and sees a gross that nobody expects.
void tellIfImportedBefore(ImportRun& run, const SourceRecord& record)
{
    if (record.sha256.empty())
        return;
    for (const auto& [id, before] : run.plan().table<SourceRecord>()) {
        if (before->meta.deleted || before->sha256 != record.sha256 || before->layer != record.layer ||
            before->role != record.role)
            continue;
        constexpr std::size_t kDay = 10; // of an ISO 8601 time
        run.report(Severity::Warning, IssueCode::SourceImportedBefore, record.file,
                   {before->meta.code, before->meta.created.substr(0, kDay)});
        return;
    }
}

} // namespace

SourceFile examineFile(const Source& source)
{
    SourceFile result;
    Sha256 hash;
    std::vector<char> buffer(1 << 20);
    for (const fs::path& path : filesOf(source)) {
        std::ifstream stream(path, std::ios::binary);
        if (!stream)
            return {};
        while (stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || stream.gcount() > 0) {
            hash.add(buffer.data(), static_cast<std::size_t>(stream.gcount()));
            result.bytes += stream.gcount();
        }
    }
    result.sha256 = hash.hex();
    return result;
}

SourceRecord makeSourceRecord(ImportRun& run, const SourceLayer& layer, const SourceFile& file)
{
    const ImportOptions& options = run.options();
    SourceRecord record;
    record.meta.uuid = run.newId("source " + layer.file + " " + layer.name);
    record.meta.code = run.newCode('D', {});
    record.meta.name = layer.file;
    record.meta.created = record.meta.updated = options.time;
    record.meta.createdBy = record.meta.updatedBy = options.author;
    record.file = layer.file;
    record.layer = layer.name;
    record.role = toString(options.role);
    record.crs = definitionOf(layer.crs);
    record.encoding = layer.encoding.used;
    record.featuresDeclared = layer.featuresDeclared;
    record.featuresRead = layer.featuresRead;
    record.bytes = file.bytes;
    record.sha256 = file.sha256;
    record.linked = file.bytes > kVerbatimLimit;
    if (record.linked)
        run.report(Severity::Info, IssueCode::SourceLinked, layer.file,
                   {sizeText(file.bytes), sizeText(kVerbatimLimit)});
    tellIfImportedBefore(run, record);
    return record;
}

std::string importNote(const FieldMap& fields, const ImportOptions& options)
{
    nlohmann::ordered_json attributes = nlohmann::ordered_json::object();
    for (const auto& [field, attribute] : fields.mapped())
        attributes[field] = attribute;
    const nlohmann::ordered_json note{{"fields", attributes},
                                      {"snap", options.snap},
                                      {"bridge", options.bridge},
                                      {"origin", toString(options.origin)}};
    return note.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::vector<SourceFeatureRow> verbatimRows(const SourceLayer& layer, const FieldMap& fields)
{
    std::vector<SourceFeatureRow> rows;
    rows.reserve(layer.shapes.shapeCount());
    for (std::size_t i = 0; i < layer.shapes.shapeCount(); ++i)
        rows.push_back({layer.fid[i], toWkb(layer.shapes, i), fields.allJson(i)});
    return rows;
}

std::string issuesAsJson(const Issues& issues)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Issue& issue : issues) {
        if (list.size() == kMostIssues) {
            list.push_back({{"more", issues.size() - kMostIssues}});
            break;
        }
        nlohmann::ordered_json row{{"severity", toString(issue.severity)},
                                   {"code", toString(issue.code)},
                                   {"subject", issue.subject},
                                   {"args", issue.args}};
        if (issue.at)
            row["at"] = *issue.at;
        list.push_back(std::move(row));
    }
    return list.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace riparia
