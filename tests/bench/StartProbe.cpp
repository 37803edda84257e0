// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/StartProbe.h"

#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "tests/bench/ProbeWait.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace riparia::bench {

namespace {

int waitForMap(Application& riparia)
{
    return runProbe([&riparia] {
        waitUntil([&riparia] { return isDrawn(riparia); });
        std::puts("drawn");
    });
}

} // namespace

int startProbe(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir home;
    const QString plan = home.filePath(QStringLiteral("plan.riparia.gpkg"));
    if (!QFile::copy(QString::fromLocal8Bit(argv[2]), plan))
        return EXIT_FAILURE;
    Application riparia(Folders::inside(home.path()));
    riparia.start({plan});
    return waitForMap(riparia);
}

int sampleProbe(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir home;
    Application riparia(Folders::inside(home.path()));
    riparia.start({});
    riparia.openSample();
    return waitForMap(riparia);
}

} // namespace riparia::bench
