// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SummaryTotals.h"
#include "app/models/EntityEdits.h"

#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class SummaryTotalsTest : public QObject {
    Q_OBJECT

    /// The bench's plan with a target for all of it, and one for the river DS.
    static Plan planOfTwoTargets()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 5000;
        Target scoped = target;
        scoped.meta.uuid = Uuid::named("T-0002");
        scoped.meta.code = "T-0002";
        scoped.scope = "river = DS";
        add(plan, target, scoped);
        return plan;
    }

private Q_SLOTS:
    void bothBanksAndOneBankGiveTheTwoLengths()
    {
        // 泽州县长河: 8,895 m both banks + 3,981 m one bank = 12,876 m river, 21,771 m bank.
        Plan plan = emptyPlan();
        add(plan, straightRiver("CH", 20'000), segment("S-0001", "CH", 0, 8895, Bank::Both),
            segment("S-0002", "CH", 9000, 12'981, Bank::Left));
        ModelBench bench(plan);
        const SummaryTotals summary(*bench.document, bench.totals);
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{12'876'000});
        QCOMPARE(summary.ledger()->totals.bank.net.value, std::int64_t{21'771'000});
    }

    void whatIsNotCompletedIsTold()
    {
        Plan plan = emptyPlan();
        Segment built = segment("S-0001", "R", 0, 1000, Bank::Left);
        built.events = {on("2023-06-01", "completion")};
        Segment planned = segment("S-0002", "R", 500, 1500, Bank::Both); // half of it stands
        planned.events = {on("2024-06-01", "plan")};
        add(plan, straightRiver("R", 5000), built, planned);
        ModelBench bench(plan);
        const SummaryTotals summary(*bench.document, bench.totals);
        QCOMPARE(summary.unfinished().river.value, std::int64_t{500'000});
        QCOMPARE(summary.unfinished().bank.value, std::int64_t{1'500'000});
        QCOMPARE(summary.unfinished().area.value, std::int64_t{0});
        QVERIFY(bench.totals.setScheme(QStringLiteral("completed")));
        QVERIFY(summary.unfinished().isZero());
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{1'000'000});
    }

    void overlapCountsOnceInTheRiverAndTwiceByMeasure()
    {
        Plan plan = emptyPlan();
        Segment a = segment("S-0001", "R", 0, 1000, Bank::Left);
        a.measures = {{"M07"}};
        Segment b = segment("S-0002", "R", 500, 1500, Bank::Left);
        b.measures = {{"M05"}};
        add(plan, straightRiver("R", 5000), a, b);
        ModelBench bench(plan);
        SummaryTotals summary(*bench.document, bench.totals);
        summary.setDimension("measure");
        QCOMPARE(summary.table().totals.river.net.value, std::int64_t{1'500'000});
        QCOMPARE(row(summary.table(), "M07").figures.river.net.value, std::int64_t{1'000'000});
        QCOMPARE(row(summary.table(), "M05").figures.river.net.value, std::int64_t{1'000'000});
        QCOMPARE(summary.table().severalRows.river.net.value, std::int64_t{-500'000});
    }

    void scopesAreWhatTheFilterShowsEverythingOrTheSelection()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        QVERIFY(bench.totals.setFilter(QStringLiteral("river = HS")));
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{300'000});
        QVERIFY(!summary.isCountedApart());
        summary.setScope(SummaryScope::All);
        QVERIFY(summary.isCountedApart());
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{2'550'000});
        QVERIFY(bench.totals.setFilter({}));
        QVERIFY(!summary.isCountedApart()); // it is what the totals have
        QVERIFY(!summary.isCounting());
        bench.document->selection().set({bench.idOf("S-0002")});
        summary.setScope(SummaryScope::Selection);
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{700'000});
        bench.document->selection().clear();
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{0});
    }

    void onlyTheNewestSelectionArrives()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        bench.document->selection().set({bench.idOf("S-0002")});
        const LedgerPtr before = summary.ledger();
        std::vector<std::int64_t> said; // as what is asked for, not as what stands there meanwhile
        connect(&summary, &SummaryTotals::changed, this, [&] {
            if (!summary.isCounting())
                said.push_back(summary.ledger()->totals.river.net.value);
        });
        summary.setScope(SummaryScope::Selection);
        QVERIFY(summary.isCounting());
        QVERIFY(summary.ledger() == before);
        bench.document->selection().set({bench.idOf("S-0003")});
        bench.document->selection().set({bench.idOf("S-0001")});
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(said, std::vector<std::int64_t>{1'770'000});
        // An edit of what is selected is counted too.
        const auto edit = editField(*bench.document, {bench.idOf("S-0001")}, "to", QStringLiteral("K1+350"));
        QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
        QVERIFY(summary.isCounting());
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{1'000'000});
    }

    void whatIsCountedForAnotherScopeIsDropped()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        bench.document->selection().set({bench.idOf("S-0003")});
        summary.setScope(SummaryScope::Selection);
        QVERIFY(summary.isCounting());
        summary.setScope(SummaryScope::Shown);
        QVERIFY(!summary.isCounting());
        const QSignalSpy changed(&summary, &SummaryTotals::changed);
        QVERIFY(jobPool().waitForDone());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // what the first ones posted
        QCOMPARE(changed.count(), 0);
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{2'550'000});
        QCOMPARE(summary.problem(), QString());
    }

    void rowsKeepTheirMeaningUntilThoseOfAnotherDimensionAreThere()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        bench.document->selection().set({bench.idOf("S-0001"), bench.idOf("S-0003")});
        summary.setScope(SummaryScope::Selection);
        QTRY_VERIFY(!summary.isCounting());
        summary.setDimension("measure");
        QVERIFY(summary.isCounting());
        QCOMPARE(summary.table().dimensions.front(), std::string("water"));
        QCOMPARE(summary.featuresOf(row(summary.table(), "HS")), std::vector<Uuid>{bench.idOf("S-0003")});
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(summary.table().dimensions.front(), std::string("measure"));
        QCOMPARE(summary.featuresOf(row(summary.table(), "M07")), std::vector<Uuid>{bench.idOf("S-0001")});
    }

    void whatCannotBeCountedIsSaid()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        summary.setScope(SummaryScope::Selection);
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(summary.problem(), QString());
        summary.setDimension("colour"); // which features do not have
        QTRY_VERIFY(!summary.isCounting());
        QVERIFY(!summary.problem().isEmpty());
        QVERIFY(summary.table().rows.empty());
        QVERIFY(summary.featuresOf(SummaryRow{{"red"}, {"red"}, {"red"}, {}}).empty());
    }

    void selectionIsCountedWhateverItsCodesAre()
    {
        Plan plan = benchPlan();
        const Segment quoted = segment("S-\"9\"", "DS", 3000, 3100);
        Segment twin = segment("S-0003", "DS", 4000, 4030); // the code of another one, as files have it
        twin.meta.uuid = Uuid::named("its twin");
        add(plan, quoted, twin);
        ModelBench bench(plan);
        SummaryTotals summary(*bench.document, bench.totals);
        summary.setScope(SummaryScope::Selection);
        const auto settle = [&] { QTRY_VERIFY(!summary.isCounting()); };
        bench.document->selection().set({quoted.meta.uuid});
        settle();
        QCOMPARE(summary.problem(), QString());
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{100'000});
        bench.document->selection().set({twin.meta.uuid});
        settle();
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{30'000});
        QVERIFY(bench.totals.setFilter(QStringLiteral("river = HS"))); // which hides it
        settle();
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{0});
    }

    void whatTheMapShowsIsCutAtItsEdgesAndCountedInTheBackground()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        const auto& river = bench.names.river("DS")->river.alignment; // northward
        const auto upper = [&](double metres) {
            const Point head = river->points().front();
            return Box{head.x - 10, head.y - 10, head.x + 10, river->pointAt(Position::fromMetres(metres)).y};
        };
        const auto settle = [&] { QTRY_VERIFY(!summary.isCounting()); };
        summary.setView(upper(1000)); // of no concern yet
        QVERIFY(!summary.isCounting());
        summary.setScope(SummaryScope::View);
        QVERIFY(summary.isCounting());
        settle();
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{650'000}); // of S-0001 from 350 to 1000
        QCOMPARE(summary.featuresOf(row(summary.table(), "DS")).front(), bench.idOf("S-0001"));
        // Of many views in a row the last one counts.
        for (double metres = 1100; metres <= 2000; metres += 100)
            summary.setView(upper(metres));
        settle();
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{1'650'000});
        QCOMPARE(summary.ledger()->totals.bank.net.value, std::int64_t{1'750'000}); // S-0002 begins at 1900
        QVERIFY(bench.totals.setFilter(QStringLiteral("code = S-0002")));
        settle();
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{100'000});
        QCOMPARE(summary.featuresOf("river"), std::vector<Uuid>{bench.idOf("S-0002")});
        summary.setScope(SummaryScope::All);
        QVERIFY(summary.isCounting()); // there is a filter
        settle();
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{2'550'000});
    }

    void rowNamesTheFeaturesItIsTheSumOf()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        auto ids = summary.featuresOf(row(summary.table(), "HS"));
        QCOMPARE(ids, std::vector<Uuid>{bench.idOf("S-0003")});
        QCOMPARE(summary.featuresOf("river").size(), std::size_t{3});
        QCOMPARE(summary.featuresOf("bank").size(), std::size_t{2});
        QCOMPARE(summary.featuresOf("area").size(), std::size_t{1});
        summary.setDimension("works");
        QCOMPARE(summary.featuresOf(unassignedRow(summary.table())).size(), std::size_t{4});
    }

    void sketchIsShownBesideTheTotalsAndInTheTargets()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.meta.name = "整治河长";
        target.metric = "river_length_m";
        target.value = 5000;
        add(plan, target);
        ModelBench bench(plan);
        SummaryTotals summary(*bench.document, bench.totals);
        QCOMPARE(summary.targets().size(), std::size_t{1});
        QCOMPARE(summary.targets()[0].reached, 2550.0);
        QVERIFY(!summary.sketched());
        const QSignalSpy changed(&summary, &SummaryTotals::changed);
        ChangeSet sketch;
        sketch.add(segment("S-0009", "DS", 3000, 4000));
        const auto preview = bench.totals.preview(sketch);
        QVERIFY(preview);
        bench.totals.setSketched(*preview);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(summary.sketched()->river.net.value, std::int64_t{3'550'000});
        QCOMPARE(summary.targets()[0].sketched, 1000.0);
        QCOMPARE(summary.targets()[0].reached, 2550.0);
        bench.totals.setSketched(nullptr);
        QVERIFY(!summary.sketched());
    }

    void targetWithAScopeFollowsSketchesAndEdits()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 5000;
        target.scope = "river = DS";
        add(plan, target);
        ModelBench bench(plan);
        SummaryTotals summary(*bench.document, bench.totals);
        const double before = summary.targets()[0].reached;
        const auto sketch = [&](const char* river, double from, double to) {
            ChangeSet changes;
            changes.add(segment("S-0009", river, from, to));
            const auto preview = bench.totals.preview(changes);
            if (!preview)
                qFatal("no preview");
            bench.totals.setSketched(*preview);
            return summary.targets()[0].sketched;
        };
        QCOMPARE(sketch("DS", 4000, 4100), 100.0);
        QCOMPARE(sketch("DS", 4000, 4250), 250.0); // of the plan, not of the sketch before
        QCOMPARE(sketch("HS", 1000, 1100), 0.0);
        QCOMPARE(sketch("DS", 4000, 4010), 10.0);
        bench.totals.setSketched(nullptr);
        QCOMPARE(summary.targets()[0].sketched, 0.0);
        ChangeSet changes;
        changes.add(segment("S-0009", "DS", 4000, 4300));
        QVERIFY(bench.document->edit(changes, "Edit"));
        QCOMPARE(summary.targets()[0].reached, before + 300);
        bench.document->undoStack().undo();
        QCOMPARE(summary.targets()[0].reached, before);
        QCOMPARE(sketch("DS", 4000, 4100), 100.0);
    }

    void ofALargePlanRowsAndTargetsAreMadeInTheBackground()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 300;
        target.scope = "river = HS";
        add(plan, target);
        ModelBench bench(plan);
        PlanTotals totals(*bench.document, 1);
        SummaryTotals summary(*bench.document, totals);
        QVERIFY(summary.isCounting());
        bool isMadeAside = false;
        connect(&totals, &PlanTotals::changed, this, [&] {
            isMadeAside = !totals.isCounting() && summary.isCounting() && summary.targets()[0].reached == 0;
        });
        QTRY_VERIFY(!summary.isCounting());
        QVERIFY(isMadeAside);
        QVERIFY(summary.ledger() == totals.ledger());
        QCOMPARE(row(summary.table(), "HS").figures.river.net.value, std::int64_t{300'000});
        QCOMPARE(summary.targets()[0].reached, 300.0);
    }

    void aCountThatArrivesDoesNotCountTheSelectionAgain()
    {
        ModelBench bench;
        SummaryTotals summary(*bench.document, bench.totals);
        bench.document->selection().set({bench.idOf("S-0002")});
        summary.setScope(SummaryScope::Selection);
        QTRY_VERIFY(!summary.isCounting());
        const LedgerPtr counted = summary.ledger();
        Q_EMIT bench.totals.changed(); // as then
        QVERIFY(!summary.isCounting());
        QVERIFY(summary.ledger() == counted);
        bench.totals.setDay(Date{2022, 1, 1}); // another thing to count
        QVERIFY(summary.isCounting());
        QTRY_VERIFY(!summary.isCounting());
        QVERIFY(summary.ledger() != counted);
    }

    /// UX.md 4.9: of the bench's works 1,770 m are planned, 700 m completed and 300 m without a status.
    void targetsAreMeasuredByTheWorksOfTheirBasis()
    {
        ModelBench bench(planOfTwoTargets());
        SummaryTotals summary(*bench.document, bench.totals);
        const auto reached = [&] { return std::pair(summary.targets()[0].reached, summary.targets()[1].reached); };
        QCOMPARE(summary.targetBasis(), TargetBasis::Scheme);
        QCOMPARE(reached(), std::pair(2550.0, 2250.0));
        QVERIFY(setTargetBasis(*bench.document, TargetBasis::Completed));
        QCOMPARE(summary.targetBasis(), TargetBasis::Completed);
        QCOMPARE(reached(), std::pair(700.0, 700.0));
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{2'550'000}); // of the scheme, as before
        QVERIFY(bench.totals.setScheme(QStringLiteral("completed")));
        QVERIFY(setTargetBasis(*bench.document, TargetBasis::All));
        QCOMPARE(reached(), std::pair(2550.0, 2250.0));
        QCOMPARE(summary.ledger()->totals.river.net.value, std::int64_t{700'000});
        bench.document->undoStack().undo();
        QCOMPARE(reached(), std::pair(700.0, 700.0));
        bench.document->undoStack().undo();
        QCOMPARE(summary.targetBasis(), TargetBasis::Scheme);
    }

    /// Against a count from nothing after every edit, in the base and in a scenario.
    void figuresOnABasisFollowEditsAndSketches()
    {
        Plan plan = planOfTwoTargets();
        Scenario scenario;
        scenario.meta.uuid = Uuid::named("scenario");
        scenario.meta.code = "variant";
        add(plan, scenario);
        ModelBench bench(plan);
        QVERIFY(bench.totals.setScheme(QStringLiteral("completed")));
        QVERIFY(setTargetBasis(*bench.document, TargetBasis::Begun));
        SummaryTotals summary(*bench.document, bench.totals);
        const auto expectCountedAnew = [&] {
            const SummaryTotals anew(*bench.document, bench.totals);
            QCOMPARE(summary.targets()[0].reached, anew.targets()[0].reached);
            QCOMPARE(summary.targets()[1].reached, anew.targets()[1].reached);
        };
        QCOMPARE(summary.targets()[0].reached, 700.0);
        Segment begun = segment("S-0009", "DS", 4000, 4300);
        begun.events = {on("2024-01-01", "construction")};
        ChangeSet changes;
        changes.add(begun);
        bench.totals.sketch(changes); // which the scheme does not count
        QCOMPARE(summary.targets()[0].sketched, 300.0);
        QCOMPARE(summary.targets()[1].sketched, 300.0);
        bench.totals.sketch({});
        QCOMPARE(summary.targets()[0].sketched, 0.0);
        QVERIFY(bench.document->edit(changes, "Edit"));
        QCOMPARE(summary.targets()[0].reached, 1000.0);
        expectCountedAnew();
        QVERIFY(bench.totals.setScenario(QStringLiteral("variant")));
        expectCountedAnew();
        const auto shorter = editField(*bench.document, {bench.idOf("S-0009")}, "to", QStringLiteral("K4+100"));
        QVERIFY(shorter && bench.document->edit(shorter->changes, shorter->text));
        QCOMPARE(summary.targets()[0].reached, 800.0);
        expectCountedAnew();
        QVERIFY(bench.totals.setFilter(QStringLiteral("river = HS")));
        QCOMPARE(summary.targets()[0].reached, 0.0);
    }

    void ofALargePlanAnotherBasisIsCountedInTheBackground()
    {
        ModelBench bench(planOfTwoTargets());
        PlanTotals totals(*bench.document, 1);
        SummaryTotals summary(*bench.document, totals);
        QTRY_VERIFY(!summary.isCounting());
        QVERIFY(setTargetBasis(*bench.document, TargetBasis::Completed));
        QVERIFY(summary.isCounting());
        QCOMPARE(summary.targetBasis(), TargetBasis::Scheme); // what stands until then
        QTRY_VERIFY(!summary.isCounting());
        QCOMPARE(summary.targetBasis(), TargetBasis::Completed);
        QCOMPARE(summary.targets()[0].reached, 700.0);
        QVERIFY(summary.ledger() == totals.ledger());
    }

    void targetWithAScopeCountsOnlyWhatFits()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 300;
        target.scope = "river = HS";
        Target broken = target;
        broken.meta.uuid = Uuid::named("T-0002");
        broken.meta.code = "T-0002";
        broken.scope = "((";
        add(plan, target, broken);
        ModelBench bench(plan);
        const SummaryTotals summary(*bench.document, bench.totals);
        QCOMPARE(summary.targets().size(), std::size_t{1});
        QVERIFY(summary.targets()[0].isMet);
    }
};

RIPARIA_TEST(SummaryTotalsTest)
#include "SummaryTotalsTest.moc"
