// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/Snapper.h"
#include "app/canvas/SnapText.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

MapRiver mapRiver(const char* name, std::string_view wkt)
{
    const River river = planarRiver(name, wkt, name);
    MapRiver map;
    map.id = Uuid::random();
    map.name = QString::fromUtf8(name);
    map.alignment = river.alignment;
    map.stationing = river.stationing;
    return map;
}

MapSegment segmentOn(std::size_t river, double from, double to)
{
    MapSegment segment;
    segment.id = Uuid::random();
    segment.river = river;
    segment.span = {Position::fromMetres(from), Position::fromMetres(to)};
    segment.code = QStringLiteral("S-0001");
    return segment;
}

std::shared_ptr<MapContent> content()
{
    auto map = std::make_shared<MapContent>();
    map->rivers = {mapRiver("MAIN", "LINESTRING (0 0, 1000 0)"), mapRiver("SIDE", "LINESTRING (500 300, 500 0)")};
    measureContent(*map, false);
    return map;
}

/// One metre a pixel around (500, 0).
Viewport view()
{
    return Viewport({500, 0}, 1, {800, 600}, 1);
}

QPointF pixel(double x, double y)
{
    return view().toScreen({x, y});
}

SnapOptions withRounds()
{
    SnapOptions options;
    options.rounds = true;
    return options;
}

} // namespace

class SnapperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsThePlaceOnTheRiverAndItsSide()
    {
        const auto found = Snapper(content()).candidates(pixel(250, 8), view(), {});
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].kind == SnapKind::River);
        QCOMPARE(found[0].position.mm, std::int64_t(250000));
        QCOMPARE(found[0].offset, 8.0);
    }

    void findsNothingBeyondTheTolerance()
    {
        QVERIFY(Snapper(content()).candidates(pixel(250, 13), view(), {}).empty());
        QVERIFY(!Snapper(content()).candidates(pixel(250, 11), view(), {}).empty());
    }

    void roundChainagesComeFirstWhereTheyAreNear()
    {
        const Snapper snapper(content());
        QVERIFY(snapper.candidates(pixel(304, 3), view(), withRounds()).front().kind == SnapKind::RoundChainage);
        QCOMPARE(snapper.candidates(pixel(304, 3), view(), withRounds()).front().position.mm, std::int64_t(300000));
        QVERIFY(snapper.candidates(pixel(308, 3), view(), withRounds()).front().kind == SnapKind::River);
        QVERIFY(snapper.candidates(pixel(304, 3), view(), {}).front().kind == SnapKind::River);
    }

    void endsOfRiversAndShownSegmentsComeBeforeTheRiver()
    {
        auto map = content();
        map->segments = {segmentOn(0, 150, 222), segmentOn(0, 150, 255)};
        map->segments[1].shown = false;
        const Snapper snapper(map);
        const Snap end = snapper.candidates(pixel(226, 2), view(), {}).front();
        QVERIFY(end.kind == SnapKind::End);
        QVERIFY(end.feature == map->segments[0].id);
        QCOMPARE(SnapText::label(end, *map), QStringLiteral("End of S-0001, K0+222.0"));
        QVERIFY(snapper.candidates(pixel(256, 2), view(), {}).front().kind == SnapKind::River);
        QVERIFY(snapper.candidates(pixel(998, 5), view(), {}).front().kind == SnapKind::End);
    }

    void whatALayerHidesIsNotSnappedTo()
    {
        auto map = content();
        map->segments = {segmentOn(0, 150, 222)};
        MapArea area;
        area.shape = MultiPolygon{{{{100, 100}, {200, 100}, {200, 200}, {100, 200}, {100, 100}}, {}}};
        area.bounds = boundsOf(*area.shape);
        map->areas = {area};
        const Snapper snapper(map);
        SnapOptions options;
        options.polygons = true;
        options.layers.segments = false;
        QVERIFY(snapper.candidates(pixel(226, 2), view(), options).front().kind == SnapKind::River);
        options.layers.rivers = false;
        QVERIFY(snapper.candidates(pixel(226, 2), view(), options).empty());
        QVERIFY(!snapper.candidates(pixel(150, 104), view(), options).empty());
        options.layers.areas = false;
        QVERIFY(snapper.candidates(pixel(150, 104), view(), options).empty());
        options.onRiver = 0; // a tool that is on a river stays on it
        QVERIFY(!snapper.candidates(pixel(250, 8), view(), options).empty());
    }

    void whereRiversMeetBothAreOffered()
    {
        const auto found = Snapper(content()).candidates(pixel(503, 4), view(), {});
        std::set<std::size_t> rivers;
        for (const Snap& snap : found)
            rivers.insert(*snap.river);
        QCOMPARE(rivers.size(), std::size_t(2));
    }

    void onOneRiverNothingElseCounts()
    {
        SnapOptions options;
        options.onRiver = 1;
        const auto found = Snapper(content()).candidates(pixel(250, 100), view(), options);
        QVERIFY(!found.empty());
        for (const Snap& snap : found)
            QCOMPARE(*snap.river, std::size_t(1));
        QCOMPARE(found.back().position.mm, std::int64_t(200000));
    }

    void polygonsOnlyWhenAskedFor()
    {
        auto map = content();
        MapArea area;
        area.id = Uuid::random();
        area.code = QStringLiteral("A-0001");
        area.shape = MultiPolygon{{{{100, 100}, {200, 100}, {200, 200}, {100, 200}, {100, 100}}, {}}};
        area.bounds = boundsOf(*area.shape);
        map->areas = {area};
        const Snapper snapper(map);
        SnapOptions options;
        QVERIFY(snapper.candidates(pixel(150, 104), view(), options).empty());
        options.polygons = true;
        QVERIFY(snapper.candidates(pixel(150, 104), view(), options).front().kind == SnapKind::Edge);
        QVERIFY(snapper.candidates(pixel(196, 104), view(), options).front().kind == SnapKind::Vertex);
        QCOMPARE(SnapText::label(snapper.candidates(pixel(196, 104), view(), options).front(), *map),
                 QStringLiteral("Corner of A-0001"));
    }

    void theIntervalOfRoundChainagesGrowsWithTheScale()
    {
        QCOMPARE(Snapper::roundInterval(Viewport({0, 0}, 1, {800, 600}, 1)), 100.0);
        QCOMPARE(Snapper::roundInterval(Viewport({0, 0}, 5, {800, 600}, 1)), 200.0);
        QCOMPARE(Snapper::roundInterval(Viewport({0, 0}, 100, {800, 600}, 1)), 5000.0);
        QCOMPARE(Snapper::roundInterval(Viewport({0, 0}, 5000, {800, 600}, 1)), 10000.0);
    }

    void riversThatAreSwitchedOffAreNotNear()
    {
        const auto map = content();
        const Snapper snapper(map);
        const QPointF pointer = pixel(500, 10);
        SnapOptions options;
        QVERIFY(snapper.nearestRiver(pointer, view(), 40, options));
        options.layers.rivers = false;
        QVERIFY(!snapper.nearestRiver(pointer, view(), 40, options));
        options.onRiver = 0; // the tool is on it: at any distance
        QVERIFY(snapper.nearestRiver(pixel(500, 200), view(), 40, options));
    }

    void theIndexBeforeServesForTheRiversThatAreStillThere()
    {
        const auto before = content();
        auto after = std::make_shared<MapContent>();
        after->rivers = {mapRiver("NEW", "LINESTRING (0 100, 1000 100)"), before->rivers[1]};
        measureContent(*after, false);
        const Snapper meanwhile(after, Snapper::indexOf(*before));
        QVERIFY(!meanwhile.isIndexed());
        QVERIFY(!meanwhile.nearestRiver(pixel(200, 2), view(), 40));   // MAIN is gone
        QVERIFY(!meanwhile.nearestRiver(pixel(200, 102), view(), 40)); // NEW is not known yet
        const auto side = meanwhile.nearestRiver(pixel(502, 250), view(), 40);
        QVERIFY(side);
        QCOMPARE(*side->river, std::size_t(1));
        const Snapper indexed(after, Snapper::indexOf(*after));
        QVERIFY(indexed.isIndexed());
        QCOMPARE(*indexed.nearestRiver(pixel(200, 102), view(), 40)->river, std::size_t(0));
        QVERIFY(!Snapper(after, Snapper::Index()).nearestRiver(pixel(502, 250), view(), 40));
    }

    void anEmptyMapHasNothingToSnapTo()
    {
        QVERIFY(Snapper().candidates({1, 1}, view(), withRounds()).empty());
        QVERIFY(Snapper(std::make_shared<const MapContent>()).candidates({1, 1}, view(), withRounds()).empty());
        QVERIFY(!Snapper().nearestRiver({1, 1}, view(), 40));
    }
};

RIPARIA_TEST(SnapperTest)
#include "SnapperTest.moc"
