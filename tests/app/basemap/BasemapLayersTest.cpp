// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/BasemapLayers.h"
#include "app/basemap/BasemapTrust.h"
#include "tests/app/basemap/Rasters.h"
#include "tests/app/basemap/TileServer.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;
using test::TileServer;

class BasemapLayersTest : public QObject {
    Q_OBJECT

    const Viewport m_view{test::kChequersMiddle, 2, QSizeF(200, 200), 1};

    static ShownReference shown(const std::string& name, ReferenceKind kind, const std::string& path, int order = 0)
    {
        ShownReference one;
        one.layer.meta.uuid = Uuid::named(name);
        one.layer.meta.name = name;
        one.layer.path = path;
        one.style.kind = kind;
        one.style.order = order;
        one.isAgreed = true;
        return one;
    }
    static ShownReference tiles(const TileServer& server, const std::string& name = "Town map")
    {
        return shown(name, ReferenceKind::Tiles, server.address().toStdString());
    }
    static Crs survey() { return Crs::fromEpsg(4547).value(); }
    QImage painted(const BasemapLayers& layers) const
    {
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        if (layers.ground())
            paintGround(painter, *layers.ground(), Qt::white, m_view);
        return image;
    }

private Q_SLOTS:
    void tilesComeAndAreTold()
    {
        TileServer server;
        BasemapLayers layers({});
        QSignalSpy ground(&layers, &BasemapLayers::groundChanged);
        QSignalSpy refreshed(&layers, &BasemapLayers::refreshed);
        layers.show({tiles(server)}, survey());
        QCOMPARE(ground.count(), 1);
        QCOMPARE(painted(layers).pixelColor(100, 100), QColor(Qt::white));
        QVERIFY(refreshed.wait());
        QVERIFY(QTest::qWaitFor([&] { return layers.isIdle(); }));
        QVERIFY(painted(layers).pixelColor(100, 100) != QColor(Qt::white));
        QCOMPARE(layers.problem(Uuid::named("Town map")), QString());
        QCOMPARE(ground.count(), 1);
    }

    /// DESIGN.md 7: never contacted unless the user added them.
    void whatWasNotAgreedToIsNotContacted()
    {
        TileServer server;
        BasemapLayers layers({});
        ShownReference foreign = tiles(server);
        foreign.isAgreed = false;
        layers.show({foreign}, survey());
        QVERIFY(!layers.ground());
        painted(layers);
        ShownReference hidden = tiles(server);
        hidden.style.visible = false;
        layers.show({hidden}, survey());
        QVERIFY(!layers.ground());
        QVERIFY(layers.isIdle());
        QCOMPARE(server.asked(), 0);
    }

    void whatFailsIsSaidInOneLine()
    {
        TileServer server;
        server.answer([](const TileId&) -> TileServer::Answer { return {404, "text/plain", "no"}; });
        BasemapLayers layers({});
        QSignalSpy problems(&layers, &BasemapLayers::problemsChanged);
        layers.show({tiles(server)}, survey());
        painted(layers);
        QVERIFY(QTest::qWaitFor([&] { return !layers.problem(Uuid::named("Town map")).isEmpty(); }));
        QCOMPARE(layers.problem(Uuid::named("Town map")),
                 QStringLiteral("Tiles of Town map could not be fetched: the server has none here (404)."));
        QVERIFY(QTest::qWaitFor([&] { return problems.count() > 1; }));
    }

    void whatCannotBeConvertedIsSaid()
    {
        BasemapLayers layers({});
        ShownReference one = shown("Town map", ReferenceKind::Tiles, "https://example.org/{z}/{x}/{y}");
        layers.show({one}, Crs());
        QVERIFY(layers.problem(Uuid::named("Town map")).contains(QStringLiteral("coordinate system")));
        one.layer.path = "http://example.org/{z}/{x}/{y}";
        layers.show({one}, survey());
        QVERIFY(layers.problem(Uuid::named("Town map")).contains(QStringLiteral("https://")));
    }

    void theFirstIsOnTopAndFeaturesAboveBasemaps()
    {
        const QTemporaryDir folder;
        const std::string path = test::writeChequers(folder.filePath(QStringLiteral("map.tif")).toStdString(), 4547);
        TileServer server;
        BasemapLayers layers({});
        auto raster = shown("Photo", ReferenceKind::Raster, path, 1);
        auto town = tiles(server);
        town.style.order = 2;
        auto roads = shown("Roads", ReferenceKind::Vector, path, 7);
        layers.show({town, roads, raster}, survey());
        const auto before = layers.ground()->sheets;
        QCOMPARE(before.size(), std::size_t(3));
        town.style.order = 0;
        layers.show({town, roads, raster}, survey());
        const auto& after = layers.ground()->sheets;
        QVERIFY(before[0].layer == after[1].layer); // the same layers, the lowest first
        QVERIFY(before[1].layer == after[0].layer);
        QVERIFY(before[2].layer == after[2].layer);
    }

    void anOpacityThatIsBeingChosenIsShownAtOnce()
    {
        TileServer server;
        BasemapLayers layers({});
        layers.show({tiles(server)}, survey());
        painted(layers);
        QVERIFY(QTest::qWaitFor([&] { return server.asked() > 0 && layers.isIdle(); }));
        const QColor full = painted(layers).pixelColor(100, 100);
        layers.preview(Uuid::named("Town map"), 0.5);
        const QColor half = painted(layers).pixelColor(100, 100);
        QVERIFY(std::abs(half.red() - (full.red() + 255) / 2) <= 2);
        QVERIFY(layers.isIdle()); // nothing was fetched anew
    }

    void attributionsStandTogetherOnce()
    {
        TileServer server;
        BasemapLayers layers({});
        auto one = tiles(server, "one");
        auto two = tiles(server, "two");
        auto three = tiles(server, "three");
        one.style.attribution = two.style.attribution = "© A";
        three.style.attribution = "© B";
        layers.show({one, two, three}, survey());
        const QString said = layers.ground()->attribution;
        QVERIFY(said == QStringLiteral("© A · © B") || said == QStringLiteral("© B · © A"));
    }

    void agreementIsRememberedPerPlanAndAddress()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("riparia.conf"));
        const Uuid plan = Uuid::named("plan");
        ReferenceLayer layer;
        layer.path = "https://example.org/{z}/{x}/{y}?key=secret";
        {
            SettingsStore settings(file);
            BasemapTrust trust(&settings);
            QVERIFY(!trust.has(plan, layer));
            trust.give(plan, layer);
            QVERIFY(trust.has(plan, layer));
            QVERIFY(!trust.has(Uuid::named("another plan"), layer));
        }
        SettingsStore settings(file);
        const BasemapTrust trust(&settings);
        QVERIFY(trust.has(plan, layer));
        layer.path += "&more";
        QVERIFY(!trust.has(plan, layer));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("secret"));
    }
};

RIPARIA_TEST(BasemapLayersTest)
#include "BasemapLayersTest.moc"
