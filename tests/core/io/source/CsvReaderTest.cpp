// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/CoordinateText.h"
#include "core/io/source/CsvColumns.h"
#include "core/io/source/CsvTable.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"

#include <cmath>

using namespace riparia;

namespace {

CsvTable parsed(std::string_view text)
{
    IssueLog log("table.csv");
    return parseCsv(text, log);
}

std::vector<std::string> rowOf(const CsvTable& table, std::size_t row)
{
    std::vector<std::string> values;
    for (const FieldColumn& column : table.columns)
        values.emplace_back(column.at(row));
    return values;
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private slots:
    void quotesAndLineEnds()
    {
        const CsvTable table = parsed("name,note\r\n\"a, b\",\"he said \"\"no\"\"\"\r\n\r\nc,\"two\nlines\"\rd,\n");
        QCOMPARE(table.rows(), std::size_t{3});
        QCOMPARE(rowOf(table, 0), (std::vector<std::string>{"a, b", "he said \"no\""}));
        QCOMPARE(rowOf(table, 1), (std::vector<std::string>{"c", "two\nlines"}));
        QCOMPARE(rowOf(table, 2), (std::vector<std::string>{"d", ""}));
        QCOMPARE(table.line, (std::vector<std::int64_t>{2, 4, 6}));
    }

    void theDelimiterIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << QStringLiteral("a,b,c\n1,2,3\n") << QChar(',');
        QTest::newRow("semicolon with decimal commas") << QStringLiteral("a;b\n1,5;2,5\n3,5;4,5\n") << QChar(';');
        QTest::newRow("tab") << QStringLiteral("a\tb\n1,5\t2\n") << QChar('\t');
        QTest::newRow("bar") << QStringLiteral("a|b|c\n1|2|3\n") << QChar('|');
        QTest::newRow("one column") << QStringLiteral("WKT\nPOINT(1 2)\n") << QChar(',');
        QTest::newRow("quoted WKT") << QStringLiteral("id,WKT\n1,\"LINESTRING(1 2,3 4,5 6)\"\n") << QChar(',');
    }

