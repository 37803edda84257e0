// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/WktText.h"

#include "core/base/Decimal.h"

namespace riparia {

namespace {

/// Appends, so that a long line costs no text of its own for each vertex.
class WktWriter {
public:
    explicit WktWriter(std::string& text)
        : m_text(text)
    {}

    void operator()(std::monostate) {}
    void operator()(Point p)
    {
        m_text += "POINT (";
        part(p);
        m_text += ')';
    }
    void operator()(const Line& line)
    {
        m_text += "LINESTRING ";
        part(line);
    }
    void operator()(const std::vector<Line>& lines)
    {
        if (lines.size() == 1)
            return (*this)(lines.front());
        m_text += "MULTILINESTRING ";
        list(lines);
    }
    void operator()(const MultiPolygon& polygons)
    {
        if (polygons.size() == 1) {
            m_text += "POLYGON ";
            part(polygons.front());
            return;
        }
        m_text += "MULTIPOLYGON ";
        list(polygons);
    }

private:
    void part(Point p)
    {
        m_text += shortest(p.x);
        m_text += ' ';
        m_text += shortest(p.y);
    }
    void part(const Line& line) { list(line); }
    void part(const Polygon& polygon)
    {
        if (polygon.outer.empty()) {
            m_text += "EMPTY";
            return;
        }
        m_text += '(';
        part(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            m_text += ", ";
            part(hole);
        }
        m_text += ')';
    }

    template <class Part>
    void list(const std::vector<Part>& all)
    {
        if (all.empty()) {
            m_text += "EMPTY";
            return;
        }
        char before = '(';
        for (const Part& each : all) {
            m_text += before;
            if (before == ',')
                m_text += ' ';
            before = ',';
            part(each);
        }
        m_text += ')';
    }

    std::string& m_text;
};

} // namespace

void appendWkt(std::string& text, const ExportShape& shape)
{
    std::visit(WktWriter(text), shape);
}

std::string wktOf(const ExportShape& shape)
{
    std::string text;
    appendWkt(text, shape);
    return text;
}

} // namespace riparia
