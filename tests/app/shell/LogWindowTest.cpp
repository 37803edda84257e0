// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LogPanel.h"
#include "app/shell/MainWindow.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QDockWidget>
#include <QPushButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Presses Save… of the log and names the file.
void saveMessagesTo(WindowBench& bench, const QString& file)
{
    bench.window().dock(QStringLiteral("dockLog"))->show();
    bench.window().dock(QStringLiteral("dockLog"))->raise();
    QTimer::singleShot(0, &bench.window(), [&] {
        auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(files);
        nameFile(*files, file);
        static_cast<QDialog*>(files)->accept(); // as its button does
    });
    bench.child<QPushButton>("logSave")->click();
}

} // namespace

class LogWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesAreSavedAsTheyAreListed()
    {
        WindowBench bench;
        MessageLog& log = bench.window().log();
        log.from(MessageSource::Map).add(MessageKind::Info, QStringLiteral("河道 K1+200"));
        const QString said = MessageLog::lineOf(log.messages().back());
        const QString path = bench.home.filePath(QStringLiteral("messages.txt"));
        saveMessagesTo(bench, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(said));
        QVERIFY(log.messages().back().text.contains(QStringLiteral("messages.txt")));
        QCOMPARE(log.messages().back().kind, MessageKind::Success);
    }

    void whoLeavesTheDialogHearsNothing()
    {
        WindowBench bench;
        MessageLog& log = bench.window().log();
        log.add(MessageKind::Info, QStringLiteral("something"));
        const std::size_t before = log.messages().size();
        bool wasAsked = false;
        QTimer::singleShot(0, &bench.window(), [&wasAsked] {
            if (auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                wasAsked = true;
                files->reject();
            }
        });
        bench.child<QPushButton>("logSave")->click();
        QVERIFY(wasAsked);
        QCOMPARE(log.messages().size(), before);
    }
};

RIPARIA_TEST(LogWindowTest)
#include "LogWindowTest.moc"
