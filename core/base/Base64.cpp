// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace riparia {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// How many of four characters are digits: all, or in the last group two or three before the padding.
std::optional<std::size_t> digitsOf(std::string_view group, bool isLast)
{
    const std::size_t digits = std::min(group.find('='), group.size());
    if (digits == group.size())
        return digits;
    const bool isPadded = isLast && digits >= 2 && group.find_first_not_of('=', digits) == std::string_view::npos;
    return isPadded ? std::optional(digits) : std::nullopt;
}

/// 24 bits; none where a character is no digit, or where bits are set that no byte takes.
std::optional<std::uint32_t> bitsOf(std::string_view digits)
{
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 4; ++k) {
        const std::size_t digit = k < digits.size() ? kDigits.find(digits[k]) : 0;
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
    }
    const std::uint32_t stray = (1u << (8 * (4 - digits.size()))) - 1;
    return (bits & stray) == 0 ? std::optional(bits) : std::nullopt;
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t have = bytes.size() - i < 3 ? bytes.size() - i : 3;
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < have ? static_cast<std::uint8_t>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= have ? kDigits[group >> (18 - 6 * k) & 63u] : '=';
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const std::string_view group = text.substr(i, 4);
        const auto digits = digitsOf(group, i + 4 == text.size());
        const auto bits = digits ? bitsOf(group.substr(0, *digits)) : std::nullopt;
        if (!bits)
            return std::nullopt;
        for (std::size_t k = 0; k + 1 < *digits; ++k)
            bytes += static_cast<char>(*bits >> (16 - 8 * k) & 255u);
    }
    return bytes;
}

} // namespace riparia
