// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportNumbers.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include "core/base/Decimal.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr double kFoot = 282; // of upright pages: the rule above the running foot

/// The first mark of an upright page that stands on the running foot or below it; "" without one.
QString onTheFoot(const Report& report)
{
    for (const Sheet& sheet : report.sheets) {
        if (sheet.size.height() < 290)
            continue;
        for (const Mark& mark : sheet.marks) {
            if (const auto* text = std::get_if<TextMark>(&mark); text && text->at.y() > kFoot - 2) {
                const bool isFoot =
                    std::abs(text->at.y() - kFoot - 3.75) < 0.1 || std::abs(text->at.y() - kFoot - 7.25) < 0.1;
                if (!isFoot)
                    return text->text;
            }
            if (const auto* bar = std::get_if<StatusBarMark>(&mark); bar && bar->rect.bottom() > kFoot)
                return QStringLiteral("a bar");
        }
    }
    return {};
}

Target targetOf(int number, double metres)
{
    Target target;
    target.meta.code = "T-" + std::to_string(1000 + number);
    target.meta.uuid = Uuid::named(target.meta.code);
    target.meta.name = target.meta.nameEn = "Aim " + std::to_string(1000 + number);
    target.metric = "river_length_m";
    target.value = metres;
    return target;
}

ReportedValue publishedOf(int number, double metres)
{
    ReportedValue value;
    value.meta.code = "V-" + std::to_string(1000 + number);
    value.meta.uuid = Uuid::named(value.meta.code);
    value.meta.name = value.meta.nameEn = "Figure " + std::to_string(1000 + number);
    value.metric = "river_length_m";
    value.value = metres;
    value.unitText = std::to_string(int(metres)) + " m";
    value.sourceText = "Yearbook";
    return value;
}

Plan riverPlan()
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("DS", 5000), segment("S-0001", "DS", 0, 1000));
    return plan;
}

} // namespace

