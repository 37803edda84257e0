// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/BatchEditDialog.h"
#include "app/dialogs/MapExportDialog.h"
#include "app/dialogs/PasteDialog.h"
#include "app/dialogs/SchemeDialog.h"
#include "app/dialogs/SchemeFigures.h"
#include "app/models/EntityEdits.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/FieldSet.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/ExportDialog.h"
#include "app/shell/GuideWindow.h"
#include "app/shell/PlanPropertiesDialog.h"
#include "app/shell/PreferencesDialog.h"
#include "app/shell/RecoveryDialog.h"
#include "app/shell/ScenarioNameDialog.h"
#include "app/shell/ShortcutsDialog.h"
#include "app/shell/VersionsDialog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// Pictures of dialogs with the sample for the eye: RIPARIA_PICTURES names the folder they are written to.
class DialogPictures : public QObject {
    Q_OBJECT

    static void save(QWidget& dialog, const QString& folder, const char* name, const QString& ending)
    {
        dialog.show();
        QTest::qWait(80);
        QVERIFY(dialog.grab().save(folder + u'/' + QLatin1String(name) + ending));
    }

    static void write(WindowBench& bench, const QString& folder, const QString& ending)
    {
        BatchEditDialog batch(bench.workspace().panels(), bench.segments(), &bench.window());
        auto* status = batch.findChild<QComboBox*>(QStringLiteral("field_status"));
        status->setCurrentIndex(status->findData(QStringLiteral("completion")));
        Q_EMIT status->activated(status->currentIndex());
        save(batch, folder, "batch", ending);
        const std::string key = bench.document().network().rivers().front().key;
        const QString river = QString::fromStdString(key);
        PasteDialog paste(bench.workspace().panels(),
                          river + QStringLiteral("\tＫ０＋０００～Ｋ０＋３５０\t左岸\tM07\tNorth reach\n") + river +
                              QStringLiteral("\tK0+400\tK0+900\tright\nNowhere\t1\t2\n") + river +
                              QStringLiteral("\tsoon\tK1+200\tboth\n"),
                          &bench.window());
        QTRY_VERIFY(!paste.isReading());
        save(paste, folder, "paste", ending);
        ShortcutsDialog shortcuts(bench.window().actions(), &bench.window());
        save(shortcuts, folder, "shortcuts", ending);
        PreferencesDialog preferences(bench.application.settings(), &bench.window());
        save(preferences, folder, "preferences", ending);
        ExportSubject subject;
        subject.selected = 3;
        subject.crs = *Crs::fromEpsg(4490);
        subject.middle = Point{113.9, 22.8};
        ExportDialog exports(subject, {}, &bench.window());
        save(exports, folder, "export", ending);
        auto* format = exports.findChild<QComboBox*>(QStringLiteral("exportFormat"));
        format->setCurrentIndex(format->findData(static_cast<int>(ExportFormat::Dxf)));
        exports.findChild<QComboBox*>(QStringLiteral("exportCrs"))->setCurrentText(QStringLiteral("EPSG:4490"));
        exports.accept();
        save(exports, folder, "export-dxf", ending);
        writeScenarios(bench, folder, ending);
        writeHistory(bench, folder, ending);
        GuideWindow guide(GuideBook::usualFolder(), &bench.window());
        guide.showPage(QStringLiteral("index.html"));
        save(guide, folder, "guide", ending);
        guide.showPage(QStringLiteral("counting.html#order"));
        save(guide, folder, "guide-counting", ending);
        MapSheetRequest request;
        request.count = bench.workspace().totals().request();
        request.language = installedLanguage();
        request.generated = QDateTime(QDate(2023, 3, 20), QTime(8, 0), Qt::UTC);
        MapExportDialog map(bench.document().plan(), request, bench.workspace().canvas().viewport().extent(),
                            QStringLiteral("map"), {}, &bench.window());
        QSignalSpy painted(&map.preview(), &ReportPreview::painted);
        map.show();
        QTRY_VERIFY_WITH_TIMEOUT(map.sheet() != nullptr && !painted.isEmpty(), 60'000);
        save(map, folder, "map-export", ending);
    }

    static void writeScenarios(WindowBench& bench, const QString& folder, const QString& ending)
    {
        const PlanScenarios scenarios(bench.document());
        const auto choices = scenarios.all();
        CompareWindow compare(bench.workspace().panels(), &bench.window());
        compare.compare(Uuid(), choices.back().id);
        compare.resize(1100, 720);
        compare.show();
        QTRY_VERIFY_WITH_TIMEOUT(
            compare.comparison() && compare.canvasA().isFullyDrawn() && compare.canvasB().isFullyDrawn(), 60'000);
        save(compare, folder, "compare", ending);
        compare.findChild<QTabWidget*>()->setCurrentIndex(1);
        save(compare, folder, "compare-works", ending);
        ScenarioNameDialog name(
            QStringLiteral("Duplicate"), scenarios.freeName(Uuid()),
            QCoreApplication::translate("riparia::ScenarioBox", "Duplicate"),
            [&](const QString& typed) { return scenarios.whyNot(typed, Uuid()); }, &bench.window());
        save(name, folder, "scenario-name", ending);
        PlanPropertiesDialog properties(bench.document().plan(), bench.document().path(), &bench.window());
        save(properties, folder, "properties", ending);
        SchemeDialog schemes(bench.workspace().panels(), &bench.window());
        QTRY_VERIFY_WITH_TIMEOUT(!schemes.figures().isCounting(), 60'000);
        save(schemes, folder, "schemes", ending);
        name.findChild<QLineEdit*>()->setText(choices.back().name);
        save(name, folder, "scenario-taken", ending);
    }

    static void writeHistory(WindowBench& bench, const QString& folder, const QString& ending)
    {
        const QTemporaryDir root;
        {
            const auto left =
                PlanDocument::open(bench.document().path(), bench.document().authorship(), {}, root.path());
            const auto edit = editField(**left, {bench.segments().front()}, "remarks", QStringLiteral("x"));
            QVERIFY(edit && (*left)->edit(edit->changes, edit->text));
            const auto fresh =
                PlanDocument::blank(QStringLiteral("长河整治规划"), bench.document().authorship(), root.path());
            fresh->parkSketch("a sketch");
        }
        RecoveryDialog recovery(LeftJournal::find(root.path().toStdString()), &bench.window());
        save(recovery, folder, "recovery", ending);
        VersionsDialog versions({{1, "2026-03-02T08:15:00Z", "Li Na", "", 412, 0},
                                 {2, "2026-03-09T16:40:00Z", "王工", "Before the review", 3, 0},
                                 {3, "2026-03-10T09:05:00Z", "Li Na", "", 1, 0}},
                                {{{}, QStringLiteral("2026-03-10T09:35:00Z"), 7, 0}}, &bench.window());
        save(versions, folder, "versions", ending);
        VersionsDialog none({}, {}, &bench.window());
        save(none, folder, "versions-none", ending);
    }

private Q_SLOTS:
    void write()
    {
        const QString folder = qEnvironmentVariable("RIPARIA_PICTURES");
        if (folder.isEmpty())
            QSKIP("RIPARIA_PICTURES names no folder");
        QVERIFY(QDir().mkpath(folder));
        WindowBench bench;
        for (const Language language : {Language::English, Language::Chinese}) {
            bench.application.setLanguage(language, false);
            for (const char* theme : {"light", "dark"}) {
                bench.application.setTheme(QLatin1String(theme));
                write(bench, folder,
                      u'-' + QLatin1String(theme) +
                          QLatin1String(language == Language::Chinese ? "-zh.png" : "-en.png"));
            }
        }
        bench.application.setTheme(QStringLiteral("light"));
    }
};

RIPARIA_TEST(DialogPictures)
#include "DialogPictures.moc"
