// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Report.h"
#include "app/report/ReportNumbers.h"
#include "app/text/DeltaText.h"
#include "tests/app/report/MapFurniture.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include "core/ledger/ScenarioComparison.h"
#include "core/plan/ScenarioEdits.h"
#include "core/plan/ScenarioView.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

const QString kTitle = QStringLiteral("Comparison of scenarios");
const QString kTitleZh = QStringLiteral("方案比选");

Uuid lessId()
{
    return Uuid::named("N-1");
}

/// One river of 2 km with 500 m on its left bank, an area of 1 hm² and a greenway of 300 m; the alternative has 250 m, no area, and 600 m of greenway.
Plan ofTwoScenarios()
{
    Plan plan = emptyPlan();
    Scenario less;
    less.meta.uuid = lessId();
    less.meta.name = "少";
    less.meta.nameEn = "Less";
    add(plan, straightRiver("DS", 2000), less, segment("S-1", "DS", 0, 500, Bank::Left), square("A-1", 50, 50, 100),
        greenwayAlong("G-1", "DS", 0, 300, Bank::Right));
    ChangeSet seen;
    const auto held = [&](const auto& table, const char* code) { return table.find(Uuid::named(code)); };
    Segment shorter = *held(plan.segments(), "S-1");
    shorter.span.to = Position{250'000};
    seen.replace(held(plan.segments(), "S-1"), shorter);
    seen.remove(held(plan.areas(), "A-1"));
    seen.add(greenwayAlong("G-2", "DS", 400, 700, Bank::Right));
    mustApply(plan, must(landedIn(plan, lessId(), seen)));
    return plan;
}

/// A report of scenario `b` that compares it with `a`.
ReportRequest comparing(const Uuid& a, const Uuid& b, Language language = Language::English)
{
    ReportRequest request = reportOf(Plan(), language);
    request.count.scenario = b;
    request.compare = a;
    return request;
}

/// Of a report of nothing else.
QStringList comparedLines(const Plan& plan, const ReportRequest& request)
{
    return sectionLines(must(makeReport(plan, withOnly(request, {ReportSection::Comparison}))),
                        request.languages.front() == Language::Chinese ? kTitleZh : kTitle);
}

} // namespace

