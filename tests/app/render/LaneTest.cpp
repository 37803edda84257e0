// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Lane.h"
#include "app/render/LaneFlags.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <numeric>

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
    void aFlagTellsTheMostThatAreBesideEachOther()
    {
        MapContent made;
        made.rivers.push_back(test::mapRiver("LINESTRING (0 0, 1000 0)"));
        for (int i = 0; i < 80; ++i) // ten of them anywhere, of which three have a lane
            made.segments.push_back(
                mapSegment(QString::number(i), span(10.0 * i, 10.0 * i + 100), Bank::Left, StatusClass::Planned));
        const auto content = test::finished(std::move(made));
        std::vector<std::uint32_t> all(content->segments.size());
        std::iota(all.begin(), all.end(), 0U);
        const auto flags = laneFlags(*content, all, *m_style, at(10'000));
        QCOMPARE(flags.size(), std::size_t{1});
        QCOMPARE(flags[0].more, 7);
        QCOMPARE(flags[0].span, span(30, 890));
    }

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

    /// UX.md 5.3: three lanes a side, then how many more there are.
    void whatHasNoLaneIsFlagged()
    {
        const auto content = [](std::size_t count, Bank bank) {
            MapContent made;
            made.rivers.push_back(test::mapRiver("LINESTRING (0 0, 1000 0)"));
            for (std::size_t i = 0; i < count; ++i)
                made.segments.push_back(mapSegment(QString(QChar(char16_t(u'A' + i))),
                                                   span(100.0 + 10 * static_cast<double>(i), 800), bank,
                                                   StatusClass::Planned));
            return test::finished(std::move(made));
        };
        const auto flagsOf = [&](const MapContent& of, double denominator) {
            std::vector<std::uint32_t> all(of.segments.size());
            std::iota(all.begin(), all.end(), 0U);
            return laneFlags(of, all, *m_style, at(denominator));
        };
        QVERIFY(flagsOf(*content(3, Bank::Left), 10'000).empty());
        const auto five = content(5, Bank::Left);
        const auto flags = flagsOf(*five, 10'000);
        QCOMPARE(flags.size(), std::size_t{1});
        QCOMPARE(flags[0].more, 2);
        QCOMPARE(flags[0].bank, Bank::Left);
        QCOMPARE(flags[0].span, span(130, 800));
        QVERIFY(flagsOf(*five, 250'000).empty()); // all of them lie on the river
        QCOMPARE(flagsOf(*content(4, Bank::Both), 10'000).size(), std::size_t{2});
        MapContent filtered = *five;
        filtered.segments[4].shown = false;
        QCOMPARE(flagsOf(filtered, 10'000)[0].more, 1);
        // Outside the last lane.
        const Viewport view = at(10'000);
        const double lane = view.toScreen({0, 0}).y() - laneOffset(*m_style, 1, Bank::Left, 2, view);
        for (const QPointF& corner : laneFlagCorners(flags[0], *five, *m_style, view, QSizeF(16, 12)))
            QVERIFY(corner.y() + 12 < lane);
    }
};

RIPARIA_TEST(LaneTest)
#include "LaneTest.moc"
