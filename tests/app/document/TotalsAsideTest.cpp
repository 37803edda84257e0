// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanTotals.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <memory>
#include <optional>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr std::size_t kEveryPlan = 1; // is large

/// Two rivers, 300 m on one of them, 50 m on the other, 100 m2.
Plan twoRivers()
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("DS", 1000), straightRiver("HS", 1000, 500), segment("S-1", "DS", 0, 100),
        segment("S-2", "DS", 100, 300), segment("S-3", "HS", 0, 50), square("A-1", 0, 0, 10));
    return plan;
}

struct Aside {
    explicit Aside(const Plan& plan = twoRivers(), std::size_t largeFrom = kEveryPlan)
        : document(documentOf(plan))
        , totals(*document, largeFrom)
    {}

    std::int64_t river() const { return totals.ledger()->totals.river.net.value; }
    bool edit(const ChangeSet& changes) { return document->edit(changes, "Edit").has_value(); }
    bool add(const Segment& made)
    {
        ChangeSet changes;
        changes.add(made);
        return edit(changes);
    }
    /// As if everything had been counted anew, at once.
    bool isRight() const
    {
        const CountRequest& request = totals.request();
        PlanTotals atOnce(*document, std::size_t(-1));
        if (!atOnce.setCounting(QString::fromStdString(request.scheme.code), request.asOf) ||
            !atOnce.setFilter(QString::fromStdString(request.filter.text())))
            return false;
        const auto anew = buildLedger(document->plan(), request);
        return anew && !totals.error() && describe(**anew) == describe(*totals.ledger()) &&
               totals.shownCount() == atOnce.shownCount() && totals.featureCount() == atOnce.featureCount();
    }

    std::unique_ptr<PlanDocument> document;
    PlanTotals totals;
};

} // namespace