/// The section that compares two scenarios, against the comparison of their ledgers.
class ComparePageTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_sample;
    Uuid m_frugal;
    mutable MadeOnce<Language> m_whole;

    ReportRequest ofSample(Language language = Language::English, const char* scheme = "all") const
    {
        ReportRequest request = comparing({}, m_frugal, language);
        request.count.scheme = must(findScheme(m_sample, scheme));
        return request;
    }

    /// Of the sample, nothing left out.
    const Report& whole(Language language = Language::English) const
    {
        return m_whole.of(language, [&] { return must(makeReport(m_sample, ofSample(language))); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = samplePlan();
        m_frugal = must(findScenario(m_sample, "Frugal"));
    }

    void thereIsNoneUnlessItIsAskedFor()
    {
        ReportRequest request = ofSample();
        request.compare.reset();
        QVERIFY(sectionLines(must(makeReport(m_sample, request)), kTitle).isEmpty());
    }

    void totalsSayAThenBThenTheChange()
    {
        const QStringList lines = comparedLines(ofTwoScenarios(), comparing({}, lessId()));
        QVERIFY(lines.contains(QStringLiteral("Net totals | A | B | Change | %")));
        QVERIFY(lines.contains(QStringLiteral("River length treated | km | 0.50 | 0.25 | −0.25 | −50.0")));
        QVERIFY(lines.contains(QStringLiteral("Bank length | km | 0.50 | 0.25 | −0.25 | −50.0")));
        QVERIFY(lines.contains(QStringLiteral("Restored area | hm² | 1.00 | – | −1.00 | −100.0")));
        QVERIFY(lines.contains(QStringLiteral("Greenway | km | 0.30 | 0.60 | +0.30 | +100.0")));
    }

    void theOtherWayRoundTheChangeHasTheOtherSign()
    {
        const QStringList lines = comparedLines(ofTwoScenarios(), comparing(lessId(), {}));
        QVERIFY(lines.contains(QStringLiteral("River length treated | km | 0.25 | 0.50 | +0.25 | +100.0")));
        QVERIFY(lines.contains(QStringLiteral("Restored area | hm² | – | 1.00 | +1.00 | –"))); // of nothing
    }

    void itSaysWhichScenariosTheyAre()
    {
        const Plan plan = ofTwoScenarios();
        const auto said = [&](const Uuid& a, const Uuid& b, Language language, const QString& words) {
            const QString page = comparedLines(plan, comparing(a, b, language)).join(u'\n');
            return page.contains(words);
        };
        QVERIFY(said({}, lessId(), Language::English, QStringLiteral("A: Base · B: Less")));
        QVERIFY(said(lessId(), {}, Language::English, QStringLiteral("A: Less · B: Base")));
        QVERIFY(said({}, lessId(), Language::Chinese, QStringLiteral("A：基准 · B：少")));
    }

    void everyWorkThatDiffersIsListedOnceWithWhatDiffers()
    {
        const QStringList lines = comparedLines(ofTwoScenarios(), comparing({}, lessId()));
        QVERIFY(lines.contains(QStringLiteral("Works of B against A: 1 added, 1 removed, 1 changed, 1 alike.")));
        QCOMPARE(lineWith(lines, QStringLiteral("S-1 ")),
                 QStringLiteral("S-1 | changed | DS River | place, amount | 500.0 m | 250.0 m"));
        QCOMPARE(lineWith(lines, QStringLiteral("A-1 ")),
                 QStringLiteral("A-1 | removed | (unassigned) | 1.00 hm² | –"));
        QCOMPARE(lineWith(lines, QStringLiteral("G-2 ")), QStringLiteral("G-2 | added | DS River | – | 300.0 m"));
        QVERIFY(lineWith(lines, QStringLiteral("G-1 ")).isEmpty());
    }

    void numbersOfTheSampleAreThoseOfTheLedgers_data()
    {
        QTest::addColumn<bool>("isChinese");
        QTest::addColumn<QString>("scheme");
        for (const bool isChinese : {false, true}) {
            for (const char* scheme : {"all", "completed", "published-2023"})
                QTest::addRow("%s %s", isChinese ? "zh" : "en", scheme) << isChinese << QString::fromLatin1(scheme);
        }
    }

    void numbersOfTheSampleAreThoseOfTheLedgers()
    {
        QFETCH(bool, isChinese);
        QFETCH(QString, scheme);
        const ReportRequest request =
            ofSample(isChinese ? Language::Chinese : Language::English, scheme.toUtf8().constData());
        const auto comparison =
            must(compareScenarios(m_sample, request.count, *request.compare, request.count.scenario, {"works"}));
        const QStringList lines = comparedLines(m_sample, request);
        const ThreadLanguage words(request.languages.front());
        const ReportNumbers numbers(request.count.scheme, request.languages.front());
        const auto amounts = [&](Quantity quantity, const Figures& a, const Figures& b) {
            const std::int64_t before = a.net().of(quantity);
            const std::int64_t after = b.net().of(quantity);
            return QStringLiteral(" | %1 | %2 | %3")
                .arg(numbers.amount(quantity, before), numbers.amount(quantity, after),
                     (after > before ? QStringLiteral("+") : QString()) + numbers.amount(quantity, after - before));
        };
        const LedgerComparison& counted = comparison.counted;
        for (const Quantity quantity :
             {Quantity::RiverLength, Quantity::BankLength, Quantity::Area, Quantity::GreenwayLength}) {
            const QString wanted =
                numbers.unit(quantity) + amounts(quantity, counted.totalsA, counted.totalsB) + QStringLiteral(" | ");
            QVERIFY2(std::ranges::any_of(lines, [&](const QString& line) { return line.contains(wanted); }),
                     qPrintable(wanted));
        }
        for (const RowComparison& row : counted.rows) {
            const QString wanted = amounts(Quantity::RiverLength, row.a, row.b) + amounts(Quantity::Area, row.a, row.b);
            QVERIFY2(std::ranges::any_of(lines, [&](const QString& line) { return line.endsWith(wanted); }),
                     qPrintable(wanted));
        }
        for (const ComparedFeature& feature : comparison.features) {
            const QString code = QString::fromStdString(feature.any().code());
            QCOMPARE(std::ranges::count_if(
                         lines, [&](const QString& line) { return line.startsWith(code + QStringLiteral(" | ")); }),
                     1);
        }
    }

    void whatTheSchemeDoesNotCountIsToldOf()
    {
        const QString page = comparedLines(m_sample, ofSample(Language::English, "completed")).join(u'\n');
        QVERIFY(page.contains(QStringLiteral("are not counted by the scheme")));
        QVERIFY(!comparedLines(ofTwoScenarios(), comparing({}, lessId()))
                     .join(u'\n')
                     .contains(QStringLiteral("are not counted")));
    }

    void aScenarioIsLikeItself()
    {
        const QStringList lines = comparedLines(ofTwoScenarios(), comparing({}, {}));
        QVERIFY(lines.contains(QStringLiteral("Works of B against A: 0 added, 0 removed, 0 changed, 3 alike.")));
        QVERIFY(lines.contains(QStringLiteral("River length treated | km | 0.50 | 0.50 | – | 0.0")));
        QVERIFY(!lines.contains(QStringLiteral("Works that differ")));
    }

    void theMapShowsWhatDiffersAndNamesItsMarks()
    {
        const auto pages = sectionOf(whole(), kTitle);
        QVERIFY(!pages.empty());
        QVERIFY(std::ranges::any_of(pages.front().marks, [](const Mark& mark) {
            const auto* picture = std::get_if<PictureMark>(&mark);
            return picture && picture->rect.width() > 100;
        }));
        const QString words = pages.front().words();
        for (const char* wanted : {"added", "removed", "changed", "Scale 1 : "})
            QVERIFY2(words.contains(QString::fromUtf8(wanted)), wanted);
    }

    void theMapHasItsNorthArrowItsGridAndItsSystem()
    {
        const Sheet page = sectionOf(whole(), kTitle).front();
        QVERIFY(page.words().contains(QStringLiteral("EPSG:4547), grid in metres, grid north is up")));
        const std::vector<QRectF> frames = mapFramesOf(page);
        QVERIFY(!frames.empty());
        const QRectF& map = frames.front();
        QVERIFY(std::ranges::any_of(northArrowsOf(page, 0), [&](const QRectF& arrow) {
            return std::abs(arrow.right() - map.right()) < 1e-6 && arrow.bottom() <= map.top();
        }));
        const GridNumbers numbers = gridNumbersOf(page, map);
        QVERIFY(numbers.eastings.size() >= 2 && numbers.northings.size() >= 2);
    }

    void theMapIsCountedWithTheOthers()
    {
        static const QRegularExpression kNumber(QStringLiteral("Map (\\d+)"));
        const Report& report = whole();
        QList<int> numbers;
        for (const Sheet& sheet : report.sheets) {
            for (auto it = kNumber.globalMatch(sheet.words()); it.hasNext();)
                numbers << it.next().captured(1).toInt();
        }
        QVERIFY(sectionOf(report, kTitle).front().words().contains(kNumber));
        for (qsizetype i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], int(i) + 1); // none left out, none twice
    }

    void itIsInTheLanguageOfTheReport()
    {
        const QString page = comparedLines(m_sample, ofSample(Language::Chinese)).join(u'\n');
        for (const char* wanted : {"净值合计", "整治河长", "岸线长度", "修复面积", "碧道", "有差异的对象", "按工程对比",
                                   "合计", "B 与 A 相比", "比例尺", "节约方案"})
            QVERIFY2(page.contains(QString::fromUtf8(wanted)), wanted);
        for (const char* foreign : {"Change", "changed", "Total", "Works", "extent", "Scale", "Frugal", "unassigned"})
            QVERIFY2(!page.contains(QString::fromUtf8(foreign)), foreign);
    }

    void itIsInTheContentsAndInTheFormToo()
    {
        ReportRequest request = ofSample();
        const Report& report = whole();
        QVERIFY(std::ranges::any_of(report.bookmarks,
                                    [](const PdfBookmark& entry) { return entry.title.contains(kTitle); }));
        request.layout = ReportTemplate::Form;
        QVERIFY(!comparedLines(m_sample, request).isEmpty());
    }

    void manyDifferencesFlowOverPagesAndLoseNone()
    {
        constexpr int kMany = 400;
        Plan plan = emptyPlan();
        Scenario more;
        more.meta.uuid = lessId();
        more.meta.name = "More";
        add(plan, straightRiver("DS", 50'000), more);
        ChangeSet seen;
        for (int i = 0; i < kMany; ++i)
            seen.add(segment("S-" + std::to_string(1000 + i), "DS", i * 100, i * 100 + 80));
        mustApply(plan, must(landedIn(plan, lessId(), seen)));
        const Report report = must(makeReport(plan, comparing({}, lessId())));
        QVERIFY(sectionOf(report, kTitle).size() > 5);
        const QStringList lines = sectionLines(report, kTitle);
        for (int i = 0; i < kMany; ++i)
            QCOMPARE(lines.count(QStringLiteral("S-%1 | added | DS River | – | 80.0 m").arg(1000 + i)), 1);
        QCOMPARE(wordsOutside(report), QString());
    }

    void nothingStandsOutsideThePaper()
    {
        for (const Language language : {Language::English, Language::Chinese})
            QCOMPARE(wordsOutside(whole(language)), QString());
    }
};

RIPARIA_TEST(ComparePageTest)
#include "ComparePageTest.moc"
