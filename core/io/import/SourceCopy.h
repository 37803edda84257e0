// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/ImportRun.h"
#include "core/io/planfile/PlanStore.h"
#include "core/plan/Entities.h"

#include <cstddef>
#include <string>
#include <vector>

namespace riparia {

/// Sources larger than this are kept as link and hash only (DESIGN.md 6).
inline constexpr std::int64_t kVerbatimLimit = std::int64_t(64) * 1024 * 1024;

/// Size and hash of what was read: the file, or all files of a shapefile that carry data (.shp .dbf .prj .cpg) one after the other.
struct SourceFile {
    std::int64_t bytes = 0;
    std::string sha256; ///< "" where the file cannot be read any more
};

SourceFile examineFile(const Source& source);

/// The record of a layer without its report; an Info issue where the source is too large to be copied, a Warning where the plan holds the same layer of the same file in
/// the same role already.
SourceRecord makeSourceRecord(ImportRun& run, const SourceLayer& layer, const SourceFile& file);

/// How the layer was read into the plan, as JSON {"fields": {plan field: attribute}, "snap", "bridge", "origin"}: kept in the record's attrs, so that
/// the river doctor can examine the stored features as they were imported.
std::string importNote(const FieldMap& fields, const ImportOptions& options);

/// The features of a layer exactly as read.
std::vector<SourceFeatureRow> verbatimRows(const SourceLayer& layer, const FieldMap& fields);

/// Issues as the JSON array kept in a source record; beyond 10,000 the rest is a number.
std::string issuesAsJson(const Issues& issues);

} // namespace riparia
