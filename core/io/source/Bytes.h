// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace riparia::detail {

static_assert(std::endian::native == std::endian::little, "file formats are decoded for little-endian machines");

/// Numbers at unaligned places in file bytes.
template <class Number>
Number littleEndian(const unsigned char* bytes)
{
    Number value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}
inline std::uint32_t bigEndian32(const unsigned char* bytes)
{
    return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) | (std::uint32_t{bytes[2]} << 8) |
           bytes[3];
}
inline std::int32_t littleInt(const unsigned char* bytes)
{
    return littleEndian<std::int32_t>(bytes);
}
inline double littleDouble(const unsigned char* bytes)
{
    return littleEndian<double>(bytes);
}

} // namespace riparia::detail
