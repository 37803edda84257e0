// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/CliRun.h"
#include "tests/app/cli/ProgramRun.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace riparia;
using test::Ended;
using test::runProgram;

/// `riparia-cli map`, started as a script does: without a display.
class MapCommandTest : public QObject {
    Q_OBJECT

    const QString m_plan = QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg");
    QTemporaryDir m_folder;

    Ended map(const char* name, const QStringList& more = {}) const
    {
        return runProgram(QStringList{QStringLiteral("map"), m_plan, QStringLiteral("-o"), in(name)} + more);
    }
    static QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    bool put(const char* name, const char* text) const
    {
        QFile file(in(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) > 0;
    }
    QByteArray contents(const char* name) const
    {
        QFile file(in(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aMapIsWrittenWithoutADisplay()
    {
        const Ended ended = map("a.pdf", words("--paper a3 --landscape --lang zh_CN --json -q"));
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.code, 0);
        const auto json = nlohmann::json::parse(ended.out.toStdString());
        QCOMPARE(json["schema"].get<std::string>(), std::string("riparia.map/1"));
        QCOMPARE(json["crs"].get<std::string>(), std::string("EPSG:4547"));
        QCOMPARE(json["paper_mm"][0].get<double>(), 420.0);
        QVERIFY(json["whole"].get<bool>());
        QVERIFY(json["scale"].get<double>() > 1000);
        QVERIFY(json["extent"][0].get<double>() < json["extent"][2].get<double>());
        QVERIFY(contents("a.pdf").startsWith("%PDF-1.4"));
        QVERIFY(contents("a.pdf").endsWith("%%EOF\n"));
    }

    void pixelsComeWithTheirPlace()
    {
        const Ended ended = map("b.png", words("--size 640x480 --extent river:DS --json"));
        QCOMPARE(ended.code, 0);
        const auto json = nlohmann::json::parse(ended.out.toStdString());
        QCOMPARE(json["beside"].size(), std::size_t{2});
        // Width and height stand in the head of a PNG, big end first.
        QCOMPARE(contents("b.png").mid(16, 8), QByteArray::fromHex("00000280000001e0"));
        QVERIFY(contents("b.pgw").count('\n') == 6);
        QVERIFY(contents("b.png.aux.xml").contains("<SRS>PROJCS[&quot;"));
    }

    void filesOfOthersStay()
    {
        QVERIFY(put("rivers.prj", "of a shapefile"));
        QCOMPARE(map("rivers.png", words("--size 640x480 -q")).code, 0);
        QCOMPARE(contents("rivers.prj"), QByteArray("of a shapefile"));
        QVERIFY(put("c.pgw", "of another picture"));
        QCOMPARE(map("c.png", words("--size 640x480 -q")).code, 5);
        QCOMPARE(contents("c.pgw"), QByteArray("of another picture"));
        QCOMPARE(contents("c.png"), QByteArray());
    }

    void theStandardOutputMayTakeIt()
    {
        const Ended ended = runProgram(QStringList{QStringLiteral("map"), m_plan} +
                                       words("-o - --format svg -q --bare --size 300x200"));
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.startsWith("<?xml"));
        QVERIFY(ended.out.endsWith("</svg>\n"));
    }

    void aScaleThatLeavesOutAPartIsSaid()
    {
        const Ended ended = map("cut.pdf", words("--scale 1:2000 --json"));
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.err.contains("not all of the extent"));
        QCOMPARE(nlohmann::json::parse(ended.out.toStdString())["whole"].get<bool>(), false);
    }

    void wrongWordsAreExplained_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("said");
        const std::pair<const char*, const char*> rows[] = {
            {"--extent river:Rhine", "Rhine"},
            {"--extent works:W-99", "W-99"},
            {"--extent lake", "boundary:NAME"},
            {"--extent 5,4,3,2", "west"},
            {"--scale ten", "10000"},
            {"--scale -5", "1:10"},
            {"--paper a5", "a5"},
            {"--size 640", "1600x1000"},
            {"--size 0x10", "1600x1000"},
            {"--size 640x480 --paper a4", "--size"},
            {"--size 640x480 --landscape", "--size"},
            {"--size 40x40", "60 mm"},
            {"--dpi many", "dots"},
            {"--dpi 9", "10"},
            {"--layers rivers,lakes", "greenways"},
            {"--scheme complete", "completed"},
            {"--lang both", "zh_CN"},
            {"--format svg", "--format svg"},
            {"--theme dark", "measure"},
            {"--turn left", "flow-right"},
            {"--theme years", "year"},
        };
        for (const auto& [line, said] : rows)
            QTest::newRow(line) << QByteArray(line) << QByteArray(said);
    }

