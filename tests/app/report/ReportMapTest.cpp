// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportMap.h"
#include "app/report/MapFrame.h"
#include "tests/app/report/MapFurniture.h"
#include "tests/app/report/PdfBars.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

/// Scales of maps: those of UX.md 5.6.
class ReportMapTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

    static QStringList scalesOf(const Plan& plan)
    {
        static const QRegularExpression kStrip(QStringLiteral(", (1 : [0-9\\s\u00A0\u2009\u202F]+), flow"));
        QStringList scales;
        auto all = kStrip.globalMatch(wordsOf(must(makeReport(plan, reportOf(plan, Language::English)))));
        while (all.hasNext())
            scales << all.next().captured(1);
        return scales;
    }

private Q_SLOTS:
    void theLargestScaleThatFitsIsTaken_data()
    {
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("scale");
        QTest::newRow("never larger than 1:500") << 1.0 << 500.0;
        QTest::newRow("fits just") << 2'000.0 << 10'000.0;
        QTest::newRow("a metre too long") << 2'001.0 << 15'000.0;
        QTest::newRow("between those of strip maps") << 15'000.0 << 75'000.0;
        QTest::newRow("a larger one") << 29'000.0 << 150'000.0;
        QTest::newRow("a continent") << 5e6 << 25e6;
        QTest::newRow("larger than the Earth") << 1e9 << 75e6;
    }

    void theLargestScaleThatFitsIsTaken()
    {
        QFETCH(double, metres);
        QFETCH(double, scale);
        const QSizeF frame(212, 112); // of which 200 and 100 are inside its margins
        QCOMPARE(roundScaleFor({0, 0, metres, 1}, MapContent(), frame), scale);
        QCOMPARE(roundScaleFor({0, 0, 1, metres / 2}, MapContent(), frame), scale);
    }

    void aTurnedMapHasItsUnits()
    {
        MapContent map;
        map.units.length = LengthUnit::Kilometre;
        map.units.chainageHasK = false;
        QVERIFY(turned(map, {0, 0}, 0.5, {-1, -1, 1, 1}, 0)->units == map.units);
    }

    void aFewMetresAcrossACutAreTwoStripMapsAtTenThousand()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 4000), segment("S-0001", "DS", 1900, 2185));
        QCOMPARE(scalesOf(plan), (QStringList{scaleWords(10'000), scaleWords(10'000)}));
    }

    /// on the overview and on strip maps, measured in the file.
    void scaleBarsOfThePdfAreAsLongAsTheySay()
    {
        if (!hasPdfTools())
            QSKIP("poppler-utils are not installed");
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 4000), segment("S-0001", "DS", 1900, 2185));
        const QByteArray pdf = must(reportPdf(must(makeReport(plan, reportOf(plan, Language::English)))));
        static const QRegularExpression kPages(QStringLiteral("Pages: +(\\d+)"));
        const int pages = kPages.match(infoOf(pdf)).captured(1).toInt();
        std::size_t count = 0;
        for (int page = 1; page <= pages; ++page) {
            for (const PdfBar& bar : scaleBarsOf(pdf, page)) {
                ++count;
                QVERIFY(bar.millimetres > 10);
                QVERIFY2(bar.error() < 0.005, qPrintable(QStringLiteral("page %1: %2").arg(page).arg(bar.error())));
            }
        }
        QVERIFY2(count >= 3, qPrintable(QString::number(count))); // the overview and two strip maps
    }

    ///
    void mapsOfWholePagesHaveNorthAndGrid_data()
    {
        QTest::addColumn<ReportSection>("section");
        QTest::addColumn<QString>("title");
        QTest::newRow("overview") << ReportSection::Overview << QStringLiteral("Overview map");
        QTest::newRow("areas") << ReportSection::Areas << QStringLiteral("Areas and greenways");
    }
    void mapsOfWholePagesHaveNorthAndGrid()
    {
        QFETCH(ReportSection, section);
        QFETCH(QString, title);
        const Plan plan = samplePlan();
        const Report report = must(makeReport(plan, withOnly(reportOf(plan, Language::English, "all"), {section})));
        const std::vector<Sheet> pages = sectionOf(report, title);
        QVERIFY(!pages.empty());
        const std::vector<QRectF> frames = mapFramesOf(pages.front());
        QVERIFY(!frames.empty());
        QCOMPARE(northArrowsOf(pages.front(), 0).size(), std::size_t{1});
        const GridNumbers numbers = gridNumbersOf(pages.front(), frames.front());
        // The steps are those of the longer side: a low map may be crossed by one line only.
        QVERIFY2(numbers.eastings.size() >= 2 && !numbers.northings.empty(), qPrintable(pages.front().words()));
        const double step = numbers.eastings[1] - numbers.eastings[0];
        QVERIFY(step > 0);
        for (const auto* side : {&numbers.eastings, &numbers.northings}) {
            for (std::size_t i = 1; i < side->size(); ++i) // none is left out
                QCOMPARE(std::abs((*side)[i] - (*side)[i - 1]), step);
        }
    }

    /// a strip map is turned with the river, and its arrow tells by how much. It has chainage and match lines in place of a grid.
    void stripMapsHaveTheirNorth()
    {
        constexpr double kPi = 3.14159265358979323846;
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 4000), segment("S-0001", "DS", 0, 4000)); // due north
        const Report report =
            must(makeReport(plan, withOnly(reportOf(plan, Language::English), {ReportSection::Chapters})));
        std::size_t strips = 0;
        std::size_t arrows = 0;
        for (const Sheet& sheet : report.sheets) {
            strips += static_cast<std::size_t>(sheet.words().count(QStringLiteral("flow left to right")));
            arrows += northArrowsOf(sheet, -kPi / 2).size(); // to the right, as the water flows
            QVERIFY(northArrowsOf(sheet, 0).empty() && northArrowsOf(sheet, kPi / 2).empty());
        }
        QVERIFY(strips > 0);
        QCOMPARE(arrows, strips);
    }

    void aLongRiverHasASmallerScaleAndFewStripMaps()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 60'000), segment("S-0001", "DS", 0, 60'000));
        const QStringList scales = scalesOf(plan);
        QVERIFY(scales.size() > 1 && scales.size() <= 11);
        QCOMPARE(std::set<QString>(scales.begin(), scales.end()), std::set<QString>{scaleWords(50'000)});
    }
};

RIPARIA_TEST(ReportMapTest)
#include "ReportMapTest.moc"
