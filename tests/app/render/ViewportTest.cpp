// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Viewport.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace riparia;

class ViewportTest : public QObject {
    Q_OBJECT

    std::mt19937_64 m_random{test::seed()};

    double number(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
    Viewport anyView()
    {
        const bool isGeographic = number(0, 1) < 0.5;
        const Point centre =
            isGeographic ? Point{number(-179, 179), number(-80, 80)} : Point{number(-1e6, 1e6), number(-1e7, 1e7)};
        const double unit = isGeographic ? 111195.0 : 1.0;
        return {centre,       std::pow(10, number(-2, 4)),     QSizeF(number(1, 4000), number(1, 3000)),
                number(1, 3), unit * std::cos(number(0, 1.4)), unit};
    }

private Q_SLOTS:
    void screenAndMapAreInverse()
    {
        for (int i = 0; i < test::amount(2000, 100'000); ++i) {
            const Viewport view = anyView();
            const QPointF screen(number(-100, 4000), number(-100, 3000));
            const QPointF back = view.toScreen(view.toMap(screen));
            QVERIFY(std::hypot(back.x() - screen.x(), back.y() - screen.y()) < 1e-3);
        }
    }

    void northIsUpAndEastIsRight()
    {
        const Viewport view({1000, 2000}, 2, QSizeF(200, 100), 1);
        QCOMPARE(view.toScreen({1000, 2000}), QPointF(100, 50));
        QCOMPARE(view.toScreen({1020, 2010}), QPointF(110, 45));
        const Box extent = view.extent();
        QCOMPARE(extent.minX, 800.0);
        QCOMPARE(extent.maxX, 1200.0);
        QCOMPARE(extent.minY, 1900.0);
        QCOMPARE(extent.maxY, 2100.0);
    }

    void degreesAreCompressedEastward()
    {
        const double metres = 111195;
        const Viewport view({114, 60}, 100, QSizeF(100, 100), 1, metres * 0.5, metres);
        const QPointF step = view.toScreen({115, 61}) - view.toScreen({114, 60});
        QVERIFY(std::abs(step.x() + step.y() / 2) < 1e-9);
    }

    void zoomKeepsThePlaceUnderTheCursor()
    {
        for (int i = 0; i < test::amount(2000, 100'000); ++i) {
            const Viewport view = anyView();
            const QPointF cursor(number(0, view.size().width()), number(0, view.size().height()));
            const Viewport zoomed = view.zoomed(std::pow(1.5, std::round(number(-5, 5))), cursor);
            const QPointF now = zoomed.toScreen(view.toMap(cursor));
            QVERIFY(std::hypot(now.x() - cursor.x(), now.y() - cursor.y()) < 1e-3);
        }
    }

    void zoomingInAndOutComesBack()
    {
        const Viewport view({530000, 2520000}, 4, QSizeF(800, 600), 1);
        const Viewport back = view.zoomed(1.5, {100, 100}).zoomed(1 / 1.5, {100, 100});
        QVERIFY(std::abs(back.metresPerPixel() - 4) < 1e-12);
        QVERIFY(std::abs(back.centre().x - 530000) < 1e-6);
    }

    void scaleDenominatorsAreExact()
    {
        // 96 pixels an inch of 25.4 mm: at 1:15 000 a pixel is 15 000 * 25.4 / 96 mm.
        QCOMPARE(Viewport::metresPerPixelAt(15'000), 3.96875);
        for (const double denominator :
             {500.0, 1'000.0, 2'000.0, 5'000.0, 10'000.0, 25'000.0, 50'000.0, 100'000.0, 250'000.0}) {
            const Viewport view({0, 0}, Viewport::metresPerPixelAt(denominator), QSizeF(10, 10), 1);
            QVERIFY(std::abs(view.scaleDenominator() / denominator - 1) < 1e-14);
        }
    }

    void theMapFollowsTheHand()
    {
        const Viewport view({0, 0}, 2, QSizeF(100, 100), 1);
        const Point grabbed = view.toMap({30, 40});
        QCOMPARE(view.movedBy({5, -7}).toScreen(grabbed), QPointF(35, 33));
    }

    void showsABoxWhole()
    {
        for (int i = 0; i < 200; ++i) {
            const Viewport view = anyView().resized(QSizeF(400, 300), 1);
            Box box;
            box.add(Point{view.centre().x + number(-1, 1), view.centre().y + number(-1, 1)});
            box.add(Point{view.centre().x + number(-1, 1), view.centre().y + number(-1, 1)});
            const Viewport shown = view.showing(box, 20);
            const Box inside = shown.extent();
            QVERIFY(inside.minX <= box.minX && inside.maxX >= box.maxX);
            QVERIFY(inside.minY <= box.minY && inside.maxY >= box.maxY);
        }
    }

    void anEmptyBoxChangesNothingAndAPlaceIsCentred()
    {
        const Viewport view({10, 20}, 50, QSizeF(400, 300), 1);
        QCOMPARE(view.showing(Box()), view);
        Box place;
        place.add(Point{7, 8});
        const Viewport shown = view.showing(place);
        QCOMPARE(shown.centre(), (Point{7, 8}));
        QCOMPARE(shown.metresPerPixel(), 50.0);
        const Viewport close({10, 20}, 0.01, QSizeF(400, 300), 1);
        QCOMPARE(std::round(close.showing(place).scaleDenominator()), 1000.0);
    }

    void staysUsableWithUnusableNumbers()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const Viewport view({nan, 3}, 0, QSizeF(-5, nan), -1, nan, 0);
        QCOMPARE(view.metresPerPixel(), 1.0);
        QVERIFY(view.size().width() >= 1 && view.size().height() >= 1);
        QVERIFY(std::isfinite(view.toScreen({1, 1}).x()));
        QCOMPARE(view.zoomed(nan, {0, 0}).metresPerPixel(), 1.0);
        QCOMPARE(Viewport({0, 0}, 1e12, QSizeF(1, 1), 1).metresPerPixel(), Viewport::kCoarsest);
        QCOMPARE(Viewport({0, 0}, 1e-12, QSizeF(1, 1), 1).metresPerPixel(), Viewport::kFinest);
    }
};

RIPARIA_TEST(ViewportTest)
#include "ViewportTest.moc"
