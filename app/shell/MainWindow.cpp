// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/MainWindow.h"

#include "app/canvas/MapCanvas.h"
#include "app/dialogs/BatchEditDialog.h"
#include "app/document/StepName.h"
#include "app/models/Deletion.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/ChecksPanel.h"
#include "app/panels/FilterBar.h"
#include "app/panels/InspectorPanel.h"
#include "app/panels/Look.h"
#include "app/panels/RiverBar.h"
#include "app/panels/TablePanel.h"
#include "app/settings/Settings.h"
#include "app/shell/CheatSheet.h"
#include "app/shell/CommandPalette.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/DeleteQuestion.h"
#include "app/shell/EmptyMap.h"
#include "app/shell/MapClipboard.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/ScenarioBox.h"
#include "app/shell/StandardActions.h"
#include "app/shell/StatusCells.h"
#include "app/shell/WelcomePage.h"
#include "app/text/ErrorText.h"
#include "app/tools/ToolManager.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoStack>

#include <algorithm>

namespace riparia {

namespace {

/// What of a pane gets the keyboard: itself or the first of its controls; null where nothing does.
QWidget* firstToFocus(QWidget* pane)
{
    const auto takes = [](const QWidget* widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    if (takes(pane))
        return pane;
    const QList<QWidget*> controls = pane->findChildren<QWidget*>();
    const auto first = std::find_if(controls.begin(), controls.end(), takes);
    return first == controls.end() ? nullptr : *first;
}

} // namespace

MainWindow::MainWindow(MessageLog& log, SettingsStore& settings, QString thumbnails)
    : m_log(log)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_welcome(nullptr)
    , m_cells(new StatusCells(*statusBar(), log))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(1024, 640);
    resize(1440, 900);
    addActions();
    m_welcome = new WelcomePage(m_actions, std::move(thumbnails), m_stack);
    m_stack->addWidget(m_welcome);
    setCentralWidget(m_stack);
    makeToolbars();
    makeMenus();
    makeCorner();
    makeDocks();
    connectActions();
    m_cells->setSnapKinds(SnapKinds::without(m_settings.value(settings::kSnapOff)));
    connect(m_cells, &StatusCells::snapKindsChosen, this,
            [this] { m_settings.set(settings::kSnapOff, m_cells->snapKinds().namesOff()); });
    connect(m_cells, &StatusCells::logWanted, this, [this] {
        if (!m_workspace)
            return;
        dock(QStringLiteral("dockLog"))->show();
        dock(QStringLiteral("dockLog"))->raise();
        m_log.markRead();
    });
    m_defaults = saveState();
    beginLayout();
    setWorkspace(nullptr);
    retranslate();
}

MainWindow::~MainWindow()
{
    endImport();
    emptyDocks();
    m_cells->setMap(nullptr, nullptr);
}

QDockWidget* MainWindow::dock(const QString& name) const
{
    for (const Dock& dock : m_docks) {
        if (dock.dock->objectName() == name)
            return dock.dock;
    }
    return nullptr;
}

void MainWindow::setWorkspace(std::unique_ptr<Workspace> workspace)
{
    if (m_workspace) {
        endImport();
        m_layout = saveState();
        for (QAction* action : m_actions.ofCanvas())
            m_workspace->canvas().removeAction(action);
        m_cells->setMap(nullptr, nullptr);
        m_scenarios->setDocument(nullptr);
        emptyDocks();
        m_workspace->disconnect(this);
    }
    m_workspace = std::move(workspace);
    if (m_workspace) {
        m_workspace->canvas().setEdgePan(m_settings.value(settings::kEdgePan));
        m_workspace->canvas().setGliding(m_glides);
        m_workspace->canvas().setAccessibleName(tr("Map"));
        m_stack->addWidget(m_workspace->middle());
        m_stack->setCurrentWidget(m_workspace->middle());
        m_welcome->setSizePolicy(QSizePolicy::Ignored,
                                 QSizePolicy::Ignored); // no room beside the docks for a page nobody sees
        addToolActions();
        for (QAction* action : m_actions.ofCanvas())
            m_workspace->canvas().addAction(action);
        connectDrawing(); // once a plan: the docks may be filled again
        fillDocks();
        m_cells->setMap(&m_workspace->canvas(), &m_workspace->document());
        m_scenarios->setDocument(&m_workspace->document());
        connectWorkspace();
        showPlanParts(true);
        m_workspace->canvas().setFocus();
        m_cells->setPrompt(m_workspace->tools().current().prompt());
    } else {
        m_welcome->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        m_stack->setCurrentWidget(m_welcome);
        showPlanParts(false);
        m_cells->setPrompt(tr("Ready"));
    }
    showActionStates();
    showSavedState();
    Q_EMIT workspaceChanged();
}

void MainWindow::connectWorkspace()
{
    PlanDocument& document = m_workspace->document();
    ToolManager& tools = m_workspace->tools();
    connect(&m_workspace->emptyMap(), &EmptyMap::importWanted, &m_actions.action(QStringLiteral("file.import")),
            &QAction::trigger);
    // The plan it is on goes with it.
    connect(&m_workspace->emptyMap(), &EmptyMap::sampleWanted, &m_actions.action(QStringLiteral("file.sample")),
            &QAction::trigger, Qt::QueuedConnection);
    connect(&document, &PlanDocument::savedStateChanged, this, &MainWindow::showSavedState);
    connect(&document, &PlanDocument::changed, this, [this] {
        showSavedState();
        showActionStates();
    });
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showActionStates);
    connect(&document.selection(), &Selection::changed, this, &MainWindow::showActionStates);
    connect(&m_workspace->totals(), &PlanTotals::changed, this, &MainWindow::showActionStates);
    connect(&tools, &ToolManager::currentChanged, this, &MainWindow::showActionStates);
    connect(&tools, &ToolManager::menuWanted, this,
            [this](const QPointF& screen) { showMapMenu(m_workspace->canvas().mapToGlobal(screen.toPoint())); });
    connect(&tools, &ToolManager::riverLineDrawn, this, [this](const Uuid& river, const Line& line) {
        m_workspace->document().selection().set({river});
        if (RiverBar* bar = riverBar())
            bar->redraw(line);
    });
    connect(&tools, &ToolManager::riverLineTouched, this, [this] {
        if (RiverBar* bar = riverBar())
            bar->withdrawLine();
    });
    connect(&tools, &ToolManager::promptChanged, this,
            [this] { m_cells->setPrompt(m_workspace->tools().current().prompt()); });
}

