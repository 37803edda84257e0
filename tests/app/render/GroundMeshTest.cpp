// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/GroundMesh.h"

#include "core/geodesy/Projector.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace riparia;

class GroundMeshTest : public QObject {
    Q_OBJECT

    static Projector between(int from, int to)
    {
        return Projector::make(Crs::fromEpsg(from).value(), Crs::fromEpsg(to).value()).value();
    }
    static GroundMesh::ToPicture through(const Projector& projector)
    {
        return [&projector](std::span<double> x, std::span<double> y) { projector.convert(x, y); };
    }

private Q_SLOTS:
    /// The stated bound: no pixel lies further than kMostOff from its place, at any scale and in any system.
    void noPixelIsFurtherOffThanSaid_data()
    {
        QTest::addColumn<int>("map");
        QTest::addColumn<Point>("centre");
        QTest::addColumn<double>("unitX");
        QTest::addColumn<double>("unitY");
        QTest::addColumn<double>("metresPerPixel");
        for (const double scale : {0.5, 10.0, 300.0, 5000.0}) {
            const QByteArray at = QByteArray::number(scale);
            QTest::newRow(("Gauss-Kruger, " + at).constData()) << 4547 << Point{530000, 2520000} << 1.0 << 1.0 << scale;
            QTest::newRow(("degrees, " + at).constData())
                << 4490 << Point{114.3, 22.7} << 102600.0 << 111195.0 << scale;
            QTest::newRow(("polar, " + at).constData()) << 3413 << Point{100000, -2500000} << 1.0 << 1.0 << scale;
            QTest::newRow(("UTM in the north, " + at).constData())
                << 32633 << Point{800000, 7800000} << 1.0 << 1.0 << scale;
        }
    }
    void noPixelIsFurtherOffThanSaid()
    {
        QFETCH(int, map);
        QFETCH(Point, centre);
        QFETCH(double, unitX);
        QFETCH(double, unitY);
        QFETCH(double, metresPerPixel);
        const Viewport view(centre, metresPerPixel, QSizeF(512, 512), 1, unitX, unitY);
        const Projector projector = between(map, 3857);
        const GroundMesh mesh(view, QSize(512, 512), through(projector));
        QVERIFY(!mesh.bounds().isEmpty());
        for (int row = 3; row < 512; row += 31) {
            for (int column = 5; column < 512; column += 29) {
                const auto exact = projector.convert(view.toMap(QPointF(column + 0.5, row + 0.5)));
                const Point taken = mesh.at(column, row);
                if (!exact || !std::isfinite(taken.x))
                    continue;
                // Scale differs over a large view: what counts is the pixel here.
                const Point beside = mesh.at(column + 1, row);
                const double pixel = std::hypot(beside.x - taken.x, beside.y - taken.y);
                const double off = std::hypot(exact->x - taken.x, exact->y - taken.y) / pixel;
                QVERIFY2(off <= GroundMesh::kMostOff || mesh.step() == GroundMesh::kFinest,
                         qPrintable(QString::number(off)));
                QVERIFY2(off < 0.5, qPrintable(QString::number(off)));
            }
        }
    }

    void aStraightViewNeedsFewNodes()
    {
        const Viewport view({530000, 2520000}, 1, QSizeF(512, 512), 1);
        const GroundMesh mesh(view, QSize(512, 512), [](std::span<double>, std::span<double>) {});
        QCOMPARE(mesh.step(), GroundMesh::kCoarsest);
        QCOMPARE(mesh.scale(), 1.0);
        const Point middle = mesh.at(255.5, 255.5);
        QVERIFY(std::abs(middle.x - 530000) < 1e-6 && std::abs(middle.y - 2520000) < 1e-6);
    }

    void whatCannotBeTurnedIsLeftOut()
    {
        const Viewport view({0, 0}, 1, QSizeF(256, 256), 1);
        const GroundMesh none(view, QSize(256, 256),
                              [](std::span<double> x, std::span<double>) { std::ranges::fill(x, std::nan("")); });
        QVERIFY(none.bounds().isEmpty());
        QCOMPARE(none.scale(), 0.0);
        // The right half only.
        const GroundMesh half(view, QSize(256, 256), [](std::span<double> x, std::span<double>) {
            for (double& value : x)
                value = value < 0 ? std::nan("") : value;
        });
        QImage into(256, 256, QImage::Format_ARGB32_Premultiplied);
        into.fill(Qt::transparent);
        QImage piece(256, 256, QImage::Format_ARGB32_Premultiplied);
        piece.fill(Qt::red);
        half.draw(into, piece, {0, -128}, 1, 1);
        QCOMPARE(into.pixelColor(10, 100).alpha(), 0);
        QCOMPARE(into.pixelColor(250, 100), QColor(Qt::red));
    }

    void aPieceIsDrawnWhereItLiesAndNothingBesideIt()
    {
        // Pixels of the picture are map units with y downward; the piece covers 100..110, 100..110 twice as fine.
        const Viewport view({105, -105}, 1, QSizeF(40, 40), 1);
        const GroundMesh mesh(view, QSize(40, 40), [](std::span<double>, std::span<double> y) {
            for (double& value : y)
                value = -value;
        });
        QImage piece(20, 20, QImage::Format_ARGB32_Premultiplied);
        piece.fill(Qt::blue);
        QImage into(40, 40, QImage::Format_ARGB32_Premultiplied);
        into.fill(Qt::transparent);
        mesh.draw(into, piece, {100, 100}, 2, 2);
        for (int row = 0; row < 40; ++row) {
            for (int column = 0; column < 40; ++column) {
                const bool isInside = column >= 15 && column < 25 && row >= 15 && row < 25;
                QCOMPARE(into.pixelColor(column, row).alpha(), isInside ? 255 : 0);
            }
        }
    }

    void colorsAreMixedBetweenPixels()
    {
        QImage piece(2, 1, QImage::Format_ARGB32_Premultiplied);
        piece.setPixelColor(0, 0, QColor(0, 0, 0));
        piece.setPixelColor(1, 0, QColor(200, 100, 50));
        const Viewport view({5, -0.5}, 1, QSizeF(10, 1), 1);
        const GroundMesh mesh(view, QSize(10, 1), [](std::span<double>, std::span<double> y) {
            for (double& value : y)
                value = -value;
        });
        QImage into(10, 1, QImage::Format_ARGB32_Premultiplied);
        into.fill(Qt::transparent);
        mesh.draw(into, piece, {0, 0}, 0.2, 1); // two pixels over ten
        QCOMPARE(into.pixelColor(0, 0), QColor(0, 0, 0));
        QCOMPARE(into.pixelColor(9, 0), QColor(200, 100, 50));
        const int middle = into.pixelColor(5, 0).red();
        QVERIFY(middle > 90 && middle < 130);
    }
};

RIPARIA_TEST(GroundMeshTest)
#include "GroundMeshTest.moc"