/// Key figures, contents and method of plans that have much to tell.
class KeyPagesTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void whatIsPlannedIsNotCalledTreated()
    {
        Plan plan = emptyPlan();
        Segment planned = segment("S-0001", "DS", 0, 1000);
        planned.events = {on("2024-06-01", "plan")};
        Area area = square("A-0001", 100, 100, 100);
        area.events = {on("2024-06-01", "plan")};
        add(plan, straightRiver("DS", 5000), planned, area);
        const QString words = wordsOf(must(makeReport(plan, reportOf(plan, Language::English, "all"))));
        for (const char* said : {"River length treated or planned", "Restored or planned area", "Without works",
                                 "1.00 hm² with works, 0.00 hm² completed", "Treated or planned, net"})
            QVERIFY2(words.contains(QString::fromUtf8(said)), said);
        for (const char* never : {"1.00 hm² restored", "stays untreated", "Restored areas cover"})
            QVERIFY2(!words.contains(QString::fromUtf8(never)), never);
    }

    void whatIsCompletedIsTreated()
    {
        Plan plan = emptyPlan();
        Segment built = segment("S-0001", "DS", 0, 1000);
        built.events = {on("2022-06-01", "completion")};
        Segment planned = segment("S-0002", "DS", 2000, 3000);
        planned.events = {on("2024-06-01", "plan")};
        add(plan, straightRiver("DS", 5000), built, planned);
        const QString words = wordsOf(must(makeReport(plan, reportOf(plan, Language::English, "completed"))));
        QVERIFY(words.contains(QStringLiteral("River length treated")) && words.contains(QStringLiteral("Untreated")));
        QVERIFY(!words.contains(QStringLiteral("or planned")));
    }

    void manyTargetsAndPublishedFiguresStayOnThePaper_data()
    {
        QTest::addColumn<int>("targets");
        QTest::addColumn<int>("published");
        for (const int targets : {0, 5, 8, 9, 10, 11, 12, 30, 70})
            QTest::addRow("%d", targets) << targets << 40;
    }

    void manyTargetsAndPublishedFiguresStayOnThePaper()
    {
        QFETCH(int, targets);
        QFETCH(int, published);
        Plan plan = riverPlan();
        for (int i = 0; i < targets; ++i)
            add(plan, targetOf(i, i % 3 == 0 ? 500 : 2000 + i)); // most of them stay short whatever is done
        for (int i = 0; i < published; ++i)
            add(plan, publishedOf(i, i % 2 == 0 ? 1000 : 3000));
        const Report english = must(makeReport(plan, reportOf(plan, Language::English, "all")));
        const Report chinese = must(makeReport(plan, reportOf(plan, Language::Chinese, "all")));
        for (const Report* report : {&english, &chinese}) {
            QCOMPARE(wordsOutside(*report), QString());
            QCOMPARE(onTheFoot(*report), QString());
            const QString words = wordsOf(*report);
            for (int i = 0; i < targets; ++i)
                QVERIFY2(words.contains(QStringLiteral("Aim %1\n").arg(1000 + i)), qPrintable(QString::number(i)));
            for (int i = 0; i < published; ++i)
                QVERIFY2(words.contains(QStringLiteral("Figure %1\n").arg(1000 + i)), qPrintable(QString::number(i)));
        }
        const QString key = sectionLines(english, QStringLiteral("Key figures")).join(u' ');
        QVERIFY2(key.contains(QStringLiteral("Of 40 published figures 20 match")), qPrintable(key));
        // However full the pages are, there are contents.
        const auto isContents = [](const Sheet& sheet) {
            const QStringList lines = sheet.words().split(u'\n');
            return lines.contains(QStringLiteral("Method and data")) && lines.contains(QStringLiteral("By river"));
        };
        QCOMPARE(std::ranges::count_if(english.sheets, isContents), 1);
    }

    void publishedFiguresAreNamed()
    {
        Plan plan = riverPlan();
        add(plan, publishedOf(1, 1000), publishedOf(2, 3000));
        const QString key = sectionLines(must(makeReport(plan, reportOf(plan, Language::English, "all"))),
                                         QStringLiteral("Key figures"))
                                .join(u' ');
        QVERIFY2(key.contains(QStringLiteral("Figure 1001 matches the published “1000 m”.")), qPrintable(key));
        QVERIFY2(key.contains(QStringLiteral("Figure 1002: published is “3000 m”")), qPrintable(key));
    }

    void targetsThatAreNotShownAreMentioned()
    {
        Plan plan = riverPlan();
        add(plan, targetOf(1, 500));
        ReportRequest request = reportOf(plan, Language::English, "all");
        for (const ReportTemplate layout : {ReportTemplate::Standard, ReportTemplate::Form}) {
            request.layout = layout;
            request.scope.clear();
            const QString all = wordsOf(must(makeReport(plan, request)));
            QVERIFY(!all.contains(QStringLiteral("not shown")));
            QVERIFY(all.contains(QStringLiteral("Aim 1001")));
            request.scope = {"DS"};
            const QString some = wordsOf(must(makeReport(plan, request)));
            QVERIFY(some.contains(QStringLiteral("not shown")));
            QVERIFY(!some.contains(QStringLiteral("Aim 1001")));
        }
    }

    void everyUnresolvedIssueIsListed()
    {
        constexpr int kMany = 130;
        Plan plan = riverPlan();
        for (int i = 0; i < kMany; ++i) {
            Target target = targetOf(i, 500);
            target.metric = "trees"; // cannot be measured
            add(plan, target);
        }
        const Report report = must(makeReport(plan, reportOf(plan, Language::English, "all")));
        const QStringList lines = sectionLines(report, QStringLiteral("Method and data"));
        QVERIFY(!lineWith(lines, QStringLiteral("Warning | 130 places | "))
                     .isEmpty()); // one sentence for all, and all named
        for (int i = 0; i < kMany; ++i)
            QCOMPARE(lines.join(u' ').count(QStringLiteral("T-%1").arg(1000 + i)), 1);
        QCOMPARE(onTheFoot(report), QString());
    }

    void whatNoFontHasIsSaid()
    {
        Plan plan = emptyPlan();
        PlanRiver river = straightRiver("DS", 5000);
        river.river.name = river.river.nameEn = "Mill \xF4\x8F\xBF\xBD Brook"; // U+10FFFD is for private use
        add(plan, river, segment("S-0001", "DS", 0, 1000));
        const Report report = must(makeReport(plan, reportOf(plan, Language::English, "all")));
        QVERIFY(report.missing == std::set<char32_t>{0x10FFFD});
        const QString words = wordsOf(report);
        QVERIFY(words.contains(QStringLiteral("Mill ? Brook")));
        const char32_t missing = 0x10FFFD;
        QVERIFY(!words.contains(QString::fromUcs4(&missing, 1)));
        QVERIFY(
            sectionLines(report, QStringLiteral("Method and data")).join(u' ').contains(QStringLiteral("U+10FFFD")));
        const Plan sample = samplePlan();
        for (const Language language : {Language::English, Language::Chinese})
            QVERIFY(must(makeReport(sample, reportOf(sample, language))).missing.empty());
    }

    void whatIsSaidOfManyPlacesStandsOnce()
    {
        const auto linesOf = [](int rivers) {
            Plan plan = emptyPlan();
            add(plan, straightRiver("DS", 1500), segment("S-0001", "DS", 0, 1000));
            for (int i = 0; i < rivers; ++i) {
                PlanRiver river = straightRiver("U" + std::to_string(i), 900, 1000 + 500 * i);
                river.river.directionConfirmed = false;
                add(plan, river);
            }
            return sectionLines(must(makeReport(plan, reportOf(plan, Language::English, "all"))),
                                QStringLiteral("Method and data"))
                .join(u' ');
        };
        const QString sentence = QStringLiteral("direction");
        QCOMPARE(linesOf(3).count(sentence), 3);
        const QString many = linesOf(7);
        QCOMPARE(many.count(sentence), 1);
        QVERIFY2(many.contains(QStringLiteral("7 places")), qPrintable(many));
    }

    void whatNoFontHasIsSaidOfMapsToo()
    {
        Plan plan = emptyPlan();
        Site site;
        site.meta.uuid = Uuid::named("park");
        site.meta.name = site.meta.nameEn = "Park \xF4\x8F\xBF\xBC"; // U+10FFFC, in no table of the report
        site.place = fromOrigin(Line{{400, 2500}}).front();
        site.kind = "park";
        add(plan, straightRiver("DS", 5000), segment("S-0001", "DS", 0, 1000), site);
        const Report report = must(makeReport(plan, reportOf(plan, Language::English, "all")));
        QVERIFY(!wordsOf(report).contains(QStringLiteral("Park ?"))); // the legend has the kind, no table the name
        QVERIFY(report.missing == std::set<char32_t>{0x10FFFC});
        QVERIFY(
            sectionLines(report, QStringLiteral("Method and data")).join(u' ').contains(QStringLiteral("U+10FFFC")));
        QStringList onMaps;
        for (const Sheet& sheet : report.sheets) {
            for (const Mark& mark : sheet.marks) {
                if (const auto* map = std::get_if<LabelsMark>(&mark)) {
                    for (const MapLabel& label : map->labels) {
                        if (label.kind == MapLabel::Kind::Site)
                            onMaps << label.texts.front().text;
                    }
                }
            }
        }
        QVERIFY2(onMaps.contains(QStringLiteral("Park ?")), qPrintable(onMaps.join(u'|'))); // and not a box
    }

    void theCoverNamesAuthorAndRevision()
    {
        const Plan plan = riverPlan();
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.author = QStringLiteral("account");
        QVERIFY(!must(makeReport(plan, request)).sheets.front().words().contains(QStringLiteral("account")));
        request.preparedBy = QStringLiteral("Li Ming");
        request.revision = QStringLiteral("3");
        const Report report = must(makeReport(plan, request));
        const QString cover = report.sheets.front().words();
        QVERIFY(cover.contains(QStringLiteral("Prepared Li Ming ")));
        QVERIFY(cover.contains(QStringLiteral("Revision 3\n")));
        QCOMPARE(report.info.author, QStringLiteral("Li Ming"));
        request.layout = ReportTemplate::Form;
        QVERIFY(
            must(makeReport(plan, request)).sheets.front().words().contains(QStringLiteral("Filled in by: Li Ming")));
    }

    void theStatusesOfTheSchemeAreOneSentence()
    {
        const Plan plan = riverPlan();
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.count.scheme.statuses = {"completed", "construction", "planned", "EPC"};
        const QString words = wordsOf(must(makeReport(plan, request))).replace(u'\n', u' ');
        QVERIFY(words.contains(QStringLiteral("Counts completed, under construction, planned, EPC;")));
    }

    void aSchematicPlanSaysSoOnEveryPage()
    {
        Plan plan = riverPlan();
        for (const Language language : {Language::English, Language::Chinese}) {
            const QString warning = language == Language::Chinese ? QStringLiteral("示例／示意图，非实测")
                                                                  : QStringLiteral("SAMPLE / schematic, not surveyed");
            for (const ReportTemplate layout : {ReportTemplate::Standard, ReportTemplate::Form}) {
                ReportRequest request = reportOf(plan, language, "all");
                request.layout = layout;
                request.audit = true;
                QVERIFY(!wordsOf(must(makeReport(plan, request))).contains(warning));
                Plan sketch = plan;
                PlanInfo info = sketch.info();
                info.title = "Brooks (schematic)";
                sketch.setInfo(info);
                const Report report = must(makeReport(sketch, request));
                for (const Sheet& sheet : report.sheets)
                    QVERIFY2(sheet.words().contains(warning), qPrintable(sheet.words()));
                QCOMPARE(wordsOutside(report), QString());
                QCOMPARE(onTheFoot(report), QString());
            }
        }
    }

    void greenwaysHaveTypeGradeAndWidthWhereTheyAreTold()
    {
        Plan plan = riverPlan();
        add(plan, greenwayAlong("G-0001", "DS", 100, 350, Bank::Left));
        const auto lines = [&](Language language) {
            const QString title =
                language == Language::Chinese ? QStringLiteral("面积与碧道") : QStringLiteral("Areas and greenways");
            return sectionLines(
                must(makeReport(plan, withOnly(reportOf(plan, language, "all"), {ReportSection::Areas}))), title);
        };
        const QString plain = lines(Language::English).join(u'\n');
        for (const char* head : {"Type", "Grade", "Width"})
            QVERIFY2(!plain.contains(QString::fromUtf8(head)), head);
        Greenway told = greenwayAlong("G-0002", "DS", 400, 650, Bank::Left);
        told.type = "urban";
        told.grade = "municipal";
        told.width = 3.5;
        add(plan, told);
        const QStringList both = lines(Language::English);
        QVERIFY2(!lineWith(both, QStringLiteral("No.")).isEmpty() &&
                     lineWith(both, QStringLiteral("No.")).contains(QStringLiteral("Type | Grade | Width | Status")),
                 qPrintable(both.join(u'\n')));
        QVERIFY2(lineWith(both, QStringLiteral("G-0002")).contains(QStringLiteral("| urban | municipal | 3.5 | ")),
                 qPrintable(both.join(u'\n')));
        QVERIFY(lineWith(both, QStringLiteral("Total, 2 greenways")).endsWith(QStringLiteral("500.0 | – | 500.0")));
        QVERIFY(lineWith(lines(Language::Chinese), QStringLiteral("G-0002"))
                    .contains(QStringLiteral("| 都市型 | 市级 | 3.5 | ")));
    }

    void greenwaysHaveSurfaceYearAndCostWhereTheyAreTold()
    {
        Plan plan = riverPlan();
        Greenway open = greenwayAlong("G-0001", "DS", 100, 350, Bank::Left);
        open.surface = "asphalt";
        open.events = {on("2021-06-01", "completion"), on("2022-02-01", "acceptance")};
        open.yearEnd = 2021;
        MeasureEntry entry;
        entry.type = "greenway";
        entry.cost = 30'000;
        open.measures = {entry};
        Greenway planned = greenwayAlong("G-0002", "DS", 400, 650, Bank::Left);
        planned.events = {on("2021-06-01", "plan")};
        planned.yearEnd = 2030; // not opened yet
        add(plan, open, planned);
        const auto lines = [&](const Plan& shown) {
            return sectionLines(
                must(makeReport(shown, withOnly(reportOf(shown, Language::English, "all"), {ReportSection::Areas}))),
                QStringLiteral("Areas and greenways"));
        };
        const QStringList told = lines(plan);
        const QString row = lineWith(told, QStringLiteral("G-0001"));
        QVERIFY2(row.contains(QStringLiteral("asphalt | 2021 | ")) && row.endsWith(QStringLiteral("250.0 | 0.03")),
                 qPrintable(row));
        QVERIFY(!lineWith(told, QStringLiteral("G-0002")).contains(QStringLiteral("2030")));
        QVERIFY(
            lineWith(told, QStringLiteral("Total, 2 greenways")).endsWith(QStringLiteral("500.0 | – | 500.0 | 0.03")));
        Plan plain = riverPlan();
        add(plain, greenwayAlong("G-0001", "DS", 100, 350, Bank::Left));
        const QString words = lines(plain).join(u'\n');
        for (const char* head : {"Surface", "Opened", "Cost"})
            QVERIFY2(!words.contains(QString::fromUtf8(head)), head);
    }

    /// The day it was completed goes before what was planned, as in the map's theme of years.
    void aGreenwayIsOpenedWhenItWasCompleted()
    {
        Plan plan = riverPlan();
        Greenway early = greenwayAlong("G-0001", "DS", 100, 350, Bank::Left);
        early.events = {on("2021-06-01", "completion"), on("2022-02-01", "acceptance")};
        early.yearEnd = 2024;
        add(plan, early);
        const QStringList lines = sectionLines(
            must(makeReport(plan, withOnly(reportOf(plan, Language::English, "all"), {ReportSection::Areas}))),
            QStringLiteral("Areas and greenways"));
        const QString row = lineWith(lines, QStringLiteral("G-0001"));
        QVERIFY2(row.contains(QStringLiteral("| 2021 |")) && !row.contains(QStringLiteral("2024")), qPrintable(row));
    }

    void sumsOfGreenwaysAreCarried()
    {
        constexpr int kMany = 120;
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 50'000));
        for (int i = 0; i < kMany; ++i)
            add(plan, greenwayAlong("G-" + std::to_string(1000 + i), "DS", i * 200, i * 200 + 100, Bank::Left));
        const auto pages = sectionOf(
            must(makeReport(plan, withOnly(reportOf(plan, Language::English, "all"), {ReportSection::Areas}))),
            QStringLiteral("Areas and greenways"));
        QVERIFY(pages.size() > 1);
        qsizetype before = 0;
        for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
            const QStringList lines = linesOf(pages[i]);
            before += std::ranges::count_if(lines,
                                            [](const QString& line) { return line.startsWith(QStringLiteral("G-1")); });
            const QString sum = ReportNumbers::withCommas(fixedDecimal(before * 100'000, 3, 1));
            const QString ends = sum + QStringLiteral(" | ") + sum;
            QVERIFY2(lineWith(lines, QStringLiteral("Carried forward")).endsWith(ends), qPrintable(ends));
            QVERIFY2(lineWith(linesOf(pages[i + 1]), QStringLiteral("Brought forward")).endsWith(ends),
                     qPrintable(ends));
        }
    }

    void kindsAndChainagesOfAreasAreChinese()
    {
        Plan plan = riverPlan();
        Area meadow = square("A-0001", 50, 100, 40);
        meadow.kind = "floodplain"; // what 滩地 is imported as
        meadow.link = {"DS", {Position::fromMetres(100), Position::fromMetres(140)}, Bank::Right, LinkOrigin::Explicit};
        add(plan, meadow, greenwayAlong("G-0001", "DS", 100, 350, Bank::Left));
        const QString lines =
            sectionLines(
                must(makeReport(plan, withOnly(reportOf(plan, Language::Chinese, "all"), {ReportSection::Areas}))),
                QStringLiteral("面积与碧道"))
                .join(u'\n');
        QVERIFY2(lines.contains(QStringLiteral("| 滩地 |")), qPrintable(lines));
        QVERIFY(!lines.contains(QStringLiteral("floodplain")));
        QVERIFY2(lines.contains(QStringLiteral("K0+100～K0+140")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("K0+100～K0+350")), qPrintable(lines));
    }

    void greenwaysSayWhereTheyAre()
    {
        Plan plan = riverPlan();
        add(plan, greenwayAlong("G-0001", "DS", 100, 350, Bank::Left));
        const QStringList lines = sectionLines(
            must(makeReport(plan, withOnly(reportOf(plan, Language::English, "all"), {ReportSection::Areas}))),
            QStringLiteral("Areas and greenways"));
        QVERIFY2(std::ranges::any_of(lines,
                                     [](const QString& line) {
                                         return line.startsWith(QStringLiteral("G-0001 | ")) &&
                                                line.contains(QStringLiteral("K0+100–K0+350"));
                                     }),
                 qPrintable(lines.join(u'\n')));
    }
};

RIPARIA_TEST(KeyPagesTest)
#include "KeyPagesTest.moc"
