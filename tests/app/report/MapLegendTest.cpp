// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/StripLegend.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Segment withStatus(Segment place, const char* status)
{
    place.events = {on("2022-01-01", status)};
    return place;
}

/// Two rivers a hundred metres apart with works of different statuses, a planned area and a planned greenway beside the first.
Plan neighbours()
{
    Plan plan = emptyPlan();
    Area planned = square("A-0001", -80, 300, 40);
    planned.events = {on("2022-01-01", "plan")};
    Greenway way = freeGreenway("G-0001", {Line{{-20, 300}, {-20, 700}}});
    way.events = {on("2022-01-01", "plan")};
    add(plan, straightRiver("DS", 1500), straightRiver("HS", 1500, 100),
        withStatus(segment("S-0001", "DS", 100, 900), "completion"),
        withStatus(segment("S-0002", "HS", 100, 900), "plan"), planned, way);
    return plan;
}

ReportRequest only(const Plan& plan, ReportSection wanted)
{
    ReportRequest request = reportOf(plan, Language::English, "all");
    for (const ReportSection section : kReportSections) {
        if (section != wanted && section != ReportSection::Method)
            request.leftOut.insert(section);
    }
    return request;
}

LegendGroup groupOf(const QString& title, int rows)
{
    LegendGroup group{title, {}};
    for (int i = 0; i < rows; ++i)
        group.rows.push_back({QStringLiteral("In progress"), [](QPainter&, const QRectF&) {}});
    return group;
}

} // namespace

/// legends of the report's maps have what is seen on them and nothing else.
class MapLegendTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

    static QString wordsOfChapter(const Plan& plan, const QString& river)
    {
        QString words;
        for (const Sheet& sheet : sectionOf(must(makeReport(plan, only(plan, ReportSection::Chapters))), river))
            words += sheet.words();
        return words;
    }

private Q_SLOTS:
    void aStripMapExplainsTheWorksOfOtherRivers()
    {
        const QString words = wordsOfChapter(neighbours(), QStringLiteral("DS River"));
        QVERIFY(words.contains(QStringLiteral("Works, by status\nCompleted\nPlanned\n")));
        QVERIFY(words.contains(QStringLiteral("Restored area, by status\nPlanned\n")));
        QVERIFY(words.contains(QStringLiteral("Greenway, by status\nPlanned\n")));
        QVERIFY(words.contains(QStringLiteral("River, untreated")) && words.contains(QStringLiteral("Chainage\n")));
        QVERIFY(!words.contains(QStringLiteral("In progress")) && !words.contains(QStringLiteral("Sites")));
    }

    void aStripMapDoesNotExplainWhatIsFarAway()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1500), straightRiver("HS", 1500, 9000),
            withStatus(segment("S-0001", "DS", 100, 900), "completion"),
            withStatus(segment("S-0002", "HS", 100, 900), "plan"));
        const QString words = wordsOfChapter(plan, QStringLiteral("DS River"));
        QVERIFY(words.contains(QStringLiteral("Works, by status\nCompleted\n")));
        QVERIFY(!words.contains(QStringLiteral("Planned\n")));
    }

    void theOverviewHasNoRowForWhatIsNotThere()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1500), withStatus(segment("S-0001", "DS", 100, 900), "completion"));
        const auto wordsOfOverview = [&] {
            return sectionOf(must(makeReport(plan, only(plan, ReportSection::Overview))),
                             QStringLiteral("Overview map"))
                .front()
                .words();
        };
        for (const char* absent : {"Planned", "Restored area", "Greenway", "Site", "Where the works lie"})
            QVERIFY2(!wordsOfOverview().contains(QString::fromUtf8(absent)), absent);
        Area planned = square("A-0001", -80, 300, 40);
        planned.events = {on("2022-01-01", "plan")};
        add(plan, planned);
        // No row of works says what planned looks like: the area has one with its name.
        QVERIFY(wordsOfOverview().contains(QStringLiteral("Restored area, by status\nPlanned\n")));
        add(plan, withStatus(segment("S-0002", "DS", 1000, 1200, Bank::Left), "plan"));
        const QString words = wordsOfOverview();
        QVERIFY(words.contains(QStringLiteral("Where the works lie")));
        QVERIFY(words.contains(QStringLiteral("Restored area, by status\n")) &&
                !words.contains(QStringLiteral("Restored area, by status\nPlanned")));
    }

    void aLegendBelowAMapKeepsToItsWidth()
    {
        constexpr double kWidth = 150;
        const StripLegend legend({groupOf(QStringLiteral("Works, by status"), 5), groupOf(QStringLiteral("Sites"), 5)},
                                 kWidth);
        QVERIFY(legend.lines() > 1);
        QCOMPARE(legend.height(), legend.lines() * StripLegend::kLine);
        Sheet sheet;
        legend.add(sheet, {20, 30});
        int words = 0;
        for (const Mark& mark : sheet.marks) {
            if (const auto* text = std::get_if<TextMark>(&mark)) {
                ++words;
                QVERIFY(text->at.x() >= 20 && text->at.x() + textWidth(text->text, text->type) <= 20 + kWidth + 0.01);
                QVERIFY(text->at.y() < 30 + legend.height());
            }
        }
        QCOMPARE(words, 12);
        QCOMPARE(StripLegend({}, kWidth).height(), 0.0);
    }
};

RIPARIA_TEST(MapLegendTest)
#include "MapLegendTest.moc"
