// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Program.h"

#include "app/cli/Run.h"
#include "app/cli/SignalGuard.h"
#include "app/cli/StandardInput.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <istream>
#include <memory>

#include <unistd.h>

namespace riparia::cli {

namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

Environment surroundings()
{
    Environment environment;
    environment.lcAll = variable("LC_ALL");
    environment.lcMessages = variable("LC_MESSAGES");
    environment.lang = variable("LANG");
    environment.noColor = !variable("NO_COLOR").empty();
    environment.userName = variable("USER");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    environment.timeStamp = now.toString(Qt::ISODate).toStdString();
    const QDate day = now.toLocalTime().date();
    environment.today = Date{day.year(), day.month(), day.day()};
    return environment;
}

/// A program that paints, but has no display: Qt's offscreen platform, and a folder for its sockets where the session has none.
class PaintingApplication {
public:
    PaintingApplication(int& argc, char** argv)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
            qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        m_application = std::make_unique<QGuiApplication>(argc, argv);
    }

private:
    QTemporaryDir m_runtime;
    std::unique_ptr<QGuiApplication> m_application;
};

/// Commands that paint; others start faster without.
bool paints(const std::vector<std::string>& words)
{
    return std::ranges::any_of(words, [](const std::string& word) { return word == "report" || word == "map"; });
}

} // namespace

int program(int argc, char** argv)
{
    const Environment environment = surroundings();
    // Qt takes over the locale of the surroundings and complains about one that is not UTF-8; nothing here may depend on it.
    setenv("LC_ALL", "C.UTF-8", 1);
    const SignalGuard signals;
    const std::vector<std::string> words(argv + 1, argv + argc);
    std::unique_ptr<PaintingApplication> painting;
    std::unique_ptr<QCoreApplication> application;
    if (paints(words))
        painting = std::make_unique<PaintingApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    std::ios::sync_with_stdio(false);

    StandardInput input(STDIN_FILENO, signals.token());
    std::istream in(&input);
    const Streams streams{in, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1};
    const ExitCode code = run(words, streams, environment, signals.token());
    const bool stopped = code == ExitCode::Interrupted && signals.caught() != 0;
    return stopped ? 128 + signals.caught() : static_cast<int>(code);
}

} // namespace riparia::cli
