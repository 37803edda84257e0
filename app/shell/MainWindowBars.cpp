// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Toolbars and actions of the window, and their words.
#include "app/canvas/MapCanvas.h"
#include "app/panels/ElidedLabel.h"
#include "app/panels/FilterBar.h"
#include "app/panels/Look.h"
#include "app/panels/RiverBar.h"
#include "app/shell/CheatSheet.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/GuideWindow.h"
#include "app/shell/MainWindow.h"
#include "app/shell/MapClipboard.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/ScenarioBox.h"
#include "app/shell/StandardActions.h"
#include "app/shell/StatusCells.h"
#include "app/shell/StepMenu.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/LocalTime.h"
#include "app/tools/ToolManager.h"

#include <QApplication>
#include <QChildEvent>
#include <QClipboard>
#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

namespace riparia {

namespace {

/// A button of the tool column with the key of the tool in its corner.
class ToolColumnButton : public QToolButton {
public:
    ToolColumnButton(QAction& action, QWidget* parent)
        : QToolButton(parent)
    {
        setDefaultAction(&action);
        setObjectName(QStringLiteral("column_") + action.objectName());
        setToolButtonStyle(Qt::ToolButtonIconOnly);
        setIconSize(QSize(24, 24));
        setFixedSize(34, 34);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QToolButton::paintEvent(event);
        const Theme& theme = Theme::current();
        QPainter painter(this);
        QFont font = Theme::font(0.75);
        painter.setFont(font);
        painter.setPen(theme.color(!isEnabled()  ? QStringLiteral("disabled")
                                   : isChecked() ? QStringLiteral("on_accent")
                                                 : QStringLiteral("secondary")));
        painter.drawText(rect().adjusted(0, 0, -3, -1), Qt::AlignRight | Qt::AlignBottom,
                         defaultAction()->shortcut().toString());
    }
};

} // namespace

void MainWindow::addActions()
{
    addStandardActions(m_actions);
    m_actions.action(QStringLiteral("view.dark")).setChecked(Theme::current().kind() == ThemeKind::Dark);
    m_actions.action(QStringLiteral("view.darkMap")).setChecked(mapLook() == ThemeKind::Dark);
    // Actions work wherever the keyboard is in the window, whether in a menu or not; those of the map are added to the map.
    for (QAction* action : m_actions.all()) {
        if (action->shortcutContext() == Qt::WindowShortcut)
            addAction(action);
    }
}

void MainWindow::addToolActions()
{
    if (m_hasTools)
        return;
    m_hasTools = true;
    for (const auto& tool : m_workspace->tools().tools()) {
        const QString id = tool->id();
        const auto title = [this, id] {
            MapTool* held = m_workspace ? m_workspace->tools().find(id) : nullptr;
            return held ? held->title() : id;
        };
        QAction& action = m_actions.add({"tool." + toUtf8(id),
                                         toUtf8(id),
                                         {QKeySequence(tool->shortcut())},
                                         ShortcutScope::Canvas,
                                         title,
                                         {},
                                         true});
        connect(&action, &QAction::triggered, this, [this, id] { useTool(id); });
        auto* button = new ToolColumnButton(action, m_column);
        m_column->addWidget(button);
        m_draw->addAction(&action);
    }
    QAction& chainage = m_actions.add(
        {"tool.chainage",
         "chainage",
         {QKeySequence(QStringLiteral("K"))},
         ShortcutScope::Canvas,
         [] { return MainWindow::tr("Type a chainage…"); },
         [] { return MainWindow::tr("Draws or cuts at typed chainages; in other tools the map goes there"); }});
    connect(&chainage, &QAction::triggered, this, [this] {
        if (m_workspace)
            m_workspace->tools().openEntry();
    });
    m_draw->addSeparator();
    m_draw->addAction(&chainage);
    m_column->addSeparator();
    m_column->addWidget(new ToolColumnButton(chainage, m_column));
}

bool MainWindow::event(QEvent* event)
{
    // A menu that closes takes back the tip of what was pointed at in it by way of the action's parent, which for ours is the catalog and no widget: the tip
    // would stay.
    if (event->type() == QEvent::StatusTip) {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget()))
            connect(menu, &QMenu::aboutToHide, statusBar(), &QStatusBar::clearMessage, Qt::UniqueConnection);
    }
    // The layout makes tab bars of docks when it needs them; each is a stop of the focus.
    if (event->type() == QEvent::ChildPolished) {
        if (auto* tabs = qobject_cast<QTabBar*>(static_cast<QChildEvent*>(event)->child()))
            tabs->setAccessibleName(tr("Panels"));
    }
    return QMainWindow::event(event);
}

