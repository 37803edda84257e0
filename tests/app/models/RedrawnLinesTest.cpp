// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/RedrawnLines.h"

#include "app/models/EntityEdits.h"
#include "app/models/PlanScenarios.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cstdlib>
#include <string>
#include <utility>

using namespace riparia;
using namespace riparia::test;

namespace {

ForeignEdit redrawn(const Segment& segment, Line line)
{
    ForeignEdit edit;
    edit.table = "segments";
    edit.uuid = segment.meta.uuid;
    edit.code = segment.meta.code;
    edit.columns = {"geom"};
    edit.geometryChanged = true;
    edit.drawn = {std::move(line)};
    return edit;
}

Line along(const ModelBench& bench, const std::string& river, double from, double to)
{
    return bench.names.river(river)->river.alignment->slice({Position::fromMetres(from), Position::fromMetres(to)});
}

} // namespace

class RedrawnLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSegmentIsPlacedWhereItsLineRuns()
    {
        ModelBench bench;
        const auto segment = bench.segmentOf("S-0001");
        const auto lines = redrawnLines(*bench.document, {redrawn(*segment, along(bench, "DS", 1000, 1500))});
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(lines.front().before == segment);
        QVERIFY(lines.front().placed.has_value());
        const Segment& placed = *lines.front().placed;
        QCOMPARE(placed.river, std::string("DS"));
        QVERIFY(std::abs(placed.span.from.mm - 1'000'000) < 1000);
        QVERIFY(std::abs(placed.span.to.mm - 1'500'000) < 1000);
        QCOMPARE(placed.bank, segment->bank);
        QCOMPARE(placed.meta.uuid, segment->meta.uuid);
    }

    void inAScenarioItsOwnRowIsTheOnePlaced()
    {
        ModelBench bench;
        const auto base = bench.segmentOf("S-0001");
        PlanScenarios scenarios(*bench.document);
        QVERIFY(scenarios.duplicate(Uuid(), QStringLiteral("Other")));
        const auto renamed = editField(*bench.document, {base->meta.uuid}, "name", QStringLiteral("only here"));
        QVERIFY(renamed && bench.document->edit(renamed->changes, renamed->text));
        const Uuid row = bench.document->places().standIn(base->meta.uuid);
        QVERIFY(row != base->meta.uuid);
        const ForeignEdit ofBase = redrawn(*base, along(bench, "DS", 1000, 1500));
        const auto lines = redrawnLines(*bench.document, {ofBase});
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines.front().before->meta.uuid, row);
        QVERIFY(lines.front().placed.has_value());
        QCOMPARE(lines.front().placed->meta.name, std::string("only here"));
        ForeignEdit ofRow = redrawn(*base, along(bench, "DS", 3000, 3500));
        ofRow.uuid = row;
        const auto both = redrawnLines(*bench.document, {ofRow, ofBase});
        QCOMPARE(both.size(), std::size_t(1));
        QVERIFY(std::abs(both.front().placed->span.from.mm - 3'000'000) < 1000); // as drawn of itself
        bench.document->setScenario({});
        QVERIFY(redrawnLines(*bench.document, {ofBase}).front().before == base);
    }

    void anotherRiverIsTakenWhereTheLineRunsAlongNoStretchOfItsOwn()
    {
        ModelBench bench;
        const auto lines =
            redrawnLines(*bench.document, {redrawn(*bench.segmentOf("S-0001"), along(bench, "HS", 500, 900))});
        QVERIFY(lines.front().placed.has_value());
        QCOMPARE(lines.front().placed->river, std::string("HS"));
    }

    void aLineFarFromEveryRiverPlacesNothing()
    {
        ModelBench bench;
        Line line = along(bench, "DS", 1000, 1500);
        for (Point& point : line)
            point.y += 50'000;
        const auto lines = redrawnLines(*bench.document, {redrawn(*bench.segmentOf("S-0001"), std::move(line))});
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(!lines.front().placed);
    }

    void onlyLinesOfSegmentsThatAreThereCount()
    {
        ModelBench bench;
        ForeignEdit renamed = redrawn(*bench.segmentOf("S-0001"), {});
        renamed.drawn.clear();
        ForeignEdit gone = redrawn(*bench.segmentOf("S-0001"), along(bench, "DS", 1000, 1500));
        gone.uuid = Uuid::named("gone");
        QVERIFY(redrawnLines(*bench.document, {renamed, gone}).empty());
    }
};

RIPARIA_TEST(RedrawnLinesTest)
#include "RedrawnLinesTest.moc"
