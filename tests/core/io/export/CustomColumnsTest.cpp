// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CustomColumns.h"
#include "core/base/Text.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/GeoJsonWriter.h"
#include "core/io/export/GeoPackageWriter.h"
#include "core/io/export/ShapefileWriter.h"
#include "core/io/export/XlsxWriter.h"
#include "tests/core/io/export/ExchangeFixture.h"
#include "tests/core/io/export/XlsxParts.h"
#include "tests/support/TestMain.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stop_token>

using namespace riparia;
using Json = nlohmann::ordered_json;

/// Columns of custom fields, from attrs into every format.
class CustomColumnsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static ExportTable tableWith(const std::vector<std::string>& attrs)
    {
        ExportTable table = test::exchangeSegments();
        std::vector<std::string> all = attrs;
        all.resize(table.rows.size());
        std::vector<std::vector<CustomValue>> fields;
        for (const std::string& text : all)
            fields.push_back(customFields(text));
        if (!addCustomColumns(table, std::move(fields)))
            qFatal("nobody cancelled");
        return table;
    }

    static std::vector<std::string> customKeys(const ExportTable& table)
    {
        std::vector<std::string> keys;
        for (const ExportColumn& column : table.columns) {
            if (column.isCustom)
                keys.push_back(column.key);
        }
        return keys;
    }

    static std::size_t indexOf(const ExportTable& table, const std::string& key)
    {
        const auto at = std::ranges::find(table.columns, key, &ExportColumn::key);
        return static_cast<std::size_t>(at - table.columns.begin());
    }

    static Sink into(std::string& bytes)
    {
        return [&bytes](std::string_view more) {
            bytes += more;
            return Result<void>();
        };
    }

    std::string put(const std::string& name, const std::string& bytes) const
    {
        QFile file(m_folder.filePath(QString::fromStdString(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

    static GDALDatasetUniquePtr open(const std::string& path)
    {
        GDALAllRegister();
        return GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    }

    /// Names no column should have, each with the text "v".
    static std::vector<std::string> hostileFields()
    {
        return {"=cmd", "two\nlines", std::string(10'000, 'N'), "a\"b'c", "2023", "ID", "fid", "X", "custom:x", ""};
    }
    static std::string hostileAttrs()
    {
        Json json = Json::object();
        for (const std::string& name : hostileFields())
            json[name] = "v";
        return json.dump();
    }

private Q_SLOTS:
    void fieldsBecomeColumnsInTheOrderTheyAppear()
    {
        const ExportTable table =
            tableWith({R"({"深度":1.5,"riparia:locked":true,"空":"","无":null})", R"({"养护":"甲","深度":2})"});
        QCOMPARE(customKeys(table), (std::vector<std::string>{"深度", "养护"}));
        const std::size_t depth = indexOf(table, "深度");
        QVERIFY(table.columns[depth].kind == ColumnKind::Number);
        QCOMPARE(table.rows[0].cells[depth], std::string("1.5"));
        QCOMPARE(table.rows[1].cells[depth], std::string("2"));
        QCOMPARE(table.rows[2].cells[depth], std::string());
        QCOMPARE(table.rows[1].cells.back(), std::string("甲"));
    }

    void numbersAndTruthsAreSuchOnlyWhereAllAre()
    {
        const ExportTable table = tableWith({R"({"n":1,"b":true,"m":1,"l":[1,2]})", R"({"n":2.5,"b":false,"m":"x"})"});
        QVERIFY(table.columns[indexOf(table, "n")].kind == ColumnKind::Number);
        QVERIFY(table.columns[indexOf(table, "b")].kind == ColumnKind::Truth);
        QVERIFY(table.columns[indexOf(table, "m")].kind == ColumnKind::Text);
        QVERIFY(table.columns[indexOf(table, "l")].kind == ColumnKind::Text);
        QCOMPARE(table.rows[0].cells[indexOf(table, "l")], std::string("[1,2]"));
    }

    void withoutFieldsATableIsAsItWas()
    {
        const ExportTable plain = test::exchangeSegments();
        const ExportTable table = tableWith({"", "damaged", R"({"riparia:locked":true})"});
        QVERIFY(table.columns == plain.columns);
        for (std::size_t row = 0; row < plain.rows.size(); ++row)
            QCOMPARE(table.rows[row].cells, plain.rows[row].cells);
    }

    void cancellingStopsIt()
    {
        std::stop_source stop;
        stop.request_stop();
        ExportTable table = test::exchangeSegments();
        std::vector<std::vector<CustomValue>> fields(table.rows.size(), {{"a", "b"}});
        const auto added = addCustomColumns(table, std::move(fields), {stop.get_token(), {}});
        QVERIFY(!added && added.error().code == ErrorCode::Cancelled);
    }

    void namesThatAreTakenOrMisreadGetAPrefix()
    {
        const ExportTable table =
            tableWith({R"({"ID":1,"Depth":1,"depth":2,"DEPTH":3,"uuid":1,"2023":1,"X 坐标":1,"Field7":1,"geom":1})"});
        QCOMPARE(customKeys(table),
                 (std::vector<std::string>{"custom:ID", "Depth", "custom:depth", "custom2:DEPTH", "custom:uuid",
                                           "custom:2023", "custom:X 坐标", "custom:Field7", "custom:geom"}));
        for (const ExportColumn& column : table.columns) {
            if (column.isCustom)
                QCOMPARE(customFieldOf(column.key), column.field);
        }
        QCOMPARE(customFieldOf("customer"), std::string("customer"));
    }

    void hostileNamesKeepTheirFields()
    {
        const ExportTable table = tableWith({hostileAttrs()});
        const std::vector<std::string> names = hostileFields();
        QCOMPARE(customKeys(table).size(), names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            const ExportColumn& column = table.columns[table.columns.size() - names.size() + i];
            QCOMPARE(column.field, names[i]);
            QCOMPARE(customFieldOf(column.key), names[i]);
        }
    }

    void fieldsBeyondTheMostStandTogether()
    {
        Json json = Json::object();
        for (std::size_t i = 0; i < kMostCustomColumns + 2; ++i)
            json["f" + std::to_string(i)] = i;
        const ExportTable table = tableWith({json.dump()});
        QCOMPARE(customKeys(table).size(), kMostCustomColumns + 1);
        QCOMPARE(table.columns.back().key, std::string(kMoreFields));
        QCOMPARE(table.rows[0].cells.back(), std::string(R"({"f200":200,"f201":201})"));
        const auto made = shapefileOf(table, {});
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
    }

    void csvDefusesTitlesAndCells()
    {
        const ExportTable table = tableWith({R"json({"=cmd":"=1+1","长度 (m)":"a","n":-5})json"});
        const CsvFormat excel{
            CsvPreset::Excel, [](const std::string& key) { return key == "length_m" ? "长度 (m)" : key; }, {}};
        std::string bytes;
        QVERIFY(writeCsv(table, excel, into(bytes)).has_value());
        const std::string header = bytes.substr(0, bytes.find("\r\n"));
        QVERIFY2(header.ends_with(",updated_at,'=cmd,custom:长度 (m),n"), header.c_str());
        QVERIFY(bytes.find(",'=1+1,a,-5\r\n") != std::string::npos);
        std::string plain;
        QVERIFY(writeCsv(table, {}, into(plain)).has_value());
        QVERIFY(plain.find(",updated_at,=cmd,长度 (m),n,geom_wkt,crs\n") != std::string::npos);
    }

    void workbooksHaveTextAndNumbers()
    {
        XlsxBook book;
        book.notesTitle = "notes";
        book.sheets = {{"s", tableWith({R"({"=cmd":"=1+1","year":12.5,"b":true})", hostileAttrs()}), {"length_m"}}};
        book.caption = [](const std::string& key) { return "<" + key + ">"; };
        const auto file = xlsxOf(book);
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        const std::string sheet = test::zipEntry(file->bytes, "xl/worksheets/sheet2.xml");
        QVERIFY(sheet.find("<f>=1+1") == std::string::npos && sheet.find("<f>1+1") == std::string::npos);
        QVERIFY(sheet.find("<t>=1+1</t>") != std::string::npos);
        QVERIFY(sheet.find("<v>12.5</v>") != std::string::npos);
        QVERIFY(sheet.find("&lt;=cmd") == std::string::npos); // no caption is asked for
        QCOMPARE(xlsxOf(book)->bytes, file->bytes);
    }

    void geoPackagesHoldNamesAndTypes()
    {
        const ExportTable table =
            tableWith({hostileAttrs(), R"({"n":3,"r":1.5,"b":true,"m":1})", R"({"n":9007199254740993,"m":"x"})"});
        GeoPackageTexts texts;
        texts.caption = [](const std::string& key) { return key; };
        texts.time = "2023-03-20T08:00:00.000Z";
        const auto bytes = geoPackageOf({table}, texts);
        QVERIFY2(bytes.has_value(), bytes ? "" : bytes.error().detail.c_str());
        QCOMPARE(*geoPackageOf({table}, texts), *bytes);
        const auto dataset = open(put("a.gpkg", *bytes));
        OGRLayer* layer = dataset->GetLayerByName("segments");
        QVERIFY(layer);
        const OGRFeatureDefn& fields = *layer->GetLayerDefn();
        for (const std::string& key : customKeys(table))
            QVERIFY2(fields.GetFieldIndex(key.c_str()) >= 0, key.substr(0, 40).c_str());
        const auto type = [&](const char* name) { return fields.GetFieldDefn(fields.GetFieldIndex(name))->GetType(); };
        QCOMPARE(type("n"), OFTInteger64);
        QCOMPARE(type("r"), OFTReal);
        QCOMPARE(type("m"), OFTString);
        QCOMPARE(fields.GetFieldDefn(fields.GetFieldIndex("b"))->GetSubType(), OFSTBoolean);
        const OGRFeatureUniquePtr last(layer->GetFeature(3));
        QCOMPARE(last->GetFieldAsInteger64("n"), GIntBig{9007199254740993});
        QVERIFY(flatGeobufOf(table).has_value());
    }

    void geoJsonHasValuesAsTheyAre()
    {
        const ExportTable table = tableWith({R"({"n":1.5,"b":false,"m":1,"t":"x"})", R"({"m":"y"})"});
        std::string bytes;
        QVERIFY(writeGeoJson({table}, *geoJsonProjector(table.crs), into(bytes)).has_value());
        const Json features = Json::parse(bytes).at("features");
        const Json& first = features[0].at("properties");
        QCOMPARE(first.at("n").get<double>(), 1.5);
        QVERIFY(first.at("b").is_boolean() && !first.at("b").get<bool>());
        QCOMPARE(first.at("m").get<std::string>(), std::string("1"));
        QCOMPARE(first.at("t").get<std::string>(), std::string("x"));
        QVERIFY(features[1].at("properties").at("n").is_null());
    }

    /// Ten bytes are three Chinese characters.
    void shapefilesShortenNamesAndExplainThem()
    {
        const ExportTable table = tableWith(
            {R"({"养护单位名称":"甲","养护单位电话":"乙","=cmd":1,"b":true,"a\nb":"c","NAME":"n"})", hostileAttrs()});
        const auto made = shapefileOf(table, {});
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        std::string dictionary;
        for (const NamedBytes& file : made->files) {
            put("segments" + std::string(file.ending), file.bytes);
            if (std::string(file.ending) == "_fields.csv")
                dictionary = file.bytes;
        }
        for (const char* line : {"养护单,养护单位名称,养护单位名称\n", "养护单2,养护单位电话,养护单位电话\n",
                                 "'=cmd,'=cmd,'=cmd\n", "a_b,\"a\nb\",\"a\nb\"\n", "custom:NAM,custom:NAME,NAME\n"})
            QVERIFY2(dictionary.find(line) != std::string::npos, line);
        const auto dataset = open(m_folder.filePath(QStringLiteral("segments.shp")).toStdString());
        QVERIFY(dataset);
        const OGRFeatureUniquePtr first(dataset->GetLayer(0)->GetNextFeature());
        QCOMPARE(std::string(first->GetFieldAsString("养护单")), std::string("甲"));
        QCOMPARE(std::string(first->GetFieldAsString("养护单2")), std::string("乙"));
        QCOMPARE(std::string(first->GetFieldAsString("b")), std::string("true"));
    }
};

RIPARIA_TEST(CustomColumnsTest)
#include "CustomColumnsTest.moc"
