// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/TileCache.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

class TileCacheTest : public QObject {
    Q_OBJECT

    static QImage plain(const TileScale& scale, const QColor& color)
    {
        QImage image(scale.deviceSide(), scale.deviceSide(), QImage::Format_RGB32);
        image.setDevicePixelRatio(scale.ratio);
        image.fill(color);
        return image;
    }
    static QImage painted(TileCache& cache, const Viewport& view, TileCache::Coverage& coverage)
    {
        QImage image((view.size() * view.devicePixelRatio()).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(view.devicePixelRatio());
        image.fill(Qt::white);
        QPainter painter(&image);
        coverage = cache.paint(painter, view);
        return image;
    }

private Q_SLOTS:
    void tilesCoverTheViewFromTheMiddle()
    {
        for (const double ratio : {1.0, 1.1, 1.25, 1.5, 2.0}) {
            const Viewport view({530000, 2520000}, 3.7, QSizeF(1600, 1000), ratio);
            const auto keys = tilesFor(TileScale::of(view), view);
            Box all;
            for (const TileKey& key : keys)
                all.add(key.box(0));
            QVERIFY(all.minX <= view.extent().minX + 4 && all.maxX >= view.extent().maxX - 4);
            QVERIFY(all.minY <= view.extent().minY + 4 && all.maxY >= view.extent().maxY - 4);
            QVERIFY(keys.size() <= 20);
            QVERIFY(keys.front().box(0).contains(view.centre()));
        }
    }

    void neighboursShareTheirEdge()
    {
        const TileScale scale{0.37, 1, 1, 1.25};
        const TileKey left{scale, 1'000'000, -3'000'000};
        const TileKey right{scale, 1'000'001, -3'000'000};
        QVERIFY(std::abs(left.box(0).maxX - right.box(0).minX) < 1e-6);
        const QPointF corner = left.view().toScreen(right.view().toMap(QPointF(0, 0)));
        QVERIFY(std::abs(corner.x() - scale.side()) < 1e-4 && std::abs(corner.y()) < 1e-4);
    }

    void anEmptyCacheCoversNothing()
    {
        TileCache cache;
        TileCache::Coverage coverage;
        painted(cache, {{0, 0}, 1, QSizeF(300, 200), 1}, coverage);
        QCOMPARE(coverage.own, 0.0);
        QCOMPARE(coverage.any, 0.0);
    }

    void showsOtherScalesWhileItsOwnAreMissing()
    {
        TileCache cache;
        const Viewport view({0, 0}, 1, QSizeF(300, 200), 1);
        const TileScale coarse = TileScale::of(view).withMetresPerPixel(4);
        for (const TileKey& key : tilesFor(coarse, view))
            cache.insert(key, plain(coarse, Qt::blue));
        TileCache::Coverage coverage;
        QImage image = painted(cache, view, coverage);
        QCOMPARE(coverage.own, 0.0);
        QCOMPARE(coverage.any, 1.0);
        QCOMPARE(image.pixelColor(150, 100), QColor(Qt::blue));
        const TileScale own = TileScale::of(view);
        for (const TileKey& key : tilesFor(own, view))
            cache.insert(key, plain(own, Qt::red));
        image = painted(cache, view, coverage);
        QCOMPARE(coverage.own, 1.0);
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x)
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::red));
        }
    }

    void prefersTheNearestScale()
    {
        TileCache cache;
        const Viewport view({0, 0}, 1, QSizeF(300, 200), 1);
        for (const auto& [zoom, color] :
             {std::pair(16.0, Qt::blue), std::pair(2.0, Qt::green), std::pair(8.0, Qt::red)}) {
            const TileScale scale = TileScale::of(view).withMetresPerPixel(zoom);
            for (const TileKey& key : tilesFor(scale, view))
                cache.insert(key, plain(scale, color));
        }
        TileCache::Coverage coverage;
        QCOMPARE(painted(cache, view, coverage).pixelColor(20, 20), QColor(Qt::green));
    }

    void onlyWhatIsTouchedGetsStale()
    {
        TileCache cache;
        const Viewport view({0, 0}, 1, QSizeF(2000, 2000), 1);
        const TileScale scale = TileScale::of(view);
        for (const TileKey& key : tilesFor(scale, view))
            cache.insert(key, plain(scale, Qt::red));
        Box changed;
        changed.add(Point{700, 700});
        changed.add(Point{750, 720});
        cache.makeStale({changed}, 64);
        int stale = 0;
        for (const TileKey& key : tilesFor(scale, view))
            stale += !cache.isFresh(key);
        QCOMPARE(stale, 1);
        cache.makeAllStale();
        QVERIFY(!cache.isFresh(tilesFor(scale, view).front()));
        QVERIFY(cache.contains(tilesFor(scale, view).front()));
    }

    void forgetsTheLeastRecentlyUsed()
    {
        TileCache cache;
        const TileScale scale{1, 1, 1, 1};
        for (int i = 0; i < 20; ++i)
            cache.insert({scale, i, 0}, plain(scale, Qt::red));
        cache.trim(10 * std::size_t{512 * 512 * 4}, {{scale, 0, 0}});
        QCOMPARE(cache.size(), std::size_t{10});
        QVERIFY(cache.contains({scale, 0, 0}));
        QVERIFY(!cache.contains({scale, 1, 0}));
        QVERIFY(cache.contains({scale, 19, 0}));
    }
};

RIPARIA_TEST(TileCacheTest)
#include "TileCacheTest.moc"
