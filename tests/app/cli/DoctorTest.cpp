// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "core/ledger/CountingScheme.h"
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

class DoctorTest : public QObject {
    Q_OBJECT

    /// A duplicate, a bridged gap, a zero length, an orphan and a null geometry.
    static constexpr const char* kMessy = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500000,2519000],[500100,2519000]]}},
        {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500000,2519000],[500100,2519000]]}},
        {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500110,2519000],[500200,2519000]]}},
        {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500300,2519000],[500300,2519000]]}},
        {"type":"Feature","properties":{"key":"A"},"geometry":null}]})";

private Q_SLOTS:
    void aCleanPlanHasNothingToComplainAbout()
    {
        const SmallPlan small;
        const Json json = small.json({"doctor", small.plan(), "--json"});
        QCOMPARE(json.at("counts").at("error").get<int>(), 0);
        QCOMPARE(json.at("counts").at("warning").get<int>(), 0);
        QCOMPARE(runCli({"doctor", small.plan(), "--strict"}).code, 0);
    }

    void findingsHaveAKindAPlaceAndAnIdentity()
    {
        const SmallPlan small;
        const std::string messy = small.put("messy.geojson", kMessy);
        QCOMPARE(runCli({"import", messy, "-o", small.path("messy.gpkg"), "--crs", "EPSG:4547"}).code, 0);
        const std::vector<std::string> words{"doctor", small.path("messy.gpkg"), "--json"};
        const Json json = small.json(words);
        QCOMPARE(test::misfit(json, test::schema::doctor()), std::string());
        std::set<std::string> codes;
        for (const Json& found : json.at("findings")) {
            if (found.at("origin") == "river") {
                codes.insert(found.at("code").get<std::string>());
                QVERIFY(found.at("id").is_string());
            }
        }
        for (const char* code : {"reach_duplicate", "river_gap_bridged", "reach_zero_length", "geometry_null"})
            QVERIFY2(codes.contains(code), json.dump(1).c_str());
        std::set<std::pair<std::string, std::string>> examined;
        for (const Json& found : json.at("findings")) {
            if (found.at("origin") == "river")
                examined.emplace(found.at("code").get<std::string>(), found.at("subject").get<std::string>());
        }
        for (const Json& found : json.at("findings")) {
            const std::pair finding(found.at("code").get<std::string>(), found.at("subject").get<std::string>());
            QVERIFY2(found.at("origin") != "import" || !examined.contains(finding), found.dump().c_str());
        }
        QCOMPARE(small.json(words), json);
        QCOMPARE(runCli({"doctor", small.path("messy.gpkg"), "--strict"}).code, 4);
        QCOMPARE(runCli({"doctor", small.path("messy.gpkg")}).code, 0);
    }

    void validateIsAnotherNameOfIt()
    {
        const SmallPlan small;
        const std::string messy = small.put("messy.geojson", kMessy);
        QCOMPARE(runCli({"import", messy, "-o", small.path("messy.gpkg"), "--crs", "EPSG:4547"}).code, 0);
        for (const std::string& plan : {small.plan(), small.path("messy.gpkg")}) {
            for (const std::vector<std::string>& more : std::vector<std::vector<std::string>>{
                     {plan}, {plan, "--strict"}, {plan, "--json"}, {plan, "--verbose", "--lang", "zh_CN"}}) {
                std::vector<std::string> words{"doctor"};
                words.insert(words.end(), more.begin(), more.end());
                const auto one = runCli(words);
                words.front() = "validate";
                const auto other = runCli(words);
                QCOMPARE(other.code, one.code);
                QCOMPARE(other.out, one.out);
                QCOMPARE(other.err, one.err);
            }
        }
    }

    void whatIsCountedIsCheckedToo()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,K0+350,K2+120,left,M07\nDS,K0+350,K2+120,left,M07\n").code, 0);
        const Json json = small.json({"doctor", small.plan(), "--json"});
        QCOMPARE(test::misfit(json, test::schema::doctor()), std::string());
        const auto& findings = json.at("findings");
        const auto overlap = std::find_if(findings.begin(), findings.end(),
                                          [](const Json& found) { return found.at("code") == "segments_overlap"; });
        QVERIFY2(overlap != findings.end(), json.dump(1).c_str());
        QCOMPARE(overlap->at("origin").get<std::string>(), std::string("counting"));
        QCOMPARE(overlap->at("subject").get<std::string>(), std::string("S-0002"));
        QVERIFY(overlap->at("set_aside").is_null());
        QVERIFY(runCli({"doctor", small.plan()}).out.find("What is counted") != std::string::npos);
    }

    void theDoctorChangesNothing()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        runCli({"doctor", small.plan()});
        QCOMPARE(small.contents("plan.gpkg"), before);
        QCOMPARE(runCli({"doctor", small.path("rivers.geojson")}).code, 3);
    }

    /// A plan that cannot be counted is one that needs its doctor.
    void whatIsFoundIsListedWhereThePlanCannotBeCounted()
    {
        const SmallPlan small;
        const std::string messy = small.put("messy.geojson", kMessy);
        QCOMPARE(runCli({"import", messy, "-o", small.path("messy.gpkg"), "--crs", "EPSG:4547"}).code, 0);
        {
            CountingScheme scheme;
            scheme.code = "lost";
            scheme.boundary = Uuid::named("a boundary the plan does not have");
            SchemeRecord record;
            record.meta.uuid = Uuid::named("C-1");
            record.meta.code = "C-0001";
            record.definition = toJson(scheme);
            record.isDefault = true;
            const auto store = PlanStore::open(small.path("messy.gpkg"), {});
            QVERIFY(store.has_value());
            ChangeSet changes;
            changes.add(record);
            QVERIFY(
                (*store)->save(changes, (*store)->plan().info(), {"2026-01-01T00:00:00Z", "", "scheme"}).has_value());
        }
        const std::vector<std::string> words{"doctor", small.path("messy.gpkg")};
        const auto printed = runCli(words);
        QCOMPARE(printed.code, 2);
        QVERIFY2(printed.out.find("River lines as they came") != std::string::npos,
                 (printed.out + printed.err).c_str());
        QVERIFY2(printed.err.find("boundary") != std::string::npos, printed.err.c_str());
        std::vector<std::string> asJson = words;
        asJson.emplace_back("--json");
        const Json json = small.json(asJson);
        QCOMPARE(test::misfit(json, test::schema::doctor()), std::string());
        QVERIFY(!json.at("findings").empty());
        for (const Json& found : json.at("findings"))
            QVERIFY2(found.at("origin") != "counting", found.dump().c_str());
    }
};

RIPARIA_TEST(DoctorTest)
#include "DoctorTest.moc"
