// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/Snapper.h"
#include "app/canvas/SnapText.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

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

MapGreenway greenwayAlong(Line line)
{
    MapGreenway greenway;
    greenway.id = Uuid::random();
    greenway.code = QStringLiteral("G-0001");
    greenway.lines = std::vector<Line>{std::move(line)};
    greenway.bounds = boundsOf(greenway.lines->front());
    return greenway;
}

MapBoundary lake(Ring ring)
{
    MapBoundary boundary;
    boundary.id = Uuid::random();
    boundary.role = QStringLiteral("water_surface");
    boundary.name = QStringLiteral("Long Lake");
    boundary.shape = MultiPolygon{{std::move(ring), {}}};
    boundary.bounds = boundsOf(*boundary.shape);
    return boundary;
}

SnapOptions withOutlines()
{
    SnapOptions options;
    options.outlines = true;
    return options;
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
        QCOMPARE(SnapText::label(found[0], *content()), QStringLiteral("MAIN K0+250.0"));
    }

    void kindsThatAreOffAreNotFound()
    {
        const Snapper snapper(content());
        SnapOptions options = withRounds();
        const auto kindsAt = [&](QPointF place) {
            std::set<SnapKind> kinds;
            for (const Snap& snap : snapper.candidates(place, view(), options))
                kinds.insert(snap.kind);
            return kinds;
        };
        QVERIFY(kindsAt(pixel(1000, 2)).contains(SnapKind::End));
        QVERIFY(kindsAt(pixel(300, 2)).contains(SnapKind::RoundChainage));
        options.kinds.set(SnapKind::End, false);
        QVERIFY(!kindsAt(pixel(1000, 2)).contains(SnapKind::End));
        QVERIFY(kindsAt(pixel(1000, 2)).contains(SnapKind::River));
        options.kinds.set(SnapKind::RoundChainage, false);
        QVERIFY(kindsAt(pixel(300, 2)) == std::set<SnapKind>{SnapKind::River});
        options.kinds.set(SnapKind::River, false);
        QVERIFY(kindsAt(pixel(300, 2)).empty());
        // Off are places of a kind, not the river a tool is on.
        options.onRiver = 0;
        QVERIFY(kindsAt(pixel(300, 2)) == std::set<SnapKind>{SnapKind::River});
        QVERIFY(snapper.nearestRiver(pixel(300, 2), view(), 40, options));
    }

    void crossingsCanBeSwitchedOff()
    {
        auto map = content();
        map->rivers.push_back(mapRiver("CROSS", "LINESTRING (250 -100, 250 100)"));
        measureContent(*map, false);
        const Snapper snapper(map);
        SnapOptions options;
        const auto isCrossing = [](const Snap& snap) { return snap.kind == SnapKind::Intersection; };
        QVERIFY(std::ranges::any_of(snapper.candidates(pixel(252, 2), view(), options), isCrossing));
        options.kinds.set(SnapKind::Intersection, false);
        QVERIFY(std::ranges::none_of(snapper.candidates(pixel(252, 2), view(), options), isCrossing));
    }

    void kindsAreKeptByTheirNames()
    {
        QVERIFY(SnapKinds().namesOff().isEmpty() && SnapKinds().areAll());
        SnapKinds kinds;
        kinds.set(SnapKind::Bank, false);
        kinds.set(SnapKind::RoundChainage, false);
        QCOMPARE(kinds.namesOff(), (QStringList{QStringLiteral("round_chainage"), QStringLiteral("bank")}));
        QVERIFY(SnapKinds::without(kinds.namesOff() << QStringLiteral("of tomorrow")) == kinds);
        for (const SnapKind kind : SnapKinds::all()) { // each has a name of its own
            SnapKinds one;
            one.set(kind, false);
            QCOMPARE(one.namesOff().size(), qsizetype{1});
            QVERIFY(SnapKinds::without(one.namesOff()) == one);
        }
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
        options.outlines = true;
        options.layers.segments = false;
        QVERIFY(snapper.candidates(pixel(226, 2), view(), options).front().kind == SnapKind::River);
        options.layers.rivers = false;
        QVERIFY(snapper.candidates(pixel(226, 2), view(), options).empty());
        QVERIFY(!snapper.candidates(pixel(150, 104), view(), options).empty());
        options.layers.areas = false;
        QVERIFY(snapper.candidates(pixel(150, 104), view(), options).empty());
        options.onRiver = 0; // a tool that is on a river stays on it
        QVERIFY(!snapper.candidates(pixel(250, 8), view(), options).empty());
        map->areas.front().shown = false; // filtered out
        QVERIFY(Snapper(map).candidates(pixel(150, 104), view(), withOutlines()).empty());
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
        options.outlines = true;
        QVERIFY(snapper.candidates(pixel(150, 104), view(), options).front().kind == SnapKind::Middle);
        QVERIFY(snapper.candidates(pixel(130, 104), view(), options).front().kind == SnapKind::Edge);
        QVERIFY(snapper.candidates(pixel(196, 104), view(), options).front().kind == SnapKind::Vertex);
        QCOMPARE(SnapText::label(snapper.candidates(pixel(196, 104), view(), options).front(), *map),
                 QStringLiteral("Corner of A-0001"));
    }

    void theMiddleOfASegmentIsOfferedWhereThePointerIsVeryNear()
    {
        auto map = content();
        map->segments = {segmentOn(0, 150, 250)};
        const Snapper snapper(map);
        const Snap middle = snapper.candidates(pixel(203, 2), view(), {}).front();
        QVERIFY(middle.kind == SnapKind::Middle);
        QCOMPARE(middle.position.mm, std::int64_t(200000));
        QCOMPARE(SnapText::label(middle, *map), QStringLiteral("Middle of S-0001, K0+200.0"));
        QVERIFY(snapper.candidates(pixel(208, 2), view(), {}).front().kind == SnapKind::River);
        SnapOptions options;
        options.layers.segments = false;
        QVERIFY(snapper.candidates(pixel(203, 2), view(), options).front().kind == SnapKind::River);
    }

    void whereRiversCrossComesBeforeTheRivers()
    {
        auto map = content();
        map->rivers.push_back(mapRiver("CROSS", "LINESTRING (300 -100, 300 0, 300 100)"));
        measureContent(*map, false);
        const Snapper snapper(map);
        const auto found = snapper.candidates(pixel(305, 4), view(), {});
        QCOMPARE(found.size(), std::size_t(3)); // once, though two edges of CROSS meet MAIN there
        QVERIFY(found.front().kind == SnapKind::Intersection);
        QCOMPARE(*found.front().river, std::size_t(0));
        QCOMPARE(found.front().position.mm, std::int64_t(300000));
        QCOMPARE(SnapText::label(found.front(), *map), QStringLiteral("Crossing of MAIN and CROSS"));
        SnapOptions options;
        options.layers.rivers = false;
        QVERIFY(snapper.candidates(pixel(305, 4), view(), options).empty());
        options.layers.rivers = true;
        options.onRiver = 2;
        const auto onCross = snapper.candidates(pixel(305, 4), view(), options);
        QVERIFY(onCross.front().kind == SnapKind::Intersection);
        QCOMPARE(*onCross.front().river, std::size_t(2));
        QCOMPARE(onCross.front().position.mm, std::int64_t(100000));
    }

    void greenwaysHaveEndsCornersMiddlesAndEdges()
    {
        auto map = content();
        map->greenways = {greenwayAlong({{100, 50}, {200, 50}, {200, 150}})};
        const Snapper snapper(map);
        const auto kindAt = [&](double x, double y) {
            return snapper.candidates(pixel(x, y), view(), withOutlines()).front().kind;
        };
        QVERIFY(kindAt(103, 52) == SnapKind::End);
        QVERIFY(kindAt(197, 52) == SnapKind::Vertex);
        QVERIFY(kindAt(198, 147) == SnapKind::End);
        QVERIFY(kindAt(152, 52) == SnapKind::Middle);
        QVERIFY(kindAt(130, 54) == SnapKind::Edge);
        QCOMPARE(SnapText::label(snapper.candidates(pixel(103, 52), view(), withOutlines()).front(), *map),
                 QStringLiteral("End of G-0001"));
        QCOMPARE(SnapText::label(snapper.candidates(pixel(152, 52), view(), withOutlines()).front(), *map),
                 QStringLiteral("Middle of an edge of G-0001"));
        QVERIFY(snapper.candidates(pixel(103, 52), view(), {}).empty());
    }

    void banksComeAfterTheRiver()
    {
        auto map = content();
        map->boundaries = {lake({{600, 6}, {900, 6}, {900, 200}, {600, 200}, {600, 6}})};
        const Snapper snapper(map);
        const auto found = snapper.candidates(pixel(650, 4), view(), withOutlines());
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY(found[0].kind == SnapKind::River);
        QVERIFY(found[1].kind == SnapKind::Bank);
        QCOMPARE(SnapText::label(found[1], *map), QStringLiteral("Bank of Long Lake"));
    }

    void outlinesCrossRiversAndEachOther()
    {
        auto map = content();
        map->greenways = {greenwayAlong({{250, -50}, {250, 90}})};
        map->boundaries = {lake({{200, 60}, {320, 60}, {320, 200}, {200, 200}, {200, 60}})};
        const Snapper snapper(map);
        const Snap river = snapper.candidates(pixel(253, 3), view(), withOutlines()).front();
        QVERIFY(river.kind == SnapKind::Intersection);
        QCOMPARE(river.position.mm, std::int64_t(250000));
        QCOMPARE(SnapText::label(river, *map), QStringLiteral("Crossing of MAIN and G-0001"));
        const Snap bank = snapper.candidates(pixel(247, 62), view(), withOutlines()).front();
        QVERIFY(bank.kind == SnapKind::Intersection);
        QVERIFY(!bank.river);
        QCOMPARE(SnapText::label(bank, *map), QStringLiteral("Crossing of G-0001 and Long Lake"));
    }

    void hiddenOutlinesAreNotSnappedTo()
    {
        auto map = content();
        map->greenways = {greenwayAlong({{250, -50}, {250, 90}})};
        map->boundaries = {lake({{200, 60}, {320, 60}, {320, 200}, {200, 200}, {200, 60}})};
        SnapOptions options = withOutlines();
        options.layers.greenways = false;
        const auto onlyLake = Snapper(map).candidates(pixel(247, 62), view(), options);
        QCOMPARE(onlyLake.size(), std::size_t(1));
        QVERIFY(onlyLake.front().kind == SnapKind::Bank);
        options.layers.boundaries = false;
        QVERIFY(Snapper(map).candidates(pixel(247, 62), view(), options).empty());
        map->greenways.front().shown = false; // filtered out
        options = withOutlines();
        options.layers.boundaries = false;
        QVERIFY(Snapper(map).candidates(pixel(247, 62), view(), options).empty());
    }

    void whereVeryMuchIsNearOnlyTheNearestIsOffered()
    {
        Ring ring;
        for (int i = 0; i < 20000; ++i)
            ring.push_back({700 + 4 * std::cos(i * 0.001), 200 + 4 * std::sin(i * 0.001)});
        ring.push_back(ring.front());
        auto map = content();
        map->boundaries = {lake(ring)};
        const auto found = Snapper(map).candidates(pixel(701, 200), view(), withOutlines());
        QVERIFY(!found.empty());
        QVERIFY(found.size() <= 256);
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
        const Snapper meanwhile(after, Snapper::indexOf(*before), Snapper());
        QVERIFY(!meanwhile.isIndexed());
        QVERIFY(!meanwhile.nearestRiver(pixel(200, 2), view(), 40));   // MAIN is gone
        QVERIFY(!meanwhile.nearestRiver(pixel(200, 102), view(), 40)); // NEW is not known yet
        const auto side = meanwhile.nearestRiver(pixel(502, 250), view(), 40);
        QVERIFY(side);
        QCOMPARE(*side->river, std::size_t(1));
        const Snapper indexed(after, Snapper::indexOf(*after), Snapper());
        QVERIFY(indexed.isIndexed());
        QCOMPARE(*indexed.nearestRiver(pixel(200, 102), view(), 40)->river, std::size_t(0));
        QVERIFY(!Snapper(after, Snapper::Index(), Snapper()).nearestRiver(pixel(502, 250), view(), 40));
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
