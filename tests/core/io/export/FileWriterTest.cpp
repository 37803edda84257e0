// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FileWriter.h"

#include "core/io/export/FilePlace.h"
#include "tests/support/Fork.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace riparia;

class FileWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    static std::string contents(const std::string& name)
    {
        QFile file(QString::fromStdString(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "absent";
    }
    void put(const std::string& name, const char* text) const
    {
        QFile file(QString::fromStdString(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const QString& entry : entries())
            QFile::remove(m_folder.filePath(entry));
    }

    void aFileAppearsWithItsCommit()
    {
        auto writer = FileWriter::open(path("河流.csv"), false);
        QVERIFY(writer.has_value());
        QVERIFY(writer->write("abc").has_value());
        QVERIFY(entries().isEmpty());
        QVERIFY(writer->commit().has_value());
        QCOMPARE(contents(path("河流.csv")), std::string("abc"));
        QCOMPARE(entries(), QStringList{QStringLiteral("河流.csv")});
    }

    void whatAKilledWriterLeftGoesWithTheNext()
    {
        const std::string target = path("河流.gpkg");
        const std::string mine = unfinishedName(target);
        const std::string ending = std::to_string(::getpid()) + ".part";
        const std::string stem = mine.substr(0, mine.size() - ending.size());
        const pid_t gone = riparia::test::forkAlone();
        if (gone == 0)
            ::_exit(0);
        QCOMPARE(::waitpid(gone, nullptr, 0), gone);
        const std::string left = stem + std::to_string(gone) + ".part";
        const std::string elsewhere = path((".河流.gpkg.another-" + std::to_string(gone) + ".part").c_str());
        const std::string named = stem + "final.part"; // somebody's own
        const std::string other = path((".other.gpkg." + std::to_string(gone) + ".part").c_str());
        for (const std::string& name : {left, left + "-journal", mine, elsewhere, named, other})
            put(name, "half");
        removeUnfinished(target);
        QCOMPARE(contents(left), std::string("absent"));
        QCOMPARE(contents(left + "-journal"), std::string("absent"));
        for (const std::string& name : {mine, elsewhere, named, other})
            QCOMPARE(contents(name), std::string("half"));
    }

    void withoutCommitNothingIsLeft()
    {
        {
            auto writer = FileWriter::open(path("a.csv"), false);
            QVERIFY(writer->write(std::string(3 << 20, 'x')).has_value());
        }
        QVERIFY(entries().isEmpty());
    }

    void anExistingFileIsKeptUnlessAskedFor()
    {
        put(path("a.csv"), "old");
        auto refused = FileWriter::open(path("a.csv"), false);
        QVERIFY(!refused && refused.error().code == ErrorCode::FileExists);
        QCOMPARE(contents(path("a.csv")), std::string("old"));

        auto writer = FileWriter::open(path("a.csv"), true);
        QVERIFY(writer->write("new").has_value());
        QCOMPARE(contents(path("a.csv")), std::string("old"));
        QVERIFY(writer->commit().has_value());
        QCOMPARE(contents(path("a.csv")), std::string("new"));
        QCOMPARE(entries().size(), 1);
    }

    void aFileThatAppearsMeanwhileIsNotOverwritten()
    {
        auto writer = FileWriter::open(path("a.csv"), false);
        QVERIFY(writer->write("mine").has_value());
        put(path("a.csv"), "theirs");
        const auto result = writer->commit();
        QVERIFY(!result && result.error().code == ErrorCode::FileExists);
        QCOMPARE(contents(path("a.csv")), std::string("theirs"));
    }

    void permissionsOfAReplacedFileAreKept()
    {
        put(path("a.csv"), "old");
        QCOMPARE(chmod(path("a.csv").c_str(), 0640), 0);
        auto writer = FileWriter::open(path("a.csv"), true);
        QVERIFY(writer->commit().has_value());
        struct stat found {};
        QCOMPARE(stat(path("a.csv").c_str(), &found), 0);
        QCOMPARE(found.st_mode & 0777u, 0640u);
    }

    void aLinkStaysALink()
    {
        put(path("real.csv"), "old");
        QCOMPARE(symlink(path("real.csv").c_str(), path("link.csv").c_str()), 0);
        auto writer = FileWriter::open(path("link.csv"), true);
        QVERIFY(writer->write("new").has_value());
        QVERIFY(writer->commit().has_value());
        QVERIFY(QFileInfo(QString::fromStdString(path("link.csv"))).isSymLink());
        QCOMPARE(contents(path("real.csv")), std::string("new"));
    }

    void aFullDiskIsSaid()
    {
        auto writer = FileWriter::open("/dev/full", true);
        QVERIFY(writer.has_value());
        const auto written = writer->write("abc");
        const auto result = written ? writer->commit() : written;
        QVERIFY(!result && result.error().code == ErrorCode::DiskFull);
    }

    void whatCannotBeWrittenIsSaid()
    {
        for (const std::string& target :
             {path("no/such/folder/a.csv"), m_folder.path().toStdString(), std::string("/proc/a.csv")}) {
            const auto writer = FileWriter::open(target, true);
            QVERIFY2(!writer && writer.error().code == ErrorCode::FileNotWritable, target.c_str());
            QCOMPARE(writer.error().subject, target);
            QVERIFY(!writer.error().detail.empty());
        }
    }

    void aKilledWriterLeavesNothing()
    {
        const int nameless = open(m_folder.path().toUtf8().constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
        if (nameless < 0)
            QSKIP("the file system of the temporary folder has no nameless files");
        close(nameless);
        const pid_t child = riparia::test::forkAlone();
        if (child == 0) {
            auto writer = FileWriter::open(path("a.csv"), false);
            static_cast<void>(writer->write(std::string(3 << 20, 'x')));
            kill(getpid(), SIGKILL);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(entries().isEmpty());
    }
};

RIPARIA_TEST(FileWriterTest)
#include "FileWriterTest.moc"
