// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

class SummaryTest : public QObject {
    Q_OBJECT

    static double net(const Json& figures, const char* what) { return figures.at(what).at("net").get<double>(); }

    /// Lines of the table: from the titles to the last total.
    static std::vector<std::string> tableOf(const std::string& text)
    {
        std::vector<std::string> lines;
        std::size_t blanks = 0;
        for (const std::string& line : split(text, '\n')) {
            blanks += line.empty();
            if (blanks == 1 && !line.empty())
                lines.push_back(line);
        }
        return lines;
    }

private Q_SLOTS:
    /// DOMAIN.md 2.4, 泽州长河: 8,895 m on both banks and 3,981 m on one are 12,876 m of river and 21,771 m of bank.
    void bothLengthsOfTheLongRiver()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,K0+000,K8+895,both\nDS,K8+895,K12+876,right\n").code, 0);
        const Json json = small.json({"summary", small.plan(), "--json"});
        QCOMPARE(test::misfit(json, test::schema::summary()), std::string());
        QCOMPARE(net(json.at("totals"), "river_length_m"), 12876.0);
        QCOMPARE(net(json.at("totals"), "bank_length_m"), 21771.0);
        QCOMPARE(json.at("reconciled").get<bool>(), true);
        const auto text = runCli({"summary", small.plan()});
        QVERIFY2(text.out.find("12.88") != std::string::npos && text.out.find("21.77") != std::string::npos,
                 text.out.c_str());
        QVERIFY(text.out.find("Reconciled: the rows add up to the total") != std::string::npos);
    }

    void overlapsCountOnceAndTheRestIsShown()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000\nDS,500,1500\nHS,0,100\n").code, 0);
        const Json json = small.json({"summary", small.plan(), "--json"});
        const Json river = json.at("totals").at("river_length_m");
        QCOMPARE(river.at("gross").get<double>(), 2100.0);
        QCOMPARE(river.at("net").get<double>(), 1600.0);
        QCOMPARE(river.at("overlap").get<double>(), 500.0);
        QCOMPARE(json.at("groups").size(), std::size_t{2});
        double sum = 0;
        for (const Json& group : json.at("groups"))
            sum += net(group, "river_length_m");
        QCOMPARE(sum, 1600.0);
    }

    void whatHasNoValueIsNullAndLast()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000\nDS,2000,3000,,,一期\n").code, 0);
        const Json groups = small.json({"summary", small.plan(), "--by", "works", "--json"}).at("groups");
        QCOMPARE(groups.size(), std::size_t{2});
        QVERIFY(groups[0].at("key").at("works").is_string());
        QVERIFY(groups[1].at("key").at("works").is_null());
        QVERIFY(groups[1].at("label").at("works").is_null());
        const auto text = runCli({"summary", small.plan(), "--by", "works"});
        QVERIFY(text.out.find("一期") < text.out.find("(unassigned)"));
    }

    void theVersionIsThatOfTheProgram()
    {
        const SmallPlan small;
        const std::string version = small.json({"summary", small.plan(), "--json"}).at("version").get<std::string>();
        QCOMPARE(runCli({"--version"}).out, "riparia-cli " + version + "\n");
    }

    void sharedDimensionsAddUpWithTheirLine()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,left,M05;M07\nDS,1000,2000,left,M05\n").code, 0);
        const Json json = small.json({"summary", small.plan(), "--by", "measure", "--json"});
        QCOMPARE(test::misfit(json, test::schema::summary()), std::string());
        QCOMPARE(json.at("additive").get<bool>(), false);
        double sum = net(json.at("several_rows"), "river_length_m");
        for (const Json& group : json.at("groups"))
            sum += net(group, "river_length_m");
        QCOMPARE(sum, net(json.at("totals"), "river_length_m"));
        QVERIFY(runCli({"summary", small.plan(), "--by", "measure"}).out.find("counted in several rows") !=
                std::string::npos);
    }

    void statusAsOfAndFilterSelect()
    {
        const SmallPlan small;
        QCOMPARE(small
                     .add("river,from,to,status,status_date\nDS,0,1000,completion,2022-05-01\nDS,2000,3000,"
                          "construction,2022-06-01\n")
                     .code,
                 0);
        const auto total = [&](std::vector<std::string> more) {
            std::vector<std::string> words{"summary", small.plan(), "--json"};
            words.insert(words.end(), more.begin(), more.end());
            return net(small.json(words).at("totals"), "river_length_m");
        };
        QCOMPARE(total({}), 2000.0);
        QCOMPARE(total({"--scheme", "completed"}), 1000.0);
        QCOMPARE(total({"--status", "completed"}), 1000.0);
        QCOMPARE(total({"--status", "施工,完工"}), 2000.0);
        QCOMPARE(total({"--scheme", "completed", "--as-of", "2022-01-01"}), 0.0);
        QCOMPARE(total({"--filter", "status = construction"}), 1000.0);
        QCOMPARE(total({"--filter", "river = HS"}), 0.0);
        QCOMPARE(runCli({"summary", small.plan(), "--filter", "river = HS", "--fail-empty"}).code, 6);
        QCOMPARE(runCli({"summary", small.plan(), "--filter", "river = HS"}).code, 0);
    }

    void chineseTablesAreAligned()
    {
        const SmallPlan small;
        QCOMPARE(
            small.add("DS,0,1000,both,,丁山河综合整治工程\nHS,0,500,left,,Works in English\nDS,900,1500,left\n").code,
            0);
        for (const char* language : {"en", "zh_CN"}) {
            for (const char* by : {"water", "works,water", "works,bank,water", "none"}) {
                const auto result = runCli({"summary", small.plan(), "--by", by, "--lang", language});
                QCOMPARE(result.code, 0);
                std::set<std::size_t> widths;
                for (const std::string& line : tableOf(result.out))
                    widths.insert(displayWidth(line));
                QVERIFY2(widths.size() == 1, result.out.c_str());
            }
        }
        const auto chinese = runCli({"summary", small.plan(), "--lang", "zh_CN"});
        for (const char* part : {"整治河长 (km)", "岸线长度 (km)", "净值", "合计", "已核对：各行相加等于合计"})
            QVERIFY2(chinese.out.find(part) != std::string::npos, chinese.out.c_str());
    }

    /// The numbers of DOMAIN.md 5.4: totals come from unrounded values, and it is said where printed rows do not add up.
    void aNoteSaysWhenPrintedRowsDoNotAddUp()
    {
        const SmallPlan small;
        std::string rows;
        std::int64_t at = 0;
        for (const std::int64_t metres : {4385, 1845, 3615, 1295, 985}) {
            rows +=
                "DS," + std::to_string(at) + "," + std::to_string(at + metres) + ",,,w" + std::to_string(metres) + "\n";
            at += metres;
        }
        QCOMPARE(small.add(rows).code, 0);
        const auto table = runCli({"summary", small.plan(), "--by", "works"});
        // 4.38 + 1.84 + 3.62 + 1.30 + 0.98 = 12.12 = 12.125 rounded half to even: no note.
        for (const char* part : {"4.38", "1.84", "3.62", "1.30", "0.98", "12.12"})
            QVERIFY2(table.out.find(part) != std::string::npos, table.out.c_str());
        QVERIFY2(table.out.find("printed rows") == std::string::npos, table.out.c_str());
        QCOMPARE(small.add("DS,15000,15003,,,a\nDS,15010,15013,,,b\n").code, 0);
        const auto noted = runCli({"summary", small.plan(), "--by", "works"});
        QVERIFY2(noted.out.find("The printed rows add up to 12.12, the total is 12.13") != std::string::npos,
                 noted.out.c_str());
    }

    /// Without dimensions the total is all there is.
    void withoutDimensionsThereIsOneLine()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1234,left\n").code, 0);
        const auto lines = tableOf(runCli({"summary", small.plan(), "--by", "none"}).out);
        QCOMPARE(lines.size(), std::size_t{4}); // two of titles, the rule, the total
        QVERIFY(lines.back().starts_with("Total"));
    }

    void typosAreAnsweredWithTheNearestName()
    {
        const SmallPlan small;
        for (const auto& [option, typo, meant] : {std::tuple("--scheme", "complete", "Is completed meant?"),
                                                  {"--by", "worsk", "Is works meant?"},
                                                  {"--by", "wter", "Is water meant?"}}) {
            const auto result = runCli({"summary", small.plan(), option, typo});
            QCOMPARE(result.code, 2);
            QVERIFY2(result.err.find(meant) != std::string::npos, result.err.c_str());
        }
        QVERIFY(runCli({"summary", small.plan(), "--by", "xyzxyzxyz"}).err.find("meant") == std::string::npos);
    }

    void csvHasNoTotalsAndBothPresets()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,both,,=cmd\n").code, 0);
        const auto data = runCli({"summary", small.plan(), "--by", "works", "--csv", "data"});
        QVERIFY2(data.out.starts_with("works,works_label,river_length_gross_m,"), data.out.c_str());
        QVERIFY(data.out.find(",=cmd,1000.000,0.000,1000.000,2000.000,") != std::string::npos);
        QCOMPARE(std::count(data.out.begin(), data.out.end(), '\n'), std::ptrdiff_t{2});
        const auto excel = runCli({"summary", small.plan(), "--by", "works", "--csv", "excel", "--lang", "zh_CN"});
        QVERIFY2(excel.out.starts_with("\xEF\xBB\xBF工程,整治河长 毛值 (m),"), excel.out.c_str());
        QVERIFY(excel.out.find("\r\n'=cmd,1000.000,") != std::string::npos);
    }

    void anEmptyNameBesideACommaIsRefused()
    {
        const SmallPlan small;
        for (const char* typed : {"water,,works", "water,", ",water"}) {
            const auto result = runCli({"summary", small.plan(), "--by", typed});
            QCOMPARE(result.code, 2);
            QVERIFY2(result.err.find("a name is missing") != std::string::npos, result.err.c_str());
        }
    }

    void wrongValuesAreCode2()
    {
        const SmallPlan small;
        for (const std::vector<std::string>& more : {std::vector<std::string>{"--by", "colour"},
                                                     {"--by", "measure,tag"},
                                                     {"--scheme", "none"},
                                                     {"--scenario", "none"},
                                                     {"--status", "finished?"},
                                                     {"--as-of", "yesterday"},
                                                     {"--filter", "river = "},
                                                     {"--csv", "pdf"}}) {
            std::vector<std::string> words{"summary", small.plan(), "--json"};
            words.insert(words.end(), more.begin(), more.end());
            const auto result = runCli(words);
            QVERIFY2(result.code == 2, more[1].c_str());
            QCOMPARE(result.out, std::string());
            QVERIFY(Json::parse(result.err).contains("error"));
        }
        QCOMPARE(runCli({"summary", small.path("none.gpkg")}).code, 3);
        QCOMPARE(runCli({"summary", small.path("rivers.geojson")}).code, 3);
    }

    void thePlanIsNeverWrittenOver()
    {
        const test::SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        QVERIFY(QFile::link(QString::fromStdString(small.plan()), QString::fromStdString(small.path("link.gpkg"))));
        for (const std::string& path : {small.plan(), small.path("link.gpkg")}) {
            for (const std::vector<std::string>& form : {std::vector<std::string>{}, {"--json"}, {"--csv", "data"}}) {
                std::vector<std::string> words{"summary", small.plan(), "-o", path, "--overwrite"};
                words.insert(words.end(), form.begin(), form.end());
                const auto result = test::runCli(words);
                QCOMPARE(result.code, 2);
                QVERIFY2(result.err.find("it is the plan itself") != std::string::npos, result.err.c_str());
            }
        }
        QCOMPARE(small.contents("plan.gpkg"), before);
    }

    void jsonAndCsvAreNotAskedForAtOnce()
    {
        const test::SmallPlan small;
        const auto result = test::runCli({"summary", small.plan(), "--json", "--csv", "data"});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, std::string());
    }
};

RIPARIA_TEST(SummaryTest)
#include "SummaryTest.moc"
