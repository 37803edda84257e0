// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/EntityTable.h"
#include "core/plan/Entities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <map>
#include <random>
#include <thread>

using namespace riparia;

namespace {

std::shared_ptr<const Works> works(const Uuid& id, std::int64_t order)
{
    Works entity;
    entity.meta.uuid = id;
    entity.order = order;
    return std::make_shared<const Works>(std::move(entity));
}

using Model = std::map<Uuid, std::int64_t>;

bool agrees(const EntityTable<Works>& table, const Model& model)
{
    if (table.size() != model.size() || table.isEmpty() != model.empty())
        return false;
    auto expected = model.begin();
    for (const auto& [id, row] : table) {
        if (expected == model.end() || id != expected->first || row->order != expected->second)
            return false;
        ++expected;
    }
    return expected == model.end();
}

} // namespace

/// A table of entities behaves as a sorted map whose copies are independent.
class EntityTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTableHasNothing()
    {
        EntityTable<Works> table;
        QVERIFY(table.isEmpty());
        QVERIFY(table.begin() == table.end());
        QVERIFY(!table.find(Uuid::named("a")));
        table.remove(Uuid::named("a"));
        QCOMPARE(table.size(), std::size_t(0));
    }

    void aMovedFromTableCanStillBeUsed()
    {
        EntityTable<Works> table;
        table.put(works(Uuid::named("a"), 1));
        EntityTable<Works> other = std::move(table);
        table.put(works(Uuid::named("b"), 2)); // NOLINT(bugprone-use-after-move): that is what is tested
        QCOMPARE(other.size(), std::size_t(1));
        QVERIFY(table.find(Uuid::named("b")));
        QVERIFY(!other.find(Uuid::named("b")));
    }

    /// Every state a snapshot was taken of stays as it was.
    void agreesWithAMapAndItsSnapshotsNeverChange()
    {
        std::mt19937 random(riparia::test::seed());
        EntityTable<Works> table;
        Model model;
        std::vector<std::pair<EntityTable<Works>, Model>> snapshots;
        const int steps = riparia::test::amount(6000, 100000);
        for (int step = 0; step < steps; ++step) {
            // first mostly growing, then mostly shrinking, so that blocks split and vanish
            const Uuid id = Uuid::named(std::to_string(random() % 1500));
            const bool grow = random() % 100 < (step < steps / 2 ? 80u : 25u);
            if (grow) {
                table.put(works(id, step));
                model[id] = step;
            } else {
                table.remove(id);
                model.erase(id);
            }
            if (random() % 200 == 0)
                snapshots.emplace_back(table, model);
            QCOMPARE(table.find(id) != nullptr, model.contains(id));
        }
        QVERIFY(agrees(table, model));
        QVERIFY(snapshots.size() > 5);
        for (const auto& [oldTable, oldModel] : snapshots)
            QVERIFY(agrees(oldTable, oldModel));
    }

    void removingEverythingLeavesAnEmptyTable()
    {
        EntityTable<Works> table;
        for (int i = 0; i < 1000; ++i)
            table.put(works(Uuid::named(std::to_string(i)), i));
        for (int i = 0; i < 1000; ++i)
            table.remove(Uuid::named(std::to_string(i)));
        QVERIFY(agrees(table, {}));
    }

    void aSnapshotIsReadInAnotherThreadWhileTheTableChanges()
    {
        EntityTable<Works> table;
        for (int i = 0; i < 500; ++i)
            table.put(works(Uuid::named(std::to_string(i)), 1));
        for (int round = 0; round < 50; ++round) {
            const std::int64_t expected = round == 0 ? 500 : 500 + round;
            std::int64_t sum = 0;
            std::thread reader([&sum, snapshot = table] {
                for (const auto& [id, row] : snapshot)
                    sum += row->order;
            });
            for (int i = 0; i < 500; ++i)
                table.put(works(Uuid::named(std::to_string(i)), 1));
            table.put(works(Uuid::named("0"), round + 2));
            reader.join();
            QCOMPARE(sum, expected);
        }
    }
};

RIPARIA_TEST(EntityTableTest)
#include "EntityTableTest.moc"
