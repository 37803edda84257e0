// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FileSet.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <array>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

    /// The pipe holds the writer up while a member becomes one that cannot be replaced: the others are as they were.
    void whatIsReplacedComesBackWhereOneFails()
    {
        QVERIFY(writeTogether({{".dbf", "old table"}, {".prj", "old crs"}, {".qix", "old index"}}, stem("e"), false)
                    .has_value());
        const std::string pipe = stem("e.pipe");
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        std::thread reader([&] {
            const int end = ::open(pipe.c_str(), O_RDONLY | O_CLOEXEC);
            std::filesystem::remove(stem("e.prj"));
            std::filesystem::create_directory(stem("e.prj"));
            std::array<char, 65536> bytes{};
            while (::read(end, bytes.data(), bytes.size()) > 0) {
            }
            ::close(end);
        });
        const std::string more(std::size_t{1} << 20, 'x'); // than a pipe takes
        const auto failed =
            writeTogether({{".dbf", "new table"}, {".cpg", "UTF-8"}, {".prj", "new crs"}, {".pipe", more}}, stem("e"),
                          true, {".qix"});
        reader.join();
        QVERIFY(!failed && failed.error().code == ErrorCode::FileNotWritable);
        QCOMPARE(contents("e.dbf"), std::string("old table"));
        QCOMPARE(contents("e.qix"), std::string("old index"));
        QCOMPARE(
            QDir(m_folder.path()).entryList({QStringLiteral("*e.*")}, QDir::AllEntries | QDir::Hidden | QDir::System),
            QStringList(
                {QStringLiteral("e.dbf"), QStringLiteral("e.pipe"), QStringLiteral("e.prj"), QStringLiteral("e.qix")}));
    }

    /// Names that are cut to the same one when they are kept.
    void longNamesAreReplaced()
    {
        const std::string name(150, 'n');
        const auto written = [&](const char* text) {
            return writeTogether({{".dbf", text}, {".shp", text}}, stem(name.c_str()), true);
        };
        QVERIFY(written("old").has_value());
        const QStringList before = entries();
        QVERIFY(written("new").has_value());
        QCOMPARE(contents((name + ".dbf").c_str()), std::string("new"));
        QCOMPARE(contents((name + ".shp").c_str()), std::string("new"));
        QCOMPARE(entries(), before);
    }

    void linksStayLinks()
    {
        QVERIFY(writeTogether({{".shp", "old"}}, stem("real"), false).has_value());
        QCOMPARE(::symlink(stem("real.shp").c_str(), stem("link.shp").c_str()), 0);
        QVERIFY(writeTogether({{".dbf", "table"}, {".shp", "new"}}, stem("link"), true).has_value());
        QCOMPARE(contents("real.shp"), std::string("new"));
        QVERIFY(QFileInfo(QString::fromStdString(stem("link.shp"))).isSymLink());
    }

    void whatOnlyFitTheOldOnesGoesWithThem()
    {
        QVERIFY(writeTogether({{".shp", "old"}, {".qix", "index"}}, stem("f"), false).has_value());
        const std::vector<NamedBytes> shapes{{".shp", "new"}};
        QVERIFY(writeTogether(shapes, stem("f"), true, {".qix", ".sbn"}).has_value());
        QCOMPARE(contents("f.shp"), std::string("new"));
        QCOMPARE(contents("f.qix"), std::string("absent"));
        QVERIFY(writeTogether({{".qix", "index"}}, stem("g"), false).has_value());
        const auto refused = writeTogether(shapes, stem("g"), false, {".qix"});
        QVERIFY(!refused && refused.error().code == ErrorCode::FileExists);
        QCOMPARE(contents("g.qix"), std::string("index"));
        QCOMPARE(contents("g.shp"), std::string("absent"));
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
