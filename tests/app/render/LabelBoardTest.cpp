// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LabelBoard.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace riparia;

class LabelBoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever is found free and taken: no two meet.
    void whatIsFreeMeetsNothing()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> at(-10, 400);
        std::uniform_real_distribution<double> size(1, 60);
        LabelBoard board(QSizeF(400, 300));
        std::vector<QRectF> taken;
        for (int i = 0; i < 2000; ++i) {
            const QRectF rect(at(random), at(random), size(random), size(random));
            if (!board.isFree(rect, LabelBoard::Labels))
                continue;
            QVERIFY(QRectF(0, 0, 400, 300).contains(rect));
            for (const QRectF& other : taken)
                QVERIFY(!other.intersects(rect));
            board.block(rect, LabelBoard::Labels);
            taken.push_back(rect);
        }
        QVERIFY(taken.size() > 20);
    }

    void layersAreKeptApart()
    {
        LabelBoard board(QSizeF(100, 100));
        board.block(QRectF(10, 10, 20, 20), LabelBoard::Water);
        QVERIFY(board.isFree(QRectF(15, 15, 5, 5), LabelBoard::Works | LabelBoard::Labels));
        QVERIFY(!board.isFree(QRectF(15, 15, 5, 5), LabelBoard::Works | LabelBoard::Water));
    }

    void linesBlockWhatTheyPass()
    {
        LabelBoard board(QSizeF(200, 200));
        board.blockLine({{-500, 100}, {700, 100}}, 3, LabelBoard::Works);
        QVERIFY(!board.isFree(QRectF(90, 95, 20, 10), LabelBoard::Works));
        QVERIFY(board.isFree(QRectF(90, 120, 20, 10), LabelBoard::Works));
        QVERIFY(!board.isLineFree({50, 50}, {50, 150}, LabelBoard::Works));
        QVERIFY(board.isLineFree({50, 50}, {150, 50}, LabelBoard::Works));
    }

    /// As thin as the lines of works are, and whichever way they run: there is no notch in which a text could touch them.
    void noPartOfALineIsLeftOut_data()
    {
        QTest::addColumn<double>("radius");
        for (const double radius : {0.5, 1.0, 1.445, 1.917, 2.6, 7.0})
            QTest::addRow("%g px", radius) << radius;
    }
    void noPartOfALineIsLeftOut()
    {
        QFETCH(double, radius);
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> at(-60, 260);
        std::uniform_real_distribution<double> share(0, 1);
        std::uniform_real_distribution<double> beside(-radius, radius);
        for (int i = 0; i < 60; ++i) {
            const QPointF a(at(random), at(random));
            const QPointF b = i % 3 == 0 ? QPointF(at(random), a.y()) : QPointF(at(random), at(random));
            LabelBoard board(QSizeF(200, 200));
            board.blockLine({a, b}, radius, LabelBoard::Works);
            for (int k = 0; k < 200; ++k) {
                const QPointF p = a + (b - a) * share(random) + QPointF(beside(random), beside(random));
                if (QRectF(1, 1, 198, 198).contains(p))
                    QVERIFY(!board.isFree(QRectF(p - QPointF(0.01, 0.01), QSizeF(0.02, 0.02)), LabelBoard::Works));
            }
            // Nor more than the cells that it touches.
            const QPointF across = b - a;
            const double length = std::hypot(across.x(), across.y());
            const double reach = std::sqrt(2.0) * (radius + 3) + 0.1;
            const QPointF away = (a + b) / 2 + QPointF(-across.y(), across.x()) / length * reach;
            if (length > 1 && QRectF(1, 1, 198, 198).contains(away))
                QVERIFY(board.isFree(QRectF(away - QPointF(0.01, 0.01), QSizeF(0.02, 0.02)), LabelBoard::Works));
        }
    }

    void nothingStandsAcrossTheBorderOfWhatIsSeen()
    {
        const LabelBoard board(QSizeF(200, 200), 50);
        QCOMPARE(board.seen(), QRectF(50, 50, 100, 100));
        QVERIFY(board.isFree(QRectF(60, 60, 80, 80), LabelBoard::Labels));
        QVERIFY(board.isFree(QRectF(5, 5, 30, 30), LabelBoard::Labels));
        QVERIFY(!board.isFree(QRectF(40, 90, 20, 10), LabelBoard::Labels));
        QVERIFY(!board.isFree(QRectF(51, 90, 20, 10), LabelBoard::Labels)); // its halo would
        // Letters that stand one by one, on either side.
        QVERIFY(!board.isFree({QRectF(30, 90, 10, 10), QRectF(60, 90, 10, 10)}, LabelBoard::Labels));
        QVERIFY(board.isFree({QRectF(60, 90, 10, 10), QRectF(80, 90, 10, 10)}, LabelBoard::Labels));
    }

    void takesWhatIsOutside()
    {
        LabelBoard board(QSizeF(50, 50));
        board.block(QRectF(-1e9, -1e9, 1, 1), LabelBoard::Works);
        board.block(QRectF(1e9, 1e9, 1e9, 1e9), LabelBoard::Works);
        board.blockLine({{1e8, 1e8}, {2e8, 2e8}}, 5, LabelBoard::Works);
        QVERIFY(board.isFree(QRectF(0, 0, 50, 50), LabelBoard::Works));
        QVERIFY(!board.isFree(QRectF(-1, 0, 10, 10), LabelBoard::Works));
        QVERIFY(!board.isFree(QRectF(45, 0, 10, 10), LabelBoard::Works));
    }
};

RIPARIA_TEST(LabelBoardTest)
#include "LabelBoardTest.moc"
