// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/ShapeCopy.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace riparia {

namespace {

static_assert(std::endian::native == std::endian::little, "WKB is written as the machine has it");

/// Kinds of shapes in WKB (OGC 06-103r4, 8.2.8).
constexpr std::uint32_t kPoint = 1, kLine = 2, kPolygon = 3, kMultiPoint = 4, kMultiLine = 5, kMultiPolygon = 6;

class WkbWriter {
public:
    explicit WkbWriter(const ShapeTable& shapes)
        : m_shapes(shapes)
        , m_offset((shapes.z.empty() ? 0u : 1000u) + (shapes.m.empty() ? 0u : 2000u))
    {}

    std::string write(std::size_t shape)
    {
        const std::size_t first = m_shapes.shapeStart[shape];
        const std::size_t last = m_shapes.shapeStart[shape + 1];
        switch (m_shapes.kind[shape]) {
        case ShapeKind::Null: break;
        case ShapeKind::Point: points(first, last); break;
        case ShapeKind::Line: lines(first, last); break;
        case ShapeKind::Polygon: polygons(first, last); break;
        }
        return std::move(m_bytes);
    }

private:
    void head(std::uint32_t type)
    {
        m_bytes += '\1';
        put(type + m_offset);
    }
    template <class Number>
    void put(Number number)
    {
        static_assert(std::is_arithmetic_v<Number>);
        char bytes[sizeof number];
        std::memcpy(bytes, &number, sizeof number);
        m_bytes.append(bytes, sizeof number);
    }
    void count(std::size_t number) { put(static_cast<std::uint32_t>(number)); }
    void vertex(std::size_t i)
    {
        put(m_shapes.x[i]);
        put(m_shapes.y[i]);
        if (!m_shapes.z.empty())
            put(m_shapes.z[i]);
        if (!m_shapes.m.empty())
            put(m_shapes.m[i]);
    }
    void vertices(std::size_t part)
    {
        count(m_shapes.partStart[part + 1] - m_shapes.partStart[part]);
        for (std::size_t i = m_shapes.partStart[part]; i < m_shapes.partStart[part + 1]; ++i)
            vertex(i);
    }
    void points(std::size_t first, std::size_t last)
    {
        const std::size_t begin = m_shapes.partStart[first];
        const std::size_t end = m_shapes.partStart[last];
        if (end - begin != 1) {
            head(kMultiPoint);
            count(end - begin);
        }
        for (std::size_t i = begin; i < end; ++i) {
            head(kPoint);
            vertex(i);
        }
    }
    void lines(std::size_t first, std::size_t last)
    {
        if (last - first != 1) {
            head(kMultiLine);
            count(last - first);
        }
        for (std::size_t part = first; part < last; ++part) {
            head(kLine);
            vertices(part);
        }
    }
    void polygons(std::size_t first, std::size_t last)
    {
        std::size_t number = 0;
        for (std::size_t part = first; part < last; ++part)
            number += m_shapes.partRole[part] != PartRole::Hole || part == first;
        if (number != 1) {
            head(kMultiPolygon);
            count(number);
        }
        for (std::size_t part = first; part < last;) {
            std::size_t next = part + 1;
            while (next < last && m_shapes.partRole[next] == PartRole::Hole)
                ++next;
            head(kPolygon);
            count(next - part);
            for (; part < next; ++part)
                vertices(part);
        }
    }

    const ShapeTable& m_shapes;
    std::uint32_t m_offset;
    std::string m_bytes;
};

} // namespace

std::string toWkb(const ShapeTable& shapes, std::size_t shape)
{
    return WkbWriter(shapes).write(shape);
}

void appendShape(ShapeTable& to, const ShapeTable& from, std::size_t shape)
{
    for (std::size_t part = from.shapeStart[shape]; part < from.shapeStart[shape + 1]; ++part) {
        for (std::size_t i = from.partStart[part]; i < from.partStart[part + 1]; ++i) {
            to.addVertex(from.x[i], from.y[i]);
            if (!from.z.empty())
                to.z.push_back(from.z[i]);
            if (!from.m.empty())
                to.m.push_back(from.m[i]);
        }
        to.endPart(from.partRole[part]);
    }
    to.endShape(from.kind[shape]);
}

} // namespace riparia
