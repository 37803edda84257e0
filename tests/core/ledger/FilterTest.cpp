// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Filter.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <random>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

/// One feature with a value in every field.
const CountedFeature& example()
{
    static const LedgerPtr kLedger = [] {
        Plan plan = emptyPlan();
        PlanRiver river = straightRiver("DS", 5000);
        river.river.name = "丁山河";
        Works improvement = works("W-0001", 1, "black_odour");
        improvement.meta.name = "丁山河综合整治工程";
        Segment s = segment("S-0012", "DS", 100, 350.5, Bank::Left);
        s.meta.name = "黄沙段";
        s.meta.nameEn = "Huangsha reach";
        s.meta.tags = {"Priority", "2023"};
        s.meta.attrs = R"({"批次": 2, "River name": "Dingshan", "note": null, "done": true, "width": "12.50"})";
        s.works = improvement.meta.uuid;
        s.measures = {{"M07"}, {"M05"}};
        s.events = {on("2021-04-05", "construction"), on("2023-01-10", "completion")};
        add(plan, river, improvement, s);
        return count(plan);
    }();
    return *kLedger->features.front();
}

bool selects(const std::string& text, const CountedFeature& feature)
{
    const auto filter = Filter::parse(text);
    if (!filter)
        qFatal("%s: %s", text.c_str(), filter.error().detail.c_str());
    return filter->matches(feature);
}

std::string nested(std::size_t depth)
{
    std::string text(depth, '(');
    text += "year = 1";
    text.append(depth, ')');
    return text;
}

} // namespace

class FilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blankTextSelectsEverything()
    {
        QVERIFY(Filter().isEmpty());
        QVERIFY(Filter::parse(" \t\n")->isEmpty());
        QVERIFY(Filter().matches(CountedFeature{}));
    }

    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("selected");
        const auto rows = [](bool selected, const std::vector<const char*>& texts) {
            for (const char* text : texts)
                QTest::newRow(text) << QString::fromUtf8(text) << selected;
        };
        rows(true, {
                       "kind = segment",
                       "kind = 整治段",
                       "code = s-0012",
                       "name ~ 黄沙",
                       "name = \"huangsha REACH\"",
                       "status = completion",
                       "status = 完工",
                       "class = completed",
                       "river = DS",
                       "river = 丁山河",
                       "river in (HS, DS)",
                       "water = ds",
                       "works = \"丁山河综合整治工程\"",
                       "works = W-0001",
                       "category = black_odour",
                       "measure = M07",
                       "measure = 清淤",
                       "measure in (M01、M05)",
                       "bank = left",
                       "bank = 左岸",
                       "year = 2021",
                       "year <= 2021",
                       "year >= 2021",
                       "year > 2020",
                       "year < 2.022e3",
                       "tag = priority",
                       "tag != other",
                       "length_m = 250.5",
                       "length_m > 250",
                       "area_m2 = \"\"",
                       "chainage >= K0+000 and chainage <= K5+000",
                       "chainage = K0+100",
                       "chainage = 0+350.5",
                       "chainage = 200",
                       "chainage in (K0+050, K0+200m)",
                       "chainage > Ｋ０＋３５０",
                       "chainage < 桩号K0+101",
                       "chainage != K0+400",
                       "area_kind = ''",
                       "attr.批次 = 2",
                       "attr.批次 >= 1.5",
                       "attr.\"River name\" = dingshan",
                       "attr.width = 12.5",
                       "attr.width < 13",
                       "attr.done = true",
                       "attr.missing = \"\"",
                       "attr.note = \"\"",
                       "not bank = right",
                       "not not kind = segment",
                       "bank not in (right, both)",
                       "bank = right or bank = left and year = 2021",
                       "(bank = right or bank = left) and not year = 2020",
                       "BANK = left AND Year = 2021",
                       "bank＝left and （year ≥ 2021）",
                       "name ~ “黄沙”",
                       "name != \"a \"\"quoted\"\" name\"",
                       "code == S-0012",
                   });
        rows(false, {
                        "kind = area",           "name ~ 红沙",      "status = construction",
                        "class = planned",       "river = HS",       "river != DS",
                        "river not in (HS, DS)", "works = \"\"",     "measure = M01",
                        "measure != M07",        "bank = both",      "bank = right and year = 2021",
                        "year > 2021",           "area_m2 > 0",      "chainage > K0+350.5",
                        "chainage < K0+100",     "chainage = \"\"",  "chainage != 200",
                        "area_m2 < 1000000",     "attr.missing = x", "attr.missing < 5",
                        "attr.done > 0",         "tag ~ none",       "not (bank = left or bank = right)",
                    });
    }
    void understands()
    {
        QFETCH(QString, text);
        QFETCH(bool, selected);
        QCOMPARE(selects(text.toStdString(), example()), selected);
    }

    void aFeatureWithoutAValueMatchesOnlyEmptyAndUnequal()
    {
        CountedFeature bare;
        bare.meta = std::make_shared<const Meta>();
        QVERIFY(selects("works = \"\" and year = \"\" and river = \"\" and measure = \"\" and tag = \"\"", bare));
        QVERIFY(selects("works != x and year != 2020 and measure != M01", bare));
        QVERIFY(!selects("works = x or year < 3000 or year > 0 or name ~ a", bare));
    }

    void chainagesAreThoseOfTheLabels()
    {
        Plan plan = emptyPlan();
        PlanRiver river = straightRiver("HS", 3000);
        // Grows upstream from K10+000 at the mouth, and jumps ahead by 500 m in the middle.
        river.river.stationing =
            Stationing(river.river.length(), Origin::Mouth, 10'000'000, {}, {{{1'500'000}, 12'000'000, 11'500'000}});
        add(plan, river, segment("S-0001", "HS", 0, 1000), segment("S-0002", "HS", 2000, 3000),
            square("A-0001", 100, 100, 50));
        const LedgerPtr ledger = count(plan);
        using Codes = std::set<std::string>;
        const auto shown = [&](const std::string& text) {
            Codes codes;
            for (const FeaturePtr& feature : ledger->features) {
                if (selects(text, *feature))
                    codes.insert(feature->code());
            }
            return codes;
        };
        QVERIFY(shown("chainage <= K11+000") == (Codes{"S-0002"}));
        QVERIFY(shown("chainage >= K11+001") == (Codes{"S-0001"}));
        QVERIFY(shown("chainage >= K10+900 and chainage <= K20+000") == (Codes{"S-0001", "S-0002"}));
        QVERIFY(shown("chainage = ''") == (Codes{"A-0001"}));
    }

    void saysWhereAndWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* text, const char* detail) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(detail);
        };
        row("bank", "column 5: expected an operator (= != < <= > >= ~ in)");
        row("bank =", "column 7: expected a value");
        row("bank = up", "column 8: expected channel, left, right or both");
        row("class = done", "column 9: expected unset, planned, in_progress, completed or suspended");
        row("kind = river", "column 8: expected segment, area or greenway");
        row("year = next", "column 8: expected a number");
        row("year > \"\"", "column 8: expected a number");
        row("year ~ 20", "column 6: expected = != < <= > >= or in after a number field");
        row("name < a", "column 6: expected =, !=, ~ or in after a text field");
        row("attr.x < a", "column 10: expected a number");
        row("(name = a", "column 10: expected and, or, or )");
        row("name = a)", "column 9: expected and, or, or the end");
        row("name = a b", "column 10: expected and, or, or the end");
        row("name in a", "column 9: expected ( after in");
        row("name in (a b)", "column 12: expected , or )");
        row("name in ()", "column 10: expected a value");
        row("name not = a", "column 10: expected in");
        row("name = \"黄沙", "column 8: expected the closing quote");
        row("attr. = 1", "column 7: expected the name of an attribute");
        row("length_m = nan", "column 12: expected a number");
        row("length_m > inf", "column 12: expected a number");
        row("chainage = there", "column 12: expected a chainage (K0+350 or metres)");
        row("chainage > \"DS K0+350\"", "column 12: expected a chainage (K0+350 or metres)");
        row("chainage < K0+1350", "column 12: expected a chainage (K0+350 or metres)");
        row("chainage > \"\"", "column 12: expected a chainage (K0+350 or metres)");
        row("chainage ~ K0", "column 10: expected = != < <= > >= or in after a number field");
    }
    void saysWhereAndWhatWasExpected()
    {
        QFETCH(QString, text);
        QFETCH(QString, detail);
        const auto filter = Filter::parse(text.toStdString());
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::FilterSyntax);
        QCOMPARE(filter.error().subject, text.toStdString());
        QCOMPARE(filter.error().detail, detail.toStdString());
    }

    void anUnknownFieldIsAnsweredWithThoseThereAre()
    {
        const auto filter = Filter::parse("kind = area and 名 = a");
        QVERIFY(!filter);
        QVERIFY(filter.error().detail.starts_with("column 17: expected a field (kind, code, name, "));
    }

    void deepNestingIsRefusedNotFollowed()
    {
        QVERIFY(Filter::parse(nested(63)));
        for (const std::size_t depth : {64, 20000}) {
            const auto filter = Filter::parse(nested(depth));
            QVERIFY(!filter);
            QCOMPARE(filter.error().detail, std::string("column 65: expected fewer levels of parentheses"));
        }
        std::string nots;
        for (int i = 0; i < 10000; ++i)
            nots += "not ";
        QVERIFY(!Filter::parse(nots + "year = 1"));
    }

    void longChainsAreFine()
    {
        std::string text = "year = 0";
        for (int i = 1; i < 4000; ++i)
            text += " or year = " + std::to_string(i);
        QVERIFY(selects(text, example()));
    }

    void tooLongOrIllFormedTextIsRefused()
    {
        QVERIFY(!Filter::parse("name = " + std::string(65536, 'a')));
        QVERIFY(!Filter::parse("name = \xff\xfe"));
        QVERIFY(!Filter::parse("name = \xe4\xb8"));
    }

    void anyTextIsReadOrRefusedWithAPlace()
    {
        const std::vector<std::string> words{"name", "=",  "!=",    "~",  "<",    "in",   "(",   ")", ",",
                                             "and",  "or", "not",   "\"", "'",    "a",    "黄",  "1", "（",
                                             "“",    "”",  "attr.", " ",  "year", "bank", "left"};
        std::mt19937 random(seed());
        for (int i = 0; i < amount(2000, 100000); ++i) {
            std::string text;
            for (auto n = random() % 12; n > 0; --n)
                text += words[random() % words.size()] + (random() % 2 ? " " : "");
            const auto filter = Filter::parse(text);
            if (filter)
                filter->matches(example());
            else
                QVERIFY2(filter.error().detail.starts_with("column "), text.c_str());
        }
    }

    void knowsWhetherItAsksForMeasures()
    {
        QVERIFY(Filter::parse("name = a and (bank = left or not length_m > 5)")->asksForMeasures());
        QVERIFY(Filter::parse("area_m2 > 5")->asksForMeasures());
        QVERIFY(!Filter::parse("name = length_m")->asksForMeasures());
        QVERIFY(!Filter().asksForMeasures());
    }
};

RIPARIA_TEST(FilterTest)
#include "FilterTest.moc"
