// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScreenLayouts.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QDockWidget>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// The window on several sets of screens.
class ScreensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySetOfScreensHasItsOwnLayout() // UX.md 2.1
    {
        const QString desk = QStringLiteral("two screens");
        const QString way = QStringLiteral("one screen");
        WindowBench bench;
        MainWindow& window = bench.window();
        const QDockWidget* layers = window.dock(QStringLiteral("dockLayers"));
        const QDockWidget* inspector = window.dock(QStringLiteral("dockInspector"));
        const auto show = [&](const char* name, bool shown) {
            window.dock(QString::fromLatin1(name))->setVisible(shown);
        };
        window.showOnScreens(desk);
        show("dockLayers", true);
        show("dockInspector", true);
        window.showOnScreens(way); // not known: all stays
        QVERIFY(!layers->isHidden() && !inspector->isHidden());
        show("dockLayers", false);
        window.showOnScreens(desk);
        QVERIFY(!layers->isHidden() && !inspector->isHidden());
        show("dockInspector", false);
        window.showOnScreens(way);
        QVERIFY(layers->isHidden() && !inspector->isHidden());
        window.showOnScreens(desk);
        QVERIFY(!layers->isHidden() && inspector->isHidden());
    }

    void theLayoutOfTheScreensIsRemembered()
    {
        WindowBench bench;
        bench.window().showOnScreens(QStringLiteral("desk"));
        bench.window().rememberLayout();
        const auto layouts = ScreenLayouts::fromTexts(bench.application.settings().value(settings::kScreenLayouts));
        const ScreenLayout* desk = layouts.find(QStringLiteral("desk"));
        QVERIFY(desk);
        QCOMPARE(desk->layout, bench.window().saveState());
        QCOMPARE(desk->geometry, bench.window().saveGeometry());
    }
};

RIPARIA_TEST(ScreensTest)
#include "ScreensTest.moc"
