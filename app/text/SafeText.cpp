// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/SafeText.h"

#include "core/base/Text.h"

#include <array>

namespace riparia {

namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

/// Length of the well-formed character at the start of `text`; 0 where there is none.
std::size_t characterLength(std::string_view text)
{
    for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length) {
        if (isUtf8(text.substr(0, length)))
            return length;
    }
    return 0;
}

/// Value of a well-formed character.
char32_t valueOf(std::string_view character)
{
    static constexpr std::array<unsigned, 5> kLeadMask{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = static_cast<unsigned char>(character[0]) & kLeadMask[character.size()];
    for (std::size_t i = 1; i < character.size(); ++i)
        value = (value << 6) | (static_cast<unsigned char>(character[i]) & 0x3F);
    return value;
}

/// Direction marks and embeddings, line and paragraph separators, zero-width characters, byte order mark.
bool isTreacherous(char32_t c)
{
    return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

std::string byteEscape(unsigned char byte)
{
    return {'\\', 'x', kHexDigits[byte >> 4], kHexDigits[byte & 15]};
}

std::string characterEscape(char32_t value)
{
    std::string digits;
    for (int shift = 12; shift >= 0; shift -= 4)
        digits += kHexDigits[(value >> shift) & 15];
    return "\\u{" + digits + "}";
}

} // namespace

std::string oneLine(std::string_view utf8)
{
    std::string line;
    line.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = characterLength(utf8.substr(at, 4));
        if (length == 0) {
            line += byteEscape(static_cast<unsigned char>(utf8[at++]));
            continue;
        }
        const std::string_view character = utf8.substr(at, length);
        at += length;
        const char32_t value = valueOf(character);
        if (value == '\n' || value == '\r' || value == '\t')
            line += ' ';
        else if (value < 0x20 || value == 0x7F || (value >= 0x80 && value < 0xA0))
            line += byteEscape(static_cast<unsigned char>(value));
        else if (isTreacherous(value))
            line += characterEscape(value);
        else
            line += character;
    }
    return line;
}

std::string cutToWidth(std::string_view utf8, std::size_t cells)
{
    if (displayWidth(utf8) <= cells)
        return std::string(utf8);
    if (cells == 0)
        return {};
    std::string kept;
    std::size_t used = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = std::max<std::size_t>(1, characterLength(utf8.substr(at, 4)));
        const std::string_view character = utf8.substr(at, length);
        const std::size_t width = displayWidth(character);
        if (used + width + 1 > cells)
            break;
        kept += character;
        used += width;
        at += length;
    }
    return kept + "…";
}

} // namespace riparia
