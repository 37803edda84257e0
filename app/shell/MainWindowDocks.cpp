// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The docks of the window: where they are, and the panels in them.
#include "app/canvas/MapCanvas.h"
#include "app/dialogs/ImportPanel.h"
#include "app/dialogs/ImportSession.h"
#include "app/panels/ChecksPanel.h"
#include "app/panels/DiagramPanel.h"
#include "app/panels/FilterBar.h"
#include "app/panels/HistoryPanel.h"
#include "app/panels/InspectorPanel.h"
#include "app/panels/LayersPanel.h"
#include "app/panels/LogPanel.h"
#include "app/panels/Look.h"
#include "app/panels/PanelTitle.h"
#include "app/panels/RiverBar.h"
#include "app/panels/SummaryPanel.h"
#include "app/panels/TablePanel.h"
#include "app/settings/Settings.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/DockFeatures.h"
#include "app/shell/ImportDock.h"
#include "app/shell/MainWindow.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/ToolStrip.h"
#include "app/shell/Workspace.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

namespace riparia {

namespace {

constexpr int kLeftWidth = 252; // the names of layers in English
constexpr int kRightWidth = 320;
constexpr int kImportWidth = 420;
constexpr int kBottomHeight = 240;

} // namespace

MainWindow::Dock MainWindow::makeDock(const char* name, Qt::DockWidgetArea area, std::function<QString()> title,
                                      bool hasTitle)
{
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QLatin1String(name));
    dock->toggleViewAction()->setObjectName(dock->objectName() + QStringLiteral("Toggle"));
    dock->setFeatures(dockFeaturesOn(QGuiApplication::platformName()));
    PanelTitle* head = hasTitle ? new PanelTitle(dock) : nullptr;
    if (head)
        dock->setTitleBarWidget(head);
    addDockWidget(area, dock);
    static constexpr const char* kIds[] = {"dock.layers",  "dock.inspector", "dock.summary", "dock.table",
                                           "dock.history", "dock.log",       "dock.diagram", "dock.checks"};
    const auto number = static_cast<int>(m_docks.size());
    const QKeySequence key(QStringLiteral("Ctrl+%1").arg(number + 1));
    QAction& action = m_actions.add({kIds[number],
                                     "",
                                     {key},
                                     ShortcutScope::Window,
                                     title,
                                     [title] { return tr("Show or hide: %1", "a panel").arg(title()); },
                                     true});
    addAction(&action);
    m_view->addAction(&action);
    connect(&action, &QAction::triggered, dock, [dock](bool on) {
        dock->setVisible(on);
        if (on)
            dock->raise();
    });
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock, &action] {
        action.setChecked(!dock->isHidden());
        foldTitles();
    });
    return {dock, head, std::move(title), &action};
}

void MainWindow::makeDocks()
{
    setDockNestingEnabled(false);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_docks.push_back(makeDock(
        "dockLayers", Qt::LeftDockWidgetArea, [] { return tr("Layers"); }, true));
    m_docks.push_back(makeDock(
        "dockInspector", Qt::RightDockWidgetArea, [] { return tr("Inspector"); }, true));
    m_docks.push_back(makeDock(
        "dockSummary", Qt::RightDockWidgetArea, [] { return tr("Summary"); }, true));
    m_docks.push_back(makeDock(
        "dockTable", Qt::BottomDockWidgetArea, [] { return tr("Tables"); }, false));
    m_docks.push_back(makeDock(
        "dockHistory", Qt::BottomDockWidgetArea, [] { return tr("History"); }, true));
    m_docks.push_back(makeDock(
        "dockLog", Qt::BottomDockWidgetArea, [] { return tr("Log"); }, true));
    m_docks.push_back(makeDock(
        "dockDiagram", Qt::BottomDockWidgetArea, [] { return tr("Straight-line diagram"); }, true));
    m_docks.push_back(makeDock(
        "dockChecks", Qt::BottomDockWidgetArea, [] { return tr("Checks"); }, true));
    arrangeDocks();
}

void MainWindow::arrangeDocks()
{
    QDockWidget* layers = m_docks[0].dock;
    QDockWidget* inspector = m_docks[1].dock;
    QDockWidget* summary = m_docks[2].dock;
    QDockWidget* table = m_docks[3].dock;
    QDockWidget* history = m_docks[4].dock;
    QDockWidget* log = m_docks[5].dock;
    QDockWidget* diagram = m_docks[6].dock;
    QDockWidget* checks = m_docks[7].dock;
    splitDockWidget(inspector, summary, Qt::Vertical);
    splitDockWidget(table, diagram, Qt::Horizontal);
    tabifyDockWidget(diagram, history);
    tabifyDockWidget(history, checks);
    tabifyDockWidget(checks, log);
    diagram->raise();
    resizeDocks({layers, inspector}, {look::scaled(kLeftWidth), look::scaled(kRightWidth)}, Qt::Horizontal);
    resizeDocks({table}, {look::scaled(kBottomHeight)}, Qt::Vertical);
    resizeDocks({table, diagram}, {600, 400}, Qt::Horizontal);
    resizeDocks({inspector, summary}, {400, 400}, Qt::Vertical);
}

