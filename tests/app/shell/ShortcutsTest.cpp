// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ShortcutsDialog.h"

#include "app/shell/ActionCatalog.h"
#include "app/shell/CheatSheet.h"
#include "app/shell/MainWindow.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTreeWidget>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

struct OpenShortcuts {
    explicit OpenShortcuts(WindowBench& bench)
        : dialog(bench.window().actions(), &bench.window())
    {
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    template <class T>
    T& child(const char* name)
    {
        return *dialog.findChild<T*>(QLatin1String(name));
    }
    void choose(const QString& id)
    {
        auto& list = child<QTreeWidget>("shortcutsList");
        for (int i = 0; i < list.topLevelItemCount(); ++i) {
            if (list.topLevelItem(i)->data(0, Qt::UserRole).toString() == id)
                list.setCurrentItem(list.topLevelItem(i));
        }
    }
    void press(int key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        auto& edit = child<QKeySequenceEdit>("shortcutsKeys");
        edit.setFocus();
        // It waits a while whether more keys follow.
        QSignalSpy finished(&edit, &QKeySequenceEdit::editingFinished);
        QTest::keyClick(&edit, static_cast<Qt::Key>(key), held);
        QVERIFY(!finished.isEmpty() || finished.wait(10'000));
    }
    void click(const char* name) { QTest::mouseClick(&child<QPushButton>(name), Qt::LeftButton); }
    QString keys() { return child<QTreeWidget>("shortcutsList").currentItem()->text(2); }
    QString note() { return child<QLabel>("shortcutsNote").text(); }
    bool canSet() { return child<QPushButton>("shortcutsSet").isEnabled(); }

    ShortcutsDialog dialog;
};

} // namespace

class ShortcutsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newKeysAreSetAndOldOnesRestored()
    {
        WindowBench bench;
        OpenShortcuts open(bench);
        open.choose(QStringLiteral("edit.batch"));
        QCOMPARE(open.keys(), QStringLiteral("Ctrl+B"));
        open.press(Qt::Key_F8, Qt::ControlModifier);
        QVERIFY(open.note().contains(QStringLiteral("free")));
        open.click("shortcutsSet");
        QCOMPARE(open.keys(), QStringLiteral("Ctrl+F8"));
        QCOMPARE(bench.action("edit.batch").shortcut(), QKeySequence(QStringLiteral("Ctrl+B"))); // not before OK
        open.click("shortcutsRestore");
        QCOMPARE(open.keys(), QStringLiteral("Ctrl+B"));
        QVERIFY(open.dialog.keys().empty());
    }

    void conflictsAreShownAndTakenOver()
    {
        WindowBench bench;
        OpenShortcuts open(bench);
        open.choose(QStringLiteral("edit.batch"));
        open.press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(open.note().contains(QStringLiteral("Redo")));
        open.click("shortcutsSet");
        QCOMPARE(open.keys(), QStringLiteral("Ctrl+Y"));
        // It had two, and keeps the other.
        open.choose(QStringLiteral("edit.redo"));
        QCOMPARE(open.keys(), QStringLiteral("Ctrl+Shift+Z"));
        open.click("shortcutsRestore");
        QCOMPARE(open.keys(), QStringLiteral("Ctrl+Shift+Z, Ctrl+Y"));
        open.choose(QStringLiteral("edit.batch"));
        QCOMPARE(open.keys(), QString());
        open.click("shortcutsRestoreAll");
        QCOMPARE(open.keys(), QStringLiteral("Ctrl+B"));
    }

    void keysThatWouldBreakTypingAreRefused()
    {
        WindowBench bench;
        OpenShortcuts open(bench);
        open.choose(QStringLiteral("edit.batch"));
        open.press(Qt::Key_B);
        QVERIFY(!open.canSet());
        QVERIFY(open.note().contains(QStringLiteral("Ctrl or Alt")));
        // On the map plain keys are fine, but not those with which chainages are typed.
        open.choose(QStringLiteral("tool.split"));
        open.press(Qt::Key_Q);
        QVERIFY(open.canSet());
        open.choose(QStringLiteral("tool.split"));
        open.child<QKeySequenceEdit>("shortcutsKeys").setKeySequence(QKeySequence(QStringLiteral("1")));
        QVERIFY(!open.canSet());
        open.child<QKeySequenceEdit>("shortcutsKeys").setKeySequence(QKeySequence(QStringLiteral("Ctrl+K, Ctrl+S")));
        QVERIFY(!open.canSet());
    }

    void searchFindsByNameAndByKeys()
    {
        WindowBench bench;
        OpenShortcuts open(bench);
        auto& search = open.child<QLineEdit>("shortcutsSearch");
        QTest::keyClicks(&search, QStringLiteral("ctrl+b"));
        QCOMPARE(open.child<QTreeWidget>("shortcutsList").currentItem()->data(0, Qt::UserRole).toString(),
                 QStringLiteral("edit.batch"));
        search.setText(QStringLiteral("no such command"));
        QVERIFY(!open.child<QTreeWidget>("shortcutsList").currentItem());
        QVERIFY(!open.canSet());
        expectNames(open.dialog);
        QVERIFY(open.dialog.minimumSizeHint().height() <= 640);
    }

    void chosenKeysWorkAfterTheNextStartAndForToolsToo()
    {
        const QTemporaryDir home;
        placeSample(home.path());
        for (const bool isFirst : {true, false}) {
            Application application(Folders::inside(home.path()));
            application.setLanguage(Language::English, false);
            if (isFirst)
                application.settings().set(settings::kShortcuts,
                                           QStringList{QStringLiteral("tool.split=Q"), QStringLiteral("edit.filter="),
                                                       QStringLiteral("nonsense"),
                                                       QStringLiteral("gone.action=Ctrl+J")});
            application.start({});
            if (isFirst) {
                application.quit();
                continue;
            }
            QSignalSpy opened(&application, &Application::opened);
            application.openSample();
            QVERIFY(!opened.isEmpty() || opened.wait(20'000));
            application.window().activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&application.window()));
            MapCanvas& map = application.window().workspace()->canvas();
            map.setFocus();
            QTest::keyClick(&map, Qt::Key_X);
            QCOMPARE(application.window().workspace()->tools().current().id(), QStringLiteral("select"));
            QTest::keyClick(&map, Qt::Key_Q);
            QCOMPARE(application.window().workspace()->tools().current().id(), QStringLiteral("split"));
            QVERIFY(application.window().actions().action(QStringLiteral("edit.filter")).shortcut().isEmpty());
        }
    }

    void theSheetOfKeysSaysWhatTheyAlwaysDo()
    {
        WindowBench bench;
        ActionCatalog& actions = bench.window().actions();
        actions.setText(QStringLiteral("edit.undo"),
                        QStringLiteral("Undo Add S-0001, S-0002, S-0003 and 12 more of many"));
        QCOMPARE(actions.usualText(QStringLiteral("edit.undo")), QStringLiteral("Undo"));
        QCOMPARE(actions.usualText(QStringLiteral("no.such")), QString());
        CheatSheet sheet(actions, &bench.window());
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        QStringList texts;
        for (const QLabel* label : sheet.findChildren<QLabel*>())
            texts += label->text();
        QVERIFY(texts.contains(QStringLiteral("Undo")));
        QVERIFY(texts.filter(QStringLiteral("S-0001")).isEmpty());
        const auto* scroll = sheet.findChild<QScrollArea*>();
        QVERIFY(!scroll->horizontalScrollBar()->isVisible());
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width()); // nothing is cut at its right
    }

    void messagesAreKeptInAFileAndHelpSaysWhere()
    {
        WindowBench bench;
        bench.application.log().add(MessageKind::Warning, QStringLiteral("河道 something\nhappened"));
        bench.action("help.log").trigger();
        const QString path = bench.home.filePath(QStringLiteral("data/log/riparia.log"));
        QVERIFY(bench.application.log().messages().back().text.contains(path));
        bench.application.log().messages().back().actions.front().act();
        QCOMPARE(QApplication::clipboard()->text(), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("  warning  河道 something happened\n")));
    }
};

RIPARIA_TEST(ShortcutsTest)
#include "ShortcutsTest.moc"
