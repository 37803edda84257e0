// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/BrokenFile.h"

#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TestFolder.h"

using namespace riparia;

namespace {

constexpr int kWholeRivers = 5;

std::string riverPlaces(int i)
{
    return "114." + std::to_string(i) + ",22 115,23";
}

/// Five lines named R0 to R4, each with brackets and tags in its text.
std::string jsonRivers()
{
    std::string text = "{\"type\":\"FeatureCollection\",\"note\":\"]}\",\"features\":[\n";
    for (int i = 0; i < kWholeRivers; ++i)
        text += (i > 0 ? ",\n" : "") + std::string("{\"type\":\"Feature\",\"properties\":{\"name\":\"R") +
                std::to_string(i) +
                "\",\"x\":\"}]\\\"{\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[114." +
                std::to_string(i) + ",22],[115,23]]}}";
    return text + "\n]}\n";
}

std::string kmlRivers()
{
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
        "<Folder><name>rivers</name>\n";
    for (int i = 0; i < kWholeRivers; ++i)
        text +=
            "<Placemark id=\"a>b\"><name>R" + std::to_string(i) +
            "</name><!-- </Folder> --><description><![CDATA[</Placemark>]]></description><LineString><coordinates>" +
            riverPlaces(i) + "</coordinates></LineString></Placemark>\n";
    return text + "</Folder></Document></kml>\n";
}

std::string gmlRivers()
{
    std::string text = "<?xml version=\"1.0\"?>\n<ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" "
                       "xmlns:gml=\"http://www.opengis.net/gml\">\n";
    for (int i = 0; i < kWholeRivers; ++i)
        text += "<gml:featureMember><ogr:river><ogr:geom><gml:LineString srsName=\"EPSG:4326\"><gml:coordinates>" +
                riverPlaces(i) + "</gml:coordinates></gml:LineString></ogr:geom><ogr:name>R" + std::to_string(i) +
                "</ogr:name></ogr:river></gml:featureMember>\n";
    return text + "</ogr:FeatureCollection>\n";
}

struct BrokenSample {
    std::string name;
    FileFormat format;
    std::string text;
    std::string featureEnd; ///< how a whole feature ends
};

std::vector<BrokenSample> brokenSamples()
{
    return {{"r.geojson", FileFormat::GeoJson, jsonRivers(), "]]}}"},
            {"r.kml", FileFormat::Kml, kmlRivers(), "</Placemark>\n"},
            {"r.gml", FileFormat::Gml, gmlRivers(), "</ogr:river>"}};
}

/// Behind the first `count` whole features.
std::size_t soundEnd(const BrokenSample& sample, int count)
{
    std::size_t at = 0;
    for (int i = 0; i < count; ++i)
        at = sample.text.find(sample.featureEnd, at) + sample.featureEnd.size();
    return at - (sample.featureEnd.back() == '\n' ? 1 : 0);
}

} // namespace

class BrokenFileTest : public QObject {
    Q_OBJECT

private slots:
    void aWholeTextIsNotBroken()
    {
        for (const BrokenSample& sample : brokenSamples())
            QVERIFY2(!soundBeginning(sample.text, sample.format), sample.name.c_str());
        QVERIFY(!soundBeginning("", FileFormat::GeoJson));
        QVERIFY(!soundBeginning("", FileFormat::Kml));
        QVERIFY(!soundBeginning(jsonRivers().substr(0, 100), FileFormat::Csv));
    }

    void wholeFeaturesBeforeEveryCutAreFound()
    {
        for (const BrokenSample& sample : brokenSamples()) {
            for (int count = 0; count < kWholeRivers; ++count) {
                const std::size_t least = std::max<std::size_t>(soundEnd(sample, count), count == 0 ? 0 : 1);
                for (std::size_t length = least; length < soundEnd(sample, count + 1); ++length) {
                    const auto sound = soundBeginning(std::string_view(sample.text).substr(0, length), sample.format);
                    QCOMPARE(sound.has_value(), count > 0);
                    if (!sound)
                        continue;
                    QCOMPARE(sound->features, std::int64_t{count});
                    QCOMPARE(sound->bytes, soundEnd(sample, count));
                }
            }
        }
    }

    void whatIsWholeIsReadAndTheBreakIsSaid()
    {
        for (const BrokenSample& sample : brokenSamples()) {
            const test::TestFolder folder;
            for (const std::size_t more : {std::size_t{0}, std::size_t{1}, std::size_t{60}}) {
                const std::size_t end = soundEnd(sample, 3);
                const auto source = readSource(folder.write(sample.name, sample.text.substr(0, end + more)));
                QVERIFY2(source, sample.name.c_str());
                QCOMPARE(source->layers.size(), std::size_t{1});
                const SourceLayer& layer = source->layers.front();
                QCOMPARE(layer.featuresRead, std::int64_t{3});
                QCOMPARE(layer.file, sample.name);
                QVERIFY(layer.crs.isValid());
                const Issue* said = test::find(source->issues, IssueCode::FileCutOff);
                QVERIFY2(said, test::listed(source->issues).c_str());
                QVERIFY(said->severity == Severity::Error);
                QCOMPARE(said->subject, sample.name);
                QCOMPARE(said->args, (std::vector<std::string>{std::to_string(end), "3"}));
            }
        }
    }

    /// The third feature is never closed: what follows it belongs to nothing, and is not taken for whole.
    void damageInTheMiddleEndsTheReadingThere()
    {
        for (BrokenSample sample : brokenSamples()) {
            const std::size_t end = soundEnd(sample, 3) - (sample.format == FileFormat::GeoJson ? 1 : 4);
            sample.text.erase(end, sample.format == FileFormat::GeoJson ? 1 : 2);
            const test::TestFolder folder;
            const auto source = readSource(folder.write(sample.name, sample.text));
            if (!source) {
                QVERIFY(source.error().code == ErrorCode::FileDamaged ||
                        source.error().code == ErrorCode::NothingUsable);
                continue;
            }
            QVERIFY2(worst(source->issues) == Severity::Error, sample.name.c_str());
            QCOMPARE(source->layers.front().featuresRead, std::int64_t{2});
        }
    }

    void aFileCutBeforeItsFirstFeatureEndsIsDamaged()
    {
        for (const BrokenSample& sample : brokenSamples()) {
            const test::TestFolder folder;
            const auto source = readSource(folder.write(sample.name, sample.text.substr(0, soundEnd(sample, 1) - 1)));
            QVERIFY2(!source || source->layers.front().featuresRead == 0, sample.name.c_str());
        }
    }

    void wholeFilesSayNothing()
    {
        for (const BrokenSample& sample : brokenSamples()) {
            const test::TestFolder folder;
            const auto source = readSource(folder.write(sample.name, sample.text));
            QVERIFY2(source, sample.name.c_str());
            QCOMPARE(source->layers.front().featuresRead, std::int64_t{kWholeRivers});
            QVERIFY2(!test::has(source->issues, IssueCode::FileCutOff), test::listed(source->issues).c_str());
        }
    }
};

RIPARIA_TEST(BrokenFileTest)
#include "BrokenFileTest.moc"
