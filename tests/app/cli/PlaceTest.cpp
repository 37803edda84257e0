// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

/// locate and slice.
class PlaceTest : public QObject {
    Q_OBJECT

    SmallPlan m_small;

private Q_SLOTS:
    void locateTellsRiverChainageAndSide()
    {
        const Json json = m_small.json({"locate", m_small.plan(), "--point", "492500,2519012.5", "--json"});
        QCOMPARE(test::misfit(json, test::schema::locate()), std::string());
        QCOMPARE(json.at("river").get<std::string>(), std::string("DS"));
        QCOMPARE(json.at("bank").get<std::string>(), std::string("left"));
        QVERIFY(std::abs(json.at("position_m").get<double>() - 2500) < 0.5);
        QVERIFY(std::abs(json.at("offset_m").get<double>() - 12.5) < 0.01);
        QCOMPARE(json.at("x").get<double>(), 492500.0);
        QCOMPARE(json.at("y").get<double>(), 2519000.0);
        const auto text = runCli({"locate", m_small.plan(), "--point", "492500,2518990"});
        QVERIFY2(text.out.find("丁山河 (DS)") != std::string::npos && text.out.find("right") != std::string::npos,
                 text.out.c_str());
    }

    /// DOMAIN.md 3.2: (114.0, 22.0) in 4490 is (500000.000, 2433800.478) in 4547.
    void aPointMayComeInAnotherSystem()
    {
        const Json json =
            m_small.json({"locate", m_small.plan(), "--point", "114.0,22.8", "--crs", "EPSG:4490", "--json"});
        QVERIFY(std::abs(json.at("x").get<double>() - 500000) < 0.001);
        const auto far = runCli({"locate", m_small.plan(), "--point", "114.0,22.8", "--crs", "EPSG:4214"});
        QCOMPARE(far.code, 3);
        QVERIFY2(far.err.find("unknown accuracy") != std::string::npos, far.err.c_str());
        const auto accepted =
            runCli({"locate", m_small.plan(), "--point", "114.0,22.8", "--crs", "EPSG:4214", "--accept-ballpark"});
        QCOMPARE(accepted.code, 0);
        QVERIFY(accepted.err.find("no stated accuracy") != std::string::npos);
    }

    void aRiverMayBeAskedFor()
    {
        const std::vector<std::string> words{"locate",         m_small.plan(), "--point",
                                             "492500,2519000", "--json",       "--river"};
        for (const char* name : {"HS", "huangsha", "Huangsha"}) {
            auto asked = words;
            asked.emplace_back(name);
            const auto result = runCli(asked);
            if (std::string(name) == "huangsha" && result.code == 2)
                continue; // names are taken as they are
            QCOMPARE(Json::parse(result.out).at("river").get<std::string>(), std::string("HS"));
        }
        auto asked = words;
        asked.emplace_back("none");
        QCOMPARE(runCli(asked).code, 2);
    }

    void nothingWithinTheDistanceIsCode6()
    {
        QCOMPARE(runCli({"locate", m_small.plan(), "--point", "492500,2519100", "--within", "50"}).code, 6);
        QCOMPARE(runCli({"locate", m_small.plan(), "--point", "492500,2519100", "--within", "150"}).code, 0);
    }

