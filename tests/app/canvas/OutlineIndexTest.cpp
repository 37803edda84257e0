// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/OutlineIndex.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

/// A boundary whose lower side has 200 edges of a metre.
MapContent comb()
{
    Ring ring;
    for (int x = 0; x <= 200; ++x)
        ring.push_back({static_cast<double>(x), 0});
    ring.push_back({200, 50});
    ring.push_back({0, 50});
    ring.push_back({0, 0});
    MapContent content;
    content.boundaries.emplace_back();
    content.boundaries.front().shape = MultiPolygon{{ring, {}}};
    return content;
}

} // namespace

class OutlineIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheEdgesInABox()
    {
        const MapContent content = comb();
        const auto index = OutlineIndex::of(content, nullptr);
        Box box;
        box.add(Point{63.5, -1});
        box.add(Point{64.5, 1});
        const auto edges = index->edgesIn(box, 10); // across the border of two stretches
        QCOMPARE(edges.size(), std::size_t(2));
        QVERIFY(edges[0].from() == (Point{63, 0}));
        QVERIFY(edges[1].to() == (Point{65, 0}));
        QVERIFY(edges[0].of.kind == OutlineIndex::Kind::Boundary);
        QVERIFY(index->edgesIn(box.grown(1e6), 1).size() <= OutlineIndex::kStretchEdges);
    }

    void theSameShapesShareTheirIndex()
    {
        const MapContent before = comb();
        const auto index = OutlineIndex::of(before, nullptr);
        MapContent after = before;
        after.boundaries.front().name = QStringLiteral("Long Lake");
        QVERIFY(OutlineIndex::of(after, index) == index);
        after.boundaries.push_back(comb().boundaries.front());
        QVERIFY(OutlineIndex::of(after, index) != index);
    }
};

RIPARIA_TEST(OutlineIndexTest)
#include "OutlineIndexTest.moc"
