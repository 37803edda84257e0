// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr int kLimit = 3;

void call(PlanDocument& document, const std::string& name)
{
    must(document.edit(renamed(byCode<Segment>(document.plan(), "S-0001"), name), name.c_str()));
}

std::string called(const PlanDocument& document)
{
    return byCode<Segment>(document.plan(), "S-0001")->meta.name;
}

/// Draws the area A-0001 anew with so many points, as one step.
void redraw(PlanDocument& document, std::size_t points)
{
    const auto held = byCode<Area>(document.plan(), "A-0001");
    const Point corner = held->shape.front().outer.front();
    Area after = *held;
    Ring ring;
    ring.reserve(points);
    for (std::size_t i = 0; i + 1 < points; ++i)
        ring.push_back({corner.x + static_cast<double>(i), corner.y + static_cast<double>(i % 7)});
    ring.push_back(ring.front());
    after.shape = {Polygon{std::move(ring), {}}};
    ChangeSet changes;
    changes.replace(held, std::move(after));
    must(document.edit(changes, "Redraw"));
}

std::size_t pointsOf(const PlanDocument& document)
{
    return byCode<Area>(document.plan(), "A-0001")->shape.front().outer.size();
}

constexpr std::size_t kMany = 16'384; // points
constexpr std::size_t kLarge = kMany * sizeof(Point);

/// A plan in a file, open with a history of three steps at most.
struct ShortHistory {
    ShortHistory()
        : path(QString::fromStdString(folder.file("plan.gpkg")))
        , root(QString::fromStdString(folder.file("state/recovery")))
    {
        must(documentOf(smallPlan())->saveAs(path, false));
        document = must(PlanDocument::open(path, author(), {}, root));
        document->undoStack().setUndoLimit(kLimit);
    }

    const Folder folder;
    QString path;
    QString root;
    std::unique_ptr<PlanDocument> document;
};

} // namespace