void MainWindow::makeToolbars()
{
    const auto prepare = [](QToolBar* bar, const char* name) {
        bar->setObjectName(QLatin1String(name));
        bar->setMovable(false);
        bar->setFloatable(false);
        bar->setContextMenuPolicy(Qt::PreventContextMenu);
        bar->toggleViewAction()->setVisible(false);
        bar->toggleViewAction()->setObjectName(bar->objectName() + QStringLiteral("Toggle"));
    };
    m_mainBar = addToolBar(QString());
    prepare(m_mainBar, "mainToolbar");
    m_mainBar->setIconSize(QSize(24, 24));
    m_mainBar->setFixedHeight(look::scaled(40));
    const auto add = [this](const char* id, bool withText = false) {
        m_mainBar->addAction(&m_actions.action(QString::fromLatin1(id)));
        auto* button =
            qobject_cast<QToolButton*>(m_mainBar->widgetForAction(&m_actions.action(QString::fromLatin1(id))));
        button->setIconSize(QSize(24, 24)); // the style's own size is 16
        button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(QStringLiteral("bar_") + QLatin1String(id));
    };
    // A style sheet's margin on one side of a toolbar is taken for all of them.
    const auto addMargin = [this] {
        auto* margin = new QWidget(m_mainBar);
        margin->setFixedWidth(6);
        m_mainBar->addWidget(margin);
    };
    addMargin();
    for (const char* id : {"file.new", "file.open", "file.save"})
        add(id);
    m_mainBar->addSeparator();
    add("edit.undo");
    add("edit.redo");
    addStepMenu("edit.undo", StepDirection::Back);
    addStepMenu("edit.redo", StepDirection::Forward);
    m_mainBar->addSeparator();
    add("file.import", true);
    add("file.exportCsv", true);
    add("file.report", true);
    m_mainBar->addSeparator();
    add("view.zoomAll");
    add("view.zoomSelection");
    m_mainBar->addSeparator();
    m_scenarios = new ScenarioBox(m_actions, m_log, m_mainBar);
    m_mainBar->addWidget(m_scenarios);
    auto* gap = new QWidget(m_mainBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_mainBar->addWidget(gap);
    m_search = new QToolButton(m_mainBar);
    m_search->setObjectName(QStringLiteral("searchButton"));
    m_search->setProperty("role", QStringLiteral("search"));
    m_search->setIcon(Theme::icon(QStringLiteral("search"), 16));
    m_search->setIconSize(QSize(16, 16));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setFixedSize(look::scaled(250), look::scaled(26));
    m_search->setFocusPolicy(Qt::TabFocus);
    connect(m_search, &QToolButton::clicked, this, &MainWindow::showPalette);
    m_mainBar->addWidget(m_search);
    addMargin();

    addToolBarBreak();
    m_strip = addToolBar(QString());
    prepare(m_strip, "toolStripBar");
    m_strip->setProperty("strip", true);
    m_strip->setFixedHeight(look::scaled(36));
    m_column = new QToolBar(this);
    prepare(m_column, "toolColumn");
    m_column->setProperty("column", true);
    m_column->setFixedWidth(44);
    addToolBar(Qt::LeftToolBarArea, m_column);
}

void MainWindow::makeCorner()
{
    auto* corner = new QWidget(menuBar());
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    m_planName = new ElidedLabel(corner, Qt::ElideMiddle);
    m_planName->setObjectName(QStringLiteral("planName"));
    look::setText(m_planName, 1.0, true);
    m_savedState = look::label(corner, 1.0, false, "secondary");
    m_savedState->setObjectName(QStringLiteral("savedState"));
    m_language = new QToolButton(corner);
    m_language->setObjectName(QStringLiteral("languageButton"));
    m_language->setIcon(Theme::icon(QStringLiteral("language"), 16));
    m_language->setIconSize(QSize(16, 16));
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setFocusPolicy(Qt::TabFocus);
    m_language->addAction(&m_actions.action(QStringLiteral("view.english")));
    m_language->addAction(&m_actions.action(QStringLiteral("view.chinese")));
    row->addWidget(m_planName);
    row->addWidget(m_savedState);
    row->addSpacing(4);
    row->addWidget(m_language);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
}

void MainWindow::connectActions()
{
    const auto on = [this](const char* id, auto act) {
        connect(&m_actions.action(QString::fromLatin1(id)), &QAction::triggered, this, act);
    };
    on("edit.undo", [this] { undo(); });
    on("edit.redo", [this] {
        if (m_workspace)
            m_workspace->document().undoStack().redo();
    });
    on("edit.selectAll", [this] {
        if (m_workspace)
            m_workspace->selectAllShown();
    });
    on("edit.selectNone", [this] {
        if (m_workspace)
            m_workspace->document().selection().clear();
    });
    on("edit.delete", [this] { deleteSelection(); });
    on("edit.duplicate", [this] {
        if (m_workspace)
            m_workspace->tools().duplicates().open();
    });
    on("edit.lock", [this] { lockSelection(true); });
    on("edit.unlock", [this] { lockSelection(false); });
    on("edit.rename", [this] { rename(); });
    on("view.redraw", [this] {
        if (m_workspace)
            m_workspace->redraw();
    });
    on("view.checks", [this] { runChecks(); });
    on("edit.reverseRiver", [this] {
        if (RiverBar* bar = riverBar())
            bar->reverse();
    });
    on("edit.riverChainage", [this] {
        if (RiverBar* bar = riverBar())
            bar->openChainage();
    });
    on("scenario.compare", [this] { compareScenarios(); });
    on("edit.batch", [this] { editSeveral(); });
    on("edit.copyMap", [this] {
        if (m_workspace)
            QGuiApplication::clipboard()->setPixmap(pictureOf(m_workspace->canvas()));
    });
    on("edit.copyShapes", [this] { copyShapes(); });
    on("edit.paste", [this] { pasteRows(QGuiApplication::clipboard()->text()); });
    on("edit.works", [this] { editWorks(); });
    on("edit.schemes", [this] { editSchemes(); });
    on("edit.addTarget", [this] { editTarget(Uuid()); });
    on("file.basemap", [this] {
        if (m_workspace)
            m_workspace->basemaps().add(this);
    });
    on("edit.filter", [this] {
        if (m_workspace)
            m_workspace->filterBar().edit();
    });
    on("edit.clearFilter", [this] {
        if (m_workspace)
            m_workspace->filterBar().clear();
    });
    on("view.zoomAll", [this] {
        if (m_workspace)
            m_workspace->canvas().zoomToAll();
    });
    on("view.zoomSelection", [this] {
        if (m_workspace)
            m_workspace->zoomTo(m_workspace->document().selection().ids());
    });
    on("view.resetLayout", [this] { resetLayout(); });
    on("view.nextPane", [this] { nextPane(1); });
    on("view.previousPane", [this] { nextPane(-1); });
    on("view.fullScreen", [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    on("help.palette", [this] { showPalette(); });
    on("help.guide", [this] { GuideWindow::open(GuideWindow::pageFor(focusWidget()), this); });
    on("help.tour", [this] { GuideWindow::open(QStringLiteral("tour.html"), this); });
    on("help.shortcuts", [this] {
        CheatSheet sheet(m_actions, this);
        sheet.exec();
    });
}

void MainWindow::showSavedState()
{
    if (!m_workspace) {
        m_planName->setText({});
        m_savedState->setText(tr("No plan open"));
        setWindowTitle(QStringLiteral("Riparia"));
        setWindowModified(false);
    } else {
        const PlanDocument& document = m_workspace->document();
        m_planName->setText(document.title());
        QString state;
        if (document.isReadOnly())
            state = tr("read-only: save as");
        else if (document.isModified())
            state = document.path().isEmpty() ? tr("not saved yet") : tr("changed");
        else if (document.savedAt())
            state = tr("saved %1", "time").arg(localClock(toUtf8(*document.savedAt())));
        else if (document.path().isEmpty())
            state = tr("new");
        else
            state = tr("no changes");
        m_savedState->setText(state);
        const QString alternative = m_scenarios->alternative();
        setWindowTitle(document.title() + (alternative.isEmpty() ? QString() : QStringLiteral(" — ") + alternative) +
                       QStringLiteral("[*] — Riparia"));
        setWindowModified(document.isModified());
    }
    // Plan names give way to the menus.
    m_planName->setFixedWidth(
        std::min(look::scaled(260), m_planName->fontMetrics().horizontalAdvance(m_planName->text()) + 4));
    QWidget* corner = menuBar()->cornerWidget();
    corner->layout()->activate();
    corner->adjustSize();
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
    corner->show();
}

void MainWindow::refreshSize()
{
    m_mainBar->setFixedHeight(look::scaled(40));
    m_strip->setFixedHeight(look::scaled(36));
    m_search->setFixedSize(look::scaled(250), look::scaled(26));
    if (m_workspace) {
        emptyDocks();
        fillDocks();
    }
    foldTitles();
    refreshLook();
    showSavedState();
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    for (const auto& [menu, title] : m_menus)
        menu->setTitle(title());
    for (const Dock& dock : m_docks)
        dock.dock->setWindowTitle(dock.name());
    nameTableClose();
    tendTabs();
    m_mainBar->setWindowTitle(tr("Main toolbar"));
    m_strip->setWindowTitle(tr("Tool options"));
    m_column->setWindowTitle(tr("Tools"));
    m_search->setText(tr("Search or command") + QStringLiteral("   Ctrl+K"));
    look::setName(m_search, tr("Find any command by its name"));
    const bool chinese = installedLanguage() == Language::Chinese;
    m_language->setText(chinese ? QStringLiteral("中文") : QStringLiteral("EN"));
    look::setName(m_language, tr("Language"));
    m_actions.action(chinese ? QStringLiteral("view.chinese") : QStringLiteral("view.english")).setChecked(true);
    m_cells->retranslate();
    if (m_workspace) {
        m_workspace->canvas().setAccessibleName(tr("Map"));
        m_workspace->refreshMap();
        m_cells->setPrompt(m_workspace->tools().current().prompt());
    } else {
        m_cells->setPrompt(tr("Ready"));
    }
    showActionStates();
    showSavedState();
}

} // namespace riparia
