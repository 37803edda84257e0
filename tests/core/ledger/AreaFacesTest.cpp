// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/AreaFaces.h"

#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

AreaFaces mustFaces(Result<AreaFaces> faces)
{
    if (!faces)
        qFatal("no faces: %s", faces.error().detail.c_str());
    return std::move(*faces);
}

std::string codesOf(const AreaFace& face)
{
    std::string codes;
    for (const CountedFeature* feature : face.contributors)
        codes += (codes.empty() ? "" : "+") + feature->code();
    return codes;
}

/// Square metres, rounded, by contributors: {"A-1": 50, "A-1+A-2": 50}.
std::map<std::string, long> byContributors(const AreaFaces& faces)
{
    std::map<std::string, double> sums;
    for (const AreaFace& face : faces.faces)
        sums[codesOf(face)] += face.area.squareMetres();
    std::map<std::string, long> rounded;
    for (const auto& [codes, sum] : sums)
        rounded[codes] = std::lround(sum);
    return rounded;
}

using Cells = std::map<std::string, long>;

/// How far sums of so many rounded amounts may be off: half a square centimetre each, as much for what was too small for a face; and
/// noise of overlay.
double roundingOf(std::size_t amounts, double cm2)
{
    return 1.0 + static_cast<double>(amounts) + 1e-9 * cm2;
}

void checkLaws(const Ledger& ledger, const AreaFaces& faces)
{
    std::map<const AreaPart*, std::pair<std::int64_t, std::size_t>> ofPart;
    std::int64_t net = 0;
    std::int64_t gross = 0;
    std::size_t amounts = ledger.features.size();
    for (const AreaFace& face : faces.faces) {
        amounts += face.contributors.size();
        net += face.area.value;
        gross += face.area.value * static_cast<std::int64_t>(face.contributors.size());
        QVERIFY(!face.contributors.empty());
        QCOMPARE(&face.owner(), face.part->owner);
        auto& [sum, many] = ofPart[face.part.get()];
        sum += face.area.value;
        ++many;
    }
    // Sum of faces = net, part by part and in all; sum of area x contributors = gross.
    QCOMPARE(ofPart.size(), ledger.areas.parts().size());
    for (const auto& [part, sum] : ofPart)
        QVERIFY(std::abs(static_cast<double>(sum.first - part->area.value)) <=
                roundingOf(sum.second, static_cast<double>(part->area.value)));
    const std::size_t many = faces.faces.size();
    QVERIFY(std::abs(static_cast<double>(net - ledger.totals.area.net.value)) <=
            roundingOf(many, static_cast<double>(net)));
    QVERIFY(std::abs(static_cast<double>(gross - ledger.totals.area.gross.value)) <=
            roundingOf(amounts, static_cast<double>(gross)));
}

