// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanTotals.h"

#include "core/ledger/FeatureSelector.h"
#include "core/plan/ScenarioView.h"
#include "tests/app/document/DocumentFixture.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr int kEditsPerRound = 10;

const char* const kFilters[] = {"", "river = DS or status = completed", "works ~ W and not bank = left",
                                "length_m > 150", "year >= 2023 or area_m2 > 100"};

/// Judged one by one by a filter alone, under a scheme that counts everything but years as the one in use does.
std::set<Uuid> shownAnew(const Plan& plan, const CountRequest& request)
{
    const auto ledger = buildLedger(plan, request);
    if (!ledger)
        qFatal("cannot be counted");
    const FeatureSelector selector(plan, *(*ledger)->context);
    std::set<Uuid> shown;
    TypeList<Segment, Area, Greenway>::forEach([&]<class Entity>() {
        for (const auto& entity : entitiesOf<Entity>(plan, request.scenario))
            if (selector.passesFilter(entity))
                shown.insert(entity->meta.uuid);
    });
    return shown;
}

/// A document that follows a random plan.
class Follower {
public:
    explicit Follower(unsigned number)
        : random(number)
        , document(documentOf(random.plan()))
        , totals(*document)
    {}

    ChangeSet nextChanges()
    {
        random.edit();
        return compare(document->plan(), random.plan());
    }
    /// The rows of all scenarios become those of the random plan, as they stand: in a scenario edit() would let them land there.
    Result<void> takeNext()
    {
        const ChangeSet changes = nextChanges();
        const Uuid shown = document->scenario();
        return shown.isNil() ? document->edit(changes, "Edit") : document->editScenarios(changes, "Edit", shown);
    }
    QString check() const
    {
        const auto anew = buildLedger(document->plan(), totals.request());
        if (!anew || totals.error())
            return QStringLiteral("cannot be counted");
        if (describe(**anew) != describe(*totals.ledger()))
            return QStringLiteral("totals differ from those counted anew");
        const std::set<Uuid> shown = shownAnew(document->plan(), totals.request());
        if (shown.size() != totals.shownCount())
            return QStringLiteral("%1 shown instead of %2").arg(totals.shownCount()).arg(shown.size());
        for (const Uuid& id : shown)
            if (!totals.isShown(id))
                return QStringLiteral("not shown: ") + QString::fromStdString(id.toString());
        for (const FeaturePtr& feature : totals.ledger()->features)
            if (!totals.isShown(feature->id()))
                return QStringLiteral("counted but not shown: ") + QString::fromStdString(feature->code());
        return {};
    }

    RandomPlan random;
    std::unique_ptr<PlanDocument> document;
    PlanTotals totals;
};

/// Adds, changes or removes some of what the scenario shown is made of.
ChangeSet editedIn(Follower& follower)
{
    ChangeSet changes;
    TypeList<Segment, Area, Greenway>::forEach([&]<class Entity>() {
        for (const auto& row : entitiesOf<Entity>(follower.document->plan(), follower.document->scenario())) {
            switch (follower.random.below(12)) {
            case 0: changes.remove(row); break;
            case 1: {
                Entity made = *row;
                made.meta.uuid = Uuid::random();
                changes.add(std::move(made));
                break;
            }
            case 2: {
                Entity after = *row;
                after.meta.code += "x";
                after.works = Uuid();
                changes.replace(row, std::move(after));
                break;
            }
            default: break;
            }
        }
    });
    return changes;
}

} // namespace

/// Over random plans that overlap much, with works, scenario and filters.
class TotalsLawsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totalsEqualThoseCountedAnew()
    {
        for (int round = 0; round < amount(10, 300); ++round) {
            Follower follower(seed() + static_cast<unsigned>(round));
            QVERIFY(follower.totals.setScheme(QLatin1String(follower.random.below(2) == 0 ? "all" : "completed")));
            QVERIFY(follower.totals.setFilter(QLatin1String(kFilters[follower.random.below(5)])));
            if (follower.random.below(3) == 0 && !follower.document->plan().scenarios().isEmpty()) {
                const auto scenario = follower.document->plan().scenarios().begin()->second;
                QVERIFY(follower.totals.setScenario(QString::fromStdString(scenario->meta.uuid.toString())));
            }
            for (int step = 0; step < kEditsPerRound; ++step) {
                auto& undo = follower.document->undoStack();
                if (follower.random.below(3) == 0 && undo.index() > 1)
                    undo.setIndex(1 + follower.random.below(undo.count()));
                else
                    QVERIFY(follower.takeNext());
                const QString wrong = follower.check();
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("round %1 step %2: ").arg(round).arg(step) + wrong));
            }
        }
    }

    void aPreviewInAScenarioEqualsWhatComesOfIt()
    {
        for (int round = 0; round < amount(15, 300); ++round) {
            Follower follower(seed() + 900u + static_cast<unsigned>(round));
            if (follower.document->plan().scenarios().isEmpty())
                continue;
            const Uuid scenario = follower.document->plan().scenarios().begin()->first;
            QVERIFY(follower.totals.setScenario(QString::fromStdString(scenario.toString())));
            QVERIFY(follower.totals.setFilter(QLatin1String(kFilters[follower.random.below(5)])));
            for (int step = 0; step < kEditsPerRound; ++step) {
                auto& undo = follower.document->undoStack();
                if (follower.random.below(5) == 0 && undo.index() > 1)
                    undo.undo();
                const ChangeSet changes = editedIn(follower);
                const auto preview = follower.totals.preview(changes);
                QVERIFY(preview);
                QVERIFY(follower.document->edit(changes, "Edit"));
                QVERIFY2(describe(**preview) == describe(*follower.totals.ledger()),
                         qPrintable(QStringLiteral("round %1 step %2").arg(round).arg(step)));
                const QString wrong = follower.check();
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
    }

    void aPreviewEqualsWhatComesOfIt()
    {
        for (int round = 0; round < amount(10, 300); ++round) {
            Follower follower(seed() + 500u + static_cast<unsigned>(round));
            QVERIFY(follower.totals.setFilter(QLatin1String(kFilters[follower.random.below(5)])));
            for (int step = 0; step < kEditsPerRound; ++step) {
                const ChangeSet changes = follower.nextChanges();
                const auto preview = follower.totals.preview(changes);
                QVERIFY(preview);
                QVERIFY(follower.document->edit(changes, "Edit"));
                QCOMPARE(describe(**preview), describe(*follower.totals.ledger()));
            }
        }
    }
};

RIPARIA_TEST(TotalsLawsTest)
#include "TotalsLawsTest.moc"
