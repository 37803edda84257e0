// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanClaim.h"
#include "tests/core/io/planfile/ChildProcess.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/OtherHolder.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

using namespace riparia;
using namespace riparia::test;

namespace {

PlanHolder wang()
{
    return {"王工", "riparia", "2026-05-02T08:00:00Z"};
}

bool isThere(const std::string& plan)
{
    return std::filesystem::exists(OtherHolder::fileOf(plan));
}

} // namespace

/// Who has a plan open, told by a lock beside it.
class PlanClaimTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClaimIsAFileBesideThePlanAsLongAsItLives()
    {
        const Folder folder;
        const std::string plan = folder.file("长河.gpkg");
        {
            const ClaimOutcome outcome = PlanClaim::take(plan, wang());
            QVERIFY(outcome.claim && !outcome.holder);
            QVERIFY(outcome.claim->isOf(plan));
            QVERIFY(!outcome.claim->isOf(folder.file("b.gpkg")));
            QVERIFY(isThere(plan));
        }
        QVERIFY(folder.names().empty());
    }

    void anotherProcessIsToldWhoHasIt()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        const ClaimOutcome ours = PlanClaim::take(plan, wang());
        QVERIFY(ours.claim);
        const std::string wrong = inChild([&, parent = ::getpid()]() -> std::string {
            const ClaimOutcome outcome = PlanClaim::take(plan, {"Li Na", "riparia", ""});
            if (outcome.claim || !outcome.holder)
                return "it was not held";
            const PlanHolder& holder = *outcome.holder;
            if (holder.user != "王工" || holder.program != "riparia" || holder.since != "2026-05-02T08:00:00Z" ||
                holder.host.empty() || holder.process != parent)
                return "the facts are others";
            return PlanClaim::holderOf(plan) == holder ? "" : "asked without claiming, it is another answer";
        });
        QCOMPARE(wrong, std::string());
        QVERIFY(isThere(plan));
    }

    void theSameProcessIsNotInItsOwnWay()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        ClaimOutcome first = PlanClaim::take(plan, wang());
        const ClaimOutcome second = PlanClaim::take(plan, wang());
        QVERIFY(first.claim && !second.claim && !second.holder);
        QVERIFY(!PlanClaim::holderOf(plan));
        QVERIFY(isThere(plan));
        first.claim.reset();
        QVERIFY(PlanClaim::take(plan, wang()).claim);
    }

    void whatAKilledProcessLeftIsTakenOverSilently()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        {
            const OtherHolder other(plan);
            QCOMPARE(PlanClaim::take(plan, wang()).holder.value().user, std::string("Li Na"));
        }
        QVERIFY(isThere(plan));
        QVERIFY(!PlanClaim::holderOf(plan));
        QVERIFY(PlanClaim::take(plan, wang()).claim);
        QVERIFY(!isThere(plan));
    }

    void aLinkLeadsToTheClaimOfItsFile()
    {
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        QFile file(QString::fromStdString(plan));
        QVERIFY(file.open(QIODevice::WriteOnly));
        std::filesystem::create_symlink(plan, folder.file("link.gpkg"));
        const OtherHolder other(plan);
        QVERIFY(PlanClaim::take(folder.file("link.gpkg"), wang()).holder);
    }

    void factsOfStrangersAreReadWithCare_data()
    {
        QTest::addColumn<QByteArray>("facts");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no end") << QByteArray(100'000, 'x');
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("number too large") << QByteArray("99999999999999999999\n\x1b[2J\n\n\n");
        QTest::newRow("negative") << QByteArray("-5\nws-7\n");
    }
    void factsOfStrangersAreReadWithCare()
    {
        QFETCH(const QByteArray, facts);
        const Folder folder;
        const std::string plan = folder.file("a.gpkg");
        const OtherHolder other(plan, facts.toStdString());
        const PlanHolder holder = PlanClaim::take(plan, wang()).holder.value();
        QCOMPARE(holder.process, std::int64_t(0));
        for (const std::string& fact : {holder.user, holder.host, holder.program, holder.since}) {
            QVERIFY(fact.size() <= 200);
            QVERIFY(fact.find('\x1b') == std::string::npos && fact.find('\0') == std::string::npos);
        }
    }

    void whereNothingCanBeWrittenNobodyIsInTheWay()
    {
        const Folder folder;
        const ClaimOutcome nowhere = PlanClaim::take(folder.file("none/a.gpkg"), wang());
        QVERIFY(!nowhere.claim && !nowhere.holder);
        const std::string plan = folder.file("a.gpkg");
        std::filesystem::create_directory(OtherHolder::fileOf(plan));
        const ClaimOutcome blocked = PlanClaim::take(plan, wang());
        QVERIFY(!blocked.claim && !blocked.holder && !PlanClaim::holderOf(plan));
        const std::string pipe = folder.file("b.gpkg");
        QCOMPARE(::mkfifo(OtherHolder::fileOf(pipe).c_str(), 0600), 0);
        const ClaimOutcome piped = PlanClaim::take(pipe, wang());
        QVERIFY(!piped.claim && !piped.holder);
        QVERIFY(isThere(pipe));
        const ClaimOutcome endless = PlanClaim::take(folder.file(std::string(250, 'n') + ".gpkg"), wang());
        QVERIFY(!endless.claim && !endless.holder);
    }
};

RIPARIA_TEST(PlanClaimTest)
#include "PlanClaimTest.moc"
