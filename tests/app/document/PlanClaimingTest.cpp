// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/OtherHolder.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <filesystem>
#include <optional>

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

    std::unique_ptr<PlanDocument> open() const
    {
        return must(PlanDocument::open(QString::fromStdString(path), author()));
    }
    static bool isClaimed(const std::string& plan) { return std::filesystem::exists(OtherHolder::fileOf(plan)); }

    const Folder folder;
    const std::string path;
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
        auto document = file.open();
        QVERIFY(!InAFile::isClaimed(file.path));
        document->claimFile();
        QVERIFY(InAFile::isClaimed(file.path));
        QVERIFY(!document->isReadOnly() && !document->heldBy());
        renameOne(*document);
        must(document->save());
        QVERIFY(InAFile::isClaimed(file.path));
        document.reset();
        QVERIFY(!InAFile::isClaimed(file.path));
    }

    void aPlanOpenElsewhereIsReadOnlyUntilItIsClosedThere()
    {
        const InAFile file;
        std::optional<OtherHolder> other(std::in_place, file.path);
        const auto document = file.open();
        const Listener listener(*document);
        document->claimFile();
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
        document->claimFile();
        QVERIFY(!document->isReadOnly());
        must(document->save());
    }

    void aClaimGoesWithThePlanToAnotherFile()
    {
        const InAFile file;
        const auto document = file.open();
        document->claimFile();
        const std::string copy = file.folder.file("copy.gpkg");
        {
            const OtherHolder other(copy);
            QCOMPARE(codeOf(document->saveAs(QString::fromStdString(copy), true)), ErrorCode::PlanInUse);
            QVERIFY(InAFile::isClaimed(file.path));
        }
        must(document->saveAs(QString::fromStdString(copy), true));
        QVERIFY(InAFile::isClaimed(copy) && !InAFile::isClaimed(file.path));
    }

    void whoeverReadsOnlyGoesOnInAnotherFile()
    {
        const InAFile file;
        const OtherHolder other(file.path);
        const auto document = file.open();
        document->claimFile();
        must(document->saveAs(QString::fromStdString(file.folder.file("mine.gpkg")), false));
        QVERIFY(!document->isReadOnly() && !document->heldBy());
        QVERIFY(InAFile::isClaimed(file.folder.file("mine.gpkg")));
    }

    void aNewPlanClaimsItsFirstFile()
    {
        const Folder folder;
        const auto document = documentOf(smallPlan());
        document->claimFile();
        QVERIFY(!document->isReadOnly());
        must(document->saveAs(QString::fromStdString(folder.file("new.gpkg")), false));
        QVERIFY(InAFile::isClaimed(folder.file("new.gpkg")));
    }
};

RIPARIA_TEST(PlanClaimingTest)
#include "PlanClaimingTest.moc"