    void theDelimiterIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QChar, delimiter);
        QCOMPARE(QLatin1Char(parsed(text.toStdString()).delimiter), QLatin1Char(delimiter.toLatin1()));
    }

    void unevenRowsAreFilledOrCutAndSaid()
    {
        IssueLog log("table.csv");
        const CsvTable table = parseCsv("a,b\n1\n1,2,3\n1,2,\n", log);
        QCOMPARE(rowOf(table, 0), (std::vector<std::string>{"1", ""}));
        QCOMPARE(rowOf(table, 1), (std::vector<std::string>{"1", "2"}));
        const Issues issues = std::move(log).take();
        QCOMPARE(issues.size(), std::size_t{2}); // a delimiter at the end of a line is no third value
        QCOMPARE(issues[0].subject, std::string("table.csv #1"));
        QCOMPARE(issues[1].subject, std::string("table.csv #2"));
    }

    void tablesOfOursSayWhereTheyAreAndInWhichSystem()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write(
            "s.csv", "id,geom_wkt,crs\nS-0001,\"LINESTRING (500000 2519000, 501000 2519000)\",EPSG:4547\nS-0002,,\n"));
        QCOMPARE(layer.crs.epsg().value_or(0), 4547);
        QCOMPARE(layer.shapes.shapeCount(), std::size_t{2});
        QCOMPARE(layer.shapes.x, (std::vector<double>{500000, 501000}));
        const SourceLayer mixed = test::readLayer(
            folder.write("m.csv", "id,geom_wkt,crs\nS-1,POINT (1 2),EPSG:4547\nS-2,POINT (3 4),EPSG:4490\n"));
        QVERIFY(!mixed.crs.isValid()); // one layer, one system
    }

    void aQuoteThatIsNeverClosedIsSaid()
    {
        IssueLog log("table.csv");
        parseCsv("a,b\n\"1,2\n3,4\n", log);
        QVERIFY(test::has(std::move(log).take(), IssueCode::HeaderInconsistent));
    }

    void typesFollowTheValues()
    {
        CsvTable table = parsed("code,count,length,name,empty\n007,1,1.5,a,\n008,,2,b,\n");
        inferTypes(table.columns);
        QCOMPARE(table.columns[0].type, FieldType::Text);
        QCOMPARE(table.columns[1].type, FieldType::Integer);
        QCOMPARE(table.columns[2].type, FieldType::Real);
        QCOMPARE(table.columns[3].type, FieldType::Text);
        QCOMPARE(table.columns[4].type, FieldType::Text);
    }

    void coordinateColumnsAreKnownByName_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        QTest::addColumn<bool>("swapped");
        const auto row = [](const char* name, const char* header, const char* values, bool swapped) {
            QTest::newRow(name) << QString::fromUtf8(header) << QString::fromUtf8(values) << swapped;
        };
        row("lon lat", "id,lon,lat", "1,114.3,22.77", false);
        row("Longitude and LATITUDE", "Longitude,id,LATITUDE", "114.3,1,22.77", false);
        row("Chinese degrees", "编号,经度,纬度", "1,114.3,22.77", false);
        row("Chinese degrees with unit", "编号,经度(°),纬度（°）", "1,114.3,22.77", false);
        row("x y as a map has them", "id,X,Y", "1,530808.723,2519098.042", false);
        row("x north y east as a survey has them", "点号,X,Y,H", "1,2519098.042,530808.723,35.2", true);
        row("x north y east with zone", "点号,X坐标,Y坐标", "1,2519098.042,38530808.723", true);
        row("easting northing", "northing,easting", "2519098.042,530808.723", false);
        row("east north in Chinese", "东坐标,北坐标", "530808.723,2519098.042", false);
        row("horizontal and vertical in Chinese", "纵坐标,横坐标", "2519098.042,530808.723", false);
        row("x is latitude", "x,y", "22.77,114.3", true);
        row("lat and lon the wrong way round", "lon,lat", "22.77,114.3", true);
        row("full-width header", "Ｘ,Ｙ", "530808.723,2519098.042", false);
    }

    void coordinateColumnsAreKnownByName()
    {
        QFETCH(QString, header);
        QFETCH(QString, row);
        QFETCH(bool, swapped);
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(
            folder.write("p.csv", (header + QLatin1Char('\n') + row + QLatin1Char('\n')).toStdString()));
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        const bool degrees = layer.shapes.x[0] < 200;
        QCOMPARE(degrees ? layer.shapes.x[0] : std::fmod(layer.shapes.x[0], 1e6), degrees ? 114.3 : 530808.723);
        QCOMPARE(layer.shapes.y[0], degrees ? 22.77 : 2519098.042);
        QCOMPARE(test::has(layer.issues, IssueCode::AxesSwapped), swapped);
        QVERIFY(test::has(layer.issues, IssueCode::CrsMissing));
        QVERIFY(!layer.crs.isValid());
        QVERIFY(!layer.crsGuesses.empty());
    }

    void tablesOfExcelInGbk()
    {
        const test::TestFolder folder;
        // 名称,经度,纬度 / 丁山河,114.3,22.77 in GBK without mark, as Excel writes it.
        const SourceLayer layer = test::readLayer(folder.write(
            "excel.csv",
            "\xC3\xFB\xB3\xC6,\xBE\xAD\xB6\xC8,\xCE\xB3\xB6\xC8\r\n\xB6\xA1\xC9\xBD\xBA\xD3,114.3,22.77\r\n"));
        QCOMPARE(layer.encoding.used, std::string("GB18030"));
        QCOMPARE(test::valueOf(layer, "名称", 0), std::string("丁山河"));
        QCOMPARE(layer.shapes.x, std::vector<double>{114.3});
    }

    void byteOrderMarksDecide()
    {
        const test::TestFolder folder;
        const SourceLayer utf8 =
            test::readLayer(folder.write("a.csv", "\xEF\xBB\xBF名称,经度,纬度\n丁山河,114.3,22.77\n"));
        QCOMPARE(utf8.encoding.source, std::string("format"));
        QCOMPARE(test::valueOf(utf8, "名称", 0), std::string("丁山河"));
        std::string wide("\xFF\xFE", 2);
        for (const char16_t c : std::u16string(u"名称\t经度\t纬度\n丁山河\t114.3\t22.77\n"))
            (wide += static_cast<char>(c & 0xFF)) += static_cast<char>(c >> 8);
        const SourceLayer utf16 = test::readLayer(folder.write("b.txt", wide));
        QCOMPARE(utf16.encoding.used, std::string("UTF-16"));
        QCOMPARE(test::valueOf(utf16, "名称", 0), std::string("丁山河"));
    }

    void numbersAsPeopleTypeThem()
    {
        QCOMPARE(parseCoordinate("１１４．３", ',').value_or(0), 114.3);
        QCOMPARE(parseCoordinate(" 114.3 ", ',').value_or(0), 114.3);
        QCOMPARE(parseCoordinate("114,3", ';').value_or(0), 114.3);
        QCOMPARE(parseCoordinate("114,3", ',').value_or(0), 114.3); // in quotation marks
        QVERIFY(!parseCoordinate("500,123", ','));                  // half a million, or five hundred and a bit
        QCOMPARE(parseCoordinate("500,123", ';').value_or(0), 500.123);
        QVERIFY(!parseCoordinate("", ','));
    }

    void thousandsInGroups()
    {
        QCOMPARE(parseCoordinate("2,500,123.5", ',').value_or(0), 2500123.5);
        QCOMPARE(parseCoordinate("-2,500,123", ',').value_or(0), -2500123.0);
        QCOMPARE(parseCoordinate("2 500 123,5", ';').value_or(0), 2500123.5);
        QCOMPARE(parseCoordinate("2\xC2\xA0"
                                 "500\xC2\xA0"
                                 "123.5",
                                 ',')
                     .value_or(0),
                 2500123.5);
        QVERIFY(!parseCoordinate("2,50,123.5", ','));
        QVERIFY(!parseCoordinate(",500.5", ','));
    }

    void degreesMinutesAndSeconds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("degrees"); // 400: none
        QTest::newRow("typewriter") << QStringLiteral("114°05'30\"E") << 114 + 5 / 60.0 + 30 / 3600.0;
        QTest::newRow("typographic") << QStringLiteral("E114°05′30.6″") << 114 + 5 / 60.0 + 30.6 / 3600.0;
        QTest::newRow("Chinese") << QStringLiteral("东经114度5分30秒") << 114 + 5 / 60.0 + 30 / 3600.0;
        QTest::newRow("minutes only") << QStringLiteral("22°30.5'") << 22 + 30.5 / 60;
        QTest::newRow("degrees only") << QStringLiteral("22.5°N") << 22.5;
        QTest::newRow("south") << QStringLiteral("22°30'S") << -22.5;
        QTest::newRow("negative") << QStringLiteral("-22°30'") << -22.5;
        QTest::newRow("blanks") << QStringLiteral(" S  1 05 30.6") << -(1 + 5 / 60.0 + 30.6 / 3600.0);
        QTest::newRow("sign behind") << QStringLiteral("035 51 20-") << -(35 + 51 / 60.0 + 20 / 3600.0);
        QTest::newRow("letters for marks") << QStringLiteral("1d05m30.6s S") << -(1 + 5 / 60.0 + 30.6 / 3600.0);
        QTest::newRow("no mark behind the seconds") << QStringLiteral("35d51'20") << 35 + 51 / 60.0 + 20 / 3600.0;
        QTest::newRow("degrees and minutes") << QStringLiteral("4 55.03") << 4 + 55.03 / 60;
        QTest::newRow("too many seconds") << QStringLiteral("35 51 200") << 400.0;
        QTest::newRow("half degrees and minutes") << QStringLiteral("35.5 30") << 400.0;
        QTest::newRow("a code") << QStringLiteral("E12") << 400.0;
        QTest::newRow("sixty minutes") << QStringLiteral("22°60'") << 400.0;
        QTest::newRow("words") << QStringLiteral("22°abc") << 400.0;
        QTest::newRow("only the sign") << QStringLiteral("°") << 400.0;
        QTest::newRow("a letter") << QStringLiteral("E°") << 400.0;
    }

    void degreesMinutesAndSeconds()
    {
        QFETCH(QString, text);
        QFETCH(double, degrees);
        QCOMPARE(parseCoordinate(text.toStdString(), ',').value_or(400), degrees);
    }

    void theDegreeSignIsNotTakenForChinese()
    {
        const test::TestFolder folder;
        const SourceLayer layer =
            test::readLayer(folder.write("p.csv", "name,lon,lat\na,\"114°05'30\"\"E\",\"22°30'N\"\n"));
        QCOMPARE(layer.encoding.used, std::string("UTF-8"));
        QCOMPARE(layer.shapes.y, std::vector<double>{22.5});
    }

    void theLineThatNamesTheDelimiterIsNotARow()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("p.csv", "sep=;\r\nname;lon;lat\r\na;114,3;22,7\r\n"));
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        QCOMPARE(layer.shapes.x, std::vector<double>{114.3});
    }

    void geometriesThatNameTheirSystem()
    {
        const test::TestFolder folder;
        const SourceLayer named = test::readLayer(
            folder.write("a.csv", "id,geom\n1,\"SRID=4547;LINESTRING(500000 2500000,501000 2500000)\"\n2,\n"));
        QCOMPARE(named.crs.epsg().value_or(0), 4547);
        QVERIFY(!test::has(named.issues, IssueCode::CrsMissing));
        const SourceLayer mixed =
            test::readLayer(folder.write("b.csv", "id,geom\n1,SRID=4547;POINT(1 2)\n2,SRID=4326;POINT(1 2)\n"));
        QVERIFY(!mixed.crs.isValid());
        QVERIFY(test::has(mixed.issues, IssueCode::MixedCrs));
    }

    void geometriesAsDatabasesAndTheWebWriteThem()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write(
            "g.csv",
            "id,geom\n1,0102000020E610000002000000000000000000F03F0000000000000040000000000000084000000000000010"
            "40\n2,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[1,2]}\"\n3,0102zz\n4,{}\n"));
        QCOMPARE(layer.fid, (std::vector<std::int64_t>{1, 2}));
        QCOMPARE(layer.shapes.x, (std::vector<double>{1, 3, 1}));
        QCOMPARE(layer.crs.epsg().value_or(0), 4326); // EWKB says so
        const Issue* issue = test::find(layer.issues, IssueCode::FeatureUnreadable);
        QVERIFY(issue);
        QCOMPARE(issue->subject, std::string("g.csv #3-4"));
    }

    void traditionalTitlesAreKnown()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("t.csv", "名稱,經度,緯度\n丁山河,114.3,22.77\n"));
        QCOMPARE(layer.shapes.x, std::vector<double>{114.3});
    }

    void rowsThatAreNoPlacesAreNamed()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write(
            "p.csv", "name,lon,lat\na,114.3,22.7\nb,,\nc,east,22.7\nd,114.3,nan\ne,1e308,22.7\nf,114.4,22.8\n"));
        QCOMPARE(layer.featuresDeclared, std::int64_t{6});
        QCOMPARE(layer.fid, (std::vector<std::int64_t>{1, 2, 6}));
        QCOMPARE(layer.shapes.kind, (std::vector<ShapeKind>{ShapeKind::Point, ShapeKind::Null, ShapeKind::Point}));
        QCOMPARE(test::valueOf(layer, "name", 2), std::string("f"));
        const Issue* text = test::find(layer.issues, IssueCode::CoordinateInvalid);
        QVERIFY(text);
        QCOMPARE(text->subject, std::string("p.csv #3"));
        QCOMPARE(text->args.front(), std::string("east"));
        QVERIFY(test::has(layer.issues, IssueCode::CountMismatch));
    }

    void wktMayBeAnything()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write(
            "w.csv",
            "id;WKT\n1;LINESTRING(0 0,1 1)\n2;\"POLYGON((0 0,1 0,1 1,0 0))\"\n3;SRID=4490;POINT(1 2)\n4;LINE(\n5;\n"));
        QCOMPARE(layer.shapes.kind.size(), layer.fid.size());
        QCOMPARE(layer.shapes.kind[0], ShapeKind::Line);
        QCOMPARE(layer.shapes.kind[1], ShapeKind::Polygon);
        QVERIFY(test::has(layer.issues, IssueCode::FeatureUnreadable));
    }

    void aProjectionFileBesideItCounts()
    {
        const test::TestFolder folder;
        folder.write("p.prj", test::kCgcs2000ZonePrj);
        const SourceLayer layer = test::readLayer(folder.write("p.csv", "x,y\n530808.723,2519098.042\n"));
        QCOMPARE(layer.crs.epsg().value_or(0), 4547);
        QVERIFY2(layer.issues.empty(), test::listed(layer.issues).c_str());
    }

    void withoutCoordinatesItIsATable()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("t.csv", "river,from,to\n长河,K0+350,K2+120\n"));
        QCOMPARE(layer.geometryType, std::string("None"));
        QCOMPARE(layer.featuresRead, 1);
        QCOMPARE(layer.field("river")->at(0), std::string_view("长河"));
        QCOMPARE(layer.shapes.kind[0], ShapeKind::Null);
    }

    void aSingleColumnIsNoSource()
    {
        const test::TestFolder folder;
        QCOMPARE(readSource(folder.write("t.txt", "hello\n")).error().code, ErrorCode::NothingUsable);
    }
};

RIPARIA_TEST(CsvReaderTest)
#include "CsvReaderTest.moc"
