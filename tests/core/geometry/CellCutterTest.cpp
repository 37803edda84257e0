// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/CellCutter.h"

#include "core/geometry/Region.h"
#include "tests/support/ScannedArea.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>
#include <map>
#include <random>

using namespace riparia;
using riparia::detail::Cell;
using riparia::detail::CellCutter;
using riparia::detail::Cells;
using riparia::test::amount;
using riparia::test::seed;
using riparia::test::wktPolygons;

namespace {

std::optional<Cells> cut(const MultiPolygon& base, const std::vector<MultiPolygon>& cutters)
{
    return CellCutter(base, cutters).cut();
}

std::optional<Cells> cut(const std::string& base, const std::vector<std::string>& cutters)
{
    std::vector<MultiPolygon> read;
    for (const std::string& cutter : cutters)
        read.push_back(wktPolygons(cutter));
    return cut(wktPolygons(base), read);
}

double areaOf(const Cell& cell)
{
    return Region::make({cell.polygon})->region.planarArea();
}

/// Area by cover: {"": 4, "0": 4, "01": 8}.
std::map<std::string, double> byCover(const Cells& cells)
{
    std::map<std::string, double> areas;
    for (const Cell& cell : cells.cells) {
        std::string cover;
        for (const std::uint32_t number : cell.cover)
            cover += std::to_string(number);
        areas[cover] += areaOf(cell);
    }
    return areas;
}

bool isNear(const std::map<std::string, double>& a, const std::map<std::string, double>& b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
               return x.first == y.first && std::abs(x.second - y.second) < 1e-6;
           });
}

using Areas = std::map<std::string, double>;

MultiPolygon star(std::mt19937& random, double spread, double size)
{
    std::uniform_real_distribution<double> place(0, 1);
    const Point centre{spread * place(random), spread * place(random)};
    Ring ring;
    for (int k = 0; k < 13; ++k) {
        const double radius = size * (0.4 + place(random));
        ring.push_back({centre.x + radius * std::cos(k * 0.48332), centre.y + radius * std::sin(k * 0.48332)});
    }
    ring.push_back(ring.front());
    MultiPolygon polygons{Polygon{ring, {}}};
    if (place(random) < 0.3) { // with a hole
        Ring hole;
        for (int k = 0; k < 5; ++k)
            hole.push_back(
                {centre.x + size * 0.2 * std::cos(k * 1.2566), centre.y + size * 0.2 * std::sin(k * 1.2566)});
        hole.push_back(hole.front());
        polygons.front().holes.push_back(hole);
    }
    return polygons;
}

constexpr const char* kSquare = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

} // namespace

class CellCutterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutCuttersTheBaseIsTheCell()
    {
        const auto cells = cut(kSquare, {});
        QVERIFY(cells && !cells->isCut);
        QCOMPARE(cells->cells.size(), std::size_t(1));
        QVERIFY(cells->cells.front().cover.empty());
    }

    void aCutterBesideTheBaseDoesNothing()
    {
        const auto beside = cut(kSquare, {"POLYGON ((11 0, 20 0, 20 10, 11 10, 11 0))"});
        QVERIFY(beside && !beside->isCut && isNear(byCover(*beside), Areas{{"", 100}}));
        // Its box meets the base, it does not.
        const auto around = cut(kSquare, {"POLYGON ((11 -5, 20 -5, 20 20, -5 20, -5 11, 11 11, 11 -5))"});
        QVERIFY(around && !around->isCut && isNear(byCover(*around), Areas{{"", 100}}));
    }

    void aCutterOverTheWholeBaseCoversIt()
    {
        const auto cells = cut(kSquare, {"POLYGON ((-1 -1, 11 -1, 11 11, -1 11, -1 -1))"});
        QVERIFY(cells && !cells->isCut && isNear(byCover(*cells), Areas{{"0", 100}}));
        const auto inTheHole =
            cut(kSquare, {"POLYGON ((-9 -9, 19 -9, 19 19, -9 19, -9 -9), (-1 -1, 11 -1, 11 11, -1 11, -1 -1))"});
        QVERIFY(inTheHole && isNear(byCover(*inTheHole), Areas{{"", 100}}));
    }

    void aCutterAcrossMakesTwo()
    {
        const auto cells = cut(kSquare, {"POLYGON ((5 -1, 15 -1, 15 11, 5 11, 5 -1))"});
        QVERIFY(cells && cells->isCut && isNear(byCover(*cells), Areas{{"", 50}, {"0", 50}}));
        const auto turned = cut(kSquare, {"POLYGON ((5 -1, 5 11, 15 11, 15 -1, 5 -1))"});
        QVERIFY(turned && isNear(byCover(*turned), Areas{{"", 50}, {"0", 50}}));
    }

    void aCutterInsideMakesAHole()
    {
        const auto cells = cut(kSquare, {"POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))", "POLYGON ((5 5, 8 5, 8 8, 5 8, 5 5))",
                                         "POLYGON ((6 6, 7 6, 7 7, 6 7, 6 6))"});
        QVERIFY(cells && isNear(byCover(*cells), Areas{{"", 87}, {"0", 4}, {"1", 8}, {"12", 1}}));
        for (const Cell& cell : cells->cells)
            QCOMPARE(cell.polygon.holes.size(), std::size_t(cell.cover.empty()                            ? 2
                                                            : cell.cover == std::vector<std::uint32_t>{1} ? 1
                                                                                                          : 0));
    }

    void holesOfTheBaseAreNoCells()
    {
        const auto cells = cut("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 3 7, 7 7, 7 3, 3 3))",
                               {"POLYGON ((5 -1, 15 -1, 15 11, 5 11, 5 -1))", "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))"});
        QVERIFY(cells && isNear(byCover(*cells), Areas{{"", 42}, {"0", 42}}));
    }

    void everyPolygonOfTheBaseIsCut()
    {
        const auto cells = cut("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((6 0, 10 0, 10 4, 6 4, 6 0)))",
                               {"POLYGON ((2 1, 8 1, 8 3, 2 3, 2 1))", "POLYGON ((5 -1, 11 -1, 11 5, 5 5, 5 -1))"});
        QVERIFY(cells && isNear(byCover(*cells), Areas{{"", 12}, {"0", 4}, {"01", 4}, {"1", 12}}));
    }

    void whereEdgesOrVerticesNearlyMeetThereIsNoAnswer_data()
    {
        QTest::addColumn<QString>("cutter");
        QTest::newRow("the same polygon") << kSquare;
        QTest::newRow("a shared edge") << "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))";
        QTest::newRow("part of an edge") << "POLYGON ((10 2, 20 2, 20 5, 10 5, 10 2))";
        QTest::newRow("a shared corner") << "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))";
        QTest::newRow("a corner on an edge") << "POLYGON ((10 5, 20 0, 20 10, 10 5))";
        QTest::newRow("nearly so") << "POLYGON ((10.00000000005 5, 20 0, 20 10, 10.00000000005 5))";
        QTest::newRow("an edge through a corner") << "POLYGON ((5 15, 15 5, 15 15, 5 15))";
        QTest::newRow("edges that hardly cross") << "POLYGON ((-5 -0.0001, 15 0.0001, 15 20, -5 20, -5 -0.0001))";
    }
    void whereEdgesOrVerticesNearlyMeetThereIsNoAnswer()
    {
        QFETCH(QString, cutter);
        QVERIFY(!cut(kSquare, {cutter.toStdString()}));
    }

    void threeEdgesThroughOnePointHaveNoAnswer()
    {
        QVERIFY(
            !cut(kSquare, {"POLYGON ((5 -1, 15 -1, 15 11, 5 11, 5 -1))", "POLYGON ((-1 5, 11 5, 11 15, -1 15, -1 5))",
                           "POLYGON ((-1 2, 11 8, 11 20, -1 20, -1 2))"}));
    }

    void hostileInputIsNoTrouble()
    {
        QVERIFY(!cut(MultiPolygon(), {}));
        QVERIFY(!cut(wktPolygons("POLYGON ((nan 0, 10 0, 10 10, nan 0))"), {wktPolygons(kSquare)}));
        const auto flat = cut(kSquare, {"POLYGON ((20 5, 30 5, 20 5))"});
        QVERIFY(flat && isNear(byCover(*flat), Areas{{"", 100}}));
        const auto repeated = cut("POLYGON ((0 0, 0 0, 10 0, 10 0, 10 10, 0 10, 0 10, 0 0, 0 0))",
                                  {"POLYGON ((5 -1, 15 -1, 15 11, 5 11, 5 11, 5 -1))"});
        QVERIFY(repeated && isNear(byCover(*repeated), Areas{{"", 50}, {"0", 50}}));
    }

    /// GEOS is the peer: what a cell is covered by, by overlaying one after the other; a few by scan lines, which share nothing with either.
    void cellsOfRandomPolygonsAreWhatOverlaysMakeOfThem()
    {
        std::mt19937 random(seed());
        int answered = 0;
        const int many = amount(150, 10000);
        for (int i = 0; i < many; ++i) {
            const MultiPolygon base = star(random, 10, 8);
            std::vector<MultiPolygon> cutters;
            for (int k = static_cast<int>(random() % 7); k >= 0; --k)
                cutters.push_back(star(random, 14, 1 + 7 * double(random() % 100) / 100));
            const auto cells = cut(base, cutters);
            if (!cells)
                continue;
            ++answered;
            std::map<std::string, Region> expected{{"", Region::make(base)->region}};
            for (std::size_t k = 0; k < cutters.size(); ++k) {
                const Region cutter = Region::make(cutters[k])->region;
                std::map<std::string, Region> next;
                for (const auto& [cover, region] : expected) {
                    next[cover] = *region.minus(cutter);
                    next[cover + std::to_string(k)] = *region.intersected(cutter);
                }
                expected = next;
            }
            Areas found = byCover(*cells);
            for (const auto& [cover, region] : expected)
                QVERIFY2(std::abs(found[cover] - region.planarArea()) < 1e-7, cover.c_str());
            if (i % 25 == 0 && cutters.size() == 1) {
                const double scanned = test::scannedArea(base, cutters.front(), "intersection");
                QVERIFY(std::abs(found["0"] - scanned) < 1e-3 * Region::make(base)->region.planarArea());
            }
            for (const Cell& cell : cells->cells)
                QVERIFY(Region::make({cell.polygon})->reason.empty()); // valid as it is
        }
        QVERIFY(answered > many * 9 / 10);
    }

    void farFromTheOriginItIsTheSame()
    {
        std::mt19937 random(seed());
        const auto moved = [](MultiPolygon polygons) {
            for (Polygon& polygon : polygons) {
                for (Point& p : polygon.outer)
                    p = {p.x + 500000, p.y + 2520000};
                for (Ring& hole : polygon.holes)
                    for (Point& p : hole)
                        p = {p.x + 500000, p.y + 2520000};
            }
            return polygons;
        };
        int answered = 0;
        const int many = amount(100, 5000);
        for (int i = 0; i < many; ++i) {
            const MultiPolygon base = star(random, 10, 8);
            const std::vector<MultiPolygon> cutters{star(random, 14, 6), star(random, 14, 6)};
            const auto here = cut(base, cutters);
            const auto there = cut(moved(base), {moved(cutters[0]), moved(cutters[1])});
            if (!here || !there)
                continue;
            ++answered;
            QCOMPARE(there->cells.size(), here->cells.size());
            Areas found = byCover(*there);
            for (const auto& [cover, area] : byCover(*here))
                QVERIFY(std::abs(found[cover] - area) < 1e-5);
        }
        QVERIFY(answered > many * 9 / 10);
    }
};

RIPARIA_TEST(CellCutterTest)
#include "CellCutterTest.moc"
