// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentOverlap.h"

#include "app/tools/SegmentEdits.h"
#include "core/plan/DividedFields.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <optional>

using namespace riparia;
using namespace riparia::test;

class SegmentOverlapTest : public QObject {
    Q_OBJECT

    /// What the segment tool offers while this stands.
    struct Offers {
        std::optional<ToolOffer> last;
        QObject context;

        explicit Offers(ToolBench& bench)
        {
            QObject::connect(&bench.tools, &ToolManager::offered, &context,
                             [this](const ToolOffer& offer) { last = offer; });
        }
    };

    static QStringList spans(const ToolBench& bench)
    {
        QStringList all;
        for (const auto& segment : bench.segments())
            all.append(QStringLiteral("%1 %2-%3")
                           .arg(QString::fromStdString(segment->meta.code),
                                QString::number(segment->span.from.metres()),
                                QString::number(segment->span.to.metres())));
        return all;
    }

private Q_SLOTS:
    void whatIsDrawnOverTheSameIsSaidAndTrimmedInOneStep()
    {
        ToolBench bench;
        bench.addSegment(100, 350);
        Offers offers(bench);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(253, 0);
        bench.click(747, 0);
        QVERIFY(offers.last);
        QVERIFY(offers.last->text.contains(QStringLiteral("S-0001")));
        QVERIFY(offers.last->text.contains(QStringLiteral("97")));
        QCOMPARE(spans(bench), (QStringList{QStringLiteral("S-0001 100-350"), QStringLiteral("S-0002 253-747")}));
        const int steps = bench.document->undoStack().index();
        offers.last->act();
        QCOMPARE(spans(bench), (QStringList{QStringLiteral("S-0001 100-350"), QStringLiteral("S-0002 350-747")}));
        QCOMPARE(bench.document->undoStack().index(), steps + 1);
        bench.document->undoStack().undo();
        QCOMPARE(spans(bench), (QStringList{QStringLiteral("S-0001 100-350"), QStringLiteral("S-0002 253-747")}));
    }

    void whatLiesInsideLeavesTwoParts()
    {
        ToolBench bench;
        bench.addSegment(400, 500);
        const Uuid id = bench.addSegment(300, 700);
        const ChangeSet changes = withoutOverlap(*bench.document, {id});
        QVERIFY(bench.document->edit(changes, "Trim"));
        QCOMPARE(spans(bench), (QStringList{QStringLiteral("S-0001 400-500"), QStringLiteral("S-0002 300-400"),
                                            QStringLiteral("S-0003 500-700")}));
        QVERIFY(overlapOf(*bench.document, {id}).isEmpty());
    }

    /// As a segment that is split: its cost is there once.
    void theTwoPartsShareTheCost()
    {
        ToolBench bench;
        bench.addSegment(400, 500);
        const Uuid id = bench.addSegment(300, 800);
        const auto before = edits::segmentOf(*bench.document, id);
        Segment paid = *before;
        paid.measures[0].cost = 800.0;
        ChangeSet changes;
        changes.replace(before, paid);
        QVERIFY(bench.document->edit(changes, "Cost"));
        QVERIFY(bench.document->edit(withoutOverlap(*bench.document, {id}), "Trim"));
        const auto parts = bench.segments();
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(*parts[1]->measures[0].cost, 200.0);
        QCOMPARE(*parts[2]->measures[0].cost, 600.0);
        for (const std::size_t i : {std::size_t(1), std::size_t(2)})
            QVERIFY((dividedFields(parts[i]->meta.attrs) == std::vector<std::string>{"cost"}));
    }

    void whatIsCoveredAsAWholeGoes()
    {
        ToolBench bench;
        bench.addSegment(100, 700);
        const Uuid id = bench.addSegment(300, 400);
        QVERIFY(overlapOf(*bench.document, {id}).isWhole);
        QVERIFY(bench.document->edit(withoutOverlap(*bench.document, {id}), "Remove"));
        QCOMPARE(spans(bench), QStringList{QStringLiteral("S-0001 100-700")});
    }

    void otherBanksAndMeasuresAreNoOverlap()
    {
        ToolBench bench;
        bench.addSegment(100, 400, Bank::Left);
        const Uuid right = bench.addSegment(100, 400, Bank::Right);
        QVERIFY(overlapOf(*bench.document, {right}).isEmpty());
        const Uuid both = bench.addSegment(300, 600, Bank::Both);
        QCOMPARE(overlapOf(*bench.document, {both}).length.value, std::int64_t(100000)); // of river, once
        QCOMPARE(overlapOf(*bench.document, {both}).codes.size(), std::size_t(2));
        const Uuid lone = bench.addSegment(100, 400, Bank::Left, "LONE");
        QVERIFY(overlapOf(*bench.document, {lone}).isEmpty());
        const auto before = edits::segmentOf(*bench.document, both);
        Segment other = *before;
        other.measures = {{"M05"}};
        ChangeSet changes;
        changes.replace(before, other);
        QVERIFY(bench.document->edit(changes, "Measure"));
        QVERIFY(overlapOf(*bench.document, {both}).isEmpty());
    }

    void anOfferThatNoLongerFitsChangesNothing()
    {
        ToolBench bench;
        bench.addSegment(100, 350);
        Offers offers(bench);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(253, 0);
        bench.click(747, 0);
        bench.document->undoStack().undo();
        const int steps = bench.document->undoStack().index();
        offers.last->act();
        QCOMPARE(bench.document->undoStack().index(), steps);
        QCOMPARE(spans(bench), QStringList{QStringLiteral("S-0001 100-350")});
    }

    void nothingIsOfferedWhereNothingIsShared()
    {
        ToolBench bench;
        bench.addSegment(100, 350);
        Offers offers(bench);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(403, 0);
        bench.click(747, 0);
        QVERIFY(!offers.last);
    }
};

RIPARIA_TEST(SegmentOverlapTest)
#include "SegmentOverlapTest.moc"