void MainWindow::useTool(const QString& id)
{
    if (!m_workspace)
        return;
    m_workspace->tools().use(id);
    m_workspace->canvas().setFocus();
    showActionStates();
}

void MainWindow::undo()
{
    if (!m_workspace || m_workspace->tools().undoInSketch())
        return;
    m_workspace->document().undoStack().undo();
}

void MainWindow::deleteSelection()
{
    if (!m_workspace)
        return;
    Workspace& workspace = *m_workspace;
    const std::vector<Uuid> ids = workspace.deletable();
    if (ids.empty())
        return;
    const auto outside = static_cast<int>(std::ranges::count_if(
        ids, [&](const Uuid& id) { return !workspace.boundsOf({id}).isEmpty() && !workspace.isInView({id}); }));
    if (!DeleteQuestion::isHarmless(static_cast<int>(ids.size()), outside) &&
        !DeleteQuestion::ask(static_cast<int>(ids.size()), outside, this))
        return;
    const LeftOnRivers left = leftOnRivers(workspace.document(), ids);
    WorksOfRiver works = WorksOfRiver::Refuse;
    if (left.all() > 0) {
        works = DeleteQuestion::askAboutWorks(left, this);
        if (works == WorksOfRiver::Refuse)
            return;
    }
    auto edit = deletion(workspace.document(), ids, works);
    Result<void> done;
    if (edit)
        done = workspace.document().edit(edit->changes, edit->text);
    if (!edit || !done) {
        m_log.from(MessageSource::Editing)
            .add(MessageKind::Warning, ErrorText::sentence(edit ? done.error() : edit.error()));
        return;
    }
    const int count = static_cast<int>(ids.size()) + (works == WorksOfRiver::Delete ? left.all() : 0);
    m_log.from(MessageSource::Editing)
        .add(MessageKind::Success, tr("%n objects deleted.", nullptr, count), {{tr("Undo"), [this] { undo(); }}});
}

void MainWindow::editSeveral()
{
    if (!m_workspace)
        return;
    const std::vector<Uuid> ids = m_workspace->deletable(); // what the filter hides is not edited either
    if (ids.size() < 2)
        return;
    BatchEditDialog dialog(m_workspace->panels(), ids, this);
    if (dialog.exec() == QDialog::Accepted)
        tickStep(QStringLiteral("several"));
}

CompareWindow* MainWindow::compareWindow() const
{
    return m_compare;
}

