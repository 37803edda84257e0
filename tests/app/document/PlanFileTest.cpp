// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

class Saved {
public:
    Saved()
        : path(QString::fromStdString(folder.file("plan.riparia.gpkg")))
        , document(documentOf(smallPlan()))
    {
        must(document->saveAs(path, false));
    }

    void rename(const std::string& code, const std::string& name)
    {
        must(document->edit(renamed(byCode<Segment>(document->plan(), code), name), "Rename"));
    }
    /// As another program does it.
    void renameElsewhere(const std::string& code, const std::string& name) const
    {
        sql(path.toStdString(), "UPDATE segments SET name = '" + name + "' WHERE code = '" + code + "'");
    }
    std::string nameOf(const std::string& code) const { return byCode<Segment>(document->plan(), code)->meta.name; }

    const Folder folder;
    QString path;
    std::unique_ptr<PlanDocument> document;
};

std::string nameInFile(const QString& path, const std::string& code)
{
    return byCode<Segment>(must(PlanStore::open(path.toStdString()))->plan(), code)->meta.name;
}

} // namespace

class PlanFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanComesBackAsItWasSaved()
    {
        Saved saved;
        QVERIFY(!saved.document->isModified());
        QCOMPARE(saved.document->path(), saved.path);
        QCOMPARE(saved.document->savedAt().value(), QStringLiteral("2026-11-28T08:00:00Z"));
        const auto reopened = must(PlanDocument::open(saved.path, author()));
        QVERIFY(reopened->plan() == saved.document->plan());
        QVERIFY(!reopened->isModified() && !reopened->savedAt() && !reopened->isReadOnly());
        QCOMPARE(reopened->undoStack().count(), 0);
    }

    void modifiedIsWhatDiffersFromTheFile()
    {
        Saved saved;
        Listener listener(*saved.document);
        saved.rename("S-0001", "a");
        QVERIFY(saved.document->isModified());
        saved.document->undoStack().undo();
        QVERIFY(!saved.document->isModified());
        saved.document->undoStack().redo();
        must(saved.document->save(QStringLiteral("Monday")));
        QVERIFY(!saved.document->isModified());
        QVERIFY(listener.savedStates >= 4);
        saved.document->undoStack().undo();
        QVERIFY(saved.document->isModified());
        must(saved.document->save());
        QCOMPARE(nameInFile(saved.path, "S-0001"), std::string("整治段 S-0001"));
        const auto history = must(saved.document->store()->history());
        QCOMPARE(history.size(), std::size_t(3));
        QCOMPARE(history[1].label, std::string("Monday"));
        QCOMPARE(history[1].changes, std::int64_t(1));
    }

    void aSaveThatLostToAnotherProgramLosesNothing()
    {
        Saved saved;
        saved.rename("S-0001", "ours");
        saved.renameElsewhere("S-0002", "theirs");
        QVERIFY(codeOf(saved.document->save()) == ErrorCode::PlanChangedElsewhere);
        QVERIFY(saved.document->isModified());
        QCOMPARE(saved.nameOf("S-0001"), std::string("ours"));
        QCOMPARE(nameInFile(saved.path, "S-0002"), std::string("theirs"));

        const QString elsewhere = QString::fromStdString(saved.folder.file("ours.gpkg"));
        must(saved.document->saveAs(elsewhere, false));
        QCOMPARE(saved.document->path(), elsewhere);
        QVERIFY(!saved.document->isModified());
        QCOMPARE(nameInFile(elsewhere, "S-0001"), std::string("ours"));
        QCOMPARE(nameInFile(saved.path, "S-0002"), std::string("theirs"));
    }

    void whatAnotherProgramWroteCanBeTakenIn()
    {
        Saved saved;
        saved.rename("S-0001", "ours");
        must(saved.document->edit(removed(byCode<Area>(saved.document->plan(), "A-0001")), "Delete"));
        const Plan ours = saved.document->plan();
        saved.renameElsewhere("S-0002", "theirs");
        QVERIFY(codeOf(saved.document->save()) == ErrorCode::PlanChangedElsewhere);
        const TakenIn taken = must(saved.document->takeInFile());
        QVERIFY(taken.changed == std::vector<std::string>{"S-0002"});
        QVERIFY(taken.added.empty() && taken.removed.empty() && taken.conflicts.empty());
        QCOMPARE(saved.nameOf("S-0001"), std::string("ours"));
        QCOMPARE(saved.nameOf("S-0002"), std::string("theirs"));
        QVERIFY(saved.document->plan().areas().isEmpty());
        QVERIFY(saved.document->isModified());
        must(saved.document->save());
        QCOMPARE(nameInFile(saved.path, "S-0001"), std::string("ours"));
        QCOMPARE(nameInFile(saved.path, "S-0002"), std::string("theirs"));
        saved.document->undoStack().undo(); // takes theirs out again
        QVERIFY(compare(saved.document->plan(), ours).isEmpty());
        QVERIFY(saved.document->isModified());
    }

    void whatBothChangedIsOursAndNamed()
    {
        Saved saved;
        saved.rename("S-0001", "ours");
        saved.renameElsewhere("S-0001", "theirs");
        const TakenIn taken = must(saved.document->takeInFile());
        QVERIFY(taken.conflicts == std::vector<std::string>{"S-0001"});
        QVERIFY(taken.changed.empty());
        QCOMPARE(saved.nameOf("S-0001"), std::string("ours"));
        must(saved.document->save());
        QCOMPARE(nameInFile(saved.path, "S-0001"), std::string("ours"));
    }

    void takingInTheFileWithNothingOfOurOwnIsNoModification()
    {
        Saved saved;
        saved.renameElsewhere("S-0002", "theirs");
        QVERIFY(must(saved.document->takeInFile()).conflicts.empty());
        QCOMPARE(saved.nameOf("S-0002"), std::string("theirs"));
        QCOMPARE(saved.document->undoStack().count(), 2);
        QVERIFY(!saved.document->isModified());
    }

    void savingElsewhereTakesTheUnsavedEditsAlong()
    {
        Saved saved;
        saved.rename("S-0001", "unsaved");
        const QString copy = QString::fromStdString(saved.folder.file("copy.gpkg"));
        must(saved.document->saveAs(copy, false));
        QCOMPARE(nameInFile(copy, "S-0001"), std::string("unsaved"));
        QCOMPARE(nameInFile(saved.path, "S-0001"), std::string("整治段 S-0001"));
        saved.rename("S-0001", "on the copy");
        must(saved.document->save());
        QCOMPARE(nameInFile(copy, "S-0001"), std::string("on the copy"));
    }

    void savingElsewhereThatFailsLeavesTheDocumentWhereItWas()
    {
        Saved saved;
        saved.rename("S-0001", "unsaved");
        const QString there = QString::fromStdString(saved.folder.file("there.gpkg"));
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        QVERIFY(codeOf(saved.document->saveAs(there, false)) == ErrorCode::PlanExists);
        const QString nowhere = QString::fromStdString(saved.folder.file("no/such/folder.gpkg"));
        QVERIFY(codeOf(saved.document->saveAs(nowhere, false)) == ErrorCode::FileNotFound);
        QCOMPARE(saved.document->path(), saved.path);
        QVERIFY(saved.document->isModified());
        must(saved.document->saveAs(there, true));
        QCOMPARE(nameInFile(there, "S-0001"), std::string("unsaved"));
    }

    void savingUnderItsOwnNameIsSaving()
    {
        Saved saved;
        saved.rename("S-0001", "a");
        must(saved.document->saveAs(saved.path, false));
        QVERIFY(!saved.document->isModified());
        QCOMPARE(nameInFile(saved.path, "S-0001"), std::string("a"));
    }

    void revertingIsOneStepThatCanBeUndone()
    {
        Saved saved;
        const Plan before = saved.document->plan();
        saved.rename("S-0001", "a");
        saved.rename("S-0002", "b");
        must(saved.document->edit(removed(byCode<Area>(saved.document->plan(), "A-0001")), "Delete"));
        const Plan edited = saved.document->plan();
        must(saved.document->revert());
        QVERIFY(saved.document->plan() == before);
        QVERIFY(!saved.document->isModified());
        QCOMPARE(saved.document->undoStack().count(), 5);
        saved.document->undoStack().undo();
        QVERIFY(saved.document->plan() == edited);
        QVERIFY(saved.document->isModified());
        must(saved.document->save());
        QCOMPARE(nameInFile(saved.path, "S-0002"), std::string("b"));
    }

    void revertingTakesWhatAnotherProgramWrote()
    {
        Saved saved;
        saved.rename("S-0001", "ours");
        saved.renameElsewhere("S-0002", "theirs");
        must(saved.document->revert());
        QCOMPARE(saved.nameOf("S-0001"), std::string("整治段 S-0001"));
        QCOMPARE(saved.nameOf("S-0002"), std::string("theirs"));
        QCOMPARE(saved.document->store()->foreignEdits().size(), std::size_t(1));
        saved.rename("S-0001", "later");
        must(saved.document->save());
        QCOMPARE(nameInFile(saved.path, "S-0001"), std::string("later"));
        QCOMPARE(nameInFile(saved.path, "S-0002"), std::string("theirs"));
    }

    void revertingToAFileThatIsGoneChangesNothing()
    {
        Saved saved;
        saved.rename("S-0001", "a");
        QVERIFY(QFile::rename(saved.path, saved.path + QStringLiteral(".away")));
        QVERIFY(codeOf(saved.document->revert()) == ErrorCode::FileNotFound);
        QCOMPARE(saved.nameOf("S-0001"), std::string("a"));
        QVERIFY(saved.document->isModified());
        QVERIFY(QFile::rename(saved.path + QStringLiteral(".away"), saved.path));
        must(saved.document->save());
        QCOMPARE(nameInFile(saved.path, "S-0001"), std::string("a"));
    }

    void aPlanOfANewerSchemaIsReadOnlyButCanBeEditedInMemory()
    {
        Saved saved;
        const QString path = saved.path;
        saved.document.reset();
        sql(path.toStdString(), "UPDATE riparia_meta SET value = '9999' WHERE key = 'schema_version'");
        saved.document = must(PlanDocument::open(path, author()));
        QVERIFY(saved.document->isReadOnly());
        QVERIFY(hasIssue(saved.document->issues(), IssueCode::PlanSchemaNewer));
        saved.rename("S-0001", "a");
        QVERIFY(codeOf(saved.document->save()) == ErrorCode::PlanReadOnly);
        QVERIFY(saved.document->isModified());
        const QString copy = QString::fromStdString(saved.folder.file("copy.gpkg"));
        QVERIFY(codeOf(saved.document->saveAs(copy, false)) == ErrorCode::PlanReadOnly);
        QVERIFY(!QFile::exists(copy));
    }

    void theSourceFeaturesOfAnImportGoIntoTheFirstFile()
    {
        const Folder folder;
        const auto document = PlanDocument::blank(QStringLiteral("x"), author());
        SourceRecord record;
        record.meta.uuid = Uuid::named("source");
        record.meta.code = document->nextCode('D');
        document->attachSourceFeatures(record.meta.uuid, {{7, "wkb", "{\"a\":1}"}});
        ChangeSet changes;
        changes.add(record);
        must(document->edit(changes, "Import"));
        const QString path = QString::fromStdString(folder.file("x.gpkg"));
        must(document->saveAs(path, false));
        const auto rows = must(must(PlanStore::open(path.toStdString()))->sourceFeatures(record.meta.uuid));
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows[0].fid, std::int64_t(7));
        QCOMPARE(rows[0].attrs, std::string("{\"a\":1}"));
    }

    void openingWhatIsNoPlanFails()
    {
        const Folder folder;
        const QString path = QString::fromStdString(folder.file("x.gpkg"));
        QVERIFY(codeOf(PlanDocument::open(path, author())) == ErrorCode::FileNotFound);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a database at all, just words");
        file.close();
        QVERIFY(codeOf(PlanDocument::open(path, author())) == ErrorCode::NotAPlan);
    }
};

RIPARIA_TEST(PlanFileTest)
#include "PlanFileTest.moc"
