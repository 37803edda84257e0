// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/QuantityText.h"

#include "core/base/Text.h"

#include <cmath>
#include <span>
#include <string>

namespace riparia {

namespace {

struct Unit {
    std::string_view text; // lower case, half width
    double times;
};

// Longer ones first: "km" ends in "m".
constexpr Unit kLengths[]{{"公里", 1e3}, {"千米", 1e3}, {"厘米", 0.01}, {"毫米", 0.001}, {"km", 1e3},
                          {"cm", 0.01},  {"mm", 0.001}, {"米", 1},      {"m", 1}};
constexpr Unit kMoney[]{{"人民币", 1}, {"元", 1}, {"圆", 1}, {"yuan", 1}, {"rmb", 1}, {"cny", 1}};
constexpr Unit kCounts[]{{"年", 1}};
constexpr Unit kMultiples[]{{"万", 1e4}, {"亿", 1e8}};

std::span<const Unit> unitsOf(StatedUnit dimension)
{
    switch (dimension) {
    case StatedUnit::Count: return kCounts;
    case StatedUnit::Length: return kLengths;
    case StatedUnit::Money: return kMoney;
    }
    return {};
}

/// Takes a unit off the end of the text; 0 where there is none.
double takeUnit(std::string& text, std::span<const Unit> units)
{
    for (const Unit& unit : units) {
        if (!text.ends_with(unit.text))
            continue;
        text.resize(text.size() - unit.text.size());
        text = std::string(trim(text));
        return unit.times;
    }
    return 0;
}

} // namespace

std::optional<StatedNumber> readQuantity(std::string_view typed, StatedUnit dimension)
{
    std::string text = lowerAscii(trim(narrow(typed)));
    const double unit = takeUnit(text, unitsOf(dimension));
    const double multiple = takeUnit(text, kMultiples);
    const std::size_t comma = text.find(',');
    const bool isDecimal = comma != std::string::npos && comma == text.rfind(',') &&
                           text.find('.') == std::string::npos && text.size() - comma != 4;
    if (isDecimal)
        text[comma] = '.'; // "3,5"; "3,500" is taken for thousands
    std::erase(text, ',');
    const auto number = parseDouble(trim(text));
    const double value = number ? *number * (unit > 0 ? unit : 1) * (multiple > 0 ? multiple : 1) : 0;
    if (!number || !std::isfinite(value))
        return std::nullopt;
    return StatedNumber{value, unit > 0 || multiple > 0};
}

} // namespace riparia
