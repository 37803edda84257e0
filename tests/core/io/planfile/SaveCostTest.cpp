// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/core/io/planfile/SyscallFault.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Plan planOf(int rivers)
{
    Plan plan = smallPlan();
    ChangeSet changes;
    for (int i = 0; i < rivers; ++i) {
        const double y = 2600000 + 100.0 * i;
        PlanRiver river = makeRiver("X" + std::to_string(i), {{530000, y}, {530400, y + 20}, {531000, y}});
        Segment segment;
        segment.meta.uuid = Uuid::named("segment " + std::to_string(i));
        segment.meta.code = "S-1" + std::to_string(i);
        segment.river = river.river.key;
        segment.span = {Position{1000}, Position{90000}};
        changes.add(river);
        changes.add(segment);
    }
    mustApply(plan, changes);
    return plan;
}

/// Calls that change the file, for one edit of a segment in a plan of so many rivers.
int callsOfOneEdit(const Folder& folder, int rivers)
{
    const std::string path = folder.file(std::to_string(rivers) + ".gpkg");
    must(PlanStore::create(path, planOf(rivers), stamp()));
    const auto store = must(PlanStore::open(path, {false, 0}));
    ChangeSet changes;
    Segment segment = *byCode<Segment>(store->plan(), "S-0002");
    segment.span.to = Position{650000};
    changes.replace(byCode<Segment>(store->plan(), "S-0002"), segment);
    const SyscallFault counted;
    must(store->save(changes, store->plan().info(), stamp()));
    return counted.calls();
}

} // namespace

/// In place a save costs what the edit costs, whatever else is in the file.
class SaveCostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneEditWritesAsMuchIntoALargePlanAsIntoASmallOne()
    {
        const Folder folder;
        const int small = callsOfOneEdit(folder, 10);
        const int large = callsOfOneEdit(folder, amount(500, 10000));
        qInfo("%d calls into a small plan, %d into a large one", small, large);
        QVERIFY(large <= small + small / 2);
    }
};

RIPARIA_TEST(SaveCostTest)
#include "SaveCostTest.moc"
