// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverBuilder.h"
#include "tests/core/river/SoupMaker.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A crooked line between two points.
Line crooked(std::mt19937_64& random, Point a, Point b, int edges)
{
    std::uniform_real_distribution<double> part(-0.2, 0.2);
    Line line{a};
    const double wiggle = std::hypot(b.x - a.x, b.y - a.y) / edges;
    for (int i = 1; i < edges; ++i) {
        const double along = static_cast<double>(i) / edges;
        line.push_back(
            {a.x + along * (b.x - a.x) + part(random) * wiggle, a.y + along * (b.y - a.y) + part(random) * wiggle});
    }
    line.push_back(b);
    return line;
}

/// Rivers that run east with braids, tributaries, duplicates, gaps, sloppy joints and rubbish.
SoupMaker messyRivers(std::mt19937_64& random, int rivers, bool tributaries)
{
    std::uniform_real_distribution<double> part(-1, 1);
    SoupMaker maker;
    for (int river = 0; river < rivers; ++river) {
        const std::string key = "K" + std::to_string(river);
        Point at{500'000 + 3'000.0 * part(random), 2'500'000 + 1'000.0 * river};
        const int count = static_cast<int>(random() % 10) + 4;
        for (int i = 0; i < count; ++i) {
            const Point next{at.x + 300 + 200 * part(random), at.y + 60 * part(random)};
            const Line line = crooked(random, at, next, static_cast<int>(random() % 12) + 1);
            maker.reach(line, key);
            if (random() % 8 == 0) { // an arm around
                const Point half{(at.x + next.x) / 2, at.y + 40 + 100 * std::abs(part(random))};
                maker.reach(crooked(random, at, half, 4), key).reach(crooked(random, half, next, 4), key);
            }
            if (tributaries && i > 1 && random() % 6 == 0) {
                const Point spring{at.x - 150, at.y - 120};
                maker.reach(crooked(random, spring, at, 5), key);
            }
            if (random() % 8 == 0)
                maker.reach(random() % 2 ? line : Line(line.rbegin(), line.rend()), key);
            at = next;
            if (random() % 9 == 0)
                at.x += 2 + 40 * std::abs(part(random)); // a gap, bridged or not
            else if (random() % 4 == 0)
                at.x += 0.4 * part(random); // sloppy
        }
        if (random() % 5 == 0)
            maker.reach({at, at}, key).shape({}, key, ShapeKind::Null);
    }
    return maker;
}

/// Some parts, of every river at most a fifth of its length.
std::vector<bool> fewOfEach(const ReachSoup& soup, std::mt19937_64& random)
{
    std::vector<bool> chosen(soup.shapes.partCount());
    const std::vector<double> lengths = planarRuler().lengths(soup.shapes);
    std::map<std::string, double> left;
    for (std::size_t shape = 0; shape < lengths.size(); ++shape)
        left[soup.key[shape]] += 0.2 * lengths[shape];
    for (std::size_t shape = 0; shape < lengths.size(); ++shape) {
        double& allowed = left[soup.key[shape]];
        if (random() % 3 || lengths[shape] > allowed)
            continue;
        allowed -= lengths[shape];
        for (std::size_t part = soup.shapes.shapeStart[shape]; part < soup.shapes.shapeStart[shape + 1]; ++part)
            chosen[part] = true;
    }
    return chosen;
}

/// Everything that must not depend on how the source is written.
std::set<std::string> essence(const Assembly& assembly)
{
    std::set<std::string> all;
    for (const BuiltRiver& built : assembly.rivers)
        all.insert(built.river.key + " " + built.river.alignment->hash() + " " + built.mainKey + " " +
                   (built.river.directionConfirmed ? "confirmed" : "unconfirmed"));
    for (const Bridge& bridge : assembly.bridges)
        all.insert("bridge " + bridge.river + " " + std::to_string(bridge.span.from.mm));
    return all;
}

} // namespace

/// What holds for any soup: the balance, no loss, independence of order and direction.
class RiverAssemblyLawsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void balancesToTheMillimetre();
    void losesNoReach();
    void dependsNeitherOnOrderNorOnDirection();
    void joinsShuffledReachesOfAReversedThird();
    void staysFastInCrowds_data();
    void staysFastInCrowds();
};

