// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/PlanExport.h"
#include "core/base/Text.h"
#include "core/io/export/PlanTables.h"
#include "tests/app/exchange/ShapeSizes.h"
#include "tests/app/exchange/WholePlan.h"
#include "tests/support/TestMain.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string>
#include <vector>

using namespace riparia;

namespace {

constexpr std::size_t kShapefileText = 254; // bytes
constexpr std::size_t kShapefileName = 10;
/// Columns by their names in a file; those that are not named have the name of the plan.
using ColumnFields = std::map<std::string, std::string>;
using ReadFeatures = std::map<std::string, OGRFeatureUniquePtr>;

std::string digitsOf(const std::string& text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool isOfPlaces(std::string_view table)
{
    return table != "works";
}

} // namespace

/// A plan with something of every kind leaves in every format that has places: GDAL, a reader that is not ours, finds every row, every cell of it,
/// its length and its area.
class ExchangeContentTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const Ruler m_lonLat = *Ruler::make(*Crs::fromEpsg(4326));

    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    static bool hasDegrees(ExportFormat format)
    {
        return format == ExportFormat::GeoJson || format == ExportFormat::Kml;
    }
    /// Formats that hold nothing without a place.
    static bool leavesOutPlaceless(ExportFormat format)
    {
        return format == ExportFormat::Kml || format == ExportFormat::FlatGeobuf;
    }

    static ExportTable wantedTable(const test::WholePlan& whole, std::string_view name, const Uuid& scenario,
                                   ExportFormat format)
    {
        TableRequest request;
        request.scenario = scenario;
        ExportTable table = test::must(planTable(whole.plan, name, request));
        if (leavesOutPlaceless(format))
            std::erase_if(table.rows, [](const ExportRow& row) { return row.shape.index() == 0; });
        return table;
    }

    static std::size_t cellOf(const ExportTable& table, std::string_view key)
    {
        return static_cast<std::size_t>(std::ranges::find(table.columns, key, &ExportColumn::key) -
                                        table.columns.begin());
    }

    /// Of one table of a file, by their ids.
    static ReadFeatures featuresOf(GDALDataset& data, ExportFormat format, const ExportTable& wanted)
    {
        ReadFeatures found;
        for (OGRLayer* layer : data.GetLayers()) {
            const int id = layer->GetLayerDefn()->GetFieldIndex("id");
            const int table = format == ExportFormat::GeoJson ? layer->GetLayerDefn()->GetFieldIndex("layer") : -1;
            if (id < 0 || (format == ExportFormat::GeoPackage && wanted.name != layer->GetName()))
                continue;
            for (auto& feature : *layer) {
                const std::string code = feature->GetFieldAsString(id);
                const bool isOfTable = table < 0 || wanted.name == feature->GetFieldAsString(table);
                const bool isWanted =
                    std::ranges::any_of(wanted.rows, [&](const ExportRow& row) { return row.cells.front() == code; });
                if (isOfTable && (isWanted || format != ExportFormat::Kml)) // whose folders hold all tables
                    found[found.contains(code) ? code + " twice" : code] = std::move(feature);
            }
        }
        return found;
    }

