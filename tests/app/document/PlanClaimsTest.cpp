// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanClaims.h"

#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/OtherHolder.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr std::chrono::seconds kLongEnough{20};

PlanHolder engineer()
{
    return {"王工", "riparia", "2026-05-02T08:00:00Z"};
}

bool hasLock(const std::string& plan)
{
    return std::filesystem::exists(OtherHolder::fileOf(plan));
}

} // namespace

/// The claims of one program, which several documents share.
class PlanClaimsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheProgramHasIsShared()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        const PlanClaims claims;
        TakenClaim first = claims.take(plan, engineer());
        const PlanClaims copy = claims;
        TakenClaim second = copy.take(plan, engineer());
        QVERIFY(first.claim && second.claim && !second.holder);
        first.claim.reset();
        QVERIFY(claims.waitForReleases(kLongEnough));
        QVERIFY(hasLock(plan));
        second.claim.reset();
        QVERIFY(claims.waitForReleases(kLongEnough));
        QVERIFY(!hasLock(plan));
    }

    void aClaimThatIsBeingReleasedIsTakenAfterwards()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        const PlanClaims claims;
        for (int i = 0; i < 50; ++i) {
            const TakenClaim taken = claims.take(plan, engineer());
            QVERIFY(taken.claim);
        }
        QVERIFY(claims.waitForReleases(kLongEnough));
        QVERIFY(folder.names().empty());
    }

    void severalThreadsHaveTheSameOne()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        const PlanClaims claims;
        std::vector<TakenClaim> taken(4);
        std::vector<std::thread> threads;
        for (TakenClaim& own : taken)
            threads.emplace_back([&claims, &own, &plan] {
                for (int i = 0; i < 20; ++i)
                    own = claims.take(plan, engineer());
            });
        for (std::thread& thread : threads)
            thread.join();
        for (const TakenClaim& own : taken)
            QVERIFY(own.claim && !own.holder);
        QVERIFY(hasLock(plan));
        taken.clear();
        QVERIFY(claims.waitForReleases(kLongEnough));
        QVERIFY(!hasLock(plan));
    }

    void whoElseHasItIsToldAndNobodyIsReleased()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        const PlanClaims claims;
        std::optional<OtherHolder> other(std::in_place, plan);
        const TakenClaim refused = claims.take(plan, engineer());
        QVERIFY(!refused.claim);
        QCOMPARE(refused.holder.value().user, std::string("Li Na"));
        QVERIFY(hasLock(plan));
        other.reset();
        QVERIFY(claims.take(plan, engineer()).claim);
        QVERIFY(claims.waitForReleases(kLongEnough));
    }

    void whereNothingCanBeClaimedNobodyWaits()
    {
        const Folder folder;
        const PlanClaims claims;
        const TakenClaim nowhere = claims.take(folder.file("none/a.gpkg"), engineer());
        QVERIFY(!nowhere.claim && !nowhere.holder);
        QVERIFY(claims.waitForReleases(std::chrono::milliseconds(0)));
    }

    void aClaimMayOutliveWhoMadeIt()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        std::optional<PlanClaims> claims(std::in_place);
        TakenClaim taken = claims->take(plan, engineer());
        claims.reset();
        QVERIFY(hasLock(plan));
        taken.claim.reset();
        QTRY_VERIFY(!hasLock(plan));
    }
};

RIPARIA_TEST(PlanClaimsTest)
#include "PlanClaimsTest.moc"
