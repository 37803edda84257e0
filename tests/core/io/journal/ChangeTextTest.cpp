// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/ChangeText.h"

#include "core/io/journal/ChangeFold.h"
#include "core/plan/PlanHash.h"
#include "tests/core/io/journal/RandomGestures.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;
using namespace riparia::journal;

namespace {

std::vector<std::string> linesOf(const ChangeSet& changes)
{
    std::vector<std::string> lines;
    writeLines(changes, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

} // namespace

class ChangeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineTellsWhatWasAndWhatIs()
    {
        const Plan plan = smallPlan();
        const auto before = byCode<Segment>(plan, "S-0001");
        Segment after = *before;
        after.meta.name = "two\nlines";
        ChangeSet changes;
        changes.replace(before, after);
        changes.remove(before);
        changes.add(after);
        const auto lines = linesOf(changes);
        QCOMPARE(lines.size(), std::size_t(3));
        const std::string head = "segments " + before->meta.uuid.toString() + ' ';
        QCOMPARE(lines[0], head + rowHash(*before) + ' ' + canonicalRow(after));
        QCOMPARE(lines[1], head + rowHash(*before) + " -");
        QCOMPARE(lines[2], head + "- " + canonicalRow(after));
        QVERIFY(lines[0].find('\n') == std::string::npos);
        const auto read = readChange(lines[0]);
        QVERIFY(read && read->id == before->meta.uuid && read->before == rowHash(*before));
        QVERIFY(readChange(lines[1])->after.empty() && readChange(lines[2])->before.empty());
    }

    void whatIsNoLineIsRefused()
    {
        const std::string id = Uuid::named("x").toString();
        for (const std::string& line :
             {std::string(), std::string("segments"), "segments " + id, "segments " + id + " -",
              "segments " + id + " - ", "nothing " + id + " - -", std::string("segments x - -")})
            QVERIFY2(!readChange(line), line.c_str());
        for (const char* line : {"", "7", "7 !! YQ==", "x YQ== YQ==", "7 YQ=="})
            QVERIFY2(!readFeature(line), line);
    }

    void sourceFeaturesComeBackByteForByte()
    {
        const std::vector<SourceFeatureRow> features{{1, std::string("\0\n\xff", 3), "{\"a\": \"b\nc\"}"},
                                                     {-5, "", ""}};
        std::vector<SourceFeatureRow> read;
        writeLines(features, [&](std::string_view line) { read.push_back(readFeature(line).value()); });
        QCOMPARE(read.size(), std::size_t(2));
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(read[i].fid, features[i].fid);
            QCOMPARE(read[i].geometry, features[i].geometry);
            QCOMPARE(read[i].attrs, features[i].attrs);
        }
    }

    void theRoughSizeIsNotFarFromTheSize()
    {
        for (int round = 0; round < amount(30, 300); ++round) {
            RandomEntities random(seed() + static_cast<unsigned>(round));
            const ChangeSet changes = random.changes({}, 40);
            std::size_t size = 0;
            for (const std::string& line : linesOf(changes))
                size += line.size();
            const std::size_t rough = roughBytes(changes, std::size_t(-1));
            QVERIFY2(rough > size / 4 && rough < size * 6, qPrintable(QStringLiteral("%1 %2").arg(rough).arg(size)));
        }
        const Plan plan = smallPlan();
        QCOMPARE(roughBytes(compare({}, plan), 1000), std::size_t(1000));
        QCOMPARE(roughBytes({}, 1000), std::size_t(0));
    }

    void manyChangesFoldToWhatTheyComeTo()
    {
        for (int round = 0; round < amount(40, 1000); ++round) {
            RandomGestures editing(seed() + static_cast<unsigned>(round));
            ChangeFold fold;
            for (int i = 0; i < 12; ++i) {
                const auto lines = linesOf(editing.next().changes);
                QVERIFY(fold.add({lines.begin(), lines.end()}));
            }
            const auto outcome = fold.onto(editing.basePlan(), editing.plan().info(), false);
            QVERIFY(outcome);
            QVERIFY(outcome->conflicts.empty());
            Plan plan = editing.basePlan();
            mustApply(plan, outcome->changes);
            QVERIFY2(sameEntities(plan, editing.plan()), qPrintable(QString::number(round)));
            // On what it comes to already nothing is left to do, and nobody is in the way.
            const auto again = fold.onto(editing.plan(), editing.plan().info(), false);
            QVERIFY(again && again->changes.isEmpty() && again->conflicts.empty());
        }
    }

    void whatSomebodyElseChangedIsNamed()
    {
        Plan plan = smallPlan();
        const auto segment = byCode<Segment>(plan, "S-0001");
        const auto lost = byCode<Segment>(plan, "S-0002");
        Segment ours = *segment;
        ours.meta.name = "ours";
        Segment alsoOurs = *lost;
        alsoOurs.meta.name = "ours too";
        ChangeSet changes;
        changes.replace(segment, ours);
        changes.replace(lost, alsoOurs);
        const auto lines = linesOf(changes);
        ChangeFold fold;
        QVERIFY(fold.add({lines.begin(), lines.end()}));

        Segment theirs = *segment;
        theirs.meta.name = "theirs";
        ChangeSet elsewhere;
        elsewhere.replace(segment, theirs);
        elsewhere.remove(lost);
        mustApply(plan, elsewhere);
        const auto outcome = fold.onto(plan, plan.info(), false);
        QVERIFY(outcome);
        QVERIFY(outcome->conflicts == (std::vector<std::string>{"S-0001", lost->meta.uuid.toString()}) ||
                outcome->conflicts == (std::vector<std::string>{lost->meta.uuid.toString(), "S-0001"}));
        mustApply(plan, outcome->changes);
        QCOMPARE(byCode<Segment>(plan, "S-0001")->meta.name, std::string("ours"));
        QCOMPARE(byCode<Segment>(plan, "S-0002")->meta.name, std::string("ours too"));
    }

    void aRowThatCannotBeReadIsAnError()
    {
        ChangeFold fold;
        const std::string id = Uuid::named("x").toString();
        QVERIFY(fold.addLine("segments " + id + " - {\"from_mm\":\"text\"}"));
        const auto outcome = fold.onto({}, {}, true);
        QVERIFY(!outcome && outcome.error().code == ErrorCode::PlanDamaged);
        ChangeFold other;
        QVERIFY(other.addLine("segments " + id + " - {}")); // another id than the line says
        QVERIFY(!other.onto({}, {}, true));
    }
};

RIPARIA_TEST(ChangeTextTest)
#include "ChangeTextTest.moc"
