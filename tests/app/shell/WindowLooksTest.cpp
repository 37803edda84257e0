// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FilterBar.h"
#include "app/shell/DockFeatures.h"
#include "app/shell/MainWindow.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What has to be seen of the window as a whole.
class WindowLooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void docksFloatWhereTheyCanBeDockedAgain()
    {
        const auto floats = [](const char* platform) {
            return dockFeaturesOn(QLatin1String(platform)).testFlag(QDockWidget::DockWidgetFloatable);
        };
        QVERIFY(floats("xcb"));
        QVERIFY(floats("windows"));
        QVERIFY(!floats("wayland"));
        QVERIFY(!floats("wayland-egl"));
        QVERIFY(dockFeaturesOn(QStringLiteral("wayland")).testFlag(QDockWidget::DockWidgetMovable));
        QVERIFY(dockFeaturesOn(QStringLiteral("wayland")).testFlag(QDockWidget::DockWidgetClosable));
    }

    void anActiveFilterIsSeenOnTheMapInTheTableAndInTheSummary()
    {
        WindowBench bench;
        bench.window().resize(1440, 900);
        const auto says = [&](const char* panel, const QString& words) {
            for (const QLabel* label : bench.child<QWidget>(panel)->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        const QString ofAll = QStringLiteral(" shown");
        QVERIFY(!says("filterBar", ofAll));
        QVERIFY(!says("tablePanel", ofAll));
        QVERIFY(bench.workspace().totals().setFilter(QStringLiteral("kind = segment and river = DS")));
        QVERIFY(says("filterBar", ofAll));
        QVERIFY(says("tablePanel", ofAll));
        QVERIFY(bench.child<QToolButton>("filterChip0")->isVisible());
        QCOMPARE(bench.child<QComboBox>("summaryScope")->currentText(), QStringLiteral("Shown (filter)"));
        bench.workspace().filterBar().clear();
        QVERIFY(!says("tablePanel", ofAll));
        QCOMPARE(bench.child<QComboBox>("summaryScope")->currentText(), QStringLiteral("Shown"));
    }
};

RIPARIA_TEST(WindowLooksTest)
#include "WindowLooksTest.moc"
