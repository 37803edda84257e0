// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Ground.h"
#include "app/render/MapRenderer.h"
#include "tests/app/render/LateGround.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QtTest/QtTest>

#include <atomic>
#include <limits>

using namespace riparia;

namespace {

/// Paints where the map's x is above `from` in one colour.
class HalfGround : public GroundLayer {
public:
    explicit HalfGround(QColor colour, double from = 0)
        : m_colour(std::move(colour))
        , m_from(from)
    {}
    bool paint(QImage& into, const Viewport& view, std::stop_token) const override
    {
        ++painted;
        const double ratio = into.width() / view.size().width();
        bool isAny = false;
        for (int row = 0; row < into.height(); ++row) {
            for (int column = 0; column < into.width(); ++column) {
                if (view.toMap(QPointF((column + 0.5) / ratio, 0)).x > m_from) {
                    into.setPixelColor(column, row, m_colour);
                    isAny = true;
                }
            }
        }
        return isAny;
    }
    mutable std::atomic<int> painted = 0;

private:
    QColor m_colour;
    double m_from;
};

MapGround groundOf(std::vector<GroundSheet> sheets)
{
    return {std::move(sheets), {}};
}

} // namespace

class GroundTest : public QObject {
    Q_OBJECT

    const QColor m_paper{240, 240, 240};
    const Viewport m_view{{0, 0}, 1, QSizeF(100, 60), 1};

    QImage painted(const MapGround& ground, double ratio = 1) const
    {
        QImage image((m_view.size() * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        paintGround(painter, ground, m_paper, m_view);
        return image;
    }

private Q_SLOTS:
    void itLiesOnPaperAtItsOpacity()
    {
        for (const double ratio : {1.0, 2.0}) {
            const QImage image = painted(groundOf({{std::make_shared<HalfGround>(Qt::black), 0.25}}), ratio);
            const auto at = [&](int x, int y) {
                return image.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
            };
            QCOMPARE(at(10, 10), m_paper);
            QVERIFY(std::abs(at(90, 50).red() - 180) <= 1);
            QCOMPARE(at(49, 30), m_paper);
            QVERIFY(std::abs(at(50, 30).red() - 180) <= 1);
        }
    }

    void upperSheetsCoverLowerOnes()
    {
        const QImage image = painted(
            groundOf({{std::make_shared<HalfGround>(Qt::red), 1}, {std::make_shared<HalfGround>(Qt::blue, 20), 1}}));
        QCOMPARE(image.pixelColor(60, 5), QColor(Qt::red));
        QCOMPARE(image.pixelColor(90, 5), QColor(Qt::blue));
    }

    void whereThereIsNothingNothingIsPainted()
    {
        QCOMPARE(painted(groundOf({})).pixelColor(50, 30), QColor(Qt::magenta));
        const QImage image = painted(groundOf({{std::make_shared<HalfGround>(Qt::red, 1e6), 1}}));
        QCOMPARE(image.pixelColor(50, 30), QColor(Qt::magenta));
    }

    /// UX.md 5.6: only basemaps are pictures in a PDF, at 200 dots an inch.
    void onAPageItIsAPictureOf200Dots()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer(&buffer);
        writer.setResolution(96);
        const auto layer = std::make_shared<HalfGround>(Qt::red, -1e6);
        {
            QPainter painter(&writer);
            const MapGround ground = groundOf({{layer, 1}});
            paintGround(painter, ground, m_paper, m_view);
        }
        QVERIFY(bytes.contains("/DCTDecode")); // JPEG
        QVERIFY(bytes.contains("/Width 209") || bytes.contains("/Width 208"));
        // Opaque: no second picture for transparency. (Where there is none Qt says /None.)
        static const QRegularExpression mask(QStringLiteral("/SMask\\s+\\d"));
        QVERIFY(!QString::fromLatin1(bytes).contains(mask));
    }

    void aSheetWaitsForWhatIsOnItsWay()
    {
        const auto late = std::make_shared<test::LateGround>(Qt::red, 3);
        const MapGround ground = groundOf({{late, 1}, {std::make_shared<HalfGround>(Qt::blue, 1e6), 1}});
        QCOMPARE(painted(ground).pixelColor(50, 30), QColor(Qt::magenta)); // a window does not wait
        QCOMPARE(awaitGround(ground, m_view, kPageDotsPerInch, {}).value(), GroundState::Complete);
        QCOMPARE(painted(ground).pixelColor(50, 30), QColor(Qt::red));
    }

    void whatCannotBeHadIsTold()
    {
        const auto broken = std::make_shared<test::LateGround>(Qt::red, 2, GroundState::Missing);
        const MapGround ground = groundOf({{std::make_shared<test::LateGround>(Qt::blue, 0), 1}, {broken, 1}});
        QCOMPARE(awaitGround(ground, m_view, 96, {}).value(), GroundState::Missing);
        const MapGround unseen = groundOf({{broken, 0}});
        QCOMPARE(awaitGround(unseen, m_view, 96, {}).value(), GroundState::Complete);
    }

    void nobodyWaitsForEver()
    {
        const auto never = std::make_shared<test::LateGround>(Qt::red, std::numeric_limits<int>::max());
        const MapGround ground = groundOf({{never, 1}});
        QCOMPARE(awaitGround(ground, m_view, 96, {}, std::chrono::milliseconds(1)).value(), GroundState::Missing);
        std::stop_source stop;
        never->looked = [&] { stop.request_stop(); };
        QCOMPARE(awaitGround(ground, m_view, 96, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }

    void theRendererShowsItUnderTheMap()
    {
        MapRenderer renderer;
        MapLayers layers = test::noLayers();
        layers.rivers = true;
        renderer.setLayers(layers);
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (-40 0, 40 0)"));
        renderer.setContent(test::finished(std::move(content)));
        const auto layer = std::make_shared<HalfGround>(QColor(10, 200, 10));
        renderer.setGround(std::make_shared<const MapGround>(groundOf({{layer, 1}})));
        QImage image(100, 60, QImage::Format_RGB32);
        const auto paint = [&] {
            QPainter painter(&image);
            renderer.paint(painter, m_view);
        };
        QVERIFY(QTest::qWaitFor([&] {
            paint();
            return renderer.isIdle() && renderer.covered() == 1;
        }));
        QCOMPARE(image.pixelColor(90, 5), QColor(10, 200, 10));
        QVERIFY(image.pixelColor(90, 30) != QColor(10, 200, 10)); // the river
        QCOMPARE(image.pixelColor(5, 5), MapStyle::light()->paper);

        // More of it has come: what lies there is drawn anew, and shown meanwhile.
        const int before = layer->painted;
        Box box;
        box.add(Point{10, 10});
        renderer.refreshGround({box});
        paint();
        QCOMPARE(image.pixelColor(90, 5), QColor(10, 200, 10));
        QVERIFY(QTest::qWaitFor([&] {
            paint();
            return renderer.isIdle() && layer->painted > before;
        }));

        renderer.setGround(nullptr);
        QVERIFY(QTest::qWaitFor([&] {
            paint();
            return renderer.isIdle() && image.pixelColor(90, 5) == MapStyle::light()->paper;
        }));
    }
};

RIPARIA_TEST(GroundTest)
#include "GroundTest.moc"
