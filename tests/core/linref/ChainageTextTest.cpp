// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/ChainageText.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <random>

using namespace riparia;

namespace {

/// "name|printed chainage", or the error as "code" / "code: detail".
std::string read(std::string_view text)
{
    const Result<ChainageInput> input = parseChainage(text);
    if (input)
        return input->name + "|" + chainageText(input->chainage);
    const std::string detail = input.error().detail;
    return std::string(toString(input.error().code)) + (detail.empty() ? "" : ": " + detail);
}

} // namespace

/// One chainage: printing, reading in every spelling of the grammar, and what is refused.
class ChainageTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
    void roundsByGbT8170();
    void readsEverySpelling_data();
    void readsEverySpelling();
    void findsTheRiverName_data();
    void findsTheRiverName();
    void refuses_data();
    void refuses();
    void namesTheTextInErrors();
    void readsWhatItPrints();
    void neverCrashesOnAnyText();
};

void ChainageTextTest::prints_data()
{
    QTest::addColumn<qlonglong>("mm");
    QTest::addColumn<int>("branch");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0ll << 0 << "K0+000";
    QTest::newRow("metres are padded") << 50'000ll << 0 << "K0+050";
    QTest::newRow("whole metres") << 1'234'000ll << 0 << "K1+234";
    QTest::newRow("shortest fraction") << 1'234'500ll << 0 << "K1+234.5";
    QTest::newRow("millimetres") << 1'234'567ll << 0 << "K1+234.567";
    QTest::newRow("inner zero kept") << 1'234'050ll << 0 << "K1+234.05";
    QTest::newRow("one millimetre") << 1ll << 0 << "K0+000.001";
    QTest::newRow("two digits of kilometres") << 10'014'000ll << 0 << "K10+014";
    QTest::newRow("negative") << -50'000ll << 0 << "K-0+050";
    QTest::newRow("minus one millimetre") << -1ll << 0 << "K-0+000.001";
    QTest::newRow("negative kilometre") << -1'200'500ll << 0 << "K-1+200.5";
    QTest::newRow("branch") << 1'200'000ll << 2 << "K1+200(2)";
    QTest::newRow("smallest") << std::numeric_limits<qlonglong>::min() << 0 << "K-9223372036854+775.808";
}

void ChainageTextTest::prints()
{
    QFETCH(qlonglong, mm);
    QFETCH(int, branch);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(chainageText({mm, branch})), text);
}

