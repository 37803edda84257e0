// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace riparia::test {

/// What a program of its own left behind; code -1: it was not started, crashed or hung.
struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Starts riparia-cli as a script does: without a display.
inline Ended runProgram(const QStringList& words)
{
    constexpr int kPatience = 120'000; // milliseconds; only a program that hangs needs them
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("QT_FATAL_WARNINGS"), QStringLiteral("1"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(RIPARIA_CLI), words);
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace riparia::test
