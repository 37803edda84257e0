// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/CoordinateText.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace riparia {

namespace {

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes the words and signs for a half of the globe away, before or behind; -1 for the south and the west.
int takeHemisphere(std::string& text)
{
    static constexpr std::array<std::pair<std::string_view, int>, 18> kWords{{{"东经", 1},
                                                                              {"西经", -1},
                                                                              {"北纬", 1},
                                                                              {"南纬", -1},
                                                                              {"东", 1},
                                                                              {"西", -1},
                                                                              {"北", 1},
                                                                              {"南", -1},
                                                                              {"E", 1},
                                                                              {"W", -1},
                                                                              {"N", 1},
                                                                              {"S", -1},
                                                                              {"e", 1},
                                                                              {"w", -1},
                                                                              {"n", 1},
                                                                              {"s", -1},
                                                                              {"+", 1},
                                                                              {"-", -1}}};
    for (const auto& [word, sign] : kWords) {
        const bool isSecond = word == "s" && text.find("°") != std::string::npos; // 1d05m30s
        const bool first = text.starts_with(word), last = text.ends_with(word);
        if (isSecond || (!first && !last))
            continue;
        text = std::string(trim(first ? std::string_view(text).substr(word.size())
                                      : std::string_view(text).substr(0, text.size() - word.size())));
        return sign;
    }
    return 1;
}

/// The number at the beginning of `rest`, taken away with the mark or the blanks behind it.
std::optional<double> takeNumber(std::string_view& rest, std::string_view mark)
{
    const std::size_t length = std::min(rest.find_first_not_of("0123456789."), rest.size());
    const auto number = parseDouble(rest.substr(0, length));
    if (!number)
        return std::nullopt;
    const std::string_view behind = trim(rest.substr(length));
    if (behind.starts_with(mark))
        rest = trim(behind.substr(mark.size()));
    else if (behind.size() < rest.size() - length || behind.empty()) // blanks, or the end
        rest = behind;
    else
        return std::nullopt;
    return number;
}

/// Degrees, minutes and seconds behind each other, the last of which may have a fraction.
std::optional<double> parseDegrees(std::string text)
{
    for (const auto& [sign, plain] :
         {std::pair("度", "°"), std::pair("d", "°"), std::pair("D", "°"), std::pair("分", "'"), std::pair("′", "'"),
          std::pair("’", "'"), std::pair("m", "'"), std::pair("秒", "\""), std::pair("″", "\""), std::pair("”", "\""),
          std::pair("''", "\"")})
        replaceAll(text, sign, plain);
    const int sign = takeHemisphere(text);
    if (text.ends_with('s'))
        text.back() = '"';
    std::string_view rest = text;
    constexpr std::array<std::string_view, 3> kMarks{"°", "'", "\""};
    std::array<double, 3> parts{};
    std::size_t count = 0;
    for (; count < parts.size() && !rest.empty(); ++count) {
        const auto number = takeNumber(rest, kMarks[count]);
        const bool isWhole = count == 0 || parts[count - 1] == std::floor(parts[count - 1]);
        if (!number || !isWhole || (count > 0 && *number >= 60))
            return std::nullopt;
        parts[count] = *number;
    }
    const bool isDegrees = count > 1 || (count == 1 && text.find("°") != std::string::npos);
    if (!rest.empty() || !isDegrees)
        return std::nullopt;
    return sign * (parts[0] + parts[1] / 60 + parts[2] / 3600);
}

/// Digits in groups of three behind a first one of up to three: 2,500,123 or 2 500 123.5.
bool isGrouped(std::string_view number, char separator)
{
    if (!number.empty() && (number[0] == '-' || number[0] == '+'))
        number.remove_prefix(1);
    number = number.substr(0, number.find(separator == ',' ? '.' : ','));
    number = number.substr(0, number.find('.'));
    std::size_t group = 0;
    bool isFirst = true;
    for (const char c : number) {
        if (isDigit(c)) {
            ++group;
            continue;
        }
        if (c != separator || group == 0 || group > 3 || (!isFirst && group != 3))
            return false;
        isFirst = false;
        group = 0;
    }
    return !isFirst && group == 3;
}

} // namespace

std::optional<double> parseCoordinate(std::string_view text, char delimiter)
{
    std::string number = narrow(text);
    number = std::string(trim(number));
    for (const char* space : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"})
        replaceAll(number, space, " ");
    if (isGrouped(number, ' '))
        std::erase(number, ' ');
    const auto commas = std::count(number.begin(), number.end(), ',');
    const bool hasPoint = number.find('.') != std::string::npos;
    const bool isGroups = isGrouped(number, ',');
    if (isGroups && (hasPoint || commas > 1))
        std::erase(number, ',');
    else if (commas == 1 && !hasPoint && !(isGroups && delimiter == ','))
        std::replace(number.begin(), number.end(), ',', '.');
    const auto plain = parseDouble(number);
    return plain ? plain : parseDegrees(std::move(number));
}

} // namespace riparia
