// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportContent.h"
#include "app/text/NameText.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// 1 km of works on a river of 5 km, beside so many rivers of 1 km without any.
Plan untreatedPlan(int rivers)
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("DS", 5000), segment("S-1", "DS", 0, 1000));
    for (int i = 0; i < rivers; ++i)
        add(plan, straightRiver("U" + std::to_string(100 + i), 1000, 100 + i * 20));
    return plan;
}

/// Two segments with their costs, a square and a greenway each side of what will be the boundary, 1,000 m north of the origin.
Plan boundedPlan()
{
    Plan plan = emptyPlan();
    Segment in = segment("S-0001", "DS", 100, 400);
    Segment out = segment("S-0002", "DS", 1500, 1900);
    MeasureEntry paid;
    paid.type = "dredging";
    paid.cost = 1'000'000;
    in.measures = {paid};
    paid.cost = 7'000'000;
    out.measures = {paid};
    Segment far = segment("S-0003", "HS", 1500, 1900); // nothing of its river's works is inside
    Boundary half = boundary("B-0001", rectangle(-500, -100, 2500, 1000));
    half.meta.name = half.meta.nameEn = "South";
    add(plan, straightRiver("DS", 2000), straightRiver("HS", 2000, 900), in, out, far, square("A-0001", 100, 100, 50),
        square("A-0002", 100, 1500, 50), greenwayAlong("G-0001", "DS", 100, 300, Bank::Left),
        greenwayAlong("G-0002", "DS", 1500, 1700, Bank::Left), half);
    return plan;
}

} // namespace

