// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/SnapText.h"
#include "app/canvas/Snapper.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace riparia;

namespace {

/// A parcel's corner at (100, 100), of a file of others.
class Parcel : public GroundLayer {
public:
    bool paint(QImage&, const Viewport&, std::stop_token) const override { return false; }
    std::vector<GroundEdge> edgesIn(const Box& box) const override
    {
        std::vector<GroundEdge> edges;
        for (const GroundEdge& edge :
             {GroundEdge{{0, 100}, {100, 100}}, GroundEdge{{100, 100}, {100, 200}}, GroundEdge{{300, 0}, {300, 0}}}) {
            Box bounds;
            bounds.add(edge.from);
            bounds.add(edge.to);
            if (bounds.intersects(box))
                edges.push_back(edge);
        }
        return edges;
    }
};

SnapOptions withGround(double opacity = 1)
{
    auto ground = std::make_shared<MapGround>();
    ground->sheets.push_back({std::make_shared<const Parcel>(), opacity, QStringLiteral("Parcels")});
    SnapOptions options;
    options.outlines = true;
    options.ground = std::move(ground);
    return options;
}

std::vector<Snap> snapsAt(double x, double y, const SnapOptions& options)
{
    const Viewport view({100, 100}, 1, {800, 600}, 1); // one metre a pixel
    const auto content = std::make_shared<const MapContent>();
    return Snapper(content).candidates(view.toScreen({x, y}), view, options);
}

} // namespace

/// Snapping to reference layers.
class GroundSnapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cornersComeBeforeEdgesAndAreNamedAfterTheLayer()
    {
        const auto found = snapsAt(103, 97, withGround());
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY(found[0].kind == SnapKind::Vertex);
        QVERIFY(found[0].at == (Point{100, 100}));
        QVERIFY(found[1].kind == SnapKind::Edge);
        QVERIFY(!found[0].river && found[0].feature.isNil());
        QCOMPARE(SnapText::label(found[0], MapContent()), QStringLiteral("reference · Parcels"));
    }

    void anEdgeIsMetWhereThePointerIs()
    {
        const auto found = snapsAt(50, 104, withGround());
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].kind == SnapKind::Edge);
        QVERIFY(std::abs(found[0].at.x - 50) < 1e-6 && std::abs(found[0].at.y - 100) < 1e-6);
    }

    void aPlaceAloneIsNoEdge()
    {
        const auto found = snapsAt(301, 1, withGround());
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].kind == SnapKind::Vertex);
    }

    void onlyWhatIsSeenAndWantedIsFound()
    {
        QVERIFY(snapsAt(100, 100, withGround(0)).empty());
        QVERIFY(snapsAt(200, 300, withGround()).empty());
        SnapOptions along = withGround();
        along.outlines = false; // a tool that keeps to rivers
        QVERIFY(snapsAt(100, 100, along).empty());
        SnapOptions edges = withGround();
        edges.kinds.set(SnapKind::Vertex, false);
        QVERIFY(std::ranges::none_of(snapsAt(100, 100, edges),
                                     [](const Snap& snap) { return snap.kind == SnapKind::Vertex; }));
    }
};

RIPARIA_TEST(GroundSnapTest)
#include "GroundSnapTest.moc"
