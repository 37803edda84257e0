// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/NetworkReaches.h"

#include "tests/bench/TestNetwork.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <random>
#include <utility>

namespace riparia::bench {

namespace {

constexpr std::uint32_t kRivers = 83'333;
constexpr std::uint32_t kReachesOfRiver = 12;
constexpr std::uint32_t kVertices = 16;
constexpr std::uint32_t kEdges = kVertices - 1;
constexpr std::uint32_t kAcross = 289; ///< rivers side by side, each in a cell of its own
constexpr double kCell = 0.05;         ///< degrees, some 5 km
constexpr double kWest = 106, kSouth = 20;
constexpr std::uint32_t kArmBeside = 4; ///< the reach that a side arm runs beside
constexpr std::uint32_t kGapBefore = 8; ///< the reach that a gap lies above

/// The standard's engines give the same numbers everywhere, its distributions do not.
class Dice {
public:
    double between(double low, double high)
    {
        return low + (high - low) * (static_cast<double>(m_engine() >> 11) * 0x1p-53);
    }
    bool isOneOf(std::uint32_t many) { return m_engine() % many == 0; }
    std::uint64_t below(std::uint64_t many) { return m_engine() % many; }

private:
    std::mt19937_64 m_engine{20230320};
};

/// A winding line through its cell from west to east, vertices some 30 m apart.
Line windingLine(Dice& dice, std::uint32_t river, std::uint32_t edges)
{
    const double west = kWest + kCell * (river % kAcross) + 0.002;
    const double middle = kSouth + kCell * (river / kAcross) + kCell / 2;
    const double wide = dice.between(0.004, 0.012), wideTurns = dice.between(1, 3), wideFrom = dice.between(0, 1);
    const double narrow = dice.between(0.001, 0.005), narrowTurns = dice.between(4, 9), narrowFrom = dice.between(0, 1);
    const auto wave = [](double turns) { return std::sin(2 * std::numbers::pi * turns); };
    Line line;
    for (std::uint32_t i = 0; i <= edges; ++i) {
        const double along = static_cast<double>(i) / edges;
        const double north =
            wide * wave(along * wideTurns + wideFrom) + narrow * wave(along * narrowTurns + narrowFrom);
        line.push_back({west + 0.046 * along, middle + north + dice.between(-0.00005, 0.00005)});
    }
    return line;
}

/// The same ends, and up to a hundred metres north in between.
Line armBeside(const Line& reach)
{
    Line arm = reach;
    for (std::uint32_t i = 1; i < kEdges; ++i)
        arm[i].y += 0.001 * std::sin(std::numbers::pi * i / kEdges);
    return arm;
}

/// Begins 5 to 15 m later: edges are 28 m long at least.
void openGap(Dice& dice, Line& reach)
{
    const double share = dice.between(5, 15) / 50;
    reach[0].x += share * (reach[1].x - reach[0].x);
    reach[0].y += share * (reach[1].y - reach[0].y);
}

void addRiver(Dice& dice, std::uint32_t river, std::uint32_t count, std::vector<NetworkReach>& reaches)
{
    const bool isWhole = count == kReachesOfRiver;
    const bool hasArm = isWhole && dice.isOneOf(50);
    const bool hasGap = isWhole && dice.isOneOf(100);
    const std::uint32_t onStem = hasArm ? count - 1 : count;
    const Line line = windingLine(dice, river, onStem * kEdges);
    for (std::uint32_t number = 0; number < onStem; ++number) {
        const auto first = line.begin() + static_cast<std::ptrdiff_t>(number * kEdges);
        NetworkReach reach{river, number, false, false, Line(first, first + kVertices)};
        if (hasArm && number == kArmBeside)
            reaches.push_back({river, onStem, true, false, armBeside(reach.line)});
        if (hasGap && number == kGapBefore)
            openGap(dice, reach.line);
        reaches.push_back(std::move(reach));
    }
}

} // namespace

std::vector<NetworkReach> makeNetwork()
{
    Dice dice;
    std::vector<NetworkReach> reaches;
    reaches.reserve(kNetworkReaches);
    for (std::uint32_t river = 0; river < kRivers; ++river)
        addRiver(dice, river, kReachesOfRiver, reaches);
    for (std::uint32_t river = kRivers; reaches.size() < kNetworkReaches; ++river)
        addRiver(dice, river, 1, reaches);
    for (NetworkReach& reach : reaches) {
        reach.isReversed = dice.isOneOf(3);
        if (reach.isReversed)
            std::reverse(reach.line.begin(), reach.line.end());
    }
    for (std::size_t i = reaches.size(); i > 1; --i)
        std::swap(reaches[i - 1], reaches[dice.below(i)]);
    return reaches;
}

} // namespace riparia::bench
