// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/LatestJob.h"

#include "tests/support/TestMain.h"

#include <QThread>
#include <QtTest/QtTest>

#include <atomic>
#include <latch>
#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

using namespace riparia;

namespace {

/// Runs until it is told to stop.
Result<int> untilStopped(const Progress& progress)
{
    while (!progress.cancelled())
        std::this_thread::yield();
    return fail(ErrorCode::Cancelled);
}

/// Keeps what was delivered.
template <class T>
class Inbox {
public:
    auto done()
    {
        return [this](Result<T> result) {
            thread = QThread::currentThread();
            results.push_back(std::move(result));
        };
    }
    std::vector<Result<T>> results;
    QThread* thread = nullptr;
};

} // namespace

class LatestJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theResultComesToTheThreadThatAsked()
    {
        LatestJob<QThread*> job;
        Inbox<QThread*> inbox;
        job.start([](const Progress&) { return QThread::currentThread(); }, inbox.done());
        QVERIFY(job.isRunning());
        QVERIFY(inbox.results.empty()); // never from inside start()
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QVERIFY(inbox.thread == QThread::currentThread());
        QVERIFY(*inbox.results[0] != QThread::currentThread());
        QVERIFY(!job.isRunning());
    }

    void workThatEndsAtOnceComesBackOnce()
    {
        constexpr int kTimes = 3000;
        Inbox<int> inbox;
        Inbox<int> ofNobody;
        for (int i = 0; i < kTimes; ++i) {
            std::make_unique<LatestJob<int>>()->start([](const Progress&) { return 0; }, ofNobody.done());
            LatestJob<int> job;
            job.start([i](const Progress&) { return i; }, inbox.done());
            while (job.isRunning())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCOMPARE(inbox.results.size(), std::size_t(kTimes));
        QVERIFY(ofNobody.results.empty());
    }

    void aResultMayBeMovableOnly()
    {
        LatestJob<std::unique_ptr<int>> job;
        Inbox<std::unique_ptr<int>> inbox;
        job.start([](const Progress&) { return std::make_unique<int>(7); }, inbox.done());
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QCOMPARE(**inbox.results[0], 7);
    }

    void onlyTheNewestIsDelivered()
    {
        LatestJob<int> job;
        Inbox<int> inbox;
        std::atomic<int> begun = 0;
        job.start(untilStopped, inbox.done());
        for (int i = 1; i <= 50; ++i)
            job.start(
                [&begun, i](const Progress&) {
                    ++begun;
                    return i;
                },
                inbox.done());
        QTRY_VERIFY(!inbox.results.empty());
        QCOMPARE(inbox.results.size(), std::size_t(1));
        QCOMPARE(*inbox.results[0], 50);
        QCOMPARE(begun.load(), 1); // those between were never begun
    }

    void workThatDoesNotListenIsStillSuperseded()
    {
        LatestJob<int> job;
        Inbox<int> inbox;
        std::latch gate(1);
        job.start(
            [&](const Progress&) {
                gate.wait();
                return 1;
            },
            inbox.done());
        job.start([](const Progress&) { return 2; }, inbox.done());
        gate.count_down();
        QTRY_VERIFY(!inbox.results.empty());
        QCOMPARE(*inbox.results[0], 2);
        QCOMPARE(inbox.results.size(), std::size_t(1));
    }

    void neverTwoAtATime()
    {
        LatestJob<int> job;
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        int delivered = 0;
        std::mt19937 random(test::seed());
        for (int i = 0; i < test::amount(300, 20000); ++i) {
            job.start(
                [&](const Progress& progress) {
                    most = std::max(most.load(), ++running);
                    for (int n = 0; n < 100 && !progress.cancelled(); ++n)
                        std::this_thread::yield();
                    --running;
                    return 0;
                },
                [&](const Result<int>&) { ++delivered; });
            if (random() % 4 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!job.isRunning());
        QCOMPARE(most.load(), 1);
        QVERIFY(delivered >= 1);
    }

    void stoppingEndsInCancelled()
    {
        LatestJob<int> job;
        Inbox<int> inbox;
        job.stop(); // nothing to stop
        job.start(untilStopped, inbox.done());
        job.stop();
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QVERIFY(inbox.results[0].error().code == ErrorCode::Cancelled);
    }

    void workThatEndsWhileItIsStoppedIsCancelledToo()
    {
        LatestJob<int> job;
        Inbox<int> inbox;
        std::latch gate(1);
        job.start(
            [&](const Progress&) {
                gate.wait();
                return 1;
            },
            inbox.done());
        job.stop();
        gate.count_down();
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QVERIFY(inbox.results[0].error().code == ErrorCode::Cancelled);
        job.start([](const Progress&) { return 3; }, inbox.done());
        QTRY_COMPARE(inbox.results.size(), std::size_t(2));
        QCOMPARE(*inbox.results[1], 3);
    }

    void whatWaitsIsStoppedWithWhatRuns()
    {
        LatestJob<int> job;
        Inbox<int> first;
        Inbox<int> second;
        job.start(untilStopped, first.done());
        job.start(untilStopped, second.done());
        job.stop();
        QTRY_COMPARE(second.results.size(), std::size_t(1));
        QVERIFY(second.results[0].error().code == ErrorCode::Cancelled);
        QVERIFY(first.results.empty());
    }

    void whatIsThrownIsAnError()
    {
        LatestJob<int> job;
        Inbox<int> inbox;
        job.start([](const Progress&) -> Result<int> { throw std::runtime_error("no more room"); }, inbox.done());
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QVERIFY(inbox.results[0].error().code == ErrorCode::Internal);
        QCOMPARE(inbox.results[0].error().detail, std::string("no more room"));
    }

    void aJobThatIsGoneDeliversNothing()
    {
        Inbox<int> inbox;
        QThreadPool pool;
        for (int i = 0; i < 20; ++i) {
            LatestJob<int> job(&pool);
            if (i % 2 == 0)
                job.start(untilStopped, inbox.done());
            job.start([](const Progress&) { return 1; }, inbox.done(), [](double) {});
        }
        QVERIFY(pool.waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(inbox.results.empty());
    }

    /// QPainter fills large shapes with Qt's global pool and waits for it.
    void workTakesNoThreadThatPaintingNeeds()
    {
        Inbox<int> inbox;
        LatestJob<int> job;
        job.start(untilStopped, inbox.done());
        QTRY_COMPARE(jobPool().activeThreadCount(), 1);
        QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
        job.stop();
        QTRY_COMPARE(inbox.results.size(), std::size_t{1});
        QVERIFY(jobPool().waitForDone());
    }

    void whatIsDeliveredMayStartTheNextOrEndTheJob()
    {
        auto job = std::make_unique<LatestJob<int>>();
        Inbox<int> inbox;
        job->start([](const Progress&) { return 1; },
                   [&](Result<int>) {
                       job->start([](const Progress&) { return 2; },
                                  [&](Result<int> second) {
                                      job.reset();
                                      inbox.results.push_back(std::move(second));
                                  });
                   });
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QCOMPARE(*inbox.results[0], 2);
        QVERIFY(!job);
    }

    void reportsDoNotPileUp()
    {
        LatestJob<int> job;
        Inbox<int> inbox;
        std::vector<double> reports;
        std::latch reported(1);
        job.start(
            [&](const Progress& progress) {
                for (int i = 0; i <= 10000; ++i)
                    progress.at(i / 10000.0);
                reported.count_down();
                return 0;
            },
            inbox.done(), [&](double fraction) { reports.push_back(fraction); });
        reported.wait(); // nobody looks meanwhile
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QCOMPARE(reports.size(), std::size_t(1));
        QCOMPARE(reports[0], 1.0); // the last one, not the first that was on its way
    }

    void supersededWorkReportsNoMore()
    {
        LatestJob<int> job;
        Inbox<int> inbox;
        int old = 0;
        std::latch reported(1);
        job.start(
            [&](const Progress& progress) {
                progress.at(0.5);
                reported.count_down();
                return untilStopped(progress);
            },
            inbox.done(), [&](double) { ++old; });
        reported.wait();
        job.start([](const Progress&) { return 2; }, inbox.done());
        QTRY_COMPARE(inbox.results.size(), std::size_t(1));
        QCOMPARE(old, 0);
    }
};

RIPARIA_TEST(LatestJobTest)
#include "LatestJobTest.moc"
