// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"

#include "core/plan/Plan.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace riparia {

class PlanDocument;

/// A plan as it was while it was not saved.
struct PlanSnapshot {
    QString file;       ///< for PlanDocument::goBackToSnapshot()
    QString time;       ///< ISO 8601 UTC
    qint64 changes = 0; ///< entities that differed from what was saved then
    qint64 bytes = 0;   ///< what keeping it costs

    friend bool operator==(const PlanSnapshot&, const PlanSnapshot&) = default;
};

/// What is kept of the snapshots; what is beyond goes, the oldest first, the newest of a plan never but for its age.
struct SnapshotBounds {
    int count = 200;                          ///< of one plan, as of its saves
    qint64 bytes = qint64{256} * 1024 * 1024; ///< of one plan
    int days = 7;                             ///< as what was closed without saving
    qint64 largest = qint64{64} * 1024 *
                     1024; ///< of the plan file or a snapshot: beyond it none are taken, as a save keeps no NAME~
};

/// How the writing of one went.
struct SnapshotWriting {
    qint64 took = -1;    ///< milliseconds; below zero when nothing was written
    qint64 tooLarge = 0; ///< bytes beyond SnapshotBounds::largest; 0 where it is not
};

/// Keeps a plan that has unsaved edits every five minutes, whole, in a folder of its own under `root`: the plan file itself changes only when it is
/// saved. Five minutes are counted from the first edit after the last snapshot; where nothing has changed since, none is taken. Written in the
/// background, at most a sixtieth of the time: what takes long is taken more rarely. Lives on the thread of the document, shorter than that.
class PlanSnapshots : public QObject {
    Q_OBJECT

public:
    static constexpr int kUsualInterval = 5 * 60 * 1000; // milliseconds

    /// `root`: the folder of the snapshots of all plans; "" = none are kept.
    PlanSnapshots(PlanDocument& document, QString root);

    /// A writing that took a second is followed by this many of rest.
    static constexpr int kUsualRest = 60;
    void setInterval(int milliseconds, int rest = kUsualRest); ///< for tests
    void setBounds(const SnapshotBounds& bounds) { m_bounds = bounds; }
    /// An edit waits for its snapshot.
    bool isWaiting() const { return m_timer.isActive() || isWriting(); }
    /// Its time has come, and it is not there yet.
    bool isWriting() const { return m_writing.isRunning(); }
    /// Those of this plan, newest first.
    std::vector<PlanSnapshot> list() const;

Q_SIGNALS:
    void taken();
    /// One could not be written; told once until one could be. It is tried again.
    void failed(const riparia::Error& error);
    /// The plan is too large: none are taken any more. Told once.
    void leftOut(qint64 bytes);

private:
    struct Order;
    class Moving;

    static Result<SnapshotWriting> write(const Order& order, const Progress& progress);
    QString folderFor(const QString& path) const;
    void followSaves();
    void follow();
    void take();
    void takeWritten(const Plan& plan, const Result<SnapshotWriting>& written);

    PlanDocument& m_document;
    QString m_root;
    SnapshotBounds m_bounds;
    // What a save writes at the moment is not looked at: these are as they were before it, until it is done.
    QString m_path;
    QString m_folder;
    std::shared_ptr<Moving> m_moving; // shared with what is being written, which may end after us
    Plan m_saved;
    std::optional<Plan> m_last; // of which there is a snapshot
    int m_interval = kUsualInterval;
    int m_rest = kUsualRest;
    int m_wait = kUsualInterval;
    bool m_isLeftOut = false;
    bool m_hasFailed = false;
    QTimer m_timer;
    LatestJob<SnapshotWriting> m_writing;
};

} // namespace riparia
