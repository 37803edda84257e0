// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CellText.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::size_t declaredLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80)
        return 1;
    if (byte >= 0xF0)
        return 4;
    return byte >= 0xE0 ? 3 : 2;
}

/// Length of the character at `at`, 0 where there is none.
std::size_t characterAt(std::string_view text, std::size_t at)
{
    const std::size_t length = declaredLength(text[at]);
    if (at + length > text.size() || !isUtf8(text.substr(at, length)))
        return 0;
    return length;
}

/// Characters XML 1.0 knows.
bool isAllowed(std::string_view character)
{
    if (character.size() == 1) {
        const char c = character.front();
        return c == '\t' || c == '\n' || c == '\r' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F');
    }
    return character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
}

} // namespace

std::string soundText(std::string_view text)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    const auto unusual = static_cast<std::size_t>(std::ranges::find_if_not(text, isPlain) - text.begin());
    std::string sound(text.substr(0, unusual)); // most texts end here
    sound.reserve(text.size());
    for (std::size_t at = unusual; at < text.size();) {
        const std::size_t length = characterAt(text, at);
        const std::string_view character = text.substr(at, length);
        sound += length > 0 && isAllowed(character) ? character : kReplacement;
        at += length > 0 ? length : 1;
    }
    return sound;
}

std::string_view cutToBytes(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

std::string_view cutToUtf16(std::string_view text, std::size_t units)
{
    if (text.size() <= units)
        return text; // a byte is never more than a unit
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = declaredLength(text[at]);
        used += length == 4 ? 2 : 1;
        if (used > units)
            break;
        at += length;
    }
    return text.substr(0, at);
}

std::string xmlText(std::string_view text)
{
    std::string out;
    for (const char c : soundText(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\r': out += "&#13;"; break; // readers of XML would take it for a line feed
        default: out += c;
        }
    }
    return out;
}

} // namespace riparia
