// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/models/FilterViews.h"
#include "app/panels/FilterBar.h"
#include "app/shell/StepMenu.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QToolButton>
#include <QUndoStack>
#include <QWidgetAction>
#include <QtTest/QtTest>

#include <algorithm>

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

/// What Qt makes for itself: bars that overflow, the cross of a line, a widget in a toolbar, which speaks for itself.
bool isOfQt(const QAction& action)
{
    if (action.isSeparator() || qobject_cast<const QWidgetAction*>(&action) ||
        action.objectName().startsWith(QStringLiteral("_q_")))
        return true;
    const QList<QObject*> shownIn = action.associatedObjects();
    return std::any_of(shownIn.begin(), shownIn.end(),
                       [](const QObject* place) { return place->objectName().startsWith(QStringLiteral("qt_")); });
}

/// The menu of a button has no title: what it is stands on the button.
bool opensFromAButton(const QAction& action)
{
    const QMenu* menu = action.menu();
    return menu && !qobject_cast<const QMenu*>(menu->parent()) && !qobject_cast<const QMenuBar*>(menu->parent());
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

    void everyActionOfTheWindowHasANameAndWords()
    {
        WindowBench bench;
        const Uuid segment = bench.segment("S-0001");
        bench.document().selection().set({segment}); // the inspector has fields
        const auto edit = editField(bench.document(), {segment}, "remarks", QStringLiteral("done"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        QVERIFY(FilterViews::keep(bench.document(), QStringLiteral("Left banks"), QStringLiteral("bank = left")));
        QVERIFY(bench.workspace().totals().setFilter(QStringLiteral("bank in (left, right)"))); // a chip with a menu
        for (const char* button : {"bar_edit.undo", "filterAdd"}) {
            QMenu* menu = bench.child<QToolButton>(button)->menu();
            Q_EMIT menu->aboutToShow(); // it is filled then
            QVERIFY2(!menu->isEmpty(), button);
        }
        QVERIFY(bench.child<QMenu>("snapMenu") && bench.child<QMenu>("filterValues0"));
        const ActionCatalog& catalog = bench.window().actions();
        QSet<QString> names;
        for (const QAction* action : bench.window().findChildren<QAction*>()) {
            if (isOfQt(*action))
                continue;
            const QString name = action->objectName();
            const QByteArray who = qPrintable(QString((action->parent() ? action->parent()->objectName() : QString()) +
                                                      QStringLiteral(": ") + name + u' ' + action->text()));
            QVERIFY2(!name.isEmpty(), who.constData());
            QVERIFY2(opensFromAButton(*action) || !action->text().isEmpty() || !action->toolTip().isEmpty(),
                     who.constData());
            if (catalog.find(name) == action && !action->isEnabled())
                QVERIFY2(action->toolTip().endsWith(catalog.whyDisabled(name)) && !catalog.whyDisabled(name).isEmpty(),
                         who.constData());
            names.insert(name);
        }
        for (const char* name : {"steps_edit.undo_1", "snap_round_chainage", "filterView: Left banks", "menuFile",
                                 "filterDeleteView: Left banks", "filterRemove: left", "filterRemoveCondition",
                                 "dockLayersToggle", "mainToolbarToggle", "welcomeFindIcon", "usual_kind"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
    }

    void theArrowsOfUndoAndRedoListTheLastTenSteps() // UX.md 2.1
    {
        WindowBench bench;
        QVERIFY(!bench.action("edit.undo").isEnabled());
        const Uuid segment = bench.segment("S-0001");
        for (int i = 0; i < 12; ++i) {
            const auto edit = editField(bench.document(), {segment}, "remarks", QString::number(i));
            QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        }
        const QUndoStack& stack = bench.document().undoStack();
        QCOMPARE(stack.index(), 12);
        QVERIFY(bench.action("edit.undo").isEnabled());
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
