// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/LayerCrs.h"
#include "core/io/source/LayerSummary.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"

#include <cmath>
#include <set>

using namespace riparia;

namespace {

std::vector<int> codes(const Box& box)
{
    std::vector<int> result;
    for (const CrsGuess& guess : guessCrs(box))
        result.push_back(guess.epsg);
    return result;
}

Box around(double x, double y)
{
    return {x - 0.01, y - 0.01, x + 0.01, y + 0.01};
}

std::string river(const test::TestFolder& folder, const Line& line, const std::string& prj)
{
    test::ShapefileBuilder builder(3);
    builder.field("NAME", 'C', 4).add({line}, {"a"});
    return builder.write(folder, "river", prj);
}

} // namespace

/// UX.md 4.2 step 3: a missing system is guessed from the numbers, in order, and never applied in silence.
class LayerCrsTest : public QObject {
    Q_OBJECT

private slots:
    void degreesInChinaAreCgcs2000First() { QCOMPARE(codes(around(114.3, 22.77)), (std::vector<int>{4490, 4326})); }

    void degreesElsewhereAreWgs84()
    {
        QCOMPARE(codes(around(-76.6, 39.3)), (std::vector<int>{4326}));
        QCOMPARE(codes({-180, -90, 180, 90}), (std::vector<int>{4326}));
    }

    void zoneNumbersInFrontOfTheEasting()
    {
        // DOMAIN.md 3.2: the same place in zone 38, and with six degrees in zone 20.
        QCOMPARE(codes(around(38530808.723, 2519098.042)), (std::vector<int>{4526}));
        QCOMPARE(codes(around(20222760.9, 2520588.7)), (std::vector<int>{4498}));
        for (int zone = 25; zone <= 45; ++zone)
            QCOMPARE(codes(around(zone * 1e6 + 5e5, 3e6)).front(), 4513 + zone - 25);
        for (int zone = 13; zone <= 23; ++zone)
            QCOMPARE(codes(around(zone * 1e6 + 5e5, 3e6)).front(), 4491 + zone - 13);
    }

    void everyGuessNamesTheSystemItMeans()
    {
        for (int zone = 25; zone <= 45; ++zone) {
            const auto crs = Crs::fromEpsg(codes(around(zone * 1e6 + 5e5, 3e6)).front());
            QCOMPARE(crs->name(), "CGCS2000 / 3-degree Gauss-Kruger zone " + std::to_string(zone));
        }
        for (int zone = 13; zone <= 23; ++zone) {
            const auto crs = Crs::fromEpsg(codes(around(zone * 1e6 + 5e5, 3e6)).front());
            QCOMPARE(crs->name(), "CGCS2000 / Gauss-Kruger zone " + std::to_string(zone));
        }
    }

    void sixDigitsLeaveTheMeridianToTheUser()
    {
        const auto guesses = guessCrs(around(530808.723, 2519098.042));
        QCOMPARE(guesses.size(), std::size_t{32}); // 21 of 3 degrees, 11 of 6
        std::set<int> meridians;
        for (std::size_t i = 0; i <= 20; ++i) {
            const int meridian = 75 + 3 * (guesses[i].epsg - 4534);
            meridians.insert(meridian);
            QCOMPARE(Crs::fromEpsg(guesses[i].epsg)->name(),
                     "CGCS2000 / 3-degree Gauss-Kruger CM " + std::to_string(meridian) + "E");
            QVERIFY(guesses[i].reason.find(std::to_string(meridian)) != std::string::npos);
        }
        QCOMPARE(meridians.size(), std::size_t{21});
        // Too wide for a 3-degree zone.
        QVERIFY(Crs::fromEpsg(codes({150000, 2.5e6, 850000, 2.6e6}).front())->name().find("3-degree") ==
                std::string::npos);
    }

    /// Guangzhou, Wuhan, Beijing and Harbin by their northings: the meridian that maps there mostly have comes first.
    void theMeridianWhereMostPeopleLiveIsNamedFirst()
    {
        QCOMPARE(codes(around(530808.7, 2519098)).front(), 4547); // 114 E
        QCOMPARE(codes(around(530808.7, 3384000)).front(), 4547);
        QCOMPARE(codes(around(530808.7, 4418000)).front(), 4548);      // 117 E
        QCOMPARE(codes(around(530808.7, 5070000)).front(), 4551);      // 126 E
        QCOMPARE(codes({150000, 4.4e6, 850000, 4.5e6}).front(), 4509); // 117 E, six degrees
    }

    void mapTilesAreKnownForWhatTheyAre()
    {
        QCOMPARE(codes(around(12723818, 2604000)), (std::vector<int>{3857}));
        QCOMPARE(codes(around(-8.5e6, 4.7e6)), (std::vector<int>{3857}));
    }

    void numbersOfNoSystemAreNotGuessed()
    {
        QVERIFY(codes({}).empty());
        QVERIFY(codes(around(1200, 3400)).empty()); // a local plan
        QVERIFY(codes({0, 0, 5e8, 5e8}).empty());
    }

