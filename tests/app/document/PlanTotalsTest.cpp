// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanTotals.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

template <class T>
std::shared_ptr<const T> named(const PlanDocument& document, const std::string& code)
{
    return document.plan().table<T>().find(Uuid::named(code));
}

template <class Entity>
Entity inScenario(Entity entity, const Uuid& replaces, const Uuid& scenario)
{
    entity.meta.scenario = scenario;
    entity.meta.replaces = replaces;
    return entity;
}

Segment completed(Segment segment)
{
    segment.events = {on("2023-05-01", "completed")};
    return segment;
}

/// Two rivers; 300 m on one of them, of which 100 m are completed, 50 m on the other; a square of 100 m2; a scenario without S-2.
Plan counted()
{
    Plan plan = emptyPlan();
    Scenario scenario;
    scenario.meta.uuid = Uuid::named("N-1");
    scenario.meta.code = "N-1";
    scenario.meta.name = "Less";
    Segment gone = segment("S-9", "DS", 100, 300);
    gone.meta.deleted = true;
    add(plan, straightRiver("DS", 1000), straightRiver("HS", 1000, 500), completed(segment("S-1", "DS", 0, 100)),
        segment("S-2", "DS", 100, 300), segment("S-3", "HS", 0, 50), square("A-1", 0, 0, 10), scenario,
        inScenario(gone, Uuid::named("S-2"), Uuid::named("N-1")));
    return plan;
}

class Counted {
public:
    Counted()
        : document(documentOf(counted()))
        , totals(*document)
    {
        QObject::connect(&totals, &PlanTotals::changed, [this] { ++told; });
    }

    std::int64_t river() const { return totals.ledger()->totals.river.net.value; }
    bool isShown(const std::string& code) const { return totals.isShown(Uuid::named(code)); }
    void edit(const ChangeSet& changes)
    {
        if (!document->edit(changes, "Edit"))
            qFatal("edit failed");
    }

    std::unique_ptr<PlanDocument> document;
    PlanTotals totals;
    int told = 0;
};

