// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/WmtsOffer.h"
#include "app/basemap/WmtsGrid.h"
#include "tests/app/basemap/WmtsFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

/// From the address a planner pastes to a layer of the plan.
class WmtsOfferTest : public QObject {
    Q_OBJECT

    static WmtsDocument documentOf(const QByteArray& bytes)
    {
        return WmtsReader::read(bytes, QStringLiteral("maps.example.org")).value();
    }
    static WmtsAddress asked(const char* text) { return WmtsAddress::parse(QString::fromUtf8(text)).value(); }
    static Result<std::vector<WmtsOffer>> offersOf(const QByteArray& bytes, const char* address, int map = 4547)
    {
        return WmtsOffers::of(documentOf(bytes), asked(address), *Crs::fromEpsg(map));
    }
    static QString addressOf(const QByteArray& bytes, const char* address)
    {
        const auto offers = offersOf(bytes, address);
        return offers ? offers->front().address.url({7, 5, 3}, QStringLiteral("7")).toString() : QString();
    }
    static std::optional<TileGrid> gridOfSet(const QString& set)
    {
        return gridOf(documentOf(wmts(wmtsLayer("a", "A", "s", "image/png") + set)).sets.front());
    }

private Q_SLOTS:
    void theDescriptionIsAskedForWithTheKey_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("https://t0.tianditu.gov.cn/img_w/wmts?tk=abc")
            << QStringLiteral("https://t0.tianditu.gov.cn/img_w/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&tk=abc");
        // A question for one tile, as it stands in an example.
        QTest::newRow(
            "https://t0.tianditu.gov.cn/img_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=img&STYLE="
            "default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX=3&TILEROW=2&TILECOL=6&tk=a%2Bb")
            << QStringLiteral("https://t0.tianditu.gov.cn/img_w/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&tk=a%2Bb");
        QTest::newRow(" https://maps.example.org/wmts ")
            << QStringLiteral("https://maps.example.org/wmts?SERVICE=WMTS&REQUEST=GetCapabilities");
        QTest::newRow("https://maps.example.org/1.0.0/WMTSCapabilities.xml?key=1")
            << QStringLiteral("https://maps.example.org/1.0.0/WMTSCapabilities.xml?key=1");
    }
    void theDescriptionIsAskedForWithTheKey()
    {
        QFETCH(QString, expected);
        QVERIFY(WmtsAddress::isMeant(QString::fromUtf8(QTest::currentDataTag())));
        QCOMPARE(asked(QTest::currentDataTag()).capabilities().toString(QUrl::FullyEncoded), expected);
    }

    void whatMayNotBeContactedIsRefused()
    {
        QVERIFY(!WmtsAddress::isMeant(QStringLiteral("https://maps.example.org/{z}/{x}/{y}.png")));
        QVERIFY(!WmtsAddress::isMeant(QStringLiteral("maps")));
        QVERIFY(!WmtsAddress::isMeant(QStringLiteral("https://")));
        for (const char* address : {"http://maps.example.org/wmts", "https://me:secret@maps.example.org/wmts",
                                    "https:///wmts", "file:///etc/passwd"})
            QVERIFY2(!WmtsAddress::parse(QString::fromUtf8(address)), address);
        QVERIFY(WmtsAddress::parse(QStringLiteral("http://127.0.0.1:8080/wmts")));
    }

    void tilesAreAskedForWithParametersAndTheKey()
    {
        const QByteArray document =
            wmts(wmtsLayer("img", "影像", "w c", "tiles") + mercatorLikeTianditu() + degreesLikeTianditu(),
                 "http://t0.tianditu.gov.cn/img_w/wmts?");
        // The server says http, and is asked as the reader asked.
        QCOMPARE(addressOf(document, "https://t0.tianditu.gov.cn/img_w/wmts?tk=abc"),
                 QStringLiteral("https://t0.tianditu.gov.cn/img_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
                                "&LAYER=img&STYLE=default&FORMAT=tiles&TILEMATRIXSET=w&TILEMATRIX=7&TILEROW=3"
                                "&TILECOL=5&tk=abc"));
        const WmtsOffer offer = offersOf(document, "https://t0.tianditu.gov.cn/img_w/wmts?tk=abc")->front();
        QCOMPARE(offer.title, QStringLiteral("影像"));
        QVERIFY(offer.attribution.contains(QStringLiteral("Tianditu")));
    }

    void tilesAreAskedForByTemplates()
    {
        const QString resource = QStringLiteral(
            "<Dimension><ows:Identifier>Time</ows:Identifier><Default>2023</Default></Dimension>"
            "<ResourceURL format=\"image/jpeg\" resourceType=\"tile\" template=\"https://tiles.example.org/%1/"
            "{Style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg\"/>");
        const QByteArray document =
            wmts(wmtsLayer("a", "A", "w", "image/jpeg", resource.arg(QStringLiteral("a"))) + mercatorLikeTianditu());
        QCOMPARE(addressOf(document, "https://maps.example.org/WMTSCapabilities.xml"),
                 QStringLiteral("https://tiles.example.org/a/default/2023/w/7/3/5.jpg"));
        QCOMPARE(addressOf(document, "https://maps.example.org/WMTSCapabilities.xml?key=k"),
                 QStringLiteral("https://tiles.example.org/a/default/2023/w/7/3/5.jpg?key=k"));
    }

    void whatASayingServerCannotBeAskedIsRefused()
    {
        const auto templated = [](const char* address) {
            const QString resource =
                QStringLiteral("<ResourceURL format=\"image/png\" resourceType=\"tile\" template=\"%1\"/>")
                    .arg(QLatin1String(address));
            return wmts(wmtsLayer("a", "A", "w", "image/png", resource) + mercatorLikeTianditu());
        };
        QVERIFY(!offersOf(templated("https://me:secret@maps.example.org/{TileMatrix}/{TileRow}/{TileCol}"),
                          "https://maps.example.org/x.xml"));
        QVERIFY(!offersOf(templated("https://maps.example.org/{TileMatrix}/{TileRow}/{Secret}"),
                          "https://maps.example.org/x.xml"));
        // Another server that is asked without protection: the one that answered is asked in its place.
        const auto offers = offersOf(templated("http://inside.example.org/{TileMatrix}/{TileRow}/{TileCol}"),
                                     "https://maps.example.org/x.xml");
        QVERIFY(offers);
        QCOMPARE(offers->front().address.host(), QStringLiteral("maps.example.org"));
    }

    void theGridThatSuitsTheMapIsTaken()
    {
        const QString own = matrixSet("gk", "urn:ogc:def:crs:EPSG::4547", "5000000 -1000000", 5'000'000, 0, 10, 4, 4);
        const QByteArray document =
            wmts(wmtsLayer("a", "A", "c w gk", "image/png") + degreesLikeTianditu() + mercatorLikeTianditu() + own,
                 "https://maps.example.org/wmts");
        QCOMPARE(offersOf(document, "https://maps.example.org/wmts", 4547)->front().grid.crs.epsg(),
                 std::optional(4547));
        QCOMPARE(offersOf(document, "https://maps.example.org/wmts", 4490)->front().grid.crs.epsg(),
                 std::optional(4490));
        QCOMPARE(offersOf(document, "https://maps.example.org/wmts", 4549)->front().grid.crs.epsg(),
                 std::optional(3857));
    }

    void layersThatCannotBeShownAreLeftOut()
    {
        const QByteArray document = wmts(wmtsLayer("v", "Vector", "w", "application/vnd.mapbox-vector-tile") +
                                             wmtsLayer("n", "Nowhere", "none", "image/png") +
                                             wmtsLayer("a", "", "w", "image/jpeg") + mercatorLikeTianditu(),
                                         "https://maps.example.org/wmts");
        const auto offers = offersOf(document, "https://maps.example.org/wmts");
        QVERIFY(offers);
        QCOMPARE(offers->size(), std::size_t(1));
        QCOMPARE(offers->front().title, QStringLiteral("a")); // without a title it is known by its id
        QCOMPARE(offers->front().attribution, QStringLiteral("Survey office"));
        const auto none = offersOf(wmts(wmtsLayer("v", "Vector", "w", "x") + mercatorLikeTianditu()),
                                   "https://maps.example.org/wmts");
        QVERIFY(!none);
        QVERIFY(none.error().detail.find("none of its layers") != std::string::npos);
    }

    /// Oracle: the pyramid of Web Mercator, of which Tianditu's first level is the second.
    void anUsualGridIsTheUsualGrid()
    {
        const auto grid = gridOfSet(mercatorLikeTianditu());
        QVERIFY(grid);
        const TileGrid usual = *TileGrid::webMercator(0, 18, 256);
        QVERIFY(grid->isRound);
        for (std::size_t i = 0; i < grid->levels.size(); ++i) {
            const TileLevel& level = grid->levels[i];
            const TileLevel& expected = usual.levels[i + 1];
            QCOMPARE(level.name, QString::number(i + 1));
            QVERIFY(std::abs(level.pixel / expected.pixel - 1) < 1e-9);
            QVERIFY(std::abs(level.left - expected.left) < 0.01);
            QVERIFY(std::abs(level.top - expected.top) < 0.01);
            QCOMPARE(level.columns, expected.columns);
        }
    }

    void cornersAreReadInTheOrderThatMakesSense_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<QString>("corner");
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("top");
        const auto row = [](const char* name, const char* crs, const char* corner, double left, double top) {
            QTest::newRow(name) << QString::fromLatin1(crs) << QString::fromLatin1(corner) << left << top;
        };
        row("degrees, north first", "urn:ogc:def:crs:EPSG::4490", "90 -180", -180, 90);
        row("degrees, east first", "EPSG:4490", "-180 90", -180, 90);
        row("CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "-180 90", -180, 90);
        row("survey, north first", "urn:ogc:def:crs:EPSG::4547", "5000000 -1000000", -1e6, 5e6);
        row("survey, east first", "urn:ogc:def:crs:EPSG::4547", "-1000000 5000000", -1e6, 5e6);
        row("Web Mercator of a version", "urn:ogc:def:crs:EPSG:6.18.3:3857", "-20037508.34 20037508.34", -20037508.34,
            20037508.34);
        row("by address", "http://www.opengis.net/def/crs/EPSG/0/3857", "-20037508.34 20037508.34", -20037508.34,
            20037508.34);
    }
    void cornersAreReadInTheOrderThatMakesSense()
    {
        QFETCH(QString, crs);
        QFETCH(QString, corner);
        QFETCH(double, left);
        QFETCH(double, top);
        const bool isSurvey = crs.endsWith(QLatin1String("4547"));
        const auto grid =
            gridOfSet(matrixSet("s", crs.toUtf8(), corner.toUtf8(), isSurvey ? 5e6 : kWorldDenominator / 2, 0, 8,
                                isSurvey ? 8 : 2, isSurvey ? 8 : 2));
        QVERIFY(grid);
        QCOMPARE(grid->levels.front().left, left);
        QCOMPARE(grid->levels.front().top, top);
    }

    void whatCannotBeAGridIsNone()
    {
        const char* mercator = "urn:ogc:def:crs:EPSG::3857";
        const char* corner = "-20037508.34 20037508.34";
        QVERIFY(gridOfSet(matrixSet("s", mercator, corner, kWorldDenominator, 0, 20, 1, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", "urn:ogc:def:crs:EPSG::999999", corner, kWorldDenominator, 0, 4, 1, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", "local", corner, kWorldDenominator, 0, 4, 1, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", mercator, corner, -5, 0, 4, 1, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", mercator, corner, 1e300, 0, 4, 1, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", mercator, "nan inf", kWorldDenominator, 0, 4, 1, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", mercator, corner, kWorldDenominator, 0, 4, 0, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", mercator, corner, kWorldDenominator, 0, 4, -7, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", mercator, corner, kWorldDenominator, 0, 0, 1, 1)));
        QVERIFY(!gridOfSet(matrixSet("s", mercator, corner, kWorldDenominator, 0, 60, 1, 1)));
        QString oblong = matrixSet("s", mercator, corner, kWorldDenominator, 0, 4, 1, 1);
        QVERIFY(!gridOfSet(oblong.replace(QStringLiteral("<TileHeight>256"), QStringLiteral("<TileHeight>128"))));
        QString huge = matrixSet("s", mercator, corner, kWorldDenominator, 0, 4, 1, 1);
        QVERIFY(!gridOfSet(huge.replace(QStringLiteral(">256<"), QStringLiteral(">100000<"))));
    }

    void aLayerOfThePlanKeepsItsGrid()
    {
        const QByteArray document =
            wmts(wmtsLayer("img", "影像", "c", "image/png") + degreesLikeTianditu(), "https://maps.example.org/wmts");
        const WmtsOffer offer = offersOf(document, "https://maps.example.org/wmts")->front();
        const ReferenceLayer layer = offer.layer();
        QCOMPARE(layer.meta.name, std::string("影像"));
        const auto kept = TileGridStyle::of(layer);
        QVERIFY(kept && *kept);
        QVERIFY(**kept == offer.grid);
    }

    void aPlanWithAGridThatCannotBeIsRefused()
    {
        ReferenceLayer layer;
        layer.meta.name = "Their map";
        QVERIFY(!*TileGridStyle::of(layer));
        for (const char* style :
             {R"({"tile_grid":7})", R"({"tile_grid":{"crs":"EPSG:4490"}})",
              R"({"tile_grid":{"crs":"/etc/passwd","tile_pixels":256,"levels":[["1",1,0,0,1,1]]}})",
              R"({"tile_grid":{"crs":"EPSG:4490","tile_pixels":256,"levels":[["1",0,0,0,1,1]]}})",
              R"({"tile_grid":{"crs":"EPSG:4490","tile_pixels":0,"levels":[["1",1,0,0,1,1]]}})",
              R"({"tile_grid":{"crs":"EPSG:4490","tile_pixels":256,"levels":[["1",1,0,0,1,1],["2",1,0,0,2,2]]}})",
              R"({"tile_grid":{"crs":"EPSG:4490","tile_pixels":256,"levels":[["1",1,0,0,9e18,1]]}})"}) {
            layer.style = style;
            QVERIFY2(!TileGridStyle::of(layer), style);
        }
    }
};

RIPARIA_TEST(WmtsOfferTest)
#include "WmtsOfferTest.moc"