    void missingIsSaidAndNeverAssumed()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(river(folder, {{114.30, 22.80}, {114.31, 22.77}}, ""));
        QVERIFY(!layer.crs.isValid());
        QCOMPARE(layer.crsGuesses.front().epsg, 4490);
        QVERIFY(test::has(layer.issues, IssueCode::CrsMissing));
        const Issue* guessed = test::find(layer.issues, IssueCode::CrsGuessed);
        QVERIFY(guessed);
        QCOMPARE(guessed->args.front(), std::string("EPSG:4490, EPSG:4326"));
        const LayerSummary summary = summarize(layer);
        QVERIFY(test::has(summary.issues, IssueCode::CrsAssumed));
        QVERIFY(std::abs(*summary.lengthMetres - 3477.3006) < 1e-4); // DOMAIN.md 3.2
    }

    /// A definition of 114 E under the name of 117 E: 3 degrees are 308 km.
    void aDefinitionThatContradictsItsNameIsSaid()
    {
        const test::TestFolder folder;
        const Line line{{500000, 2519098}, {501000, 2519098}};
        // As Esri writes it.
        std::string prj =
            "PROJCS[\"CGCS2000_3_Degree_GK_CM_114E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_"
            "China_2000\","
            "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0."
            "0174532925199433]],"
            "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
            "PARAMETER[\"Central_Meridian\",114.0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0."
            "0],"
            "UNIT[\"Meter\",1.0]]";
        QVERIFY(!test::has(test::readLayer(river(folder, line, prj)).issues, IssueCode::CrsAssumed));
        prj.replace(prj.find("114E"), 4, "117E");
        const SourceLayer layer = test::readLayer(river(folder, line, prj));
        QCOMPARE(layer.crs.epsg().value_or(0), 4547);
        const Issue* said = test::find(layer.issues, IssueCode::CrsAssumed);
        QVERIFY(said && said->severity == Severity::Warning);
        QVERIFY(said->args.front().starts_with("EPSG:4547 "));
        QVERIFY(said->args.back().ends_with("CGCS2000_3_Degree_GK_CM_117E"));
    }

    void planarNumbersWithoutASystemAreNotMeasured()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(river(folder, {{530808.7, 2519098.0}, {531808.7, 2519098.0}}, ""));
        const LayerSummary summary = summarize(layer);
        QVERIFY(!summary.lengthMetres);
        QVERIFY(summary.issues.empty());
        QCOMPARE(summary.vertices, std::int64_t{2});
    }

    /// GDAL takes WGS 84 for a system it does not understand, without a word.
    void aSystemThatGeoJsonNamesInVainIsNotReplacedInSilence_data()
    {
        QTest::addColumn<QString>("named");
        QTest::addColumn<bool>("isAssumed");
        const auto row = [](const char* what, const char* named, bool isAssumed) {
            QTest::newRow(what) << QString::fromLatin1(named) << isAssumed;
        };
        const auto nameRow = [&](const char* what, const std::string& name, bool isAssumed) {
            row(what, ("{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}").c_str(), isAssumed);
        };
        row("a link", "{\"type\":\"link\",\"properties\":{\"href\":\"http://127.0.0.1:9/crs\"}}", true);
        nameRow("a name of no system", "local grid", true);
        row("text", "\"EPSG:4547\"", true);
        nameRow("the standard by its name", "urn:ogc:def:crs:OGC:1.3:CRS84", false);
        nameRow("the same by its number", "EPSG:4326", false);
        nameRow("another system", "EPSG:4490", false);
        row("none", "null", false);
    }

    void aSystemThatGeoJsonNamesInVainIsNotReplacedInSilence()
    {
        QFETCH(QString, named);
        QFETCH(bool, isAssumed);
        const test::TestFolder folder;
        const std::string text = "{\"type\":\"FeatureCollection\",\"crs\":" + named.toStdString() +
                                 ",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                                 "\"geometry\":{\"type\":\"Point\",\"coordinates\":[114,22]}}]}";
        const std::string path = folder.write("p.geojson", text);
        const SourceLayer layer = test::readLayer(path);
        QVERIFY(layer.crs.isValid());
        const Issue* said = test::find(layer.issues, IssueCode::CrsAssumed);
        QCOMPARE(said != nullptr, isAssumed);
        if (said) {
            QVERIFY(said->severity == Severity::Warning);
            QCOMPARE(said->args.front(), std::string("WGS 84"));
        }
        if (isAssumed) {
            ReadOptions chosen;
            chosen.crs = "EPSG:4326"; // nothing is assumed where the user says it
            QVERIFY(!test::has(test::readLayer(path, chosen).issues, IssueCode::CrsAssumed));
        }
    }

    void esriDefinitionsAreMatched()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(
            river(folder, {{530808.723, 2519098.042}, {531808.723, 2519098.042}}, test::kCgcs2000ZonePrj));
        QCOMPARE(layer.crs.epsg().value_or(0), 4547);
        QCOMPARE(layer.crsText, std::string(test::kCgcs2000ZonePrj));
        QVERIFY2(layer.issues.empty(), test::listed(layer.issues).c_str());
    }

    void theUsersChoiceWinsAndIsSaid()
    {
        const test::TestFolder folder;
        const std::string path = river(folder, {{114.30, 22.80}, {114.31, 22.77}}, test::kWgs84Prj);
        ReadOptions options;
        options.crs = "EPSG:4490";
        const SourceLayer chosen = test::readLayer(path, options);
        QCOMPARE(chosen.crs.epsg().value_or(0), 4490);
        QVERIFY(test::has(chosen.issues, IssueCode::CrsAssumed));
        QVERIFY(worst(chosen.issues) == Severity::Info);
        options.crs = "4326";
        QVERIFY(test::readLayer(path, options).issues.empty());
    }

    void theChoiceDecidesWhatCoordinatesArePossible()
    {
        const test::TestFolder folder;
        const std::string path = river(folder, {{530808.7, 2519098.0}, {531808.7, 2519098.0}}, test::kWgs84Prj);
        QCOMPARE(test::readLayer(path).featuresRead, std::int64_t{0}); // no degrees
        ReadOptions options;
        options.crs = "EPSG:4547";
        QCOMPARE(test::readLayer(path, options).featuresRead, std::int64_t{1});
    }
};

RIPARIA_TEST(LayerCrsTest)
#include "LayerCrsTest.moc"
