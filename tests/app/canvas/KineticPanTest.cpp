// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/KineticPan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class KineticPanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheHand()
    {
        KineticPan pan;
        pan.begin({0, 0}, 0);
        QCOMPARE(pan.drag({3, 4}, 10), QPointF(3, 4));
        QCOMPARE(pan.drag({3, 4}, 20), QPointF(0, 0));
        QVERIFY(pan.isDragging());
    }

    void glidesOnWhenLetGoInMotionAndComesToRest()
    {
        KineticPan pan;
        pan.begin({0, 0}, 0);
        for (int t = 10; t <= 60; t += 10)
            pan.drag({double(t), 0}, t);
        QVERIFY(pan.release(65));
        double way = 0;
        qint64 time = 65;
        while (pan.isGliding() && time < 10000)
            way += pan.glide(time += 16).x();
        QVERIFY(!pan.isGliding());
        QVERIFY2(way > 50 && way < 400, qPrintable(QString::number(way)));
    }

    void staysWhenTheHandHadStopped()
    {
        KineticPan pan;
        pan.begin({0, 0}, 0);
        pan.drag({50, 0}, 10);
        QVERIFY(!pan.release(500));
        QCOMPARE(pan.glide(600), QPointF());
    }

    void aClickWithoutMotionIsNoGlide()
    {
        KineticPan pan;
        pan.begin({5, 5}, 0);
        QVERIFY(!pan.release(1));
    }

    void stopEndsAGlide()
    {
        KineticPan pan;
        pan.begin({0, 0}, 0);
        pan.drag({50, 0}, 10);
        QVERIFY(pan.release(11));
        pan.stop();
        QCOMPARE(pan.glide(30), QPointF());
    }
};

RIPARIA_TEST(KineticPanTest)
#include "KineticPanTest.moc"
