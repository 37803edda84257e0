// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Application.h"

#include "app/basemap/LayerPool.h"
#include "app/canvas/MapCanvas.h"
#include "app/settings/DesktopRecent.h"
#include "app/settings/Settings.h"
#include "app/shell/ActivationToken.h"
#include "app/shell/PlanFile.h"
#include "app/shell/PreferencesDialog.h"
#include "app/shell/ProgressCell.h"
#include "app/shell/QtWords.h"
#include "app/shell/ShortcutsDialog.h"
#include "app/shell/StatusCells.h"
#include "app/shell/WelcomePage.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/theme/Theme.h"

#include "core/io/import/Importer.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace riparia {

namespace {

constexpr int kStartPatience = 500;                        // milliseconds
constexpr std::chrono::milliseconds kFolderPatience{2000}; // at the end of the program
constexpr int kBetweenTries = 200;

} // namespace

Folders Folders::usual()
{
    const QString home = qEnvironmentVariable("RIPARIA_HOME");
    if (!home.isEmpty())
        return inside(home);
    return {SettingsStore::usualFile(),
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/riparia"),
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/riparia"),
            SettingsStore::usualRecoveryRoot(),
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                QStringLiteral("/recently-used.xbel")};
}

Folders Folders::inside(const QString& folder)
{
    return {folder + QStringLiteral("/riparia.conf"), folder + QStringLiteral("/data"),
            folder + QStringLiteral("/cache"), folder + QStringLiteral("/state/recovery")};
}

Application::Application(Folders folders)
    : m_folders(std::move(folders))
    , m_settings(m_folders.settings)
    , m_recent(RecentPlans::fromTexts(m_settings.value(settings::kRecentPlans)))
    , m_logFile(m_folders.data + QStringLiteral("/log"))
    , m_lookingPool(new QThreadPool(this))
    , m_looking(m_lookingPool)
{
    connect(&m_log, &MessageLog::added, this, &Application::keepMessage);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Application::openWishes);
    m_lookingPool->setObjectName(QStringLiteral("lookingPool"));
    m_lookingPool->setMaxThreadCount(1);
    applyLook();
    const auto chosen = parseLanguage(toUtf8(m_settings.value(settings::kLanguage)));
    setLanguage(chosen.value_or(languageOfLocale(qgetenv("LC_ALL").toStdString(), qgetenv("LC_MESSAGES").toStdString(),
                                                 qgetenv("LANG").toStdString())),
                false);
    m_window = std::make_unique<MainWindow>(m_log, m_settings, m_folders.cache);
    m_window->actions().setChosenKeys(ActionCatalog::fromTexts(m_settings.value(settings::kShortcuts)));
    connectWindow();
    showRecent();
    qApp->installEventFilter(&m_guideKey);
    connect(&m_desktop, &DesktopLook::changed, this, [this] {
        if (m_settings.value(settings::kTheme) == QStringLiteral("system"))
            showLook();
    });
    connect(&m_desktop, &DesktopLook::motionChanged, this, [this] { m_window->setGliding(!m_desktop.isStill()); });
    m_desktop.follow();
}

Application::~Application()
{
    m_looking.stop();
    m_opening.stop();
    m_recovering.stop();
    m_exporting.stop();
    m_snapshots.reset();
    m_window->setWorkspace(nullptr);
    m_window.reset();
    // What was on its way must not end with the event queue of a closing program, where nothing may be posted any more.
    jobPool().waitForDone();
    layerPool().waitForDone();
    m_lookingPool->waitForDone();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::removeTranslator(&m_qtWords);
    if (!m_claims.waitForReleases(kFolderPatience))
        qInfo("The folder of a plan does not answer; the lock beside the plan ends with the program");
}

void Application::start(const QStringList& files)
{
    m_window->show();
    m_wishes = files;
    m_patience.start(kStartPatience);
    offerRecovery(true);
}

void Application::openWishes()
{
    const QStringList files = std::exchange(m_wishes, {});
    const bool isIdle = !m_window->workspace() && !m_opening.isRunning(); // nobody was quicker
    if (!files.isEmpty())
        takeFiles(files);
    else if (isIdle)
        showAtStart();
}

