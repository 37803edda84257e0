// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/ChainageTicks.h"
#include "core/plan/ChangeSet.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class ChainageTicksTest : public QObject {
    Q_OBJECT

    /// A plan of one river due east with this stationing.
    static Plan plan(double metres, Origin origin, std::vector<ChainageEquation> equations = {})
    {
        constexpr double kEast = 500000;
        constexpr double kNorth = 2519000;
        Plan made;
        PlanInfo info;
        info.crs = *Crs::fromEpsg(4547);
        made.setInfo(info);
        PlanRiver row;
        row.meta.uuid = Uuid::named("DS");
        row.meta.code = "R-0001";
        row.river.key = "DS";
        row.river.name = "丁山河";
        const Ruler ruler = *Ruler::make(info.crs, LengthMethod::Grid);
        row.river.alignment =
            std::make_shared<const Alignment>(*Alignment::make({{kEast, kNorth}, {kEast + metres, kNorth}}, {}, ruler));
        row.river.stationing = Stationing(row.river.length(), origin, 0, {}, std::move(equations));
        ChangeSet changes;
        changes.add(row);
        if (!made.apply(changes))
            qFatal("the plan of the test does not apply");
        return made;
    }

    static QStringList labels(const Plan& some)
    {
        const ExportTable table = *chainageTicks(some);
        QStringList list;
        for (const ExportRow& row : table.rows)
            list << QString::fromStdString(row.cells[2]);
        return list;
    }

private Q_SLOTS:
    void hundredMetresAndBothEnds()
    {
        QCOMPARE(labels(plan(250, Origin::Source)), (QStringList{QStringLiteral("K0+000"), QStringLiteral("K0+100"),
                                                                 QStringLiteral("K0+200"), QStringLiteral("K0+250")}));
        QCOMPARE(labels(plan(250, Origin::Mouth)), (QStringList{QStringLiteral("K0+250"), QStringLiteral("K0+200"),
                                                                QStringLiteral("K0+100"), QStringLiteral("K0+000")}));
    }

    void ticksLieOnTheRiver()
    {
        const ExportTable table = *chainageTicks(plan(250, Origin::Source));
        QCOMPARE(table.name, std::string("chainage_ticks"));
        QCOMPARE(std::get<Point>(table.rows[1].shape).x, 500100.0);
        QCOMPARE(table.rows[1].cells[3], std::string("100.000"));
        QCOMPARE(table.rows[1].cells[4], std::string("0.0"));
    }

    void longRiversHaveOneAKilometre()
    {
        QCOMPARE(chainageTicks(plan(20'500, Origin::Source))->rows.size(), std::size_t{22});
    }

    void labelsThatOccurTwiceHaveTwoTicks()
    {
        // At 250 m the label jumps back from K0+250 to K0+150: K0+200 is there twice.
        const QStringList list = labels(plan(400, Origin::Source, {{Position{250'000}, 250'000, 150'000}}));
        QCOMPARE(list.filter(QStringLiteral("K0+200")).size(), 2);
    }

    void labelsThatAreSkippedHaveNone()
    {
        // At 150 m the label jumps from K0+150 to K9+950; without end, and at once.
        const QStringList list = labels(plan(300, Origin::Source, {{Position{150'000}, 150'000, 9'950'000}}));
        QCOMPARE(list, (QStringList{QStringLiteral("K0+000"), QStringLiteral("K0+100"), QStringLiteral("K10+000"),
                                    QStringLiteral("K10+100")}));
        QVERIFY(labels(plan(300, Origin::Source, {{Position{150'000}, 150'000, std::int64_t{1} << 60}})).size() >= 2);
    }
};

RIPARIA_TEST(ChainageTicksTest)
#include "ChainageTicksTest.moc"
