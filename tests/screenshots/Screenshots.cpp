// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window through its scenes and writes what it looks like: riparia_screenshots FOLDER [guide | scaled |
// dialogs]. With the second word, only the pictures of the guide, those that show the scale of the screen (QT_SCALE_FACTOR), or the dialogs. See ./dev screenshots.
#include "app/canvas/MapCanvas.h"
#include "app/dialogs/BatchEditDialog.h"
#include "app/dialogs/ImportPanel.h"
#include "app/dialogs/PasteDialog.h"
#include "app/dialogs/ReportDialog.h"
#include "app/panels/FilterBar.h"
#include "app/panels/MessageOverlay.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/shell/CheatSheet.h"
#include "app/shell/CommandPalette.h"
#include "app/shell/ExportDialog.h"
#include "app/shell/ImportDock.h"
#include "app/shell/PreferencesDialog.h"
#include "tests/screenshots/DialogScenes.h"
#include "tests/screenshots/Studio.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>
#include <cstdio>
#include <functional>

using namespace riparia;

namespace {

void welcome(Application& application, Studio& studio)
{
    for (const auto& [language, code] : {std::pair(Language::English, "en"), std::pair(Language::Chinese, "zh")}) {
        application.setLanguage(language, false);
        for (const char* theme : {"light", "dark"}) {
            application.setTheme(QLatin1String(theme));
            studio.shoot(QStringLiteral("welcome-%1-%2").arg(QLatin1String(theme), QLatin1String(code)));
        }
    }
    application.setTheme(QStringLiteral("light"));
    application.setLanguage(Language::English, false);
}

void mainScenes(Application& application, Studio& studio)
{
    for (const auto& [language, code] : {std::pair(Language::English, "en"), std::pair(Language::Chinese, "zh")}) {
        application.setLanguage(language, false);
        for (const char* theme : {"light", "dark"}) {
            application.setTheme(QLatin1String(theme));
            studio.selectFirst(1);
            studio.shoot(QStringLiteral("main-%1-%2").arg(QLatin1String(theme), QLatin1String(code)));
        }
        application.setTheme(QStringLiteral("light"));
        studio.hoverRiver();
        studio.shoot(QStringLiteral("tracker-light-%1").arg(QLatin1String(code)));
        studio.beginSegment();
        studio.shoot(QStringLiteral("drawing-light-%1").arg(QLatin1String(code)));
        studio.endSegment();
        studio.selectFirst(3);
        studio.shoot(QStringLiteral("several-light-%1").arg(QLatin1String(code)));
        studio.window().workspace()->document().selection().clear();
        studio.size(1024, 640);
        studio.shoot(QStringLiteral("small-light-%1").arg(QLatin1String(code)));
        studio.size(1280, 720);
        studio.shoot(QStringLiteral("medium-light-%1").arg(QLatin1String(code)));
        studio.size(1440, 900);
    }
    application.setLanguage(Language::English, false);
}

/// Chainage at three scales, each before and after the map was moved: the ticks stay where they are on the river. Works beside the arrows of the
/// water, then where nobody has confirmed which way it flows.
void mapScenes(Studio& studio)
{
    Workspace& workspace = *studio.window().workspace();
    MapCanvas& canvas = workspace.canvas();
    for (const int denominator : {5'000, 10'000, 25'000}) {
        const QString name = QStringLiteral("ticks-%1-%2").arg(denominator);
        studio.showRiver(0.4, denominator);
        studio.shoot(name.arg(QStringLiteral("before")), &canvas);
        canvas.setViewport(canvas.viewport().movedBy({-130, 70}));
        studio.shoot(name.arg(QStringLiteral("after")), &canvas);
    }
    PlanDocument& document = workspace.document();
    studio.showRiver(0.4, 5'000);
    studio.shoot(QStringLiteral("banks-confirmed"), &canvas);
    const auto held = document.plan().rivers().find(studio.idOf(studio.longestRiver()));
    PlanRiver unconfirmed = *held;
    unconfirmed.river.directionConfirmed = false;
    ChangeSet changes;
    changes.replace(held, std::move(unconfirmed));
    if (!document.edit(changes, "A direction that is not known"))
        std::fprintf(stderr, "the river of the scene cannot be changed\n");
    studio.shoot(QStringLiteral("banks-unconfirmed"), &canvas);
    document.undoStack().undo();
    canvas.zoomToAll();
}

/// Icons, text and lines of the map on a screen of this scale.
void scaledScenes(Studio& studio)
{
    const QString percent = QString::number(std::lround(studio.window().devicePixelRatioF() * 100));
    studio.size(1024, 640);
    studio.selectFirst(1);
    studio.shoot(QStringLiteral("scaled-main-") + percent);
    studio.window().workspace()->document().selection().clear();
    studio.showRiver(0.4, 10'000);
    studio.shoot(QStringLiteral("scaled-map-") + percent, &studio.window().workspace()->canvas());
}

/// A new plan, then the import of the sample's rivers from a shapefile without .prj.
void importScenes(Application& application, Studio& studio, const QString& folder)
{
    const QString source = QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers");
    const QString file = folder + QStringLiteral("/rivers.shp");
    for (const char* ending : {".shp", ".shx", ".dbf"})
        QFile::copy(source + QLatin1String(ending), folder + QStringLiteral("/rivers") + QLatin1String(ending));
    for (const auto& [language, code] : {std::pair(Language::English, "en"), std::pair(Language::Chinese, "zh")}) {
        application.setLanguage(language, false);
        const auto name = [code = QLatin1String(code)](const char* scene) {
            return QString(QLatin1String(scene) + u'-' + code);
        };
        application.newPlan();
        studio.shoot(name("empty"));
        application.importFiles({source + QStringLiteral(".shp")});
        studio.settleImport();
        studio.shoot(name("import"));
        application.closePlan();
        application.newPlan();
        application.importFiles({file});
        studio.settleImport();
        studio.shoot(name("import-without-crs"));
        application.closePlan();
    }
    application.setLanguage(Language::English, false);
}

void smallParts(Application& application, Studio& studio)
{
    MainWindow& window = studio.window();
    Workspace& workspace = *window.workspace();
    for (const auto& [language, code] : {std::pair(Language::English, "en"), std::pair(Language::Chinese, "zh")}) {
        application.setLanguage(language, false);
        const auto name = [code = QLatin1String(code)](const char* scene) {
            return QString(QLatin1String(scene) + u'-' + code);
        };
        if (!workspace.totals().setFilter(QStringLiteral("class = completed and river = DS")))
            std::fprintf(stderr, "the filter of the scene is not understood\n");
        window.log().add(MessageKind::Warning, QObject::tr("A message"), {{QObject::tr("Undo"), [] {}}});
        studio.shoot(name("filter"));
        workspace.overlay().clear();
        workspace.filterBar().clear();
        workspace.filterBar().edit();
        auto* field = workspace.filterBar().findChild<QLineEdit*>(QStringLiteral("filterField"));
        field->setText(QStringLiteral("status = = completed"));
        QTest::keyClick(field, Qt::Key_Return);
        studio.shoot(name("filter-error"));
        workspace.filterBar().clear();
        CommandPalette palette(window.actions(), &window);
        palette.field().setText(QStringLiteral("s"));
        studio.shoot(name("palette"), &palette);
        PreferencesDialog preferences(application.settings(), &window);
        studio.shoot(name("preferences"), &preferences);
        CheatSheet sheet(window.actions(), &window);
        studio.shoot(name("shortcuts"), &sheet);
        ExportDialog exports({}, {}, &window);
        studio.shoot(name("export"), &exports);
    }
    application.setLanguage(Language::English, false);
    application.setTextPercent(150);
    studio.shoot(QStringLiteral("large-text-en"));
    application.setTextPercent(100);
}

/// The report beside its controls, once its pages are made.
void shootReport(Studio& studio, Workspace& workspace, Language language, const QString& name)
{
    ReportRequest request;
    request.count = workspace.totals().request();
    request.languages = {language};
    request.generated = QDateTime(QDate(2023, 3, 20), QTime(8, 0), Qt::UTC);
    ReportDialog dialog(workspace.document().plan(), request, QStringLiteral("report.pdf"), {}, &studio.window());
    dialog.resize(960, 620);
    dialog.show();
    QElapsedTimer time;
    time.start();
    while (!dialog.report() && time.elapsed() < kPatience)
        QTest::qWait(50);
    QTest::qWait(500); // the page before the reader
    studio.shoot(name, &dialog);
}

void guideDialogs(Studio& studio, Language language, const std::function<QString(const char*)>& name)
{
    Workspace& workspace = *studio.window().workspace();
    studio.selectFirst(3);
    BatchEditDialog several(workspace.panels(), workspace.document().selection().ids(), &studio.window());
    several.resize(560, 560);
    studio.shoot(name("several"), &several);
    workspace.document().selection().clear();
    const QString rows =
        language == Language::English
            ? QStringLiteral("river\tfrom\tto\tbank\tstatus\n丁山河\tK0+350\tK1+120\tleft\tplanned\n"
                             "Huangsha River\tK4+000\tK4+800\tboth\tcompleted\n丁山河\tK9+000\tK9+500\n")
            : QStringLiteral("河流\t起点\t终点\t岸别\t状态\n丁山河\tK0+350\tK1+120\t左岸\t规划\n"
                             "黄沙河\tK4+000\tK4+800\t两岸\t完工\n丁山河\tK9+000\tK9+500\n");
    PasteDialog paste(workspace.panels(), rows, &studio.window());
    paste.resize(620, 520);
    studio.shoot(name("paste"), &paste);
    ExportDialog exports({}, {}, &studio.window());
    studio.shoot(name("export"), &exports);
    shootReport(studio, workspace, language, name("report"));
}

/// The pictures of resources/guide, on a window that is small enough to be read when it is a picture on a page.
void guideScenes(Application& application, Studio& studio, const QString& folder, const QString& home)
{
    const QString source = QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers");
    for (const char* ending : {".shp", ".shx", ".dbf"})
        QFile::copy(source + QLatin1String(ending), home + QStringLiteral("/rivers") + QLatin1String(ending));
    for (const Language language : {Language::English, Language::Chinese}) {
        application.setLanguage(language, false);
        const QString code = language == Language::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
        QDir().mkpath(folder + u'/' + code);
        const auto name = [&code](const char* scene) { return QString(code + u'/' + QLatin1String(scene)); };
        studio.size(1280, 800);
        studio.openSample();
        studio.window().resetLayout(); // whatever the imports of the other language have left
        studio.settle();
        studio.selectFirst(1);
        studio.shoot(name("main"));
        studio.window().workspace()->document().selection().clear();
        studio.beginSegment();
        studio.shoot(name("drawing"));
        studio.endSegment();
        Workspace& workspace = *studio.window().workspace();
        if (!workspace.totals().setFilter(QStringLiteral("class = completed and river = DS")))
            std::fprintf(stderr, "the filter of the scene is not understood\n");
        studio.shoot(name("filter"));
        workspace.filterBar().clear();
        guideDialogs(studio, language, name);
        application.closePlan();
        const std::pair<QString, const char*> imports[] = {
            {source + QStringLiteral(".shp"), "import"}, {home + QStringLiteral("/rivers.shp"), "import-without-crs"}};
        for (const auto& [file, scene] : imports) {
            application.newPlan();
            application.importFiles({file});
            studio.settleImport();
            studio.shoot(name(scene));
            application.closePlan();
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    if (argc < 2) {
        std::fprintf(stderr, "riparia_screenshots FOLDER\n");
        return 2;
    }
    const QTemporaryDir home;
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    Application application(Folders::inside(home.path()));
    application.window().resize(1440, 900);
    application.start({});
    if (!QTest::qWaitForWindowExposed(&application.window()))
        return 1;
    Studio studio(application, QDir(QString::fromLocal8Bit(argv[1])));
    if (argc > 2 && QLatin1String(argv[2]) == QLatin1String("guide")) {
        guideScenes(application, studio, QString::fromLocal8Bit(argv[1]), home.path());
        return studio.isSound() ? 0 : 1;
    }
    if (argc > 2 && QLatin1String(argv[2]) == QLatin1String("scaled")) {
        studio.openSample();
        scaledScenes(studio);
        return studio.isSound() ? 0 : 1;
    }
    if (argc > 2 && QLatin1String(argv[2]) == QLatin1String("dialogs")) {
        studio.openSample();
        dialogScenes(application, studio);
        return studio.isSound() ? 0 : 1;
    }
    welcome(application, studio);
    studio.openSample();
    mainScenes(application, studio);
    mapScenes(studio);
    smallParts(application, studio);
    dialogScenes(application, studio);
    application.closePlan();
    studio.shoot(QStringLiteral("welcome-recent-light-en"));
    importScenes(application, studio, home.path());
    return studio.isSound() ? 0 : 1;
}
