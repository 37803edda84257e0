// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/OverlayPaint.h"
#include "tests/support/TestMain.h"

#include <QImage>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

/// What is painted over the map.
class OverlayPaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    ///
    void theTrackerStandsAcrossTheRiver_data()
    {
        QTest::addColumn<QPointF>("along");
        QTest::newRow("east") << QPointF(1, 0);
        QTest::newRow("south") << QPointF(0, 1);
        QTest::newRow("north-east, of any length") << QPointF(30, -30);
        QTest::newRow("steep") << QPointF(1, 3);
    }
    void theTrackerStandsAcrossTheRiver()
    {
        QFETCH(QPointF, along);
        constexpr double kHalf = 60;
        const QPointF on(100, 100);
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        overlay::paintTracker(painter, Theme::of(ThemeKind::Light), on, along, kHalf);
        painter.end();
        const QPointF forward = along / std::hypot(along.x(), along.y());
        int marked = 0;
        double farthest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).lightness() > 200)
                    continue;
                ++marked;
                const QPointF from = QPointF(x + 0.5, y + 0.5) - on;
                QVERIFY(std::abs(QPointF::dotProduct(from, forward)) < 1.5);
                farthest = std::max(farthest, std::hypot(from.x(), from.y()));
            }
        }
        QVERIFY(marked > 40);
        QVERIFY(std::abs(farthest - kHalf) < 10); // it is dashed
    }

    void dashesAreThoseInViewHoweverLongTheLine_data()
    {
        QTest::addColumn<QPolygonF>("line");
        QTest::addColumn<bool>("isSeen");
        QTest::newRow("within") << QPolygonF({{10, 100}, {190, 100}}) << true;
        QTest::newRow("across the earth") << QPolygonF({{-1e12, 100}, {1e12, 100}}) << true;
        QTest::newRow("slanting") << QPolygonF({{-1e12, -1e12}, {1e12, 1e12}}) << true;
        QTest::newRow("a corner far away") << QPolygonF({{10, 100}, {1e12, 1e12}, {190, 100}}) << true;
        QTest::newRow("beside") << QPolygonF({{-1e12, 300}, {1e12, 300}}) << false;
        QTest::newRow("off the end") << QPolygonF({{300, 100}, {1e12, 100}}) << false;
        QTest::newRow("one place") << QPolygonF({{100, 100}}) << false;
        QTest::newRow("nothing") << QPolygonF() << false;
    }
    void dashesAreThoseInViewHoweverLongTheLine()
    {
        QFETCH(QPolygonF, line);
        QFETCH(bool, isSeen);
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        overlay::paintDashes(painter, QPen(Qt::black, 1), line, Viewport({}, 1, image.size(), 1));
        painter.end();
        int marked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                marked += image.pixelColor(x, y) == Qt::black ? 1 : 0;
        }
        QCOMPARE(marked > 0, isSeen);
        QVERIFY(marked < 200); // with gaps
    }

    /// As far as that the raster engine does not come to an end.
    void linesAndAreasMayEndFarAway()
    {
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const Viewport view({}, 1, image.size(), 1);
        const Line line{{-50, 0}, {1e9, 0.3e9}, {-1e9, 0.5e9}, {0, 50}};
        painter.setPen(QPen(Qt::black, 4));
        overlay::paintLine(painter, line, view);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::red);
        overlay::paintAreas(painter, {Polygon{{{-50, -50}, {1e9, -50}, {1e9, -90}, {-50, -90}, {-50, -50}}, {}}}, view);
        painter.end();
        QCOMPARE(image.pixelColor(50, 100), QColor(Qt::black)); // where the line begins
        QCOMPARE(image.pixelColor(190, 170), QColor(Qt::red));
        QCOMPARE(image.pixelColor(10, 140), QColor(Qt::white));
    }
};

RIPARIA_TEST(OverlayPaintTest)
#include "OverlayPaintTest.moc"
