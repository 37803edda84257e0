// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ObjectLock.h"
#include "core/plan/DividedFields.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <memory>

using namespace riparia;

class ObjectLockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMarkStandsBesideWhatASourceSaid()
    {
        const std::string source = R"({"ZZ":1,"桩号":"K0+350"})";
        QVERIFY(!isLocked("") && !isLocked(source));
        const std::string locked = withLock(source, true);
        QVERIFY(isLocked(locked));
        QCOMPARE(withLock(locked, true), locked);
        QCOMPARE(withLock(locked, false), source);
        QCOMPARE(withLock(withLock("", true), false), std::string());
        QVERIFY(isLocked(withDivided(locked, {"cost"})));
        QVERIFY(isLocked(withDivided(withDivided(locked, {"cost"}), {})));
    }

    void whatIsNoMarkLocksNothing()
    {
        for (const char* text : {"[1]", "riparia:locked", "{\"riparia:locked\":", "{\"riparia:locked\":\"true\"}",
                                 "{\"riparia:locked\":false}", "{\"a\":\"riparia:locked\"}"})
            QVERIFY(!isLocked(text));
        QCOMPARE(withLock("[1]", true), std::string("[1]"));
    }

    void onlyUnlockingIsFree()
    {
        Segment before;
        before.meta.uuid = Uuid::random();
        before.meta.attrs = withLock(R"({"a":1})", true);
        const auto held = std::make_shared<const Segment>(before);
        const auto to = [&](const auto& alter) {
            Segment after = before;
            alter(after);
            return isHeldByLock({held, std::make_shared<const Segment>(after)});
        };
        QVERIFY(isHeldByLock({held, std::monostate{}}));
        QVERIFY(to([](Segment& after) { after.meta.name = "other"; }));
        QVERIFY(to([](Segment& after) { after.meta.attrs = withLock(R"({"a":2})", true); }));
        QVERIFY(to([](Segment& after) {
            after.meta.attrs = withLock(after.meta.attrs, false);
            after.bank = Bank::Left;
        }));
        QVERIFY(!to([](Segment& after) {
            after.meta.attrs = withLock(after.meta.attrs, false);
            after.meta.updated = "2026-11-28T08:00:00Z";
            after.meta.updatedBy = "somebody";
        }));
        // What comes, and what was not locked before.
        QVERIFY(!isHeldByLock({std::monostate{}, held}));
        Segment open = before;
        open.meta.attrs.clear();
        QVERIFY(!isHeldByLock({std::make_shared<const Segment>(open), held}));
    }
};

RIPARIA_TEST(ObjectLockTest)
#include "ObjectLockTest.moc"
