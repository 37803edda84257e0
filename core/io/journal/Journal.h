// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Result.h"
#include "core/base/Uuid.h"
#include "core/io/planfile/PlanStore.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

class LeftJournal;
struct Recovered;

/// The plan as its file has it, from which the gestures of a journal start.
struct JournalBase {
    std::string planPath; ///< absolute; "" while the plan has no file: then it was empty
    std::string savedAt;  ///< ISO 8601 UTC; "" when it is not known
    PlanInfo info;        ///< as saved
};

enum class GestureKind { Edit, Undo, Redo };

/// One thing done to the plan.
struct Gesture {
    GestureKind kind = GestureKind::Edit;
    ChangeSet changes;                     ///< its label names it; an undo is a change set too
    std::optional<PlanInfo> info;          ///< afterwards, where it changed
    std::map<char, std::int64_t> counters; ///< of the plan afterwards
    std::string time;                      ///< ISO 8601 UTC
    bool isModified = true;                ///< afterwards the plan differs from its file
};

/// How much would be back if the program ended now.
struct RecoveryPoint {
    std::optional<std::string> time; ///< of the last gesture that would be; none when none would
    std::int64_t missing = 0;        ///< gestures since the save that would not be
    std::optional<Error> error;      ///< why not; none while they are being written

    bool isComplete() const { return missing == 0; }
};

struct JournalOptions {
    /// Change sets that take more go to a file of their own, written in the background.
    std::size_t sideBytes = std::size_t{4} * 1024 * 1024;
};

/// What was edited in one plan since its last save, kept in a folder of its own until it is saved (DESIGN.md 6): each gesture is there when record()
/// returns, whatever becomes of the process then; what is too large for that follows in the background. The folder comes with the first gesture. Editing
/// never waits for a disk that is full: gestures that cannot be written are kept and tried again with the next one; point() tells of them.
///
/// Used on one thread at a time. When it is destroyed its folder stays, as after a crash, for LeftJournal::find().
class Journal {
public:
    /// `root` is the folder of all journals (`$XDG_STATE_HOME/riparia/recovery`).
    Journal(std::string root, JournalBase base, JournalOptions options = {});
    /// Goes on with what another process left, after the last gesture that was recovered: what is in it counts as recorded here. `left` is
    /// empty then and must not be used. Errors: FileDamaged, DiskFull, FileNotWritable; `left` is as it was.
    static Result<std::unique_ptr<Journal>> takeOver(LeftJournal& left, const Recovered& recovered,
                                                     JournalOptions options = {});
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    void record(Gesture gesture);
    /// The verbatim features of a source that the next gesture imports.
    void recordSource(const Uuid& source, std::vector<SourceFeatureRow> features);
    /// The sketch as it stands, any bytes; "" when there is none any more.
    void park(std::string sketch, const std::string& time);
    /// Tries again what could not be written.
    void retry();
    RecoveryPoint point() const;
    /// Returns when nothing is being written in the background any more.
    void wait();

    /// The plan has been saved, read anew or given up: forgets all that was recorded, the sketch included, and starts from `base`.
    void restart(JournalBase base);
    /// The plan is closed without saving: what was recorded stays, as closed on purpose.
    void leave(const std::string& time);

private:
    struct Impl;
    explicit Journal(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace riparia
