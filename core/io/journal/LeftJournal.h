// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/journal/Journal.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace riparia {

/// What a journal holds, as far as it can be told at a glance.
struct LeftSummary {
    std::string folder;
    std::string planPath; ///< "" for a plan that never had a file
    std::string title;
    std::string savedAt;   ///< ISO 8601 UTC: of the last save, else of the file; "" for a plan that never had one
    std::string firstEdit; ///< "" when there is only a sketch
    std::string lastEdit;
    std::int64_t edits = 0; ///< done and not undone again
    bool hasSketch = false;
    std::string closedAt;   ///< closed without saving, on purpose; "" = the program ended without being asked
    bool isDamaged = false; ///< nothing of it can be read: it can only be discarded
};

/// A plan as it was before the program ended.
struct Recovered {
    ChangeSet changes; ///< on the plan that was handed in
    PlanInfo info;
    std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>>
        sources;               ///< verbatim features of imports among the changes
    std::string sketch;        ///< "" for none
    std::int64_t gestures = 0; ///< that are back
    std::int64_t lost = 0;     ///< recorded but not whole: all from the first such one on
    std::vector<std::string>
        conflicts; ///< codes of entities that somebody else has changed in the file since; they are taken as they were here
};

/// A journal whose process is gone. Nobody else sees it while this lives.
class LeftJournal {
public:
    /// Those under `root`, newest edit first; without those of living processes, this one's included. What holds nothing that is not in
    /// the plan's file is removed on the way.
    static std::vector<LeftJournal> find(const std::string& root);
    LeftJournal(LeftJournal&&) noexcept;
    LeftJournal& operator=(LeftJournal&&) noexcept;
    ~LeftJournal();

    const LeftSummary& summary() const;
    /// What has to be done to `saved`, the plan as its file has it now, to have it as it was. A plan without a file starts from an empty one.
    /// Errors: FileDamaged; PlanChangedElsewhere when `saved` is another plan.
    Result<Recovered> recovered(const Plan& saved) const;
    /// The empty plan that one without a file started from. Errors: FileDamaged, CrsUnknown.
    Result<Plan> emptyPlan() const;
    /// Removes it for good. Error: FileNotWritable.
    Result<void> discard();

    struct Impl;

private:
    friend class Journal;
    explicit LeftJournal(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace riparia