void MainWindow::nextPane(int step)
{
    std::vector<QWidget*> panes;
    if (m_workspace)
        panes.push_back(&m_workspace->canvas());
    else
        panes.push_back(m_welcome);
    for (const Dock& dock : m_docks) {
        if (dock.dock->isVisible() && dock.dock->widget() && !dock.dock->visibleRegion().isEmpty())
            panes.push_back(dock.dock->widget());
    }
    if (m_workspace)
        panes.push_back(m_strip);
    panes.push_back(m_mainBar);
    panes.push_back(statusBar());
    // Panes with nothing that takes the keyboard would hold it where it is.
    std::erase_if(panes, [](QWidget* pane) { return !firstToFocus(pane); });
    const QWidget* focus = focusWidget();
    const auto isIn = [focus](const QWidget* pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); };
    const auto count = static_cast<int>(panes.size());
    const auto at = static_cast<int>(std::find_if(panes.begin(), panes.end(), isIn) - panes.begin());
    if (count > 0)
        firstToFocus(panes[static_cast<std::size_t>((at % count + step + count) % count)])
            ->setFocus(Qt::TabFocusReason);
}

/// The bar of the inspector that changes the selected river, in sight; null where there is no plan.
RiverBar* MainWindow::riverBar()
{
    auto* inspector = findChild<InspectorPanel*>();
    if (!inspector)
        return nullptr;
    dock(QStringLiteral("dockInspector"))->show();
    dock(QStringLiteral("dockInspector"))->raise();
    return &inspector->riverBar();
}

/// The field of the inspector takes the keyboard.
void MainWindow::rename()
{
    dock(QStringLiteral("dockInspector"))->show();
    dock(QStringLiteral("dockInspector"))->raise();
    auto* inspector = findChild<InspectorPanel*>();
    auto* name = inspector ? inspector->findChild<QLineEdit*>(QStringLiteral("field_name")) : nullptr;
    if (!name || !name->isVisibleTo(inspector))
        return;
    name->setFocus(Qt::ShortcutFocusReason);
    name->selectAll();
}

void MainWindow::copyShapes()
{
    if (!m_workspace)
        return;
    const PlanDocument& document = m_workspace->document();
    const auto text = shapesAsText(document.plan(), document.scenario(), m_workspace->document().selection().ids());
    if (!text || text->isEmpty())
        m_log.add(MessageKind::Warning,
                  text ? tr("The selected objects have no geometry.") : ErrorText::sentence(text.error()));
    else
        QGuiApplication::clipboard()->setText(*text);
}

void MainWindow::runChecks()
{
    auto* checks = findChild<ChecksPanel*>();
    if (!checks)
        return;
    dock(QStringLiteral("dockChecks"))->show();
    dock(QStringLiteral("dockChecks"))->raise();
    checks->checkNow();
}

/// The scenario that is shown with the base, or the base with the first alternative; a base that is alone with itself, till another day or scheme is chosen.
void MainWindow::compareScenarios()
{
    if (!m_workspace)
        return;
    PlanDocument& document = m_workspace->document();
    const auto choices = PlanScenarios(document).all();
    if (!m_compare) {
        m_compare = new CompareWindow(m_workspace->panels(), this);
        m_compare->setAttribute(Qt::WA_DeleteOnClose);
        m_compare->setLook(mapLook());
        for (MapCanvas* canvas : {&m_compare->canvasA(), &m_compare->canvasB()}) {
            m_workspace->basemaps().layUnder(*canvas);
            canvas->setGliding(m_glides);
        }
        connect(m_compare, &CompareWindow::written, this, [this](const QString& path) {
            m_log.from(MessageSource::Export)
                .add(MessageKind::Success, tr("The comparison was written to %1.").arg(QFileInfo(path).fileName()));
        });
        connect(m_compare, &CompareWindow::duplicateWanted, this, [this] {
            actions().action(QStringLiteral("scenario.duplicate")).trigger();
            if (m_compare && m_workspace)
                m_compare->compare(Uuid(), m_workspace->document().scenario());
        });
        m_compare->compare(Uuid(), document.scenario().isNil()
                                       ? choices[std::min(choices.size() - 1, std::size_t(1))].id
                                       : document.scenario());
    }
    m_compare->show();
    m_compare->raise();
    m_compare->activateWindow();
}

void MainWindow::showPalette()
{
    auto* palette =
        new CommandPalette(m_actions, this, m_workspace ? m_workspace->filterBar().views() : QList<QAction*>());
    palette->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint corner = mapToGlobal(QPoint((width() - palette->width()) / 2, look::scaled(72)));
    palette->move(corner);
    palette->show();
    palette->field().setFocus();
}

