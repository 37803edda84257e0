// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/PlanTables.h"
#include "core/io/export/PieceTable.h"
#include "core/io/export/PlanJson.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/PlanHash.h"
#include "tests/support/TestMain.h"

#include <nlohmann/json.hpp>

#include <QtTest/QtTest>

using namespace riparia;

class PlanTablesTest : public QObject {
    Q_OBJECT

    static constexpr double kEast = 500000;
    static constexpr double kNorth = 2519000;

    static Uuid id(const char* name) { return Uuid::named(name); }

    static PlanRiver river(const char* key, const char* name, Origin origin, const Ruler& ruler)
    {
        PlanRiver row;
        row.meta.uuid = id(key);
        row.meta.code = "R-0001";
        row.river.key = key;
        row.river.name = name;
        row.river.alignment =
            std::make_shared<const Alignment>(*Alignment::make({{kEast, kNorth}, {kEast + 3000, kNorth}}, {}, ruler));
        row.river.stationing = Stationing(row.river.length(), origin);
        return row;
    }

    static Segment segment(const char* code, const char* key, std::int64_t from, std::int64_t to, Bank bank)
    {
        Segment s;
        s.meta.uuid = id(code);
        s.meta.code = code;
        s.river = key;
        s.span = {Position{from}, Position{to}};
        s.bank = bank;
        s.works = id("W");
        return s;
    }

