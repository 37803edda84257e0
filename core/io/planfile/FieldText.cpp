// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/FieldText.h"

#include "core/base/Base64.h"
#include "core/base/Decimal.h"
#include "core/base/Text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace riparia::planfile {

namespace {

using Json = nlohmann::json;

Cell jsonCell(const Json& json)
{
    return Cell::text(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// JSON has no word for what is not a finite number.
std::string coordinateText(double value)
{
    if (std::isfinite(value))
        return value == 0 && std::signbit(value) ? "-0.0" : shortest(value);
    return std::isnan(value) ? "\"nan\"" : value > 0 ? "\"inf\"" : "\"-inf\"";
}

std::string pointText(const Point& point)
{
    return "[" + coordinateText(point.x) + "," + coordinateText(point.y) + "]";
}

/// Text that is not UTF-8 is kept as canonicalRow keeps it.
Json jsonOf(const std::string& text)
{
    return isUtf8(text) ? Json(text) : Json{{"base64", toBase64(text)}};
}

} // namespace

Cell toCell(bool value)
{
    return Cell::integer(value ? 1 : 0);
}

Cell toCell(std::int64_t value)
{
    return Cell::integer(value);
}

Cell toCell(double value)
{
    return Cell::real(value);
}

Cell toCell(const std::optional<int>& value)
{
    return value ? Cell::integer(*value) : Cell();
}

Cell toCell(const std::optional<double>& value)
{
    return value ? Cell::real(*value) : Cell();
}

Cell toCell(const std::string& text)
{
    return Cell::textOrNull(text);
}

Cell toCell(const std::optional<std::string>& text)
{
    return text ? Cell::text(*text) : Cell();
}

Cell toCell(const Uuid& id)
{
    return id.isNil() ? Cell() : Cell::text(id.toString());
}

Cell toCell(const Date& date)
{
    return Cell::text(date.toString());
}

Cell toCell(const std::optional<Date>& date)
{
    return date ? toCell(*date) : Cell();
}

Cell toCell(Bank bank)
{
    return Cell::text(std::string(toString(bank)));
}

Cell toCell(SegmentState state)
{
    return Cell::text(std::string(toString(state)));
}

Cell toCell(LinkOrigin origin)
{
    return Cell::text(std::string(toString(origin)));
}

Cell toCell(Origin origin)
{
    return Cell::text(std::string(toString(origin)));
}

Cell toCell(Position position)
{
    return Cell::integer(position.mm);
}

Cell toCell(const Point& point)
{
    return Cell::text(pointText(point));
}

Cell toCell(const std::vector<Point>& points)
{
    if (points.empty())
        return {};
    std::string text;
    for (const Point& point : points)
        text += (text.empty() ? "[" : ",") + pointText(point);
    return Cell::text(text + "]");
}

Cell toCell(const std::vector<std::string>& texts)
{
    Json json = Json::array();
    for (const std::string& text : texts)
        json.push_back(jsonOf(text));
    return texts.empty() ? Cell() : jsonCell(json);
}

Cell toCell(const std::vector<RiverSpan>& spans)
{
    if (spans.empty())
        return {};
    Json json = Json::array();
    for (const RiverSpan& each : spans)
        json.push_back({{"river", jsonOf(each.river)}, {"from_mm", each.span.from.mm}, {"to_mm", each.span.to.mm}});
    return jsonCell(json);
}

} // namespace riparia::planfile
