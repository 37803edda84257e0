// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/ChangeEvent.h"
#include "app/document/FileRunner.h"
#include "app/document/PlanClaims.h"
#include "app/document/RefusedLock.h"
#include "app/document/Selection.h"
#include "app/document/StepName.h"

#include "core/base/Date.h"
#include "core/base/Progress.h"
#include "core/io/journal/Journal.h"
#include "core/io/journal/LeftJournal.h"
#include "core/io/planfile/PlanStore.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/EntityTraits.h"
#include "core/plan/Plan.h"
#include "core/plan/ScenarioView.h"
#include "core/river/RiverNetwork.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace riparia {

/// Who edits and when, from outside, so that results do not depend on clock and machine.
struct Authorship {
    QString author;
    std::function<QString()> now;  ///< ISO 8601 UTC
    std::function<Date()> today{}; ///< where it is edited; empty = the UTC day of now()

    /// By a clock of UTC: the day is that of this machine's time zone.
    static Authorship byClock(const QString& author, const std::function<QDateTime()>& utc);
};

class PlanDocument;

/// The verbatim features of sources that an import brings.
using ImportedFeatures = std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>>;

/// A document as it was before the program ended without being asked.
struct RecoveredDocument {
    std::unique_ptr<PlanDocument> document;
    std::int64_t gestures = 0; ///< that are back, as one undo step
    std::int64_t lost = 0;     ///< the last ones, which were not written whole
    /// Codes of entities that another program changed in the file since; they are as they were here.
    std::vector<std::string> conflicts;
};

/// What came into a document from its file, which another program had changed.
struct TakenIn {
    /// Codes of entities, or their uuids where they have none; without the conflicts.
    std::vector<std::string> changed;
    std::vector<std::string> added;
    std::vector<std::string> removed;
    std::vector<std::string> conflicts; ///< codes of entities that both changed: ours are taken
};

/// One plan that is open: its values, its undo history, its selection, its file. Entities change by ChangeSets only, through edit(); everything
/// that shows the plan listens to changed(). Lives on the GUI thread; background work takes a copy of plan(), which costs nothing.
class PlanDocument : public QObject {
    Q_OBJECT

public:
    /// A new plan without a file. `recoveryRoot`: the folder of all recovery journals; "" = without one. With one, what is edited is kept there
    /// until it is saved; what is not saved when the document goes stays there as closed on purpose.
    static std::unique_ptr<PlanDocument> blank(const QString& title, Authorship by, const QString& recoveryRoot = {});
    /// Errors: those of PlanStore::open. To be called in the background for large plans: moveToThread() is done by the caller.
    /// `claims`: as claimFile(), before the file is read, so that what is read is what nobody else writes from then on; none = the file is not claimed.
    static Result<std::unique_ptr<PlanDocument>> open(const QString& path, Authorship by, const Progress& progress = {},
                                                      const QString& recoveryRoot = {},
                                                      const std::optional<PlanClaims>& claims = {});
    /// The plan file with what its journal holds beyond it as one undo step, modified. Goes on with that journal: `left` is used up. Where the
    /// journal cannot be written (a full disk) a new one is begun, and that one stays until somebody discards it.
    /// Errors: those of PlanStore::open, FileDamaged; PlanChangedElsewhere when another plan is under that name; `left` is as it was.
    /// `claims`: as for open().
    static Result<RecoveredDocument> recover(LeftJournal& left, Authorship by, const Progress& progress = {},
                                             const std::optional<PlanClaims>& claims = {});
    ~PlanDocument() override;

    const Plan& plan() const { return m_plan; }
    /// The rivers of the plan, ready to be asked; made when first asked for after rivers changed, and not worked out anew where only names or chainages
    /// did. Index i is rivers()[i].
    const RiverNetwork& network() const;
    /// How many rivers network() has, without making it: for who is told of every change.
    std::size_t riverCount() const;
    /// Keeps the last kMostSteps steps; with one more the oldest goes and can no longer be undone. So do the oldest where all together keep more than
    /// kMostStepBytes of what the plan was; the newest step always stays.
    QUndoStack& undoStack() { return m_undo; }
    static constexpr int kMostSteps = 500;
    static constexpr std::size_t kMostStepBytes = std::size_t{256} * 1024 * 1024;
    /// Instead of kMostStepBytes, from the next step on; for tests.
    void setMostStepBytes(std::size_t bytes) { m_mostStepBytes = bytes; }
    /// How many steps the plan is away from how it was opened: the index of the undo stack, with the steps that it has dropped. A step keeps its place
    /// when older ones go.
    int historyPlace() const { return m_droppedSteps + m_undo.index(); }
    bool hasDroppedSteps() const { return m_droppedSteps > 0; }
    Selection& selection() { return m_selection; }
    const Authorship& authorship() const { return m_by; }

