// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/FileRunner.h"
#include "app/document/PlanClaims.h"
#include "app/document/PlanSnapshots.h"
#include "app/exchange/PlanExport.h"
#include "app/jobs/LatestJob.h"
#include "app/panels/MessageLog.h"
#include "app/settings/LogFile.h"
#include "app/settings/RecentPlans.h"
#include "app/settings/SettingsStore.h"
#include "app/shell/DesktopLook.h"
#include "app/shell/GuideWindow.h"
#include "app/shell/MainWindow.h"
#include "app/text/Language.h"

#include "core/io/journal/LeftJournal.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QTranslator>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

class PlanDocument;
enum class ImportRole;
struct ReportRequest;

/// Where the program keeps what is not a plan.
struct Folders {
    QString settings; ///< file
    QString data;     ///< the copy of the sample
    QString cache;    ///< pictures of plans
    QString recovery; ///< journals of what is not saved
    QString recent{}; ///< file: the desktop's list of recent files; "" = none is kept

    static Folders usual();
    static Folders inside(const QString& folder); ///< all in one place: tests, portable use
};

/// What a start may ask for instead of files; paths are absolute.
inline const QString kNewPlanWord = QStringLiteral("--new-plan");
inline const QString kSampleWord = QStringLiteral("--sample");

/// The only composer: makes the long-lived objects, opens and closes plans, switches language, theme and text size while everything stays.
class Application : public QObject {
    Q_OBJECT

public:
    explicit Application(Folders folders);
    ~Application() override;

    /// Shows the window and opens the first of these files; without any, what the settings say. What a crash has left is offered before that, if it is
    /// found at once; a folder that takes long is not waited for.
    void start(const QStringList& files);

    MainWindow& window() { return *m_window; }
    SettingsStore& settings() { return m_settings; }
    MessageLog& log() { return m_log; }
    DesktopLook& desktop() { return m_desktop; }
    /// Of the plan that is open; null when none is.
    PlanSnapshots* snapshots() { return m_snapshots.get(); }
    const RecentPlans& recent() const { return m_recent; }

    /// Asks about unsaved changes first, and again about what was edited meanwhile. The file is read in the background; opened() or a message tells the
    /// outcome. A GeoPackage that is no plan is imported.
    void open(const QString& path);
    void openSample();
    void newPlan();
    /// False when it was not saved: no file chosen, or an error (a message says which).
    bool save();
    bool saveTo(const QString& path);
    bool saveAs();
    void revert();
    /// Shows the welcome page; false when the user would rather stay.
    bool closePlan();
    void quit();

    /// Files dropped on the window, or handed over by a second start: a plan is opened, everything else is imported. One of the words alone: a new plan,
    /// the sample. Not before a question or a file that is waited for is done with.
    void takeFiles(const QStringList& paths);
    /// Brings the window, or the question it has open, before those of other programs, as far as the desktop lets it with this token.
    void comeForward(const QString& token);
    /// Asks for files when there are none; into the plan that is open, else into a new one. `role`: what they become; none = what their geometry suggests.
    void importFiles(QStringList paths, std::optional<ImportRole> role = {});
    /// Looks for what programs that ended without being asked, or plans closed without saving, have left, and offers it when it is found. `onlyCrashed`:
    /// nothing happens when there is nothing of the first kind, and who is at work already is told, not asked.
    void offerRecovery(bool onlyCrashed);

    void setLanguage(Language language, bool remember);
    /// "light", "dark", "system".
    void setTheme(const QString& theme);
    /// Of the map alone: "auto" = as the window, "light", "dark".
    void setMapLook(const QString& look);
    void setTextPercent(int percent);

Q_SIGNALS:
    void opened();
    /// The end of offerRecovery().
    void recoveryOffered(bool isBeingOpened);

private:
    /// A plan that is on its way.
    struct Opening {
        QString path;
        QStringList imports;            ///< into it, once it is open
        int number = 0;                 ///< see m_opened
        Plan asked;                     ///< the plan that was open then, which was asked about
        std::optional<QString> savedAt; ///< when it was saved last
    };

