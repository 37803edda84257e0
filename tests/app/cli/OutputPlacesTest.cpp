// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace riparia;

/// Every kind of file the program writes, as a script has it written: into folders that are not there or may not be written into, and onto a disk that is full
/// when half of it is written. Nothing is left behind, and what was there stays.
class OutputPlacesTest : public QObject {
    Q_OBJECT

    static constexpr int kPatience = 120'000; // milliseconds; only a program that hangs needs them
    const QString m_plan = QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg");

    struct Ended {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    /// `most`: bytes that a file may grow to; 0 = any number.
    Ended write(const QString& words, const QString& file, rlim_t most = 0, const QStringList& more = {}) const
    {
        QStringList arguments = words.split(u' ');
        arguments.insert(1, m_plan);
        return run(arguments << QStringLiteral("-o") << file << QStringLiteral("--overwrite") << more, most);
    }
    static Ended run(const QStringList& arguments, rlim_t most)
    {
        QProcess process;
        if (most > 0)
            process.setChildProcessModifier([most] {
                const rlimit limit{most, most};
                std::signal(SIGXFSZ, SIG_IGN); // what is ignored stays so in the program: writing fails instead
                ::setrlimit(RLIMIT_FSIZE, &limit);
            });
        process.start(QStringLiteral(RIPARIA_CLI), arguments + QStringList{QStringLiteral("-q")});
        if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static QStringList entries(const QTemporaryDir& folder)
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    static bool put(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
    }

    /// Refused with one sentence about a file or folder.
    static void saysNo(const Ended& ended, const QStringList& names)
    {
        QVERIFY2(ended.code == 5, ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.startsWith("riparia-cli: ") && ended.err.count('\n') == 1, ended.err.constData());
        const QString said = QString::fromUtf8(ended.err);
        QVERIFY2(std::ranges::any_of(names, [&](const QString& name) { return said.contains(name); }),
                 ended.err.constData());
    }

    static void saysNoInJson(const Ended& told)
    {
        QCOMPARE(told.code, 5);
        QCOMPARE(told.out, QByteArray());
        const auto error = nlohmann::json::parse(told.err.toStdString(), nullptr, false);
        QVERIFY2(error.is_object(), told.err.constData());
        const std::string code = error.at("error").at("code").get<std::string>();
        QVERIFY2(code == "disk_full" || code == "file_not_writable", code.c_str());
    }

    static void addOutputs()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"csv", "xlsx", "gpkg", "geojson", "kml", "fgb", "shp", "dxf", "json"})
            QTest::addRow("export %s", ending) << QStringLiteral("export") << QString::fromLatin1(ending);
        QTest::newRow("report pdf") << QStringLiteral("report --sections cover") << QStringLiteral("pdf");
        for (const char* ending : {"pdf", "png", "svg"})
            QTest::addRow("map %s", ending) << QStringLiteral("map") << QString::fromLatin1(ending);
        for (const char* words : {"export --table pieces", "export --table works --preset excel", "summary --csv data",
                                  "summary --csv excel", "explain --csv data", "compare --b Frugal --csv data",
                                  "compare --b Frugal --csv excel"})
            QTest::addRow("%s", words) << QString::fromLatin1(words) << QStringLiteral("csv");
        for (const char* words : {"summary", "compare --b Frugal"})
            QTest::addRow("%s as text", words) << QString::fromLatin1(words) << QStringLiteral("txt");
    }

