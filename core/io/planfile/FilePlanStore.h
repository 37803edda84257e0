// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/LiveFile.h"
#include "core/io/planfile/PlanLoader.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/planfile/SaveJob.h"
#include "core/io/planfile/SaveWriter.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia::planfile {

/// PlanStore on a GeoPackage.
class FilePlanStore final : public PlanStore {
public:
    static Result<std::unique_ptr<PlanStore>> create(const std::string& path, const Plan& plan, const SaveStamp& stamp,
                                                     bool overwrite, AttachedSources sources, const Progress& progress);
    static Result<std::unique_ptr<PlanStore>> open(const std::string& path, const OpenOptions& options,
                                                   const Progress& progress);

    const Plan& plan() const override { return m_loaded.content.plan; }
    const std::string& path() const override { return m_path; }
    bool isReadOnly() const override { return m_isReadOnly; }
    const Issues& issues() const override { return m_issues; }
    const std::vector<ForeignEdit>& foreignEdits() const override { return m_loaded.content.edits; }

    Result<void> save(const ChangeSet& changes, const PlanInfo& info, const SaveStamp& stamp,
                      const Progress& progress) override;
    void attachSourceFeatures(const Uuid& source, std::vector<SourceFeatureRow> rows) override;
    Result<std::vector<SourceFeatureRow>> sourceFeatures(const Uuid& source) const override;
    using PlanStore::saveAs;
    Result<void> saveAs(const std::string& path, const ChangeSet& changes, const PlanInfo& info, const SaveStamp& stamp,
                        bool overwrite, const Progress& progress) override;
    Result<void> reload(const Progress& progress) override;
    Result<std::vector<PlanVersion>> history() const override;
    Result<ChangeSet> changesBackTo(std::int64_t version) const override;

private:
    FilePlanStore() = default;

    /// The connection, opened anew where it was lost after a save.
    Result<Connection*> live() const;
    SaveJob job(const Plan& after, const SaveStamp& stamp, const Progress& progress) const;
    bool writesSomething(const SaveJob& job) const;
    /// Takes the write lock on the file as we know it. Error: PlanLocked, PlanChangedElsewhere, Cancelled.
    Result<void> lock(const Progress& progress);
    Result<void> lockAgain(const Progress& progress);
    bool isCopied(const FileState& state) const;
    Result<Written> saveInPlace(const SaveJob& job);
    Result<Written> saveByCopy(const SaveJob& job);
    /// What goes beside `target` and is to get its name: from our file as it is, else from the plan alone.
    Result<Written> writeCopy(TempFile& copy, const SaveJob& job, const ChangeSet& changes, const std::string& target);
    Result<Written> writeElsewhere(TempFile& copy, const SaveJob& job, const ChangeSet& changes,
                                   const std::string& target);
    Result<Written> writeOver(TempFile& copy, const SaveJob& job, const std::string& target);
    Result<Written> writeAnew(TempFile& copy, const SaveJob& job, const std::string& target);
    void adopt(const SaveJob& job, Written written);

    std::string m_path;
    OpenOptions m_options;
    mutable std::optional<LiveFile> m_file;
    LoadedPlan m_loaded; // what the file holds, as far as we know
    Issues m_issues;
    SourceFeatures m_sources;
    bool m_isReadOnly = false;
    std::optional<Error>
        m_damage; ///< what a save found wrong in the file that opening did not read: a copy would have it too
};

} // namespace riparia::planfile
