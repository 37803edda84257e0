// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapSheet.h"
#include "app/mapsheet/LonLatTicks.h"
#include "app/report/MapFrame.h"
#include "app/report/MapSystem.h"
#include "tests/app/mapsheet/SheetFixture.h"
#include "tests/app/report/MapFurniture.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace riparia;

/// What stands on a sheet, as marks in millimetres.
class MapSheetTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_plan;

    MapSheetRequest asked(Language language = Language::English) const { return test::sheetRequest(m_plan, language); }
    MapSheet made(const MapSheetRequest& request) const { return makeMapSheet(m_plan, request).value(); }
    static QString made(const Plan& plan, const MapSheetRequest& request)
    {
        return makeMapSheet(plan, request).value().sheet.words();
    }

private Q_SLOTS:
    void initTestCase() { m_plan = test::samplePlan(); }

    void theScaleIsTheLargestRoundOneThatFits()
    {
        const MapSheet sheet = made(asked());
        QVERIFY(sheet.isWhole);
        const Box seen = sheet.view.extent();
        const double ground = (seen.maxX - seen.minX) * 1000 / sheet.frame.width(); // metres of a metre of paper
        QVERIFY(std::abs(ground / sheet.denominator - 1) < 1e-6);
        MapSheetRequest larger = asked();
        larger.denominator = sheet.denominator / 2;
        QVERIFY(!made(larger).isWhole);
        QCOMPARE(made(larger).denominator, sheet.denominator / 2);
    }

    void aNumberAskedForIsTheScale()
    {
        MapSheetRequest request = asked();
        request.extent = parseMapExtent("river:DS").value();
        request.denominator = 10'000;
        const MapSheet sheet = made(request);
        const Box seen = sheet.view.extent();
        QVERIFY(std::abs((seen.maxX - seen.minX) / (sheet.frame.width() / 1000) - 10'000) < 0.01);
        QVERIFY(sheet.sheet.words().contains(QStringLiteral("Scale 1 : 10")));
    }

    void theBarIsAsLongAsItSays()
    {
        // measured on the sheet; the bar's frame is the only one of its height.
        const MapSheet sheet = made(asked());
        const double millimetres = [&] {
            for (const Mark& mark : sheet.sheet.marks) {
                if (const auto* frame = std::get_if<FrameMark>(&mark); frame && frame->rect.height() < 2)
                    return frame->rect.width();
            }
            return 0.0;
        }();
        QVERIFY(millimetres > 10);
        const double ground = millimetres / 1000 * sheet.denominator;
        const QString kilometres = QString::number(ground / 1000, 'g', 4) + QStringLiteral(" km");
        QVERIFY2(sheet.sheet.words().contains(kilometres), qPrintable(kilometres));
    }

    /// each number of the graticule stands where its line meets the frame.
    void theGraticuleIsLabelledWhereItIs()
    {
        for (const double denominator : {30'000.0, 35'000.0}) {
            MapSheetRequest request = asked();
            request.denominator = denominator;
            const MapSheet sheet = made(request);
            const Box seen = planExtent(sheet);
            std::vector<double> eastings, northings;
            for (const Mark& mark : sheet.sheet.marks) {
                const auto* text = std::get_if<TextMark>(&mark);
                const auto number = text ? test::gridNumber(text->text) : std::nullopt;
                if (!number)
                    continue;
                const double half = textWidth(text->text, text->type) / 2;
                const bool isBelow = text->angle == 0;
                const double place =
                    isBelow ? text->at.x() + half - sheet.frame.left() : sheet.frame.bottom() - (text->at.y() - half);
                const double ground = place / 1000 * denominator + (isBelow ? seen.minX : seen.minY);
                QVERIFY2(std::abs(ground - *number) < denominator * 0.0002, qPrintable(text->text)); // 0.2 mm of paper
                (isBelow ? eastings : northings).push_back(*number);
            }
            for (auto* numbers : {&eastings, &northings}) {
                QVERIFY(numbers->size() >= 2);
                std::ranges::sort(*numbers);
                const double step = (*numbers)[1] - numbers->front();
                for (std::size_t i = 1; i < numbers->size(); ++i) // none is left out
                    QCOMPARE((*numbers)[i] - (*numbers)[i - 1], step);
                QCOMPARE(std::fmod(numbers->front(), step), 0.0);
            }
        }
    }

    void everySheetSaysWhatItIs()
    {
        const QString english = made(asked()).sheet.words();
        for (const char* wanted :
             {"坪地河道与碧道(示意)", "Schematic, not surveyed", "EPSG:4547", "grid north is up", "All works",
              "2023-03-24", "Riparia 1.0", "Source: ", "geodesic", "Works, by status"})
            QVERIFY2(english.contains(QString::fromUtf8(wanted)), wanted);
        const QString chinese = made(asked(Language::Chinese)).sheet.words();
        QVERIFY(chinese.contains(QStringLiteral("比例尺")));
        QVERIFY(!chinese.contains(QStringLiteral("Source")));
        QCOMPARE(installedLanguage(), Language::English);
    }

    void aTitleOfOnesOwnComesFirst()
    {
        MapSheetRequest request = asked();
        request.title = QStringLiteral("Hand-in, sheet 3\n");
        request.extent = parseMapExtent("river:DS").value();
        const MapSheet sheet = made(request);
        QCOMPARE(sheet.info.title, QStringLiteral("Hand-in, sheet 3"));
        QVERIFY(sheet.sheet.words().contains(QStringLiteral("Dingshan River")));
    }

    void theLegendHasWhatIsSeenAndNothingElse()
    {
        MapSheetRequest request = asked();
        const QString all = made(request).sheet.words();
        QVERIFY(all.contains(QStringLiteral("Completed")) && all.contains(QStringLiteral("Restored area")));
        QVERIFY(all.contains(QStringLiteral("Greenway, by status")) &&
                all.contains(QStringLiteral("Greenway, by class")));
        request.count = test::sheetRequest(m_plan, Language::English, "completed").count;
        const QString completed = made(request).sheet.words();
        QVERIFY(completed.contains(QStringLiteral("Completed")) && !completed.contains(QStringLiteral("Planned")));
        request.layers.areas = request.layers.sites = request.layers.boundaries = false;
        const QString bare = made(request).sheet.words();
        QVERIFY(!bare.contains(QStringLiteral("Restored area")) && !bare.contains(QStringLiteral("Sites")) &&
                !bare.contains(QStringLiteral("Jurisdiction")));
        // Where there is nothing, nothing is explained.
        const Box bounds = made(asked()).view.extent();
        request = asked();
        request.extent = {
            MapExtent::Kind::Rectangle, {}, {bounds.minX - 9000, bounds.minY, bounds.minX - 8000, bounds.maxY}};
        request.denominator = 5'000;
        QVERIFY(!made(request).sheet.words().contains(QStringLiteral("River, untreated")));
    }

    /// UX.md 5.6. One kilometre of 1,000 m and one of 400 m that lies half over it, one beside them in another status.
    void theLegendSaysHowManyAndHowLongWhereAsked()
    {
        Plan plan = test::emptyPlan();
        Segment first = test::segment("S-1", "DS", 0, 1000, Bank::Left);
        Segment over = test::segment("S-2", "DS", 800, 1200, Bank::Left);
        Segment other = test::segment("S-3", "DS", 2000, 2250, Bank::Right);
        first.events = over.events = {test::on("2020-01-01", "completion")};
        other.events = {test::on("2020-01-01", "plan")};
        Area area = test::square("A-1", 300, 100, 100);
        area.events = first.events;
        test::add(plan, test::straightRiver("DS", 3000), first, over, other, area);
        MapSheetRequest request = test::sheetRequest(plan);
        QVERIFY(!made(plan, request).contains(QStringLiteral("Number · length or area")));
        request.hasFigures = true;
        const QString words = made(plan, request);
        for (const char* wanted : {"Number · length or area", "in whole, overlaps once", "2 · 1.20 km", "1 · 0.25 km"})
            QVERIFY2(words.contains(QString::fromUtf8(wanted)), qPrintable(QLatin1String(wanted) + u'\n' + words));
        QVERIFY2(words.contains(QStringLiteral("1 · 1.0")), qPrintable(words)); // a hectare
        request.theme = MapTheme::Measure;
        QVERIFY(made(plan, request).contains(QStringLiteral("3 · 1.45 km"))); // all without measure
        request.theme = MapTheme::Year;
        QVERIFY(made(plan, request).contains(QStringLiteral("2 · 1.20 km"))); // by their dashes
        // What does not reach into the map is not counted; what does is in whole.
        request.theme = MapTheme::Status;
        const auto river = plan.riverByKey("DS")->river.alignment;
        const Point at = river->pointAt(Position::fromMetres(200));
        request.extent = {MapExtent::Kind::Rectangle, {}, {at.x - 50, at.y - 50, at.x + 50, at.y + 50}};
        request.denominator = 1000;
        const QString near = made(plan, request);
        QVERIFY2(near.contains(QStringLiteral("1 · 1.00 km")) && !near.contains(QStringLiteral("0.25 km")),
                 qPrintable(near));
        request.isBare = true;
        QVERIFY(!made(plan, request).contains(QStringLiteral("Number · length or area")));
    }

    void measuresHaveALegendOfTheirOwn()
    {
        MapSheetRequest request = asked();
        request.theme = MapTheme::Measure;
        const QString words = made(request).sheet.words();
        QVERIFY(words.contains(QStringLiteral("Works, by measure")) &&
                !words.contains(QStringLiteral("Works, by status")));
        QVERIFY(words.contains(QStringLiteral("Restored area, by measure")) &&
                !words.contains(QStringLiteral("Restored area, by status")));
    }

    void themesOfNumbersSayTheirClassesAndWhatDashesMean()
    {
        MapSheetRequest request = asked();
        request.theme = MapTheme::Year;
        QString words = made(request).sheet.words();
        QVERIFY(words.contains(QStringLiteral("Works, by year")));
        QVERIFY(words.contains(QStringLiteral("Line of works, by status")) &&
                words.contains(QStringLiteral("Completed")));
        request.theme = MapTheme::Cost;
        words = made(request).sheet.words();
        QVERIFY(words.contains(QStringLiteral("Works, by cost, yuan a metre")));
        QVERIFY(!words.contains(QStringLiteral("Works, by status")));
        QVERIFY(words.contains(QStringLiteral("Areas, by cost, yuan a m²")) &&
                words.contains(QStringLiteral("Area edges, by status")) &&
                !words.contains(QStringLiteral("Greenway, by status")));
    }

    void longitudeAndLatitudeAreAnOption()
    {
        const auto degrees = [](const MapSheet& sheet) {
            QStringList words;
            for (const Mark& mark : sheet.sheet.marks) {
                if (const auto* text = std::get_if<TextMark>(&mark); text && text->text.contains(QChar(0x2032)))
                    words += text->text;
            }
            return words;
        };
        MapSheetRequest request = asked();
        QVERIFY(degrees(made(request)).isEmpty());
        request.hasLonLat = true;
        const QStringList words = degrees(made(request));
        QVERIFY(words.filter(QStringLiteral("114°")).size() >= 1); // the sample lies at 114.3 E, 22.8 N
        QVERIFY(words.filter(QStringLiteral("22°")).size() >= 1);
        QVERIFY(words.size() < 20);
        QCOMPARE(degreesText(114 * 3600 + 18 * 60 + 30), QStringLiteral("114°18′30″"));
        QCOMPARE(degreesText(-5 * 60), QStringLiteral("−0°05′"));
        QCOMPARE(degreesText(22 * 3600), QStringLiteral("22°"));
    }

    void nothingStandsOutsideThePaper_data()
    {
        QTest::addColumn<QSizeF>("paper");
        QTest::newRow("A4 landscape") << QSizeF(297, 210);
        QTest::newRow("A4 portrait") << QSizeF(210, 297);
        QTest::newRow("A3 landscape") << QSizeF(420, 297);
        QTest::newRow("A3 portrait") << QSizeF(297, 420);
        QTest::newRow("small") << QSizeF(80, 70);
        QTest::newRow("least") << QSizeF(60, 60);
        QTest::newRow("narrow") << QSizeF(60, 300);
        QTest::newRow("low") << QSizeF(400, 60);
    }

    void nothingStandsOutsideThePaper()
    {
        QFETCH(QSizeF, paper);
        for (const Language language : {Language::English, Language::Chinese}) {
            MapSheetRequest request = asked(language);
            request.paper = paper;
            request.title = QString(300, u'M');
            const MapSheet sheet = made(request);
            QVERIFY(sheet.frame.width() > 10 && sheet.frame.height() > 10);
            for (const Mark& mark : sheet.sheet.marks) {
                if (const auto* text = std::get_if<TextMark>(&mark); text && text->angle == 0) {
                    QVERIFY2(text->at.x() >= 0 && text->at.x() + textWidth(text->text, text->type) <= paper.width(),
                             qPrintable(text->text));
                    QVERIFY2(text->at.y() > 0 && text->at.y() < paper.height(), qPrintable(text->text));
                    QVERIFY(text->type.pt >= 7);
                }
                if (const auto* picture = std::get_if<PictureMark>(&mark))
                    QVERIFY(QRectF(QPointF(0, 0), paper).contains(picture->rect));
            }
        }
    }

    void aBareMapIsNothingElse()
    {
        MapSheetRequest request = asked();
        request.isBare = true;
        const MapSheet sheet = made(request);
        QCOMPARE(sheet.sheet.marks.size(), std::size_t{1});
        QCOMPARE(sheet.frame, QRectF(0, 0, 297, 210));
    }

    void degreesHaveTheScaleOfTheirPlace()
    {
        Plan plan;
        PlanInfo info;
        info.crs = Crs::fromEpsg(4490).value();
        plan.setInfo(info);
        Boundary far = test::boundary("Z-0001", {});
        far.shape = {{{{{100, 60}, {100.2, 60}, {100.2, 60.1}, {100, 60.1}, {100, 60}}}, {}}};
        Boundary south = far;
        south.meta.uuid = Uuid::named("south");
        for (Point& p : south.shape.front().outer)
            p.y -= 60;
        ChangeSet changes;
        changes.add(far);
        changes.add(south);
        QVERIFY(plan.apply(changes));
        MapSheetRequest request;
        request.extent = {MapExtent::Kind::Rectangle, {}, {100, 60, 100.2, 60.1}};
        request.denominator = 100'000;
        const MapSheet sheet = makeMapSheet(plan, request).value();
        const Box seen = sheet.view.extent();
        const Ruler ruler = Ruler::make(info.crs).value();
        const double middle = (seen.minY + seen.maxY) / 2;
        const double wide = ruler.distance({seen.minX, middle}, {seen.maxX, middle}) * 1000 / sheet.frame.width();
        QVERIFY2(std::abs(wide / 100'000 - 1) < 0.005, qPrintable(QString::number(wide)));
        // Over many degrees there is no one scale.
        request.extent = {MapExtent::Kind::Rectangle, {}, {90, 20, 110, 60}};
        request.denominator.reset();
        QVERIFY(makeMapSheet(plan, request)
                    .value()
                    .sheet.words()
                    .simplified()
                    .contains(QStringLiteral("the scale varies")));
    }

    void trueNorthIsTold()
    {
        const Crs crs = Crs::fromEpsg(4547).value(); // central meridian 114 E
        QVERIFY(std::abs(*trueNorthFrom(crs, {500'000, 2'520'000})) < 1e-6);
        // East of the meridian true north lies to the west: sin(latitude) of the difference in longitude.
        const double east = *trueNorthFrom(crs, {600'000, 2'520'000});
        QVERIFY(east < -0.3 && east > -0.45);
        QVERIFY(*trueNorthFrom(crs, {400'000, 2'520'000}) > 0.3);
        QCOMPARE(*trueNorthFrom(Crs::fromEpsg(4490).value(), {114, 22}), 0.0);
    }

    void whatCannotBeASheetIsRefused()
    {
        const auto refused = [&](auto change) {
            MapSheetRequest request = asked();
            change(request);
            const auto sheet = makeMapSheet(m_plan, request);
            return !sheet && sheet.error().code == ErrorCode::InvalidArgument && !sheet.error().detail.empty();
        };
        QVERIFY(refused([](MapSheetRequest& r) { r.paper = QSizeF(50, 200); }));
        QVERIFY(refused([](MapSheetRequest& r) { r.paper = QSizeF(3000, 200); }));
        QVERIFY(refused([](MapSheetRequest& r) { r.paper = QSizeF(std::nan(""), 200); }));
        QVERIFY(refused([](MapSheetRequest& r) { r.denominator = 0; }));
        QVERIFY(refused([](MapSheetRequest& r) { r.denominator = -500; }));
        QVERIFY(refused([](MapSheetRequest& r) { r.denominator = std::nan(""); }));
        QVERIFY(refused([](MapSheetRequest& r) { r.dpi = 5; }));
        QVERIFY(refused([](MapSheetRequest& r) { r.dpi = 100'000; }));
    }

    void itCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = makeMapSheet(m_plan, asked(), {stop.get_token(), {}});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(MapSheetTest)
#include "MapSheetTest.moc"
