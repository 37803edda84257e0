// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PageGround.h"
#include "tests/app/render/LateGround.h"
#include "tests/app/render/SpotGround.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QtTest/QtTest>

#include <cmath>
#include <complex>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Where a place comes to lie when the map is turned about a pivot. Oracle: multiplication of complex numbers.
Point turnedPlace(Point place, Point pivot, double angle, double unitX, double unitY)
{
    const std::complex<double> metres((place.x - pivot.x) * unitX, (place.y - pivot.y) * unitY);
    const std::complex<double> turned = metres * std::polar(1.0, angle);
    return {pivot.x + turned.real() / unitX, pivot.y + turned.imag() / unitY};
}

QImage paintedBy(const MapGround& ground, const Viewport& view, double ratio)
{
    QImage image((view.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const Viewport block = view.resized(QSizeF(image.size()) / ratio, ratio);
    if (!ground.sheets.front().layer->paint(image, block, {}))
        qFatal("nothing is painted");
    return image;
}

double apart(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class PageGroundTest : public QObject {
    Q_OBJECT

    const QColor m_paper{240, 240, 240};
    static constexpr double kPageRatio = kPageDotsPerInch / 96;

private Q_SLOTS:
    void whatIsTurnedLiesWhereItsMapDoes_data()
    {
        QTest::addColumn<double>("angle");
        QTest::addColumn<QPointF>("at"); // of the spot in the view
        QTest::addColumn<bool>("isDegrees");
        const QPointF middle(350, 100);
        const QPointF acrossCells(1024 / kPageRatio, 60);
        const QPointF farCorner(680, 185);
        for (const double angle : {0.0, 0.02, 0.7, 1.5707963267948966, 2.9, -0.4, -2.2}) {
            for (const QPointF at : {middle, acrossCells, farCorner}) {
                for (const bool isDegrees : {false, true})
                    QTest::addRow("%g at %g%s", angle, at.x(), isDegrees ? " in degrees" : "")
                        << angle << at << isDegrees;
            }
        }
    }

    void whatIsTurnedLiesWhereItsMapDoes()
    {
        QFETCH(double, angle);
        QFETCH(QPointF, at);
        QFETCH(bool, isDegrees);
        const double unitX = isDegrees ? 102'000 : 1;
        const double unitY = isDegrees ? 111'000 : 1;
        const Point pivot = isDegrees ? Point{114.3, 22.8} : Point{500'000, 2'520'000};
        const Point centre{pivot.x + 900 / unitX, pivot.y - 400 / unitY}; // of the turned map
        const Viewport view(centre, 2.5, QSizeF(700, 200), 1, unitX, unitY);
        const Point place = turnedPlace(view.toMap(at), pivot, -angle, unitX, unitY); // with north up
        const MapGround ground{{{std::make_shared<const SpotGround>(place, 12), 1}}, {}};
        const auto turned = turnedGround(ground, pivot, angle);
        const QImage image = paintedBy(*turned, view, kPageRatio);
        const auto red = redIn(image);
        QVERIFY(red);
        QVERIFY2(apart(*red, at * kPageRatio) < 1, qPrintable(QStringLiteral("%1 %2").arg(red->x()).arg(red->y())));
        // No seam and no corner without ground.
        for (int x = 0; x < image.width(); x += 3) {
            for (const int y : {0, image.height() / 2, image.height() - 1})
                QCOMPARE(qAlpha(image.pixel(x, y)), 255);
        }
    }

    void turnedItIsStillTheSameGround()
    {
        const auto late = std::make_shared<LateGround>(Qt::red, 2);
        const MapGround ground{{{late, 0.25}}, QStringLiteral("(c) Us")};
        const auto turned = turnedGround(ground, {0, 0}, 1);
        QCOMPARE(turned->attribution, QStringLiteral("(c) Us"));
        QCOMPARE(turned->sheets.size(), std::size_t(1));
        QCOMPARE(turned->sheets.front().opacity, 0.25);
        const Viewport view({0, 0}, 1, QSizeF(100, 60), 1);
        QCOMPARE(awaitGround(*turned, view, 96, {}).value(), GroundState::Complete); // what is on its way is waited for
        const MapGround broken{{{std::make_shared<LateGround>(Qt::red, 0, GroundState::Missing), 1}}, {}};
        QCOMPARE(awaitGround(*turnedGround(broken, {0, 0}, 1), view, 96, {}).value(), GroundState::Missing);
    }

    void whatIsKeptOutlivesTheGround()
    {
        const Viewport view({1000, 2000}, 1, QSizeF(300.3, 120.7), 1);
        const QPointF at(210, 40);
        const auto spot = std::make_shared<SpotGround>(view.toMap(at), 8);
        const auto kept = keptGround({{{spot, 1}}, QStringLiteral("(c) Us")}, m_paper, view);
        spot->isGone = true;
        QCOMPARE(kept->attribution, QStringLiteral("(c) Us"));
        QCOMPARE(awaitGround(*kept, view, 96, {}).value(), GroundState::Complete);
        for (const double ratio : {kPageRatio, 1.0, 0.5, 3.0}) {
            const auto red = redIn(paintedBy(*kept, view, ratio));
            QVERIFY(red);
            QVERIFY2(apart(*red / ratio, at) < 1 / ratio + 0.5, qPrintable(QString::number(ratio)));
        }
    }

    void aPartOfWhatIsKeptIsInItsPlace()
    {
        const Viewport view({1000, 2000}, 1, QSizeF(300, 120), 1);
        const QPointF at(210, 40);
        const auto kept = keptGround({{{std::make_shared<const SpotGround>(view.toMap(at), 8), 1}}, {}}, m_paper, view);
        const Viewport part = view.resized(QSizeF(96, 48), 1).centredOn(view.toMap(at));
        const auto red = redIn(paintedBy(*kept, part, kPageRatio));
        QVERIFY(red);
        QVERIFY(apart(*red, QPointF(48, 24) * kPageRatio) < 1);
        // There is nothing beyond its edge.
        const QImage beyond = paintedBy(*kept, view.centredOn(view.toMap({300, 60})), 1);
        QCOMPARE(qAlpha(beyond.pixel(10, 60)), 255);
        QCOMPARE(qAlpha(beyond.pixel(290, 60)), 0);
    }

    void ofNothingOnlyTheSourceIsKept()
    {
        const Viewport view({0, 0}, 1, QSizeF(100, 60), 1);
        const MapGround ground{{{std::make_shared<LateGround>(Qt::red, 0, GroundState::Missing), 1}},
                               QStringLiteral("(c) Us")};
        const auto kept = keptGround(ground, m_paper, view);
        QVERIFY(kept->sheets.empty());
        QCOMPARE(kept->attribution, QStringLiteral("(c) Us"));
    }

    void onAPageItIsThePictureThatWasKept()
    {
        const Viewport view({0, 0}, 1, QSizeF(100, 60), 1);
        const auto kept = keptGround({{{std::make_shared<LateGround>(Qt::red, 0), 1}}, {}}, m_paper, view);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer(&buffer);
        writer.setResolution(96);
        {
            QPainter painter(&writer);
            paintGround(painter, *kept, m_paper, view);
        }
        QVERIFY(bytes.contains("/DCTDecode")); // JPEG
        QVERIFY(bytes.contains("/Width 209") || bytes.contains("/Width 208"));
    }
};

RIPARIA_TEST(PageGroundTest)
#include "PageGroundTest.moc"
