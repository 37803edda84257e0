// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Date.h"

#include "core/base/Text.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

namespace riparia {

namespace {

struct Separators {
    std::string_view afterYear;
    std::string_view afterMonth;
    std::string_view afterDay;
};

constexpr std::array<Separators, 5> kSpellings{
    {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"", "", ""}, {"年", "月", "日"}}};

/// Takes `fewest` to `most` digits and then `separator` off the front of the text.
std::optional<int> take(std::string_view& text, std::size_t fewest, std::size_t most, std::string_view separator)
{
    std::size_t digits = 0;
    int number = 0;
    while (digits < text.size() && digits < most && text[digits] >= '0' && text[digits] <= '9')
        number = number * 10 + (text[digits++] - '0');
    if (digits < fewest || text.substr(digits, separator.size()) != separator)
        return std::nullopt;
    text.remove_prefix(digits + separator.size());
    return number;
}

std::optional<Date> readAs(const Separators& spelling, std::string_view text)
{
    const std::size_t fewest = spelling.afterYear.empty() ? 2 : 1;
    const std::optional<int> year = take(text, 4, 4, spelling.afterYear);
    const std::optional<int> month = year ? take(text, fewest, 2, spelling.afterMonth) : std::nullopt;
    const std::optional<int> day = month ? take(text, fewest, 2, spelling.afterDay) : std::nullopt;
    if (!day || !text.empty())
        return std::nullopt;
    return Date{*year, *month, *day};
}

bool exists(const Date& date)
{
    return std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day)))
        .ok();
}

} // namespace

Result<Date> Date::parse(std::string_view text)
{
    const std::string wide = narrow(text);
    const std::string_view typed = trim(wide);
    for (const Separators& spelling : kSpellings) {
        const std::optional<Date> date = readAs(spelling, typed);
        if (date && exists(*date))
            return *date;
    }
    return fail(ErrorCode::DateSyntax, std::string(text));
}

std::string Date::toString() const
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    return buffer.data();
}

} // namespace riparia
