// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/WorkbookText.h"

#include <charconv>
#include <optional>
#include <utility>

namespace riparia {

namespace {

constexpr std::string_view kEscape = "_x";
constexpr std::size_t kEscapeSize = 7; // _xHHHH_

std::optional<unsigned> escapedAt(std::string_view text)
{
    constexpr std::size_t kDigits = 4;
    if (text.size() < kEscapeSize || !text.starts_with(kEscape) || text[kEscapeSize - 1] != '_')
        return std::nullopt;
    unsigned unit = 0;
    const char* first = text.data() + kEscape.size();
    const auto [end, error] = std::from_chars(first, first + kDigits, unit, 16);
    const bool isHalf = unit >= 0xD800 && unit <= 0xDFFF;
    if (error != std::errc() || end != first + kDigits || unit == 0 || isHalf)
        return std::nullopt;
    return unit;
}

/// Appends a character of the basic plane as UTF-8.
void appendUnit(std::string& out, unsigned unit)
{
    if (unit < 0x80) {
        out += static_cast<char>(unit);
        return;
    }
    if (unit < 0x800) {
        out += static_cast<char>(0xC0U | (unit >> 6U));
    } else {
        out += static_cast<char>(0xE0U | (unit >> 12U));
        out += static_cast<char>(0x80U | ((unit >> 6U) & 0x3FU));
    }
    out += static_cast<char>(0x80U | (unit & 0x3FU));
}

} // namespace

std::string workbookText(std::string_view stored)
{
    std::string out;
    for (std::size_t at = 0; at < stored.size();) {
        if (const auto unit = escapedAt(stored.substr(at))) {
            appendUnit(out, *unit);
            at += kEscapeSize;
        } else {
            out += stored[at++];
        }
    }
    return out;
}

void readAsWorkbookText(std::vector<FieldColumn>& columns)
{
    for (FieldColumn& column : columns) {
        column.name = workbookText(column.name);
        std::erase(column.name, '\r'); // a title of two lines
        if (column.arena.find(kEscape) == std::string::npos)
            continue;
        FieldColumn read = column;
        read.arena.clear();
        read.start = {0};
        for (std::size_t row = 0; row < column.rows(); ++row)
            read.add(workbookText(column.at(row)));
        column = std::move(read);
    }
}

} // namespace riparia
