// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the window: which action stands in which.
#include "app/panels/Look.h"
#include "app/shell/MainWindow.h"
#include "app/shell/StepMenu.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace riparia {

/// In the menu bar, or within another menu.
QMenu* MainWindow::addMenu(const char* name, std::function<QString()> title, std::initializer_list<const char*> ids,
                           QMenu* within)
{
    QMenu* made = within ? within->addMenu(QString()) : menuBar()->addMenu(QString());
    look::setMenuName(made, QLatin1String(name));
    made->setToolTipsVisible(true);
    for (const char* id : ids) {
        if (*id)
            made->addAction(&m_actions.action(QString::fromLatin1(id)));
        else
            made->addSeparator();
    }
    m_menus.emplace_back(made, std::move(title));
    return made;
}

void MainWindow::makeMenus()
{
    addMenu("menuFile", [] { return tr("&File"); },
            {"file.new", "file.open", "file.sample", "", "file.save", "file.saveAs", "file.revert", "file.versions",
             "file.properties", "file.recover", "", "file.import", "file.reference", "file.basemap", "file.exportCsv",
             "", "file.close", "file.quit"});
    addMenu("menuEdit", [] { return tr("&Edit"); },
            {"edit.undo",
             "edit.redo",
             "",
             "edit.selectAll",
             "edit.selectNone",
             "edit.delete",
             "edit.duplicate",
             "edit.rename",
             "edit.batch",
             "edit.lock",
             "edit.unlock",
             "",
             "edit.copyMap",
             "edit.copyShapes",
             "edit.paste",
             "",
             "edit.filter",
             "edit.clearFilter",
             "",
             "edit.preferences"});
    m_view = addMenu("menuView", [] { return tr("&View"); },
                     {"view.zoomAll", "view.zoomSelection", "view.redraw", "", "view.dark", "view.darkMap",
                      "view.english", "view.chinese", "", "view.resetLayout", ""});
    m_draw = addMenu("menuDraw", [] { return tr("&Draw"); }, {});
    addMenu("menuRiver", [] { return tr("&River"); }, {"edit.reverseRiver", "edit.riverChainage"});
    QMenu* tools = addMenu("menuTools", [] { return tr("&Tools"); },
                           {"view.checks", "", "edit.works", "edit.schemes", "edit.addTarget", ""});
    addMenu(
        "menuScenario", [] { return tr("&Scenario"); },
        {"scenario.next", "", "scenario.duplicate", "scenario.rename", "scenario.delete", "scenario.merge",
         "scenario.merge-into"},
        tools);
    addMenu("menuReport", [] { return tr("Re&port"); }, {"file.report", "file.exportMap"});
    addMenu("menuWindow", [] { return tr("&Window"); },
            {"scenario.compare", "", "view.nextPane", "view.previousPane", "view.fullScreen"});
    addMenu("menuHelp", [] { return tr("&Help"); },
            {"help.guide", "help.tour", "", "help.palette", "help.shortcuts", "", "help.log", "help.about"});
    auto* languages = new QActionGroup(this);
    languages->addAction(&m_actions.action(QStringLiteral("view.english")));
    languages->addAction(&m_actions.action(QStringLiteral("view.chinese")));
}

/// The button of the action in the main toolbar gets an arrow with the steps it would go.
void MainWindow::addStepMenu(const char* id, StepDirection direction)
{
    auto* button = qobject_cast<QToolButton*>(m_mainBar->widgetForAction(&m_actions.action(QString::fromLatin1(id))));
    auto* menu = new StepMenu(
        direction, [this] { return m_workspace ? &m_workspace->document().undoStack() : nullptr; }, button);
    look::setMenuName(menu, QStringLiteral("steps_") + QLatin1String(id));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
}

} // namespace riparia
