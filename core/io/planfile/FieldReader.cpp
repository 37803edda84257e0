// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/FieldText.h"

#include "core/base/Base64.h"
#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/io/planfile/UuidBytes.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <utility>

namespace riparia::planfile {

namespace {

using Json = nlohmann::json;
using Type = CellView::Type;

constexpr std::size_t kLongestMessage = 80;

std::optional<double> coordinate(const Json& json)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (json.is_number())
        return json.get<double>();
    if (json == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    if (json == "inf" || json == "-inf")
        return json == "inf" ? kInfinity : -kInfinity;
    return std::nullopt;
}

std::optional<Point> pointOf(const Json& json)
{
    if (!json.is_array() || json.size() != 2)
        return std::nullopt;
    const std::optional<double> x = coordinate(json[0]);
    const std::optional<double> y = coordinate(json[1]);
    return x && y ? std::optional<Point>({*x, *y}) : std::nullopt;
}

std::optional<std::string> textOf(const Json& json)
{
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_object() && json.contains("base64") && json["base64"].is_string())
        return fromBase64(json["base64"].get<std::string>());
    return std::nullopt;
}

/// The JSON array a text cell holds; a discarded value for anything else.
Json arrayOf(const CellView& cell)
{
    if (cell.type != Type::Text)
        return Json(Json::value_t::discarded);
    Json json = Json::parse(cell.bytes, nullptr, false);
    return json.is_array() ? json : Json(Json::value_t::discarded);
}

/// Reads by `parse`, which gives an optional, from a text cell.
template <class T, class Parse>
bool fromText(const CellView& cell, T& value, Parse parse)
{
    if (cell.isNull())
        return true;
    if (cell.type != Type::Text)
        return false;
    const auto parsed = parse(cell.bytes);
    if (!parsed)
        return false;
    value = *parsed;
    return true;
}

std::optional<std::int64_t> wholeNumber(const CellView& cell)
{
    constexpr double kExact = 9007199254740992.0;
    if (cell.type == Type::Integer)
        return cell.integer;
    if (cell.type == Type::Real && cell.real == std::trunc(cell.real) && std::abs(cell.real) <= kExact)
        return static_cast<std::int64_t>(cell.real);
    if (cell.type == Type::Text)
        return parseInteger(trim(cell.bytes));
    return std::nullopt;
}

std::optional<double> number(const CellView& cell)
{
    if (cell.type == Type::Integer)
        return static_cast<double>(cell.integer);
    if (cell.type == Type::Real)
        return cell.real;
    if (cell.type == Type::Text)
        return parseDouble(trim(cell.bytes));
    return std::nullopt;
}

/// Lengths are sums and differences of positions: they must not overflow.
bool isOnEarth(std::int64_t mm)
{
    constexpr std::int64_t kFarthest = 1'000'000'000'000'000; // of no river
    return -kFarthest <= mm && mm <= kFarthest;
}

std::optional<Date> dateOf(std::string_view text)
{
    // Other programs add a time to a day.
    const std::size_t time = text.find('T');
    const Result<Date> date = Date::parse(text.substr(0, time));
    return date ? std::optional<Date>(*date) : std::nullopt;
}

std::optional<Origin> originOf(std::string_view text)
{
    for (const Origin origin : {Origin::Source, Origin::Mouth}) {
        if (text == toString(origin))
            return origin;
    }
    return std::nullopt;
}

} // namespace

bool fromCell(const CellView& cell, std::int64_t& value)
{
    if (cell.isNull())
        return true;
    const std::optional<std::int64_t> whole = wholeNumber(cell);
    if (whole)
        value = *whole;
    return whole.has_value();
}

bool fromCell(const CellView& cell, bool& value)
{
    std::int64_t whole = value ? 1 : 0;
    if (!fromCell(cell, whole) || whole < 0 || whole > 1)
        return false;
    value = whole == 1;
    return true;
}

bool fromCell(const CellView& cell, int& value)
{
    std::int64_t whole = value;
    if (!fromCell(cell, whole) || whole < std::numeric_limits<int>::min() || whole > std::numeric_limits<int>::max())
        return false;
    value = static_cast<int>(whole);
    return true;
}

bool fromCell(const CellView& cell, double& value)
{
    if (cell.isNull())
        return true;
    const std::optional<double> read = number(cell);
    if (read)
        value = *read;
    return read.has_value();
}

bool fromCell(const CellView& cell, std::optional<int>& value)
{
    if (cell.isNull())
        return true;
    int whole = 0;
    if (!fromCell(cell, whole))
        return false;
    value = whole;
    return true;
}

