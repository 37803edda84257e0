// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/SegmentParts.h"

#include "core/plan/DividedFields.h"
#include "tests/core/plan/RiverPlans.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// S-0001 from 100 m to 500 m of a river, with a cost of 1000 and a length of 400.
struct Dividing {
    Dividing()
        : river(riverOf("R", "LINESTRING (0 0, 1000 0)"))
    {
        Segment whole = segmentOn(river, "S-0001", 100, 500, Bank::Both);
        whole.meta.name = "Levee";
        whole.meta.created = "2025-01-01T00:00:00Z";
        whole.measures = {{"M07", 400.0, "m", 1000.0}};
        segment = std::make_shared<const Segment>(std::move(whole));
    }
    std::vector<Segment> into(const std::vector<SegmentPart>& parts) const
    {
        int code = 1;
        const PartIdentity identity{[&code] { return "S-000" + std::to_string(++code); },
                                    [](Meta meta) {
                                        meta.updated = "now";
                                        return meta;
                                    }};
        std::vector<Segment> made;
        for (const Change& change : dividedInto(parts, segment, river.river, identity).changes)
            if (const auto* part = std::get_if<std::shared_ptr<const Segment>>(&change.after))
                made.push_back(**part);
        return made;
    }

    PlanRiver river;
    std::shared_ptr<const Segment> segment;
};

SegmentPart partFrom(std::int64_t from, std::int64_t to, Bank bank = Bank::Both)
{
    return {{metresAlong(from), metresAlong(to)}, bank};
}

} // namespace

class SegmentPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsShareByLengthAreMarkedAndGetLetters()
    {
        const Dividing dividing;
        const auto parts = dividing.into({partFrom(100, 200), partFrom(200, 500, Bank::Left)});
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(parts[0].meta.uuid, dividing.segment->meta.uuid);
        QCOMPARE(parts[0].meta.code, std::string("S-0001"));
        QCOMPARE(parts[0].meta.name, std::string("Levee a"));
        QCOMPARE(*parts[0].measures[0].cost, 250.0);
        QCOMPARE(*parts[0].measures[0].quantity, 100.0);
        QVERIFY(parts[0].bank == Bank::Both);
        QVERIFY(parts[1].meta.uuid != dividing.segment->meta.uuid);
        QCOMPARE(parts[1].meta.code, std::string("S-0002"));
        QCOMPARE(parts[1].meta.name, std::string("Levee b"));
        QCOMPARE(*parts[1].measures[0].cost, 750.0);
        QVERIFY(parts[1].meta.created.empty());
        QVERIFY(parts[1].bank == Bank::Left);
        QVERIFY((parts[1].span == Span{metresAlong(200), metresAlong(500)}));
        for (const Segment& part : parts) {
            QVERIFY((dividedFields(part.meta.attrs) == std::vector<std::string>{"quantity", "cost"}));
            QCOMPARE(part.meta.updated, std::string("now"));
        }
    }

    void whatIsTakenOutOfTheMiddleLeavesTheWholeCostToTheRest()
    {
        const Dividing dividing;
        const auto parts = dividing.into({partFrom(100, 150), partFrom(350, 500)});
        QCOMPARE(*parts[0].measures[0].cost, 250.0);
        QCOMPARE(*parts[1].measures[0].cost, 750.0);
    }

    void aSinglePartKeepsAllOfItUnmarked()
    {
        const Dividing dividing;
        const auto parts = dividing.into({partFrom(100, 200)});
        QCOMPARE(parts.size(), std::size_t(1));
        QCOMPARE(parts[0].meta.name, std::string("Levee"));
        QCOMPARE(*parts[0].measures[0].cost, 1000.0);
        QVERIFY(parts[0].meta.attrs.empty());
    }

    void withoutPartsItGoes()
    {
        const Dividing dividing;
        const ChangeSet changes = dividedInto({}, dividing.segment, dividing.river.river, {});
        QCOMPARE(changes.changes.size(), std::size_t(1));
        QVERIFY(!metaOf(changes.changes.front().after));
    }
};

RIPARIA_TEST(SegmentPartsTest)
#include "SegmentPartsTest.moc"
