// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportContent.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <numeric>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr double kHundredMm = 49.5; // of paper for 100 % of a target
constexpr double kBarMm = 3.2;      // high; samples of the legend are lower

Segment since2022(Segment entity, const char* status)
{
    entity.events = {on("2022-01-01", status)};
    return entity;
}

Target lengthTarget(double metres)
{
    Target target;
    target.meta.uuid = Uuid::named("T-0001");
    target.meta.code = "T-0001";
    target.meta.name = target.meta.nameEn = "Treated length";
    target.metric = "river_length_m";
    target.value = metres;
    return target;
}

/// 1,000 m completed, 500 m in progress and 250 m planned.
Plan planOfThreeStatuses(double wantedMetres)
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("DS", 5000), since2022(segment("S-1", "DS", 0, 1000), "completion"),
        since2022(segment("S-2", "DS", 1500, 2000), "construction"),
        since2022(segment("S-3", "DS", 3000, 3250), "plan"), lengthTarget(wantedMetres));
    return plan;
}

Sheet targetSheet(const Plan& plan, const char* scheme)
{
    return sectionOf(must(makeReport(plan, reportOf(plan, Language::English, scheme))), QStringLiteral("Key figures"))
        .front();
}

std::vector<StatusBarMark> barsOf(const Sheet& sheet)
{
    std::vector<StatusBarMark> bars;
    for (const Mark& mark : sheet.marks) {
        if (const auto* bar = std::get_if<StatusBarMark>(&mark); bar && std::abs(bar->rect.height() - kBarMm) < 1e-6)
            bars.push_back(*bar);
    }
    return bars;
}

const TextMark* textUnder(const Sheet& sheet, const QRectF& bar, const QString& words)
{
    for (const Mark& mark : sheet.marks) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (text && text->text == words && text->at.y() > bar.bottom() && text->at.y() < bar.bottom() + 4)
            return text;
    }
    return nullptr;
}

} // namespace

