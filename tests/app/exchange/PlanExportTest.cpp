// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/PlanExport.h"
#include "core/base/Text.h"
#include "core/io/export/PlanTables.h"
#include "core/io/export/ShapefileWriter.h"
#include "core/io/planfile/PlanStore.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/ScenarioComparison.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/io/export/XlsxParts.h"
#include "tests/support/TestMain.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <unordered_set>

#include <sys/stat.h>

using namespace riparia;

/// The sample plan leaves in every format and is read back by GDAL.
class PlanExportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Plan m_plan;

    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::string exported(const ExportOrder& order) const
    {
        std::string bytes;
        const auto done = exportPlan(m_plan, order, [&](std::string_view more) {
            bytes += more;
            return Result<void>();
        });
        return done ? bytes : "failed: " + done.error().subject + " " + done.error().detail;
    }

    static GDALDatasetUniquePtr open(const std::string& file)
    {
        GDALAllRegister();
        return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    }

    static double sumOf(OGRLayer& layer, const char* field)
    {
        double sum = 0;
        for (const auto& feature : layer)
            sum += feature->GetFieldAsDouble(field);
        return sum;
    }

    /// The XML of a sheet by the name on its tab; "" where there is none.
    static std::string sheetOf(const std::string& book, const char* name)
    {
        static const QRegularExpression kSheet(QStringLiteral("<sheet name=\"([^\"]*)\""));
        auto sheets = kSheet.globalMatch(QString::fromStdString(test::zipEntry(book, "xl/workbook.xml")));
        for (int number = 1; sheets.hasNext(); ++number) {
            if (sheets.next().captured(1) == QString::fromUtf8(name))
                return test::zipEntry(book, ("xl/worksheets/sheet" + std::to_string(number) + ".xml").c_str());
        }
        return {};
    }

    /// Where its words are.
    static std::string textsOf(const std::string& book)
    {
        return test::zipEntry(book, "xl/sharedStrings.xml") + sheetOf(book, "Scenario changes");
    }

    static double sumOf(const ExportTable& table, std::string_view key)
    {
        double sum = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].key == key) {
                for (const ExportRow& row : table.rows)
                    sum += parseDouble(row.cells[i]).value_or(0);
            }
        }
        return sum;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const std::string source = std::string(RIPARIA_SOURCE_DIR) + "/sample-data/pingdi/pingdi.riparia.gpkg";
        QVERIFY(QFile::copy(QString::fromStdString(source), m_folder.filePath(QStringLiteral("plan.gpkg"))));
        QFile::setPermissions(m_folder.filePath(QStringLiteral("plan.gpkg")), QFile::ReadOwner | QFile::WriteOwner);
        const auto store = PlanStore::open(path("plan.gpkg"), {true});
        QVERIFY(store.has_value());
        m_plan = (*store)->plan();
    }

    void everyFormatIsReadBackWithEqualCountsAndLengths_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("gpkg") << static_cast<int>(ExportFormat::GeoPackage);
        QTest::newRow("fgb") << static_cast<int>(ExportFormat::FlatGeobuf);
        QTest::newRow("shp") << static_cast<int>(ExportFormat::Shapefile);
        QTest::newRow("geojson") << static_cast<int>(ExportFormat::GeoJson);
        QTest::newRow("kml") << static_cast<int>(ExportFormat::Kml);
    }

    void everyFormatIsReadBackWithEqualCountsAndLengths()
    {
        QFETCH(int, format);
        ExportOrder order;
        order.format = static_cast<ExportFormat>(format);
        order.tables = {"segments"};
        const std::string file = path(std::string("segments.") + std::string(formatInfo(order.format).code));
        const auto done = exportPlanTo(m_plan, order, file, true);
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
        const ExportTable expected = *planTable(m_plan, "segments", {});
        QCOMPARE(done->rows, expected.rows.size());
        const auto dataset = open(file);
        QVERIFY(dataset);
        GIntBig count = 0;
        double length = 0;
        const char* field = order.format == ExportFormat::Shapefile ? "len_m" : "length_m";
        for (int i = 0; i < dataset->GetLayerCount(); ++i) {
            OGRLayer& layer = *dataset->GetLayer(i);
            if (layer.GetLayerDefn()->GetFieldIndex(field) < 0)
                continue; // layer_styles
            count += layer.GetFeatureCount();
            length += sumOf(layer, field);
        }
        QCOMPARE(count, static_cast<GIntBig>(expected.rows.size()));
        QVERIFY(std::abs(length - sumOf(expected, "length_m")) < 0.0005);
    }

    void theWorkbookHasItsSheetsAndTheTotalsOfTheLedger()
    {
        const TranslationScope scope(Language::Chinese);
        ExportOrder order;
        order.format = ExportFormat::Xlsx;
        order.language = Language::Chinese;
        const std::string bytes = exported(order);
        const QString book = QString::fromStdString(test::zipEntry(bytes, "xl/workbook.xml"));
        for (const char* title : {"说明", "整治段", "河流", "工程"})
            QVERIFY2(book.contains(QStringLiteral("<sheet name=\"%1\"").arg(QString::fromUtf8(title))),
                     qPrintable(book));
        const LedgerPtr ledger = *buildLedger(m_plan, order.request);
        const QString summary = QString::fromStdString(test::zipEntry(bytes, "xl/worksheets/sheet2.xml"));
        for (const double net : {ledger->totals.river.net.metres(), ledger->totals.bank.net.metres(),
                                 ledger->totals.area.net.squareMetres()}) {
            const QString total = QStringLiteral("</f><v>%1</v>").arg(net, 0, 'g', 16);
            QVERIFY2(summary.contains(total), qPrintable(total + u' ' + summary.right(3000)));
        }
    }

    void theReadmeSaysWhyAFilterLeavesOutTargets()
    {
        ExportOrder order;
        order.format = ExportFormat::Xlsx;
        const auto has = [&](const char* words) {
            const std::string bytes = exported(order);
            return (test::zipEntry(bytes, "xl/sharedStrings.xml") + test::zipEntry(bytes, "xl/worksheets/sheet1.xml"))
                       .find(words) != std::string::npos;
        };
        QVERIFY(!has("Left out: a target"));
        order.request.filter = *Filter::parse("status = completion");
        QVERIFY(has("Left out: a target"));
        order.tables = {"segments"}; // nobody asked for them
        QVERIFY(!has("Left out: a target"));
    }

    void aWorkbookOfOneTableHasThatAndTheReadme()
    {
        ExportOrder order;
        order.format = ExportFormat::Xlsx;
        order.tables = {"areas"};
        const QString book = QString::fromStdString(test::zipEntry(exported(order), "xl/workbook.xml"));
        QCOMPARE(book.count(QStringLiteral("<sheet ")), 2);
        QVERIFY(book.contains(QStringLiteral("<sheet name=\"Areas\"")));
    }

    void aScenarioHasItsDifferenceToTheBase_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("rivers");
        QTest::addColumn<QString>("features");
        QTest::addColumn<QString>("change");
        QTest::newRow("en") << static_cast<int>(Language::English) << QStringLiteral("Scenario difference")
                            << QStringLiteral("Scenario changes") << QStringLiteral("River length, change (m)");
        QTest::newRow("zh_CN") << static_cast<int>(Language::Chinese) << QStringLiteral("方案对比")
                               << QStringLiteral("方案变更") << QStringLiteral("河长，增减 (m)");
    }

    void aScenarioHasItsDifferenceToTheBase()
    {
        QFETCH(int, language);
        QFETCH(QString, rivers);
        QFETCH(QString, features);
        QFETCH(QString, change);
        const TranslationScope scope(static_cast<Language>(language));
        ExportOrder order;
        order.format = ExportFormat::Xlsx;
        order.language = static_cast<Language>(language);
        order.request.scenario = m_plan.scenarios().begin()->first;
        const std::string file = path("difference.xlsx");
        QVERIFY(exportPlanTo(m_plan, order, file, true).has_value());
        const auto compared = compareScenarios(m_plan, order.request, Uuid(), order.request.scenario, {"water"});
        QVERIFY(compared.has_value() && !compared->features.empty());

        const auto dataset = open(file);
        OGRLayer* byRiver = dataset->GetLayerByName(rivers.toUtf8().constData());
        QVERIFY2(byRiver, qPrintable(rivers));
        const auto rows = static_cast<GIntBig>(compared->counted.rows.size());
        QCOMPARE(byRiver->GetFeatureCount(), rows + 1); // and the total
        const int column = byRiver->GetLayerDefn()->GetFieldIndex(change.toUtf8().constData());
        QVERIFY2(column >= 0, byRiver->GetLayerDefn()->GetFieldDefn(3)->GetNameRef());
        QVERIFY(byRiver->GetLayerDefn()->GetFieldDefn(column)->GetType() != OFTString);
        const double wanted = compared->counted.delta().river.net.metres();
        QVERIFY(std::abs(sumOf(*byRiver, change.toUtf8().constData()) - 2 * wanted) < 0.0005);

        OGRLayer* byFeature = dataset->GetLayerByName(features.toUtf8().constData());
        QVERIFY2(byFeature, qPrintable(features));
        QCOMPARE(byFeature->GetFeatureCount(), static_cast<GIntBig>(compared->features.size()));
        std::size_t at = 0;
        for (const auto& feature : *byFeature)
            QCOMPARE(std::string(feature->GetFieldAsString(0)), compared->features[at++].any().code());
    }

    void theDifferenceOfTheBaseIsAskedFor()
    {
        ExportOrder order;
        order.format = ExportFormat::Xlsx;
        QVERIFY(!exported(order).empty() && sheetOf(exported(order), "Scenario difference").empty());
        order.compare = m_plan.scenarios().begin()->first;
        const std::string bytes = exported(order);
        QVERIFY(!sheetOf(bytes, "Scenario difference").empty());
        const std::string sheet = sheetOf(bytes, "Scenario changes");
        QVERIFY(sheet.find("state=\"frozen\"") != std::string::npos);
        QVERIFY(sheet.find("SUBTOTAL") == std::string::npos);
        order.request.scenario = *order.compare;
        QVERIFY(sheetOf(exported(order), "Scenario difference").empty()); // with itself
    }

    void aNameThatIsAFormulaIsNoneInTheDifference()
    {
        Plan plan = m_plan;
        const Uuid scenario = plan.scenarios().begin()->first;
        ChangeSet changes;
        Segment segment = *plan.segments().begin()->second;
        segment.meta.uuid = Uuid::named("hostile");
        segment.meta.code = "S-9999";
        segment.meta.name = "=cmd|'/c calc'!A1";
        segment.meta.nameEn.clear();
        segment.meta.scenario = scenario;
        segment.meta.replaces = {};
        changes.add(std::move(segment));
        QVERIFY(plan.apply(changes).has_value());
        std::swap(plan, m_plan);
        ExportOrder order;
        order.format = ExportFormat::Xlsx;
        order.request.scenario = scenario;
        const std::string bytes = exported(order);
        std::swap(plan, m_plan);
        const QString sheet = QString::fromStdString(sheetOf(bytes, "Scenario changes"));
        QVERIFY(!sheet.isEmpty());
        QCOMPARE(sheet.count(QStringLiteral("<f>")), 0);
        QVERIFY(textsOf(bytes).find("=cmd|") != std::string::npos);
    }

    void theGeoPackageOfAllHasEveryLayerAndItsSymbols()
    {
        ExportOrder order;
        order.format = ExportFormat::GeoPackage;
        const std::string file = path("all.gpkg");
        QVERIFY(exportPlanTo(m_plan, order, file, true).has_value());
        const auto dataset = open(file);
        for (const std::string_view name : formatInfo(ExportFormat::GeoPackage).usual)
            QVERIFY2(dataset->GetLayerByName(std::string(name).c_str()), std::string(name).c_str());
        OGRLayer* styles = dataset->GetLayerByName("layer_styles");
        QVERIFY(styles && styles->GetFeatureCount() == 4);
        QCOMPARE(dataset->GetLayerByName("areas")->GetFeatureCount(),
                 static_cast<GIntBig>(planTable(m_plan, "areas", {})->rows.size()));
        QVERIFY(std::abs(sumOf(*dataset->GetLayerByName("areas"), "area_m2") -
                         sumOf(*planTable(m_plan, "areas", {}), "area_m2")) < 0.001);
        QVERIFY(dataset->GetLayerByName("chainage_ticks")->GetFeatureCount() > 100);
    }

    void theDrawingHasChineseLayersWhereItIsChinese()
    {
        const TranslationScope scope(Language::Chinese);
        ExportOrder order;
        order.format = ExportFormat::Dxf;
        order.language = Language::Chinese;
        QVERIFY(exported(order).find("\n整治段-已完成-") != std::string::npos);
    }

    void aDrawingHoldsWhatIsAskedFor()
    {
        const auto drawn = [&](DrawingParts parts, Language language) {
            const TranslationScope scope(language);
            ExportOrder order;
            order.format = ExportFormat::Dxf;
            order.language = language;
            order.drawing = parts;
            return exported(order);
        };
        const std::string usual = drawn({}, Language::English);
        QVERIFY(usual.find("\nCHAINAGE_TICKS\n") != std::string::npos);
        QVERIFY(usual.find("\nFRAME\n") == std::string::npos);
        const std::string bare = drawn({false, false, false}, Language::English);
        QVERIFY(bare.find("\nCHAINAGE_TICKS\n") == std::string::npos && bare.find("\nTEXT\n") == std::string::npos);
        const std::string framed = drawn({false, false, true}, Language::Chinese);
        QVERIFY(framed.find("\n图框\n") != std::string::npos);
        QVERIFY(framed.find("\n1\n" + m_plan.info().title + "\n") != std::string::npos);
        QVERIFY(framed.find("\n1\n坐标系：" + m_plan.info().crs.name()) != std::string::npos);
        QVERIFY(drawn({false, false, true}, Language::English).find("\n1\nCoordinate system: ") != std::string::npos);
    }

    void theSamePlanGivesTheSameBytes()
    {
        for (const FormatInfo& info : exportFormats()) {
            ExportOrder order;
            order.format = info.format;
            if (info.format == ExportFormat::Shapefile)
                continue; // its table: ExchangeFilesTest
            QVERIFY2(exported(order) == exported(order), std::string(info.code).c_str());
        }
    }

    void aReadOnlyFolderGetsNothing()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("locked")));
        QCOMPARE(chmod(path("locked").c_str(), 0500), 0);
        for (const FormatInfo& info : exportFormats()) {
            ExportOrder order;
            order.format = info.format;
            const auto done = exportPlanTo(m_plan, order, path("locked/a." + std::string(info.code)), false);
            QVERIFY(!done && done.error().code == ErrorCode::FileNotWritable);
        }
        QVERIFY(QDir(path("locked").c_str()).isEmpty());
    }

    void aFullDiskIsSaidForEveryFormat()
    {
        const QStringList before = entries();
        for (const FormatInfo& info : exportFormats()) {
            if (info.format == ExportFormat::Shapefile)
                continue; // is several files
            ExportOrder order;
            order.format = info.format;
            const auto done = exportPlanTo(m_plan, order, "/dev/full", true);
            QVERIFY2(!done && done.error().code == ErrorCode::DiskFull, std::string(info.code).c_str());
        }
        QCOMPARE(entries(), before);
    }

    /// A log beside a database would be applied to the one that takes its place.
    void aDatabaseInUseIsNotReplacedAndALeftLogGoes()
    {
        ExportOrder order;
        order.format = ExportFormat::GeoPackage;
        const std::string file = path("used.gpkg");
        QVERIFY(exportPlanTo(m_plan, order, file, false).has_value());
        const auto copy = [&](const char* ending, const char* name) {
            QFile::copy(QString::fromStdString(file + ending), QString::fromStdString(path(name)));
        };
        {
            GDALAllRegister();
            const GDALDatasetUniquePtr user(
                GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr));
            QVERIFY(user != nullptr);
            user->ReleaseResultSet(user->ExecuteSQL("PRAGMA journal_mode = WAL", nullptr, nullptr));
            user->ReleaseResultSet(user->ExecuteSQL("UPDATE segments SET name = 'changed'", nullptr, nullptr));
            QVERIFY(QFile::exists(QString::fromStdString(file + "-wal")));
            const auto refused = exportPlanTo(m_plan, order, file, true);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
            QCOMPARE(refused.error().detail, std::string("another program is using it"));
            // As its files lie there when the program dies.
            copy("", "left.gpkg");
            copy("-wal", "left.gpkg-wal");
        }
        QVERIFY(QFile::exists(QString::fromStdString(path("left.gpkg-wal"))));
        QVERIFY(exportPlanTo(m_plan, order, path("left.gpkg"), true).has_value());
        QVERIFY(!QFile::exists(QString::fromStdString(path("left.gpkg-wal"))));
        const GDALDatasetUniquePtr dataset = open(path("left.gpkg"));
        QVERIFY(dataset != nullptr);
        for (const auto& feature : *dataset->GetLayerByName("segments"))
            QVERIFY(std::string(feature->GetFieldAsString("name")) != "changed");
    }

    void aLogWithoutADatabaseIsAskedFor()
    {
        ExportOrder order;
        order.format = ExportFormat::GeoPackage;
        QFile log(QString::fromStdString(path("gone.gpkg-wal")));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("log") == 3);
        log.close();
        const auto refused = exportPlanTo(m_plan, order, path("gone.gpkg"), false);
        QVERIFY(!refused && refused.error().code == ErrorCode::FileExists);
        QVERIFY(!QFile::exists(QString::fromStdString(path("gone.gpkg"))));
        QVERIFY(exportPlanTo(m_plan, order, path("gone.gpkg"), true).has_value());
        QVERIFY(!log.exists());
    }

    void anotherShapefilesIndexGoesWithIt()
    {
        ExportOrder order;
        order.format = ExportFormat::Shapefile;
        const std::string file = path("indexed.shp");
        QVERIFY(exportPlanTo(m_plan, order, file, false).has_value());
        const std::vector<std::string> all = exportedFiles(order.format, file);
        QCOMPARE(all.front(), file);
        const auto written = std::ranges::count_if(
            all, [](const std::string& name) { return QFile::exists(QString::fromStdString(name)); });
        QCOMPARE(static_cast<std::size_t>(written), 1 + kShapefileBeside.size());
        QFile index(QString::fromStdString(path("indexed.qix")));
        QVERIFY(std::ranges::find(all, path("indexed.qix")) != all.end());
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.close();
        QVERIFY(exportPlanTo(m_plan, order, file, true).has_value());
        QVERIFY(!index.exists());
    }

    void onlyTheObjectsAskedForLeave()
    {
        ExportOrder order;
        order.format = ExportFormat::GeoPackage;
        const auto segment =
            std::ranges::find_if(m_plan.segments(), [](const auto& row) { return row.second->meta.scenario.isNil(); });
        order.only = std::make_shared<const std::unordered_set<Uuid>>(std::initializer_list<Uuid>{(*segment).first});
        const auto done = exportPlanTo(m_plan, order, path("one.gpkg"), false);
        QVERIFY(done && done->rows == 1);
        const GDALDatasetUniquePtr dataset = open(path("one.gpkg"));
        QCOMPARE(dataset->GetLayerByName("segments")->GetFeatureCount(), GIntBig{1});
        QVERIFY(!dataset->GetLayerByName("areas") && !dataset->GetLayerByName("rivers"));
        order.format = ExportFormat::Xlsx;
        const std::string book = exported(order);
        QVERIFY(!sheetOf(book, "Segments").empty());
        QVERIFY(sheetOf(book, "Summary").empty() && sheetOf(book, "Areas").empty());
        order.format = ExportFormat::Csv;
        QCOMPARE(std::ranges::count(exported(order), '\n'), std::ptrdiff_t{2}); // titles and one row
        order.tables = {"pieces"};
        QCOMPARE(exported(order), std::string("failed: pieces pieces of a part of the plan"));
    }

    void tablesThatAFormatCannotHoldAreRefused()
    {
        for (const auto& [format, tables] : std::initializer_list<std::pair<ExportFormat, std::vector<std::string>>>{
                 {ExportFormat::Csv, {"segments", "areas"}},
                 {ExportFormat::FlatGeobuf, {"works"}},
                 {ExportFormat::Kml, {"works"}},
                 {ExportFormat::Dxf, {"works"}},
                 {ExportFormat::Csv, {"colours"}},
                 {ExportFormat::Xlsx, {"colours"}},
                 {ExportFormat::Shapefile, {"segments"}}}) { // through a sink
            ExportOrder order;
            order.format = format;
            order.tables = tables;
            const auto done = exportPlan(m_plan, order, [](std::string_view) { return Result<void>(); });
            QVERIFY2(!done && done.error().code == ErrorCode::InvalidArgument, tables.front().c_str());
        }
    }

    void cancellingStopsEveryFormat()
    {
        std::stop_source stop;
        stop.request_stop();
        const QStringList before = entries();
        for (const FormatInfo& info : exportFormats()) {
            ExportOrder order;
            order.format = info.format;
            const auto done =
                exportPlanTo(m_plan, order, path("stopped." + std::string(info.code)), true, {stop.get_token(), {}});
            QVERIFY2(!done && done.error().code == ErrorCode::Cancelled, std::string(info.code).c_str());
        }
        QCOMPARE(entries(), before);
    }
};

RIPARIA_TEST(PlanExportTest)
#include "PlanExportTest.moc"
