// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ProbeWait.h"

#include "app/canvas/MapCanvas.h"
#include "app/shell/Application.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace riparia::bench {

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

void waitUntil(const std::function<bool()>& isSo)
{
    if (isSo())
        return;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isSo())
            loop.quit();
    });
    look.start(1);
    QTimer::singleShot(kPatienceMs, &loop, [] { std::_Exit(EXIT_FAILURE); });
    loop.exec();
}

void rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool isDrawn(Application& riparia)
{
    Workspace* workspace = riparia.window().workspace();
    return workspace && workspace->canvas().isFullyDrawn();
}

int runProbe(const std::function<void()>& probe)
{
    QTimer::singleShot(0, [&probe] {
        probe();
        std::fflush(stdout);
        std::_Exit(EXIT_SUCCESS);
    });
    return QApplication::exec();
}

} // namespace riparia::bench