/// That all pages of a report speak of the same rivers and works.
class ReportTotalsTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void oneRiverMoreMakesOneKilometreMore_data()
    {
        QTest::addColumn<int>("untreated");
        QTest::addColumn<QString>("length");
        QTest::newRow("listed") << 60 << QStringLiteral("65.06"); // rivers of tests are a metre longer than asked for
        QTest::newRow("too many to be listed") << 61 << QStringLiteral("66.06");
    }

    void oneRiverMoreMakesOneKilometreMore()
    {
        QFETCH(int, untreated);
        QFETCH(QString, length);
        const Plan plan = untreatedPlan(untreated);
        ReportRequest request = reportOf(plan, Language::English, "all");
        const Report report = must(makeReport(plan, request));
        const QStringList rivers = sectionLines(report, QStringLiteral("By river"));
        QVERIFY(lineWith(rivers, QStringLiteral("Total, %1 watercourses | %2 | 1.00").arg(untreated + 1).arg(length)) !=
                QString());
        QCOMPARE(!lineWith(rivers, QStringLiteral("61 ")).contains(QStringLiteral("without works")), untreated < 61);
        // Of 60 rivers each is rounded; what is one row adds up.
        QVERIFY(untreated < 61 || !rivers.join(u'\n').contains(QStringLiteral("against")));
        const QString words = wordsOf(report);
        QVERIFY(words.contains(length + QStringLiteral(" km in scope")) || words.contains(length));
        request.layout = ReportTemplate::Form;
        const QStringList form = sectionLines(must(makeReport(plan, request)), QStringLiteral("Summary form"));
        QVERIFY(lineWith(form, QStringLiteral("Total | %1 | 1.00").arg(length)) != QString());
        QVERIFY(untreated < 61 || !form.join(u'\n').contains(QStringLiteral("do not add up")));
        QCOMPARE(form.join(u'\n').contains(QStringLiteral("without works")), untreated > 60);
    }

    void underABoundaryAllPagesSayTheSame()
    {
        const Plan plan = boundedPlan();
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.count.scheme.boundary = Uuid::named("B-0001");
        request.audit = true;
        const LedgerPtr ledger = must(buildLedger(plan, request.count));
        const ReportContent content = must(reportContentOf(plan, ledger, Language::English, {}));
        QCOMPARE(content.segmentCount, 1U);
        QCOMPARE(content.areas.size(), 1U);
        QCOMPARE(content.greenways.size(), 1U);
        double cost = 0;
        std::size_t segments = 0;
        for (const RiverFacts& river : content.rivers) {
            segments += river.segments.size();
            for (const SegmentFacts& segment : river.segments)
                cost += segment.feature->cost;
            QVERIFY(river.key != "HS" || !river.strip); // no chapter of nothing
        }
        QCOMPARE(segments, 1U);
        QCOMPARE(cost, content.cost);
        QCOMPARE(cost, 1'000'000.0);
        const Report report = must(makeReport(plan, request));
        const QString words = wordsOf(report);
        QVERIFY(words.contains(QStringLiteral("S-0001")));
        for (const char* outside : {"S-0002", "S-0003", "A-0002", "G-0002", "K0+000.0\nK0+000.0"})
            QVERIFY2(!words.contains(QString::fromUtf8(outside)), outside);
        const QStringList segmentLines = sectionLines(report, QStringLiteral("Segments"));
        QVERIFY2(lineWith(segmentLines, QStringLiteral("Total, 1 segment")).contains(QStringLiteral("| 1.00")),
                 qPrintable(segmentLines.join(u'\n'))); // CNY million
    }

    /// 12,345,600 yuan on one river: one unit in all parts of a report, which its number is in.
    void moneyIsInOneUnitEverywhere_data()
    {
        QTest::addColumn<bool>("isChinese");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("unit");
        QTest::newRow("English") << false << QStringLiteral("12.35") << QStringLiteral("CNY million");
        QTest::newRow("Chinese") << true << QStringLiteral("1,234.56") << QStringLiteral("万元");
    }

    void moneyIsInOneUnitEverywhere()
    {
        QFETCH(bool, isChinese);
        QFETCH(QString, number);
        QFETCH(QString, unit);
        Plan plan = emptyPlan();
        Segment paid = segment("S-0001", "DS", 0, 400);
        MeasureEntry entry;
        entry.type = "dredging";
        entry.cost = 12'345'600;
        paid.measures = {entry};
        add(plan, straightRiver("DS", 2000), paid);
        ReportRequest request = reportOf(plan, isChinese ? Language::Chinese : Language::English, "all");
        Report report = must(makeReport(plan, request));
        const auto costs = [&](const char* english, const char* chinese) {
            const QString title = QString::fromUtf8(isChinese ? chinese : english);
            const QString page = sectionLines(report, title).join(u'\n');
            return page.contains(unit) ? page.count(number) : 0;
        };
        const auto words = [&] { return wordsOf(report); };
        QVERIFY(costs("Key figures", "关键指标") > 0);
        QVERIFY(!words().contains(QString::fromUtf8("10⁴")));
        QVERIFY(words().count(number) >= 5); // key figure, row and total by river and of segments
        request.layout = ReportTemplate::Form;
        report = must(makeReport(plan, request));
        QVERIFY(costs("Summary form", "汇总表") >= 2); // of the river and in total
        QVERIFY(!words().contains(isChinese ? QStringLiteral("12.35") : QStringLiteral("1,234.56")));
    }

    void segmentsHaveTheirNamesAndRemarks()
    {
        Plan plan = emptyPlan();
        Segment plain = segment("S-0001", "DS", 0, 100);
        Segment told = segment("S-0002", "DS", 200, 300);
        told.meta.name = "上段";
        told.meta.nameEn = "Upper reach";
        told.meta.remarks = "Bank is private land,\nask before work begins; access from the east only";
        add(plan, straightRiver("DS", 1000), plain);
        const auto linesOfPlan = [&] {
            const ReportRequest request = withOnly(reportOf(plan, Language::English, "all"), {ReportSection::Segments});
            return sectionLines(must(makeReport(plan, request)), QStringLiteral("Segments")).join(u'\n');
        };
        const QString before = linesOfPlan();
        QVERIFY(!before.contains(QStringLiteral("Remarks")) && !before.contains(QStringLiteral("Name")));
        add(plan, told);
        const QString lines = linesOfPlan();
        QVERIFY(lines.contains(QStringLiteral("Name")) && lines.contains(QStringLiteral("Remarks")));
        QVERIFY(lines.contains(QStringLiteral("S-0002 | Upper reach | K0+200.0")));
        for (const QString& word :
             QStringLiteral("Bank is private land, ask before work begins; access from the east only").split(u' '))
            QVERIFY2(lines.contains(word), qPrintable(word));
        QVERIFY(!lines.contains(QChar(0x2026)));
    }

    /// However little room long names leave to the column of measures.
    void noMeasureOfASegmentIsLost()
    {
        const std::vector<std::string> codes{"M05", "M07", "M09", "M13", "M14", "M19"};
        Plan plan = emptyPlan();
        PlanRiver river = straightRiver("DS", 2000);
        river.river.name = river.river.nameEn = "Upper eastern branch of the river behind the old mill";
        Segment first = segment("S-0001", "DS", 0, 900);
        first.meta.name = first.meta.nameEn = "From the road bridge of the county to the weir at the harbour";
        first.meta.remarks = "Bank is private land, ask before work begins; access from the east only";
        for (const std::string& code : codes) {
            MeasureEntry entry;
            entry.type = code;
            entry.cost = 123'456'789;
            first.measures.push_back(entry);
        }
        Segment second = segment("S-0002", "DS", 500, 1200);
        second.meta.name = second.meta.nameEn = "From the lower weir to the meadows of the parish church";
        add(plan, river, first, second);
        for (const Language language : {Language::English, Language::Chinese}) {
            const bool isChinese = language == Language::Chinese;
            const Report report =
                must(makeReport(plan, withOnly(reportOf(plan, language, "all"), {ReportSection::Segments})));
            const auto pages = sectionOf(report, isChinese ? QStringLiteral("整治段") : QStringLiteral("Segments"));
            QVERIFY(!pages.empty());
            QStringList names;
            for (const std::string& code : codes)
                names << NameText::measure(code, language);
            const QString head = isChinese ? QStringLiteral("治理措施") : QStringLiteral("Measure");
            QStringList printed;
            double left = -1;
            for (const Mark& mark : pages.front().marks) {
                const auto* text = std::get_if<TextMark>(&mark);
                if (text && text->text == head)
                    left = text->at.x();
                else if (text && left >= 0 && std::abs(text->at.x() - left) < 0.01)
                    printed << text->text;
            }
            QVERIFY(printed.size() > 1); // in several lines
            const QString all = names.join(isChinese ? QStringLiteral("、") : QStringLiteral(", "));
            QVERIFY2(printed.join(isChinese ? QString() : QStringLiteral(" ")).startsWith(all),
                     qPrintable(printed.join(u'|')));
        }
    }

    void theFormHasRemarksAndItsTotalWhereItIsAskedFor()
    {
        Plan plan = emptyPlan();
        PlanRiver told = straightRiver("DS", 1000);
        told.meta.remarks = "Own remark";
        Segment first = segment("S-0001", "DS", 0, 100);
        first.meta.remarks = "not this one";
        Segment second = segment("S-0002", "HS", 0, 100);
        second.meta.remarks = "of the works";
        Segment third = segment("S-0003", "HS", 200, 300);
        third.meta.remarks = "of the works";
        add(plan, told, straightRiver("HS", 1000, 200), first, second, third);
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.layout = ReportTemplate::Form;
        const auto rows = [&] { return sectionLines(must(makeReport(plan, request)), QStringLiteral("Summary form")); };
        QStringList lines = rows();
        const auto indexOf = [&](const QString& words) {
            const auto at = std::ranges::find_if(lines, [&](const QString& line) { return line.contains(words); });
            return at - lines.begin();
        };
        const QString all = lines.join(u'\n');
        QVERIFY(all.contains(QStringLiteral("Own remark")));
        QVERIFY(!all.contains(QStringLiteral("not this one")));
        QCOMPARE(all.count(QStringLiteral("of the works")), 1);
        QVERIFY(indexOf(QStringLiteral("Total")) > indexOf(QStringLiteral("HS River")));
        request.isTotalFirst = true;
        lines = rows();
        QVERIFY(indexOf(QStringLiteral("Total")) < indexOf(QStringLiteral("DS River")));
    }
};

RIPARIA_TEST(ReportTotalsTest)
#include "ReportTotalsTest.moc"
