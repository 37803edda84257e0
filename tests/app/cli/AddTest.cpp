// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/OtherHolder.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

class AddTest : public QObject {
    Q_OBJECT

    static std::size_t segmentsIn(const SmallPlan& small)
    {
        const std::string csv = runCli({"export", small.plan(), "-o", "-", "--format", "csv"}).out;
        return static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) - 1;
    }

private Q_SLOTS:
    void rowsOfTheStandardInputBecomeSegments()
    {
        const SmallPlan small;
        const auto result =
            small.add("DS,K0+350,K2+120,left,M07;M05,W-9,completion,2022\n丁山河,K3+000,K3+500\n", {"--json"});
        QCOMPARE(result.code, 0);
        const Json json = Json::parse(result.out);
        QCOMPARE(test::misfit(json, test::schema::add()), std::string());
        QCOMPARE(json.at("segments").size(), std::size_t{2});
        QCOMPARE(json.at("segments")[0].at("length_m").get<double>(), 1770.0);
        QCOMPARE(json.at("segments")[0].at("bank").get<std::string>(), std::string("left"));
        QCOMPARE(segmentsIn(small), std::size_t{2});
    }

    void aPlanThatIsOpenElsewhereIsWrittenIntoOnlyWhenAskedFor()
    {
        const SmallPlan small;
        const test::OtherHolder other(small.plan());
        const auto refused = small.add("DS,K0+350,K2+120\n");
        QCOMPARE(refused.code, 5);
        QVERIFY2(refused.err.find("Li Na on ws-7") != std::string::npos, refused.err.c_str());
        QCOMPARE(segmentsIn(small), std::size_t{0});
        const auto dry = small.add("DS,K0+350,K2+120\n", {"--dry-run"});
        QCOMPARE(dry.code, 0);
        QVERIFY(dry.err.find("Li Na") == std::string::npos);
        const auto result = small.add("DS,K0+350,K2+120\n", {"--even-if-open"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.find("Li Na on ws-7") != std::string::npos, result.err.c_str());
        QCOMPARE(segmentsIn(small), std::size_t{1});
        const auto looked = runCli({"info", small.plan()});
        QVERIFY(looked.err.find("Li Na") == std::string::npos);
    }

    void quietSaysNothingOfWhatWasDone()
    {
        const SmallPlan small;
        const auto result = small.add("DS,K0+350,K2+120\n", {"-q"});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out + result.err, std::string());
        QCOMPARE(segmentsIn(small), std::size_t{1});
    }

    void aFileWithAChineseHeaderInGbkIsRead()
    {
        const SmallPlan small;
        // 河流,起点桩号,终点桩号,岸别 / 丁山河,K0+000,K1+000,两岸
        const std::string gbk =
            "\xba\xd3\xc1\xf7,\xc6\xf0\xb5\xe3\xd7\xae\xba\xc5,\xd6\xd5\xb5\xe3\xd7\xae\xba\xc5,\xb0\xb6\xb1\xf0\r\n"
            "\xb6\xa1\xc9\xbd\xba\xd3,K0+000,K1+000,\xc1\xbd\xb0\xb6\r\n";
        const auto result = runCli({"add", small.plan(), small.put("表.csv", gbk), "--json"});
        QCOMPARE(result.code, 0);
        const Json segments = Json::parse(result.out).at("segments");
        QCOMPARE(segments.size(), std::size_t{1});
        QCOMPARE(segments[0].at("bank").get<std::string>(), std::string("both"));
    }

    void rowsWithErrorsAreNamedByLineAndTheOthersLoaded()
    {
        const SmallPlan small;
        const auto result =
            small.add("DS,K0+000,K1+000\nXX,K0+000,K1+000\nDS,K0+1350,K2+000\nDS,K1+000,K99+000\nDS,,\nHS,0,100\n",
                      {"--lang", "en"});
        QCOMPARE(result.code, 0);
        QCOMPARE(segmentsIn(small), std::size_t{2});
        for (const char* line : {"line 2", "line 3", "line 4", "line 5"})
            QVERIFY2(result.out.find(line) != std::string::npos, (line + result.out).c_str());
        QVERIFY(result.out.find("Rows read: 6. Segments added: 2.") != std::string::npos);
    }

    void strictAddsAllRowsOrNone()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,K0+000,K1+000\nXX,K0+000,K1+000\n", {"--strict"}).code, 4);
        QCOMPARE(segmentsIn(small), std::size_t{0});
        QCOMPARE(small.add("DS,K0+000,K1+000\nHS,0,100\n", {"--strict"}).code, 0);
        QCOMPARE(segmentsIn(small), std::size_t{2});
    }

    void worksAreMadeWhenTheyAreNew()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,100,,,一期工程\nDS,100,200,,,一期工程\n").code, 0);
        QCOMPARE(small.add("DS,200,300,,,一期工程\nDS,300,400,,,W-0001\nDS,500,600,,,=cmd\n").code, 0);
        const std::string works =
            runCli({"export", small.plan(), "-o", "-", "--format", "csv", "--table", "works"}).out;
        QCOMPARE(std::count(works.begin(), works.end(), '\n'), std::ptrdiff_t{3});
        const Json groups = small.json({"summary", small.plan(), "--by", "works", "--json"}).at("groups");
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(groups[0].at("label").at("works").get<std::string>(), std::string("一期工程"));
        QCOMPARE(groups[0].at("river_length_m").at("net").get<double>(), 400.0);
    }

    void aDryRunAddsNothing()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        const Json json = Json::parse(small.add("DS,0,100\n", {"--dry-run", "--json"}).out);
        QCOMPARE(json.at("saved").get<bool>(), false);
        QCOMPARE(json.at("segments").size(), std::size_t{1});
        QCOMPARE(small.contents("plan.gpkg"), before);
    }

    void nothingUsableIsCode3()
    {
        const SmallPlan small;
        QCOMPARE(small.add("").code, 3);
        QCOMPARE(small.add("river,from,to\n").code, 3);
        QCOMPARE(runCli({"add", small.plan(), small.path("none.csv")}).code, 3);
        QCOMPARE(runCli({"add", small.path("none.gpkg")}, "DS,0,1\n").code, 3);
    }

    void theReasonsStandWithTheLinesEachOnce()
    {
        const SmallPlan small;
        const auto result = small.add("XX,K0+000,K1+000\nDS,K0+1350,K2+000\nDS,K1+000,K99+000\nDS,K1\n");
        QCOMPARE(result.code, 3);
        for (const char* part : {"line 1: There is no river XX in the plan.", "perhaps it is K1+350",
                                 "the river ends at K", "line 4: ", "There is nothing usable in standard input."})
            QVERIFY2(result.err.find(part) != std::string::npos, result.err.c_str());
        for (const char* internal : {"chainage_", "neither chainages"})
            QVERIFY2(result.err.find(internal) == std::string::npos, result.err.c_str());
    }

    void aFolderIsNoTable()
    {
        const SmallPlan small;
        const auto result = runCli({"add", small.plan(), small.path(".")});
        QCOMPARE(result.code, 3);
        QVERIFY2(result.err.find("it is a folder") != std::string::npos, result.err.c_str());
    }

    void hostileNamesGoThroughUnharmed()
    {
        const SmallPlan small;
        const std::string longName(10000, 'x');
        const auto result = small.add("DS,0,100,,,\"=cmd|' /C calc'!A0\"\nDS,100,200,,,\"a\nb\"\nDS,200,300,,," +
                                      longName + "\nDS,300,400,,,\u202Egnp\nDS,400,500,,,\x1b[31mred\n");
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.find('\x1b') == std::string::npos);
        QVERIFY(result.out.find("\u202E") == std::string::npos);
        const Json groups = small.json({"summary", small.plan(), "--by", "works", "--json"}).at("groups");
        QCOMPARE(groups.size(), std::size_t{5});
        std::set<std::string> labels;
        for (const Json& group : groups)
            labels.insert(group.at("label").at("works").get<std::string>());
        QVERIFY(labels.contains("a\nb") && labels.contains(longName) && labels.contains("\u202Egnp"));
    }

    void tablesOfSpreadsheetsInUtf16AreRead()
    {
        const SmallPlan small;
        std::string bytes("\xFF\xFE", 2);
        for (const QChar unit : QStringLiteral("丁山河\tK0+350\tK2+120\t左岸\r\n")) {
            bytes += static_cast<char>(unit.unicode() & 0xFF);
            bytes += static_cast<char>(unit.unicode() >> 8);
        }
        const auto result = runCli({"add", small.plan(), small.put("utf16.txt", bytes), "--json"});
        QVERIFY2(result.code == 0, result.err.c_str());
        const Json segments = Json::parse(result.out).at("segments");
        QCOMPARE(segments.size(), std::size_t{1});
        QCOMPARE(segments[0].at("bank").get<std::string>(), std::string("left"));
    }

    /// UX.md 3.4: "+400" behind a chainage is a length, in one cell or in two.
    void anEndMayBeALength()
    {
        const SmallPlan small;
        const Json json = Json::parse(small.add("DS,K0+350,+400\nDS,K0+350～+400\nDS,350,＋400\n", {"--json"}).out);
        QCOMPARE(json.at("segments").size(), std::size_t{3});
        for (const Json& segment : json.at("segments"))
            QCOMPARE(segment.at("to_label").get<std::string>(), std::string("K0+750"));
    }

    void aRangeLeavesTheCellOfItsEndEmpty()
    {
        const SmallPlan small;
        const Json json = Json::parse(
            small.add("DS\tK0+350～K2+120\t\t左岸\tM07\tW-9\nDS\tK3+000～K4+000\tright\tM07\n", {"--json"}).out);
        QVERIFY2(json.at("issues").empty(), json.dump(1).c_str());
        QCOMPARE(json.at("segments")[0].at("bank").get<std::string>(), std::string("left"));
        QCOMPARE(json.at("segments")[1].at("bank").get<std::string>(), std::string("right"));
    }

    void aChainageOfAnotherRiverIsNotTaken()
    {
        const SmallPlan small;
        const auto result = small.add("DS,HuangshaK0+350,K0+400\nDS,丁山河K1+000,K2+000\n", {"--json"});
        const Json json = Json::parse(result.out);
        QCOMPARE(json.at("segments").size(), std::size_t{1});
        QCOMPARE(json.at("segments")[0].at("from_label").get<std::string>(), std::string("K1+000"));
        QVERIFY2(json.at("issues").dump().find("another river") != std::string::npos, json.dump(1).c_str());
    }
};

RIPARIA_TEST(AddTest)
#include "AddTest.moc"
