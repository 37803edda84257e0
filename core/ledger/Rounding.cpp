// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Rounding.h"

#include "core/base/Decimal.h"

#include <algorithm>
#include <array>
#include <span>

namespace riparia {

namespace {

constexpr std::array kLengthUnits{PrintedUnit{"m", 1, 3}, PrintedUnit{"km", 1, 6}};
// 1 mu = 2000/3 m2, so that square centimetres * 15 / 10^8 are mu exactly.
constexpr std::array kAreaUnits{PrintedUnit{"m2", 1, 4}, PrintedUnit{"hm2", 1, 8}, PrintedUnit{"wan_m2", 1, 8},
                                PrintedUnit{"km2", 1, 10}, PrintedUnit{"mu", 15, 8}};

const PrintedUnit* find(std::span<const PrintedUnit> units, std::string_view code)
{
    const auto at = std::find_if(units.begin(), units.end(), [&](const PrintedUnit& u) { return u.code == code; });
    return at == units.end() ? nullptr : &*at;
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// In units of the last printed place; places finer than the stored unit need no rounding.
std::int64_t roundedPlaces(std::int64_t value, const PrintedUnit& unit, int decimals)
{
    const int drop = unit.scale - decimals;
    return drop > 0 ? divideHalfEven(value * unit.factor, powerOfTen(drop)) : value * unit.factor;
}

} // namespace

const PrintedUnit* findLengthUnit(std::string_view code)
{
    return find(kLengthUnits, code);
}

const PrintedUnit* findAreaUnit(std::string_view code)
{
    return find(kAreaUnits, code);
}

std::string printed(std::int64_t value, const PrintedUnit& unit, int decimals)
{
    return fixedDecimal(value * unit.factor, unit.scale, decimals);
}

std::optional<Issue> roundingNote(const std::vector<std::int64_t>& rows, std::int64_t total, const PrintedUnit& unit,
                                  int decimals)
{
    std::int64_t sum = 0;
    for (const std::int64_t row : rows)
        sum += roundedPlaces(row, unit, decimals);
    if (sum == roundedPlaces(total, unit, decimals))
        return std::nullopt;
    const int places = std::min(decimals, unit.scale);
    return Issue{Severity::Info,
                 IssueCode::RowsDoNotAdd,
                 {},
                 {fixedDecimal(sum, places, places), printed(total, unit, decimals)},
                 {}};
}

} // namespace riparia
