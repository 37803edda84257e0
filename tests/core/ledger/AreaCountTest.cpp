// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/AreaCount.h"

#include "core/ledger/Ledger.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <array>
#include <cmath>
#include <map>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

std::string codeOf(int index)
{
    return "A-" + std::to_string(index);
}

/// What each owner holds of a field of unit squares: those that it covers and no earlier one does.
class CellField {
public:
    static constexpr int kSide = 40;

    void cover(int owner, int west, int south, int east, int north)
    {
        for (int x = west; x < east; ++x)
            for (int y = south; y < north; ++y)
                if (int& cell = m_owner[static_cast<std::size_t>(x * kSide + y)]; cell == 0)
                    cell = owner;
    }
    int heldBy(int owner) const { return static_cast<int>(std::count(m_owner.begin(), m_owner.end(), owner)); }

private:
    std::array<int, kSide * kSide> m_owner{};
};

} // namespace

class AreaCountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAreaThatMeetsNoOtherKeepsItsOwnBitForBit()
    {
        const Area alone = square("A-1", 0, 0, 137.5);
        const auto ledger = countAreas({alone, square("A-2", 500, 0, 10)});
        const auto& part = *ledger->areas.parts().front();
        QCOMPARE(part.owner->code(), std::string("A-1"));
        QVERIFY(part.region.polygons() == part.owner->counted.region.polygons());
        QCOMPARE(part.area.value, SquareCentimetres::fromSquareMetres(ledgerRuler().area(alone.shape)).value);
        QCOMPARE(part.area.value, part.owner->gross.area.value);
    }

    void theEarlierOwnerKeepsWhatBothCover()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 5, 0, 10)});
        QVERIFY(std::abs(ledger->areas.parts()[0]->area.squareMetres() - 100) < 0.001);
        QVERIFY(std::abs(ledger->areas.parts()[1]->area.squareMetres() - 50) < 0.001);
        QVERIFY(std::abs(ledger->totals.area.overlap().squareMetres() - 50) < 0.001);
    }

    void whoIsCoveredWhollyOwnsNothing()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 2, 2, 5), square("A-3", 0, 0, 10)});
        QCOMPARE(ledger->areas.parts().size(), std::size_t(1));
        QCOMPARE(ledger->totals.area.net.value, ledger->areas.parts().front()->area.value);
    }

    void aHoleIsLeftWhereAnEarlierOwnerLies()
    {
        const auto ledger = countAreas({square("A-1", 4, 4, 2), square("A-2", 0, 0, 10)});
        const auto polygons = ledger->areas.parts()[1]->region.polygons();
        QCOMPARE(polygons.size(), std::size_t(1));
        QCOMPARE(polygons.front().holes.size(), std::size_t(1));
    }

    void areasThatShareAnEdgeLoseNothing()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 10, 0, 10)});
        QCOMPARE(ledger->totals.area.overlap().value, 0);
    }

    void partsOfRectanglesAreTheCellsTheyHold()
    {
        std::mt19937 random(seed());
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        for (int i = 0; i < amount(100, 600); ++i) {
            std::vector<Area> areas;
            CellField field;
            const int many = 1 + below(14);
            for (int k = 1; k <= many; ++k) {
                const int west = below(CellField::kSide - 1);
                const int south = below(CellField::kSide - 1);
                const int east = west + 1 + below(CellField::kSide - west - 1);
                const int north = south + 1 + below(CellField::kSide - south - 1);
                field.cover(k, west, south, east, north);
                areas.push_back(area(codeOf(k), rectangle(west, south, east, north)));
            }
            std::shuffle(areas.begin(), areas.end(), random);
            const auto ledger = countAreas(areas);
            std::map<std::string, double> held;
            for (const auto& part : ledger->areas.parts())
                held[part->owner->code()] = part->region.planarArea();
            for (int k = 1; k <= many; ++k)
                QVERIFY(std::abs(held[codeOf(k)] - field.heldBy(k)) < 1e-4);
        }
    }

    void aPolygonAcrossManyOthersIsCutByTheirUnion()
    {
        std::vector<Area> areas;
        for (int k = 1; k <= 40; ++k)
            areas.push_back(square(codeOf(k), (k % 8) * 10.0, (k / 8) * 10.0, 12));
        areas.push_back(area("A-99", rectangle(-5, -5, 100, 70)));
        const auto ledger = countAreas(areas);
        double sum = 0;
        for (const auto& part : ledger->areas.parts())
            sum += part->region.planarArea();
        QVERIFY(std::abs(sum - 105 * 75) < 1e-4);
        QCOMPARE(ledger->areas.parts().back()->owner->code(), std::string("A-99"));
    }

    void partsOfRandomPolygonsAddUpToTheirUnion()
    {
        std::mt19937 random(seed());
        std::uniform_real_distribution<double> place(0, 60);
        for (int i = 0; i < amount(30, 200); ++i) {
            std::vector<Area> areas;
            for (int k = 1; k <= 12; ++k) {
                Ring ring;
                const Point centre{place(random), place(random)};
                for (int v = 0; v < 17; ++v) {
                    const double radius = 5 + place(random) / 6;
                    ring.push_back(
                        {centre.x + radius * std::cos(v * 0.3696), centre.y + radius * std::sin(v * 0.3696)});
                }
                ring.push_back(ring.front());
                areas.push_back(area(codeOf(k), {Polygon{ring, {}}}));
            }
            const auto ledger = countAreas(areas);
            std::vector<Region> regions;
            double sum = 0;
            for (const FeaturePtr& feature : ledger->features)
                regions.push_back(feature->counted.region);
            for (const auto& part : ledger->areas.parts())
                sum += part->region.planarArea();
            QVERIFY(std::abs(sum - Region::unionOf(regions)->planarArea()) < 1e-6 * sum);
            QVERIFY(std::abs(ledger->totals.area.net.squareMetres() - sum) < 1e-5 * sum);
        }
    }
};

RIPARIA_TEST(AreaCountTest)
#include "AreaCountTest.moc"
