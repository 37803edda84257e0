// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/LogFile.h"

#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;

namespace {

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString kTime = QStringLiteral("2026-11-29T04:05:06Z");

} // namespace

class LogFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreAppendedFromStartToStart()
    {
        const QTemporaryDir folder;
        const QString inside = folder.filePath(QStringLiteral("log"));
        QVERIFY(!QDir(inside).exists());
        QVERIFY(LogFile(inside).write(kTime, QStringLiteral("info"), QStringLiteral("已打开 plan")));
        LogFile again(inside);
        QVERIFY(again.write(kTime, QStringLiteral("warning"), QStringLiteral("two\nlines\tand a tab")));
        QCOMPARE(contentOf(again.path()), QStringLiteral("2026-11-29T04:05:06Z  info  已打开 plan\n"
                                                         "2026-11-29T04:05:06Z  warning  two lines and a tab\n"));
    }

    void largeOnesMakeRoomAndTheOldestGoes()
    {
        const QTemporaryDir folder;
        LogFile log(folder.path(), 200, 2);
        for (int i = 0; i < 100; ++i)
            QVERIFY(log.write(kTime, QStringLiteral("info"), QStringLiteral("message %1").arg(i)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 (QStringList{QStringLiteral("riparia.1.log"), QStringLiteral("riparia.2.log"),
                              QStringLiteral("riparia.log")}));
        QVERIFY(contentOf(log.path()).endsWith(QStringLiteral("message 99\n")));
        // No line is lost between two of them.
        const QString text = contentOf(folder.filePath(QStringLiteral("riparia.2.log"))) +
                             contentOf(folder.filePath(QStringLiteral("riparia.1.log"))) + contentOf(log.path());
        const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < lines.size(); ++i)
            QVERIFY(lines[i].endsWith(QStringLiteral("message %1").arg(100 - lines.size() + i)));
        QVERIFY(QFileInfo(log.path()).size() < 300);
    }

    void veryLongTextIsCut()
    {
        const QTemporaryDir folder;
        LogFile log(folder.path());
        QVERIFY(log.write(kTime, QStringLiteral("error"), QString(1'000'000, u'x')));
        QVERIFY(QFileInfo(log.path()).size() < 10'000);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("log")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        QVERIFY(!LogFile(inTheWay.fileName()).write(kTime, QStringLiteral("info"), QStringLiteral("x")));
    }
};

RIPARIA_TEST(LogFileTest)
#include "LogFileTest.moc"