void RiverAssemblyLawsTest::balancesToTheMillimetre()
{
    std::mt19937_64 random(seed());
    for (int i = amount(60, 3'000); i-- > 0;) {
        const SoupMaker maker = messyRivers(random, 8, true);
        const Ruler ruler = i % 2 ? planarRuler() : geodesicRuler(4547);
        const Assembly assembly = buildRivers(maker.soup, ruler, {}).value();
        const AssemblyBalance& balance = assembly.balance;
        QCOMPARE(balance.remainder(), Millimetres{0});
        QCOMPARE(balance.source, Millimetres::fromMetres(ruler.length(maker.soup.shapes)));
        QVERIFY(std::abs(balance.rounding.value) <= static_cast<std::int64_t>(assembly.rivers.size()) / 2 + 4);
        // The figures are those of what was built.
        Millimetres rivers;
        Millimetres sides;
        for (const BuiltRiver& built : assembly.rivers) {
            (built.sideChannel ? sides : rivers) += built.river.length();
            const double measured = ruler.length(built.river.alignment->points());
            QVERIFY(std::abs(measured - built.river.length().metres()) < 0.00051);
        }
        QCOMPARE(balance.rivers, rivers);
        QCOMPARE(balance.sideChannels, sides);
        Millimetres bridges;
        for (const Bridge& bridge : assembly.bridges) {
            QVERIFY(bridge.span.length().value > 0 && bridge.span.length().value <= 20'001);
            bridges += bridge.span.length();
        }
        QVERIFY(std::abs((balance.bridges - bridges).value) <= static_cast<std::int64_t>(assembly.bridges.size()));
    }
}

void RiverAssemblyLawsTest::losesNoReach()
{
    std::mt19937_64 random(seed());
    for (int i = amount(60, 3'000); i-- > 0;) {
        const SoupMaker maker = messyRivers(random, 8, true);
        const Assembly assembly = buildRivers(maker.soup, planarRuler(), {}).value();
        std::set<std::size_t> seen;
        for (const BuiltRiver& built : assembly.rivers)
            seen.insert(built.shapes.begin(), built.shapes.end());
        std::set<std::string> told;
        for (const Issue& issue : assembly.issues)
            told.insert(issue.subject);
        for (std::size_t shape = 0; shape < maker.soup.shapes.shapeCount(); ++shape) {
            const bool isTold = told.contains(featureSubject("rivers.shp", maker.soup.fid[shape]));
            QVERIFY2(seen.contains(shape) != isTold, qPrintable(QString::number(shape)));
        }
    }
}

void RiverAssemblyLawsTest::dependsNeitherOnOrderNorOnDirection()
{
    std::mt19937_64 random(seed());
    for (int i = amount(60, 3'000); i-- > 0;) {
        // Braids and gaps: a fork's main stem depends on which way its branches are drawn, so no tributaries here.
        const SoupMaker maker = messyRivers(random, 6, false);
        BuildOptions options;
        options.bridge = 50; // all gaps: of a piece of two reaches, one drawn backwards is half
        const Assembly drawn = buildRivers(maker.soup, planarRuler(), options).value();
        const ReachSoup reordered = shuffled(maker.soup, random, [](std::size_t) { return false; });
        QCOMPARE(essence(buildRivers(reordered, planarRuler(), options).value()), essence(drawn));
        const std::vector<bool> backwards = fewOfEach(maker.soup, random);
        const ReachSoup turned = shuffled(maker.soup, random, [&](std::size_t part) { return backwards[part]; });
        QCOMPARE(essence(buildRivers(turned, planarRuler(), options).value()), essence(drawn));

        const SoupMaker forked = messyRivers(random, 6, true);
        const ReachSoup mixed = shuffled(forked.soup, random, [](std::size_t) { return false; });
        QCOMPARE(essence(buildRivers(mixed, planarRuler(), {}).value()),
                 essence(buildRivers(forked.soup, planarRuler(), {}).value()));
        ReachSoup unkeyed = forked.soup;
        ReachSoup unkeyedMixed = mixed;
        unkeyed.key.clear();
        unkeyedMixed.key.clear();
        QCOMPARE(essence(buildRivers(unkeyedMixed, planarRuler(), {}).value()),
                 essence(buildRivers(unkeyed, planarRuler(), {}).value()));
    }
}

void RiverAssemblyLawsTest::joinsShuffledReachesOfAReversedThird()
{
    std::mt19937_64 random(seed());
    SoupMaker maker;
    std::map<std::string, Line> whole;
    const int rivers = amount(500, 20'000);
    for (int river = 0; river < rivers; ++river) {
        const std::string key = std::to_string(river);
        Line line = crooked(random, {500'000.0 + 20.0 * river, 2'500'000}, {505'000.0 + 20.0 * river, 2'501'000}, 120);
        for (std::size_t begin = 0; begin + 10 < line.size(); begin += 10)
            maker.reach(Line(line.begin() + static_cast<std::ptrdiff_t>(begin),
                             line.begin() + static_cast<std::ptrdiff_t>(begin + 11)),
                        key);
        whole.emplace(key, std::move(line));
    }
    const ReachSoup soup = shuffled(maker.soup, random, [](std::size_t part) { return part % 3 == 1; });
    const Assembly assembly = buildRivers(soup, planarRuler(), {}).value();
    QCOMPARE(assembly.rivers.size(), static_cast<std::size_t>(rivers));
    QVERIFY(assembly.issues.empty());
    for (const BuiltRiver& built : assembly.rivers) {
        QVERIFY(built.river.directionConfirmed);
        QCOMPARE(built.river.alignment->points(), whole.at(built.river.key));
    }
}

void RiverAssemblyLawsTest::staysFastInCrowds_data()
{
    QTest::addColumn<QString>("crowd");
    for (const char* crowd : {"copies", "star", "ladder", "canals", "dust", "beads"})
        QTest::newRow(crowd) << crowd;
}

/// Soups made to defeat the search; the time is limited by the test's own.
void RiverAssemblyLawsTest::staysFastInCrowds()
{
    QFETCH(QString, crowd);
    const int size = amount(3'000, 100'000);
    SoupMaker maker;
    std::mt19937_64 random(seed());
    std::uniform_real_distribution<double> part(0, 1);
    const auto at = [](double x, double y) { return Point{500'000 + x, 2'500'000 + y}; };
    for (int i = 0; i < size; ++i) {
        if (crowd == "copies")
            maker.reach({at(0, 0), at(50, 60), at(100, 0)});
        else if (crowd == "star")
            maker.reach({at(0, 0), at(1'000 * std::cos(i), 1'000 * std::sin(i))});
        else if (crowd == "ladder") // two parallel channels with rungs: as many rings as reaches
            maker.reach(
                {at(30 * (i / 3), i % 3 == 1 ? 40 : 0), at(30 * (i / 3) + (i % 3 == 2 ? 0 : 30), i % 3 ? 40 : 0)});
        else if (crowd == "canals") // a grid
            maker.reach(i % 2 ? Line{at(50 * (i / 100), 50 * (i % 100)), at(50 * (i / 100) + 50, 50 * (i % 100))}
                              : Line{at(50 * (i / 100), 50 * (i % 100)), at(50 * (i / 100), 50 * (i % 100) + 50)});
        else if (crowd == "dust") // all within the snapping distance of each other
            maker.reach({at(part(random), part(random)), at(part(random), part(random))});
        else // ends so near that they are one long chain of snapped points
            maker.reach({at(0.9 * i, 0), at(0.9 * i, 100)});
    }
    const Assembly assembly = buildRivers(maker.soup, planarRuler(), {}).value_or(Assembly());
    QCOMPARE(assembly.balance.remainder(), Millimetres{0});
    maker.unkeyed();
    QCOMPARE(buildRivers(maker.soup, planarRuler(), {}).value_or(Assembly()).balance.remainder(), Millimetres{0});
}

RIPARIA_TEST(RiverAssemblyLawsTest)
#include "RiverAssemblyLawsTest.moc"
