// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace riparia {

namespace {

std::uint64_t powerOfTen(int exponent)
{
    std::uint64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// Adds one to a string of decimal digits.
void increment(std::string& digits)
{
    for (std::size_t i = digits.size(); i-- > 0;) {
        if (digits[i] != '9') {
            ++digits[i];
            return;
        }
        digits[i] = '0';
    }
    digits.insert(digits.begin(), '1');
}

bool isPlainDecimal(std::string_view text)
{
    std::size_t i = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    bool digit = false;
    bool point = false;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && !point)
            point = true;
        else if (text[i] >= '0' && text[i] <= '9')
            digit = true;
        else
            return false;
    }
    return digit;
}

} // namespace

std::int64_t divideHalfEven(std::int64_t value, std::int64_t unit)
{
    const bool negative = value < 0;
    const auto size = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const auto step = static_cast<std::uint64_t>(unit);
    std::uint64_t quotient = size / step;
    const std::uint64_t rest = size % step;
    const std::uint64_t complement = step - rest;
    if (rest > complement || (rest == complement && quotient % 2 == 1))
        ++quotient;
    return static_cast<std::int64_t>(negative ? 0 - quotient : quotient);
}

std::string fixedDecimal(std::int64_t value, int scale, int decimals)
{
    if (decimals < scale)
        value = divideHalfEven(value, static_cast<std::int64_t>(powerOfTen(scale - decimals)));
    const bool negative = value < 0;
    std::string digits =
        std::to_string(negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
    if (decimals > scale && value != 0)
        digits.append(static_cast<std::size_t>(decimals - scale), '0');
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    return negative ? "-" + digits : digits;
}

std::string roundDecimalText(std::string_view number, int decimals)
{
    if (!isPlainDecimal(number))
        return std::string(number);
    const bool negative = number[0] == '-';
    if (negative || number[0] == '+')
        number.remove_prefix(1);
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string whole(number.substr(0, point));
    const std::string fraction(point < number.size() ? number.substr(point + 1) : std::string_view());
    if (whole.empty())
        whole = "0";

    std::string digits = whole + fraction;
    auto kept = static_cast<std::ptrdiff_t>(whole.size()) + decimals;
    if (kept < 0) {
        digits.insert(0, static_cast<std::size_t>(-kept), '0');
        kept = 0;
    }
    std::string dropped;
    if (static_cast<std::size_t>(kept) < digits.size()) {
        dropped = digits.substr(static_cast<std::size_t>(kept));
        digits.resize(static_cast<std::size_t>(kept));
    } else {
        digits.append(static_cast<std::size_t>(kept) - digits.size(), '0');
    }
    const bool more = dropped.find_first_not_of('0', 1) != std::string::npos;
    const bool odd = !digits.empty() && (digits.back() - '0') % 2 == 1;
    if (!dropped.empty() && (dropped[0] > '5' || (dropped[0] == '5' && (more || odd))))
        increment(digits);

    std::string result;
    if (decimals > 0) {
        const auto places = static_cast<std::size_t>(decimals);
        if (digits.size() <= places)
            digits.insert(0, places + 1 - digits.size(), '0');
        result = digits.substr(0, digits.size() - places) + "." + digits.substr(digits.size() - places);
    } else {
        result = digits + std::string(static_cast<std::size_t>(-decimals), '0');
    }
    const std::size_t first = result.find_first_not_of('0');
    const std::size_t wholeEnd = std::min(result.find('.'), result.size());
    result.erase(0, std::min(first == std::string::npos ? wholeEnd : first, wholeEnd == 0 ? 0 : wholeEnd - 1));
    if (result.empty())
        result = "0";
    const bool zero = result.find_first_not_of("0.") == std::string::npos;
    return negative && !zero ? "-" + result : result;
}

std::string shortest(double value)
{
    if (value == 0)
        return "0";
    std::array<char, 400> buffer{};
    const double size = std::fabs(value);
    const auto format = size >= 1e-6 && size < 1e15 ? std::chars_format::fixed : std::chars_format::general;
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string("nan");
}

std::int64_t toInteger(double value, double unitsPerOne)
{
    // nearbyint follows the default rounding mode, which is half to even and never changed by us.
    const double rounded = std::nearbyint(value * unitsPerOne);
    constexpr double kBeyond = 9223372036854775808.0; // 2^63, the first double that no longer fits
    if (std::isnan(rounded))
        return 0;
    if (rounded >= kBeyond)
        return std::numeric_limits<std::int64_t>::max();
    if (rounded < -kBeyond)
        return std::numeric_limits<std::int64_t>::min();
    return static_cast<std::int64_t>(rounded);
}

} // namespace riparia
