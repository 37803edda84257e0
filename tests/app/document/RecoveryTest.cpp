// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/journal/EditingProcess.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr int kGestures = 40;

/// A plan in a file, and where journals are.
class Place {
public:
    Place()
        : path(QString::fromStdString(folder.file("plan.gpkg")))
        , root(QString::fromStdString(folder.file("state/recovery")))
    {
        must(documentOf(smallPlan())->saveAs(path, false));
    }

    std::unique_ptr<PlanDocument> open() const { return must(PlanDocument::open(path, author(), {}, root)); }
    std::vector<LeftJournal> left() const { return LeftJournal::find(root.toStdString()); }
    bool isTidy() const { return QDir(root).isEmpty(); }

    const Folder folder;
    QString path;
    QString root;
};

void rename(PlanDocument& document, const std::string& name)
{
    must(document.edit(renamed(byCode<Segment>(document.plan(), "S-0001"), name), "Rename"));
}

std::string nameOf(const PlanDocument& document)
{
    return byCode<Segment>(document.plan(), "S-0001")->meta.name;
}

/// Edits, undoes, redoes and saves at random; the same seed does the same.
class Editor {
public:
    explicit Editor(unsigned number)
        : m_random(number)
    {}

    void act(PlanDocument& document)
    {
        auto& undo = document.undoStack();
        const auto choice = m_random.below(10);
        if (choice < 2 && undo.count() > 0)
            undo.setIndex(static_cast<int>(m_random.below(static_cast<std::uint64_t>(undo.count()) + 1)));
        else if (choice == 2)
            must(document.save());
        else
            must(document.edit(randomChanges(m_random, document.plan(), 3), "Edit"));
    }

private:
    RandomEntities m_random;
};

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSavedDocumentLeavesNothing()
    {
        const Place place;
        {
            const auto document = place.open();
            rename(*document, "a");
            QVERIFY(!place.isTidy());
            QVERIFY(document->recoveryPoint()->isComplete());
            must(document->save());
            QVERIFY(place.isTidy());
            rename(*document, "b");
            document->undoStack().undo();
        }
        QVERIFY(place.isTidy());
        QVERIFY(!documentOf(smallPlan())->recoveryPoint());
    }

    void whatWasClosedUnsavedIsKept()
    {
        const Place place;
        {
            const auto document = place.open();
            rename(*document, "unsaved");
        }
        auto left = place.left();
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].summary().closedAt, std::string("2026-11-28T08:00:00Z"));
        QCOMPARE(left[0].summary().planPath, place.path.toStdString());
        QCOMPARE(left[0].summary().edits, std::int64_t(1));
        QVERIFY(!left[0].summary().savedAt.empty());
        const auto recovered = must(PlanDocument::recover(left[0], author()));
        QCOMPARE(nameOf(*recovered.document), std::string("unsaved"));
    }

    void aRecoveredDocumentIsAsItWasInOneStep()
    {
        const Place place;
        Plan plan;
        {
            const auto document = place.open();
            rename(*document, "a");
            must(document->edit(removed(byCode<Area>(document->plan(), "A-0001")), "Delete"));
            document->undoStack().undo();
            PlanInfo info = document->plan().info();
            info.title = "New title";
            must(document->edit({}, "Title", info));
            plan = document->plan();
        }
        auto left = place.left();
        auto recovered = must(PlanDocument::recover(left.at(0), author()));
        left.clear();
        PlanDocument& document = *recovered.document;
        QVERIFY(document.plan() == plan);
        QVERIFY(document.isModified());
        QCOMPARE(document.undoStack().count(), 1);
        QCOMPARE(recovered.gestures, std::int64_t(4));
        QCOMPARE(recovered.lost, std::int64_t(0));
        QVERIFY(recovered.conflicts.empty());
        QVERIFY(place.left().empty()); // it goes on with it
        document.undoStack().undo();
        QCOMPARE(document.title(), QString::fromStdString(smallPlan().info().title));
        QVERIFY(!document.isModified());
        document.undoStack().redo();
        must(document.save());
        QVERIFY(place.isTidy());
        QVERIFY(place.open()->plan() == plan);
    }

    void aPlanThatNeverHadAFileIsBack()
    {
        const Place place;
        Plan plan;
        {
            const auto document = PlanDocument::blank(QStringLiteral("新规划"), author(), place.root);
            document->attachSourceFeatures(Uuid::named("source"), {{1, "wkb", "{}"}});
            SourceRecord record;
            record.meta.uuid = Uuid::named("source");
            ChangeSet changes = compare(document->plan(), smallPlan());
            changes.add(record);
            PlanInfo info = smallPlan().info();
            info.id = document->plan().info().id;
            must(document->edit(changes, "Import", info));
            rename(*document, "drawn");
            plan = document->plan();
        }
        auto left = place.left();
        QVERIFY(left.at(0).summary().planPath.empty());
        QCOMPARE(left[0].summary().title, std::string("新规划"));
        const auto recovered = must(PlanDocument::recover(left[0], author()));
        QVERIFY(recovered.document->plan() == plan);
        const QString path = QString::fromStdString(place.folder.file("new.gpkg"));
        must(recovered.document->saveAs(path, false));
        QCOMPARE(must(recovered.document->store()->sourceFeatures(Uuid::named("source"))).size(), std::size_t(1));
        QVERIFY(place.isTidy());
    }

    void anImportComesBackWithItsSourceRowsAlsoWhenItIsRedoneAfterASave()
    {
        const Place place;
        const Uuid source = Uuid::named("source");
        {
            const auto document = place.open();
            SourceRecord record;
            record.meta.uuid = source;
            ChangeSet changes;
            changes.add(record);
            ImportedFeatures features{{source, {{7, "wkb", "{}"}}}};
            must(document->import(changes, "Import", document->plan().info(), features));
            QVERIFY(features.empty());
            must(document->save());
            document->undoStack().undo();
            must(document->save()); // the journal starts anew
            document->undoStack().redo();
        }
        auto left = place.left();
        QCOMPARE(left.size(), std::size_t(1));
        const auto recovered = must(left[0].recovered(place.open()->plan()));
        QCOMPARE(recovered.sources.size(), std::size_t(1));
        QCOMPARE(recovered.sources[0].first, source);
        QCOMPARE(recovered.sources[0].second.size(), std::size_t(1));
    }

    void anImportThatFailsKeepsItsSourceRowsForTheNextTry()
    {
        const Place place;
        const Uuid source = Uuid::named("source");
        {
            const auto document = place.open();
            SourceRecord record;
            record.meta.uuid = source;
            ChangeSet changes = renamed(byCode<Segment>(document->plan(), "S-0001"), "imported");
            changes.add(record);
            ImportedFeatures features{{source, {{7, "wkb", "{}"}}}};
            document->setLocked({EntityKind::Segment});
            QVERIFY(!document->import(changes, "Import", document->plan().info(), features));
            QCOMPARE(features.size(), std::size_t(1));
            QCOMPARE(features[0].second.size(), std::size_t(1));
            QVERIFY(must(document->store()->sourceFeatures(source)).empty()); // nothing is attached without its record
            document->setLocked({});
            must(document->import(changes, "Import", document->plan().info(), features));
            must(document->save());
        }
        QCOMPARE(must(place.open()->store()->sourceFeatures(source)).size(), std::size_t(1));
    }

    void theSketchOutlivesASaveAndACrash()
    {
        const Place place;
        {
            const auto document = place.open();
            document->parkSketch("sketch");
            rename(*document, "a");
            must(document->save());
        }
        auto left = place.left();
        QVERIFY(left.at(0).summary().hasSketch);
        auto recovered = must(PlanDocument::recover(left[0], author()));
        QCOMPARE(recovered.document->recoveredSketch(), QByteArray("sketch"));
        QVERIFY(!recovered.document->isModified());
        recovered.document->parkSketch({});
        recovered.document.reset();
        QVERIFY(place.left().empty());
        QVERIFY(place.isTidy());
    }

    void whatAnotherProgramChangedMeanwhileIsNamed()
    {
        const Place place;
        {
            const auto document = place.open();
            rename(*document, "ours");
        }
        sql(place.path.toStdString(), "UPDATE segments SET name = 'theirs' WHERE code IN ('S-0001', 'S-0002')");
        auto left = place.left();
        const auto recovered = must(PlanDocument::recover(left.at(0), author()));
        QVERIFY(recovered.conflicts == std::vector<std::string>{"S-0001"});
        QCOMPARE(nameOf(*recovered.document), std::string("ours"));
        QCOMPARE(byCode<Segment>(recovered.document->plan(), "S-0002")->meta.name, std::string("theirs"));
    }

    void aPlanThatIsGoneLeavesTheJournalAlone()
    {
        const Place place;
        {
            const auto document = place.open();
            rename(*document, "ours");
        }
        const QString away = place.path + QStringLiteral(".away");
        QVERIFY(QFile::rename(place.path, away));
        auto left = place.left();
        QVERIFY(codeOf(PlanDocument::recover(left.at(0), author())) == ErrorCode::FileNotFound);
        QVERIFY(QFile::rename(away, place.path));
        QCOMPARE(nameOf(*must(PlanDocument::recover(left[0], author())).document), std::string("ours"));
    }

    void revertingStartsAnew()
    {
        const Place place;
        const auto document = place.open();
        rename(*document, "a");
        must(document->revert());
        QVERIFY(place.isTidy());
        document->undoStack().undo();
        QVERIFY(!place.isTidy());
    }

    void killedAtAnyMomentTheDocumentIsBack()
    {
        std::mt19937 chance(seed());
        for (int round = 0; round < amount(5, 100); ++round) {
            const Place place;
            const unsigned number = seed() + static_cast<unsigned>(round);
            must(documentOf(randomPlan(number, 15))->saveAs(place.path, true));
            std::vector<Plan> states;
            {
                const QString twin = QString::fromStdString(place.folder.file("twin.gpkg"));
                QVERIFY(QFile::copy(place.path, twin));
                const auto document = must(PlanDocument::open(twin, author()));
                Editor editor(number);
                states.push_back(document->plan());
                for (int i = 0; i < kGestures; ++i) {
                    editor.act(*document);
                    states.push_back(document->plan());
                }
            }
            EditingProcess process([&](const std::function<void(const Said&)>& say) {
                const auto document = place.open();
                Editor editor(number);
                for (int i = 1; i <= kGestures; ++i) {
                    editor.act(*document);
                    say({i, 0, 0});
                }
                for (;;)
                    document->retryJournal();
            });
            std::vector<Said> said = process.listen(1 + static_cast<int>(chance() % kGestures));
            const std::vector<Said> rest = process.kill();
            said.insert(said.end(), rest.begin(), rest.end());
            QVERIFY(!said.empty());
            const auto done = static_cast<std::size_t>(said.back().gestures);

            auto left = place.left();
            QVERIFY(left.size() <= 1);
            const auto document = left.empty() ? place.open() : must(PlanDocument::recover(left[0], author())).document;
            const bool isThere = compare(document->plan(), states[done]).isEmpty() ||
                                 (done + 1 < states.size() && compare(document->plan(), states[done + 1]).isEmpty());
            QVERIFY2(isThere, qPrintable(QStringLiteral("round %1 after gesture %2").arg(round).arg(done)));
            must(document->save());
            QVERIFY(place.isTidy());
        }
    }
};

RIPARIA_TEST(RecoveryTest)
#include "RecoveryTest.moc"