    /// Kinds of which edit() changes and removes nothing, until they are unlocked: InvalidArgument, subject = code. Nothing is added to them either, but to
    /// reference layers (isReferenceKind()): what is imported there leaves alone what is there. Undo, redo and the file are not held up. Locks belong to
    /// the window that shows the plan: they are neither part of the plan nor steps of its history. Objects that are locked one by one (ObjectLocks.h) are part
    /// of the plan, and edit() leaves them alone in the same way.
    void setLocked(std::set<EntityKind> kinds);
    void unlock(EntityKind kind);
    /// Opens what has refused an edit: the layer, or the objects, which is a step of the history. Errors: those of edit().
    Result<void> unlock(const RefusedLock& lock);
    bool isLocked(EntityKind kind) const { return m_locked.contains(kind); }

    /// The scenario that is shown and that edits land in; nil = the base. Always one the plan has.
    const Uuid& scenario() const { return m_scenario; }
    /// Shows another scenario; one the plan has not is taken for the base. No undo step: undo and redo go back to the scenario a step was made in.
    /// What is selected is what stands for it there.
    void setScenario(const Uuid& scenario);
    /// The rows the scenario shown is made of.
    const ScenarioPlaces& places() const;
    /// Selects what stands for these in the scenario shown; what is not there is passed over.
    void select(const std::vector<Uuid>& ids);
    /// What an edit comes to in the scenario shown: see core/plan/ScenarioEdits.h.
    Result<ChangeSet> landed(const ChangeSet& changes) const;

    /// Applies the changes, made to what the scenario shown is made of, as one undo step (`name`: "Add S-0012"): they land in that scenario.
    /// Codes ("S-0012") of what is added come from nextCode().
    /// `info`: the plan's info afterwards, where that changes too (an import); its counters only ever rise. A change set of nothing makes no step.
    /// Errors: ChangeConflict, InvalidArgument, CrsMissing (rivers in a plan without a coordinate system); then nothing has changed.
    Result<void> edit(const ChangeSet& changes, StepName name, std::optional<PlanInfo> info = {});
    /// The same for what comes out of a file: the verbatim features of its sources are attached with the step, so that a crash keeps both or neither.
    /// They are moved from `sources`, unless it fails: then they are left there for the next try.
    Result<void> import(const ChangeSet& changes, StepName name, const PlanInfo& info, ImportedFeatures& sources);
    /// The same for changes of scenarios themselves, taken as they are, layers that are locked or not; `shown` is the scenario afterwards. Errors: those of
    /// edit(), also for a locked object of the base.
    Result<void> editScenarios(const ChangeSet& changes, StepName name, const Uuid& shown);
    /// Counts up at once: a code is never given twice, also when its entity is undone.
    std::string nextCode(char letter) { return m_plan.nextCode(letter); }
    /// The day where it is edited.
    Date today() const;
    /// Stamps created/updated of what is about to be added or replaced.
    Meta stamped(Meta meta) const;

    QString path() const; ///< "" while it has no file
    QString title() const;
    bool isModified() const { return !m_undo.isClean(); }
    bool isReadOnly() const;
    /// Says to other processes from now on who has the file open, whatever file it is. Where another one was first, the document is read-only until it is asked
    /// again and that one has gone; where no such thing can be said, or the file is read-only anyway, nothing happens. `claims`: those of all documents of the
    /// program. A document without a file waits for its first one: then no folder is touched, and `run` not asked. Nothing else may use the document while
    /// `run` runs. The claim goes with the document, in the background.
    void claimFile(const PlanClaims& claims, const FileRunner& run = runInPlace);
    /// Another process that has the file open; none as long as nothing is claimed.
    const std::optional<PlanHolder>& heldBy() const { return m_holder; }
    const Issues& issues() const; ///< of opening the file
    /// ISO 8601 UTC; none until it is saved while open.
    const std::optional<QString>& savedAt() const { return m_savedAt; }
    /// The verbatim features of a source whose record the next edit adds, written with the next save after which the plan has the record. Where that edit
    /// may fail, import() it is.
    void attachSourceFeatures(const Uuid& source, std::vector<SourceFeatureRow> rows);
    /// The file behind it, for its history and what other programs edited; null while it has none. Saving goes through save().
    const PlanStore* store() const { return m_store.get(); }

    /// Whether saves leave the file as it was before beside it (SaveStamp::keepsPrevious); at first not.
    void setKeepsPrevious(bool on) { m_keepsPrevious = on; }
    /// Writes what changed since the last save, in one transaction. Errors: those of PlanStore; then nothing is lost, the document stays modified.
    /// FileNotFound when it has no file yet; PlanInUse while heldBy(). Nothing else may use the document while `run` runs.
    Result<void> save(const QString& label = {}, const FileRunner& run = runInPlace);
    /// To another file, and goes on there. Errors: those of PlanStore; PlanInUse where files are claimed and another process has that one open; then the
    /// document goes on where it was.
    Result<void> saveAs(const QString& path, bool overwrite, const QString& label = {},
                        const FileRunner& run = runInPlace);
    /// Back to the file as it is now, read anew: one undo step, after which the document is not modified. Errors: those of PlanStore::open;
    /// FileNotFound when it has no file yet; then nothing has changed.
    Result<void> revert(const FileRunner& run = runInPlace);

