// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/ShapeRead.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

namespace riparia {

namespace {

constexpr std::uint32_t kWkbLine = 2;
constexpr std::uint32_t kWkbMultiLine = 5;
constexpr std::uint32_t kIsoStep = 1000; // added for Z, 2000 for M, 3000 for both

/// Reads little-endian numbers; fails instead of reading past the end.
class WkbReader {
public:
    explicit WkbReader(std::string_view bytes)
        : m_bytes(bytes)
    {}

    std::size_t left() const { return m_bytes.size() - m_at; }
    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }

    template <class Number>
    Number next()
    {
        Number value{};
        if (left() < sizeof value) {
            m_failed = true;
            m_at = m_bytes.size();
            return value;
        }
        std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }

private:
    static_assert(std::endian::native == std::endian::little, "WKB is decoded for little-endian machines");

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
};

struct Header {
    std::uint32_t type = 0;
    bool z = false;
    bool m = false;
};

Header readHeader(WkbReader& reader)
{
    constexpr std::uint8_t kLittleEndian = 1;
    if (reader.next<std::uint8_t>() != kLittleEndian)
        reader.fail();
    const auto code = reader.next<std::uint32_t>();
    const std::uint32_t dimensions = code / kIsoStep;
    return {code % kIsoStep, (dimensions & 1) != 0, (dimensions & 2) != 0};
}

/// Z and M arrays exist once one shape has had them; what came before and what lacks them is NaN.
void fillTo(std::vector<double>& values, std::size_t size)
{
    values.resize(size, std::numeric_limits<double>::quiet_NaN());
}

void readLine(WkbReader& reader, const Header& header, ShapeTable& table)
{
    const auto count = reader.next<std::uint32_t>();
    const std::size_t vertexBytes = sizeof(double) * (2u + (header.z ? 1u : 0u) + (header.m ? 1u : 0u));
    if (reader.left() / vertexBytes < count) {
        reader.fail();
        return;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::size_t vertex = table.x.size();
        const auto x = reader.next<double>();
        table.addVertex(x, reader.next<double>());
        if (header.z) {
            fillTo(table.z, vertex);
            table.z.push_back(reader.next<double>());
        }
        if (header.m) {
            fillTo(table.m, vertex);
            table.m.push_back(reader.next<double>());
        }
    }
    if (!table.z.empty())
        fillTo(table.z, table.x.size());
    if (!table.m.empty())
        fillTo(table.m, table.x.size());
    table.endPart(PartRole::Line);
}

} // namespace

Result<void> appendLinesFromWkb(ShapeTable& table, std::string_view wkb)
{
    if (wkb.empty()) {
        table.endShape(ShapeKind::Null);
        return {};
    }
    WkbReader reader(wkb);
    const Header header = readHeader(reader);
    if (!reader.failed() && header.type == kWkbMultiLine) {
        const auto parts = reader.next<std::uint32_t>();
        for (std::uint32_t i = 0; i < parts && !reader.failed(); ++i) {
            const Header part = readHeader(reader);
            if (part.type != kWkbLine)
                reader.fail();
            else
                readLine(reader, part, table);
        }
    } else if (!reader.failed() && header.type == kWkbLine) {
        readLine(reader, header, table);
    } else if (!reader.failed()) {
        table.endShape(ShapeKind::Null);
        return {};
    }
    table.endShape(ShapeKind::Line);
    if (reader.failed())
        return riparia::fail(ErrorCode::GeometryInvalid);
    return {};
}

} // namespace riparia
