// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileService.h"
#include "app/dialogs/BasemapDialog.h"
#include "app/dialogs/BatchEditDialog.h"
#include "app/dialogs/MapExportDialog.h"
#include "app/dialogs/PasteCellsDialog.h"
#include "app/dialogs/PasteDialog.h"
#include "app/dialogs/PiecesDialog.h"
#include "app/dialogs/ReportDialog.h"
#include "app/dialogs/ReportTextsDialog.h"
#include "app/dialogs/SchemeDialog.h"
#include "app/dialogs/TargetDialog.h"
#include "app/dialogs/WorksDialog.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/SummaryPanel.h"
#include "app/shell/CheatSheet.h"
#include "app/shell/CommandPalette.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/ExportDialog.h"
#include "app/shell/ForeignEditsDialog.h"
#include "app/shell/GuideWindow.h"
#include "app/shell/PlanPropertiesDialog.h"
#include "app/shell/PreferencesDialog.h"
#include "app/shell/RecoveryDialog.h"
#include "app/shell/ScenarioNameDialog.h"
#include "app/shell/ShortcutsDialog.h"
#include "app/shell/VersionsDialog.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QtTest/QtTest>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

using namespace riparia;
using namespace riparia::test;

/// Everything that opens beside the window, on the smallest screen.
class DialogSizesTest : public QObject {
    Q_OBJECT

    using Dialogs = std::vector<std::unique_ptr<QWidget>>;

    static void addEditing(WindowBench& bench, Dialogs& dialogs)
    {
        const PanelContext panels = bench.workspace().panels();
        QWidget* window = &bench.window();
        PastedCells cells;
        cells.fields = {"remarks"};
        cells.titles = {QStringLiteral("Remarks")};
        cells.rows.push_back({bench.segment("S-0001"), QStringLiteral("S-0001"), {QStringLiteral("x")}, {}, false});
        dialogs.push_back(std::make_unique<BatchEditDialog>(panels, bench.segments(), window));
        dialogs.push_back(std::make_unique<PasteCellsDialog>(panels, cells, window));
        dialogs.push_back(std::make_unique<PasteDialog>(panels, QStringLiteral("DS\tK0+400\tK0+900\tright"), window));
        dialogs.push_back(std::make_unique<TargetDialog>(panels, Uuid(), window));
        dialogs.push_back(std::make_unique<WorksDialog>(panels, Uuid(), window));
        dialogs.push_back(std::make_unique<SchemeDialog>(panels, window));
        const NumberAsked number{Quantity::RiverLength, {Cell{{}, std::nullopt, Quantity::RiverLength}}, {}};
        dialogs.push_back(std::make_unique<PiecesDialog>(panels, bench.child<SummaryPanel>("summaryPanel")->summary(),
                                                         QStringLiteral("River treated"), std::vector{number}, window));
    }

    static void addOutput(WindowBench& bench, Dialogs& dialogs)
    {
        const Plan& plan = bench.document().plan();
        const Viewport& view = bench.workspace().canvas().viewport();
        QWidget* window = &bench.window();
        ReportRequest report;
        report.count = bench.workspace().totals().request();
        report.generated = QDateTime(QDate(2023, 3, 20), QTime(8, 0), Qt::UTC);
        MapSheetRequest map;
        map.count = report.count;
        map.generated = report.generated;
        dialogs.push_back(
            std::make_unique<ReportDialog>(plan, report, QStringLiteral("report.pdf"), QString(), window));
        dialogs.push_back(std::make_unique<ReportTextsDialog>(FreeTexts{}, Language::English, window));
        dialogs.push_back(
            std::make_unique<MapExportDialog>(plan, map, view.extent(), QStringLiteral("map"), QString(), window));
        dialogs.push_back(
            std::make_unique<BasemapDialog>(plan.info().crs, view, TileServiceOptions{}, bench.home.path(), window));
        ExportSubject subject;
        subject.hasFilter = true;
        subject.selected = 3;
        subject.selectedTable = "segments";
        subject.crs = plan.info().crs;
        dialogs.push_back(std::make_unique<ExportDialog>(subject, ExportMemory{}, window));
    }

