// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Status.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

constexpr Date kStart{2021, 5, 1};
constexpr Date kEnd{2022, 11, 30};

StatusOn on(const std::vector<StatusEvent>& own, const std::vector<StatusEvent>* works, std::optional<Date> day)
{
    return statusOn(own, works, day, Taxonomy::builtIn());
}

} // namespace

class StatusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheLastEventOnOrBeforeTheDay()
    {
        const std::vector<StatusEvent> events{{kStart, "construction"}, {kEnd, "completion"}};
        QCOMPARE(on(events, nullptr, Date{2021, 4, 30}).code, std::string("unset"));
        QCOMPARE(on(events, nullptr, kStart).code, std::string("construction"));
        QCOMPARE(on(events, nullptr, Date{2022, 11, 29}).code, std::string("construction"));
        QCOMPARE(on(events, nullptr, kEnd).code, std::string("completion"));
        QCOMPARE(on(events, nullptr, std::nullopt).code, std::string("completion"));
        QCOMPARE(on(events, nullptr, std::nullopt).since, std::optional(kEnd));
        QCOMPARE(on(events, nullptr, kEnd).displayClass, StatusClass::Completed);
    }

    void doesNotDependOnTheOrderOfEventsOfDifferentDays()
    {
        const std::vector<StatusEvent> events{{kEnd, "completion"}, {kStart, "construction"}};
        QCOMPARE(on(events, nullptr, std::nullopt).code, std::string("completion"));
        QCOMPARE(on(events, nullptr, kStart).code, std::string("construction"));
    }

    void ofTwoEventsOnOneDayTheLaterInTheListCounts()
    {
        const std::vector<StatusEvent> events{{kEnd, "completion"}, {kEnd, "acceptance"}};
        QCOMPARE(on(events, nullptr, kEnd).code, std::string("acceptance"));
    }

    void ownEventsComeBeforeThoseOfTheWorks()
    {
        const std::vector<StatusEvent> works{{kStart, "construction"}};
        const std::vector<StatusEvent> own{{Date{2020, 1, 1}, "plan"}};
        QCOMPARE(on(own, &works, std::nullopt).code, std::string("plan"));
        QVERIFY(!on(own, &works, std::nullopt).fromWorks);
    }

    void withoutOwnEventByTheDayTheWorksTell()
    {
        const std::vector<StatusEvent> works{{kStart, "construction"}};
        QCOMPARE(on({}, &works, kEnd).code, std::string("construction"));
        QVERIFY(on({}, &works, kEnd).fromWorks);
        const std::vector<StatusEvent> later{{kEnd, "completion"}};
        QCOMPARE(on(later, &works, Date{2021, 6, 1}).code, std::string("construction"));
        QCOMPARE(on(later, &works, kEnd).code, std::string("completion"));
    }

    void withoutAnyEventItIsUnset()
    {
        const std::vector<StatusEvent> none;
        QCOMPARE(on({}, &none, std::nullopt).code, std::string("unset"));
        QCOMPARE(on({}, nullptr, std::nullopt).displayClass, StatusClass::Unset);
        QVERIFY(!on({}, &none, std::nullopt).fromWorks);
        QVERIFY(!on({}, &none, std::nullopt).since);
    }

    void theSuspendedFlagDecidesTheClassWhateverTheCode()
    {
        const std::vector<StatusEvent> events{{kStart, "construction", true, true, false, ""}};
        const StatusOn status = on(events, nullptr, std::nullopt);
        QCOMPARE(status.code, std::string("construction"));
        QCOMPARE(status.displayClass, StatusClass::Suspended);
        QVERIFY(status.delayed && status.suspended && !status.cancelled);
    }

    void flagsEndWithTheNextEvent()
    {
        const std::vector<StatusEvent> events{{kStart, "construction", true, true, false, ""}, {kEnd, "construction"}};
        QCOMPARE(on(events, nullptr, kEnd).displayClass, StatusClass::InProgress);
        QVERIFY(!on(events, nullptr, kEnd).delayed);
    }

    void anUnknownCodeIsKept()
    {
        const std::vector<StatusEvent> events{{kStart, "blessed"}};
        QCOMPARE(on(events, nullptr, std::nullopt).code, std::string("blessed"));
        QCOMPARE(on(events, nullptr, std::nullopt).displayClass, StatusClass::Unset);
    }
};

RIPARIA_TEST(StatusTest)
#include "StatusTest.moc"