/// How far the plan is with its targets, by status.
class TargetPageTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void aBarHasAPartForEachStatusWhateverTheSchemeCounts_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::newRow("all") << QByteArray("all");
        QTest::newRow("completed") << QByteArray("completed");
    }

    void aBarHasAPartForEachStatusWhateverTheSchemeCounts()
    {
        QFETCH(QByteArray, scheme);
        const Sheet sheet = targetSheet(planOfThreeStatuses(2000), scheme.constData());
        const auto bars = barsOf(sheet);
        QCOMPARE(bars.size(), 3U);
        const StatusClass classes[] = {StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned};
        const double metres[] = {1000, 500, 250};
        const char* const labels[] = {"1.00", "0.50", "0.25"};
        double end = bars.front().rect.left();
        for (std::size_t i = 0; i < bars.size(); ++i) {
            QVERIFY(bars[i].status == classes[i]);
            QVERIFY(!bars[i].isHollow);
            QVERIFY(std::abs(bars[i].rect.left() - end) < 1e-6); // one after the other
            QVERIFY(std::abs(bars[i].rect.width() - metres[i] / 2000 * kHundredMm) < 1e-3);
            end = bars[i].rect.right();
            const TextMark* label = textUnder(sheet, bars[i].rect, QString::fromLatin1(labels[i]));
            QVERIFY2(label, labels[i]);
            QVERIFY(label->at.x() >= bars[i].rect.left());
            QVERIFY(label->type.pt >= 7);
        }
        const QString words = sheet.words();
        for (const char* name : {"Completed\n", "In progress\n", "Planned\n", "counted in this report\n"})
            QVERIFY2(words.contains(QString::fromLatin1(name)), name);
    }

    void aTickMarksWhatTheReportCounts()
    {
        for (const auto& [scheme, metres] : {std::pair("all", 1750.0), std::pair("completed", 1000.0)}) {
            const Sheet sheet = targetSheet(planOfThreeStatuses(2000), scheme);
            const QRectF bar = barsOf(sheet).front().rect;
            const double x = bar.left() + metres / 2000 * kHundredMm;
            QVERIFY2(std::ranges::any_of(sheet.marks,
                                         [&](const Mark& mark) {
                                             const auto* rule = std::get_if<RuleMark>(&mark);
                                             return rule && std::abs(rule->from.x() - x) < 1e-3 &&
                                                    rule->from.y() < bar.top() && rule->from.y() > bar.top() - 1 &&
                                                    rule->to.y() > bar.bottom();
                                         }),
                     scheme);
        }
    }

    void amountsStandBesideEachOtherAndNotOnTheLine()
    {
        // All three parts end within the first millimetres, then the line of 100 % runs through the second one.
        for (const double wanted : {50'000.0, 1010.0, 1200.0, 600.0}) {
            const Sheet sheet = targetSheet(planOfThreeStatuses(wanted), "all");
            const auto bars = barsOf(sheet);
            const double line = bars.front().rect.left() + kHundredMm;
            double end = 0;
            for (const char* label : {"1.00", "0.50", "0.25"}) {
                const TextMark* text = textUnder(sheet, bars.front().rect, QString::fromLatin1(label));
                QVERIFY2(text, label);
                const double right = text->at.x() + textWidth(text->text, text->type);
                QVERIFY(text->at.x() >= end + 1);
                QVERIFY(right < line || text->at.x() > line);
                end = right;
            }
        }
    }

    /// The plan's own scheme, of which only the status is set aside.
    void whenAllIsFinishedTheBoundaryHoldsStill()
    {
        Plan plan = emptyPlan();
        Boundary half = boundary("B-0001", rectangle(-500, -100, 2500, 1000));
        half.meta.name = half.meta.nameEn = "South";
        add(plan, straightRiver("DS", 2000), since2022(segment("S-0001", "DS", 100, 400), "completion"),
            since2022(segment("S-0002", "DS", 500, 700), "plan"),
            since2022(segment("S-0003", "DS", 1500, 1900), "plan"), half, lengthTarget(600));
        CountRequest request;
        request.scheme = must(findScheme(plan, "completed"));
        request.scheme.boundary = Uuid::named("B-0001");
        const auto contentOf = [&] {
            return must(reportContentOf(plan, must(buildLedger(plan, request)), Language::English, {}));
        };
        const ReportContent content = contentOf();
        QCOMPARE(content.targets.front().measured, 300'000);
        QCOMPARE(content.targetsWithAll.front(), 500'000); // without the 400 m outside
        QVERIFY(!content.isReachedWithAll(0));
        const ByClass& classes = content.targetsByClass.front();
        QCOMPARE(of(classes, StatusClass::Completed).river.value, 300'000);
        QCOMPARE(of(classes, StatusClass::Planned).river.value, 200'000);
        QCOMPARE(of(classes, StatusClass::InProgress).river.value, 0);
        request.scheme.kinds = {"area"};
        QCOMPARE(contentOf().targetsWithAll.front(), 0);
        request.scheme.kinds.clear();
        request.scheme.filter = "code = S-0002";
        QCOMPARE(contentOf().targetsWithAll.front(), 200'000);
    }

    void whatIsLateHasItsSignAndWord()
    {
        const auto linesFor = [](double wanted, const Date& due) {
            Plan plan = emptyPlan();
            Target target = lengthTarget(wanted);
            target.due = due;
            add(plan, straightRiver("DS", 5000), since2022(segment("S-1", "DS", 0, 1000), "completion"), target);
            ReportRequest request = reportOf(plan, Language::English, "completed");
            request.count.asOf = Date{2023, 1, 1};
            return sectionLines(must(makeReport(plan, request)), QStringLiteral("Key figures"));
        };
        const QString late = QStringLiteral("✗ late");
        const QString underWay = QStringLiteral("△ under way");
        QVERIFY(linesFor(2000, Date{2022, 12, 31}).contains(late));
        QVERIFY(linesFor(2000, Date{2030, 12, 31}).contains(underWay));
        const QStringList met = linesFor(1000, Date{2022, 12, 31});
        QVERIFY(!met.contains(late) && !met.contains(underWay));
        QVERIFY(met.join(u'\n').contains(QStringLiteral("✓ | met")));
    }

    void itSaysByWhichWorksTargetsAreMeasured()
    {
        Plan plan = planOfThreeStatuses(2000);
        PlanInfo info = plan.info();
        info.targetBasis = "all"; // of the window alone
        plan.setInfo(info);
        const Sheet sheet = targetSheet(plan, "completed");
        QVERIFY(sheet.words().simplified().contains(QStringLiteral("Targets are measured by the works")));
        QVERIFY(linesOf(sheet).join(u'\n').contains(QStringLiteral("1.00 | 2.00"))); // km
    }

    void partsAddUpToAllWorksOfTheSample()
    {
        const Plan plan = samplePlan();
        for (const char* scheme : {"all", "completed"}) {
            CountRequest request;
            request.scheme = must(findScheme(plan, scheme));
            const auto content = must(reportContentOf(plan, must(buildLedger(plan, request)), Language::English, {}));
            QVERIFY(!content.targets.empty());
            for (std::size_t i = 0; i < content.targets.size(); ++i) {
                const auto& classes = content.targetsByClass[i];
                const std::int64_t sum = std::accumulate(
                    classes.begin(), classes.end(), std::int64_t{0}, [&](std::int64_t before, const Amounts& amounts) {
                        return before + amounts.of(content.targets[i].quantity.value());
                    });
                QCOMPARE(sum, content.targetsWithAll[i]);
            }
        }
    }
};

RIPARIA_TEST(TargetPageTest)
#include "TargetPageTest.moc"
