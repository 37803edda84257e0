// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapLabels.h"
#include "app/render/Lane.h"
#include "app/render/RiverNames.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <random>

using namespace riparia;
using test::mapSegment;
using test::span;

class MapLabelsTest : public QObject {
    Q_OBJECT

    const std::shared_ptr<const MapStyle> m_style = MapStyle::light();

    static Viewport at(Point centre, double denominator, QSizeF size = QSizeF(900, 600))
    {
        return {centre, Viewport::metresPerPixelAt(denominator), size, 1};
    }
    static Point middleOf(const MapContent& content)
    {
        return {(content.bounds.minX + content.bounds.maxX) / 2, (content.bounds.minY + content.bounds.maxY) / 2};
    }
    std::vector<MapLabel> labelsOf(const std::shared_ptr<const MapContent>& content, const Viewport& view) const
    {
        return placeLabels(MapScene(content, nullptr), *m_style, MapLayers(), view);
    }
    static QString textOf(const MapLabel& label)
    {
        QString text;
        for (const MapLabel::Text& part : label.texts)
            text += part.text;
        return text;
    }
    static int count(const std::vector<MapLabel>& labels, MapLabel::Kind kind)
    {
        return static_cast<int>(
            std::count_if(labels.begin(), labels.end(), [&](const MapLabel& label) { return label.kind == kind; }));
    }