    static bool isSame(const OGRFeature& feature, int field, ExportFormat format, const ExportColumn& column,
                       const std::string& cell)
    {
        const std::string text = feature.GetFieldAsString(field);
        if (cell.empty())
            return !feature.IsFieldSetAndNotNull(field) || text.empty();
        if (!feature.IsFieldSetAndNotNull(field))
            return false;
        switch (column.kind) {
        case ColumnKind::Number: {
            const double wanted = parseDouble(cell).value_or(NAN);
            return std::abs(feature.GetFieldAsDouble(field) - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted));
        }
        case ColumnKind::Date: {
            constexpr std::size_t kDay = 8; // a .dbf has no time
            const std::string wanted = digitsOf(cell);
            return digitsOf(text).starts_with(format == ExportFormat::Shapefile ? wanted.substr(0, kDay) : wanted);
        }
        case ColumnKind::Text:
        case ColumnKind::Code:
        case ColumnKind::Truth: break;
        }
        return text == (format == ExportFormat::Shapefile ? cell.substr(0, kShapefileText) : cell);
    }

    static void compareCells(const OGRFeature& feature, ExportFormat format, const ExportTable& table,
                             const ExportRow& row, const ColumnFields& names)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ExportColumn& column = table.columns[i];
            const auto named = names.find(column.key);
            const std::string name = named == names.end() ? column.key : named->second;
            const int field = feature.GetFieldIndex(name.c_str());
            const std::string where = table.name + " " + row.cells.front() + " " + name;
            QVERIFY2(field >= 0, where.c_str());
            std::string cell = row.cells[i];
            if (format == ExportFormat::Kml && column.key == "name" && cell.empty())
                cell = row.cells.front(); // a placemark has a name
            QVERIFY2(isSame(feature, field, format, column, cell),
                     (where + ": " + feature.GetFieldAsString(field) + " for " + cell).substr(0, 500).c_str());
        }
    }

    /// The shape that came back is as long and large as that of the plan, and as its own row says.
    void compareShape(const OGRFeature& feature, ExportFormat format, const ExportTable& table,
                      const ExportRow& row) const
    {
        const bool isConverted = hasDegrees(format);
        const double metres = isConverted ? 0.002 : 1e-6;
        const double squareMetres = isConverted ? 0.1 : 1e-4;
        const test::ShapeSize wanted = test::sizeOf(row.shape, test::ledgerRuler());
        const test::ShapeSize read =
            test::sizeOf(feature.GetGeometryRef(), isConverted ? m_lonLat : test::ledgerRuler());
        const std::string& id = row.cells.front();
        QVERIFY2(std::abs(read.length - wanted.length) <= metres,
                 (id + " " + std::to_string(read.length) + " " + std::to_string(wanted.length)).c_str());
        QVERIFY2(std::abs(read.area - wanted.area) <= squareMetres,
                 (id + " " + std::to_string(read.area) + " " + std::to_string(wanted.area)).c_str());
        QCOMPARE(read.places, wanted.places);
        if (const std::size_t length = cellOf(table, "length_m"); length < table.columns.size())
            QVERIFY2(std::abs(read.length - parseDouble(row.cells[length]).value_or(NAN)) <= 0.003, id.c_str());
        if (const std::size_t area = cellOf(table, "area_m2"); area < table.columns.size())
            QVERIFY2(std::abs(read.area - parseDouble(row.cells[area]).value_or(NAN)) <= 0.1, id.c_str());
    }

    void compareTable(GDALDataset& data, ExportFormat format, const ExportTable& wanted,
                      const ColumnFields& names) const
    {
        const ReadFeatures found = featuresOf(data, format, wanted);
        QCOMPARE(found.size(), wanted.rows.size());
        for (const ExportRow& row : wanted.rows) {
            const auto feature = found.find(row.cells.front());
            QVERIFY2(feature != found.end(), row.cells.front().c_str());
            compareCells(*feature->second, format, wanted, row, names);
            if (wanted.hasShapes)
                compareShape(*feature->second, format, wanted, row);
        }
    }

    /// What the dictionary beside a shapefile says of its names.
    ColumnFields dictionaryOf(const std::string& stem) const
    {
        QFile file(QString::fromStdString(path(stem + "_fields.csv")));
        ColumnFields names;
        if (!file.open(QIODevice::ReadOnly))
            return names;
        for (const QByteArray& line : file.readAll().split('\n').mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            if (cells.size() >= 3 && !cells[2].isEmpty())
                names[cells[1].toStdString()] = cells[0].toStdString();
        }
        return names;
    }

    static GDALDatasetUniquePtr open(const std::string& file)
    {
        GDALAllRegister();
        return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    }

    static QByteArray ogrinfo(const QStringList& words)
    {
        constexpr int kPatience = 120'000; // milliseconds; only a program that hangs needs them
        QProcess process;
        process.start(QStringLiteral("ogrinfo"), QStringList{QStringLiteral("-ro")} + words);
        return process.waitForFinished(kPatience) && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                             : "failed";
    }

    static long long countBy(const QByteArray& told)
    {
        static const QRegularExpression kCount(QStringLiteral("Feature Count: ([0-9]+)"));
        long long count = 0;
        for (auto all = kCount.globalMatch(QString::fromUtf8(told)); all.hasNext();)
            count += all.next().captured(1).toLongLong();
        return count;
    }

    static void addFormats()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("gpkg") << static_cast<int>(ExportFormat::GeoPackage);
        QTest::newRow("geojson") << static_cast<int>(ExportFormat::GeoJson);
        QTest::newRow("kml") << static_cast<int>(ExportFormat::Kml);
        QTest::newRow("fgb") << static_cast<int>(ExportFormat::FlatGeobuf);
        QTest::newRow("shp") << static_cast<int>(ExportFormat::Shapefile);
    }

    /// Every table of the format in as few files as it needs, each compared.
    void comparePlan(const test::WholePlan& whole, ExportFormat format, const Uuid& scenario, const std::string& stem)
    {
        const FormatInfo& info = formatInfo(format);
        ExportOrder order;
        order.format = format;
        order.request.scenario = scenario;
        const bool isOneTable = info.holds == FormatHolds::OneTable;
        for (const std::string_view name : planTableNames()) {
            if (!isOfPlaces(name) && format != ExportFormat::GeoPackage)
                continue;
            const std::string file = isOneTable ? stem + "-" + std::string(name) : stem;
            if (isOneTable)
                order.tables = {std::string(name)};
            const std::string target = path(file + "." + std::string(info.code));
            const auto done = exportPlanTo(whole.plan, order, target, true);
            QVERIFY2(done.has_value(), done ? "" : (done.error().subject + done.error().detail).c_str());
            const auto data = open(target);
            QVERIFY2(data != nullptr, target.c_str());
            compareTable(*data, format, wantedTable(whole, name, scenario, format),
                         format == ExportFormat::Shapefile ? dictionaryOf(file) : ColumnFields());
        }
    }

