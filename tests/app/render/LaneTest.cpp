// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Lane.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using test::mapSegment;
using test::span;

class LaneTest : public QObject {
    Q_OBJECT

    const std::shared_ptr<const MapStyle> m_style = MapStyle::light();

    static Viewport at(double denominator)
    {
        return {{500, 0}, Viewport::metresPerPixelAt(denominator), QSizeF(600, 200), 1};
    }

    std::vector<int> lanesOf(std::vector<MapSegment> segments) const
    {
        assignLanes(segments);
        std::vector<int> lanes;
        for (const MapSegment& segment : segments)
            lanes.push_back(segment.lane);
        return lanes;
    }

private Q_SLOTS:
    void bankWorksLieAtTheirDistanceInMillimetres()
    {
        const Viewport view = at(10'000);
        const double half = riverWidth(*m_style, 1, view) / 2;
        QCOMPARE(laneOffset(*m_style, 1, Bank::Left, 0, view), std::max(half + pixelsOfMm(1.1), pixelsOfMm(2.0)));
        QCOMPARE(laneOffset(*m_style, 1, Bank::Right, 0, view), -laneOffset(*m_style, 1, Bank::Left, 0, view));
        QCOMPARE(laneOffset(*m_style, 1, Bank::Channel, 0, view), 0.0);
    }

    void furtherLanesLieOnePitchFarther()
    {
        const Viewport view = at(10'000);
        const double first = laneOffset(*m_style, 1, Bank::Left, 0, view);
        QVERIFY(std::abs(laneOffset(*m_style, 1, Bank::Left, 1, view) - first - pixelsOfMm(1.4)) < 1e-9);
        QCOMPARE(laneOffset(*m_style, 1, Bank::Left, 7, view), laneOffset(*m_style, 1, Bank::Left, 2, view));
    }

    void lanesCollapseOnSmallScales()
    {
        QVERIFY(!lanesCollapse(*m_style, at(200'000)));
        QVERIFY(lanesCollapse(*m_style, at(201'000)));
        QVERIFY(std::abs(laneOffset(*m_style, 1, Bank::Left, 0, at(250'000))) < pixelsOfMm(0.5));
    }

    void leftIsLeftOfTheFlow()
    {
        const MapRiver east = test::mapRiver("LINESTRING (0 0, 1000 0)");
        const MapRiver west = test::mapRiver("LINESTRING (1000 0, 0 0)");
        const Viewport view = at(10'000);
        const double middle = view.toScreen({0, 0}).y();
        const auto north = laneOf(east, span(0, 1000), Bank::Left, view, *m_style);
        const auto south = laneOf(west, span(0, 1000), Bank::Left, view, *m_style);
        for (const QPointF& p : north.front())
            QVERIFY(p.y() < middle);
        for (const QPointF& p : south.front())
            QVERIFY(p.y() > middle);
    }

    void bothBanksAreTwoLines()
    {
        const MapRiver river = test::mapRiver("LINESTRING (0 0, 1000 0)");
        QCOMPARE(laneOf(river, span(100, 300), Bank::Both, at(10'000), *m_style).size(), std::size_t{2});
        QCOMPARE(laneOf(river, span(100, 300), Bank::Channel, at(10'000), *m_style).size(), std::size_t{1});
        QVERIFY(laneOf(river, span(100, 100), Bank::Both, at(10'000), *m_style).empty());
    }

    void overlappingWorksGetLanesOfTheirOwn()
    {
        const auto planned = StatusClass::Planned;
        QCOMPARE(lanesOf({mapSegment(QStringLiteral("A"), span(0, 100), Bank::Left, planned),
                          mapSegment(QStringLiteral("B"), span(50, 150), Bank::Left, planned),
                          mapSegment(QStringLiteral("C"), span(100, 200), Bank::Left, planned),
                          mapSegment(QStringLiteral("D"), span(50, 150), Bank::Right, planned),
                          mapSegment(QStringLiteral("E"), span(0, 100), Bank::Left, planned, 1)}),
                 (std::vector<int>{0, 1, 0, 0, 0}));
    }

    void aWorkOnBothBanksHasOneLane()
    {
        const auto planned = StatusClass::Planned;
        QCOMPARE(lanesOf({mapSegment(QStringLiteral("A"), span(0, 100), Bank::Left, planned),
                          mapSegment(QStringLiteral("B"), span(50, 150), Bank::Both, planned),
                          mapSegment(QStringLiteral("C"), span(60, 90), Bank::Right, planned)}),
                 (std::vector<int>{0, 1, 0}));
    }

    void theOrderOfWorksDoesNotMatter()
    {
        const auto planned = StatusClass::Planned;
        std::vector<MapSegment> segments{mapSegment(QStringLiteral("A"), span(0, 100), Bank::Left, planned),
                                         mapSegment(QStringLiteral("B"), span(0, 100), Bank::Left, planned),
                                         mapSegment(QStringLiteral("C"), span(0, 100), Bank::Left, planned)};
        QCOMPARE(lanesOf(segments), (std::vector<int>{0, 1, 2}));
        std::swap(segments[0], segments[2]);
        QCOMPARE(lanesOf(segments), (std::vector<int>{2, 1, 0}));
    }
};

RIPARIA_TEST(LaneTest)
#include "LaneTest.moc"
