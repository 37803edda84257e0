// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/SegmentPlace.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class SegmentPlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesEverythingThatTellsWhereItIs()
    {
        const River river = planarRiver("R", "LINESTRING (0 0, 1000 0)");
        Segment before;
        before.meta.code = "S-0001";
        before.river = "OLD";
        before.state = SegmentState::Shifted;
        const Segment placed = placedOn(before, river, {Position{100000}, Position{250000}});
        QCOMPARE(placed.meta.code, std::string("S-0001"));
        QCOMPARE(placed.river, std::string("R"));
        QVERIFY(placed.span == (Span{Position{100000}, Position{250000}}));
        QVERIFY(placed.anchorFrom == (Point{100, 0}));
        QVERIFY(placed.anchorTo == (Point{250, 0}));
        QVERIFY(placed.snapshot == wktLine("LINESTRING (100 0, 250 0)"));
        QCOMPARE(placed.alignmentHash, river.alignment->hash());
        QVERIFY(placed.state == SegmentState::Located);
    }

    void staysOnTheRiver()
    {
        const River river = planarRiver("R", "LINESTRING (0 0, 1000 0)");
        QVERIFY(placedOn({}, river, {Position{-5}, Position{2000000}}).span == river.alignment->whole());
    }
};

RIPARIA_TEST(SegmentPlaceTest)
#include "SegmentPlaceTest.moc"
