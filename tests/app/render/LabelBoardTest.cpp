// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LabelBoard.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

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