    /// Two segments that overlap by 100 m, a square of 10,000 m², a site, works with a status, and a scenario without the second segment.
    static Plan plan(Origin origin = Origin::Source)
    {
        Plan plan;
        PlanInfo info;
        info.crs = *Crs::fromEpsg(4547);
        plan.setInfo(info);
        const Ruler ruler = *Ruler::make(info.crs);
        ChangeSet changes;
        changes.add(river("DS", "丁山河", origin, ruler));
        Works works;
        works.meta.uuid = id("W");
        works.meta.code = "W-0001";
        works.meta.name = "一期";
        works.events = {{{2022, 5, 1}, "construction"}, {{2023, 3, 1}, "completion"}};
        changes.add(works);
        Segment first = segment("S-0001", "DS", 0, 1'000'000, Bank::Both);
        first.measures = {{"M07", {}, "", 1000.0}, {"M05", {}, "", 500.0}};
        changes.add(first);
        changes.add(segment("S-0010", "DS", 900'000, 1'500'000, Bank::Left));
        changes.add(segment("S-0009", "DS", 2'000'000, 2'000'500, Bank::Channel));
        Area area;
        area.meta.uuid = id("A-0001");
        area.meta.code = "A-0001";
        area.shape = {{{{kEast, kNorth},
                        {kEast + 100, kNorth},
                        {kEast + 100, kNorth + 100},
                        {kEast, kNorth + 100},
                        {kEast, kNorth}},
                       {}}};
        area.kind = "wetland";
        area.link = {"DS", {Position{0}, Position{100'000}}, Bank::Left, LinkOrigin::Derived};
        changes.add(area);
        Site site;
        site.meta.uuid = id("P-0001");
        site.meta.code = "P-0001";
        site.place = Point{kEast + 10, kNorth};
        site.kind = "outfall";
        site.link = {"DS", {Position{10'000}, Position{10'000}}, Bank::Channel, LinkOrigin::Derived};
        changes.add(site);
        Scenario scenario;
        scenario.meta.uuid = id("N");
        scenario.meta.name = "少做";
        changes.add(scenario);
        Segment gone = segment("S-0011", "DS", 0, 0, Bank::Left);
        gone.meta.scenario = id("N");
        gone.meta.replaces = id("S-0010");
        gone.meta.deleted = true;
        changes.add(gone);
        if (!plan.apply(changes))
            qFatal("the plan of the test does not apply");
        return plan;
    }

    static std::string cell(const ExportTable& table, std::size_t row, const char* key)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].key == key)
                return table.rows.at(row).cells.at(i);
        }
        return "no such column";
    }

private Q_SLOTS:
    /// What a foreign program left: read, and thrown away, but never written.
    void attributesNestedWithoutEndAreNoFieldAndLoseNoRow()
    {
        constexpr std::size_t kDeep = 100'000;
        Plan deep = plan();
        const auto before = deep.segments().find(id("S-0001"));
        Segment segment = *before;
        segment.meta.attrs =
            R"({"deep":)" + std::string(kDeep, '[') + std::string(kDeep, ']') + R"(,"plain":"x","list":[[1]]})";
        ChangeSet changes;
        changes.replace(before, segment);
        QVERIFY(deep.apply(changes));
        const auto table = planTable(deep, "segments", {});
        QVERIFY(table.has_value());
        QCOMPARE(table->rows.size(), std::size_t{3});
        for (const char* field : {"deep", "plain", "list"})
            QCOMPARE(cell(*table, 0, field), std::string("no such column"));
    }

    void segmentsHavePositionsLabelsAndBothLengths()
    {
        const auto table = *planTable(plan(), "segments", {});
        QCOMPARE(table.rows.size(), std::size_t{3});
        QCOMPARE(cell(table, 0, "id"), std::string("S-0001"));
        QCOMPARE(cell(table, 1, "id"), std::string("S-0009"));
        QCOMPARE(cell(table, 0, "river"), std::string("丁山河"));
        QCOMPARE(cell(table, 0, "from_m"), std::string("0.000"));
        QCOMPARE(cell(table, 0, "to_label"), std::string("K1+000"));
        QCOMPARE(cell(table, 0, "length_m"), std::string("1000.000"));
        QCOMPARE(cell(table, 0, "bank_length_m"), std::string("2000.000"));
        QCOMPARE(cell(table, 1, "bank_length_m"), std::string("0.000"));
        QCOMPARE(cell(table, 0, "measure"), std::string("M07;M05"));
        QCOMPARE(cell(table, 0, "cost"), std::string("1500"));
        QCOMPARE(cell(table, 0, "unit_cost"), std::string("1.5"));
        QCOMPARE(cell(table, 1, "cost"), std::string());
        QCOMPARE(cell(table, 0, "works"), std::string("W-0001"));
        const auto* line = std::get_if<Line>(&table.rows[0].shape);
        QVERIFY(line && line->size() == 2 && line->front().x == kEast);
    }

    void labelsAreOrderedByChainageWhereverItStarts()
    {
        const auto table = *planTable(plan(Origin::Mouth), "segments", {});
        QCOMPARE(cell(table, 0, "from_m"), std::string("0.000"));
        QVERIFY(cell(table, 0, "from_label") < cell(table, 0, "to_label"));
        QVERIFY(cell(table, 0, "from_label").starts_with("K1+999") ||
                cell(table, 0, "from_label").starts_with("K2+00"));
    }

    void statusIsThatOfTheDayAskedAbout()
    {
        TableRequest request;
        request.asOf = Date{2022, 12, 31};
        QCOMPARE(cell(*planTable(plan(), "segments", request), 0, "status"), std::string("construction"));
        QCOMPARE(cell(*planTable(plan(), "segments", {}), 0, "status"), std::string("completion"));
        request.asOf = Date{2020, 1, 1};
        QCOMPARE(cell(*planTable(plan(), "works", request), 0, "status"), std::string("unset"));
    }

    void aScenarioHasItsOwnRows()
    {
        TableRequest request;
        request.scenario = id("N");
        QCOMPARE(planTable(plan(), "segments", request)->rows.size(), std::size_t{2});
    }

    void theFilterIsThatOfTheLedger()
    {
        TableRequest request;
        request.filter = *Filter::parse("bank = left");
        const auto table = *planTable(plan(), "segments", request);
        QCOMPARE(table.rows.size(), std::size_t{1});
        QCOMPARE(cell(table, 0, "id"), std::string("S-0010"));
    }

    void areasHaveTheAreaTheLedgerCounts()
    {
        const auto table = *planTable(plan(), "areas", {});
        CountRequest count;
        const LedgerPtr ledger = *buildLedger(plan(), count);
        QCOMPARE(cell(table, 0, "area_m2"), fixedDecimal(ledger->totals.area.gross.value, 4, 4));
        QVERIFY(cell(table, 0, "area_m2").starts_with("1000") || cell(table, 0, "area_m2").starts_with("9999"));
        QCOMPARE(cell(table, 0, "bank"), std::string("left"));
        QVERIFY(std::holds_alternative<MultiPolygon>(table.rows[0].shape));
    }

    void sitesHaveTheirPlaceOnTheRiver()
    {
        const auto table = *planTable(plan(), "sites", {});
        QCOMPARE(cell(table, 0, "position_m"), std::string("10.000"));
        QCOMPARE(cell(table, 0, "label"), std::string("K0+010"));
        QCOMPARE(cell(table, 0, "x"), std::string("500010"));
    }

    void everyTableHasOneCellPerColumn()
    {
        for (const std::string_view name : planTableNames()) {
            const auto table = *planTable(plan(), name, {});
            QCOMPARE(table.name, std::string(name));
            for (const ExportRow& row : table.rows)
                QCOMPARE(row.cells.size(), table.columns.size());
        }
        QVERIFY(!planTable(plan(), "colours", {}));
    }

    void piecesAddUpToTheNetTotals()
    {
        const Plan some = plan();
        const LedgerPtr ledger = *buildLedger(some, {});
        Issues issues;
        const ExportTable table = *pieceTable(*ledger, some, issues);
        QVERIFY(issues.empty());
        std::int64_t river = 0;
        std::int64_t bank = 0;
        std::int64_t area = 0;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            QCOMPARE(table.rows[row].cells.size(), table.columns.size());
            river += toInteger(std::stod(cell(table, row, "river_length_m")), 1000);
            bank += toInteger(std::stod(cell(table, row, "bank_length_m")), 1000);
            area += toInteger(std::stod(cell(table, row, "area_m2")), 10000);
        }
        QCOMPARE(river, ledger->totals.river.net.value);
        QCOMPARE(river, std::int64_t{1'500'500});
        QCOMPARE(bank, std::int64_t{2'500'000});
        QCOMPARE(area, ledger->totals.area.net.value);
        QCOMPARE(cell(table, 1, "owner"), std::string("S-0001"));
        QCOMPARE(cell(table, 1, "contributors"), std::string("2"));
        QCOMPARE(cell(table, 1, "contributor_ids"), std::string("S-0001;S-0010"));
    }

    void jsonHoldsEveryRowOfEveryTable()
    {
        const Plan some = plan();
        std::string text;
        const auto written = writePlanJson(some, [&](std::string_view bytes) {
            text += bytes;
            return Result<void>();
        });
        QVERIFY(written.has_value());
        const auto json = nlohmann::json::parse(text);
        QCOMPARE(json.at("plan").at("hash").get<std::string>(), planHash(some));
        QCOMPARE(json.at("tables").size(), EntityTypes::kSize);
        QCOMPARE(json.at("tables").at("segments").size(), std::size_t{4});
        QCOMPARE(json.at("tables").at("segments")[0].at("river").get<std::string>(), std::string("DS"));
    }

    void cancellingStopsTheWork()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto table = planTable(plan(), "segments", {}, {stop.get_token(), {}});
        QVERIFY(!table && table.error().code == ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(PlanTablesTest)
#include "PlanTablesTest.moc"
