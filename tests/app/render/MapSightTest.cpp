// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapSight.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using test::mapArea;
using test::mapRiver;
using test::mapSegment;
using test::span;

namespace {

/// A river to the east with works in two halves, an area beside each, a site beside the second.
std::shared_ptr<const MapContent> halves()
{
    MapContent content;
    content.rivers.push_back(mapRiver("LINESTRING(0 0, 10000 0)"));
    content.segments.push_back(mapSegment("S-1", span(500, 1500), Bank::Channel, StatusClass::Completed));
    content.segments.push_back(mapSegment("S-2", span(8500, 9500), Bank::Left, StatusClass::Planned));
    content.areas.push_back(
        mapArea("A-1", "POLYGON((900 100, 1000 100, 1000 200, 900 200, 900 100))", StatusClass::InProgress));
    content.areas.push_back(
        mapArea("A-2", "POLYGON((8900 100, 9000 100, 9000 200, 8900 200, 8900 100))", StatusClass::Suspended));
    content.sites.push_back({Uuid::named("P-1"), {9000, -100}, QStringLiteral("park"), {}});
    return test::finished(std::move(content));
}

/// Two kilometres across.
Viewport around(double x, double y = 0)
{
    return {{x, y}, 4, QSizeF(500, 500), 1};
}

MapSight seen(const Viewport& view, const MapLayers& layers = {})
{
    return sightOf(MapScene(halves(), nullptr), *MapStyle::light(), layers, view);
}

} // namespace

/// What of a map is inside a view: what its legend explains.
class MapSightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsInsideTheViewIsSeen()
    {
        const MapSight first = seen(around(1000));
        QCOMPARE(first.segments, std::set{StatusClass::Completed});
        QCOMPARE(first.areas, std::set{StatusClass::InProgress});
        QVERIFY(first.sites.empty() && first.greenways.empty() && !first.hasBanks);
        QVERIFY(first.hasRivers && first.hasChainage);
        const MapSight second = seen(around(9000));
        QCOMPARE(second.segments, std::set{StatusClass::Planned});
        QCOMPARE(second.areas, std::set{StatusClass::Suspended});
        QCOMPARE(second.sites, std::set{QStringLiteral("park")});
        QVERIFY(second.hasBanks);
    }

    void besideEverythingNothingIsSeen() { QCOMPARE(seen(around(5000, 50'000)), MapSight()); }

    void layersThatAreOffAreNotSeen() { QCOMPARE(seen(around(1000), test::noLayers()), MapSight()); }

    void whatTheFilterLeavesOutIsNotSeen()
    {
        MapContent content = *halves();
        for (MapSegment& segment : content.segments)
            segment.shown = false;
        const MapScene scene(std::make_shared<const MapContent>(std::move(content)), nullptr);
        const MapSight sight = sightOf(scene, *MapStyle::light(), {}, around(1000));
        QVERIFY(sight.segments.empty() && !sight.areas.empty());
    }

    void insideALargeAreaItIsSeenThoughItsEdgeIsNot()
    {
        MapContent content;
        content.areas.push_back(mapArea("A-1",
                                        "POLYGON((-50000 -50000, 50000 -50000, 50000 50000, -50000 50000, "
                                        "-50000 -50000))",
                                        StatusClass::Planned));
        const MapScene scene(test::finished(std::move(content)), nullptr);
        QCOMPARE(sightOf(scene, *MapStyle::light(), {}, around(0)).areas, std::set{StatusClass::Planned});
    }

    void twoViewsSeeWhatEitherDoes()
    {
        MapSight both = seen(around(1000));
        both += seen(around(9000));
        QCOMPARE(both.segments, (std::set{StatusClass::Completed, StatusClass::Planned}));
        QCOMPARE(both.areas, (std::set{StatusClass::InProgress, StatusClass::Suspended}));
        QVERIFY(both.hasBanks && both.hasRivers && both.hasChainage && both.sites.size() == 1);
    }
};

RIPARIA_TEST(MapSightTest)
#include "MapSightTest.moc"
