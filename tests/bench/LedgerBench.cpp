// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/GeosPolygons.h"
#include "core/ledger/AreaFaces.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/Pivot.h"
#include "core/plan/ChangeSet.h"

#include <benchmark/benchmark.h>
#include <geos_c.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <random>
#include <string>
#include <vector>

using namespace riparia;

namespace {

template <class T>
T must(Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s %s\n", result.error().subject.c_str(), result.error().detail.c_str());
    std::exit(1);
}

void mustApply(Plan& plan, const ChangeSet& changes)
{
    if (!plan.apply(changes))
        std::exit(1);
}

template <class Entity>
Entity named(const std::string& prefix, std::size_t number)
{
    Entity entity;
    entity.meta.code = prefix + std::to_string(number);
    entity.meta.uuid = Uuid::named(entity.meta.code);
    return entity;
}

Plan emptyPlan()
{
    Plan plan;
    PlanInfo info;
    info.crs = must(Crs::fromEpsg(4547));
    plan.setInfo(info);
    return plan;
}

/// So many segments on 500 rivers of 20 km, each up to a kilometre long: four deep on average on the one bank or the other.
Plan planOfSegments(std::size_t count)
{
    constexpr std::size_t kRivers = 500;
    Plan plan = emptyPlan();
    const Ruler ruler = must(Ruler::make(plan.info().crs));
    ChangeSet changes;
    for (std::size_t i = 0; i < kRivers; ++i) {
        auto river = named<PlanRiver>("R-", i);
        river.river.key = river.meta.code;
        const double east = 500000 + 50.0 * static_cast<double>(i);
        river.river.alignment = std::make_shared<const Alignment>(
            must(Alignment::make(Line{{east, 2500000}, {east, 2510000}, {east + 10, 2520000}}, {}, ruler)));
        changes.add(std::move(river));
    }
    std::mt19937_64 random(20230320);
    std::uniform_int_distribution<std::int64_t> place(0, 19'000'000);
    std::uniform_int_distribution<std::int64_t> length(10'000, 1'000'000);
    for (std::size_t i = 0; i < count; ++i) {
        auto segment = named<Segment>("S-", i);
        segment.river = "R-" + std::to_string(random() % kRivers);
        segment.span.from = Position{place(random)};
        segment.span.to = segment.span.from + Millimetres{length(random)};
        segment.bank = static_cast<Bank>(random() % 4);
        changes.add(std::move(segment));
    }
    mustApply(plan, changes);
    return plan;
}

/// Circles of 18 corners strewn so that 98 % hang together.
Plan planOfAreas(std::size_t count)
{
    Plan plan = emptyPlan();
    std::mt19937_64 random(20230320);
    const double side = 38 * std::sqrt(static_cast<double>(count));
    std::uniform_real_distribution<double> place(0, side);
    ChangeSet changes;
    for (std::size_t i = 0; i < count; ++i) {
        auto area = named<Area>("A-", i);
        const Point centre = {500000 + place(random), 2520000 + place(random)};
        Ring ring;
        for (int k = 0; k <= 18; ++k) {
            const double angle = 2 * std::numbers::pi * (k % 18) / 18;
            ring.push_back({centre.x + 30 * std::cos(angle), centre.y + 30 * std::sin(angle)});
        }
        area.shape = {Polygon{std::move(ring), {}}};
        changes.add(std::move(area));
    }
    mustApply(plan, changes);
    return plan;
}

constexpr std::size_t kSegments = 10'000;
constexpr std::size_t kAreas = 100'000;

const Plan& segmentPlan()
{
    static const Plan plan = planOfSegments(kSegments);
    return plan;
}

const Plan& areaPlan()
{
    static const Plan plan = planOfAreas(kAreas);
    return plan;
}

const LedgerPtr& segmentLedger()
{
    static const LedgerPtr ledger = must(buildLedger(segmentPlan(), {}));
    return ledger;
}

const Plan& smallPlan()
{
    constexpr std::size_t kFewerSegments = 5'000;
    static const Plan plan = planOfSegments(kFewerSegments);
    return plan;
}

const LedgerPtr& areaLedger()
{
    static const LedgerPtr ledger = must(buildLedger(areaPlan(), {}));
    return ledger;
}

void sweepAll(benchmark::State& state)
{
    const LedgerPtr& ledger = segmentLedger();
    for (auto _ : state)
        for (const auto& river : ledger->rivers)
            benchmark::DoNotOptimize(countRiver(river->river, river->features));
}

void sweepOneRiver(benchmark::State& state)
{
    const auto& river = segmentLedger()->rivers[250];
    for (auto _ : state)
        benchmark::DoNotOptimize(countRiver(river->river, river->features));
}

/// One entity after the other is edited; the plan is changed outside the measured time. `use`: what is made of each ledger.
template <class Entity, class Edit>
void updateAfterEdit(benchmark::State& state, const Plan& start, LedgerPtr ledger, const Edit& edit,
                     const std::function<void(const Ledger&)>& use = {})
{
    Plan plan = start;
    std::mt19937_64 random(1);
    std::vector<Uuid> ids;
    for (const auto& [id, row] : plan.table<Entity>())
        ids.push_back(id);
    for (auto _ : state) {
        state.PauseTiming();
        const auto before = plan.table<Entity>().find(ids[random() % ids.size()]);
        Entity after = *before;
        edit(after);
        ChangeSet changes;
        changes.replace(before, std::move(after));
        mustApply(plan, changes);
        state.ResumeTiming();
        ledger = must(updateLedger(ledger, plan, {before->meta.uuid}));
        if (use)
            use(*ledger);
    }
}

void updateAfterSegment(benchmark::State& state)
{
    updateAfterEdit<Segment>(state, segmentPlan(), segmentLedger(),
                             [](Segment& segment) { segment.span.to.mm += 1000; });
}

/// As the summary shows them first: by river.
void tableOf(const Ledger& ledger)
{
    benchmark::DoNotOptimize(must(pivot(ledger, {"water"})));
}

void totalsAfterSegment(benchmark::State& state)
{
    updateAfterEdit<Segment>(
        state, smallPlan(), must(buildLedger(smallPlan(), {})), [](Segment& segment) { segment.span.to.mm += 1000; },
        tableOf);
}

/// Another one every time; each leaves out a part of the segments.
void totalsAfterFilter(benchmark::State& state)
{
    int metres = 0;
    for (auto _ : state) {
        metres = metres % 500 + 1;
        CountRequest request;
        request.filter = must(Filter::parse("length_m > " + std::to_string(metres)));
        tableOf(*must(buildLedger(smallPlan(), request)));
    }
}

void updateAfterArea(benchmark::State& state)
{
    updateAfterEdit<Area>(state, areaPlan(), areaLedger(), [](Area& area) {
        for (Point& p : area.shape.front().outer)
            p.x += 5;
    });
}

std::vector<FeaturePtr> areasOf(const Ledger& ledger)
{
    return {ledger.features.begin(), ledger.features.end()};
}

/// The peer, in the same run: the dissolved union of all, as other programs take a net area.
void unionByGeos(benchmark::State& state)
{
    std::vector<detail::GeosPtr> polygons;
    std::vector<const GEOSGeom_t*> borrowed;
    for (const FeaturePtr& feature : areasOf(*areaLedger())) {
        polygons.push_back(detail::toGeos(feature->counted.region.polygons()));
        borrowed.push_back(polygons.back().get());
    }
    const detail::GeosPtr all = detail::collected(borrowed);
    for (auto _ : state) {
        const detail::GeosPtr united(GEOSUnaryUnion_r(detail::geos(), all.get()));
        double area = 0;
        GEOSArea_r(detail::geos(), united.get(), &area);
        benchmark::DoNotOptimize(area);
    }
}

void ownerParts(benchmark::State& state)
{
    const std::vector<FeaturePtr> areas = areasOf(*areaLedger());
    const Ruler ruler = must(Ruler::make(areaPlan().info().crs));
    const OwnerOrder order(CountingScheme().owner);
    for (auto _ : state)
        benchmark::DoNotOptimize(must(AreaCount().updated({}, areas, order, ruler, {})).net());
}

void faces(benchmark::State& state)
{
    std::size_t count = 0;
    for (auto _ : state)
        count = must(facesOf(*areaLedger())).faces.size();
    state.counters["faces"] = static_cast<double>(count);
}

} // namespace

BENCHMARK(sweepAll)->Name("sweep of 10,000 segments")->Unit(benchmark::kMillisecond);
BENCHMARK(sweepOneRiver)->Name("sweep after one edit of 10,000 segments")->Unit(benchmark::kMillisecond);
BENCHMARK(updateAfterSegment)->Name("ledger after one edit of 10,000 segments")->Unit(benchmark::kMillisecond);
BENCHMARK(totalsAfterSegment)->Name("totals of 5,000 segments after one edit")->Unit(benchmark::kMillisecond);
BENCHMARK(totalsAfterFilter)
    ->Name("totals of 5,000 segments after a new filter")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(unionByGeos)
    ->Name("GEOS unary union of 100,000 overlapping polygons")
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Repetitions(1);
BENCHMARK(ownerParts)
    ->Name("owner parts of 100,000 overlapping polygons")
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Repetitions(1);
BENCHMARK(faces)
    ->Name("faces of 100,000 overlapping polygons")
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Repetitions(1);
BENCHMARK(updateAfterArea)
    ->Name("ledger after one edit of 100,000 overlapping polygons")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
