// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileTemplate.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class TileTemplateTest : public QObject {
    Q_OBJECT

    static QString urlOf(const char* text, TileId tile = {5, 26, 13})
    {
        const auto read = TileTemplate::parse(QString::fromUtf8(text));
        return read ? read->url(tile).toString() : QString::fromStdString(read.error().detail);
    }

private Q_SLOTS:
    void placesAreFilled()
    {
        QCOMPARE(urlOf("https://tile.example.org/{z}/{x}/{y}.png"),
                 QStringLiteral("https://tile.example.org/5/26/13.png"));
        QCOMPARE(urlOf("https://a.example.org/{z}/{x}/{-y}.png"), QStringLiteral("https://a.example.org/5/26/18.png"));
        QCOMPARE(urlOf("https://{s}.example.org/{z}/{x}/{y}"), QStringLiteral("https://a.example.org/5/26/13"));
        QCOMPARE(urlOf("https://t{switch:0,1,2,3}.example.org/{z}/{x}/{y}"),
                 QStringLiteral("https://t3.example.org/5/26/13"));
        QCOMPARE(urlOf("https://x.example.org/?SERVICE=WMTS&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a%7Bb"),
                 QStringLiteral("https://x.example.org/?SERVICE=WMTS&TILEMATRIX=5&TILEROW=13&TILECOL=26&tk=a%7Bb"));
        QCOMPARE(urlOf("https://x.example.org/wmts/{TileMatrix}/{TileRow}/{TileCol}.jpg"),
                 QStringLiteral("https://x.example.org/wmts/5/13/26.jpg"));
        QCOMPARE(urlOf("http://localhost:8080/{z}/{x}/{y}"), QStringLiteral("http://localhost:8080/5/26/13"));
    }

    void serversThatShareTheWorkTakeTurns()
    {
        const auto read = TileTemplate::parse(QStringLiteral("https://{s}.example.org/{z}/{x}/{y}"));
        QSet<QString> hosts;
        for (int x = 0; x < 6; ++x)
            hosts.insert(read->url({9, x, 100}).host());
        QCOMPARE(hosts.size(), 3);
    }

    void whatMayNotBeContactedIsRefusedWithAReason_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("") << "it is not an address";
        QTest::newRow("tiles") << "{z}, {x} and {y} must stand";
        QTest::newRow("https://example.org/{z}/{x}.png") << "{z}, {x} and {y} must stand";
        QTest::newRow("https://example.org/{z}/{x}/{y}/{secret}") << "{secret} in it is not known";
        QTest::newRow("http://example.org/{z}/{x}/{y}") << "only addresses that begin with https://";
        QTest::newRow("http://10.0.0.1/{z}/{x}/{y}") << "only addresses that begin with https://";
        QTest::newRow("http://localhost.example.org/{z}/{x}/{y}") << "only addresses that begin with https://";
        QTest::newRow("file:///etc/{z}/{x}/{y}") << "not an address";
        QTest::newRow("ftp://example.org/{z}/{x}/{y}") << "only addresses that begin with https://";
        QTest::newRow("https://me:secret@example.org/{z}/{x}/{y}") << "a user name or password";
        QTest::newRow("https://{x}.example.org/{z}/{x}/{y}") << "must not depend on the tile";
    }
    void whatMayNotBeContactedIsRefusedWithAReason()
    {
        QFETCH(QString, reason);
        const auto read = TileTemplate::parse(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::InvalidArgument);
        QVERIFY2(QString::fromStdString(read.error().detail).contains(reason), read.error().detail.c_str());
    }

    /// UX.md 2: maps drawn in GCJ-02 lie beside what was surveyed.
    void providersOfShiftedMapsAreKnown()
    {
        const auto isShifted = [](const char* text) {
            return TileTemplate::parse(QString::fromUtf8(text))->isShifted();
        };
        QVERIFY(isShifted("https://webrd0{switch:1,2,3,4}.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}&style=8"));
        QVERIFY(isShifted("https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={-y}"));
        QVERIFY(isShifted("https://mt1.google.com/vt?lyrs=m&gl=cn&x={x}&y={y}&z={z}"));
        QVERIFY(isShifted("https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}"));
        QVERIFY(!isShifted("https://tile.openstreetmap.org/{z}/{x}/{y}.png"));
        QVERIFY(!isShifted("https://t0.tianditu.gov.cn/img_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}"));
        QVERIFY(!isShifted("https://notautonavi.com/{z}/{x}/{y}"));
    }

    void attributionOfKnownServersIsProposed()
    {
        const auto osm = TileTemplate::parse(QStringLiteral("https://tile.openstreetmap.org/{z}/{x}/{y}.png"));
        QCOMPARE(osm->usualAttribution(), QStringLiteral("© OpenStreetMap contributors"));
    }
};

RIPARIA_TEST(TileTemplateTest)
#include "TileTemplateTest.moc"
