// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/GpkgGeometry.h"
#include "core/io/planfile/WkbTypes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace riparia::planfile {

// Coordinates are copied as they lie in memory.
static_assert(std::endian::native == std::endian::little);
static_assert(sizeof(Point) == 2 * sizeof(double));

namespace {

constexpr std::size_t kFixedHeader = 8;
constexpr std::array<std::size_t, 5> kEnvelopeBytes{0, 32, 48, 48, 64};

/// Walks over WKB. After a failure `reason` is set and every further read gives zero.
class WkbReader {
public:
    explicit WkbReader(std::string_view bytes)
        : m_bytes(bytes)
    {}

    const char* reason() const { return m_reason; }
    DecodedGeometry read()
    {
        readGeometry(0, true);
        return std::move(m_result);
    }

private:
    struct Type {
        std::uint32_t base = 0;
        bool hasZ = false;
        bool hasM = false;
    };

    void fail(const char* reason)
    {
        if (!m_reason)
            m_reason = reason;
        m_at = m_bytes.size();
    }

    template <class T>
    T take()
    {
        if (m_bytes.size() - m_at < sizeof(T)) {
            fail("ends too early");
            return {};
        }
        std::array<char, sizeof(T)> bytes;
        std::memcpy(bytes.data(), m_bytes.data() + m_at, sizeof(T));
        m_at += sizeof(T);
        if (m_swap)
            std::reverse(bytes.begin(), bytes.end());
        return std::bit_cast<T>(bytes);
    }

    /// A number of things of at least `bytesEach`.
    std::size_t takeCount(std::size_t bytesEach)
    {
        const std::size_t count = take<std::uint32_t>();
        if (count > (m_bytes.size() - m_at) / bytesEach) {
            fail("declares more than it holds");
            return 0;
        }
        return count;
    }

    Type takeType()
    {
        const auto order = take<std::uint8_t>();
        if (order > 1)
            fail("unknown byte order");
        m_swap = order == 0;
        const auto code = take<std::uint32_t>();
        if (code & 0x20000000U) // PostGIS writes an SRID before the content
            m_at += std::min<std::size_t>(4, m_bytes.size() - m_at);
        const std::uint32_t iso = (code & 0x0FFFFFFFU) / kWkbIsoZ;
        if (iso > 3)
            fail("unknown geometry type");
        return {(code & 0x0FFFFFFFU) % kWkbIsoZ, iso == 1 || iso == 3 || (code & 0x80000000U) != 0,
                iso == 2 || iso == 3 || (code & 0x40000000U) != 0};
    }

    Line takePoints(const Type& type, std::vector<double>* z)
    {
        const std::size_t stride = sizeof(Point) + (type.hasZ ? sizeof(double) : 0) + (type.hasM ? sizeof(double) : 0);
        const std::size_t count = takeCount(stride);
        Line line(count);
        if (stride == sizeof(Point) && !m_swap) {
            if (count > 0)
                std::memcpy(line.data(), m_bytes.data() + m_at, count * sizeof(Point));
            m_at += count * sizeof(Point);
            return line;
        }
        for (Point& point : line)
            point = takePoint(type, z);
        return line;
    }

    Point takePoint(const Type& type, std::vector<double>* z)
    {
        Point point;
        point.x = take<double>();
        point.y = take<double>();
        if (type.hasZ) {
            const auto height = take<double>();
            if (z)
                z->push_back(height);
        }
        if (type.hasM)
            take<double>();
        return point;
    }

    void readLine(const Type& type)
    {
        std::vector<double> z;
        m_result.lines.push_back(takePoints(type, &z));
        m_result.z.push_back(std::move(z));
    }

    void readPolygon(const Type& type)
    {
        Polygon polygon;
        const std::size_t rings = takeCount(sizeof(std::uint32_t));
        for (std::size_t i = 0; i < rings && !m_reason; ++i) {
            Ring ring = takePoints(type, nullptr);
            if (i == 0)
                polygon.outer = std::move(ring);
            else
                polygon.holes.push_back(std::move(ring));
        }
        m_result.polygons.push_back(std::move(polygon));
    }

