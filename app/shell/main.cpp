// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Version.h"
#include "app/shell/Application.h"
#include "app/shell/SingleInstance.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <string_view>

using namespace riparia;

namespace {

/// Sessions of one user with one settings folder meet.
QString sessionName(const QString& settings)
{
    const QString seed = QDir::homePath() + u'\n' + settings;
    return QStringLiteral("riparia-") +
           QString::fromLatin1(QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

/// What was asked for on the command line; ends the program for --help and --version.
struct Wishes {
    QStringList files; ///< absolute
    bool newInstance = false;
};

class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(riparia::CommandLine)

public:
    static Wishes read(const QCoreApplication& app);
};

Wishes CommandLine::read(const QCoreApplication& app)
{
    const TranslationScope words(languageOfLocale(qgetenv("LC_ALL").toStdString(), qgetenv("LC_MESSAGES").toStdString(),
                                                  qgetenv("LANG").toStdString()));
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Plans of river and greenway remediation."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption newInstance(QStringLiteral("new-instance"),
                                         tr("Open a window of its own, whatever else is open."));
    parser.addOption(newInstance);
    parser.addPositionalArgument(QStringLiteral("plan"), tr("Plan to open."), QStringLiteral("[plan...]"));
    parser.process(app);
    Wishes wishes{{}, parser.isSet(newInstance)};
    for (const QString& file : parser.positionalArguments())
        wishes.files += QFileInfo(file).absoluteFilePath();
    return wishes;
}

} // namespace

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("riparia"));
    QCoreApplication::setApplicationVersion(fromUtf8(kVersion));
}

/// --help and --version are answered without a display, before there is a window.
bool isAskedForWords(int argc, char** argv)
{
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--help-all" || word == "--version" || word == "-v";
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (isAskedForWords(argc, argv)) {
        const QCoreApplication words(argc, argv);
        nameProgram();
        CommandLine::read(words); // ends the program
    }
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    nameProgram();
    QApplication::setApplicationDisplayName(QStringLiteral("Riparia"));
    QApplication::setDesktopFileName(QStringLiteral("org.riparia.Riparia"));

    const Wishes wishes = CommandLine::read(app);
    const Folders folders = Folders::usual();
    SingleInstance instance(sessionName(folders.settings));
    if (!wishes.newInstance && instance.handOver(wishes.files))
        return 0;
    Application application(folders);
    if (!wishes.newInstance) {
        instance.listen();
        QObject::connect(&instance, &SingleInstance::received, &application, &Application::takeFiles);
    }
    application.start(wishes.files);
    return QApplication::exec();
}
