// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxWriter.h"
#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/io/export/XlsxCheck.h"
#include "tests/core/io/export/XlsxParts.h"
#include "tests/support/Fork.h"
#include "tests/support/TestMain.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace riparia;

class XlsxWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static ExportTable table(std::vector<std::vector<std::string>> rows)
    {
        ExportTable made;
        made.name = "segments";
        made.columns = {{"id", ColumnKind::Text},
                        {"name", ColumnKind::Text},
                        {"length_m", ColumnKind::Number},
                        {"status", ColumnKind::Code},
                        {"status_date", ColumnKind::Date}};
        for (auto& cells : rows)
            made.rows.push_back({std::move(cells), {}});
        return made;
    }

    static XlsxBook book(ExportTable rows)
    {
        XlsxBook made;
        made.title = "坪地 & co";
        made.notesTitle = "说明";
        made.notes = {{"坪地", {}, true}, {"Plan", "=1+1"}};
        made.sheets = {{"整治段", std::move(rows), {"length_m"}}};
        made.totalWord = "合计";
        made.pageText = "&P / &N";
        made.caption = [](const std::string& key) { return key == "length_m" ? "长度 (m)" : key; };
        made.codeText = [](const std::string&, const std::string& codes) { return "<" + codes + ">"; };
        made.created = 1679299200;
        return made;
    }

    static std::string sheet(const XlsxFile& file) { return test::zipEntry(file.bytes, "xl/worksheets/sheet2.xml"); }

    /// The sheet as another program reads it: rows of text, header and totals included.
    std::vector<std::vector<std::string>> readBack(const XlsxFile& file, const char* name) const
    {
        const QString path = m_folder.filePath(QStringLiteral("a.xlsx"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.bytes.data(), qint64(file.bytes.size())) < 0)
            qFatal("cannot write");
        out.close();
        GDALAllRegister();
        const char* const drivers[] = {"XLSX", nullptr};
        CPLSetConfigOption("OGR_XLSX_HEADERS", "DISABLE");
        CPLSetConfigOption("OGR_XLSX_FIELD_TYPES", "STRING");
        const GDALDatasetUniquePtr dataset(
            GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers));
        std::vector<std::vector<std::string>> rows;
        OGRLayer* layer = dataset ? dataset->GetLayerByName(name) : nullptr;
        if (!layer)
            return rows;
        for (const auto& feature : *layer) {
            std::vector<std::string> cells;
            for (int i = 0; i < feature->GetFieldCount(); ++i)
                cells.emplace_back(feature->GetFieldAsString(i));
            rows.push_back(cells);
        }
        return rows;
    }