    static void addScales(std::initializer_list<double> denominators)
    {
        QTest::addColumn<double>("denominator");
        QTest::addColumn<bool>("chinese");
        for (const double denominator : denominators) {
            QTest::addRow("1:%.0f", denominator) << denominator << false;
            QTest::addRow("1:%.0f zh", denominator) << denominator << true;
        }
    }
    /// Whether an edge of a line comes into a box that is larger by half the line's width on all sides (Liang and Barsky).
    static bool isOnEdge(const QRectF& box, QPointF from, QPointF to)
    {
        double first = 0;
        double last = 1;
        const auto cut = [&](double start, double step, double low, double high) {
            if (step == 0)
                return start > low && start < high;
            first = std::max(first, std::min((low - start) / step, (high - start) / step));
            last = std::min(last, std::max((low - start) / step, (high - start) / step));
            return first < last;
        };
        return cut(from.x(), to.x() - from.x(), box.left(), box.right()) &&
               cut(from.y(), to.y() - from.y(), box.top(), box.bottom());
    }
    static bool isOnLine(const MapLabel& label, const QPolygonF& line, double half)
    {
        return std::ranges::any_of(label.boxes, [&](const QRectF& box) {
            const QRectF grown = box.adjusted(-half, -half, half, half);
            for (qsizetype i = 0; i + 1 < line.size(); ++i) {
                if (isOnEdge(grown, line[i], line[i + 1]))
                    return true;
            }
            return false;
        });
    }

private Q_SLOTS:
    void labelsNeverMeet_data() { addScales({3'000, 10'000, 25'000, 60'000, 200'000}); }
    void labelsNeverMeet()
    {
        QFETCH(double, denominator);
        QFETCH(bool, chinese);
        const auto content = test::sampleContent(chinese ? Language::Chinese : Language::English);
        const Viewport view = at(middleOf(*content), denominator);
        const std::vector<MapLabel> labels = labelsOf(content, view);
        QVERIFY(denominator > 100'000 || labels.size() > 5);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            for (const QRectF& box : labels[i].boxes) {
                QVERIFY(QRectF(QPointF(0, 0), view.size()).contains(box));
                for (std::size_t j = i + 1; j < labels.size(); ++j) {
                    for (const QRectF& other : labels[j].boxes)
                        if (box.intersects(other))
                            QFAIL(qPrintable(textOf(labels[i]) + QStringLiteral(" / ") + textOf(labels[j])));
                }
            }
        }
    }

    /// UX.md 5.4, A-56: no label is drawn over a works line, as wide as it is.
    void noLabelLiesOnWorks_data() { addScales({3'000, 8'000, 20'000, 50'000, 120'000}); }
    void noLabelLiesOnWorks()
    {
        QFETCH(double, denominator);
        QFETCH(bool, chinese);
        const auto content = test::sampleContent(chinese ? Language::Chinese : Language::English);
        const Viewport view = at(middleOf(*content), denominator);
        const std::vector<MapLabel> labels = labelsOf(content, view);
        QVERIFY(!labels.empty());
        int edges = 0;
        for (const MapSegment& segment : content->segments) {
            const double half = pixelsOfMm(m_style->status(segment.status).mm) / 2;
            for (const QPolygonF& lane : laneOf(*content, segment, view, *m_style)) {
                edges += static_cast<int>(lane.size()) - 1;
                for (const MapLabel& label : labels)
                    QVERIFY2(!isOnLine(label, lane, half), qPrintable(textOf(label) + u'/' + segment.code));
            }
        }
        QVERIFY(edges > 20);
    }

    /// What the test above trusts in: a line that passes through a box without a corner in it.
    void aLineThroughABoxLiesOnIt()
    {
        MapLabel label;
        label.boxes = {QRectF(0, 0, 10, 10)};
        const auto isOn = [&](QPointF from, QPointF to) { return isOnLine(label, QPolygonF({from, to}), 2); };
        QVERIFY(isOn({-50, 5}, {50, 5}));
        QVERIFY(isOn({-50, -40}, {50, 60}));
        QVERIFY(isOn({-50, 11.5}, {50, 11.5})); // with its edge
        QVERIFY(!isOn({-50, 12.5}, {50, 12.5}));
        QVERIFY(!isOn({-50, 5}, {-3, 5}));
        QVERIFY(!isOn({-30, 0}, {0, 30}));
    }

    /// Labels stand by the map: where there is room before and after, panning moves them with it.
    void chainageLabelsMoveWithTheMap()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 9000 0)"));
        const auto made = test::finished(std::move(content));
        const Viewport here = at({4500, 0}, 15'000);
        std::map<QString, QPointF> before;
        for (const MapLabel& label : labelsOf(made, here))
            before[textOf(label)] = label.texts.front().at;
        int common = 0;
        for (const MapLabel& label : labelsOf(made, here.movedBy({83, 20}))) {
            if (label.kind != MapLabel::Kind::Chainage || !before.contains(textOf(label)))
                continue;
            ++common;
            const QPointF moved = label.texts.front().at - before[textOf(label)];
            QVERIFY(std::abs(moved.x() - 83) <= 1 && std::abs(moved.y() - 20) <= 1);
        }
        QVERIFY(common >= 4);
    }

    void kilometresAreBold()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)"));
        bool hasKilometre = false;
        for (const MapLabel& label : labelsOf(test::finished(std::move(content)), at({2500, 0}, 15'000))) {
            if (label.kind == MapLabel::Kind::Chainage && textOf(label) != QLatin1String("K5+000")) {
                QCOMPARE(label.texts[0].bold, label.texts[0].text.endsWith(QLatin1String("+000")));
                hasKilometre = hasKilometre || label.texts[0].bold;
            }
        }
        QVERIFY(hasKilometre);
    }

    void chainageStandsAwayFromWorks()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)"));
        content.segments.push_back(
            mapSegment(QStringLiteral("S-1"), span(0, 5000), Bank::Left, StatusClass::Completed));
        const Viewport view = at({2500, 0}, 15'000);
        const double river = view.toScreen({0, 0}).y();
        for (const MapLabel& label : labelsOf(test::finished(std::move(content)), view)) {
            if (label.kind == MapLabel::Kind::Chainage)
                QVERIFY(label.boxes.front().top() > river);
            if (label.kind == MapLabel::Kind::Segment)
                QVERIFY(label.boxes.front().bottom() < river);
        }
    }

    void aSegmentLabelSaysCodeMeasureRangeAndLength()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)"));
        content.segments.push_back(
            mapSegment(QStringLiteral("S-0012"), span(350, 2120), Bank::Left, StatusClass::InProgress));
        content.segments[0].caption = QStringLiteral("Ecological bank protection");
        const auto made = test::finished(std::move(content));
        const auto labels = labelsOf(made, at({1500, 0}, 15'000));
        const auto label = std::find_if(labels.begin(), labels.end(),
                                        [](const MapLabel& of) { return of.kind == MapLabel::Kind::Segment; });
        QVERIFY(label != labels.end());
        QCOMPARE(label->texts[0].text, QStringLiteral("S-0012 Ecological bank protection"));
        QCOMPARE(label->texts[1].text, QStringLiteral("K0+350–K2+120 (1.77\u2009km)"));
        QCOMPARE(label->texts[0].color, m_style->status(StatusClass::InProgress).text);
        // Smaller: the code alone, and then nothing.
        for (const MapLabel& small : labelsOf(made, at({1500, 0}, 120'000))) {
            if (small.kind == MapLabel::Kind::Segment)
                QCOMPARE(textOf(small), QStringLiteral("S-0012"));
        }
        QCOMPARE(count(labelsOf(made, at({1500, 0}, 400'000)), MapLabel::Kind::Segment), 0);
    }

    void howManyWorksHaveNoLaneIsWritten()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)"));
        for (const char16_t code : {u'A', u'B', u'C', u'D', u'E'})
            content.segments.push_back(
                mapSegment(QString(QChar(code)), span(0, 5000), Bank::Left, StatusClass::Completed));
        const auto made = test::finished(std::move(content));
        const auto labels = labelsOf(made, at({2500, 0}, 15'000));
        const auto flag = std::ranges::find(labels, MapLabel::Kind::More, &MapLabel::kind);
        QVERIFY(flag != labels.end());
        QCOMPARE(textOf(*flag), QStringLiteral("+2"));
    }

    void hiddenWorksHaveNoLabel()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)"));
        content.segments.push_back(
            mapSegment(QStringLiteral("S-1"), span(0, 5000), Bank::Left, StatusClass::Completed));
        content.segments[0].shown = false;
        QCOMPARE(count(labelsOf(test::finished(std::move(content)), at({2500, 0}, 15'000)), MapLabel::Kind::Segment),
                 0);
    }

    void riverNamesReadFromLeftToRight()
    {
        for (const char* wkt : {"LINESTRING (0 0, 5000 0)", "LINESTRING (5000 0, 0 0)", "LINESTRING (5000 900, 0 0)"}) {
            MapContent content;
            content.rivers.push_back(test::mapRiver(wkt, QStringLiteral("Dingshan River")));
            const auto labels = labelsOf(test::finished(std::move(content)), at({2500, 300}, 15'000));
            const auto name = std::find_if(labels.begin(), labels.end(),
                                           [](const MapLabel& of) { return of.kind == MapLabel::Kind::River; });
            QVERIFY(name != labels.end());
            QCOMPARE(textOf(*name), QStringLiteral("Dingshan River"));
            QVERIFY(name->texts.front().at.x() < name->texts.back().at.x());
            QVERIFY(name->texts.front().italic);
            for (const MapLabel::Text& letter : name->texts)
                QVERIFY(std::abs(letter.angle) < 20);
        }
    }

    void chineseNamesStandUprightAlongSteepRivers()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 5000, 0 0)", QStringLiteral("黄沙河")));
        const auto labels = labelsOf(test::finished(std::move(content)), at({0, 2500}, 15'000));
        const auto name = std::find_if(labels.begin(), labels.end(),
                                       [](const MapLabel& of) { return of.kind == MapLabel::Kind::River; });
        QVERIFY(name != labels.end());
        QCOMPARE(textOf(*name), QStringLiteral("黄沙河"));
        QVERIFY(!name->texts.front().italic);
        for (const MapLabel::Text& letter : name->texts)
            QVERIFY(std::abs(letter.angle) < 1);
        QVERIFY(name->texts.front().at.y() < name->texts.back().at.y());
    }

    void wideRiversHaveTheirNameInTheWater()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)", QStringLiteral("Longgang River"), 3));
        const Viewport view = at({2500, 0}, 8'000);
        for (const MapLabel& label : labelsOf(test::finished(std::move(content)), view)) {
            if (label.kind == MapLabel::Kind::River)
                QVERIFY(std::abs(label.boxes.front().center().y() - view.toScreen({0, 0}).y()) < 3);
        }
    }

    void longRiversRepeatTheirName()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 30000 0)", QStringLiteral("Long")));
        QVERIFY(count(labelsOf(test::finished(std::move(content)), at({15000, 0}, 50'000, QSizeF(2200, 300))),
                      MapLabel::Kind::River) >= 3);
    }

    void layersThatAreOffHaveNoLabels()
    {
        const auto content = test::sampleContent(Language::English);
        MapLayers layers;
        layers.labels = false;
        const MapScene scene(content, nullptr);
        QVERIFY(placeLabels(scene, *m_style, layers, at(middleOf(*content), 15'000)).empty());
        layers = MapLayers();
        layers.chainage = false;
        layers.segments = false;
        const auto labels = placeLabels(scene, *m_style, layers, at(middleOf(*content), 15'000));
        QCOMPARE(count(labels, MapLabel::Kind::Chainage), 0);
        QCOMPARE(count(labels, MapLabel::Kind::Segment), 0);
        QVERIFY(count(labels, MapLabel::Kind::River) > 0);
    }

    void labelsKeepClearOfWhatStandsOverTheMap()
    {
        const auto content = test::sampleContent(Language::English);
        const MapScene scene(content, nullptr);
        const Viewport view = at(middleOf(*content), 15'000);
        const auto meets = [](const std::vector<MapLabel>& labels, const QRectF& rect) {
            return std::any_of(labels.begin(), labels.end(), [&](const MapLabel& label) {
                return std::any_of(label.boxes.begin(), label.boxes.end(),
                                   [&](const QRectF& box) { return box.intersects(rect); });
            });
        };
        const auto free = placeLabels(scene, *m_style, MapLayers(), view);
        QVERIFY(!free.empty());
        const QRectF bar = free.front().boxes.front().adjusted(-20, -20, 20, 20); // where a label would stand
        QVERIFY(meets(free, bar));
        QVERIFY(!meets(placeLabels(scene, *m_style, MapLayers(), view, {}, {bar}), bar));
    }

    /// A canvas has labels ready for a pan, but what it shows now is not cut by its edge.
    void noLabelLiesAcrossTheBorderOfWhatIsSeen_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("en") << false;
        QTest::newRow("zh") << true;
    }
    void noLabelLiesAcrossTheBorderOfWhatIsSeen()
    {
        QFETCH(bool, chinese);
        constexpr double kMargin = 160;
        const auto content = test::sampleContent(chinese ? Language::Chinese : Language::English);
        const MapScene scene(content, nullptr);
        const QRectF seen(kMargin, kMargin, 620, 400);
        int inside = 0;
        int around = 0;
        for (const double denominator : {5'000.0, 15'000.0, 40'000.0}) {
            for (const int step : {-3, 0, 2}) {
                const Viewport view = at(middleOf(*content), denominator, QSizeF(620 + 2 * kMargin, 400 + 2 * kMargin))
                                          .movedBy({step * 61.0, step * 37.0});
                for (const MapLabel& label : placeLabels(scene, *m_style, MapLayers(), view, {}, {}, kMargin)) {
                    const auto isSeen = [&](const QRectF& box) { return seen.contains(box); };
                    const auto isOutside = [&](const QRectF& box) { return !seen.intersects(box); };
                    const bool isAllSeen = std::ranges::all_of(label.boxes, isSeen);
                    inside += isAllSeen ? 1 : 0;
                    around += isAllSeen ? 0 : 1;
                    if (!isAllSeen && !std::ranges::all_of(label.boxes, isOutside))
                        QFAIL(qPrintable(textOf(label)));
                }
            }
        }
        QVERIFY(inside > 20);
        QVERIFY(around > 8);
    }

    /// A works or an area that is half out of sight is named in the half that is seen.
    void whatIsPartlySeenIsNamedWhereItIsSeen()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)"));
        content.segments.push_back(
            mapSegment(QStringLiteral("S-1"), span(0, 5000), Bank::Left, StatusClass::Completed));
        const auto made = test::finished(std::move(content));
        const Viewport view = at({5100, 0}, 15'000, QSizeF(900, 600)); // its middle is in the margin or beyond
        const QRectF seen(160, 160, 580, 280);
        const auto labels = placeLabels(MapScene(made, nullptr), *m_style, MapLayers(), view, {}, {}, 160);
        const auto named = std::ranges::find(labels, MapLabel::Kind::Segment, &MapLabel::kind);
        QVERIFY(named != labels.end());
        QVERIFY(seen.contains(named->boxes.front()));
    }

    void placesTheSameLabelsEachTime()
    {
        const auto content = test::sampleContent(Language::English);
        const Viewport view = at(middleOf(*content), 15'000);
        const auto first = labelsOf(content, view);
        const auto second = labelsOf(content, view);
        QCOMPARE(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(first[i].boxes, second[i].boxes);
    }

    /// On an overview a short river that winds between its works has its name beside them.
    void aNameThatFitsNowhereAlongItsRiverStandsStraightBesideIt()
    {
        MapContent content;
        content.rivers = {test::mapRiver("LINESTRING(0 0, 300 400, 100 800, 500 1200, 300 1600, 600 2000)",
                                         QStringLiteral("Unnamed water 4"))};
        content.segments = {mapSegment(QStringLiteral("S-1"), span(0, 2400), Bank::Both, StatusClass::Completed)};
        const auto map = test::finished(content);
        const MapScene scene(map, nullptr);
        const Viewport view = at({300, 1000}, 60'000);
        const auto named = [&](const MapStyle& style) {
            auto labels = placeLabels(scene, style, MapLayers(), view);
            std::erase_if(labels, [](const MapLabel& label) { return label.kind != MapLabel::Kind::River; });
            return labels;
        };
        QVERIFY(named(*m_style).empty());
        MapStyle overview = *m_style;
        overview.riverName.isStraightElse = true;
        const auto labels = named(overview);
        QCOMPARE(labels.size(), 1U);
        for (const MapLabel::Text& letter : labels.front().texts)
            QVERIFY(std::abs(letter.angle - labels.front().texts.front().angle) < 0.5); // straight
        for (const QPolygonF& line : laneOf(*map, map->segments.front(), view, overview)) {
            for (const QPointF& point : line) {
                for (const QRectF& box : labels.front().boxes)
                    QVERIFY(!box.contains(point));
            }
        }
    }

    void anAreaOutOfViewIsNotNamed()
    {
        MapContent content;
        content.areas = {
            test::mapArea(QStringLiteral("A-1"), "POLYGON((0 0, 300 0, 300 300, 0 300, 0 0))", StatusClass::Completed)};
        const auto map = test::finished(content);
        const Viewport view = at({0, 0}, 10'000, QSizeF(400, 300));
        const auto named = [&](Point centre) {
            return count(labelsOf(map, view.centredOn(centre)), MapLabel::Kind::Area) == 1;
        };
        QVERIFY(named({150, 150}));
        const double halfWidth = view.metresPerPixel() * 200;
        QVERIFY(named({-halfWidth + 60, 150}));
        QVERIFY(!named({-halfWidth - 20, 150})); // just beside the edge
    }

    void howLargeAnAreaIsIsNotWrittenInTheColourOfItsHatching()
    {
        MapContent content;
        content.areas = {
            test::mapArea(QStringLiteral("A-1"), "POLYGON((0 0, 300 0, 300 300, 0 300, 0 0))", StatusClass::Completed)};
        content.areas[0].caption = QStringLiteral("9.00 hm²");
        const auto labels = labelsOf(test::finished(std::move(content)), at({150, 150}, 5'000));
        const auto label = std::ranges::find(labels, MapLabel::Kind::Area, &MapLabel::kind);
        QVERIFY(label != labels.end());
        QCOMPARE(label->texts.size(), std::size_t{2});
        QCOMPARE(label->texts[0].color, m_style->status(StatusClass::Completed).text);
        QCOMPARE(label->texts[1].color, m_style->text.color);
    }

    void theLeaderOfASlimAreaEndsInIt()
    {
        MapContent content;
        content.areas = {test::mapArea(
            QStringLiteral("A-1"), "POLYGON((0 0, 400 150, 800 0, 800 2, 400 152, 0 2, 0 0))", StatusClass::Completed)};
        const auto map = test::finished(content);
        const auto labels = labelsOf(map, at({400, 75}, 5'000));
        QCOMPARE(count(labels, MapLabel::Kind::Area), 1);
        QVERIFY(labels.front().leader);
        const Point end = at({400, 75}, 5'000).toMap(labels.front().leader->p1());
        const double above = 150 - std::abs(end.x - 400) * 150 / 400; // the strip's own height there
        QVERIFY2(std::abs(end.y - above - 1) < 3, qPrintable(QString::number(end.y)));
    }

    void tellsScriptsApart()
    {
        QVERIFY(isCjk(QStringLiteral("龙岗河")));
        QVERIFY(!isCjk(QStringLiteral("Longgang River 2")));
        QVERIFY(!isCjk(QString()));
    }
};

RIPARIA_TEST(MapLabelsTest)
#include "MapLabelsTest.moc"
