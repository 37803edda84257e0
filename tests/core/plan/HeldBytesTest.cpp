// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/HeldBytes.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

constexpr std::size_t kPoints = 10'000;
constexpr std::size_t kSmall = 4096; // of a row without geometry, generously

Area largeArea()
{
    Area area;
    area.meta.uuid = Uuid::named("A-0001");
    area.shape = {Polygon{Ring(kPoints, Point{1, 2}), {Ring(kPoints, Point{3, 4})}}};
    return area;
}

std::shared_ptr<const Alignment> largeLine()
{
    Line line;
    for (std::size_t i = 0; i < kPoints; ++i)
        line.push_back({500'000.0 + static_cast<double>(i), 2'520'000});
    const auto ruler = Ruler::make(Crs::parse("EPSG:4547").value()).value();
    return std::make_shared<const Alignment>(Alignment::make(line, {}, ruler).value());
}

template <class T>
std::size_t bytesOfReplacing(const T& before, const T& after)
{
    ChangeSet changes;
    changes.replace(std::make_shared<const T>(before), after);
    return heldBytes(changes);
}

} // namespace

class HeldBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingKeepsNothing() { QCOMPARE(heldBytes(ChangeSet()), std::size_t{0}); }

    void theRowAsItWasCounts()
    {
        Area after = largeArea();
        after.shape.clear();
        const std::size_t bytes = bytesOfReplacing(largeArea(), after);
        QVERIFY(bytes >= 2 * kPoints * sizeof(Point));
        QVERIFY(bytes < 2 * kPoints * sizeof(Point) + kSmall);
        ChangeSet removal;
        removal.remove(std::make_shared<const Area>(largeArea()));
        QCOMPARE(heldBytes(removal), bytes);
    }

    void whatIsAddedIsInThePlan()
    {
        ChangeSet changes;
        changes.add(largeArea());
        QVERIFY(heldBytes(changes) < kSmall);
    }

    void aLineThatARiverKeepsIsShared()
    {
        PlanRiver before;
        before.river.alignment = largeLine();
        PlanRiver renamed = before;
        renamed.river.name = "DS";
        QVERIFY(bytesOfReplacing(before, renamed) < kSmall);
        PlanRiver redrawn = before;
        redrawn.river.alignment = largeLine(); // the same, made once more
        QVERIFY(bytesOfReplacing(before, redrawn) > kPoints * sizeof(Point));
    }

    void contentOfAttachmentsCounts()
    {
        Attachment before;
        before.content.assign(1'000'000, 'x');
        QVERIFY(bytesOfReplacing(before, Attachment()) >= 1'000'000);
    }
};

RIPARIA_TEST(HeldBytesTest)
#include "HeldBytesTest.moc"