template <class T>
ErrorCode errorOf(const Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class PlanTotalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsThePlanByItsDefaultScheme()
    {
        Counted counted;
        QCOMPARE(counted.totals.request().scheme.code, std::string("all"));
        QCOMPARE(counted.river(), 350'000);
        QCOMPARE(counted.totals.featureCount(), std::size_t(4));
        QCOMPARE(counted.totals.shownCount(), std::size_t(4));
        QVERIFY(!counted.totals.error());
        QVERIFY(counted.isShown("S-1") && counted.isShown("A-1"));
        QVERIFY(!counted.isShown("S-9") && !counted.totals.isShown(Uuid()));
    }

    void anEmptyPlanHasALedger()
    {
        const auto document = PlanDocument::blank(QStringLiteral("x"), author());
        const PlanTotals totals(*document);
        QVERIFY(totals.ledger() && totals.ledger()->features.empty());
        QVERIFY(!totals.error());
        QCOMPARE(totals.featureCount(), std::size_t(0));
    }

    void followsEditsAndUndo()
    {
        Counted counted;
        counted.edit(removed(named<Segment>(*counted.document, "S-2")));
        QCOMPARE(counted.river(), 150'000);
        QCOMPARE(counted.totals.featureCount(), std::size_t(3));
        counted.document->undoStack().undo();
        QCOMPARE(counted.river(), 350'000);
        QCOMPARE(counted.totals.shownCount(), std::size_t(4));
        QCOMPARE(counted.told, 2);
    }

    void whatIsShownDoesNotDependOnTheScheme()
    {
        Counted counted;
        QVERIFY(counted.totals.setScheme(QStringLiteral("completed")));
        QCOMPARE(counted.river(), 100'000);
        QVERIFY(counted.isShown("S-2"));
        QCOMPARE(counted.totals.shownCount(), std::size_t(4));
        QVERIFY(counted.totals.setFilter(QStringLiteral("river = DS")));
        QCOMPARE(counted.river(), 100'000);
        QVERIFY(counted.isShown("S-1") && counted.isShown("S-2"));
        QVERIFY(!counted.isShown("S-3") && !counted.isShown("A-1"));
        QCOMPARE(counted.totals.shownCount(), std::size_t(2));
        QCOMPARE(counted.totals.featureCount(), std::size_t(4));
    }

    void aFeatureComesAndGoesWithWhatTheFilterAsks()
    {
        Counted counted;
        QVERIFY(counted.totals.setFilter(QStringLiteral("length_m >= 100 or name = Marsh")));
        QVERIFY(counted.isShown("S-1") && counted.isShown("S-2") && !counted.isShown("S-3") && !counted.isShown("A-1"));
        counted.edit(renamed(named<Area>(*counted.document, "A-1"), "Marsh"));
        QVERIFY(counted.isShown("A-1"));
        counted.document->undoStack().undo();
        QVERIFY(!counted.isShown("A-1"));
    }

    void aChangeOfTheWorksMayHideTheirFeatures()
    {
        Counted counted;
        Works works;
        works.meta.uuid = Uuid::named("W-1");
        works.meta.code = "W-1";
        works.meta.name = "North";
        Segment of = *named<Segment>(*counted.document, "S-3");
        of.works = works.meta.uuid;
        ChangeSet changes;
        changes.add(works);
        changes.replace(named<Segment>(*counted.document, "S-3"), of);
        counted.edit(changes);
        QVERIFY(counted.totals.setFilter(QStringLiteral("works = North")));
        QVERIFY(counted.isShown("S-3"));
        counted.edit(renamed(named<Works>(*counted.document, "W-1"), "South"));
        QVERIFY(!counted.isShown("S-3"));
        QCOMPARE(counted.totals.shownCount(), std::size_t(0));
        QCOMPARE(counted.river(), 0);
    }

    void aScenarioIsCountedAndShownInsteadOfTheBase()
    {
        Counted counted;
        QVERIFY(counted.totals.setScenario(QStringLiteral("Less")));
        QCOMPARE(counted.river(), 150'000);
        QCOMPARE(counted.totals.featureCount(), std::size_t(3));
        QVERIFY(!counted.isShown("S-2"));
        counted.edit(removed(named<Segment>(*counted.document, "S-9"))); // the tombstone
        QVERIFY(counted.isShown("S-2"));
        counted.document->undoStack().undo();
        counted.edit(removed(named<Scenario>(*counted.document, "N-1")));
        QVERIFY(counted.totals.request().scenario.isNil());
        QCOMPARE(counted.river(), 350'000);
    }

    void anErrorLeavesAllAsItWas()
    {
        Counted counted;
        QVERIFY(counted.totals.setFilter(QStringLiteral("river = DS")));
        const int told = counted.told;
        const LedgerPtr before = counted.totals.ledger();
        QVERIFY(errorOf(counted.totals.setFilter(QStringLiteral("river ="))) == ErrorCode::FilterSyntax);
        QVERIFY(errorOf(counted.totals.setScheme(QStringLiteral("nobody's"))) == ErrorCode::SchemeUnknown);
        QVERIFY(errorOf(counted.totals.setScenario(QStringLiteral("Nowhere"))) == ErrorCode::ScenarioUnknown);
        QVERIFY(counted.totals.ledger() == before);
        QCOMPARE(counted.totals.request().filter.text(), std::string("river = DS"));
        QCOMPARE(counted.totals.request().scheme.code, std::string("all"));
        QVERIFY(counted.totals.request().scenario.isNil());
        QCOMPARE(counted.told, told);
        QVERIFY(counted.totals.setFilter({}));
        QCOMPARE(counted.river(), 350'000);
    }

    void aSchemeIsReadAnewWhenItsRecordChanges()
    {
        Counted counted;
        CountingScheme scheme = builtInSchemes().front();
        scheme.code = "mine";
        SchemeRecord record;
        record.meta.uuid = Uuid::named("C-1");
        record.meta.code = "C-1";
        record.definition = toJson(scheme);
        ChangeSet changes;
        changes.add(record);
        counted.edit(changes);
        QVERIFY(counted.totals.setScheme(QStringLiteral("mine")));
        QCOMPARE(counted.river(), 350'000);
        scheme.statuses = {"completed"};
        SchemeRecord stricter = record;
        stricter.definition = toJson(scheme);
        changes = {};
        changes.replace(named<SchemeRecord>(*counted.document, "C-1"), stricter);
        counted.edit(changes);
        QCOMPARE(counted.river(), 100'000);
        counted.edit(removed(named<SchemeRecord>(*counted.document, "C-1")));
        QCOMPARE(counted.totals.request().scheme.code, std::string("all"));
        QCOMPARE(counted.river(), 350'000);
    }

    void whatCannotBeCountedIsAnErrorUntilItCan()
    {
        Counted counted;
        CountingScheme scheme = builtInSchemes().front();
        scheme.code = "clipped";
        scheme.boundary = Uuid::named("Z-1");
        SchemeRecord record;
        record.meta.uuid = Uuid::named("C-1");
        record.meta.code = "C-1";
        record.definition = toJson(scheme);
        ChangeSet changes;
        changes.add(record);
        counted.edit(changes);
        QVERIFY(counted.totals.setScheme(QStringLiteral("clipped"))); // it is there; its boundary is not
        QVERIFY(counted.totals.error()->code == ErrorCode::NotFound);
        QVERIFY(counted.totals.ledger()->features.empty());
        QCOMPARE(counted.totals.shownCount(), std::size_t(4));
        ChangeSet box;
        box.add(boundary("Z-1", rectangle(-10, 0, 10, 200)));
        const auto preview = counted.totals.preview(box);
        QVERIFY(preview);
        counted.edit(box);
        QVERIFY(!counted.totals.error());
        QCOMPARE(describe(**preview), describe(*counted.totals.ledger()));
        QCOMPARE(counted.river(), (*preview)->totals.river.net.value);
        QVERIFY(counted.river() > 190'000 && counted.river() < 210'000);
    }

    void aPreviewChangesNothing()
    {
        Counted counted;
        const LedgerPtr before = counted.totals.ledger();
        ChangeSet changes;
        changes.add(segment("S-4", "HS", 0, 250));
        const auto preview = counted.totals.preview(changes);
        QVERIFY(preview);
        QCOMPARE((*preview)->totals.river.net.value, 550'000);
        QVERIFY(counted.totals.ledger() == before);
        QCOMPARE(counted.told, 0);
        counted.edit(changes);
        QCOMPARE(counted.river(), 550'000);
        QVERIFY(errorOf(counted.totals.preview(changes)) == ErrorCode::ChangeConflict); // it is there already
    }

    void aSketchInAScenarioLooksAtNothingElse()
    {
        Counted counted;
        QVERIFY(counted.totals.setScenario(QStringLiteral("N-1")));
        const auto made = [&](const ChangeSet& changes) {
            const auto preview = counted.totals.preview(changes);
            return preview ? *preview : nullptr;
        };
        ChangeSet added;
        added.add(segment("S-4", "HS", 100, 250));
        const LedgerPtr afterAdding = made(added);
        QVERIFY(afterAdding);
        QCOMPARE(afterAdding->totals.river.net.value, 300'000);
        QVERIFY(afterAdding->context ==
                counted.totals.ledger()->context); // not looked up anew, as when everything is looked at
        const auto base = named<Segment>(*counted.document, "S-3");
        Segment longer = *base;
        longer.span.to.mm = 80'000;
        ChangeSet moved;
        moved.replace(base, longer);
        const LedgerPtr afterMoving = made(moved);
        QVERIFY(afterMoving);
        QCOMPARE(afterMoving->totals.river.net.value, 180'000);
        QVERIFY(afterMoving->context == counted.totals.ledger()->context);
    }

    void whatASketchWouldMakeIsToldOnce()
    {
        Counted counted;
        int told = 0;
        connect(&counted.totals, &PlanTotals::sketchedChanged, [&] { ++told; });
        counted.totals.setSketched(counted.totals.ledger());
        counted.totals.setSketched(counted.totals.ledger());
        QCOMPARE(told, 1);
        counted.totals.setSketched(nullptr);
        QCOMPARE(told, 2);
        QVERIFY(!counted.totals.sketched());
        QCOMPARE(counted.told, 0);
    }
};

RIPARIA_TEST(PlanTotalsTest)
#include "PlanTotalsTest.moc"
