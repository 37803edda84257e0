// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/StatusEdits.h"

#include "app/models/CommonFields.h"
#include "app/models/PlanTableModel.h"
#include "app/text/ErrorText.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include "core/ledger/Pivot.h"
#include "core/plan/EntityLookup.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr Date kToday{2026, 11, 28}; // of the bench

Result<FieldEdit> setDay(ModelBench& bench, const char* code, const QString& day)
{
    auto edit = editField(*bench.document, {bench.idOf(code)}, "status_date", day);
    if (edit) {
        if (const auto done = bench.document->edit(edit->changes, edit->text); !done)
            return fail(done.error());
    }
    return edit;
}

Date typedAs(const char* text, const char* status)
{
    return must(typedDay(text, status, kToday));
}

} // namespace

class StatusEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayMayBeAMonthOrAYear()
    {
        QCOMPARE(typedAs("2023-03-20", "plan"), (Date{2023, 3, 20}));
        QCOMPARE(typedAs(" ２０２３年３月２０日 ", "plan"), (Date{2023, 3, 20}));
        for (const char* month : {"2023-02", "2023/2", "2023.2", "2023年2月"}) {
            QCOMPARE(typedAs(month, "plan"), (Date{2023, 2, 1}));
            QCOMPARE(typedAs(month, "completion"), (Date{2023, 2, 28}));
        }
        for (const char* year : {"2024", "2024年", "２０２４"}) {
            QCOMPARE(typedAs(year, "construction"), (Date{2024, 1, 1}));
            QCOMPARE(typedAs(year, "completion"), (Date{2024, 12, 31}));
        }
        QCOMPARE(typedAs("2024-02", "completion"), (Date{2024, 2, 29}));
        QCOMPARE(typedAs("2026", "completion"), kToday); // the year is not over
    }

    void aCompletionOfAMonthOrYearThatHasNotBegunIsRefused()
    {
        for (const char* text : {"2027", "2030", "2026-12", "2026年12月"}) {
            const auto day = typedDay(text, "completion", kToday);
            QVERIFY(!day && day.error().code == ErrorCode::DateSyntax);
            const QString sentence = ErrorText::sentence(day.error());
            QVERIFY(sentence.contains(QString::fromUtf8(text)) && sentence.contains(QStringLiteral("after today")));
        }
        QCOMPARE(typedAs("2026-11", "completion"), kToday); // the month is not over
        QCOMPARE(typedAs("2030", "plan"), (Date{2030, 1, 1}));
        QCOMPARE(typedAs("2030-05-20", "completion"), (Date{2030, 5, 20})); // whoever writes a day means it
    }

    void whatIsNoDayIsRefused()
    {
        for (const char* text :
             {"", "soon", "23", "2023-13", "2023-02-30", "20234", "2023-", "0203-01-01", "9999", "-2023"})
            QCOMPARE(typedDay(text, "plan", kToday).error().code, ErrorCode::DateSyntax);
    }

    /// Works that were finished in 2023 count in 2023, though their status was chosen today.
    void theDayOfAStatusIsTheYearOfItsFigures()
    {
        ModelBench bench;
        const auto status = editField(*bench.document, {bench.idOf("S-0003")}, "status", QStringLiteral("completion"));
        QVERIFY(status && bench.document->edit(status->changes, status->text));
        const auto years = [&] {
            std::vector<std::string> keys;
            for (const SummaryRow& row : must(pivot(*bench.totals.ledger(), {"year"})).rows)
                keys.push_back(row.key.front().value_or(std::string()));
            return keys;
        };
        QVERIFY(std::ranges::count(years(), "2026") == 1);
        const int steps = bench.document->undoStack().count();
        QVERIFY(setDay(bench, "S-0003", QStringLiteral("2021")));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set date of the status of S-0003"));
        QCOMPARE(bench.segmentOf("S-0003")->events.back().date, (Date{2021, 12, 31}));
        QVERIFY(std::ranges::count(years(), "2026") == 0 && std::ranges::count(years(), "2021") == 1);
        bench.document->undoStack().undo();
        QCOMPARE(bench.segmentOf("S-0003")->events.back().date, kToday);
    }

    void statusesStayInTheirOrder()
    {
        ModelBench bench; // S-0001 is planned since 2024-01-01
        const auto status = editField(*bench.document, {bench.idOf("S-0001")}, "status", QStringLiteral("completion"));
        QVERIFY(status && bench.document->edit(status->changes, status->text));
        const auto early = setDay(bench, "S-0001", QStringLiteral("2023-06-01"));
        QVERIFY(!early);
        QCOMPARE(early.error().subject, std::string("2023-06-01"));
        QVERIFY(ErrorText::sentence(early.error()).contains(QStringLiteral("2024-01-01")));
        QVERIFY(setDay(bench, "S-0001", QStringLiteral("2024-01-01"))); // the later in the list counts
        const auto events = bench.segmentOf("S-0001")->events;
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events.back().status, std::string("completion"));
    }

    void aDayNeedsAStatusOfItsOwn()
    {
        Plan plan = benchPlan();
        Works w = works("W-0002", 2);
        w.events = {on("2024-05-01", "construction")};
        Segment its = segment("S-0009", "DS", 3100, 3200);
        its.works = w.meta.uuid;
        add(plan, w, its);
        ModelBench bench(plan);
        QCOMPARE(setDay(bench, "S-0003", QStringLiteral("2024")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(setDay(bench, "S-0009", QStringLiteral("2024-06-01")).error().code, ErrorCode::InvalidArgument);
        // What the table shows of its works may be written back.
        const auto same = setDay(bench, "S-0009", QStringLiteral("2024-05-01"));
        QVERIFY(same && same->changes.isEmpty());
        QCOMPARE(setDay(bench, "S-0001", QString()).error().code, ErrorCode::InvalidArgument);
        // Together with one it has it, one step for both.
        const std::vector<FieldValue> both{{"status", QStringLiteral("completion")},
                                           {"status_date", QStringLiteral("2022-07")}};
        const auto outcomes = checkedFields(*bench.document, {bench.idOf("S-0003")}, both);
        QVERIFY(outcomes.size() == 2 && outcomes[0] && outcomes[1]);
        const auto edit = editFields(*bench.document, {bench.idOf("S-0003")}, both);
        QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
        QCOMPARE(bench.segmentOf("S-0003")->events, (std::vector<StatusEvent>{{Date{2022, 7, 31}, "completion"}}));
        const auto wrong = checkedFields(*bench.document, {bench.idOf("S-0002")},
                                         {{"status_date", QStringLiteral("soon")}, {"remarks", QStringLiteral("x")}});
        QVERIFY(!wrong[0] && wrong[1]);
    }

    void theTableHasTheDayAndWritesIt()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const QModelIndex cell = model.index(model.rowOf(bench.idOf("S-0002")), model.columnOf("status_date"));
        QCOMPARE(cell.data().toString(), QStringLiteral("2023-06-01"));
        QVERIFY(model.setData(cell, QStringLiteral("2022")));
        QCOMPARE(bench.segmentOf("S-0002")->events.front().date, (Date{2022, 12, 31}));
        QCOMPARE(fieldContent(bench.segmentOf("S-0002"), "status_date", bench.facts()).code,
                 QStringLiteral("2022-12-31"));
    }

    void statusesOfAnyKindAreAddedAndRemoved()
    {
        ModelBench bench;
        const Plan& plan = bench.document->plan();
        for (const Uuid& id : {plan.segments().begin()->first, plan.areas().begin()->first,
                               plan.greenways().begin()->first, plan.works().begin()->first}) {
            const auto held = [&] { return eventsOf(findEntity<ShownTypes>(plan, id))->size(); };
            const std::size_t before = held();
            const auto added = addingStatus(*bench.document, id, StatusEvent{Date{2020, 1, 1}, "plan"});
            QVERIFY(added && bench.document->edit(added->changes, added->text));
            QCOMPARE(held(), before + 1);
            const auto removed = removingStatus(*bench.document, id, 0);
            QVERIFY(removed && bench.document->edit(removed->changes, removed->text));
            QCOMPARE(held(), before);
        }
        const Uuid river = plan.rivers().begin()->first;
        QVERIFY(!eventsOf(findEntity<ShownTypes>(plan, river)));
        QCOMPARE(addingStatus(*bench.document, river, {}).error().code, ErrorCode::NotFound);
    }
};

RIPARIA_TEST(StatusEditsTest)
#include "StatusEditsTest.moc"
