// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/models/DetailFields.h"
#include "app/models/EditableFields.h"

#include "app/models/Deletion.h"

#include "app/text/Fill.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"
#include "tests/support/TimeZone.h"

#include "core/plan/EntityLookup.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Result<FieldEdit> set(ModelBench& bench, const char* code, const char* field, const QString& value)
{
    auto edit = editField(*bench.document, {bench.idOf(code)}, field, value);
    if (edit) {
        if (const auto done = bench.document->edit(edit->changes, edit->text); !done)
            return fail(done.error());
    }
    return edit;
}

} // namespace

class EntityEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusIsADatedEvent()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "status", QStringLiteral("construction")));
        const auto events = bench.segmentOf("S-0001")->events;
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events.back().status, std::string("construction"));
        QCOMPARE(events.back().date, (Date{2026, 11, 28}));
    }

    void dayOfAStatusIsThatOfTheTimeZone()
    {
        const auto early = [] { return QDateTime({2026, 11, 27}, {23, 30}, Qt::UTC); };
        for (const auto& [zone, day] :
             {std::pair("Asia/Shanghai", Date{2026, 11, 28}), std::pair("UTC", Date{2026, 11, 27})}) {
            const TimeZone here(zone);
            ModelBench bench(benchPlan(), Authorship::byClock(QStringLiteral("测试员"), early));
            QVERIFY(set(bench, "S-0001", "status", QStringLiteral("construction")));
            QCOMPARE(bench.segmentOf("S-0001")->events.back().date, day);
            QCOMPARE(bench.segmentOf("S-0001")->meta.updated, std::string("2026-11-27T23:30:00Z"));
        }
    }

    void secondStatusOfADayCorrectsTheFirst()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "status", QStringLiteral("construction")));
        QVERIFY(set(bench, "S-0001", "status", QStringLiteral("已完工")));
        const auto events = bench.segmentOf("S-0001")->events;
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events.back().status, std::string("completion"));
        QCOMPARE(events.front().status, std::string("plan"));
    }

    void statusItHasAlreadyIsNoChange()
    {
        ModelBench bench;
        const auto edit = editField(*bench.document, {bench.idOf("S-0002")}, "status", QStringLiteral("completion"));
        QVERIFY(edit && edit->changes.isEmpty());
    }

    void measureKeepsQuantityAndCostOfWhatStays()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "measure", QStringLiteral("生态护岸、M05")));
        const auto measures = bench.segmentOf("S-0001")->measures;
        QCOMPARE(measures.size(), std::size_t{2});
        QCOMPARE(measures[0].cost, std::optional(5000.0));
        QCOMPARE(measures[1].type, std::string("M05"));
        QVERIFY(set(bench, "S-0001", "measure", QString()));
        QVERIFY(bench.segmentOf("S-0001")->measures.empty());
    }

    void whatAMeasureComesToCanBeGiven()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "quantity", QStringLiteral("１ 770.5")));
        QVERIFY(set(bench, "S-0001", "unit", QStringLiteral("m²")));
        QVERIFY(set(bench, "S-0001", "cost", QStringLiteral("12000")));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set cost of S-0001"));
        const MeasureEntry entry = bench.segmentOf("S-0001")->measures.front();
        QCOMPARE(entry, (MeasureEntry{"M07", 1770.5, "m2", 12000.0}));
        QVERIFY(set(bench, "S-0001", "cost", QString()));
        QVERIFY(!bench.segmentOf("S-0001")->measures.front().cost);
        bench.document->undoStack().undo();
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(12000.0));
    }

    void severalMeasuresTakeAsManyValues()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "measure", QStringLiteral("M07、M05")));
        QVERIFY(set(bench, "S-0001", "cost", QStringLiteral("100；250.5")));
        QCOMPARE(bench.segmentOf("S-0001")->measures[1].cost, std::optional(250.5));
        QCOMPARE(detailOf(bench.segmentOf("S-0001"), "cost"), std::optional<std::string>("100; 250.5"));
        QVERIFY(set(bench, "S-0001", "cost", QStringLiteral("100;")));
        QVERIFY(!bench.segmentOf("S-0001")->measures[1].cost);
        const auto one = set(bench, "S-0001", "cost", QStringLiteral("100"));
        QVERIFY(!one);
        QVERIFY(one.error().detail.find('2') != std::string::npos);
        QVERIFY(!set(bench, "S-0003", "cost", QStringLiteral("100"))); // no measure
    }

    void everyKindHasItsOwnFields()
    {
        ModelBench bench;
        const auto put = [&](const Uuid& id, const char* field, const char* value) {
            const auto edit = editField(*bench.document, {id}, field, QString::fromUtf8(value));
            return edit && bench.document->edit(edit->changes, edit->text);
        };
        const Uuid area = bench.document->plan().areas().begin()->first;
        QVERIFY(put(area, "kind", "bank planting")); // by its name
        QVERIFY(put(area, "tags", "一期；重点; 一期"));
        const auto planted = bench.document->plan().areas().find(area);
        QCOMPARE(planted->kind, std::string("planting"));
        QVERIFY(planted->meta.tags == (std::vector<std::string>{"一期", "重点"}));
        QVERIFY(!put(area, "width_m", "3"));
        const Uuid way = bench.document->plan().greenways().begin()->first;
        for (const auto& [field, value] :
             {std::pair("type", "Urban"), std::pair("grade", "regional"), std::pair("width_m", "3.5"),
              std::pair("surface", "asphalt"), std::pair("paths", "walking; cycling")})
            QVERIFY2(put(way, field, value), field);
        const auto path = bench.document->plan().greenways().find(way);
        QCOMPARE(path->type, std::string("urban"));
        QCOMPARE(path->grade, std::string("regional"));
        QCOMPARE(path->width, std::optional(3.5));
        QCOMPARE(path->surface, std::string("asphalt"));
        QVERIFY(path->paths == (std::vector<std::string>{"walking", "cycling"}));
        const Uuid works = bench.document->plan().works().begin()->first;
        QVERIFY(put(works, "category", "陂塘"));
        QVERIFY(put(works, "responsible", "区水务局"));
        QVERIFY(put(works, "cost", "8.6e6"));
        const auto project = bench.document->plan().works().find(works);
        QCOMPARE(project->category, std::string("陂塘"));
        QCOMPARE(project->responsible, std::string("区水务局"));
        QCOMPARE(project->cost, std::optional(8.6e6));
    }

    /// What forms show is what can be edited: none is shown in vain.
    void everyFieldOfAFormCanBeEmptiedOrSaysWhyNot()
    {
        ModelBench bench;
        const Plan& plan = bench.document->plan();
        for (const Uuid& id : {plan.segments().begin()->first, plan.areas().begin()->first,
                               plan.greenways().begin()->first, plan.works().begin()->first}) {
            for (const EditableField& field : editableFields()) {
                const auto edit = editField(*bench.document, {id}, field.key, QString());
                const bool isKnown = edit || edit.error().subject != field.key;
                QVERIFY2(isKnown == hasField(findEntity<ShownTypes>(plan, id), field.key), field.key.data());
            }
        }
    }

    void resizingMovesAnchorLineAndHashAndStaysOnTheRiver()
    {
        ModelBench bench;
        const auto river = bench.names.river("DS");
        const auto edit = resizing(*bench.document, bench.idOf("S-0001"), {Position{350'000}, Position{99'000'000}});
        QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
        const auto held = bench.segmentOf("S-0001");
        QCOMPARE(held->span.to, river->river.alignment->whole().to);
        QCOMPARE(held->anchorTo, river->river.alignment->pointAt(held->span.to));
        QCOMPARE(held->alignmentHash, river->river.alignment->hash());
        QVERIFY(edit->text.words().startsWith(QStringLiteral("Move end of S-0001 to K5+")));
        const auto again = resizing(*bench.document, bench.idOf("S-0001"), held->span);
        QVERIFY(again && again->changes.isEmpty());
    }

    void resizingToNothingIsRefused()
    {
        ModelBench bench;
        const auto none = resizing(*bench.document, bench.idOf("S-0001"), {Position{350'000}, Position{350'000}});
        QVERIFY(!none && none.error().code == ErrorCode::InvalidArgument);
        const auto river = resizing(*bench.document, bench.names.river("DS")->meta.uuid, {Position{0}, Position{1}});
        QVERIFY(!river && river.error().code == ErrorCode::NotFound);
    }

    void newEndMovesAnchorAndLineToo()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "from", QStringLiteral("500")));
        const auto held = bench.segmentOf("S-0001");
        QCOMPARE(held->span.from.mm, std::int64_t{500'000});
        const auto river = bench.names.river("DS");
        QCOMPARE(held->anchorFrom, river->river.alignment->pointAt(held->span.from));
        QCOMPARE(held->snapshot.size(), river->river.alignment->slice(held->span).size());
        QCOMPARE(held->meta.updatedBy, std::string("测试员"));
    }

    void endTypedBeyondTheStartSwapsThem()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "to", QStringLiteral("K0+100")));
        const auto held = bench.segmentOf("S-0001");
        QCOMPARE(held->span, (Span{Position{100'000}, Position{350'000}}));
    }

    void startIsTheSmallerChainageWhereItGrowsUpstream()
    {
        ModelBench bench;
        const auto before = bench.segmentOf("S-0003")->span;
        const auto river = bench.names.river("HS");
        const QString label = PlanNames::chainage(river->river, Position{before.to.mm - 50'000});
        QVERIFY(set(bench, "S-0003", "from", label));
        QCOMPARE(bench.segmentOf("S-0003")->span.from, before.from);
        QVERIFY(std::abs(bench.segmentOf("S-0003")->span.to.mm - (before.to.mm - 50'000)) <= 100);
    }

    void whatCannotBeReadIsAnError_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        const auto add = [](const char* field, const char* value, ErrorCode code) {
            QTest::addRow("%s=%s", field, value)
                << QString::fromLatin1(field) << QString::fromUtf8(value) << static_cast<int>(code);
        };
        add("from", "K9+000", ErrorCode::ChainageOutOfRange);
        add("from", "", ErrorCode::ChainageSyntax);
        add("to", "K0+350", ErrorCode::InvalidArgument);
        add("bank", "up", ErrorCode::InvalidArgument);
        add("measure", "magic", ErrorCode::MeasureUnknown);
        add("status", "magic", ErrorCode::StatusUnknown);
        add("works", "magic", ErrorCode::NotFound);
        add("river", "magic", ErrorCode::RiverUnknown);
        add("year_end", "soon", ErrorCode::NumberSyntax);
        add("year_end", "99999999999999999999", ErrorCode::NumberSyntax);
        add("cost", "a lot", ErrorCode::NumberSyntax);
        add("cost", "-1", ErrorCode::InvalidArgument);
        add("cost", "1;2", ErrorCode::InvalidArgument);
        add("quantity", "1,5", ErrorCode::NumberSyntax);
        add("category", "channel", ErrorCode::InvalidArgument); // of works
        add("colour", "blue", ErrorCode::InvalidArgument);
    }
    void whatCannotBeReadIsAnError()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(int, code);
        ModelBench bench;
        const auto edit = editField(*bench.document, {bench.idOf("S-0001")}, toUtf8(field), value);
        QVERIFY(!edit);
        QCOMPARE(static_cast<int>(edit.error().code), code);
    }

    void unknownObjectIsAnError()
    {
        ModelBench bench;
        QCOMPARE(editField(*bench.document, {Uuid::named("nobody")}, "name", QString()).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(deletion(*bench.document, {Uuid::named("nobody")}).error().code, ErrorCode::NotFound);
    }

    void oneStepForSeveralIsNamedByTheirNumber()
    {
        ModelBench bench;
        const auto edit = editField(*bench.document, {bench.idOf("S-0001"), bench.idOf("S-0002")}, "year_end",
                                    QStringLiteral("２０２７"));
        QVERIFY(edit);
        QCOMPARE(edit->changes.changes.size(), std::size_t{2});
        QCOMPARE(edit->text.words(), QStringLiteral("Set end year of 2 segments"));
    }

    void severalFieldsAreOneStepOrNone()
    {
        ModelBench bench;
        const std::vector<Uuid> ids{bench.idOf("S-0001"), bench.idOf("S-0002")};
        const auto edit =
            editFields(*bench.document, ids, {{"year_end", QStringLiteral("2027")}, {"remarks", QStringLiteral("x")}});
        QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
        QCOMPARE(edit->text.words(), QStringLiteral("Change 2 fields of 2 objects"));
        QCOMPARE(edit->changes.changes.size(), std::size_t{2});
        QCOMPARE(bench.segmentOf("S-0002")->yearEnd, std::optional(2027));
        QCOMPARE(bench.segmentOf("S-0002")->meta.remarks, std::string("x"));
        const auto wrong =
            editFields(*bench.document, ids, {{"remarks", QStringLiteral("y")}, {"year_end", QStringLiteral("soon")}});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::NumberSyntax);
        QVERIFY(editFields(*bench.document, ids, {})->changes.isEmpty());
        QVERIFY(editFields(*bench.document, {}, {{"remarks", QStringLiteral("y")}})->changes.isEmpty());
    }

    void otherRiverTakesTheSpanAsFarAsItReaches()
    {
        ModelBench bench;
        QVERIFY(set(bench, "S-0001", "river", QStringLiteral("黄沙河")));
        QCOMPARE(bench.segmentOf("S-0001")->river, std::string("HS"));
        QCOMPARE(bench.segmentOf("S-0001")->span, (Span{Position{350'000}, Position{2'120'000}}));
        const auto beyond = set(bench, "S-0002", "to", QStringLiteral("K5+000"));
        QVERIFY(beyond);
        QVERIFY(set(bench, "S-0002", "from", QStringLiteral("K4+000")));
        QCOMPARE(editField(*bench.document, {bench.idOf("S-0002")}, "river", QStringLiteral("HS")).error().code,
                 ErrorCode::ChainageOutOfRange);
    }
};

RIPARIA_TEST(EntityEditsTest)
#include "EntityEditsTest.moc"
