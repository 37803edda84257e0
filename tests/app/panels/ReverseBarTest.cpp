// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ReverseBar.h"

#include "app/document/PlanDocument.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QFrame>
#include <QPushButton>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The bar with the river that S-0001 lies on.
struct Turning {
    Turning()
        : bar(bench.context(), &stage)
        , river(idOfRiver(bench.segmentOf("S-0001")->river))
    {
        bar.resize(300, 200); // as the inspector gives it room
        stage.present();
        bar.showRiver(river);
    }

    Uuid idOfRiver(const std::string& key) const
    {
        for (const auto& [id, row] : bench.document->plan().rivers()) {
            if (row->river.key == key)
                return id;
        }
        return {};
    }
    /// Where S-0001 begins and ends on the ground.
    std::pair<Point, Point> ends() const
    {
        const Alignment& line = *bench.document->plan().rivers().find(river)->river.alignment;
        const Span span = bench.segmentOf("S-0001")->span;
        return {line.pointAt(span.from), line.pointAt(span.to)};
    }
    void click(const char* name)
    {
        QTest::mouseClick(bar.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    bool isAsking() const { return bar.findChild<QFrame*>(QStringLiteral("reverseQuestion"))->isVisible(); }

    PanelBench bench;
    Stage stage;
    ReverseBar bar;
    Uuid river;
};

} // namespace

/// A river with works is never turned without asking what stays.
class ReverseBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepingThePlaceMovesNothingOnTheGround()
    {
        Turning turning;
        const Plan before = turning.bench.document->plan();
        const auto [from, to] = turning.ends();
        turning.click("reverseBegin");
        QVERIFY(turning.isAsking());
        QVERIFY(turning.bench.document->plan() == before); // nothing yet
        turning.click("reverseKeepPlace");
        const auto [newFrom, newTo] = turning.ends();
        // Positions are whole millimetres, from the other end too.
        QVERIFY(std::hypot(newFrom.x - to.x, newFrom.y - to.y) < 0.001);
        QVERIFY(std::hypot(newTo.x - from.x, newTo.y - from.y) < 0.001);
        QVERIFY(!turning.isAsking());
        QCOMPARE(turning.bench.document->undoStack().count(), 2);
        turning.bench.document->undoStack().undo();
        QVERIFY(turning.bench.document->plan() == before);
    }

    void keepingTheChainageLeavesItAsWritten()
    {
        Turning turning;
        const Plan before = turning.bench.document->plan();
        const Segment was = *turning.bench.segmentOf("S-0001");
        turning.click("reverseBegin");
        turning.click("reverseKeepChainage");
        const Segment now = *turning.bench.segmentOf("S-0001");
        QVERIFY(now.span == was.span && now.bank == was.bank);
        QVERIFY(!(now.anchorFrom == was.anchorFrom));
        turning.bench.document->undoStack().undo();
        QVERIFY(turning.bench.document->plan() == before);
    }

    void cancelChangesNothing()
    {
        Turning turning;
        const Plan before = turning.bench.document->plan();
        turning.click("reverseBegin");
        turning.click("reverseCancel");
        QVERIFY(!turning.isAsking());
        QVERIFY(turning.bench.document->plan() == before);
    }

    void aRiverWithoutWorksIsTurnedAtOnce()
    {
        Turning turning;
        ChangeSet lone;
        auto river = *turning.bench.document->plan().rivers().find(turning.river);
        river.meta.uuid = Uuid::named("lone");
        river.meta.code = "R-LONE";
        river.river.key = "LONE";
        lone.add(river);
        QVERIFY(turning.bench.document->edit(lone, "Add"));
        turning.bar.showRiver(river.meta.uuid);
        turning.click("reverseBegin");
        QVERIFY(!turning.isAsking());
        const auto now = turning.bench.document->plan().rivers().find(river.meta.uuid);
        QVERIFY(now->river.alignment->points().front() == river.river.alignment->points().back());
    }
};

RIPARIA_TEST(ReverseBarTest)
#include "ReverseBarTest.moc"
