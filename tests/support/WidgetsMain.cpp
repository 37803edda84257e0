// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

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

/// What the offscreen platform says where it cannot do what a window system does; it says nothing about the program.
bool isOfPlatform(const QByteArray& warning)
{
    return warning.contains("This plugin does not support");
}

/// Every warning is a failure, as with QT_FATAL_WARNINGS, but those of the platform, for which that has no exception. Qt Test takes all messages to
/// itself while it runs, so that they are read from its log.
int runStrictly(QObject& test, const std::vector<char*>& arguments)
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(QStringLiteral("log.txt"));
    std::vector<QByteArray> words = {"-o", "-,txt", "-o", QFile::encodeName(log) + ",txt"};
    std::vector<char*> all = arguments;
    for (QByteArray& word : words)
        all.push_back(word.data());
    int failures = riparia::test::run(test, all);
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return failures + 1;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.startsWith("QWARN") || isOfPlatform(line))
            continue;
        std::printf("FAIL!  : a warning that nobody expected: %s\n", line.constData());
        ++failures;
    }
    return failures;
}

} // namespace

/// For tests of what is painted or shown: riparia_test(... APP).
int main(int argc, char** argv)
{
    ensureRuntimeFolder();
    qunsetenv("QT_FATAL_WARNINGS");
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    return riparia::test::runAll(argc, argv, runStrictly);
}
