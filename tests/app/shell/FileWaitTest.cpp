// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/FileWait.h"

#include "tests/support/TestMain.h"

#include <QProgressDialog>
#include <QPushButton>
#include <QtTest/QtTest>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

using namespace riparia;

namespace {

/// Goes on until it is told to stop, at most ten seconds.
Result<void> untilStopped(const Progress& progress)
{
    progress.at(0.5);
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, progress.stop, std::chrono::seconds(10), [] { return false; });
    return progress.cancelled() ? Result<void>(fail(ErrorCode::Cancelled)) : Result<void>();
}

} // namespace

/// Work on the file of a plan while the window lives.
class FileWaitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheWorkReturnsIsReturned()
    {
        QWidget window;
        QVERIFY(waitForFile([](const Progress&) -> Result<void> { return {}; }, QStringLiteral("Saving"), &window));
        const auto failed = waitForFile([](const Progress&) -> Result<void> { return fail(ErrorCode::DiskFull, "a"); },
                                        QStringLiteral("Saving"), &window);
        QVERIFY(!failed && failed.error().code == ErrorCode::DiskFull && failed.error().subject == "a");
        QVERIFY(window.findChildren<QProgressDialog*>().isEmpty());
    }

    void whatTheWorkThrowsIsAnError()
    {
        QWidget window;
        const auto failed = waitForFile([](const Progress&) -> Result<void> { throw std::runtime_error("no"); },
                                        QStringLiteral("Saving"), &window);
        QVERIFY(!failed && failed.error().code == ErrorCode::Internal && failed.error().detail == "no");
    }

    void theWindowLivesAndLongWorkCanBeCancelled()
    {
        QWidget window;
        window.show();
        int ticks = 0;
        QString title;
        int most = 0;
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] {
            ++ticks;
            auto* box = window.findChild<QProgressDialog*>(QStringLiteral("fileWait"));
            if (!box || !box->isVisible())
                return;
            title = box->labelText();
            most = std::max(most, box->value());
            if (most > 0)
                QTest::mouseClick(box->findChild<QPushButton*>(), Qt::LeftButton);
        });
        tick.start(20);
        const auto stopped = waitForFile(untilStopped, QStringLiteral("Saving the plan"), &window);
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QCOMPARE(title, QStringLiteral("Saving the plan"));
        QVERIFY(ticks > 5);
        QVERIFY(!window.findChild<QProgressDialog*>());
    }
};

RIPARIA_TEST(FileWaitTest)
#include "FileWaitTest.moc"
