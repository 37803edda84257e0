// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"
#include "core/plan/PlanHash.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using riparia::test::RandomEntities;

namespace {

Works worksNamed(const std::string& code)
{
    Works works;
    works.meta.uuid = Uuid::named("works " + code);
    works.meta.code = code;
    return works;
}

Plan planWith(const std::vector<Works>& entities)
{
    Plan plan;
    ChangeSet changes;
    for (const Works& works : entities)
        changes.add(works);
    test::mustApply(plan, changes);
    return plan;
}

} // namespace

/// README.md 4: how a plan changes. The properties hold for random plans of random entities.
class ChangeSetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsReplacesAndRemoves()
    {
        const Works before = worksNamed("W-0001");
        Works after = before;
        after.meta.name = "丁山河综合整治工程";
        Plan plan;
        ChangeSet add;
        add.add(before);
        QVERIFY(plan.apply(add));
        const auto held = plan.works().find(before.meta.uuid);
        QCOMPARE(*held, before);

        ChangeSet replace;
        replace.replace(held, after);
        QVERIFY(plan.apply(replace));
        QCOMPARE(*plan.works().find(before.meta.uuid), after);

        ChangeSet remove;
        remove.remove(plan.works().find(before.meta.uuid));
        QVERIFY(plan.apply(remove));
        QVERIFY(plan.works().isEmpty());
    }

    void undoAndRedoRestoreThePlan()
    {
        for (int i = 0; i < test::amount(60, 2000); ++i) {
            RandomEntities random(test::seed() + unsigned(i));
            const Plan before = random.plan(40);
            const ChangeSet changes = random.changes(before, 25);
            Plan plan = before;
            QVERIFY(plan.apply(changes));
            const Plan after = plan;
            QVERIFY(plan.apply(inverted(changes)));
            QVERIFY(plan == before);
            QCOMPARE(planHash(plan), planHash(before));
            QVERIFY(plan.apply(inverted(inverted(changes))));
            QVERIFY(plan == after);
        }
    }

    void composedDoesWhatOneThenTheOtherDo()
    {
        for (int i = 0; i < test::amount(60, 2000); ++i) {
            RandomEntities random(test::seed() + unsigned(i));
            const Plan start = random.plan(25);
            Plan sequential = start;
            const ChangeSet first = random.changes(sequential, 20);
            QVERIFY(sequential.apply(first));
            const ChangeSet second = random.changes(sequential, 20);
            QVERIFY(sequential.apply(second));

            Plan atOnce = start;
            const auto both = composed(first, second);
            QVERIFY(both);
            QVERIFY(atOnce.apply(*both));
            QVERIFY(atOnce == sequential);
            QVERIFY(atOnce.apply(inverted(*both)));
            QVERIFY(atOnce == start);
            QVERIFY(both->changes.size() <= first.changes.size() + second.changes.size());
        }
    }

    void changesThatCancelOutAreDropped()
    {
        Works works = worksNamed("W-0001");
        ChangeSet add;
        add.label = "Add works";
        add.add(works);
        const auto nothing = composed(add, inverted(add));
        QVERIFY(nothing);
        QVERIFY(nothing->isEmpty());
        QCOMPARE(nothing->label, std::string("Add works"));
    }

    void composingWhatDoesNotFollowIsAConflict()
    {
        const Works works = worksNamed("W-0001");
        ChangeSet add;
        add.add(works);
        const auto twice = composed(add, add);
        QVERIFY(!twice);
        QCOMPARE(twice.error(), (Error{ErrorCode::ChangeConflict, "W-0001", ""}));
    }

    void theDifferenceOfTwoPlansLeadsFromOneToTheOther()
    {
        for (int i = 0; i < test::amount(60, 2000); ++i) {
            RandomEntities random(test::seed() + unsigned(i), true);
            const Plan from = random.plan(40);
            Plan to = from;
            QVERIFY(to.apply(random.changes(to, 30)));
            Plan plan = from;
            QVERIFY(plan.apply(compare(from, to)));
            QVERIFY(plan == to);
            QCOMPARE(planHash(plan), planHash(to));
            QVERIFY(compare(to, plan).isEmpty());
            QVERIFY(plan.apply(compare(to, from)));
            QVERIFY(plan == from);
        }
    }

    void equalPlansDoNotDifferEvenWhereTheyShareNothing()
    {
        for (int i = 0; i < 20; ++i) {
            const unsigned seed = test::seed() + unsigned(i);
            const Plan a = RandomEntities(seed, true).plan(30);
            const Plan b = RandomEntities(seed, true).plan(30);
            QVERIFY(compare(a, b).isEmpty());
            QVERIFY(a == b);
        }
    }

    void differencesComeInTableAndIdOrder()
    {
        RandomEntities random(test::seed());
        const ChangeSet changes = compare(Plan(), random.plan(60));
        for (std::size_t i = 1; i < changes.changes.size(); ++i) {
            const AnyEntity& a = changes.changes[i - 1].after;
            const AnyEntity& b = changes.changes[i].after;
            QVERIFY(a.index() < b.index() || (a.index() == b.index() && idOf(a) < idOf(b)));
        }
    }

    void snapshotsDoNotChangeWithThePlan()
    {
        RandomEntities random(test::seed());
        Plan plan = random.plan(60);
        const Plan snapshot = plan;
        const std::string hash = planHash(snapshot);
        for (int i = 0; i < 20; ++i)
            QVERIFY(plan.apply(random.changes(plan, 10)));
        QCOMPARE(planHash(snapshot), hash);
        QVERIFY(planHash(plan) != hash);
    }

    void oneConflictLeavesEverythingAsItWas()
    {
        for (int i = 0; i < test::amount(40, 500); ++i) {
            RandomEntities random(test::seed() + unsigned(i));
            const Plan before = random.plan(30);
            ChangeSet changes = random.changes(before, 20);
            const auto stranger = std::make_shared<const Works>(random.make<Works>());
            const auto place = static_cast<std::ptrdiff_t>(random.below(changes.changes.size() + 1));
            changes.changes.insert(changes.changes.begin() + place, Change{stranger, std::monostate{}});
            Plan plan = before;
            const auto applied = plan.apply(changes);
            QVERIFY(!applied);
            QCOMPARE(applied.error().code, ErrorCode::ChangeConflict);
            QCOMPARE(applied.error().subject, stranger->meta.code);
            QVERIFY(plan == before);
        }
    }

    void beforeIsComparedByValueNotByAddress()
    {
        const Works works = worksNamed("W-0001");
        Plan plan = planWith({works});
        ChangeSet remove;
        remove.remove(std::make_shared<const Works>(works));
        QVERIFY(plan.apply(remove));
        QVERIFY(plan.works().isEmpty());
    }

    void aStaleBeforeIsAConflict()
    {
        Works works = worksNamed("W-0001");
        Plan plan = planWith({works});
        const auto seen = plan.works().find(works.meta.uuid);
        Works theirs = works;
        theirs.responsible = "坪地街道";
        ChangeSet first;
        first.replace(seen, theirs);
        QVERIFY(plan.apply(first));
        Works ours = works;
        ours.cost = 1e6;
        ChangeSet second;
        second.replace(seen, ours);
        const auto applied = plan.apply(second);
        QVERIFY(!applied);
        QCOMPARE(applied.error(), (Error{ErrorCode::ChangeConflict, "W-0001", ""}));
        QCOMPARE(*plan.works().find(works.meta.uuid), theirs);
    }

    void addingWhatIsThereAndRemovingWhatIsNotAreConflicts()
    {
        const Works works = worksNamed("W-0001");
        ChangeSet add;
        add.add(works);
        Plan plan = planWith({works});
        QCOMPARE(plan.apply(add).error().code, ErrorCode::ChangeConflict);
        Plan empty;
        QCOMPARE(empty.apply(inverted(add)).error().code, ErrorCode::ChangeConflict);
    }

    void refusesEntitiesWithoutIdAndChangesOfIdentity()
    {
        Plan plan;
        ChangeSet nameless;
        nameless.add(Works{});
        QCOMPARE(plan.apply(nameless).error().code, ErrorCode::InvalidArgument);

        const Works one = worksNamed("W-0001");
        plan = planWith({one});
        ChangeSet swap;
        swap.replace(plan.works().find(one.meta.uuid), worksNamed("W-0002"));
        QCOMPARE(plan.apply(swap).error(),
                 (Error{ErrorCode::InvalidArgument, "W-0002", "change from one entity to another"}));

        ChangeSet otherType;
        Scenario scenario;
        scenario.meta = one.meta;
        otherType.changes.push_back({plan.works().find(one.meta.uuid), std::make_shared<const Scenario>(scenario)});
        QCOMPARE(plan.apply(otherType).error().code, ErrorCode::InvalidArgument);

        ChangeSet hollow;
        hollow.changes.push_back({std::monostate{}, std::shared_ptr<const Works>()});
        QCOMPARE(plan.apply(hollow).error().code, ErrorCode::InvalidArgument);
    }

    void changingNothingChangesNothing()
    {
        Plan plan;
        QVERIFY(plan.apply(ChangeSet{}));
        ChangeSet nothing;
        nothing.changes.push_back({});
        QVERIFY(plan.apply(nothing));
        QVERIFY(plan == Plan());
        QVERIFY(inverted(ChangeSet{}).isEmpty());
        QVERIFY(composed({}, {}).value().isEmpty());
    }

    void twoTypesMayShareAnId()
    {
        const Works works = worksNamed("W-0001");
        Scenario scenario;
        scenario.meta.uuid = works.meta.uuid;
        ChangeSet both;
        both.add(works);
        both.add(scenario);
        Plan plan;
        QVERIFY(plan.apply(both));
        QVERIFY(plan.works().find(works.meta.uuid));
        QVERIFY(plan.scenarios().find(works.meta.uuid));
    }

    void anyEntityTellsWhatItIs()
    {
        const Works works = worksNamed("W-0001");
        ChangeSet changes;
        changes.add(works);
        QCOMPARE(kindOf(changes.changes[0]), EntityKind::Works);
        QCOMPARE(kindOf(inverted(changes).changes[0]), EntityKind::Works);
        QCOMPARE(idOf(changes.changes[0].after), works.meta.uuid);
        QVERIFY(idOf(changes.changes[0].before).isNil());
        QCOMPARE(metaOf(changes.changes[0].after)->code, std::string("W-0001"));
        QVERIFY(!metaOf({}));
        QVERIFY(sameEntity({}, {}));
        QVERIFY(!sameEntity(changes.changes[0].after, {}));
        QVERIFY(sameEntity(changes.changes[0].after, std::make_shared<const Works>(works)));
    }
};

RIPARIA_TEST(ChangeSetTest)
#include "ChangeSetTest.moc"
