// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/CliRun.h"
#include "tests/app/report/PdfTools.h"
#include "tests/core/io/export/XlsxParts.h"
#include "tests/integration/CsvText.h"
#include "tests/support/FullDisk.h"
#include "tests/support/TestMain.h"

#include "core/io/planfile/PlanStore.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/ScenarioView.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

#include <array>

using namespace riparia;
using test::runCli;

/// Everything that leaves a plan, with names that were made to break it, on a full disk, and where nothing may be written.
class HostileExportsTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    QTemporaryDir m_folder;
    std::string m_plan;
    Plan m_values;

    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    std::string bytesOf(const std::string& name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    static const std::array<std::string, 8>& names()
    {
        static const std::array<std::string, 8> kNames{
            "=cmd|' /C calc'!A0",
            "two\nlines\r\nand\ta tab",
            "\"quoted\", 'single'; <b>&amp;]]></b>",
            "\xE2\x80\xAE"
            "turned\xE2\x80\x8F around",
            std::string(10'000, 'W'),
            "{\\fArial|b1;big} %%u \\P ^J \\U+6C34",
            "+1 -2 @3",
            "水系\xE3\x80\x80桩号“甲”🌊",
        };
        return kNames;
    }

    template <class Entity>
    void rename(ChangeSet& changes)
    {
        std::size_t next = 0;
        for (const auto& [id, held] : m_values.table<Entity>()) {
            Entity changed = *held;
            const std::string& name = names()[next++ % names().size()];
            changed.meta.name = changed.meta.nameEn = changed.meta.remarks = name;
            if constexpr (std::is_same_v<Entity, PlanRiver>)
                changed.river.name = changed.river.nameEn = name;
            changes.replace(held, std::move(changed));
        }
    }

    /// Every format with the words that ask for it; "%" stands for the file.
    static std::vector<std::pair<std::string, std::vector<std::string>>> outputs()
    {
        std::vector<std::pair<std::string, std::vector<std::string>>> all;
        for (const char* ending : {"csv", "xlsx", "gpkg", "geojson", "kml", "fgb", "shp", "dxf", "json"})
            all.emplace_back(ending, std::vector<std::string>{"export"});
        all.emplace_back("pdf", std::vector<std::string>{"report"});
        for (const char* ending : {"pdf", "png", "svg"})
            all.emplace_back(ending, std::vector<std::string>{"map"});
        all.emplace_back("txt", std::vector<std::string>{"summary", "--csv", "data", "--by", "works"});
        return all;
    }

    test::CliResult write(std::vector<std::string> words, const std::string& file) const
    {
        words.insert(words.begin() + 1, m_plan);
        words.insert(words.end(), {"-o", file, "--overwrite", "-q"});
        return runCli(words);
    }

    /// Features by layer, as GDAL reads them.
    std::map<std::string, GIntBig> read(const std::string& name) const
    {
        GDALAllRegister();
        std::map<std::string, GIntBig> counts;
        const GDALDatasetUniquePtr data(GDALDataset::Open(path(name).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
        for (int i = 0; data && i < data->GetLayerCount(); ++i) {
            GIntBig count = 0;
            for (const auto& feature : *data->GetLayer(i))
                count += feature ? 1 : 0;
            counts[data->GetLayer(i)->GetName()] = count;
        }
        return counts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto sample = PlanStore::open(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg", {true});
        QVERIFY(sample);
        m_values = (*sample)->plan();
        ChangeSet changes;
        rename<PlanRiver>(changes);
        rename<Segment>(changes);
        rename<Area>(changes);
        rename<Greenway>(changes);
        rename<Works>(changes);
        rename<Site>(changes);
        rename<Boundary>(changes);
        rename<Scenario>(changes);
        rename<Target>(changes);
        rename<ReportedValue>(changes);
        rename<SchemeRecord>(changes);
        rename<WaterBody>(changes);
        PlanInfo info = m_values.info();
        info.title = names()[0] + names()[1] + names()[3];
        QVERIFY(m_values.apply(changes));
        m_values.setInfo(info);
        m_plan = path("hostile.riparia.gpkg");
        QVERIFY(PlanStore::create(m_plan, m_values, {"2023-03-20T08:00:00Z", "test", "Hostile"}));
    }

    void tablesKeepTheirRows()
    {
        for (const char* preset : {"data", "excel"}) {
            for (const char* table : {"rivers", "segments", "areas", "greenways", "works", "sites"}) {
                QCOMPARE(write({"export", "--preset", preset, "--table", table}, path("a.csv")).code, 0);
                std::string csv = bytesOf("a.csv");
                if (csv.starts_with("\xEF\xBB\xBF"))
                    csv.erase(0, 3);
                const test::CsvText rows(csv);
                QVERIFY(!rows.rows.empty());
                for (const auto& row : rows.rows) {
                    // The preset for programs is exact; the other one is opened by spreadsheets.
                    for (const std::string& cell : row)
                        QVERIFY2(std::string_view(preset) == "data" || !cell.starts_with('='), cell.c_str());
                }
            }
        }
    }

    void workbooksAreSound()
    {
        QCOMPARE(write({"export"}, path("a.xlsx")).code, 0);
        const std::string archive = bytesOf("a.xlsx");
        for (int sheet = 1; sheet <= 10; ++sheet) {
            const std::string part = "xl/worksheets/sheet" + std::to_string(sheet) + ".xml";
            const std::string xml = test::zipEntry(archive, part.c_str());
            QXmlStreamReader reader(QByteArray::fromStdString(xml));
            while (!reader.atEnd()) {
                if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("f"))
                    QVERIFY(reader.readElementText().startsWith(QStringLiteral("SUBTOTAL")));
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString())); // texts stand in their cells
        }
    }

    void layersKeepTheirFeatures()
    {
        const auto segments = static_cast<GIntBig>(entitiesOf<Segment>(m_values, {}).size());
        const auto areas = static_cast<GIntBig>(entitiesOf<Area>(m_values, {}).size());
        for (const char* ending : {"gpkg", "geojson", "shp", "fgb"}) {
            const std::string name = std::string("layers.") + ending;
            QCOMPARE(write({"export"}, path(name)).code, 0);
            GIntBig all = 0;
            auto counts = read(name);
            for (const auto& [layer, count] : counts)
                all += count;
            QVERIFY2(all >= segments, ending);
            if (std::string_view(ending) == "gpkg") {
                QCOMPARE(counts["segments"], segments);
                QCOMPARE(counts["areas"], areas);
            }
        }
        QCOMPARE(write({"export", "--table", "segments"}, path("one.dxf")).code, 0);
        QVERIFY(read("one.dxf")["entities"] >= segments);
        QCOMPARE(write({"export", "--table", "segments"}, path("one.kml")).code, 0);
        QXmlStreamReader kml(QByteArray::fromStdString(bytesOf("one.kml")));
        int placemarks = 0;
        while (!kml.atEnd())
            placemarks +=
                kml.readNext() == QXmlStreamReader::StartElement && kml.name() == QStringLiteral("Placemark") ? 1 : 0;
        QVERIFY2(!kml.hasError(), qPrintable(kml.errorString()));
        QCOMPARE(placemarks, static_cast<int>(segments));
    }

    void reportAndMapsStand()
    {
        QCOMPARE(write({"report", "--lang", "both", "--audit"}, path("a.pdf")).code, 0);
        if (test::hasPdfTools()) {
            const QString text = test::textOf(QByteArray::fromStdString(bytesOf("a.pdf")));
            QVERIFY(text.contains(QStringLiteral("=cmd|")));
            QVERIFY(!text.contains(QString(1'000, u'W'))); // cut, not run over the edge
        }
        for (const char* lang : {"en", "zh_CN"}) {
            QCOMPARE(write({"map", "--lang", lang}, path("map.svg")).code, 0);
            QXmlStreamReader svg(QByteArray::fromStdString(bytesOf("map.svg")));
            while (!svg.atEnd())
                svg.readNext();
            QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
            QCOMPARE(write({"map", "--lang", lang, "--landscape"}, path("map.pdf")).code, 0);
            QCOMPARE(write({"map", "--lang", lang, "--dpi", "50"}, path("map.png")).code, 0);
            QVERIFY(!QImage(QString::fromStdString(path("map.png"))).isNull());
        }
        // Names that are asked for may be anything, too.
        for (const std::string& name : names())
            QCOMPARE(write({"map", "--extent", "river:" + name, "--title", name}, path("one.pdf")).code, 0);
    }

    void aFullDiskLeavesNothing()
    {
        for (const auto& [ending, words] : outputs()) {
            const std::string name = "full-" + words.front() + "." + ending;
            const QStringList before = entries();
            test::CliResult result;
            {
                const test::FullDisk disk;
                result = write(words, path(name));
            }
            QVERIFY2(result.code == 5, (name + ": " + std::to_string(result.code) + result.err).c_str());
            QVERIFY2(result.err.find("cannot be written") != std::string::npos ||
                         result.err.find("no room on the disk") != std::string::npos,
                     result.err.c_str());
            QCOMPARE(entries(), before);
        }
    }

    void afterAFullDiskTheOldFileIsThere()
    {
        for (const auto& [ending, words] : outputs()) {
            const std::string name = "old-" + words.front() + "." + ending;
            QFile old(QString::fromStdString(path(name)));
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("mine");
            old.close();
            const QStringList before = entries();
            {
                const test::FullDisk disk;
                QCOMPARE(write(words, path(name)).code, 5);
            }
            QCOMPARE(bytesOf(name), std::string("mine"));
            QCOMPARE(entries(), before);
        }
    }

    void whereNothingMayBeWrittenIsSaid()
    {
        const QStringList before = entries();
        for (const auto& [ending, words] : outputs()) {
            for (const std::string& folder : {std::string("/proc"), path("no such folder"), m_plan}) {
                const std::string file = folder + "/never." + ending;
                const test::CliResult result = write(words, file);
                QVERIFY2(result.code == 5, (file + ": " + result.err).c_str());
                QVERIFY2(result.err.find("never.") != std::string::npos, result.err.c_str());
            }
        }
        QCOMPARE(entries(), before);
    }
};

RIPARIA_TEST(HostileExportsTest)
#include "HostileExportsTest.moc"
