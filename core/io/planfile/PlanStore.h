// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/planfile/History.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace riparia {

/// A row that another program changed, added or removed since we wrote the file. The plan is as the file says now, but for what we
/// derive: lines of segments and along-river greenways, lengths, labels. Those are written anew with the next save.
struct ForeignEdit {
    std::string table;                ///< of an entity, or "measures", "status_events", "calibration"
    Uuid uuid;                        ///< of the row; of a row that came without, the one it was given
    std::string code;                 ///< of the entity, for a child row of its owner; "" for what was removed
    std::vector<std::string> columns; ///< that differ; all that are not empty for an added row
    bool geometryChanged = false;
    bool added = false;
    bool removed = false;
    std::vector<Line> drawn; ///< a derived line as the other program left it, from which the place can be taken anew
};

struct OpenOptions {
    bool readOnly = false;
    /// Up to this size a save writes a copy and renames it, so that the one file alone is complete at every moment; beyond it
    /// writes in place, so that the cost follows the edit.
    std::int64_t largestCopied = std::int64_t{64} * 1024 * 1024;
};

/// Who saves and when, given in from outside so that results do not depend on the clock.
struct SaveStamp {
    std::string time; ///< ISO 8601 UTC
    std::string author;
    std::string label;
    /// A save by copy leaves what it replaces beside the file, as "name~". Where that fails the save goes on and says so (PreviousNotKept). A save in place
    /// leaves none: a copy of the file would cost more than the edit.
    bool keepsPrevious = false;
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
    using AttachedSources = std::map<Uuid, std::vector<SourceFeatureRow>>;

    /// Makes a new plan file holding `plan` and, of its sources, these verbatim features. Error: PlanExists when the file is there and `overwrite`
    /// is not set; FileNotWritable, DiskFull, Cancelled.
    static Result<std::unique_ptr<PlanStore>> create(const std::string& path, const Plan& plan, const SaveStamp& stamp,
                                                     bool overwrite = false, AttachedSources sources = {},
                                                     const Progress& progress = {});
    /// A newer schema, untrusted triggers or views, a read-only file or folder, a file another program keeps in WAL mode open read-only and
    /// say so in issues(). An older schema is completed in memory; the file follows with the next save. Opening leaves the file as it is, but for
    /// rolling back what a crash left and switching back WAL mode.
    /// Errors: FileNotFound, NotAPlan, PlanDamaged, PlanNewer (cannot even be read), PlanLocked, FileUnreadable, CrsUnknown, Cancelled.
    static Result<std::unique_ptr<PlanStore>> open(const std::string& path, const OpenOptions& options = {},
                                                   const Progress& progress = {});
    virtual ~PlanStore() = default;

    /// As in the file, rows adopted from other programs included.
    virtual const Plan& plan() const = 0;
    virtual const std::string& path() const = 0; ///< absolute
    virtual bool isReadOnly() const = 0;
    virtual const Issues& issues() const = 0;
    virtual const std::vector<ForeignEdit>& foreignEdits() const = 0;

    /// Applies the changes to the plan and writes them in one transaction; on any failure plan and file are as before. A save of nothing
    /// leaves the file alone. What other programs only touched without changing the plan does not hinder. A stop that comes when the file has
    /// been written comes too late: then the save succeeds.
    /// Errors: ChangeConflict, PlanReadOnly, PlanChangedElsewhere, PlanLocked, DiskFull, FileNotWritable, Cancelled.
    virtual Result<void> save(const ChangeSet& changes, const PlanInfo& info, const SaveStamp& stamp,
                              const Progress& progress = {}) = 0;
    /// The verbatim features of a source, stored with the next save() after which the plan has the source's record. They stay in the
    /// file when the record is removed, so that undoing that loses nothing.
    virtual void attachSourceFeatures(const Uuid& source, std::vector<SourceFeatureRow> rows) = 0;
    virtual Result<std::vector<SourceFeatureRow>> sourceFeatures(const Uuid& source) const = 0;
    /// Writes plan() with the changes applied, and everything unknown in the file, to another file and goes on there; also when another program
    /// changed the file meanwhile. Errors: ChangeConflict, PlanExists, PlanLocked, DiskFull, FileNotWritable, PlanReadOnly (changes to a plan of
    /// a newer schema), Cancelled; the store goes on where it was.
    virtual Result<void> saveAs(const std::string& path, const ChangeSet& changes, const PlanInfo& info,
                                const SaveStamp& stamp, bool overwrite, const Progress& progress = {}) = 0;
    Result<void> saveAs(const std::string& path, const SaveStamp& stamp, bool overwrite, const Progress& progress = {})
    {
        return saveAs(path, {}, plan().info(), stamp, overwrite, progress);
    }
    /// Reads the file anew: plan() is what it holds now. Errors: those of open(); then all is as it was.
    virtual Result<void> reload(const Progress& progress = {}) = 0;

    /// The saves that can be gone back to, oldest first. The oldest are dropped beyond 200 and beyond a quarter of the file (HistoryPruned).
    virtual Result<std::vector<PlanVersion>> history() const = 0;
    /// What has to be done to plan() to get the entities as they were right after that save. Error: NotFound, PlanDamaged.
    virtual Result<ChangeSet> changesBackTo(std::int64_t version) const = 0;
};

} // namespace riparia