/// With a limit that tests can reach.
class UndoLimitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentHasOne()
    {
        const auto blank = PlanDocument::blank(QStringLiteral("Test"), author());
        QCOMPARE(blank->undoStack().undoLimit(), PlanDocument::kMostSteps);
    }

    void theLastStepsAreUndoneAndRedone()
    {
        const ShortHistory history;
        PlanDocument& document = *history.document;
        for (const char* name : {"a", "b", "c"})
            call(document, name);
        QVERIFY(!document.hasDroppedSteps());
        for (const char* name : {"d", "e"})
            call(document, name);
        QVERIFY(document.hasDroppedSteps());
        QCOMPARE(document.undoStack().count(), kLimit);
        document.undoStack().setIndex(0);
        QCOMPARE(called(document), std::string("b"));
        document.undoStack().setIndex(kLimit);
        QCOMPARE(called(document), std::string("e"));
    }

    void aStepKeepsItsPlaceWhenOlderOnesGo()
    {
        const ShortHistory history;
        PlanDocument& document = *history.document;
        std::vector<int> told;
        const QObject listener; // goes before what it writes into
        connect(&document.undoStack(), &QUndoStack::indexChanged, &listener,
                [&] { told.push_back(document.historyPlace()); });
        for (const char* name : {"a", "b", "c", "d", "e"})
            call(document, name);
        QVERIFY(told == (std::vector<int>{1, 2, 3, 4, 5}));
        document.undoStack().undo();
        QCOMPARE(document.historyPlace(), 4);
        call(document, "f"); // in the place of what was undone: nothing goes
        QCOMPARE(document.historyPlace(), 5);
        document.undoStack().setIndex(0);
        QCOMPARE(document.historyPlace(), 2);
        QCOMPARE(called(document), std::string("b"));
    }

    void largeStepsGoBeforeTheyAreTooManyBytes()
    {
        const ShortHistory history;
        PlanDocument& document = *history.document;
        document.undoStack().setUndoLimit(PlanDocument::kMostSteps);
        document.setMostStepBytes(3 * kLarge + kLarge / 2);
        std::vector<int> told;
        const QObject listener; // goes before what it writes into
        connect(&document.undoStack(), &QUndoStack::indexChanged, &listener,
                [&] { told.push_back(document.historyPlace()); });
        for (std::size_t i = 0; i < 4; ++i)
            redraw(document, kMany + i); // the first keeps a small outline, each other one a large one
        QVERIFY(!document.hasDroppedSteps());
        QCOMPARE(document.undoStack().count(), 4);
        redraw(document, kMany + 4);
        QVERIFY(document.hasDroppedSteps());
        QCOMPARE(document.undoStack().count(), 3);
        call(document, "small"); // what was kept is kept
        QCOMPARE(document.undoStack().count(), 4);
        QVERIFY(told == (std::vector<int>{1, 2, 3, 4, 5, 6}));
        document.undoStack().setIndex(0);
        QCOMPARE(pointsOf(document), kMany + 1);
        QCOMPARE(document.historyPlace(), 2);
        document.undoStack().setIndex(4);
        QCOMPARE(pointsOf(document), kMany + 4);
        QCOMPARE(called(document), std::string("small"));
    }

    void aStepThatIsTooLargeByItselfCanStillBeUndone()
    {
        const ShortHistory history;
        PlanDocument& document = *history.document;
        const std::size_t before = pointsOf(document);
        document.setMostStepBytes(kLarge / 2);
        call(document, "a");
        redraw(document, kMany); // keeps the small outline that was there
        QCOMPARE(document.undoStack().count(), 2);
        redraw(document, before); // keeps the large one
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(pointsOf(document), kMany);
        QCOMPARE(called(document), std::string("a"));
    }

    void theSavedPlaceIsFoundAgainAmongTheStepsThatAreKept()
    {
        const ShortHistory history;
        PlanDocument& document = *history.document;
        document.undoStack().setUndoLimit(PlanDocument::kMostSteps);
        document.setMostStepBytes(2 * kLarge + kLarge / 2);
        for (std::size_t i = 0; i < 3; ++i)
            redraw(document, kMany + i);
        must(document.save());
        redraw(document, kMany + 3); // the first two go
        QCOMPARE(document.undoStack().count(), 2);
        QVERIFY(document.isModified());
        document.undoStack().undo();
        QVERIFY(!document.isModified());
        document.undoStack().redo();
        for (std::size_t i = 4; i < 8; ++i)
            redraw(document, kMany + i);
        document.undoStack().setIndex(0);
        QVERIFY(document.isModified()); // no step leads to what the file holds any more
    }

    void theSavedPlaceIsFoundAgainUntilItIsDropped()
    {
        const ShortHistory history;
        PlanDocument& document = *history.document;
        for (const char* name : {"a", "b", "c"})
            call(document, name);
        must(document.save());
        QVERIFY(!document.isModified());
        call(document, "d");
        QVERIFY(document.isModified());
        document.undoStack().undo();
        QVERIFY(!document.isModified());
        for (const char* name : {"d", "e", "f", "g"})
            call(document, name);
        QVERIFY(document.isModified());
        document.undoStack().setIndex(0);
        QCOMPARE(called(document), std::string("d"));
        QVERIFY(document.isModified()); // the file holds "c", which no step leads to any more
        must(document.save());
        QVERIFY(!document.isModified());
        QCOMPARE(called(*must(PlanDocument::open(history.path, author()))), std::string("d"));
    }

    void whatWasEditedBeforeTheOldestStepIsRecovered()
    {
        ShortHistory history;
        for (const char* name : {"a", "b", "c", "d", "e"})
            call(*history.document, name);
        history.document.reset(); // closed without saving
        auto left = LeftJournal::find(history.root.toStdString());
        QCOMPARE(left.size(), std::size_t(1));
        const auto recovered = must(PlanDocument::recover(left.front(), author()));
        QCOMPARE(recovered.gestures, std::int64_t(5));
        QCOMPARE(called(*recovered.document), std::string("e"));
        QVERIFY(recovered.document->isModified());
        recovered.document->undoStack().undo();
        QCOMPARE(called(*recovered.document), byCode<Segment>(smallPlan(), "S-0001")->meta.name);
    }
};

RIPARIA_TEST(UndoLimitTest)
#include "UndoLimitTest.moc"
