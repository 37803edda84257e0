// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace riparia {

/// The threads of background work. Not Qt's global pool: QPainter fills large shapes with its help, on the GUI thread too, which would stand still until a
/// long work gives a thread back.
QThreadPool& jobPool();

/// The part of LatestJob that does not depend on its type: at most one work runs and one waits. Used on one thread, that of the asker.
class JobLink {
public:
    /// What a work does in its thread; what it returns runs on the asker's thread afterwards.
    using Deliver = std::function<void()>;
    using Work = std::function<Deliver(const Progress&)>;
    using Report = std::function<void(double)>;

    /// Null pool = jobPool().
    explicit JobLink(QThreadPool* pool);
    /// Stops what runs and forgets it; does not wait.
    ~JobLink();
    JobLink(const JobLink&) = delete;
    JobLink& operator=(const JobLink&) = delete;

    void start(Work work, Report report);
    void stop(); ///< what runs or waits still ends and is delivered
    bool isRunning() const;
    /// The running work was told to stop.
    bool isStopped() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace riparia
