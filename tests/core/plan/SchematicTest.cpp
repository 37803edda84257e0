// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Schematic.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

Plan titled(const std::string& title)
{
    Plan plan;
    PlanInfo info = plan.info();
    info.title = title;
    plan.setInfo(info);
    return plan;
}

} // namespace

/// Plans that say of themselves that they are not surveyed.
class SchematicTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTitleSaysSoInEitherLanguage()
    {
        QVERIFY(isSchematic(titled("坪地河道与碧道(示意)")));
        QVERIFY(isSchematic(titled("Rivers (Schematic)")));
        QVERIFY(!isSchematic(titled("坪地河道与碧道")));
        QVERIFY(!isSchematic(titled("Scheme of rivers")));
        QVERIFY(!isSchematic(titled("")));
    }

    void theRemarksOfARiverSaySo()
    {
        Plan plan = titled("Rivers");
        PlanRiver river;
        river.meta.uuid = Uuid::named("R-0001");
        river.meta.code = "R-0001";
        ChangeSet changes;
        changes.add(river);
        QVERIFY(plan.apply(changes));
        QVERIFY(!isSchematic(plan));
        PlanRiver sketched = river;
        sketched.meta.uuid = Uuid::named("R-0002");
        sketched.meta.code = "R-0002";
        sketched.meta.remarks = "Drawn by hand, SCHEMATIC";
        ChangeSet more;
        more.add(sketched);
        QVERIFY(plan.apply(more));
        QVERIFY(isSchematic(plan));
    }
};

RIPARIA_TEST(SchematicTest)
#include "SchematicTest.moc"
