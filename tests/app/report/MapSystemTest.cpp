// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/MapSystem.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include "core/geodesy/Ruler.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// So far east of its meridian that true north lies half a degree and more beside grid north.
Plan farEast()
{
    Plan plan = emptyPlan();
    Area beside = square("A-0001", 150'000, 100, 100);
    add(plan, riverAlong("DS", {{650'000, 2'520'000}, {650'000, 2'522'000}}), segment("S-0001", "DS", 0, 1000), beside);
    return plan;
}

/// A river over three degrees of longitude.
Plan acrossDegrees()
{
    Plan plan;
    PlanInfo info;
    info.id = Uuid::named("degrees");
    info.crs = must(Crs::fromEpsg(4490));
    plan.setInfo(info);
    PlanRiver river = straightRiver("DS", 1000);
    river.river.alignment = std::make_shared<const Alignment>(
        must(Alignment::make(Line{{112, 30}, {113, 30.2}, {115, 30}}, {}, must(Ruler::make(info.crs)))));
    river.river.stationing = Stationing(river.river.length(), Origin::Source);
    add(plan, river, segment("S-0001", "DS", 0, 1000));
    return plan;
}

QString wordsOfSection(const Plan& plan, const QString& title)
{
    QString words;
    for (const Sheet& sheet : sectionOf(must(makeReport(plan, reportOf(plan, Language::English, "all"))), title))
        words += sheet.words();
    return words.simplified();
}

} // namespace

/// UX.md 5.6: maps say their system, where true north lies, and that a scale is not the same everywhere.
class MapSystemTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void trueNorthIsSaidFromHalfADegreeOn()
    {
        const Crs crs = must(Crs::fromEpsg(4547));
        const QString plain = QStringLiteral("grid north is up");
        QVERIFY(MapSystemWords::system(crs, 0.4).endsWith(plain));
        QVERIFY(MapSystemWords::system(crs, std::nullopt).endsWith(plain));
        QVERIFY(MapSystemWords::system(crs, 0.6).endsWith(QStringLiteral("true north lies 0.6° to the east of it")));
        QVERIFY(MapSystemWords::turnedSystem(crs, -1.2).endsWith(
            QStringLiteral("arrow points to grid north · true north lies 1.2° to the west of it")));
        QCOMPARE(MapSystemWords::system(Crs(), 1.0), QStringLiteral("Without coordinate system"));
    }

    void aScaleVariesOverMoreThanADegree()
    {
        const Viewport degree({114, 30}, 200, QSizeF(400, 400), 1, 96'000, 111'000); // 80 km
        const Viewport wide({114, 30}, 400, QSizeF(400, 400), 1, 96'000, 111'000);
        const Crs crs = must(Crs::fromEpsg(4490));
        QVERIFY(!scaleVaries(crs, degree));
        QVERIFY(scaleVaries(crs, wide));
        QVERIFY(!scaleVaries(must(Crs::fromEpsg(4547)), Viewport({500'000, 2'520'000}, 400, QSizeF(400, 400), 1)));
    }

    void allMapsOfTheReportTellTrueNorth()
    {
        const Plan plan = farEast();
        for (const char* section : {"Overview map", "Areas and greenways", "DS River"}) {
            const QString words = wordsOfSection(plan, QString::fromUtf8(section));
            QVERIFY2(words.contains(QStringLiteral("true north lies 0.6° to the west of it")), qPrintable(words));
            QVERIFY(words.contains(QStringLiteral("EPSG:4547")));
        }
    }

    void anOverviewOfManyDegreesHasANoteInPlaceOfABar()
    {
        const QString words = wordsOfSection(acrossDegrees(), QStringLiteral("Overview map"));
        QVERIFY(words.contains(QStringLiteral("the scale varies")));
        QVERIFY(words.contains(QStringLiteral("grid in degrees")));
        QVERIFY(!wordsOfSection(farEast(), QStringLiteral("Overview map")).contains(QStringLiteral("varies")));
    }
};

RIPARIA_TEST(MapSystemTest)
#include "MapSystemTest.moc"