void checkDisjoint(const AreaFaces& faces)
{
    for (std::size_t i = 0; i < faces.faces.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(faces.faces[i].region.intersected(faces.faces[j].region)->planarArea() < 1e-6);
}

Ring star(Point centre, double radius, int corners, double turn = 0)
{
    Ring ring;
    for (int k = 0; k < corners; ++k) {
        const double angle = turn + k * 2 * 3.14159265358979 / corners;
        ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

} // namespace

class AreaFacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoFaces()
    {
        QVERIFY(mustFaces(facesOf(*countAreas({}))).faces.empty());
        Plan noCrs;
        add(noCrs, square("A-1", 0, 0, 10));
        QVERIFY(mustFaces(facesOf(*test::count(noCrs))).faces.empty());
    }

    void anAreaAloneIsOneFaceBitForBit()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 137.5)});
        const auto faces = mustFaces(facesOf(*ledger));
        QCOMPARE(faces.faces.size(), std::size_t(1));
        QCOMPARE(faces.faces.front().area.value, ledger->totals.area.gross.value);
        QVERIFY(faces.faces.front().region.polygons() == ledger->features.front()->counted.region.polygons());
    }

    void whatTwoCoverIsAFaceOfTheEarlierOne()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 5, 0, 10)});
        const auto faces = mustFaces(facesOf(*ledger));
        QCOMPARE(byContributors(faces), (Cells{{"A-1", 50}, {"A-1+A-2", 50}, {"A-2", 50}}));
    }

    void threeThatMeetHaveSevenFaces()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 20), square("A-2", 10, 0, 20), square("A-3", 5, 10, 20)});
        const auto faces = mustFaces(facesOf(*ledger));
        QCOMPARE(byContributors(faces), (Cells{{"A-1", 150},
                                               {"A-1+A-2", 100},
                                               {"A-1+A-3", 50},
                                               {"A-1+A-2+A-3", 100},
                                               {"A-2", 150},
                                               {"A-2+A-3", 50},
                                               {"A-3", 200}}));
    }

    void anAreaWithinAnotherOwnsNothingButContributes()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 2, 2, 5), square("A-3", 0, 0, 10)});
        const auto faces = mustFaces(facesOf(*ledger));
        QCOMPARE(byContributors(faces), (Cells{{"A-1+A-3", 75}, {"A-1+A-2+A-3", 25}}));
    }

    void areasThatOnlyShareAnEdgeOrACornerShareNoFace()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 10, 0, 10), square("A-3", 20, 10, 10)});
        const auto faces = mustFaces(facesOf(*ledger));
        QCOMPARE(byContributors(faces), (Cells{{"A-1", 100}, {"A-2", 100}, {"A-3", 100}}));
    }

    void aFaceMayHaveSeveralPartsAndHoles()
    {
        const auto ledger = countAreas(
            {area("A-1", rectangle(0, 0, 30, 10)), area("A-2", rectangle(10, -5, 20, 15)), square("A-3", 2, 2, 2)});
        const auto faces = mustFaces(facesOf(*ledger));
        QCOMPARE(byContributors(faces), (Cells{{"A-1", 196}, {"A-1+A-2", 100}, {"A-1+A-3", 4}, {"A-2", 100}}));
        checkDisjoint(faces);
    }

    void theBoxAndTheSetAskForSomeFacesOnly()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 5, 0, 10), square("A-3", 100, 0, 10)});
        const Box east{kOrigin.x + 104, kOrigin.y + 4, kOrigin.x + 106, kOrigin.y + 6};
        QCOMPARE(byContributors(mustFaces(facesWithin(*ledger, east))), (Cells{{"A-3", 100}}));
        QVERIFY(mustFaces(facesWithin(*ledger, {})).faces.empty());
        QCOMPARE(byContributors(mustFaces(facesWith(*ledger, {ledger->features[1]}))),
                 (Cells{{"A-1+A-2", 50}, {"A-2", 50}}));
        QVERIFY(mustFaces(facesWith(*ledger, {})).faces.empty());
    }

    void facesOfRectanglesAreTheCellsTheyCover()
    {
        constexpr int kSide = 24;
        std::mt19937 random(seed());
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        for (int i = 0; i < amount(60, 600); ++i) {
            std::vector<Area> areas;
            std::array<std::string, kSide * kSide> cells;
            for (int k = 1 + below(9); k > 0; --k) {
                const int west = below(kSide - 1);
                const int south = below(kSide - 1);
                const int east = west + 1 + below(kSide - west - 1);
                const int north = south + 1 + below(kSide - south - 1);
                const std::string code = "A-" + std::to_string(10 - k);
                areas.push_back(area(code, rectangle(west, south, east, north)));
                for (int x = west; x < east; ++x)
                    for (int y = south; y < north; ++y) {
                        std::string& cell = cells[static_cast<std::size_t>(x * kSide + y)];
                        cell += (cell.empty() ? "" : "+") + code;
                    }
            }
            Cells expected;
            for (const std::string& cell : cells)
                if (!cell.empty())
                    ++expected[cell];
            const auto ledger = countAreas(areas);
            const auto faces = mustFaces(facesOf(*ledger));
            QCOMPARE(byContributors(faces), expected);
            checkLaws(*ledger, faces);
        }
    }

    void theLawsHoldForRandomPlans()
    {
        forRandomLedgers(amount(100, 1000), [](RandomPlan&, const Ledger& ledger) {
            const auto faces = mustFaces(facesOf(ledger));
            checkLaws(ledger, faces);
            checkDisjoint(faces);
            // A contributor covers its face whole, and nobody else any of it.
            for (const AreaFace& face : faces.faces) {
                const std::set<const CountedFeature*> covers(face.contributors.begin(), face.contributors.end());
                for (const FeaturePtr& feature : ledger.features) {
                    if (feature->kind != EntityKind::Area)
                        continue;
                    const double common = face.region.intersected(feature->counted.region)->planarArea();
                    const double expected = covers.contains(feature.get()) ? face.region.planarArea() : 0;
                    QVERIFY(std::abs(common - expected) < 1e-3); // less than half a square centimetre is nobody's
                }
            }
        });
    }

    void theFacesOfAFeatureAreThoseOfAllThatItContributesTo()
    {
        forRandomLedgers(amount(40, 400), [](RandomPlan&, const Ledger& ledger) {
            const auto all = mustFaces(facesOf(ledger));
            for (const FeaturePtr& feature : ledger.features) {
                const auto mine = mustFaces(facesWith(ledger, {feature}));
                std::int64_t expected = 0;
                for (const AreaFace& face : all.faces)
                    if (std::count(face.contributors.begin(), face.contributors.end(), feature.get()) > 0)
                        expected += face.area.value;
                std::int64_t sum = 0;
                for (const AreaFace& face : mine.faces)
                    sum += face.area.value;
                QCOMPARE(sum, expected);
            }
        });
    }

    void edgesThatNearlyCoincideLoseNothing()
    {
        std::mt19937 random(seed());
        std::uniform_real_distribution<double> jitter(-1e-6, 1e-6);
        for (int i = 0; i < amount(15, 100); ++i) {
            std::vector<Area> areas;
            for (int k = 1; k <= 6; ++k) {
                Ring ring = star({10.0 + (k % 2) * 5, 10}, 9, 20);
                for (Point& p : ring) {
                    p.x += jitter(random);
                    p.y += jitter(random);
                }
                ring.back() = ring.front();
                areas.push_back(area("A-" + std::to_string(k), {Polygon{ring, {}}}));
            }
            const auto ledger = countAreas(areas);
            const auto faces = mustFaces(facesOf(*ledger));
            checkLaws(*ledger, faces);
            // Three and three lie on each other but for a micrometre: three faces, no slivers.
            std::size_t large = 0;
            for (const AreaFace& face : faces.faces)
                large += face.area.squareMetres() > 1;
            QCOMPARE(large, std::size_t(3));
            QVERIFY(faces.issues.empty() || faces.issues.front().code == IssueCode::OverlayFixedPrecision);
        }
    }

    void aPileOfManyIsCutByAllOfThem()
    {
        std::vector<Area> areas;
        for (int k = 1; k <= 40; ++k)
            areas.push_back(area("A-" + std::to_string(k), {Polygon{star({20, 20}, 10, 5, k * 0.01), {}}}));
        const auto ledger = countAreas(areas);
        const auto faces = mustFaces(facesOf(*ledger));
        checkLaws(*ledger, faces);
        QCOMPARE(std::count_if(faces.faces.begin(), faces.faces.end(),
                               [](const AreaFace& face) { return face.contributors.size() == 40; }),
                 1);
    }

    void cancellingStopsTheWork()
    {
        const auto ledger = countAreas({square("A-1", 0, 0, 10), square("A-2", 5, 0, 10)});
        std::stop_source stop;
        stop.request_stop();
        const auto faces = facesOf(*ledger, {stop.get_token(), {}});
        QVERIFY(!faces && faces.error().code == ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(AreaFacesTest)
#include "AreaFacesTest.moc"
