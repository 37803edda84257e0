// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapPaint.h"
#include "app/render/Furniture.h"
#include "app/render/Lane.h"
#include "app/render/Marks.h"
#include "app/render/TileCache.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/app/report/PdfTools.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QPair>
#include <QPdfWriter>
#include <QPicture>
#include <QRegion>
#include <QSet>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using test::isNear;
using test::mapSegment;
using test::pictureOf;
using test::span;

class MapPaintTest : public QObject {
    Q_OBJECT

    const std::shared_ptr<const MapStyle> m_style = MapStyle::light();

    static Viewport at(Point centre, double denominator = 10'000, QSizeF size = QSizeF(400, 300), double ratio = 1)
    {
        return {centre, Viewport::metresPerPixelAt(denominator), size, ratio};
    }
    static MapLayers works()
    {
        MapLayers layers = test::noLayers();
        layers.rivers = layers.segments = layers.areas = true;
        return layers;
    }
    static std::shared_ptr<const MapContent> oneSegment(Bank bank, StatusClass status,
                                                        const char* wkt = "LINESTRING (0 0, 1000 0)", bool shown = true)
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver(wkt));
        content.segments.push_back(mapSegment(QStringLiteral("S"), span(0, 1000), bank, status));
        content.segments[0].shown = shown;
        return test::finished(std::move(content));
    }
    QRgb besideRiver(const MapContent& content, Bank bank, double along = 500) const
    {
        const Viewport view = at({500, 0});
        const QImage image = pictureOf(content, *m_style, works(), view);
        QPointF p = view.toScreen({along, 0});
        p.ry() -= laneOffset(*m_style, 1, bank, 0, view);
        return image.pixel(p.toPoint());
    }

    /// How many pixels of a part are of a colour.
    static int pixelsOf(const QImage& image, const QRect& part, const QColor& color)
    {
        int count = 0;
        const QRect inside = part & image.rect();
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                count += isNear(image.pixel(x, y), color) ? 1 : 0;
        }
        return count;
    }
    QByteArray pdfOf(const MapContent& content, const MapLayers& layers, const Viewport& view) const
    {
        constexpr int kDotsPerInch = 1200;
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(kDotsPerInch);
            QPainter painter(&writer);
            painter.scale(kDotsPerInch / 96.0, kDotsPerInch / 96.0);
            paintMap(painter, content, *m_style, layers, view);
        }
        return buffer.data();
    }

