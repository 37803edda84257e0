// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/PackedIndex.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <thread>
#include <vector>

using namespace riparia;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool isUsable(const Box& box)
{
    return std::isfinite(box.minX) && std::isfinite(box.minY) && std::isfinite(box.maxX) && std::isfinite(box.maxY) &&
           !box.isEmpty();
}

/// Boxes as rivers have them, with points, lines, twins, empty, broken and huge ones among them.
std::vector<Box> randomBoxes(std::mt19937_64& random, std::size_t count, double size)
{
    std::uniform_real_distribution<double> place(-180, 180);
    std::exponential_distribution<double> extent(1 / size);
    std::uniform_int_distribution<int> kind(0, 39);
    std::vector<Box> boxes;
    while (boxes.size() < count) {
        const double x = place(random);
        const double y = place(random) / 2;
        Box box{x, y, x + extent(random), y + extent(random)};
        switch (kind(random)) {
        case 0: box = {x, y, x, y}; break;
        case 1: box.maxX = box.minX; break;
        case 2: box = Box(); break;
        case 3: box.minY = kNaN; break;
        case 4: box.maxX = kInfinity; break;
        case 5: std::swap(box.minX, box.maxX); break;
        case 6: box = boxes.empty() ? box : boxes.back(); break;
        case 7: box = {-1e308, y, 1e308, y}; break;
        default: break;
        }
        boxes.push_back(box);
    }
    return boxes;
}

std::set<std::uint32_t> bruteForce(const std::vector<Box>& boxes, const Box& query)
{
    std::set<std::uint32_t> result;
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (isUsable(boxes[i]) && !query.isEmpty() && boxes[i].intersects(query))
            result.insert(i);
    }
    return result;
}

/// What the index must hit, and nothing that is further off than the rounding to float.
bool isRight(const PackedIndex& index, const std::vector<Box>& boxes, const Box& query)
{
    const std::vector<std::uint32_t> hits = index.query(query);
    const std::set<std::uint32_t> unique(hits.begin(), hits.end());
    const std::set<std::uint32_t> needed = bruteForce(boxes, query);
    const std::set<std::uint32_t> allowed = bruteForce(boxes, query.grown(1e-4));
    return unique.size() == hits.size() && std::includes(unique.begin(), unique.end(), needed.begin(), needed.end()) &&
           std::includes(allowed.begin(), allowed.end(), unique.begin(), unique.end());
}

double distanceTo(const Box& box, Point p, double scaleX, double scaleY)
{
    return std::hypot(std::max({box.minX - p.x, p.x - box.maxX, 0.0}) * scaleX,
                      std::max({box.minY - p.y, p.y - box.maxY, 0.0}) * scaleY);
}

} // namespace

class PackedIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyIndexHitsNothing()
    {
        QVERIFY(PackedIndex().query(Box{-1, -1, 1, 1}).empty());
        const PackedIndex none(std::vector<Box>{});
        QCOMPARE(none.size(), std::size_t(0));
        QVERIFY(none.query(Box{-kInfinity, -kInfinity, kInfinity, kInfinity}).empty());
        none.nearest({0, 0}, 1, 1, [](std::uint32_t, double) -> double { qFatal("nothing to visit"); });
    }

    void hitsASingleBox()
    {
        const std::vector<Box> boxes = {{0, 0, 1, 1}};
        const PackedIndex index(boxes);
        QCOMPARE(index.query(Box{0.5, 0.5, 2, 2}), (std::vector<std::uint32_t>{0}));
        QCOMPARE(index.query(Box{1, 1, 2, 2}), (std::vector<std::uint32_t>{0})); // a corner
        QVERIFY(index.query(Box{2, 2, 3, 3}).empty());
    }

    void neverMissesAPointOnAnEdgeThatFloatsCannotHold()
    {
        std::vector<Box> boxes;
        for (int i = 0; i < 1000; ++i)
            boxes.push_back({500000 + i + 0.1, 2519098.042, 500000 + i + 0.2, 2519098.042});
        const PackedIndex index(boxes);
        for (std::uint32_t i = 0; i < 1000; ++i) {
            const std::vector<std::uint32_t> hits = index.query(boxes[i]);
            QVERIFY(std::find(hits.begin(), hits.end(), i) != hits.end());
        }
    }

    void neverHitsEmptyOrBrokenBoxes()
    {
        const std::vector<Box> boxes = {Box(),        {0, 0, kNaN, 1}, {kNaN, kNaN, kNaN, kNaN}, {0, 0, kInfinity, 1},
                                        {1, 1, 0, 0}, {-1, -1, 1, 1},  {-kInfinity, 0, 0, 0}};
        const PackedIndex index(boxes);
        QCOMPARE(index.size(), std::size_t(7));
        QCOMPARE(index.query(Box{-kInfinity, -kInfinity, kInfinity, kInfinity}), (std::vector<std::uint32_t>{5}));
        QCOMPARE(PackedIndex(std::vector<Box>(100)).query(Box{-1, -1, 1, 1}).size(), std::size_t(0));
    }

    void anEmptyOrBrokenQueryHitsNothing()
    {
        const PackedIndex index(std::vector<Box>{{-1, -1, 1, 1}});
        QVERIFY(index.query(Box()).empty());
        QVERIFY(index.query(Box{kNaN, 0, 1, 1}).empty());
        QVERIFY(index.query(Box{kNaN, kNaN, kNaN, kNaN}).empty());
    }

    void holdsHugeCoordinates()
    {
        const std::vector<Box> boxes = {{-1e308, -1e308, 1e308, 1e308}, {1e300, 1e300, 1e301, 1e301}, {0, 0, 1, 1}};
        const PackedIndex index(boxes);
        QVERIFY(isRight(index, boxes, {0, 0, 1, 1}));
        QVERIFY(isRight(index, boxes, {1e300, 1e300, 1e300, 1e300}));
        QVERIFY(isRight(index, boxes, {-1e308, -1e308, -1e307, -1e307}));
    }

    void agreesWithBruteForce_data()
    {
        QTest::addColumn<int>("count");
        for (int count : {1, 2, 15, 16, 17, 255, 256, 257, 4097, 20000})
            QTest::addRow("%d boxes", count) << count;
    }
    void agreesWithBruteForce()
    {
        QFETCH(int, count);
        std::mt19937_64 random(test::seed() + static_cast<unsigned>(count));
        const std::vector<Box> boxes = randomBoxes(random, static_cast<std::size_t>(count), 0.5);
        const PackedIndex index(boxes);
        for (double size : {0.0, 0.001, 1.0, 50.0}) {
            for (const Box& query : randomBoxes(random, static_cast<std::size_t>(test::amount(50, 1000)), size))
                QVERIFY(isRight(index, boxes, query));
        }
    }

    void stopsWhenToldTo()
    {
        std::mt19937_64 random(test::seed());
        const PackedIndex index(randomBoxes(random, 1000, 100));
        int visited = 0;
        index.query(Box{-180, -90, 180, 90}, [&visited](std::uint32_t) { return ++visited < 3; });
        QCOMPARE(visited, 3);
    }

    void keepsItsOrderFromRunToRun()
    {
        std::mt19937_64 random(test::seed());
        const std::vector<Box> boxes = randomBoxes(random, 1000, 10);
        QCOMPARE(PackedIndex(boxes).query(Box{-90, -45, 90, 45}), PackedIndex(boxes).query(Box{-90, -45, 90, 45}));
    }

    void visitsInOrderOfDistance()
    {
        std::mt19937_64 random(test::seed());
        const std::vector<Box> boxes = randomBoxes(random, 2000, 0.2);
        const PackedIndex index(boxes);
        const auto usable = static_cast<std::size_t>(std::count_if(boxes.begin(), boxes.end(), isUsable));
        for (int round = 0; round < 20; ++round) {
            std::uniform_real_distribution<double> place(-200, 200);
            const Point p = {place(random), place(random) / 2};
            double last = 0;
            std::set<std::uint32_t> seen;
            bool inOrder = true;
            bool isBound = true;
            index.nearest(p, 0.7, 1.1, [&](std::uint32_t item, double atLeast) {
                const double exact = distanceTo(boxes[item], p, 0.7, 1.1);
                inOrder = inOrder && atLeast >= last;
                isBound = isBound && atLeast <= exact && atLeast >= exact - 1e-4;
                last = atLeast;
                seen.insert(item);
                return kInfinity;
            });
            QVERIFY(inOrder);
            QVERIFY(isBound);
            QCOMPARE(seen.size(), usable); // nothing stops it
        }
    }

    void findsTheNearestLikeBruteForceAndVisitsFew()
    {
        std::mt19937_64 random(test::seed());
        const std::vector<Box> boxes = randomBoxes(random, 20000, 0.2);
        const PackedIndex index(boxes);
        std::uniform_real_distribution<double> place(-200, 200);
        std::size_t visits = 0;
        const int rounds = test::amount(100, 2000);
        for (int round = 0; round < rounds; ++round) {
            const Point p = {place(random), place(random) / 2};
            const double scaleX = std::cos(p.y / 180);
            double best = kInfinity;
            index.nearest(p, scaleX, 1, [&](std::uint32_t item, double) {
                ++visits;
                best = std::min(best, distanceTo(boxes[item], p, scaleX, 1));
                return best;
            });
            double expected = kInfinity;
            for (const Box& box : boxes) {
                if (isUsable(box))
                    expected = std::min(expected, distanceTo(box, p, scaleX, 1));
            }
            QCOMPARE(best, expected);
        }
        QVERIFY(visits < static_cast<std::size_t>(rounds) * 1000);
    }

    void visitsNothingFromNowhere()
    {
        const PackedIndex index(std::vector<Box>{{-1, -1, 1, 1}});
        int visited = 0;
        for (const Point p : {Point{kNaN, 0}, Point{0, kNaN}, Point{kInfinity, 0}})
            index.nearest(p, 1, 1, [&visited](std::uint32_t, double) { return ++visited; });
        QCOMPARE(visited, 0);
    }

    void servesSeveralThreads()
    {
        std::mt19937_64 random(test::seed());
        const std::vector<Box> boxes = randomBoxes(random, 5000, 1);
        const PackedIndex index(boxes);
        const std::vector<std::uint32_t> expected = index.query(Box{0, 0, 20, 20});
        std::atomic<int> same{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int k = 0; k < 100; ++k)
                    same += index.query(Box{0, 0, 20, 20}) == expected;
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(same.load(), 400);
    }
};

RIPARIA_TEST(PackedIndexTest)
#include "PackedIndexTest.moc"
