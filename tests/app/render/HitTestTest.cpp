// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/HitTest.h"
#include "app/render/Lane.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using test::mapSegment;
using test::span;

class HitTestTest : public QObject {
    Q_OBJECT

    const std::shared_ptr<const MapStyle> m_style = MapStyle::light();
    const Viewport m_view{{500, 0}, Viewport::metresPerPixelAt(10'000), QSizeF(400, 300), 1};
    std::shared_ptr<const MapContent> m_content;

    std::vector<Uuid> at(double x, double y, double pixelsLeft = 0, const MapLayers& layers = {},
                         FilterSide side = FilterSide::Shown) const
    {
        QPointF p = m_view.toScreen({x, y});
        p.ry() -= pixelsLeft; // the river flows east: left is up
        return featuresAt(*m_content, layers, *m_style, m_view, p, 4, side);
    }
    std::vector<Uuid> hiddenAt(double x, double y, double pixelsLeft = 0, const MapLayers& layers = {}) const
    {
        return at(x, y, pixelsLeft, layers, FilterSide::Hidden);
    }
    Uuid id(const char* code) const { return Uuid::named("segment " + std::string(code)); }

private Q_SLOTS:
    void init()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 1000 0)"));
        content.segments.push_back(mapSegment(QStringLiteral("L"), span(100, 600), Bank::Left, StatusClass::Planned));
        content.segments.push_back(mapSegment(QStringLiteral("R"), span(100, 600), Bank::Right, StatusClass::Planned));
        content.segments.push_back(
            mapSegment(QStringLiteral("C"), span(550, 900), Bank::Channel, StatusClass::Planned));
        content.areas.push_back(test::mapArea(
            QStringLiteral("big"), "POLYGON ((200 50, 800 50, 800 350, 200 350, 200 50))", StatusClass::Planned));
        content.areas.push_back(test::mapArea(
            QStringLiteral("small"), "POLYGON ((300 100, 400 100, 400 200, 300 200, 300 100))", StatusClass::Planned));
        content.sites.push_back({Uuid::named("site"), {350, 150}, QStringLiteral("park"), {}});
        m_content = test::finished(std::move(content));
    }

    void findsWorksOnTheirOwnLane()
    {
        const double offset = laneOffset(*m_style, 1, Bank::Left, 0, m_view);
        QCOMPARE(at(150, 0, offset).front(), id("L"));
        QCOMPARE(at(150, 0, -offset).front(), id("R"));
        QCOMPARE(at(700, 0).front(), id("C"));
    }

    void theNearestComesFirst()
    {
        const double offset = laneOffset(*m_style, 1, Bank::Left, 0, m_view);
        const auto hits = at(580, 0, offset * 0.8);
        QCOMPARE(hits.front(), id("L"));
    }

    void sitesLieAboveAreasAndSmallAreasAboveLargeOnes()
    {
        const std::vector<Uuid> hits = at(350, 150);
        QCOMPARE(hits, (std::vector<Uuid>{Uuid::named("site"), Uuid::named("area small"), Uuid::named("area big")}));
    }

    void findsTheRiverUnderNothing()
    {
        QCOMPARE(at(50, 0), (std::vector<Uuid>{m_content->rivers[0].id}));
        QVERIFY(at(50, 300).empty());
    }

    void whatTheFilterHidesIsNotThere()
    {
        MapContent content = *m_content;
        for (MapSegment& segment : content.segments)
            segment.shown = false;
        for (MapArea& area : content.areas)
            area.shown = false;
        m_content = test::finished(std::move(content));
        QCOMPARE(at(700, 0), (std::vector<Uuid>{m_content->rivers[0].id}));
        QCOMPARE(at(350, 150), (std::vector<Uuid>{Uuid::named("site")}));
    }

