// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RowWriter.h"

#include "core/base/Base64.h"
#include "core/base/Decimal.h"
#include "core/base/Text.h"

#include <cmath>
#include <utility>

namespace riparia {

std::string RowWriter::take()
{
    if (m_text.empty())
        m_text = "{";
    m_text += '}';
    return std::exchange(m_text, {});
}

void RowWriter::name(std::string_view column)
{
    if (m_text.empty())
        m_text += '{';
    separate();
    code(column);
    m_text += ':';
}

void RowWriter::separate()
{
    if (m_text.back() != '[' && m_text.back() != '{')
        m_text += ',';
}

void RowWriter::code(std::string_view text)
{
    m_text += '"';
    m_text += text;
    m_text += '"';
}

void RowWriter::value(bool flag)
{
    m_text += flag ? "true" : "false";
}

void RowWriter::value(int number)
{
    m_text += std::to_string(number);
}

void RowWriter::value(std::int64_t number)
{
    m_text += std::to_string(number);
}

void RowWriter::value(double number)
{
    if (std::isnan(number))
        code("nan");
    else if (std::isinf(number))
        code(number > 0 ? "inf" : "-inf");
    else if (number == 0 && std::signbit(number))
        m_text += "-0.0"; // "-0" would be read as an integer, which has no sign of zero
    else
        m_text += shortest(number);
}

void RowWriter::value(const std::string& text)
{
    if (!isUtf8(text)) {
        m_text += "{\"base64\":\"" + toBase64(text) + "\"}";
        return;
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    m_text += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (m_text += '\\') += c;
        else if (byte < 0x20)
            ((m_text += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
        else
            m_text += c;
    }
    m_text += '"';
}

void RowWriter::value(const Uuid& id)
{
    if (id.isNil())
        m_text += "null";
    else
        code(id.toString());
}

void RowWriter::value(const Date& day)
{
    code(day.toString());
}

void RowWriter::value(Position at)
{
    value(at.mm);
}

void RowWriter::value(Bank bank)
{
    code(toString(bank));
}

void RowWriter::value(SegmentState state)
{
    code(toString(state));
}

void RowWriter::value(LinkOrigin origin)
{
    code(toString(origin));
}

void RowWriter::value(const Point& p)
{
    value(Line{p});
}

void RowWriter::value(const Line& line)
{
    m_text += '[';
    for (const Point& p : line) {
        separate();
        value(p.x);
        m_text += ',';
        value(p.y);
    }
    m_text += ']';
}

void RowWriter::value(const Polygon& polygon)
{
    m_text += '[';
    value(polygon.outer);
    for (const Ring& hole : polygon.holes) {
        m_text += ',';
        value(hole);
    }
    m_text += ']';
}

void RowWriter::value(const MeasureEntry& measure)
{
    m_text += '{';
    (*this)("type", measure.type);
    (*this)("quantity", measure.quantity);
    (*this)("unit", measure.unit);
    (*this)("cost", measure.cost);
    m_text += '}';
}

void RowWriter::value(const StatusEvent& event)
{
    m_text += '{';
    (*this)("date", event.date);
    (*this)("status", event.status);
    (*this)("delayed", event.delayed);
    (*this)("suspended", event.suspended);
    (*this)("cancelled", event.cancelled);
    (*this)("note", event.note);
    m_text += '}';
}

void RowWriter::value(const RiverSpan& span)
{
    m_text += '{';
    (*this)("river", span.river);
    (*this)("from_mm", span.span.from);
    (*this)("to_mm", span.span.to);
    m_text += '}';
}

void RowWriter::value(const River& river)
{
    m_text += '{';
    (*this)("key", river.key);
    (*this)("name", river.name);
    (*this)("name_en", river.nameEn);
    (*this)("direction_confirmed", river.directionConfirmed);
    stationing(river.stationing);
    if (river.alignment)
        alignment(*river.alignment);
    m_text += '}';
}

void RowWriter::stationing(const Stationing& stationing)
{
    (*this)("length_mm", stationing.length().value);
    name("origin");
    code(toString(stationing.origin()));
    (*this)("start_mm", stationing.start());
    std::vector<std::vector<std::int64_t>> rows;
    for (const CalibrationPoint& point : stationing.calibration())
        rows.push_back({point.at.mm, point.chainage});
    (*this)("calibration", rows);
    rows.clear();
    for (const ChainageEquation& equation : stationing.equations())
        rows.push_back({equation.at.mm, equation.back, equation.ahead});
    (*this)("equations", rows);
}

void RowWriter::alignment(const Alignment& alignment)
{
    (*this)("crs", alignment.ruler().crs().authorityText());
    name("method");
    code(toString(alignment.ruler().method()));
    (*this)("vertices", alignment.points());
    (*this)("z", alignment.z());
}

} // namespace riparia
