// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FileSet.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;

class FileSetTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string stem(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    std::string contents(const char* name) const
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "absent";
    }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void allOfThemAppear()
    {
        QVERIFY(writeTogether({{".dbf", "table"}, {".shp", "shapes"}}, stem("a"), false).has_value());
        QCOMPARE(contents("a.dbf"), std::string("table"));
        QCOMPARE(contents("a.shp"), std::string("shapes"));
        QVERIFY(writeTogether({{".dbf", "new"}, {".shp", "newer"}}, stem("a"), true).has_value());
        QCOMPARE(contents("a.dbf"), std::string("new"));
    }

    void noneAppearsWhereOneIsThere()
    {
        QVERIFY(writeTogether({{".prj", "old"}}, stem("b"), false).has_value());
        const QStringList before = entries();
        const auto refused = writeTogether({{".dbf", "table"}, {".prj", "crs"}, {".shp", "shapes"}}, stem("b"), false);
        QVERIFY(!refused && refused.error().code == ErrorCode::FileExists);
        QCOMPARE(entries(), before);
        QCOMPARE(contents("b.prj"), std::string("old"));
    }

    void noneAppearsWhereOneCannotBeWritten()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("c.shp"))); // a folder has the name
        const QStringList before = entries();
        const auto failed = writeTogether({{".dbf", "table"}, {".shp", "shapes"}}, stem("c"), true);
        QVERIFY(!failed && failed.error().code == ErrorCode::FileNotWritable);
        QCOMPARE(entries(), before);
        QVERIFY(!writeTogether({{".dbf", "table"}}, stem("no/such/folder"), true));
    }

    void nothingIsNoFile()
    {
        const QStringList before = entries();
        QVERIFY(writeTogether({}, stem("d"), false).has_value());
        QCOMPARE(entries(), before);
    }
};

RIPARIA_TEST(FileSetTest)
#include "FileSetTest.moc"