/// Plans that are counted in the background; what is counted at once is in PlanTotalsTest.
class TotalsAsideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLargePlanIsThereBeforeItIsCounted()
    {
        Aside aside;
        QVERIFY(aside.totals.isCounting());
        QVERIFY(!aside.totals.canGoBack());
        QVERIFY(aside.totals.ledger()->features.empty());
        QCOMPARE(aside.totals.shownCount(), std::size_t(4)); // which is known at once
        const QSignalSpy changed(&aside.totals, &PlanTotals::changed);
        QTRY_VERIFY(!aside.totals.isCounting());
        QCOMPARE(aside.river(), std::int64_t(350'000));
        QCOMPARE(changed.count(), 1);
        QVERIFY(aside.isRight());
    }

    void aPlanBelowTheLimitIsCountedAtOnce()
    {
        const Aside aside(twoRivers(), 5); // it has four
        QVERIFY(!aside.totals.isCounting());
        QCOMPARE(aside.river(), std::int64_t(350'000));
    }

    void theNewestChoiceIsTaken()
    {
        Aside aside;
        QTRY_VERIFY(!aside.totals.isCounting());
        const LedgerPtr before = aside.totals.ledger();
        std::vector<std::int64_t> arrived;
        connect(&aside.totals, &PlanTotals::changed, this, [&] {
            if (!aside.totals.isCounting())
                arrived.push_back(aside.river());
        });
        QVERIFY(aside.totals.setFilter(QStringLiteral("river = DS")));
        QVERIFY(aside.totals.setFilter(QStringLiteral("code = S-1")));
        QVERIFY(aside.totals.setFilter(QStringLiteral("river = HS")));
        QVERIFY(aside.totals.isCounting());
        QVERIFY(aside.totals.ledger() == before);            // the numbers that stand, and
        QCOMPARE(aside.totals.shownCount(), std::size_t(1)); // what is shown already
        QTRY_VERIFY(!aside.totals.isCounting());
        QCOMPARE(arrived, std::vector<std::int64_t>{50'000});
        QVERIFY(jobPool().waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(arrived.size(), std::size_t(1));
    }

    void whatIsEditedWhileItIsCountedIsCountedToo()
    {
        Aside aside(twoRivers(), 4);
        QVERIFY(aside.totals.isCounting());
        QVERIFY(aside.add(segment("S-4", "HS", 500, 600)));
        QVERIFY(aside.edit(removed(aside.document->plan().segments().find(Uuid::named("S-1")))));
        QVERIFY(aside.totals.isCounting());
        QVERIFY(aside.totals.isShown(Uuid::named("S-4")));
        QVERIFY(!aside.totals.isShown(Uuid::named("S-1")));
        QCOMPARE(aside.totals.shownCount(), std::size_t(4));
        QTRY_VERIFY(!aside.totals.isCounting());
        QCOMPARE(aside.river(), std::int64_t(350'000));
        QVERIFY(aside.isRight());
    }

    void aSketchWaitsForTheCount()
    {
        Aside aside;
        ChangeSet changes;
        changes.add(segment("S-4", "HS", 500, 600));
        const auto early = aside.totals.preview(changes);
        QVERIFY(!early && early.error().code == ErrorCode::Cancelled);
        QTRY_VERIFY(!aside.totals.isCounting());
        const auto preview = aside.totals.preview(changes);
        QVERIFY(preview);
        aside.totals.setSketched(*preview);
        QVERIFY(aside.totals.setFilter(QStringLiteral("river = DS"))); // it was of other totals
        QVERIFY(!aside.totals.sketched());
    }

    void oneCanGoBackToWhatWasCounted()
    {
        Aside aside(twoRivers(), 4);
        QTRY_VERIFY(!aside.totals.isCounting());
        QVERIFY(aside.totals.setFilter(QStringLiteral("river = DS")));
        QVERIFY(aside.totals.setFilter(QStringLiteral("river = HS")));
        QVERIFY(aside.totals.canGoBack());
        QVERIFY(aside.add(segment("S-4", "HS", 500, 600)));
        QVERIFY(aside.totals.canGoBack());
        const QSignalSpy changed(&aside.totals, &PlanTotals::changed);
        aside.totals.goBack();
        QVERIFY(!aside.totals.isCounting());
        QVERIFY(aside.totals.request().filter.isEmpty());
        QCOMPARE(aside.river(), std::int64_t(450'000)); // with what was edited since
        QCOMPARE(aside.totals.shownCount(), std::size_t(5));
        QVERIFY(jobPool().waitForDone());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // what the first ones posted
        QCOMPARE(changed.count(), 1);
        aside.totals.goBack(); // nothing to go back from
        QCOMPARE(changed.count(), 1);
        QVERIFY(aside.isRight());
    }

    void goingBackDeselectsWhatIsHiddenThen()
    {
        Aside aside;
        QVERIFY(aside.totals.setFilter(QStringLiteral("river = DS")));
        QTRY_VERIFY(!aside.totals.isCounting());
        QVERIFY(aside.totals.setFilter({}));
        aside.document->selection().set({Uuid::named("S-1"), Uuid::named("S-3")});
        QVERIFY(aside.totals.canGoBack());
        aside.totals.goBack();
        QCOMPARE(aside.document->selection().ids(), std::vector<Uuid>{Uuid::named("S-1")});
    }

    void aCountThatArrivesIsNoOtherRevision()
    {
        Aside aside(twoRivers(), 4);
        const std::size_t opened = aside.totals.revision();
        QTRY_VERIFY(!aside.totals.isCounting());
        QCOMPARE(aside.totals.revision(), opened);
        aside.totals.setDay(Date{2024, 1, 1});
        const std::size_t asOfDay = aside.totals.revision();
        QVERIFY(asOfDay != opened);
        QVERIFY(aside.add(segment("S-4", "HS", 500, 600)));
        QVERIFY(aside.totals.revision() != asOfDay);
    }

    void thereIsNoWayBackFromAnotherPlan()
    {
        Aside aside;
        QTRY_VERIFY(!aside.totals.isCounting());
        QVERIFY(aside.add(segment("S-4", "HS", 500, 600))); // as much as the limit: all is counted
        QVERIFY(aside.totals.isCounting());
        QVERIFY(!aside.totals.canGoBack());
        QVERIFY(aside.totals.setFilter(QStringLiteral("river = HS")));
        QVERIFY(!aside.totals.canGoBack());
        QTRY_VERIFY(!aside.totals.isCounting());
        QCOMPARE(aside.river(), std::int64_t(150'000));
    }

    void whatCannotBeCountedIsSaidAtOnce()
    {
        Aside aside;
        QTRY_VERIFY(!aside.totals.isCounting());
        CountingScheme scheme = builtInSchemes().front();
        scheme.code = "clipped";
        scheme.boundary = Uuid::named("Z-1"); // which is not there
        SchemeRecord record;
        record.meta.uuid = Uuid::named("C-1");
        record.meta.code = "C-1";
        record.definition = toJson(scheme);
        ChangeSet changes;
        changes.add(record);
        QVERIFY(aside.edit(changes));
        QVERIFY(aside.totals.setScheme(QStringLiteral("clipped")));
        QVERIFY(!aside.totals.isCounting());
        QVERIFY(aside.totals.error() && aside.totals.error()->code == ErrorCode::NotFound);
        QCOMPARE(aside.totals.shownCount(), std::size_t(4));
        QVERIFY(aside.totals.setScheme(QStringLiteral("all")));
        QTRY_VERIFY(!aside.totals.isCounting());
        QVERIFY(aside.isRight());
    }

    void nothingArrivesAfterTheDocumentIsClosed()
    {
        for (int round = 0; round < 5; ++round) {
            auto aside = std::make_unique<Aside>();
            int told = 0;
            connect(&aside->totals, &PlanTotals::changed, this, [&told] { ++told; });
            QVERIFY(aside->totals.isCounting());
            aside.reset();
            QVERIFY(jobPool().waitForDone());
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            QCOMPARE(told, 0);
        }
    }

    /// Edits, undo, filters, schemes and scenarios in any order, with and without waiting for the count.
    void totalsEqualThoseCountedAtOnce()
    {
        const char* const filters[] = {"", "river = DS or status = completed", "works ~ W and not bank = left",
                                       "length_m > 150"};
        for (int round = 0; round < amount(8, 150); ++round) {
            RandomPlan random(seed() + 1300u + static_cast<unsigned>(round));
            Aside aside(random.plan(), std::size_t(1 + random.below(12)));
            auto& undo = aside.document->undoStack();
            for (int step = 0; step < 12; ++step) {
                switch (random.below(6)) {
                case 0: QVERIFY(aside.totals.setFilter(QLatin1String(filters[random.below(4)]))); break;
                case 1:
                    QVERIFY(aside.totals.setScheme(QLatin1String(random.below(2) == 0 ? "all" : "completed")));
                    break;
                case 2:
                    if (undo.index() > 1)
                        undo.setIndex(1 + random.below(undo.count()));
                    break;
                case 3: aside.totals.goBack(); break;
                default: {
                    random.edit();
                    const Uuid shown = aside.document->scenario();
                    QVERIFY(
                        aside.document->editScenarios(compare(aside.document->plan(), random.plan()), "Edit", shown));
                }
                }
                if (random.below(3) == 0)
                    QCoreApplication::processEvents();
                if (random.below(3) != 0)
                    continue;
                QTRY_VERIFY(!aside.totals.isCounting());
                QVERIFY2(aside.isRight(), qPrintable(QStringLiteral("round %1 step %2").arg(round).arg(step)));
            }
        }
    }
};

RIPARIA_TEST(TotalsAsideTest)
#include "TotalsAsideTest.moc"
