// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/EntityLookup.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cstddef>
#include <memory>
#include <variant>
#include <vector>

using namespace riparia;

class EntityLookupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEntitiesOfEveryKindByTheirId()
    {
        const Plan plan = test::RandomEntities(7).plan(200);
        EntityTypes::forEach([&]<class T>() {
            for (const auto& [id, row] : plan.table<T>())
                QVERIFY(std::get<std::shared_ptr<const T>>(findEntity(plan, id)) == row);
        });
        QVERIFY(std::holds_alternative<std::monostate>(findEntity(plan, Uuid::named("nobody"))));
        QVERIFY(std::holds_alternative<std::monostate>(findEntity(plan, Uuid())));
        QVERIFY(std::holds_alternative<std::monostate>(findEntity(Plan(), Uuid::named("nobody"))));
    }

    void looksAmongTheKindsItIsAskedFor()
    {
        Plan plan;
        ChangeSet changes;
        Works works;
        works.meta.uuid = Uuid::named("works");
        Target target;
        target.meta.uuid = Uuid::named("target");
        changes.add(works);
        changes.add(target);
        test::mustApply(plan, changes);
        QVERIFY(idOf(findEntity<ShownTypes>(plan, works.meta.uuid)) == works.meta.uuid);
        QVERIFY(!metaOf(findEntity<ShownTypes>(plan, target.meta.uuid)));
        QVERIFY(idOf(findEntity(plan, target.meta.uuid)) == target.meta.uuid);
    }

    void callsOnceWithWhatItFound()
    {
        Plan plan;
        ChangeSet changes;
        Works works;
        Segment twin; // a file may give one id to two tables
        works.meta.uuid = twin.meta.uuid = Uuid::named("both");
        changes.add(works);
        changes.add(twin);
        test::mustApply(plan, changes);
        std::vector<Uuid> called;
        const auto use = [&](const auto& held) { called.push_back(held->meta.uuid); };
        QVERIFY(withEntity<EntityTypes>(plan, works.meta.uuid, use));
        QVERIFY(called == std::vector<Uuid>{works.meta.uuid});
        QVERIFY(!withEntity<EntityTypes>(plan, Uuid::named("nobody"), use));
        QCOMPARE(called.size(), std::size_t(1));
    }

    void onlyTheMetaIsAnother()
    {
        const Plan plan = test::RandomEntities(11).plan(100);
        Meta other;
        other.uuid = Uuid::named("other");
        other.code = "W-0042";
        EntityTypes::forEach([&]<class T>() {
            for (const auto& [id, row] : plan.table<T>()) {
                const T before = *row;
                T expected = before;
                expected.meta = other;
                const AnyEntity made = withMeta(AnyEntity(row), other);
                QVERIFY(sameEntity(made, std::make_shared<const T>(expected)));
                QVERIFY(sameEntity(AnyEntity(row), std::make_shared<const T>(before)));
            }
        });
        QVERIFY(std::holds_alternative<std::monostate>(withMeta(AnyEntity(), other)));
        QVERIFY(!metaOf(withMeta(AnyEntity(std::shared_ptr<const Works>()), other)));
    }
};

RIPARIA_TEST(EntityLookupTest)
#include "EntityLookupTest.moc"
