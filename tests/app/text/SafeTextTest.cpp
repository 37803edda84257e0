// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/SafeText.h"
#include "core/base/Text.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class SafeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextStaysAsItIs()
    {
        for (const char* text : {"", "Dingshan River", "上輋水 K0+350～K2+120", "\\x1B is only text", "é à 龍 🏞"})
            QCOMPARE(oneLine(text), std::string(text));
    }
    void lineBreaksAndTabsBecomeBlanks() { QCOMPARE(oneLine("a\r\nb\tc"), std::string("a  b c")); }
    void controlCharactersAreShown()
    {
        QCOMPARE(oneLine("\x1b[31mred\x07\x7f"), std::string("\\x1B[31mred\\x07\\x7F"));
        QCOMPARE(oneLine("\xc2\x9b"
                         "31m"),
                 std::string("\\x9B31m"));
        QCOMPARE(oneLine(std::string_view("a\0b", 3)), std::string("a\\x00b"));
    }
    void marksThatTurnTheDirectionAreShown()
    {
        QCOMPARE(oneLine("a\u202Eb\u2066c\u200F"), std::string("a\\u{202E}b\\u{2066}c\\u{200F}"));
        QCOMPARE(oneLine("\uFEFFa\u200Bb"), std::string("\\u{FEFF}a\\u{200B}b"));
    }
    void illFormedBytesAreShown()
    {
        QCOMPARE(oneLine("\xba\xd3 \xe6\xb2"), std::string("\\xBA\\xD3 \\xE6\\xB2"));
        QCOMPARE(oneLine("\xc0\x80"), std::string("\\xC0\\x80"));
    }

    void cuttingCountsCells()
    {
        QCOMPARE(cutToWidth("丁山河", 6), std::string("丁山河"));
        QCOMPARE(cutToWidth("丁山河", 5), std::string("丁山…"));
        QCOMPARE(cutToWidth("丁山河", 4), std::string("丁…"));
        QCOMPARE(cutToWidth("abc", 2), std::string("a…"));
        QCOMPARE(cutToWidth("abc", 1), std::string("…"));
        QCOMPARE(cutToWidth("abc", 0), std::string());
    }
    void cuttingNeverExceedsTheWidth()
    {
        const std::string text = "河a流b名c称\u0301 long";
        for (std::size_t cells = 0; cells < 20; ++cells)
            QVERIFY(displayWidth(cutToWidth(text, cells)) <= cells);
    }
};

RIPARIA_TEST(SafeTextTest)
#include "SafeTextTest.moc"
