// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/OtherHolder.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QtTest/QtTest>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

using namespace riparia;
using namespace riparia::test;

namespace {

class InAFile {
public:
    InAFile()
        : path(folder.file("plan.gpkg"))
    {
        must(documentOf(smallPlan())->saveAs(QString::fromStdString(path), false));
    }
    ~InAFile() { static_cast<void>(claims.waitForReleases(kLong)); } // they write into the folder
    InAFile(const InAFile&) = delete;
    InAFile& operator=(const InAFile&) = delete;

    std::unique_ptr<PlanDocument> open(const Progress& progress = {}) const
    {
        return must(PlanDocument::open(QString::fromStdString(path), author(), progress, {}, claims));
    }
    std::unique_ptr<PlanDocument> openUnclaimed() const
    {
        return must(PlanDocument::open(QString::fromStdString(path), author()));
    }
    /// When all that was let go is released.
    bool isClaimed(const std::string& plan) const
    {
        return claims.waitForReleases(kLong) && std::filesystem::exists(OtherHolder::fileOf(plan));
    }
    bool isClaimed() const { return isClaimed(path); }

    static constexpr std::chrono::seconds kLong{20};
    const Folder folder;
    const std::string path;
    const PlanClaims claims;
};

void renameOne(PlanDocument& document)
{
    must(document.edit(renamed(byCode<Segment>(document.plan(), "S-0001"), "x"), "Rename"));
}

} // namespace

/// A document and other processes that have its file open.
class PlanClaimingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoAsksClaimsAndThenUntilTheDocumentGoes()
    {
        const InAFile file;
        auto document = file.openUnclaimed();
        QVERIFY(!file.isClaimed());
        document->claimFile(file.claims);
        QVERIFY(file.isClaimed());
        QVERIFY(!document->isReadOnly() && !document->heldBy());
        renameOne(*document);
        must(document->save());
        QVERIFY(file.isClaimed());
        document.reset();
        QVERIFY(!file.isClaimed());
    }

    void aFileIsClaimedBeforeItIsRead()
    {
        const InAFile file;
        int looks = 0;
        int claimed = 0;
        Progress progress;
        progress.report = [&](double) {
            ++looks;
            claimed += file.isClaimed() ? 1 : 0;
        };
        const auto document = file.open(progress);
        QVERIFY(looks > 0);
        QCOMPARE(claimed, looks);
        QVERIFY(file.isClaimed() && !document->isReadOnly());
    }

    void theClaimGoesOverToTheDocumentThatTakesItsPlace()
    {
        const InAFile file;
        auto before = file.open();
        auto after = file.open();
        QVERIFY(!after->isReadOnly() && !after->heldBy());
        before.reset();
        QVERIFY(file.isClaimed());
        after.reset();
        after = file.open(); // while the claim is being released
        QVERIFY(file.isClaimed());
        after.reset();
        QVERIFY(!file.isClaimed());
    }

    void whatIsNotOpenedIsNotClaimed()
    {
        const InAFile file;
        const std::string none = file.folder.file("none.gpkg");
        QVERIFY(!PlanDocument::open(QString::fromStdString(none), author(), {}, {}, file.claims));
        QVERIFY(!file.isClaimed(none));
        const std::string other = file.folder.file("other.gpkg");
        QFile text(QString::fromStdString(other));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no plan") > 0);
        text.close();
        QVERIFY(!PlanDocument::open(QString::fromStdString(other), author(), {}, {}, file.claims));
        QVERIFY(!file.isClaimed(other));
    }

    void aFolderIsTouchedWhereTheCallerSaysOnly()
    {
        const InAFile file;
        int runs = 0;
        const FileRunner run = [&](const FileWork& work) {
            ++runs;
            return work({});
        };
        documentOf(smallPlan())->claimFile(file.claims, run); // it has no file
        QCOMPARE(runs, 0);
        const auto document = file.openUnclaimed();
        document->claimFile(file.claims, run);
        QCOMPARE(runs, 1);
        document->claimFile(file.claims, run); // it has it already
        QCOMPARE(runs, 1);
    }

    void aPlanOpenElsewhereIsReadOnlyUntilItIsClosedThere()
    {
        const InAFile file;
        std::optional<OtherHolder> other(std::in_place, file.path);
        const auto document = file.openUnclaimed();
        QVERIFY(file.open()->isReadOnly());
        const Listener listener(*document);
        document->claimFile(file.claims);
        QCOMPARE(listener.savedStates, 1);
        QVERIFY(document->isReadOnly());
        QCOMPARE(document->heldBy().value().user, std::string("Li Na"));
        QCOMPARE(document->heldBy().value().host, std::string("ws-7"));
        renameOne(*document);
        const auto saved = document->save();
        QCOMPARE(codeOf(saved), ErrorCode::PlanInUse);
        QVERIFY(saved.error().detail.find("Li Na") != std::string::npos);
        QCOMPARE(codeOf(document->saveAs(QString::fromStdString(file.path), true)), ErrorCode::PlanInUse);
        QVERIFY(document->isModified());
        other.reset();
        document->claimFile(file.claims);
        QVERIFY(!document->isReadOnly());
        must(document->save());
    }

    void aClaimGoesWithThePlanToAnotherFile()
    {
        const InAFile file;
        const auto document = file.open();
        const std::string copy = file.folder.file("copy.gpkg");
        {
            const OtherHolder other(copy);
            QCOMPARE(codeOf(document->saveAs(QString::fromStdString(copy), true)), ErrorCode::PlanInUse);
            QVERIFY(file.isClaimed());
        }
        must(document->saveAs(QString::fromStdString(file.path), true)); // its own
        QVERIFY(file.isClaimed());
        must(document->saveAs(QString::fromStdString(copy), true));
        QVERIFY(file.isClaimed(copy) && !file.isClaimed());
    }

    void whoeverReadsOnlyGoesOnInAnotherFile()
    {
        const InAFile file;
        const OtherHolder other(file.path);
        const auto document = file.open();
        QVERIFY(document->isReadOnly());
        must(document->saveAs(QString::fromStdString(file.folder.file("mine.gpkg")), false));
        QVERIFY(!document->isReadOnly() && !document->heldBy());
        QVERIFY(file.isClaimed(file.folder.file("mine.gpkg")));
    }

    void aNewPlanClaimsItsFirstFile()
    {
        const InAFile file;
        const auto document = documentOf(smallPlan());
        document->claimFile(file.claims);
        QVERIFY(!document->isReadOnly());
        const std::string made = file.folder.file("new.gpkg");
        must(document->saveAs(QString::fromStdString(made), false));
        QVERIFY(file.isClaimed(made));
    }
};

RIPARIA_TEST(PlanClaimingTest)
#include "PlanClaimingTest.moc"
