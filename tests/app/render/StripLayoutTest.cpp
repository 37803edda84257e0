// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripLayout.h"
#include "app/render/MapStyle.h"
#include "app/render/StripPaint.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QImage>
#include <QtTest/QtTest>

#include <algorithm>
#include <map>

using namespace riparia;
using riparia::test::span;

namespace {

StripBar bar(const char* code, Span on, Bank bank, EntityKind kind = EntityKind::Segment)
{
    StripBar bar;
    bar.id = Uuid::named(code);
    bar.kind = kind;
    bar.code = QLatin1String(code);
    bar.caption = QStringLiteral("Ecological bank protection");
    bar.span = on;
    bar.bank = bank;
    bar.status = StatusClass::Completed;
    bar.counted = true;
    return bar;
}

StripContent river(std::vector<StripBar> bars, Origin origin = Origin::Source)
{
    StripContent content;
    content.key = "DS";
    content.length = Millimetres{5'000'000};
    content.stationing = Stationing(content.length, origin);
    content.directionConfirmed = true;
    content.bars = std::move(bars);
    return content;
}

StripLayout layoutOf(const StripContent& content, double width = 1000, double height = 260, double zoom = 1,
                     const std::optional<StripMoved>& moved = std::nullopt)
{
    const StripMetrics metrics = StripMetrics::fitting(QSizeF(width, height), stripRows(content), mapFont(11));
    StripAxis axis(content.length, content.stationing.origin(), metrics.gutter, width - 14);
    axis.zoom(zoom, metrics.gutter);
    return StripLayout::of(content, axis, metrics, moved);
}

const StripBox* boxOf(const StripLayout& layout, std::size_t bar, StripLane lane)
{
    for (const StripBox& box : layout.boxes) {
        if (box.bar == bar && box.lane == lane)
            return &box;
    }
    return nullptr;
}

} // namespace

class StripLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void banksHaveTheirLanesAndBothHasTwo()
    {
        const StripContent content =
            river({bar("S-1", span(0, 1000), Bank::Left), bar("S-2", span(500, 900), Bank::Both),
                   bar("S-3", span(2000, 3000), Bank::Channel)});
        const StripLayout layout = layoutOf(content);
        QCOMPARE(layout.rows.size(), std::size_t{4}); // no greenways, no areas
        QVERIFY(boxOf(layout, 0, StripLane::Left) && !boxOf(layout, 0, StripLane::Right));
        QVERIFY(boxOf(layout, 1, StripLane::Left) && boxOf(layout, 1, StripLane::Right));
        QVERIFY(boxOf(layout, 2, StripLane::Channel));
        QVERIFY(layout.row(StripLane::Left)->rect.bottom() <= layout.row(StripLane::Channel)->rect.top());
        QVERIFY(layout.row(StripLane::Channel)->rect.bottom() <= layout.row(StripLane::Right)->rect.top());
    }

    void barsThatOverlapOnABankStandOneBelowTheOther()
    {
        const StripContent content =
            river({bar("S-1", span(0, 1000), Bank::Left), bar("S-2", span(500, 900), Bank::Left),
                   bar("S-3", span(1000, 1500), Bank::Left)});
        const StripLayout layout = layoutOf(content);
        const QRectF first = boxOf(layout, 0, StripLane::Left)->rect;
        QVERIFY(!first.intersects(boxOf(layout, 1, StripLane::Left)->rect));
        QCOMPARE(boxOf(layout, 2, StripLane::Left)->rect.top(), first.top()); // they only touch
        QCOMPARE(stripRows(content), std::size_t{5});
    }

    void placesFollowTheAxis()
    {
        for (const Origin origin : {Origin::Source, Origin::Mouth}) {
            const StripContent content = river({bar("S-1", span(1000, 2000), Bank::Left)}, origin);
            const StripLayout layout = layoutOf(content);
            const auto [first, second] = layout.axis.ends(span(1000, 2000));
            QCOMPARE(layout.boxes[0].rect.left(), first);
            QCOMPARE(layout.boxes[0].rect.right(), second);
        }
    }

    /// Whatever the magnification, no text lies on another or on a bar that is not its own.
    void labelsNeverOverlap()
    {
        std::vector<StripBar> bars;
        for (int i = 0; i < 60; ++i) {
            const double from = i * 83.0;
            const Bank bank = i % 3 == 0 ? Bank::Left : i % 3 == 1 ? Bank::Right : Bank::Both;
            bars.push_back(bar(qPrintable(QStringLiteral("S-%1").arg(i, 4, 10, QLatin1Char('0'))),
                               span(from, std::min(5000.0, from + 20 + i % 7 * 40)), bank,
                               i % 10 == 9 ? EntityKind::Greenway : EntityKind::Segment));
        }
        std::ranges::sort(bars, {}, [](const StripBar& b) { return b.span; });
        StripContent content = river(std::move(bars));
        for (int i = 0; i < 40; ++i) {
            content.pieces.push_back({span(i * 100, i * 100 + 60), {}, {}, i % 4 == 0});
            content.gaps.push_back(span(i * 100 + 60, i * 100 + 100));
        }
        for (const double zoom : {1.0, 1.7, 4.0, 20.0}) {
            const StripLayout layout = layoutOf(content, 900, 300, zoom);
            std::map<double, std::vector<QRectF>> lines;
            int shown = 0;
            const auto add = [&](const StripLabel& label) {
                if (!label.isShown())
                    return;
                ++shown;
                for (const QRectF& other : lines[label.rect.top()])
                    QVERIFY(!other.intersects(label.rect));
                lines[label.rect.top()].push_back(label.rect);
            };
            for (const StripBox& box : layout.boxes) {
                add(box.label);
                for (const StripBox& other : layout.boxes) {
                    if (box.label.isShown() && other.bar != box.bar)
                        QVERIFY(!other.rect.intersects(box.label.rect));
                }
            }
            for (const StripTick& tick : layout.ticks)
                add(tick.label);
            for (const StripStretch& piece : layout.pieces)
                add(piece.label);
            QVERIFY(shown > 3);
        }
    }

    void nothingIsWrittenOnAHatch()
    {
        StripContent content = river({bar("S-1", span(1000, 2000), Bank::Left)});
        content.bars[0].elsewhere = {{span(1000, 1300), QStringLiteral("S-2")}};
        const StripLayout layout = layoutOf(content);
        const StripLabel& label = layout.boxes[0].label;
        QVERIFY(label.isShown() && label.isInside);
        QVERIFY(label.rect.left() >= layout.axis.x(Position{1'300'000}));
    }

    void theEndsOfTheRiverHaveTheirChainage()
    {
        StripContent content = river({}, Origin::Mouth);
        content.length = Millimetres{5'230'400};
        content.stationing = Stationing(content.length, Origin::Mouth);
        QStringList texts;
        for (const StripTick& tick : layoutOf(content).ticks)
            texts << tick.label.text;
        QVERIFY(texts.contains(QStringLiteral("K0+000")));
        QVERIFY(texts.contains(QStringLiteral("K5+230.4")));
    }

    void pointerMeetsEndsBarsAndGaps()
    {
        StripContent content =
            river({bar("S-1", span(1000, 2000), Bank::Left), bar("S-2", span(2000, 3000), Bank::Left)});
        content.gaps = {span(0, 1000), span(3000, 5000)};
        content.pieces = {{span(1000, 3000), content.bars[0].id, QStringLiteral("S-1"), false}};
        const StripLayout layout = layoutOf(content);
        const QRectF first = boxOf(layout, 0, StripLane::Left)->rect;
        const double y = first.center().y();
        const auto hit = [&](QPointF at) { return layout.hit(at, content, std::nullopt); };
        QCOMPARE(hit({first.center().x(), y}), (StripHit{StripHit::Kind::Bar, 0, false}));
        QCOMPARE(hit({first.left() - 2, y}), (StripHit{StripHit::Kind::End, 0, true}));
        // Where two meet it is the one under the pointer.
        QCOMPARE(hit({first.right() - 2, y}), (StripHit{StripHit::Kind::End, 0, false}));
        QCOMPARE(hit({first.right() + 2, y}), (StripHit{StripHit::Kind::End, 1, true}));
        QCOMPARE(hit({layout.axis.x(Position{4'000'000}), y}), (StripHit{StripHit::Kind::Gap, 1, false}));
        QCOMPARE(hit({2, y}), StripHit());
        const QRectF counted = layout.pieces[0].rect;
        QCOMPARE(hit(counted.center()), (StripHit{StripHit::Kind::Piece, 0, false}));
    }

    void upperEndIsOnTheRightWhereChainageStartsAtTheMouth()
    {
        const StripContent content = river({bar("S-1", span(1000, 2000), Bank::Left)}, Origin::Mouth);
        const StripLayout layout = layoutOf(content);
        const QRectF rect = layout.boxes[0].rect;
        QVERIFY(layout.hit({rect.right(), rect.center().y()}, content, std::nullopt).isFrom);
        QVERIFY(!layout.hit({rect.left(), rect.center().y()}, content, std::nullopt).isFrom);
    }

    void barBeingMovedHasItsNewPlace()
    {
        const StripContent content = river({bar("S-1", span(1000, 2000), Bank::Both)});
        const StripLayout layout = layoutOf(content, 1000, 260, 1, StripMoved{content.bars[0].id, span(1000, 2500)});
        for (const StripBox& box : layout.boxes)
            QCOMPARE(box.rect.right(), layout.axis.x(Position{2'500'000}));
    }

    void onlyWhatIsInViewIsLaidOut()
    {
        std::vector<StripBar> bars;
        for (int i = 0; i < 1000; ++i)
            bars.push_back(bar(qPrintable(QStringLiteral("S-%1").arg(i)), span(i * 5, i * 5 + 5), Bank::Left));
        const StripContent content = river(std::move(bars));
        QCOMPARE(layoutOf(content).boxes.size(), std::size_t{1000});
        QVERIFY(layoutOf(content, 1000, 260, 100).boxes.size() < 20);
    }

    void lowRoomMakesLowBarsAndNeverNone()
    {
        const StripContent content = river({bar("S-1", span(1000, 2000), Bank::Both)});
        QVERIFY(layoutOf(content, 400, 110).metrics.bar < layoutOf(content, 400, 260).metrics.bar);
        const StripLayout least = layoutOf(content, 1, 1);
        QVERIFY(least.metrics.bar > 0 && least.height > 1);
        QVERIFY(layoutOf(content, 400).metrics.isShort && !layoutOf(content, 1000).metrics.isShort);
    }

    void barsHaveTheColourOfTheirStatus()
    {
        const StripContent content = river({bar("S-1", span(1000, 4000), Bank::Left)});
        const StripLayout layout = layoutOf(content);
        for (const auto& style : {MapStyle::light(), MapStyle::dark()}) {
            QImage image(1000, static_cast<int>(layout.height), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintStrip(painter, content, layout, *style, {});
            painter.end();
            const QRectF rect = layout.boxes[0].rect;
            QCOMPARE(image.pixelColor(rect.topLeft().toPoint() + QPoint(3, 2)).rgb(),
                     style->status(StatusClass::Completed).line.rgb());
        }
    }

    void onPaperWhatIsCountedHasTheColourOfItsStatus()
    {
        StripBar completed = bar("S-1", span(500, 1500), Bank::Left);
        StripBar suspended = bar("S-2", span(2500, 4000), Bank::Left);
        suspended.status = StatusClass::Suspended;
        StripContent content = river({completed, suspended});
        content.pieces = {{completed.span, completed.id, completed.code, false},
                          {suspended.span, suspended.id, suspended.code, false}};
        const StripLayout layout = layoutOf(content);
        const auto style = MapStyle::light();
        const auto colourOf = [&](const StripLook& look, std::size_t piece) {
            QImage image(1000, static_cast<int>(layout.height), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintStrip(painter, content, layout, *style, look);
            painter.end();
            return image.pixelColor(layout.pieces[piece].rect.center().toPoint()).rgb();
        };
        const StripLook paper;
        QCOMPARE(colourOf(paper, 0), style->status(StatusClass::Completed).line.rgb());
        QCOMPARE(colourOf(paper, 1), style->status(StatusClass::Suspended).tint.rgb());
        StripLook window;
        window.counted = Qt::blue;
        QCOMPARE(colourOf(window, 1), QColor(Qt::blue).rgb());
    }
};

RIPARIA_TEST(StripLayoutTest)
#include "StripLayoutTest.moc"