/// What was chosen for a start without files; the start page stands already.
void Application::showAtStart()
{
    const QString what = m_settings.value(settings::kAtStart);
    if (what == QStringLiteral("new"))
        newPlan();
    else if (what == QStringLiteral("last") && !m_recent.plans().empty())
        open(m_recent.plans().front().path);
}

void Application::connectWindow()
{
    const auto on = [this](const char* id, auto act) {
        connect(&m_window->actions().action(QString::fromLatin1(id)), &QAction::triggered, this, act);
    };
    on("file.new", [this] { newPlan(); });
    on("file.open", [this] {
        const QString path = askForPlan(tr("Open plan"));
        if (!path.isEmpty())
            open(path);
    });
    on("file.sample", [this] { openSample(); });
    on("file.save", [this] { save(); });
    on("file.saveAs", [this] { saveAs(); });
    on("file.revert", [this] { revert(); });
    on("file.properties", [this] { showProperties(); });
    on("file.import", [this] { importFiles({}); });
    on("file.reference", [this] { importFiles({}, ImportRole::Reference); });
    on("file.versions", [this] { restoreVersion(); });
    on("file.recover", [this] { offerRecovery(false); });
    on("file.exportCsv", [this] { exportTable(); });
    on("file.exportMap", [this] { exportMap(); });
    on("file.report", [this] { showReport(); });
    on("file.close", [this] { closePlan(); });
    on("file.quit", [this] { quit(); });
    on("edit.preferences", [this] { showPreferences(); });
    on("view.dark", [this](bool dark) { setTheme(dark ? QStringLiteral("dark") : QStringLiteral("light")); });
    on("view.darkMap", [this](bool dark) { setMapDark(dark); });
    on("view.english", [this] { setLanguage(Language::English, true); });
    on("view.chinese", [this] { setLanguage(Language::Chinese, true); });
    on("help.log", [this] { showLogFile(); });
    on("help.about", [this] {
        m_log.add(MessageKind::Info,
                  tr("Riparia %1: plans of river and greenway remediation. Free software, GPL 3 or later.")
                      .arg(QCoreApplication::applicationVersion()));
    });
    connect(m_window.get(), &MainWindow::closeWanted, this, &Application::quit);
    connect(m_window.get(), &MainWindow::filesDropped, this, &Application::takeFiles);
    connect(m_window.get(), &MainWindow::referencesDropped, this, [this](const QStringList& paths) {
        whenFree([this, paths] { importFiles(paths, ImportRole::Reference); });
    });
    connect(&m_window->cells().opening(), &ProgressCell::cancelled, this, [this] { m_opening.stop(); });
    connect(&m_window->cells().exporting(), &ProgressCell::cancelled, this, [this] { m_exporting.stop(); });
    WelcomePage& welcome = m_window->welcome();
    connect(&welcome, &WelcomePage::openWanted, this, &Application::open);
    connect(&welcome, &WelcomePage::locateWanted, this, &Application::locate);
    connect(&welcome, &WelcomePage::removeWanted, this, [this](const QString& path) {
        m_recent.remove(path);
        showRecent();
    });
    connect(&welcome, &WelcomePage::pinWanted, this, [this](const QString& path, bool pinned) {
        m_recent.setPinned(path, pinned);
        showRecent();
    });
    connect(&welcome, &WelcomePage::languageWanted, this, [this](const QString& code) {
        setLanguage(parseLanguage(toUtf8(code)).value_or(Language::English), true);
    });
}

Authorship Application::authorship() const
{
    QString author = m_settings.value(settings::kAuthor);
    if (author.isEmpty())
        author = qEnvironmentVariable("USER");
    return Authorship::byClock(author, [] { return QDateTime::currentDateTimeUtc(); });
}

bool Application::isFree() const
{
    return !m_isWaiting && !QApplication::activeModalWidget();
}

void Application::whenFree(std::function<void()> act)
{
    if (isFree())
        act();
    else
        QTimer::singleShot(kBetweenTries, this, [this, act = std::move(act)] { whenFree(act); });
}

void Application::comeForward(const QString& token)
{
    const ActivationToken shown(token);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    QWidget* asking = QApplication::activeModalWidget();
    QWidget& front = asking ? *asking : *m_window;
    front.raise();
    front.activateWindow();
}

