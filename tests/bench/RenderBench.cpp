// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The map with the test network: the canvas rows of DESIGN.md 8. Its peer is tests/bench/peers/peers.sh (QGIS), for the same size and extents.
#include "app/render/MapRenderer.h"
#include "core/io/planfile/PlanStore.h"
#include "tests/bench/TestNetwork.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace riparia;

namespace {

constexpr QSizeF kSize(1600, 1000);
constexpr int kFrameMs = 15;

/// What a canvas does: paints when there is something new, until the view is as it will stay. What it draws beyond the view for the next pan is waited
/// for before the clock runs, not while it runs.
class Screen {
public:
    explicit Screen(QSizeF size = kSize)
        : m_image(size.toSize(), QImage::Format_RGB32)
    {
        QObject::connect(&renderer, &MapRenderer::updated, &renderer, [this] { m_isNew = true; });
        m_tick.start(2); // that a worker has nothing left to do is told by no event
    }

    /// Seconds of one frame.
    double frame(const Viewport& view)
    {
        QElapsedTimer time;
        time.start();
        QPainter painter(&m_image);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.paint(painter, view);
        painter.end();
        return static_cast<double>(time.nsecsElapsed()) / 1e9;
    }

    /// What a screen of 60 Hz leaves until the next frame.
    void rest(int milliseconds)
    {
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < milliseconds)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void finish(const Viewport& view)
    {
        wait(view, [this] { return renderer.isFinished(); });
    }
    void settle(const Viewport& view)
    {
        wait(view, [this] { return renderer.isIdle() && renderer.isFinished(); });
    }

    MapRenderer renderer;

private:
    template <class Done>
    void wait(const Viewport& view, Done isDone)
    {
        do {
            m_isNew = false;
            frame(view);
            while (!m_isNew && !isDone())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // asleep: workers have the processors
        } while (!isDone());
    }

