// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/JobLink.h"

#include "core/base/Result.h"

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace riparia {

/// Work in the background of which only the newest counts: what is started stops what runs, and what was superseded is never delivered.
///
/// Everything is called on the thread that made the job, which needs an event loop. The work itself runs in a pool, on values of its own, and asks
/// its Progress whether to stop; a new one begins when the old one has ended, so that they do not pile up. A job that is destroyed delivers nothing more.
template <class T>
class LatestJob {
public:
    using Work = std::function<Result<T>(const Progress&)>;
    using Done = std::function<void(Result<T>)>;
    using Report = JobLink::Report;

    /// Null pool = jobPool().
    explicit LatestJob(QThreadPool* pool = nullptr)
        : m_link(pool)
    {}

    /// `done` gets the result once, unless newer work is started before. Errors: those of the work; Cancelled after stop(), also when the work
    /// had just come to its end; Internal for what it throws (detail = what()). `report` gets 0..1, never more often than it can be shown.
    void start(Work work, Done done, Report report = {})
    {
        m_link.start(
            [this, work = std::move(work), done = std::move(done)](const Progress& progress) -> JobLink::Deliver {
                // Held by a pointer: a result may be movable only, and a std::function must be copied.
                auto result = std::make_shared<std::optional<Result<T>>>(run(work, progress));
                return [this, result, done] {
                    done(m_link.isStopped() ? Result<T>(fail(ErrorCode::Cancelled)) : std::move(**result));
                };
            },
            std::move(report));
    }
    /// Asks what runs or waits to end; `done` gets Cancelled when it has. Nothing when nothing runs.
    void stop() { m_link.stop(); }
    bool isRunning() const { return m_link.isRunning(); }

private:
    static Result<T> run(const Work& work, const Progress& progress)
    {
        try {
            return work(progress);
        } catch (const std::exception& error) {
            return fail(ErrorCode::Internal, {}, error.what());
        }
    }

    JobLink m_link;
};

} // namespace riparia
