// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CellText.h"
#include "core/base/Text.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <random>

using namespace riparia;

class CellTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundTextKeepsWhatIsSound()
    {
        for (const char* text :
             {"", "K0+350", "丁山河", "a\tb\nc\r\n", "𠀀 beyond the plane", "\u200Fright\u202Eto left"})
            QCOMPARE(soundText(text), std::string(text));
    }

    void whatNoFormatHoldsIsReplaced()
    {
        QCOMPARE(soundText(std::string_view("a\0b", 3)), std::string("a\uFFFDb"));
        QCOMPARE(soundText("a\x1B[2Jb"), std::string("a\uFFFD[2Jb"));
        QCOMPARE(soundText("\xFF\xFE"), std::string("\uFFFD\uFFFD"));
        QCOMPARE(soundText("\xE4\xB8"), std::string("\uFFFD\uFFFD"));
        QCOMPARE(soundText("\xEF\xBF\xBF"), std::string("\uFFFD"));
    }

    void anyBytesBecomeUtf8()
    {
        std::mt19937 random(test::seed());
        for (int run = 0; run < 500; ++run) {
            std::string bytes(random() % 40, '\0');
            for (char& c : bytes)
                c = static_cast<char>(random());
            const std::string sound = soundText(bytes);
            QVERIFY(isUtf8(sound));
            QCOMPARE(soundText(sound), sound);
        }
    }

    void cutsAreBetweenCharacters()
    {
        QCOMPARE(cutToBytes("丁山河", 9), std::string_view("丁山河"));
        QCOMPARE(cutToBytes("丁山河", 8), std::string_view("丁山"));
        QCOMPARE(cutToBytes("丁山河", 2), std::string_view(""));
        QCOMPARE(cutToBytes("abc", 0), std::string_view(""));
        QCOMPARE(cutToUtf16("丁山河", 2), std::string_view("丁山"));
        QCOMPARE(cutToUtf16("a𠀀b", 2), std::string_view("a")); // 𠀀 is two units
        QCOMPARE(cutToUtf16("a𠀀b", 3), std::string_view("a𠀀"));
    }

    void xmlHasNoMarkupOfStrangers()
    {
        QCOMPARE(xmlText("<a href=\"x\">&'</a>"), std::string("&lt;a href=&quot;x&quot;&gt;&amp;'&lt;/a&gt;"));
        QCOMPARE(xmlText("a\r\nb"), std::string("a&#13;\nb"));
    }
};

RIPARIA_TEST(CellTextTest)
#include "CellTextTest.moc"
