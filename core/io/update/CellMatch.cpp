// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/CellMatch.h"

#include "core/base/Text.h"
#include "core/io/export/CellText.h"
#include "core/io/export/CsvWriter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace riparia {

namespace {

constexpr std::size_t kCellUnits = 32767; // of UTF-16, the most a spreadsheet holds

/// Without what formats change: line ends, blanks at the ends, control characters.
std::string plain(const std::string& text)
{
    std::string out = soundText(text);
    std::erase(out, '\r');
    return std::string(trim(out));
}

/// Such as every program keeps, to the last digit.
std::optional<long long> plainInteger(const std::string& text)
{
    constexpr long long kBeyond = 1'000'000'000'000'000; // of 15 digits
    const auto number = parseInteger(text);
    return number && *number > -kBeyond && *number < kBeyond ? number : std::nullopt;
}

bool sameNumber(const std::string& given, const std::string& written)
{
    const auto whole = plainInteger(given);
    const auto wholeWritten = plainInteger(written);
    if (whole && wholeWritten)
        return *whole == *wholeWritten;
    const auto a = parseDouble(given);
    const auto b = parseDouble(written);
    constexpr double kDigits = 1e-12; // more than a spreadsheet keeps
    return a && b && std::abs(*a - *b) <= kDigits * std::max({1.0, std::abs(*a), std::abs(*b)});
}

bool sameDay(std::string given, const std::string& written)
{
    constexpr std::size_t kDay = 10;
    std::ranges::replace(given, '/', '-');
    return given.substr(0, kDay) == written.substr(0, kDay);
}

bool sameText(const std::string& given, const std::string& written)
{
    const std::string a = plain(given);
    const std::string b = plain(written);
    if (a == b || a == plain(defused(written)))
        return true;
    return cutToUtf16(b, kCellUnits).size() < b.size() && a == trim(cutToUtf16(b, kCellUnits));
}

} // namespace

bool saysTheSame(const ExportColumn& column, const std::string& given, const std::string& written,
                 const OwnWords& words)
{
    if (trim(given).empty() && trim(written).empty())
        return true;
    switch (column.kind) {
    case ColumnKind::Number: return given == written || sameNumber(given, written);
    case ColumnKind::Date: return sameDay(given, written);
    case ColumnKind::Text: return sameText(given, written);
    case ColumnKind::Truth: return lowerAscii(trim(given)) == written; // spreadsheets say TRUE
    case ColumnKind::Code: break;
    }
    if (sameText(given, written))
        return true;
    const std::vector<std::string> texts =
        words.codeTexts ? words.codeTexts(column.key, written) : std::vector<std::string>();
    return std::ranges::any_of(texts, [&](const std::string& text) { return sameText(given, text); });
}

std::string codeBehind(const std::string& key, const std::string& given, const std::vector<std::string>& codes,
                       const OwnWords& words)
{
    for (const std::string& code : codes) {
        if (given == code)
            return code;
        const std::vector<std::string> texts =
            words.codeTexts ? words.codeTexts(key, code) : std::vector<std::string>();
        if (std::ranges::find(texts, given) != texts.end())
            return code;
    }
    return given;
}

std::string undefused(const std::string& text)
{
    const bool wasDefused = text.size() > 1 && text[0] == '\'' && defused(std::string_view(text).substr(1)) == text;
    return wasDefused ? text.substr(1) : text;
}

} // namespace riparia