private Q_SLOTS:
    void aFolderThatIsNoneIsNamed_data() { addOutputs(); }
    void aFolderThatIsNoneIsNamed()
    {
        QFETCH(QString, words);
        QFETCH(QString, ending);
        const QTemporaryDir folder;
        QVERIFY(put(folder.filePath(QStringLiteral("a-file")), "mine"));
        const QStringList before = entries(folder);
        for (const char* parent : {"absent", "a-file"}) {
            const QString file = folder.filePath(QStringLiteral("%1/out.%2").arg(QString::fromLatin1(parent), ending));
            saysNo(write(words, file), {QString::fromLatin1(parent) + QStringLiteral("/out.")});
        }
        QCOMPARE(entries(folder), before);
        QCOMPARE(contents(folder.filePath(QStringLiteral("a-file"))), QByteArray("mine"));
    }

    void aFolderWithoutPermissionStaysAsItIs_data() { addOutputs(); }
    void aFolderWithoutPermissionStaysAsItIs()
    {
        if (::geteuid() == 0)
            QSKIP("no permission stops root");
        QFETCH(QString, words);
        QFETCH(QString, ending);
        const QTemporaryDir folder;
        const QString old = folder.filePath(QStringLiteral("old.") + ending);
        QVERIFY(put(old, "mine"));
        const QStringList before = entries(folder);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        const Ended anew = write(words, folder.filePath(QStringLiteral("new.") + ending));
        const Ended over = write(words, old);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        saysNo(anew, {QStringLiteral("new.")});
        saysNo(over, {QStringLiteral("old.")});
        QCOMPARE(entries(folder), before);
        QCOMPARE(contents(old), QByteArray("mine"));
    }

    void aDiskThatIsFullHalfwayLeavesWhatWasThere_data() { addOutputs(); }
    void aDiskThatIsFullHalfwayLeavesWhatWasThere()
    {
        QFETCH(QString, words);
        QFETCH(QString, ending);
        const QTemporaryDir whole;
        const Ended made = write(words, whole.filePath(QStringLiteral("out.") + ending));
        QVERIFY2(made.code == 0, made.err.constData());
        qint64 largest = 0;
        for (const QString& name : entries(whole))
            largest = std::max(largest, QFileInfo(whole.filePath(name)).size());
        QVERIFY(largest > 200);
        const auto half = static_cast<rlim_t>(largest / 2);

        // A workbook is made through the folder for temporary files, which is full first.
        QStringList names{QStringLiteral("out.")};
        if (ending == QStringLiteral("xlsx"))
            names << QDir::tempPath();
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("out.") + ending);
        saysNo(write(words, file, half), names);
        QCOMPARE(entries(folder), QStringList());

        QVERIFY(put(file, "mine"));
        saysNo(write(words, file, half), names);
        QCOMPARE(entries(folder), QStringList{QStringLiteral("out.") + ending});
        QCOMPARE(contents(file), QByteArray("mine"));

        if (!words.contains(QStringLiteral("--csv"))) // which is not JSON
            saysNoInJson(write(words, file, half, {QStringLiteral("--json")}));
        QCOMPARE(entries(folder), QStringList{QStringLiteral("out.") + ending});
        QCOMPARE(contents(file), QByteArray("mine"));

        // When there is room again it takes the old one's place.
        QCOMPARE(write(words, file).code, 0);
        QVERIFY(contents(file) != QByteArray("mine"));
        QCOMPARE(entries(folder), entries(whole));
    }

    /// Several files and a folder: all of them or none.
    void theSampleIsWholeOrNotThere()
    {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("sample-fresh"));
        const QString used = folder.filePath(QStringLiteral("sample-used"));
        QVERIFY(QDir().mkdir(used));
        QVERIFY(put(used + QStringLiteral("/mine.txt"), "mine"));
        QVERIFY(put(folder.filePath(QStringLiteral("a-file")), "mine"));
        const QStringList before = entries(folder);
        const QStringList words{QStringLiteral("sample"), QStringLiteral("--overwrite"), QStringLiteral("-o")};
        for (const rlim_t most : {rlim_t{200}, rlim_t{20'000}}) {
            for (const QString& place : {fresh, used})
                saysNo(run(words + QStringList{place}, most), {QStringLiteral("sample-")});
            QCOMPARE(entries(folder), before);
            QCOMPARE(QDir(used).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     QStringList{QStringLiteral("mine.txt")});
        }
        saysNo(run(words + QStringList{folder.filePath(QStringLiteral("a-file/sample"))}, 0),
               {QStringLiteral("a-file/sample")});
        QCOMPARE(entries(folder), before);
        QCOMPARE(run(words + QStringList{used}, 0).code, 0);
        QVERIFY(QFile::exists(used + QStringLiteral("/pingdi.riparia.gpkg")));
        QCOMPARE(contents(used + QStringLiteral("/mine.txt")), QByteArray("mine"));
    }

    void theSampleStaysOutOfAFolderWithoutPermission()
    {
        if (::geteuid() == 0)
            QSKIP("no permission stops root");
        const QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        const QStringList words{QStringLiteral("sample"), QStringLiteral("-o")};
        const Ended beside = run(words + QStringList{folder.filePath(QStringLiteral("sample-new"))}, 0);
        const Ended inside = run(words + QStringList{folder.path()}, 0);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        saysNo(beside, {QStringLiteral("sample-new")});
        saysNo(inside, {folder.path()});
        QCOMPARE(entries(folder), QStringList());
    }
};

RIPARIA_TEST(OutputPlacesTest)
#include "OutputPlacesTest.moc"
