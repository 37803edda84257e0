// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/JobLink.h"

#include <QCoreApplication>
#include <QtConcurrent/QtConcurrentRun>

#include <atomic>
#include <chrono>
#include <optional>
#include <tuple>
#include <utility>

namespace riparia {

namespace {

constexpr std::chrono::milliseconds kBetweenReports{40};

/// Passes on how far a work is: at most one report is on its way, and none soon after the last one.
class ReportValve : public std::enable_shared_from_this<ReportValve> {
public:
    ReportValve(std::shared_ptr<QObject> context, std::function<void(double)> deliver)
        : m_context(std::move(context))
        , m_deliver(std::move(deliver))
    {}

    /// In any thread.
    void report(double fraction)
    {
        m_fraction = fraction;
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        if (now < m_next || m_isOnItsWay.exchange(true))
            return;
        m_next = now + std::chrono::steady_clock::duration(kBetweenReports).count();
        QMetaObject::invokeMethod(
            m_context.get(),
            [self = shared_from_this()] {
                self->m_isOnItsWay = false;
                self->m_deliver(self->m_fraction);
            },
            Qt::QueuedConnection);
    }

private:
    std::shared_ptr<QObject> m_context;
    std::function<void(double)> m_deliver;
    std::atomic<double> m_fraction = 0;
    std::atomic<std::chrono::steady_clock::rep> m_next = 0;
    std::atomic<bool> m_isOnItsWay = false;
};

/// While the application closes, its event queue is emptied under a lock that posting another event would wait for, for good.
void endLater(QObject* object)
{
    if (QCoreApplication::closingDown())
        delete object;
    else
        object->deleteLater();
}

} // namespace

/// Lives until the last work has come back, on the asker's thread but for the pointers that works hold to its context.
struct JobLink::State : std::enable_shared_from_this<JobLink::State> {
    struct Asked {
        Work work;
        Report report;
    };

    QThreadPool* pool = nullptr;
    /// What results are delivered to. A worker may be the last to hold it, but it must end in its own thread.
    std::shared_ptr<QObject> context{new QObject, endLater};
    std::optional<Asked> waiting;
    std::stop_source stop;
    bool isRunning = false;
    bool isStopped = false;   ///< by stop(), not by newer work
    bool isAbandoned = false; ///< nobody is there to be told

    void run(Asked asked);
    void finished(const Deliver& deliver);
};

void JobLink::State::run(Asked asked)
{
    stop = {};
    isRunning = true;
    if (isStopped) // while it waited: it begins, and is told at once
        stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    if (asked.report) {
        // A report that comes late must not be taken for one of newer work.
        auto valve = std::make_shared<ReportValve>(context, [self = weak_from_this(), token = progress.stop,
                                                             report = std::move(asked.report)](double fraction) {
            const auto state = self.lock();
            if (state && state->isRunning && !state->isAbandoned && !token.stop_requested() &&
                state->stop.get_token() == token)
                report(fraction);
        });
        progress.report = [valve](double fraction) { valve->report(fraction); };
    }
    // Not by QFuture::then(): work that ends while the continuation is being set makes Qt 6.4 run it twice, the second time on what was moved away.
    std::ignore =
        QtConcurrent::run(pool, [work = std::move(asked.work), progress, self = shared_from_this()]() mutable {
            Deliver deliver = work(progress);
            const auto asker = self->context;
            QMetaObject::invokeMethod(
                asker.get(), [self = std::move(self), deliver = std::move(deliver)] { self->finished(deliver); },
                Qt::QueuedConnection);
        });
}

void JobLink::State::finished(const Deliver& deliver)
{
    isRunning = false;
    if (isAbandoned)
        return;
    if (waiting) {
        run(*std::exchange(waiting, {}));
        return;
    }
    const auto self = shared_from_this(); // what is delivered may destroy the job
    deliver();
}

QThreadPool& jobPool()
{
    static QThreadPool pool;
    // What paints text in its thread needs the application to its end.
    static const bool isAwaited = (qAddPostRoutine([] { pool.waitForDone(); }), true);
    std::ignore = isAwaited;
    return pool;
}

JobLink::JobLink(QThreadPool* pool)
    : m_state(std::make_shared<State>())
{
    m_state->pool = pool ? pool : &jobPool();
}

JobLink::~JobLink()
{
    m_state->isAbandoned = true;
    m_state->waiting.reset();
    m_state->stop.request_stop();
}

void JobLink::start(Work work, Report report)
{
    State::Asked asked{std::move(work), std::move(report)};
    m_state->isStopped = false;
    if (!m_state->isRunning) {
        m_state->run(std::move(asked));
        return;
    }
    m_state->waiting = std::move(asked);
    m_state->stop.request_stop();
}

void JobLink::stop()
{
    if (!m_state->isRunning)
        return;
    m_state->isStopped = true;
    m_state->stop.request_stop();
}

bool JobLink::isRunning() const
{
    return m_state->isRunning;
}

bool JobLink::isStopped() const
{
    return m_state->isStopped;
}

} // namespace riparia