    void readParts(std::uint32_t expected)
    {
        constexpr std::size_t kSmallestPart = 9;
        const std::size_t parts = takeCount(kSmallestPart);
        for (std::size_t i = 0; i < parts && !m_reason; ++i)
            readGeometry(expected, false);
    }

    void readSinglePoint(const Type& type)
    {
        const Point point = takePoint(type, nullptr);
        if (!std::isnan(point.x)) // an empty point is written as NaN
            m_result.points.push_back(point);
    }

    void readGeometry(std::uint32_t expected, bool top)
    {
        const Type type = takeType();
        if (m_reason)
            return;
        if (!top && type.base != expected)
            return fail("part of another type");
        switch (type.base) {
        case kWkbPoint: return readSinglePoint(type);
        case kWkbLine: return readLine(type);
        case kWkbPolygon: return readPolygon(type);
        case kWkbMultiPoint: return readParts(kWkbPoint);
        case kWkbMultiLine: return readParts(kWkbLine);
        case kWkbMultiPolygon: return readParts(kWkbPolygon);
        default: return fail("type is not a point, line or polygon");
        }
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_swap = false;
    const char* m_reason = nullptr;
    DecodedGeometry m_result;
};

struct Header {
    std::size_t size = 0;
    bool empty = false;
    std::optional<Box> box;
};

double edgeAt(std::string_view blob, std::size_t index, bool littleEndian)
{
    std::array<char, 8> bytes;
    std::memcpy(bytes.data(), blob.data() + kFixedHeader + index * 8, 8);
    if (!littleEndian)
        std::reverse(bytes.begin(), bytes.end());
    return std::bit_cast<double>(bytes);
}

std::optional<Header> headerOf(std::string_view blob)
{
    if (blob.size() < kFixedHeader || blob[0] != 'G' || blob[1] != 'P')
        return std::nullopt;
    const auto flags = static_cast<unsigned char>(blob[3]);
    const std::size_t kind = (flags >> 1) & 7U;
    if (kind >= kEnvelopeBytes.size() || blob.size() < kFixedHeader + kEnvelopeBytes[kind])
        return std::nullopt;
    Header header{kFixedHeader + kEnvelopeBytes[kind], (flags & 0x10U) != 0, std::nullopt};
    const bool littleEndian = (flags & 1U) != 0;
    if (kind > 0)
        header.box = Box{edgeAt(blob, 0, littleEndian), edgeAt(blob, 2, littleEndian), edgeAt(blob, 1, littleEndian),
                         edgeAt(blob, 3, littleEndian)};
    return header;
}

} // namespace

Result<DecodedGeometry> decodeGeometry(std::string_view blob)
{
    const std::optional<Header> header = headerOf(blob);
    if (!header)
        return fail(ErrorCode::GeometryInvalid, {}, "no geometry header");
    WkbReader reader(blob.substr(header->size));
    DecodedGeometry geometry = reader.read();
    if (reader.reason())
        return fail(ErrorCode::GeometryInvalid, {}, reader.reason());
    return geometry;
}

std::optional<Box> envelopeOf(std::string_view blob)
{
    const std::optional<Header> header = headerOf(blob);
    if (!header)
        return std::nullopt;
    if (header->empty)
        return Box();
    if (header->box)
        return header->box;
    const Result<DecodedGeometry> geometry = decodeGeometry(blob);
    if (!geometry)
        return std::nullopt;
    Box box = boundsOf(geometry->points);
    for (const Line& line : geometry->lines)
        box.add(boundsOf(line));
    for (const Polygon& polygon : geometry->polygons)
        box.add(boundsOf(polygon.outer));
    return box;
}

} // namespace riparia::planfile