private Q_SLOTS:
    void aLayerIsSeenThroughAsOne_data()
    {
        QTest::addColumn<int>("layer");
        QTest::newRow("segments") << 0;
        QTest::newRow("rivers") << 1;
    }
    /// UX.md 2.7: on the screen; paper has it in full.
    void aLayerIsSeenThroughAsOne()
    {
        QFETCH(const int, layer);
        const auto content = oneSegment(Bank::Left, StatusClass::Completed);
        const Viewport view = at({500, 0}, 10'000, QSizeF(400, 300), 2);
        MapLayers with = test::noLayers();
        (layer == 0 ? with.segments : with.rivers) = true;
        MapStyle style = *m_style;
        (layer == 0 ? style.opacity.segments : style.opacity.rivers) = 0.4;
        const QImage full = pictureOf(*content, *m_style, with, view);
        const QImage without = pictureOf(*content, *m_style, test::noLayers(), view);
        const QImage seenThrough = pictureOf(*content, style, with, view);
        const auto mixed = [](int under, int over) { return qRound(under * 0.6 + over * 0.4); };
        int changed = 0;
        for (int y = 0; y < full.height(); ++y) {
            for (int x = 0; x < full.width(); ++x) {
                const QRgb under = without.pixel(x, y);
                const QRgb over = full.pixel(x, y);
                const QRgb wanted = qRgb(mixed(qRed(under), qRed(over)), mixed(qGreen(under), qGreen(over)),
                                         mixed(qBlue(under), qBlue(over)));
                QVERIFY(test::difference(seenThrough.pixel(x, y), wanted) <= 9);
                changed += test::difference(seenThrough.pixel(x, y), over) > 9 ? 1 : 0;
            }
        }
        QVERIFY2(changed > 300, qPrintable(QString::number(changed)));
        const auto shapes = [&](const MapStyle& look) {
            QPicture paper;
            QPainter painter(&paper);
            paintMap(painter, *content, look, with, view);
            painter.end();
            return QByteArray(paper.data(), static_cast<qsizetype>(paper.size()));
        };
        QCOMPARE(shapes(style), shapes(*m_style));
    }

    /// UX.md A-57.
    void worksOnTheLeftBankAreLeftOfTheFlow()
    {
        const QColor completed = m_style->status(StatusClass::Completed).line;
        const auto east = oneSegment(Bank::Left, StatusClass::Completed);
        QVERIFY(isNear(besideRiver(*east, Bank::Left), completed));
        QVERIFY(isNear(besideRiver(*east, Bank::Right), m_style->paper));
        const auto west = oneSegment(Bank::Left, StatusClass::Completed, "LINESTRING (1000 0, 0 0)");
        QVERIFY(isNear(besideRiver(*west, Bank::Right), completed));
        QVERIFY(isNear(besideRiver(*west, Bank::Left), m_style->paper));
        const auto both = oneSegment(Bank::Both, StatusClass::Completed);
        QVERIFY(isNear(besideRiver(*both, Bank::Left), completed) &&
                isNear(besideRiver(*both, Bank::Right), completed));
        const auto channel = oneSegment(Bank::Channel, StatusClass::Completed);
        QVERIFY(isNear(besideRiver(*channel, Bank::Channel), completed));
    }

    /// UX.md A-57: where the way of the water is not known there is a question mark at every place of an arrow, and no arrow.
    void aRiverOfUnconfirmedDirectionHasQuestionMarksForArrows()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 1000 0)"));
        const auto confirmed = test::finished(content);
        content.rivers.edit()[0].directionConfirmed = false;
        const auto unconfirmed = test::finished(content);
        const Viewport view = at({500, 0});
        MapLayers layers = test::noLayers();
        layers.rivers = true;
        const QImage arrows = pictureOf(*confirmed, *m_style, layers, view);
        const QImage questions = pictureOf(*unconfirmed, *m_style, layers, view);
        const auto marks = flowMarks(content.rivers[0], *m_style, view, 0);
        QVERIFY(!marks.empty());
        QRegion rest(arrows.rect());
        for (const FlowMark& mark : marks) {
            const QRect around = QRectF(mark.at - QPointF(16, 16), QSizeF(32, 32)).toAlignedRect();
            rest -= around;
            QVERIFY(pixelsOf(questions, around, m_style->flow.unknown) > 0);
            QCOMPARE(pixelsOf(arrows, around, m_style->flow.unknown), 0);
            QVERIFY(pixelsOf(arrows, around, m_style->flow.color) > pixelsOf(questions, around, m_style->flow.color));
        }
        for (const QRect& part : rest)
            QCOMPARE(arrows.copy(part), questions.copy(part)); // nothing else differs
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        QCOMPARE(test::textOf(pdfOf(*unconfirmed, layers, view)).count(u'?'), static_cast<qsizetype>(marks.size()));
        QCOMPARE(test::textOf(pdfOf(*confirmed, layers, view)).count(u'?'), qsizetype{0});
    }

    void statusesShowTheirPatterns()
    {
        const Viewport view = at({500, 0});
        const auto along = [&](StatusClass status) {
            const QImage image = pictureOf(*oneSegment(Bank::Left, status), *m_style, works(), view);
            const int y =
                static_cast<int>(std::floor(view.toScreen({0, 0}).y() - laneOffset(*m_style, 1, Bank::Left, 0, view)));
            int own = 0;
            int casing = 0;
            for (int x = 40; x < 360; ++x) {
                own += isNear(image.pixel(x, y), m_style->status(status).line, 60);
                casing += isNear(image.pixel(x, y), m_style->works.casing, 40);
            }
            return std::pair(own, casing);
        };
        QCOMPARE(along(StatusClass::Completed).first, 320);
        const auto [dashes, gaps] = along(StatusClass::Planned);
        QVERIFY(std::abs(dashes - 320 * 2 / 3) < 30 && std::abs(gaps - 320 / 3) < 40);
        const auto [dots, between] = along(StatusClass::Suspended);
        QVERIFY(dots > 60 && between > 60);
        QVERIFY(along(StatusClass::InProgress).first < 320); // its core line
    }

    /// UX.md 5.1: dashes say the status in themes of numbers too.
    void classesHaveTheColourAndStatusesTheDash()
    {
        MapContent content = *oneSegment(Bank::Left, StatusClass::Planned);
        content.years = ThemeClasses::of({2021, 2024});
        content.costs = ThemeClasses::of({350, 400, 450});
        MapStyle style = *m_style;
        const Viewport view = at({500, 0});
        const auto inColour = [&](const QColor& color) {
            const QImage image = pictureOf(content, style, works(), view);
            const int y =
                static_cast<int>(std::floor(view.toScreen({0, 0}).y() - laneOffset(style, 1, Bank::Left, 0, view)));
            int own = 0;
            for (int x = 40; x < 360; ++x)
                own += isNear(image.pixel(x, y), color, 60);
            return own;
        };
        const auto areDashes = [](int pixels) { return std::abs(pixels - 320 * 2 / 3) < 30; };
        content.segments[0].yearClass = 1;
        content.segments[0].costClass = 0;
        style.theme = MapTheme::Year;
        QVERIFY(areDashes(inColour(style.classes.colors[4])));
        style.theme = MapTheme::Cost;
        QVERIFY(areDashes(inColour(style.classes.colors[0])));
        content.segments[0].costClass = ThemeClasses::kUnknown;
        QVERIFY(areDashes(inColour(style.classes.unknown)));
        style.theme = MapTheme::Status;
        QVERIFY(areDashes(inColour(style.status(StatusClass::Planned).line)));
    }

    /// UX.md 5.2: in the measure theme areas have its colour and fills that differ without it.
    void areasFollowTheTheme()
    {
        MapContent content;
        content.areas.push_back(test::mapArea(
            QStringLiteral("A"), "POLYGON ((300 -200, 700 -200, 700 200, 300 200, 300 -200))", StatusClass::Planned));
        MapStyle style = *m_style;
        const auto pixelsIn = [&](const QColor& color) {
            const QImage image = pictureOf(*test::finished(content), style, works(), at({500, 0}));
            QSet<QPair<int, int>> pixels;
            for (int y = 100; y < 200; ++y) {
                for (int x = 150; x < 250; ++x) {
                    if (isNear(image.pixel(x, y), color, 100))
                        pixels.insert({x, y});
                }
            }
            return pixels;
        };
        style.theme = MapTheme::Measure;
        QList<QSet<QPair<int, int>>> fills;
        for (const MeasureStyle& measure : style.measures) {
            content.areas[0].measure = measure.codes.value(0);
            const auto fill = pixelsIn(measure.color);
            QVERIFY(fill.isEmpty() == (measure.fill == AreaPattern::None));
            QVERIFY(!fills.contains(fill));
            fills.push_back(fill);
        }
        content.areaCosts = ThemeClasses::of({1, 2, 3, 4, 5});
        content.years = ThemeClasses::of({2021});
        content.areas[0].costClass = 4;
        style.theme = MapTheme::Cost;
        QVERIFY(!pixelsIn(style.classes.colors[4]).isEmpty());
        style.theme = MapTheme::Year; // which is not known
        QVERIFY(!pixelsIn(style.classes.unknown).isEmpty());
        style.theme = MapTheme::Status;
        QVERIFY(!pixelsIn(style.status(StatusClass::Planned).line).isEmpty());
    }

    void theDashOfAGreenwayTellsItsClassAndTheColourItsStatus()
    {
        MapContent content;
        MapGreenway greenway;
        greenway.id = Uuid::named("greenway");
        const Line line{{0, 0}, {1000, 0}};
        greenway.lines = std::vector<Line>{line};
        greenway.bounds = boundsOf(line);
        MapLayers layers = test::noLayers();
        layers.greenways = true;
        MapStyle style = *m_style;
        const auto length = [&](const char* grade, StatusClass status, const QColor& color) {
            greenway.grade = QString::fromLatin1(grade);
            greenway.status = status;
            content.greenways = {greenway};
            const QImage image = pictureOf(*test::finished(content), style, layers, at({500, 0}));
            int pixels = 0;
            for (int x = 40; x < 360; ++x)
                pixels += isNear(image.pixel(x, 150), color, 90) || isNear(image.pixel(x, 149), color, 90);
            return pixels;
        };
        const auto planned = [&](const char* grade) {
            return length(grade, StatusClass::Planned, m_style->status(StatusClass::Planned).line);
        };
        QCOMPARE(planned(""), 320);
        const int regional = planned("regional");
        const int municipal = planned("municipal");
        const int community = planned("community");
        QVERIFY(regional < 320 && municipal < regional && community < municipal && community > 80);
        QCOMPARE(length("", StatusClass::Completed, m_style->status(StatusClass::Completed).line), 320);
        content.years = ThemeClasses::of({2021});
        greenway.yearClass = 0;
        style.theme = MapTheme::Year;
        QCOMPARE(length("", StatusClass::Completed, style.classColor(0, 1)), 320);
    }

    void filteredOutIsPale()
    {
        const auto hidden = oneSegment(Bank::Left, StatusClass::Completed, "LINESTRING (0 0, 1000 0)", false);
        const QRgb pixel = besideRiver(*hidden, Bank::Left);
        const QColor line = m_style->status(StatusClass::Completed).line;
        const QColor paper = m_style->paper;
        const double opacity = (paper.red() - qRed(pixel)) / double(paper.red() - line.red());
        QVERIFY2(opacity > 0.08 && opacity < 0.2, qPrintable(QString::number(opacity)));
    }

    void aConfluenceHasNoSeam()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (-2000 0, 1000 0)", {}, 3)); // its one arrow is elsewhere
        content.rivers.push_back(test::mapRiver("LINESTRING (500 600, 500 0)", {}, 2));
        const auto made = test::finished(std::move(content));
        const Viewport view = at({500, 100}, 5'000);
        MapLayers layers = test::noLayers();
        layers.rivers = true;
        auto style = *m_style;
        style.flow.everyMm = 5000; // no arrows
        const QImage image = pictureOf(*made, style, layers, view);
        const double x = view.toScreen({500, 0}).x();
        for (double y = 60; y >= 0; y -= 0.5) // down the tributary into the main river
            QVERIFY(isNear(image.pixel(QPointF(x, view.toScreen({0, y}).y()).toPoint()), style.water.fill, 3));
    }

    /// What the workers draw piece by piece is what paintMap() draws at once.
    void tilesAreSeamless_data()
    {
        QTest::addColumn<double>("denominator");
        QTest::addColumn<double>("ratio");
        for (const double denominator : {4'000.0, 15'000.0, 60'000.0, 400'000.0}) {
            for (const double ratio : {1.0, 1.25, 2.0})
                QTest::addRow("1:%.0f at %.2f", denominator, ratio) << denominator << ratio;
        }
    }
    void tilesAreSeamless()
    {
        QFETCH(double, denominator);
        QFETCH(double, ratio);
        const auto content = test::sampleContent(Language::English);
        MapLayers layers;
        layers.labels = false;
        const Point centre{(content->bounds.minX + content->bounds.maxX) / 2,
                           (content->bounds.minY + content->bounds.maxY) / 2};
        // A view whose corner lies on whole pixels of the tiles' grid.
        const TileScale scale{Viewport::metresPerPixelAt(denominator), 1, 1, ratio};
        const TileKey middle{scale, std::llround(centre.x / scale.metresPerPixel / scale.side() - 0.5),
                             std::llround(-centre.y / scale.metresPerPixel / scale.side() - 0.5)};
        const Viewport view = middle.view().resized(QSizeF(2 * scale.side(), 2 * scale.side()), ratio);
        const MapScene scene(content, nullptr);
        QImage tiled(2 * scale.deviceSide(), 2 * scale.deviceSide(), QImage::Format_ARGB32_Premultiplied);
        tiled.setDevicePixelRatio(ratio);
        TileCache cache;
        for (const TileKey& key : tilesFor(scale, view)) {
            QImage tile(scale.deviceSide(), scale.deviceSide(), QImage::Format_ARGB32_Premultiplied);
            tile.setDevicePixelRatio(ratio);
            QPainter painter(&tile);
            paintScene(painter, scene, *m_style, layers, key.view());
            painter.end();
            cache.insert(key, tile);
        }
        QPainter painter(&tiled);
        QCOMPARE(cache.paint(painter, view).own, 1.0);
        painter.end();
        const QImage whole = pictureOf(*content, *m_style, layers, view);
        QCOMPARE(whole.size(), tiled.size());
        int different = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x)
                different += test::difference(whole.pixel(x, y), tiled.pixel(x, y)) > 24;
        }
        QVERIFY2(different < whole.width() * whole.height() / 20'000, qPrintable(QString::number(different)));
    }

    void drawsAtEveryScaleAndInBothColours()
    {
        const auto content = test::sampleContent(Language::Chinese);
        for (const auto& style : {MapStyle::light(), MapStyle::dark()}) {
            for (double denominator = 50; denominator < 1e8; denominator *= 9) {
                const Viewport view = at({(content->bounds.minX + content->bounds.maxX) / 2,
                                          (content->bounds.minY + content->bounds.maxY) / 2},
                                         denominator);
                QVERIFY(!pictureOf(*content, *style, MapLayers(), view).isNull());
            }
        }
    }

    void takesWhatIsDegenerate()
    {
        MapContent empty;
        const QImage image = pictureOf(empty, *m_style, MapLayers(), at({0, 0}));
        QVERIFY(isNear(image.pixel(200, 150), m_style->paper, 40));

        MapContent odd;
        odd.rivers.push_back(test::mapRiver("LINESTRING (0 0, 0 0.001)", QStringLiteral("Dot")));
        odd.rivers.push_back(test::mapRiver("LINESTRING (0 0, 0 0, 10 0, 10 0)", QStringLiteral("Twice")));
        odd.rivers.push_back(test::mapRiver("LINESTRING (-9e6 -9e6, 9e6 9e6)", QStringLiteral("Far")));
        odd.rivers.push_back(test::mapRiver("LINESTRING (0 0, 500 0, 0 0, 500 0)", QStringLiteral("Back")));
        odd.segments.push_back(mapSegment(QStringLiteral("S"), span(0, 0.001), Bank::Both, StatusClass::Planned, 0));
        odd.segments.push_back(mapSegment(QStringLiteral("T"), span(0, 2e7), Bank::Left, StatusClass::InProgress, 2));
        odd.segments.push_back(mapSegment(QStringLiteral("U"), span(0, 1500), Bank::Both, StatusClass::Suspended, 3));
        odd.areas.push_back(test::mapArea(QStringLiteral("A"), "POLYGON ((0 0, 0 0, 0 0, 0 0))", StatusClass::Planned));
        odd.areas.push_back(test::mapArea(QStringLiteral("B"), "POLYGON ((-1e9 -1e9, 1e9 -1e9, 1e9 1e9, -1e9 -1e9))",
                                          StatusClass::Unset));
        odd.sites.push_back({Uuid::random(), {0, 0}, QStringLiteral("?"), QStringLiteral("x")});
        odd.greenways.push_back(
            {Uuid::random(), std::vector<Line>{Line{{0, 0}}, Line{}}, {}, StatusClass::Planned, {}, {}, true});
        const auto made = test::finished(std::move(odd));
        for (const double denominator : {1.0, 1'000.0, 1e5, 1e9})
            QVERIFY(!pictureOf(*made, *m_style, MapLayers(), at({0, 0}, denominator)).isNull());
        QVERIFY(!pictureOf(*made, *m_style, MapLayers(), at({0, 0}, 1000, QSizeF(1, 1))).isNull());
    }

    void aStoppedPaintingEndsEarly()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto content = test::sampleContent(Language::English);
        QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paintScene(painter, MapScene(content, nullptr), *m_style, MapLayers(), at({530000, 2520000}), stop.get_token());
        painter.end();
        QCOMPARE(image.pixelColor(50, 50), m_style->paper);
    }

    /// Sizes are millimetres: a PDF holds lines and text, no pictures.
    void aPdfIsMadeOfVectors()
    {
        const auto content = test::sampleContent(Language::English);
        const Point middle{(content->bounds.minX + content->bounds.maxX) / 2,
                           (content->bounds.minY + content->bounds.maxY) / 2};
        const QByteArray pdf = pdfOf(*content, MapLayers(), at(middle, 30'000, QSizeF(600, 500)));
        QVERIFY(pdf.size() > 10'000);
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(pdf.contains("/ToUnicode"));
    }

    void theScaleBarIsAsLongAsItSays()
    {
        for (double denominator = 500; denominator < 1e6; denominator *= 1.7) {
            const Viewport view = at({0, 0}, denominator);
            const ScaleBar bar = scaleBarFor(view, 200);
            QVERIFY(bar.pixels <= 200.0001 && bar.pixels > 70);
            QVERIFY(std::abs(view.metres(bar.pixels) / (bar.fieldMetres * bar.fields) - 1) < 1e-12);
        }
        QCOMPARE(scaleText(15'000), QStringLiteral("1:15\u2009000"));
        QCOMPARE(scaleText(5'000), QStringLiteral("1:5000"));
    }

    void swatchesAreDrawnByTheMapsOwnPens()
    {
        for (const StatusClass status :
             {StatusClass::Planned, StatusClass::InProgress, StatusClass::Completed, StatusClass::Suspended}) {
            QImage image(32, 16, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintSwatch(painter, QRectF(2, 2, 28, 12), status, *m_style);
            painter.end();
            int own = 0;
            for (int y = 0; y < 16; ++y) {
                for (int x = 0; x < 32; ++x)
                    own += isNear(image.pixel(x, y), m_style->status(status).line, 60);
            }
            QVERIFY(own > 8);
        }
    }
};

RIPARIA_TEST(MapPaintTest)
#include "MapPaintTest.moc"
