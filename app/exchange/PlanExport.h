// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/ExportFormat.h"
#include "app/text/Language.h"

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Projector.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/DxfWriter.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace riparia {

/// What of a plan is to leave it, and how.
struct ExportOrder {
    ExportFormat format = ExportFormat::Csv;
    /// Names of PlanTables.h, "pieces" and "chainage_ticks"; empty = the usual ones of the format, and for a workbook its sheets of totals.
    std::vector<std::string> tables;
    CsvPreset preset = CsvPreset::Data;
    /// Ids of the rows, for tables of the plan: neither pieces nor totals, which are of what is counted together. Null = all.
    std::shared_ptr<const std::unordered_set<Uuid>> only{};
    CountRequest request; ///< its scenario, day and filter choose rows; its scheme counts pieces and totals
    std::optional<Uuid>
        compare; ///< a scenario (nil = base) that a workbook compares with that of the request; none = the base, under a scenario
    Language language = Language::English;
    DatumRule datum = DatumRule::Strict;
    std::optional<Crs> crs; ///< of the shapes, where the format leaves a choice; none = that of the plan
    DxfVersion dxf = DxfVersion::R2007;
    DrawingParts drawing{};
    std::string planFile; ///< the plan is in, "" = none: never written over, whatever is asked

    /// What is compared, A and B; none where B would be A.
    std::optional<std::pair<Uuid, Uuid>> comparedSides() const;
};

struct Exported {
    std::size_t rows = 0;
    Issues issues; ///< what the file does not say as the plan does
};

/// Writes a file of any format but a shapefile, which is several: InvalidArgument. tr() must speak the language of the order. For any
/// thread. Errors: InvalidArgument for a table there is not or that the format cannot hold; those of the writers, of buildLedger and of the
/// sink; Cancelled.
Result<Exported> exportPlan(const Plan& plan, const ExportOrder& order, const Sink& sink,
                            const Progress& progress = {});

/// The same into a file, or the files of a shapefile, which appear whole or not at all: what is written gets its names when all of it is on
/// the disk. Of several files the one that is asked for comes last; where one cannot get its name, all is as it was before. What belonged to an older file
/// of that name alone goes with it: logs of SQLite, indexes of a shapefile. Errors as above, FileExists without `overwrite`, DiskFull, FileNotWritable,
/// also where another program is using a database that would be replaced.
Result<Exported> exportPlanTo(const Plan& plan, const ExportOrder& order, const std::string& path, bool overwrite,
                              const Progress& progress = {});

/// The files that an export under this name takes the place of, there or not; the one asked for first. What must go with it is among them: indexes of an
/// older shapefile, what SQLite left beside a database.
std::vector<std::string> exportedFiles(ExportFormat format, const std::string& path);

/// "2023-03-20T08:00:00Z": when an entity of the plan was changed last; the beginning of 1980 where nothing says so. Files carry it
/// as their date, so that the same plan gives the same bytes.
std::string lastChangeOf(const Plan& plan);

} // namespace riparia
