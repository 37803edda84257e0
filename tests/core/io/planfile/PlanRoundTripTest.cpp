// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "core/plan/PlanHash.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What is written is what is read, whatever it is and however it came into the file.
class PlanRoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSmallPlanComesBackAsItWas()
    {
        const Folder folder;
        const Plan plan = smallPlan();
        const std::string path = folder.file("坪地.riparia.gpkg");
        {
            const auto store = must(PlanStore::create(path, plan, stamp()));
            QCOMPARE(difference(store->plan(), plan), std::string());
            QVERIFY(!store->isReadOnly());
        }
        const auto store = must(PlanStore::open(path));
        QCOMPARE(difference(store->plan(), plan), std::string());
        QCOMPARE(planHash(store->plan()), planHash(plan));
        QVERIFY(store->issues().empty());
        QVERIFY(store->foreignEdits().empty());
        QCOMPARE(folder.names(), std::vector<std::string>{"坪地.riparia.gpkg"});
    }

    void anEmptyPlanWithoutCrsComesBack()
    {
        const Folder folder;
        Plan plan;
        must(PlanStore::create(folder.file("a.gpkg"), plan, stamp()));
        const auto store = must(PlanStore::open(folder.file("a.gpkg")));
        QVERIFY(store->plan() == plan);
        QVERIFY(!store->plan().info().crs.isValid());
    }

    void randomPlansComeBackAsTheyWere()
    {
        const Folder folder;
        for (int i = 0; i < amount(8, 150); ++i) {
            const Plan plan = randomPlan(seed() + unsigned(i), 120);
            const std::string path = folder.file("r.gpkg");
            must(PlanStore::create(path, plan, stamp(), true));
            const auto store = must(PlanStore::open(path));
            QCOMPARE(difference(store->plan(), plan), std::string());
            QCOMPARE(planHash(store->plan()), planHash(plan));
            QCOMPARE(sql(path, "SELECT value FROM riparia_meta WHERE key = 'plan_hash'").front(), planHash(plan));
            QVERIFY2(store->issues().empty(),
                     store->issues().empty() ? "" : std::string(toString(store->issues().front().code)).c_str());
            QVERIFY(store->foreignEdits().empty());
        }
    }

    void savingChangeByChangeIsSavingTheWhole_data() { addSavePaths(); }
    void savingChangeByChangeIsSavingTheWhole()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("r.gpkg");
        for (int i = 0; i < amount(3, 40); ++i) {
            const Plan start = randomPlan(seed() + unsigned(i), 40);
            must(PlanStore::create(path, start, stamp(), true));
            auto store = must(PlanStore::open(path, {false, largestCopied}));
            RandomEntities random(seed() + 1000 + unsigned(i));
            Plan expected = start;
            for (int save = 0; save < 6; ++save) {
                const ChangeSet changes = randomChanges(random, expected, 12);
                mustApply(expected, changes);
                must(store->save(changes, expected.info(), stamp()));
                QCOMPARE(difference(store->plan(), expected), std::string());
            }
            store.reset();
            store = must(PlanStore::open(path));
            QCOMPARE(difference(store->plan(), expected), std::string());
            QCOMPARE(sql(path, "SELECT value FROM riparia_meta WHERE key = 'plan_hash'").front(), planHash(expected));
            QVERIFY(store->issues().empty());
            QVERIFY(store->foreignEdits().empty());
        }
    }
};

RIPARIA_TEST(PlanRoundTripTest)
#include "PlanRoundTripTest.moc"