    void wrongWordsAreExplained()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, said);
        const Ended ended = map("never.pdf", words(line.constData()));
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QVERIFY(!QFile::exists(in("never.pdf")));
    }

    void aNameHasToSayWhatIsInIt()
    {
        // Exit code 2 with the endings there are; the file is not touched.
        for (const char* name : {"a.jpg", "map", "pdf"}) {
            QCOMPARE(map(name).code, 2);
            QVERIFY(!QFile::exists(in(name)));
        }
        QCOMPARE(runProgram({QStringLiteral("report"), m_plan, QStringLiteral("-o"), in("report.doc")}).code, 2);
        const test::SmallPlan small;
        const auto import =
            test::runCli({"import", small.path("rivers.geojson"), "-o", small.path("plan.shp"), "--crs", "EPSG:4547"});
        QCOMPARE(import.code, 2);
        QVERIFY(import.err.find(".gpkg") != std::string::npos);
    }

    void aFileThatIsThereStays()
    {
        QFile file(in("there.svg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QCOMPARE(map("there.svg").code, 5);
        QCOMPARE(contents("there.svg"), QByteArray("mine"));
        QCOMPARE(map("there.svg", words("--overwrite -q")).code, 0);
        QVERIFY(contents("there.svg").endsWith("</svg>\n"));
        // Not even then the plan itself, under another name.
        QVERIFY(QFile::copy(m_plan, in("plan.gpkg")));
        QVERIFY(QFile::link(in("plan.gpkg"), in("link.pdf")));
        QFile plan(in("plan.gpkg"));
        const qint64 size = plan.size();
        for (const char* command : {"map", "report"})
            QCOMPARE(runProgram({QString::fromLatin1(command), in("plan.gpkg"), QStringLiteral("-o"), in("link.pdf"),
                                 QStringLiteral("--overwrite")})
                         .code,
                     2);
        QCOMPARE(plan.size(), size);
    }

    void nothingIsLeftWhereItCannotBeWritten()
    {
        const QStringList before = entries();
        const Ended none = map("no/such/folder/a.png");
        QCOMPARE(none.code, 5);
        QVERIFY(none.err.contains("no/such/folder"));
        const Ended full =
            runProgram(QStringList{QStringLiteral("map"), m_plan} + words("-o /dev/full --format pdf --overwrite"));
        QCOMPARE(full.code, 5);
        QVERIFY(!full.err.isEmpty());
        QCOMPARE(entries(), before);
    }

    void aPlanIsNeeded()
    {
        QCOMPARE(runProgram({QStringLiteral("map"), in("none.gpkg"), QStringLiteral("-o"), in("never.pdf")}).code, 3);
        const auto help = test::runCli({"map", "--help"});
        QCOMPARE(help.code, 0);
        for (const char* option :
             {"--extent", "--scale", "--paper", "--landscape", "--dpi", "--size", "--layers", "--title"})
            QVERIFY2(help.out.find(option) != std::string::npos, option);
        QCOMPARE(test::runCli({"map", "x.gpkg"}).code, 2); // no output named
    }
};

RIPARIA_TEST(MapCommandTest)
#include "MapTest.moc"
