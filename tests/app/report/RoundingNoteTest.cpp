// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Segment costing(Segment entity, double yuan, const std::string& project)
{
    MeasureEntry entry;
    entry.type = "dredging";
    entry.cost = yuan;
    entity.measures = {entry};
    entity.works = Uuid::named(project);
    return entity;
}

/// Three rivers alike: 1,004 m of works that overlap 4 m with others, 1,004 m of greenway, 4,000 yuan. Each rounds down, their sums do not.
Plan plainThirds()
{
    Plan plan = emptyPlan();
    int east = 0;
    for (const char* name : {"DS", "HS", "LS"}) {
        const std::string key = name;
        const std::string project = "W-" + key;
        add(plan, straightRiver(key, 3000, east), works(project, 1),
            costing(segment("S-1" + key, key, 0, 604.04), 4000, project),
            costing(segment("S-2" + key, key, 600, 1004.04), 0, project),
            greenwayAlong("G-" + key, key, 0, 1004.04, Bank::Left));
        east += 900;
    }
    for (int i = 0; i < 5; ++i) // 49 m² each
        add(plan, square("A-" + std::to_string(i), 100 + 20 * i, 100, 7));
    return plan;
}

QString noteIn(const Plan& plan, const ReportRequest& request, const char* section)
{
    return sectionLines(must(makeReport(plan, request)), QString::fromUtf8(section)).join(u' ');
}

Table tableOfNumbers(const std::vector<QStringList>& rows, const QStringList& total)
{
    Table table;
    for (qsizetype i = 0; i < total.size(); ++i)
        table.columns.push_back({{QStringLiteral("Column %1").arg(i), QStringLiteral("km")}, Align::Right});
    const auto add = [&](TableRow::Kind kind, const QStringList& texts) {
        TableRow row{kind, {}, -1};
        for (const QString& text : texts)
            row.cells.push_back({text});
        table.rows.push_back(std::move(row));
    };
    for (const QStringList& row : rows)
        add(TableRow::Kind::Body, row);
    add(TableRow::Kind::Subtotal, total); // is not counted again
    add(TableRow::Kind::Total, total);
    return table;
}

} // namespace

/// Where printed rows do not add up to the printed total, it is said: of every column of numbers under every table with a total (DOMAIN.md 5.4).
class RoundingNoteTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_plan;

    ReportRequest asked() const { return reportOf(m_plan, Language::English, "all"); }

private Q_SLOTS:
    void initTestCase() { m_plan = plainThirds(); }

    void everyColumnOfNumbersIsChecked()
    {
        const std::vector<QStringList> rows{
            {QStringLiteral("a"), QStringLiteral("1.00"), QStringLiteral("1.00"), QStringLiteral("50")},
            {QStringLiteral("b"), QStringLiteral("1.00"), QStringLiteral("–"), QStringLiteral("50")}};
        Table table = tableOfNumbers(
            rows, {QStringLiteral("Total"), QStringLiteral("2.01"), QStringLiteral("1.00"), QStringLiteral("60")});
        table.columns[3].addsUp = false; // shares
        QCOMPARE(mismatchesOf(table).join(u'|'), QStringLiteral("column 1 2.00 against 2.01"));
        table.columns[1].called = QStringLiteral("length");
        QCOMPARE(mismatchesOf(table).join(u'|'), QStringLiteral("length 2.00 against 2.01"));
        table.columns[2].called = QStringLiteral("length"); // told apart by the unit
        QCOMPARE(mismatchesOf(table).join(u'|'), QStringLiteral("length (km) 2.00 against 2.01"));
        table.rows.pop_back();
        QVERIFY(mismatchesOf(table).isEmpty()); // no total
    }

    void theTableByRiverHasOverlapGreenwayAndCost()
    {
        const QString note = noteIn(m_plan, asked(), "By river");
        for (const char* column : {"treated, net 3.00 against 3.01", "greenway 3.00 against 3.01",
                                   "cost 0.00 against 0.01", "overlap 0.00 against −0.01"})
            QVERIFY2(note.contains(QString::fromUtf8(column)), qPrintable(note));
    }

    void theFormHasThemToo()
    {
        ReportRequest request = asked();
        request.layout = ReportTemplate::Form;
        const QString note = noteIn(m_plan, request, "Summary form");
        for (const char* column :
             {"Length treated 3.00 against 3.01", "Greenway 3.00 against 3.01", "Investment 0.00 against 0.01"})
            QVERIFY2(note.contains(QString::fromUtf8(column)), qPrintable(note));
    }

    void segmentsHaveANote()
    {
        const QString note = noteIn(m_plan, asked(), "Segments");
        for (const char* column :
             {"length 3,024.0 against 3,024.2", "counted 3,012.0 against 3,012.1", "cost 0.00 against 0.01"})
            QVERIFY2(note.contains(QString::fromUtf8(column)), qPrintable(note));
    }

    void areasAndGreenwaysHaveOneEach()
    {
        const QString note = noteIn(m_plan, asked(), "Areas and greenways");
        for (const char* column : {"net (hm²) 0.00 against 0.02", "net (mu) 0.5 against 0.4",
                                   "gross 3,012.0 against 3,012.1", "net 3,012.0 against 3,012.1"})
            QVERIFY2(note.contains(QString::fromUtf8(column)), qPrintable(note));
        QVERIFY2(!note.contains(QString::fromUtf8("net (m²)")), qPrintable(note)); // which add up
    }

    void theComparisonHasANote()
    {
        ReportRequest request = asked();
        request.compare = Uuid();
        const QString note = noteIn(m_plan, request, "Comparison of scenarios");
        for (const char* column : {"River A 3.00 against 3.01", "River B 3.00 against 3.01"})
            QVERIFY2(note.contains(QString::fromUtf8(column)), qPrintable(note));
        QVERIFY2(!note.contains(QStringLiteral("Change (")), qPrintable(note));
    }

    void whatAddsUpHasNone()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 2000), segment("S-1", "DS", 0, 500), segment("S-2", "DS", 600, 800),
            square("A-1", 100, 100, 100), greenwayAlong("G-1", "DS", 0, 300, Bank::Left));
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.compare = Uuid();
        QVERIFY(!wordsOf(must(makeReport(plan, request))).contains(QStringLiteral("Rounding.")));
    }
};

RIPARIA_TEST(RoundingNoteTest)
#include "RoundingNoteTest.moc"
