// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CsvWriter.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class CsvWriterTest : public QObject {
    Q_OBJECT

    static ExportTable table()
    {
        ExportTable table;
        table.name = "segments";
        table.columns = {{"id", ColumnKind::Text},
                         {"name", ColumnKind::Text},
                         {"length_m", ColumnKind::Number},
                         {"status", ColumnKind::Code}};
        table.rows = {{{"S-0001", "生态护岸, \"一期\"", "1770.000", "plan"}, Line{{0, 0}, {1770, 0}}},
                      {{"S-0002", "=cmd|' /C calc'!A0", "-5.500", ""}, {}}};
        table.hasShapes = true;
        return table;
    }

    static std::string written(const ExportTable& table, const CsvFormat& format)
    {
        std::string text;
        const auto result = writeCsv(table, format, [&](std::string_view bytes) {
            text += bytes;
            return Result<void>();
        });
        return result ? text : "failed";
    }

private Q_SLOTS:
    void thePresetForProgramsIsPlain()
    {
        QCOMPARE(written(table(), {}),
                 std::string("id,name,length_m,status,geom_wkt,crs\n"
                             "S-0001,\"生态护岸, \"\"一期\"\"\",1770.000,plan,\"LINESTRING (0 0, 1770 0)\",\n"
                             "S-0002,=cmd|' /C calc'!A0,-5.500,,,\n"));
    }

    void thePresetForSpreadsheetsIsForReaders()
    {
        const CsvFormat format{
            CsvPreset::Excel, [](const std::string& key) { return key == "length_m" ? "长度 (m)" : key; },
            [](const std::string&, const std::string& code) { return code == "plan" ? "规划" : code; }};
        QCOMPARE(written(table(), format), std::string("\xEF\xBB\xBFid,name,长度 (m),status\r\n"
                                                       "S-0001,\"生态护岸, \"\"一期\"\"\",1770.000,规划\r\n"
                                                       "S-0002,'=cmd|' /C calc'!A0,-5.500,\r\n"));
    }

    /// Rows leave in blocks: none is lost or written twice between them, and each code has its own word.
    void aLongTableIsWhole()
    {
        ExportTable many = table();
        many.rows.clear();
        std::string expected = "\xEF\xBB\xBFid,name,length_m,status\r\n";
        for (int i = 0; i < 5000; ++i) {
            const std::string id = "S-" + std::to_string(i);
            const std::string code = i % 3 == 0 ? "plan" : i % 3 == 1 ? "=a,b" : "";
            const std::string word = i % 3 == 0 ? "<plan>" : i % 3 == 1 ? "\"<=a,b>\"" : "";
            many.rows.push_back({{id, "a \"b\" c", "1.000", code}, {}});
            expected += id + ",\"a \"\"b\"\" c\",1.000," + word + "\r\n";
        }
        int asked = 0;
        const CsvFormat format{CsvPreset::Excel, {}, [&asked](const std::string&, const std::string& code) {
                                   ++asked;
                                   return "<" + code + ">";
                               }};
        QVERIFY(written(many, format) == expected);
        QCOMPARE(asked, 2);
    }

    void cellsAreQuotedByRfc4180()
    {
        QCOMPARE(csvCell("plain"), std::string("plain"));
        QCOMPARE(csvCell(""), std::string());
        QCOMPARE(csvCell("a,b"), std::string("\"a,b\""));
        QCOMPARE(csvCell("a\nb"), std::string("\"a\nb\""));
        QCOMPARE(csvCell("a\rb"), std::string("\"a\rb\""));
        QCOMPARE(csvCell("say \"hi\""), std::string("\"say \"\"hi\"\"\""));
        QCOMPARE(csvCell("\""), std::string("\"\"\"\""));
        QCOMPARE(csvCell("\"\"a"), std::string("\"\"\"\"\"a\""));
        QCOMPARE(csvCell(" blank "), std::string("\" blank \""));
    }

    void formulasAreDefused()
    {
        for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
            QCOMPARE(defused(text), "'" + std::string(text));
        for (const char* text : {"", "K0+350", "S-0001", "'=1", "a=b"})
            QCOMPARE(defused(text), std::string(text));
    }

    void numbersAreNeverDefused()
    {
        QVERIFY(written(table(), {CsvPreset::Excel, {}, {}}).find(",-5.500,") != std::string::npos);
    }

    void whatTheSinkSaysIsPassedOn()
    {
        int calls = 0;
        const auto result = writeCsv(table(), {}, [&](std::string_view) -> Result<void> {
            if (++calls == 2)
                return fail(ErrorCode::DiskFull, "x.csv");
            return {};
        });
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::DiskFull);
        QCOMPARE(calls, 2);
    }
};

RIPARIA_TEST(CsvWriterTest)
#include "CsvWriterTest.moc"