    /// Lets the window live while the file of the plan is written or read.
    FileRunner patiently(const QString& title);
    void connectWindow();
    /// Nothing with an event loop of its own (a question, a file that is waited for) depends on the plan that is open.
    bool isFree() const;
    /// At once, or as soon as isFree().
    void whenFree(std::function<void()> act);
    /// `imports`: more files, into the plan once it is open; plans among them are left alone, which is said.
    void openWith(const QString& path, const QStringList& imports);
    void openAfter(std::function<Result<void>()> prepare, const QString& path, const QStringList& imports = {});
    void takeOpened(const Opening& opening, Result<std::unique_ptr<PlanDocument>> document);
    bool mayReplace(const Plan& asked);
    void sayLeftAlone(const QStringList& paths);
    void showBusy(bool busy);
    void adopt(std::unique_ptr<PlanDocument> document);
    void retire();
    bool mayClose();
    void exportTable();
    QString chooseExportFile(const ExportOrder& order);
    /// With the ways to see the file.
    void tellWritten(const QString& sentence, const QString& path);
    void exportMap();
    void showReport();
    void rememberReport(PlanDocument& document, const ReportRequest& request);
    void restoreVersion();
    void keepSnapshots(PlanDocument& document);
    void sayReadOnly(const PlanDocument& document);
    void showProperties();
    void nameAfter(const QString& path);
    void takeIn();
    void sayForeignEdits();
    void showForeignEdits();
    void sayConflicts(const std::vector<std::string>& conflicts);
    void showPreferences();
    void chooseUnit(const Setting<QString>& setting, const QString& code);
    void chooseShortcuts(QWidget* parent);
    void keepMessage(const Message& message);
    void showLogFile();
    void remember(const RecentPlan& plan);
    void tellDesktop(const QString& plan);
    void showRecent();
    void savePicture(Workspace& workspace);
    void report(const Error& error);
    void logIssues(const Issues& issues);
    QString folderForDialogs() const;
    void rememberFolder(const QString& file);
    QString askForPlan(const QString& title);
    void openWishes();
    void showAtStart();
    void takeLeft(std::vector<LeftJournal> left);
    bool offerLeft(std::vector<LeftJournal> left, bool isAsked);
    void recover(LeftJournal left);
    void takeRecovered(Result<RecoveredDocument> recovered);
    void adoptRecovered(RecoveredDocument recovered);
    Authorship authorship() const;
    bool isDark() const;
    void applyLook();
    void showLook();
    void setMapDark(bool dark);
    void locate(const QString& path);

    Folders m_folders;
    DesktopLook m_desktop; // before a palette of ours is set
    SettingsStore m_settings;
    RecentPlans m_recent;
    MessageLog m_log;
    LogFile m_logFile;
    bool m_logFails = false; // the disk does not take it, which was said
    std::optional<TranslationScope> m_translation;
    QTranslator m_qtWords;
    GuideKey m_guideKey;
    PlanClaims m_claims; // of the plan that is open and of those on their way
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PlanSnapshots> m_snapshots; // of the document of the window, gone before it
    QStringList m_wishes;                       // files to open at the start
    QTimer m_patience;                          // runs while they wait for what a crash may have left
    QThreadPool* m_lookingPool; // one thing at a time: a folder that does not answer holds up nobody else
    bool m_isLeftAsked = false; // by the user
    LatestJob<std::vector<LeftJournal>> m_looking;
    LatestJob<std::unique_ptr<PlanDocument>> m_opening;
    LatestJob<RecoveredDocument> m_recovering;
    LatestJob<Exported> m_exporting;
    int m_opened = 0;         // how many openings were begun: of those that wait only the last one counts
    bool m_isBusy = false;    // the pointer says so
    bool m_isWaiting = false; // for the file of the plan, with an event loop of its own
};

} // namespace riparia
