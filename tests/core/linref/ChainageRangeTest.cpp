// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/ChainageText.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <random>

using namespace riparia;

namespace {

/// "name|from|to", with "swapped" or "relative" behind it, or the error as "code" / "code: detail".
std::string readRange(std::string_view text)
{
    const Result<ChainageRange> range = parseChainageRange(text);
    if (range)
        return range->name + "|" + chainageText(range->from) + "|" + chainageText(range->to) +
               (range->swapped ? " swapped" : "") + (range->relative ? " relative" : "");
    const std::string detail = range.error().detail;
    return std::string(toString(range.error().code)) + (detail.empty() ? "" : ": " + detail);
}

} // namespace

/// Two chainages: separators, relative ends, order, and the readings that are refused because there are two.
class ChainageRangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOneSegmentInAllSpellings_data();
    void readsOneSegmentInAllSpellings();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsWhatItPrintsWithEverySeparator();
};

void ChainageRangeTest::readsOneSegmentInAllSpellings_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"K0+350 – K2+120",
                             "k0+350-k2+120",
                             "0+350~2+120",
                             "Ｋ０＋３５０～Ｋ２＋１２０",
                             "K0+350至K2+120",
                             "350 to 2120",
                             "350TO2120",
                             "K0+350到K2+120",
                             "K0+350—K2+120",
                             "K0+350−K2+120",
                             "K0+350〜K2+120",
                             "K0+350..K2+120",
                             "K0+350...K2+120",
                             "K0+350…K2+120",
                             "K0+350, K2+120",
                             "K0+350，K2+120",
                             "K0+350、K2+120",
                             "K0+350\tK2+120",
                             "K0+350--K2+120",
                             "桩号0+350~2+120",
                             "桩号K0+350至桩号K2+120",
                             "350m-2120m",
                             "0.35km~2.12km",
                             "０．３５公里至２．１２公里",
                             "350-2120",
                             "350-2120m",
                             "350m-2120",
                             "DK0+350–DK2+120",
                             "350-K2+120",
                             "K0+350,+1770",
                             "K0+350 +1770",
                             "K0+350~+1770m",
                             "K0+350~+1.77km",
                             "K0+350～1770m",
                             "K0+350，1770米",
                             "K2+120-K0+350",
                             "2120 to 350"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ChainageRangeTest::readsOneSegmentInAllSpellings()
{
    QFETCH(QString, text);
    const Result<ChainageRange> range = parseChainageRange(text.toStdString());
    QVERIFY2(range.has_value(), readRange(text.toStdString()).c_str());
    QCOMPARE(range->from, (Chainage{350'000}));
    QCOMPARE(range->to, (Chainage{2'120'000}));
    QCOMPARE(Millimetres{range->to.mm - range->from.mm}.metres(), 1770.0);
    QVERIFY(range->name.empty());
}

void ChainageRangeTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const std::vector<std::pair<const char*, const char*>> texts{
        {"桩号0+000~2+784", "|K0+000|K2+784"},
        {"长河 K0+350–K2+120", "长河|K0+350|K2+120"},
        {"长河\tK0+350～K2+120", "长河|K0+350|K2+120"},
        {"长河\tK0+350\tK2+120", "长河|K0+350|K2+120"},
        {"长河K0+350-长河K2+120", "长河|K0+350|K2+120"},
        {"长至河 K0+350至K2+120", "长至河|K0+350|K2+120"},
        {"Toronto K0+350 to K2+120", "Toronto|K0+350|K2+120"},
        {"Upper-Lower K0+350-K2+120", "Upper-Lower|K0+350|K2+120"},
        {"S2-5 K0+350-K2+120", "S2-5|K0+350|K2+120"},
        {"S2 creek 0+350 - 2+120", "S2 creek|K0+350|K2+120"},
        {"S2 350m - 2120m", "S2|K0+350|K2+120"},
        {"K2+120～K0+350", "|K0+350|K2+120 swapped"},
        {"K0+350,+120", "|K0+350|K0+470 relative"},
        {"K0+350 +120", "|K0+350|K0+470 relative"},
        {"K0+350-120m", "|K0+350|K0+470 relative"},
        {"K3+350~120m", "|K3+350|K3+470 relative"},
        {"长河 K0+350 +120.5", "长河|K0+350|K0+470.5 relative"},
        {"K0+350(2),+120", "|K0+350(2)|K0+470(2) relative"},
        {"350,+120", "|K0+350|K0+470 relative"},
        {"1.2km,+120", "|K1+200|K1+320 relative"},
        {"K0+350-500", "|K0+350|K0+500"},
        {"K0+350-120", "|K0+120|K0+350 swapped"},
        {"350m-2120", "|K0+350|K2+120"},
        {"K-0+050-K0+100", "|K-0+050|K0+100"},
        {"-0+050~0+100", "|K-0+050|K0+100"},
        {"-0+050-0+100", "|K-0+050|K0+100"},
        {"K0+100-K-0+050", "|K-0+050|K0+100 swapped"},
        {"350~-120", "|K-0+120|K0+350 swapped"},
        {"350 - -120", "|K-0+120|K0+350 swapped"},
        {"K1+200(1)~K1+200(2)", "|K1+200(1)|K1+200(2)"},
        {"K1+200(2)~K1+200(1)", "|K1+200(1)|K1+200(2) swapped"},
        {"K1+200~K1+200", "|K1+200|K1+200"},
    };
    for (const auto& [text, expected] : texts)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void ChainageRangeTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(readRange(text.toStdString())), expected);
}

void ChainageRangeTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const std::vector<std::pair<const char*, const char*>> texts{
        {"", "chainage_syntax"},
        {"K0+350", "chainage_syntax"},
        {"K-0+050", "chainage_syntax"},
        {"-120", "chainage_syntax"},
        {"350 +120", "chainage_syntax"},
        {"K0+350 K2+120", "chainage_syntax"},
        {"K0+350~", "chainage_syntax"},
        {"~K2+120", "chainage_syntax"},
        {"K0+350~K1+000~K2+120", "chainage_syntax"},
        {"1-2-3", "chainage_syntax"},
        {"2023-03-20", "chainage_syntax"},
        {"长河K0+350~丁山河K2+120", "chainage_syntax"},
        {"K0+350~丁山河K2+120", "chainage_syntax"},
        {"K0+350,+1+200", "chainage_syntax"},
        {"K0+350,+-120", "chainage_syntax"},
        {"350--120", "chainage_syntax: K0+350~K-0+120, K0+350~K0+120"},
        {"K3+350-500", "chainage_syntax: K3+350~K3+500, K3+350~K0+500"},
        {"K-0+050~30", "chainage_syntax: K-0+050~K-0+030, K-0+050~K0+030"},
        {"K3+350-1.2km", "chainage_syntax: K3+350~K1+200, K3+350~K4+550"},
        {"1.2-2km", "chainage_syntax: K0+001.2~K2+000, K1+200~K2+000"},
        {"1.2km-2", "chainage_syntax: K1+200~K0+002, K1+200~K2+000"},
        {"K0+1350-K2+120", "chainage_metres: K1+350"},
        {"K0+350~K1+1120", "chainage_metres: K2+120"},
    };
    for (const auto& [text, expected] : texts)
        QTest::newRow(text[0] ? text : "empty") << QString::fromUtf8(text) << expected;
}

void ChainageRangeTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(readRange(text.toStdString())), expected);
}

void ChainageRangeTest::readsWhatItPrintsWithEverySeparator()
{
    std::mt19937_64 random(riparia::test::seed());
    const int count = riparia::test::amount(3'000, 300'000);
    for (int i = 0; i < count; ++i) {
        const auto value = [&random] { return static_cast<std::int64_t>(random() % 90'000'000) - 20'000'000; };
        Chainage a{value()};
        Chainage b{value()};
        for (const char* separator : {"-", "–", "—", "−", "~", "～", "〜", "至", "到", "to", "..", ",", "\t", " – "}) {
            const std::string text = "长河 " + chainageText(a) + separator + chainageText(b);
            const Result<ChainageRange> range = parseChainageRange(text);
            QVERIFY2(range.has_value(), text.c_str());
            QCOMPARE(range->from, std::min(a, b));
            QCOMPARE(range->to, std::max(a, b));
            QCOMPARE(range->swapped, b < a);
            QCOMPARE(range->name, std::string("长河"));
        }
    }
}

RIPARIA_TEST(ChainageRangeTest)
#include "ChainageRangeTest.moc"
