// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Version.h"
#include "app/cli/help/WindowProgram.h"
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
#include <cstdio>
#include <cstdlib>
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

/// The command line as its table says (app/cli/help/WindowProgram.h).
Wishes readCommandLine(const QCoreApplication& app)
{
    const TranslationScope words(languageOfLocale(qgetenv("LC_ALL").toStdString(), qgetenv("LC_MESSAGES").toStdString(),
                                                  qgetenv("LANG").toStdString()));
    const cli::CommandSpec program = cli::windowProgram();
    QCommandLineParser parser;
    parser.setApplicationDescription(fromUtf8(program.summary) + QStringLiteral("\n\n") +
                                     fromUtf8(program.description));
    for (const cli::OptionSpec& option : program.options) {
        QStringList names{fromUtf8(option.name)};
        if (option.letter)
            names.prepend(QString(QLatin1Char(option.letter)));
        parser.addOption(QCommandLineOption(names, fromUtf8(option.help)));
    }
    for (const cli::PositionalSpec& positional : program.positionals)
        parser.addPositionalArgument(fromUtf8(positional.name), fromUtf8(positional.help),
                                     u'[' + fromUtf8(positional.name) + QStringLiteral("...]"));
    // Not QCommandLineParser::process(), which knows only its own --help.
    if (!parser.parse(app.arguments())) {
        std::fprintf(stderr, "riparia: %s\n", qPrintable(parser.errorText()));
        std::exit(2);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        std::exit(0);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("riparia %s\n", qPrintable(QCoreApplication::applicationVersion()));
        std::exit(0);
    }
    Wishes wishes{{}, parser.isSet(QStringLiteral("new-instance"))};
    for (const QString& file : parser.positionalArguments())
        wishes.files += QFileInfo(file).absoluteFilePath();
    return wishes;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("riparia"));
    QCoreApplication::setApplicationVersion(fromUtf8(kVersion));
}

/// --help and --version are answered without a display, before there is a window.
bool isAskedForWords(int argc, char** argv)
{
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (isAskedForWords(argc, argv)) {
        const QCoreApplication words(argc, argv);
        nameProgram();
        readCommandLine(words); // ends the program
    }
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    nameProgram();
    QApplication::setApplicationDisplayName(QStringLiteral("Riparia"));
    QApplication::setDesktopFileName(QStringLiteral("org.riparia.Riparia"));

    const Wishes wishes = readCommandLine(app);
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
