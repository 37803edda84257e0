// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Plan.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using riparia::test::makeRiver;

class PlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesCountUpPerLetter()
    {
        Plan plan;
        QCOMPARE(plan.nextCode('S'), std::string("S-0001"));
        QCOMPARE(plan.nextCode('S'), std::string("S-0002"));
        QCOMPARE(plan.nextCode('A'), std::string("A-0001"));
        QCOMPARE(plan.info().counters.at('S'), std::int64_t(2));
    }

    void codesGrowBeyondFourDigits()
    {
        Plan plan;
        PlanInfo info;
        info.counters['R'] = 9999;
        plan.setInfo(info);
        QCOMPARE(plan.nextCode('R'), std::string("R-10000"));
    }

    void countersAreLiftedToWhatIsInUse()
    {
        Plan plan;
        ChangeSet changes;
        for (const char* code : {"W-0007", "W-12", "W-", "W-9x", "S-0900", "w-0800", "W-99999999999999999999", ""}) {
            Works works;
            works.meta.uuid = Uuid::named(code);
            works.meta.code = code;
            changes.add(works);
        }
        QVERIFY(plan.apply(changes));
        plan.raiseCounters();
        QCOMPARE(plan.nextCode('W'), std::string("W-0013"));
        QCOMPARE(plan.nextCode('S'), std::string("S-0001"));
        plan.raiseCounters();
        QCOMPARE(plan.nextCode('W'), std::string("W-0014"));
    }

    void undoDoesNotGiveACodeAgain()
    {
        Plan plan;
        ChangeSet add;
        Works works;
        works.meta.uuid = Uuid::named("w");
        works.meta.code = plan.nextCode('W');
        add.add(works);
        QVERIFY(plan.apply(add));
        QVERIFY(plan.apply(inverted(add)));
        QCOMPARE(plan.nextCode('W'), std::string("W-0002"));
    }

    void findsRiversByKeyAmongThoseOfTheBase()
    {
        Plan plan;
        ChangeSet changes;
        changes.add(makeRiver("DS", {{530000, 2520000}, {530100, 2520000}}));
        PlanRiver removed = makeRiver("GONE", {{530000, 2520000}, {530100, 2520000}});
        removed.meta.deleted = true;
        changes.add(removed);
        PlanRiver elsewhere = makeRiver("OTHER", {{530000, 2520000}, {530100, 2520000}});
        elsewhere.meta.scenario = Uuid::named("a scenario");
        changes.add(elsewhere);
        QVERIFY(plan.apply(changes));
        QVERIFY(plan.riverByKey("DS"));
        QCOMPARE(plan.riverByKey("DS")->river.length().value, std::int64_t(99999));
        QVERIFY(!plan.riverByKey("ds"));
        QVERIFY(!plan.riverByKey("GONE"));
        QVERIFY(!plan.riverByKey("OTHER"));
        QVERIFY(!plan.riverByKey(""));
    }

    void plansWithOtherInfoAreNotEqual()
    {
        Plan a;
        Plan b;
        QVERIFY(a == b);
        PlanInfo info;
        info.title = "坪地";
        b.setInfo(info);
        QVERIFY(!(a == b));
    }

    void riversAreComparedByValue()
    {
        const Line line{{530000, 2520000}, {530100, 2520000}};
        const PlanRiver a = makeRiver("DS", line);
        PlanRiver b = makeRiver("DS", line);
        QVERIFY(a.river.alignment != b.river.alignment);
        QVERIFY(a == b);
        b = makeRiver("DS", {{530000, 2520000}, {530100, 2520001}});
        QVERIFY(!(a == b));
        b = makeRiver("DS", line);
        b.river.stationing = Stationing(b.river.length(), Origin::Mouth);
        QVERIFY(!(a == b));
        b = a;
        b.river.alignment = nullptr;
        QVERIFY(!(a == b));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto withZ = [&](double z) {
            PlanRiver row = a;
            row.river.alignment =
                std::make_shared<const Alignment>(Alignment::make(line, {z, nan}, test::planRuler()).value());
            return row;
        };
        QVERIFY(withZ(1) == withZ(1));
        QVERIFY(!(withZ(1) == withZ(2)));
        QVERIFY(!(withZ(1) == a));
    }

    void tablesAndLettersAreDistinct()
    {
        std::set<std::string_view> tables;
        std::set<char> letters;
        std::set<std::string_view> kinds;
        EntityTypes::forEach([&]<class T>() {
            tables.insert(EntityTraits<T>::table);
            letters.insert(EntityTraits<T>::letter);
            kinds.insert(toString(EntityTraits<T>::kind));
        });
        QCOMPARE(tables.size(), EntityTypes::kSize);
        QCOMPARE(letters.size(), EntityTypes::kSize);
        QCOMPARE(kinds.size(), EntityTypes::kSize);
        QVERIFY(!kinds.contains(""));
    }

    void codesOfStatesReadBack()
    {
        for (const SegmentState state : {SegmentState::Located, SegmentState::Shifted, SegmentState::Detached})
            QCOMPARE(parseSegmentState(toString(state)), std::optional(state));
        for (const LinkOrigin origin : {LinkOrigin::None, LinkOrigin::Derived, LinkOrigin::Explicit})
            QCOMPARE(parseLinkOrigin(toString(origin)), std::optional(origin));
        QVERIFY(!parseSegmentState("moved"));
        QVERIFY(!parseLinkOrigin(""));
    }
};

RIPARIA_TEST(PlanTest)
#include "PlanTest.moc"
