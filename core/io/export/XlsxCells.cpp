// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxCells.h"

#include "core/base/Text.h"
#include "core/io/export/CellText.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cctype>

namespace riparia {

namespace {

/// "_x0041_" means "A" to a spreadsheet, whoever wrote it.
std::string withoutEscapes(std::string text)
{
    for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
        const bool hex = at + 6 < text.size() && text[at + 6] == '_' &&
                         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                                     text.begin() + static_cast<std::ptrdiff_t>(at) + 6,
                                     [](unsigned char c) { return std::isxdigit(c) != 0; });
        if (hex) {
            text.insert(at, "_x005F");
            at += 6;
        }
    }
    return text;
}

/// Of what begins like the pattern, where '0' stands for a digit.
bool fits(std::string_view text, std::string_view pattern)
{
    const auto same = [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; };
    return text.size() >= pattern.size() && std::equal(pattern.begin(), pattern.end(), text.begin(),
                                                       [&](char wanted, char c) { return same(c, wanted); });
}

int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (const char digit : text.substr(at, count))
        value = value * 10 + (digit - '0');
    return value;
}

} // namespace

XlsxText xlsxText(const std::string& text)
{
    XlsxText sound{withoutEscapes(soundText(text))};
    const std::size_t kept = cutToUtf16(sound.text, kXlsxMostUnits).size();
    sound.isCut = kept < sound.text.size();
    sound.text.resize(kept);
    return sound;
}

bool isPlainXlsxText(const std::string& text)
{
    // printable ASCII without '_': nothing a spreadsheet would take for anything else
    return text.size() <= kXlsxMostUnits &&
           std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '_'; });
}

std::size_t xlsxWidth(const std::string& text)
{
    const std::string_view line = std::string_view(text).substr(0, text.find('\n'));
    constexpr std::size_t kLongestLooked = 200; // bytes
    return displayWidth(cutToBytes(line, kLongestLooked));
}

std::optional<double> xlsxDay(std::string_view text)
{
    constexpr std::string_view kDay = "0000-00-00";
    constexpr std::string_view kTime = "0000-00-00T00:00:00";
    const bool isTime = fits(text, kTime);
    if (!isTime && !(fits(text, kDay) && text.size() == kDay.size()))
        return std::nullopt;
    lxw_datetime date{};
    date.year = digitsAt(text, 0, 4);
    date.month = digitsAt(text, 5, 2);
    date.day = digitsAt(text, 8, 2);
    if (isTime) {
        date.hour = digitsAt(text, 11, 2);
        date.min = digitsAt(text, 14, 2);
        date.sec = digitsAt(text, 17, 2);
    }
    if (date.year < 1900 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
        return std::nullopt;
    return lxw_datetime_to_excel_date_epoch(&date, LXW_FALSE);
}

} // namespace riparia
