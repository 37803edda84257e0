// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxRows.h"
#include "core/io/export/XlsxPatch.h"
#include "core/io/export/XlsxWriter.h"
#include "tests/core/io/export/XlsxParts.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace riparia;

class XlsxRowsTest : public QObject {
    Q_OBJECT

    static std::string joined(const std::vector<std::string>& blocks)
    {
        std::string all;
        for (const std::string& block : blocks)
            all += block;
        return all;
    }

    /// A workbook of notes and of two tables without rows.
    static std::string workbook(int notes = 1)
    {
        ExportTable table;
        table.name = "segments";
        table.columns = {{"id", ColumnKind::Text}, {"length_m", ColumnKind::Number}};
        XlsxBook book;
        book.title = "a";
        book.notesTitle = "Notes";
        for (int i = 0; i < notes; ++i)
            book.notes.push_back({"note " + std::to_string(i), "text " + std::to_string(i * 7919)});
        book.sheets = {{"A", table, {}}, {"B", table, {}}};
        const auto file = xlsxOf(book);
        return file ? file->bytes : std::string();
    }

private Q_SLOTS:
    void cellsHaveTheirPlaceTheirStyleAndTheirKind()
    {
        XlsxRows rows;
        rows.text(1, 0, "S-1", 0);
        rows.number(1, 2, 1770.125, 4);
        rows.text(3, 1, "one & <two>", 7); // a row without cells is none
        QCOMPARE(joined(rows.take()), std::string("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>S-1</t></is></c>"
                                                  "<c r=\"C2\" s=\"4\"><v>1770.125</v></c></row>"
                                                  "<row r=\"4\"><c r=\"B4\" s=\"7\" t=\"inlineStr\"><is><t>"
                                                  "one &amp; &lt;two&gt;</t></is></c></row>"));
        QVERIFY(rows.take().empty());
    }

    void spacesAtTheEndsAndCarriageReturnsAreKept()
    {
        XlsxRows rows;
        std::size_t column = 0;
        for (const char* text : {" a", "a ", "\n", "a\tb", "a\r\nb", "\r"})
            rows.text(0, column++, text, 0);
        const std::string xml = joined(rows.take());
        for (const char* kept :
             {"<t xml:space=\"preserve\"> a</t>", "<t xml:space=\"preserve\">a </t>",
              "<t xml:space=\"preserve\">\n</t>", "<t>a\tb</t>", "<t>a_x000D_\nb</t>", "<t>_x000D_</t>"})
            QVERIFY2(xml.find(kept) != std::string::npos, kept);
    }

    void columnsHaveLetters()
    {
        XlsxRows rows;
        const std::vector<std::pair<std::size_t, std::string>> names{{0, "A"},    {25, "Z"},    {26, "AA"},
                                                                     {701, "ZZ"}, {702, "AAA"}, {16383, "XFD"}};
        for (const auto& [column, name] : names)
            rows.number(8, column, 0, 0);
        const std::string xml = joined(rows.take());
        for (const auto& [column, name] : names)
            QVERIFY2(xml.find("<c r=\"" + name + "9\">") != std::string::npos, name.c_str());
    }

    void numbersKeepEveryBit()
    {
        using Limits = std::numeric_limits<double>;
        std::vector<double> values{0.0,           -0.0,  0.1,    0.1 + 0.2,     1e15, 1e16, 123456789012345680.0,
                                   Limits::max(), 1e300, 1e-7,   Limits::min(), -1.5, 1e21, Limits::denorm_min(),
                                   1e5,           1e22,  1.0 / 3};
        for (std::uint64_t bits = 1; values.size() < 500;
             bits = bits * 6364136223846793005ULL + 1442695040888963407ULL) {
            if (const auto value = std::bit_cast<double>(bits); std::isfinite(value))
                values.push_back(value);
        }
        for (const double value : values) {
            XlsxRows rows;
            rows.number(0, 0, value, 0);
            const std::string xml = joined(rows.take());
            const std::size_t at = xml.find("<v>") + 3;
            const QByteArray digits = QByteArray::fromStdString(xml.substr(at, xml.find("</v>") - at));
            QCOMPARE(std::bit_cast<std::uint64_t>(digits.toDouble()), std::bit_cast<std::uint64_t>(value));
        }
    }

    void aLongTableComesInBlocksThatEndWithRows()
    {
        XlsxRows rows;
        constexpr std::size_t kRows = 5000;
        for (std::size_t row = 0; row < kRows; ++row)
            rows.text(row, 0, std::string(row == 77 ? 100000 : 500, 'x'),
                      0); // one is longer than the room kept for a row
        const auto blocks = rows.take();
        QVERIFY(blocks.size() > 1 && blocks.size() < 10);
        for (const std::string& block : blocks)
            QVERIFY(block.starts_with("<row ") && block.ends_with("</row>"));
        QCOMPARE(QByteArray::fromStdString(joined(blocks)).count("<row "), int(kRows));
    }

    void rowsGoBelowTheHeaderOfTheirSheetAndTheRestStays_data()
    {
        QTest::addColumn<int>("notes");
        QTest::newRow("short") << 1;
        QTest::newRow("most of it stands before the sheet") << 3000; // libzip then keeps the front as it is
    }
    void rowsGoBelowTheHeaderOfTheirSheetAndTheRestStays()
    {
        QFETCH(int, notes);
        const std::string before = workbook(notes);
        const auto after = withRows(before, {{3, {"<row r=\"2\">", "</row>"}}, {2, {}}});
        QVERIFY2(after.has_value(), after ? "" : after.error().detail.c_str());
        const std::string sheet = "xl/worksheets/sheet3.xml";
        std::string expected = test::zipEntry(before, sheet.c_str());
        expected.insert(expected.find("</row>") + 6, "<row r=\"2\"></row>");
        QCOMPARE(test::zipEntry(*after, sheet.c_str()), expected);
        for (const char* part : {"[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
                                 "xl/styles.xml", "docProps/core.xml"})
            QCOMPARE(test::zipEntry(*after, part), test::zipEntry(before, part));
        QCOMPARE(withRows(before, {{3, {"<row r=\"2\">", "</row>"}}}).value(), *after);
    }

    void withoutRowsAllBytesStay()
    {
        const std::string before = workbook();
        QCOMPARE(withRows(before, {}).value(), before);
        QCOMPARE(withRows(before, {{2, {}}, {3, {}}}).value(), before);
    }

    void whatIsNoWorkbookOrLacksTheSheetIsSaid()
    {
        for (const std::string& broken : {std::string(), std::string("no archive"), workbook().substr(0, 3000)}) {
            const auto made = withRows(broken, {{2, {"<row r=\"2\"></row>"}}});
            QVERIFY(!made && made.error().code == ErrorCode::Internal);
        }
        const auto lacking = withRows(workbook(), {{4, {"<row r=\"2\"></row>"}}});
        QVERIFY(!lacking && lacking.error().code == ErrorCode::Internal);
    }

    void cancellingStopsTheCompression()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto made = withRows(workbook(), {{2, {"<row r=\"2\"></row>"}}}, {stop.get_token(), {}});
        QVERIFY(!made && made.error().code == ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(XlsxRowsTest)
#include "XlsxRowsTest.moc"
