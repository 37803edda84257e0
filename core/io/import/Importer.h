// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/source/SourceTable.h"
#include "core/linref/Stationing.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"
#include "core/river/RiverBuilder.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia {

/// What the features of a file are to become.
enum class ImportRole { Rivers, Segments, Areas, Greenways, Works, Sites, Boundaries, Reference };

/// "rivers", "segments", "areas", "greenways", "works", "sites", "boundaries", "reference".
std::string_view toString(ImportRole role);
std::optional<ImportRole> parseImportRole(std::string_view text);

struct ImportOptions {
    ImportRole role = ImportRole::Rivers;
    std::optional<Crs> planCrs; ///< of a plan that has none yet; else the source's own
    LengthMethod method = LengthMethod::Geodesic;
    std::optional<std::string> key;         ///< source attribute that holds the river key
    std::optional<std::string> name;        ///< source attribute that holds the name
    std::map<std::string, std::string> map; ///< plan field -> source attribute (FieldMap.h names the fields)
    Origin origin = Origin::Source;
    double snap = 1;       ///< metres, RiverBuilder
    double bridge = 20;    ///< metres, RiverBuilder
    double tolerance = 50; ///< metres: how far from a river a work may lie
    bool acceptBallpark = false;
    std::string time; ///< ISO 8601 UTC, stamped on what is made
    std::string author;
    /// Identity of what is made; `hint` is unique within the import ("segments.shp #12"). Empty = random.
    std::function<Uuid(std::string_view hint)> makeId;
};

struct LayerReport {
    std::string file;
    std::string layer;
    std::int64_t declared = 0;
    std::int64_t read = 0;
    std::int64_t made = 0;                                   ///< entities
    std::int64_t skipped = 0;                                ///< features that became nothing; each has an issue
    std::optional<AssemblyBalance> balance;                  ///< of rivers
    std::vector<std::pair<std::string, std::string>> fields; ///< plan field, attribute it was read from
};

struct ImportReport {
    std::vector<LayerReport> layers;
    Issues issues; ///< of reading, assembling and locating, in that order
};

struct Imported {
    ChangeSet changes;
    PlanInfo info; ///< of the plan afterwards: CRS, counters, notes
    ImportReport report;
    std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>> sourceFeatures; ///< for PlanStore::attachSourceFeatures
};

/// Turns what was read into a change of the plan. Changes nothing itself. Every feature ends up in an entity or in an issue.
/// Errors: CrsMissing (detail = ranked guesses), TransformBallpark, NothingUsable, FieldUnknown, Cancelled.
Result<Imported> importSource(const Plan& plan, const Source& source, const ImportOptions& options,
                              const Progress& progress = {});

} // namespace riparia
