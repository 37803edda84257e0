// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Report.h"
#include "app/report/ReportContent.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

const QString kMeasures = QStringLiteral("By measure and status");

template <class Entity>
Entity with(Entity entity, const std::vector<std::string>& measures, const char* status)
{
    for (const std::string& code : measures)
        entity.measures.push_back({code});
    entity.events = {on("2022-01-01", status)};
    return entity;
}

QStringList measureLines(const Plan& plan)
{
    return sectionLines(must(makeReport(plan, reportOf(plan, Language::English))), kMeasures);
}

} // namespace

/// The table of measures by status.
class MeasurePageTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void aRowIsAMeasureAndAColumnAStatus()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 9000), with(segment("S-1", "DS", 0, 1000), {"M05"}, "completion"),
            with(segment("S-2", "DS", 2000, 2500), {"M05"}, "construction"),
            with(segment("S-3", "DS", 4000, 4250, Bank::Left), {"M07"}, "plan"));
        const QStringList lines = measureLines(plan);
        QVERIFY(lines.contains(QStringLiteral("River length treated")));
        QCOMPARE(lineWith(lines, QStringLiteral("Measure | ")),
                 QStringLiteral("Measure | Completed | In progress | Planned | All | Bank length | Segments"));
        QVERIFY(lines.contains(QStringLiteral("Sediment removal | 1.00 | 0.50 | – | 1.50 | – | 2")));
        QVERIFY(lines.contains(QStringLiteral("Ecological bank protection | – | – | 0.25 | 0.25 | 0.25 | 1")));
        QVERIFY(lines.contains(QStringLiteral("Total | 1.00 | 0.50 | 0.25 | 1.75 | 0.25 | 3")));
    }

    void whatHasSeveralMeasuresIsTakenOutOnce()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 9000), with(segment("S-1", "DS", 0, 1000), {"M05", "M07"}, "completion"),
            with(segment("S-2", "DS", 500, 2000), {"M07"}, "plan"));
        const QStringList lines = measureLines(plan);
        QVERIFY(lines.contains(QStringLiteral("Sediment removal | 1.00 | – | 1.00 | – | 1")));
        QVERIFY(lines.contains(QStringLiteral("Ecological bank protection | 1.00 | 1.00 | 2.00 | – | 2")));
        QVERIFY(lines.contains(QStringLiteral("Counted in several rows | −1.00 | – | −1.00 | –")));
        QVERIFY(lines.contains(QStringLiteral("Total | 1.00 | 1.00 | 2.00 | – | 2")));
    }

    void areasAndGreenwaysHaveTablesOfTheirOwn()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 9000), with(square("A-1", 50, 50, 100), {"M13"}, "completion"),
            with(square("A-2", 500, 50, 100), {"M09"}, "plan"),
            with(greenwayAlong("G-1", "DS", 0, 300, Bank::Right), {"M19"}, "plan"));
        const QStringList lines = measureLines(plan);
        QVERIFY(!lines.contains(QStringLiteral("River length treated")));
        QVERIFY(lines.contains(QStringLiteral("Restored area")));
        QVERIFY(lines.contains(QStringLiteral("Constructed wetland | 1.00 | – | 1.00 | 15.0 | 1")));
        QVERIFY(lines.contains(QStringLiteral("Total | 1.00 | 1.00 | 2.00 | 30.0 | 2")));
        QVERIFY(lines.contains(QStringLiteral("Greenway")));
        QVERIFY(lines.contains(QStringLiteral("Greenway path | – | 0.30 | 0.30 | 1")));
    }

    void classesOfARowAddUpToIt()
    {
        const Plan plan = samplePlan();
        for (const char* scheme : {"all", "completed"}) {
            CountRequest request;
            request.scheme = must(findScheme(plan, scheme));
            const auto ledger = must(buildLedger(plan, request));
            const auto content = must(reportContentOf(plan, ledger, Language::English, {}));
            ByClass rows = content.inSeveralMeasures.byClass;
            Amounts net = content.inSeveralMeasures.figures.net();
            for (const MeasureFacts& measure : content.measures) {
                Amounts sum;
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    sum += measure.byClass[i];
                    rows[i] += measure.byClass[i];
                }
                QVERIFY(sum == measure.figures.net());
                net += sum;
            }
            QVERIFY(rows == content.byClass);
            QVERIFY(net == content.totals.net());
        }
    }

    void aPlanWithoutMeasuresSaysSo()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 9000), with(segment("S-1", "DS", 0, 1000), {}, "completion"));
        const QStringList lines = measureLines(plan);
        QVERIFY(lines.contains(QStringLiteral("(unassigned) | 1.00 | – | 1")));
    }
};

RIPARIA_TEST(MeasurePageTest)
#include "MeasurePageTest.moc"
