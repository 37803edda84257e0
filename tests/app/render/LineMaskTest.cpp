// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineMask.h"
#include "tests/support/TestMain.h"

#include <QPainter>
#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace riparia;

class LineMaskTest : public QObject {
    Q_OBJECT

    static QImage drawn(const std::vector<QPointF>& points, double radius, int size = 64)
    {
        LineMask mask(size, size);
        mask.add(points.data(), points.size(), radius);
        return mask.tinted(Qt::black);
    }

private Q_SLOTS:
    void coversAWideLineWhollyAndNothingElse()
    {
        const QImage image = drawn({{10, 32}, {50, 32}}, 5);
        QCOMPARE(qAlpha(image.pixel(30, 30)), 255);
        QCOMPARE(qAlpha(image.pixel(30, 28)), 255);
        QCOMPARE(qAlpha(image.pixel(30, 40)), 0);
        QCOMPARE(qAlpha(image.pixel(2, 32)), 0);
        QVERIFY(qAlpha(image.pixel(57, 32)) == 0);
    }

    void jointsHaveNoNotches()
    {
        const QImage image = drawn({{10, 50}, {32, 20}, {54, 50}}, 6);
        QCOMPARE(qAlpha(image.pixel(32, 20)), 255);
        QCOMPARE(qAlpha(image.pixel(32, 16)), 255);
    }

    /// The casing lies around the line; both are what they would be alone.
    void theCasingIsALineOfItsOwn()
    {
        const std::vector<QPointF> points{{10, 50}, {32, 20}, {54, 50}};
        LineMask mask(64, 64);
        mask.add(points.data(), points.size(), 4, 2);
        const QImage core = mask.tinted(Qt::black);
        const QImage alone = drawn(points, 4);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                QVERIFY(std::abs(qAlpha(core.pixel(x, y)) - qAlpha(alone.pixel(x, y))) <= 2);
        }
        const QImage cased = mask.tintedCasing(Qt::black);
        const QImage wide = drawn(points, 6);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                QVERIFY(std::abs(qAlpha(cased.pixel(x, y)) - qAlpha(wide.pixel(x, y))) <= 2);
        }
    }

    void overlapsDoNotAddUp()
    {
        LineMask mask(32, 32);
        const std::vector<QPointF> line{{0, 16}, {32, 16}};
        mask.add(line.data(), 2, 4);
        mask.add(line.data(), 2, 4);
        QCOMPARE(qAlpha(mask.tinted(QColor(0, 0, 0, 100)).pixel(16, 16)), 100);
    }

    /// The mean of all pixels is close to what QPainter draws.
    void looksLikeQPainter()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> at(4, 60);
        for (int i = 0; i < 40; ++i) {
            const double width = std::uniform_real_distribution<double>(1, 9)(random);
            const std::vector<QPointF> points{
                {at(random), at(random)}, {at(random), at(random)}, {at(random), at(random)}};
            const QImage ours = drawn(points, width / 2);
            QImage theirs(64, 64, QImage::Format_ARGB32_Premultiplied);
            theirs.fill(Qt::transparent);
            QPainter painter(&theirs);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(Qt::black, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(points.data(), 3);
            painter.end();
            double sum = 0;
            for (int y = 0; y < 64; ++y) {
                for (int x = 0; x < 64; ++x)
                    sum += std::abs(qAlpha(ours.pixel(x, y)) - qAlpha(theirs.pixel(x, y)));
            }
            QVERIFY2(sum / (64 * 64) < 3, qPrintable(QString::number(sum / (64 * 64))));
        }
    }

    void linesThinnerThanAPixelArePale()
    {
        const QImage image = drawn({{0, 32.5}, {64, 32.5}}, 0.25);
        QVERIFY(qAlpha(image.pixel(30, 32)) > 90 && qAlpha(image.pixel(30, 32)) < 160);
    }

    void takesWhatIsDegenerate()
    {
        LineMask mask(16, 16);
        mask.add(nullptr, 0, 3);
        const QPointF one(8, 8);
        mask.add(&one, 1, 3);
        QVERIFY(mask.isEmpty());
        const std::vector<QPointF> dot{{8, 8}, {8, 8}};
        mask.add(dot.data(), 2, 3);
        QVERIFY(!mask.isEmpty());
        QCOMPARE(qAlpha(mask.tinted(Qt::black).pixel(8, 8)), 255);
        const std::vector<QPointF> far{{-1e30, 8}, {1e30, 8}, {std::numeric_limits<double>::quiet_NaN(), 0}};
        mask.add(far.data(), 3, 3);
        LineMask none(0, 0);
        none.add(dot.data(), 2, 3);
        QVERIFY(none.tinted(Qt::black).isNull());
    }
};

RIPARIA_TEST(LineMaskTest)
#include "LineMaskTest.moc"
