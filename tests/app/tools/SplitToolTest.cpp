// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ChainageEntry.h"
#include "app/tools/SegmentEdits.h"
#include "core/plan/DividedFields.h"
#include "core/plan/PlanHash.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLineEdit>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

std::int64_t totalLength(const ToolBench& bench)
{
    std::int64_t total = 0;
    for (const auto& segment : bench.segments())
        total += segment->span.length().value;
    return total;
}

} // namespace

class SplitToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A-25
    void aClickCutsAndOneUndoJoinsAgain()
    {
        ToolBench bench;
        bench.addSegment(220, 640);
        const std::string before = planHash(bench.document->plan());
        bench.tools.use(QStringLiteral("split"));
        bench.click(437, 0);
        QCOMPARE(bench.segments().size(), std::size_t(2));
        QVERIFY(planHash(bench.document->plan()) != before);
        QCOMPARE(totalLength(bench), std::int64_t(420000));
        QCOMPARE(bench.segments()[0]->meta.code, std::string("S-0001"));
        QCOMPARE(bench.segments()[1]->meta.code, std::string("S-0002"));
        bench.document->undoStack().undo();
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QCOMPARE(planHash(bench.document->plan()), before);
    }

    void quantitiesAreDividedByLength()
    {
        ToolBench bench;
        const Uuid id = bench.addSegment(0, 400);
        const auto before = edits::segmentOf(*bench.document, id);
        Segment priced = *before;
        priced.measures = {{"M07", 1000.0, "m2", 400000.0}};
        ChangeSet pricing;
        pricing.replace(before, priced);
        QVERIFY(bench.document->edit(pricing, "price"));
        const ChangeSet changes =
            edits::split(*bench.document, edits::segmentOf(*bench.document, id), {Position::fromMetres(100)}, true);
        QVERIFY(bench.document->edit(changes, "split"));
        QCOMPARE(*bench.segments()[0]->measures[0].quantity, 250.0);
        QCOMPARE(*bench.segments()[1]->measures[0].quantity, 750.0);
        QCOMPARE(*bench.segments()[0]->measures[0].cost + *bench.segments()[1]->measures[0].cost, 400000.0);
    }

    /// UX.md 4.5
    void partsGetLettersAndDividedValuesAreMarked()
    {
        ToolBench bench;
        const Uuid id = bench.addSegment(0, 400);
        const auto before = edits::segmentOf(*bench.document, id);
        Segment named = *before;
        named.meta.name = "Levee";
        named.meta.attrs = R"({"SRC":"7"})";
        named.measures = {{"M07", 1000.0, "m2"}};
        ChangeSet naming;
        naming.replace(before, named);
        QVERIFY(bench.document->edit(naming, "name"));
        bench.document->selection().set({id});
        bench.tools.use(QStringLiteral("split"));
        bench.move(100, 0);
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("K0+100, K0+200"));
        const auto parts = bench.segments();
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(parts[0]->meta.name, std::string("Levee a"));
        QCOMPARE(parts[1]->meta.name, std::string("Levee b"));
        QCOMPARE(parts[2]->meta.name, std::string("Levee c"));
        for (const auto& part : parts) {
            QVERIFY(part->meta.nameEn.empty());
            QVERIFY((dividedFields(part->meta.attrs) == std::vector<std::string>{"quantity"})); // there is no cost
            QCOMPARE(withDivided(part->meta.attrs, {}), named.meta.attrs);
        }
        bench.document->undoStack().undo();
        QCOMPARE(bench.segments().front()->meta.name, named.meta.name);
        QCOMPARE(bench.segments().front()->meta.attrs, named.meta.attrs);
    }

    void severalTypedChainagesMakeSeveralParts()
    {
        ToolBench bench;
        const Uuid id = bench.addSegment(100, 700);
        bench.document->selection().set({id});
        bench.tools.use(QStringLiteral("split"));
        bench.move(300, 0);
        bench.key(Qt::Key_K);
        QLineEdit* edit = nullptr;
        for (auto* entry : bench.canvas.findChildren<ChainageEntry*>())
            if (entry->isVisible())
                edit = entry->findChild<QLineEdit*>();
        QVERIFY(edit);
        edit->setText(QStringLiteral("K0+200, 0+350，K0+500"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(bench.segments().size(), std::size_t(4));
        QCOMPARE(totalLength(bench), std::int64_t(600000));
    }

    void theRiverMayBeNamedAndALengthIsOneFromTheStart()
    {
        ToolBench bench;
        bench.document->selection().set({bench.addSegment(100, 700)});
        bench.tools.use(QStringLiteral("split"));
        bench.move(300, 0);
        QTest::keyClick(&bench.canvas, '2');
        QVERIFY(openEntry(bench));
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("2"));
        typeInEntry(bench, QStringLiteral("A K0+200")); // on another river
        QCOMPARE(bench.segments().size(), std::size_t(1));
        typeInEntry(bench, QStringLiteral("长河 K0+200, +350"));
        QCOMPARE(bench.segments().size(), std::size_t(3));
        QVERIFY(bench.segments()[0]->span == metres(100, 200));
        QVERIFY(bench.segments()[1]->span == metres(200, 450));
    }

    void nothingIsCutAtTheEndsOrBeside()
    {
        ToolBench bench;
        const Uuid id = bench.addSegment(100, 700);
        QVERIFY(edits::split(*bench.document, edits::segmentOf(*bench.document, id),
                             {Position::fromMetres(100), Position::fromMetres(700), Position::fromMetres(900)}, false)
                    .isEmpty());
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("split"));
        bench.click(400, 150);
        QCOMPARE(notices.size(), 1);
        QCOMPARE(bench.segments().size(), std::size_t(1));
    }

    /// UX.md D9
    void whatTheFilterHidesIsNotCut()
    {
        ToolBench bench;
        const Uuid id = bench.addSegment(220, 640);
        bench.filter(QStringLiteral("code = other"));
        bench.tools.use(QStringLiteral("split"));
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.click(437, 0);
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0][0].toString().contains(QStringLiteral("S-0001")));
        bench.document->selection().set({id}); // as a list of findings does
        bench.key(Qt::Key_K);
        QVERIFY(!openEntry(bench));
        QCOMPARE(notices.size(), 2);
        QVERIFY(notices[1][0].toString().contains(QStringLiteral("S-0001")));
        QCOMPARE(bench.segments().size(), std::size_t(1));
        bench.filter({});
        bench.click(437, 0);
        QCOMPARE(bench.segments().size(), std::size_t(2));
    }
};

RIPARIA_TEST(SplitToolTest)
#include "SplitToolTest.moc"
