// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapContent.h"
#include "core/io/planfile/PlanStore.h"
#include "core/plan/ChangeSet.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

namespace {

Plan samplePlan()
{
    OpenOptions options;
    options.readOnly = true;
    return PlanStore::open(std::string(RIPARIA_SOURCE_DIR) + "/sample-data/pingdi/pingdi.riparia.gpkg", options)
        .value()
        ->plan();
}

} // namespace

std::shared_ptr<const MapContent> riparia::test::sampleContent(Language language)
{
    const TranslationScope scope(language);
    return mapContentOf(samplePlan(), Uuid(), nullptr, language);
}

class MapContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheSample()
    {
        const auto content = test::sampleContent(Language::English);
        QCOMPARE(content->rivers.size(), std::size_t{13});
        QCOMPARE(content->segments.size(), std::size_t{34});
        QCOMPARE(content->areas.size(), std::size_t{28});
        QCOMPARE(content->greenways.size(), std::size_t{6});
        QCOMPARE(content->sites.size(), std::size_t{15});
        QVERIFY(!content->bounds.isEmpty());
        QCOMPARE(content->unitMetresX, 1.0);
        const auto longgang = std::find_if(content->rivers.begin(), content->rivers.end(), [](const MapRiver& river) {
            return river.name == QLatin1String("Longgang River");
        });
        QVERIFY(longgang != content->rivers.end());
        QCOMPARE(longgang->rank, 3);
        for (const MapSegment& segment : content->segments)
            QVERIFY(!segment.code.isEmpty() && segment.shown);
        for (const MapArea& area : content->areas)
            QVERIFY(area.caption.contains(QStringLiteral("m²")));
    }

    void speaksBothLanguages()
    {
        const auto english = test::sampleContent(Language::English);
        const auto chinese = test::sampleContent(Language::Chinese);
        QCOMPARE(english->rivers.size(), chinese->rivers.size());
        QVERIFY(std::any_of(chinese->rivers.begin(), chinese->rivers.end(),
                            [](const MapRiver& river) { return river.name == QStringLiteral("龙岗河"); }));
        QVERIFY(std::any_of(english->segments.begin(), english->segments.end(), [](const MapSegment& segment) {
            return segment.caption == QLatin1String("Ecological bank protection");
        }));
        QVERIFY(std::any_of(chinese->segments.begin(), chinese->segments.end(),
                            [](const MapSegment& segment) { return segment.caption == QStringLiteral("生态护岸"); }));
    }

    void aScenarioReplacesAndHides()
    {
        const Plan plan = samplePlan();
        QVERIFY(!plan.scenarios().isEmpty());
        const auto base = mapContentOf(plan, Uuid(), nullptr, Language::English);
        const auto other = mapContentOf(plan, plan.scenarios().begin()->first, nullptr, Language::English);
        QVERIFY(base->segments != other->segments);
    }

    void sharesGeometryWithThePlanAndCaptionsWithThePrevious()
    {
        const Plan plan = samplePlan();
        const auto before = mapContentOf(plan, Uuid(), nullptr, Language::English);
        const auto after = mapContentOf(plan, Uuid(), nullptr, Language::English, before);
        for (std::size_t i = 0; i < before->areas.size(); ++i) {
            QVERIFY(before->areas[i].shape.isSameAs(after->areas[i].shape));
            QCOMPARE(before->areas[i].caption, after->areas[i].caption);
        }
        for (std::size_t i = 0; i < before->rivers.size(); ++i)
            QCOMPARE(before->rivers[i].alignment, after->rivers[i].alignment);
    }

    void theFilterHides()
    {
        const Plan plan = samplePlan();
        const Uuid only = plan.segments().begin()->first;
        const auto content = mapContentOf(
            plan, Uuid(), [&](const Uuid& id) { return id == only; }, Language::English);
        for (const MapSegment& segment : content->segments)
            QCOMPARE(segment.shown, segment.id == only);
        for (const MapArea& area : content->areas)
            QVERIFY(!area.shown);
    }

    void anEmptyPlanIsAnEmptyMap()
    {
        const auto content = mapContentOf(Plan(), Uuid(), nullptr, Language::English);
        QVERIFY(content->bounds.isEmpty());
        QVERIFY(content->rivers.empty() && content->segments.empty());
    }

    void leavesOutWorksOnRiversThatAreNotThere()
    {
        Plan plan;
        Segment segment;
        segment.meta.uuid = Uuid::random();
        segment.river = "NOWHERE";
        segment.span = test::span(0, 100);
        ChangeSet changes;
        changes.add(segment);
        QVERIFY(plan.apply(changes));
        QVERIFY(mapContentOf(plan, Uuid(), nullptr, Language::English)->segments.empty());
    }

    void degreesAreMeasuredAtTheMiddleLatitude()
    {
        MapContent content;
        content.areas.push_back(test::mapArea(QStringLiteral("A"), "POLYGON ((113 59, 115 59, 115 61, 113 61, 113 59))",
                                              StatusClass::Planned));
        measureContent(content, true);
        QVERIFY(std::abs(content.unitMetresX / content.unitMetresY - 0.5) < 1e-9);
        QVERIFY(std::abs(content.unitMetresY - 111195) < 1);
    }
};

RIPARIA_TEST(MapContentTest)
#include "MapContentTest.moc"
