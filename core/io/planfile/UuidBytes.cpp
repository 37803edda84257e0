// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/UuidBytes.h"

namespace riparia::planfile {

std::string bytesOf(const Uuid& id)
{
    return {id.bytes().begin(), id.bytes().end()};
}

Uuid uuidOf(std::string_view bytes)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        if (text.size() == 8 || text.size() == 13 || text.size() == 18 || text.size() == 23)
            text += '-';
        const auto byte = static_cast<unsigned char>(c);
        (text += kHex[byte >> 4]) += kHex[byte & 15];
    }
    return Uuid::parse(text).value_or(Uuid());
}

std::optional<Uuid> idOf(std::string_view text)
{
    if (text.size() > 2 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, text.size() - 2);
    return Uuid::parse(text);
}

} // namespace riparia::planfile
