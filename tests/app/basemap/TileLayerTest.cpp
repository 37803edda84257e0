// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileLayer.h"
#include "tests/app/basemap/TileServer.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <mutex>
#include <numbers>

using namespace riparia;
using test::TileServer;

namespace {

/// A layer of a server with all it takes.
struct TileBench {
    explicit TileBench(int epsg, int zoomTo = 19, int retryMs = 0)
        : TileBench(epsg, *TileGrid::webMercator(0, zoomTo, 256), retryMs)
    {}
    TileBench(int epsg, TileGrid grid, int retryMs = 0)
        : layer(*TileLayer::make({*TileTemplate::parse(server.address()), std::move(grid)}, *Crs::fromEpsg(epsg),
                                 service, news, retryMs))
    {}
    QImage paint(const Viewport& view) const
    {
        QImage image((view.size() * view.devicePixelRatio()).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        layer->paint(image, view, {});
        return image;
    }
    /// Until all that is asked for has come.
    QImage settled(const Viewport& view)
    {
        paint(view);
        if (!QTest::qWaitFor([&] { return service->isIdle(); }, 20'000))
            qFatal("tiles do not come");
        news->take();
        return paint(view);
    }

    TileServer server;
    std::shared_ptr<TileService> service = std::make_shared<TileService>(TileServiceOptions());
    std::shared_ptr<GroundNews> news = std::make_shared<GroundNews>();
    std::shared_ptr<TileLayer> layer;
};

/// Eighteen levels that halve, called "1" to "18".
TileGrid halvingGrid(int epsg, double left, double top, double coarsest, int columns, int rows)
{
    TileGrid grid;
    grid.crs = *Crs::fromEpsg(epsg);
    for (int i = 0; i < 18; ++i)
        grid.levels.push_back({QString::number(i + 1), std::ldexp(coarsest, -i), left, top, std::int64_t{columns} << i,
                               std::int64_t{rows} << i});
    return grid;
}

/// The tile of a level under a place in degrees, by the formula of the tile scheme.
struct TilePlace {
    double column, row;

    static TilePlace of(double longitude, double latitude, int zoom)
    {
        const double phi = latitude * std::numbers::pi / 180;
        return {(longitude + 180) / 360 * std::exp2(zoom),
                (1 - std::asinh(std::tan(phi)) / std::numbers::pi) / 2 * std::exp2(zoom)};
    }
    TileId id(int zoom) const { return {zoom, static_cast<int>(column), static_cast<int>(row)}; }
};

} // namespace

class TileLayerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Every pixel shows the tile that its place on the ellipsoid belongs to, but for those within a pixel of an edge.
    void tilesLieWithinAPixelOfTheirPlace_data()
    {
        QTest::addColumn<int>("map");
        QTest::addColumn<Point>("centre");
        QTest::addColumn<double>("unitX");
        QTest::addColumn<double>("unitY");
        QTest::addColumn<double>("metresPerPixel");
        QTest::addColumn<double>("ratio");
        QTest::newRow("survey") << 4547 << Point{530123, 2519987} << 1.0 << 1.0 << 2.0 << 1.0;
        QTest::newRow("survey, fine, two device pixels") << 4547 << Point{530123, 2519987} << 1.0 << 1.0 << 0.4 << 2.0;
        QTest::newRow("survey, a province") << 4547 << Point{530123, 2519987} << 1.0 << 1.0 << 900.0 << 1.0;
        QTest::newRow("degrees") << 4490 << Point{114.31, 22.73} << 102560.0 << 111195.0 << 7.0 << 1.0;
        QTest::newRow("far north, turned against the meridian")
            << 32633 << Point{833000, 7800000} << 1.0 << 1.0 << 20.0 << 1.0;
        QTest::newRow("Web Mercator") << 3857 << Point{12725000, 2597000} << 1.0 << 1.0 << 5.0 << 1.0;
    }
    void tilesLieWithinAPixelOfTheirPlace()
    {
        QFETCH(int, map);
        QFETCH(Point, centre);
        QFETCH(double, unitX);
        QFETCH(double, unitY);
        QFETCH(double, metresPerPixel);
        QFETCH(double, ratio);
        TileBench bench(map);
        const Viewport view(centre, metresPerPixel, QSizeF(500, 400), ratio, unitX, unitY);
        const QImage image = bench.settled(view);
        const int zoom = bench.layer->tileAt(view).zoom;
        const Projector toDegrees = Projector::make(*Crs::fromEpsg(map), *Crs::fromEpsg(4326)).value();
        const auto tileAt = [&](double x, double y) {
            const auto place = toDegrees.convert(view.toMap(QPointF(x / ratio, y / ratio)));
            return place ? TilePlace::of(place->x, place->y, zoom).id(zoom) : TileId{};
        };
        int looked = 0;
        int edges = 0;
        for (int y = 2; y < image.height() - 2; y += 3) {
            for (int x = 2; x < image.width() - 2; x += 3) {
                const TileId here = tileAt(x + 0.5, y + 0.5);
                const double around = ratio; // one logical pixel
                const bool isInside = here == tileAt(x + 0.5 - around, y + 0.5 - around) &&
                                      here == tileAt(x + 0.5 + around, y + 0.5 - around) &&
                                      here == tileAt(x + 0.5 - around, y + 0.5 + around) &&
                                      here == tileAt(x + 0.5 + around, y + 0.5 + around);
                if (!isInside) {
                    ++edges;
                    continue;
                }
                ++looked;
                QCOMPARE(image.pixelColor(x, y), TileServer::colourOf(here));
            }
        }
        QVERIFY(looked > 10'000);
        QVERIFY(edges > 50); // there were edges to be missed
    }

    /// The same for grids that a WMTS describes: degrees, and a survey's own.
    void tilesOfAnyGridLieWithinAPixelOfTheirPlace_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<TileGrid>("grid");
        QTest::newRow("degrees") << 4490 << halvingGrid(4490, -180, 90, 0.703125, 2, 1);
        QTest::newRow("the map's own") << 4547 << halvingGrid(4547, 300'123, 2'700'077, 1024, 2, 2);
        QTest::newRow("the neighbour zone") << 4548 << halvingGrid(4548, -100'000, 2'700'077, 1500, 4, 4);
    }
    void tilesOfAnyGridLieWithinAPixelOfTheirPlace()
    {
        QFETCH(int, system);
        QFETCH(TileGrid, grid);
        TileBench bench(4547, grid);
        const Viewport view({530'123, 2'519'987}, 2, QSizeF(500, 400), 1);
        const QImage image = bench.settled(view);
        const TileLevel& level = grid.levels[static_cast<std::size_t>(bench.layer->tileAt(view).zoom)];
        const Projector toGrid = Projector::make(*Crs::fromEpsg(4547), *Crs::fromEpsg(system)).value();
        const auto tileAt = [&](double x, double y) {
            const Point place = *toGrid.convert(view.toMap(QPointF(x, y)));
            return TileId{level.name.toInt(), static_cast<int>((place.x - level.left) / (level.pixel * 256)),
                          static_cast<int>((level.top - place.y) / (level.pixel * 256))};
        };
        int looked = 0;
        for (int y = 2; y < image.height() - 2; y += 3) {
            for (int x = 2; x < image.width() - 2; x += 3) {
                const TileId here = tileAt(x + 0.5, y + 0.5);
                if (here != tileAt(x - 0.5, y - 0.5) || here != tileAt(x + 1.5, y + 1.5) ||
                    here != tileAt(x - 0.5, y + 1.5) || here != tileAt(x + 1.5, y - 0.5))
                    continue;
                ++looked;
                QCOMPARE(image.pixelColor(x, y), TileServer::colourOf(here));
            }
        }
        QVERIFY(looked > 10'000);
    }

    void whatLiesOutsideAGridIsNotAskedFor()
    {
        TileBench bench(4547, halvingGrid(4547, 300'000, 2'700'000, 1, 1, 1)); // 256 m
        bench.settled({{900'000, 2'500'000}, 1, QSizeF(300, 300), 1});
        QCOMPARE(bench.server.asked(), 0);
        bench.settled({{300'128, 2'699'872}, 1, QSizeF(600, 600), 1});
        QCOMPARE(bench.server.asked(), 1);
    }

    void theLevelSuitsTheScale()
    {
        TileBench bench(3857);
        // At the equator level 0 has 156543 m a pixel.
        const auto levelAt = [&](double metres) {
            return bench.layer->tileAt({{0, 0}, metres, QSizeF(400, 400), 1}).zoom;
        };
        QCOMPARE(levelAt(156543), 0);
        QCOMPARE(levelAt(156543.0 / 1024), 10);
        QCOMPARE(levelAt(156543.0 / 1200), 10);
        QCOMPARE(levelAt(1e6), 0);
        QCOMPARE(levelAt(0.001), 19);
    }

    void nothingIsAskedForWhatCannotBeSeen()
    {
        TileBench bench(3857);
        QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QVERIFY(!bench.layer->paint(image, {{0, 5e7}, 10, QSizeF(64, 64), 1}, {})); // beyond the pole
        QVERIFY(bench.service->isIdle());
        QCOMPARE(bench.server.asked(), 0);
    }

    void aTileIsAskedForOnce()
    {
        TileBench bench(3857);
        const Viewport view({1e6, 1e6}, 100, QSizeF(300, 300), 1);
        bench.paint(view);
        bench.paint(view);
        bench.settled(view);
        bench.settled(view);
        QSet<QByteArray> different(bench.server.requests().begin(), bench.server.requests().end());
        QCOMPARE(qsizetype(bench.server.asked()), different.size());
    }

    void coarserTilesStandInUntilTheirChildrenCome()
    {
        TileBench bench(3857);
        const Point centre{1e6 + 40'000, 1e6 + 40'000};
        bench.settled({centre, 400, QSizeF(200, 200), 1});
        TileServer::Answer silent;
        silent.never = true;
        bench.server.answer([&](const TileId&) { return silent; });
        const Viewport close(centre, 100, QSizeF(200, 200), 1);
        const QImage image = bench.paint(close);
        const int zoom = bench.layer->tileAt({centre, 400, QSizeF(200, 200), 1}).zoom;
        const Projector toDegrees = Projector::make(*Crs::fromEpsg(3857), *Crs::fromEpsg(4326)).value();
        const auto place = toDegrees.convert(centre);
        QCOMPARE(image.pixelColor(100, 100), TileServer::colourOf(TilePlace::of(place->x, place->y, zoom).id(zoom)));
    }

    void beyondTheDeepestLevelItIsEnlarged()
    {
        TileBench bench(3857, 10);
        const Viewport view({1e6, 1e6}, 1, QSizeF(200, 200), 1);
        const QImage image = bench.settled(view);
        QCOMPARE(bench.layer->tileAt(view).zoom, 10);
        QCOMPARE(image.pixelColor(20, 20), TileServer::colourOf(bench.layer->tileAt(view)));
    }

    void theWorldIsRound()
    {
        TileBench bench(3857);
        constexpr double kHalf = 20037508.342789244;
        const Viewport view({kHalf - 1000, 0}, 10, QSizeF(400, 100), 1);
        const QImage image = bench.settled(view);
        QVERIFY(image.pixelColor(10, 50).alpha() == 255);
        for (const QByteArray& request : bench.server.requests())
            QVERIFY(!request.contains("/-"));
    }

    void whatComesIsTold()
    {
        TileBench bench(4547);
        bool isWoken = false;
        std::mutex mutex;
        bench.news->setListener([&] {
            const std::lock_guard lock(mutex);
            isWoken = true;
        });
        const Viewport view({530000, 2520000}, 2, QSizeF(300, 300), 1);
        bench.paint(view);
        QVERIFY(QTest::qWaitFor([&] { return bench.service->isIdle(); }));
        QVERIFY(isWoken);
        Box all;
        for (const Box& box : bench.news->take())
            all.add(box);
        QVERIFY(all.minX <= view.extent().minX && all.maxX >= view.extent().maxX);
        QVERIFY(all.minY <= view.extent().minY && all.maxY >= view.extent().maxY);
    }

    void whatFailsIsSaidAndTriedAgain()
    {
        TileBench bench(3857);
        const Viewport view({1e6, 1e6}, 100, QSizeF(100, 100), 1);
        bench.server.answer([](const TileId&) -> TileServer::Answer { return {503, "text/plain", "later"}; });
        bench.settled(view);
        QVERIFY(bench.layer->problem());
        QCOMPARE(bench.layer->problem()->detail, QStringLiteral("503"));
        bench.server.answer(nullptr);
        QVERIFY(bench.layer->retry());
        QVERIFY(!bench.news->take().empty()); // what has to be drawn anew
        const QImage image = bench.settled(view);
        QVERIFY(!bench.layer->problem());
        QCOMPARE(image.pixelColor(50, 50).alpha(), 255);
    }

    void whatIsNotThereIsNotAskedForAgain()
    {
        TileBench bench(3857);
        const Viewport view({1e6, 1e6}, 100, QSizeF(100, 100), 1);
        bench.server.answer([](const TileId&) -> TileServer::Answer { return {404, "text/plain", "none"}; });
        bench.settled(view);
        const int asked = bench.server.asked();
        QVERIFY(asked > 0);
        QVERIFY(!bench.layer->retry());
        bench.settled(view);
        QCOMPARE(bench.server.asked(), asked);
    }

    void aMapWithoutSystemIsRefused()
    {
        const auto news = std::make_shared<GroundNews>();
        const TileSource source{*TileTemplate::parse(QStringLiteral("https://example.org/{z}/{x}/{y}")),
                                *TileGrid::webMercator(0, 19, 256)};
        const auto layer = TileLayer::make(source, Crs(), {}, news);
        QVERIFY(!layer);
        QVERIFY(layer.error().code == ErrorCode::CrsMissing);
    }

    void aStoppedPaintingStops()
    {
        TileBench bench(3857);
        std::stop_source stop;
        stop.request_stop();
        QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QVERIFY(!bench.layer->paint(image, {{1e6, 1e6}, 100, QSizeF(64, 64), 1}, stop.get_token()));
    }

    void aLayerThatIsGoneIsNotMissed()
    {
        TileBench bench(3857);
        bench.paint({{1e6, 1e6}, 100, QSizeF(500, 500), 1});
        bench.layer.reset();
        QVERIFY(QTest::qWaitFor([&] { return bench.service->isIdle(); }));
    }
};

RIPARIA_TEST(TileLayerTest)
#include "TileLayerTest.moc"
