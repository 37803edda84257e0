// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapRenderer.h"
#include "app/render/RenderQueue.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

#include <atomic>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace riparia;
using test::mapSegment;
using test::span;

namespace {

/// A renderer with a picture to paint on.
struct Screen {
    explicit Screen(const Viewport& of)
        : view(of)
    {}
    QImage paint()
    {
        QImage image((view.size() * view.devicePixelRatio()).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(view.devicePixelRatio());
        QPainter painter(&image);
        renderer.paint(painter, view);
        return image;
    }
    /// Paints until nothing is outstanding.
    QImage settle()
    {
        QImage image = paint();
        const bool isDone = QTest::qWaitFor(
            [&] {
                image = paint();
                return renderer.isIdle() && renderer.covered() == 1;
            },
            30'000);
        if (!isDone)
            qFatal("the renderer does not come to rest");
        return image;
    }

    Viewport view;
    MapRenderer renderer;
};

} // namespace

class MapRendererTest : public QObject {
    Q_OBJECT

    static Viewport at(Point centre, double denominator = 15'000, QSizeF size = QSizeF(640, 400), double ratio = 1)
    {
        return {centre, Viewport::metresPerPixelAt(denominator), size, ratio};
    }
    static Point middleOf(const MapContent& content)
    {
        return {(content.bounds.minX + content.bounds.maxX) / 2, (content.bounds.minY + content.bounds.maxY) / 2};
    }
    static MapContent longRiver()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 20000 0)", QStringLiteral("Long River")));
        content.segments.push_back(
            mapSegment(QStringLiteral("S-1"), span(1000, 1300), Bank::Left, StatusClass::Planned));
        content.segments.push_back(
            mapSegment(QStringLiteral("S-2"), span(15000, 15300), Bank::Left, StatusClass::Planned));
        return content;
    }

private Q_SLOTS:
    void paintsPaperBeforeThereIsAnything()
    {
        Screen screen(at({0, 0}));
        QCOMPARE(screen.paint().pixelColor(10, 10), MapStyle::light()->paper);
        QVERIFY(screen.renderer.isIdle());
        QCOMPARE(screen.renderer.covered(), 0.0);
    }

