// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArgumentParser.h"
#include "app/cli/HelpText.h"
#include "app/cli/Version.h"
#include "app/cli/help/WindowProgram.h"
#include "app/settings/Settings.h"
#include "app/shell/ActivationToken.h"
#include "app/shell/Application.h"
#include "app/shell/MainWindow.h"
#include "app/shell/SingleInstance.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace riparia;

namespace {

/// Sessions of one user with one settings folder meet.
QString sessionName(const QString& settings)
{
    const QString seed = QDir::homePath() + u'\n' + settings;
    return QStringLiteral("riparia-") +
           QString::fromLatin1(QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

Language languageOfDesktop()
{
    return languageOfLocale(qgetenv("LC_ALL").toStdString(), qgetenv("LC_MESSAGES").toStdString(),
                            qgetenv("LANG").toStdString());
}

/// What is said before there is a window.
class StartText {
    Q_DECLARE_TR_FUNCTIONS(riparia::StartText)

public:
    static QString waiting() { return tr("waiting for the window that is open already"); }
    static bool asksForAnotherWindow();
};

bool StartText::asksForAnotherWindow()
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Riparia"),
                    tr("Riparia is open already, but its window does not answer."));
    box.setInformativeText(tr("A plan that is open there is better not opened a second time."));
    const QPushButton* another = box.addButton(tr("Open another window"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == another;
}

/// Hands the wishes to the window that is open; whether there is to be a window of our own, else how the program ends.
std::optional<int> handedOver(SingleInstance& instance, const StartRequest& request)
{
    const TranslationScope words(languageOfDesktop());
    QObject::connect(&instance, &SingleInstance::waits, &instance,
                     [] { std::fprintf(stderr, "riparia: %s\n", toUtf8(StartText::waiting()).c_str()); });
    switch (instance.begin(request)) {
    case SingleInstance::Outcome::First: return std::nullopt;
    case SingleInstance::Outcome::HandedOver: return 0;
    case SingleInstance::Outcome::NoAnswer: break;
    }
    return StartText::asksForAnotherWindow() ? std::nullopt : std::optional(1);
}

/// The first window of all is no larger than the screen, its frame included.
void fitToScreen(Application& application)
{
    if (!application.settings().value(settings::kGeometry).isEmpty())
        return;                // as it was left
    constexpr int kFrame = 48; // of a usual title bar, with room to spare
    MainWindow& window = application.window();
    window.resize(window.size().boundedTo(window.screen()->availableGeometry().size() - QSize(0, kFrame)));
}

/// What was asked for on the command line; ends the program for --help and --version.
struct Wishes {
    QStringList files; ///< absolute; or what is asked for instead of them
    bool newInstance = false;
    QString folder; ///< absolute, for what the program keeps; "" = the usual ones
};

/// The command line as its table says (app/cli/help/WindowProgram.h).
Wishes readCommandLine(const QCoreApplication& app)
{
    const TranslationScope words(languageOfDesktop());
    const cli::CommandSpec program = cli::windowProgram();
    std::vector<std::string> typed;
    for (const QString& word : app.arguments().mid(1))
        typed.push_back(toUtf8(word));
    const cli::Parsed parsed = cli::ArgumentParser::parseProgram(typed, program);
    if (!parsed.problem.empty()) {
        std::fprintf(stderr, "riparia: %s\n", parsed.problem.c_str());
        std::exit(2);
    }
    if (parsed.arguments.has("help")) {
        std::fputs(cli::HelpText::ofProgram(program).c_str(), stdout);
        std::exit(0);
    }
    if (parsed.arguments.has("version")) {
        std::printf("riparia %s\n", qPrintable(QCoreApplication::applicationVersion()));
        std::exit(0);
    }
    Wishes wishes{{}, parsed.arguments.has("new-instance"), {}};
    if (const auto folder = parsed.arguments.value("config-dir"))
        wishes.folder = QFileInfo(fromUtf8(*folder)).absoluteFilePath();
    if (parsed.arguments.has("new-plan"))
        wishes.files += kNewPlanWord;
    else if (parsed.arguments.has("sample"))
        wishes.files += kSampleWord;
    for (const std::string& file : parsed.arguments.positionals)
        wishes.files += QFileInfo(fromUtf8(file)).absoluteFilePath();
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
    const QString token = ActivationToken::ofThisStart();
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    nameProgram();
    QApplication::setApplicationDisplayName(QStringLiteral("Riparia"));
    QApplication::setDesktopFileName(QStringLiteral("org.riparia.Riparia"));

    const Wishes wishes = readCommandLine(app);
    const Folders folders = wishes.folder.isEmpty() ? Folders::usual() : Folders::inside(wishes.folder);
    SingleInstance instance(sessionName(folders.settings));
    const auto end = wishes.newInstance ? std::nullopt : handedOver(instance, {wishes.files, token});
    if (end)
        return *end;
    Application application(folders);
    QObject::connect(&instance, &SingleInstance::received, &application,
                     [&application](const QStringList& paths, const QString& shown) {
                         application.comeForward(shown);
                         application.takeFiles(paths);
                     });
    QObject::connect(&app, &QCoreApplication::aboutToQuit, &instance, &SingleInstance::end);
    fitToScreen(application);
    application.start(wishes.files);
    return QApplication::exec();
}
