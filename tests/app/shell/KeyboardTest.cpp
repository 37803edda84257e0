// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/InspectorPanel.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// a segment, its status and a CSV without a mouse.
class KeyboardTest : public QObject {
    Q_OBJECT

    /// Presses a key where the keyboard is.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    /// Presses the key until the keyboard is inside the widget; false when it never gets there.
    static bool walkTo(const QWidget* goal, Qt::Key key)
    {
        for (int i = 0; i < 40; ++i) {
            const QWidget* focus = QApplication::focusWidget();
            if (focus && (focus == goal || goal->isAncestorOf(focus)))
                return true;
            press(key);
        }
        return false;
    }

    static Uuid drawTyped(WindowBench& bench, const QString& text)
    {
        bench.workspace().canvas().setFocus();
        press(Qt::Key_S);
        press(Qt::Key_K);
        auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        if (!edit)
            qFatal("K opens no box");
        edit->clear();
        QTest::keyClicks(edit, text);
        press(Qt::Key_Return);
        const auto& ids = bench.document().selection().ids();
        return ids.size() == 1 ? ids.front() : Uuid{};
    }

private Q_SLOTS:
    void aSegmentItsStatusAndATable()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        const std::string key = bench.document().network().rivers().front().key;
        const std::size_t before = bench.document().plan().segments().size();
        const Uuid made = drawTyped(bench, QString::fromStdString(key) + QStringLiteral(" K0+100-K0+180"));
        QCOMPARE(bench.document().plan().segments().size(), before + 1);
        QVERIFY(bench.document().plan().segments().find(made));
        QCOMPARE(bench.document().plan().segments().find(made)->span.length().value, std::int64_t{80'000});

        QVERIFY(walkTo(bench.child<InspectorPanel>("inspectorPanel"), Qt::Key_F6));
        auto* status = bench.child<QComboBox>("field_status");
        QVERIFY(walkTo(status, Qt::Key_Tab));
        const auto eventsBefore = bench.document().plan().segments().find(made)->events;
        press(Qt::Key_Down);
        QVERIFY(bench.document().plan().segments().find(made)->events != eventsBefore);

        const QString file = bench.home.filePath(QStringLiteral("by keys.csv"));
        int dialogs = 0;
        QTimer keys;
        connect(&keys, &QTimer::timeout, this, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;
            if (++dialogs > 40) {
                dialog->reject();
                return;
            }
            if (auto* format = dialog->findChild<QComboBox*>(QStringLiteral("exportFormat")))
                QTest::keyClicks(format, QStringLiteral("CSV"));
            if (auto* files = qobject_cast<QFileDialog*>(dialog)) {
                auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
                if (!name || !name->hasFocus())
                    return; // not there yet
                name->selectAll();
                QTest::keyClicks(name, file);
            }
            press(Qt::Key_Return);
        });
        keys.start(50);
        bench.workspace().canvas().setFocus();
        press(Qt::Key_E, Qt::ControlModifier);
        keys.stop();
        QTRY_VERIFY(QFile::exists(file));
    }
};

RIPARIA_TEST(KeyboardTest)
#include "KeyboardTest.moc"
