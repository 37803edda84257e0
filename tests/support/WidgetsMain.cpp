// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QDir>
#include <QFile>

namespace {

/// Qt warns, which is fatal here, where a session has no folder for its sockets; containers have none.
void ensureRuntimeFolder()
{
    if (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        return;
    const QString folder = QDir::tempPath() + QStringLiteral("/riparia-test-runtime");
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", folder.toUtf8());
}

} // namespace

/// For tests of what is painted or shown: riparia_test(... APP).
int main(int argc, char** argv)
{
    ensureRuntimeFolder();
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    return riparia::test::runAll(argc, argv);
}
