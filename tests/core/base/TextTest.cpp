// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <clocale>
#include <cwchar>
#include <limits>
#include <random>

using namespace riparia;

namespace {

/// Encodes without asking whether the character may be encoded.
std::string utf8(char32_t character)
{
    std::string bytes;
    const auto tail = [&](int shift) { bytes += static_cast<char>(0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x80) {
        bytes += static_cast<char>(character);
    } else if (character < 0x800) {
        bytes += static_cast<char>(0xC0 | (character >> 6));
        tail(0);
    } else if (character < 0x10000) {
        bytes += static_cast<char>(0xE0 | (character >> 12));
        tail(6);
        tail(0);
    } else {
        bytes += static_cast<char>(0xF0 | (character >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
    return bytes;
}

} // namespace

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wellFormedUtf8()
    {
        QVERIFY(isUtf8(""));
        QVERIFY(isUtf8("K0+350"));
        QVERIFY(isUtf8("上輋水"));
        QVERIFY(isUtf8(std::string_view("a\0b", 3)));
        for (char32_t character = 0; character <= 0x10FFFF; ++character) {
            const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
            QCOMPARE(isUtf8(utf8(character)), !surrogate);
        }
    }

    void illFormedUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("GBK 河流名称") << QByteArray("\xBA\xD3\xC1\xF7\xC3\xFB\xB3\xC6");
        QTest::newRow("GBK 上輋水") << QByteArray("\xC9\xCF\xDD\x66\xCB\xAE");
        QTest::newRow("cut inside a character") << QByteArray("\xE6\xB2\xB3\xE6\xB5\x81\xE5\x90\x8D\xE7");
        QTest::newRow("lone tail byte") << QByteArray("\x80");
        QTest::newRow("tail missing") << QByteArray("\xE6\xB2x");
        QTest::newRow("overlong slash, two bytes") << QByteArray("\xC0\xAF");
        QTest::newRow("overlong slash, three bytes") << QByteArray("\xE0\x80\xAF");
        QTest::newRow("overlong, four bytes") << QByteArray("\xF0\x80\x80\xAF");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("five-byte form") << QByteArray("\xF8\x88\x80\x80\x80");
        QTest::newRow("FF") << QByteArray("\xFF");
    }
    void illFormedUtf8()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!isUtf8(bytes.toStdString()));
        QVERIFY(!isUtf8("丁" + bytes.toStdString()));
    }

    void anyBytesHaveAWidthAndANarrowForm()
    {
        std::mt19937 random(test::seed());
        for (int i = 0; i < test::amount(20'000, 500'000); ++i) {
            std::string bytes(random() % 12, '\0');
            for (char& c : bytes)
                c = static_cast<char>(random());
            QVERIFY(displayWidth(bytes) <= 2 * bytes.size());
            QVERIFY(narrow(bytes).size() <= bytes.size());
            QCOMPARE(isUtf8(narrow(bytes)), isUtf8(bytes));
        }
    }