    void comesToShowWhatPaintMapShows()
    {
        const auto content = test::sampleContent(Language::English);
        for (const double ratio : {1.0, 2.0}) {
            Screen screen(at(middleOf(*content), 15'000, QSizeF(640, 400), ratio));
            MapLayers layers;
            layers.labels = false;
            screen.renderer.setLayers(layers);
            screen.renderer.setContent(content);
            const QImage shown = screen.settle();
            const QImage whole = test::pictureOf(*content, *MapStyle::light(), layers, screen.view);
            // Tiles lie on whole pixels, so the picture may be moved by a part of one; colours are the same in the large.
            const QImage a = shown.scaled(40, 25, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            const QImage b = whole.scaled(40, 25, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            for (int y = 0; y < 25; ++y) {
                for (int x = 0; x < 40; ++x)
                    QVERIFY(test::difference(a.pixel(x, y), b.pixel(x, y)) < 14);
            }
        }
    }

    void labelsComeWithTheView()
    {
        const auto content = test::sampleContent(Language::English);
        Screen screen(at(middleOf(*content)));
        screen.renderer.setContent(content);
        const QImage with = screen.settle();
        MapLayers layers;
        layers.labels = false;
        screen.renderer.setLayers(layers);
        const QImage without = screen.settle();
        int different = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x)
                different += test::difference(with.pixel(x, y), without.pixel(x, y)) > 60;
        }
        QVERIFY(different > 500);
    }

    /// The screen never goes blank: after the first picture every frame of a pan or zoom is covered by some scale.
    void everyFrameIsCovered()
    {
        const auto content = test::sampleContent(Language::English);
        Screen screen(at(middleOf(*content), 25'000));
        screen.renderer.setContent(content);
        screen.settle();
        for (int i = 0; i < 12; ++i) {
            screen.view = screen.view.movedBy({37, 11});
            screen.paint();
            QVERIFY(screen.renderer.coveredAtAll() > 0.95);
        }
        for (int i = 0; i < 4; ++i) {
            screen.view = screen.view.zoomed(1.5, {100, 100});
            screen.paint();
            QVERIFY(screen.renderer.coveredAtAll() > 0.95);
        }
        screen.settle();
        for (int i = 0; i < 3; ++i) {
            screen.view = screen.view.zoomed(1 / 1.5, {300, 200});
            screen.paint();
            QVERIFY(screen.renderer.coveredAtAll() > 0.95);
        }
    }

    void aChangeDrawsOnlyTheTilesItTouches()
    {
        Screen screen(at({10'000, 0}, 20'000, QSizeF(3900, 300)));
        const MapContent content = longRiver(); // the same alignment, or all of it would have changed
        screen.renderer.setContent(test::finished(content));
        screen.settle();
        const int first = screen.renderer.tilesDrawn();
        MapContent changed = content;
        changed.segments[1].status = StatusClass::Completed;
        screen.renderer.setContent(test::finished(std::move(changed)));
        const QImage image = screen.settle();
        const int second = screen.renderer.tilesDrawn() - first;
        QVERIFY2(second >= 1 && second <= 8, qPrintable(QString::number(second)));
        bool isGreen = false;
        const int x = static_cast<int>(screen.view.toScreen({15'150, 0}).x());
        for (int y = 0; y < image.height(); ++y)
            isGreen =
                isGreen || test::isNear(image.pixel(x, y), MapStyle::light()->status(StatusClass::Completed).line, 30);
        QVERIFY(isGreen);
    }

    void namesAloneDrawNoTile()
    {
        Screen screen(at({10'000, 0}, 20'000));
        const MapContent content = longRiver();
        screen.renderer.setContent(test::finished(content));
        screen.settle();
        const int before = screen.renderer.tilesDrawn();
        MapContent renamed = content;
        renamed.rivers.edit()[0].name = QStringLiteral("Other");
        screen.renderer.setContent(test::finished(std::move(renamed)));
        screen.settle();
        QCOMPARE(screen.renderer.tilesDrawn(), before);
    }

    void anotherStyleDrawsAllAnew()
    {
        Screen screen(at({10'000, 0}, 20'000));
        screen.renderer.setContent(test::finished(longRiver()));
        screen.settle();
        screen.renderer.setStyle(MapStyle::dark());
        const QImage image = screen.settle();
        QCOMPARE(image.pixelColor(5, 5), MapStyle::dark()->paper);
    }

    void tellsWhenThereIsMoreToShow()
    {
        Screen screen(at({10'000, 0}, 20'000));
        const QSignalSpy updates(&screen.renderer, &MapRenderer::updated);
        screen.renderer.setContent(test::finished(longRiver()));
        screen.settle();
        QVERIFY(updates.count() >= 2);
    }

    void mayBeTakenAwayAtWork()
    {
        const auto content = test::sampleContent(Language::English);
        for (int i = 0; i < 10; ++i) {
            Screen screen(at(middleOf(*content), 5'000 * (i + 1)));
            screen.renderer.setContent(content);
            screen.paint();
        }
    }

    void takesManyContentsInARow()
    {
        Screen screen(at({10'000, 0}, 20'000));
        for (int i = 0; i < 30; ++i) {
            MapContent content = longRiver();
            content.segments[0].span = span(1000, 1100 + 10 * i);
            screen.renderer.setContent(test::finished(std::move(content)));
            screen.paint();
        }
        screen.settle();
        QVERIFY(screen.renderer.isIdle());
    }

    /// A network too large to be made ready at once: it is shown without levels first and with them later, and looks the same.
    void largeNetworksGetSimplifiedLines()
    {
        MapContent content;
        for (int r = 0; r < 120; ++r) {
            Line line;
            for (int i = 0; i < 2000; ++i)
                line.push_back({i * 10.0, r * 150.0 + 40 * std::sin(i * 0.03)});
            MapRiver river = test::mapRiver("LINESTRING (0 0, 1 1)");
            river.id = Uuid::named("r" + std::to_string(r));
            river.alignment = std::make_shared<const Alignment>(Alignment::make(line, {}, test::planarRuler()).value());
            river.stationing = Stationing(river.alignment->length(), Origin::Source);
            content.rivers.push_back(river);
        }
        Screen screen(at({10'000, 9'000}, 150'000));
        screen.renderer.setContent(test::finished(std::move(content)));
        const QImage before = screen.settle();
        QVERIFY(QTest::qWaitFor(
            [&] {
                screen.paint();
                return screen.renderer.levelBytes() > 0;
            },
            30'000));
        screen.renderer.setStyle(std::make_shared<const MapStyle>(*MapStyle::light())); // draws all anew
        const QImage after = screen.settle();
        int different = 0;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x)
                different += test::difference(before.pixel(x, y), after.pixel(x, y)) > 70;
        }
        QVERIFY2(different < before.width() * before.height() / 200, qPrintable(QString::number(different)));
    }

    // --- the queue behind it ---

    void theQueueForgetsWhatIsNoLongerWanted()
    {
        std::atomic<int> ran{0};
        std::mutex mutex;
        std::condition_variable gate;
        bool isOpen = false;
        {
            RenderQueue queue(1);
            queue.setWanted({{"first",
                              [&](std::stop_token) {
                                  std::unique_lock lock(mutex);
                                  gate.wait(lock, [&] { return isOpen; });
                              }},
                             {"second", [&](std::stop_token) { ++ran; }}});
            queue.setWanted({{"third", [&](std::stop_token) { ran += 10; }}});
            {
                const std::lock_guard lock(mutex);
                isOpen = true;
            }
            gate.notify_all();
            QTRY_VERIFY(queue.isIdle());
        }
        QCOMPARE(ran.load(), 10);
    }

    void theQueueStopsWhatRunsAndIsNotWanted()
    {
        std::atomic<bool> started{false};
        std::atomic<bool> stopped{false};
        RenderQueue queue(2);
        queue.setWanted({{"long", [&](std::stop_token stop) {
                              started = true;
                              while (!stop.stop_requested())
                                  std::this_thread::yield();
                              stopped = true;
                          }}});
        QTRY_VERIFY(started);
        queue.setWanted({});
        QTRY_VERIFY(stopped);
        QTRY_VERIFY(queue.isIdle());
    }

    void theQueueDoesNotStartTheSameWorkTwice()
    {
        std::atomic<int> ran{0};
        std::atomic<bool> open{false};
        RenderQueue queue(2);
        const auto job = [&](std::stop_token) {
            ++ran;
            while (!open)
                std::this_thread::yield();
        };
        queue.setWanted({{"same", job}});
        QTRY_COMPARE(ran.load(), 1);
        queue.setWanted({{"same", job}});
        open = true;
        QTRY_VERIFY(queue.isIdle());
        QCOMPARE(ran.load(), 1);
        queue.setWanted({{"same", job}});
        QTRY_COMPARE(ran.load(), 2);
    }
};

RIPARIA_TEST(MapRendererTest)
#include "MapRendererTest.moc"
