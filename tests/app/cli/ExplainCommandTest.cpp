// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <map>
#include <set>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

/// `riparia-cli explain`: the pieces of a number, held to what `summary` says under the same options.
class ExplainCommandTest : public QObject {
    Q_OBJECT

    static constexpr const char* kSample = RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg";

    static std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more)
    {
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }
    static Json jsonOf(const std::vector<std::string>& words)
    {
        const auto result = runCli(with(words, {"--json"}));
        if (result.code != 0)
            qWarning("%s", result.err.c_str());
        return Json::parse(result.out, nullptr, false);
    }
    /// Whole ten-thousandths, in which metres to the millimetre and square metres to the square centimetre add up.
    static long long whole(const Json& amount) { return std::llround(amount.get<double>() * 10000); }

    static void holds(const Json& explained, const Json& figures)
    {
        QCOMPARE(test::misfit(explained, test::schema::explain()), std::string());
        QVERIFY(explained.at("reconciled").get<bool>());
        const Json& said = figures.at(explained.at("quantity").get<std::string>());
        QVERIFY(explained.at("figure") == said); // the same doubles, to the last bit
        long long pieces = 0;
        for (const Json& piece : explained.at("pieces")) {
            pieces += whole(piece.at("amount"));
            QVERIFY(piece.at("contributors").front() == piece.at("owner"));
        }
        long long gross = 0;
        long long net = 0;
        for (const Json& feature : explained.at("features")) {
            gross += whole(feature.at("gross"));
            net += whole(feature.at("net"));
        }
        QCOMPARE(pieces, whole(said.at("net")));
        QCOMPARE(net, whole(said.at("net")));
        QCOMPARE(gross, whole(said.at("gross")));
    }

    static std::vector<std::string> rowOf(const Json& group, const std::vector<std::string>& dimensions)
    {
        std::vector<std::string> words;
        for (const std::string& dimension : dimensions) {
            const Json& key = group.at("key").at(dimension);
            words.emplace_back("--of");
            words.push_back(key.is_null() ? std::string("unassigned") : key.get<std::string>());
        }
        return words;
    }