    void widthInCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells");
        QTest::newRow("empty") << "" << 0;
        QTest::newRow("ASCII") << "K0+350" << 6;
        QTest::newRow("Han") << "丁山河" << 6;
        QTest::newRow("outside GB2312") << "上輋水" << 6;
        QTest::newRow("mixed") << "未列名水体4" << 11;
        QTest::newRow("full-width") << "（Ｋ０）" << 8;
        QTest::newRow("square metres") << "万m²" << 4;
        QTest::newRow("accents") << "Rivière" << 7;
        QTest::newRow("combining accent") << QString::fromUtf8("e\xCC\x81") << 1;
        QTest::newRow("beyond the basic plane") << QString::fromUtf8("\xF0\xA0\x80\x80") << 2;
        QTest::newRow("zero-width space and mark") << QString::fromUtf8("\xE2\x80\x8B\xEF\xBB\xBF"
                                                                        "a")
                                                   << 1;
    }
    void widthInCells()
    {
        QFETCH(QString, text);
        QFETCH(int, cells);
        QCOMPARE(int(displayWidth(text.toStdString())), cells);
    }

    void illFormedBytesTakeOneCellEach() { QCOMPARE(displayWidth("\xBA\xD3x"), std::size_t(3)); }

    /// Oracle: the C library's table, for every printable character of the scripts that names here are written in.
    void widthAgreesWithTheTerminal_data()
    {
        QTest::addColumn<uint>("first");
        QTest::addColumn<uint>("last");
        QTest::newRow("ASCII") << 0x20u << 0x7Eu;
        QTest::newRow("Latin, Greek, Cyrillic") << 0xAEu << 0x52Fu;
        QTest::newRow("Vietnamese and Greek extended") << 0x1E00u << 0x1FFEu;
        QTest::newRow("general punctuation") << 0x2010u << 0x20F0u;
        QTest::newRow("arrows and operators") << 0x2190u << 0x22FFu;
        QTest::newRow("CJK radicals and punctuation") << 0x2E80u << 0x303Eu;
        QTest::newRow("kana") << 0x3041u << 0x30FFu;
        QTest::newRow("CJK extension A") << 0x3400u << 0x4DBFu;
        QTest::newRow("CJK") << 0x4E00u << 0x9FFCu;
        QTest::newRow("Hangul") << 0xAC00u << 0xD7A3u;
        QTest::newRow("CJK compatibility") << 0xF900u << 0xFAD9u;
        QTest::newRow("half-width and full-width") << 0xFF01u << 0xFFE6u;
        QTest::newRow("CJK extension B") << 0x20000u << 0x2A6DDu;
    }
    void widthAgreesWithTheTerminal()
    {
        QFETCH(uint, first);
        QFETCH(uint, last);
        // Only this thread, only here: the program itself never looks at a locale.
        const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        if (!unicode)
            QSKIP("the C library has no C.UTF-8 here");
        const locale_t before = uselocale(unicode);
        QCOMPARE(wcwidth(L'河'), 2);
        QStringList differing;
        for (char32_t character = first; character <= last; ++character) {
            const int cells = wcwidth(static_cast<wchar_t>(character));
            if (cells >= 0 && displayWidth(utf8(character)) != static_cast<std::size_t>(cells))
                differing += QString::number(character, 16);
        }
        uselocale(before);
        freelocale(unicode);
        QCOMPARE(differing.join(' '), QString());
    }

    void fullWidthBecomesAscii()
    {
        QCOMPARE(narrow("Ｋ１＋２３４．５～２＋０００"), std::string("K1+234.5~2+000"));
        QCOMPARE(narrow("　a　b"), std::string(" a b"));
        QCOMPARE(narrow("！～"), std::string("!~"));
        QCOMPARE(narrow("桩号：丁山河、至"), std::string("桩号:丁山河、至"));
        QCOMPARE(narrow("plain"), std::string("plain"));
        QCOMPARE(narrow("\xBA\xD3"), std::string("\xBA\xD3"));
    }

    void trimsWhiteSpaceAtBothEnds()
    {
        QCOMPARE(trim(" \t丁 山\r\n"), std::string_view("丁 山"));
        QCOMPARE(trim("a"), std::string_view("a"));
        QCOMPARE(trim(" \n "), std::string_view());
        QCOMPARE(trim(""), std::string_view());
    }

    void lowersAsciiOnly() { QCOMPARE(lowerAscii("K0 RIVIÈRE 河"), std::string("k0 riviÈre 河")); }

    void splitsAndJoins()
    {
        using Parts = std::vector<std::string>;
        QCOMPARE(split("a,b,c", ','), (Parts{"a", "b", "c"}));
        QCOMPARE(split("", ','), (Parts{""}));
        QCOMPARE(split(",", ','), (Parts{"", ""}));
        QCOMPARE(split("a,,b,", ','), (Parts{"a", "", "b", ""}));
        QCOMPARE(join({}, ", "), std::string());
        QCOMPARE(join({"a"}, ", "), std::string("a"));
        QCOMPARE(join({"a", "", "b"}, ", "), std::string("a, , b"));
        for (const char* text : {"", ",", "a,,b,", "丁,山"})
            QCOMPARE(join(split(text, ','), ","), std::string(text));
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        QTest::newRow("whole") << "22420" << 22420.0;
        QTest::newRow("decimal") << "22.42" << 22.42;
        QTest::newRow("negative") << "-0.5" << -0.5;
        QTest::newRow("plus") << "+7" << 7.0;
        QTest::newRow("exponent") << "1.5e3" << 1500.0;
        QTest::newRow("no digit before the point") << ".5" << 0.5;
        QTest::newRow("no digit after the point") << "5." << 5.0;
        QTest::newRow("leading zeros") << "007" << 7.0;
    }
    void readsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(double, number);
        const auto read = parseDouble(text.toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(*read, number);
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",   "+",    "-",   ".",    "+-5", "-+5",      "++5", "--5",   "1,5", "1 ",    " 1",
                                 "1m", "0x10", "nan", "-nan", "inf", "infinity", "1e",  "1e999", "１",  "K0+350"})
            QTest::newRow(text) << text;
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QString, text);
        QVERIFY(!parseDouble(text.toStdString()).has_value());
        QVERIFY(!parseInteger(text.toStdString()).has_value());
    }

    void readsWholeNumbersOfTheirRange()
    {
        using Limits = std::numeric_limits<long long>;
        QCOMPARE(parseInteger("+42"), std::optional<long long>(42));
        QCOMPARE(parseInteger("-42"), std::optional<long long>(-42));
        QCOMPARE(parseInteger("9223372036854775807"), std::optional(Limits::max()));
        QCOMPARE(parseInteger("-9223372036854775808"), std::optional(Limits::min()));
        QVERIFY(!parseInteger("9223372036854775808").has_value());
        QVERIFY(!parseInteger("1.0").has_value());
        QVERIFY(!parseInteger("1e3").has_value());
    }
};

RIPARIA_TEST(TextTest)
#include "TextTest.moc"
