// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ColumnFilter.h"
#include "app/models/FilterConditions.h"
#include "app/models/FilterParts.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>
#include <stop_token>

using namespace riparia;
using namespace riparia::test;

namespace {

ColumnFilter columnOfSegments(const char* column)
{
    return *ColumnFilter::of(TableType::Segments, column);
}

ColumnRows rowsOf(const ModelBench& bench)
{
    return {bench.document->plan(), bench.totals.request(), bench.names.units()};
}

/// "left bank 1, none 2 off": words, rows, and whether it is not chosen.
QString listed(const std::vector<ColumnValue>& values)
{
    QStringList lines;
    for (const ColumnValue& value : values)
        lines +=
            value.words + u' ' + QString::number(value.count) + (value.isChosen ? QString() : QStringLiteral(" off"));
    return lines.join(QStringLiteral(", "));
}

} // namespace

/// UX.md 2.8
class ColumnFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyColumnsThatTheFilterKnowsHaveOne()
    {
        for (const char* column :
             {"code", "name", "river", "bank", "measure", "status", "works", "length_m", "from", "to", "year_end"})
            QVERIFY2(ColumnFilter::of(TableType::Segments, column), column);
        for (const char* column : {"cost", "remarks", "status_date", "year_start", "no such column", ""})
            QVERIFY2(!ColumnFilter::of(TableType::Segments, column), column);
        QVERIFY(ColumnFilter::of(TableType::Areas, "area_m2"));
        // Their rows are all shown, whatever the filter.
        QVERIFY(!ColumnFilter::of(TableType::Rivers, "name"));
        QVERIFY(!ColumnFilter::of(TableType::Works, "status"));
    }

    void itsConditionsAreToldFromOthers()
    {
        const QStringList conditions =
            filterConditions(QStringLiteral("river = DS and (bank = left or bank = right) and year <= 2026"));
        const ColumnFilter bank = columnOfSegments("bank");
        QCOMPARE(bank.own(conditions), QStringList{QStringLiteral("bank in (left, right)")});
        QCOMPARE(bank.replaced(conditions, QStringLiteral("bank = both")).join(u'|'),
                 QStringLiteral("river = DS|bank = both|year <= 2026"));
        QCOMPARE(bank.replaced(conditions, {}).join(u'|'), QStringLiteral("river = DS|year <= 2026"));
        QCOMPARE(bank.replaced({}, QStringLiteral("bank = both")), QStringList{QStringLiteral("bank = both")});
        // What is about several columns belongs to none of them.
        const QStringList mixed = filterConditions(QStringLiteral("bank = left or year = 2026"));
        QCOMPARE(mixed, QStringList{QStringLiteral("(bank = left or year = 2026)")});
        QVERIFY(bank.own(mixed).isEmpty());
        QCOMPARE(columnOfSegments("status").own({QStringLiteral("class = planned")}).size(), 1);
        QCOMPARE(ColumnFilter::of(TableType::Areas, "river")->own({QStringLiteral("river = DS")}).size(), 1);
    }

    void valuesStandWithTheRowsThatTheOtherConditionsLeave()
    {
        ModelBench bench;
        const ColumnFilter river = columnOfSegments("river");
        const auto values = [&](const ColumnFilter& filter, const char* text) {
            return listed(filter.values(filterConditions(QString::fromUtf8(text)), rowsOf(bench)).value());
        };
        QCOMPARE(values(river, ""), QStringLiteral("Dingshan River 2, 黄沙河 1"));
        QCOMPARE(values(river, "river = HS"), QStringLiteral("Dingshan River 2 off, 黄沙河 1"));
        QCOMPARE(values(river, "river = 黄沙河"), QStringLiteral("Dingshan River 2 off, 黄沙河 1"));
        QCOMPARE(values(river, "bank = left"), QStringLiteral("Dingshan River 1"));
        QCOMPARE(values(river, "river in (DS, Nowhere)"), QStringLiteral("Dingshan River 2, Nowhere 0, 黄沙河 1 off"));
        QVERIFY(values(columnOfSegments("measure"), "").endsWith(QStringLiteral("none 2")));
        QVERIFY(values(columnOfSegments("works"), "works = W-0001").startsWith(QStringLiteral("丁山河综合整治 1")));
        // Said by its class.
        const auto statuses =
            columnOfSegments("status").values({QStringLiteral("class = completed")}, rowsOf(bench)).value();
        for (const ColumnValue& status : statuses)
            QCOMPARE(status.isChosen, status.value == QStringLiteral("completion"));
    }

    void valuesAreThoseOfTheCells_data()
    {
        QTest::addColumn<TableType>("type");
        QTest::addColumn<QByteArray>("column");
        for (const TableType type : {TableType::Segments, TableType::Areas, TableType::Greenways}) {
            for (const char* column : {"river", "bank", "status", "works", "kind"}) {
                const auto filter = ColumnFilter::of(type, column);
                if (filter && filter->kind() == ColumnFilter::Kind::Choice &&
                    std::ranges::any_of(columnsOf(type), [&](const TableColumn& one) { return one.key == column; }))
                    QTest::addRow("%d %s", static_cast<int>(type), column) << type << QByteArray(column);
            }
        }
    }
    void valuesAreThoseOfTheCells()
    {
        QFETCH(const TableType, type);
        QFETCH(const QByteArray, column);
        ModelBench bench;
        const Plan& plan = bench.document->plan();
        std::map<QString, int> cells;
        for (const Uuid& id : rowsOf(type, plan, Uuid()))
            ++cells[filterValueOfCell(type, column.toStdString(), entityOf(type, plan, id), bench.facts())];
        const auto filter = *ColumnFilter::of(type, column.toStdString());
        std::map<QString, int> counted;
        const auto values = filter.values({}, rowsOf(bench)).value();
        for (const ColumnValue& value : values)
            counted[value.value] = value.count;
        QVERIFY(!cells.empty());
        QVERIFY(counted == cells);
    }

    void whoNoLongerWantsValuesIsNotWaitedFor()
    {
        ModelBench bench;
        std::stop_source stop;
        stop.request_stop();
        Progress progress;
        progress.stop = stop.get_token();
        const auto values = columnOfSegments("river").values({}, rowsOf(bench), progress);
        QVERIFY(!values && values.error().code == ErrorCode::Cancelled);
    }

    void whatIsChosenIsACondition()
    {
        const ColumnFilter river = columnOfSegments("river");
        std::vector<ColumnValue> values{
            {QStringLiteral("DS"), {}, 2, true}, {QStringLiteral("HS"), {}, 1, true}, {QString(), {}, 1, false}};
        QCOMPARE(river.choice(values), QStringLiteral("river in (DS, HS)"));
        values[0].isChosen = false;
        QCOMPARE(river.choice(values), QStringLiteral("river = HS"));
        for (ColumnValue& value : values)
            value.isChosen = true;
        QCOMPARE(river.choice(values), QString()); // all of it is no condition
    }

    void textIsContained()
    {
        const ColumnFilter name = columnOfSegments("name");
        QCOMPARE(name.containing(QStringLiteral("  ")), QString());
        QCOMPARE(name.containing(QStringLiteral("a \"b\"")), QStringLiteral("name ~ \"a \"\"b\"\"\""));
        QCOMPARE(name.text({}), std::optional(QString()));
        QCOMPARE(name.text({QStringLiteral("name ~ Wet"), QStringLiteral("bank = left")}),
                 std::optional(QStringLiteral("Wet")));
        QVERIFY(!name.text({QStringLiteral("name = Wet")}));
        QVERIFY(!name.text({QStringLiteral("name ~ a"), QStringLiteral("name ~ b")}));
    }

    void endsAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored"); // null: cannot be read
        const auto row = [](const char* column, const char* typed, const char* stored) {
            QTest::addRow("%s %s", column, typed) << QString::fromUtf8(column) << QString::fromUtf8(typed)
                                                  << (stored ? QString::fromUtf8(stored) : QString());
        };
        row("length_m", "100", "100");
        row("length_m", "1 250.5", "1250.5");
        row("length_m", "１００", "100");
        row("length_m", "long", nullptr);
        row("length_m", "1e300", nullptr);
        row("length_m", "nan", nullptr);
        row("from", "350", "K0+350");
        row("to", "k1+200.5", "K1+200.5");
        row("from", "DS K0+350", nullptr);
        row("from", "K1+1350", nullptr);
        row("year_end", "2026", "2026");
        row("year_end", "2026.5", nullptr);
    }
    void endsAreReadAsTheyAreTyped()
    {
        QFETCH(QString, column);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        const auto end = columnOfSegments(qPrintable(column)).end(typed, {});
        QCOMPARE(end.value_or(QString()), stored);
        QCOMPARE(end.has_value(), !stored.isNull());
        QCOMPARE(columnOfSegments(qPrintable(column)).end(QStringLiteral(" "), {}), std::optional(QString()));
    }

    void aRangeIsOneConditionAndComesBack()
    {
        const ColumnFilter length = columnOfSegments("length_m");
        const QString both = length.between(QStringLiteral("500"), QStringLiteral("100"));
        QCOMPARE(both, QStringLiteral("(length_m >= 100 and length_m <= 500)"));
        QCOMPARE(length.between(QStringLiteral("100"), {}), QStringLiteral("length_m >= 100"));
        QCOMPARE(length.between({}, {}), QString());
        const ColumnRange range{QStringLiteral("100"), QStringLiteral("500")};
        QVERIFY(length.range({both}, {}) == std::optional(range));
        QVERIFY(length.range({}, {}) == std::optional(ColumnRange()));
        QVERIFY(!length.range({QStringLiteral("length_m > 100")}, {}));
        QVERIFY(!length.range({QStringLiteral("length_m = \"\"")}, {}));
        ShownUnits kilometres;
        kilometres.length = LengthUnit::Kilometre;
        QCOMPARE(length.end(QStringLiteral("0.1"), kilometres), std::optional(QStringLiteral("100")));
        QCOMPARE(length.range({both}, kilometres)->to, QStringLiteral("0.5"));
        const QString stretch = columnOfSegments("from").between(QStringLiteral("K0+000"), QStringLiteral("K2+000"));
        QCOMPARE(columnOfSegments("to").range(filterConditions(stretch), {})->to, QStringLiteral("K2+000"));
    }
};

RIPARIA_TEST(ColumnFilterTest)
#include "ColumnFilterTest.moc"
