// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ContentDiff.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using test::mapSegment;
using test::span;

class ContentDiffTest : public QObject {
    Q_OBJECT

    static MapContent content()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 1000 0)", QStringLiteral("A")));
        content.rivers.push_back(test::mapRiver("LINESTRING (0 500, 1000 500)", QStringLiteral("B")));
        content.segments.push_back(
            mapSegment(QStringLiteral("S"), span(100, 200), Bank::Left, StatusClass::Planned, 0));
        content.segments.push_back(
            mapSegment(QStringLiteral("T"), span(300, 400), Bank::Left, StatusClass::Planned, 1));
        content.areas.push_back(
            test::mapArea(QStringLiteral("A"), "POLYGON ((0 0, 9 0, 9 9, 0 0))", StatusClass::Planned));
        content.sites.push_back({Uuid::named("site"), {5, 6}, QStringLiteral("park"), QStringLiteral("P")});
        measureContent(content, false);
        return content;
    }

private Q_SLOTS:
    void equalContentsHaveNoChanges()
    {
        const MapContent a = content();
        QVERIFY(changedBoxes(a, a)->empty());
    }

    void aChangedSegmentIsDirtyWhereItWasAndWhereItIs()
    {
        const MapContent before = content();
        MapContent after = before;
        after.segments[0].span = span(600, 700);
        const auto boxes = changedBoxes(before, after);
        QCOMPARE(boxes->size(), std::size_t{2});
        QCOMPARE((*boxes)[0].minX, 100.0);
        QCOMPARE((*boxes)[0].maxX, 200.0);
        QCOMPARE((*boxes)[1].minX, 600.0);
    }

    void anotherClassIsDirty()
    {
        const MapContent before = content();
        MapContent after = before;
        after.segments[0].yearClass = 2;
        QCOMPARE(changedBoxes(before, after)->size(), std::size_t{2}); // where it was, where it is
        after = before;
        after.segments[0].costClass = 0;
        QCOMPARE(changedBoxes(before, after)->size(), std::size_t{2});
        // The same class of more has another colour, of all of them.
        after = before;
        after.years = ThemeClasses::of({2021});
        QCOMPARE(changedBoxes(before, after)->size(), 2 * before.segments.size());
    }

    void whatThemesSayOfAnAreaIsDirty()
    {
        const MapContent before = content();
        MapContent after = before;
        after.areas[0].measure = QStringLiteral("M13");
        QCOMPARE(changedBoxes(before, after)->size(), std::size_t{2});
        after = before;
        after.areas[0].costClass = 0;
        QCOMPARE(changedBoxes(before, after)->size(), std::size_t{2});
        // Classes it is not in do not touch it.
        after = before;
        after.areaCosts = ThemeClasses::of({3});
        QVERIFY(changedBoxes(before, after)->empty());
    }

    void namesAreLabelsAndNotDirty()
    {
        const MapContent before = content();
        MapContent after = before;
        after.rivers.edit()[0].name = QStringLiteral("other");
        after.segments[0].caption = QStringLiteral("other");
        after.sites[0].name = QStringLiteral("other");
        QVERIFY(changedBoxes(before, after)->empty());
    }

    void whatIsAddedOrRemovedIsDirty()
    {
        const MapContent before = content();
        MapContent after = before;
        after.segments.erase(after.segments.begin());
        QCOMPARE(changedBoxes(before, after)->size(), std::size_t{1});
        QCOMPARE(changedBoxes(after, before)->size(), std::size_t{1});
        after = before;
        after.sites[0].place = {700, 700};
        QCOMPARE(changedBoxes(before, after)->size(), std::size_t{2});
        after = before;
        after.areas[0].shown = false;
        QCOMPARE(changedBoxes(before, after)->size(), std::size_t{2});
    }

    /// Another river in front changes the indexes of all segments, but nothing on the map.
    void aNewRiverDoesNotTouchTheOthers()
    {
        const MapContent before = content();
        MapContent after = before;
        std::vector<MapRiver>& rivers = after.rivers.edit();
        rivers.insert(rivers.begin(), test::mapRiver("LINESTRING (0 9000, 1000 9000)"));
        for (MapSegment& segment : after.segments)
            ++segment.river;
        const auto boxes = changedBoxes(before, after);
        QCOMPARE(boxes->size(), std::size_t{1});
        QCOMPARE(boxes->front().minY, 9000.0);
    }

    void theOrderOfFeaturesDoesNotMatter()
    {
        const MapContent before = content();
        MapContent after = before;
        std::reverse(after.segments.begin(), after.segments.end());
        QVERIFY(changedBoxes(before, after)->empty());
    }

    void otherUnitsChangeEverything()
    {
        const MapContent before = content();
        MapContent after = before;
        after.unitMetresX = 0.5;
        QVERIFY(!changedBoxes(before, after));
    }
};

RIPARIA_TEST(ContentDiffTest)
#include "ContentDiffTest.moc"
