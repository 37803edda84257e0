// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ScenarioView.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;

namespace {

/// A plan written as text: works are named by letters.
class ScenarioFixture {
public:
    Uuid scenario(const std::string& name, const Uuid& parent = {})
    {
        Scenario scenario;
        scenario.meta.uuid = Uuid::named("scenario " + name);
        scenario.meta.code = "N-" + name;
        scenario.meta.name = name;
        scenario.parent = parent;
        add(scenario);
        return scenario.meta.uuid;
    }
    Uuid works(const std::string& name, const Uuid& scenario = {}, const Uuid& replaces = {}, bool deleted = false)
    {
        Works works;
        works.meta.uuid = Uuid::named("works " + name + scenario.toString());
        works.meta.name = name;
        works.meta.scenario = scenario;
        works.meta.replaces = replaces;
        works.meta.deleted = deleted;
        add(works);
        return works.meta.uuid;
    }
    template <class T>
    void add(const T& entity)
    {
        ChangeSet changes;
        changes.add(entity);
        test::mustApply(plan, changes);
    }
    /// Names in alphabetical order.
    std::string seen(const Uuid& scenario) const
    {
        std::vector<std::string> names;
        for (const auto& row : entitiesOf<Works>(plan, scenario))
            names.push_back(row->meta.name);
        std::sort(names.begin(), names.end());
        std::string text;
        for (const std::string& name : names)
            text += (text.empty() ? "" : " ") + name;
        return text;
    }

    Plan plan;
};

} // namespace

/// A scenario holds replacements, additions and tombstones over the base.
class ScenarioViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBaseIsWhatHasNoScenario()
    {
        ScenarioFixture f;
        const Uuid s = f.scenario("cheap");
        const Uuid a = f.works("A");
        f.works("B");
        f.works("A cheap", s, a);
        f.works("C", s);
        QCOMPARE(f.seen({}), std::string("A B"));
    }

    void aScenarioReplacesAddsAndRemoves()
    {
        ScenarioFixture f;
        const Uuid s = f.scenario("cheap");
        const Uuid a = f.works("A");
        const Uuid b = f.works("B");
        f.works("D");
        f.works("A cheap", s, a);
        f.works("C", s);
        f.works("B gone", s, b, true);
        QCOMPARE(f.seen(s), std::string("A cheap C D"));
        QCOMPARE(f.seen({}), std::string("A B D"));
    }

    void scenariosDoNotSeeEachOther()
    {
        ScenarioFixture f;
        const Uuid s = f.scenario("s");
        const Uuid t = f.scenario("t");
        f.works("A");
        f.works("S", s);
        f.works("T", t);
        QCOMPARE(f.seen(s), std::string("A S"));
        QCOMPARE(f.seen(t), std::string("A T"));
    }

    void aChildStandsOverItsParents()
    {
        ScenarioFixture f;
        const Uuid grand = f.scenario("grand");
        const Uuid parent = f.scenario("parent", grand);
        const Uuid child = f.scenario("child", parent);
        const Uuid a = f.works("A");
        const Uuid b = f.works("B");
        f.works("A1", grand, a);
        f.works("A2", parent, a);
        f.works("B gone", parent, b, true);
        f.works("B3", child, b);
        f.works("G", grand);
        QCOMPARE(f.seen(grand), std::string("A1 B G"));
        QCOMPARE(f.seen(parent), std::string("A2 G"));
        QCOMPARE(f.seen(child), std::string("A2 B3 G"));
    }

    void aReplacementOrAdditionOfTheParentMayBeReplacedByItsOwnId()
    {
        ScenarioFixture f;
        const Uuid parent = f.scenario("parent");
        const Uuid child = f.scenario("child", parent);
        const Uuid a = f.works("A");
        const Uuid a1 = f.works("A1", parent, a);
        const Uuid added = f.works("N", parent);
        f.works("A2", child, a1);
        f.works("N gone", child, added, true);
        QCOMPARE(f.seen(child), std::string("A2"));
        QCOMPARE(f.seen(parent), std::string("A1 N"));
    }

    void parentsInARingAreTakenOnce()
    {
        ScenarioFixture f;
        const Uuid b = Uuid::named("scenario b");
        const Uuid a = f.scenario("a", b);
        f.scenario("b", a);
        const Uuid self = f.scenario("self", Uuid::named("scenario self"));
        f.works("base");
        f.works("in a", a);
        f.works("in b", b);
        QCOMPARE(f.seen(a), std::string("base in a in b"));
        QCOMPARE(f.seen(self), std::string("base"));
    }

    void aReplacementOfWhatIsGoneStands()
    {
        ScenarioFixture f;
        const Uuid s = f.scenario("s");
        const Uuid gone = f.works("gone", {}, {}, true);
        f.works("still", s, gone);
        f.works("orphan", s, Uuid::named("never was"));
        QCOMPARE(f.seen({}), std::string(""));
        QCOMPARE(f.seen(s), std::string("orphan still"));
    }

    void rowsComeInTheOrderOfWhatTheyStandFor()
    {
        ScenarioFixture f;
        const Uuid s = f.scenario("s");
        std::vector<Uuid> ids;
        for (int i = 0; i < 40; ++i)
            ids.push_back(f.works(std::to_string(i)));
        for (int i = 0; i < 40; i += 3)
            f.works("r" + std::to_string(i), s, ids[std::size_t(i)]);
        for (int i = 0; i < 5; ++i)
            ids.push_back(f.works("n" + std::to_string(i), s));
        std::sort(ids.begin(), ids.end());
        const auto rows = entitiesOf<Works>(f.plan, s);
        QCOMPARE(rows.size(), ids.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i]->meta.replaces.isNil() ? rows[i]->meta.uuid : rows[i]->meta.replaces, ids[i]);
    }

    void findsAScenarioByIdCodeAndName()
    {
        ScenarioFixture f;
        const Uuid s = f.scenario("低价方案");
        f.scenario("twin");
        Scenario other;
        other.meta.uuid = Uuid::named("other");
        other.meta.name = "second";
        other.meta.nameEn = "Twin";
        f.add(other);
        QCOMPARE(findScenario(f.plan, "").value(), Uuid());
        QCOMPARE(findScenario(f.plan, " Base ").value(), Uuid());
        QCOMPARE(findScenario(f.plan, "低价方案").value(), s);
        QCOMPARE(findScenario(f.plan, "n-低价方案").value(), s);
        QCOMPARE(findScenario(f.plan, s.toString()).value(), s);
        QCOMPARE(findScenario(f.plan, "SECOND").value(), other.meta.uuid);
        const auto twice = findScenario(f.plan, "twin");
        QVERIFY(!twice);
        const auto unknown = findScenario(f.plan, "dear");
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::ScenarioUnknown);
        QCOMPARE(unknown.error().subject, std::string("dear"));
        for (const char* name : {"低价方案", "twin", "second"})
            QVERIFY(unknown.error().detail.find(name) != std::string::npos);
    }
};

RIPARIA_TEST(ScenarioViewTest)
#include "ScenarioViewTest.moc"