void MainWindow::showActionStates()
{
    const QString none = m_workspace ? QString() : tr("Open a plan first");
    for (const char* id :
         {"file.save",        "file.saveAs", "file.properties", "file.reference", "file.basemap",    "file.exportCsv",
          "file.exportMap",   "file.report", "file.close",      "edit.selectAll", "edit.selectNone", "edit.copyMap",
          "edit.paste",       "edit.works",  "edit.schemes",    "edit.addTarget", "edit.filter",     "view.zoomAll",
          "view.resetLayout", "view.redraw", "view.checks"})
        m_actions.setWhyDisabled(QString::fromLatin1(id), none);
    if (m_workspace && m_isExporting)
        m_actions.setWhyDisabled(QStringLiteral("file.exportCsv"), tr("A table is being written"));
    QString undoReason = none;
    QString redoReason = none;
    QString selectReason = none;
    QString batchReason = none;
    QString filterReason = none;
    QString revertReason = none;
    QString versionsReason = none;
    QString riverReason = none;
    QString duplicateReason = none;
    QString renameReason = none;
    QString undoText;
    QString redoText;
    std::vector<Uuid> editable;
    if (m_workspace) {
        PlanDocument& document = m_workspace->document();
        const QUndoStack& stack = document.undoStack();
        const bool sketch = m_workspace->tools().current().hasSketch();
        undoText = stack.canUndo() && !sketch ? tr("Undo %1").arg(stepWords(stack, stack.index() - 1)) : QString();
        redoText = stack.canRedo() ? tr("Redo %1").arg(stepWords(stack, stack.index())) : QString();
        // A sketch that was discarded can be undone too, and only its tool knows: undo stays open with it.
        undoReason =
            stack.canUndo() || m_workspace->tools().current().hasSketches() ? QString() : tr("Nothing to undo yet");
        redoReason = stack.canRedo() ? QString() : tr("Nothing was undone");
        selectReason = document.selection().isEmpty() ? tr("Select something first") : QString();
        duplicateReason = m_workspace->tools().duplicates().whyDisabled();
        renameReason = document.selection().ids().size() == 1 ? QString() : tr("Select one object first");
        editable = m_workspace->deletable();
        batchReason = editable.size() > 1 ? QString() : tr("Select two or more objects first");
        filterReason = m_workspace->totals().request().filter.isEmpty() ? tr("There is no filter") : QString();
        revertReason = document.path().isEmpty() ? tr("The plan has no file yet")
                       : !document.isModified()  ? tr("Nothing has changed since it was saved")
                                                 : QString();
        const auto& chosen = document.selection().ids();
        riverReason = chosen.size() == 1 && document.plan().rivers().find(chosen.front()) ? QString()
                                                                                          : tr("Select a river first");
        versionsReason.clear(); // what is not saved yet has versions too
        for (const auto& tool : m_workspace->tools().tools()) {
            const QString id = QStringLiteral("tool.") + tool->id();
            m_actions.setWhyDisabled(id, tool->whyDisabled());
            m_actions.action(id).setChecked(tool.get() == &m_workspace->tools().current());
        }
    } else if (m_hasTools) {
        for (QAction* action : m_actions.all()) {
            if (action->objectName().startsWith(QStringLiteral("tool.")))
                m_actions.setWhyDisabled(action->objectName(), none);
        }
    }
    if (m_hasTools)
        m_actions.setWhyDisabled(QStringLiteral("tool.chainage"), none);
    m_actions.setText(QStringLiteral("edit.undo"), undoText);
    m_actions.setText(QStringLiteral("edit.redo"), redoText);
    m_actions.setWhyDisabled(QStringLiteral("edit.undo"), undoReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.redo"), redoReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.delete"), selectReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.copyShapes"), selectReason);
    showLockStates(editable);
    m_actions.setWhyDisabled(QStringLiteral("edit.batch"), batchReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.duplicate"), duplicateReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.rename"), renameReason);
    m_actions.setWhyDisabled(QStringLiteral("view.zoomSelection"), selectReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.clearFilter"), filterReason);
    m_actions.setWhyDisabled(QStringLiteral("file.revert"), revertReason);
    m_actions.setWhyDisabled(QStringLiteral("file.versions"), versionsReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.reverseRiver"), riverReason);
    m_actions.setWhyDisabled(QStringLiteral("edit.riverChainage"), riverReason);
    for (const Dock& dock : m_docks)
        m_actions.setWhyDisabled(dock.action->objectName(), none);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // The Application asks about unsaved changes and closes for good.
    if (m_isClosing) {
        event->accept();
        return;
    }
    event->ignore();
    Q_EMIT closeWanted();
}

void MainWindow::showOnWelcome(const QString& text)
{
    m_welcome->showMessage(text);
}

void MainWindow::setExporting(bool isExporting)
{
    m_isExporting = isExporting;
    showActionStates();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Files may have gone while another window was in front.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_welcome && !m_workspace)
        m_welcome->lookForFiles();
}

void MainWindow::refreshLook()
{
    look::refreshText(this);
    m_cells->fitHeights();
    showMapLook();
}

} // namespace riparia
