// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapExtent.h"
#include "app/report/ReportMap.h"
#include "tests/app/mapsheet/SheetFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

/// What --extent and the dialog name, and where that lies.
class MapExtentTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_plan;
    LedgerPtr m_ledger;
    std::shared_ptr<const MapContent> m_map;

    Result<ExtentFound> find(const char* typed) const
    {
        const auto extent = parseMapExtent(typed);
        return extent ? findExtent(*extent, m_plan, *m_ledger, *m_map) : Result<ExtentFound>(fail(extent.error()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_plan = test::samplePlan();
        m_ledger = buildLedger(m_plan, test::sheetRequest(m_plan).count).value();
        m_map = countedMapOf(m_plan, *m_ledger, Language::English);
    }

    void nothingAndPlanAreAllOfIt()
    {
        QVERIFY(find("").value().box == m_map->bounds);
        QVERIFY(find("  Plan ").value().box == m_map->bounds);
        QVERIFY(find("").value().title.isEmpty());
    }

    void aRiverIsFoundByKeyAndName()
    {
        const Box box = m_plan.riverByKey("DS")->river.alignment->bounds();
        for (const char* typed : {"river:DS", "river:ds", "River: 丁山河", "river:Dingshan River"}) {
            const auto found = find(typed);
            QVERIFY2(found, typed);
            QVERIFY(found->box == box);
            QCOMPARE(found->title, QStringLiteral("Dingshan River"));
        }
        QCOMPARE(find("river:Rhine").error().code, ErrorCode::RiverUnknown);
        QCOMPARE(find("river:Rhine").error().subject, std::string("Rhine"));
    }

    void worksLieWhereTheirFeaturesDo()
    {
        const Box works = find("works:W-0001").value().box;
        QVERIFY(find("works:丁山河黑臭水体治理").value().box == works);
        const Box river = m_plan.riverByKey("DS")->river.alignment->bounds().grown(200);
        QVERIFY(river.contains({works.minX, works.minY}) && river.contains({works.maxX, works.maxY}));
        QCOMPARE(find("works:W-9999").error().code, ErrorCode::NotFound);
        // Cancelled works are in the plan, but not counted and so not on the map.
        QCOMPARE(find("works:W-0018").error().code, ErrorCode::InvalidArgument);
    }

    void aBoundaryIsFoundByName()
    {
        QVERIFY(!find("boundary:坪地街道(示意)").value().box.isEmpty());
        QVERIFY(find("boundary:Z-0001").value().box == find("boundary:坪地街道(示意)").value().box);
        QCOMPARE(find("boundary:nowhere").error().code, ErrorCode::NotFound);
    }

    void fourNumbersAreARectangle()
    {
        const Box box = find("529000, 2519000, 531000.5, 2521000").value().box;
        QVERIFY((box == Box{529000, 2519000, 531000.5, 2521000}));
        QVERIFY(find("５２９０００,2519000,531000.5,2521000").value().box == box); // full width
    }

    void whatIsNoExtentIsExplained_data()
    {
        QTest::addColumn<QByteArray>("typed");
        for (const char* typed : {"river:", "lake:DS", "1,2,3", "1,2,3,4,5", "a,b,c,d", "3,2,1,4", "1,4,3,2", "1,2,1,2",
                                  "nan,0,1,1", "1e999,0,1,1", "529000"})
            QTest::newRow(typed) << QByteArray(typed);
    }

    void whatIsNoExtentIsExplained()
    {
        QFETCH(QByteArray, typed);
        const auto found = find(typed.constData());
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!found.error().detail.empty());
    }

    void aPlanWithoutGeometryHasNoMap()
    {
        const Plan empty;
        const auto ledger = buildLedger(empty, {}).value();
        const auto map = countedMapOf(empty, *ledger, Language::English);
        QCOMPARE(findExtent({}, empty, *ledger, *map).error().code, ErrorCode::InvalidArgument);
    }
};

RIPARIA_TEST(MapExtentTest)
#include "MapExtentTest.moc"
