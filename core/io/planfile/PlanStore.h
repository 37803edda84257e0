// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// A row that another program changed since we wrote it, or added without a uuid.
struct ForeignEdit {
    std::string table;
    Uuid uuid; ///< nil for an adopted row that had none
    std::string code;
    std::vector<std::string> columns; ///< that differ
    bool geometryChanged = false;
    bool added = false;
    bool removed = false;
};

struct OpenOptions {
    bool readOnly = false;
};

/// Who saves and when, given in from outside so that results do not depend on the clock.
struct SaveStamp {
    std::string time; ///< ISO 8601 UTC
    std::string author;
    std::string label;
};

/// One source feature exactly as read, kept in the plan file.
struct SourceFeatureRow {
    std::int64_t fid = 0;
    std::string geometry; ///< WKB with Z and M in the source's own CRS
    std::string attrs;    ///< JSON object
};

/// A plan in a file: one GeoPackage, read and written through one SQLite connection that lives as long as the store (DESIGN.md 6).
class PlanStore {
public:
    /// Makes a new plan file holding `plan`. Error: PlanExists when the file is there and `overwrite` is not set; FileNotWritable, DiskFull.
    static Result<std::unique_ptr<PlanStore>> create(const std::string& path, const Plan& plan, const SaveStamp& stamp,
                                                     bool overwrite = false);
    /// Errors: FileNotFound, NotAPlan, PlanDamaged, FileUnreadable. A newer schema, untrusted triggers, a read-only file or folder open read-only and say so in issues().
    static Result<std::unique_ptr<PlanStore>> open(const std::string& path, const OpenOptions& options = {},
                                                   const Progress& progress = {});
    virtual ~PlanStore() = default;

    virtual const Plan& plan() const = 0; ///< as in the file
    virtual const std::string& path() const = 0;
    virtual bool isReadOnly() const = 0;
    virtual const Issues& issues() const = 0;
    virtual const std::vector<ForeignEdit>& foreignEdits() const = 0;

    /// Applies the changes to the plan and writes them in one transaction; on any failure plan and file are as before.
    /// Errors: ChangeConflict, PlanReadOnly, PlanChangedElsewhere, PlanLocked, DiskFull, FileNotWritable.
    virtual Result<void> save(const ChangeSet& changes, const PlanInfo& info, const SaveStamp& stamp) = 0;
    /// The verbatim features of a source, stored with the next save() that adds the source record.
    virtual void attachSourceFeatures(const Uuid& source, std::vector<SourceFeatureRow> rows) = 0;
    virtual Result<std::vector<SourceFeatureRow>> sourceFeatures(const Uuid& source) const = 0;
    /// Writes everything to another file and goes on there.
    virtual Result<void> saveAs(const std::string& path, const SaveStamp& stamp, bool overwrite) = 0;
};

} // namespace riparia