private Q_SLOTS:
    void everyCellOfEveryRowComesBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("isHostile");
        QTest::addColumn<bool>("isScenario");
        for (const ExportFormat format : {ExportFormat::GeoPackage, ExportFormat::GeoJson, ExportFormat::Kml,
                                          ExportFormat::FlatGeobuf, ExportFormat::Shapefile}) {
            const std::string code(formatInfo(format).code);
            for (const bool isScenario : {false, true}) {
                const char* of = isScenario ? "scenario" : "base";
                QTest::addRow("%s, %s", code.c_str(), of) << static_cast<int>(format) << false << isScenario;
                QTest::addRow("%s, %s, hostile", code.c_str(), of) << static_cast<int>(format) << true << isScenario;
            }
        }
    }

    void everyCellOfEveryRowComesBack()
    {
        QFETCH(int, format);
        QFETCH(bool, isHostile);
        QFETCH(bool, isScenario);
        const test::WholePlan whole = test::wholePlan(isHostile ? test::hostileNames() : test::chineseNames());
        comparePlan(whole, static_cast<ExportFormat>(format), isScenario ? whole.scenario : Uuid(),
                    std::string(isHostile ? "hostile" : "plan") + (isScenario ? "-scenario" : "-base"));
    }

    /// The tables that all formats are compared with, against the plan itself.
    void theTablesAddUpToThePlan()
    {
        const test::WholePlan whole = test::wholePlan(test::chineseNames());
        const auto sumOf = [&](const char* name, const char* key, const Uuid& scenario) {
            const ExportTable table = wantedTable(whole, name, scenario, ExportFormat::GeoPackage);
            double sum = 0;
            for (const ExportRow& row : table.rows)
                sum += parseDouble(row.cells[cellOf(table, key)]).value_or(NAN);
            return sum;
        };
        const double base = 1770 + 1500.375 + 777.777 + 1500;
        QVERIFY(std::abs(sumOf("segments", "length_m", {}) - base) < 1e-6);
        QVERIFY(std::abs(sumOf("segments", "bank_length_m", {}) - (1770 + 2 * 1500.375 + 777.777)) < 1e-6);
        QVERIFY(std::abs(sumOf("segments", "length_m", whole.scenario) - (base - 1120 + 500)) < 1e-6);
        QVERIFY(std::abs(sumOf("areas", "area_m2", {}) - (9600 + 2 * 2000)) < 0.01);
        const double free = std::hypot(100.0, 50.0) + 400;
        QVERIFY(std::abs(sumOf("greenways", "length_m", {}) - (1000.25 + free)) < 0.01);
    }

    void ogrinfoCountsAndAddsUpTheSame_data() { addFormats(); }
    void ogrinfoCountsAndAddsUpTheSame()
    {
        QFETCH(int, format);
        const auto kind = static_cast<ExportFormat>(format);
        const test::WholePlan whole = test::wholePlan(test::chineseNames());
        const std::vector<std::pair<std::string, std::string>> sums{
            {"rivers", "length_m"}, {"segments", "bank_length_m"}, {"areas", "area_m2"}, {"greenways", "length_m"}};
        for (const auto& [table, key] : sums) {
            ExportOrder order;
            order.format = kind;
            order.tables = {table};
            const std::string target = path(table + "." + std::string(formatInfo(kind).code));
            QVERIFY(exportPlanTo(whole.plan, order, target, true).has_value());
            const QString file = QString::fromStdString(target);
            const QString layer = QString::fromStdString(table);
            const ExportTable wanted = wantedTable(whole, table, {}, kind);
            const bool isPackage = kind == ExportFormat::GeoPackage; // which has a layer of symbols besides
            const QStringList all = isPackage ? QStringList{QStringLiteral("-so"), file, layer}
                                              : QStringList{QStringLiteral("-al"), QStringLiteral("-so"), file};
            QCOMPARE(countBy(ogrinfo(all)), static_cast<long long>(wanted.rows.size()));
            if (kind == ExportFormat::Kml)
                continue; // a layer for each folder
            const ColumnFields names = kind == ExportFormat::Shapefile ? dictionaryOf(table) : ColumnFields{{key, key}};
            const QString question =
                QStringLiteral("SELECT SUM(\"%1\") FROM \"%2\"").arg(QString::fromStdString(names.at(key)), layer);
            const QByteArray told = ogrinfo({QStringLiteral("-q"), QStringLiteral("-dialect"), QStringLiteral("OGRSQL"),
                                             QStringLiteral("-sql"), question, file});
            static const QRegularExpression kSum(QStringLiteral("\\(Real\\) = ([-+.0-9eE]+)"));
            double sum = 0;
            for (const ExportRow& row : wanted.rows)
                sum += parseDouble(row.cells[cellOf(wanted, key)]).value_or(NAN);
            const auto match = kSum.match(QString::fromUtf8(told));
            QVERIFY2(match.hasMatch() && std::abs(match.captured(1).toDouble() - sum) < 0.0005, told.constData());
        }
    }

    void whatIsInNoPlaceIsListed_data() { addFormats(); }
    void whatIsInNoPlaceIsListed()
    {
        QFETCH(int, format);
        const test::WholePlan whole = test::wholePlan(test::chineseNames());
        ExportOrder order;
        order.format = static_cast<ExportFormat>(format);
        order.tables = {"sites"};
        const auto done =
            exportPlanTo(whole.plan, order, path("places." + std::string(formatInfo(order.format).code)), true);
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
        const bool isLeftOut = leavesOutPlaceless(order.format);
        QCOMPARE(done->rows, std::size_t{isLeftOut ? 1U : 2U});
        const auto said = std::ranges::count_if(done->issues, [](const Issue& issue) {
            return issue.code == IssueCode::GeometryNull && issue.subject == "P-0002";
        });
        QCOMPARE(said, std::ptrdiff_t{isLeftOut ? 1 : 0});
    }

    void theDictionaryOfAShapefileNamesEveryColumnOfEveryKind()
    {
        const test::WholePlan whole = test::wholePlan(test::hostileNames());
        for (const std::string_view name : planTableNames()) {
            if (!isOfPlaces(name))
                continue;
            const std::string stem = "dictionary-" + std::string(name);
            ExportOrder order;
            order.format = ExportFormat::Shapefile;
            order.tables = {std::string(name)};
            QVERIFY(exportPlanTo(whole.plan, order, path(stem + ".shp"), true).has_value());
            for (const char* ending : {".cpg", ".prj", ".dbf", ".shx"})
                QVERIFY2(QFile::exists(QString::fromStdString(path(stem + ending))), ending);
            const ColumnFields names = dictionaryOf(stem);
            const std::vector<ExportColumn> columns = planTableColumns(name);
            QCOMPARE(names.size(), columns.size());
            const auto data = open(path(stem + ".shp"));
            const OGRFeatureDefn* fields = data->GetLayer(0)->GetLayerDefn();
            QCOMPARE(fields->GetFieldCount(), static_cast<int>(columns.size()));
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const std::string field = fields->GetFieldDefn(static_cast<int>(i))->GetNameRef();
                QVERIFY2(names.contains(columns[i].key), columns[i].key.c_str());
                QCOMPARE(names.at(columns[i].key), field);
                QVERIFY2(!field.empty() && field.size() <= kShapefileName, field.c_str());
                QVERIFY(std::ranges::all_of(field, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
            }
        }
    }
};

RIPARIA_TEST(ExchangeContentTest)
#include "ExchangeContentTest.moc"