void Application::takeFiles(const QStringList& paths)
{
    if (!isFree()) { // another start of the program, in the middle of something
        whenFree([this, paths] { takeFiles(paths); });
        return;
    }
    // A start without files only raises the window.
    m_window->raise();
    m_window->activateWindow();
    if (paths.isEmpty())
        return;
    if (paths.front() == kNewPlanWord) {
        newPlan();
        return;
    }
    if (paths.front() == kSampleWord) {
        openSample();
        return;
    }
    QStringList plans;
    QStringList others;
    for (const QString& path : paths)
        (PlanFile::isPlan(path) ? plans : others) += QFileInfo(path).absoluteFilePath();
    if (plans.isEmpty()) {
        importFiles(others);
        return;
    }
    const QString plan = plans.takeFirst();
    openWith(plan, others + plans);
}

void Application::showPreferences()
{
    PreferencesDialog dialog(m_settings, m_window.get());
    connect(&dialog, &PreferencesDialog::languageChosen, this, [this](const QString& code) {
        const auto language = parseLanguage(toUtf8(code));
        if (!language)
            m_settings.clear(settings::kLanguage);
        setLanguage(
            language.value_or(languageOfLocale(qgetenv("LC_ALL").toStdString(), qgetenv("LC_MESSAGES").toStdString(),
                                               qgetenv("LANG").toStdString())),
            language.has_value());
    });
    connect(&dialog, &PreferencesDialog::themeChosen, this, &Application::setTheme);
    connect(&dialog, &PreferencesDialog::mapLookChosen, this, &Application::setMapLook);
    connect(&dialog, &PreferencesDialog::textPercentChosen, this, &Application::setTextPercent);
    connect(&dialog, &PreferencesDialog::lengthUnitChosen, this,
            [this](const QString& code) { chooseUnit(settings::kLengthUnit, code); });
    connect(&dialog, &PreferencesDialog::areaUnitChosen, this,
            [this](const QString& code) { chooseUnit(settings::kAreaUnit, code); });
    connect(&dialog, &PreferencesDialog::moneyUnitChosen, this,
            [this](const QString& code) { chooseUnit(settings::kMoneyUnit, code); });
    connect(&dialog, &PreferencesDialog::chainageChosen, this,
            [this](const QString& form) { chooseUnit(settings::kChainage, form); });
    connect(&dialog, &PreferencesDialog::atStartChosen, this,
            [this](const QString& what) { m_settings.set(settings::kAtStart, what); });
    connect(&dialog, &PreferencesDialog::authorChosen, this,
            [this](const QString& name) { m_settings.set(settings::kAuthor, name); });
    connect(&dialog, &PreferencesDialog::edgePanChosen, this, [this](bool on) {
        m_settings.set(settings::kEdgePan, on);
        if (m_window->workspace())
            m_window->workspace()->canvas().setEdgePan(on);
    });
    connect(&dialog, &PreferencesDialog::keepPreviousChosen, this,
            [this](bool on) { m_settings.set(settings::kKeepPrevious, on); });
    connect(&dialog, &PreferencesDialog::shortcutsWanted, this, [this, &dialog] { chooseShortcuts(&dialog); });
    dialog.exec();
}

void Application::chooseUnit(const Setting<QString>& setting, const QString& code)
{
    m_settings.set(setting, code);
    m_window->showUnits();
}

void Application::chooseShortcuts(QWidget* parent)
{
    ShortcutsDialog dialog(m_window->actions(), parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_window->actions().setChosenKeys(dialog.keys());
    m_settings.set(settings::kShortcuts, ActionCatalog::toTexts(dialog.keys()));
}

void Application::keepMessage(const Message& message)
{
    static constexpr const char* kKinds[] = {"info", "done", "warning", "error"};
    if (m_logFile.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
                        QLatin1String(kKinds[static_cast<int>(message.kind)]), message.text)) {
        m_logFails = false;
        return;
    }
    if (!std::exchange(m_logFails, true)) // once, for saying so is a message too
        m_log.add(MessageKind::Warning, tr("The log file cannot be written: %1").arg(m_logFile.path()));
}

void Application::showLogFile()
{
    const QString path = QDir::toNativeSeparators(m_logFile.path());
    const QString text = tr("Messages are kept in %1").arg(path);
    m_log.add(MessageKind::Info, text, {{tr("Copy path"), [path] { QApplication::clipboard()->setText(path); }}});
    if (!m_window->workspace())
        m_window->showOnWelcome(text);
}

