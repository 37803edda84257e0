// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/geodesy/Ruler.h"
#include "core/io/source/CsvTable.h"
#include "core/io/source/LayerSummary.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TestFolder.h"
#include "tests/support/LayerOracle.h"
#include "tests/support/RealData.h"

#include <cmath>
#include <map>

using namespace riparia;

namespace {

struct Oracle {
    CsvTable table;

    std::string at(const std::string& column, std::size_t row) const
    {
        for (const FieldColumn& candidate : table.columns) {
            if (candidate.name == column)
                return std::string(candidate.at(row));
        }
        return "no column " + column;
    }
};

Oracle readOracle(const std::string& name)
{
    IssueLog log(name);
    return {parseCsv(test::readFile(*test::realDataFolder() + "/oracles/" + name), log)};
}

std::string difference(double value, const std::string& oracle)
{
    return std::to_string(value) + " instead of " + oracle;
}

} // namespace

/// Every layer of the real data against counts, lengths and areas that other software computed.
class OracleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        m_oracle = readOracle("layers.csv");
        QVERIFY(m_oracle.table.rows() > 190);
    }

    void layersGiveTheirOraclesCountsLengthsAndAreas_data()
    {
        QTest::addColumn<int>("row");
        for (std::size_t row = 0; row < m_oracle.table.rows(); ++row) {
            // A row without counts is a file that GDAL could not open; damagedLayersAreReadOrReported() has them.
            if (!m_oracle.at("read", row).empty())
                QTest::newRow((m_oracle.at("path", row) + " " + m_oracle.at("layer", row)).c_str())
                    << static_cast<int>(row);
        }
    }

    void layersGiveTheirOraclesCountsLengthsAndAreas()
    {
        QFETCH(int, row);
        const auto at = [&](const char* column) { return m_oracle.at(column, static_cast<std::size_t>(row)); };
        const std::string path = at("path");
        const SourceLayer layer = layerOf(path, at("layer"));
        QCOMPARE(layer.name, at("layer"));
        if (!test::oracleDoubt(test::OracleDoubt::Counts, path))
            QCOMPARE(std::to_string(layer.featuresRead), at("read"));
        if (!test::oracleDoubt(test::OracleDoubt::Geometry, path))
            QCOMPARE(layer.geometryType, at("geomtype"));
        const LayerSummary summary = summarize(layer);
        if (at("vertices") != "0" && !test::oracleDoubt(test::OracleDoubt::Vertices, path))
            QCOMPARE(std::to_string(summary.vertices), at("vertices"));
        if (test::oracleDoubt(test::OracleDoubt::Measures, path))
            return;
        compareMeasure(summary.lengthMetres, 1e3, at("geod_len_km"));
        compareMeasure(summary.areaSquareMetres, 1e6, at("geod_area_km2"));
    }

    /// Files that the oracle's GDAL refused, mostly for a missing .shx, are read here, or refused with a reason.
    void filesThatGdalRefusesAreReadOrReported()
    {
        std::map<std::string, std::string> outcome;
        for (std::size_t row = 0; row < m_oracle.table.rows(); ++row) {
            const std::string path = m_oracle.at("path", row);
            if (!m_oracle.at("read", row).empty())
                continue;
            const auto source = readSource(*test::realDataFolder() + "/" + path);
            if (!source) {
                QVERIFY2(path.find("README") != std::string::npos, path.c_str());
                continue;
            }
            for (const SourceLayer& layer : source->layers) {
                const bool whole = layer.featuresRead == layer.featuresDeclared && layer.featuresRead > 0;
                QVERIFY2(whole || worst(layer.issues) == Severity::Error, path.c_str());
                if (!whole)
                    outcome[path] = "damaged";
            }
        }
        // GDAL's own samples of broken records.
        for (const char* broken :
             {"buggypoint", "buggymultipoint", "buggymultiline", "buggymultipoly", "buggymultipoly2"})
            QVERIFY(outcome.count("gdal_shp/" + std::string(broken) + ".shp") == 1);
        QCOMPARE(outcome.size(), std::size_t{5});
    }

    /// USGS computed AreaSqKM on its own in an Albers projection and printed up to six decimals of a square kilometre: square metres.
    void catchmentsHaveTheAreasOfTheGeologicalSurvey()
    {
        const Oracle areas = readOracle("nhdplus_catchment_area.csv");
        std::map<std::string, std::map<std::string, double>> measured;
        for (std::size_t row = 0; row < areas.table.rows(); ++row) {
            auto& byId = measured[areas.at("file", row)];
            if (byId.empty())
                byId = catchmentAreas(areas.at("file", row));
            const auto found = byId.find(areas.at("FEATUREID", row));
            QVERIFY2(found != byId.end(), areas.at("FEATUREID", row).c_str());
            const double published = *parseDouble(areas.at("AreaSqKM", row));
            QVERIFY2(
                std::abs(found->second - published) <= 5e-6,
                (areas.at("FEATUREID", row) + " " + std::to_string(found->second) + " " + std::to_string(published))
                    .c_str());
        }
        QVERIFY(areas.table.rows() > 900);
    }

    void namesOfTheWorldAreReadRight()
    {
        // UTF-8 that its language byte calls windows-1252.
        const SourceLayer serbia = layerOf("osm_serbia/waterways.shp", "waterways");
        QCOMPARE(serbia.encoding.used, std::string("UTF-8"));
        QVERIFY(test::has(serbia.issues, IssueCode::EncodingLabelWrong));
        const auto& samples = serbia.encoding.samples;
        QVERIFY2(std::find(samples.begin(), samples.end(), "Mali bački kanal") != samples.end(),
                 join(samples, ", ").c_str());
    }

private:
    SourceLayer layerOf(const std::string& path, const std::string& name)
    {
        if (m_path != path) {
            auto source = readSource(*test::realDataFolder() + "/" + path);
            m_path = path;
            m_layers = source ? std::move(source->layers) : std::vector<SourceLayer>();
        }
        for (const SourceLayer& layer : m_layers) {
            if (layer.name == name)
                return layer;
        }
        SourceLayer none;
        none.name = "(not read)";
        return none;
    }

    static void compareMeasure(const std::optional<double>& measured, double unit, const std::string& oracle)
    {
        if (oracle.empty() || oracle == "nan") // planar numbers without a system
            return;
        QVERIFY(measured.has_value());
        QVERIFY2(test::agreesWithOracle(*measured / unit, oracle), difference(*measured / unit, oracle).c_str());
    }

    std::map<std::string, double> catchmentAreas(const std::string& file)
    {
        std::map<std::string, double> areas;
        const SourceLayer layer = layerOf("nhdplus_gpkg/" + file + ".gpkg", "CatchmentSP");
        const auto ruler = Ruler::make(layer.crs);
        if (!ruler)
            return areas;
        const std::vector<double> squareMetres = ruler->areas(layer.shapes);
        for (std::size_t i = 0; i < squareMetres.size(); ++i) {
            const std::string id =
                layer.field("FEATUREID") ? test::valueOf(layer, "FEATUREID", i) : test::valueOf(layer, "COMID", i);
            areas[id] = squareMetres[i] / 1e6;
        }
        return areas;
    }

    Oracle m_oracle;
    std::string m_path;
    std::vector<SourceLayer> m_layers;
};

RIPARIA_TEST(OracleTest)
#include "OracleTest.moc"
