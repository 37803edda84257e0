// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/SegmentSheet.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class SegmentSheetTest : public QObject {
    Q_OBJECT

    /// "fid: field=value field=value" per row, empty values left out.
    static std::string shown(std::string_view bytes)
    {
        const auto source = readSegmentSheet(bytes, "t.csv");
        if (!source)
            return std::string(toString(source.error().code));
        const SourceLayer& layer = source->layers.front();
        std::string text;
        for (std::size_t row = 0; row < layer.fid.size(); ++row) {
            text += std::to_string(layer.fid[row]) + ":";
            for (const FieldColumn& field : layer.fields) {
                if (!field.isNull(row))
                    text += " " + field.name + "=" + std::string(field.at(row));
            }
            text += "\n";
        }
        return text;
    }

private Q_SLOTS:
    void columnsWithoutHeaderAreInTheirOrder()
    {
        QCOMPARE(shown("DS,K0+350,K2+120,left,M07;M05,W-0001,completed,2022\nHS,0,100"),
                 std::string("1: river=DS from=K0+350 to=K2+120 bank=left measures=M07;M05 works=W-0001 "
                             "status=completed year=2022\n"
                             "2: river=HS from=0 to=100\n"));
    }

    void aHeaderInEitherLanguagePutsThemInAnyOrder()
    {
        QCOMPARE(shown("to,from,river,bank\nK1+000,K0+000,DS,both\n"),
                 std::string("2: to=K1+000 from=K0+000 river=DS bank=both\n"));
        QCOMPARE(shown("河流\t起点桩号\t终点桩号\t岸别\n丁山河\tK0+000\tK1+000\t左岸\n"),
                 std::string("2: 河流=丁山河 起点桩号=K0+000 终点桩号=K1+000 岸别=左岸\n"));
    }

    void theFirstLineTellsTheSeparator()
    {
        for (const char* text : {"DS,K0+000,K1+000,left", "DS\tK0+000\tK1+000\tleft", "DS;K0+000;K1+000;left",
                                 "DS , K0+000 , K1+000 , left "})
            QCOMPARE(shown(text), std::string("1: river=DS from=K0+000 to=K1+000 bank=left\n"));
    }

    void fullWidthMarksSeparateWhereThereIsNoOther()
    {
        for (const char* text : {"丁山河，K0+000，K1+000，左岸", "丁山河；K0+000；K1+000；左岸"})
            QCOMPARE(shown(text), std::string("1: river=丁山河 from=K0+000 to=K1+000 bank=左岸\n"));
        // Inside a cell they go on standing between measures.
        QCOMPARE(shown("DS,K0+000,K1+000,left,清淤，护岸"),
                 std::string("1: river=DS from=K0+000 to=K1+000 bank=left measures=清淤，护岸\n"));
    }

    void byteOrderMarksAndLineEndsAreAllOne()
    {
        QCOMPARE(shown("\xEF\xBB\xBF"
                       "DS,0,1\r\nHS,0,2\rDS,3,4\r\n"),
                 std::string("1: river=DS from=0 to=1\n2: river=HS from=0 to=2\n3: river=DS from=3 to=4\n"));
    }

    void spreadsheetsInGb18030AreRead()
    {
        // 上輋水 and 左岸 as GBK; 輋 is not in GB 2312.
        QCOMPARE(shown("\xc9\xcf\xdd\x66\xcb\xae,K0+000,K1+000,\xd7\xf3\xb0\xb6\n"),
                 std::string("1: river=上輋水 from=K0+000 to=K1+000 bank=左岸\n"));
    }

    void aRangeMayStandInPlaceOfFromAndTo()
    {
        QCOMPARE(shown("长河\tK0+350～K2+120\t左岸\t生态护岸"),
                 std::string("1: river=长河 from=K0+350 to=K2+120 bank=左岸 measures=生态护岸\n"));
        QCOMPARE(shown("长河\tK2+120至K0+350\t左岸"), std::string("1: river=长河 from=K0+350 to=K2+120 bank=左岸\n"));
    }

    void quotedCellsKeepSeparatorsQuotesAndLineBreaks()
    {
        QCOMPARE(shown("DS,0,1,,,\"a, \"\"b\"\"\nc\"\nHS,0,1"),
                 std::string("1: river=DS from=0 to=1 works=a, \"b\"\nc\n3: river=HS from=0 to=1\n"));
    }

    void blankLinesAndRemarksArePassedOver()
    {
        QCOMPARE(shown("\n# a remark\nDS,0,1\n\n , ,\n#\nHS,0,1\n\n"),
                 std::string("3: river=DS from=0 to=1\n7: river=HS from=0 to=1\n"));
    }

    void surplusCellsAreKeptUnderANameOfTheirOwn()
    {
        QCOMPARE(shown("DS,0,1,,,,,2022,x\n"), std::string("1: river=DS from=0 to=1 year=2022 column9=x\n"));
    }

    void nothingIsSaidToBeNothing()
    {
        for (const char* text : {"", "\n\n", "# only a remark\n", "river,from,to\n", "\xEF\xBB\xBF"})
            QCOMPARE(shown(text), std::string("nothing_usable"));
    }

    void hostileTextIsReadAsText()
    {
        QVERIFY(shown("=cmd|' /C calc'!A0,\x1b[31m,\u202E\n").starts_with("1: river==cmd|' /C calc'!A0"));
        QVERIFY(shown("\"unclosed,0,1\nHS,0,1").starts_with("1: river=unclosed,0,1\nHS,0,1"));
        QVERIFY(shown(std::string(1 << 20, ',')) == "nothing_usable");
        QVERIFY(shown(std::string("DS,\0,1", 6)).starts_with("1: river=DS"));
    }

    void anUnknownEncodingIsRefused()
    {
        const auto source = readSegmentSheet("DS,0,1", "t.csv", "klingon");
        QVERIFY(!source && source.error().code == ErrorCode::EncodingUnknown);
    }
};

RIPARIA_TEST(SegmentSheetTest)
#include "SegmentSheetTest.moc"