    void whatTheFilterHidesIsFoundWhereItIsAskedFor()
    {
        MapContent content = *m_content;
        content.segments[0].shown = false; // L
        content.areas[1].shown = false;    // small
        MapGreenway greenway;
        greenway.id = Uuid::named("greenway");
        const Line line{{0, -200}, {1000, -200}};
        greenway.lines = std::vector<Line>{line};
        greenway.bounds = boundsOf(line);
        greenway.shown = false;
        content.greenways.push_back(greenway);
        m_content = test::finished(std::move(content));
        const double offset = laneOffset(*m_style, 1, Bank::Left, 0, m_view);
        QCOMPARE(hiddenAt(150, 0, offset), (std::vector<Uuid>{id("L")}));
        QVERIFY(hiddenAt(150, 0, -2 * offset).empty());                               // R is shown
        QVERIFY(hiddenAt(50, 0).empty());                                             // a river is never hidden
        QCOMPARE(hiddenAt(350, 150), (std::vector<Uuid>{Uuid::named("area small")})); // nor is the site
        QCOMPARE(hiddenAt(500, -200), (std::vector<Uuid>{greenway.id}));
        QVERIFY(at(500, -200).empty());
        QCOMPARE(at(350, 150), (std::vector<Uuid>{Uuid::named("site"), Uuid::named("area big")}));
    }

    void nothingIsHiddenWithoutAFilterOrInALayerThatIsOff()
    {
        QVERIFY(hiddenAt(350, 150).empty());
        QVERIFY(hiddenAt(700, 0).empty());
        MapContent content = *m_content;
        for (MapSegment& segment : content.segments)
            segment.shown = false;
        for (MapArea& area : content.areas)
            area.shown = false;
        m_content = test::finished(std::move(content));
        QCOMPARE(hiddenAt(700, 0), (std::vector<Uuid>{id("C")}));
        QCOMPARE(hiddenAt(350, 150), (std::vector<Uuid>{Uuid::named("area small"), Uuid::named("area big")}));
        MapLayers layers;
        layers.segments = layers.areas = false;
        QVERIFY(hiddenAt(700, 0, 0, layers).empty());
        QVERIFY(hiddenAt(350, 150, 0, layers).empty());
    }

    void whatALayerHidesIsNotThere()
    {
        MapLayers layers;
        layers.sites = false;
        QCOMPARE(at(350, 150, 0, layers), (std::vector<Uuid>{Uuid::named("area small"), Uuid::named("area big")}));
        layers.areas = false;
        QVERIFY(at(350, 150, 0, layers).empty());
        layers.segments = false;
        QCOMPARE(at(700, 0, 0, layers), (std::vector<Uuid>{m_content->rivers[0].id}));
        layers.rivers = false;
        QVERIFY(at(700, 0, 0, layers).empty());
        QVERIFY(featuresIn(*m_content, layers, *m_style, m_view, QRectF(QPointF(), m_view.size()), true).empty());
    }

    void aRectangleTakesWhatIsWhollyInside()
    {
        const QRectF around(m_view.toScreen({280, 220}), m_view.toScreen({420, 80}));
        QCOMPARE(featuresIn(*m_content, {}, *m_style, m_view, around, false),
                 (std::vector<Uuid>{Uuid::named("area small"), Uuid::named("site")}));
        // The large area's edge does not pass through it.
        QCOMPARE(featuresIn(*m_content, {}, *m_style, m_view, around, true).size(), std::size_t{2});
        const QRectF across(m_view.toScreen({340, 110}), m_view.toScreen({360, 20}));
        QCOMPARE(featuresIn(*m_content, {}, *m_style, m_view, across, true),
                 (std::vector<Uuid>{Uuid::named("area big"), Uuid::named("area small")}));
    }

    void findsNothingInNothing()
    {
        QVERIFY(featuresAt(MapContent(), {}, *m_style, m_view, {10, 10}, 5).empty());
        QVERIFY(featuresIn(MapContent(), {}, *m_style, m_view, QRectF(0, 0, 100, 100), true).empty());
    }
};

RIPARIA_TEST(HitTestTest)
#include "HitTestTest.moc"