private Q_SLOTS:
    void piecesAddUpToEveryNumberOfTheSample_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("options");
        for (const char* by : {"none", "water", "works", "class", "bank", "measure", "area_kind", "works,water"})
            QTest::newRow(by) << QString::fromLatin1(by) << QString();
        QTest::newRow("completed") << QStringLiteral("water") << QStringLiteral("--scheme completed");
        QTest::newRow("a day") << QStringLiteral("works") << QStringLiteral("--as-of 2022-12-31");
        QTest::newRow("scenario") << QStringLiteral("water") << QStringLiteral("--scenario Frugal");
    }
    void piecesAddUpToEveryNumberOfTheSample()
    {
        QFETCH(QString, by);
        QFETCH(QString, options);
        std::vector<std::string> more{"--by", by.toStdString()};
        for (const QString& word : options.split(u' ', Qt::SkipEmptyParts))
            more.push_back(word.toStdString());
        const Json summary = jsonOf(with({"summary", kSample}, more));
        const auto dimensions = summary.at("dimensions").get<std::vector<std::string>>();
        const std::map<std::string, const char*> figures{{"river", "river_length_m"},
                                                         {"bank", "bank_length_m"},
                                                         {"area", "area_m2"},
                                                         {"greenway", "greenway_length_m"}};
        for (const auto& [figure, quantity] : figures) {
            const std::vector<std::string> words = with({"explain", kSample, "--figure", figure}, more);
            if (dimensions.empty())
                holds(jsonOf(words), summary.at("totals"));
            for (const Json& group : summary.at("groups"))
                if (!dimensions.empty() && group.at(quantity).at("gross").get<double>() > 0)
                    holds(jsonOf(with(words, rowOf(group, dimensions))), group);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void eachPieceSaysWhereItIsAndWhoClaimsIt()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,left\nDS,500,1500,both\nHS,0,100\n").code, 0);
        const Json json = jsonOf({"explain", small.plan(), "--by", "water", "--of", "DS"});
        QCOMPARE(test::misfit(json, test::schema::explain()), std::string());
        QCOMPARE(json.at("figure").at("gross").get<double>(), 2000.0);
        QCOMPARE(json.at("figure").at("net").get<double>(), 1500.0);
        QCOMPARE(json.at("figure").at("overlap").get<double>(), 500.0);
        QCOMPARE(json.at("label").at("water").get<std::string>(), std::string("Dingshan"));
        const Json& pieces = json.at("pieces");
        QCOMPARE(pieces.size(), std::size_t{3});
        QCOMPARE(pieces[1].at("from_label").get<std::string>(), std::string("K0+500"));
        QCOMPARE(pieces[1].at("to_label").get<std::string>(), std::string("K1+000"));
        QCOMPARE(pieces[1].at("from_m").get<double>(), 500.0);
        QCOMPARE(pieces[1].at("contributors").dump(), std::string(R"(["S-0001","S-0002"])"));
        QCOMPARE(pieces[1].at("rule").get<std::string>(), std::string("code"));
        QCOMPARE(pieces[2].at("rule").get<std::string>(), std::string("alone"));
        QVERIFY(pieces[1].at("bank").is_null());
        QCOMPARE(pieces[1].at("extent").size(), std::size_t{4});

        const auto text = runCli({"explain", small.plan(), "--by", "water", "--of", "丁山河", "--figure", "bank"});
        QCOMPARE(text.code, 0);
        for (const char* part : {"S-0001 has a lower number than S-0002.", "Only S-0002 covers it.", "2500.000",
                                 "K0+500", "Reconciled: the pieces add up", "2.50 km"})
            QVERIFY2(text.out.find(part) != std::string::npos, text.out.c_str());
    }

    void theTableIsAlignedInBothLanguages()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,both,,丁山河综合整治工程\nHS,0,500,left\n").code, 0);
        for (const char* language : {"en", "zh_CN"}) {
            const auto result = runCli({"explain", small.plan(), "--figure", "bank", "--lang", language});
            QCOMPARE(result.code, 0);
            std::set<std::size_t> widths;
            std::size_t blanks = 0;
            for (const std::string& line : split(result.out, '\n')) {
                blanks += line.empty() ? 1 : 0;
                if (blanks == 1 && !line.empty())
                    widths.insert(displayWidth(line));
            }
            QVERIFY2(widths.size() == 1, result.out.c_str());
        }
        const auto chinese = runCli({"explain", small.plan(), "--lang", "zh_CN"});
        for (const char* part : {"计入", "依据", "合计", "已核对：各部分相加等于该数字", "只有 S-0001 覆盖此处。"})
            QVERIFY2(chinese.out.find(part) != std::string::npos, chinese.out.c_str());
    }

    void aRowIsFoundByKeyOrNameInAnyCase()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,,,一期\nDS,2000,2500\nHS,0,100\n").code, 0);
        for (const char* name : {"DS", "ds", "丁山河", "Dingshan", " dingshan ", "ＤＳ"}) {
            const Json json = jsonOf({"explain", small.plan(), "--by", "water", "--of", name});
            QCOMPARE(json.at("key").at("water").get<std::string>(), std::string("DS"));
            QCOMPARE(json.at("figure").at("net").get<double>(), 1500.0);
        }
        const Json both = jsonOf({"explain", small.plan(), "--by", "works,water", "--of", "一期", "--of", "DS"});
        QCOMPARE(both.at("figure").at("net").get<double>(), 1000.0);
        for (const char* name : {"unassigned", "(unassigned)"}) {
            const Json rest = jsonOf({"explain", small.plan(), "--by", "works", "--of", name});
            QVERIFY(rest.at("key").at("works").is_null());
            QCOMPARE(rest.at("figure").at("net").get<double>(), 600.0);
        }
    }

    /// What is known and not counted is nothing; what is not known is a mistake.
    void whatIsNotCountedHasNoPieces()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,,,一期\n").code, 0);
        for (const std::vector<std::string>& more : {std::vector<std::string>{"--by", "water", "--of", "HS"},
                                                     {"--by", "water", "--of", "DS", "--status", "completed"},
                                                     {"--by", "works", "--of", "一期", "--filter", "river = HS"},
                                                     {"--by", "works,water", "--of", "一期", "--of", "Huangsha"},
                                                     {"--by", "status", "--of", "完工"},
                                                     {"--by", "class", "--of", "completed"},
                                                     {"--figure", "area"},
                                                     {"--filter", "river = HS"}}) {
            const std::vector<std::string> words = with({"explain", small.plan()}, more);
            const Json json = jsonOf(words);
            QCOMPARE(test::misfit(json, test::schema::explain()), std::string());
            QVERIFY2(json.at("pieces").empty(), more.back().c_str());
            QCOMPARE(json.at("figure").at("net").get<double>(), 0.0);
            QCOMPARE(runCli(words).code, 0);
            QCOMPARE(runCli(with(words, {"--fail-empty"})).code, 6);
        }
    }

    void wrongValuesAreCode2()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,,,一期\n").code, 0);
        for (const std::vector<std::string>& more : {std::vector<std::string>{"--figure", "volume"},
                                                     {"--by", "water", "--of", "XX"},
                                                     {"--by", "works", "--of", "二期"},
                                                     {"--by", "tag", "--of", "none"},
                                                     {"--by", "water"},
                                                     {"--by", "works,water", "--of", "DS"},
                                                     {"--by", "water", "--of", "DS", "--of", "HS"},
                                                     {"--of", "DS"},
                                                     {"--by", "none", "--of", "DS"},
                                                     {"--by", "colour", "--of", "red"},
                                                     {"--by", "measure,tag", "--of", "M05", "--of", "a"},
                                                     {"--by", "water,", "--of", "DS"},
                                                     {"--status", "finished?"},
                                                     {"--csv", "data"}}) {
            const auto result = runCli(with({"explain", small.plan(), "--json"}, more));
            QVERIFY2(result.code == 2, more.back().c_str());
            QCOMPARE(result.out, std::string());
            QVERIFY(Json::parse(result.err).contains("error"));
        }
        QCOMPARE(runCli({"explain", small.path("none.gpkg")}).code, 3);
        const auto nearest = runCli({"explain", small.plan(), "--by", "water", "--of", "Dingshn"});
        QVERIFY2(nearest.err.find("is Dingshan meant?") != std::string::npos, nearest.err.c_str());
        const auto listed = runCli({"explain", small.plan(), "--by", "water", "--of", "Yangtze"});
        QVERIFY2(listed.err.find("Dingshan") != std::string::npos, listed.err.c_str());
    }

    void namesakesAreToldApartByTheirKeys()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,,,unassigned\nDS,2000,2500\n").code, 0);
        const auto refused = runCli({"explain", small.plan(), "--by", "works", "--of", "Unassigned"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.find("name one by its key") != std::string::npos, refused.err.c_str());
        const Json groups = jsonOf({"summary", small.plan(), "--by", "works"}).at("groups");
        const std::string key = groups[0].at("key").at("works").get<std::string>();
        const Json json = jsonOf({"explain", small.plan(), "--by", "works", "--of", key});
        QCOMPARE(json.at("figure").at("net").get<double>(), 1000.0);
    }

    void hostileNamesHarmNeitherTerminalNorTable()
    {
        const SmallPlan small;
        const std::string name = "=cmd|'/c calc'!A0\x1b[31m\xE2\x80\xAE%1 %n";
        QCOMPARE(small.add("river,from,to,name,works\nDS,0,1000,\"" + name + "\",\"" + name + "\"\n").code, 0);
        const Json groups = jsonOf({"summary", small.plan(), "--by", "works"}).at("groups");
        const std::string works = groups[0].at("label").at("works").get<std::string>();
        const std::vector<std::string> words{"explain", small.plan(), "--by", "works", "--of", works};
        const auto text = runCli(words);
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.find('\x1b') == std::string::npos && text.out.find("\xE2\x80\xAE") == std::string::npos,
                 text.out.c_str());
        QCOMPARE(jsonOf(words).at("pieces").size(), std::size_t{1});
        QCOMPARE(runCli({"explain", small.plan(), "--by", "works", "--of", ""}).code,
                 2); // not one without an English name
        const auto unknown = runCli({"explain", small.plan(), "--by", "works", "--of", "\x1b[31m%1 %2"});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.find('\x1b') == std::string::npos && unknown.err.find("%1 %2") != std::string::npos,
                 unknown.err.c_str());
    }

    void csvIsTheTableInBothPresets()
    {
        const SmallPlan small;
        QCOMPARE(small.add("DS,0,1000,left\nDS,500,1500,left\n").code, 0);
        const auto data = runCli({"explain", small.plan(), "--csv", "data"});
        QVERIFY2(data.out.starts_with("river_id,river,from_m,to_m,from_label,to_label,bank,river_length_m,owner,"
                                      "contributor_ids,rule\n"),
                 data.out.c_str());
        QVERIFY2(data.out.find("DS,Dingshan,500.000,1000.000,K0+500,K1+000,,500.000,S-0001,S-0001;S-0002,code\n") !=
                     std::string::npos,
                 data.out.c_str());
        const auto excel = runCli({"explain", small.plan(), "--figure", "bank", "--csv", "excel", "--lang", "zh_CN"});
        for (const char* part : {"依据", "左岸", "S-0001 的编号小于 S-0002。"})
            QVERIFY2(excel.out.find(part) != std::string::npos, excel.out.c_str());
    }

    void thePlanIsNeverWrittenOver()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        QCOMPARE(runCli({"explain", small.plan(), "-o", small.plan(), "--overwrite"}).code, 2);
        QCOMPARE(small.contents("plan.gpkg"), before);
    }
};

RIPARIA_TEST(ExplainCommandTest)
#include "ExplainCommandTest.moc"
