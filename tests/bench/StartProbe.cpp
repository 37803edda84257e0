// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/StartProbe.h"

#include "app/canvas/MapCanvas.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace riparia::bench {

int startProbe(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir home;
    const QString plan = home.filePath(QStringLiteral("plan.riparia.gpkg"));
    if (!QFile::copy(QString::fromLocal8Bit(argv[2]), plan))
        return EXIT_FAILURE;
    Application riparia(Folders::inside(home.path()));
    riparia.start({plan});
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        Workspace* workspace = riparia.window().workspace();
        if (workspace && workspace->canvas().isFullyDrawn()) {
            std::puts("drawn");
            std::fflush(stdout);
            std::_Exit(EXIT_SUCCESS); // how long it takes to end is not the question
        }
    });
    look.start(1);
    QTimer::singleShot(20'000, &look, [] { std::_Exit(EXIT_FAILURE); });
    return QApplication::exec();
}

} // namespace riparia::bench
