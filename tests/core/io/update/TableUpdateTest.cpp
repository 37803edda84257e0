// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/TableUpdate.h"
#include "core/io/export/PlanTables.h"
#include "core/io/update/SourceUpdate.h"
#include "core/linref/ChainageText.h"
#include "core/plan/ObjectLock.h"
#include "core/plan/SegmentPlace.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class TableUpdateTest : public QObject {
    Q_OBJECT

    /// A river of 3 km with two segments of a works; the second is longer under a scenario.
    static Plan plan(Origin origin = Origin::Source)
    {
        constexpr double kEast = 500000;
        constexpr double kNorth = 2519000;
        Plan made;
        PlanInfo info;
        info.crs = *Crs::fromEpsg(4547);
        made.setInfo(info);
        PlanRiver river;
        river.meta.uuid = Uuid::named("DS");
        river.meta.code = "R-0001";
        river.river.key = "DS";
        river.river.name = "丁山河";
        river.river.alignment = std::make_shared<const Alignment>(
            *Alignment::make({{kEast, kNorth}, {kEast + 3000, kNorth}}, {}, *Ruler::make(info.crs)));
        river.river.stationing = Stationing(river.river.length(), origin);
        Works works;
        works.meta.uuid = Uuid::named("W");
        works.meta.code = "W-0001";
        Segment first;
        first.meta.uuid = Uuid::named("S-0001");
        first.meta.code = "S-0001";
        first.meta.name = "=cmd";
        first.bank = Bank::Left;
        first.works = works.meta.uuid;
        first.measures = {{"M07", 120.0, "m", 1000.0}, {"M05"}};
        first = placedOn(first, river.river, {Position{0}, Position{1'000'000}});
        Segment second = first;
        second.meta.uuid = Uuid::named("S-0002");
        second.meta.code = "S-0002";
        second = placedOn(second, river.river, {Position{1'500'000}, Position{2'000'000}});
        Scenario scenario;
        scenario.meta.uuid = Uuid::named("N");
        scenario.meta.code = "N-0001";
        scenario.meta.name = "多做";
        Segment longer = second;
        longer.meta.uuid = Uuid::named("S-0002 N");
        longer.meta.scenario = scenario.meta.uuid;
        longer.meta.replaces = second.meta.uuid;
        longer = placedOn(longer, river.river, {Position{1'500'000}, Position{2'500'000}});
        ChangeSet changes;
        changes.add(river);
        changes.add(works);
        changes.add(first);
        changes.add(second);
        changes.add(scenario);
        changes.add(longer);
        if (!made.apply(changes))
            qFatal("the plan of the test does not apply");
        return made;
    }

    /// The table as a layer of a file; `edit` may change cells by row and key.
    static SourceLayer layerOf(const Plan& plan, const TableRequest& request,
                               const std::function<void(std::size_t, const std::string&, std::string&)>& edit = {})
    {
        const ExportTable table = *planTable(plan, "segments", request);
        SourceLayer layer;
        layer.file = "segments.csv";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            FieldColumn field;
            field.name = table.columns[i].key;
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                std::string cell = table.rows[row].cells[i];
                if (edit)
                    edit(row, field.name, cell);
                field.add(cell);
            }
            layer.fields.push_back(std::move(field));
        }
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            layer.fid.push_back(static_cast<std::int64_t>(row) + 1);
            layer.shapes.endShape(ShapeKind::Null);
        }
        return layer;
    }

    static TableUpdate update(const Plan& plan, const SourceLayer& layer)
    {
        const auto table = ownTable(layer, {});
        if (!table)
            qFatal("not recognised");
        return *updateFromTable(plan, layer, *table, {{}, "2024-01-01T00:00:00Z", "a"});
    }

    static Segment after(const TableUpdate& update, std::size_t change = 0)
    {
        return *std::get<std::shared_ptr<const Segment>>(update.changes.changes.at(change).after);
    }

    static auto setting(std::size_t row, const char* key, const char* value)
    {
        return [=](std::size_t at, const std::string& name, std::string& cell) {
            if (at == row && name == key)
                cell = value;
        };
    }

