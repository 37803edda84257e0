// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportSection.h"
#include "tests/app/cli/CliRun.h"
#include "tests/app/cli/ProgramRun.h"
#include "tests/app/report/PdfTools.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <unistd.h>

using namespace riparia;
using test::Ended;
using test::runProgram;

/// `riparia-cli report`, started as a script does: without a display.
class ReportCommandTest : public QObject {
    Q_OBJECT

    const QString m_plan = QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg");
    QTemporaryDir m_folder;

    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void aReportIsWrittenWithoutADisplay()
    {
        const Ended ended =
            runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), in("a.pdf"), QStringLiteral("--lang"),
                        QStringLiteral("both"), QStringLiteral("--json"), QStringLiteral("-q")});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.code, 0);
        const auto json = nlohmann::json::parse(ended.out.toStdString());
        QCOMPARE(json["schema"].get<std::string>(), std::string("riparia.report/1"));
        QVERIFY(json["pages"].get<int>() > 20);
        QFile file(in("a.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8) == "%PDF-1.4");
        QCOMPARE(file.size(), json["bytes"].get<qint64>());
    }

    void whoPreparedItIsNamed()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const QString path = in("named.pdf");
        const Ended ended = runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), path,
                                        QStringLiteral("--author"), QStringLiteral("Li Ming"),
                                        QStringLiteral("--revision"), QStringLiteral("7"), QStringLiteral("-q")});
        QCOMPARE(ended.code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(test::textOf(pdf).contains(QStringLiteral("Prepared Li Ming")));
        QVERIFY(test::textOf(pdf).contains(QStringLiteral("Revision 7")));
        QVERIFY(test::infoOf(pdf).contains(QStringLiteral("Li Ming")));
    }

    void onlyTheSectionsAskedForAreThere()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const QString path = in("sections.pdf");
        const Ended ended =
            runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), path, QStringLiteral("--sections"),
                        QStringLiteral("figures, Chapters"), QStringLiteral("--scale"), QStringLiteral("1:25000"),
                        QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("-q")});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = test::textOf(file.readAll());
        for (const char* wanted : {"Key figures", "Method and data", "flow left to right", "25"})
            QVERIFY2(text.contains(QString::fromLatin1(wanted)), wanted);
        for (const char* other : {"Approved", "Overview map", "untreated, to the end of the river"})
            QVERIFY2(!text.contains(QString::fromLatin1(other)), other);
    }

    void theStandardOutputMayTakeIt()
    {
        const Ended ended = runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), QStringLiteral("-"),
                                        QStringLiteral("--template"), QStringLiteral("form"), QStringLiteral("-q")});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.startsWith("%PDF-1.4"));
        QVERIFY(ended.out.endsWith("%%EOF\n"));
    }

    void aFileThatIsThereStays()
    {
        QFile file(in("there.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QCOMPARE(runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), in("there.pdf")}).code, 5);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void nothingIsLeftWhereItCannotBeWritten()
    {
        const Ended none =
            runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), in("no/such/folder/a.pdf")});
        QCOMPARE(none.code, 5);
        QVERIFY(none.err.contains("no/such/folder"));
        const Ended full =
            runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), QStringLiteral("/dev/full"),
                        QStringLiteral("--overwrite"), QStringLiteral("--template"), QStringLiteral("form")});
        QCOMPARE(full.code, 5);
        QVERIFY(!full.err.isEmpty());
    }

    void wrongWordsAreExplained_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("language") << QStringList{QStringLiteral("--lang"), QStringLiteral("de")} << QByteArray("de");
        QTest::newRow("paper") << QStringList{QStringLiteral("--paper"), QStringLiteral("a5")} << QByteArray("a5");
        QTest::newRow("template") << QStringList{QStringLiteral("--template"), QStringLiteral("x")}
                                  << QByteArray("form");
        QTest::newRow("total") << QStringList{QStringLiteral("--total"), QStringLiteral("middle")}
                               << QByteArray("first");
        QTest::newRow("scope") << QStringList{QStringLiteral("--scope"), QStringLiteral("Rhine")}
                               << QByteArray("Rhine");
        QTest::newRow("section") << QStringList{QStringLiteral("--sections"), QStringLiteral("cover,chapter")}
                                 << QByteArray("is chapters meant?");
        QTest::newRow("sections") << QStringList{QStringLiteral("--sections"), QStringLiteral("xyzzyx")}
                                  << QByteArray("sections are: cover, figures");
        QTest::newRow("scale") << QStringList{QStringLiteral("--scale"), QStringLiteral("777")} << QByteArray("2500");
        QTest::newRow("overview") << QStringList{QStringLiteral("--overview-scale"), QStringLiteral("777")}
                                  << QByteArray("250000");
        QTest::newRow("works beyond the edge")
            << QStringList{QStringLiteral("--overview-scale"), QStringLiteral("2000")}
            << QByteArray("would not show all works");
        QTest::newRow("sheets") << QStringList{QStringLiteral("--scale"), QStringLiteral("1:500")}
                                << QByteArray("strip maps");
        QTest::newRow("logo") << QStringList{QStringLiteral("--logo"), m_plan} << QByteArray("pingdi.riparia.gpkg");
        QTest::newRow("scheme") << QStringList{QStringLiteral("--scheme"), QStringLiteral("complete")}
                                << QByteArray("completed");
    }

    void wrongWordsAreExplained()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, said);
        const Ended ended =
            runProgram(QStringList{QStringLiteral("report"), m_plan, QStringLiteral("-o"), in("never.pdf")} + words);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QVERIFY(!QFile::exists(in("never.pdf")));
    }

    void aPlanIsNeededAndALogoThatIsNamed()
    {
        const Ended noLogo = runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), in("never.pdf"),
                                         QStringLiteral("--logo"), in("none.png")});
        QCOMPARE(noLogo.code, 3);
        QVERIFY(noLogo.err.contains("none.png"));
        QCOMPARE(runProgram({QStringLiteral("report"), in("none.gpkg"), QStringLiteral("-o"), in("never.pdf")}).code,
                 3);
        QCOMPARE(test::runCli({"report", "--help"}).code, 0);
        const std::string help = test::runCli({"report", "--help"}).out;
        QVERIFY(help.find("--template") != std::string::npos);
        for (const ReportSection section : kReportSections)
            QVERIFY(help.find(std::string(codeOf(section))) != std::string::npos);
        QCOMPARE(test::runCli({"report", "x.gpkg"}).code, 2); // no output named
    }
};

RIPARIA_TEST(ReportCommandTest)
#include "ReportTest.moc"