    /// The entities as they were right after that save (PlanStore::history()): one undo step of that name; edits not saved yet are part of what it replaces.
    /// Errors: those of PlanStore::changesBackTo; FileNotFound when it has no file yet; then nothing has changed.
    Result<void> goBackTo(std::int64_t version, StepName name, const FileRunner& run = runInPlace);

    /// The entities and the info as they are in that file of a PlanSnapshots, as goBackTo() does it; also for a plan that has no file yet.
    /// Errors: those of PlanStore::open; PlanChangedElsewhere where another plan is in it; then nothing has changed.
    Result<void> goBackToSnapshot(const QString& file, StepName name, const FileRunner& run = runInPlace);

    /// After PlanChangedElsewhere: takes in what another program wrote, as one undo step, with our own edits kept; then it can be saved.
    /// Errors: as for revert().
    Result<TakenIn> takeInFile(const FileRunner& run = runInPlace);

    /// How much would be back after a crash; none without a journal. Changes by itself while large changes are written: asked every second or so.
    std::optional<RecoveryPoint> recoveryPoint() const;
    /// Tries to write again what the disk did not take.
    void retryJournal();
    /// The sketch as it stands, any bytes, kept for the next start; empty when there is none any more.
    void parkSketch(const QByteArray& sketch);
    /// What was parked when the program ended; empty for none.
    const QByteArray& recoveredSketch() const { return m_recoveredSketch; }

Q_SIGNALS:
    void changed(const riparia::ChangeEvent& event);
    void locksChanged();
    /// edit() has changed nothing, as it returns too: a layer or objects are locked.
    void lockRefused(const riparia::RefusedLock& lock, const riparia::Error& error);
    void savedStateChanged(); ///< modified, path, read-only or time of the last save
    /// Undo or redo has happened; `text` names it, `event` says of what. For a toast where it is out of sight.
    void travelled(const QString& text, const riparia::ChangeEvent& event);

private:
    friend class EditCommand;
    explicit PlanDocument(Authorship by);

    /// Applies what fits, without an undo step; tells when the undo stack is through with it.
    void take(const ChangeSet& changes, const PlanInfo* info, GestureKind kind);
    void tell();
    void goTo(const Plan& plan, StepName name);
    /// `next`: the plan after the changes, where that is known already.
    void pushEdit(ChangeSet changes, const std::optional<PlanInfo>& info, StepName name, std::optional<Uuid> shown = {},
                  std::optional<Plan> next = {});
    bool isRefused(const Change& change) const;
    Result<void> checkLocks(const ChangeSet& changes, const ChangeSet& merged);
    Result<void> checkObjectLocks(const ChangeSet& changes);
    Result<void> refuse(const RefusedLock& lock, std::string codes, const char* why);
    void makeRoom(std::size_t bytes);
    void dropSteps(int count);
    void followScenario(ChangeEvent& event);
    /// Whether what is locked holds an edit up. What is recovered was done before, with the locks of then.
    enum class Locks { Heeded, Passed };
    Result<void> push(const ChangeSet& changes, StepName name, std::optional<PlanInfo> info, ImportedFeatures* sources,
                      Locks locks = Locks::Heeded);
    void record(bool isInfoChanged);
    void use(std::unique_ptr<PlanStore> store);
    void startJournal(const QString& recoveryRoot);
    void restartJournal();
    void recordSources(const ChangeSet& changes);
    void recordSource(const Uuid& source);
    JournalBase journalBase() const;
    std::string now() const;
    SaveStamp stamp(const QString& label) const;
    PlanHolder claimant() const;
    void claimBefore(const std::string& path, const std::optional<PlanClaims>& claims);
    void settle();

    Authorship m_by;
    Plan m_plan;
    std::optional<Plan> m_next; // while a step is pushed: what it makes of the plan, where that is known already
    std::unique_ptr<PlanStore> m_store;
    PlanStore::AttachedSources m_sources; // until there is a file
    QUndoStack m_undo;
    int m_droppedSteps = 0;
    std::size_t m_mostStepBytes = kMostStepBytes;
    Selection m_selection;
    Uuid m_scenario;
    Uuid m_toldScenario;                                    // as it was when changes were told last
    mutable std::shared_ptr<const ScenarioPlaces> m_places; // the same; null until asked for
    bool m_arePlacesOutdated = false;
    mutable std::optional<RiverNetwork> m_network;
    mutable bool m_isNetworkOutdated = false;
    std::optional<QString> m_savedAt;
    bool m_keepsPrevious = false;
    std::optional<PlanClaims> m_claims; // none: files are not claimed
    HeldClaim m_claim;
    std::optional<PlanHolder> m_holder;

    std::unique_ptr<Journal> m_journal; // null for none
    QByteArray m_recoveredSketch;
    QByteArray m_parked; // the sketch as it stands
    std::set<EntityKind> m_locked;

    std::optional<ChangeEvent> m_untold;
    ChangeSet m_untoldChanges;
    std::unordered_set<Uuid> m_removed; // of the untold
    GestureKind m_untoldKind = GestureKind::Edit;
    std::optional<QString> m_travelled; // name of the step undone or redone, of the untold
};

} // namespace riparia
