// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/FileWait.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <exception>
#include <memory>
#include <optional>
#include <stop_token>

namespace riparia {

namespace {

constexpr int kPatience = 500; // milliseconds until the box is shown
constexpr int kBetweenLooks = 50;
constexpr int kSteps = 1000;

} // namespace

Result<void> waitForFile(const FileWork& work, const QString& title, QWidget* window)
{
    std::stop_source stop;
    std::atomic<double> done = 0;
    std::optional<Result<void>> result;
    const Progress progress{stop.get_token(), [&done](double fraction) { done = fraction; }};
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            result = work(progress);
        } catch (const std::exception& error) {
            result = fail(ErrorCode::Internal, {}, error.what());
        }
    }));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    // What is clicked and typed in this first moment is kept and comes when the file is done.
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    patience.start(kPatience);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);

    if (!thread->isFinished()) {
        QProgressDialog box(title, QCoreApplication::translate("riparia::FileWait", "Cancel"), 0, kSteps, window);
        box.setObjectName(QStringLiteral("fileWait"));
        box.setWindowModality(Qt::ApplicationModal);
        box.setMinimumDuration(0);
        box.setAutoClose(false);
        box.setAutoReset(false);
        QObject::connect(&box, &QProgressDialog::canceled, &loop, [&] { stop.request_stop(); });
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &box, [&] { box.setValue(static_cast<int>(done * kSteps)); });
        look.start(kBetweenLooks);
        box.show();
        if (!thread->isFinished())
            loop.exec();
    }
    thread->wait();
    return *result;
}

} // namespace riparia
