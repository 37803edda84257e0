// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ChecksPanel.h"
#include "app/render/MapRenderer.h"
#include "app/settings/Settings.h"
#include "app/shell/PreferencesDialog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// Keys of the window that act on what is selected or shown (UX 2.3).
class MapKeysTest : public QObject {
    Q_OBJECT

    static void press(WindowBench& bench, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        bench.workspace().canvas().setFocus();
        QTest::keyClick(&bench.workspace().canvas(), key, modifiers);
    }

private Q_SLOTS:
    void f2NamesTheSelectedObject()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        QVERIFY(!bench.action("edit.rename").isEnabled());
        const Uuid segment = bench.segments().front();
        bench.document().selection().set({segment});
        press(bench, Qt::Key_F2);
        auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(name);
        QCOMPARE(name->objectName(), QStringLiteral("field_name"));
        QTest::keyClicks(name, QStringLiteral("Another name")); // instead of what is selected
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(bench.document().plan().segments().find(segment)->meta.name, std::string("Another name"));
    }

    void dCopiesTheSelectedSegment()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        QVERIFY(!bench.action("edit.duplicate").isEnabled());
        bench.document().selection().set({bench.segments().front()});
        QVERIFY(bench.action("edit.duplicate").isEnabled());
        press(bench, Qt::Key_D);
        auto* offset = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(offset && !offset->text().isEmpty());
    }

    void f5DrawsTheMapAnew()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        MapCanvas& canvas = bench.workspace().canvas();
        QTRY_VERIFY_WITH_TIMEOUT(canvas.isFullyDrawn(), 60'000);
        const int drawn = canvas.renderer().tilesDrawn();
        press(bench, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(canvas.renderer().tilesDrawn() > drawn, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(canvas.isFullyDrawn(), 60'000);
    }

    void f9RunsTheChecks()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        auto* checks = bench.child<ChecksPanel>("checksPanel");
        QVERIFY(checks && checks->visibleRegion().isEmpty()); // behind another tab
        QSignalSpy checked(checks, &ChecksPanel::checked);
        press(bench, Qt::Key_F9);
        QTRY_VERIFY(!checks->visibleRegion().isEmpty());
        QTRY_COMPARE(checked.size(), 1);
        press(bench, Qt::Key_F9); // although nothing has changed
        QTRY_COMPARE(checked.size(), 2);
    }

    void theQuestionMarkShowsTheKeys()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        bool wasShown = false;
        QTimer::singleShot(0, this, [&] {
            auto* sheet = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            wasShown = sheet && sheet->objectName() == QStringLiteral("cheatSheet");
            if (sheet)
                sheet->reject();
        });
        press(bench, Qt::Key_Question); // as a keyboard layout makes it
        QVERIFY(wasShown);
        auto* search = bench.child<QLineEdit>("cellCoordinates");
        search->setFocus();
        search->clear();
        QTest::keyClicks(search, QStringLiteral("?")); // a letter like any other
        QCOMPARE(search->text(), QStringLiteral("?"));
    }

    void thePullAtTheEdgeCanBeSwitchedOff()
    {
        QTemporaryDir home;
        SettingsStore store(home.filePath(QStringLiteral("riparia.conf")));
        QVERIFY(store.value(settings::kEdgePan));
        PreferencesDialog dialog(store, nullptr);
        QSignalSpy chosen(&dialog, &PreferencesDialog::edgePanChosen);
        auto* box = dialog.findChild<QCheckBox*>(QStringLiteral("prefEdgePan"));
        QVERIFY(box && box->isChecked());
        box->click();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!chosen.front().front().toBool());
    }
};

RIPARIA_TEST(MapKeysTest)
#include "MapKeysTest.moc"