    static void addFiles(WindowBench& bench, Dialogs& dialogs)
    {
        const PlanDocument& document = bench.document();
        QWidget* window = &bench.window();
        const QString left = bench.home.filePath(QStringLiteral("left"));
        PlanDocument::blank(QStringLiteral("长河整治规划"), document.authorship(), left)->parkSketch("a sketch");
        std::vector<PlanVersion> versions(1);
        versions.front().time = "2026-03-09T16:40:00Z";
        versions.front().label = "Before the review";
        dialogs.push_back(std::make_unique<RecoveryDialog>(LeftJournal::find(left.toStdString()), window));
        dialogs.push_back(std::make_unique<VersionsDialog>(
            versions, std::vector<PlanSnapshot>{{{}, QStringLiteral("2026-03-09T17:00:00Z"), 12, 0}}, window));
        ForeignEdit renamed;
        renamed.table = "works";
        renamed.code = "W-0001";
        renamed.columns = {"name"};
        dialogs.push_back(std::make_unique<ForeignEditsDialog>(std::vector{renamed}, std::vector<RedrawnLine>{},
                                                               bench.workspace().panels().names, window));
        dialogs.push_back(std::make_unique<PlanPropertiesDialog>(document.plan(), document.path(), window));
    }

    static void addOthers(WindowBench& bench, Dialogs& dialogs)
    {
        QWidget* window = &bench.window();
        const ActionCatalog& actions = bench.window().actions();
        const auto scenarios = PlanScenarios(bench.document()).all();
        auto compare = std::make_unique<CompareWindow>(bench.workspace().panels(), window);
        compare->compare(Uuid(), scenarios.back().id);
        QTRY_VERIFY_WITH_TIMEOUT(compare->comparison().has_value(), 60'000); // then it says more
        dialogs.push_back(std::move(compare));
        dialogs.push_back(std::make_unique<ScenarioNameDialog>(
            scenarios.back().name, scenarios.back().name, scenarios.back().name,
            [](const QString& name) { return name; }, window));
        auto guide = std::make_unique<GuideWindow>(GuideBook::usualFolder(), window);
        guide->showPage(QStringLiteral("tables.html"));
        dialogs.push_back(std::move(guide));
        dialogs.push_back(std::make_unique<CheatSheet>(actions, window));
        dialogs.push_back(std::make_unique<CommandPalette>(actions, window));
        dialogs.push_back(std::make_unique<PreferencesDialog>(bench.application.settings(), window));
        dialogs.push_back(std::make_unique<ShortcutsDialog>(actions, window));
    }

    /// The names of all classes of dialogs, from the headers of the rooms that have them.
    static QSet<QString> declared()
    {
        static const QRegularExpression kDialog(
            QStringLiteral("^class (\\w+)(?: final)? : public (?:QDialog|SheetDialog)\\b"),
            QRegularExpression::MultilineOption);
        QSet<QString> names;
        for (const char* room : {"dialogs", "panels", "shell"}) {
            QDirIterator headers(QStringLiteral(RIPARIA_SOURCE_DIR "/app/") + QLatin1String(room),
                                 {QStringLiteral("*.h")});
            while (headers.hasNext()) {
                QFile header(headers.next());
                if (!header.open(QIODevice::ReadOnly))
                    qFatal("a header cannot be read");
                auto found = kDialog.globalMatch(QString::fromUtf8(header.readAll()));
                while (found.hasNext())
                    names.insert(found.next().captured(1));
            }
        }
        names.remove(QStringLiteral("SheetDialog")); // what others are made of
        return names;
    }

    static QString nameOf(const QWidget& dialog)
    {
        return QString::fromLatin1(dialog.metaObject()->className()).section(QStringLiteral("::"), -1);
    }

    static void expectFits(QWidget& dialog)
    {
        dialog.ensurePolished();
        const QSize least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize());
        QVERIFY2(least.width() <= 1024 && least.height() <= 640,
                 qPrintable(QStringLiteral("%1 %2x%3").arg(nameOf(dialog)).arg(least.width()).arg(least.height())));
    }

private Q_SLOTS:
    void nothingNeedsMoreThanTheSmallestScreen_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }
    void nothingNeedsMoreThanTheSmallestScreen()
    {
        QFETCH(Language, language);
        WindowBench bench;
        bench.application.setLanguage(language, false);
        QCoreApplication::processEvents(); // windows are told by an event
        expectFits(bench.window());
        Dialogs dialogs;
        addOthers(bench, dialogs);
        addEditing(bench, dialogs);
        addFiles(bench, dialogs);
        addOutput(bench, dialogs);
        QSet<QString> missing = declared();
        QVERIFY(missing.size() > 10);
        for (const auto& dialog : dialogs) {
            expectFits(*dialog);
            missing.remove(nameOf(*dialog));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
    }

    void everyControlOfThemHasAName()
    {
        WindowBench bench;
        Dialogs dialogs;
        addOthers(bench, dialogs);
        addEditing(bench, dialogs);
        addFiles(bench, dialogs);
        addOutput(bench, dialogs);
        for (const auto& dialog : dialogs) {
            dialog->show();
            expectNames(*dialog);
            QVERIFY(!QTest::currentTestFailed()); // of the first, in whose name it is said
            dialog->hide();
        }
    }
};

RIPARIA_TEST(DialogSizesTest)
#include "DialogSizesTest.moc"
