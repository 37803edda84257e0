// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/DialogScenes.h"

#include "app/basemap/TileService.h"
#include "app/dialogs/BasemapDialog.h"
#include "app/dialogs/BatchEditDialog.h"
#include "app/dialogs/MapExportDialog.h"
#include "app/dialogs/PiecesDialog.h"
#include "app/dialogs/ReportTextsDialog.h"
#include "app/dialogs/SchemeDialog.h"
#include "app/dialogs/TargetDialog.h"
#include "app/dialogs/WorksDialog.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/DiagramPanel.h"
#include "app/panels/InspectorPanel.h"
#include "app/panels/SummaryPanel.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/ForeignEditsDialog.h"
#include "app/shell/PlanPropertiesDialog.h"
#include "app/shell/ShortcutsDialog.h"
#include "app/shell/VersionsDialog.h"
#include "tests/screenshots/Studio.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QMenu>

namespace riparia {

namespace {

using Name = std::function<QString(const char*)>;

void editingDialogs(Studio& studio, Language language, const Name& name)
{
    MainWindow& window = studio.window();
    const PanelContext panels = window.workspace()->panels();
    const Plan& plan = panels.document.plan();
    studio.selectFirst(6);
    BatchEditDialog several(panels, panels.document.selection().ids(), &window);
    studio.shoot(name("batch"), &several);
    panels.document.selection().clear();
    const NumberAsked number{Quantity::RiverLength, {Cell{{}, std::nullopt, Quantity::RiverLength}}, {}};
    PiecesDialog pieces(panels, window.findChild<SummaryPanel*>(QStringLiteral("summaryPanel"))->summary(),
                        language == Language::English ? QStringLiteral("River treated") : QStringLiteral("治理河长"),
                        std::vector{number}, &window);
    QTest::qWait(500); // they are looked up beside the window
    studio.shoot(name("pieces"), &pieces);
    SchemeDialog schemes(panels, &window);
    QTest::qWait(1500); // counted by each scheme
    studio.shoot(name("schemes"), &schemes);
    TargetDialog target(panels, plan.table<Target>().begin()->first, &window);
    studio.shoot(name("target"), &target);
    WorksDialog works(panels, Uuid(), &window);
    studio.shoot(name("works"), &works);
    FreeTexts texts;
    texts[{FreeSection::Risks, language}] = {QString(), QStringLiteral("…\n…")};
    ReportTextsDialog own(texts, language, &window);
    studio.shoot(name("report-texts"), &own);
}

void fileDialogs(Studio& studio, Language language, const Name& name)
{
    MainWindow& window = studio.window();
    Workspace& workspace = *window.workspace();
    const PanelContext panels = workspace.panels();
    const Plan& plan = workspace.document().plan();
    const Viewport& view = workspace.canvas().viewport();
    MapSheetRequest map;
    map.count = workspace.totals().request();
    map.language = language;
    map.generated = QDateTime(QDate(2023, 3, 20), QTime(8, 0), Qt::UTC);
    MapExportDialog sheet(plan, map, view.extent(), QStringLiteral("map"), QString(), &window);
    sheet.show();
    QTest::qWait(3000); // its preview
    studio.shoot(name("map-export"), &sheet);
    sheet.close();
    const QTemporaryDir tiles;
    BasemapDialog basemap(plan.info().crs, view, TileServiceOptions{}, tiles.path(), &window);
    studio.shoot(name("basemap"), &basemap);
    std::vector<PlanVersion> versions(2);
    versions[0].time = "2026-03-02T09:05:00Z";
    versions[0].changes = 12;
    versions[1].time = "2026-03-09T16:40:00Z";
    versions[1].changes = 2;
    versions[1].label = "Before the review";
    PlanSnapshot unsaved;
    unsaved.time = QStringLiteral("2026-03-09T16:45:00Z");
    unsaved.changes = 3;
    VersionsDialog former(versions, {unsaved}, &window);
    studio.shoot(name("versions"), &former);
    ForeignEdit renamed;
    renamed.table = "works";
    renamed.code = "W-0001";
    renamed.columns = {"name"};
    std::vector<RedrawnLine> lines;
    for (const auto& [id, segment] : plan.segments()) {
        if (lines.size() < 2)
            lines.push_back({segment, lines.empty() ? std::optional<Segment>(*segment) : std::nullopt});
    }
    ForeignEditsDialog foreign({renamed}, lines, panels.names, &window);
    studio.shoot(name("foreign-edits"), &foreign);
    PlanPropertiesDialog properties(plan, workspace.document().path(), &window);
    studio.shoot(name("properties"), &properties);
    ShortcutsDialog keys(window.actions(), &window);
    studio.shoot(name("keys"), &keys);
}

void compareScenes(Studio& studio, const Name& name)
{
    Workspace& workspace = *studio.window().workspace();
    CompareWindow compare(workspace.panels(), &studio.window());
    compare.resize(1180, 760);
    compare.compare(Uuid(), PlanScenarios(workspace.document()).all().back().id);
    compare.show();
    QElapsedTimer time;
    time.start();
    while (!compare.comparison() && time.elapsed() < kPatience)
        QTest::qWait(50);
    QTest::qWait(800); // both maps
    studio.shoot(name("compare"), &compare);
    compare.findChild<QAbstractButton*>(QStringLiteral("compareSwipe"))->click();
    QTest::qWait(500);
    studio.shoot(name("compare-swipe"), &compare);
}

void panelScenes(Studio& studio, const Name& name)
{
    MainWindow& window = studio.window();
    Workspace& workspace = *window.workspace();
    const auto raised = [&window](const char* dock) {
        window.dock(QLatin1String(dock))->show();
        window.dock(QLatin1String(dock))->raise();
    };
    const auto pressed = [&window](const char* button) {
        auto* found = window.findChild<QAbstractButton*>(QLatin1String(button));
        if (found)
            found->click();
        else
            std::fprintf(stderr, "no %s\n", button);
    };
    raised("dockDiagram");
    pressed("diagramGaps");
    QTest::qWait(500);
    studio.shoot(name("gaps"));
    pressed("diagramAll");
    QTest::qWait(300);
    studio.shoot(name("all-rivers"));
    pressed("diagramAll");
    pressed("diagramGaps");
    raised("dockChecks");
    window.actions().action(QStringLiteral("view.checks")).trigger();
    QTest::qWait(1500);
    studio.shoot(name("checks"));
    raised("dockTable");
    workspace.document().selection().set({studio.idOf(studio.longestRiver())});
    window.actions().action(QStringLiteral("edit.reverseRiver")).trigger();
    QTest::qWait(300);
    studio.shoot(name("river-bar"));
    workspace.document().selection().clear();
    studio.size(1440, 1500); // the whole inspector
    studio.selectFirst(1);
    studio.shoot(name("inspector"));
    workspace.document().selection().clear();
    studio.size(1440, 900);
    if (auto* menu = window.findChild<QMenu*>(QStringLiteral("snapMenu"))) {
        menu->popup(window.mapToGlobal(QPoint(200, 200)));
        studio.shoot(name("snap-menu"), menu);
        menu->close();
    }
}

} // namespace

void dialogScenes(Application& application, Studio& studio)
{
    for (const auto& [language, code] : {std::pair(Language::English, "en"), std::pair(Language::Chinese, "zh")}) {
        application.setLanguage(language, false);
        const Name name = [code = QLatin1String(code)](const char* scene) {
            return QString(QLatin1String(scene) + u'-' + code);
        };
        editingDialogs(studio, language, name);
        fileDialogs(studio, language, name);
        compareScenes(studio, name);
        panelScenes(studio, name);
    }
    application.setLanguage(Language::English, false);
}

} // namespace riparia