    QTimer m_tick;
    QImage m_image;
    bool m_isNew = false;
};

std::shared_ptr<const MapContent> contentOf(const Plan& plan)
{
    return mapContentOf(plan, {}, {}, Language::English);
}

const std::shared_ptr<const MapContent>& networkContent()
{
    static const std::shared_ptr<const MapContent> content = contentOf(bench::networkPlanInMemory());
    return content;
}

Viewport everything(const MapContent& content, QSizeF size = kSize)
{
    return Viewport({}, 1, size, 1, content.unitMetresX, content.unitMetresY).showing(content.bounds, 0);
}

/// `degrees` wide and high around the middle of the network.
Viewport middle(const MapContent& content, double degrees, QSizeF size = kSize)
{
    const Point at{(content.bounds.minX + content.bounds.maxX) / 2, (content.bounds.minY + content.bounds.maxY) / 2};
    return everything(content, size)
        .showing({at.x - degrees / 2, at.y - degrees / 2, at.x + degrees / 2, at.y + degrees / 2}, 0);
}

Screen& warmScreen()
{
    static Screen& screen = *new Screen; // never ended: by then there is no application for it
    static const bool isReady = [] {
        screen.renderer.setStyle(MapStyle::light());
        screen.renderer.setContent(networkContent());
        screen.settle(everything(*networkContent()));
        return true;
    }();
    benchmark::DoNotOptimize(isReady);
    return screen;
}

/// Tiles emptied by a change of style, data and levels kept. The peer draws lines and nothing else: `lines` leaves out names and chainages too.
enum class Drawn { Lines, All };

void redraw(benchmark::State& state, double degrees, Drawn drawn)
{
    Screen& screen = warmScreen();
    MapLayers layers;
    layers.labels = drawn == Drawn::All;
    layers.chainage = drawn == Drawn::All;
    screen.renderer.setLayers(layers);
    const MapContent& content = *networkContent();
    const Viewport view = degrees > 0 ? middle(content, degrees) : everything(content);
    screen.settle(view);
    bool dark = false;
    for (auto _ : state) {
        dark = !dark;
        screen.renderer.setStyle(dark ? MapStyle::dark() : MapStyle::light());
        screen.finish(view);
        state.PauseTiming();
        screen.settle(view);
        state.ResumeTiming();
    }
}

/// The peer draws loose lines; here they are rivers with chainage before the first is drawn.
void openAndDraw(benchmark::State& state, Plan (*planOf)())
{
    for (auto _ : state) {
        Screen screen;
        screen.renderer.setStyle(MapStyle::light());
        auto content = contentOf(planOf());
        screen.renderer.setContent(content);
        screen.finish(everything(*content));
    }
}

/// The network with works on it, a segment on each of the first `segments` rivers.
Plan networkWithSegments(std::size_t segments)
{
    Plan plan = bench::networkPlanInMemory();
    ChangeSet changes;
    std::size_t made = 0;
    for (const auto& [id, row] : plan.rivers()) {
        if (made++ == segments)
            break;
        Segment segment;
        segment.meta.uuid = Uuid::random();
        segment.meta.code = "S-" + std::to_string(made);
        segment.river = row->river.key;
        segment.span = {Position{0}, Position{row->river.length().value / 2}};
        segment.measures.push_back({"M07"});
        changes.add(std::move(segment));
    }
    if (!plan.apply(changes))
        bench::stop("the segments do not fit the plan");
    return plan;
}

/// What the window does with the map after one edit, before the next frame.
void followEdit(benchmark::State& state)
{
    static const Plan start = networkWithSegments(10'000);
    Plan plan = start;
    Screen screen;
    screen.renderer.setStyle(MapStyle::light());
    auto content = contentOf(plan);
    screen.renderer.setContent(content);
    screen.settle(everything(*content));
    auto edited = start.segments().begin();
    for (auto _ : state) {
        state.PauseTiming();
        const auto before = (edited++)->second;
        Segment after = *before;
        after.span.to.mm -= 1000;
        ChangeSet changes;
        changes.replace(before, std::move(after));
        if (!plan.apply(changes))
            bench::stop("the edit does not fit the plan");
        state.ResumeTiming();
        content = mapContentOf(plan, {}, {}, Language::English, content);
        screen.renderer.setContent(content);
    }
}

struct Flight {
    std::vector<double> times; ///< of every frame, in seconds
    double leastCovered = 1;   ///< share of the view, in the worst frame
};

/// A hand that pans and zooms through scales at 60 Hz.
void fly(Screen& screen, Viewport view, Flight& flight)
{
    const QPointF middle(view.size().width() / 2, view.size().height() / 2);
    screen.settle(view);
    for (int i = 0; i < 240; ++i) {
        const bool isZoom = i % 8 == 7;
        view = isZoom ? view.zoomed(i % 80 < 40 ? 1.5 : 1 / 1.5, middle) : view.movedBy({-12, 5});
        flight.times.push_back(screen.frame(view));
        flight.leastCovered = std::min(flight.leastCovered, screen.renderer.coveredAtAll());
        screen.rest(kFrameMs);
    }
}

/// What every frame takes, and how much of it is map.
void tellFlight(Flight& flight, benchmark::State& state)
{
    std::ranges::sort(flight.times);
    state.counters["p99"] = flight.times[flight.times.size() * 99 / 100] * 1e3;
    state.counters["median"] = flight.times[flight.times.size() / 2] * 1e3;
    state.counters["least covered"] = flight.leastCovered;
}

void frames(benchmark::State& state)
{
    Screen& screen = warmScreen();
    Flight flight;
    for (auto _ : state)
        fly(screen, everything(*networkContent()), flight);
    tellFlight(flight, state);
    state.counters["level bytes"] =
        static_cast<double>(screen.renderer.levelBytes()) / static_cast<double>(bench::network().shapes.vertexCount());
}

/// Over works, on the screen of A-72.
void framesOverWorks(benchmark::State& state)
{
    constexpr QSizeF kFullHd(1920, 1080);
    const auto content = contentOf(networkWithSegments(5'000));
    Screen screen(kFullHd);
    screen.renderer.setStyle(MapStyle::light());
    screen.renderer.setContent(content);
    Flight flight;
    for (auto _ : state)
        fly(screen, middle(*content, 2.0, kFullHd), flight);
    tellFlight(flight, state);
}

} // namespace

#define FIGURE(function) BENCHMARK(function)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kMillisecond)
#define REDRAW(name, ...)                                                                                              \
    BENCHMARK_CAPTURE(redraw, name, __VA_ARGS__)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kMillisecond)

#define OPEN(name, ...)                                                                                                \
    BENCHMARK_CAPTURE(openAndDraw, name, __VA_ARGS__)                                                                  \
        ->MeasureProcessCPUTime()                                                                                      \
        ->UseRealTime()                                                                                                \
        ->Unit(benchmark::kMillisecond)                                                                                \
        ->Iterations(1)                                                                                                \
        ->Repetitions(3)

OPEN(file, bench::networkPlanFromFile)->Name("read the network, assemble it and draw it, 1600x1000");
OPEN(assembled, bench::networkPlanInMemory)->Name("draw the assembled network, 1600x1000, from nothing");
REDRAW(all, 0.0, Drawn::Lines)->Name("warm redraw of everything")->Iterations(2);
REDRAW(two, 2.0, Drawn::Lines)->Name("warm redraw of 2 x 2 degrees")->Iterations(4);
REDRAW(fifth, 0.2, Drawn::Lines)->Name("warm redraw of 0.2 x 0.2 degrees")->Iterations(10);
REDRAW(namedAll, 0.0, Drawn::All)->Name("warm redraw of everything, with names")->Iterations(2);
REDRAW(namedTwo, 2.0, Drawn::All)->Name("warm redraw of 2 x 2 degrees, with names")->Iterations(4);
REDRAW(namedFifth, 0.2, Drawn::All)->Name("warm redraw of 0.2 x 0.2 degrees, with names")->Iterations(10);
FIGURE(followEdit)->Name("map after one edit, 83,337 rivers and 10,000 segments")->Iterations(20);
FIGURE(frames)->Name("pan and zoom frames")->Iterations(1)->Repetitions(3);
FIGURE(framesOverWorks)->Name("pan and zoom over 5,000 segments, 1920x1080")->Iterations(1)->Repetitions(3);
