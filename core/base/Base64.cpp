// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64.h"

#include <cstddef>
#include <cstdint>

namespace riparia {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

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
        std::size_t digits = group.find('=');
        digits = digits == std::string_view::npos ? 4 : digits;
        const bool isLast = i + 4 == text.size();
        if (digits < 2 || (digits < 4 && (!isLast || group.find_first_not_of('=', digits) != std::string_view::npos)))
            return std::nullopt;
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const std::size_t digit = k < digits ? kDigits.find(group[k]) : 0;
            if (digit == std::string_view::npos)
                return std::nullopt;
            bits = bits << 6 | static_cast<std::uint32_t>(digit);
        }
        for (std::size_t k = 0; k + 1 < digits; ++k)
            bytes += static_cast<char>(bits >> (16 - 8 * k) & 255u);
        const std::uint32_t stray = digits == 4 ? 0u : (digits == 3 ? bits & 255u : bits & 65535u);
        if (stray != 0)
            return std::nullopt;
    }
    return bytes;
}

} // namespace riparia