bool fromCell(const CellView& cell, std::optional<double>& value)
{
    if (cell.isNull())
        return true;
    double read = 0;
    if (!fromCell(cell, read))
        return false;
    value = read;
    return true;
}

bool fromCell(const CellView& cell, std::string& text)
{
    if (cell.isNull())
        return true;
    if (cell.type == Type::Text || cell.type == Type::Blob)
        text = cell.bytes;
    else
        text = cellText(cell);
    return true;
}

bool fromCell(const CellView& cell, std::optional<std::string>& text)
{
    if (cell.isNull())
        return true;
    std::string read;
    fromCell(cell, read);
    text = std::move(read);
    return true;
}

bool fromCell(const CellView& cell, Uuid& id)
{
    if (cell.type == Type::Text && cell.bytes.empty())
        return true;
    return fromText(cell, id, idOf);
}

bool fromCell(const CellView& cell, Date& date)
{
    return fromText(cell, date, dateOf);
}

bool fromCell(const CellView& cell, std::optional<Date>& date)
{
    return fromText(cell, date, dateOf);
}

bool fromCell(const CellView& cell, Bank& bank)
{
    return fromText(cell, bank, [](std::string_view text) { return parseBank(text); });
}

bool fromCell(const CellView& cell, SegmentState& state)
{
    return fromText(cell, state, [](std::string_view text) { return parseSegmentState(text); });
}

bool fromCell(const CellView& cell, LinkOrigin& origin)
{
    return fromText(cell, origin, [](std::string_view text) { return parseLinkOrigin(text); });
}

bool fromCell(const CellView& cell, Origin& origin)
{
    return fromText(cell, origin, originOf);
}

bool fromCell(const CellView& cell, Position& position)
{
    std::int64_t mm = position.mm;
    if (!fromCell(cell, mm) || !isOnEarth(mm))
        return false;
    position.mm = mm;
    return true;
}

bool fromCell(const CellView& cell, Point& point)
{
    if (cell.isNull())
        return true;
    const std::optional<Point> read = pointOf(arrayOf(cell));
    if (read)
        point = *read;
    return read.has_value();
}

bool fromCell(const CellView& cell, std::vector<Point>& points)
{
    if (cell.isNull())
        return true;
    const Json json = arrayOf(cell);
    std::vector<Point> read;
    for (const Json& each : json) {
        const std::optional<Point> point = pointOf(each);
        if (!point)
            return false;
        read.push_back(*point);
    }
    if (json.is_discarded())
        return false;
    points = std::move(read);
    return true;
}

bool fromCell(const CellView& cell, std::vector<std::string>& texts)
{
    if (cell.isNull())
        return true;
    const Json json = arrayOf(cell);
    std::vector<std::string> read;
    for (const Json& each : json) {
        std::optional<std::string> text = textOf(each);
        if (!text)
            return false;
        read.push_back(std::move(*text));
    }
    if (json.is_discarded())
        return false;
    texts = std::move(read);
    return true;
}

bool fromCell(const CellView& cell, std::vector<RiverSpan>& spans)
{
    if (cell.isNull())
        return true;
    const Json json = arrayOf(cell);
    std::vector<RiverSpan> read;
    for (const Json& each : json) {
        const auto whole = [&](const char* key) { return each.contains(key) && each[key].is_number_integer(); };
        const bool shaped = each.is_object() && each.contains("river") && whole("from_mm") && whole("to_mm");
        std::optional<std::string> river = shaped ? textOf(each["river"]) : std::nullopt;
        if (!river)
            return false;
        const Span span{{each["from_mm"].get<std::int64_t>()}, {each["to_mm"].get<std::int64_t>()}};
        if (!isOnEarth(span.from.mm) || !isOnEarth(span.to.mm))
            return false;
        read.push_back({std::move(*river), span});
    }
    if (json.is_discarded())
        return false;
    spans = std::move(read);
    return true;
}

std::string cellText(const CellView& cell)
{
    switch (cell.type) {
    case Type::Null: return {};
    case Type::Integer: return std::to_string(cell.integer);
    case Type::Real: return shortest(cell.real);
    case Type::Blob: return "(bytes)";
    case Type::Text: break;
    }
    std::string text(cell.bytes.substr(0, kLongestMessage));
    while (!text.empty() && !isUtf8(text) && text.size() > kLongestMessage - 4)
        text.pop_back();
    return text;
}

} // namespace riparia::planfile
