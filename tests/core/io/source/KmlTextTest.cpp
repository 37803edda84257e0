// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/KmlText.h"

#include "core/io/source/LayerSummary.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TestFolder.h"
#include "tests/core/io/source/TextFiles.h"

#include <cmath>

using namespace riparia;

class KmlTextTest : public QObject {
    Q_OBJECT

private slots:
    void soundFilesStayAsTheyAre()
    {
        IssueLog log("a.kml");
        QCOMPARE(readableKml(test::kKml, std::nullopt, log), std::string(test::kKml));
        QVERIFY(std::move(log).take().empty());
    }

    void cutAnywhereItEnds()
    {
        const std::string whole =
            "<?xml version=\"1.0\" encoding=\"GBK\"?><gx:Track id=\"a\"><gx:coord>1 2</gx:coord></gx:Track>";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            IssueLog log("a.kml");
            QVERIFY(readableKml(whole.substr(0, length), std::nullopt, log).size() + 1 >= length);
        }
    }

    void kmlInTheEncodingItDeclares()
    {
        const test::TestFolder folder;
        const std::string body = "<kml><Placemark><name>\xB6\xA1\xC9\xBD\xBA\xD3</name><LineString><coordinates>114,22 "
                                 "115,23</coordinates></LineString></Placemark></kml>";
        const SourceLayer declared =
            test::readLayer(folder.write("gbk.kml", "<?xml version=\"1.0\" encoding=\"GB2312\"?>" + body));
        QCOMPARE(test::valueOf(declared, "Name", 0), std::string("丁山河"));
        QCOMPARE(declared.name, std::string("gbk")); // as its file, not as a copy of it
        const auto silent = readSource(folder.write("silent.kml", body));
        QVERIFY(silent);
        QCOMPARE(test::valueOf(silent->layers.front(), "Name", 0), std::string("丁山河"));
        QVERIFY(test::has(silent->issues, IssueCode::EncodingLabelWrong));
    }

    void tracksWithoutTimesAreLines_data()
    {
        QTest::addColumn<QString>("track");
        const QString places = QStringLiteral("<gx:coord>114 22 0</gx:coord><gx:coord>115 23 0</gx:coord>");
        QTest::newRow("one") << QStringLiteral("<gx:Track>%1</gx:Track>").arg(places);
        QTest::newRow("too few times") << QStringLiteral("<gx:Track><when>2010-05-28</when>%1</gx:Track>").arg(places);
        QTest::newRow("several")
            << QStringLiteral("<gx:MultiTrack><gx:Track id=\"a\">%1</gx:Track></gx:MultiTrack>").arg(places);
    }

    void tracksWithoutTimesAreLines()
    {
        QFETCH(QString, track);
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(
            folder.write("track.kml", "<kml xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document><Placemark>" +
                                          track.toStdString() + "</Placemark></Document></kml>"));
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        QVERIFY(std::abs(summarize(layer).lengthMetres.value_or(0) - 151161.8271) < 1e-3); // pyproj.Geod, WGS 84
    }

    void linksOfKmlAreNamedNotFollowed()
    {
        const test::TestFolder folder;
        folder.write("other.kml", test::kKml);
        const auto source = readSource(folder.write(
            "link.kml", "<kml><Document><name>d</name><NetworkLink><Link><href>other.kml</href></Link></NetworkLink>"
                        "<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>"));
        QVERIFY(source);
        QCOMPARE(source->layers.front().featuresRead, std::int64_t{1});
        QVERIFY(test::has(source->issues, IssueCode::LayerSkipped));
    }
};

RIPARIA_TEST(KmlTextTest)
#include "KmlTextTest.moc"
