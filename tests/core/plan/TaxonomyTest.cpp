// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Taxonomy.h"
#include "core/base/Text.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <set>

using namespace riparia;

namespace {

const Taxonomy& taxonomy()
{
    return Taxonomy::builtIn();
}

std::string codeOfMeasure(std::string_view text)
{
    const MeasureType* type = taxonomy().findMeasure(text);
    return type ? type->code : "none";
}

std::string codeOfStatus(std::string_view text)
{
    const StatusType* type = taxonomy().findStatus(text);
    return type ? type->code : "none";
}

std::string reading(std::string_view text)
{
    const auto status = taxonomy().readStatus(text);
    if (!status)
        return "none";
    return status->code + (status->delayed ? " delayed" : "") + (status->suspended ? " suspended" : "") +
           (status->cancelled ? " cancelled" : "");
}

nlohmann::json file(const char* name)
{
    std::ifstream stream(std::string(RIPARIA_SOURCE_DIR) + "/resources/taxonomy/" + name);
    return nlohmann::json::parse(stream);
}

} // namespace

/// DOMAIN facts: the measure list, the nine status codes.
class TaxonomyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheTwentyTwoMeasuresAndOther()
    {
        const auto& measures = taxonomy().measures();
        QCOMPARE(measures.size(), std::size_t(23));
        for (std::size_t i = 0; i < 22; ++i)
            QCOMPARE(measures[i].code, (i < 9 ? "M0" : "M") + std::to_string(i + 1));
        QCOMPARE(measures.back().code, std::string("M99"));
        const std::set<std::string> kinds{"line", "bank", "polygon", "point"};
        for (const MeasureType& type : measures) {
            QVERIFY(!type.en.empty() && !type.zh.empty() && !type.group.empty() && !type.groupZh.empty());
            QVERIFY(!type.geometry.empty());
            for (const std::string& kind : type.geometry)
                QVERIFY(kinds.contains(kind));
        }
        const MeasureType& bank = *taxonomy().measure("M07");
        QCOMPARE(bank.zh, std::string("生态护岸"));
        QCOMPARE(bank.geometry, std::vector<std::string>{"bank"});
        QCOMPARE(bank.units, std::vector<std::string>{"m"});
        QCOMPARE(bank.groupZh, std::string("生态修复"));
        QCOMPARE(bank.nrrss, std::string("Bank stabilization"));
        QCOMPARE(bank.rrc, std::string("4"));
        QCOMPARE(bank.ktm, std::string("6"));
    }

    void findsMeasuresByCodeNameAndAlias()
    {
        QCOMPARE(codeOfMeasure("M05"), std::string("M05"));
        QCOMPARE(codeOfMeasure("m05"), std::string("M05"));
        QCOMPARE(codeOfMeasure(" Ｍ０５ "), std::string("M05"));
        QCOMPARE(codeOfMeasure("清淤"), std::string("M05"));
        QCOMPARE(codeOfMeasure("清淤疏浚"), std::string("M05"));
        QCOMPARE(codeOfMeasure("Sediment removal"), std::string("M05"));
        QCOMPARE(codeOfMeasure("SEDIMENT_REMOVAL"), std::string("M05"));
        QCOMPARE(codeOfMeasure("雨污分流"), std::string("M03"));
        QCOMPARE(codeOfMeasure("雨污分流·暗涵整治"), std::string("M03"));
        QCOMPARE(codeOfMeasure("碧道"), std::string("M19"));
        QCOMPARE(codeOfMeasure("re-meandering"), std::string("M10"));
        QCOMPARE(codeOfMeasure("截污改造"), std::string("M01"));
        QCOMPARE(codeOfMeasure("修缮岸堤"), std::string("M08"));
        QCOMPARE(codeOfMeasure(""), std::string("none"));
        QCOMPARE(codeOfMeasure("purple"), std::string("none"));
        QVERIFY(!taxonomy().measure("清淤"));
    }

    void splitsListsOfMeasures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("codes");
        QTest::addColumn<QString>("unknown");
        QTest::newRow("Chinese comma") << "截污纳管、生态护岸;M05"
                                       << "M01 M07 M05"
                                       << "";
        QTest::newRow("full width") << "截污纳管，生态护岸；清淤"
                                    << "M01 M07 M05"
                                    << "";
        QTest::newRow("English") << "dredging, Ecological bank protection | park"
                                 << "M05 M07 M20"
                                 << "";
        QTest::newRow("and") << "截污纳管和清淤疏浚"
                             << "M01 M05"
                             << "";
        QTest::newRow("plus") << "M01+M05/M07"
                              << "M01 M05 M07"
                              << "";
        QTest::newRow("a name with slashes") << "碧道(漫步道/跑步道/骑行道)"
                                             << "M19"
                                             << "";
        QTest::newRow("a name with a comma") << "Rain/sewage separation, culvert survey"
                                             << "M03"
                                             << "";
        QTest::newRow("each once") << "清淤;M05;疏浚"
                                   << "M05"
                                   << "";
        QTest::newRow("unknown kept whole") << "清淤、和平广场及雕塑"
                                            << "M05"
                                            << "和平广场及雕塑";
        QTest::newRow("half known stays whole") << "清淤和雕塑"
                                                << ""
                                                << "清淤和雕塑";
        QTest::newRow("nothing") << " , ; "
                                 << ""
                                 << "";
        QTest::newRow("lone separator") << "/"
                                        << ""
                                        << "/";
    }

    void splitsListsOfMeasures()
    {
        QFETCH(QString, text);
        std::vector<std::string> unknown;
        const auto codes = taxonomy().findMeasures(text.toStdString(), unknown);
        QTEST(QString::fromStdString(join(codes, " ")), "codes");
        QTEST(QString::fromStdString(join(unknown, " ")), "unknown");
    }

    void hasTheNineStatusesInOrderAndUnset()
    {
        std::vector<std::string> codes;
        std::map<StatusClass, int> classes;
        for (const StatusType& type : taxonomy().statuses()) {
            QCOMPARE(type.order, int(codes.size()));
            codes.push_back(type.code);
            ++classes[type.displayClass];
        }
        QCOMPARE(join(codes, " "), std::string("unset plan proposal feasibility design tender construction completion "
                                               "acceptance operation"));
        QCOMPARE(classes[StatusClass::Unset], 1);
        QCOMPARE(classes[StatusClass::Planned], 5);
        QCOMPARE(classes[StatusClass::InProgress], 1);
        QCOMPARE(classes[StatusClass::Completed], 3);
        QCOMPARE(classes.size(), std::size_t(4)); // suspended comes from a flag
    }

    void findsStatusesByTheWordsPeopleUse()
    {
        for (const char* word : {"construction", "施工", "施工中", "在建", "已开工", "In progress", "in_progress"})
            QCOMPARE(codeOfStatus(word), std::string("construction"));
        for (const char* word : {"completion", "completed", "已完工", "已完成", "竣工", "Done"})
            QCOMPARE(codeOfStatus(word), std::string("completion"));
        for (const char* word : {"plan", "规划", "planned", "未开工", "规划中"})
            QCOMPARE(codeOfStatus(word), std::string("plan"));
        QCOMPARE(codeOfStatus("已验收"), std::string("acceptance"));
        QCOMPARE(codeOfStatus("竣工验收"), std::string("acceptance"));
        QCOMPARE(codeOfStatus("可行性研究报告已批复"), std::string("feasibility"));
        QCOMPARE(codeOfStatus("项目建议书编制阶段"), std::string("proposal"));
        QCOMPARE(codeOfStatus("施工准备阶段"), std::string("tender"));
        QCOMPARE(codeOfStatus("运维（长效管护）"), std::string("operation"));
        QCOMPARE(codeOfStatus("反弹"), std::string("none"));
    }

    void readsFlagsBesideAStatus()
    {
        QCOMPARE(reading("施工中(停工)"), std::string("construction suspended"));
        QCOMPARE(reading("施工中（已延期）"), std::string("construction delayed"));
        QCOMPARE(reading("construction, delayed, suspended"), std::string("construction delayed suspended"));
        QCOMPARE(reading("已延期"), std::string("unset delayed"));
        QCOMPARE(reading("cancelled"), std::string("unset cancelled"));
        QCOMPARE(reading("已完工"), std::string("completion"));
        QCOMPARE(reading("运维(长效管护)"), std::string("operation"));
        QCOMPARE(reading("初设/施工图"), std::string("design"));
        QCOMPARE(reading("已完工(领导视察)"), std::string("none"));
        QCOMPARE(reading(""), std::string("none"));
        QCOMPARE(reading("()"), std::string("none"));
    }

    void noWordMeansTwoThings()
    {
        const auto check = [](const nlohmann::json& rows, const auto& find) {
            for (const auto& row : rows) {
                const std::string code = row.at("code");
                std::vector<std::string> words{code, row.at("en"), row.at("zh")};
                for (const std::string word : row.at("aliases"))
                    words.push_back(word);
                for (const std::string& word : words)
                    QVERIFY2(find(word) == code, (word + " should be " + code + ", is " + find(word)).c_str());
            }
        };
        check(file("measures.json").at("measures"), codeOfMeasure);
        check(file("status.json").at("statuses"), codeOfStatus);
        const nlohmann::json statuses = file("status.json");
        for (const auto& flag : statuses.at("flags")) {
            for (const std::string word : flag.at("words"))
                QCOMPARE(reading(word), "unset " + flag.at("flag").get<std::string>());
        }
    }

    void namesOfClassesReadBack()
    {
        for (const StatusClass c : {StatusClass::Unset, StatusClass::Planned, StatusClass::InProgress,
                                    StatusClass::Completed, StatusClass::Suspended})
            QCOMPARE(parseStatusClass(toString(c)), std::optional(c));
        QVERIFY(!parseStatusClass("construction"));
    }

    void everyLimitSaysWhereItIsFrom()
    {
        QVERIFY(taxonomy().limits().size() > 50);
        for (const QualityLimit& limit : taxonomy().limits()) {
            QVERIFY(!limit.source.empty());
            QVERIFY(limit.confidence == "verified" || limit.confidence == "recalled");
        }
    }
};

RIPARIA_TEST(TaxonomyTest)
#include "TaxonomyTest.moc"
