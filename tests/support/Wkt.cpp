// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Wkt.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace riparia::test {

namespace {

/// Reads WKT from front to back.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_all(text)
        , m_rest(text)
    {}

    bool tryWord(std::string_view word)
    {
        skipSpace();
        if (m_rest.size() < word.size() || lowerAscii(m_rest.substr(0, word.size())) != lowerAscii(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    void expect(std::string_view word)
    {
        if (!tryWord(word))
            stop(word);
    }
    void expectEnd()
    {
        skipSpace();
        if (!m_rest.empty())
            stop("end of text");
    }
    double number()
    {
        skipSpace();
        double value = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (error != std::errc())
            stop("a number");
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }
    Point point()
    {
        const double x = number();
        return {x, number()};
    }
    Line points()
    {
        Line line;
        if (tryWord("EMPTY"))
            return line;
        expect("(");
        do {
            line.push_back(point());
        } while (tryWord(","));
        expect(")");
        return line;
    }
    Polygon polygon()
    {
        Polygon polygon;
        if (tryWord("EMPTY"))
            return polygon;
        expect("(");
        polygon.outer = points();
        while (tryWord(","))
            polygon.holes.push_back(points());
        expect(")");
        return polygon;
    }

private:
    void skipSpace() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \n\t"), m_rest.size())); }
    [[noreturn]] void stop(std::string_view wanted) const
    {
        std::fprintf(stderr, "fixture: expected %.*s at \"%.*s\" in \"%.*s\"\n", static_cast<int>(wanted.size()),
                     wanted.data(), static_cast<int>(m_rest.size()), m_rest.data(), static_cast<int>(m_all.size()),
                     m_all.data());
        std::abort();
    }

    std::string_view m_all;
    std::string_view m_rest;
};

template <class Number>
std::string points(const Line& line, Number number)
{
    std::string text = "(";
    for (std::size_t i = 0; i < line.size(); ++i)
        text += (i > 0 ? ", " : "") + number(line[i].x) + " " + number(line[i].y);
    return text + ")";
}

std::string rings(const Polygon& polygon)
{
    std::string text = "(" + points(polygon.outer, shortest);
    for (const Ring& hole : polygon.holes)
        text += ", " + points(hole, shortest);
    return text + ")";
}

std::string roundedText(double value, int decimals)
{
    if (!std::isfinite(value))
        return shortest(value);
    return fixedDecimal(toInteger(value, std::pow(10.0, decimals)), decimals, decimals);
}

} // namespace

Point wktPoint(std::string_view text)
{
    Reader reader(text);
    reader.expect("POINT");
    reader.expect("(");
    const Point p = reader.point();
    reader.expect(")");
    reader.expectEnd();
    return p;
}

Line wktLine(std::string_view text)
{
    Reader reader(text);
    reader.expect("LINESTRING");
    Line line = reader.points();
    reader.expectEnd();
    return line;
}

MultiPolygon wktPolygons(std::string_view text)
{
    Reader reader(text);
    MultiPolygon polygons;
    if (reader.tryWord("MULTIPOLYGON")) {
        if (!reader.tryWord("EMPTY")) {
            reader.expect("(");
            do {
                polygons.push_back(reader.polygon());
            } while (reader.tryWord(","));
            reader.expect(")");
        }
    } else {
        reader.expect("POLYGON");
        if (!reader.tryWord("EMPTY"))
            polygons.push_back(reader.polygon());
    }
    reader.expectEnd();
    return polygons;
}

std::string toWkt(Point p)
{
    return "POINT " + points({p}, shortest);
}

std::string toWkt(const Line& line)
{
    return line.empty() ? "LINESTRING EMPTY" : "LINESTRING " + points(line, shortest);
}

std::string toWkt(const MultiPolygon& polygons)
{
    if (polygons.size() == 1)
        return "POLYGON " + rings(polygons.front());
    if (polygons.empty())
        return "MULTIPOLYGON EMPTY";
    std::string text = "MULTIPOLYGON (";
    for (std::size_t i = 0; i < polygons.size(); ++i)
        text += (i > 0 ? ", " : "") + rings(polygons[i]);
    return text + ")";
}

std::string toWkt(const Line& line, int decimals)
{
    if (line.empty())
        return "LINESTRING EMPTY";
    return "LINESTRING " + points(line, [decimals](double value) { return roundedText(value, decimals); });
}

} // namespace riparia::test
