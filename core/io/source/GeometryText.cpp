// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/GeometryText.h"

#include "core/base/Text.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace riparia {

namespace {

constexpr std::size_t kWkbHead = 5; // byte order and type
constexpr std::size_t kSridBytes = 4;
constexpr unsigned kWkbSridFlag = 0x20; // in the highest byte of the type
constexpr long long kMostSrid = 1000000;

std::vector<unsigned char> bytesOfHex(std::string_view text)
{
    const auto value = [](char c) { return c <= '9' ? c - '0' : std::tolower(c) - 'a' + 10; };
    std::vector<unsigned char> bytes(text.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(value(text[2 * i]) * 16 + value(text[2 * i + 1]));
    return bytes;
}

bool isHexWkb(std::string_view text)
{
    const bool begins = text.starts_with("00") || text.starts_with("01");
    return begins && text.size() >= 2 * kWkbHead && text.size() % 2 == 0 &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
}

/// Whether there is an SRID behind the head of little-endian WKB, as PostGIS puts it there.
bool hasSrid(const std::vector<unsigned char>& wkb)
{
    return wkb.size() >= kWkbHead + kSridBytes && wkb[0] == 1 && (wkb[kWkbHead - 1] & kWkbSridFlag) != 0;
}

std::optional<int> sridOf(const std::vector<unsigned char>& wkb)
{
    std::uint32_t srid = 0;
    if (hasSrid(wkb))
        std::memcpy(&srid, wkb.data() + kWkbHead, sizeof srid);
    return srid > 0 && srid <= kMostSrid ? std::optional(static_cast<int>(srid)) : std::nullopt;
}

/// EWKB as GDAL reads it: without the SRID.
std::vector<unsigned char> withoutSrid(std::vector<unsigned char> wkb)
{
    if (!hasSrid(wkb))
        return wkb;
    wkb[kWkbHead - 1] = static_cast<unsigned char>(wkb[kWkbHead - 1] & ~kWkbSridFlag);
    wkb.erase(wkb.begin() + kWkbHead, wkb.begin() + kWkbHead + kSridBytes);
    return wkb;
}

/// "SRID=4547;" before WKT, or a number as Informix puts it there, which is its own and says nothing.
std::optional<int> takeSrid(std::string_view& text)
{
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits != 0 && digits < text.size() && text[digits] == ' ')
        text = trim(text.substr(digits));
    constexpr std::string_view kKey = "srid=";
    if (lowerAscii(text.substr(0, kKey.size())) != kKey)
        return std::nullopt;
    const std::size_t end = std::min(text.find(';'), text.size());
    const auto srid = parseInteger(trim(text.substr(kKey.size(), end - kKey.size())));
    text.remove_prefix(std::min(end + 1, text.size()));
    return srid && *srid > 0 && *srid <= kMostSrid ? std::optional(static_cast<int>(*srid)) : std::nullopt;
}

} // namespace

std::optional<int> GeometryText::sridIn(std::string_view text)
{
    constexpr std::size_t kHead = 2 * (kWkbHead + kSridBytes);
    text = trim(text);
    return isHexWkb(text) ? sridOf(bytesOfHex(text.substr(0, kHead))) : takeSrid(text);
}

GeometryText GeometryText::parse(std::string_view text)
{
    GeometryText result;
    text = trim(text);
    if (text.empty())
        return result;
    result.srid = takeSrid(text);
    OGRGeometry* parsed = nullptr;
    OGRErr code = OGRERR_NONE;
    if (isHexWkb(text)) {
        const std::vector<unsigned char> wkb = bytesOfHex(text);
        const std::vector<unsigned char> plain = withoutSrid(wkb);
        result.srid = sridOf(wkb);
        code = OGRGeometryFactory::createFromWkb(plain.data(), nullptr, &parsed, plain.size());
    } else if (text.starts_with("{")) {
        parsed = OGRGeometryFactory::createFromGeoJson(std::string(text).c_str());
    } else {
        code = OGRGeometryFactory::createFromWkt(std::string(text).c_str(), nullptr, &parsed);
    }
    result.geometry.reset(parsed);
    result.isReadable = code == OGRERR_NONE && parsed;
    if (!result.isReadable)
        result.geometry.reset();
    return result;
}

} // namespace riparia