void Application::setLanguage(Language language, bool remember)
{
    if (remember)
        m_settings.set(settings::kLanguage, fromUtf8(toString(language)));
    // Out with the old one first: each of the two tells every widget to find its words anew.
    m_translation.reset();
    QCoreApplication::removeTranslator(&m_qtWords);
    const bool hasQtWords = loadQtWords(m_qtWords, language, qtWordsFolders());
    if (hasQtWords)
        QCoreApplication::installTranslator(&m_qtWords);
    m_translation.emplace(language);
    if (!hasQtWords && language != Language::English) { // nothing to interrupt anybody for
        Message lack;
        lack.kind = MessageKind::Warning;
        lack.text = tr("Buttons of Qt's own dialogs stay English: its translation is not installed.");
        keepMessage(lack);
    }
    if (m_window)
        showRecent();
}

bool Application::isDark() const
{
    const QString theme = m_settings.value(settings::kTheme);
    return theme == QStringLiteral("dark") || (theme == QStringLiteral("system") && m_desktop.isDark());
}

void Application::applyLook()
{
    const Theme& theme = Theme::of(isDark() ? ThemeKind::Dark : ThemeKind::Light);
    QApplication::setFont(Theme::baseFont(m_settings.value(settings::kTextPercent)));
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
}

void Application::setTheme(const QString& theme)
{
    m_settings.set(settings::kTheme, theme);
    showLook();
}

void Application::setMapLook(const QString& look)
{
    m_settings.set(settings::kMapLook, look);
    m_window->showMapLook();
}

/// As the window again where that is the same: then the map goes on following it.
void Application::setMapDark(bool dark)
{
    setMapLook(dark == isDark() ? QStringLiteral("auto") : dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

void Application::showLook()
{
    applyLook();
    m_window->actions().action(QStringLiteral("view.dark")).setChecked(isDark());
    m_window->refreshLook();
}

void Application::setTextPercent(int percent)
{
    m_settings.set(settings::kTextPercent, percent);
    applyLook();
    m_window->refreshSize();
}

void Application::showBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) == busy)
        return;
    if (busy)
        QApplication::setOverrideCursor(Qt::BusyCursor);
    else
        QApplication::restoreOverrideCursor();
}

void Application::report(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        m_log.add(MessageKind::Error, ErrorText::sentence(error));
    // On the welcome page there is no map to lay a message on.
    if (!m_window->workspace() && error.code != ErrorCode::Cancelled)
        m_window->showOnWelcome(ErrorText::sentence(error));
}

void Application::remember(const RecentPlan& plan)
{
    m_recent.add(plan);
    showRecent();
}

/// Its file managers and start menus list what was opened lately. The copy of the sample is none of the user's files.
void Application::tellDesktop(const QString& plan)
{
    if (m_folders.recent.isEmpty() || plan.startsWith(m_folders.data + u'/'))
        return;
    const OpenedFile file{plan, QStringLiteral("application/x-riparia"),
                          QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    m_lookingPool->start([list = m_folders.recent, file] { rememberOnDesktop(list, file); });
}

void Application::showRecent()
{
    m_settings.set(settings::kRecentPlans, m_recent.toTexts());
    m_window->welcome().setPlans(m_recent);
}

QString Application::folderForDialogs() const
{
    const QString folder = m_settings.value(settings::kFolder);
    if (!folder.isEmpty())
        return folder;
    // A desktop may name a folder that nobody has made.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void Application::rememberFolder(const QString& file)
{
    m_settings.set(settings::kFolder, QFileInfo(file).absolutePath());
}

QString Application::askForPlan(const QString& title)
{
    const QString path =
        QFileDialog::getOpenFileName(m_window.get(), title, folderForDialogs(), tr("Plans (*.gpkg);;All files (*)"));
    if (!path.isEmpty())
        rememberFolder(path);
    return path;
}

void Application::locate(const QString& path)
{
    const QString found = askForPlan(tr("Where is %1 now?").arg(QFileInfo(path).fileName()));
    if (found.isEmpty())
        return;
    m_recent.relocate(path, found);
    showRecent();
    open(found);
}

} // namespace riparia