void ChainageTextTest::roundsByGbT8170()
{
    QCOMPARE(chainageText({1'234'567}, 0), std::string("K1+235"));
    QCOMPARE(chainageText({1'234'567}, 1), std::string("K1+234.6"));
    QCOMPARE(chainageText({1'234'567}, 2), std::string("K1+234.57"));
    QCOMPARE(chainageText({1'234'567}, 3), std::string("K1+234.567"));
    QCOMPARE(chainageText({1'234'567}, 5), std::string("K1+234.56700"));
    QCOMPARE(chainageText({1'234'500}, 0), std::string("K1+234"));
    QCOMPARE(chainageText({1'235'500}, 0), std::string("K1+236"));
    QCOMPARE(chainageText({999'500}, 0), std::string("K1+000"));
    QCOMPARE(chainageText({999'960}, 1), std::string("K1+000.0"));
    QCOMPARE(chainageText({-36'500}, 0), std::string("K-0+036"));
    QCOMPARE(chainageText({-400}, 0), std::string("K0+000"));
    QCOMPARE(chainageText({1'200'000, 2}, 1), std::string("K1+200.0(2)"));
    QCOMPARE(chainageText({1'234'567}, -3), std::string("K1+235"));
}

void ChainageTextTest::readsEverySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const std::vector<std::pair<const char*, const char*>> spellings{
        {"K0+350", "K0+350"},
        {"k0+350", "K0+350"},
        {"0+350", "K0+350"},
        {"DK1+200.5", "K1+200.5"},
        {"dk1+200", "K1+200"},
        {"桩号0+350", "K0+350"},
        {"桩号K1+200", "K1+200"},
        {"桩号：K1+200", "K1+200"},
        {"桩号: 1+200", "K1+200"},
        {"桩号 350", "K0+350"},
        {"桩号350m", "K0+350"},
        {"350", "K0+350"},
        {"350m", "K0+350"},
        {"350 M", "K0+350"},
        {"350米", "K0+350"},
        {"1.2 km", "K1+200"},
        {"1.2KM", "K1+200"},
        {"1.2㎞", "K1+200"},
        {"1.2公里", "K1+200"},
        {"1.2千米", "K1+200"},
        {"１．２公里", "K1+200"},
        {"Ｋ０＋３５０", "K0+350"},
        {"ｋ０＋３５０．５ｍ", "K0+350.5"},
        {"K1+200m", "K1+200"},
        {"  K 1 + 200  ", "K1+200"},
        {"\tK1+200\r\n", "K1+200"},
        {"\u3000K1+200\u00A0", "K1+200"},
        {"\uFEFFK1+200", "K1+200"},
        {"\u212A1+200", "K1+200"},
        {"10+014", "K10+014"},
        {"20+000", "K20+000"},
        {"2+784", "K2+784"},
        {"K1+234.50", "K1+234.5"},
        {"K0+5", "K0+005"},
        {"K0+0350", "K0+350"},
        {"K0001+200", "K1+200"},
        {"K0+999.9996", "K1+000"},
        {"K0+000.0005", "K0+000"},
        {"K0+000.0015", "K0+000.002"},
        {"1.2345675km", "K1+234.568"},
        {"K-0+050", "K-0+050"},
        {"K−0+050", "K-0+050"},
        {"k–1+200", "K-1+200"},
        {"-0+050", "K-0+050"},
        {"－０＋０５０", "K-0+050"},
        {"-120", "K-0+120"},
        {"-1.2km", "K-1+200"},
        {"K1+200(2)", "K1+200(2)"},
        {"K1+200（2）", "K1+200(2)"},
        {"1200 m ( 3 )", "K1+200(3)"},
        {"K999999999+999", "K999999999+999"},
    };
    for (const auto& [text, expected] : spellings)
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
}

void ChainageTextTest::readsEverySpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(read(text.toStdString())), "|" + expected);
}

void ChainageTextTest::findsTheRiverName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const std::vector<std::pair<const char*, const char*>> spellings{
        {"长河 K0+350", "长河|K0+350"},
        {"长河K0+350", "长河|K0+350"},
        {"长河0+350", "长河|K0+350"},
        {"长河：K0+350", "长河|K0+350"},
        {"长河桩号0+350", "长河|K0+350"},
        {"长河\tK0+350", "长河|K0+350"},
        {"长河　K-0+050", "长河|K-0+050"},
        {"长河 -0+050", "长河|K-0+050"},
        {"长河350米", "长河|K0+350"},
        {"长河 1.2公里", "长河|K1+200"},
        {"S2 creek K0+350", "S2 creek|K0+350"},
        {"S2 0+350", "S2|K0+350"},
        {"S2K0+350", "S2|K0+350"},
        {"S20+350", "S|K20+350"},
        {"S2 350m", "S2|K0+350"},
        {"Creek 0+350", "Creek|K0+350"},
        {"creek0+350", "creek|K0+350"},
        {"creekK0+350", "creek|K0+350"},
        {"Brook DK0+350", "Brook|K0+350"},
        {"ZK1+200", "ZK|K1+200"},
        {"10000 K0+350", "10000|K0+350"},
        {"Upper-Lower K0+350", "Upper-Lower|K0+350"},
        {"Upper–Lower K0+350", "Upper–Lower|K0+350"},
        {"Ｓ２河 K0+350", "Ｓ２河|K0+350"},
        {"St. John's, 2nd arm K0+350", "St. John's, 2nd arm|K0+350"},
        {"Toronto 0+350", "Toronto|K0+350"},
        {"黄沙河(左支) K0+350(2)", "黄沙河(左支)|K0+350(2)"},
    };
    for (const auto& [text, expected] : spellings)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void ChainageTextTest::findsTheRiverName()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(read(text.toStdString())), expected);
}

void ChainageTextTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const std::vector<std::pair<const char*, const char*>> texts{
        {"", "chainage_syntax"},
        {"   ", "chainage_syntax"},
        {"K", "chainage_syntax"},
        {"长河", "chainage_syntax"},
        {"+350", "chainage_syntax"},
        {"K+350", "chainage_syntax"},
        {"K0+", "chainage_syntax"},
        {"0+-350", "chainage_syntax"},
        {"K350", "chainage_syntax"},
        {"K350m", "chainage_syntax"},
        {"K1.2", "chainage_syntax"},
        {"1.2+350", "chainage_syntax"},
        {"K1.2+350", "chainage_syntax"},
        {"K0+350.", "chainage_syntax"},
        {"K0+.5", "chainage_syntax"},
        {".5", "chainage_syntax"},
        {"1e3", "chainage_syntax"},
        {"0x10m", "chainage_syntax"},
        {"1,200m", "chainage_syntax"},
        {"K0+350km", "chainage_syntax"},
        {"K0+350+120", "chainage_syntax"},
        {"K0+350 K2+120", "chainage_syntax"},
        {"K0+350~K2+120", "chainage_syntax"},
        {"350~K2+120", "chainage_syntax"},
        {"350 to K2+120", "chainage_syntax"},
        {"350至K2+120", "chainage_syntax"},
        {"长河-K0+350", "chainage_syntax"},
        {"长河-0+050", "chainage_syntax"},
        {"River 2", "chainage_syntax"},
        {"S2", "chainage_syntax"},
        {"S2350m", "chainage_syntax"},
        {"--120", "chainage_syntax"},
        {"K--0+050", "chainage_syntax"},
        {"K1+200(0)", "chainage_syntax"},
        {"K1+200()", "chainage_syntax"},
        {"K1+200(1.5)", "chainage_syntax"},
        {"(2)", "chainage_syntax"},
        {"K9999999999+000", "chainage_syntax"},
        {"K0+99999999999999999999", "chainage_syntax"},
        {"K0+1350", "chainage_metres: K1+350"},
        {"K0+1000", "chainage_metres: K1+000"},
        {"K2+1350.25", "chainage_metres: K3+350.25"},
        {"K-0+1350", "chainage_metres: K-1+350"},
        {"长河 ０＋１３５０", "chainage_metres: K1+350"},
        {"K0+1350(2)", "chainage_metres: K1+350(2)"},
    };
    for (const auto& [text, expected] : texts)
        QTest::newRow(text[0] ? text : "empty") << QString::fromUtf8(text) << expected;
}

void ChainageTextTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(read(text.toStdString())), expected);
}

void ChainageTextTest::namesTheTextInErrors()
{
    QCOMPARE(parseChainage(" Ｋ０＋１３５０ ").error().subject, std::string(" Ｋ０＋１３５０ "));
    QVERIFY(parseChainage(std::string(5000, '1')).error().code == ErrorCode::ChainageSyntax);
}

void ChainageTextTest::readsWhatItPrints()
{
    std::mt19937_64 random(riparia::test::seed());
    const int count = riparia::test::amount(20'000, 2'000'000);
    for (int i = 0; i < count; ++i) {
        const auto magnitude = static_cast<int>(random() % 48);
        const auto size = static_cast<std::int64_t>(random() & ((1ull << magnitude) - 1));
        const Chainage chainage{random() % 2 ? size : -size, static_cast<int>(random() % 4)};
        const std::string text = chainageText(chainage);
        const Result<ChainageInput> input = parseChainage(text);
        QVERIFY2(input && input->chainage == chainage && input->name.empty(), text.c_str());
        const Result<ChainageInput> named = parseChainage("长河 " + text);
        QVERIFY2(named && named->chainage == chainage && named->name == "长河", text.c_str());
    }
}

void ChainageTextTest::neverCrashesOnAnyText()
{
    static const std::vector<std::string> kWords{
        "K", "k", "D", "桩号", "+",  "-",   "–", "～", "至",   "到", "to", "..",   ",",    "m", "km", "公里", "米",
        "(", ")", ".", "0",    "12", "350", " ", "\t", "长河", ":",  "S2", "\xE7", "\xFF", "",  "０", "＋"};
    std::mt19937_64 random(riparia::test::seed());
    const int count = riparia::test::amount(20'000, 1'000'000);
    for (int i = 0; i < count; ++i) {
        std::string text;
        for (std::size_t words = random() % 12; words-- > 0;)
            text += random() % 10 ? kWords[random() % kWords.size()] : std::string(1, static_cast<char>(random()));
        const Result<ChainageInput> input = parseChainage(text);
        if (input)
            QVERIFY2(read(chainageText(input->chainage)) == "|" + chainageText(input->chainage), text.c_str());
        const Result<ChainageRange> range = parseChainageRange(text);
        if (range)
            QVERIFY2(range->from <= range->to, text.c_str());
    }
}

RIPARIA_TEST(ChainageTextTest)
#include "ChainageTextTest.moc"