void MainWindow::resetLayout()
{
    restoreState(m_defaults);
    for (const Dock& dock : m_docks) {
        dock.dock->setFloating(false);
        dock.dock->show();
    }
    arrangeDocks();
    if (width() < 1280)
        m_docks[0].dock->hide();
    m_docks[6].dock->raise();
    foldTitles();
}

void MainWindow::foldTitles()
{
    for (const Dock& dock : m_docks) {
        if (dock.title)
            dock.title->setFolded(!tabifiedDockWidgets(dock.dock).isEmpty() && !dock.dock->isFloating());
    }
    // The layout comes with the next events.
    QMetaObject::invokeMethod(this, &MainWindow::tendTabs, Qt::QueuedConnection);
}

/// Tab bars of docks come and go with the layout, and are stops of the focus: each gets a name. One that a layout before had stays in sight without a tab,
/// over whatever is there now.
void MainWindow::tendTabs()
{
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        tabs->setAccessibleName(tr("Panels"));
        if (tabs->count() == 0)
            tabs->hide();
    }
}

void MainWindow::showPlanParts(bool shown)
{
    m_strip->setVisible(shown);
    m_column->setVisible(shown);
    if (!shown) {
        for (const Dock& dock : m_docks)
            dock.dock->hide();
        return;
    }
    if (m_layout.isEmpty() || !restoreState(m_layout))
        resetLayout();
    m_mainBar->show();
    m_strip->show();
    m_column->show();
    foldTitles();
}

void MainWindow::fillDocks()
{
    const PanelContext context = m_workspace->panels();
    Workspace* workspace = m_workspace.get();
    const auto zoom = [workspace](const std::vector<Uuid>& ids) { workspace->zoomTo(ids); };

    auto* layers = new LayersPanel(context);
    connectLayers(*layers);
    connect(layers, &LayersPanel::filterWanted, &workspace->filterBar(), &FilterBar::edit);
    connect(layers, &LayersPanel::addBasemapWanted, this, [this] { m_workspace->basemaps().add(this); });
    connect(layers, &LayersPanel::addReferenceWanted, &m_actions.action(QStringLiteral("file.reference")),
            &QAction::trigger);
    m_docks[0].dock->setWidget(layers);

    auto* inspector = new InspectorPanel(context);
    connect(inspector, &InspectorPanel::zoomWanted, this, zoom);
    connect(inspector, &InspectorPanel::lockWanted, this, &MainWindow::lockSelection);
    connect(inspector, &InspectorPanel::deleteWanted, this, &MainWindow::deleteSelection);
    inspector->setStepsDone(m_settings.value(settings::kStepsDone));
    connect(inspector, &InspectorPanel::stepTicked, this,
            [this, inspector] { m_settings.set(settings::kStepsDone, inspector->stepsDone()); });
    const RiverBar* bar = &inspector->riverBar();
    connect(bar, &RiverBar::previewChanged, workspace, [workspace, bar] { workspace->showPreview(bar->preview()); });
    for (QToolButton* button : inspector->titleButtons())
        m_docks[1].title->addButton(button);
    m_docks[1].dock->setWidget(inspector);

    auto* summary = new SummaryPanel(context);
    connect(summary, &SummaryPanel::selectWanted, this, [workspace, summary](const std::vector<Uuid>& ids) {
        workspace->document().selection().set(ids);
        if (summary->summary().scope() != SummaryScope::View) // whose figures would be others then
            workspace->zoomTo(ids);
    });
    connect(summary, &SummaryPanel::filterWanted, &workspace->filterBar(), &FilterBar::add);
    connect(summary, &SummaryPanel::targetWanted, this, &MainWindow::editTarget);
    connect(summary, &SummaryPanel::targetDeletionWanted, this, &MainWindow::deleteTarget);
    connect(summary, &SummaryPanel::schemesWanted, this, &MainWindow::editSchemes);
    connect(summary, &SummaryPanel::piecesWanted, this,
            [this, summary](const QString& row, const std::vector<NumberAsked>& numbers,
                            const std::function<QString()>& name) { showPieces(*summary, row, numbers, name); });
    const auto followView = [workspace, summary] { summary->setView(workspace->canvas().viewport().extent()); };
    connect(&workspace->canvas(), &MapCanvas::viewportChanged, summary, followView);
    followView();
    m_docks[2].title->addButton(summary->copyButton());
    m_docks[2].dock->setWidget(summary);

    auto* table = new TablePanel(context);
    connect(table, &TablePanel::zoomWanted, this, zoom);
    connectTable(*table);
    connect(table, &TablePanel::clearFilterWanted, &workspace->filterBar(), &FilterBar::clear);
    connect(table, &TablePanel::notice, this,
            [this](const QString& text) { m_log.from(MessageSource::Editing).add(MessageKind::Warning, text); });
    auto* tableTitle = new QWidget;
    look::setSurface(tableTitle, "window");
    auto* row = new QHBoxLayout(tableTitle);
    row->setContentsMargins(0, 0, 6, 0);
    row->setSpacing(0);
    row->addWidget(table->tabs(), 1);
    QToolButton* close = look::iconButton(tableTitle, QStringLiteral("close"), QStringLiteral("dockTableClose"));
    connect(close, &QToolButton::clicked, m_docks[3].dock, &QDockWidget::close);
    row->addWidget(close);
    tableTitle->setFixedHeight(look::scaled(30));
    m_docks[3].dock->setTitleBarWidget(tableTitle);
    m_docks[3].dock->setWidget(table);
    nameTableClose();

    m_docks[4].dock->setWidget(new HistoryPanel(workspace->document()));
    auto* messages = new LogPanel(m_log);
    connect(messages, &LogPanel::saveWanted, this, &MainWindow::saveMessages);
    m_docks[5].dock->setWidget(messages);
    connect(m_docks[5].dock, &QDockWidget::visibilityChanged, messages, [messages](bool isSeen) {
        if (isSeen)
            messages->showNewest();
    });

    const auto show = [workspace](const Box& place) { workspace->canvas().zoomTo(place); };
    auto* diagram = new DiagramPanel(context);
    connect(diagram, &DiagramPanel::zoomWanted, this, zoom);
    connect(diagram, &DiagramPanel::placeWanted, this, show);
    connect(diagram, &DiagramPanel::notice, this,
            [this](const QString& text) { m_log.from(MessageSource::Map).add(MessageKind::Warning, text); });
    connectDiagram(*diagram);
    m_docks[6].dock->setWidget(diagram);
    auto* checks = new ChecksPanel(context);
    connect(checks, &ChecksPanel::zoomWanted, this, zoom);
    connect(checks, &ChecksPanel::placeWanted, this, show);
    connect(checks, &ChecksPanel::mergeWanted, this, &MainWindow::mergeSegments);
    connect(checks, &ChecksPanel::notice, this,
            [this](const QString& text) { m_log.from(MessageSource::Editing).add(MessageKind::Warning, text); });
    m_docks[7].dock->setWidget(checks);
    m_stripAction = m_strip->addWidget(new ToolStrip(context, workspace->drawing(), workspace->tools(), m_strip));
}

