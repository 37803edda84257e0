// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ScenarioEdits.h"

#include "core/plan/ScenarioView.h"
#include "core/plan/Validation.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>

using namespace riparia;

namespace {

/// A plan of works and sites that are named by letters.
class ScenarioDesk {
public:
    Uuid scenario(const std::string& name, const Uuid& parent = {})
    {
        Scenario made;
        made.meta.uuid = Uuid::named("scenario " + name);
        made.meta.code = "N-" + name;
        made.meta.name = name;
        made.parent = parent;
        ChangeSet changes;
        changes.add(made);
        test::mustApply(plan, changes);
        return made.meta.uuid;
    }
    static Works works(const std::string& name)
    {
        Works made;
        made.meta.uuid = Uuid::named("works " + name);
        made.meta.code = "W-" + name;
        made.meta.name = name;
        return made;
    }
    Uuid base(const std::string& name)
    {
        ChangeSet changes;
        changes.add(works(name));
        test::mustApply(plan, changes);
        return works(name).meta.uuid;
    }
    void edit(const Uuid& scenario, const ChangeSet& seen)
    {
        const auto landed = landedIn(plan, scenario, seen);
        if (!landed)
            qFatal("cannot land: %s", landed.error().subject.c_str());
        test::mustApply(plan, *landed);
    }
    void add(const Uuid& scenario, const std::string& name)
    {
        ChangeSet changes;
        changes.add(works(name));
        edit(scenario, changes);
    }
    /// The row that is seen under this name.
    std::shared_ptr<const Works> row(const Uuid& scenario, const std::string& name) const
    {
        for (const auto& held : entitiesOf<Works>(plan, scenario)) {
            if (held->meta.name == name)
                return held;
        }
        qFatal("nobody sees %s", name.c_str());
        return nullptr;
    }
    void rename(const Uuid& scenario, const std::string& from, const std::string& to)
    {
        const auto before = row(scenario, from);
        Works after = *before;
        after.meta.name = to;
        ChangeSet changes;
        changes.replace(before, after);
        edit(scenario, changes);
    }
    void remove(const Uuid& scenario, const std::string& name)
    {
        ChangeSet changes;
        changes.remove(row(scenario, name));
        edit(scenario, changes);
    }
    std::string seen(const Uuid& scenario) const
    {
        std::vector<std::string> names;
        for (const auto& held : entitiesOf<Works>(plan, scenario))
            names.push_back(held->meta.name);
        std::sort(names.begin(), names.end());
        std::string text;
        for (const std::string& name : names)
            text += (text.empty() ? "" : " ") + name;
        return text;
    }
    void apply(const Result<ChangeSet>& changes)
    {
        if (!changes)
            qFatal("%s", changes.error().subject.c_str());
        test::mustApply(plan, *changes);
    }

    Plan plan;
};

Scenario named(const std::string& name)
{
    Scenario made;
    made.meta.uuid = Uuid::named("scenario " + name);
    made.meta.name = name;
    return made;
}

} // namespace

