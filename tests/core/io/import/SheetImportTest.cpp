// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/SheetImport.h"

#include "core/io/import/SegmentSheet.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class SheetImportTest : public QObject {
    Q_OBJECT

    /// One river DS of 3 km.
    static Plan plan()
    {
        Plan plan;
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.planCrs.reset();
        mustImport(
            plan,
            sketchSource(sketchLayer("rivers.shp", {"key"}, {{"LINESTRING(500000 2500000, 503000 2500000)", {"DS"}}})),
            options);
        return plan;
    }
    static Source sheet(std::string_view text) { return readSegmentSheet(text, "sheet").value(); }

private Q_SLOTS:
    void rowsBecomeSegmentsAndTheirWorks()
    {
        const Plan before = plan();
        const auto done = importSegmentSheet(
            before, sheet("DS\tK0+100\tK0+400\tleft\tM07\tNorth reach\nDS\t500\t900\t\t\tnorth reach\n"), {});
        QVERIFY(done);
        QCOMPARE(done->rows, std::int64_t{2});
        QCOMPARE(done->after.segments().size(), std::size_t{2});
        // The same name is the same works, in any case.
        QCOMPARE(done->after.works().size(), std::size_t{1});
        for (const auto& [id, segment] : done->after.segments())
            QCOMPARE(segment->works, done->after.works().begin()->first);
        Plan again = before;
        QVERIFY(again.apply(done->changes));
        again.setInfo(done->info);
        QVERIFY(again == done->after);
    }

    /// Works that a row calls by a code the plan does not have are not mixed up with those that get this code by themselves.
    void aCodeThatARowNamesIsNotGivenToOtherWorks()
    {
        const auto done =
            importSegmentSheet(plan(), sheet("DS\t0\t100\t\t\tNorth reach\nDS\t100\t200\t\t\tW-0001\n"), {});
        QVERIFY(done);
        std::map<std::string, std::string> named;
        for (const auto& [id, works] : done->after.works())
            named[works->meta.name] = works->meta.code;
        QCOMPARE(named.at("North reach"), std::string("W-0002"));
        QCOMPARE(named.size(), std::size_t{2});
        std::set<Uuid> used;
        for (const auto& [id, segment] : done->after.segments())
            used.insert(segment->works);
        QCOMPARE(used.size(), std::size_t{2});
    }

    /// A row says "completed, 2022": the works of that year, whenever the row is typed.
    void whatIsFinishedCountsFromTheYearItNames()
    {
        ImportOptions options;
        options.time = "2026-11-29T08:00:00Z";
        const auto done = importSegmentSheet(plan(),
                                             sheet("DS\t0\t100\t\t\t\tcompleted\t2022\n"
                                                   "DS\t100\t200\t\t\t\tcompleted\t2027\n"
                                                   "DS\t200\t300\t\t\t\tcompleted\n"
                                                   "DS\t300\t400\t\t\t\tplanned\t2022\n"),
                                             options);
        QVERIFY(done);
        std::vector<std::string> days;
        for (const auto& [id, segment] : done->after.segments())
            days.push_back(segment->meta.code + " " + segment->events.front().date.toString());
        std::ranges::sort(days);
        QCOMPARE(days, (std::vector<std::string>{"S-0001 2022-12-31", "S-0002 2026-11-29", "S-0003 2026-11-29",
                                                 "S-0004 2026-11-29"}));
    }

    void wrongRowsAreNamedByTheirLineAndLeftOut()
    {
        const auto done = importSegmentSheet(plan(), sheet("DS\t100\t400\nXX\t100\t400\nDS\tsoon\t400\n"), {});
        QVERIFY(done);
        QCOMPARE(done->after.segments().size(), std::size_t{1});
        const std::string listing = listed(done->issues);
        QVERIFY(listing.find("river_not_in_plan sheet #2") != std::string::npos);
        QVERIFY(listing.find("sheet #3") != std::string::npos);
        QVERIFY(listing.find("work_not_matched") == std::string::npos);
    }

    void nothingUsableSaysWhy()
    {
        Issues why;
        const auto done = importSegmentSheet(plan(), sheet("XX\t100\t400\n"), {}, {}, &why);
        QVERIFY(!done);
        QVERIFY(!why.empty());
        QCOMPARE(why.front().subject, std::string("sheet #1"));
    }

    void aPlanWithoutRiversTakesNothing() { QVERIFY(!importSegmentSheet(Plan(), sheet("DS\t100\t400\n"), {})); }
};

RIPARIA_TEST(SheetImportTest)
#include "SheetImportTest.moc"
