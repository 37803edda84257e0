// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/WmtsDocument.h"
#include "tests/app/basemap/WmtsFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What a WMTS says of itself, sound, foreign and hostile.
class WmtsDocumentTest : public QObject {
    Q_OBJECT

    static Result<WmtsDocument> read(const QByteArray& bytes)
    {
        return WmtsReader::read(bytes, QStringLiteral("maps.example.org"));
    }
    static QString refusal(const QByteArray& bytes)
    {
        const auto document = read(bytes);
        return document ? QString() : QString::fromStdString(document.error().detail);
    }

private Q_SLOTS:
    void layersGridsAndAddressesAreRead()
    {
        const QString more = QStringLiteral(
            "<Style><ows:Identifier>night</ows:Identifier></Style>"
            "<Dimension><ows:Identifier>Time</ows:Identifier><Default>2023</Default><Value>2022</Value></Dimension>"
            "<ResourceURL format=\"image/png\" resourceType=\"FeatureInfo\" template=\"https://no.example.org/\"/>"
            "<ResourceURL format=\"image/png\" resourceType=\"tile\" "
            "template=\"https://maps.example.org/{TileMatrix}/{TileCol}/{TileRow}.png\"/>");
        const auto document = read(wmts(wmtsLayer("img", "影像底图", "w c", "image/png", more) +
                                            mercatorLikeTianditu() + degreesLikeTianditu(),
                                        "https://maps.example.org/wmts?"));
        QVERIFY(document);
        QCOMPARE(document->title, QStringLiteral("在线地图服务"));
        QCOMPARE(document->provider, QStringLiteral("Survey office"));
        QCOMPARE(document->address, QStringLiteral("https://maps.example.org/wmts?"));
        QCOMPARE(document->layers.size(), std::size_t(1));
        const WmtsDocument::Layer& layer = document->layers.front();
        QCOMPARE(layer.id, QStringLiteral("img"));
        QCOMPARE(layer.title, QStringLiteral("影像底图"));
        QCOMPARE(layer.style, QStringLiteral("default"));
        QCOMPARE(layer.formats, std::vector<QString>{QStringLiteral("image/png")});
        QCOMPARE(layer.sets, (std::vector<QString>{QStringLiteral("w"), QStringLiteral("c")}));
        QCOMPARE(layer.dimensions.front().second, QStringLiteral("2023"));
        QCOMPARE(layer.templates.size(), std::size_t(1));
        QCOMPARE(document->sets.size(), std::size_t(2));
        QCOMPARE(document->sets[1].crs, QStringLiteral("urn:ogc:def:crs:EPSG::4490"));
        const WmtsDocument::Matrix& matrix = document->sets[1].matrices[1];
        QCOMPARE(matrix.id, QStringLiteral("2"));
        QCOMPARE(matrix.topLeftCorner[0], 90.0);
        QCOMPARE(matrix.topLeftCorner[1], -180.0);
        QCOMPARE(matrix.columns, std::int64_t(4));
    }

    void whatIsNoWmtsIsSaidSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& bytes, const char* reason) {
            QTest::newRow(name) << bytes << QString::fromLatin1(reason);
        };
        row("nothing", "", "not the description of a WMTS");
        row("a page", "<!DOCTYPE html><html><body>Sign in</body></html>", "not the description of a WMTS");
        row("a page without type", "<html><body><br>Sign in</body></html>", "not the description of a WMTS");
        row("a picture", "\x89PNG\r\n\x1a\n", "not the description of a WMTS");
        row("JSON", "{\"code\":1}", "not the description of a WMTS");
        row("a WMS", "<WMS_Capabilities version=\"1.3.0\"/>", "it is a WMS");
        row("a refusal",
            "<ExceptionReport><Exception exceptionCode=\"x\"><ExceptionText>the key is not\n valid</ExceptionText>"
            "</Exception></ExceptionReport>",
            "the server answers: the key is not valid");
        row("no layer", wmts(mercatorLikeTianditu()), "the WMTS has no layer");
        row("cut off", wmts(wmtsLayer("a", "A", "w", "image/png")).chopped(40), "is damaged");
    }
    void whatIsNoWmtsIsSaidSo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QVERIFY2(refusal(bytes).contains(reason), qPrintable(refusal(bytes)));
    }

    /// Text that grows by being named, files of this computer.
    void aDocumentTypeIsNotRead()
    {
        QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE c [<!ENTITY a \"aaaaaaaaaaaaaaaa\">";
        for (char c = 'b'; c < 'j'; ++c) {
            const QByteArray before = QByteArray("&") + static_cast<char>(c - 1) + ";";
            bomb += QByteArray("<!ENTITY ") + c + " \"" + before.repeated(10) + "\">";
        }
        bomb += "]><Capabilities><ServiceProvider><ProviderName>&i;</ProviderName></ServiceProvider></Capabilities>";
        QVERIFY(!read(bomb));
        QVERIFY(!read("<!DOCTYPE c SYSTEM \"file:///etc/passwd\"><Capabilities/>"));
    }

    void whatThereIsTooMuchOfIsPassedOver()
    {
        QString layers;
        for (int i = 0; i < 3500; ++i)
            layers += QStringLiteral("<Layer><Identifier>%1</Identifier></Layer>").arg(i);
        layers += QStringLiteral("<Layer><Identifier>%1</Identifier></Layer>").arg(QString(1'000'000, u'x'));
        QString sets = QStringLiteral("<TileMatrixSet>");
        for (int i = 0; i < 5000; ++i)
            sets += QStringLiteral("<TileMatrix><Identifier>%1</Identifier></TileMatrix>").arg(i);
        const auto document = read(wmts(layers + sets + QStringLiteral("</TileMatrixSet>")));
        QVERIFY(document);
        QCOMPARE(document->layers.size(), WmtsReader::kMostLayers);
        QCOMPARE(document->sets.front().matrices.size(), WmtsReader::kMostParts);
        const auto wide =
            read(wmts(QStringLiteral("<Layer><Identifier>%1</Identifier></Layer>").arg(QString(1'000'000, u'x'))));
        QCOMPARE(wide->layers.front().id.size(), qsizetype(WmtsReader::kLongestText));
    }

    void elementsThatNestWithoutEndAreNoHarm()
    {
        QByteArray deep = "<Capabilities><Contents>";
        for (int i = 0; i < 100'000; ++i)
            deep += "<Layer><x>";
        QVERIFY(!read(deep));
        QByteArray operations = "<Capabilities><OperationsMetadata><Operation name=\"GetTile\">";
        for (int i = 0; i < 100'000; ++i)
            operations += "<Get>";
        QVERIFY(!read(operations));
    }
};

RIPARIA_TEST(WmtsDocumentTest)
#include "WmtsDocumentTest.moc"
