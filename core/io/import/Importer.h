// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/source/SourceTable.h"
#include "core/linref/Position.h"
#include "core/linref/Stationing.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"
#include "core/river/Bank.h"
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
enum class ImportRole { Rivers, Segments, Areas, Greenways, Works, Sites, Boundaries, BankLines, Reference };

/// "rivers", "segments", "areas", "greenways", "works", "sites", "boundaries", "banks", "reference".
std::string_view toString(ImportRole role);
std::optional<ImportRole> parseImportRole(std::string_view text);

/// Becomes a reference layer: the file stays where it lies, and nothing of it is counted.
constexpr bool isOnlyShown(ImportRole role)
{
    return role == ImportRole::Reference || role == ImportRole::BankLines;
}

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
    /// Of a status without one, where it is imported; none = the day of `time`.
    std::optional<Date> today;
    std::string author;
    /// Identity of what is made; `hint` is unique within the import ("segments.shp #12"). Empty = random.
    std::function<Uuid(std::string_view hint)> makeId;
};

/// A segment that was found along its river by its geometry.
struct LocatedSegment {
    std::string code;
    std::string river; ///< key
    Span span;
    Bank bank = Bank::Channel;
    double meanOffset = 0; ///< metres, positive left of the flow
    double maxOffset = 0;  ///< metres, absolute
};

struct LayerReport {
    std::string file;
    std::string layer;
    std::int64_t declared = 0;
    std::int64_t read = 0;
    std::int64_t made = 0;                                   ///< entities
    std::int64_t joined = 0;                                 ///< features that are part of an entity
    std::int64_t skipped = 0;                                ///< features that became nothing; read = joined + skipped
    std::optional<AssemblyBalance> balance;                  ///< of rivers
    std::vector<std::pair<std::string, std::string>> fields; ///< plan field, attribute it was read from
    std::vector<LocatedSegment> located;                     ///< of segments
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
///
/// The plan's CRS is that of the plan, else `planCrs`, else that of the first layer with geometry; a layer of another CRS is converted, strictly
/// unless `acceptBallpark`, which leaves a note in `info`. Layers without geometry (tables) need no CRS.
///
/// - *Rivers*: lines become rivers (RiverBuilder) by the key attribute, else by the name, else by connection. A key the plan has already is replaced by
///   `KEY#2` ... with an issue. A river keeps the attributes that all its reaches agree in. Its chainage starts where its attribute `origin` says, else
///   at the option's `origin`, with the label of its attribute `start`, else 0.
/// - *Segments*: river, from and to in the attributes give the span; the geometry, if any, only checks it. Else the geometry is located along the rivers
///   and may become several segments of one group; LayerReport::located tells how far off they lie. Bank: attribute, else the side it lies on.
/// - *Areas*: linked to the water their attributes name, else to the river they lie at (README of core/plan).
/// - *Greenways*: along a river when river, from and to are given, else their own lines.
/// - *Works*, *sites*, *boundaries*: one each feature; works and sites need no geometry. *Reference*: one layer that is shown, not read. *Bank lines*:
///   such a layer, marked as what widths are measured from (ReferenceStyle).
///
/// Status: a date column each (开工日期 ...) makes dated events; a status without date is dated on the day of the import. Attributes that are not mapped, or
/// mapped but not understood, stay in `attrs`. The source record holds file, CRS, encoding, counts, hash and issues; its features are kept verbatim up to 64 MiB.
///
/// Errors: CrsMissing (detail = the best guesses), CrsUnsuitable (another `planCrs` than the plan has; a grid plan in degrees), TransformBallpark,
/// NothingUsable (detail = number of issues; `unusable` gets the report that holds them), FieldUnknown, Cancelled.
Result<Imported> importSource(const Plan& plan, const Source& source, const ImportOptions& options,
                              const Progress& progress = {}, ImportReport* unusable = nullptr);

} // namespace riparia