private Q_SLOTS:
    void aTableThatComesBackAsItLeftChangesNothing()
    {
        const Plan some = plan();
        const TableUpdate base = update(some, layerOf(some, {}));
        QVERIFY(base.changes.isEmpty());
        QVERIFY(base.issues.empty() && base.newRows.empty());
        QCOMPARE(base.same, std::size_t{2});
        TableRequest request;
        request.scenario = Uuid::named("N");
        QVERIFY(update(some, layerOf(some, request)).changes.isEmpty());
    }

    void onlyOurOwnTablesAreTaken()
    {
        SourceLayer layer = layerOf(plan(), {});
        QCOMPARE(ownTable(layer, {})->name, std::string("segments"));
        layer.fields.pop_back();
        QVERIFY(!ownTable(layer, {}));
        QVERIFY(!ownTable(SourceLayer(), {}));
    }

    void editsKeepIdentityAndWhatTheTableDoesNotShow()
    {
        const Plan some = plan();
        const TableUpdate done = update(some, layerOf(some, {}, setting(0, "measure", "M07;M13")));
        QCOMPARE(done.changed, std::size_t{1});
        const Segment segment = after(done);
        QCOMPARE(segment.meta.uuid, Uuid::named("S-0001"));
        QCOMPARE(segment.measures.size(), std::size_t{2});
        QCOMPARE(segment.measures[0].quantity.value_or(0), 120.0);
        QCOMPARE(segment.measures[1].type, std::string("M13"));
        QCOMPARE(segment.meta.updated, std::string("2024-01-01T00:00:00Z"));
        Plan later = some;
        QVERIFY(later.apply(done.changes).has_value());
    }

    void endsMoveAlongTheRiver()
    {
        const Plan some = plan();
        const Segment segment = after(update(some, layerOf(some, {}, setting(0, "to_m", "1200.5"))));
        QCOMPARE(segment.span.to.mm, std::int64_t{1'200'500});
        QCOMPARE(segment.snapshot.back().x > 501200, true);
        const TableUpdate beyond = update(some, layerOf(some, {}, setting(0, "to_m", "99999")));
        QVERIFY(beyond.changes.isEmpty());
        QCOMPARE(beyond.issues.size(), std::size_t{1});
    }

    void endsMoveToTheChainageThatIsTyped()
    {
        const Plan some = plan();
        QCOMPARE(after(update(some, layerOf(some, {}, setting(0, "to_label", "K1+200.5")))).span.to.mm,
                 std::int64_t{1'200'500});
    }

    /// Labels are written in the order of chainage: where it begins at the mouth, the first is that of the downstream end.
    void labelsMoveTheirOwnEndWhereChainageBeginsAtTheMouth()
    {
        const Plan some = plan(Origin::Mouth);
        const std::int64_t length = some.riverByKey("DS")->river.length().value;
        const ExportTable table = *planTable(some, "segments", {});
        const auto column = [&](const char* key) {
            const auto at = std::ranges::find(table.columns, key, &ExportColumn::key);
            return table.rows[0].cells[static_cast<std::size_t>(at - table.columns.begin())];
        };
        QCOMPARE(column("from_m"), std::string("0.000"));
        QCOMPARE(column("to_label"), chainageText({length}));
        QVERIFY(update(some, layerOf(some, {})).changes.isEmpty());

        const Segment shorter = after(update(some, layerOf(some, {}, setting(0, "from_label", "K2+500"))));
        QCOMPARE(shorter.span.from.mm, std::int64_t{0});
        QCOMPARE(shorter.span.to.mm, length - 2'500'000);
        const Segment cut = after(update(some, layerOf(some, {}, setting(0, "to_label", "K2+800"))));
        QCOMPARE(cut.span.from.mm, length - 2'800'000);
        QCOMPARE(cut.span.to.mm, std::int64_t{1'000'000});

        const auto both = [](std::size_t row, const std::string& key, std::string& cell) {
            if (row == 0 && key == "from_label")
                cell = "K0+100";
            if (row == 0 && key == "to_label")
                cell = "K0+400";
        };
        const Segment moved = after(update(some, layerOf(some, {}, both)));
        QCOMPARE(moved.span.from.mm, length - 400'000);
        QCOMPARE(moved.span.to.mm, length - 100'000);

        // Metres of an end and the label of the other.
        const auto mixed = [](std::size_t row, const std::string& key, std::string& cell) {
            if (row == 0 && key == "from_m")
                cell = "50";
            if (row == 0 && key == "from_label")
                cell = "K2+500";
        };
        const Segment ends = after(update(some, layerOf(some, {}, mixed)));
        QCOMPARE(ends.span.from.mm, std::int64_t{50'000});
        QCOMPARE(ends.span.to.mm, length - 2'500'000);
    }

    /// A code means the works that has it where the row is: another scenario may have given it to another one.
    void worksAreThoseOfTheScenarioOfTheRow()
    {
        Plan some = plan();
        ChangeSet changes;
        Scenario other;
        other.meta.uuid = Uuid::named("O");
        other.meta.code = "N-0002";
        other.meta.name = "别的";
        changes.add(other);
        const auto works = [&](const char* id, const char* code, const Uuid& scenario, const Uuid& replaces) {
            Works made;
            made.meta.uuid = Uuid::named(id);
            made.meta.code = code;
            made.meta.scenario = scenario;
            made.meta.replaces = replaces;
            changes.add(made);
        };
        const Uuid scenario = Uuid::named("N");
        works("W2", "W-0002", {}, {});
        // Ids in any order: one of these stands before those of the base.
        for (const char* id : {"a", "b", "c", "d", "e", "f"})
            works(id, "W-0002", other.meta.uuid, id[0] == 'a' ? Uuid::named("W") : Uuid());
        works("W2 N", "W-0002", scenario, Uuid::named("W2"));
        works("W3 N", "W-0003", scenario, {});
        QVERIFY(some.apply(changes).has_value());

        QCOMPARE(after(update(some, layerOf(some, {}, setting(0, "works", "W-0002")))).works, Uuid::named("W2"));
        TableRequest request;
        request.scenario = scenario;
        const auto under = [&](const char* code) {
            return after(update(some, layerOf(some, request, setting(1, "works", code))));
        };
        QCOMPARE(under("W-0002").meta.uuid, Uuid::named("S-0002 N"));
        QCOMPARE(under("W-0002").works, Uuid::named("W2")); // the works of the base, whatever stands for it
        QCOMPARE(under("W-0003").works, Uuid::named("W3 N"));
        QVERIFY(update(some, layerOf(some, {}, setting(0, "works", "W-0003"))).changes.isEmpty());
    }

    /// Both ends beyond where the segment was: nothing of it is taken by halves.
    void bothEndsMovePastTheOldPlace()
    {
        const Plan some = plan();
        const auto moving = [](const char* from, const char* to) {
            return [=](std::size_t row, const std::string& key, std::string& cell) {
                if (row == 0 && key == "from_m")
                    cell = from;
                if (row == 0 && key == "to_m")
                    cell = to;
            };
        };
        const Segment segment = after(update(some, layerOf(some, {}, moving("2000", "2100"))));
        QCOMPARE(segment.span.from.mm, std::int64_t{2'000'000});
        QCOMPARE(segment.span.to.mm, std::int64_t{2'100'000});
        const TableUpdate reversed = update(some, layerOf(some, {}, moving("2100", "2000")));
        QVERIFY(reversed.changes.isEmpty());
        QCOMPARE(reversed.issues.size(), std::size_t{2});
    }

    void aStatusCountsFromTheDayOfTheUpdateAndThatIsSaid()
    {
        const Plan some = plan();
        const TableUpdate done = update(some, layerOf(some, {}, setting(0, "status", "已完工")));
        const Segment segment = after(done);
        QCOMPARE(segment.events.back().status, std::string("completion"));
        QCOMPARE(segment.events.back().date.toString(), std::string("2024-01-01"));
        QCOMPARE(done.issues.size(), std::size_t{1});
        QCOMPARE(done.issues[0].code, IssueCode::StatusUndated);
    }

    void whatIsDerivedOrUnreadableIsListed()
    {
        const Plan some = plan();
        for (const auto& [key, value] :
             std::initializer_list<std::pair<const char*, const char*>>{{"length_m", "5"},
                                                                        {"status", "sometime"},
                                                                        {"to_label", "K99+000"},
                                                                        {"bank", "sideways"},
                                                                        {"year_end", "soon"},
                                                                        {"works", "W-9"},
                                                                        {"measure", "magic"}}) {
            const TableUpdate done = update(some, layerOf(some, {}, setting(0, key, value)));
            QVERIFY2(done.changes.isEmpty(), key);
            QCOMPARE(done.issues.size(), std::size_t{1});
            QCOMPARE(done.issues[0].code, IssueCode::CellNotTaken);
            QCOMPARE(done.issues[0].subject, std::string("S-0001"));
        }
    }

    void whatIsLockedStaysAsItIsAndIsListed()
    {
        Plan some = plan();
        const auto before = some.segments().find(Uuid::named("S-0001"));
        Segment locked = *before;
        locked.meta.attrs = withLock(locked.meta.attrs, true);
        ChangeSet lock;
        lock.replace(before, locked);
        QVERIFY(some.apply(lock));
        const TableUpdate done = update(some, layerOf(some, {}, [](std::size_t, const std::string& key, auto& cell) {
                                            if (key == "name")
                                                cell = "edited";
                                        }));
        QCOMPARE(done.changed, std::size_t{1}); // the other one
        QCOMPARE(done.same, std::size_t{0});
        QCOMPARE(done.changes.changes.size(), std::size_t{1});
        QCOMPARE(after(done).meta.uuid, Uuid::named("S-0002"));
        QCOMPARE(done.issues.size(), std::size_t{1});
        QCOMPARE(done.issues[0].code, IssueCode::ObjectLocked);
        QCOMPARE(done.issues[0].subject, std::string("S-0001"));
        QVERIFY(done.issues[0].severity == Severity::Warning);

        const TableUpdate untouched = update(some, layerOf(some, {}));
        QVERIFY(untouched.changes.isEmpty() && untouched.issues.empty());
        QCOMPARE(untouched.same, std::size_t{2});
        // An edit that says nothing is listed as that, locked or not.
        const TableUpdate unread = update(some, layerOf(some, {}, setting(0, "bank", "sideways")));
        QVERIFY(unread.changes.isEmpty());
        QCOMPARE(unread.issues.at(0).code, IssueCode::CellNotTaken);
    }

    void aRowBelongsToTheScenarioItNames()
    {
        const Plan some = plan();
        TableRequest request;
        request.scenario = Uuid::named("N");
        const TableUpdate done = update(some, layerOf(some, request, setting(1, "name", "longer")));
        QCOMPARE(done.changed, std::size_t{1});
        QCOMPARE(after(done).meta.uuid, Uuid::named("S-0002 N"));
    }

    void rowsOfNothingKnownAreNewAndTotalsAreNone()
    {
        const Plan some = plan();
        QCOMPARE(update(some, layerOf(some, {}, setting(1, "id", "S-9999"))).newRows, std::vector<std::size_t>{1});
        const TableUpdate totals =
            update(some, layerOf(some, {}, [](std::size_t row, const std::string& key, std::string& cell) {
                       if (row == 1)
                           cell = key == "id" ? "合计" : key == "length_m" ? "1500" : "";
                   }));
        QVERIFY(totals.newRows.empty());
        QCOMPARE(totals.same, std::size_t{1});
    }

    /// The plan whose first segment has custom fields.
    static Plan withFields()
    {
        Plan made = plan();
        Segment first = *made.segments().find(Uuid::named("S-0001"));
        const auto before = made.segments().find(Uuid::named("S-0001"));
        first.meta.attrs = R"({"深度":12.5,"ID":"007","确认":true,"riparia:divided":["cost"],"=cmd":"x"})";
        ChangeSet changes;
        changes.changes.push_back({before, std::make_shared<const Segment>(first)});
        if (!made.apply(changes))
            qFatal("the fields do not apply");
        return made;
    }

    void customFieldsComeBackAsTheyLeft()
    {
        const Plan some = withFields();
        QVERIFY(update(some, layerOf(some, {})).changes.isEmpty());
        const auto asSpreadsheets = [](std::size_t, const std::string& key, std::string& cell) {
            if (key == "深度" && !cell.empty())
                cell = "12.50";
            if (key == "确认" && !cell.empty())
                cell = "TRUE";
        };
        SourceLayer layer = layerOf(some, {}, asSpreadsheets);
        for (FieldColumn& field : layer.fields) {
            if (field.name == "=cmd")
                field.name = "'=cmd";
        }
        QVERIFY(update(some, layer).changes.isEmpty());
    }

    void customFieldsAreEditedByTheirKind()
    {
        const Plan some = withFields();
        const auto edited = [&](const char* key, const char* cell) {
            return after(update(some, layerOf(some, {}, setting(0, key, cell)))).meta.attrs;
        };
        QCOMPARE(edited("深度", "13"),
                 std::string(R"({"深度":13,"ID":"007","确认":true,"riparia:divided":["cost"],"=cmd":"x"})"));
        QCOMPARE(edited("custom:ID", "8"),
                 std::string(R"({"深度":12.5,"ID":"8","确认":true,"riparia:divided":["cost"],"=cmd":"x"})"));
        QCOMPARE(edited("确认", "FALSE"),
                 std::string(R"({"深度":12.5,"ID":"007","确认":false,"riparia:divided":["cost"],"=cmd":"x"})"));
        QCOMPARE(edited("=cmd", ""), std::string(R"({"深度":12.5,"ID":"007","确认":true,"riparia:divided":["cost"]})"));
        const Segment second = after(update(some, layerOf(some, {}, setting(1, "深度", "4"))));
        QCOMPARE(second.meta.attrs, std::string(R"({"深度":4})"));
        QVERIFY(after(update(some, layerOf(some, {}, setting(1, "=cmd", "'=x")))).meta.attrs == R"({"=cmd":"=x"})");
    }

    void columnsOfOthersBecomeFieldsAndOwnMarksDoNot()
    {
        const Plan some = plan();
        SourceLayer layer = layerOf(some, {});
        for (const char* title : {"核对", "riparia:locked", "Field99", "uuid", "geom_wkt"}) {
            FieldColumn field;
            field.name = title;
            field.add("yes");
            field.add("");
            layer.fields.push_back(std::move(field));
        }
        const TableUpdate done = update(some, layer);
        QCOMPARE(done.changed, std::size_t{1});
        QCOMPARE(after(done).meta.attrs, std::string(R"({"核对":"yes"})"));
    }

    void fieldsThatStandTogetherAreTakenOneByOne()
    {
        const Plan some = withFields();
        SourceLayer layer = layerOf(some, {});
        FieldColumn more;
        more.name = "more_fields";
        more.add(R"({"确认":true,"新":5})");
        more.add("no list");
        layer.fields.push_back(std::move(more));
        const TableUpdate done = update(some, layer);
        QCOMPARE(done.changed, std::size_t{1});
        QVERIFY(after(done).meta.attrs.ends_with(R"(,"新":5})"));
        QCOMPARE(done.issues.size(), std::size_t{1});
        QCOMPARE(done.issues[0].code, IssueCode::CellNotTaken);

        layer.fields.back() = FieldColumn();
        layer.fields.back().name = "more_fields";
        layer.fields.back().add("{}"); // names nothing, so nothing is changed
        layer.fields.back().add(R"({"新":null})");
        const TableUpdate none = update(some, layer);
        QVERIFY(none.changes.isEmpty() && none.issues.empty());
    }

    /// An import would take some of the names for fields of its own.
    void newRowsKeepTheirCustomFields()
    {
        const Plan some = withFields();
        SourceLayer layer = layerOf(some, {}, setting(0, "id", "S-0100"));
        FieldColumn day;
        day.name = "日期";
        day.add("2023/3/5");
        day.add("");
        layer.fields.push_back(std::move(day));
        Source source;
        source.path = "segments.csv";
        source.layers.push_back(std::move(layer));
        ImportOptions importing;
        importing.time = "2024-01-01T00:00:00Z";
        const auto done = updateFromSource(some, source, {{}, "2024-01-01T00:00:00Z", "a"}, importing);
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
        QCOMPARE(done->layers.at(0).made, std::size_t{1});
        std::string attrs;
        for (const Change& change : done->changes.changes) {
            if (const auto* made = std::get_if<std::shared_ptr<const Segment>>(&change.after))
                attrs = (*made)->meta.attrs;
        }
        QCOMPARE(attrs, std::string(R"({"深度":12.5,"ID":"007","确认":true,"=cmd":"x","日期":"2023/3/5"})"));
        QVERIFY(!done->sourceFeatures.empty());
        for (const auto& [record, features] : done->sourceFeatures) {
            for (const SourceFeatureRow& feature : features) {
                QVERIFY2(feature.attrs.find("custom field:") == std::string::npos, feature.attrs.c_str());
                QVERIFY2(feature.attrs.find(R"("日期":"2023/3/5")") != std::string::npos, feature.attrs.c_str());
            }
        }
    }

    void cancellingStopsTheUpdate()
    {
        std::stop_source stop;
        stop.request_stop();
        const SourceLayer layer = layerOf(plan(), {});
        const auto done = updateFromTable(plan(), layer, *ownTable(layer, {}), {}, {stop.get_token(), {}});
        QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(TableUpdateTest)
#include "TableUpdateTest.moc"
