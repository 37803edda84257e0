// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RoomyPlace.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QLineF>
#include <QtTest/QtTest>

#include <cmath>
#include <optional>

using namespace riparia;

class RoomyPlaceTest : public QObject {
    Q_OBJECT

    static std::optional<RoomyPlace> placeIn(const char* wkt)
    {
        const Viewport view({100, 100}, 1, QSizeF(200, 200), 1); // screen x = x, y = 200 - y
        return roomiestPlace(RingShape(test::wktPolygons(wkt), view, 8), QRectF(0, 0, 200, 200));
    }

private Q_SLOTS:
    void ofASquareItIsTheMiddle()
    {
        const auto place = placeIn("POLYGON ((20 20, 180 20, 180 180, 20 180, 20 20))");
        QVERIFY(place && QLineF(place->place, {100, 100}).length() < 1);
        QVERIFY(std::abs(place->room - 80) < 1);
    }

    void ofAnAngleItIsInTheBroadArm()
    {
        const auto place = placeIn("POLYGON ((20 20, 180 20, 180 40, 120 40, 120 180, 20 180, 20 20))");
        QVERIFY(place && place->place.x() > 50 && place->place.x() < 90);
        QVERIFY(place->room > 40);
    }

    void outOfViewThereIsNone() { QVERIFY(!placeIn("POLYGON ((900 900, 950 900, 950 950, 900 900))")); }
};

RIPARIA_TEST(RoomyPlaceTest)
#include "RoomyPlaceTest.moc"
