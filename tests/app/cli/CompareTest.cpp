// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;

/// `riparia-cli compare` over the sample, whose scenario Frugal has some segments another way.
class CompareTest : public QObject {
    Q_OBJECT

    static constexpr std::array kAmounts{"river_length_m", "bank_length_m", "area_m2", "greenway_length_m"};
    QTemporaryDir m_folder;
    std::string m_plan;

    Json json(std::vector<std::string> words) const
    {
        words.insert(words.end(), "--json");
        const auto result = runCli(words);
        return Json::parse(result.out, nullptr, false);
    }
    Json compared(const std::vector<std::string>& more) const
    {
        std::vector<std::string> words{"compare", m_plan};
        words.insert(words.end(), more.begin(), more.end());
        return json(words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString plan = m_folder.filePath(QStringLiteral("plan.gpkg"));
        QVERIFY(QFile::copy(QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg"), plan));
        QVERIFY(QFile::setPermissions(plan, QFile::ReadOwner | QFile::WriteOwner));
        m_plan = plan.toStdString();
    }

    /// The figures are those of two summaries.
    void totalsAndRowsAreThoseOfTheSummaries()
    {
        const Json both = compared({"--b", "Frugal", "--scheme", "all", "--by", "works"});
        QCOMPARE(test::misfit(both, test::schema::compare()), std::string());
        QCOMPARE(both.at("schema").get<std::string>(), std::string("riparia.compare/1"));
        QVERIFY(both.at("a").is_null());
        QCOMPARE(both.at("b").get<std::string>(), std::string("节约方案"));
        const Json a = json({"summary", m_plan, "--scheme", "all", "--by", "works"});
        const Json b = json({"summary", m_plan, "--scheme", "all", "--by", "works", "--scenario", "Frugal"});
        bool differs = false;
        for (const char* amount : kAmounts) {
            const Json& three = both.at("totals").at(amount);
            QCOMPARE(three.at("a").get<double>(), a.at("totals").at(amount).at("net").get<double>());
            QCOMPARE(three.at("b").get<double>(), b.at("totals").at(amount).at("net").get<double>());
            const double change = three.at("b").get<double>() - three.at("a").get<double>();
            QVERIFY(std::abs(three.at("change").get<double>() - change) < 0.0005);
            differs = differs || change != 0;
            double sum = 0;
            for (const Json& group : both.at("groups"))
                sum += group.at(amount).at("change").get<double>();
            QVERIFY(std::abs(sum - change) < 0.0005);
        }
        QVERIFY(differs);
    }

    void featuresThatDifferAreListed()
    {
        const Json there = compared({"--b", "Frugal", "--scheme", "all"});
        const Json back = compared({"--a", "Frugal", "--b", "base", "--scheme", "all"});
        QVERIFY(!there.at("features").empty());
        QCOMPARE(there.at("features").size(), back.at("features").size());
        QCOMPARE(there.at("same"), back.at("same"));
        for (const Json& feature : there.at("features")) {
            const auto same = std::ranges::find_if(
                back.at("features"), [&](const Json& other) { return other.at("id") == feature.at("id"); });
            QVERIFY(same != back.at("features").end());
            QCOMPARE(same->at("river_length_m").at("change").get<double>(),
                     -feature.at("river_length_m").at("change").get<double>());
            if (feature.at("delta") == "changed")
                QVERIFY(!feature.at("differences").empty());
        }
    }

    void theTextIsATableInBothLanguages()
    {
        const auto english = runCli({"compare", m_plan, "--b", "Frugal", "--scheme", "all"});
        QCOMPARE(english.code, 0);
        for (const char* wanted : {"Base", "节约方案", "River length (km)", "change", "Total", "From A to B: ", "S-00"})
            QVERIFY2(english.out.find(wanted) != std::string::npos, english.out.c_str());
        const auto csv = runCli({"compare", m_plan, "--b", "Frugal", "--csv", "data"});
        QVERIFY2(csv.out.starts_with("level,id,name,delta,differences,river_length_a_m,"), csv.out.c_str());
        QVERIFY(csv.out.find("\nfeature,S-") != std::string::npos);
        QCOMPARE(compared({"--b", "Frugal", "--by", "none"}).at("groups").size(), std::size_t{0});
    }

    /// Each side is what a summary of it says.
    void daysAndSchemesAreCompared()
    {
        const auto river = [](const Json& summary) {
            return summary.at("totals").at("river_length_m").at("net").get<double>();
        };
        const Json days = compared({"--scheme", "all", "--as-of", "2020-01-01", "--as-of-b", "2023-03-20"});
        QCOMPARE(test::misfit(days, test::schema::compare()), std::string());
        QCOMPARE(days.at("as_of_b").get<std::string>(), std::string("2023-03-20"));
        const Json then = json({"summary", m_plan, "--scheme", "all", "--as-of", "2020-01-01"});
        const Json later = json({"summary", m_plan, "--scheme", "all", "--as-of", "2023-03-20"});
        QCOMPARE(days.at("totals").at("river_length_m").at("a").get<double>(), river(then));
        QCOMPARE(days.at("totals").at("river_length_m").at("b").get<double>(), river(later));

        const Json schemes = compared({"--scheme", "completed", "--scheme-b", "all"});
        QCOMPARE(test::misfit(schemes, test::schema::compare()), std::string());
        QCOMPARE(schemes.at("scheme_b").get<std::string>(), std::string("all"));
        QVERIFY(schemes.at("b").is_null());
        const Json completed = json({"summary", m_plan, "--scheme", "completed"});
        const Json all = json({"summary", m_plan, "--scheme", "all"});
        QCOMPARE(schemes.at("totals").at("river_length_m").at("a").get<double>(), river(completed));
        QCOMPARE(schemes.at("totals").at("river_length_m").at("b").get<double>(), river(all));
        const auto text = runCli({"compare", m_plan, "--scheme", "completed", "--scheme-b", "all"});
        QVERIFY2(text.out.find("(completed), B: ") != std::string::npos, text.out.c_str());
        QCOMPARE(runCli({"compare", m_plan, "--scheme", "all", "--scheme-b", "all"}).code, 2);
        QVERIFY(runCli({"compare", m_plan, "--as-of-b", "soon"}).code != 0);
    }

    /// Two schemes are compared on one day, also where only that of A says which.
    void theDayOfTheSchemeOfAHoldsForBToo()
    {
        const Json both = compared({"--scheme", "published-2023", "--scheme-b", "all"});
        QCOMPARE(both.at("as_of").get<std::string>(), std::string("2023-03-20"));
        QCOMPARE(both.at("as_of_b").get<std::string>(), std::string("2023-03-20"));
        const Json back = compared(
            {"--scheme", "all", "--as-of", "2020-01-01", "--scheme-b", "published-2023", "--as-of-b", "2022-01-01"});
        QCOMPARE(back.at("as_of_b").get<std::string>(), std::string("2022-01-01")); // what is said goes first
        QVERIFY(compared({"--scheme", "completed", "--scheme-b", "all"}).at("as_of_b").is_null());
    }

    void wrongWordsAreExplained()
    {
        QCOMPARE(runCli({"compare", m_plan}).code, 2); // nothing is said of B
        const auto same = runCli({"compare", m_plan, "--a", "Frugal", "--b", "节约方案"});
        QCOMPARE(same.code, 2);
        QVERIFY2(same.err.find("it is the scenario of --a") != std::string::npos, same.err.c_str());
        const auto unknown = runCli({"compare", m_plan, "--b", "Lavish"});
        QCOMPARE(unknown.code, runCli({"summary", m_plan, "--scenario", "Lavish"}).code);
        QVERIFY(unknown.err.find("节约方案") != std::string::npos);
        QCOMPARE(runCli({"compare", m_plan, "--b", "Frugal", "--csv", "data", "--json"}).code, 2);
        QCOMPARE(runCli({"compare", m_plan, "--b", "Frugal", "-o", m_plan, "--overwrite"}).code, 2);
        QCOMPARE(runCli({"compare", m_plan, "--b", "Frugal", "--by", "colour"}).code,
                 runCli({"summary", m_plan, "--by", "colour"}).code);
    }
};

RIPARIA_TEST(CompareTest)
#include "CompareTest.moc"