private Q_SLOTS:
    void numbersAreNumbersAndDatesAreDates()
    {
        const auto file = xlsxOf(book(table({{"S-0001", "一", "1770.125", "completion", "2022-05-01"}})));
        QVERIFY(file.has_value());
        const QString xml = QString::fromStdString(sheet(*file));
        QVERIFY2(xml.contains(QRegularExpression(QStringLiteral("<c r=\"C2\" s=\"\\d+\"><v>1770.125</v></c>"))),
                 qPrintable(xml));
        QVERIFY(xml.contains(
            QRegularExpression(QStringLiteral("<c r=\"E2\" s=\"\\d+\"><v>44682</v></c>")))); // days since 1899-12-30
        const auto rows = readBack(*file, "整治段");
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0][2], std::string("长度 (m)"));
        QCOMPARE(rows[1][1], std::string("一"));
        QCOMPARE(rows[1][3], std::string("<completion>"));
        QCOMPARE(rows[1][4], std::string("2022/05/01"));
    }

    void whatIsNoDateStaysText()
    {
        const std::vector<std::string> odd{"2022-5-1",   "2022-13-01",       "2022-05-00",       "1899-05-01",
                                           "2022/05/01", "2022-05-01 08:00", "2022-05-01T08:00", "soon"};
        ExportTable dates = table({});
        for (const std::string& text : odd)
            dates.rows.push_back({{"S-1", "", "", "", text}, {}});
        dates.rows.push_back({{"S-2", "", "", "", "2022-05-01T06:00:00Z"}, {}});
        const auto file = xlsxOf(book(dates));
        QVERIFY(file.has_value());
        const auto rows = readBack(*file, "整治段");
        for (std::size_t i = 0; i < odd.size(); ++i)
            QCOMPARE(rows[i + 1][4], odd[i]);
        QVERIFY(sheet(*file).find("<v>44682.25</v>") != std::string::npos);
    }

    /// Codes are made words once, and are as wide, as cut and as safe as any text.
    void wordsOfCodesAreTreatedAsText()
    {
        ExportTable codes = table({{"S-1", "", "", "_x0041_", ""}, {"S-2", "", "", "_x0041_", ""}});
        codes.rows.push_back({{"S-3", "", "", std::string(40000, 'y'), ""}, {}});
        codes.rows.push_back({{"S-4", "", "", std::string(40000, 'y'), ""}, {}});
        const auto file = xlsxOf(book(codes));
        QVERIFY(file.has_value());
        QCOMPARE(file->issues.size(), std::size_t{2});
        QCOMPARE(file->issues[0].code, IssueCode::TextCut);
        const auto rows = readBack(*file, "整治段");
        QCOMPARE(rows[1][3], std::string("<_x005F_x0041_>")); // a spreadsheet shows _x0041_
        QCOMPARE(rows[2][3], rows[1][3]);
        QCOMPARE(rows[4][3].size(), std::size_t{32767});
    }

    void totalsAreFormulasWithTheExactSum()
    {
        const auto file = xlsxOf(
            book(table({{"S-1", "", "0.001", "", ""}, {"S-2", "", "0.002", "", ""}, {"S-3", "", "22420.1", "", ""}})));
        const QString xml = QString::fromStdString(sheet(*file));
        QVERIFY2(xml.contains(QStringLiteral("<f>SUBTOTAL(109,C2:C4)</f><v>22420.103</v>")), qPrintable(xml));
        QCOMPARE(readBack(*file, "整治段")[4][0], std::string("合计"));
    }

    void headersStayInViewFilterAndRepeat()
    {
        const auto file = xlsxOf(book(table({{"S-1", "", "1", "", ""}, {"S-2", "", "2", "", ""}})));
        const QString xml = QString::fromStdString(sheet(*file));
        QVERIFY(xml.contains(QStringLiteral("state=\"frozen\"")) && xml.contains(QStringLiteral("ySplit=\"1\"")));
        QVERIFY(xml.contains(QStringLiteral("<autoFilter ref=\"A1:E3\"/>")));
        QVERIFY(xml.contains(QStringLiteral("orientation=\"landscape\"")) &&
                xml.contains(QStringLiteral("paperSize=\"9\"")));
        QVERIFY(test::zipEntry(file->bytes, "xl/workbook.xml").find("_xlnm.Print_Titles") != std::string::npos);
        QVERIFY(test::zipEntry(file->bytes, "xl/comments1.xml").find("length_m") != std::string::npos);
        QVERIFY(!xml.contains(QStringLiteral("mergeCell")));
    }

    void textIsNeverAFormulaOrALink()
    {
        const std::vector<std::string> hostile{"=cmd|'/c calc'!A1", "+1",   "-1",       "@SUM(A1)", "\t=1", "{=1}",
                                               "http://x.example",  "'=1'", "\"quoted", "a,b;c",    "<b>",  "&amp;"};
        ExportTable rows = table({});
        for (const std::string& text : hostile)
            rows.rows.push_back({{"S-1", text, "", "", ""}, {}});
        const auto file = xlsxOf(book(std::move(rows)));
        const std::string xml = sheet(*file);
        QCOMPARE(QString::fromStdString(xml).count(QStringLiteral("<f>")), 1); // the total
        QVERIFY(xml.find("hyperlink") == std::string::npos);
        const auto back = readBack(*file, "整治段");
        for (std::size_t i = 0; i < hostile.size(); ++i)
            QCOMPARE(back[i + 1][1], hostile[i]);
        QCOMPARE(readBack(*file, "说明")[1][1], std::string("=1+1"));
    }

    void hostileNamesBreakNothing()
    {
        const std::string marks = "a\u202Eb\u200Fc";
        const std::string lines = "one\ntwo\r\nthree \"four\"";
        const auto file = xlsxOf(book(table({{"S-1", marks, "", "", ""},
                                             {"S-2", lines, "", "", ""},
                                             {"S-3", std::string(10000, 'n'), "", "", ""},
                                             {"S-4", std::string("z\0z\x01\xFFz", 6), "", "", ""},
                                             {"S-5", "_x0041_", "", "", ""}})));
        QVERIFY(file.has_value());
        QVERIFY(file->issues.empty());
        const auto back = readBack(*file, "整治段");
        QCOMPARE(back.size(), std::size_t{7});
        QCOMPARE(back[1][1], marks);
        QCOMPARE(back[3][1].size(), std::size_t{10000});
        QCOMPARE(back[4][1], std::string("z\uFFFDz\uFFFD\uFFFDz"));
        QCOMPARE(back[5][1], std::string("_x005F_x0041_")); // a spreadsheet shows _x0041_
    }

    void whatIsLongerThanACellIsCutAndSaid()
    {
        std::string name;
        for (int i = 0; i < 40000; ++i)
            name += "河";
        const auto file = xlsxOf(book(table({{"S-1", name, "", "", ""}})));
        QVERIFY(file.has_value());
        QCOMPARE(file->issues.size(), std::size_t{1});
        QCOMPARE(file->issues[0].code, IssueCode::TextCut);
        QCOMPARE(file->issues[0].args, (std::vector<std::string>{"name", "32767"}));
        QCOMPARE(readBack(*file, "整治段")[1][1].size(), std::size_t{32767} * 3);
    }

    void theSameBookGivesTheSameBytes()
    {
        const auto rows = table({{"S-1", "一", "1.5", "completion", "2022-05-01"}});
        const auto first = xlsxOf(book(rows));
        QTest::qWait(0);
        QCOMPARE(first->bytes, xlsxOf(book(rows))->bytes);
        QVERIFY(test::zipEntry(first->bytes, "docProps/core.xml").find("2023-03-20T08:00:00Z") != std::string::npos);
    }

    void aTableWithoutRowsHasItsHeaderAndNoTotals()
    {
        const auto file = xlsxOf(book(table({})));
        QVERIFY(file.has_value());
        QVERIFY(sheet(*file).find("SUBTOTAL") == std::string::npos);
        QVERIFY(sheet(*file).find("autoFilter") != std::string::npos);
    }

    /// Whatever stands in a table comes back from another program's reader, from each of several sheets.
    void cellsReadBackAsTheyWere()
    {
        const std::vector<std::string> texts{"=1+1",       " lead",         "trail ",  "a\nb", "<b>&amp;\"'",
                                             "]]>",        "河\u3000",      "",        "\t",   "_",
                                             "</row>",     "</sheetData>",  "😀",       "a_xb", "1e5",
                                             "2022-05-01", "<row r=\"2\">", "\u00A0nb"};
        const std::vector<std::string> numbers{"0",
                                               "",
                                               "-1.5",
                                               "1e300",
                                               "5e-324",
                                               "1.7976931348623157e308",
                                               "22420.103",
                                               "0.1",
                                               "1e21",
                                               "1e-300",
                                               "0.30000000000000004"};
        const std::vector<std::pair<std::string, std::string>> dates{{"2022-05-01", "2022/05/01"},
                                                                     {"", ""},
                                                                     {"1999-12-31", "1999/12/31"},
                                                                     {"9999-12-31", "9999/12/31"},
                                                                     {"soon", "soon"}};
        XlsxBook several = book(table({}));
        several.sheets.push_back(several.sheets[0]);
        several.sheets.push_back(several.sheets[0]);
        const std::vector<std::string> titles{"one", "none", "two"};
        const std::vector<std::size_t> counts{200, 0, 2500};
        for (std::size_t i = 0; i < titles.size(); ++i) {
            several.sheets[i].title = titles[i];
            for (std::size_t row = 0; row < counts[i]; ++row)
                several.sheets[i].table.rows.push_back(
                    {{"S-" + std::to_string(row), texts[(row + i) % texts.size()], numbers[row % numbers.size()],
                      row % 3 == 0 ? "" : "planned", dates[row % dates.size()].first},
                     {}});
        }
        const auto file = xlsxOf(several);
        QVERIFY(file.has_value());
        QVERIFY(test::isConsistentZip(file->bytes));
        QCOMPARE(xlsxOf(several)->bytes, file->bytes);
        for (std::size_t i = 0; i < titles.size(); ++i) {
            const auto back = readBack(*file, titles[i].c_str());
            QCOMPARE(back.size(), counts[i] + (counts[i] > 0 ? 2 : 1));
            for (std::size_t row = 0; row < counts[i]; ++row) {
                const std::vector<std::string>& cells = back[row + 1];
                QCOMPARE(cells[0], "S-" + std::to_string(row));
                QCOMPARE(cells[1], texts[(row + i) % texts.size()]);
                QCOMPARE(cells[2].empty(), numbers[row % numbers.size()].empty());
                QCOMPARE(parseDouble(cells[2]), parseDouble(numbers[row % numbers.size()]));
                QCOMPARE(cells[3], std::string(row % 3 == 0 ? "" : "<planned>"));
                QCOMPARE(cells[4], dates[row % dates.size()].second);
            }
        }
    }

    /// The first row that is no header, the last, and the totals follow each other, and the sheet says how far it reaches.
    void rowsStandBetweenHeaderAndTotals()
    {
        ExportTable rows = table({});
        for (int i = 0; i < 3; ++i)
            rows.rows.push_back({{"S", "", "1", "", ""}, {}});
        rows.rows.push_back({{"", "", "", "", ""}, {}}); // has no cells
        XlsxBook sums = book(rows);
        const std::string withTotals = sheet(*xlsxOf(sums));
        sums.sheets[0].summed.clear();
        const std::string without = sheet(*xlsxOf(sums));
        const auto rowsIn = [](const std::string& xml) {
            static const QRegularExpression kRow(QStringLiteral("<row r=\"(\\d+)\""));
            QStringList numbers;
            for (auto found = kRow.globalMatch(QString::fromStdString(xml)); found.hasNext();)
                numbers += found.next().captured(1);
            return numbers.join(u' ');
        };
        QCOMPARE(rowsIn(withTotals), QStringLiteral("1 2 3 4 6"));
        QCOMPARE(rowsIn(without), QStringLiteral("1 2 3 4"));
        QVERIFY(withTotals.find("<dimension ref=\"A1:E6\"/>") != std::string::npos);
        QVERIFY(without.find("<dimension ref=\"A1:E5\"/>") != std::string::npos);
        QVERIFY(sheet(*xlsxOf(book(table({})))).find("<dimension ref=\"A1:E2\"/>") != std::string::npos); // its filter
    }

    void titlesNoSheetCanHaveAreRefused()
    {
        for (const char* title : {"a/b", "a[1]", "a name of more than thirty-one letters", ""}) {
            XlsxBook wrong = book(table({}));
            wrong.sheets[0].title = title;
            const auto file = xlsxOf(wrong);
            QVERIFY2(!file && file.error().code == ErrorCode::InvalidArgument, title);
        }
    }

    void cancellingStopsIt()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto file = xlsxOf(book(table({{"S-1", "", "1", "", ""}})), {stop.get_token(), {}});
        QVERIFY(!file && file.error().code == ErrorCode::Cancelled);
    }

    /// The library does not notice that its temporary files are cut short; a full disk must not look like a workbook.
    void aFullTemporaryFolderIsSaid()
    {
        XlsxBook many = book(table({{"S-1", "one", "1", "", ""}}));
        for (int i = 0; i < 3000; ++i)
            many.notes.push_back({"note " + std::to_string(i), "text " + std::to_string(i * 7919)});
        const auto whole = xlsxOf(many);
        QVERIFY(whole.has_value());
        for (const rlim_t room : {rlim_t{1000}, rlim_t{20000}, rlim_t{100000}, rlim_t{200000}, rlim_t{10000000}}) {
            const pid_t child = riparia::test::forkAlone();
            if (child == 0) {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit small{room, room};
                setrlimit(RLIMIT_FSIZE, &small);
                const auto file = xlsxOf(many);
                if (file)
                    _exit(room > 1000000 && file->bytes == whole->bytes ? 0 : 1);
                const ErrorCode code = file.error().code;
                const bool said =
                    code == ErrorCode::DiskFull || code == ErrorCode::FileNotWritable || code == ErrorCode::Internal;
                _exit(said && room < 1000000 ? 0 : 1);
            }
            int status = 0;
            QCOMPARE(waitpid(child, &status, 0), child);
            QVERIFY(WIFEXITED(status));
            QCOMPARE(WEXITSTATUS(status), 0);
        }
    }

    /// As when a disk was full for a while and then was not.
    void aSheetWithAHoleIsNotWhole()
    {
        const auto file = xlsxOf(book(table({{"S-1", "one", "1", "", ""}, {"S-2", "two", "", "", ""}})));
        QVERIFY(file.has_value());
        constexpr std::size_t kCells = 1 + 2 + 5 + 3 + 2 + 5; // notes, header, two rows, totals
        QVERIFY(checkXlsx(file->bytes, kCells).has_value());
        const auto lacking = checkXlsx(file->bytes, kCells + 1);
        QVERIFY(!lacking && lacking.error().code == ErrorCode::DiskFull);
    }

    void numbersAreShownByTheUnitOfTheirColumn()
    {
        QCOMPARE(QByteArray(xlsxNumberFormat("length_m")), QByteArray("#,##0.000"));
        QCOMPARE(QByteArray(xlsxNumberFormat("area_net_m2")), QByteArray("#,##0.00"));
        QCOMPARE(QByteArray(xlsxNumberFormat("year_end")), QByteArray("0"));
        QCOMPARE(QByteArray(xlsxNumberFormat("share")), QByteArray("0.0%"));
        QCOMPARE(QByteArray(xlsxNumberFormat("x")), QByteArray("General"));
    }
};

RIPARIA_TEST(XlsxWriterTest)
#include "XlsxWriterTest.moc"
