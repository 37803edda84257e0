// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/Position.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

/// Millimetres, positions and half-open spans.
class PositionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsMetresHalfToEven()
    {
        QCOMPARE(Position::fromMetres(1.2345).mm, 1234);
        QCOMPARE(Position::fromMetres(0.0005).mm, 0);
        QCOMPARE(Position::fromMetres(0.0015).mm, 2);
        QCOMPARE(Millimetres::fromMetres(-0.0025).value, -2);
        QCOMPARE(Position{1234}.metres(), 1.234);
    }

    void differencesOfPositionsAreLengths()
    {
        const Millimetres length = Position{2'120'000} - Position{350'000};
        QCOMPARE(length, Millimetres{1'770'000});
        QCOMPARE(Position{350'000} + length, Position{2'120'000});
        Millimetres sum{1};
        sum += Millimetres{2};
        sum -= Millimetres{5};
        QCOMPARE(sum, Millimetres{-2});
        QCOMPARE(Millimetres{3} - Millimetres{1} + Millimetres{4}, Millimetres{6});
    }

    void spansHoldTheirStartButNotTheirEnd()
    {
        const Span span{{100}, {200}};
        QVERIFY(!span.contains({99}));
        QVERIFY(span.contains({100}));
        QVERIFY(span.contains({199}));
        QVERIFY(!span.contains({200}));
        QCOMPARE(span.length(), Millimetres{100});
    }

    void emptySpansHoldNothing()
    {
        const Span empty{{100}, {100}};
        QVERIFY(empty.isEmpty());
        QVERIFY(!empty.contains({100}));
        QCOMPARE(empty.length(), Millimetres{0});
        QVERIFY((Span{{5}, {3}}).isEmpty());
    }

    void touchingSpansDoNotOverlap()
    {
        const Span span{{100}, {200}};
        QVERIFY(!span.overlaps({{0}, {100}}));
        QVERIFY(span.overlaps({{0}, {101}}));
        QVERIFY(!span.overlaps({{200}, {300}}));
        QVERIFY(span.overlaps({{199}, {300}}));
        QVERIFY(span.overlaps({{120}, {130}}));
    }

    void intersectsSpans()
    {
        const Span span{{100}, {200}};
        QCOMPARE(span.intersected({{150}, {300}}), (Span{{150}, {200}}));
        QCOMPARE(span.intersected({{0}, {300}}), span);
        QVERIFY(span.intersected({{300}, {400}}).isEmpty());
        QVERIFY(span.intersected({{200}, {300}}).isEmpty());
    }
};

RIPARIA_TEST(PositionTest)
#include "PositionTest.moc"
