// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/shell/StepMenu.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Of a menu and the menus within it.
void addActionsOf(const QMenu& menu, QSet<const QAction*>& actions)
{
    for (const QAction* action : menu.actions()) {
        actions.insert(action);
        if (const QMenu* within = action->menu())
            addActionsOf(*within, actions);
    }
}

} // namespace

/// The menus of the window.
class MenusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMenuBarHasTheMenusOfADesktopGis() // UX.md 2.1
    {
        WindowBench bench(false);
        QStringList titles;
        for (const QAction* menu : bench.window().menuBar()->actions())
            titles += QString(menu->text()).remove(u'&');
        QCOMPARE(titles.join(u' '), QStringLiteral("File Edit View Draw River Tools Report Window Help"));
    }

    void everyActionStandsInAMenu()
    {
        WindowBench bench;
        QSet<const QAction*> inMenus;
        for (const QAction* menu : bench.window().menuBar()->actions())
            addActionsOf(*menu->menu(), inMenus);
        for (const QAction* action : bench.window().actions().all())
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    }

    void theArrowsOfUndoAndRedoListTheLastTenSteps() // UX.md 2.1
    {
        WindowBench bench;
        const Uuid segment = bench.segment("S-0001");
        for (int i = 0; i < 12; ++i) {
            const auto edit = editField(bench.document(), {segment}, "remarks", QString::number(i));
            QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        }
        const QUndoStack& stack = bench.document().undoStack();
        QCOMPARE(stack.index(), 12);
        auto* button = bench.child<QToolButton>("bar_edit.undo");
        QCOMPARE(button->popupMode(), QToolButton::MenuButtonPopup);
        QMenu& back = *button->menu();
        Q_EMIT back.aboutToShow();
        QCOMPARE(back.actions().size(), qsizetype(StepMenu::kMostSteps));
        QCOMPARE(back.actions().front()->text(), QStringLiteral("Set remarks of S-0001"));
        back.actions().at(2)->trigger();
        QCOMPARE(stack.index(), 9);
        QCOMPARE(bench.document().plan().segments().find(segment)->meta.remarks, std::string("8"));

        QMenu& forward = *bench.child<QToolButton>("bar_edit.redo")->menu();
        Q_EMIT forward.aboutToShow();
        QCOMPARE(forward.actions().size(), qsizetype(3));
        forward.actions().at(1)->trigger();
        QCOMPARE(stack.index(), 11);
        Q_EMIT forward.aboutToShow();
        QCOMPARE(forward.actions().size(), qsizetype(1));
    }

    void aWindowWithoutAPlanHasNoSteps()
    {
        WindowBench bench(false);
        QMenu& back = *bench.child<QToolButton>("bar_edit.undo")->menu();
        Q_EMIT back.aboutToShow();
        QVERIFY(back.actions().isEmpty());
    }
};

RIPARIA_TEST(MenusTest)
#include "MenusTest.moc"
