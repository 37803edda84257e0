// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/OverlapCut.h"

#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A-0001, 100 m by 60 m, which new areas avoid.
struct CoveredBench : ToolBench {
    CoveredBench()
    {
        draw(600, 20, 700, 80);
        drawing.setAvoidsOverlaps(true);
    }
    /// Free of snapping.
    void draw(double minX, double minY, double maxX, double maxY)
    {
        tools.use(QStringLiteral("area"));
        for (const auto& [x, y] : {std::pair(minX, minY), {maxX, minY}, {maxX, maxY}, {minX, maxY}})
            click(x, y, Qt::ControlModifier);
        key(Qt::Key_Return);
        follow();
    }
    void change(const std::function<void(Area&)>& edit)
    {
        const auto before = areas().front();
        Area after = *before;
        edit(after);
        ChangeSet changes;
        changes.replace(before, after);
        const auto done = document->edit(changes, "Change");
        Q_ASSERT(done);
        follow();
    }
    double gross() const { return totals.ledger()->totals.area.gross.squareMetres(); }
};

} // namespace

class OverlapCutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSaidYetMayBecomeTheSame()
    {
        for (const bool isKind : {true, false}) {
            CoveredBench bench;
            bench.change([isKind](Area& area) {
                if (isKind)
                    area.kind = "wetland";
                else
                    area.measures = {{"M07"}};
            });
            QSignalSpy undoable(&bench.tools, &ToolManager::undoable);
            bench.draw(650, 40, 750, 60);
            QCOMPARE(bench.areas().size(), std::size_t(2));
            QCOMPARE(bench.gross(), 7000.0);
            QCOMPARE(undoable.size(), 1);
        }
    }

    void whatIsOfAnotherKindIsNoOverlap() // a wetland within a park
    {
        CoveredBench bench;
        bench.change([](Area& area) { area.kind = "wetland"; });
        OverlapCut cut({*bench.document, bench.totals, bench.drawing, bench.canvas});
        const MultiPolygon ground = bench.areas().front()->shape;
        QVERIFY(cut.of(ground, "wetland")->isAllTaken());
        QVERIFY(cut.of(ground, "")->isAllTaken());
        const auto planted = cut.of(ground, "planting");
        QCOMPARE(planted->left.size(), ground.size());
        QVERIFY(planted->codes.empty());
    }

    void whatIsEditedBetweenTwoOfThemIsKnownToTheSecond()
    {
        CoveredBench bench;
        bench.draw(650, 40, 750, 60);
        QCOMPARE(bench.gross(), 7000.0);
        bench.change([](Area& area) {
            for (Point& corner : area.shape.front().outer)
                corner.y += 200;
        });
        bench.draw(610, 30, 640, 70); // where A-0001 was
        QCOMPARE(bench.gross(), 7000.0 + 30 * 40);
        bench.draw(610, 230, 640, 270); // where it is
        QCOMPARE(bench.areas().size(), std::size_t(3));
        QVERIFY(bench.tools.current().hasSketch());
    }

    void whatWasCutIsSaidInTheUnitThatIsShown()
    {
        const CutGround cut{{}, SquareCentimetres::fromSquareMetres(1000), {"A-0003"}};
        QVERIFY(cut.done({}).contains(QStringLiteral("1000")));
        QVERIFY(cut.done({}).contains(UnitText::symbol(AreaUnit::SquareMetre)));
        ShownUnits units;
        units.area = AreaUnit::Hectare;
        const QString said = cut.done(units);
        QVERIFY2(said.contains(QStringLiteral("0.1")) && said.contains(UnitText::symbol(AreaUnit::Hectare)),
                 qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("A-0003")));
    }
};

RIPARIA_TEST(OverlapCutTest)
#include "OverlapCutTest.moc"
