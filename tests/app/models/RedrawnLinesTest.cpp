// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/RedrawnLines.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cstdlib>
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
        const auto lines = redrawnLines(bench.document->plan(), bench.document->network(),
                                        {redrawn(*segment, along(bench, "DS", 1000, 1500))});
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

    void anotherRiverIsTakenWhereTheLineRunsAlongNoStretchOfItsOwn()
    {
        ModelBench bench;
        const auto lines = redrawnLines(bench.document->plan(), bench.document->network(),
                                        {redrawn(*bench.segmentOf("S-0001"), along(bench, "HS", 500, 900))});
        QVERIFY(lines.front().placed.has_value());
        QCOMPARE(lines.front().placed->river, std::string("HS"));
    }

    void aLineFarFromEveryRiverPlacesNothing()
    {
        ModelBench bench;
        Line line = along(bench, "DS", 1000, 1500);
        for (Point& point : line)
            point.y += 50'000;
        const auto lines = redrawnLines(bench.document->plan(), bench.document->network(),
                                        {redrawn(*bench.segmentOf("S-0001"), std::move(line))});
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
        QVERIFY(redrawnLines(bench.document->plan(), bench.document->network(), {renamed, gone}).empty());
    }
};

RIPARIA_TEST(RedrawnLinesTest)
#include "RedrawnLinesTest.moc"