/// Edits of a scenario land in it and nowhere else; scenarios are copied, merged and removed as a whole.
class ScenarioEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditOfTheBaseIsTakenAsItIs()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        desk.rename({}, "A", "A1");
        QCOMPARE(desk.seen({}), std::string("A1"));
        QCOMPARE(desk.seen(s), std::string("A1"));
    }

    void anEditInAScenarioLeavesTheBaseAlone()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        const Uuid a = desk.base("A");
        desk.base("B");
        desk.base("C");
        desk.rename(s, "A", "A1");
        desk.remove(s, "B");
        desk.add(s, "N");
        QCOMPARE(desk.seen({}), std::string("A B C"));
        QCOMPARE(desk.seen(s), std::string("A1 C N"));
        QCOMPARE(desk.row(s, "A1")->meta.replaces, a);
        QCOMPARE(desk.row(s, "A1")->meta.code, std::string("W-A"));
        QCOMPARE(scenarioSize(desk.plan, s), (ScenarioSize{1, 1, 1}));
        QCOMPARE(scenarioSize(desk.plan, {}), ScenarioSize{});
    }

    void whatTheScenarioHasAlreadyIsChangedInPlace()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        desk.rename(s, "A", "A1");
        const Uuid own = desk.row(s, "A1")->meta.uuid;
        desk.rename(s, "A1", "A2");
        QCOMPARE(desk.row(s, "A2")->meta.uuid, own);
        QCOMPARE(desk.plan.works().size(), std::size_t(2));
    }

    void aReplacementThatIsRemovedDoesNotBringTheBaseBack()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        desk.rename(s, "A", "A1");
        desk.remove(s, "A1");
        QCOMPARE(desk.seen(s), std::string(""));
        QCOMPARE(desk.seen({}), std::string("A"));
        desk.add(s, "N");
        desk.remove(s, "N");
        QCOMPARE(desk.plan.works().size(), std::size_t(2)); // A and its tombstone
    }

    void undoIsTheInverseOfWhatLanded()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        const Plan before = desk.plan;
        ChangeSet seen;
        seen.remove(desk.row(s, "A"));
        seen.add(ScenarioDesk::works("N"));
        const ChangeSet landed = landedIn(desk.plan, s, seen).value();
        test::mustApply(desk.plan, landed);
        test::mustApply(desk.plan, inverted(landed));
        QVERIFY(desk.plan == before);
    }

    void thePartsOfASplitReplacementStandForNothing()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        desk.rename(s, "A", "A1");
        const auto own = desk.row(s, "A1");
        Works part = *own;
        part.meta.uuid = Uuid::named("part");
        part.meta.name = "A2";
        ChangeSet split;
        split.add(part);
        desk.edit(s, split);
        QCOMPARE(desk.seen(s), std::string("A1 A2"));
        QVERIFY(desk.row(s, "A2")->meta.replaces.isNil());
    }

    void inAChildTheParentIsWhatIsStoodOver()
    {
        ScenarioDesk desk;
        const Uuid parent = desk.scenario("parent");
        const Uuid child = desk.scenario("child", parent);
        desk.base("A");
        desk.rename(parent, "A", "A1");
        desk.add(parent, "P");
        desk.rename(child, "A1", "A2");
        desk.remove(child, "P");
        QCOMPARE(desk.seen({}), std::string("A"));
        QCOMPARE(desk.seen(parent), std::string("A1 P"));
        QCOMPARE(desk.seen(child), std::string("A2"));
        QVERIFY(validate(desk.plan).empty());
    }

    void aReversedRiverReachesTheWorksOfEveryScenario()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        PlanRiver river = test::makeRiver("DS", {{500000, 2520000}, {501000, 2520000}});
        river.meta.uuid = Uuid::named("DS");
        Segment segment;
        segment.meta.uuid = Uuid::named("S-1");
        segment.river = "DS";
        segment.span = {Position{0}, Position{1000}};
        ChangeSet made;
        made.add(river);
        made.add(segment);
        test::mustApply(desk.plan, made);
        PlanRiver turned = river;
        turned.river.alignment = std::make_shared<const Alignment>(river.river.alignment->reversed());
        Segment moved = segment;
        moved.bank = Bank::Left;
        ChangeSet turn;
        turn.replace(desk.plan.rivers().find(river.meta.uuid), turned);
        turn.replace(desk.plan.segments().find(segment.meta.uuid), moved);
        desk.edit(s, turn);
        QCOMPARE(desk.plan.segments().size(), std::size_t(1));
        QCOMPARE(desk.plan.segments().find(segment.meta.uuid)->bank, Bank::Left);
    }

    void aChangeOfWhatIsNotSoAnyMoreConflicts()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        const auto old = desk.row(s, "A");
        desk.rename({}, "A", "A1");
        Works other = *old;
        other.meta.name = "A2";
        ChangeSet late;
        late.replace(old, other);
        Plan plan = desk.plan;
        const auto landed = landedIn(plan, s, late);
        QVERIFY(landed);
        const auto applied = plan.apply(*landed);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::ChangeConflict);
    }

    void aCopyShowsTheSameAndLivesOnItsOwn()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        desk.base("B");
        desk.rename(s, "A", "A1");
        desk.remove(s, "B");
        desk.add(s, "N");
        const Scenario t = named("t");
        desk.apply(scenarioCopy(desk.plan, s, t));
        QCOMPARE(desk.seen(t.meta.uuid), desk.seen(s));
        desk.rename(t.meta.uuid, "N", "M");
        QCOMPARE(desk.seen(t.meta.uuid), std::string("A1 M"));
        QCOMPARE(desk.seen(s), std::string("A1 N"));
        const Scenario u = named("u");
        desk.apply(scenarioCopy(desk.plan, {}, u));
        QCOMPARE(desk.seen(u.meta.uuid), std::string("A B"));
        QVERIFY(validate(desk.plan).empty()); // two alternatives may each add W-N
    }

    void referencesInACopyNameTheCopies()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.add(s, "N");
        Site site;
        site.meta.uuid = Uuid::named("site");
        site.works = desk.row(s, "N")->meta.uuid;
        ChangeSet changes;
        changes.add(site);
        desk.edit(s, changes);
        const Scenario t = named("t");
        desk.apply(scenarioCopy(desk.plan, s, t));
        const auto copies = entitiesOf<Site>(desk.plan, t.meta.uuid);
        QCOMPARE(copies.size(), std::size_t(1));
        QCOMPARE(copies.front()->works, desk.row(t.meta.uuid, "N")->meta.uuid);
    }

    void aRemovedScenarioTakesAllItHasAlong()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        desk.base("A");
        const Plan before = desk.plan;
        desk.rename(s, "A", "A1");
        desk.add(s, "N");
        desk.apply(scenarioRemoval(desk.plan, s));
        QCOMPARE(desk.plan.works().size(), std::size_t(1));
        QVERIFY(desk.plan.scenarios().isEmpty());
        QCOMPARE(scenarioRemoval(desk.plan, s).error().code, ErrorCode::NotFound);
    }

    void aScenarioThatOthersStandOverStays()
    {
        ScenarioDesk desk;
        const Uuid parent = desk.scenario("parent");
        desk.scenario("child", parent);
        const auto refused = scenarioRemoval(desk.plan, parent);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().subject, std::string("N-child"));
    }

    void mergedTheBaseIsWhatTheScenarioShowed()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        const Uuid other = desk.scenario("other");
        const Uuid a = desk.base("A");
        desk.base("B");
        desk.base("C");
        desk.rename(other, "A", "A other");
        desk.rename(s, "A", "A1");
        desk.remove(s, "B");
        desk.add(s, "N");
        const std::string seen = desk.seen(s);
        desk.apply(scenarioMerge(desk.plan, s));
        QCOMPARE(desk.seen({}), seen);
        QCOMPARE(desk.row({}, "A1")->meta.uuid, a); // its identity is kept
        QCOMPARE(desk.seen(other), std::string("A other C N"));
        QVERIFY(!desk.plan.scenarios().find(s));
        QVERIFY(validate(desk.plan).empty());
    }

    void referencesToWhatIsMergedNameTheBase()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        const Uuid a = desk.base("A");
        desk.rename(s, "A", "A1");
        Site site;
        site.meta.uuid = Uuid::named("site");
        site.works = desk.row(s, "A1")->meta.uuid;
        ChangeSet changes;
        changes.add(site);
        desk.edit(s, changes);
        desk.apply(scenarioMerge(desk.plan, s));
        QCOMPARE(desk.plan.table<Site>().find(site.meta.uuid)->works, a);
    }

    void aChildIsMergedIntoItsParent()
    {
        ScenarioDesk desk;
        const Uuid parent = desk.scenario("parent");
        const Uuid child = desk.scenario("child", parent);
        const Uuid grandchild = desk.scenario("grandchild", child);
        desk.base("A");
        desk.base("B");
        desk.base("C");
        desk.rename(parent, "A", "A1");
        desk.add(parent, "P");
        desk.rename(child, "A1", "A2");
        desk.remove(child, "B");
        desk.remove(child, "P");
        desk.rename(grandchild, "C", "C3");
        const std::string seen = desk.seen(child);
        desk.apply(scenarioMerge(desk.plan, child));
        QCOMPARE(desk.seen({}), std::string("A B C"));
        QCOMPARE(desk.seen(parent), seen);
        QCOMPARE(desk.seen(grandchild), std::string("A2 C3"));
    }

    void aScenarioIsMergedIntoAnotherOne()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        const Uuid t = desk.scenario("t");
        for (const char* name : {"A", "B", "C", "D"})
            desk.base(name);
        desk.rename(s, "A", "A1");
        desk.remove(s, "B");
        desk.rename(s, "D", "D1");
        desk.add(s, "N");
        desk.rename(t, "A", "A2");
        desk.rename(t, "C", "C2");
        desk.remove(t, "D");
        desk.apply(scenarioMerge(desk.plan, s, t));
        QCOMPARE(desk.seen(t), std::string("A1 C2 D1 N"));
        QCOMPARE(desk.seen({}), std::string("A B C D"));
        QVERIFY(!desk.plan.scenarios().find(s));
        QVERIFY(validate(desk.plan).empty());
    }

    void aScenarioIsNotMergedIntoWhatCannotHoldIt()
    {
        ScenarioDesk desk;
        const Uuid parent = desk.scenario("parent");
        const Uuid child = desk.scenario("child", parent);
        const Uuid sister = desk.scenario("sister", parent);
        const Uuid other = desk.scenario("other");
        QVERIFY(canMergeScenario(desk.plan, child, parent));
        QVERIFY(canMergeScenario(desk.plan, child, sister));
        QVERIFY(canMergeScenario(desk.plan, other, sister)); // it shows the base as well
        QVERIFY(canMergeScenario(desk.plan, other, {}));
        QVERIFY(!canMergeScenario(desk.plan, child, child));
        QVERIFY(!canMergeScenario(desk.plan, child, other));  // which has nothing of the parent
        QVERIFY(!canMergeScenario(desk.plan, parent, other)); // its children would be left without it
        QVERIFY(!canMergeScenario(desk.plan, child, Uuid::named("nowhere")));
        QVERIFY(!canMergeScenario(desk.plan, {}, child));
        QCOMPARE(scenarioMerge(desk.plan, child, other).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(scenarioMerge(desk.plan, {}, child).error().code, ErrorCode::NotFound);
    }

    void editingAScenarioIsLikeEditingAPlanOfItsOwn()
    {
        std::mt19937 random(test::seed());
        for (int run = 0; run < test::amount(20, 400); ++run) {
            ScenarioDesk desk;
            const Uuid s = desk.scenario("s");
            for (int i = 0; i < 6; ++i)
                desk.base("B" + std::to_string(i));
            const std::string base = desk.seen({});
            std::vector<std::string> own{"B0", "B1", "B2", "B3", "B4", "B5"};
            for (int step = 0; step < 30; ++step) {
                const std::string fresh = "N" + std::to_string(step);
                const std::size_t at = own.empty() ? 0 : random() % own.size();
                switch (own.empty() ? 0 : random() % 3) {
                case 0:
                    desk.add(s, fresh);
                    own.push_back(fresh);
                    break;
                case 1:
                    desk.rename(s, own[at], fresh);
                    own[at] = fresh;
                    break;
                default: desk.remove(s, own[at]); own.erase(own.begin() + std::ptrdiff_t(at));
                }
                std::vector<std::string> sorted = own;
                std::sort(sorted.begin(), sorted.end());
                std::string text;
                for (const std::string& name : sorted)
                    text += (text.empty() ? "" : " ") + name;
                QCOMPARE(desk.seen(s), text);
                QCOMPARE(desk.seen({}), base);
            }
            // And it is what the base becomes.
            const std::string seen = desk.seen(s);
            desk.apply(scenarioMerge(desk.plan, s));
            QCOMPARE(desk.seen({}), seen);
        }
    }

    void placesTellWhatStandsWhere()
    {
        ScenarioDesk desk;
        const Uuid s = desk.scenario("s");
        const Uuid t = desk.scenario("t");
        const Uuid a = desk.base("A");
        const Uuid b = desk.base("B");
        const Uuid c = desk.base("C");
        desk.rename(s, "A", "A1");
        desk.remove(s, "B");
        desk.add(s, "N");
        desk.rename(t, "C", "C9");
        const Uuid a1 = desk.row(s, "A1")->meta.uuid;
        const Uuid n = desk.row(s, "N")->meta.uuid;
        const Uuid c9 = desk.row(t, "C9")->meta.uuid;
        const ScenarioPlaces inS(desk.plan, s);
        QCOMPARE(inS.standIn(a), a1);
        QCOMPARE(inS.placeOf(a1), a);
        QVERIFY(inS.stands(a1) && inS.stands(n) && inS.stands(c) && !inS.stands(a));
        QVERIFY(inS.standIn(b).isNil() && inS.standIn(c9).isNil());
        const ScenarioPlaces inBase(desk.plan, {});
        QVERIFY(inBase.stands(a) && inBase.stands(b) && !inBase.stands(a1) && !inBase.stands(n));
    }
};

RIPARIA_TEST(ScenarioEditsTest)
#include "ScenarioEditsTest.moc"