void MainWindow::nameTableClose()
{
    if (auto* close = findChild<QToolButton*>(QStringLiteral("dockTableClose")))
        look::setName(close, tr("Close %1", "a panel").arg(m_docks[3].name()));
}

void MainWindow::showImport(const QStringList& files, std::optional<ImportRole> role)
{
    if (!m_workspace)
        return;
    if (m_import) {
        m_import->panel().enqueue(files, role);
        return;
    }
    // A plan that has just come has docks that are still to be laid out, and what is measured here is what they get back.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    // What was found stays with the source, and the checks list it.
    m_import = new ImportDock(*m_workspace, m_log, {[this] { undo(); }, [this] { runChecks(); }}, this);
    // Queued: the dock is deleted then.
    connect(m_import, &ImportDock::ended, this, &MainWindow::endImport, Qt::QueuedConnection);
    // The right side is the import's while it is on.
    for (const Dock& dock : m_docks) {
        if (dockWidgetArea(dock.dock) != Qt::RightDockWidgetArea || dock.dock->isHidden() || dock.dock->isFloating())
            continue;
        m_hiddenByImport.push_back(dock.dock);
        m_widthBeforeImport = dock.dock->width();
        dock.dock->hide();
    }
    m_layersBeforeImport = dock(QStringLiteral("dockLayers"))->width();
    addDockWidget(Qt::RightDockWidgetArea, m_import);
    m_import->show();
    resizeDocks({m_import}, {look::scaled(kImportWidth)}, Qt::Horizontal);
    m_import->open(files, role);
}

void MainWindow::endImport()
{
    if (!m_import)
        return;
    delete std::exchange(m_import, nullptr);
    if (m_workspace)
        m_workspace->showPreview(nullptr);
    const std::vector<QDockWidget*> hidden = std::exchange(m_hiddenByImport, {});
    for (QDockWidget* dock : hidden)
        dock->show();
    if (!hidden.empty()) // the import was wider, and took room on the left too
        resizeDocks({dock(QStringLiteral("dockLayers")), hidden.front()}, {m_layersBeforeImport, m_widthBeforeImport},
                    Qt::Horizontal);
    // The panel took the focus with it, and the next thing to do is to draw.
    if (m_workspace)
        m_workspace->canvas().setFocus();
}

void MainWindow::emptyDocks()
{
    // Panels refer to the plan: they go before it.
    delete m_compare;
    for (const Dock& dock : m_docks) {
        delete dock.dock->widget();
        if (dock.title)
            qDeleteAll(dock.title->takeButtons());
    }
    QWidget* tableTitle = m_docks[3].dock->titleBarWidget();
    m_docks[3].dock->setTitleBarWidget(nullptr);
    delete tableTitle;
    delete m_stripAction; // and its widget
    m_stripAction = nullptr;
    if (!m_workspace)
        return;
    // What the panels showed on the map goes with them; they cannot take it back any more.
    m_workspace->showPreview(m_import ? m_import->panel().session().preview() : nullptr);
    m_workspace->canvas().setMark({});
}

} // namespace riparia