    void degreesInAPlanInMetresAreRefusedWithAWay()
    {
        const auto result = runCli({"locate", m_small.plan(), "--point", "114.0,22.8"});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.find("--crs EPSG:4490") != std::string::npos, result.err.c_str());
    }

    void degreesInTheWrongOrderAreSaid()
    {
        const auto refused = runCli({"locate", m_small.plan(), "--point", "22.8,114.0", "--crs", "EPSG:4490"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.find("longitude comes first") != std::string::npos, refused.err.c_str());
        const auto far = runCli({"locate", m_small.plan(), "--point", "22.8,84.0", "--crs", "EPSG:4326"});
        QVERIFY2(far.code != 0 || far.err.find("right order") != std::string::npos, far.err.c_str());
    }

    void wrongPointsAreCode2()
    {
        for (const char* point : {"", "1", "1,2,3", "a,b", "1;2", "nan,1"})
            QCOMPARE(runCli({"locate", m_small.plan(), "--point", point}).code, 2);
        QCOMPARE(runCli({"locate", m_small.plan()}).code, 2);
        QCOMPARE(runCli({"locate", m_small.path("none.gpkg"), "--point", "1,2"}).code, 3);
        QCOMPARE(runCli({"locate", m_small.path("rivers.geojson"), "--point", "1,2"}).code, 3);
    }

    void sliceWritesThePieceAsWkt()
    {
        const auto result =
            runCli({"slice", m_small.plan(), "--river", "丁山河", "--from", "K0+000", "--to", "K0+000"});
        QCOMPARE(result.code, 0);
        const auto whole = runCli({"slice", m_small.plan(), "--river", "HS"});
        QCOMPARE(whole.code, 0);
        QVERIFY2(whole.out.starts_with("LINESTRING (500000 2530000, ") && whole.out.ends_with("500000 2525000)\n"),
                 whole.out.c_str());
    }

    /// UX.md 10, A-17: all spellings give the same piece.
    void everySpellingOfAChainageIsRead()
    {
        const std::string expected =
            runCli({"slice", m_small.plan(), "--river", "DS", "--from", "K0+350", "--to", "K2+120"}).out;
        QVERIFY(expected.starts_with("LINESTRING"));
        using Pair = std::pair<const char*, const char*>;
        for (const auto& [from, to] :
             {Pair("k0+350", "k2+120"), Pair("0+350", "2+120"), Pair("Ｋ０＋３５０", "Ｋ２＋１２０"),
              Pair("350", "2.12 km"), Pair("350m", "２１２０米"), Pair("K2+120", "K0+350")})
            QCOMPARE(runCli({"slice", m_small.plan(), "--river", "DS", "--from", from, "--to", to}).out, expected);
    }

    void sliceTellsItsLength()
    {
        const Json json =
            m_small.json({"slice", m_small.plan(), "--river", "DS", "--from", "K0+350", "--to", "K2+120", "--json"});
        QCOMPARE(test::misfit(json, test::schema::slice()), std::string());
        QCOMPARE(json.at("length_m").get<double>(), 1770.0);
        QCOMPARE(json.at("from_label").get<std::string>(), std::string("K0+350"));
    }

    void sliceAsGeoJsonIsInDegrees()
    {
        const Json json = m_small.json({"slice", m_small.plan(), "--river", "DS", "--geojson"});
        QCOMPARE(json.at("type").get<std::string>(), std::string("Feature"));
        const Json first = json.at("geometry").at("coordinates")[0];
        QVERIFY(first[0].get<double>() > 113.8 && first[0].get<double>() < 114.0);
        QVERIFY(first[1].get<double>() > 22.7 && first[1].get<double>() < 22.8);
        QCOMPARE(json.at("properties").at("river").get<std::string>(), std::string("DS"));
    }

    void chainagesThatAreNotThereAreSaid()
    {
        const auto outside = runCli({"slice", m_small.plan(), "--river", "DS", "--from", "K99+000"});
        QCOMPARE(outside.code, 2);
        const std::string end =
            m_small.json({"slice", m_small.plan(), "--river", "DS", "--json"}).at("to_label").get<std::string>();
        QVERIFY2(outside.err.find("K99+000") != std::string::npos && outside.err.find(end) != std::string::npos,
                 outside.err.c_str());
        const auto metres = runCli({"slice", m_small.plan(), "--river", "DS", "--from", "K0+1350", "--json"});
        QCOMPARE(metres.code, 2);
        QCOMPARE(Json::parse(metres.err).at("error").at("code").get<std::string>(), std::string("chainage_metres"));
        QVERIFY(Json::parse(metres.err).at("error").at("message").get<std::string>().find("K1+350") !=
                std::string::npos);
        QCOMPARE(runCli({"slice", m_small.plan(), "--river", "DS", "--from", "here"}).code, 2);
        QCOMPARE(runCli({"slice", m_small.plan(), "--river", "Dingshann"}).code, 2);
    }

    void aRiverMayBeGivenByItsCode()
    {
        for (const char* code : {"R-0001", "r-0001"}) {
            const auto slice = runCli({"slice", m_small.plan(), "--river", code, "--json"});
            QVERIFY2(slice.code == 0, slice.err.c_str());
            QCOMPARE(Json::parse(slice.out).at("river").get<std::string>(), std::string("DS"));
            QCOMPARE(runCli({"locate", m_small.plan(), "--point", "492500,2519000", "--river", code}).code, 0);
        }
        QCOMPARE(runCli({"slice", m_small.plan(), "--river", "R-0009"}).code, 2);
    }

    void aChainageThatNamesAnotherRiverIsRefused()
    {
        const auto other = runCli({"slice", m_small.plan(), "--river", "DS", "--from", "Huangsha K0+350"});
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.find("names another river") != std::string::npos, other.err.c_str());
        for (const char* same : {"丁山河K0+350", "DS K0+350", "桩号K0+350"})
            QCOMPARE(runCli({"slice", m_small.plan(), "--river", "DS", "--from", same}).code, 0);
    }

    void aDistanceIsNotNegative()
    {
        QCOMPARE(runCli({"locate", m_small.plan(), "--point", "492500,2519000", "--within", "-5"}).code, 2);
    }

    void nothingNearIsStillADocument()
    {
        const auto none = runCli({"locate", m_small.plan(), "--point", "492500,2519100", "--within", "50", "--json"});
        QCOMPARE(none.code, 6);
        QVERIFY(Json::parse(none.out).at("river").is_null());
    }
};

RIPARIA_TEST(PlaceTest)
#include "PlaceTest.moc"
