// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/RasterLayer.h"
#include "app/basemap/FeatureLayer.h"
#include "tests/app/basemap/Rasters.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

namespace {

QImage settledPicture(const GroundLayer& layer, GroundNews& news, const Viewport& view)
{
    QImage image((view.size() * view.devicePixelRatio()).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (!layer.paint(image, view, {}) && QTest::qWaitFor([&] { return !news.take().empty(); }, 20'000))
        layer.paint(image, view, {});
    return image;
}

} // namespace

class RasterLayerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<GroundNews> m_news = std::make_shared<GroundNews>();

    Crs crs(int epsg) const { return Crs::fromEpsg(epsg).value(); }
    std::string raster(int epsg, const char* name = "chequers.tif") const
    {
        return test::writeChequers(m_folder.filePath(QLatin1String(name)).toStdString(), epsg);
    }

private Q_SLOTS:
    /// Fields of the picture lie within a pixel of where they are, in the picture's own system and in another.
    void pixelsLieWithinAPixelOfTheirPlace_data()
    {
        QTest::addColumn<int>("map");
        QTest::addColumn<double>("metresPerPixel");
        QTest::newRow("its own system") << 4547 << 1.5;
        QTest::newRow("its own system, reduced") << 4547 << 9.0;
        QTest::newRow("the next zone") << 4549 << 1.5;
        QTest::newRow("Web Mercator") << 3857 << 3.0;
    }
    void pixelsLieWithinAPixelOfTheirPlace()
    {
        QFETCH(int, map);
        QFETCH(double, metresPerPixel);
        const Projector toFile = Projector::make(crs(map), crs(4547)).value();
        const Projector toMap = Projector::make(crs(4547), crs(map)).value();
        const Point middle = toMap.convert(test::kChequersMiddle).value();
        const auto shared = std::make_shared<RasterLayer>(raster(4547), Crs(), crs(map), m_news);
        const Viewport view(middle, metresPerPixel, QSizeF(300, 200), 1);
        const QImage image = settledPicture(*shared, *m_news, view);
        int looked = 0;
        for (int y = 2; y < 198; y += 2) {
            for (int x = 2; x < 298; x += 2) {
                const auto fieldAt = [&](double right, double down) {
                    return test::chequerAt(toFile.convert(view.toMap(QPointF(x + right, y + down))).value());
                };
                const auto here = fieldAt(0.5, 0.5);
                const double around =
                    std::max(2.5, 10 / metresPerPixel); // what is mixed: pixels of the map or of the file
                const bool isInside =
                    here == fieldAt(0.5 - around, 0.5 - around) && here == fieldAt(0.5 + around, 0.5 - around) &&
                    here == fieldAt(0.5 - around, 0.5 + around) && here == fieldAt(0.5 + around, 0.5 + around);
                if (!isInside)
                    continue;
                ++looked;
                if (here)
                    QCOMPARE(image.pixelColor(x, y), *here);
                else
                    QCOMPARE(image.pixelColor(x, y).alpha(), 0);
            }
        }
        QVERIFY(looked > 1000);
    }

    void aFileWithoutSystemTakesTheOneThatIsNamed()
    {
        const std::string path = raster(0, "bare.tif");
        const auto bare = RasterLayer::open(path, {}, crs(4547));
        QVERIFY(!bare);
        QVERIFY(bare.error().code == ErrorCode::CrsMissing);
        QVERIFY(RasterLayer::open(path, crs(4547), crs(4547)));
    }

    void whatIsWrongIsSaid()
    {
        const auto layer = std::make_shared<RasterLayer>("/nowhere/map.tif", Crs(), crs(4547), m_news);
        settledPicture(*layer, *m_news, Viewport(test::kChequersMiddle, 1, QSizeF(50, 50), 1));
        QVERIFY(QTest::qWaitFor([&] { return layer->problem().has_value(); }));
        QVERIFY(layer->problem()->code == ErrorCode::FileNotFound);
    }

    /// More than can be looked through while somebody draws: the first of them, and it is said.
    void ofVeryManyLinesTheFirstAreFound()
    {
        const QString path = m_folder.filePath(QStringLiteral("survey.geojson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray text(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":)"
                        R"({"type":"LineString","coordinates":[[114.2,22.7])");
        for (int i = 1; i <= 300'000; ++i)
            text += ",[" + QByteArray::number(114.2 + i * 1e-6, 'f', 6) + ",22.7]";
        file.write(text + "]}}]}");
        file.close();
        const auto layer = std::make_shared<FeatureLayer>(path.toStdString(), std::string(), Crs(), crs(4490), m_news);
        settledPicture(*layer, *m_news, Viewport({114.3, 22.7}, 10, QSizeF(50, 50), 1, 102600, 111195));
        const GroundLines found = layer->linesIn(Box{114, 22, 115, 23});
        QVERIFY(found.isCut);
        QCOMPARE(found.lines.size(), std::size_t(1));
        QCOMPARE(found.lines.front().size(), std::size_t(300'000));
    }

    void featuresOfAReferenceLayerAreDrawn()
    {
        const QString path = m_folder.filePath(QStringLiteral("roads.geojson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[114.2,22.7],[114.4,22.7]]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[114.3,22.705]}}]})");
        file.close();
        const Viewport view({114.3, 22.7}, 10, QSizeF(200, 200), 1, 102600, 111195);
        const auto layer = std::make_shared<FeatureLayer>(path.toStdString(), std::string(), Crs(), crs(4490), m_news);
        QVERIFY(layer->edgesIn(Box{114, 22, 115, 23}).empty()); // not read yet, and not asked for
        QVERIFY(!layer->linesIn(Box{114, 22, 115, 23}).isRead);
        const QImage image = settledPicture(*layer, *m_news, view);
        const auto edges = layer->edgesIn(Box{114.25, 22.69, 114.26, 22.71});
        QCOMPARE(edges.size(), std::size_t(1));
        QVERIFY(std::abs(edges.front().from.x - 114.2) < 1e-6 && std::abs(edges.front().to.x - 114.4) < 1e-6);
        QCOMPARE(layer->edgesIn(Box{114, 22, 115, 23}).size(), std::size_t(2)); // the point is one
        QVERIFY(layer->edgesIn(Box{114.25, 22.71, 114.26, 22.72}).empty());
        const GroundLines found = layer->linesIn(Box{114, 22, 115, 23});
        QVERIFY(found.isRead && !found.isCut);
        QCOMPARE(found.lines.size(), std::size_t(1)); // the point is none
        QCOMPARE(found.lines.front().size(), std::size_t(2));
        QVERIFY(layer->linesIn(Box{114.25, 22.71, 114.26, 22.72}).lines.empty());
        QVERIFY(image.pixelColor(50, 100).alpha() > 60 || image.pixelColor(50, 99).alpha() > 60);
        QCOMPARE(image.pixelColor(50, 50).alpha(), 0);
        const QPointF point = view.toScreen({114.3, 22.705});
        QCOMPARE(image.pixelColor(point.toPoint()).alpha(), 255);
        const Viewport elsewhere({110, 20}, 10, QSizeF(200, 200), 1, 102600, 111195);
        QImage none(200, 200, QImage::Format_ARGB32_Premultiplied);
        QVERIFY(!layer->paint(none, elsewhere, {}));
    }
};

RIPARIA_TEST(RasterLayerTest)
#include "RasterLayerTest.moc"
