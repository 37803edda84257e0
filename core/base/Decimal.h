// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace riparia {

/// Divides by a positive unit and rounds half to even on the absolute value, once
/// (GB/T 8170-2008, 四舍六入五成双): divideHalfEven(4'385'000, 10'000) is 438.
std::int64_t divideHalfEven(std::int64_t value, std::int64_t unit);

/// An exact decimal text of value / 10^scale rounded to `decimals` places by GB/T 8170.
/// fixedDecimal(4'385'000, 6, 2) is "4.38". A result of zero has no minus sign. 0 <= scale, decimals <= 18.
std::string fixedDecimal(std::int64_t value, int scale, int decimals);

/// Rounds a decimal text by GB/T 8170 without going through binary: roundDecimalText("1.050", 1) is "1.0";
/// negative `decimals` round to tens, hundreds ...: ("2500", -3) is "2000". Text that is not a plain
/// decimal number is returned unchanged.
std::string roundDecimalText(std::string_view number, int decimals);

/// Shortest text that reads back as the same double, always with '.', never with exponent between
/// 1e-6 and 1e15; independent of any locale.
std::string shortest(double value);

/// Rounds a value in the given unit to an integer, half to even: metres to millimetres and the like.
/// What does not fit becomes the nearest integer that exists; not-a-number becomes 0. Callers check first
/// that measured values are finite.
std::int64_t toInteger(double value, double unitsPerOne);

} // namespace riparia
