// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace riparia {

namespace {

constexpr char32_t kIllFormed = 0xFFFFFFFF;

/// Decodes the character at `at` and moves on; one byte and kIllFormed where the bytes are not UTF-8.
char32_t nextCharacter(std::string_view bytes, std::size_t& at)
{
    const auto first = static_cast<unsigned char>(bytes[at++]);
    if (first < 0x80)
        return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : -1;
    if (more < 0 || first > 0xF4 || at + static_cast<std::size_t>(more) > bytes.size())
        return kIllFormed;
    char32_t character = first & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        const auto next = static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
        if ((next & 0xC0) != 0x80)
            return kIllFormed;
        character = (character << 6) | (next & 0x3F);
    }
    static constexpr std::array<char32_t, 4> kSmallest{0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < kSmallest[static_cast<std::size_t>(more)] || surrogate || character > 0x10FFFF)
        return kIllFormed;
    at += static_cast<std::size_t>(more);
    return character;
}

struct Range {
    char32_t first;
    char32_t last;
};

/// Unicode East Asian Width W and F, in the blocks that names and labels come from (UAX 11).
constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF},   {0x3400, 0x4DBF},  {0x4E00, 0x9FFF},
                           {0xA000, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                           {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
/// Controls, combining marks and invisible formatting characters of the same blocks.
constexpr Range kZero[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x300, 0x36F},   {0x483, 0x489},
                           {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x20D0, 0x20F0},
                           {0x302A, 0x302D}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};

template <std::size_t N>
bool isIn(const Range (&ranges)[N], char32_t character)
{
    for (const Range& range : ranges) {
        if (character >= range.first && character <= range.last)
            return true;
    }
    return false;
}

template <class Number>
std::optional<Number> parseWhole(std::string_view text)
{
    // from_chars knows no '+', and would read "+-5" and "infinity" once it is taken away.
    const bool plus = !text.empty() && text[0] == '+';
    if (plus)
        text.remove_prefix(1);
    const std::size_t first = !plus && !text.empty() && text[0] == '-' ? 1 : 0;
    if (first >= text.size() || (text[first] != '.' && (text[first] < '0' || text[first] > '9')))
        return std::nullopt;
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        if (nextCharacter(bytes, at) == kIllFormed)
            return false;
    }
    return true;
}

std::size_t displayWidth(std::string_view utf8)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t character = nextCharacter(utf8, at);
        if (character == kIllFormed)
            width += 1;
        else if (!isIn(kZero, character))
            width += isIn(kWide, character) ? 2 : 1;
    }
    return width;
}

std::string narrow(std::string_view utf8)
{
    std::string result;
    result.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const char32_t character = nextCharacter(utf8, at);
        if (character >= 0xFF01 && character <= 0xFF5E)
            result += static_cast<char>(character - 0xFF01 + '!');
        else if (character == 0x3000 || character == 0xA0)
            result += ' ';
        else
            result += utf8.substr(start, at - start);
    }
    return result;
}

std::string_view trim(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return text.substr(0, 0);
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string lowerAscii(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            result += separator;
        result += parts[i];
    }
    return result;
}

std::optional<double> parseDouble(std::string_view text)
{
    return parseWhole<double>(text);
}

std::optional<long long> parseInteger(std::string_view text)
{
    return parseWhole<long long>(text);
}

} // namespace riparia
